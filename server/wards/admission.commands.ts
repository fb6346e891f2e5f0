import { newUuid } from '../kernel/ids';
import { invariant } from '../kernel/invariant';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authorise } from './authorise';
import {
  type BedFacts,
  bedFacts,
  bedPolicyOf,
  type EncounterFacts,
  lockBeds,
  lockEncounters,
  placeOfBed,
  staysOf,
} from './bed.facts';
import { announceWaiting } from './bed.writes';
import { type LockedEncounters, lockEncounterFollowed, lockFollowed, objectionTo } from './encounter.followers';
import { type AdmissionRoute, EncounterState, type Equipment, type Isolation } from './encounter.rules';
import { statedInstant } from './instant.rules';
import { findOrRegister, type Registration } from './patient.commands';
import type { IdentityHasher } from './patient-identity';
import {
  bedVersionRefusal,
  encounterRefusal,
  lateRefusal,
  needOf,
  needOfEncounter,
  ofReferralRefusal,
  placementRefusals,
} from './stay.rules';
import { admitPlanned, beginStay, withdrawStay } from './stay.writes';
import type { WardsCode } from './wards.codes';

/** Coming in: the waiting list, admission into a bed (HL7 A01) and its cancellation (A11). */

export interface PlanInput {
  readonly wardId: string;
  readonly patient: Registration;
  readonly admissionRoute: AdmissionRoute;
  readonly diagnosis?: string | null;
  readonly isolation?: Isolation | null;
  readonly equipment?: readonly Equipment[] | null;
  readonly expectedDischargeOn?: string | null;
}

/** Puts a patient on the waiting list of a ward. */
export async function plan(
  tx: Transaction,
  hasher: IdentityHasher,
  input: PlanInput,
): Promise<Result<{ encounterId: string }, WardsCode>> {
  const ward = await openWard(tx, input.wardId);
  authorise(tx, 'encounter.plan', ward, wardName);
  const patient = await findOrRegister(tx, hasher, ward.institutionId, input.patient);
  if (!patient.ok) return patient;
  const now = await tx.now();
  const encounterId = await insertEncounter(tx, {
    ...input,
    ...ward,
    patientId: patient.value,
    state: EncounterState.PLANNED,
    at: now,
  });
  announceWaiting(tx, { id: encounterId, ...ward }, now);
  audit(tx, 'encounter.plan', encounterId, ward.institutionId);
  return accepted({ encounterId });
}

/** Takes a patient off the waiting list. */
export async function cancelPlan(
  tx: Transaction,
  encounterId: string,
  reason: string,
): Promise<Result<{ encounterId: string }, WardsCode>> {
  const [encounter] = await lockEncounters(tx, [encounterId]);
  invariant(encounter, 'locked encounter');
  authorise(tx, 'encounter.plan', encounter, encounterName);
  const wrong = encounterRefusal(encounter, 'CANCEL_PLAN') ?? ofReferralRefusal(encounter);
  if (wrong) return refused(wrong);
  const now = await tx.now();
  await tx.rows(
    `UPDATE encounter SET state = 'CANCELLED', cancelled_at = $2, cancel_reason = $3, version = version + 1 WHERE id = $1`,
    [encounterId, now, reason],
  );
  announceWaiting(tx, encounter, now);
  audit(tx, 'encounter.plan.cancel', encounterId, encounter.institutionId);
  return accepted({ encounterId });
}

export interface AdmitInput {
  readonly bedId: string;
  readonly expectedVersion?: number | null;
  /** A planned encounter, or else a patient. */
  readonly encounterId?: string | null;
  readonly patient?: Registration | null;
  readonly admissionRoute?: AdmissionRoute | null;
  readonly diagnosis?: string | null;
  readonly isolation?: Isolation | null;
  readonly equipment?: readonly Equipment[] | null;
  readonly expectedDischargeOn?: string | null;
  readonly holdId?: string | null;
  readonly at?: Date | null;
}

