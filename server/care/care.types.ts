import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { enumOfWords } from '../../schema/described-enum';
import { Node } from '../../schema/node';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import type { Post } from '../platform/access/actions';
import { Rule } from '../platform/access/rule';
import { SummaryMedication } from '../referrals/referral.types';
import { PostType } from '../staffing/staffing.types';
import './care.enums';
import {
  Adherence,
  CareCondition,
  CareDueState,
  CareRisk,
  CareSymptom,
  CareTaskChange,
  CareTaskKind,
  CareTaskState,
  ContactResult,
  ContactWay,
  FollowUpAssessment,
  FollowUpWay,
  RegisterCloseReason,
} from './care.rules';
import { CareControl, CareStanding } from './control.rules';
import { MeasurementCode, MeasurementSource } from './measurement.rules';
import { DueReason } from './schedule.rules';

export const CareTaskAction = enumOfWords('CareTaskAction', 'What may be done with a task.', {
  FOLLOW_UP: 'Record the follow-up: `followUpRecord`.',
  ATTEMPT: 'Record that somebody tried to reach the resident: `contactAttemptRecord`.',
  RESCHEDULE: 'Put it on another day: `careTaskReschedule`.',
  MISS: 'Give it up, and plan the next one: `careTaskMiss`.',
  CANCEL: '`careTaskCancel`.',
});
export type CareTaskAction = keyof typeof CareTaskAction;

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'That a resident is in the register of a chronic condition 慢病专档.' })
export class CareRegister extends Node {
  @Field(() => CareCondition, { description: 'The condition.' })
  condition: CareCondition;
  @Field(() => LocalDate, { description: 'Since when.' })
  since: string;
  @Field(() => CareRisk, { nullable: true, description: 'How much at risk; null while not assessed.' })
  risk: CareRisk | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedOn: string | null;
  @Field(() => RegisterCloseReason, { nullable: true, description: 'Why it was closed.' })
  closeReason: RegisterCloseReason | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  patientId: string;
  institutionId: string;
}

@Rule('REACHED')
@ObjectType({ description: 'How somebody in a register stands today.' })
export class CareState {
  @Field(() => CareStanding, { description: 'Whether they are still looked after.' })
  standing: CareStanding;
  @Field(() => CareControl, {
    nullable: true,
    description: 'How the condition stands over the last months; null for conditions without a target.',
  })
  control: CareControl | null;
  @Field(() => LocalDate, { nullable: true, description: 'The day of the last follow-up.' })
  lastFollowUpOn: string | null;
  @Field(() => Int, { description: 'Follow-ups of the last twelve months.' })
  followUpsYear: number;
}

@Rule('REACHED')
@ObjectType({ description: 'How somebody in a register stood at the end of a month; today ends the current one.' })
export class CareMonth {
  @Field(() => LocalDate, { description: 'The first day of the month.' })
  month: string;
  @Field(() => CareStanding, { description: 'Whether they were still looked after.' })
  standing: CareStanding;
  @Field(() => CareControl, {
    nullable: true,
    description: 'How the condition stood over the months before; null for conditions without a target.',
  })
  control: CareControl | null;
}

@Rule('REACHED')
@ObjectType({
  description:
    'How the people in the registers of a condition stood at the end of a month; today ends the current one.',
})
export class CareControlMonth {
  @Field(() => LocalDate, { description: 'The first day of the month.' })
  month: string;
  @Field(() => CareCondition, { description: 'The condition.' })
  condition: CareCondition;
  @Field(() => Int, { description: 'Register entries that were open.' })
  total: number;
  @Field(() => Int, { description: 'Of them: still looked after 在管.' })
  underCare: number;
  @Field(() => Int, { description: 'Of them: lost 失访.' })
  lost: number;
  @Field(() => Int, { description: 'Of them: on target over the last months 控制.' })
  controlled: number;
  @Field(() => Int, { description: 'Of them: not on target 未控制.' })
  uncontrolled: number;
  @Field(() => Int, { description: 'Of them: seen, but not measured 未测量.' })
  unmeasured: number;
  @Field(() => Int, {
    description: 'Of them: not seen over the last months 未随访; 0 for conditions without a target.',
  })
  missed: number;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'A part of the plan: somebody is to be seen until a day.' })
