import { Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { describeEnum } from '../../schema/described-enum';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { CareCondition, CareDueState, CareTaskKind, ContactResult } from '../care/care.rules';
import { CareControl } from '../care/control.rules';
import '../care/care.types';
import { Rule } from '../platform/access/rule';
import { ReferralDirection, ReferralState } from '../referrals/referral.rules';
import { Population } from '../residents/population.rules';
import { Sex } from '../wards/encounter.rules';
import { PanelContract, PanelDue, PanelSort } from './panel.rules';

describeEnum(PanelDue, 'PanelDueFilter', 'Whose plans are asked for.', {
  OVERDUE: 'Those whose day has passed 逾期.',
  TODAY: 'Those due today 今日到期.',
  THIS_WEEK: 'Those due from today until the coming Sunday 本周到期.',
  NONE: 'Residents without a plan 无计划.',
});
describeEnum(PanelContract, 'PanelContractState', 'How a resident stands under contract today.', {
  ACTIVE: 'Under contract 签约中; as a filter, those that end soon too.',
  EXPIRING: 'Under contract, and it ends soon without being renewed 即将到期.',
  UPCOMING: 'Signed; it begins later 待生效.',
  EXPIRED: 'It has ended 已到期.',
  NONE: 'Never under contract with this centre 未签约; as a filter, everybody who is not under contract today.',
});
describeEnum(PanelSort, 'PanelSort', 'What residents are sorted by; equal ones by their ids.', {
  DUE: 'The next plan, the earliest first.',
  AGE: 'Age, the oldest first.',
  LAST_FOLLOW_UP: 'The last follow-up, the longest ago first; who never had one comes before all.',
  SYSTOLIC: 'The last systolic pressure, the highest first.',
  GLUCOSE: 'The last fasting glucose, the highest first.',
  CONTRACT_UNTIL: 'The end of the contract, the earliest first.',
});

@Rule('REACHED')
@ObjectType({ description: 'A team, a colleague, a house, a neighbourhood or a service by its name.' })
export class PanelLabel {
  @Field(() => ID, { description: 'Its id; of a service, its code in the package.' })
  id: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
}

@Rule('REACHED')
@ObjectType({ description: 'The next thing that is planned for a resident.' })
export class PanelPlan {
  @Field(() => ID, { description: 'The task.' })
  taskId: string;
  @Field(() => Int, { description: 'Its version, for changing it.' })
  version: number;
  @Field(() => CareTaskKind, { description: 'What it is.' })
  kind: CareTaskKind;
  @Field(() => CareCondition, { nullable: true, description: 'Of a follow-up, for which condition.' })
  condition: CareCondition | null;
  @Field(() => LocalDate, { description: 'Its day.' })
  dueOn: string;
  @Field(() => CareDueState, { description: 'How urgent that is today.' })
  dueState: CareDueState;
}

@Rule('REACHED')
@ObjectType({ description: 'The last blood pressure that belongs to a follow-up.' })
export class PanelBloodPressure {
  @Field(() => Decimal, { description: 'Systolic, mm[Hg].' })
  systolic: string;
  @Field(() => Decimal, { description: 'Diastolic, mm[Hg].' })
  diastolic: string;
  @Field(() => LocalDate, { description: 'When it was measured.' })
  on: string;
}

@Rule('REACHED')
@ObjectType({ description: 'The last fasting glucose that belongs to a follow-up.' })
export class PanelGlucose {
  @Field(() => Decimal, { description: 'mmol/L.' })
  value: string;
  @Field(() => LocalDate, { description: 'When it was measured.' })
  on: string;
}

@Rule('REACHED')
@ObjectType({ description: 'The newest referral of a resident that is under way.' })
export class PanelReferral {
  @Field(() => ID, { description: 'The referral.' })
  id: string;
  @Field(() => ReferralState, { description: 'How far it has come.' })
  state: ReferralState;
  @Field(() => ReferralDirection, { description: 'Up, down or across.' })
  direction: ReferralDirection;
}

@Rule('REACHED')
@ObjectType({ description: 'A package of the contract.' })
export class PanelPackage {
  @Field(() => String, { description: 'Its code.' })
  code: string;
  @Field(() => String, { description: 'Chinese name.' })
  nameZh: string;
  @Field(() => String, { description: 'English name.' })
  nameEn: string;
}

@Rule('REACHED')
@ObjectType({
  description:
    'A resident as a line of the panel, masked: everything that is shown of many at once, read in one statement.',
})
export class PanelRow {
  uuid: string;
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
  @Field(() => ID, { description: 'The resident as a patient, for who it is.' })
  patientId: string;
  @Field(() => String, { description: 'The name with all but its first character hidden.' })
  maskedName: string;
  @Field(() => Sex, { description: 'Sex as registered.' })
  sex: Sex;
  @Field(() => Int, { description: 'Completed years of life today.' })
  ageYears: number;
  @Field(() => PanelLabel, { description: 'The centre that looks after the resident.' })
  institution: PanelLabel;
  @Field(() => PanelLabel, { nullable: true, description: 'Neighbourhood or village.' })
  neighbourhood: PanelLabel | null;
  @Field(() => PanelLabel, {
    nullable: true,
    description: 'The team: of the contract, else the one that serves the neighbourhood first; null without both.',
  })
  team: PanelLabel | null;
  @Field(() => PanelLabel, { nullable: true, description: 'The doctor of the contract.' })
  doctor: PanelLabel | null;
  @Field(() => [Population], { description: 'Key populations, those by age too.' })
  populations: Population[];
  @Field(() => [CareCondition], { description: 'Conditions with an open register.' })
  conditions: CareCondition[];
  @Field(() => PanelContract, { description: 'How the resident stands under contract today.' })
  contractState: PanelContract;
  @Field(() => ID, { nullable: true, description: 'The last contract with this centre, which is the one to renew.' })
  contractId: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Since when under contract without a gap.' })
  contractFrom: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first day no longer under contract, renewals included.' })
  contractUntil: string | null;
  @Field(() => [PanelPackage], { description: 'Packages of that contract, by code.' })
  packages: PanelPackage[];
  @Field(() => PanelPlan, { nullable: true, description: 'What is planned next; null when nothing is.' })
  nextPlan: PanelPlan | null;
  @Field(() => Int, { description: 'How many plans are open.' })
  openPlanCount: number;
  @Field(() => LocalDate, { nullable: true, description: 'The last follow-up.' })
  lastFollowUpOn: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last time that somebody tried to reach the resident.' })
  lastAttemptOn: string | null;
  @Field(() => ContactResult, { nullable: true, description: 'What came of it.' })
  lastAttemptResult: ContactResult | null;
  @Field(() => PanelBloodPressure, { nullable: true, description: 'The last blood pressure.' })
  bloodPressure: PanelBloodPressure | null;
  @Field(() => PanelGlucose, { nullable: true, description: 'The last fasting glucose.' })
  glucose: PanelGlucose | null;
  @Field(() => CareControl, { nullable: true, description: 'How the hypertension stands; null for who has none.' })
  hypertensionControl: CareControl | null;
  @Field(() => CareControl, { nullable: true, description: 'How the diabetes stands; null for who has none.' })
  diabetesControl: CareControl | null;
  @Field(() => Boolean, { description: 'In a register, and not seen for as long as the policy says 失访.' })
  isLost: boolean;
  @Field(() => PanelLabel, {
    nullable: true,
    description: 'The hospital in which the resident lies now; shown to those who care for the resident.',
  })
  inHospital: PanelLabel | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the resident last left a hospital; shown to those who care for the resident.',
  })
  dischargedOn: string | null;
  @Field(() => PanelLabel, { nullable: true, description: 'Which one.' })
  dischargedFrom: PanelLabel | null;
  @Field(() => PanelReferral, {
    nullable: true,
    description: 'The newest referral that is under way; shown to those who care for the resident.',
  })
  openReferral: PanelReferral | null;
}

