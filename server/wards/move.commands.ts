import { invariant } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { authorise } from './authorise';
import {
  bedFacts,
  bedPolicyOf,
  type EncounterFacts,
  lockBeds,
  lockEncounters,
  placeOfBed,
  type StayFacts,
  staysOf,
} from './bed.facts';
import {
  announceBeds,
  awaitCleaning,
  beginOccupancy,
  cancelOccupancy,
  consumeHold,
  endOccupancy,
  reopenStay,
} from './bed.writes';
import { statedInstant } from './instant.rules';
import { beforeStayRefusal, encounterRefusal, lateRefusal, needOfEncounter, placementRefusals } from './stay.rules';
import type { WardsCode } from './wards.codes';

/** Moving inside an institution: to a free bed (HL7 A02), its cancellation (A12), and two patients changing beds (A17). */

export interface MoveInput {
  readonly encounterId: string;
  readonly toBedId: string;
  readonly expectedVersion?: number | null;
  readonly holdId?: string | null;
  readonly at?: Date | null;
}

type Moved = { encounterId: string; fromBedId: string; toBedId: string };

/** Moves a patient; whoever may act in the receiving ward takes them over. The bed that was left waits for cleaning. */
export async function move(tx: Transaction, input: MoveInput): Promise<Result<Moved, WardsCode>> {
  const { toBedId } = input;
  const place = await placeOfBed(tx, toBedId);
  authorise(tx, 'bed.admit', place, bedName);
  const [encounter] = await lockEncounters(tx, [input.encounterId]);
  invariant(encounter, 'locked encounter');
  const wrong =
    encounterRefusal(encounter, 'MOVE', input.expectedVersion) ?? otherInstitution(encounter, place.institutionId);
  if (wrong) return refused(wrong);
  const stay = await currentStay(tx, encounter);
  if (stay.bedId === toBedId) return refused(sameBed());

  await lockBeds(tx, [stay.bedId, toBedId]);
  const instant = statedInstant(input.at, await tx.now(), await bedPolicyOf(tx, place.institutionId));
  if ('refused' in instant) return refused(instant.refused);
  const { at } = instant;
  const before = beforeStayRefusal(stay.period.from, at);
  if (before) return refused(before);
  const bed = await bedFacts(tx, toBedId, at);
  const refusals = placementRefusals(bed, needOfEncounter(encounter, at), encounter.id, input.holdId ?? null);
  if (refusals.length > 0) return refused(...refusals);

  await endOccupancy(tx, stay.id, at);
  await awaitCleaning(tx, { id: stay.bedId, institutionId: encounter.institutionId, wardId: encounter.wardId }, at);
  await consumeHold(tx, bed, at);
  await lieDown(tx, encounter, { bedId: toBedId, ...place }, at);
  await announceBeds(tx, 'STAY_MOVED', [stay.bedId, toBedId], at);
  tx.audit({
    action: 'bed.stay.move',
    institutionId: place.institutionId,
    subjectKind: 'Encounter',
    subjectId: encounter.id,
  });
  return accepted({ encounterId: encounter.id, fromBedId: stay.bedId, toBedId });
}

/** Cancels the latest move: the patient is, and was all the time, in the bed before. */
export async function cancelMove(
  tx: Transaction,
  input: { encounterId: string; expectedVersion?: number | null; reason: string },
): Promise<Result<{ encounterId: string; bedId: string }, WardsCode>> {
  const [encounter] = await lockEncounters(tx, [input.encounterId]);
  invariant(encounter, 'locked encounter');
  authorise(tx, 'bed.admit', encounter, encounterName);
  const wrong = encounterRefusal(encounter, 'MOVE', input.expectedVersion);
  if (wrong) return refused(wrong);
  const [latest, before] = await staysOf(tx, encounter.id);
  if (!latest || !before)
    return refused(refusal('NOT_LATEST', '没有可撤销的转床记录。', 'There is no move to cancel.', 'encounterId'));

  await lockBeds(tx, [latest.bedId, before.bedId]);
  const now = await tx.now();
  const late = lateRefusal(latest.recordedAt, now, (await bedPolicyOf(tx, encounter.institutionId)).cancelHoursMax);
  if (late) return refused(late);
  await cancelOccupancy(tx, latest.id, now, input.reason);
  const taken = await reopenStay(tx, before, latest.period.from, now, input.reason);
  if (taken) return refused(taken);
  await tx.rows(
    'UPDATE encounter SET ward_id = (SELECT ward_id FROM bed WHERE id = $2), version = version + 1 WHERE id = $1',
    [encounter.id, before.bedId],
  );
  await announceBeds(tx, 'MOVE_CANCELLED', [before.bedId, latest.bedId], now);
  tx.audit({
    action: 'bed.stay.move.cancel',
    institutionId: encounter.institutionId,
    subjectKind: 'Encounter',
    subjectId: encounter.id,
  });
  return accepted({ encounterId: encounter.id, bedId: before.bedId });
}

