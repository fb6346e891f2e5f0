import { actsWords } from './words/acts';
import { deskWords } from './words/desk';
import { pagesWords } from './words/pages';
import { sendingWords } from './words/sending';
import { vocabularyWords } from './words/vocabulary';

export const referral = {
  zh: { ...vocabularyWords.zh, ...deskWords.zh, ...actsWords.zh, ...pagesWords.zh, ...sendingWords.zh },
  en: { ...vocabularyWords.en, ...deskWords.en, ...actsWords.en, ...pagesWords.en, ...sendingWords.en },
} as const;