export const PanelConnection = connectionOf('PanelRow', () => PanelRow);

@Rule('REACHED')
@ObjectType({ description: 'How many residents belong to a key population.' })
export class PanelPopulationCount {
  @Field(() => Population, { description: 'Which.' })
  population: Population;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many residents have an open register of a condition.' })
export class PanelConditionCount {
  @Field(() => CareCondition, { description: 'Which.' })
  condition: CareCondition;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many residents live in a neighbourhood, or belong to a team.' })
export class PanelLabelCount {
  @Field(() => PanelLabel, { nullable: true, description: 'Which; null where none is known.' })
  label: PanelLabel | null;
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How many residents of the team or centre each filter finds by itself.' })
export class PanelCounts {
  @Field(() => Int, { description: 'All who live and have not moved away.' })
  all: number;
  @Field(() => Int, { description: 'A plan has passed its day.' })
  overdue: number;
  @Field(() => Int, { description: 'The next plan is due today.' })
  dueToday: number;
  @Field(() => Int, { description: 'The next plan is due from today until the coming Sunday.' })
  dueThisWeek: number;
  @Field(() => Int, { description: 'No plan is open.' })
  withoutPlan: number;
  @Field(() => Int, { description: 'Hypertension or diabetes is on target.' })
  controlled: number;
  @Field(() => Int, { description: 'Hypertension or diabetes is not on target.' })
  uncontrolled: number;
  @Field(() => Int, { description: 'Seen for hypertension or diabetes, but not measured.' })
  unmeasured: number;
  @Field(() => Int, { description: 'Not seen for hypertension or diabetes.' })
  missed: number;
  @Field(() => Int, { description: 'In a register, and not seen for as long as the policy says.' })
  lost: number;
  @Field(() => Int, { description: 'Left a hospital in the last thirty days.' })
  recentlyDischarged: number;
  @Field(() => Int, { description: 'A referral is under way.' })
  referralOpen: number;
  @Field(() => Int, { description: 'Under contract today.' })
  contracted: number;
  @Field(() => Int, { description: 'Under contract, and it ends soon.' })
  contractExpiring: number;
  @Field(() => Int, { description: 'Not under contract today.' })
  notContracted: number;
  @Field(() => [PanelPopulationCount], { description: 'By key population, those without anybody left out.' })
  byPopulation: PanelPopulationCount[];
  @Field(() => [PanelConditionCount], { description: 'By condition, those without anybody left out.' })
  byCondition: PanelConditionCount[];
  @Field(() => [PanelLabelCount], { description: 'By neighbourhood, by name.' })
  byNeighbourhood: PanelLabelCount[];
  @Field(() => [PanelLabelCount], { description: 'By team, by name.' })
  byTeam: PanelLabelCount[];
}

@InputType({
  description: 'Which residents are asked for; what is left out does not narrow, what is given narrows all together.',
})
export class PanelFilterInput {
  @Field(() => PanelDue, { nullable: true, description: 'By the next plan.' })
  due?: PanelDue | null;
  @Field(() => [CareControl], {
    nullable: true,
    description: 'Hypertension or diabetes stands in one of these ways.',
  })
  control?: CareControl[] | null;
  @Field(() => [CareCondition], { nullable: true, description: 'With an open register of one of these.' })
  conditions?: CareCondition[] | null;
  @Field(() => [Population], { nullable: true, description: 'Of one of these key populations.' })
  populations?: Population[] | null;
  @Field(() => [ID], { nullable: true, description: 'Who live in one of these neighbourhoods.' })
  neighbourhoodIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Whose contract names this doctor.' })
  doctorId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Who left a hospital in the last thirty days; false: who did not. For those who care for the residents.',
  })
  recentlyDischarged?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Who have a referral under way; false: who have none. For those who care for the residents.',
  })
  referralOpen?: boolean | null;
  @Field(() => PanelContract, { nullable: true, description: 'How they stand under contract.' })
  contract?: PanelContract | null;
  @Field(() => Boolean, { nullable: true, description: 'Who are lost; false: who are not.' })
  lost?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'From this age on, in completed years.' })
  @Min(0)
  @Max(150)
  ageFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'Below this age.' })
  @Min(0)
  @Max(150)
  ageUntil?: number | null;
  @Field(() => Sex, { nullable: true, description: 'Of this sex.' })
  sex?: Sex | null;
}