type Admitted = { encounterId: string; bedId: string };

/** Admits a planned encounter or a patient into a bed. */
export async function admit(
  tx: Transaction,
  hasher: IdentityHasher,
  input: AdmitInput,
): Promise<Result<Admitted, WardsCode>> {
  const { bedId } = input;
  const place = await placeOfBed(tx, bedId);
  authorise(tx, 'bed.admit', place, bedName);
  if ((input.encounterId == null) === (input.patient == null)) {
    return refused(
      refusal(
        'PATIENT_OR_ENCOUNTER',
        '请选择候床患者或登记新患者（二选一）。',
        'Give either a planned encounter or a patient.',
        'patient',
      ),
    );
  }
  const who = await whoComes(tx, hasher, input, place.institutionId);
  if (!who.ok) return who;
  const { patientId, planned, bedIds } = who.value;
  const unplanned = planned && planRefusal(planned, place.institutionId);
  if (unplanned) return refused(unplanned);

  await lockBeds(tx, [bedId, ...bedIds]);
  const policy = await bedPolicyOf(tx, place.institutionId);
  const instant = statedInstant(input.at, await tx.now(), policy);
  if ('refused' in instant) return refused(instant.refused);
  const { at } = instant;
  const bed = await bedFacts(tx, bedId, at);
  const change = {
    kind: 'ADMITTED',
    encounter: { id: planned?.id ?? null, ...place, patientId },
    bedId,
    disposition: null,
    at,
  } as const;
  const refusals = [
    bedVersionRefusal(bed, input.expectedVersion),
    ...fitRefusals(bed, input, planned, at),
    await objectionTo(tx, change),
  ].filter(each => each !== undefined);
  if (refusals.length > 0) return refused(...refusals);

  if (planned) await admitPlanned(tx, planned, bed.wardId, at, input);
  const encounterId =
    planned?.id ?? (await insertEncounter(tx, { ...input, ...place, patientId, state: EncounterState.ADMITTED, at }));
  await beginStay(tx, bed, { id: encounterId, patientId }, at);
  audit(tx, 'bed.stay.begin', encounterId, place.institutionId);
  return accepted({ encounterId, bedId });
}

interface Comer extends Pick<LockedEncounters, 'bedIds'> {
  readonly patientId: string;
  /** Absent for somebody who did not wait for a bed. */
  readonly planned?: EncounterFacts;
}

/** Finds or registers the patient and locks all that the admission touches besides its bed. */
async function whoComes(
  tx: Transaction,
  hasher: IdentityHasher,
  input: AdmitInput,
  institutionId: string,
): Promise<Result<Comer, WardsCode>> {
  if (input.encounterId) {
    const { encounter, bedIds } = await lockEncounterFollowed(tx, input.encounterId);
    return accepted({ patientId: encounter.patientId, planned: encounter, bedIds });
  }
  invariant(input.patient, 'a patient when there is no planned encounter');
  const patient = await findOrRegister(tx, hasher, institutionId, input.patient);
  if (!patient.ok) return patient;
  const { bedIds } = await lockFollowed(tx, patient.value, []);
  return accepted({ patientId: patient.value, bedIds });
}

function planRefusal(planned: EncounterFacts, institutionId: string) {
  const wrong = encounterRefusal(planned, 'ADMIT');
  if (wrong || planned.institutionId === institutionId) return wrong;
  return refusal(
    'OTHER_INSTITUTION',
    '该患者在其他机构候床。',
    'The patient waits in another institution.',
    'encounterId',
  );
}

function fitRefusals(bed: BedFacts, input: AdmitInput, planned: EncounterFacts | undefined, at: Date) {
  if (planned) return placementRefusals(bed, needOfEncounter(planned, at), planned.id, input.holdId ?? null);
  invariant(input.patient, 'a patient when there is no planned encounter');
  const need = needOf(input.patient, { isolation: input.isolation ?? null, equipment: input.equipment ?? [] }, at);
  return placementRefusals(bed, need, null, input.holdId ?? null);
}

