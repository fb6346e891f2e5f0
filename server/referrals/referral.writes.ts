import { invariant } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { releaseSlot } from '../slots/slots.commands';
import { placeOfBed } from '../wards/bed.facts';
import { announceBeds, announceWaiting, beginOccupancy, endOccupancy } from '../wards/bed.writes';
import { endOf } from '../wards/instant.rules';
import type { ReferralFacts } from './referral.facts';
import { tellOfReferral } from './referral.notices';
import {
  hasEnded,
  type ReferralReason,
  ReferralSide,
  ReferralState,
  type StepAction,
  transitions,
} from './referral.rules';
import { dueAt, hoursLater, laterOf, minutesLater } from './referral-clock.rules';
import type { ReferralEventKind } from './referral-feed.rules';
import { tellOfStep } from './referral-step.followers';

/** The few statements that all commands on referrals are made of. */

export interface Step {
  readonly side: ReferralSide;
  readonly at: Date;
  readonly reason?: ReferralReason | null;
  readonly note?: string | null;
  /** Where to, for an action that leads from one state to several. */
  readonly to?: ReferralState;
  /** Whose step it is, where that is not the side's own house: whoever forwards is the target of the referral before. */
  readonly institutionId?: string | null;
  /** What the step sets besides what follows from it. */
  readonly changes?: Columns;
}

/** The columns that steps write, by their names in the program. */
const columnNames = {
  state: 'state',
  submittedAt: 'submitted_at',
  respondBy: 'respond_by',
  arriveBy: 'arrive_by',
  feedbackBy: 'feedback_by',
  late: 'late',
  escalatedAt: 'escalated_at',
  acceptedBy: 'accepted_by',
  acceptedAt: 'accepted_at',
  departedAt: 'departed_at',
  arrivedAt: 'arrived_at',
  treatedAt: 'treated_at',
  treatmentEndedAt: 'treatment_ended_at',
  endedAt: 'ended_at',
  endReason: 'end_reason',
  endNote: 'end_note',
  holdUntil: 'hold_until',
  targetEncounterId: 'target_encounter_id',
  jointWardAgreementId: 'joint_ward_agreement_id',
  endedByReferralId: 'ended_by_referral_id',
  identityUntil: 'identity_until',
  feedback: 'feedback',
  warnings: 'warnings',
  overrideReason: 'override_reason',
  dueAt: 'due_at',
} as const;
type Columns = { readonly [Name in keyof typeof columnNames]?: unknown };

/**
 * Takes a referral one step on: the row, its line in the timeline, the event and the notices. What is held for it is the caller's to give up
 * or to take; the database compares the two at the end. Only across houses, with the patient locked.
 */
