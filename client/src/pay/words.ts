import { cycleWords } from './words/cycle';
import { policyWords } from './words/policy';
import { resultsWords } from './words/results';

export const pay = {
  zh: { ...cycleWords.zh, ...resultsWords.zh, ...policyWords.zh },
  en: { ...cycleWords.en, ...resultsWords.en, ...policyWords.en },
} as const;