/** Cancels an admission that was entered by mistake; a planned patient waits again. */
export async function cancelAdmission(
  tx: Transaction,
  input: { encounterId: string; expectedVersion?: number | null; reason: string },
): Promise<Result<Admitted, WardsCode>> {
  const { encounter, bedIds } = await lockEncounterFollowed(tx, input.encounterId);
  authorise(tx, 'bed.admit', encounter, encounterName);
  const wrong = encounterRefusal(encounter, 'CANCEL_ADMISSION', input.expectedVersion);
  if (wrong) return refused(wrong);
  const [stay, ...earlier] = await staysOf(tx, encounter.id);
  invariant(stay, 'an admitted encounter has a stay');
  if (earlier.length > 0)
    return refused(
      refusal('NOT_LATEST', '入院后已转床，请先撤销转床。', 'The patient was moved since; cancel the move first.'),
    );
  await lockBeds(tx, [stay.bedId, ...bedIds]);
  const now = await tx.now();
  const late = lateRefusal(stay.recordedAt, now, (await bedPolicyOf(tx, encounter.institutionId)).cancelHoursMax);
  if (late) return refused(late);
  const change = { kind: 'ADMISSION_CANCELLED', encounter, bedId: stay.bedId, disposition: null, at: now } as const;
  const objection = await objectionTo(tx, change);
  if (objection) return refused(objection);
  await withdrawStay(tx, encounter, stay, now, input.reason);
  audit(tx, 'bed.stay.begin.cancel', encounter.id, encounter.institutionId);
  return accepted({ encounterId: encounter.id, bedId: stay.bedId });
}

export interface NewEncounter extends Omit<PlanInput, 'patient' | 'admissionRoute'> {
  readonly institutionId: string;
  readonly patientId: string;
  readonly admissionRoute?: AdmissionRoute | null;
  readonly state: EncounterState.PLANNED | EncounterState.ADMITTED;
  readonly at: Date;
  /** The referral that it fulfils. */
  readonly referralId?: string | null;
}

/** Writes an encounter down; whoever plans one for a referral has authorised and checked it. */
export async function insertEncounter(tx: Transaction, encounter: NewEncounter): Promise<string> {
  const id = newUuid();
  const isPlanned = encounter.state === EncounterState.PLANNED;
  await tx.rows(
    `INSERT INTO encounter (id, institution_id, ward_id, patient_id, state, admission_route, diagnosis, requested_isolation, requested_equipment,
       expected_discharge_on, planned_at, admitted_at, referral_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      encounter.institutionId,
      encounter.wardId,
      encounter.patientId,
      encounter.state,
      encounter.admissionRoute ?? 'OTHER',
      encounter.diagnosis ?? null,
      encounter.isolation ?? null,
      encounter.equipment ?? [],
      encounter.expectedDischargeOn ?? null,
      isPlanned ? encounter.at : null,
      isPlanned ? null : encounter.at,
      encounter.referralId ?? null,
    ],
  );
  return id;
}

async function openWard(tx: Transaction, wardId: string): Promise<{ institutionId: string; wardId: string }> {
  const ward = await tx.row<{ institutionId: string; wardId: string }>(
    'SELECT institution_id AS "institutionId", id AS "wardId" FROM ward WHERE id = $1 AND during @> now() FOR SHARE',
    [wardId],
  );
  if (!ward) throw notFound('这个病区', 'open ward');
  return ward;
}

function audit(tx: Transaction, action: string, encounterId: string, institutionId: string): void {
  tx.audit({ action, institutionId, subjectKind: 'Encounter', subjectId: encounterId });
}

const bedName = { zh: '这张床', en: 'bed' };
const wardName = { zh: '这个病区', en: 'ward' };
const encounterName = { zh: '这次住院', en: 'encounter' };
