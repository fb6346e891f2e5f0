import { divideHalfUp, type Fen } from '../kernel/money';

/**
 * Decides what a house owes for what it used up of a supplier's.
 * A price is for a pack, use is in base units: amount = price × units ÷ units in a pack, rounded half up to a fen for each line. A return gives
 * back just what the units still owed for are worth less, so that a use that is given back whole costs nothing, in however many parts.
 */

/** A price per pack. */
export interface PackPrice {
  readonly priceFen: Fen;
  readonly packUnits: bigint;
}

/** What so many base units cost. */
export function amountOf({ priceFen, packUnits }: PackPrice, units: bigint): Fen {
  return divideHalfUp(priceFen * units, packUnits);
}

/** What a return gives back of a use, some of which may have come back before; zero or below. */
export function returnAmount(price: PackPrice, used: bigint, returnedBefore: bigint, returned: bigint): Fen {
  const left = used - returnedBefore;
  return amountOf(price, left - returned) - amountOf(price, left);
}

/** Units that were used up, or that came back: below zero. */
export interface SettledUnits {
  readonly units: bigint;
  /** Whether they came back of a use; what a count found is below zero too. */
  readonly isReturn: boolean;
}

/** What a use and, in their order, the returns of it come to at one price. */
export function settledAmounts(price: PackPrice, lines: readonly SettledUnits[]): Fen[] {
  const used = lines.reduce((sum, { units, isReturn }) => (isReturn ? sum : sum + units), 0n);
  let returned = 0n;
  return lines.map(({ units, isReturn }) => {
    if (!isReturn) return signedAmount(price, units);
    const amount = returnAmount(price, used, returned, -units);
    returned -= units;
    return amount;
  });
}

/** What so many units cost, below zero where a count has found more than there should be. */
export function signedAmount(price: PackPrice, units: bigint): Fen {
  return units < 0n ? -amountOf(price, -units) : amountOf(price, units);
}