export class CareTask extends Node {
  @Field(() => CareTaskKind, { description: 'Why.' })
  kind: CareTaskKind;
  @Field(() => CareCondition, { nullable: true, description: 'Of a follow-up: of which condition.' })
  condition: CareCondition | null;
  @Field(() => LocalDate, { description: 'When it is due.' })
  dueOn: string;
  @Field(() => CareTaskState, { description: 'What became of it.' })
  state: CareTaskState;
  @Field(() => CareDueState, {
    nullable: true,
    description: 'How urgent it is today; null when it is not planned any more.',
  })
  dueState: CareDueState | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'After a discharge or a referral down: the day of leaving the hospital or of arriving.',
  })
  happenedOn: string | null;
  @Field(() => String, { nullable: true, description: 'What people wrote down about it.' })
  note: string | null;
  @Field(() => Instant, { description: 'When it was planned.' })
  createdAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was done, missed or cancelled.' })
  closedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was missed or cancelled.' })
  closeReason: string | null;
  @Field(() => CareTaskChange, { description: 'What happened to it last.' })
  change: CareTaskChange;
  @Field(() => Instant, { description: 'When it changed last.' })
  changedAt: Date;
  @Field(() => PostType, { nullable: true, description: 'As what the last change was made; null for the system.' })
  changedPost: Post | null;
  @Field(() => String, { nullable: true, description: 'Why it was put on another day, if that was the last change.' })
  changeReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  patientId: string;
  institutionId: string;
  teamId: string | null;
  fromInstitutionId: string | null;
  followUpId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'That somebody tried to reach a resident, and what came of it.' })
export class ContactAttempt {
  @Field(() => ID, { description: 'For `contactAttemptCancel`; no node.' })
  id: string;
  @Field(() => Instant, { description: 'When.' })
  at: Date;
  @Field(() => ContactWay, { description: 'How.' })
  way: ContactWay;
  @Field(() => ContactResult, { description: 'What came of it.' })
  result: ContactResult;
  @Field(() => String, { nullable: true, description: 'What people wrote down about it.' })
  note: string | null;
  taskId: string;
  byId: string | null;
}

@Rule('REACHED')
@ObjectType({ description: 'Something measured, in its UCUM unit.' })
export class Measurement {
  @Field(() => ID, { description: 'For `measurementCancel`; no node.' })
  id: string;
  @Field(() => MeasurementCode, { description: 'What.' })
  code: MeasurementCode;
  @Field(() => Decimal, { description: 'The value, such as `138` or `6.1`.' })
  value: string;
  @Field(() => String, { description: 'The unit in UCUM, such as `mm[Hg]`.' })
  unit: string;
  @Field(() => LocalDate, { description: 'The day.' })
  measuredOn: string;
  @Field(() => MeasurementSource, { description: 'Where it comes from.' })
  source: MeasurementSource;
  @Field(() => Instant, { nullable: true, description: 'When it was taken back as a wrong entry.' })
  cancelledAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was taken back; null where its follow-up was cancelled.',
  })
  cancelReason: string | null;
  patientId: string;
  followUpId: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'That a resident was seen or spoken to, and what was found. Never rewritten, only cancelled.',
})
export class FollowUp extends Node {
  @Field(() => [CareCondition], { description: 'For which conditions; empty after a discharge or for a check-up.' })
  conditions: CareCondition[];
  @Field(() => LocalDate, { description: 'The day on which it took place.' })
  doneOn: string;
  @Field(() => Instant, { description: 'When it was written down.' })
  doneAt: Date;
  @Field(() => FollowUpWay, { description: 'How the resident was seen.' })
  way: FollowUpWay;
  @Field(() => [CareSymptom], { description: 'Symptoms; empty when there were none.' })
  symptoms: CareSymptom[];
  @Field(() => Adherence, { nullable: true, description: 'Whether medicines are taken; null when not asked.' })
  adherence: Adherence | null;
  @Field(() => String, { nullable: true, description: 'What a medicine did that it should not.' })
  adverseReaction: string | null;
  @Field(() => [SummaryMedication], { description: 'The medicines taken.' })
  medications: SummaryMedication[];
  @Field(() => String, { nullable: true, description: 'What was advised.' })
  advice: string | null;
  @Field(() => FollowUpAssessment, { nullable: true, description: 'What it came to; null when nothing was measured.' })
  assessment: FollowUpAssessment | null;
  @Field(() => LocalDate, { nullable: true, description: 'When the resident is to be seen next.' })
  nextDueOn: string | null;
  @Field(() => Boolean, { description: 'Whether the resident was advised to be referred.' })
  referAdvised: boolean;
  @Field(() => Instant, { nullable: true, description: 'When it was cancelled as a wrong entry.' })
  cancelledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  patientId: string;
  institutionId: string;
  teamId: string | null;
  doneById: string | null;
}

