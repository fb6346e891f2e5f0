import { searchPatterns } from '../referrals/catalogue/diagnosis.rules';
import { toGtin14 } from './check-digits.rules';

/**
 * Decides how a search of the catalogue is taken apart. Words must all fit; one of fewer than three letters or digits is the beginning of a code or of
 * initials, because anything else would hardly tell items apart; one of digits may be a GTIN as well.
 */
export interface SearchTerm {
  /** A pattern of LIKE. */
  readonly pattern: string;
  readonly isBeginning: boolean;
  /** What it is as a GTIN. */
  readonly gtin: string | undefined;
}

export interface Search {
  /** All of it, in lower case. */
  readonly text: string;
  readonly terms: readonly SearchTerm[];
}

/** The words of a search as patterns for SQL; one or two letters find beginnings only, a GTIN finds its pack. */
export function readSearch(said: string): Search {
  const text = said.trim().toLowerCase();
  const terms = searchPatterns(text).map((pattern): SearchTerm => {
    const word = pattern.slice(1, -1);
    const isBeginning = /^[a-z0-9-]{1,2}$/.test(word);
    return { pattern: isBeginning ? `${word}%` : pattern, isBeginning, gtin: toGtin14(word) };
  });
  return { text, terms };
}
