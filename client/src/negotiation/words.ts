import { agreementWords } from './words/agreement';
import { bidWords } from './words/bid';
import { decisionWords } from './words/decision';
import { roomWords } from './words/room';

/** What is said of rounds, bids, agreements and contracts. */
export const negotiation = {
  zh: { ...roomWords.zh, ...decisionWords.zh, ...agreementWords.zh, ...bidWords.zh },
  en: { ...roomWords.en, ...decisionWords.en, ...agreementWords.en, ...bidWords.en },
} as const;
