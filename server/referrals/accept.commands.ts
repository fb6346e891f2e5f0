import { agreementOfBed } from '../joint-wards/joint-ward.facts';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { bookSlot, releaseSlot } from '../slots/slots.commands';
import { insertEncounter } from '../wards/admission.commands';
import { bedFacts, placeOfBed } from '../wards/bed.facts';
import { announceBeds, announceWaiting, endOccupancy } from '../wards/bed.writes';
import { AdmissionRoute, EncounterState } from '../wards/encounter.rules';
import { needOf, placementRefusals } from '../wards/stay.rules';
import type { ReferralCode } from './referral.codes';
import { type ActInput, type Acting, actOn, type Done } from './referral.commands';
import type { ReferralFacts } from './referral.facts';
import { tellOfReferral } from './referral.notices';
import { ReferralAction, ReferralScene } from './referral.rules';
import { announceReferral, holdBed, releaseBed, stepReferral, writeReferral } from './referral.writes';
import { hoursLater, laterOf } from './referral-clock.rules';
import { patientInside } from './referral-patient.facts';

/** Saying yes: an inpatient referral takes a bed in the same transaction, another one a slot of the pool; and changing what is held. */

export interface AcceptInput extends ActInput {
  readonly bedId?: string | null;
  readonly slotSessionId?: string | null;
}

export function accept(tx: Transaction, input: AcceptInput): Promise<Result<Done, ReferralCode>> {
  return actOn(tx, input, ReferralAction.ACCEPT, acting =>
    acting.referral.scene === ReferralScene.INPATIENT
      ? acceptInpatient(tx, acting, input)
      : acceptOutpatient(tx, acting, input),
  );
}

/** Plans an encounter in the ward of the bed and holds the bed for it. */
async function acceptInpatient(
  tx: Transaction,
  acting: Acting,
  input: AcceptInput,
): Promise<Result<Done, ReferralCode>> {
  const { referral, side, now } = acting;
  if (input.slotSessionId) return refused(slotForInpatient());
  if (!input.bedId) return refused(bedNeeded());
  const inside = await patientInside(tx, referral);
  if (inside) return refused(inside);
  const unfit = await bedRefusals(tx, referral, input.bedId, now);
  if (unfit.length > 0) return refused(...unfit);
  const targetEncounterId = await planStay(tx, referral, input.bedId, now);
  const holdUntil = hoursLater(now, referral.policy.holdHours[referral.urgency]);
  const hold = await holdBed(tx, { ...referral, targetEncounterId }, input.bedId, { from: now, until: holdUntil });
  await stepReferral(tx, { ...referral, hold }, 'ACCEPT', {
    side,
    at: now,
    changes: {
      acceptedBy: tx.personId,
      targetEncounterId,
      holdUntil,
      jointWardAgreementId: await jointWardOf(tx, referral, input.bedId, now),
    },
  });
  return accepted({ referralId: referral.id });
}

/** The agreement by which both houses run the ward of a bed, where they do. */
async function jointWardOf(
  tx: Transaction,
  { sourceInstitutionId }: ReferralFacts,
  bedId: string,
  now: Date,
): Promise<string | null> {
  return (await agreementOfBed(tx, bedId, sourceInstitutionId, now))?.id ?? null;
}

async function planStay(tx: Transaction, referral: ReferralFacts, bedId: string, now: Date): Promise<string> {
  const { wardId, institutionId } = await bedFacts(tx, bedId, now);
  const id = await insertEncounter(tx, {
    wardId,
    institutionId,
    patientId: referral.patientId,
    state: EncounterState.PLANNED,
    at: now,
    admissionRoute: AdmissionRoute.TRANSFER,
    diagnosis: diagnosisOf(referral),
    isolation: referral.requestedIsolation,
    equipment: referral.requestedEquipment,
    referralId: referral.id,
  });
  announceWaiting(tx, { id, institutionId, wardId }, now);
  return id;
}

/** What the ward reads as the diagnosis: the name of the code first, by which diseases are counted. */
function diagnosisOf({ diagnosisName, diagnosisNote }: ReferralFacts): string | null {
  return [diagnosisName, diagnosisNote].filter(Boolean).join('：') || null;
}

