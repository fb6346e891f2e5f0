import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { institutionById } from '../group/group.loaders';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId } from '../platform/graphql/ids';
import { personById } from '../staffing/staffing.loaders';
import type { DutyCode } from './duty.codes';
import { planMissing, sessionMissing } from './duty.facts';
import {
  DutyPlanBeginInput,
  DutyPlanEndInput,
  DutyPlanFillInput,
  DutySessionAddInput,
  DutySessionCancelInput,
  DutySessionCheckInInput,
  DutySessionFinishInput,
  DutySessionMissInput,
  DutySessionMoveInput,
  DutySessionReopenInput,
} from './duty.inputs';
import { dutyPlanById, dutySessionById } from './duty.loaders';
import {
  DutyPlanBeginPayload,
  DutyPlanEndPayload,
  DutyPlanFillPayload,
  DutySessionAddPayload,
  DutySessionCancelPayload,
  DutySessionCheckInPayload,
  DutySessionFinishPayload,
  DutySessionMissPayload,
  DutySessionMovePayload,
  type DutySessionPayload,
  DutySessionReopenPayload,
} from './duty.payloads';
import { bookedSessionsOf } from './duty.queries';
import { dutyViolations } from './duty.violations';
import { finishSession, reopenSession } from './finish.commands';
import { beginPlan, endPlan, fillPlan } from './plan.commands';
import {
  addSession,
  cancelSession,
  checkIn,
  missSession,
  moveSession,
  type SeenSession,
  type SessionId,
} from './session.commands';

/** What those who plan duties do, and those who serve. */
@Resolver()
export class DutyMutations {
  @Rule('duty.plan')
  @Mutation(() => DutyPlanBeginPayload, {
    description: 'Begins a recurring plan with the sessions of its next eight weeks: all of them or nothing.',
  })
  async dutyPlanBegin(
    @Ctx() context: Context,
    @Input(() => DutyPlanBeginInput) input: DutyPlanBeginInput,
  ): Promise<DutyPlanBeginPayload> {
    const place = await placeOf(context, input);
    const { value, userErrors } = await runCommand(context, 'dutyPlanBegin', input, dutyViolations, tx =>
      beginPlan(tx, { ...input, ...place, slots: input.slots ?? null, until: input.until ?? null }),
    );
    return { plan: value && (await context.load(dutyPlanById, value.planId)), userErrors };
  }

  @Rule('duty.plan')
  @Mutation(() => DutyPlanEndPayload, {
    description: 'Ends a plan on a day; its sessions from then on are cancelled. Refused while patients are booked.',
  })
  async dutyPlanEnd(
    @Ctx() context: Context,
    @Input(() => DutyPlanEndInput) input: DutyPlanEndInput,
  ): Promise<DutyPlanEndPayload> {
    const planId = await seenPlan(context, input.planId);
    const { value, userErrors } = await runCommand(context, 'dutyPlanEnd', input, dutyViolations, tx =>
      endPlan(tx, { ...input, planId }),
    );
    const isBooked = userErrors.some(({ code }) => code === 'BOOKED');
    return {
      plan: value && (await context.load(dutyPlanById, planId)),
      blockers: isBooked ? await bookedSessionsOf(context, planId, input.until) : [],
      userErrors,
    };
  }

  @Rule('duty.plan')
  @Mutation(() => DutyPlanFillPayload, {
    description: 'Makes the sessions of a plan that are missing in the next eight weeks; done again it makes nothing.',
  })
  async dutyPlanFill(
    @Ctx() context: Context,
    @Input(() => DutyPlanFillInput) input: DutyPlanFillInput,
  ): Promise<DutyPlanFillPayload> {
    const planId = await seenPlan(context, input.planId);
    const { value, userErrors } = await runCommand(context, 'dutyPlanFill', input, dutyViolations, tx =>
      fillPlan(tx, planId),
    );
    return { plan: value && (await context.load(dutyPlanById, planId)), made: value?.made ?? 0, userErrors };
  }

  @Rule('duty.plan')
  @Mutation(() => DutySessionAddPayload, { description: 'Adds a single session.' })
  async dutySessionAdd(
    @Ctx() context: Context,
    @Input(() => DutySessionAddInput) input: DutySessionAddInput,
  ): Promise<DutySessionPayload> {
    const place = await placeOf(context, input);
    const { value, userErrors } = await runCommand(context, 'dutySessionAdd', input, dutyViolations, tx =>
      addSession(tx, { ...input, ...place, slots: input.slots ?? null }),
    );
    return { session: value && (await context.load(dutySessionById, value.sessionId)), blockers: [], userErrors };
  }

