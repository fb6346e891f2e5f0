import { invariant } from './invariant';
import { decimalOf } from './money';

/** An exact quotient of whole numbers; the denominator is positive. Means and changes are reckoned with these and rounded once, at the end. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The quotient in lowest terms; null where there is nothing to divide by. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction | null {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) return null;
  const sign = below < 0n ? -1n : 1n;
  const divisor = greatestCommon(above < 0n ? -above : above, below * sign) * sign;
  return { numerator: above / divisor, denominator: below / divisor };
}

function exact(numerator: bigint, denominator: bigint): Fraction {
  const made = fraction(numerator, denominator);
  invariant(made, 'a denominator that is not 0');
  return made;
}

export function sumOf(parts: readonly Fraction[]): Fraction {
  return parts.reduce(
    (sum, part) =>
      exact(sum.numerator * part.denominator + part.numerator * sum.denominator, sum.denominator * part.denominator),
    exact(0n, 1n),
  );
}

/** The mean; null of none. */
export function meanOf(parts: readonly Fraction[]): Fraction | null {
  const sum = sumOf(parts);
  return fraction(sum.numerator, sum.denominator * BigInt(parts.length));
}

/** How much the second is above the first, in per cent of it; null where the first is 0. */
export function changePercent(before: Fraction, after: Fraction): Fraction | null {
  const [one, other] = [after.numerator * before.denominator, before.numerator * after.denominator];
  return fraction((one - other) * 100n, other);
}

/** As decimal text, rounded half up. */
export function fractionText({ numerator, denominator }: Fraction, decimals: number): string {
  return decimalOf(numerator, denominator, decimals);
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
