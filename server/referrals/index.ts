import type { Slice } from '../platform/graphql/slice';
import { referralEntities } from './referral.entities';
import { referralById } from './referral.loaders';
import {
  ReferralFeedbackResolver,
  ReferralPageResolver,
  ReferralResolver,
  ReferralStepResolver,
} from './referral.resolver';
import { ReferralFeedResolver } from './referral-feed.resolver';
import { checkTransitions } from './transition.check';

/** Referrals: patients sent up and down with a bed or slot held, as one line of both sides. */
export const referrals: Slice = {
  resolvers: [
    ReferralResolver,
    ReferralPageResolver,
    ReferralFeedbackResolver,
    ReferralStepResolver,
    ReferralFeedResolver,
  ],
  entities: referralEntities,
  nodes: { Referral: (context, uuid) => context.load(referralById, uuid) },
  check: checkTransitions,
};
