/**
 * Decides whether a number is one that could have been given out: the last sign is computed from those before it.
 * GS1 keys (GTIN, SSCC): GS1 General Specifications 7.9; unified social credit codes 统一社会信用代码: GB 32100-2015. The database computes the same.
 */

/** The check digit that belongs to the digits before it: from the right the weights 3 and 1 in turn. */
export function gs1CheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** Whether a number of digits ends in its own check digit. */
export function isGs1Key(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));
}

/** A GTIN of 8, 12, 13 or 14 digits in its form of 14; undefined when it is none. */
export function toGtin14(digits: string): string | undefined {
  const isGtin = /^(\d{8}|\d{12,14})$/.test(digits) && isGs1Key(digits);
  return isGtin ? digits.padStart(14, '0') : undefined;
}

/** Digits and letters of credit codes by their value: without I, O, S, V and Z. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last sign of a credit code, from the 17 before it: weighted by the powers of three, modulo 31. */
export function creditCheckSign(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += creditSigns.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return creditSigns.charAt((31 - (sum % 31)) % 31);
}

/** A unified social credit code with its check sign, GB 32100-2015. */
export function isCreditCode(code: string): boolean {
  return /^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code) && creditCheckSign(code.slice(0, 17)) === code.charAt(17);
}
