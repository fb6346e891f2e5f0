import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { SupplyKindType } from '../catalogue/catalogue.types';
import { type AgreementState, AgreementStateType } from './negotiation.enums';
import { type RoundKind, RoundState } from './round.rules';

/** What the mutations and lists of group purchasing take. */

const titleMax = 100;
const reasonMax = 500;
const packsMost = 10_000_000;
const linesMax = 500;

@InputType({ description: 'How bids are weighed; together 10000 basis points.' })
export class BidWeightsInput {
  @Field(() => Int, { description: 'Of the price.' })
  priceBp: number;
  @Field(() => Int, { description: 'Of the quality.' })
  qualityBp: number;
  @Field(() => Int, { description: 'Of the delivery.' })
  deliveryBp: number;
}

@InputType({ description: 'Writes a round down or changes a draft.' })
abstract class RoundTermsInput extends CommandInput {
  @Field(() => String, { description: 'What it is about, in Chinese, up to 100 characters.' })
  @MaxLength(titleMax)
  titleZh: string;
  @Field(() => Instant, { description: 'Until when houses say what they need.' })
  demandUntil: Date;
  @Field(() => Instant, { description: 'Until when suppliers seal bids.' })
  bidsUntil: Date;
  @Field(() => Instant, { description: 'Until when they reveal them.' })
  revealUntil: Date;
  @Field(() => LocalDate, { description: 'The first day on which the prices hold.' })
  termFrom: string;
  @Field(() => LocalDate, { description: 'The first day after it; three years later at most.' })
  termUntil: string;
  @Field(() => BidWeightsInput, { description: 'How bids are weighed.' })
  weights: BidWeightsInput;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether what is delivered stays the supplier’s until use.',
  })
  isConsigned: boolean;
}

@InputType({ description: 'Writes a round down.' })
export class NegotiationRoundDraftInput extends RoundTermsInput {
  @Field(() => ID, { description: 'The group that negotiates.' })
  groupId: string;
  @Field(() => SupplyKindType, { description: 'What sort of supply it is for.' })
  kind: RoundKind;
}

@InputType({ description: 'Gives a draft other terms.' })
export class NegotiationRoundChangeInput extends RoundTermsInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Something done to a round.' })
abstract class RoundStepInput extends CommandInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A pack of an item that is offered.' })
export class OfferingInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;
  @Field(() => ID, { description: 'One of its packs.' })
  packId: string;
  @Field(() => Decimal, { nullable: true, description: 'Yuan of one pack; a bid above is void.' })
  ceiling?: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: 'Yuan of one pack paid before; looked up in agreements of the group when left out.',
  })
  previousPrice?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the earlier price is from, such as a contract.' })
  @MaxLength(titleMax)
  previousSource?: string | null;
  @Field(() => Int, { defaultValue: 1, description: 'How many may be awarded it, 1 to 5.' })
  winnersMax: number;
}