  @Rule('duty.own')
  @Mutation(() => DutySessionCheckInPayload, {
    description: 'Checks in to one’s own session, from an hour before it until its end.',
  })
  dutySessionCheckIn(
    @Ctx() context: Context,
    @Input(() => DutySessionCheckInInput) input: DutySessionCheckInInput,
  ): Promise<DutySessionPayload> {
    return change(context, 'dutySessionCheckIn', input, checkIn);
  }

  @Rule('duty.own')
  @Mutation(() => DutySessionFinishPayload, {
    description:
      'Finishes a session with what it brought; a planner vouches for one to which its person forgot to check in.',
  })
  dutySessionFinish(
    @Ctx() context: Context,
    @Input(() => DutySessionFinishInput) input: DutySessionFinishInput,
  ): Promise<DutySessionPayload> {
    return change(context, 'dutySessionFinish', input, (tx, seen) =>
      finishSession(tx, { ...seen, note: seen.note ?? null }),
    );
  }

  @Rule('duty.own')
  @Mutation(() => DutySessionReopenPayload, {
    description: 'Takes the last step of a session back; techniques and work that came of it are taken back with it.',
  })
  dutySessionReopen(
    @Ctx() context: Context,
    @Input(() => DutySessionReopenInput) input: DutySessionReopenInput,
  ): Promise<DutySessionPayload> {
    return change(context, 'dutySessionReopen', input, reopenSession);
  }

  @Rule('duty.plan')
  @Mutation(() => DutySessionCancelPayload, {
    description: 'Cancels a session with its numbers in the slot pool; refused while patients are booked.',
  })
  dutySessionCancel(
    @Ctx() context: Context,
    @Input(() => DutySessionCancelInput) input: DutySessionCancelInput,
  ): Promise<DutySessionPayload> {
    return change(context, 'dutySessionCancel', input, cancelSession);
  }

  @Rule('duty.plan')
  @Mutation(() => DutySessionMovePayload, {
    description: 'Moves a session to another time at the same house; refused while patients are booked.',
  })
  dutySessionMove(
    @Ctx() context: Context,
    @Input(() => DutySessionMoveInput) input: DutySessionMoveInput,
  ): Promise<DutySessionPayload> {
    return change(context, 'dutySessionMove', input, moveSession);
  }

  @Rule('duty.plan')
  @Mutation(() => DutySessionMissPayload, { description: 'Writes down that nobody came, without waiting for a day.' })
  dutySessionMiss(
    @Ctx() context: Context,
    @Input(() => DutySessionMissInput) input: DutySessionMissInput,
  ): Promise<DutySessionPayload> {
    return change(context, 'dutySessionMiss', input, missSession);
  }
}

/** Changes a session that the viewer sees. */
async function change<Sent extends SeenSession & { requestId: string }>(
  context: Context,
  operation: string,
  input: Sent,
  command: (tx: Transaction, seen: Sent) => Promise<Result<SessionId, DutyCode>>,
): Promise<DutySessionPayload> {
  const sessionId = readId('DutySession', input.sessionId, 'sessionId');
  if (!(await context.load(dutySessionById, sessionId))) throw sessionMissing();
  const { value, userErrors } = await runCommand(context, operation, input, dutyViolations, tx =>
    command(tx, { ...input, sessionId }),
  );
  const session = await context.load(dutySessionById, sessionId);
  const isBooked = userErrors.some(({ code }) => code === 'BOOKED');
  return { session: value && session, blockers: isBooked && session ? [session] : [], userErrors };
}

async function seenPlan(context: Context, id: string): Promise<string> {
  const planId = readId('DutyPlan', id, 'planId');
  if (!(await context.load(dutyPlanById, planId))) throw planMissing();
  return planId;
}

/** Ids of the database; a house or a person that the viewer does not see is not found. */
async function placeOf(
  context: Context,
  input: { readonly personId: string; readonly institutionId: string; readonly departmentId: string },
): Promise<{ personId: string; institutionId: string; departmentId: string }> {
  const personId = readId('Person', input.personId, 'personId');
  const institutionId = readId('Institution', input.institutionId, 'institutionId');
  const departmentId = readId('Department', input.departmentId, 'departmentId');
  if (!(await context.load(institutionById, institutionId))) throw notFound('该机构', 'institution');
  if (!(await context.load(personById, personId))) throw notFound('此人', 'person');
  return { personId, institutionId, departmentId };
}
