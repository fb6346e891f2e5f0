import { transitionCheck } from '../platform/database/transitions';
import type { Slice } from '../platform/graphql/slice';
import { referralEntities } from './referral.entities';
import './referral.followers';
import { referralById } from './referral.loaders';
import { ReferralMutations } from './referral.mutations';
import {
  ReferralFeedbackResolver,
  ReferralPageResolver,
  ReferralResolver,
  ReferralStepResolver,
} from './referral.resolver';
import { transitionLines } from './referral.rules';
import { ReferralCodedResolver } from './referral-coded.resolver';
import { ReferralFeedResolver } from './referral-feed.resolver';

/** Referrals: patients sent up and down with a bed or slot held, as one line of both sides. */
export const referrals: Slice = {
  resolvers: [
    ReferralResolver,
    ReferralCodedResolver,
    ReferralPageResolver,
    ReferralFeedbackResolver,
    ReferralStepResolver,
    ReferralFeedResolver,
    ReferralMutations,
  ],
  entities: referralEntities,
  nodes: { Referral: (context, uuid) => context.load(referralById, uuid) },
  check: transitionCheck('referral_transition', ['from_state', 'action', 'to_state', 'side'], transitionLines),
};
