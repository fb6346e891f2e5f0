import type { Refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { BedFacts, EncounterFacts, StayFacts } from './bed.facts';
import {
  announceBeds,
  announceWaiting,
  awaitCleaning,
  beginOccupancy,
  cancelOccupancy,
  consumeHold,
  endOccupancy,
  reopenStay,
} from './bed.writes';
import { tellFollowers } from './encounter.followers';
import type { AdmissionRoute, DischargeDisposition } from './encounter.rules';

/** How a stay of an encounter begins and ends, and how both are taken back: what admitting, discharging and handing over are made of. */

/** A planned patient is admitted; the bed is another matter. */
export async function admitPlanned(
  tx: Transaction,
  planned: EncounterFacts,
  wardId: string,
  at: Date,
  { expectedDischargeOn, route }: { expectedDischargeOn?: string | null; route?: AdmissionRoute } = {},
): Promise<void> {
  await tx.rows(
    `UPDATE encounter SET state = 'ADMITTED', admitted_at = $2, planned_ward_id = ward_id, ward_id = $3, expected_discharge_on = coalesce($4, expected_discharge_on),
       admission_route = coalesce($5, admission_route), version = version + 1 WHERE id = $1`,
    [planned.id, at, wardId, expectedDischargeOn ?? null, route ?? null],
  );
  announceWaiting(tx, planned, at);
}

/** An admitted patient lies down in a bed, under its hold where there is one. */
export async function beginStay(
  tx: Transaction,
  bed: BedFacts,
  encounter: { id: string; patientId: string },
  at: Date,
): Promise<void> {
  const { id: bedId, institutionId, wardId } = bed;
  const { id: encounterId, patientId } = encounter;
  await consumeHold(tx, bed, at);
  const period = { from: at, until: null };
  await beginOccupancy(tx, { bedId, institutionId, wardId, kind: 'STAY', period, encounterId, patientId });
  await announceBeds(tx, 'STAY_BEGUN', [bedId], at);
  const place = { institutionId, wardId };
  await tellFollowers(tx, { kind: 'ADMITTED', encounter: { ...encounter, ...place }, bedId, disposition: null, at });
}

/** The admission was an error: nobody lay in the bed, and who was planned waits again. */
export async function withdrawStay(
  tx: Transaction,
  encounter: EncounterFacts,
  stay: StayFacts,
  now: Date,
  reason: string,
): Promise<void> {
  const { bedId } = stay;
  await cancelOccupancy(tx, stay.id, now, reason);
  await backToWaiting(tx, encounter, now, reason);
  await announceBeds(tx, 'STAY_CANCELLED', [bedId], now);
  await tellFollowers(tx, { kind: 'ADMISSION_CANCELLED', encounter, bedId, disposition: null, at: now });
}

async function backToWaiting(tx: Transaction, encounter: EncounterFacts, now: Date, reason: string): Promise<void> {
  if (encounter.plannedAt) {
    await tx.rows(
      `UPDATE encounter SET state = 'PLANNED', admitted_at = NULL, ward_id = coalesce(planned_ward_id, ward_id), version = version + 1
       WHERE id = $1`,
      [encounter.id],
    );
    announceWaiting(tx, encounter, now);
  } else {
    await tx.rows(
      `UPDATE encounter SET state = 'CANCELLED', cancelled_at = $2, cancel_reason = $3, version = version + 1 WHERE id = $1`,
      [encounter.id, now, reason],
    );
  }
}

export interface Departure {
  readonly at: Date;
  readonly disposition: DischargeDisposition;
  readonly toInstitutionId: string | null;
  /** How many days those who cared still see who it was. */
  readonly identityDays: number;
}

/** The patient leaves the house; the bed waits for cleaning. */
export async function endStay(
  tx: Transaction,
  encounter: EncounterFacts,
  stay: StayFacts,
  { at, disposition, toInstitutionId, identityDays }: Departure,
): Promise<void> {
  const { bedId } = stay;
  await endOccupancy(tx, stay.id, at);
  await awaitCleaning(tx, { id: bedId, institutionId: encounter.institutionId, wardId: encounter.wardId }, at);
  const identityUntil = new Date(at.getTime() + identityDays * 86_400_000);
  await tx.rows(
    `UPDATE encounter SET state = 'DEPARTED', departed_at = $2, disposition = $3, to_institution_id = $4, identity_until = $5, version = version + 1
     WHERE id = $1`,
    [encounter.id, at, disposition, toInstitutionId, identityUntil],
  );
  await announceBeds(tx, 'DEPARTED', [bedId], at);
  await tellFollowers(tx, { kind: 'DEPARTED', encounter, bedId, disposition, at });
}

/** The departure was an error: the patient is, and was all the time, in the bed. Refused when anything else has been with the bed since. */
export async function resumeStay(
  tx: Transaction,
  encounter: EncounterFacts,
  stay: StayFacts,
  departedAt: Date,
  now: Date,
  reason: string,
): Promise<Refusal<'NOT_LATEST'> | undefined> {
  const { bedId } = stay;
  const taken = await reopenStay(tx, stay, departedAt, now, reason);
  if (taken) return taken;
  await tx.rows(
    `UPDATE encounter SET state = CASE WHEN discharge_ordered_at IS NULL THEN 'ADMITTED' ELSE 'DISCHARGE_ORDERED' END,
       departed_at = NULL, disposition = NULL, to_institution_id = NULL, identity_until = NULL, version = version + 1 WHERE id = $1`,
    [encounter.id],
  );
  await announceBeds(tx, 'DEPARTURE_CANCELLED', [bedId], now);
  const { disposition } = encounter;
  await tellFollowers(tx, { kind: 'DEPARTURE_CANCELLED', encounter, bedId, disposition, at: now });
  return undefined;
}
