import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod } from '../../schema/figures';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import type { Text } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { type AgreementState, AgreementStateType } from './negotiation.enums';

/** GraphQL types of what is agreed on: by the group, and by each house. */

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'What a group and a supplier agree on 集团协议: prices for a time. Seen by the group, its houses and the supplier.',
})
export class Agreement extends Node {
  @Field(() => String, { description: 'Its number, `XY` and nine digits.' })
  number: string;
  @Field(() => AgreementStateType, { description: 'How far it has come.' })
  state: AgreementState;
  @Field(() => DatePeriod, { description: 'When it holds; it may have ended earlier.' })
  during: DatePeriod;
  @Field(() => Instant, { nullable: true, description: 'When the group signed.' })
  groupSignedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the supplier signed.' })
  supplierSignedAt: Date | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it holds no more, where it ended early.',
  })
  endedOn: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended early.' })
  endReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  createdAt: Date;
  groupId: string;
  buyerName: Text;
  supplierId: string;
  roundId: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'What one pack of an item costs for a time, by an agreement 价格条目. It never changes; only its end may come earlier.',
})
export class PriceLine extends Node {
  @Field(() => Money, { description: 'Of one pack.' })
  price: Money;
  @Field(() => Decimal, { description: 'Yuan of one base unit, exact to six decimals.' })
  unitPrice: string;
  @Field(() => Int, { nullable: true, description: 'How many packs the group agreed to at most; null: no limit.' })
  packsMax: number | null;
  @Field(() => DatePeriod, { description: 'When it holds.' })
  during: DatePeriod;
  agreementId: string;
  groupId: string;
  supplierId: string;
  itemId: string;
  packId: string;
  itemCode: string;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description:
    'The contract of one house with a supplier 成员合同, on the prices of the agreement of its group. Seen by the house, the group and the supplier.',
})
export class MemberContract extends Node {
  @Field(() => String, { description: 'Its number, `HT` and nine digits.' })
  number: string;
  @Field(() => AgreementStateType, { description: 'How far it has come.' })
  state: AgreementState;
  @Field(() => Boolean, { description: 'Whether what is delivered stays the supplier’s until it is used 零库存.' })
  isConsigned: boolean;
  @Field(() => Instant, { nullable: true, description: 'When the house signed.' })
  institutionSignedAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the supplier signed.' })
  supplierSignedAt: Date | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it holds no more, where it ended early.',
  })
  endedOn: string | null;
  @Field(() => String, { nullable: true, description: 'Why it ended early.' })
  endReason: string | null;
  @Field(() => Int, { description: 'How many price lines it has.' })
  lineCount: number;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  createdAt: Date;
  agreementId: string;
  agreementState: AgreementState;
  groupId: string;
  supplierId: string;
  institutionId: string;
  houseName: Text;
}

@Rule('REACHED')
@ObjectType({ description: 'What a house agreed to buy at a price.' })
export class MemberContractLine {
  @Field(() => Int, { description: 'How many packs over the term.' })
  packsAgreed: number;
  contractId: string;
  priceLineId: string;
}

export const AgreementConnection = connectionOf('Agreement', () => Agreement);
export const PriceLineConnection = connectionOf('PriceLine', () => PriceLine);
export const MemberContractConnection = connectionOf('MemberContract', () => MemberContract);
