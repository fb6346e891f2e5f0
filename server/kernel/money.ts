import { invariant } from './invariant';

/**
 * Money is whole fen in bigint, shares and rates are basis points (1/10000), points and measured values are thousandths. Nothing here is ever
 * a float. Rounding is half up, towards plus infinity at the half: 0.5 → 1, −0.5 → 0.
 */
export type Fen = bigint;

export const basisPointsWhole = 10_000n;

/** numerator ÷ denominator as a whole number, rounded half up. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  invariant(denominator > 0n, 'divided by a positive number');
  return floorDivide(2n * numerator + denominator, 2n * denominator);
}

/** A share of an amount in basis points, rounded half up to a whole fen. */
export function shareOf(amountFen: Fen, basisPoints: number | bigint): Fen {
  return divideHalfUp(amountFen * BigInt(basisPoints), basisPointsWhole);
}

/** The exact quotient as decimal text with that many decimals, rounded half up: `decimalOf(1n, 8n, 2)` is `0.13`. */
export function decimalOf(numerator: bigint, denominator: bigint, decimals: number): string {
  return fixedText(divideHalfUp(numerator * 10n ** BigInt(decimals), denominator), decimals);
}

/** A whole number of fen as yuan: `123.45`. */
export function toYuan(fen: Fen): string {
  return fixedText(fen, 2);
}

/** Yuan as fen; undefined unless it is a number with at most two decimals. */
export function readYuan(text: string): Fen | undefined {
  return readFixed(text, 2);
}

/** A whole number of the last decimal's unit as text: `fixedText(1500n, 3)` is `1.500`. */
export function fixedText(value: bigint, decimals: number): string {
  if (decimals === 0) return value.toString();
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Decimal text as a whole number of its last decimal's unit; undefined when it is none, has more decimals, or 16 digits before them: no column could hold it. */
export function readFixed(text: string, decimals: number): bigint | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > decimals) return undefined;
  const value = BigInt(`${match[2]}${fraction.padEnd(decimals, '0')}`);
  return match[1] ? -value : value;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
