import { assertNever } from '../kernel/invariant';
import type { Period } from '../kernel/period';

/**
 * Decides what state a bed is in and how beds are counted.
 *
 * Two axes, as in FHIR: whether the bed exists for use (open period) and what is with it now (occupancy). A bed that is blocked for a small
 * repair or disinfection is CLOSED to patients and yet an open bed in the statistics; a bed without open period is CLOSED and not open.
 */

/** Whether a bed belongs to the authorised number or was added 加床. */
export enum BedKind {
  AUTHORISED = 'AUTHORISED',
  EXTRA = 'EXTRA',
}

export enum BedState {
  FREE = 'FREE',
  HELD = 'HELD',
  OCCUPIED = 'OCCUPIED',
  TO_CLEAN = 'TO_CLEAN',
  CONTAMINATED = 'CONTAMINATED',
  CLOSED = 'CLOSED',
}

export enum OccupancyKind {
  STAY = 'STAY',
  HOLD = 'HOLD',
  BLOCK = 'BLOCK',
}

/** Why nobody may lie in a bed for the moment. CLEANING and CONTAMINATED follow from departures, the others are set by people. */
export enum BlockReason {
  CLEANING = 'CLEANING',
  CONTAMINATED = 'CONTAMINATED',
  REPAIR = 'REPAIR',
  DISINFECTION = 'DISINFECTION',
  ISOLATION = 'ISOLATION',
  OTHER = 'OTHER',
}

/** The reasons for which people shut a bed for a while. */
export enum SettableBlockReason {
  REPAIR = 'REPAIR',
  DISINFECTION = 'DISINFECTION',
  ISOLATION = 'ISOLATION',
  OTHER = 'OTHER',
}
/** Why a bed stops to exist for use. */
export enum CloseReason {
  RECONSTRUCTION = 'RECONSTRUCTION',
  EXTRA_ENDED = 'EXTRA_ENDED',
  REORGANISATION = 'REORGANISATION',
  OTHER = 'OTHER',
}

/** What is with a bed at an instant. */
export interface CurrentOccupancy {
  readonly id: string;
  readonly kind: OccupancyKind;
  readonly during: Period;
  readonly reason: string | null;
  readonly encounterId: string | null;
}

export function bedState(kind: BedKind | null, occupancy: Pick<CurrentOccupancy, 'kind' | 'reason'> | null): BedState {
  if (kind === null) return BedState.CLOSED;
  if (occupancy === null) return BedState.FREE;
  switch (occupancy.kind) {
    case OccupancyKind.STAY:
      return BedState.OCCUPIED;
    case OccupancyKind.HOLD:
      return BedState.HELD;
    case OccupancyKind.BLOCK:
      return blockedState(occupancy.reason);
    default:
      return assertNever(occupancy.kind);
  }
}

function blockedState(reason: string | null): BedState {
  if (reason === BlockReason.CLEANING) return BedState.TO_CLEAN;
  return reason === BlockReason.CONTAMINATED ? BedState.CONTAMINATED : BedState.CLOSED;
}

/** How many beds of a place are in which state. `open` counts authorised open beds whatever is with them, `extra` the open extra ones. */
export interface BedCounts {
  open: number;
  extra: number;
  occupied: number;
  held: number;
  free: number;
  toClean: number;
  contaminated: number;
  closed: number;
}

const countOfState = {
  [BedState.FREE]: 'free',
  [BedState.HELD]: 'held',
  [BedState.OCCUPIED]: 'occupied',
  [BedState.TO_CLEAN]: 'toClean',
  [BedState.CONTAMINATED]: 'contaminated',
  [BedState.CLOSED]: 'closed',
} as const satisfies Record<BedState, keyof BedCounts>;

export function noBeds(): BedCounts {
  return { open: 0, extra: 0, occupied: 0, held: 0, free: 0, toClean: 0, contaminated: 0, closed: 0 };
}

/** Adds beds of one kind and state to a count; a bed without open period does not count at all. */
export function addBeds(counts: BedCounts, kind: BedKind | null, state: BedState, beds = 1): BedCounts {
  if (kind === null) return counts;
  counts[kind === BedKind.EXTRA ? 'extra' : 'open'] += beds;
  counts[countOfState[state]] += beds;
  return counts;
}

export function sumCounts(counts: readonly BedCounts[]): BedCounts {
  const sum = noBeds();
  for (const each of counts) {
    for (const key of Object.keys(sum) as (keyof BedCounts)[]) sum[key] += each[key];
  }
  return sum;
}
