import { invariant } from '../kernel/invariant';
import { accepted, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import { lockSession } from '../slots/slots.commands';
import { lockBeds } from '../wards/bed.facts';
import { type Arrival, overtakes } from './overtaking.rules';
import { reasonRefusal } from './reason.rules';
import type { ReferralCode } from './referral.codes';
import { answeringHouse, lockReferral, openReferralsOf, type ReferralFacts, seenReferral } from './referral.facts';
import { ReferralAction, ReferralReason, ReferralScene, ReferralSide, ReferralState } from './referral.rules';
import { auditReferral, extendHold, giveUp, stepReferral } from './referral.writes';
import { hoursLater, laterOf } from './referral-clock.rules';
import { sideFor } from './referral-refusals.rules';
import { hasRightFor, rightFor } from './referral-rights.rules';
import { type Houses, sidesOf } from './referral-sides.rules';

/** What both sides do with a referral that has been submitted; accepting and redirecting stand apart. */

export type Done = { referralId: string };

export interface ActInput {
  readonly referralId: string;
  readonly expectedVersion?: number | null;
}

export interface EndInput extends ActInput {
  readonly reason: ReferralReason;
  readonly note?: string | null;
}

/** The target does not take the patient. */
export function reject(tx: Transaction, input: EndInput): Promise<Result<Done, ReferralCode>> {
  return end(tx, input, ReferralAction.REJECT, async ({ referral, side, now }) => {
    await stepReferral(tx, referral, 'REJECT', { side, at: now, reason: input.reason, note: input.note });
  });
}

/**
 * The source, or the desk of the group, takes it back before the patient has arrived; the target writes down that a patient has left untreated;
 * either takes a death back that was reported in error.
 */
export function cancel(tx: Transaction, input: EndInput): Promise<Result<Done, ReferralCode>> {
  return end(tx, input, ReferralAction.CANCEL, async ({ referral, side, now }) => {
    await giveUp(tx, referral, now, input.reason);
    await stepReferral(tx, referral, 'CANCEL', { side, at: now, reason: input.reason, note: input.note });
  });
}

/** The patient has died before being treated: this ends whatever is open for them. */
export function reportDeath(
  tx: Transaction,
  input: ActInput & { note?: string | null },
): Promise<Result<Done, ReferralCode>> {
  return act(tx, input, ReferralAction.REPORT_DEATH, async ({ referral, side, now }) => {
    await endByDeath(tx, referral, { side, at: now, note: input.note });
    await endOthersByDeath(tx, referral.patientId, now);
  });
}

/** The patient has died: no open referral of theirs goes on. */
export async function endOthersByDeath(tx: Transaction, patientId: string, at: Date): Promise<void> {
  for (const other of await openReferralsOf(tx, patientId))
    await endByDeath(tx, other, { side: ReferralSide.SYSTEM, at });
}

async function endByDeath(
  tx: Transaction,
  referral: ReferralFacts,
  step: { side: ReferralSide; at: Date; note?: string | null },
): Promise<void> {
  await giveUp(tx, referral, step.at, ReferralReason.PATIENT_DIED);
  await stepReferral(tx, referral, 'REPORT_DEATH', { ...step, reason: ReferralReason.PATIENT_DIED });
  if (step.side === ReferralSide.SYSTEM) auditReferral(tx, 'report_death', referral, answeringHouse(referral));
}

/** The patient has set out; the bed is held until the arrival is due. */
export function depart(
  tx: Transaction,
  input: ActInput & { note?: string | null },
): Promise<Result<Done, ReferralCode>> {
  return act(tx, input, ReferralAction.DEPART, ({ referral, side, now }) =>
    setOut(tx, referral, { side, at: now, note: input.note }),
  );
}

/** Writes a departure down, whoever noticed it. */
export async function setOut(
  tx: Transaction,
  referral: ReferralFacts,
  step: { side: ReferralSide; at: Date; note?: string | null },
): Promise<void> {
  const arriveBy = laterOf(referral.arriveBy, hoursLater(step.at, referral.policy.travelHours));
  const holdUntil = await extendHold(tx, referral, arriveBy, step.at);
  await stepReferral(tx, referral, 'DEPART', { ...step, changes: { holdUntil } });
}

/** The patient is at the target. */
export function arrive(tx: Transaction, input: ActInput): Promise<Result<Done, ReferralCode>> {
  return act(tx, input, ReferralAction.ARRIVE, async ({ referral, side, now }) => {
    await comeIn(tx, referral, side, now);
  });
}

async function comeIn(tx: Transaction, referral: ReferralFacts, side: ReferralSide, at: Date): Promise<ReferralFacts> {
  const holdUntil = await extendHold(tx, referral, hoursLater(at, referral.policy.admitHours), at);
  const arrived = await stepReferral(tx, referral, 'ARRIVE', { side, at, changes: { holdUntil } });
  await closeOthers(tx, arrived.patientId, arrived, at);
  return arrived;
}

/** The patient has been seen without an admission; also somebody who had come to be admitted. */
export function attend(tx: Transaction, input: ActInput): Promise<Result<Done, ReferralCode>> {
  return act(tx, input, ReferralAction.ATTEND, async ({ referral, side, now }) => {
    const here = referral.state === ReferralState.ARRIVED ? referral : await comeIn(tx, referral, side, now);
    if (here.scene === ReferralScene.INPATIENT) await giveUp(tx, here, now, 'seen without an admission');
    await stepReferral(tx, here, 'ATTEND', { side, at: now });
  });
}

/** What was to be done for somebody who is no inpatient has been done; the feedback is due. */
export function endTreatment(tx: Transaction, input: ActInput): Promise<Result<Done, ReferralCode>> {
  return act(tx, input, ReferralAction.END_TREATMENT, async ({ referral, side, now }) => {
    await stepReferral(tx, referral, 'END_TREATMENT', { side, at: now });
  });
}

export interface Feedback {
  readonly diagnosis: string;
  readonly treatment?: string | null;
  readonly plan: string;
  readonly medications: readonly { name: string; dose?: string | null; frequency?: string | null }[];
  readonly followUpOn?: string | null;
  readonly recipientNote?: string | null;
}

/** The receiver sends back what was found and what is to be done; of a target outside of the group the sender writes down what it hears. */
export function giveFeedback(
  tx: Transaction,
  input: ActInput & { feedback: Feedback },
): Promise<Result<Done, ReferralCode>> {
  return act(tx, input, ReferralAction.FEEDBACK, async ({ referral, side, now }) => {
    const feedback = { ...input.feedback, givenAt: now, givenById: tx.personId };
    await stepReferral(tx, referral, 'FEEDBACK', { side, at: now, changes: { feedback } });
  });
}

/**
 * The patient has arrived by one referral, or without any: the others that would have led to the same care end; those for something else stay
 * open and are linked.
 */
export async function closeOthers(
  tx: Transaction,
  patientId: string,
  arrived: Arrival & { readonly id: string | null },
  at: Date,
  concerned: (other: ReferralFacts) => boolean = () => true,
): Promise<void> {
  for (const other of await openReferralsOf(tx, patientId)) {
    if (other.id === arrived.id || !concerned(other)) continue;
    if (overtakes(arrived, other)) await overtake(tx, other, arrived.id, at);
    else if (arrived.id) await link(tx, other.id, arrived.id);
  }
}

async function overtake(tx: Transaction, other: ReferralFacts, arrivedId: string | null, at: Date): Promise<void> {
  const reason = ReferralReason.ARRIVED_ELSEWHERE;
  await giveUp(tx, other, at, reason);
  const changes = arrivedId ? { endedByReferralId: arrivedId } : {};
  await stepReferral(tx, other, 'CANCEL', { side: ReferralSide.SYSTEM, at, reason, changes });
  auditReferral(tx, 'overtake', other, answeringHouse(other));
}

async function link(tx: Transaction, referralId: string, otherId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO referral_link (referral_id, other_id, kind) VALUES ($1, $2, 'ARRIVED_ELSEWHERE') ON CONFLICT DO NOTHING`,
    [referralId, otherId],
  );
}

/** A referral that is locked, with the side on which the viewer acts and the instant at which they do. */
export interface Acting {
  readonly referral: ReferralFacts;
  readonly side: ReferralSide;
  readonly now: Date;
}

/** An end for a reason that fits. */
function end(
  tx: Transaction,
  input: EndInput,
  action: ReferralAction.REJECT | ReferralAction.CANCEL,
  write: (acting: Acting) => Promise<void>,
): Promise<Result<Done, ReferralCode>> {
  return actOn(tx, input, action, async acting => {
    const wrong = reasonRefusal(acting.referral.state, input.reason);
    if (wrong) return refused(wrong);
    await write(acting);
    return accepted({ referralId: acting.referral.id });
  });
}

/** An action that nothing more speaks against. */
function act(
  tx: Transaction,
  input: ActInput,
  action: ReferralAction,
  write: (acting: Acting) => Promise<void>,
): Promise<Result<Done, ReferralCode>> {
  return actOn(tx, input, action, async acting => {
    await write(acting);
    return accepted({ referralId: acting.referral.id });
  });
}

/**
 * Looks whether the viewer may act on a referral, locks it with all that is open about its patient, the session and the beds, checks side, state
 * and version, lets `write` do its part across both houses, and writes the audit.
 */
export async function actOn<T extends Done>(
  tx: Transaction,
  input: ActInput & { bedId?: string | null; slotSessionId?: string | null },
  action: ReferralAction,
  write: (acting: Acting) => Promise<Result<T, ReferralCode>>,
): Promise<Result<T, ReferralCode>> {
  const { actor } = tx;
  invariant(typeof actor !== 'string', 'referrals are changed by people');
  const seen = await seenReferral(tx, input.referralId);
  authorise(actor, action, seen);
  return tx.acrossHouses(async () => {
    const { referral, bedIds } = await lockReferral(tx, seen.patientId, input.referralId);
    if (input.slotSessionId) await lockSession(tx, input.slotSessionId);
    await lockBeds(tx, [...bedIds, ...(input.bedId ? [input.bedId] : [])]);
    const now = await tx.now();
    const acting = sideFor(referral, action, sidesOf(actor, referral, now), now, input.expectedVersion);
    if ('refused' in acting) return refused(acting.refused);
    const written = await write({ referral, side: acting.side, now });
    if (written.ok) auditReferral(tx, action.toLowerCase(), referral, auditedAt(referral, acting.side));
    return written;
  });
}

/** Somebody who sees the referral and may do such things at neither of its houses is told so. */
function authorise(viewer: Viewer, action: ReferralAction, houses: Houses): void {
  if (hasRightFor(viewer, action, houses)) return;
  throw forbidden('对这份转诊做这项操作', actions[rightFor[action]].means);
}

function auditedAt({ sourceInstitutionId, targetInstitutionId }: ReferralFacts, side: ReferralSide): string {
  return side === ReferralSide.TARGET && targetInstitutionId ? targetInstitutionId : sourceInstitutionId;
}
