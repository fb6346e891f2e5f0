import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../schema/money';
import { Decimal, Instant } from '../../schema/scalars';
import { Department, Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { HouseKind } from './pay-policy.rules';

/** Runs and what they divide among institutions and departments, as the API shows them. */

@Rule('REACHED')
@ObjectType({ description: 'A run of the engine.' })
export class PayRun {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => Int, { description: 'From 1 on within the cycle.' })
  number: number;
  @Field(() => String, { description: 'Version of the engine.' })
  engineVersion: string;
  @Field(() => String, { description: 'SHA-256 of facts, policy and engine version.' })
  inputSha256: string;
  @Field(() => String, { description: 'SHA-256 of all lines.' })
  outputSha256: string;
  @Field(() => Int, { description: 'Work events that it counted.' })
  eventCount: number;
  @Field(() => Instant, { description: 'When it was run.' })
  runAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was published.' })
  publishedAt: Date | null;
  @Field(() => Money, { description: 'Σ contributions.' })
  pool: Money;
  @Field(() => Money, { description: 'Set aside of the pool for guarantees.' })
  reserve: Money;
  @Field(() => Money, { description: 'Shared by weight.' })
  shared: Money;
  @Field(() => Money, { description: 'What the reserve held before.' })
  carriedIn: Money;
  @Field(() => Money, { description: 'Σ guarantees.' })
  topUps: Money;
  @Field(() => Money, { description: 'What the reserve holds afterwards, before adjustments.' })
  carriedOut: Money;
}

@Rule('REACHED')
@ObjectType({ description: 'An indicator and the score that its result gave.' })
export class PayScore {
  @Field(() => String, { description: 'Code of the indicator.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => String, { description: 'Its class, such as BASIC_CARE.' })
  class: string;
  @Field(() => String, { description: 'Unit of value, floor and target.' })
  unit: string;
  @Field(() => Int, { description: 'Weight.' })
  weight: number;
  @Field(() => Decimal, { description: 'The result.' })
  value: string;
  @Field(() => Decimal, { description: 'Score 0 here and beyond.' })
  floor: string;
  @Field(() => Decimal, { description: 'Score 1 here.' })
  target: string;
  @Field(() => Decimal, { description: 'The score.' })
  score: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What an institution gave and got.' })
export class PayInstitutionLine {
  @Field(() => Institution, { nullable: true, description: 'The institution.' })
  institution: Institution | null;
  @Field(() => HouseKind, { description: 'As what it is measured.' })
  house: HouseKind;
  @Field(() => Money, { description: 'Performance total.' })
  total: Money;
  @Field(() => Int, { description: 'Days of membership in the period.' })
  memberDays: number;
  @Field(() => Int, { description: 'Days of the period.' })
  periodDays: number;
  @Field(() => Money, { description: 'Given to the pool.' })
  contribution: Money;
  @Field(() => Decimal, { description: 'Points of work on days of membership.' })
  points: string;
  @Field(() => Decimal, { description: 'Points of work on other days, which play no part in the pool.' })
  outsidePoints: string;
  @Field(() => Decimal, { description: 'Quality factor.' })
  factor: string;
  @Field(() => Decimal, { description: 'points × factor, six decimals.' })
  weight: string;
  @Field(() => Money, { description: 'Got from the pool.' })
  share: Money;
  @Field(() => Money, { description: 'total − contribution + share: divided inside.' })
  amount: Money;
  @Field(() => [PayScore], { description: 'What the factor was made of.' })
  scores: PayScore[];
}

@Rule('REACHED')
@ObjectType({ description: 'What a department got.' })
export class PayDepartmentLine {
  @Field(() => Institution, { nullable: true, description: 'Where it belongs to.' })
  institution: Institution | null;
  @Field(() => Department, { nullable: true, description: 'The department.' })
  department: Department | null;
  @Field(() => Decimal, { description: 'Points of all its work.' })
  points: string;
  @Field(() => Decimal, { description: 'Of these, work of the department as a whole.' })
  teamPoints: string;
  @Field(() => Decimal, { description: 'Quality factor.' })
  factor: string;
  @Field(() => Money, { description: 'Divided among its people.' })
  amount: Money;
}
