import { Field, ObjectType } from 'type-graphql';
import { toYuan } from '../server/kernel/money';
import { Rule } from '../server/platform/access/rule';
import { Decimal } from './scalars';

@Rule('REACHED')
@ObjectType({ description: 'An amount of money, exact to the fen.' })
export class Money {
  @Field(() => Decimal, {
    description: 'In yuan with two decimals, such as `1234.50`; negative where something is taken.',
  })
  amount: string;

  @Field(() => String, { description: 'ISO 4217, always CNY here.' })
  currency: string;
}

/** An amount of fen, also as the database writes it. */
export function money(fen: bigint | string): Money {
  return { amount: toYuan(BigInt(fen)), currency: 'CNY' };
}
