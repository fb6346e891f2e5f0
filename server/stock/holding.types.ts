import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { CountReason, HoldingState } from './stock.enums';

registerEnumType(HoldingState, {
  name: 'StockHoldingState',
  description: 'What is looked for among what places hold.',
  valuesConfig: {
    BELOW: { description: 'Less may be used there than the lower level says.' },
    NEAR: { description: 'Something of it expires soon, by the policy of the group.' },
    EXPIRED: { description: 'Something of it has expired.' },
    BLOCKED: { description: 'Something of it is recalled or kept back.' },
    CONSIGNED: { description: 'Something of it is still a supplier’s.' },
  },
});

@Rule('REACHED')
@ObjectType({
  description: 'What a place holds of an item, all lots together; also where it should hold some and has none.',
})
export class StockHolding {
  @Field(() => Int, { description: 'Base units that lie there.' })
  units: number;
  @Field(() => Int, { description: 'What of it is a supplier’s until it is used.' })
  consignedUnits: number;
  @Field(() => Int, { description: 'What of it is recalled or kept back, and has not expired.' })
  blockedUnits: number;
  @Field(() => Int, { description: 'What of it has expired.' })
  expiredUnits: number;
  @Field(() => Int, { description: 'How many lots.' })
  lots: number;
  @Field(() => LocalDate, { nullable: true, description: 'The soonest last day of use among them, past ones too.' })
  expiresOn: string | null;
  @Field(() => Int, { nullable: true, description: 'Days until then; below zero when it has passed.' })
  daysLeft: number | null;
  @Field(() => Int, { nullable: true, description: 'Below this the place asks to be filled up; null without a level.' })
  minUnits: number | null;
  @Field(() => Int, { nullable: true, description: 'Up to this.' })
  maxUnits: number | null;
  placeId: string;
  itemId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'How many items a place holds, and of how many somebody has to look after.' })
export class StockPlaceFigures {
  @Field(() => Int, { description: 'Items of which something lies there.' })
  items: number;
  @Field(() => Int, { description: 'Of which something is a supplier’s.' })
  consigned: number;
  @Field(() => Int, { description: 'Of which less may be used than the lower level says.' })
  below: number;
  @Field(() => Int, { description: 'Of which something expires soon.' })
  near: number;
  @Field(() => Int, { description: 'Of which something has expired.' })
  expired: number;
  @Field(() => Int, { description: 'Of which something is recalled or kept back.' })
  blocked: number;
  placeId: string;
}

@Rule('REACHED')
@ObjectType('StockPolicy', { description: 'How the group of a house keeps stock, by its policy of today.' })
export class StockPolicyType {
  @Field(() => Int, { description: 'What expires within so many days is near its expiry.' })
  nearExpiryDays: number;
  @Field(() => [CountReason], { description: 'By which reasons a count may differ from the books.' })
  countReasons: readonly CountReason[];
}

export const StockHoldingConnection = connectionOf('StockHolding', () => StockHolding);
