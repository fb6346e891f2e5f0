import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../schema/money';
import { LocalDate } from '../../schema/scalars';
import type { Text } from '../kernel/result';
import { Rule } from '../platform/access/rule';

@Rule('REACHED')
@ObjectType({
  description: 'At which price a house buys a pack today, by its contracts; what a requisition of it would cost.',
})
export class PurchasePrice {
  @Field(() => Money, { description: 'Price of a pack.' })
  price: Money;
  @Field(() => Int, {
    nullable: true,
    description:
      'Packs that the contract still provides, without tolerance; zero when it is used up, null when it sets no limit.',
  })
  packsLeft: number | null;
  @Field(() => Boolean, { description: 'Whether the goods stay the supplier’s until they are used.' })
  isConsigned: boolean;
  itemId: string;
  packId: string;
  supplierId: string;
}

@Rule('REACHED')
@ObjectType({
  description: 'Something that a supplier may bill a house for now: packs received, or what was used of its own.',
})
export class Billable {
  @Field(() => ID, { nullable: true, description: 'The line of the order, for `orderLineId`; null for a use.' })
  orderLineId: string | null;
  @Field(() => ID, { nullable: true, description: 'The use, for `settlementId`; null for packs received.' })
  settlementId: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the order; null for a use.' })
  orderNumber: string | null;
  @Field(() => LocalDate, { description: 'When it was ordered or used.' })
  on: string;
  @Field(() => Int, { nullable: true, description: 'Packs received, not returned, and on no invoice; null for a use.' })
  packs: number | null;
  @Field(() => Int, { nullable: true, description: 'Units used, below zero where they came back; null for packs.' })
  units: number | null;
  @Field(() => Money, { nullable: true, description: 'Price of a pack as ordered; null for a use.' })
  price: Money | null;
  @Field(() => Money, { description: 'What it comes to.' })
  amount: Money;
  itemId: string;
  packId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A house to which a supplier delivers under orders.' })
export class SuppliedHouse {
  @Field(() => ID, { description: 'Its id, for `institutionId`.' })
  houseId: string;
  name: Text;
}