export const FollowUpConnection = connectionOf('FollowUp', () => FollowUp);

@Rule('REACHED')
@ObjectType({ description: 'Below which value a condition is on target.' })
export class MeasurementTarget {
  @Field(() => CareCondition, { description: 'The condition.' })
  condition: CareCondition;
  @Field(() => MeasurementCode, { description: 'What is measured.' })
  code: MeasurementCode;
  @Field(() => Decimal, { description: 'On target below this.' })
  below: string;
  @Field(() => Decimal, { description: 'From here on somebody belongs to a hospital.' })
  dangerFrom: string;
  @Field(() => String, { description: 'The unit in UCUM.' })
  unit: string;
}

@Rule('REACHED')
@ObjectType({ description: 'Which values are plausible; others are refused.' })
export class MeasurementLimit {
  @Field(() => MeasurementCode, { description: 'What is measured.' })
  code: MeasurementCode;
  @Field(() => Decimal, { description: 'The lowest plausible value.' })
  min: string;
  @Field(() => Decimal, { description: 'The highest plausible value.' })
  max: string;
  @Field(() => String, { description: 'The unit in UCUM.' })
  unit: string;
  @Field(() => Int, { description: 'How many decimals are usually written down.' })
  decimals: number;
}

@Rule('REACHED')
@ObjectType({ description: 'When to see somebody next for a condition, if today is the day of the follow-up.' })
export class CareDueProposal {
  @Field(() => CareCondition, { description: 'The condition.' })
  condition: CareCondition;
  @Field(() => LocalDate, { description: 'When all is on target.' })
  dueOn: string;
  @Field(() => DueReason, { description: 'Why then.' })
  reason: DueReason;
  @Field(() => LocalDate, { description: 'When something is not on target.' })
  dueOnUncontrolled: string;
}

@Rule('REACHED')
@ObjectType({ description: 'All that the form of a follow-up needs, in one question.' })
export class CareFollowUpForm {
  @Field(() => LocalDate, { description: 'Today in the group: the last day that a follow-up may have.' })
  today: string;
  @Field(() => LocalDate, { description: 'The first day that a follow-up may have.' })
  earliestDoneOn: string;
  @Field(() => LocalDate, { description: 'The last day on which somebody may be planned.' })
  latestDueOn: string;
  @Field(() => [CareTask], { description: 'What is planned, the first due first.' })
  tasks: CareTask[];
  @Field(() => [CareRegister], { description: 'The registers in which the resident is.' })
  registers: CareRegister[];
  @Field(() => FollowUp, { nullable: true, description: 'The last follow-up.' })
  lastFollowUp: FollowUp | null;
  @Field(() => [Measurement], { description: 'The last value of everything that was ever measured.' })
  lastMeasurements: Measurement[];
  @Field(() => [MeasurementCode], { description: 'What to measure, the most important first.' })
  codes: MeasurementCode[];
  @Field(() => [CareSymptom], { description: 'The symptoms to ask for.' })
  symptoms: CareSymptom[];
  @Field(() => [MeasurementTarget], { description: 'The targets of the conditions.' })
  targets: MeasurementTarget[];
  @Field(() => [MeasurementLimit], { description: 'Which values are plausible, for everything that can be measured.' })
  limits: MeasurementLimit[];
  @Field(() => [CareDueProposal], { description: 'When to see the resident next, for each register.' })
  nextDueProposals: CareDueProposal[];
  patientId: string;
}