/** Every reason against a bed for the patient of a referral. */
async function bedRefusals(
  tx: Transaction,
  referral: ReferralFacts,
  bedId: string,
  now: Date,
): Promise<Refusal<ReferralCode>[]> {
  const bed = await bedFacts(tx, bedId, now);
  if (bed.institutionId !== referral.targetInstitutionId) return [bedElsewhere()];
  const { requestedIsolation: isolation, requestedEquipment: equipment, targetEncounterId } = referral;
  return placementRefusals(bed, needOf(referral, { isolation, equipment }, now), targetEncounterId, null);
}

async function acceptOutpatient(
  tx: Transaction,
  { referral, side, now }: Acting,
  input: AcceptInput,
): Promise<Result<Done, ReferralCode>> {
  const { policy, urgency } = referral;
  if (!input.slotSessionId && !policy.acceptWithoutSlot) return refused(slotNeeded());
  let holdUntil = hoursLater(now, policy.arriveHours[urgency]);
  if (input.slotSessionId) {
    const booked = await bookSession(tx, referral, input.slotSessionId);
    if (!booked.ok) return booked;
    holdUntil = booked.value.holdUntil;
  }
  await stepReferral(tx, referral, 'ACCEPT', {
    side,
    at: now,
    changes: { acceptedBy: tx.personId, holdUntil, arriveBy: holdUntil },
  });
  return accepted({ referralId: referral.id });
}

/** Books a session; the promise holds until its end. */
async function bookSession(
  tx: Transaction,
  { id, patientId, targetInstitutionId, targetDepartmentId }: ReferralFacts,
  sessionId: string,
): Promise<Result<{ holdUntil: Date }, ReferralCode>> {
  const booked = await bookSlot(tx, {
    sessionId,
    referralId: id,
    patientId,
    institutionId: present(targetInstitutionId, 'target'),
    departmentId: targetDepartmentId,
  });
  return booked.ok ? accepted({ holdUntil: await endOfSession(tx, sessionId) }) : booked;
}

async function endOfSession(tx: Transaction, sessionId: string): Promise<Date> {
  const row = await tx.row<{ endsAt: Date }>('SELECT ends_at AS "endsAt" FROM slot_session WHERE id = $1', [sessionId]);
  return present(row, 'session').endsAt;
}

export interface HoldInput extends ActInput {
  readonly bedId?: string | null;
  readonly until?: Date | null;
  readonly slotSessionId?: string | null;
}

/** Holds another bed, or holds it until another instant; or books another slot. */
export function changeHold(tx: Transaction, input: HoldInput): Promise<Result<Done, ReferralCode>> {
  return actOn(tx, input, ReferralAction.CHANGE_HOLD, acting =>
    acting.referral.scene === ReferralScene.INPATIENT ? changeBed(tx, acting, input) : changeSlot(tx, acting, input),
  );
}

/** Another session instead of the one that was booked, so that the clinic can close that one; the patient is told. */
async function changeSlot(
  tx: Transaction,
  { referral, side, now }: Acting,
  input: HoldInput,
): Promise<Result<Done, ReferralCode>> {
  if (!input.slotSessionId) return refused(slotNeeded());
  await releaseSlot(tx, referral.id, 'rebooked');
  const booked = await bookSession(tx, referral, input.slotSessionId);
  if (!booked.ok) return booked;
  const { holdUntil } = booked.value;
  const after = await writeReferral(tx, referral, { holdUntil, arriveBy: holdUntil, late: null, escalatedAt: null });
  announceReferral(tx, after, 'HOLD_CHANGED', now);
  await tellOfReferral(tx, after, 'HOLD_CHANGED', { side });
  return accepted({ referralId: referral.id });
}

/** Also anew for somebody whose hold has ended after they set out. */
async function changeBed(
  tx: Transaction,
  { referral, side, now }: Acting,
  input: HoldInput,
): Promise<Result<Done, ReferralCode>> {
  if (input.slotSessionId) return refused(slotForInpatient());
  const isHeld = referral.hold !== null && referral.hold.until > now;
  const bedId = input.bedId ?? referral.hold?.bedId ?? null;
  if (!input.bedId && !input.until) return refused(nothingToChange());
  if (!bedId) return refused(bedNeeded());
  const until = input.until ?? (isHeld ? referral.hold?.until : undefined) ?? endOfHold(referral, now);
  if (until <= now || until > endOfHold(referral, now)) return refused(holdTooLong(referral));
  const unfit = await bedRefusals(tx, referral, bedId, now);
  if (unfit.length > 0) return refused(...unfit);
  const hold =
    isHeld && bedId === referral.hold?.bedId
      ? await holdUntilThen(tx, referral.hold, until, now)
      : await holdInstead(tx, referral, bedId, { from: now, until });
  const jointWardAgreementId = await jointWardOf(tx, referral, bedId, now);
  const after = await writeReferral(tx, { ...referral, hold }, { holdUntil: until, jointWardAgreementId });
  announceReferral(tx, after, 'HOLD_CHANGED', now);
  await tellOfReferral(tx, after, 'HOLD_CHANGED', { side });
  return accepted({ referralId: referral.id });
}

