import { invariant } from '../kernel/invariant';
import type { Refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { type EncounterFacts, lockEncounters } from './bed.facts';
import type { DischargeDisposition } from './encounter.rules';

/**
 * Other parts of the domain follow what happens to a patient's encounters, such as a referral that is fulfilled by an admission. Wards knows
 * none of them: they register here when they are loaded and take part in the same transaction.
 *
 * The locks stand in one order: patients, encounters, what follows them, rooms, beds. Whoever changes an encounter or anything that follows it
 * locks the patient first, so that for one patient one thing happens at a time and what was read about them after that stays true.
 */
export interface EncounterFollower {
  /** Which encounters and beds a change of these patients may touch, besides its own; asked when the patients are locked. */
  touched(tx: Transaction, patientIds: readonly string[]): Promise<Touched>;
  /** Locks what follows; asked when the encounters are locked and the beds are not yet. */
  lock(tx: Transaction, patientIds: readonly string[]): Promise<void>;
  /** Why the change may not happen; asked before anything is written. */
  objection(tx: Transaction, change: EncounterChange): Promise<Refusal<FollowerCode> | undefined>;
  /** It has happened. */
  changed(tx: Transaction, change: EncounterChange): Promise<void>;
}

export interface Touched {
  readonly encounterIds: readonly string[];
  readonly bedIds: readonly string[];
}

export interface EncounterChange {
  readonly kind: 'ADMITTED' | 'ADMISSION_CANCELLED' | 'DEPARTED' | 'DEPARTURE_CANCELLED';
  /** The id is null while somebody who was not planned is about to be admitted. */
  readonly encounter: {
    readonly id: string | null;
    readonly institutionId: string;
    readonly wardId: string;
    readonly patientId: string;
  };
  /** The bed of the stay that begins or ends. */
  readonly bedId: string;
  /** Of a departure, also of one that is taken back. */
  readonly disposition: DischargeDisposition | null;
  readonly at: Date;
}

/** The reasons for which a change of an encounter has to go another way. */
export type FollowerCode = 'OF_REFERRAL' | 'PART_OF_TRANSFER';

const followers: EncounterFollower[] = [];

export function followEncounters(follower: EncounterFollower): void {
  followers.push(follower);
}

export interface LockedEncounters {
  readonly encounters: readonly EncounterFacts[];
  /** Beds that the change may touch besides its own: to be locked together with those. */
  readonly bedIds: readonly string[];
}

/** Locks a patient, the encounters named and whatever follows the patient's encounters; nothing is answered about those of other houses. */
export function lockFollowed(
  tx: Transaction,
  patientId: string,
  encounterIds: readonly string[],
): Promise<LockedEncounters> {
  return tx.acrossHouses(async () => {
    await lockPatients(tx, [patientId]);
    const touched: Touched[] = [];
    for (const follower of followers) touched.push(await follower.touched(tx, [patientId]));
    const all = new Set([...encounterIds, ...touched.flatMap(each => each.encounterIds)]);
    const encounters = all.size > 0 ? await lockEncounters(tx, [...all]) : [];
    for (const follower of followers) await follower.lock(tx, [patientId]);
    return {
      encounters: encounters.filter(encounter => encounterIds.includes(encounter.id)),
      bedIds: touched.flatMap(each => each.bedIds),
    };
  });
}

/** Locks an encounter that the viewer sees, with its patient and all that follows. */
export async function lockEncounterFollowed(
  tx: Transaction,
  encounterId: string,
): Promise<{ encounter: EncounterFacts; bedIds: readonly string[] }> {
  const seen = await tx.row<{ patientId: string }>('SELECT patient_id AS "patientId" FROM encounter WHERE id = $1', [
    encounterId,
  ]);
  if (!seen) throw notFound('这次住院', 'encounter');
  const { encounters, bedIds } = await lockFollowed(tx, seen.patientId, [encounterId]);
  const [encounter] = encounters;
  invariant(encounter, 'locked encounter');
  return { encounter, bedIds };
}

/** The first of all locks, in the order of ids. */
export async function lockPatients(tx: Transaction, patientIds: readonly string[]): Promise<void> {
  await tx.rows('SELECT 1 FROM patient WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [patientIds]);
}

/** The first objection of anybody who follows. */
export async function objectionTo(
  tx: Transaction,
  change: EncounterChange,
): Promise<Refusal<FollowerCode> | undefined> {
  for (const follower of followers) {
    const objection = await follower.objection(tx, change);
    if (objection) return objection;
  }
  return undefined;
}

export async function tellFollowers(tx: Transaction, change: EncounterChange): Promise<void> {
  for (const follower of followers) await follower.changed(tx, change);
}
