import { type Recipients, tell } from '../notices/notice.commands';
import type { Transaction } from '../platform/database/transaction';
import type { ReferralFacts } from './referral.facts';
import { ReferralLateness, ReferralSide } from './referral.rules';
import type { Step } from './referral.writes';
import type { ReferralEventKind } from './referral-feed.rules';

/**
 * Decides who is told of what happens to a referral: the other side, both when it was neither's doing, the desk of the group of what is late,
 * the patient of what is held for them and of its end.
 */

/** To whom an event is news: to the desk that waits for it. */
const newsTo: Readonly<Partial<Record<ReferralEventKind, 'SOURCE' | 'TARGET' | 'BOTH'>>> = {
  SUBMITTED: 'TARGET',
  ACCEPTED: 'SOURCE',
  REJECTED: 'SOURCE',
  REDIRECTED: 'SOURCE',
  HOLD_CHANGED: 'SOURCE',
  DEPARTED: 'TARGET',
  ARRIVED: 'SOURCE',
  ADMITTED: 'SOURCE',
  ATTENDED: 'SOURCE',
  FEEDBACK_DUE: 'TARGET',
  CLOSED: 'SOURCE',
  CANCELLED: 'TARGET',
  EXPIRED: 'BOTH',
  DIED: 'BOTH',
  LAPSED: 'BOTH',
  REOPENED: 'SOURCE',
};
const newsToPatient: readonly ReferralEventKind[] = ['ACCEPTED', 'HOLD_CHANGED', 'LAPSED', 'CANCELLED'];

/** Tells the people whom a step concerns. */
export async function tellOfReferral(
  tx: Transaction,
  referral: ReferralFacts,
  kind: ReferralEventKind,
  step: Pick<Step, 'side' | 'reason'>,
): Promise<void> {
  const news = newsOf(kind, step.side);
  if (!news || kind === 'LATE' || kind === 'CHANGED') return;
  // What neither side has done is news to both.
  const isNobodys = step.side === ReferralSide.GROUP || step.side === ReferralSide.SYSTEM;
  await tell(tx, {
    kind: `REFERRAL_${kind}`,
    referralId: referral.id,
    recipients: recipientsOf(referral, isNobodys ? 'BOTH' : news),
    patientId: isNewsToPatient(kind, step.side) ? referral.patientId : null,
    params: { ...paramsOf(referral), until: untilOf(referral, kind), reason: step.reason ?? undefined },
  });
}

/** Whoever left the target knows that. */
function isNewsToPatient(kind: ReferralEventKind, side: ReferralSide): boolean {
  return newsToPatient.includes(kind) && !(kind === 'CANCELLED' && side === ReferralSide.TARGET);
}

/** An end that the target has stated is news to the source. */
function newsOf(kind: ReferralEventKind, side: ReferralSide): 'SOURCE' | 'TARGET' | 'BOTH' | undefined {
  return kind === 'CANCELLED' && side === ReferralSide.TARGET ? 'SOURCE' : newsTo[kind];
}

/** Tells the desk of the group, and whoever has to act, that a clock has run out. */
export async function tellOfLateness(
  tx: Transaction,
  referral: ReferralFacts,
  lateness: ReferralLateness,
): Promise<void> {
  const { sourceInstitutionId, targetInstitutionId, isOutside } = referral;
  const groupDesks = [sourceInstitutionId, ...(targetInstitutionId ? [targetInstitutionId] : [])];
  const acting = lateness === ReferralLateness.ARRIVAL || isOutside ? 'SOURCE' : 'TARGET';
  await tell(tx, {
    kind: 'REFERRAL_LATE',
    referralId: referral.id,
    recipients: { ...recipientsOf(referral, acting), groupDesks },
    params: { ...paramsOf(referral), lateness },
  });
}

function recipientsOf(referral: ReferralFacts, news: 'SOURCE' | 'TARGET' | 'BOTH'): Recipients {
  const { sourceInstitutionId, targetInstitutionId, requestedBy, jointWardAgreementId } = referral;
  const source = news !== 'TARGET';
  const target = news !== 'SOURCE' && targetInstitutionId !== null;
  return {
    personIds: source ? [requestedBy] : [],
    desks: [
      ...(source ? [{ institutionId: sourceInstitutionId }] : []),
      ...(target ? [{ institutionId: targetInstitutionId }] : []),
    ],
    jointWardId: target ? jointWardAgreementId : null,
  };
}

function paramsOf(referral: ReferralFacts) {
  return {
    number: referral.number,
    urgency: referral.urgency,
    sourceInstitutionId: referral.sourceInstitutionId,
    targetInstitutionId: referral.targetInstitutionId,
    targetDepartmentId: referral.targetDepartmentId,
  };
}

/** The instant that the sentence names. */
function untilOf(referral: ReferralFacts, kind: ReferralEventKind): string | undefined {
  const until = {
    SUBMITTED: referral.respondBy,
    ACCEPTED: referral.holdUntil,
    HOLD_CHANGED: referral.holdUntil,
    DEPARTED: referral.arriveBy,
    FEEDBACK_DUE: referral.feedbackBy,
  }[kind as string];
  return until?.toISOString();
}
