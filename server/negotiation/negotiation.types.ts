import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod } from '../../schema/figures';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Decimal, Instant } from '../../schema/scalars';
import { SupplyKindType } from '../catalogue/catalogue.types';
import type { Text } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { BidLineVoid, BidVoid } from './negotiation.enums';
import type { RoundKind } from './round.rules';
import { RoundState } from './round.rules';

/** GraphQL types of rounds, what they offer, and what is bid and awarded. */

@Rule('REACHED')
@ObjectType({ description: 'How bids of a round are weighed, in basis points of the whole.' })
export class BidWeights {
  @Field(() => Int, { description: 'Of the price: lowest ÷ own.' })
  priceBp: number;
  @Field(() => Int, { description: 'Of the quality: level ÷ 5.' })
  qualityBp: number;
  @Field(() => Int, { description: 'Of the delivery: fastest ÷ own days.' })
  deliveryBp: number;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'A round in which a group negotiates prices once for all its houses 集中议价. Seen by its group and houses; from its opening on by suppliers, ' +
    'who see what is offered, their own bids and, once published, who was awarded.',
})
export class NegotiationRound extends Node {
  @Field(() => String, { description: 'Its number, `YJ` and nine digits; part of what bidders seal.' })
  number: string;
  @Field(() => String, { description: 'What it is about, in Chinese.' })
  titleZh: string;
  @Field(() => SupplyKindType, { description: 'What sort of supply it is for.' })
  kind: RoundKind;
  @Field(() => RoundState, { description: 'How far it has come now.' })
  state: RoundState;
  @Field(() => Instant, { description: 'Until when houses say what they need; opening the round ends it earlier.' })
  demandUntil: Date;
  @Field(() => Instant, { description: 'Until when suppliers seal bids.' })
  bidsUntil: Date;
  @Field(() => Instant, { description: 'Until when they reveal what they sealed; what is not revealed is void.' })
  revealUntil: Date;
  @Field(() => DatePeriod, { description: 'When its prices hold.' })
  term: DatePeriod;
  @Field(() => BidWeights, { description: 'How bids are weighed.' })
  weights: BidWeights;
  @Field(() => Boolean, { description: 'Whether what is delivered stays the supplier’s until it is used 零库存.' })
  isConsigned: boolean;
  @Field(() => Boolean, { description: 'Whether it was held before this system and brought in whole.' })
  isImported: boolean;
  @Field(() => Instant, { description: 'When it was written down.' })
  createdAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was opened to suppliers.' })
  openedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When two people opened its bids.' })
  unsealedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When awarding was finished.' })
  awardedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When its result was published.' })
  publishedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the last of its agreements was signed.' })
  signedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When it failed.' })
  failedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it failed; `NO_BIDS` or `NOBODY_REVEALED` where the clock says so.',
  })
  failReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  groupId: string;
  buyerName: Text;
  createdById: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'What a round offers to suppliers 标的: a pack of an item, in the quantity of all houses.',
})
export class Offering extends Node {
  @Field(() => Int, { description: 'Its number within the round; part of what bidders seal.' })
  position: number;
  @Field(() => Int, {
    nullable: true,
    description: 'How many packs all houses together need over the term; null before the round is opened.',
  })
  packs: number | null;
  @Field(() => Int, { description: 'How many suppliers may be awarded it at most.' })
  winnersMax: number;
  @Field(() => Money, { nullable: true, description: 'Above this, a price is void.' })
  ceiling: Money | null;
  @Field(() => String, { nullable: true, description: 'Why nobody was awarded it.' })
  failReason: string | null;
  /** In fen; the wall of its field is the resolver's. */
  previousFen: string | null;
  previousSource: string | null;
  roundId: string;
  itemId: string;
  packId: string;
}

@Rule('negotiation.read')
@ObjectType({ description: 'What one house needs of an offering.' })
export class OfferingDemand {
  @Field(() => Int, { description: 'How many packs over the term.' })
  packs: number;
  @Field(() => Instant, { description: 'When that was said last.' })
  enteredAt: Date;
  offeringId: string;
  institutionId: string;
  enteredById: string;
}

