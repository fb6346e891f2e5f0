import { type CivilDate, daysBetween } from '../kernel/civil-date';

/**
 * Decides what a place asks for, and who might use what expires soon.
 *
 * A place below its lower level asks to be filled up to its upper one, in whole packs, never above the upper level unless one pack alone is more
 * than that. What has expired or is blocked does not count as there; what is on its way or on order does.
 * What expires soon goes to a house that has used the item lately at such a pace that it uses it up before, on top of its own.
 */

export interface Level {
  readonly minUnits: bigint;
  readonly maxUnits: bigint;
  /** Usable stock. */
  readonly units: bigint;
  /** Sent here by other houses and not received yet. */
  readonly coming: bigint;
  /** Asked for or ordered and not received yet. */
  readonly onOrder: bigint;
}

/** How many packs of so many units to ask for; none while the level holds. */
export function packsToAsk({ minUnits, maxUnits, units, coming, onOrder }: Level, packUnits: bigint): bigint {
  const has = units + coming + onOrder;
  if (maxUnits === 0n || has >= minUnits) return 0n;
  const packs = (maxUnits - has) / packUnits;
  return packs > 0n ? packs : 1n;
}

/** A house that uses an item. */
export interface User {
  readonly institutionId: string;
  /** Base units used in the days looked at. */
  readonly used: bigint;
  /** Usable base units that it has. */
  readonly has: bigint;
}

export interface Offer {
  readonly institutionId: string;
  /** Base units that it would use up in time. */
  readonly units: bigint;
}

/** How many days back use is looked at. */
export const usageDays = 90;

/** Which house uses most of something before it expires, besides the one that has it; undefined when none does. */
export function takerOf(
  units: bigint,
  expiresOn: CivilDate,
  today: CivilDate,
  users: readonly User[],
): Offer | undefined {
  const days = BigInt(Math.max(0, daysBetween(today, expiresOn)));
  const offers = users.map(({ institutionId, used, has }) => {
    const need = (used * days) / BigInt(usageDays) - has;
    return { institutionId, units: need < units ? need : units };
  });
  return offers
    .filter(offer => offer.units > 0n)
    .sort((one, other) => Number(other.units - one.units) || (one.institutionId < other.institutionId ? -1 : 1))[0];
}

/** What of its own stock a house itself will not use before it expires. */
export function surplusOf(units: bigint, used: bigint, expiresOn: CivilDate, today: CivilDate): bigint {
  const own = (used * BigInt(Math.max(0, daysBetween(today, expiresOn)))) / BigInt(usageDays);
  return units > own ? units - own : 0n;
}
