import type { ReferralReason, ReferralState } from '../gql/graphql';

/** Why a referral is ended or sent on, the usual reasons first. */
export const reasonsFor: Readonly<Record<'REJECT' | 'REDIRECT' | 'CANCEL', readonly ReferralReason[]>> = {
  REJECT: ['NO_BED', 'NO_CAPABILITY', 'INFORMATION_MISSING', 'NOT_INDICATED', 'DUPLICATE', 'OTHER'],
  REDIRECT: ['NO_BED', 'NO_CAPABILITY', 'CLOSER', 'CONTINUITY', 'OTHER'],
  CANCEL: [
    'PATIENT_DECLINED',
    'PATIENT_BETTER',
    'PATIENT_WORSE',
    'WENT_OUTSIDE',
    'DUPLICATE',
    'ENTERED_IN_ERROR',
    'OTHER',
  ],
};

const afterArrival: readonly ReferralReason[] = [
  'LEFT_UNTREATED',
  'PATIENT_DECLINED',
  'PATIENT_BETTER',
  'PATIENT_WORSE',
  'WENT_OUTSIDE',
  'ENTERED_IN_ERROR',
  'OTHER',
];

/** The reasons that fit a referral as it stands: somebody who has arrived may have left; a reported death may have been an error. */
export function reasonsAt(action: 'REJECT' | 'CANCEL', state: ReferralState): readonly ReferralReason[] {
  if (action === 'CANCEL' && state === 'ARRIVED') return afterArrival;
  if (action === 'CANCEL' && state === 'DIED') return ['ENTERED_IN_ERROR'];
  return reasonsFor[action];
}
