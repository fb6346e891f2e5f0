import { figuresWords } from './words/figures';
import { formWords } from './words/form';
import { planWords } from './words/plan';

export const care = {
  zh: { ...formWords.zh, ...planWords.zh, ...figuresWords.zh },
  en: { ...formWords.en, ...planWords.en, ...figuresWords.en },
} as const;
