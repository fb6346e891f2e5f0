import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod } from '../../schema/figures';
import { Money } from '../../schema/money';
import { Decimal, Instant } from '../../schema/scalars';
import { Department, Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { Person } from '../staffing/staffing.types';
import { PayCycleState } from './cycle.rules';

/** Lines of people and what payroll systems get of them, as the API shows them. */

@Rule('REACHED')
@ObjectType({ description: 'What a guarantee adds, out of the reserve.' })
export class PayTopUp {
  @Field(() => String, { description: 'Code of the guarantee in the policy.' })
  guarantee: string;
  @Field(() => Money, { description: 'What the rule promises in all.' })
  promised: Money;
  @Field(() => Money, { description: 'What the split gave already, where the rule counts it.' })
  earned: Money;
  @Field(() => Money, { description: 'What is added.' })
  amount: Money;
}

@Rule('REACHED')
@ObjectType({ description: 'A correction after publication.' })
export class PayAdjustment {
  @Field(() => Money, { description: 'With its sign.' })
  amount: Money;
  @Field(() => String, { description: 'Why.' })
  reason: string;
  @Field(() => Instant, { description: 'When.' })
  madeAt: Date;
}

@Rule('REACHED')
@ObjectType({ description: 'The pay of a person for one appointment in one cycle.' })
export class PayPersonLine {
  @Field(() => ID, { description: 'Opaque; for `payExplain` and appeals.' })
  id: string;
  @Field(() => ID, { description: 'The cycle; for `payLines`.' })
  cycleId: string;
  @Field(() => String, { description: 'Code of the cycle.' })
  cycleCode: string;
  @Field(() => DatePeriod, { description: 'The period.' })
  period: DatePeriod;
  @Field(() => PayCycleState, { description: 'Where the cycle stands.' })
  cycleState: PayCycleState;
  @Field(() => Person, { nullable: true, description: 'Who.' })
  person: Person | null;
  @Field(() => String, { description: 'Staff number.' })
  staffNumber: string;
  @Field(() => Institution, { nullable: true, description: 'Where.' })
  institution: Institution | null;
  @Field(() => Department, { nullable: true, description: 'In which department.' })
  department: Department | null;
  @Field(() => String, { description: 'Code of the post.' })
  post: string;
  @Field(() => DatePeriod, { description: 'Since when the appointment lasts, and until when.' })
  engaged: DatePeriod;
  @Field(() => Decimal, { description: 'Share of full time, 1 is all of it.' })
  share: string;
  @Field(() => Decimal, { description: 'Points of own work.' })
  ownPoints: string;
  @Field(() => Decimal, { description: "Part of the department's common work." })
  teamPoints: string;
  @Field(() => Decimal, { description: 'Factor of the post.' })
  postFactor: string;
  @Field(() => Decimal, { description: 'Quality factor of the person.' })
  factor: string;
  @Field(() => Money, { description: 'From the split.' })
  amount: Money;
  @Field(() => [PayTopUp], { description: 'From guarantees.' })
  topUps: PayTopUp[];
  @Field(() => [PayAdjustment], { description: 'Corrections.' })
  adjustments: PayAdjustment[];
  @Field(() => Money, { description: 'All of it together.' })
  total: Money;
  uuid: string;
}

export const PayPersonLineConnection = connectionOf('PayPersonLine', () => PayPersonLine);

@Rule('REACHED')
@ObjectType({ description: 'A row for the payroll system.' })
export class PayExportRow {
  @Field(() => String, { description: 'Staff number.' })
  staffNumber: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'Code of the department.' })
  departmentCode: string;
  @Field(() => String, { description: 'Code of the post.' })
  post: string;
  @Field(() => Decimal, { description: 'From the split, yuan.' })
  amount: string;
  @Field(() => Decimal, { description: 'From guarantees, yuan.' })
  topUps: string;
  @Field(() => Decimal, { description: 'Corrections, yuan.' })
  adjustments: string;
  @Field(() => Decimal, { description: 'Together, yuan.' })
  total: string;
}

@Rule('REACHED')
@ObjectType({ description: 'The rows of an institution for its payroll system, with totals to check what arrived.' })
export class PayExport {
  @Field(() => [PayExportRow], { description: 'One for each appointment, by department and staff number.' })
  rows: PayExportRow[];
  @Field(() => Int, { description: 'How many rows.' })
  rowCount: number;
  @Field(() => Money, { description: 'Σ split.' })
  amount: Money;
  @Field(() => Money, { description: 'Σ guarantees.' })
  topUps: Money;
  @Field(() => Money, { description: 'Σ corrections.' })
  adjustments: Money;
  @Field(() => Money, { description: 'Σ all.' })
  total: Money;
  @Field(() => String, { description: 'SHA-256 of the canonical rows.' })
  sha256: string;
}
