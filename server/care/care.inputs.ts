import { ArrayMaxSize, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../schema/input';
import { Decimal, Instant, LocalDate } from '../../schema/scalars';
import { SummaryMedicationInput } from '../referrals/referral.inputs';
import {
  Adherence,
  CareCondition,
  CareRisk,
  CareSymptom,
  CareTaskKind,
  ContactResult,
  ContactWay,
  FollowUpAssessment,
  FollowUpWay,
  RegisterCloseReason,
} from './care.rules';
import { MeasurementCode } from './measurement.rules';

/** Inputs of the mutations on chronic care. */

const textMax = 2_000;
const reasonMax = 500;
const rowsMax = 50;

@InputType({ description: 'Takes a resident into the register of a condition, and plans the first follow-up.' })
export class CareRegisterOpenInput extends CommandInput {
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
  @Field(() => CareCondition, { description: 'The condition.' })
  condition: CareCondition;
  @Field(() => LocalDate, { nullable: true, description: 'Since when; today when left out.' })
  since?: string | null;
  @Field(() => CareRisk, { nullable: true, description: 'How much at risk.' })
  risk?: CareRisk | null;
  @Field(() => LocalDate, { nullable: true, description: 'The first follow-up; as the policy says when left out.' })
  firstDueOn?: string | null;
}

@InputType({ description: 'Closes a register entry; what is planned for its condition is cancelled.' })
export class CareRegisterCloseInput extends CommandInput {
  @Field(() => ID, { description: 'The register entry.' })
  registerId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => RegisterCloseReason, { description: 'Why.' })
  reason: RegisterCloseReason;
  @Field(() => LocalDate, { nullable: true, description: 'Its last day; today when left out.' })
  on?: string | null;
}

@InputType({ description: 'Says how much somebody in a register is at risk.' })
export class CareRegisterRiskSetInput extends CommandInput {
  @Field(() => ID, { description: 'The register entry.' })
  registerId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => CareRisk, { nullable: true, description: 'How much at risk; not assessed when left out.' })
  risk?: CareRisk | null;
}

@InputType({ description: 'A task as you have seen it.' })
export class SeenTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId: string;
  @Field(() => Int, { description: 'Its version that you have seen; refused when it has changed, with what changed.' })
  expectedVersion: number;
}

@InputType({ description: 'A value that was measured.' })
export class MeasuredInput {
  @Field(() => MeasurementCode, { description: 'What.' })
  code: MeasurementCode;
  @Field(() => Decimal, { description: 'The value in the unit of the code, at most three decimals.' })
  value: string;
}

