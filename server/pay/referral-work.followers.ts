import { civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import type { ReferralFacts } from '../referrals/referral.facts';
import { ReferralDirection } from '../referrals/referral.rules';
import { followReferralSteps, type ReferralStep } from '../referrals/referral-step.followers';
import { type HouseWork, recordHouseWork, takeBackHouseWork } from './house-work.commands';
import type { WorkKind } from './work-kinds.rules';

/**
 * What referrals are worth. Who sent a patient is paid when the loop is closed, who accepted them when they are treated, who answers for the
 * answer. What is taken back or opened again counts no more until it is done anew.
 */
followReferralSteps(async (tx, step) => {
  switch (step.action) {
    case 'ADMIT':
    case 'ATTEND':
      return received(tx, step);
    case 'UNADMIT':
      return takeBack(tx, step.referral, ['received']);
    case 'FEEDBACK':
      return closed(tx, step);
    case 'REOPEN':
      return takeBack(tx, step.referral, ['closed', 'feedback']);
    default:
      return undefined;
  }
});

const sentKinds: Readonly<Record<ReferralDirection, WorkKind>> = {
  [ReferralDirection.UP]: 'REFERRAL_UP_CLOSED',
  [ReferralDirection.DOWN]: 'REFERRAL_DOWN_CLOSED',
  [ReferralDirection.ACROSS]: 'REFERRAL_ACROSS_CLOSED',
};

async function received(tx: Transaction, step: ReferralStep): Promise<void> {
  await recordHouseWork(tx, atTarget(step, 'received', 'REFERRAL_RECEIVED', step.referral.acceptedBy));
}

async function closed(tx: Transaction, step: ReferralStep): Promise<void> {
  const { sourceInstitutionId, requestedBy, direction } = step.referral;
  const sent = workOf(step, 'closed', sentKinds[direction], sourceInstitutionId, requestedBy);
  await recordHouseWork(tx, [sent, ...atTarget(step, 'feedback', 'REFERRAL_FEEDBACK_GIVEN', tx.personId)]);
}

/** Nobody outside of the group is paid here. */
function atTarget(step: ReferralStep, part: Part, code: WorkKind, personId: string | null): HouseWork[] {
  const { targetInstitutionId } = step.referral;
  return targetInstitutionId === null ? [] : [workOf(step, part, code, targetInstitutionId, personId)];
}

type Part = 'received' | 'closed' | 'feedback';

function workOf(
  { referral, at }: ReferralStep,
  part: Part,
  code: WorkKind,
  institutionId: string,
  personId: string | null,
): HouseWork {
  const sourceKey = keyOf(referral.id, part);
  return { sourceKey, institutionId, departmentId: null, personId, code, quantityMilli: 1_000n, on: civilDateOf(at) };
}

async function takeBack(tx: Transaction, referral: ReferralFacts, parts: readonly Part[]): Promise<void> {
  const keys = parts.map(part => keyOf(referral.id, part));
  const { sourceInstitutionId, targetInstitutionId } = referral;
  for (const house of new Set([sourceInstitutionId, targetInstitutionId]))
    if (house) await takeBackHouseWork(tx, house, keys);
}

function keyOf(referralId: string, part: Part): string {
  return `referral:${referralId}:${part}`;
}
