import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { type DutyCode, dutyCodes } from './duty.codes';
import { DutyPlan, DutySession } from './duty.types';

/** Payloads of the mutations on duty: what it is now, and why it was refused. */

type Errors = UserError<DutyCode>[];
const emptyWhenDone = 'Empty when it happened; else nothing happened.';

export interface DutySessionPayload {
  session: DutySession | null;
  blockers: DutySession[];
  userErrors: Errors;
}

function sessionPayload(name: string, ...codes: DutyCode[]): ClassType<DutySessionPayload> {
  const ErrorType = mutationErrors(name, codesOf(dutyCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${name.charAt(0).toLowerCase()}${name.slice(1)}\` did.` })
  class Payload implements DutySessionPayload {
    @Field(() => DutySession, { nullable: true, description: 'The session afterwards; null when refused.' })
    session: DutySession | null;
    @Field(() => [DutySession], { description: 'The session itself, when patients booked in the slot pool hinder it.' })
    blockers: DutySession[];
    @Field(() => [ErrorType], { description: emptyWhenDone })
    userErrors: Errors;
  }
  return Payload;
}

const place = ['DEPARTMENT', 'TIMES', 'SLOTS', 'NO_APPOINTMENT', 'OVERLAP'] as const;
const standing = ['SESSION_STATE', 'SESSION_CHANGED', 'NOT_YOURS'] as const;
const timely = [...standing, 'TOO_EARLY', 'TOO_LATE'] as const;

export const DutySessionAddPayload = sessionPayload('DutySessionAdd', ...place);
export const DutySessionCheckInPayload = sessionPayload('DutySessionCheckIn', ...timely);
export const DutySessionFinishPayload = sessionPayload(
  'DutySessionFinish',
  ...timely,
  'NOTE_MISSING',
  'TECHNIQUE_TWICE',
  'OVERLAP',
  'NO_APPOINTMENT',
);
export const DutySessionReopenPayload = sessionPayload('DutySessionReopen', ...standing);
export const DutySessionCancelPayload = sessionPayload('DutySessionCancel', ...standing, 'TOO_LATE', 'BOOKED');
export const DutySessionMovePayload = sessionPayload(
  'DutySessionMove',
  ...standing,
  'TOO_LATE',
  'BOOKED',
  'TIMES',
  'NO_APPOINTMENT',
  'OVERLAP',
);
export const DutySessionMissPayload = sessionPayload('DutySessionMiss', ...standing, 'TOO_EARLY');

const PlanBeginError = mutationErrors('DutyPlanBegin', codesOf(dutyCodes, ...place, 'PERIOD'));
const PlanEndError = mutationErrors(
  'DutyPlanEnd',
  codesOf(dutyCodes, 'PERIOD', 'PLAN_ENDED', 'PLAN_CHANGED', 'BOOKED'),
);
const PlanFillError = mutationErrors('DutyPlanFill', codesOf(dutyCodes, 'OVERLAP', 'NO_APPOINTMENT'));

@Rule('REACHED')
@ObjectType({ description: 'What `dutyPlanBegin` did.' })
export class DutyPlanBeginPayload {
  @Field(() => DutyPlan, { nullable: true, description: 'The plan; null when refused.' })
  plan: DutyPlan | null;
  @Field(() => [PlanBeginError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `dutyPlanEnd` did.' })
export class DutyPlanEndPayload {
  @Field(() => DutyPlan, { nullable: true, description: 'The plan afterwards; null when refused.' })
  plan: DutyPlan | null;
  @Field(() => [DutySession], { description: 'Sessions in whose numbers of the slot pool patients are booked.' })
  blockers: DutySession[];
  @Field(() => [PlanEndError], { description: emptyWhenDone })
  userErrors: Errors;
}

@Rule('REACHED')
@ObjectType({ description: 'What `dutyPlanFill` did.' })
export class DutyPlanFillPayload {
  @Field(() => DutyPlan, { nullable: true, description: 'The plan; null when refused.' })
  plan: DutyPlan | null;
  @Field(() => Int, { description: 'How many sessions were made; what cannot be made stands in the plan’s `gaps`.' })
  made: number;
  @Field(() => [PlanFillError], { description: emptyWhenDone })
  userErrors: Errors;
}
