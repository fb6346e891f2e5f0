import type { Transaction } from '../platform/database/transaction';
import type { ReferralFacts } from './referral.facts';
import type { StepAction } from './referral.rules';

/**
 * Other parts of the domain follow the steps of referrals, such as the plan of a resident who came down from a hospital. Referrals knows none of
 * them: they register here when they are loaded and take part in the same transaction, with the patient locked and across houses.
 */
export interface ReferralStep {
  readonly action: StepAction;
  /** As the step has left it. */
  readonly referral: ReferralFacts;
  readonly at: Date;
}

export type ReferralStepFollower = (tx: Transaction, step: ReferralStep) => Promise<void>;

const followers: ReferralStepFollower[] = [];

export function followReferralSteps(follower: ReferralStepFollower): void {
  followers.push(follower);
}

export async function tellOfStep(tx: Transaction, step: ReferralStep): Promise<void> {
  for (const follower of followers) await follower(tx, step);
}
