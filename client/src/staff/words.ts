import { actsWords } from './words/acts';
import { directory } from './words/directory';
import { overviewWords } from './words/overview';
import { personWords } from './words/person';
import { vocabulary } from './words/vocabulary';

export const staff = {
  zh: { ...vocabulary.zh, ...actsWords.zh, ...personWords.zh, ...overviewWords.zh, directory: directory.zh },
  en: { ...vocabulary.en, ...actsWords.en, ...personWords.en, ...overviewWords.en, directory: directory.en },
} as const;
