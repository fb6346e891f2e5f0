import { Field, Int, ObjectType } from 'type-graphql';
import { Instant, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { Person } from '../staffing/staffing.types';

/** People who work in a house without being on its pay list, as the API shows them. */

@Rule('REACHED')
@ObjectType({ description: 'That somebody who works in a house is not paid there, and why 不参与分配.' })
export class PaySetAside {
  @Field(() => String, { description: 'Why.' })
  reason: string;
  @Field(() => Instant, { description: 'Since when.' })
  at: Date;
  @Field(() => Person, { nullable: true, description: 'Who said so.' })
  by: Person | null;
}

@Rule('REACHED')
@ObjectType({
  description:
    'Somebody whose work in a house finds no appointment in its pay list: they are put on the list, or set aside with a reason, before the cycle can be frozen.',
})
export class PayUnlistedPerson {
  @Field(() => Person, { nullable: true, description: 'Who.' })
  person: Person | null;
  @Field(() => String, { nullable: true, description: 'Their staff number in the house, once a list named it.' })
  staffNumber: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the department of that work, when all of it has the same.',
  })
  department: string | null;
  @Field(() => Int, { description: 'Pieces of work that find no appointment.' })
  eventCount: number;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the first of them.' })
  firstDay: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the last of them.' })
  lastDay: string | null;
  @Field(() => [String], { description: 'What they are: kinds of work that the system reports, or codes of lists.' })
  codes: string[];
  @Field(() => PaySetAside, {
    nullable: true,
    description: 'That they are set aside; null while something must be done.',
  })
  setAside: PaySetAside | null;
}
