import { Field, ObjectType } from 'type-graphql';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { type CareCode, careCodes } from './care.codes';
import { CareRegister, CareTask, FollowUp, Measurement } from './care.types';

/** Payloads of the mutations on chronic care: what it is now, and why it was refused. */

const standing = ['RESIDENT_MERGED', 'RESIDENT_DIED', 'RESIDENT_MOVED'] as const;
const day = ['DAY_IN_FUTURE', 'DAY_BEFORE_BIRTH', 'DAY_AFTER_DEATH', 'DAY_TOO_OLD'] as const;
const task = ['TASK_CHANGED', 'TASK_CLOSED', 'RESIDENT_MERGED'] as const;
const measured = [
  'MEASUREMENT_FORM',
  'MEASUREMENT_IMPLAUSIBLE',
  'MEASUREMENT_TWICE',
  'PRESSURE_PAIR',
  'PRESSURE_ORDER',
] as const;

const RegisterOpenError = mutationErrors(
  'CareRegisterOpen',
  codesOf(careCodes, ...standing, ...day, 'DUE_DAY', 'REGISTER_EXISTS'),
);
const RegisterCloseError = mutationErrors(
  'CareRegisterClose',
  codesOf(careCodes, 'RESIDENT_MERGED', 'DAY_IN_FUTURE', 'DAY_TOO_OLD', 'REGISTER_CLOSED', 'REGISTER_CHANGED'),
);
const RegisterRiskSetError = mutationErrors(
  'CareRegisterRiskSet',
  codesOf(careCodes, 'RESIDENT_MERGED', 'REGISTER_CLOSED', 'REGISTER_CHANGED'),
);
const MeasurementRecordError = mutationErrors(
  'MeasurementRecord',
  codesOf(careCodes, ...standing, ...day, ...measured, 'NOTHING_MEASURED', 'TOLD_ALREADY'),
);
const MeasurementCancelError = mutationErrors(
  'MeasurementCancel',
  codesOf(careCodes, 'RESIDENT_MERGED', 'MEASUREMENT_CANCELLED', 'MEASUREMENT_OF_FOLLOW_UP'),
);
const FollowUpRecordError = mutationErrors(
  'FollowUpRecord',
  codesOf(
    careCodes,
    ...standing,
    ...day,
    ...measured,
    'DUE_DAY',
    'ASSESSMENT',
    'TASK_CHANGED',
    'TASK_CLOSED',
    'TASK_ELSEWHERE',
    'NOTHING',
    'SEEN_ALREADY',
    'REGISTER_NEEDED',
  ),
);
const FollowUpCancelError = mutationErrors(
  'FollowUpCancel',
  codesOf(careCodes, 'RESIDENT_MERGED', 'FOLLOW_UP_CANCELLED', 'FOLLOW_UP_CHANGED', 'FOLLOW_UP_TOO_OLD'),
);
const AttemptError = mutationErrors('ContactAttemptRecord', codesOf(careCodes, ...standing, 'TASK_CLOSED'));
const AttemptCancelError = mutationErrors(
  'ContactAttemptCancel',
  codesOf(careCodes, 'RESIDENT_MERGED', 'ATTEMPT_CANCELLED'),
);
const RescheduleError = mutationErrors(
  'CareTaskReschedule',
  codesOf(careCodes, ...standing, 'DUE_DAY', 'TASK_CHANGED', 'TASK_CLOSED'),
);
const MissError = mutationErrors(
  'CareTaskMiss',
  codesOf(careCodes, ...standing, 'DUE_DAY', 'TASK_CHANGED', 'TASK_CLOSED'),
);
const CancelError = mutationErrors('CareTaskCancel', codesOf(careCodes, ...task, 'PLAN_NEEDED'));
const AddError = mutationErrors('CareTaskAdd', codesOf(careCodes, ...standing, 'DUE_DAY', 'CONDITION', 'PLAN_EXISTS'));

const emptyWhenDone = 'Empty when it happened; else nothing happened.';
type Errors = UserError<CareCode>[];

@Rule('REACHED')
@ObjectType({ description: 'What `careRegisterOpen` did.' })
export class CareRegisterOpenPayload {
  @Field(() => CareRegister, { nullable: true, description: 'The register entry; null when refused.' })
  register: CareRegister | null;
  @Field(() => CareTask, { nullable: true, description: 'The first follow-up; null when refused.' })
  task: CareTask | null;
  @Field(() => [RegisterOpenError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `careRegisterClose` did.' })
export class CareRegisterClosePayload {
  @Field(() => CareRegister, { nullable: true, description: 'The register entry afterwards; null when refused.' })
  register: CareRegister | null;
  @Field(() => [RegisterCloseError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `careRegisterRiskSet` did.' })
export class CareRegisterRiskSetPayload {
  @Field(() => CareRegister, { nullable: true, description: 'The register entry afterwards; null when refused.' })
  register: CareRegister | null;
  @Field(() => [RegisterRiskSetError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `measurementRecord` did.' })
export class MeasurementRecordPayload {
  @Field(() => [Measurement], { description: 'What was written down; empty when refused.' })
  measurements: Measurement[];
  @Field(() => [MeasurementRecordError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `measurementCancel` did.' })
export class MeasurementCancelPayload {
  @Field(() => [Measurement], { description: 'What was taken back; empty when refused.' })
  measurements: Measurement[];
  @Field(() => [MeasurementCancelError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `followUpRecord` did.' })
export class FollowUpRecordPayload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up; null when refused.' })
  followUp: FollowUp | null;
  @Field(() => [CareTask], { description: 'What was planned next, for each register that it was for.' })
  nextTasks: CareTask[];
  @Field(() => [FollowUpRecordError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `followUpCancel` did.' })
export class FollowUpCancelPayload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up afterwards; null when refused.' })
  followUp: FollowUp | null;
  @Field(() => [CareTask], { description: 'The tasks that it had done, as they are now.' })
  tasks: CareTask[];
  @Field(() => [FollowUpCancelError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `contactAttemptRecord` did.' })
export class ContactAttemptRecordPayload {
  @Field(() => CareTask, { nullable: true, description: 'The task with its attempts; null when refused.' })
  task: CareTask | null;
  @Field(() => [AttemptError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `contactAttemptCancel` did.' })
export class ContactAttemptCancelPayload {
  @Field(() => CareTask, { nullable: true, description: 'The task with the attempts that stand; null when refused.' })
  task: CareTask | null;
  @Field(() => [AttemptCancelError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `careTaskReschedule` did.' })
export class CareTaskReschedulePayload {
  @Field(() => CareTask, { nullable: true, description: 'The task afterwards; null when refused.' })
  task: CareTask | null;
  @Field(() => [RescheduleError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `careTaskMiss` did.' })
export class CareTaskMissPayload {
  @Field(() => CareTask, { nullable: true, description: 'The task afterwards; null when refused.' })
  task: CareTask | null;
  @Field(() => CareTask, { nullable: true, description: 'The next follow-up, of one for a register.' })
  nextTask: CareTask | null;
  @Field(() => [MissError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `careTaskCancel` did.' })
export class CareTaskCancelPayload {
  @Field(() => CareTask, { nullable: true, description: 'The task afterwards; null when refused.' })
  task: CareTask | null;
  @Field(() => [CancelError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `careTaskAdd` did.' })
export class CareTaskAddPayload {
  @Field(() => CareTask, { nullable: true, description: 'The task; null when refused.' })
  task: CareTask | null;
  @Field(() => [AddError], { description: emptyWhenDone })
  userErrors: Errors;
}
