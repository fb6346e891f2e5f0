import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { endOthersByDeath } from '../referrals/referral.commands';
import { lockFollowed } from '../wards/encounter.followers';
import type { ResidentCode } from './resident.codes';
import type { Done } from './resident.commands';
import {
  auditResident,
  authoriseCentre,
  changedRefusal,
  goneRefusal,
  type LockedResident,
  lockResident,
} from './resident.facts';
import { lastSeenOn, tellEnd } from './resident.followers';

export interface EndInput {
  readonly residentId: string;
  readonly expectedVersion: number;
  readonly on: CivilDate;
}

/** Records that a resident died: open referrals, the contract and the plan end with it. */
export async function recordDeath(tx: Transaction, input: EndInput): Promise<Result<Done, ResidentCode>> {
  const resident = await lockEnding(tx, input);
  const wrong =
    goneRefusal({ ...resident, movedOutOn: null }) ??
    changedRefusal(resident, input.expectedVersion) ??
    deathFault(resident, input.on, civilDateOf(await tx.now())) ??
    (await stayFault(tx, resident, input.on)) ??
    (await seenFault(tx, resident, input.on, 'DIED_ON', 'diedOn'));
  if (wrong) return refused(wrong);
  const { patientId, institutionId } = resident;
  await tx.rows('UPDATE resident SET died_on = $2, version = version + 1 WHERE patient_id = $1', [patientId, input.on]);
  await tx.acrossHouses(async () => {
    for (const id of await filesOf(tx, patientId)) await endOthersByDeath(tx, id, await tx.now());
    await tellEnd(tx, { patientId, institutionId, reason: 'DIED', on: input.on });
  });
  auditResident(tx, 'death', resident, { on: input.on });
  return accepted({ patientId });
}

/** Records that a resident moved away: the contract and the plan end, and another centre may take the resident on. */
export async function moveOut(tx: Transaction, input: EndInput): Promise<Result<Done, ResidentCode>> {
  const resident = await lockEnding(tx, input);
  const wrong =
    goneRefusal(resident) ??
    changedRefusal(resident, input.expectedVersion) ??
    moveFault(resident, input.on, civilDateOf(await tx.now())) ??
    (await seenFault(tx, resident, input.on, 'MOVED_OUT_ON', 'movedOutOn'));
  if (wrong) return refused(wrong);
  const { patientId, institutionId } = resident;
  await tx.rows('UPDATE resident SET moved_out_on = $2, version = version + 1 WHERE patient_id = $1', [
    patientId,
    input.on,
  ]);
  await tx.acrossHouses(() => tellEnd(tx, { patientId, institutionId, reason: 'MOVED', on: input.on }));
  auditResident(tx, 'move_out', resident, { on: input.on });
  return accepted({ patientId });
}

/** Referrals are locked before what belongs to the centre, as everywhere. */
async function lockEnding(tx: Transaction, { residentId }: EndInput): Promise<LockedResident> {
  const seen = await lockResident(tx, residentId);
  authoriseCentre(tx, 'resident.keep', seen.institutionId);
  for (const id of await filesOf(tx, residentId)) await lockFollowed(tx, id, []);
  return seen;
}

/** The file of a resident and those that were merged into it. */
async function filesOf(tx: Transaction, patientId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT patient_id AS id FROM resident WHERE patient_id = $1 OR merged_into = $1 ORDER BY patient_id',
    [patientId],
  );
  return rows.map(({ id }) => id);
}

function deathFault({ birthDate }: LockedResident, on: CivilDate, today: CivilDate): Refusal<'DIED_ON'> | undefined {
  if (on <= today && on >= birthDate) return undefined;
  return refusal(
    'DIED_ON',
    on > today ? '死亡日期不能晚于今天，请核对。' : '死亡日期早于出生日期，请核对。',
    on > today
      ? 'The day of death cannot lie in the future; check it.'
      : 'The day of death lies before birth; check it.',
    'diedOn',
  );
}

/** Somebody who lies in a bed has not died at home, nor has somebody who left one afterwards. */
async function stayFault(
  tx: Transaction,
  { patientId }: LockedResident,
  on: CivilDate,
): Promise<Refusal<ResidentCode> | undefined> {
  const stay = await tx.acrossHouses(() =>
    tx.row<{ departedAt: Date | null }>(
      `SELECT departed_at AS "departedAt" FROM encounter
       WHERE patient_id IN (SELECT patient_id FROM resident WHERE patient_id = $1 OR merged_into = $1) AND state IN ('ADMITTED', 'DISCHARGE_ORDERED', 'DEPARTED')
       ORDER BY departed_at DESC NULLS FIRST LIMIT 1`,
      [patientId],
    ),
  );
  if (!stay || (stay.departedAt && civilDateOf(stay.departedAt) <= on)) return undefined;
  if (!stay.departedAt) {
    return refusal(
      'RESIDENT_IN_BED',
      '该居民正在住院，死亡由病区在办理离院时登记。',
      'The resident lies in a hospital bed; the ward records a death there with the departure.',
      'residentId',
    );
  }
  const left = civilDateOf(stay.departedAt);
  return refusal(
    'DIED_ON',
    `该居民 ${left} 才出院，死亡日期不应更早，请核对。`,
    `The resident left hospital on ${left}; the death cannot lie before. Check the day.`,
    'diedOn',
  );
}

/** Nobody is seen or served after they died or moved away. */
async function seenFault<Code extends 'DIED_ON' | 'MOVED_OUT_ON'>(
  tx: Transaction,
  { patientId }: LockedResident,
  on: CivilDate,
  code: Code,
  field: string,
): Promise<Refusal<Code> | undefined> {
  const seen = await lastSeenOn(tx, patientId);
  if (!seen || seen <= on) return undefined;
  return refusal(
    code,
    `该居民 ${seen} 仍有随访或履约记录，日期不应更早；请核对，或先作废有误的记录。`,
    `The resident was still seen or served on ${seen}, so that the day is not earlier; check it, or take back what was entered by mistake.`,
    field,
  );
}

function moveFault(
  { registeredOn }: LockedResident,
  on: CivilDate,
  today: CivilDate,
): Refusal<'MOVED_OUT_ON'> | undefined {
  if (on <= today && on >= registeredOn) return undefined;
  return refusal(
    'MOVED_OUT_ON',
    `迁出日期应在建档日期（${registeredOn}）与今天之间，请核对。`,
    `The day of moving lies between the registration (${registeredOn}) and today; check it.`,
    'movedOutOn',
  );
}
