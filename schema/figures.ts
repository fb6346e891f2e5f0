import { Field, Int, ObjectType } from 'type-graphql';
import { Rule } from '../server/platform/access/rule';
import { Decimal, Instant, LocalDate } from './scalars';

@Rule('REACHED')
@ObjectType({
  description:
    'A quotient with what it was made of; a rate of sums is not the mean of rates, so add numerators and denominators.',
})
export class Ratio {
  @Field(() => Int, { description: 'What is counted.' })
  numerator: number;

  @Field(() => Int, { description: 'What it is counted against.' })
  denominator: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'numerator ÷ denominator with four decimals, rounded half up; null when the denominator is 0.',
  })
  value: string | null;
}

export function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : quotient(BigInt(numerator), BigInt(denominator)) };
}

/** Whole-number arithmetic: floats would round 0.00005 either way. */
function quotient(numerator: bigint, denominator: bigint): string {
  const tenThousandths = (numerator * 20_000n + denominator) / (2n * denominator);
  const digits = tenThousandths.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

@Rule('REACHED')
@ObjectType({ description: 'A period of time, half-open: `from` belongs to it, `until` does not.' })
export class InstantPeriod {
  @Field(() => Instant, { description: 'Its first instant.' })
  from: Date;

  @Field(() => Instant, { nullable: true, description: 'The first instant after it; null while it has no end.' })
  until: Date | null;
}

@Rule('REACHED')
@ObjectType({ description: 'A period of civil days, half-open: `from` belongs to it, `until` does not.' })
export class DatePeriod {
  @Field(() => LocalDate, { description: 'Its first day.' })
  from: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day after it; null while it has no end.' })
  until: string | null;
}
