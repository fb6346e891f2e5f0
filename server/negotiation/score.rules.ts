import { fraction, sumOf } from '../kernel/fraction';
import { present } from '../kernel/invariant';
import { divideHalfUp } from '../kernel/money';

/**
 * Decides how the bids for an offering compare.
 *
 * Source: DOMAIN §7 (comparison table: price, history, delivery, quality; scored award). Choices: among the bids that count, price is scored by
 * lowest ÷ own, delivery by fastest ÷ own days, quality by level ÷ 5; the weights of the round add these, exactly, and the sum is rounded once,
 * half up, to a basis point; the best has rank 1, equal scores go to the lower price, then to the faster delivery, then to whoever sealed
 * earlier, then by the supplier's code. A price above the ceiling does not count. Prices are of one and the same pack.
 */

export const qualityLevelMax = 5;

export interface ScoreWeights {
  readonly priceBp: number;
  readonly qualityBp: number;
  readonly deliveryBp: number;
}

export interface OfferedLine {
  readonly priceFen: bigint;
  readonly deliveryDays: number;
  readonly qualityLevel: number;
  readonly sealedAt: Date;
  readonly supplierCode: string;
}

export type ScoredLine<Line extends OfferedLine> = Line &
  (
    | { readonly voidReason: null; readonly scoreBp: number; readonly rank: number }
    | { readonly voidReason: 'ABOVE_CEILING'; readonly scoreBp: null; readonly rank: null }
  );

/** All lines of an offering with score and rank, the best first, void ones last. */
export function scoreLines<Line extends OfferedLine>(
  lines: readonly Line[],
  ceilingFen: bigint | null,
  weights: ScoreWeights,
): ScoredLine<Line>[] {
  const isVoid = ({ priceFen }: Line) => ceilingFen !== null && priceFen > ceilingFen;
  const counted = lines.filter(line => !isVoid(line));
  const best = {
    priceFen: counted.map(line => line.priceFen).reduce((least, each) => (each < least ? each : least), maximum),
    deliveryDays: Math.min(...counted.map(line => line.deliveryDays)),
  };
  const ranked = counted
    .map(line => ({ line, scoreBp: scoreOf(line, best, weights) }))
    .sort((a, b) => b.scoreBp - a.scoreBp || betterOf(a.line, b.line));
  return [
    ...ranked.map(({ line, scoreBp }, index) => ({ ...line, voidReason: null, scoreBp, rank: index + 1 })),
    ...lines.filter(isVoid).map(line => ({ ...line, voidReason: 'ABOVE_CEILING' as const, scoreBp: null, rank: null })),
  ];
}

const maximum = 2n ** 63n;

function scoreOf(
  { priceFen, deliveryDays, qualityLevel }: OfferedLine,
  best: { readonly priceFen: bigint; readonly deliveryDays: number },
  { priceBp, qualityBp, deliveryBp }: ScoreWeights,
): number {
  const parts = [
    fraction(best.priceFen * BigInt(priceBp), priceFen),
    fraction(best.deliveryDays * deliveryBp, deliveryDays),
    fraction(qualityLevel * qualityBp, qualityLevelMax),
  ];
  const { numerator, denominator } = sumOf(parts.map(part => present(part, 'a price, a time and a scale above 0')));
  return Number(divideHalfUp(numerator, denominator));
}

function betterOf(a: OfferedLine, b: OfferedLine): number {
  if (a.priceFen !== b.priceFen) return a.priceFen < b.priceFen ? -1 : 1;
  if (a.deliveryDays !== b.deliveryDays) return a.deliveryDays - b.deliveryDays;
  const earlier = a.sealedAt.getTime() - b.sealedAt.getTime();
  return earlier || (a.supplierCode < b.supplierCode ? -1 : 1);
}

/** How a price stands to the one before, in basis points of that one, rounded half up; negative: it is cheaper. */
export function changeBp(priceFen: bigint, previousFen: bigint): number {
  return Number(divideHalfUp((priceFen - previousFen) * 10_000n, previousFen));
}
