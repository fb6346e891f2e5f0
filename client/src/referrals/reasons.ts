import type { ReferralReason } from '../gql/graphql';

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
