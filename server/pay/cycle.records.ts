import { leadOf } from '../group/group.queries';
import type { Refusal } from '../kernel/result';
import { refusal } from '../kernel/result';
import type { Action } from '../platform/access/actions';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseInGroup } from './authorise';
import { follow, type PayCycleAction, type PayCycleState } from './cycle.rules';

/** A cycle as commands see it. */
export interface CycleRecord {
  readonly id: string;
  readonly groupId: string;
  readonly code: string;
  readonly from: string;
  readonly until: string;
  readonly state: PayCycleState;
  readonly policyId: string | null;
  readonly carriedInFen: string | null;
  readonly runId: string | null;
  readonly appealUntil: string | null;
  readonly version: number;
}

export const cycleColumns = `id, group_id AS "groupId", code, lower(period) AS "from", upper(period) AS until, state, policy_id AS "policyId",
  carried_in_fen AS "carriedInFen", run_id AS "runId", appeal_until AS "appealUntil", version`;

/** The cycle, locked, when the viewer may do this in its group. */
export async function lockCycle(
  tx: Transaction,
  viewer: Viewer,
  action: Action,
  cycleId: string,
): Promise<CycleRecord> {
  const found = await tx.row<{ groupId: string }>('SELECT group_id AS "groupId" FROM pay_cycle WHERE id = $1', [
    cycleId,
  ]);
  if (!found) throw notFound('这个绩效周期', 'pay cycle');
  await authoriseInGroup(tx, viewer, action, found.groupId);
  const cycle = await tx.row<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1 FOR NO KEY UPDATE`, [
    cycleId,
  ]);
  if (!cycle) throw notFound('这个绩效周期', 'pay cycle');
  return cycle;
}

export interface StepParts {
  readonly at: Date;
  readonly askedBy?: string;
  readonly reason?: string;
  /** Columns of the cycle that change with it. */
  readonly set?: Readonly<Record<'policy_id' | 'carried_in_fen' | 'run_id' | 'appeal_until', string | null>> | object;
}

/** Writes the step and the state that it leads to, and tells the audit. */
export async function writeStep(
  tx: Transaction,
  viewer: Viewer,
  cycle: CycleRecord,
  action: PayCycleAction,
  { at, askedBy, reason, set = {} }: StepParts,
): Promise<void> {
  const to = follow(cycle.state, action);
  await tx.rows(
    `INSERT INTO pay_cycle_step (cycle_id, number, from_state, action, to_state, person_id, asked_by, reason, at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM pay_cycle_step WHERE cycle_id = $1`,
    [cycle.id, cycle.state, action, to, viewer.personId, askedBy ?? null, reason ?? null, at],
  );
  const columns = Object.entries(set);
  const changes = columns.map(([column], index) => `, ${column} = $${index + 3}`).join('');
  await tx.rows(`UPDATE pay_cycle SET state = $2, version = version + 1${changes} WHERE id = $1`, [
    cycle.id,
    to,
    ...columns.map(([, value]) => value),
  ]);
  tx.audit({
    action: `pay.${action.toLowerCase()}`,
    institutionId: await leadOf(tx, cycle.groupId),
    subjectKind: 'PayCycle',
    subjectId: cycle.id,
    detail: { code: cycle.code, ...(reason ? { reason } : {}), ...(askedBy ? { askedBy } : {}) },
  });
}

/** Why an action is not possible in the cycle's state. */
export function refuseState(cycle: CycleRecord, action: PayCycleAction): Refusal<'CYCLE_STATE'> | undefined {
  if (follow(cycle.state, action)) return undefined;
  return refusal(
    'CYCLE_STATE',
    `周期 ${cycle.code} 目前为 ${cycle.state}，不能执行 ${action}。`,
    `The cycle ${cycle.code} is ${cycle.state} now; ${action} is not possible.`,
  );
}

export function refuseVersion(is: { readonly version: number }, expected: number): Refusal<'CHANGED'> | undefined {
  if (is.version === expected) return undefined;
  return refusal(
    'CHANGED',
    '已被他人更改，请刷新后再试。',
    'Somebody else changed it meanwhile; look again.',
    'expectedVersion',
  );
}
