import { describeEnum, enumOfWords } from '../../schema/described-enum';
import { RoundAction, RoundState } from './round.rules';

/** Tells GraphQL of the closed sets of this slice. */

describeEnum(
  RoundState,
  'NegotiationRoundState',
  'How far a negotiation round has come; now, whether or not anything has run.',
  {
    DRAFT: 'Offerings are written down, houses say what they need.',
    OPEN: 'Suppliers seal bids.',
    CLOSED: 'The deadline has passed: suppliers reveal what they sealed, nobody has read it.',
    OPENED: 'Two people have opened all bids; they are compared and awarded.',
    AWARDED: 'Awards are made, nothing is published.',
    PUBLISHED: 'The result is published; agreements wait for signatures.',
    SIGNED: 'Its agreements are signed.',
    FAILED: 'It has failed, with a reason 流标.',
  },
);
describeEnum(RoundAction, 'NegotiationRoundAction', 'What you may do with a round now; the mutation still decides.', {
  CHANGE: '`negotiationRoundChange`, `offeringAdd`, `offeringRemove`.',
  ENTER_DEMAND: '`negotiationDemandEnter`, for a house of yours.',
  OPEN: '`negotiationRoundOpen`.',
  SEAL_BID: '`bidSeal` and `bidWithdraw`, for a supplier of yours.',
  REVEAL_BID: '`bidReveal`, for a supplier of yours.',
  OPEN_BIDS: '`bidsOpen`, as one of two.',
  AWARD: '`offeringAward`.',
  FINISH_AWARD: '`roundAward`.',
  PUBLISH: '`roundPublish`.',
  FAIL: '`negotiationRoundFail`.',
});

export const BidVoid = enumOfWords('BidVoid', 'Why a bid does not count.', {
  NOT_REVEALED: 'What was sealed was not revealed in time.',
});
export const BidLineVoid = enumOfWords('BidLineVoid', 'Why a line of a bid does not count.', {
  ABOVE_CEILING: 'Its price lies above the ceiling of the offering.',
});

export const AgreementActionType = enumOfWords(
  'AgreementAction',
  'What you may do with an agreement or a contract now.',
  {
    SIGN: 'Sign for the side of the buyer: `agreementSign`, `memberContractSign`.',
    SIGN_AS_SUPPLIER: '`supplierAgreementSign`, `supplierContractSign`.',
    END: '`agreementEnd`, `memberContractEnd`.',
  },
);
export type AgreementAction = 'SIGN' | 'SIGN_AS_SUPPLIER' | 'END';

const agreementStates = {
  DRAFT: 'Waits for signatures.',
  SIGNED: 'Both sides have signed; it holds.',
  TERMINATED: 'It has ended, with a reason.',
} as const;
export type AgreementState = keyof typeof agreementStates;
export const AgreementStateType = enumOfWords(
  'AgreementState',
  'How far an agreement or a contract has come.',
  agreementStates,
);
