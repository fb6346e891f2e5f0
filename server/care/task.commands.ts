import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { goneRefusal } from '../residents/resident.facts';
import type { CareCode } from './care.codes';
import {
  lockPlan,
  lockTask,
  openRegisterOf,
  type PlanFacts,
  plannedTasks,
  type TaskRecord,
  teamOf,
} from './care.facts';
import { CareTaskChange, CareTaskKind, CareTaskState, type ContactResult, type ContactWay } from './care.rules';
import { auditCare, cancelPlanned, changeTask, planNewTask } from './care.writes';
import { dueRefusal, taskRefusal } from './plan.rules';
import { regularDue } from './schedule.rules';

/** The plan by hand: put off, given up, cancelled, added, and the attempts to reach somebody. */

interface SeenTask {
  readonly taskId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Puts a task on another day. */
export async function rescheduleTask(
  tx: Transaction,
  input: SeenTask & { readonly dueOn: CivilDate },
): Promise<Result<{ taskId: string }, CareCode>> {
  const { plan, task } = await lockTask(tx, input.taskId);
  const wrong =
    actingRefusal(plan, task, input.expectedVersion) ?? dueRefusal(input.dueOn, plan.today, plan.policy, 'dueOn');
  if (wrong) return refused(wrong);
  const { PLANNED } = CareTaskState;
  const { dueOn, reason } = input;
  await changeTask(tx, plan, task, { state: PLANNED, change: CareTaskChange.RESCHEDULED, dueOn, changeReason: reason });
  auditTask(tx, 'task.reschedule', plan, task, { from: task.dueOn, to: dueOn });
  return accepted({ taskId: task.id });
}

/** Gives a task up; whoever is in a register is planned anew. */
export async function missTask(
  tx: Transaction,
  input: SeenTask & { readonly nextDueOn?: CivilDate | null },
): Promise<Result<{ taskId: string; nextTaskId: string | null }, CareCode>> {
  const { plan, task } = await lockTask(tx, input.taskId);
  const wrong =
    actingRefusal(plan, task, input.expectedVersion) ??
    dueRefusal(input.nextDueOn, plan.today, plan.policy, 'nextDueOn');
  if (wrong) return refused(wrong);
  const { reason } = input;
  await changeTask(tx, plan, task, { state: CareTaskState.MISSED, change: CareTaskChange.MISSED, reason });
  const nextTaskId = await planAfterMiss(tx, plan, task, input.nextDueOn ?? null);
  auditTask(tx, 'task.miss', plan, task);
  return accepted({ taskId: task.id, nextTaskId });
}

async function planAfterMiss(
  tx: Transaction,
  plan: PlanFacts,
  task: TaskRecord,
  nextDueOn: CivilDate | null,
): Promise<string | null> {
  const register = openRegisterOf(plan, task.condition);
  if (!register) return null;
  const { condition, since } = register;
  return planNewTask(tx, plan, {
    kind: CareTaskKind.FOLLOW_UP,
    condition,
    dueOn: nextDueOn ?? regularDue(condition, since, plan.today, plan.policy).dueOn,
    sourceKey: `task:${task.id}`,
    teamId: await teamOf(tx, plan),
  });
}

/** Cancels a task that is not needed. */
export async function cancelTask(tx: Transaction, input: SeenTask): Promise<Result<{ taskId: string }, CareCode>> {
  const { plan, task } = await lockTask(tx, input.taskId);
  const merged = plan.resident.mergedInto ? goneRefusal(plan.resident, 'taskId') : undefined;
  const wrong = merged ?? taskRefusal(task, input.expectedVersion, 'expectedVersion') ?? neededRefusal(plan, task);
  if (wrong) return refused(wrong);
  await cancelPlanned(tx, plan, task, input.reason);
  auditTask(tx, 'task.cancel', plan, task);
  return accepted({ taskId: task.id });
}

function neededRefusal(plan: PlanFacts, task: TaskRecord): Refusal<CareCode> | undefined {
  if (!openRegisterOf(plan, task.condition)) return undefined;
  return refusal(
    'PLAN_NEEDED',
    '该居民仍在专档管理中，应保留下一次随访：请改期、标记失访，或先结案。',
    'The resident is in the register and keeps a next follow-up: put it off, mark it as missed, or close the register first.',
    'taskId',
  );
}

export interface AddInput {
  readonly patientId: string;
  readonly kind: CareTaskKind;
  readonly dueOn: CivilDate;
  readonly note?: string | null;
}

/** Plans a check-up, or a visit after a stay elsewhere. */
export async function addTask(tx: Transaction, input: AddInput): Promise<Result<{ taskId: string }, CareCode>> {
  const plan = await lockPlan(tx, input.patientId);
  const planned = await plannedTasks(tx, input.patientId);
  const wrong =
    goneRefusal(plan.resident) ??
    kindRefusal(input.kind) ??
    twiceRefusal(input.kind, planned) ??
    dueRefusal(input.dueOn, plan.today, plan.policy, 'dueOn');
  if (wrong) return refused(wrong);
  const { kind, dueOn, note } = input;
  const taskId = await planNewTask(tx, plan, {
    kind,
    dueOn,
    note: note ?? null,
    sourceKey: `manual:${newUuid()}`,
    teamId: await teamOf(tx, plan),
  });
  auditCare(tx, 'task.add', plan, { kind: 'CareTask', id: taskId }, { kind, dueOn });
  return accepted({ taskId });
}

const byHand: readonly CareTaskKind[] = [CareTaskKind.CHECK_UP, CareTaskKind.POST_DISCHARGE];

function kindRefusal(kind: CareTaskKind): Refusal<CareCode> | undefined {
  if (byHand.includes(kind)) return undefined;
  return refusal(
    'CONDITION',
    '慢病随访由专档自动安排，下转随访由转诊自动安排；这里只能添加体检或院外出院随访。',
    'The registers plan follow-ups and referrals plan theirs; only a check-up or a visit after a stay elsewhere is added by hand.',
    'kind',
  );
}

function twiceRefusal(kind: CareTaskKind, planned: readonly TaskRecord[]): Refusal<CareCode> | undefined {
  const same = kind === CareTaskKind.CHECK_UP ? planned.find(task => task.kind === kind) : undefined;
  if (!same) return undefined;
  return refusal(
    'PLAN_EXISTS',
    `该居民已有定于 ${same.dueOn} 的体检计划，可直接改期。`,
    `A check-up is planned for ${same.dueOn} already; put that on another day instead.`,
    'kind',
  );
}

export interface AttemptInput {
  readonly taskId: string;
  readonly way: ContactWay;
  readonly result: ContactResult;
  readonly note?: string | null;
}

/** Records that somebody tried to reach a resident; the task stays planned. */
export async function recordAttempt(
  tx: Transaction,
  input: AttemptInput,
): Promise<Result<{ taskId: string }, CareCode>> {
  const { plan, task } = await lockTask(tx, input.taskId);
  const wrong = actingRefusal(plan, task, null);
  if (wrong) return refused(wrong);
  const { resident, now } = plan;
  await tx.rows(
    `INSERT INTO contact_attempt (id, task_id, patient_id, institution_id, at, way, result, note, by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newUuid(),
      task.id,
      resident.patientId,
      resident.institutionId,
      now,
      input.way,
      input.result,
      input.note ?? null,
      tx.personId,
    ],
  );
  auditTask(tx, 'attempt', plan, task, { way: input.way, result: input.result });
  return accepted({ taskId: task.id });
}

/** Why a task is not acted on: the resident is gone, or it has changed or ended. */
function actingRefusal(
  { resident }: PlanFacts,
  task: TaskRecord,
  expectedVersion: number | null,
): Refusal<CareCode> | undefined {
  return goneRefusal(resident, 'taskId') ?? taskRefusal(task, expectedVersion, 'expectedVersion');
}

function auditTask(tx: Transaction, action: string, plan: PlanFacts, { id }: TaskRecord, detail?: object): void {
  auditCare(tx, action, plan, { kind: 'CareTask', id }, detail);
}
