import type { Action } from './actions';

/**
 * What rights that were opened in an emergency let somebody do: see and treat patients. Not what leads further: pay, records of staff, referrals
 * to other houses, contracts. Choice.
 */
export const openedActions: readonly Action[] = [
  'group.read',
  'bed.read',
  'patient.identify',
  'encounter.plan',
  'bed.admit',
  'bed.order',
  'bed.hold',
  'bed.keep',
  'referral.read',
  'referral.identify',
  'resident.read',
  'resident.identify',
  'care.record',
  'jointward.read',
];