type Swapped = { encounterIds: string[]; bedIds: string[] };

/** Two patients of one institution change beds at the same instant; nothing is to be cleaned, each takes the own linen along. */
export async function swap(
  tx: Transaction,
  input: { encounterId: string; withEncounterId: string; at?: Date | null },
): Promise<Result<Swapped, WardsCode>> {
  const ids = [input.encounterId, input.withEncounterId];
  if (ids[0] === ids[1]) return refused(sameBed());
  const [first, second] = await lockEncounters(tx, [...ids].sort());
  invariant(first && second, 'locked encounters');
  for (const encounter of [first, second]) authorise(tx, 'bed.admit', encounter, encounterName);
  const wrong =
    encounterRefusal(first, 'MOVE') ??
    encounterRefusal(second, 'MOVE') ??
    otherInstitution(first, second.institutionId);
  if (wrong) return refused(wrong);
  const stays = [await currentStay(tx, first), await currentStay(tx, second)] as const;

  await lockBeds(
    tx,
    stays.map(stay => stay.bedId),
  );
  const instant = statedInstant(input.at, await tx.now(), await bedPolicyOf(tx, first.institutionId));
  if ('refused' in instant) return refused(instant.refused);
  const { at } = instant;
  for (const stay of stays) {
    const before = beforeStayRefusal(stay.period.from, at);
    if (before) return refused(before);
  }
  const unfit = [...(await swapRefusals(tx, first, stays[1], at)), ...(await swapRefusals(tx, second, stays[0], at))];
  if (unfit.length > 0) return refused(...unfit);

  for (const stay of stays) await endOccupancy(tx, stay.id, at);
  await lieDown(tx, first, { bedId: stays[1].bedId, institutionId: second.institutionId, wardId: second.wardId }, at);
  await lieDown(tx, second, { bedId: stays[0].bedId, institutionId: first.institutionId, wardId: first.wardId }, at);
  const bedIds = stays.map(stay => stay.bedId);
  await announceBeds(tx, 'STAY_SWAPPED', bedIds, at);
  for (const { id, institutionId } of [first, second])
    tx.audit({ action: 'bed.stay.swap', institutionId, subjectKind: 'Encounter', subjectId: id });
  return accepted({ encounterIds: ids, bedIds });
}

/** Why a patient does not fit into the other's bed; that the other lies there is no reason. */
async function swapRefusals(
  tx: Transaction,
  encounter: EncounterFacts,
  into: StayFacts,
  at: Date,
): Promise<Refusal<WardsCode>[]> {
  const bed = await bedFacts(tx, into.bedId, at);
  return placementRefusals({ ...bed, occupancy: null }, needOfEncounter(encounter, at), null, null);
}

async function currentStay(tx: Transaction, encounter: EncounterFacts): Promise<StayFacts> {
  const [stay] = await staysOf(tx, encounter.id);
  invariant(stay, 'an encounter in hospital has a stay');
  return stay;
}

async function lieDown(
  tx: Transaction,
  encounter: EncounterFacts,
  bed: { bedId: string; institutionId: string; wardId: string },
  at: Date,
): Promise<void> {
  const { id: encounterId, patientId } = encounter;
  await beginOccupancy(tx, { ...bed, kind: 'STAY', period: { from: at, until: null }, encounterId, patientId });
  await tx.rows('UPDATE encounter SET ward_id = $2, version = version + 1 WHERE id = $1', [encounterId, bed.wardId]);
}

function otherInstitution(encounter: EncounterFacts, institutionId: string): Refusal<'OTHER_INSTITUTION'> | undefined {
  if (encounter.institutionId === institutionId) return undefined;
  return refusal(
    'OTHER_INSTITUTION',
    '不能跨机构转床，请办理转院。',
    'The beds stand in different institutions; that is a transfer between hospitals.',
    'toBedId',
  );
}

function sameBed(): Refusal<'SAME_BED'> {
  return refusal(
    'SAME_BED',
    '患者已在这张床，请选择其他床位。',
    'The patient lies in this bed already; choose another.',
    'toBedId',
  );
}

const bedName = { zh: '这张床', en: 'bed' };
const encounterName = { zh: '这次住院', en: 'encounter' };