export async function stepReferral(
  tx: Transaction,
  referral: ReferralFacts,
  action: StepAction,
  step: Step,
): Promise<ReferralFacts> {
  const { side, at } = step;
  const transition = transitions.find(
    each =>
      each.from === referral.state &&
      each.action === action &&
      each.sides.includes(side) &&
      (!step.to || each.to === step.to),
  );
  invariant(transition, `${action} by ${side} does not lead on from ${referral.state}`);
  const state = ReferralState[transition.to];
  const columns = {
    ...factsOf(referral, action, state, step),
    ...step.changes,
    state,
    late: null,
    escalatedAt: null,
  };
  const after = await writeReferral(tx, { ...referral, steps: referral.steps + 1 }, columns);
  await tx.rows(
    `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at, reason_code, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      referral.id,
      after.steps,
      referral.state,
      action,
      state,
      side,
      step.institutionId === undefined ? houseOf(referral, side) : step.institutionId,
      side === ReferralSide.SYSTEM ? null : tx.personId,
      at,
      step.reason ?? null,
      step.note ?? (await notRestored(tx, referral, action)),
    ],
  );
  const kind = eventOf[action];
  if (kind) {
    announceReferral(tx, after, kind, at);
    await tellOfReferral(tx, after, kind, step);
  }
  await tellOfStep(tx, { action, referral: after, at });
  return after;
}

/** Taking an arrival back does not bring back what it has overtaken: the timeline names it, so that somebody refers anew. */
async function notRestored(tx: Transaction, { id }: ReferralFacts, action: StepAction): Promise<string | null> {
  if (action !== 'UNADMIT') return null;
  const others = await tx.rows<{ number: string }>(
    'SELECT number FROM referral WHERE ended_by_referral_id = $1 ORDER BY number',
    [id],
  );
  if (others.length === 0) return null;
  const numbers = others.map(other => other.number).join(', ');
  return `因到达而取消的转诊不会恢复，如仍需要请重新申请：${numbers} / Not restored, refer again if needed: ${numbers}`;
}

/** Sets columns of a locked referral, steps its version, and sets its clock anew. */
export async function writeReferral(
  tx: Transaction,
  referral: ReferralFacts,
  columns: Columns,
): Promise<ReferralFacts> {
  const after: ReferralFacts = { ...referral, ...(columns as Partial<ReferralFacts>), version: referral.version + 1 };
  const written: Columns = { ...columns, dueAt: dueAt(after, referral.policy) };
  const names = Object.keys(written) as (keyof Columns)[];
  const sets = names.map((name, index) => `${columnNames[name]} = $${index + 2}`);
  await tx.rows(`UPDATE referral SET ${sets.join(', ')}, version = version + 1 WHERE id = $1`, [
    referral.id,
    ...names.map(name => (name === 'feedback' ? JSON.stringify(written[name]) : written[name])),
  ]);
  return after;
}

/** What a step says about its time: instants, clocks, and the end. */
function factsOf(referral: ReferralFacts, action: StepAction, state: ReferralState, step: Step): Columns {
  const { policy, urgency, isOutside } = referral;
  const { at } = step;
  if (hasEnded(state)) return endOfReferral(referral, state, step);
  switch (action) {
    case 'SUBMIT':
    case 'FORWARD':
      return { submittedAt: at, respondBy: isOutside ? null : minutesLater(at, policy.respondMinutes[urgency]) };
    case 'ACCEPT':
      return { acceptedAt: at, arriveBy: hoursLater(at, policy.arriveHours[urgency]) };
    case 'DEPART':
      return isOutside
        ? { departedAt: at, feedbackBy: hoursLater(at, policy.feedbackDays * 24) }
        : { departedAt: at, arriveBy: laterOf(referral.arriveBy, hoursLater(at, policy.travelHours)) };
    case 'ARRIVE':
      return { arrivedAt: at };
    case 'ADMIT':
    case 'ATTEND':
      return { treatedAt: at, holdUntil: null };
    case 'END_TREATMENT':
      return { treatmentEndedAt: at, feedbackBy: hoursLater(at, policy.feedbackDays * 24) };
    case 'UNADMIT':
      return state === ReferralState.ARRIVED ? { treatedAt: null } : { arrivedAt: null, treatedAt: null };
    case 'REOPEN':
      return { treatmentEndedAt: null, feedbackBy: null, endedAt: null, identityUntil: null };
    default:
      return {};
  }
}

function endOfReferral({ policy }: ReferralFacts, state: ReferralState, { at, reason, note }: Step): Columns {
  return {
    endedAt: at,
    endReason: state === ReferralState.CLOSED ? null : reason,
    endNote: note ?? null,
    holdUntil: null,
    identityUntil: hoursLater(at, policy.identityDaysAfterClose * 24),
  };
}

function houseOf(referral: ReferralFacts, side: ReferralSide): string | null {
  if (side === ReferralSide.SOURCE) return referral.sourceInstitutionId;
  return side === ReferralSide.TARGET ? referral.targetInstitutionId : null;
}

const eventOf: Readonly<Record<StepAction, ReferralEventKind | null>> = {
  SUBMIT: 'SUBMITTED',
  FORWARD: 'SUBMITTED',
  // Nobody but the source knew of it.
  DISCARD: null,
  ACCEPT: 'ACCEPTED',
  REJECT: 'REJECTED',
  REDIRECT: 'REDIRECTED',
  DEPART: 'DEPARTED',
  ARRIVE: 'ARRIVED',
  ADMIT: 'ADMITTED',
  ATTEND: 'ATTENDED',
  END_TREATMENT: 'FEEDBACK_DUE',
  FEEDBACK: 'CLOSED',
  CANCEL: 'CANCELLED',
  EXPIRE: 'EXPIRED',
  LAPSE: 'LAPSED',
  REPORT_DEATH: 'DIED',
  UNADMIT: 'REOPENED',
  REOPEN: 'REOPENED',
};

/** Tells the feed what a referral is now; without names, reasons or diagnosis. */
export function announceReferral(
  tx: Transaction,
  referral: ReferralFacts,
  kind: ReferralEventKind,
  occurredAt: Date,
): void {
  const { id, targetInstitutionId, sourceInstitutionId, holdUntil, hold } = referral;
  tx.publish({
    topic: 'REFERRAL',
    kind,
    institutionId: targetInstitutionId ?? sourceInstitutionId,
    wardId: null,
    subjectId: id,
    payload: {
      number: referral.number,
      state: referral.state,
      direction: referral.direction,
      scene: referral.scene,
      urgency: referral.urgency,
      sourceInstitutionId,
      sourceDepartmentId: referral.sourceDepartmentId,
      targetInstitutionId,
      targetDepartmentId: referral.targetDepartmentId,
      jointWardId: referral.jointWardAgreementId,
      outsideCode: referral.outsideCode,
      heldBedId: holdUntil ? (hold?.bedId ?? null) : null,
      holdUntil,
      respondBy: referral.respondBy,
      arriveBy: referral.arriveBy,
      feedbackBy: referral.feedbackBy,
      late: referral.late,
      escalated: referral.late !== null,
      version: referral.version,
      occurredAt,
    },
  });
}

/** Holds a bed of the target, locked and found fit, for the planned encounter of a referral. */
export async function holdBed(
  tx: Transaction,
  referral: Pick<ReferralFacts, 'id' | 'targetEncounterId' | 'targetInstitutionId'>,
  bedId: string,
  period: { from: Date; until: Date },
): Promise<NonNullable<ReferralFacts['hold']>> {
  const place = await placeOfBed(tx, bedId);
  const id = await beginOccupancy(tx, {
    bedId,
    ...place,
    kind: 'HOLD',
    period,
    encounterId: referral.targetEncounterId,
    referralId: referral.id,
  });
  await announceBeds(tx, 'HELD', [bedId], period.from);
  return { id, bedId, until: period.until };
}

/** Lets the bed of a referral be held until another instant. A hold that has ended stays ended. */
export async function extendHold(
  tx: Transaction,
  referral: ReferralFacts,
  until: Date,
  now: Date,
): Promise<Date | null> {
  const { hold, holdUntil } = referral;
  if (holdUntil === null || holdUntil <= now) return holdUntil;
  const later = laterOf(holdUntil, until);
  if (hold && later > hold.until) {
    await endOccupancy(tx, hold.id, later);
    await announceBeds(tx, 'HELD', [hold.bedId], now);
  }
  return later;
}

/** Gives up the bed that is held for a referral; one whose hold has ended by itself is free already. */
export async function releaseBed(tx: Transaction, referral: ReferralFacts, now: Date): Promise<void> {
  const { hold } = referral;
  if (!hold || hold.until <= now) return;
  await endHold(tx, hold.id, now);
  await announceBeds(tx, 'RELEASED', [hold.bedId], now);
}

async function endHold(tx: Transaction, holdId: string, now: Date): Promise<void> {
  const row = await tx.row<{ since: Date }>('SELECT since FROM bed_occupancy WHERE id = $1', [holdId]);
  invariant(row, 'a hold');
  await endOccupancy(tx, holdId, endOf(row.since, now));
}

/** Gives up all that is kept for a referral that will not be fulfilled: bed, slot, and the place on the waiting list. */
export async function giveUp(tx: Transaction, referral: ReferralFacts, now: Date, reason: string): Promise<void> {
  await releaseBed(tx, referral, now);
  await releaseSlot(tx, referral.id, reason);
  await cancelPlanned(tx, referral, now, reason);
}

async function cancelPlanned(tx: Transaction, referral: ReferralFacts, now: Date, reason: string): Promise<void> {
  if (referral.targetEncounterId === null) return;
  const planned = await tx.row<{ id: string; institutionId: string; wardId: string }>(
    `UPDATE encounter SET state = 'CANCELLED', cancelled_at = $2, cancel_reason = $3, version = version + 1
     WHERE id = $1 AND state = 'PLANNED' RETURNING id, institution_id AS "institutionId", ward_id AS "wardId"`,
    [referral.targetEncounterId, now, reason],
  );
  if (planned) announceWaiting(tx, planned, now);
}

export function auditReferral(tx: Transaction, action: string, referral: { id: string }, institutionId: string): void {
  tx.audit({ action: `referral.${action}`, institutionId, subjectKind: 'Referral', subjectId: referral.id });
}