@InputType({ description: 'Adds offerings to a draft.' })
export class OfferingAddInput extends RoundStepInput {
  @Field(() => [OfferingInput], { description: 'Which, in their order; 500 at most.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(linesMax)
  offerings: OfferingInput[];
}

@InputType({ description: 'Takes an offering out of a draft.' })
export class OfferingRemoveInput extends CommandInput {
  @Field(() => ID, { description: 'The offering.' })
  offeringId: string;
}

@InputType({ description: 'How much of an offering a house needs.' })
export class DemandLineInput {
  @Field(() => ID, { description: 'The offering.' })
  offeringId: string;
  @Field(() => Int, { description: 'How many packs over the term; 0: nothing.' })
  @Min(0)
  @Max(packsMost)
  packs: number;
}

@InputType({ description: 'Says what a house needs.' })
export class NegotiationDemandEnterInput extends CommandInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;
  @Field(() => ID, { description: 'The house.' })
  institutionId: string;
  @Field(() => [DemandLineInput], {
    description: 'What it needs, 500 lines at most; what it said before of these is replaced.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(linesMax)
  lines: DemandLineInput[];
}

@InputType({ description: 'Opens a round to suppliers.' })
export class NegotiationRoundOpenInput extends RoundStepInput {}

@InputType({ description: 'Ends a round without a result.' })
export class NegotiationRoundFailInput extends RoundStepInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Seals a bid.' })
export class BidSealInput extends CommandInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;
  @Field(() => ID, { description: 'The supplier that bids.' })
  supplierId: string;
  @Field(() => String, { description: 'SHA-256 over content, line feed and nonce, 64 hexadecimal digits.' })
  @MaxLength(128)
  seal: string;
}

@InputType({ description: 'Takes a sealed bid back.' })
export class BidWithdrawInput extends CommandInput {
  @Field(() => ID, { description: 'The bid.' })
  bidId: string;
}

@InputType({ description: 'What a bid says of an offering.' })
export class BidLineInput {
  @Field(() => Int, { description: 'Number of the offering within the round.' })
  offering: number;
  @Field(() => Decimal, { description: 'Yuan of one pack; sealed in fen.' })
  price: string;
  @Field(() => Int, { description: 'How many packs at most.' })
  packsMax: number;
  @Field(() => Int, { description: 'Days from order to delivery, 1 to 365.' })
  deliveryDays: number;
  @Field(() => Int, { description: 'Level of quality, 1 to 5, the best.' })
  qualityLevel: number;
}

@InputType({ description: 'Reveals what was sealed.' })
export class BidRevealInput extends CommandInput {
  @Field(() => ID, { description: 'The bid.' })
  bidId: string;
  @Field(() => String, { description: 'The nonce, as it was sealed.' })
  @MaxLength(256)
  nonce: string;
  @Field(() => [BidLineInput], { description: 'Each line, as it was sealed.' })
  @ArrayMaxSize(linesMax)
  lines: BidLineInput[];
}

@InputType({ description: 'Signs the opening of bids, as one of two.' })
export class BidsOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;
}

@InputType({ description: 'Who is awarded how much.' })
export class AwardInput {
  @Field(() => ID, { description: 'The bid.' })
  bidId: string;
  @Field(() => Int, { description: 'How many packs.' })
  @Min(1)
  @Max(packsMost)
  packs: number;
  @Field(() => String, { nullable: true, description: 'Why; needed where a better ranked bid is passed over.' })
  @MaxLength(reasonMax)
  reason?: string | null;
}

@InputType({ description: 'Awards an offering, or gives it up.' })
export class OfferingAwardInput extends CommandInput {
  @Field(() => ID, { description: 'The offering.' })
  offeringId: string;
  @Field(() => Int, { nullable: true, description: 'Version of its round that you have seen.' })
  expectedVersion?: number | null;
  @Field(() => [AwardInput], { description: 'The winners; none: the offering is given up.' })
  @ArrayMaxSize(5)
  awards: AwardInput[];
  @Field(() => String, { nullable: true, description: 'Why nobody is awarded it.' })
  @MaxLength(reasonMax)
  reason?: string | null;
}

@InputType({ description: 'Finishes the awards of a round.' })
export class RoundAwardInput extends RoundStepInput {}

@InputType({ description: 'Publishes the result of a round.' })
export class RoundPublishInput extends RoundStepInput {}

@InputType({ description: 'Something done to an agreement.' })
abstract class AgreementStepInput extends CommandInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Signs an agreement for the group.' })
export class AgreementSignInput extends AgreementStepInput {}

@InputType({ description: 'Signs an agreement for the supplier.' })
export class SupplierAgreementSignInput extends AgreementStepInput {}

@InputType({ description: 'Ends an agreement early.' })
export class AgreementEndInput extends AgreementStepInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Something done to a contract.' })
abstract class ContractStepInput extends CommandInput {
  @Field(() => ID, { description: 'The contract.' })
  memberContractId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'Signs a contract for the house.' })
export class MemberContractSignInput extends ContractStepInput {}

@InputType({ description: 'Signs a contract for the supplier.' })
export class SupplierContractSignInput extends ContractStepInput {}

@InputType({ description: 'Ends a contract early.' })
export class MemberContractEndInput extends ContractStepInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Which rounds.' })
export class NegotiationRoundFilter {
  @Field(() => ID, { nullable: true, description: 'Of this group.' })
  groupId?: string | null;
  @Field(() => [RoundState], { nullable: true, description: 'That have come so far.' })
  states?: RoundState[] | null;
  @Field(() => [SupplyKindType], { nullable: true, description: 'For these sorts of supply.' })
  kinds?: RoundKind[] | null;
  @Field(() => String, { nullable: true, description: 'Part of number or title.' })
  @MaxLength(titleMax)
  search?: string | null;
}

@InputType({ description: 'Which agreements.' })
export class AgreementFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this group.' })
  groupId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With this supplier.' })
  supplierId?: string | null;
  @Field(() => [AgreementStateType], { nullable: true, description: 'That have come so far.' })
  states?: AgreementState[] | null;
}

@InputType({ description: 'Which contracts.' })
export class MemberContractFilter {
  @Field(() => ID, { nullable: true, description: 'Of this house.' })
  institutionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With this supplier.' })
  supplierId?: string | null;
  @Field(() => [AgreementStateType], { nullable: true, description: 'That have come so far.' })
  states?: AgreementState[] | null;
}

@InputType({ description: 'Which prices.' })
export class PriceLineFilter {
  @Field(() => ID, { nullable: true, description: 'Of this agreement.' })
  agreementId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this item.' })
  itemId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this supplier.' })
  supplierId?: string | null;
  @Field(() => ID, { nullable: true, description: 'By which this house may buy: in a contract that it has signed.' })
  institutionId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'That hold on this day, in signed agreements.' })
  on?: string | null;
}
