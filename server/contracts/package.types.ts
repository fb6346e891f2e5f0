import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import { CareCondition } from '../care/care.rules';
import { Rule } from '../platform/access/rule';
import { Population } from '../residents/population.rules';
import './contracts.enums';
import { Payer } from './package.rules';
import { TeamRole } from './team.rules';

/** GraphQL types of service packages. */

@Rule('REACHED')
@ObjectType({ description: 'A service that a package promises.' })
export class ServicePackageItem {
  @Field(() => String, { description: 'Short code, unique in the package.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => Int, { description: 'How often in a year.' })
  timesPerYear: number;
  @Field(() => TeamRole, { description: 'Who in the team does it.' })
  role: TeamRole;
  @Field(() => CareCondition, {
    nullable: true,
    description: 'The condition whose follow-up is this service: recording one counts as delivering the other.',
  })
  condition: CareCondition | null;
  @Field(() => Int, { nullable: true, description: 'How long it takes, in minutes.' })
  minutes: number | null;
  packageId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What one payer pays of a price.' })
export class PackagePayerPart {
  @Field(() => Payer, { description: 'Who.' })
  payer: Payer;
  @Field(() => Money, { description: 'How much, for the term.' })
  amount: Money;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'A version of a service package 签约服务包 of a group. Its content never changes.',
})
export class ServicePackage extends Node {
  @Field(() => String, { description: 'Short code, the same for all versions of it.' })
  code: string;
  @Field(() => Int, { description: 'Counts its versions; not for `expectedVersion`.' })
  version: number;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
  @Field(() => [Population], { description: 'Whom it is for: any of these; empty means everybody.' })
  populations: Population[];
  @Field(() => Money, { description: 'What it costs for the term.' })
  price: Money;
  @Field(() => [PackagePayerPart], { description: 'Who pays how much of it; together the price.' })
  payers: PackagePayerPart[];
  @Field(() => LocalDate, { description: 'The first day on which a contract with it may begin.' })
  validFrom: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day on which none may begin any more.' })
  validUntil: string | null;
  @Field(() => Instant, { description: 'When it was published.' })
  publishedAt: Date;
  groupId: string;
}
