import type { CivilDate } from '../kernel/civil-date';

/**
 * Decides what is picked first: what expires first goes out first 先到期先出 (FEFO, as the rules on medicines in use demand).
 * Ties: what is a supplier's waits, so that what is paid for goes first; then the lot's number, then the number of the piece. What has no expiry
 * goes last; what has expired, is blocked or is packed is not there to be picked.
 */

/** Stock in one place that might be picked. */
export interface Pickable {
  readonly lotId: string;
  readonly lotNumber: string;
  readonly serial: string;
  readonly ownerSupplierId: string | null;
  readonly expiresOn: CivilDate | null;
  /** Base units that are not in fixed packs. */
  readonly free: bigint;
  readonly isBlocked: boolean;
}

export interface Pick {
  readonly of: Pickable;
  readonly units: bigint;
}

export interface PickList {
  readonly picks: readonly Pick[];
  /** What is missing of what was asked for. */
  readonly missing: bigint;
}

/** What to take for so many base units on a day. */
export function pickList(stock: readonly Pickable[], wanted: bigint, on: CivilDate): PickList {
  const picks: Pick[] = [];
  let missing = wanted;
  for (const of of stock.filter(each => isPickable(each, on)).sort(pickedFirst)) {
    if (missing <= 0n) break;
    const units = of.free < missing ? of.free : missing;
    picks.push({ of, units });
    missing -= units;
  }
  return { picks, missing };
}

/** Whether anything of it may be picked on a day; the day of expiry is the last. */
export function isPickable({ free, isBlocked, expiresOn }: Pickable, on: CivilDate): boolean {
  return free > 0n && !isBlocked && (expiresOn === null || expiresOn >= on);
}

function pickedFirst(one: Pickable, other: Pickable): number {
  return (
    compare(one.expiresOn ?? '9999-12-31', other.expiresOn ?? '9999-12-31') ||
    compare(one.ownerSupplierId ?? '', other.ownerSupplierId ?? '') ||
    compare(one.lotNumber, other.lotNumber) ||
    compare(one.serial, other.serial) ||
    compare(one.lotId, other.lotId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
