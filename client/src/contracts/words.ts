import { fulfilmentWords } from './words/fulfilment';
import { importsWords } from './words/imports';
import { signingWords } from './words/signing';
import { teamsWords } from './words/teams';
import { vocabularyWords } from './words/vocabulary';

export const contracts = {
  zh: { ...vocabularyWords.zh, ...signingWords.zh, ...fulfilmentWords.zh, ...teamsWords.zh, ...importsWords.zh },
  en: { ...vocabularyWords.en, ...signingWords.en, ...fulfilmentWords.en, ...teamsWords.en, ...importsWords.en },
} as const;
