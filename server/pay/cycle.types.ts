import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DatePeriod } from '../../schema/figures';
import { Money } from '../../schema/money';
import { Instant, LocalDate } from '../../schema/scalars';
import { Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { Person } from '../staffing/staffing.types';
import { PayCycleAction, PayCycleState } from './cycle.rules';
import { ImportKind } from './import.rules';
import { HouseKind, PayLevel } from './pay-policy.rules';
import { PayUnlistedPerson } from './set-aside.types';

/** Cycles, what they lack and how they end, as the API shows them. */

registerEnumType(PayCycleState, {
  name: 'PayCycleState',
  description: 'Where a pay cycle stands.',
  valuesConfig: {
    OPEN: { description: 'Opened; nothing is collected yet.' },
    COLLECTING: { description: 'Institutions bring totals, staff, work and indicator results.' },
    FROZEN: { description: 'The facts are fixed, and the policy with them.' },
    CALCULATED: { description: 'Divided; only finance sees the lines.' },
    PUBLISHED: { description: 'Everybody sees the own lines.' },
    APPEAL: { description: 'Appeals are raised and answered.' },
    SETTLED: { description: 'In the ledger; never changes again.' },
  },
});
registerEnumType(PayCycleAction, {
  name: 'PayCycleAction',
  description: 'What leads a pay cycle from one state to the next.',
  valuesConfig: {
    COLLECT: { description: 'Begin to collect.' },
    FREEZE: { description: 'Fix the facts; refused while any are missing.' },
    UNFREEZE: { description: 'Collect again; takes two people and a reason.' },
    CALCULATE: { description: 'Divide the pool.' },
    PUBLISH: { description: 'Show everybody the own lines.' },
    OPEN_APPEALS: { description: 'Take appeals until a day.' },
    SETTLE: { description: 'Write the ledger.' },
  },
});
registerEnumType(ImportKind, {
  name: 'PayImportKind',
  description: 'What a list is about.',
  valuesConfig: {
    ROSTER: { description: 'Who is paid where, as what, since when 名册.' },
    TOTAL: { description: 'Performance totals of institutions 绩效工资总量.' },
    QUANTITY: { description: 'Quantities of work 工作量.' },
    INDICATOR: { description: 'Results of indicators 指标结果.' },
  },
});
registerEnumType(PayLevel, {
  name: 'PayLevel',
  description: 'Who is measured.',
  valuesConfig: {
    INSTITUTION: { description: 'An institution.' },
    DEPARTMENT: { description: 'A department.' },
    PERSON: { description: 'A person.' },
  },
});
registerEnumType(HouseKind, {
  name: 'PayHouseKind',
  description: 'By which indicators an institution is measured.',
  valuesConfig: {
    HOSPITAL: { description: 'City and district hospitals.' },
    COMMUNITY: { description: 'Community health centres and stations.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'What an institution has brought, and what is missing.' })
export class PayCheckItem {
  @Field(() => Institution, { nullable: true, description: 'The institution, where you may see it.' })
  institution: Institution | null;
  @Field(() => Boolean, { description: 'Whether its performance total is there.' })
  hasTotal: boolean;
  @Field(() => Int, { description: 'Appointments in its list of staff.' })
  rosterCount: number;
  @Field(() => Int, { description: 'Work events waiting to be frozen, or frozen with the cycle.' })
  eventCount: number;
  @Field(() => Int, { description: 'Indicators of the institution that are asked for.' })
  indicatorsAsked: number;
  @Field(() => [String], { description: 'Codes of those whose result is missing.' })
  indicatorsMissing: string[];
  @Field(() => Int, { description: 'People with work there who are neither on its list nor set aside.' })
  unlistedCount: number;
  @Field(() => [PayUnlistedPerson], {
    description: 'These, and those who are set aside; for who may bring the facts of the house.',
  })
  unlisted: PayUnlistedPerson[];
  @Field(() => Boolean, { description: 'Whether nothing is missing.' })
  isComplete: boolean;
}

@Rule('REACHED')
@ObjectType({ description: 'A step of a cycle, with who took it.' })
export class PayCycleStep {
  @Field(() => Int, { description: 'From 1 on.' })
  number: number;
  @Field(() => PayCycleState, { description: 'From where.' })
  fromState: PayCycleState;
  @Field(() => PayCycleAction, { description: 'What was done.' })
  action: PayCycleAction;
  @Field(() => PayCycleState, { description: 'To where.' })
  toState: PayCycleState;
  @Field(() => Instant, { description: 'When.' })
  at: Date;
  @Field(() => String, { nullable: true, description: 'Why, where a reason is needed.' })
  reason: string | null;
  @Field(() => Person, { nullable: true, description: 'By whom.' })
  person: Person | null;
  @Field(() => Person, { nullable: true, description: 'Who had asked for it, where two are needed.' })
  askedBy: Person | null;
}

@Rule('REACHED')
@ObjectType({ description: 'That somebody asked to unfreeze a cycle.' })
export class PayUnfreezeRequest {
  @Field(() => String, { description: 'Why.' })
  reason: string;
  @Field(() => Instant, { description: 'When.' })
  askedAt: Date;
  @Field(() => Person, { nullable: true, description: 'Who.' })
  askedBy: Person | null;
  @Field(() => Boolean, { description: 'Whether you may decide: you have the right and are somebody else.' })
  viewerCanDecide: boolean;
}

@Rule('REACHED')
@ObjectType({ description: 'Something that keeps the pool from being divided.' })
export class PayProblem {
  @Field(() => String, { description: 'For programs, such as INDICATOR_MISSING.' })
  code: string;
  @Field(() => String, { description: 'For people, in your language.' })
  message: string;
  @Field(() => Int, { description: 'How often it came up.' })
  count: number;
  @Field(() => [String], { description: 'What it is about; the first 50.' })
  subjects: string[];
}

@Rule('REACHED')
@ObjectType({ description: 'Transactions of the ledger by account.' })
export class PayLedgerBalance {
  @Field(() => String, { description: 'BUDGET, CONTRIBUTION, RESERVE, SHARE, PAY, TOP_UP or ADJUSTMENT.' })
  transaction: string;
  @Field(() => String, { description: 'BUDGET, FUND, POOL, RESERVE or PAYABLE.' })
  account: string;
  @Field(() => Money, {
    description: 'Into it with plus, out of it with minus; the accounts of a transaction add up to 0.',
  })
  amount: Money;
}

@Rule('REACHED')
@ObjectType({ description: 'A pay cycle 绩效周期.' })
export class PayCycle {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => String, { description: 'What it is called, such as 2026-06.' })
  code: string;
  @Field(() => DatePeriod, { description: 'The period whose work is paid.' })
  period: DatePeriod;
  @Field(() => PayCycleState, { description: 'Where it stands.' })
  state: PayCycleState;
  @Field(() => [PayCycleAction], { description: 'What the state allows and you may do.' })
  availableActions: PayCycleAction[];
  @Field(() => LocalDate, { nullable: true, description: 'The day from which on appeals are closed.' })
  appealUntil: string | null;
  @Field(() => Int, { description: 'Counts the changes; hand it back as `expectedVersion`.' })
  version: number;
  uuid: string;
  groupId: string;
  policyId: string | null;
  runId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Whether the frozen facts still give the same bytes.' })
export class PayVerification {
  @Field(() => Boolean, { description: 'Input and output hashes are those of the run.' })
  isSame: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Input hash of the run made now; null when the facts cannot be divided.',
  })
  inputSha256: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Output hash of the run made now; null when the facts cannot be divided.',
  })
  outputSha256: string | null;
  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  milliseconds: number;
}
