import type { CivilDate } from '../kernel/civil-date';
import type { Text } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { addPopulation } from '../residents/population.commands';
import { Population, PopulationSource } from '../residents/population.rules';
import { lockResident } from '../residents/resident.facts';
import { followResidents, type ResidentEnd } from '../residents/resident.followers';
import { type PlanFacts, plannedTasks, planOf, type TaskRecord } from './care.facts';
import { type CareCondition, CareTaskChange, CareTaskState, RegisterCloseReason } from './care.rules';
import { cancelPlanned, changeTask } from './care.writes';
import { endRegister } from './register.commands';

/** Registers and plans end with the resident, go with them to another centre, and stand in the way of a merge while they are open. */
followResidents({ blockers, lastSeenOn, ended, restored, moved });

async function blockers(tx: Transaction, patientId: string): Promise<Text[]> {
  const registers = await tx.row<{ count: number }>(
    'SELECT count(*)::integer AS count FROM care_register WHERE patient_id = $1 AND closed_on IS NULL',
    [patientId],
  );
  const tasks = await plannedTasks(tx, patientId);
  return [
    ...some(registers?.count ?? 0, '份未结的慢病专档', 'open register entries'),
    ...some(tasks.length, '项待完成的随访计划', 'planned visits'),
  ];
}

async function lastSeenOn(tx: Transaction, patientId: string): Promise<CivilDate | null> {
  const row = await tx.row<{ on: CivilDate | null }>(
    'SELECT max(done_on) AS "on" FROM follow_up WHERE patient_id = $1 AND cancelled_at IS NULL',
    [patientId],
  );
  return row?.on ?? null;
}

function some(count: number, zh: string, en: string): Text[] {
  return count === 0 ? [] : [{ zh: `${count} ${zh}`, en: `${count} ${en}` }];
}

async function ended(tx: Transaction, { patientId, reason, on }: ResidentEnd): Promise<void> {
  const plan = await planOf(tx, await lockResident(tx, patientId));
  for (const register of plan.registers.filter(each => each.closedOn === null))
    await endRegister(tx, plan, register, RegisterCloseReason[reason], on);
  for (const task of await plannedTasks(tx, patientId)) await cancelPlanned(tx, plan, task, endedWith[reason]);
}

const endedWith = { DIED: '居民去世 / The resident died', MOVED: '居民迁出 / The resident moved away' } as const;

/** What a death or a move had ended by mistake goes on. */
async function restored(tx: Transaction, { patientId, reason, on }: Omit<ResidentEnd, 'institutionId'>): Promise<void> {
  const plan = await planOf(tx, await lockResident(tx, patientId));
  await reopen(tx, plan, reason, on);
  const visits = await tx.rows<CancelledTask>(
    `SELECT id, due_on AS "dueOn" FROM care_task t WHERE patient_id = $1 AND state = 'CANCELLED' AND close_reason = $2
       AND NOT EXISTS (SELECT FROM care_task o WHERE o.patient_id = $1 AND o.state = 'PLANNED' AND o.kind = 'CHECK_UP' AND t.kind = 'CHECK_UP') ORDER BY id`,
    [patientId, endedWith[reason]],
  );
  for (const task of visits) await changeTask(tx, plan, task, again);
}

/**
 * Another centre goes on with what the one before had closed because of the move, and so does the same one when the resident comes back: the
 * condition has not gone away on the way. Visits after a stay in hospital are not made up for.
 */
async function moved(
  tx: Transaction,
  patientId: string,
  toInstitutionId: string,
  movedOutOn: CivilDate | null,
): Promise<void> {
  const plan = await planOf(tx, await lockResident(tx, patientId));
  if (movedOutOn) await reopen(tx, plan, 'MOVED', movedOutOn);
  await tx.rows(
    'UPDATE care_register SET institution_id = $2, version = version + 1 WHERE patient_id = $1 AND closed_on IS NULL AND institution_id <> $2',
    [patientId, toInstitutionId],
  );
  await tx.rows(
    `UPDATE care_task SET institution_id = $2, team_id = NULL, change = $3, changed_at = $4, changed_by = $5, changed_post = NULL, change_reason = NULL, version = version + 1
     WHERE patient_id = $1 AND state = 'PLANNED' AND institution_id <> $2`,
    [patientId, toInstitutionId, CareTaskChange.MOVED, plan.now, tx.personId],
  );
}

type CancelledTask = Pick<TaskRecord, 'id' | 'dueOn'>;
const again = { state: CareTaskState.PLANNED, change: CareTaskChange.RESTORED };

/** Registers that were closed with the resident are open again, each with the follow-up that was cancelled with it. */
async function reopen(tx: Transaction, plan: PlanFacts, reason: ResidentEnd['reason'], on: CivilDate): Promise<void> {
  const { patientId, institutionId } = plan.resident;
  const registers = await tx.rows<{ condition: CareCondition; since: CivilDate }>(
    `UPDATE care_register r SET closed_on = NULL, close_reason = NULL, closed_by = NULL, version = version + 1
     WHERE patient_id = $1 AND close_reason = $2 AND closed_on = greatest(since, $3::date)
       AND NOT EXISTS (SELECT FROM care_register o WHERE o.patient_id = r.patient_id AND o.condition = r.condition AND o.closed_on IS NULL)
     RETURNING condition, since`,
    [patientId, RegisterCloseReason[reason], on],
  );
  for (const { condition, since } of registers) {
    const task = await lastCancelled(tx, patientId, condition);
    if (task) await changeTask(tx, plan, task, again);
    const source = PopulationSource.REGISTER;
    await addPopulation(tx, { patientId, institutionId, population: Population[condition], since, source });
  }
}

function lastCancelled(
  tx: Transaction,
  patientId: string,
  condition: CareCondition,
): Promise<CancelledTask | undefined> {
  return tx.row(
    `SELECT id, due_on AS "dueOn" FROM care_task WHERE patient_id = $1 AND condition = $2 AND state = 'CANCELLED'
     ORDER BY closed_at DESC, id DESC LIMIT 1`,
    [patientId, condition],
  );
}
