import { cancelDeliveriesOf } from '../contracts/delivery.commands';
import { tightGroupOf } from '../group/group.queries';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { takeBackWork } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseCentre, goneRefusal } from '../residents/resident.facts';
import type { CareCode } from './care.codes';
import { lockPlan, openRegisterOf, type PlanFacts, plannedTasks, type TaskRecord, tasksDoneBy } from './care.facts';
import { CareTaskChange, CareTaskKind, CareTaskState } from './care.rules';
import { auditCare, cancelPlanned, changeTask } from './care.writes';
import { workKey } from './follow-up.commands';
import { mayCancel } from './plan.rules';

export interface CancelInput {
  readonly followUpId: string;
  readonly expectedVersion?: number | null;
  readonly reason: string;
}

/** Takes back a follow-up that was entered by mistake: what it did is planned again, what it planned is not, and the work does not count. */
export async function cancelFollowUp(
  tx: Transaction,
  input: CancelInput,
): Promise<Result<{ followUpId: string; taskIds: string[] }, CareCode>> {
  const seen = await readFollowUp(tx, input.followUpId);
  if (!seen) throw notFound('这次随访', 'follow-up');
  const plan = await lockPlan(tx, seen.patientId);
  const followUp = (await readFollowUp(tx, input.followUpId)) ?? seen;
  // What another centre had recorded before the resident came is only looked at.
  authoriseCentre(tx, 'care.record', followUp.institutionId);
  const wrong = cancelRefusal(plan, followUp, input.expectedVersion ?? null);
  if (wrong) return refused(wrong);
  await tx.rows(
    'UPDATE follow_up SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4, version = version + 1 WHERE id = $1',
    [followUp.id, plan.now, tx.personId, input.reason],
  );
  await tx.rows('UPDATE measurement SET cancelled_at = $2 WHERE follow_up_id = $1 AND cancelled_at IS NULL', [
    followUp.id,
    plan.now,
  ]);
  await cancelNext(tx, plan, followUp.id);
  const taskIds = await restore(tx, plan, followUp.id);
  const groupId = await tightGroupOf(tx, plan.resident.institutionId);
  if (groupId) await takeBackWork(tx, groupId, workKey(followUp.id));
  await cancelDeliveriesOf(tx, followUp.id, input.reason);
  auditCare(tx, 'follow_up.cancel', plan, { kind: 'FollowUp', id: followUp.id });
  return accepted({ followUpId: followUp.id, taskIds });
}

interface FollowUpRecord {
  readonly id: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly doneAt: Date;
  readonly cancelledAt: Date | null;
  readonly version: number;
}

function readFollowUp(tx: Transaction, id: string): Promise<FollowUpRecord | undefined> {
  return tx.row(
    'SELECT id, patient_id AS "patientId", institution_id AS "institutionId", done_at AS "doneAt", cancelled_at AS "cancelledAt", version FROM follow_up WHERE id = $1',
    [id],
  );
}

function cancelRefusal(
  { resident, now, policy }: PlanFacts,
  followUp: FollowUpRecord,
  expectedVersion: number | null,
): Refusal<CareCode> | undefined {
  if (resident.mergedInto) return goneRefusal(resident, 'followUpId');
  if (followUp.cancelledAt)
    return refusal('FOLLOW_UP_CANCELLED', '这次随访已作废。', 'The follow-up is cancelled already.', 'followUpId');
  if (expectedVersion !== null && expectedVersion !== followUp.version)
    return refusal(
      'FOLLOW_UP_CHANGED',
      '这次随访刚有变动，请刷新后再试。',
      'The follow-up has changed since you saw it; look again.',
      'expectedVersion',
    );
  if (mayCancel(followUp, now, policy)) return undefined;
  return refusal(
    'FOLLOW_UP_TOO_OLD',
    `录入超过 ${policy.cancelDaysMax} 天的随访不能作废。`,
    `A follow-up is cancelled within ${policy.cancelDaysMax} days; record another one that says what is right.`,
    'followUpId',
  );
}

/** What the follow-up has planned and nobody has done since. */
async function cancelNext(tx: Transaction, plan: PlanFacts, followUpId: string): Promise<void> {
  const next = await tx.rows<Pick<TaskRecord, 'id' | 'dueOn'>>(
    `SELECT id, due_on AS "dueOn" FROM care_task WHERE patient_id = $1 AND state = 'PLANNED' AND starts_with(source_key, $2)`,
    [plan.resident.patientId, `follow-up:${followUpId}:`],
  );
  for (const task of next) await cancelPlanned(tx, plan, task, '随访已作废 / The follow-up was cancelled');
}

/**
 * What the follow-up has done is planned again on its day. Where another follow-up has gone on meanwhile the plan stays as that left it, and this
 * task was missed; where nothing is planned any more it is not needed.
 */
async function restore(tx: Transaction, plan: PlanFacts, followUpId: string): Promise<string[]> {
  const done = await tasksDoneBy(tx, followUpId);
  for (const task of done) {
    const planned = await plannedTasks(tx, plan.resident.patientId);
    await changeTask(tx, plan, task, restored(plan, task, planned));
  }
  return done.map(({ id }) => id);
}

function restored(
  plan: PlanFacts,
  { kind, condition }: TaskRecord,
  planned: readonly TaskRecord[],
): Parameters<typeof changeTask>[3] {
  const { resident } = plan;
  const { PLANNED, CANCELLED, MISSED } = CareTaskState;
  const isNeeded = kind !== CareTaskKind.FOLLOW_UP || openRegisterOf(plan, condition) !== undefined;
  if (!isNeeded || resident.diedOn || resident.movedOutOn)
    return {
      state: CANCELLED,
      change: CareTaskChange.CANCELLED,
      reason: '不再需要随访 / No follow-up is needed any more',
    };
  const single = kind === CareTaskKind.FOLLOW_UP || kind === CareTaskKind.CHECK_UP;
  const isOvertaken = single && planned.some(each => each.kind === kind && each.condition === condition);
  return isOvertaken
    ? {
        state: MISSED,
        change: CareTaskChange.MISSED,
        reason: '随访已作废，计划已由后续随访接续 / Cancelled; a later follow-up has gone on',
      }
    : { state: PLANNED, change: CareTaskChange.RESTORED };
}
