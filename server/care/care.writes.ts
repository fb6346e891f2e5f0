import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { actingPost, type PlanFacts, type TaskRecord } from './care.facts';
import { CareTaskChange, CareTaskKind, CareTaskState } from './care.rules';

/** The few statements that all commands on plans are made of; always with the patient locked. */

export interface NewTask {
  readonly kind: CareTaskKind;
  readonly condition?: string | null;
  readonly dueOn: CivilDate;
  /** What makes it: the same source makes one task, and revives it when it was cancelled. */
  readonly sourceKey: string;
  readonly teamId: string | null;
  readonly fromInstitutionId?: string | null;
  readonly happenedOn?: CivilDate | null;
  readonly note?: string | null;
}

/** Plans a task; answers null when its source has made one already that is not cancelled. */
export async function planTask(
  tx: Transaction,
  { resident, now }: Pick<PlanFacts, 'resident' | 'now'>,
  task: NewTask,
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(
    `INSERT INTO care_task (id, patient_id, institution_id, team_id, kind, condition, due_on, source_key, from_institution_id, happened_on, note,
       created_at, changed_at, changed_by, changed_post)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14)
     ON CONFLICT (source_key) DO UPDATE SET state = '${CareTaskState.PLANNED}', due_on = excluded.due_on, team_id = excluded.team_id,
       happened_on = excluded.happened_on, closed_at = NULL, close_reason = NULL, admitted_encounter_id = NULL, change = '${CareTaskChange.RESTORED}',
       changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_post = excluded.changed_post, change_reason = NULL, version = care_task.version + 1
     WHERE care_task.state = '${CareTaskState.CANCELLED}'
     RETURNING id`,
    [
      newUuid(),
      resident.patientId,
      resident.institutionId,
      task.teamId,
      task.kind,
      task.condition ?? null,
      task.dueOn,
      task.sourceKey,
      task.fromInstitutionId ?? null,
      task.happenedOn ?? null,
      task.note ?? null,
      now,
      tx.personId,
      actingPost(tx, resident.institutionId, now),
    ],
  );
  return row?.id ?? null;
}

/** What a change sets besides the state. */
export interface TaskChange {
  readonly state: CareTaskState;
  readonly change: CareTaskChange;
  readonly dueOn?: CivilDate;
  /** Of a task that is missed or cancelled. */
  readonly reason?: string;
  readonly followUpId?: string;
  /** Of one that stays planned. */
  readonly changeReason?: string;
  /** Of a task that is cancelled because the patient lies in hospital again. */
  readonly admittedEncounterId?: string | null;
}

/** Changes a task, whatever it was. */
export async function changeTask(
  tx: Transaction,
  { resident, now }: Pick<PlanFacts, 'resident' | 'now'>,
  task: Pick<TaskRecord, 'id' | 'dueOn'>,
  change: TaskChange,
): Promise<void> {
  const isPlanned = change.state === CareTaskState.PLANNED;
  await tx.rows(
    `UPDATE care_task SET state = $2, change = $3, due_on = $4, closed_at = $5, close_reason = $6, follow_up_id = $7, admitted_encounter_id = $8,
       changed_at = $9, changed_by = $10, changed_post = $11, change_reason = $12, version = version + 1 WHERE id = $1`,
    [
      task.id,
      change.state,
      change.change,
      change.dueOn ?? task.dueOn,
      isPlanned ? null : now,
      change.reason ?? null,
      change.followUpId ?? null,
      change.admittedEncounterId ?? null,
      now,
      tx.personId,
      actingPost(tx, resident.institutionId, now),
      change.changeReason ?? null,
    ],
  );
}

/** Cancels a planned task. */
export function cancelPlanned(
  tx: Transaction,
  plan: Pick<PlanFacts, 'resident' | 'now'>,
  task: Pick<TaskRecord, 'id' | 'dueOn'>,
  reason: string,
  admittedEncounterId: string | null = null,
): Promise<void> {
  const { CANCELLED } = CareTaskState;
  return changeTask(tx, plan, task, {
    state: CANCELLED,
    change: CareTaskChange.CANCELLED,
    reason,
    admittedEncounterId,
  });
}

export function auditCare(
  tx: Transaction,
  action: string,
  { resident }: Pick<PlanFacts, 'resident'>,
  subject: { readonly kind: 'CareRegister' | 'CareTask' | 'FollowUp' | 'Resident'; readonly id: string },
  detail?: object,
): void {
  const { institutionId } = resident;
  tx.audit({ action: `care.${action}`, institutionId, subjectKind: subject.kind, subjectId: subject.id, detail });
}

/** A task that must have been made, because its source is new. */
export async function planNewTask(
  tx: Transaction,
  plan: Pick<PlanFacts, 'resident' | 'now'>,
  task: NewTask,
): Promise<string> {
  return present(await planTask(tx, plan, task), 'task of a new source');
}