/** The longest that a bed may be held from now on, and in all; never less than what stands. */
function endOfHold({ policy, urgency, acceptedAt, holdUntil }: ReferralFacts, now: Date): Date {
  const renewed = hoursLater(now, policy.holdHours[urgency]);
  const inAll = hoursLater(present(acceptedAt, 'acceptance'), policy.holdHoursMax);
  return laterOf(holdUntil, renewed < inAll ? renewed : inAll);
}

type Hold = NonNullable<ReferralFacts['hold']>;

async function holdUntilThen(tx: Transaction, hold: Hold, until: Date, now: Date): Promise<Hold> {
  await endOccupancy(tx, hold.id, until);
  await announceBeds(tx, 'HELD', [hold.bedId], now);
  return { ...hold, until };
}

/** Another bed: the encounter waits in its ward then. */
async function holdInstead(
  tx: Transaction,
  referral: ReferralFacts,
  bedId: string,
  period: { from: Date; until: Date },
): Promise<Hold> {
  await releaseBed(tx, referral, period.from);
  const id = present(referral.targetEncounterId, 'planned encounter');
  const before = await tx.row<{ wardId: string; institutionId: string }>(
    'SELECT ward_id AS "wardId", institution_id AS "institutionId" FROM encounter WHERE id = $1',
    [id],
  );
  const place = await placeOfBed(tx, bedId);
  if (before && before.wardId !== place.wardId) {
    await tx.rows('UPDATE encounter SET ward_id = $2, version = version + 1 WHERE id = $1', [id, place.wardId]);
    announceWaiting(tx, { id, ...before }, period.from);
    announceWaiting(tx, { id, ...place }, period.from);
  }
  return holdBed(tx, referral, bedId, period);
}

function slotForInpatient(): Refusal<'SLOT_FOR_INPATIENT'> {
  return refusal(
    'SLOT_FOR_INPATIENT',
    '住院转诊请选择床位，不占用号源。',
    'An inpatient referral takes a bed, not a slot; choose a bed.',
    'slotSessionId',
  );
}

function bedNeeded(): Refusal<'BED_NEEDED'> {
  return refusal(
    'BED_NEEDED',
    '接收住院转诊须同时保留床位，请选择床位。',
    'Choose the bed to hold for the patient.',
    'bedId',
  );
}

function bedElsewhere(): Refusal<'BED_ELSEWHERE'> {
  return refusal(
    'BED_ELSEWHERE',
    '所选床位不在接收机构，请选择本机构的床位。',
    'The bed stands in another house than the target; choose one there.',
    'bedId',
  );
}

function slotNeeded(): Refusal<'SLOT_NEEDED'> {
  return refusal(
    'SLOT_NEEDED',
    '按集团规定，门诊和检查转诊须预留号源，请选择门诊。',
    'By the policy of the group this takes a slot of the pool; choose a session.',
    'slotSessionId',
  );
}

function nothingToChange(): Refusal<'NOTHING_TO_CHANGE'> {
  return refusal(
    'NOTHING_TO_CHANGE',
    '请选择新的床位或新的保留时间。',
    'Give another bed or another instant.',
    'bedId',
  );
}

function holdTooLong({ policy, urgency }: ReferralFacts): Refusal<'HOLD_TOO_LONG'> {
  const hours = policy.holdHours[urgency];
  const inAll = policy.holdHoursMax;
  return refusal(
    'HOLD_TOO_LONG',
    `保留须在将来，从现在起不超过 ${hours} 小时，且自接收起总共不超过 ${inAll} 小时；仍需床位时请重新申请转诊。`,
    `A hold ends in the future, within ${hours} hours from now and ${inAll} hours from the acceptance in all; refer anew if a bed is still needed.`,
    'until',
  );
}
