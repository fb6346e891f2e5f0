import { type ClassType, Field, ObjectType } from 'type-graphql';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { Agreement, MemberContract } from './agreement.types';
import { type NegotiationCode, negotiationCodes } from './negotiation.codes';
import { Bid, NegotiationRound } from './negotiation.types';

/** Payloads of the mutations of group purchasing. */

/** What a mutation answers: the thing that it was about, and why nothing happened. */
export interface NegotiationPayload<Subject extends object> {
  subject: Subject | null;
  userErrors: UserError<NegotiationCode>[];
}

interface Named<Subject extends object> {
  readonly field: string;
  readonly type: () => ClassType<Subject>;
}

const ofRound: Named<NegotiationRound> = { field: 'round', type: () => NegotiationRound };
const ofBid: Named<Bid> = { field: 'bid', type: () => Bid };
const ofAgreement: Named<Agreement> = { field: 'agreement', type: () => Agreement };
const ofContract: Named<MemberContract> = { field: 'contract', type: () => MemberContract };

function payload<Subject extends object>(
  name: string,
  { field, type }: Named<Subject>,
  ...codes: NegotiationCode[]
): ClassType<NegotiationPayload<Subject>> {
  const ErrorType = mutationErrors(name, codesOf(negotiationCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1)}\` did.` })
  class Payload implements NegotiationPayload<Subject> {
    @Field(type, { name: field, nullable: true, description: `The ${field} afterwards; null when refused.` })
    subject: Subject | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<NegotiationCode>[];
  }
  return Payload;
}

const terms = ['TITLE', 'DEADLINES', 'TERM', 'WEIGHTS'] as const;
const standing = ['ROUND_STATE', 'ROUND_CHANGED'] as const;
const signing = ['AGREEMENT_STATE', 'AGREEMENT_CHANGED', 'SIGNED_BY_SIDE', 'SIGNED_OTHER_SIDE'] as const;
const ending = ['AGREEMENT_STATE', 'AGREEMENT_CHANGED', 'REASON_MISSING'] as const;

export const NegotiationRoundDraftPayload = payload('NegotiationRoundDraft', ofRound, ...terms);
export const NegotiationRoundChangePayload = payload('NegotiationRoundChange', ofRound, ...standing, ...terms);
export const OfferingAddPayload = payload(
  'OfferingAdd',
  ofRound,
  ...standing,
  'ITEM_NOT_OFFERABLE',
  'ITEM_TWICE',
  'PRICE',
  'PREVIOUS_WITHOUT_SOURCE',
  'WINNERS',
);
export const OfferingRemovePayload = payload('OfferingRemove', ofRound, ...standing);
export const NegotiationDemandEnterPayload = payload(
  'NegotiationDemandEnter',
  ofRound,
  'ROUND_STATE',
  'DEMAND_OVER',
  'NOT_OFFERED',
  'NOT_MEMBER',
);
export const NegotiationRoundOpenPayload = payload(
  'NegotiationRoundOpen',
  ofRound,
  ...standing,
  'DEADLINES',
  'NOTHING_OFFERED',
  'NOTHING_NEEDED',
);
export const NegotiationRoundFailPayload = payload('NegotiationRoundFail', ofRound, ...standing, 'REASON_MISSING');
export const BidSealPayload = payload(
  'BidSeal',
  ofBid,
  'ROUND_STATE',
  'BID_LATE',
  'BID_ALREADY_SEALED',
  'SUPPLIER_CLOSED',
  'SEAL_FORM',
);
export const BidWithdrawPayload = payload('BidWithdraw', ofBid, 'ROUND_STATE', 'BID_LATE', 'BID_WITHDRAWN');
export const BidRevealPayload = payload(
  'BidReveal',
  ofBid,
  'ROUND_STATE',
  'BID_WITHDRAWN',
  'ALREADY_REVEALED',
  'REVEAL_EARLY',
  'REVEAL_LATE',
  'NONCE_FORM',
  'BID_LINES',
  'BID_CHANGED',
);
export const BidsOpenPayload = payload(
  'BidsOpen',
  ofRound,
  'ROUND_STATE',
  'NOT_ALL_REVEALED',
  'ALREADY_OPENED',
  'SIGNED_ALREADY',
  'SAME_RIGHT',
);
export const OfferingAwardPayload = payload(
  'OfferingAward',
  ofRound,
  ...standing,
  'OFFERING_AWARDED_TWICE',
  'BID_NOT_COUNTED',
  'TOO_MANY_WINNERS',
  'ABOVE_DEMAND',
  'ABOVE_BID',
  'PACKS',
  'REASON_MISSING',
);
export const RoundAwardPayload = payload('RoundAward', ofRound, ...standing, 'NOT_DECIDED', 'NOTHING_AWARDED');
export const RoundPublishPayload = payload('RoundPublish', ofRound, ...standing);
export const AgreementSignPayload = payload('AgreementSign', ofAgreement, ...signing);
export const SupplierAgreementSignPayload = payload('SupplierAgreementSign', ofAgreement, ...signing);
export const AgreementEndPayload = payload('AgreementEnd', ofAgreement, ...ending);
export const MemberContractSignPayload = payload('MemberContractSign', ofContract, ...signing, 'AGREEMENT_NOT_SIGNED');
export const SupplierContractSignPayload = payload(
  'SupplierContractSign',
  ofContract,
  ...signing,
  'AGREEMENT_NOT_SIGNED',
);
export const MemberContractEndPayload = payload('MemberContractEnd', ofContract, ...ending);
