import { cabinetWords } from './words/cabinet';
import { keepingWords } from './words/keeping';
import { mapWords } from './words/map';
import { recallWords } from './words/recalls';

export const stock = {
  zh: { ...mapWords.zh, ...cabinetWords.zh, ...keepingWords.zh, ...recallWords.zh },
  en: { ...mapWords.en, ...cabinetWords.en, ...keepingWords.en, ...recallWords.en },
} as const;
