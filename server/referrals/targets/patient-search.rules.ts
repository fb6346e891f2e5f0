import { isIdNumber } from '../../wards/patient.rules';

/** Decides what somebody searches a patient by, from what they typed into the one field. */
export type PatientSearch =
  | { readonly by: 'NOTHING' }
  /** Exact, of any patient of the house. */
  | { readonly by: 'ID_NUMBER'; readonly idNumber: string }
  /** Exact, of an encounter of the house. */
  | { readonly by: 'ENCOUNTER'; readonly number: string }
  /** The last four digits, and the whole number where it was given. */
  | { readonly by: 'PHONE'; readonly end: string; readonly whole: string | null }
  | { readonly by: 'NAME'; readonly name: string }
  /** One character, which too many share: only of who is in the house now. */
  | { readonly by: 'SURNAME'; readonly name: string };

const phoneEndDigits = 4;
const phoneDigits = 11;
const encounterDigits = 9;

export function readPatientSearch(text: string): PatientSearch {
  const said = text.trim().toUpperCase();
  if (said === '') return { by: 'NOTHING' };
  if (isIdNumber(said)) return { by: 'ID_NUMBER', idNumber: said };
  const encounter = /^ZY(\d{1,9})$/.exec(said)?.[1];
  if (encounter) return { by: 'ENCOUNTER', number: `ZY${encounter.padStart(encounterDigits, '0')}` };
  if (!/^\d+$/.test(said)) return { by: [...said].length === 1 ? 'SURNAME' : 'NAME', name: text.trim() };
  if (said.length === phoneEndDigits) return { by: 'PHONE', end: said, whole: null };
  if (said.length === phoneDigits) return { by: 'PHONE', end: said.slice(-phoneEndDigits), whole: said };
  return { by: 'ENCOUNTER', number: `ZY${said.padStart(encounterDigits, '0').slice(-encounterDigits)}` };
}

/** The first text after all that begin with a prefix, in the order of code points. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
