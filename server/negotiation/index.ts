import { transitionCheck } from '../platform/database/transitions';
import type { Slice } from '../platform/graphql/slice';
import {
  AgreementResolver,
  MemberContractLineResolver,
  MemberContractResolver,
  PriceLineResolver,
} from './agreement.resolver';
import { negotiationEntities } from './negotiation.entities';
import {
  agreementById,
  awardById,
  bidById,
  contractById,
  offeringById,
  priceLineById,
  roundById,
} from './negotiation.loaders';
import { NegotiationMutations } from './negotiation.mutations';
import {
  AwardResolver,
  BidLineResolver,
  BidResolver,
  DemandProgressResolver,
  NegotiationRoundResolver,
  OfferingDemandResolver,
  OfferingResolver,
  OpeningSignerResolver,
} from './negotiation.resolver';
import { roundTransitionLines } from './round.rules';
import { AgreementMutations, BidMutations } from './supplier.mutations';

/** Group purchasing: what houses need, rounds with sealed bids, awards, agreements of the group and contracts of its houses. */
export const negotiation: Slice = {
  resolvers: [
    NegotiationRoundResolver,
    OfferingResolver,
    OfferingDemandResolver,
    DemandProgressResolver,
    BidResolver,
    BidLineResolver,
    AwardResolver,
    OpeningSignerResolver,
    AgreementResolver,
    PriceLineResolver,
    MemberContractResolver,
    MemberContractLineResolver,
    NegotiationMutations,
    BidMutations,
    AgreementMutations,
  ],
  entities: negotiationEntities,
  nodes: {
    NegotiationRound: (context, uuid) => context.load(roundById, uuid),
    Offering: (context, uuid) => context.load(offeringById, uuid),
    Bid: (context, uuid) => context.load(bidById, uuid),
    Award: (context, uuid) => context.load(awardById, uuid),
    Agreement: (context, uuid) => context.load(agreementById, uuid),
    PriceLine: (context, uuid) => context.load(priceLineById, uuid),
    MemberContract: (context, uuid) => context.load(contractById, uuid),
  },
  check: transitionCheck('negotiation_transition', ['from_state', 'step', 'to_state', 'side'], roundTransitionLines),
};
