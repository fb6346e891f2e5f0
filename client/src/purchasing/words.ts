import { goodsWords } from './words/goods';
import { invoiceWords } from './words/invoice';
import { orderWords } from './words/order';
import { requisitionWords } from './words/requisition';

export const purchase = {
  zh: { ...requisitionWords.zh, ...orderWords.zh, ...goodsWords.zh, ...invoiceWords.zh },
  en: { ...requisitionWords.en, ...orderWords.en, ...goodsWords.en, ...invoiceWords.en },
} as const;
