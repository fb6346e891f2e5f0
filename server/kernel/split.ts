import { invariant } from './invariant';

/** Somebody who takes part in a split; `key` says who, once, and decides ties. */
export interface Claim {
  readonly key: string;
  readonly weight: bigint;
}

/**
 * Divides a whole amount by weight with the method of largest remainder (Hamilton): everybody gets the whole part of their exact share, then
 * the units that are left go one each to the largest remainders, among equal ones to the smaller key in the order of code units.
 *
 * The parts always add up to the amount; the order of the claims plays no part; a larger weight never gets less than a smaller one; weight 0
 * gets nothing. Somebody must have a weight unless there is nothing to divide.
 */
export function split(amount: bigint, claims: readonly Claim[]): Map<string, bigint> {
  const total = checkedTotal(amount, claims);
  if (total === 0n) return new Map(claims.map(({ key }) => [key, 0n]));
  const shares = claims.map(({ key, weight }) => {
    const exact = amount * weight;
    return { key, part: exact / total, remainder: exact % total };
  });
  let left = amount - shares.reduce((sum, { part }) => sum + part, 0n);
  const parts = new Map(shares.map(({ key, part }) => [key, part]));
  for (const { key, part } of shares.sort(byRemainder)) {
    if (left === 0n) break;
    parts.set(key, part + 1n);
    left -= 1n;
  }
  return parts;
}

interface Share {
  readonly key: string;
  readonly remainder: bigint;
}

function byRemainder(a: Share, b: Share): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function checkedTotal(amount: bigint, claims: readonly Claim[]): bigint {
  invariant(amount >= 0n, 'a split divides nothing or more');
  invariant(new Set(claims.map(({ key }) => key)).size === claims.length, 'a key takes part in a split once');
  let total = 0n;
  for (const { weight } of claims) {
    invariant(weight >= 0n, 'weights are not negative');
    total += weight;
  }
  invariant(total > 0n || amount === 0n, 'somebody has a weight');
  return total;
}