@InputType({ description: 'Writes down what a resident measured at home and told of.' })
export class MeasurementRecordInput extends CommandInput {
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
  @Field(() => [MeasuredInput], { description: 'What was measured, each once; a blood pressure has both values.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested()
  measurements: MeasuredInput[];
  @Field(() => Instant, { nullable: true, description: 'When it was measured; now when left out.' })
  measuredAt?: Date | null;
}

@InputType({ description: 'Takes back what a resident was said to have measured at an instant: all of its values.' })
export class MeasurementCancelInput extends CommandInput {
  @Field(() => ID, { description: 'One of the values.' })
  measurementId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({
  description: 'Records that a resident was seen or spoken to. It does the tasks named and plans the next ones.',
})
export class FollowUpRecordInput extends CommandInput {
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
  @Field(() => [SeenTaskInput], { defaultValue: [], description: 'The tasks that it does, at most 50.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested()
  tasks: SeenTaskInput[];
  @Field(() => [CareCondition], {
    defaultValue: [],
    description: 'Conditions that it is for without a task; the planned follow-up of each is done by it too.',
  })
  conditions: CareCondition[];
  @Field(() => FollowUpWay, { description: 'How the resident was seen.' })
  way: FollowUpWay;
  @Field(() => LocalDate, { nullable: true, description: 'The day on which it took place; today when left out.' })
  doneOn?: string | null;
  @Field(() => [MeasuredInput], { defaultValue: [], description: 'What was measured, each once.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested()
  measurements: MeasuredInput[];
  @Field(() => [CareSymptom], { defaultValue: [], description: 'Symptoms; none when empty.' })
  @ArrayMaxSize(rowsMax)
  symptoms: CareSymptom[];
  @Field(() => Adherence, { nullable: true, description: 'Whether medicines are taken.' })
  adherence?: Adherence | null;
  @Field(() => String, { nullable: true, description: 'An adverse reaction, up to 2,000 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  adverseReaction?: string | null;
  @Field(() => [SummaryMedicationInput], { defaultValue: [], description: 'The medicines taken, at most 50.' })
  @ArrayMaxSize(rowsMax)
  @ValidateNested()
  medications: SummaryMedicationInput[];
  @Field(() => String, { nullable: true, description: 'What was advised, up to 2,000 characters.' })
  @IsOptional()
  @MaxLength(textMax)
  advice?: string | null;
  @Field(() => FollowUpAssessment, {
    nullable: true,
    description: 'What it came to; follows from the measurements when left out.',
  })
  assessment?: FollowUpAssessment | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'When to see the resident next; as the policy says by what was measured when left out.',
  })
  nextDueOn?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the resident was advised to be referred.' })
  referAdvised: boolean;
}

@InputType({ description: 'Cancels a follow-up that was entered by mistake; the plan is as it was before.' })
export class FollowUpCancelInput extends CommandInput {
  @Field(() => ID, { description: 'The follow-up.' })
  followUpId: string;
  @Field(() => Int, { nullable: true, description: 'Its version that you have seen; refused when it has changed.' })
  expectedVersion?: number | null;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Records that somebody tried to reach a resident.' })
export class ContactAttemptRecordInput extends CommandInput {
  @Field(() => ID, { description: 'The task that it was for.' })
  taskId: string;
  @Field(() => ContactWay, { description: 'How.' })
  way: ContactWay;
  @Field(() => ContactResult, { description: 'What came of it.' })
  result: ContactResult;
  @Field(() => String, { nullable: true, description: 'A note, up to 500 characters.' })
  @IsOptional()
  @MaxLength(reasonMax)
  note?: string | null;
}

@InputType({ description: 'Takes back an attempt to reach a resident that was written down by mistake.' })
export class ContactAttemptCancelInput extends CommandInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'What every change of a task takes.' })
abstract class TaskInput extends CommandInput {
  @Field(() => ID, { description: 'The task.' })
  taskId: string;
  @Field(() => Int, { description: 'Its version that you have seen; refused when it has changed, with what changed.' })
  expectedVersion: number;
  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  @MinLength(1)
  @MaxLength(reasonMax)
  reason: string;
}

@InputType({ description: 'Puts a task on another day.' })
export class CareTaskRescheduleInput extends TaskInput {
  @Field(() => LocalDate, { description: 'The new day, today or later.' })
  dueOn: string;
}

@InputType({ description: 'Gives a task up: the resident was not reached. The next follow-up is planned.' })
export class CareTaskMissInput extends TaskInput {
  @Field(() => LocalDate, { nullable: true, description: 'The next follow-up; as the policy says when left out.' })
  nextDueOn?: string | null;
}

@InputType({ description: 'Cancels a task that is not needed; whoever is in a register keeps a next follow-up.' })
export class CareTaskCancelInput extends TaskInput {}

@InputType({ description: 'Plans a check-up, or a visit after a stay in a hospital outside of the group.' })
export class CareTaskAddInput extends CommandInput {
  @Field(() => ID, { description: 'The resident.' })
  residentId: string;
  @Field(() => CareTaskKind, {
    description: 'CHECK_UP or POST_DISCHARGE; the registers plan follow-ups, referrals plan theirs.',
  })
  kind: CareTaskKind;
  @Field(() => LocalDate, { description: 'When it is due, today or later.' })
  dueOn: string;
  @Field(() => String, { nullable: true, description: 'A note, up to 500 characters.' })
  @IsOptional()
  @MaxLength(reasonMax)
  note?: string | null;
}
