import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../schema/money';
import { Decimal, LocalDate } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { PayPersonLine } from './person-line.types';
import { PayDepartmentLine, PayInstitutionLine, PayScore } from './run.types';

/** Why a line is what it is, as the API shows it. */

@Rule('REACHED')
@ObjectType({ description: 'A kind of work and what it brought.' })
export class PayWorkShare {
  @Field(() => String, { description: 'Code of the item.' })
  item: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => String, { description: 'Unit.' })
  unit: string;
  @Field(() => Boolean, { description: "Common work of the department, of which this is the person's part." })
  isTeam: boolean;
  @Field(() => Decimal, { description: 'How much was done: by the person, or by the department.' })
  quantity: string;
  @Field(() => Decimal, { description: 'Points for one unit.' })
  pointsEach: string;
  @Field(() => Decimal, { description: "The person's points." })
  points: string;
  @Field(() => Money, { description: 'What they brought; these add up to the amount of the line.' })
  amount: Money;
  @Field(() => Int, { description: 'Single events behind it.' })
  eventCount: number;
}

@Rule('REACHED')
@ObjectType({ description: 'A single piece of work.' })
export class PayWorkEvent {
  @Field(() => String, { description: 'Where it comes from, once.' })
  sourceKey: string;
  @Field(() => String, {
    description: 'The same for people, in your language: what the system reported, or the list that brought it.',
  })
  source: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The record of it, to be fetched by `node(id:)` where you may; null for work of lists.',
  })
  recordId: string | null;
  @Field(() => LocalDate, { description: 'When it was done.' })
  on: string;
  @Field(() => String, { description: 'Code of the item.' })
  item: string;
  @Field(() => Boolean, { description: 'Common work of the department.' })
  isTeam: boolean;
  @Field(() => Boolean, { description: 'Done in an earlier period, reported late.' })
  isLate: boolean;
  @Field(() => Decimal, { description: 'How much.' })
  quantity: string;
  @Field(() => Decimal, { description: 'Points, of the department where it is common work.' })
  points: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A step of the way from the pool to a person, with its numbers.' })
export class PayExplainStep {
  @Field(() => String, {
    description: 'CONTRIBUTION, SHARE, INSTITUTION, DEPARTMENT, PERSON, TOP_UP, ADJUSTMENT or TOTAL.',
  })
  kind: string;
  @Field(() => String, { description: 'What happened, as a sentence in your language.' })
  sentence: string;
  @Field(() => Money, { description: 'What came out of it.' })
  amount: Money;
}

@Rule('REACHED')
@ObjectType({
  description: "Why somebody's pay is what it is, down to single pieces of work and the rules that counted them.",
})
export class PayExplanation {
  @Field(() => PayPersonLine, { description: 'The line.' })
  line: PayPersonLine;
  @Field(() => [PayExplainStep], { description: 'The way from the pool to the person.' })
  steps: PayExplainStep[];
  @Field(() => PayInstitutionLine, { description: "The institution's line." })
  institutionLine: PayInstitutionLine;
  @Field(() => PayDepartmentLine, { description: "The department's line." })
  departmentLine: PayDepartmentLine;
  @Field(() => [PayScore], {
    description: 'What the quality factor of the person was made of; empty where people are not measured.',
  })
  scores: PayScore[];
  @Field(() => [PayWorkShare], { description: 'What the points were made of.' })
  work: PayWorkShare[];
  @Field(() => [PayWorkEvent], {
    description: 'The single events, the latest first: 100 at most, those of `item` where it is named.',
  })
  events: PayWorkEvent[];
  @Field(() => String, { description: 'Title of the policy by which it was counted.' })
  policyTitle: string;
  @Field(() => LocalDate, { description: 'Since when that policy holds.' })
  policyValidFrom: string;
  @Field(() => String, { description: 'SHA-256 of that policy.' })
  policySha256: string;
  @Field(() => String, { description: 'Version of the engine.' })
  engineVersion: string;
  @Field(() => Int, { description: 'Number of the run in its cycle.' })
  runNumber: number;
  @Field(() => String, { description: 'SHA-256 of all lines of the run.' })
  outputSha256: string;
}
