import { invariant } from '../kernel/invariant';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { authorise } from './authorise';
import { bedPolicyOf, type EncounterFacts, lockBeds, lockEncounters, type StayFacts, staysOf } from './bed.facts';
import { announceBeds, type BedEventKind } from './bed.writes';
import { lockEncounterFollowed, objectionTo } from './encounter.followers';
import { DischargeDisposition, type EncounterAction } from './encounter.rules';
import { statedInstant } from './instant.rules';
import { beforeStayRefusal, encounterRefusal, lateRefusal } from './stay.rules';
import { endStay, resumeStay } from './stay.writes';
import type { WardsCode } from './wards.codes';

/** Going home: the order, the departure (HL7 A03), and the cancels of both (A13). A bed is free when the patient has departed, not before. */

type Done = { encounterId: string; bedId: string };

export function orderDischarge(
  tx: Transaction,
  input: { encounterId: string; expectedVersion?: number | null; expectedDischargeOn?: string | null },
): Promise<Result<Done, WardsCode>> {
  return changeOrder(tx, input, 'ORDER_DISCHARGE', 'DISCHARGE_ORDERED', async (encounter, now) => {
    await tx.rows(
      `UPDATE encounter SET state = 'DISCHARGE_ORDERED', discharge_ordered_at = $2, expected_discharge_on = coalesce($3, expected_discharge_on),
         version = version + 1 WHERE id = $1`,
      [encounter.id, now, input.expectedDischargeOn ?? null],
    );
  });
}

export function cancelDischargeOrder(
  tx: Transaction,
  input: { encounterId: string; expectedVersion?: number | null; reason: string },
): Promise<Result<Done, WardsCode>> {
  return changeOrder(tx, input, 'CANCEL_DISCHARGE_ORDER', 'DISCHARGE_ORDER_CANCELLED', async encounter => {
    await tx.rows(
      `UPDATE encounter SET state = 'ADMITTED', discharge_ordered_at = NULL, version = version + 1 WHERE id = $1`,
      [encounter.id],
    );
  });
}

async function changeOrder(
  tx: Transaction,
  input: { encounterId: string; expectedVersion?: number | null },
  action: EncounterAction,
  event: BedEventKind,
  write: (encounter: EncounterFacts, now: Date) => Promise<void>,
): Promise<Result<Done, WardsCode>> {
  const encounter = await lockEncounter(tx, input.encounterId);
  authorise(tx, 'bed.order', encounter, encounterName);
  const wrong = encounterRefusal(encounter, action, input.expectedVersion);
  if (wrong) return refused(wrong);
  const stay = await latestStay(tx, encounter);
  await lockBeds(tx, [stay.bedId]);
  const now = await tx.now();
  await write(encounter, now);
  await announceBeds(tx, event, [stay.bedId], now);
  return done(tx, encounter, stay, event);
}

export interface DepartInput {
  readonly encounterId: string;
  readonly expectedVersion?: number | null;
  readonly disposition: DischargeDisposition;
  readonly toInstitutionId?: string | null;
  readonly at?: Date | null;
}

/** The patient has left the bed; it now waits for cleaning. */
export async function depart(tx: Transaction, input: DepartInput): Promise<Result<Done, WardsCode>> {
  const { encounter, bedIds } = await lockEncounterFollowed(tx, input.encounterId);
  authorise(tx, 'bed.admit', encounter, encounterName);
  const wrong = encounterRefusal(encounter, 'DEPART', input.expectedVersion);
  if (wrong) return refused(wrong);
  if (namesReceiver(input.disposition) && !input.toInstitutionId) {
    return refused(
      refusal(
        'DESTINATION_NEEDED',
        '转院或转社区须注明接收机构。',
        'Name the receiving institution.',
        'toInstitutionId',
      ),
    );
  }
  const stay = await latestStay(tx, encounter);
  await lockBeds(tx, [stay.bedId, ...bedIds]);
  const policy = await bedPolicyOf(tx, encounter.institutionId);
  const instant = statedInstant(input.at, await tx.now(), policy);
  if ('refused' in instant) return refused(instant.refused);
  const { at } = instant;
  const before = beforeStayRefusal(stay.period.from, at);
  if (before) return refused(before);
  const { disposition } = input;
  const objection = await objectionTo(tx, { kind: 'DEPARTED', encounter, bedId: stay.bedId, disposition, at });
  if (objection) return refused(objection);

  await endStay(tx, encounter, stay, {
    at,
    disposition,
    toInstitutionId: input.toInstitutionId ?? null,
    identityDays: policy.identityDaysAfterDeparture,
  });
  return done(tx, encounter, stay, 'DEPARTED');
}

