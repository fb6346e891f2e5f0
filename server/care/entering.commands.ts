import type { CivilDate } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { lockResidents } from '../residents/resident.facts';
import { type PlanFacts, planOf, type TaskRecord, teamOf } from './care.facts';
import { CareTaskChange, CareTaskKind, CareTaskState } from './care.rules';
import { auditCare, cancelPlanned, changeTask, type NewTask, planTask } from './care.writes';

/**
 * Residents enter the plan by themselves when they leave a hospital or come down from one: a part of what is written down there, across houses,
 * with the patient locked. The same stay or referral makes one task, however often it is entered and taken back.
 */

type Arrival = Pick<NewTask, 'kind' | 'sourceKey' | 'fromInstitutionId'> & { readonly happenedOn: CivilDate };

/** Plans a visit to somebody who is a resident of a centre, alive and there; others have no plan. */
export async function enterPlan(
  tx: Transaction,
  patientId: string,
  arrival: Arrival,
  dueOn: (plan: PlanFacts) => CivilDate,
): Promise<void> {
  const plan = await planOfPatient(tx, patientId);
  if (!plan || plan.resident.diedOn || plan.resident.movedOutOn) return;
  const id = await planTask(tx, plan, { ...arrival, dueOn: dueOn(plan), teamId: await teamOf(tx, plan) });
  if (id) auditCare(tx, 'task.enter', plan, { kind: 'CareTask', id }, { kind: arrival.kind });
}

/** Takes the visit back that a stay or referral had planned; one that was done stays done. */
export async function leavePlan(tx: Transaction, patientId: string, sourceKey: string, reason: string): Promise<void> {
  const plan = await planOfPatient(tx, patientId);
  if (!plan) return;
  // A visit that an admission had made needless is not planned again when that admission is taken back after this.
  await tx.rows(
    'UPDATE care_task SET admitted_encounter_id = NULL WHERE source_key = $1 AND admitted_encounter_id IS NOT NULL',
    [sourceKey],
  );
  const task = await tx.row<Pick<TaskRecord, 'id' | 'dueOn'>>(
    `SELECT id, due_on AS "dueOn" FROM care_task WHERE source_key = $1 AND state = 'PLANNED'`,
    [sourceKey],
  );
  if (task) await cancelPlanned(tx, plan, task, reason);
}

const afterHospital = [CareTaskKind.POST_DISCHARGE, CareTaskKind.DOWN_REFERRAL];
const admittedAgain = '再次住院 / In hospital again';

/** Whoever lies in hospital again is not visited after the stay before. */
export async function suspendPlan(tx: Transaction, patientId: string, encounterId: string): Promise<void> {
  const plan = await planOfPatient(tx, patientId);
  if (!plan) return;
  const waiting = await tx.rows<Pick<TaskRecord, 'id' | 'dueOn'>>(
    `SELECT id, due_on AS "dueOn" FROM care_task WHERE patient_id = $1 AND state = 'PLANNED' AND kind = ANY ($2) ORDER BY id`,
    [plan.resident.patientId, afterHospital],
  );
  for (const task of waiting) await cancelPlanned(tx, plan, task, admittedAgain, encounterId);
}

/** The admission was entered in error: what it had made needless is planned again. */
export async function resumePlan(tx: Transaction, patientId: string, encounterId: string): Promise<void> {
  const plan = await planOfPatient(tx, patientId);
  if (!plan || plan.resident.diedOn || plan.resident.movedOutOn) return;
  const waiting = await tx.rows<Pick<TaskRecord, 'id' | 'dueOn'>>(
    `SELECT id, due_on AS "dueOn" FROM care_task WHERE admitted_encounter_id = $1 AND state = 'CANCELLED' ORDER BY id`,
    [encounterId],
  );
  const restored = { state: CareTaskState.PLANNED, change: CareTaskChange.RESTORED };
  for (const task of waiting) await changeTask(tx, plan, task, restored);
}

/** The plan of the resident that a patient is; of the one that a duplicate was merged into. */
async function planOfPatient(tx: Transaction, patientId: string): Promise<PlanFacts | null> {
  const row = await tx.row<{ id: string }>(
    'SELECT coalesce(merged_into, patient_id) AS id FROM resident WHERE patient_id = $1',
    [patientId],
  );
  const [resident] = row ? await lockResidents(tx, [row.id]) : [];
  return resident ? planOf(tx, resident) : null;
}
