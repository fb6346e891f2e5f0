import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { DatePeriod } from '../../schema/figures';
import { Money } from '../../schema/money';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { Department, Institution } from '../group/group.types';
import { Rule } from '../platform/access/rule';
import { Person } from '../staffing/staffing.types';
import { PayCycleAction, PayCycleState } from './cycle.rules';
import { ImportKind } from './import.rules';
import { HouseKind, PayLevel } from './pay-policy.rules';

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

/** State of a policy version. */
export enum PayPolicyState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PayPolicyState, {
  name: 'PayPolicyState',
  description: 'Where a version of a pay policy stands.',
  valuesConfig: {
    DRAFT: { description: 'May be changed; simulations may use it.' },
    SIGNED: { description: 'Signed by somebody who did not write on it; never changes again.' },
    DISCARDED: { description: 'Put away.' },
  },
});

/** State of an import. */
export enum PayImportState {
  STAGED = 'STAGED',
  APPLIED = 'APPLIED',
  UNDONE = 'UNDONE',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PayImportState, {
  name: 'PayImportState',
  description: 'Where an import stands.',
  valuesConfig: {
    STAGED: { description: 'Laid out and checked; it counts for nothing yet.' },
    APPLIED: { description: 'Its facts count.' },
    UNDONE: { description: 'Taken back before the freeze.' },
    DISCARDED: { description: 'Never applied.' },
  },
});

/** State of an appeal. */
export enum PayAppealState {
  RAISED = 'RAISED',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PayAppealState, {
  name: 'PayAppealState',
  description: 'Where an appeal stands.',
  valuesConfig: {
    RAISED: { description: 'Waits for an answer.' },
    UPHELD: { description: 'The person was right.' },
    REJECTED: { description: 'The line stands as it is.' },
    WITHDRAWN: { description: 'Taken back by who raised it.' },
  },
});

@Rule('REACHED')
@ObjectType({ description: 'A version of the pay policy of a group.' })
export class PayPolicyVersion {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => String, { description: 'What it is called.' })
  title: string;
  @Field(() => String, { description: 'Where it comes from: a document, a decision.' })
  source: string;
  @Field(() => LocalDate, {
    description: 'It holds for periods that begin on this day or later, until the next signed version.',
  })
  validFrom: string;
  @Field(() => PayPolicyState, { description: 'Where it stands.' })
  state: PayPolicyState;
  @Field(() => String, { description: 'The policy as canonical JSON.' })
  content: string;
  @Field(() => String, { description: 'SHA-256 of the canonical JSON.' })
  contentSha256: string;
  @Field(() => Int, { description: 'Counts the changes; hand it back as `expectedVersion`.' })
  version: number;
  @Field(() => Instant, { nullable: true, description: 'When it was signed.' })
  signedAt: Date | null;
  @Field(() => Boolean, { description: 'Whether you may sign it: you have the right and did not write on it.' })
  viewerCanSign: boolean;
  authorIds: string[];
  signedById: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Something wrong with a policy.' })
export class PayPolicyFault {
  @Field(() => String, { description: 'Where, such as `indicators[3].weight`.' })
  path: string;
  @Field(() => String, { description: 'What, as a sentence in your language.' })
  message: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A value that differs between two policies.' })
export class PayPolicyChange {
  @Field(() => String, { description: 'Where, by codes: `indicators.H-B03.weight`.' })
  path: string;
  @Field(() => String, { nullable: true, description: 'Before; null where it was not there.' })
  before: string | null;
  @Field(() => String, { nullable: true, description: 'After; null where it is no more.' })
  after: string | null;
}

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
@ObjectType({ description: 'A wrong cell of an imported list.' })
export class PayImportFault {
  @Field(() => String, { description: 'As a spreadsheet names it, such as B7.' })
  cell: string;
  @Field(() => String, { description: 'What is wrong, in your language.' })
  message: string;
}

@Rule('REACHED')
@ObjectType({ description: 'What applying an import would do: nothing is written.' })
export class PayImportCheck {
  @Field(() => Int, { description: 'Rows that were read.' })
  rowCount: number;
  @Field(() => Int, { description: 'Wrong cells.' })
  faultCount: number;
  @Field(() => [PayImportFault], { description: 'The first 200 of them.' })
  faults: PayImportFault[];
}

@Rule('REACHED')
@ObjectType({ description: 'A list that was brought.' })
export class PayImport {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => ImportKind, { description: 'What it is about.' })
  kind: ImportKind;
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;
  @Field(() => PayImportState, { description: 'Where it stands.' })
  state: PayImportState;
  @Field(() => Int, { description: 'Rows that it has.' })
  rowsExpected: number;
  @Field(() => Int, { description: 'Rows that have come.' })
  rowsReceived: number;
  @Field(() => Instant, { description: 'When it was begun.' })
  madeAt: Date;
  @Field(() => Instant, { nullable: true, description: 'Since when it counts.' })
  appliedAt: Date | null;
  uuid: string;
  cycleId: string;
  madeById: string;
}

@Rule('REACHED')
@ObjectType({ description: 'A column of a list.' })
export class PayTemplateColumn {
  @Field(() => String, { description: 'Heading in Chinese.' })
  nameZh: string;
  @Field(() => String, { description: 'Heading in English.' })
  nameEn: string;
  @Field(() => Boolean, { description: 'Whether every row must fill it.' })
  isNeeded: boolean;
}

@Rule('REACHED')
@ObjectType({ description: 'How a list looks, with a row for each value that is still missing.' })
export class PayImportTemplate {
  @Field(() => [PayTemplateColumn], { description: 'Columns from A on.' })
  columns: PayTemplateColumn[];
  @Field(() => [[String]], { description: 'Rows to be filled in; the first 5,000.' })
  rows: string[][];
}

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

@Rule('REACHED')
@ObjectType({ description: 'An appeal against a line.' })
export class PayAppeal {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
  @Field(() => ID, { description: 'The line; for `payExplain`.' })
  lineId: string;
  lineUuid: string;
  @Field(() => String, { description: 'What is wrong, says the person.' })
  reason: string;
  @Field(() => Instant, { description: 'When it was raised.' })
  raisedAt: Date;
  @Field(() => PayAppealState, { description: 'Where it stands.' })
  state: PayAppealState;
  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'Who raised it.' })
  person: Person | null;
  @Field(() => Person, { nullable: true, description: 'Who answered.' })
  answeredBy: Person | null;
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
