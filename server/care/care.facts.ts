import { activeContractOf } from '../contracts/contract.facts';
import { policyContentOf } from '../group/group.queries';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { isGranted, type Post } from '../platform/access/actions';
import { validGrants } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseCentre, type LockedResident, lockResident } from '../residents/resident.facts';
import { type CareCondition, type CareTaskChange, type CareTaskKind, CareTaskState } from './care.rules';
import { type CarePolicy, readCarePolicy } from './care-policy.rules';

/** What commands on chronic care read and lock: the patient is locked first, and with them all that belongs to their plan. */

/** A resident with all that a command on their plan needs to know. */
export interface PlanFacts {
  readonly resident: LockedResident;
  readonly registers: readonly RegisterRecord[];
  readonly policy: CarePolicy;
  readonly now: Date;
  readonly today: CivilDate;
}

export interface RegisterRecord {
  readonly id: string;
  readonly condition: CareCondition;
  readonly since: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly version: number;
}

export interface TaskRecord {
  readonly id: string;
  readonly patientId: string;
  readonly kind: CareTaskKind;
  readonly condition: CareCondition | null;
  readonly dueOn: CivilDate;
  readonly state: CareTaskState;
  readonly fromInstitutionId: string | null;
  readonly happenedOn: CivilDate | null;
  readonly change: CareTaskChange;
  readonly changedAt: Date;
  readonly changedPost: Post | null;
  readonly version: number;
}

/** Locks a resident whose plan the viewer may change. */
export async function lockPlan(tx: Transaction, patientId: string): Promise<PlanFacts> {
  const resident = await lockResident(tx, patientId);
  authoriseCentre(tx, 'care.record', resident.institutionId);
  return planOf(tx, resident);
}

/** What is known of a locked resident's plan. */
export async function planOf(tx: Transaction, resident: LockedResident): Promise<PlanFacts> {
  const registers = await tx.rows<RegisterRecord>(
    'SELECT id, condition, since, closed_on AS "closedOn", version FROM care_register WHERE patient_id = $1 ORDER BY since, id',
    [resident.patientId],
  );
  const policy = readCarePolicy(await policyContentOf(tx, resident.institutionId, 'chronicCare'));
  const now = await tx.now();
  return { resident, registers, policy, now, today: civilDateOf(now) };
}

/** Locks the resident whom something of the plan is about, and reads it again: it may have changed while the lock was waited for. */
export async function lockTask(tx: Transaction, taskId: string): Promise<{ plan: PlanFacts; task: TaskRecord }> {
  const seen = await readTask(tx, taskId);
  if (!seen) throw notFound('这项随访计划', 'task');
  const plan = await lockPlan(tx, seen.patientId);
  const task = await readTask(tx, taskId);
  if (!task) throw notFound('这项随访计划', 'task');
  return { plan, task };
}

function readTask(tx: Transaction, taskId: string): Promise<TaskRecord | undefined> {
  return tx.row(`SELECT ${taskColumns} FROM care_task WHERE id = $1`, [taskId]);
}

/** What is planned for a patient. */
export function plannedTasks(tx: Transaction, patientId: string): Promise<TaskRecord[]> {
  return tx.rows(
    `SELECT ${taskColumns} FROM care_task WHERE patient_id = $1 AND state = '${CareTaskState.PLANNED}' ORDER BY due_on, id`,
    [patientId],
  );
}

/** Tasks of a patient by their ids, whatever became of them. */
export function tasksOfPatient(tx: Transaction, patientId: string, ids: readonly string[]): Promise<TaskRecord[]> {
  return tx.rows(`SELECT ${taskColumns} FROM care_task WHERE patient_id = $1 AND id = ANY ($2) ORDER BY due_on, id`, [
    patientId,
    ids,
  ]);
}

/** The tasks that a follow-up has done. */
export function tasksDoneBy(tx: Transaction, followUpId: string): Promise<TaskRecord[]> {
  return tx.rows(`SELECT ${taskColumns} FROM care_task WHERE follow_up_id = $1 ORDER BY due_on, id`, [followUpId]);
}

const taskColumns = `id, patient_id AS "patientId", kind, condition, due_on AS "dueOn", state, from_institution_id AS "fromInstitutionId",
  happened_on AS "happenedOn", change, changed_at AS "changedAt", changed_post AS "changedPost", version`;

/** The register entry of a condition that is open. */
export function openRegisterOf({ registers }: PlanFacts, condition: CareCondition | null): RegisterRecord | undefined {
  return registers.find(register => register.condition === condition && register.closedOn === null);
}

/** The team that looks after a resident today. */
export async function teamOf(tx: Transaction, { resident, today }: PlanFacts): Promise<string | null> {
  return (await activeContractOf(tx, resident.patientId, today))?.teamId ?? null;
}

/** As what the viewer of a transaction works with the residents of a centre; null for the system and for those of other houses. */
export function actingPost(tx: Transaction, institutionId: string, at: Date): Post | null {
  if (typeof tx.actor === 'string') return null;
  const grant = validGrants(tx.actor, at).find(
    ({ post, institutionIds }) => isGranted('care.record', post) && institutionIds.includes(institutionId),
  );
  return (grant?.post as Post | undefined) ?? null;
}