@ArgsType()
export class PanelScopeArgs {
  @Field(() => ID, { nullable: true, description: 'The team; either this or the centre.' })
  teamId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The centre, with all its teams and residents.' })
  institutionId?: string | null;
}

@ArgsType()
export class PanelArgs {
  @Field(() => PanelFilterInput, { nullable: true, description: 'Which residents; all when left out.' })
  filter?: PanelFilterInput | null;
  @Field(() => PanelSort, { defaultValue: PanelSort.DUE, description: 'In which order.' })
  sort: PanelSort;
  @Field(() => Boolean, { defaultValue: false, description: 'The other way round.' })
  reversed: boolean;
}

@Rule('REACHED')
@ObjectType({
  description:
    'What a family doctor looks at in the morning; each list holds at most fifty, its count stands beside it.',
})
export class Morning {
  @Field(() => LocalDate, { description: 'Today.' })
  today: string;
  @Field(() => Instant, { description: 'The instant that all of it shows.' })
  asOf: Date;
  @Field(() => PanelCounts, { description: 'How many residents each filter of the panel finds.' })
  counts: PanelCounts;
  @Field(() => [PanelRow], { description: 'Due today.' })
  dueToday: PanelRow[];
  @Field(() => [PanelRow], { description: 'Overdue, the longest first.' })
  overdue: PanelRow[];
  @Field(() => LocalDate, { nullable: true, description: 'The day of the plan that is overdue longest.' })
  overdueSince: string | null;
  @Field(() => LocalDate, { description: 'The last working day before today: discharges count from it on.' })
  dischargedSince: string;
  @Field(() => [PanelRow], {
    description: 'Left a hospital since the last working day, the newest first; for those who care for the residents.',
  })
  discharged: PanelRow[];
  @Field(() => Int, { description: 'How many they are, also those that the list has no room for.' })
  dischargedCount: number;
  @Field(() => [PanelRow], { description: 'With a referral under way; for those who care for the residents.' })
  referrals: PanelRow[];
  @Field(() => [PanelRow], { description: 'Whose contract ends soon, the earliest first.' })
  expiring: PanelRow[];
}
