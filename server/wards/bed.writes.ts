import { newUuid } from '../kernel/ids';
import { type Period, toRangeText } from '../kernel/period';
import { type Refusal, refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { BedFacts, StayFacts } from './bed.facts';
import { readBeds } from './bed.records';
import { BlockReason, OccupancyKind } from './bed.rules';

/** The few statements that all commands on beds are made of. */

/** Kinds of events in the bed feed; the same words as GraphQL's BedEventKind. */
export type BedEventKind =
  | 'STAY_BEGUN'
  | 'STAY_MOVED'
  | 'STAY_SWAPPED'
  | 'DISCHARGE_ORDERED'
  | 'DISCHARGE_ORDER_CANCELLED'
  | 'DEPARTED'
  | 'STAY_CANCELLED'
  | 'MOVE_CANCELLED'
  | 'DEPARTURE_CANCELLED'
  | 'HELD'
  | 'RELEASED'
  | 'CLEANED'
  | 'CONTAMINATED'
  | 'BLOCKED'
  | 'UNBLOCKED'
  | 'OPENED'
  | 'CLOSED'
  | 'WAITING_CHANGED';

export interface NewOccupancy {
  readonly bedId: string;
  readonly institutionId: string;
  readonly wardId: string;
  readonly kind: `${OccupancyKind}`;
  readonly period: Period;
  readonly encounterId?: string | null;
  readonly patientId?: string | null;
  readonly reason?: BlockReason | null;
  readonly note?: string | null;
  /** Of a hold: the referral that it is for. */
  readonly referralId?: string | null;
}

export async function beginOccupancy(tx: Transaction, occupancy: NewOccupancy): Promise<string> {
  const id = newUuid();
  await tx.rows(
    `INSERT INTO bed_occupancy (id, bed_id, institution_id, ward_id, kind, during, encounter_id, patient_id, reason, note, begun_by, referral_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      occupancy.bedId,
      occupancy.institutionId,
      occupancy.wardId,
      occupancy.kind,
      toRangeText(occupancy.period),
      occupancy.encounterId ?? null,
      occupancy.patientId ?? null,
      occupancy.reason ?? null,
      occupancy.note ?? null,
      tx.personId,
      occupancy.referralId ?? null,
    ],
  );
  return id;
}

/** A bed that was left waits for cleaning until somebody says that it is clean. */
export function awaitCleaning(
  tx: Transaction,
  bed: { id: string; institutionId: string; wardId: string },
  from: Date,
): Promise<string> {
  const { id: bedId, institutionId, wardId } = bed;
  return beginOccupancy(tx, {
    bedId,
    institutionId,
    wardId,
    kind: 'BLOCK',
    reason: BlockReason.CLEANING,
    period: { from, until: null },
  });
}

/** Gives an occupancy its end, or takes it away again (`until` null). */
export async function endOccupancy(tx: Transaction, id: string, until: Date | null): Promise<void> {
  await tx.rows('UPDATE bed_occupancy SET during = tstzrange(lower(during), $2) WHERE id = $1', [id, until]);
}

/** Marks a wrong entry; it stays in the table with the reason and counts no more. */
export async function cancelOccupancy(tx: Transaction, id: string, at: Date, reason: string): Promise<void> {
  await tx.rows('UPDATE bed_occupancy SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 WHERE id = $1', [
    id,
    at,
    tx.personId,
    reason,
  ]);
}

/** Uses up the hold under which a stay begins; nothing to do when the bed was simply free. */
export async function consumeHold(tx: Transaction, bed: BedFacts, at: Date): Promise<void> {
  if (bed.occupancy?.kind !== OccupancyKind.HOLD) return;
  if (at > bed.occupancy.period.from) await endOccupancy(tx, bed.occupancy.id, at);
  else await cancelOccupancy(tx, bed.occupancy.id, at, 'used by a stay that began earlier');
}

/**
 * Takes back the end of a stay, with the cleaning that followed from it. Refused when anything else has been with the bed since.
 * @param since the instant at which the stay had ended
 */
export async function reopenStay(
  tx: Transaction,
  stay: StayFacts,
  since: Date,
  now: Date,
  reason: string,
): Promise<Refusal<'NOT_LATEST'> | undefined> {
  const later = await tx.rows<{ id: string; follows: boolean }>(
    `SELECT id, kind = 'BLOCK' AND reason IN ('CLEANING', 'CONTAMINATED') AS follows FROM bed_occupancy
     WHERE bed_id = $1 AND cancelled_at IS NULL AND until > $2 AND id <> $3`,
    [stay.bedId, since, stay.id],
  );
  if (later.some(each => !each.follows)) {
    return refusal(
      'NOT_LATEST',
      '这张床之后已有新的占用，不能撤销。',
      'The bed has been used since; this cannot be cancelled any more.',
    );
  }
  for (const cleaning of later) await cancelOccupancy(tx, cleaning.id, now, reason);
  await endOccupancy(tx, stay.id, null);
  return undefined;
}

/** Steps the version of changed beds and tells the feed what they are now. */
export async function announceBeds(
  tx: Transaction,
  kind: BedEventKind,
  bedIds: readonly string[],
  occurredAt: Date,
): Promise<void> {
  const stepped = await tx.rows<{ institutionId: string }>(
    'UPDATE bed SET version = version + 1 WHERE id = ANY ($1) RETURNING institution_id AS "institutionId"',
    [bedIds],
  );
  const inside = [...new Set(stepped.map(row => row.institutionId))];
  for (const bed of await readBeds(tx, { bedIds }, inside)) {
    tx.publish({
      topic: 'BED',
      kind,
      institutionId: bed.institutionId,
      wardId: bed.wardId,
      subjectId: bed.id,
      payload: {
        bedId: bed.id,
        wardId: bed.wardId,
        institutionId: bed.institutionId,
        state: bed.state,
        kindOfBed: bed.kind,
        stateSince: bed.stateSince,
        stateUntil: bed.stateUntil,
        stateReason: bed.stateReason,
        encounterId: bed.encounterId,
        dischargeOrdered: bed.dischargeOrdered,
        version: bed.version,
        occurredAt,
      },
    });
  }
}

/** Tells the feed that the waiting list of a ward changed. */
export function announceWaiting(
  tx: Transaction,
  encounter: { id: string; institutionId: string; wardId: string },
  occurredAt: Date,
): void {
  const { id, institutionId, wardId } = encounter;
  tx.publish({
    topic: 'BED',
    kind: 'WAITING_CHANGED',
    institutionId,
    wardId,
    subjectId: id,
    payload: { bedId: null, wardId, institutionId, encounterId: id, dischargeOrdered: false, occurredAt },
  });
}
