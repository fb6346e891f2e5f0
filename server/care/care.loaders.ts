import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Context } from '../platform/graphql/context';
import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import {
  attemptsBy,
  followUpFactsOf,
  followUpsBy,
  lastFollowUpsOf,
  measurementsOfFollowUps,
  openTasksOf,
  policyOf,
  registersBy,
  registersOf,
  tasksBy,
} from './care.queries';
import type { CareRegister, CareState } from './care.types';
import { type CarePolicy, defaultCarePolicy } from './care-policy.rules';
import {
  controlOn,
  type FollowUpFacts,
  type MonthStanding,
  monthsBefore,
  standingByMonth,
  standingOn,
} from './control.rules';

/** Batched reads of chronic care. */

export const careRegisterById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await registersBy(context, ids), row => row.uuid),
);
export const careTaskById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await tasksBy(context, 'id', ids), row => row.uuid),
);
export const followUpById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await followUpsBy(context, ids), row => row.uuid),
);
/** All register entries of a resident, the open ones first. */
export const registersOfResident = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await registersOf(context, ids), row => row.asked),
);
/** What is planned for a resident, the first due first. */
export const tasksOfResident = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await openTasksOf(context, ids), row => row.asked),
);
/** The last follow-up of a resident that stands. */
export const lastFollowUpOfResident = defineLoader(async (context, ids: readonly string[]) => {
  // Of residents that were merged, the latest one.
  const rows = (await lastFollowUpsOf(context, ids)).sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
  return inOrder(ids, rows, row => row.asked);
});
export const attemptsOfTask = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await attemptsBy(context, ids), row => row.taskId),
);
export const tasksOfFollowUp = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await tasksBy(context, 'follow_up_id', ids), row => row.followUpId ?? ''),
);
export const measurementsOfFollowUp = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await measurementsOfFollowUps(context, ids), row => row.followUpId ?? ''),
);
export const carePolicyOfInstitution = defineLoader(async (context, ids: readonly string[]) => {
  const policies: CarePolicy[] = [];
  for (const id of ids) policies.push(await policyOf(context, id));
  return policies;
});
/** Follow-ups of a resident that matter for how they stand today. */
const factsOfResident = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await followUpFactsOf(context, ids), row => row.asked),
);

/** How somebody in a register stands today. */
export async function stateOfRegister(context: Context, register: CareRegister): Promise<CareState> {
  const { facts, policy, today } = await historyOf(context, register);
  const yearAgo = monthsBefore(today, 12);
  return {
    standing: standingOn(register, facts, today, policy),
    control: controlOn(register.condition, facts, today, policy),
    lastFollowUpOn: facts.reduce<string | null>((last, { doneOn }) => (last && last > doneOn ? last : doneOn), null),
    followUpsYear: facts.filter(({ doneOn }) => doneOn > yearAgo).length,
  };
}

/** How somebody in a register stood at the end of each of the last months. */
export async function monthsOfRegister(
  context: Context,
  register: CareRegister,
  months: number,
): Promise<MonthStanding[]> {
  const { facts, policy, today } = await historyOf(context, register);
  return standingByMonth(register, facts, { months, today }, policy);
}

async function historyOf(
  context: Context,
  register: CareRegister,
): Promise<{ facts: readonly FollowUpFacts[]; policy: CarePolicy; today: CivilDate }> {
  const policy = (await context.load(carePolicyOfInstitution, register.institutionId)) ?? defaultCarePolicy;
  const facts = (await context.load(factsOfResident, register.patientId)) ?? [];
  return { facts, policy, today: civilDateOf(new Date()) };
}