function namesReceiver(disposition: DischargeDisposition): boolean {
  return (
    disposition === DischargeDisposition.TRANSFER_HOSPITAL || disposition === DischargeDisposition.TRANSFER_COMMUNITY
  );
}

/** The departure was an error: the patient is, and was all the time, in the bed. */
export async function cancelDeparture(
  tx: Transaction,
  input: { encounterId: string; expectedVersion?: number | null; reason: string },
): Promise<Result<Done, WardsCode>> {
  const { encounter, bedIds } = await lockEncounterFollowed(tx, input.encounterId);
  authorise(tx, 'bed.admit', encounter, encounterName);
  const wrong = encounterRefusal(encounter, 'CANCEL_DEPARTURE', input.expectedVersion);
  if (wrong) return refused(wrong);
  const { departedAt } = encounter;
  invariant(departedAt, 'a departed encounter knows when');
  const stay = await latestStay(tx, encounter);
  await lockBeds(tx, [stay.bedId, ...bedIds]);
  const now = await tx.now();
  const late = lateRefusal(
    await departureRecorded(tx, stay, departedAt),
    now,
    (await bedPolicyOf(tx, encounter.institutionId)).cancelHoursMax,
  );
  if (late) return refused(late);
  const { disposition } = encounter;
  const change = { kind: 'DEPARTURE_CANCELLED', encounter, bedId: stay.bedId, disposition, at: now } as const;
  const objection = await objectionTo(tx, change);
  if (objection) return refused(objection);
  const taken = await resumeStay(tx, encounter, stay, departedAt, now, input.reason);
  return taken ? refused(taken) : done(tx, encounter, stay, 'DEPARTURE_CANCELLED');
}

/** When a departure was entered: with the cleaning that followed from it. */
async function departureRecorded(tx: Transaction, stay: StayFacts, departedAt: Date): Promise<Date> {
  const cleaning = await tx.row<{ recordedAt: Date }>(
    `SELECT recorded_at AS "recordedAt" FROM bed_occupancy
     WHERE bed_id = $1 AND since = $2 AND kind = 'BLOCK' AND cancelled_at IS NULL`,
    [stay.bedId, departedAt],
  );
  return cleaning?.recordedAt ?? departedAt;
}

function done(
  tx: Transaction,
  encounter: EncounterFacts,
  stay: StayFacts,
  event: BedEventKind,
): Result<Done, WardsCode> {
  tx.audit({
    action: `encounter.${event.toLowerCase()}`,
    institutionId: encounter.institutionId,
    subjectKind: 'Encounter',
    subjectId: encounter.id,
  });
  return accepted({ encounterId: encounter.id, bedId: stay.bedId });
}

async function lockEncounter(tx: Transaction, id: string): Promise<EncounterFacts> {
  const [encounter] = await lockEncounters(tx, [id]);
  invariant(encounter, 'locked encounter');
  return encounter;
}

async function latestStay(tx: Transaction, encounter: EncounterFacts): Promise<StayFacts> {
  const [stay] = await staysOf(tx, encounter.id);
  invariant(stay, 'an encounter that was admitted has a stay');
  return stay;
}

const encounterName = { zh: '这次住院', en: 'encounter' };
