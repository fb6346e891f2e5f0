import type { Sex } from '../gql/graphql';

/** What the eighteen digits of a resident identity number say (GB 11643, check digit MOD 11-2). */
export interface IdNumberFacts {
  birthDate: string;
  sex: Extract<Sex, 'MALE' | 'FEMALE'>;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** The facts, or nothing when the number is not a valid one. */
export function readIdNumber(entered: string): IdNumberFacts | undefined {
  const text = entered.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(text)) return undefined;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  if (checkDigits[sum % 11] !== text[17]) return undefined;
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isCivilDate(birthDate)) return undefined;
  return { birthDate, sex: Number(text[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

function isCivilDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export interface PastedPerson {
  name?: string;
  idNumber?: string;
  phone?: string;
  address?: string;
}

/** Sorts the cells of a pasted row (tabs, commas or spaces between them) by what they look like. */
export function readPastedRow(text: string): PastedPerson | undefined {
  const cells = text
    .trim()
    .split(/[\t,，;；\s]+/)
    .filter(Boolean);
  if (cells.length < 2) return undefined;
  const idNumber = cells.find(cell => /^\d{17}[\dXx]$/.test(cell));
  const phone = cells.find(cell => /^1\d{10}$/.test(cell));
  const name = cells.find(cell => /^[\p{Script=Han}·]{2,}$/u.test(cell));
  // A street with a house in it; a name has no digits.
  const address = cells.find(cell => cell !== idNumber && cell !== phone && /\p{Script=Han}.*\d/u.test(cell));
  return idNumber || phone ? { name, idNumber, phone, ...(address ? { address } : {}) } : undefined;
}
