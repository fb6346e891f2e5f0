import { isCivilDate } from '../kernel/civil-date';
import { Sex } from './encounter.rules';

/**
 * Decides whether a resident identity number is well-formed (GB 11643: 17 digits and a check character by ISO 7064 MOD 11-2, with a real
 * date of birth inside, odd sequence for men) and how a name is masked.
 */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

export function isIdNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && isCivilDate(birthDateIn(text)) && checkCharacter(text.slice(0, 17)) === text[17];
}

/** The check character for the first 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

export function birthDateIn(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

export function sexIn(idNumber: string): Sex {
  return Number(idNumber[16]) % 2 === 1 ? Sex.MALE : Sex.FEMALE;
}

/** The first character, then one star for each other: 王**. Latin names keep the first letter of the first word. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 3));
}
