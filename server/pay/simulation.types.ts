import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../schema/money';
import { Decimal, Instant } from '../../schema/scalars';
import { Department, Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';

/** Simulations, as the API shows them. */

@Rule('REACHED')
@ObjectType({ description: 'People of hospitals or community centres, and what they get.' })
export class PayHouseFigures {
  @Field(() => Int, { description: 'People.' })
  people: number;
  @Field(() => Money, { description: 'Paid to them.' })
  paid: Money;
  @Field(() => Money, { nullable: true, description: 'Average for a year of full time.' })
  averageYear: Money | null;
}

@Rule('REACHED')
@ObjectType({ description: 'How many people get amounts in a range.' })
export class PayBracket {
  @Field(() => Money, { description: 'From here.' })
  from: Money;
  @Field(() => Money, { nullable: true, description: 'Below this; null: and more.' })
  until: Money | null;
  @Field(() => Int, { description: 'People.' })
  people: number;
}

@Rule('REACHED')
@ObjectType({ description: 'Figures of a division.' })
export class PayFiguresType {
  @Field(() => Int, { description: 'People who are paid, each once.' })
  people: number;
  @Field(() => Money, { description: 'Paid in all.' })
  paid: Money;
  @Field(() => PayHouseFigures, { description: 'Hospitals.' })
  hospital: PayHouseFigures;
  @Field(() => PayHouseFigures, { description: 'Community centres.' })
  community: PayHouseFigures;
  @Field(() => Money, {
    nullable: true,
    description: 'Average of hospitals minus average of the community, for a year of full time.',
  })
  gap: Money | null;
  @Field(() => Decimal, { nullable: true, description: 'Gini coefficient of pay by person, exact, six decimals.' })
  gini: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: 'Fixed pay ÷ (fixed + divided); null unless everybody’s fixed pay is known.',
  })
  fixedShare: string | null;
  @Field(() => Int, { description: 'Appointments whose fixed pay is known.' })
  fixedKnown: number;
  @Field(() => [PayBracket], { description: 'Distribution.' })
  distribution: PayBracket[];
}

@Rule('REACHED')
@ObjectType({ description: 'What an institution gains or loses.' })
export class PaySimulatedInstitution {
  @Field(() => Institution, { nullable: true, description: 'The institution.' })
  institution: Institution | null;
  @Field(() => Money, { description: 'Contribution as it was.' })
  contributionBefore: Money;
  @Field(() => Money, { description: 'Contribution by the other policy.' })
  contributionAfter: Money;
  @Field(() => Money, { description: 'Share as it was.' })
  shareBefore: Money;
  @Field(() => Money, { description: 'Share by the other policy.' })
  shareAfter: Money;
  @Field(() => Money, { description: 'Divided inside, as it was.' })
  amountBefore: Money;
  @Field(() => Money, { description: 'Divided inside, by the other policy.' })
  amountAfter: Money;
}

@Rule('REACHED')
@ObjectType({ description: 'What a department gains or loses.' })
export class PaySimulatedDepartment {
  @Field(() => Institution, { nullable: true, description: 'Where it belongs to.' })
  institution: Institution | null;
  @Field(() => Department, { nullable: true, description: 'The department.' })
  department: Department | null;
  @Field(() => Money, { description: 'As it was.' })
  amountBefore: Money;
  @Field(() => Money, { description: 'By the other policy.' })
  amountAfter: Money;
}

@Rule('REACHED')
@ObjectType({ description: 'A past cycle under another policy. It never touches the cycle.' })
export class PaySimulation {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => String, { description: 'What it is called.' })
  name: string;
  @Field(() => String, { description: 'Code of the cycle.' })
  cycleCode: string;
  @Field(() => String, { description: 'Title of the policy.' })
  policyTitle: string;
  @Field(() => String, { description: 'SHA-256 of the policy as it was then.' })
  policySha256: string;
  @Field(() => Instant, { description: 'When it was made.' })
  madeAt: Date;
  @Field(() => PayFiguresType, { description: 'As it was.' })
  before: PayFiguresType;
  @Field(() => PayFiguresType, { description: 'By the other policy.' })
  after: PayFiguresType;
  @Field(() => Int, { description: 'People who would gain.' })
  gainers: number;
  @Field(() => Int, { description: 'People who would lose.' })
  losers: number;
  @Field(() => Int, { description: 'People for whom nothing changes.' })
  unchanged: number;
  @Field(() => Money, { description: 'Σ gains.' })
  gained: Money;
  @Field(() => Money, { description: 'Σ losses.' })
  lost: Money;
  @Field(() => [PaySimulatedInstitution], { description: 'By institution.' })
  institutions: PaySimulatedInstitution[];
  @Field(() => [PaySimulatedDepartment], {
    description: 'By department, those of the institutions whose figures you may see.',
  })
  departments: PaySimulatedDepartment[];
}
