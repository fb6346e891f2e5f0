import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { addPopulation, endPopulation } from '../residents/population.commands';
import { Population, PopulationSource } from '../residents/population.rules';
import { goneRefusal } from '../residents/resident.facts';
import type { CareCode } from './care.codes';
import { lockPlan, openRegisterOf, type PlanFacts, plannedTasks, type RegisterRecord, teamOf } from './care.facts';
import { type CareCondition, type CareRisk, CareTaskKind, RegisterCloseReason } from './care.rules';
import { auditCare, cancelPlanned, planNewTask } from './care.writes';
import { dayRefusal } from './follow-up.rules';
import { dueRefusal } from './plan.rules';
import { firstDue } from './schedule.rules';

/** Registers of chronic conditions: opening one plans the first follow-up, closing it cancels the next one. */

export interface OpenInput {
  readonly patientId: string;
  readonly condition: CareCondition;
  readonly since?: CivilDate | null;
  readonly risk?: CareRisk | null;
  readonly firstDueOn?: CivilDate | null;
}

/** Takes a resident into a register; they belong to the key population of that name from then on. */
export async function openRegister(
  tx: Transaction,
  input: OpenInput,
): Promise<Result<{ registerId: string; taskId: string }, CareCode>> {
  const plan = await lockPlan(tx, input.patientId);
  const { resident, today, policy } = plan;
  const since = input.since ?? today;
  const wrong =
    goneRefusal(resident) ??
    existsRefusal(plan, input.condition) ??
    dayRefusal(since, resident, today, 'since') ??
    dueRefusal(input.firstDueOn, today, policy, 'firstDueOn');
  if (wrong) return refused(wrong);
  const registerId = newUuid();
  const { condition, risk } = input;
  await tx.rows(
    `INSERT INTO care_register (id, patient_id, institution_id, condition, since, risk, opened_by, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [registerId, resident.patientId, resident.institutionId, condition, since, risk ?? null, tx.personId, plan.now],
  );
  const taskId = await planNewTask(tx, plan, {
    kind: CareTaskKind.FOLLOW_UP,
    condition,
    dueOn: input.firstDueOn ?? firstDue(condition, since, today, policy),
    sourceKey: `register:${registerId}`,
    teamId: await teamOf(tx, plan),
  });
  const { patientId, institutionId } = resident;
  const source = PopulationSource.REGISTER;
  await addPopulation(tx, { patientId, institutionId, population: Population[condition], since, source });
  auditCare(tx, 'register.open', plan, { kind: 'CareRegister', id: registerId }, { condition });
  return accepted({ registerId, taskId });
}

function existsRefusal(plan: PlanFacts, condition: CareCondition): Refusal<CareCode> | undefined {
  const open = openRegisterOf(plan, condition);
  if (!open) return undefined;
  return refusal(
    'REGISTER_EXISTS',
    `该居民自 ${open.since} 起已在该病种的专档中，无需重复建档。`,
    `The resident has been in the register of this condition since ${open.since}.`,
    'condition',
  );
}

export interface CloseInput {
  readonly registerId: string;
  readonly expectedVersion?: number | null;
  readonly reason: RegisterCloseReason;
  readonly on?: CivilDate | null;
}

/** Closes a register entry: the follow-up that is planned for it is cancelled, the key population ends. */
export async function closeRegister(
  tx: Transaction,
  input: CloseInput,
): Promise<Result<{ registerId: string }, CareCode>> {
  const { plan, register } = await lockRegister(tx, input.registerId);
  const on = input.on ?? plan.today;
  const wrong =
    changeRefusal(plan, register, input.expectedVersion ?? null) ?? closeDayRefusal(register, on, plan.today);
  if (wrong) return refused(wrong);
  await endRegister(tx, plan, register, input.reason, on);
  auditCare(tx, 'register.close', plan, { kind: 'CareRegister', id: register.id }, { reason: input.reason });
  return accepted({ registerId: register.id });
}

export interface RiskInput {
  readonly registerId: string;
  readonly expectedVersion?: number | null;
  readonly risk?: CareRisk | null;
}

/** Says how much somebody in a register is at risk, or that it is not assessed. */
export async function setRisk(tx: Transaction, input: RiskInput): Promise<Result<{ registerId: string }, CareCode>> {
  const { plan, register } = await lockRegister(tx, input.registerId);
  const wrong = changeRefusal(plan, register, input.expectedVersion ?? null);
  if (wrong) return refused(wrong);
  const risk = input.risk ?? null;
  await tx.rows('UPDATE care_register SET risk = $2, version = version + 1 WHERE id = $1', [register.id, risk]);
  auditCare(tx, 'register.risk', plan, { kind: 'CareRegister', id: register.id }, { risk });
  return accepted({ registerId: register.id });
}

/** Locks the resident whom a register entry is about, and reads it again. */
async function lockRegister(
  tx: Transaction,
  registerId: string,
): Promise<{ plan: PlanFacts; register: RegisterRecord }> {
  const seen = await tx.row<{ patientId: string }>(
    'SELECT patient_id AS "patientId" FROM care_register WHERE id = $1',
    [registerId],
  );
  if (!seen) throw notFound('这份专档', 'register entry');
  const plan = await lockPlan(tx, seen.patientId);
  const register = plan.registers.find(({ id }) => id === registerId);
  if (!register) throw notFound('这份专档', 'register entry');
  return { plan, register };
}

function changeRefusal(
  { resident }: PlanFacts,
  { closedOn, version }: RegisterRecord,
  expectedVersion: number | null,
): Refusal<CareCode> | undefined {
  if (resident.mergedInto) return goneRefusal(resident, 'registerId');
  if (closedOn)
    return refusal(
      'REGISTER_CLOSED',
      `该专档已于 ${closedOn} 结案。`,
      `The register entry was closed on ${closedOn}.`,
      'registerId',
    );
  if (expectedVersion === null || expectedVersion === version) return undefined;
  return refusal(
    'REGISTER_CHANGED',
    '该专档刚被他人修改，请刷新后再试。',
    'Somebody has changed the register entry since you saw it; look again.',
    'expectedVersion',
  );
}

function closeDayRefusal({ since }: RegisterRecord, on: CivilDate, today: CivilDate): Refusal<CareCode> | undefined {
  if (on > today)
    return refusal('DAY_IN_FUTURE', '结案日期不能晚于今天。', 'A register entry is closed today at the latest.', 'on');
  if (on >= since) return undefined;
  return refusal(
    'DAY_TOO_OLD',
    `结案日期不能早于建档日期（${since}）。`,
    `The entry was opened on ${since} and is not closed before that day.`,
    'on',
  );
}

/** Ends a register entry with what is planned for it. */
export async function endRegister(
  tx: Transaction,
  plan: PlanFacts,
  { id, condition, since }: RegisterRecord,
  reason: RegisterCloseReason,
  on: CivilDate,
): Promise<void> {
  const { patientId } = plan.resident;
  await tx.rows(
    'UPDATE care_register SET closed_on = $2, close_reason = $3, closed_by = $4, version = version + 1 WHERE id = $1',
    [id, on > since ? on : since, reason, tx.personId],
  );
  const planned = await plannedTasks(tx, patientId);
  for (const task of planned.filter(each => each.condition === condition))
    await cancelPlanned(tx, plan, task, closedWith[reason]);
  await endPopulation(tx, { patientId, population: Population[condition], until: on });
}

/** What stands in the plan afterwards, for people. */
const closedWith: Readonly<Record<RegisterCloseReason, string>> = {
  [RegisterCloseReason.CURED]: '专档结案：治愈 / Register closed: cured',
  [RegisterCloseReason.MOVED]: '专档结案：迁出 / Register closed: moved away',
  [RegisterCloseReason.DIED]: '专档结案：死亡 / Register closed: died',
  [RegisterCloseReason.WRONG_DIAGNOSIS]: '专档结案：误诊 / Register closed: wrong diagnosis',
  [RegisterCloseReason.REFUSED]: '专档结案：拒绝管理 / Register closed: refused',
  [RegisterCloseReason.OTHER]: '专档结案：其他 / Register closed: other reason',
};
