import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseCentre, goneRefusal } from '../residents/resident.facts';
import type { CareCode } from './care.codes';
import { lockPlan, type PlanFacts } from './care.facts';
import { auditCare } from './care.writes';

/** Takes back what was written down by mistake. It stays where it is, with who took it back and why; of what is shown and counted it is no part any more. */

interface Written {
  readonly id: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly cancelledAt: Date | null;
}

/** Takes back what a resident told of an instant: all its values, since a pressure is two. Of a follow-up nothing is taken back by itself. */
export async function cancelMeasurement(
  tx: Transaction,
  { measurementId, reason }: { readonly measurementId: string; readonly reason: string },
): Promise<Result<{ measurementIds: string[] }, CareCode>> {
  const read = () => tx.row<Written & { followUpId: string | null }>(`${told} WHERE id = $1`, [measurementId]);
  const seen = await read();
  if (!seen) throw notFound('这项测量', 'measurement');
  const plan = await lockFor(tx, seen);
  const wrong =
    mergedAway(plan, 'measurementId') ??
    (seen.followUpId ? ofFollowUp : undefined) ??
    ((await read())?.cancelledAt ? measurementGone : undefined);
  if (wrong) return refused(wrong);
  const rows = await tx.rows<{ id: string; code: string }>(
    `UPDATE measurement m SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 FROM measurement o
     WHERE o.id = $1 AND m.patient_id = o.patient_id AND m.institution_id = o.institution_id AND m.measured_at = o.measured_at AND m.source = o.source AND m.follow_up_id IS NULL
       AND m.cancelled_at IS NULL RETURNING m.id, m.code`,
    [measurementId, plan.now, tx.personId, reason],
  );
  const codes = rows.map(({ code }) => code);
  auditCare(tx, 'measurement.cancel', plan, { kind: 'Resident', id: seen.patientId }, { codes });
  return accepted({ measurementIds: rows.map(({ id }) => id) });
}

const told = `SELECT id, patient_id AS "patientId", institution_id AS "institutionId", follow_up_id AS "followUpId", cancelled_at AS "cancelledAt" FROM measurement`;

/** Takes back an attempt to reach a resident, also of a task that has ended. */
export async function cancelAttempt(
  tx: Transaction,
  { attemptId, reason }: { readonly attemptId: string; readonly reason: string },
): Promise<Result<{ taskId: string }, CareCode>> {
  const read = () => tx.row<Written & { taskId: string }>(`${tried} WHERE id = $1`, [attemptId]);
  const seen = await read();
  if (!seen) throw notFound('这次联系', 'attempt');
  const plan = await lockFor(tx, seen);
  const wrong = mergedAway(plan, 'attemptId') ?? ((await read())?.cancelledAt ? attemptGone : undefined);
  if (wrong) return refused(wrong);
  await tx.rows('UPDATE contact_attempt SET cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 WHERE id = $1', [
    attemptId,
    plan.now,
    tx.personId,
    reason,
  ]);
  auditCare(tx, 'attempt.cancel', plan, { kind: 'CareTask', id: seen.taskId });
  return accepted({ taskId: seen.taskId });
}

const tried = `SELECT id, patient_id AS "patientId", institution_id AS "institutionId", task_id AS "taskId", cancelled_at AS "cancelledAt" FROM contact_attempt`;

async function lockFor(tx: Transaction, { patientId, institutionId }: Written): Promise<PlanFacts> {
  const plan = await lockPlan(tx, patientId);
  // What another centre had written down before the resident came is only looked at.
  authoriseCentre(tx, 'care.record', institutionId);
  return plan;
}

function mergedAway({ resident }: PlanFacts, field: string): Refusal<CareCode> | undefined {
  return resident.mergedInto ? goneRefusal(resident, field) : undefined;
}

const ofFollowUp: Refusal<CareCode> = refusal(
  'MEASUREMENT_OF_FOLLOW_UP',
  '该数值是随访的一部分，请作废整次随访后重新记录。',
  'The value is part of a follow-up; cancel that one and record it again.',
  'measurementId',
);
const measurementGone: Refusal<CareCode> = refusal(
  'MEASUREMENT_CANCELLED',
  '该测量值已撤回。',
  'The measurement is taken back already.',
  'measurementId',
);
const attemptGone: Refusal<CareCode> = refusal(
  'ATTEMPT_CANCELLED',
  '该联系记录已撤回。',
  'The attempt is taken back already.',
  'attemptId',
);