@Rule('negotiation.read')
@ObjectType({ description: 'How far a house has come with saying what it needs of a round.' })
export class DemandProgress {
  @Field(() => Int, { description: 'Of how many offerings it has said so; also that it needs nothing.' })
  answered: number;
  @Field(() => Instant, { nullable: true, description: 'When it did so last; null where it has not begun.' })
  enteredAt: Date | null;
  roundId: string;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'A sealed bid 密封报价. Before the deadline only its supplier knows of it; what it says nobody knows before two people open all bids together.',
})
export class Bid extends Node {
  @Field(() => String, { description: 'SHA-256 over content, line feed and nonce, in hexadecimal.' })
  seal: string;
  @Field(() => Instant, { description: 'When it was sealed, by the clock of the database.' })
  sealedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When its content came.' })
  revealedAt: Date | null;
  @Field(() => BidVoid, { nullable: true, description: 'Why it does not count.' })
  voidReason: string | null;
  roundId: string;
  supplierId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What a bid says of an offering, as it was sealed, with what became of it.' })
export class BidLine {
  @Field(() => Money, { description: 'Of one pack.' })
  price: Money;
  @Field(() => Decimal, { description: 'Yuan of one base unit, exact to six decimals.' })
  unitPrice: string;
  @Field(() => Int, { description: 'How many packs it offers at most.' })
  packsMax: number;
  @Field(() => Int, { description: 'Days from order to delivery.' })
  deliveryDays: number;
  @Field(() => Int, { description: 'Level of quality, 1 to 5, the best.' })
  qualityLevel: number;
  @Field(() => BidLineVoid, { nullable: true, description: 'Why it does not count.' })
  voidReason: string | null;
  @Rule('negotiation.read')
  @Field(() => Int, {
    nullable: true,
    description:
      'Its score in basis points; null of what does not count, and to suppliers: it says what others asked for.',
  })
  scoreBp: number | null;
  @Field(() => Int, {
    nullable: true,
    description: '1 for the best score; null of what does not count, and to suppliers until the result is published.',
  })
  rank: number | null;
  @Rule('negotiation.read')
  @Field(() => Int, {
    nullable: true,
    description: 'How its price stands to the earlier one, in basis points of that; negative: cheaper.',
  })
  changeBp: number | null;
  bidId: string;
  offeringId: string;
  supplierId: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'Who was awarded an offering, and how much of it 中选. Seen by suppliers once published, without the prices of others.',
})
export class Award extends Node {
  @Field(() => String, { description: 'Code of the supplier.' })
  supplierCode: string;
  @Field(() => String, { description: 'Chinese name of the supplier.' })
  supplierNameZh: string;
  @Field(() => String, { description: 'English name of the supplier.' })
  supplierNameEn: string;
  @Field(() => Int, { description: 'How many packs.' })
  packs: number;
  @Field(() => String, { nullable: true, description: 'Why, where a better ranked bid was passed over.' })
  reason: string | null;
  @Field(() => Instant, { description: 'When.' })
  awardedAt: Date;
  offeringId: string;
  bidId: string;
  supplierId: string;
}

@Rule('negotiation.read')
@ObjectType({ description: 'Somebody who signed the opening of bids.' })
export class OpeningSigner {
  @Field(() => Instant, { description: 'When.' })
  at: Date;
  roundId: string;
  personId: string;
}

@Rule('negotiation.read')
@ObjectType({ description: 'How far the bids of a round have come.' })
export class BidProgress {
  @Field(() => Int, { description: 'Bids that were sealed and not taken back; 0 is told before the deadline.' })
  sealed: number;
  @Field(() => Int, { description: 'Those of them that were revealed.' })
  revealed: number;
}

@Rule('negotiation.read')
@ObjectType({ description: 'The price before, and who says so.' })
export class PreviousPrice {
  @Field(() => Money, { description: 'Of one pack.' })
  price: Money;
  @Field(() => String, { description: 'From where: number of an agreement, or what was written down.' })
  source: string;
}

export const NegotiationRoundConnection = connectionOf('NegotiationRound', () => NegotiationRound);
