import { newUuid } from '../kernel/ids';
import type { Transaction } from '../platform/database/transaction';
import type { WorkKind } from './work-kinds.rules';

/** Work that another part of the system saw done. */
export interface WorkDone {
  readonly groupId: string;
  /** Names its source once and for all: `referral:<uuid>:closed`. The same key again is the same work and changes nothing. */
  readonly sourceKey: string;
  readonly institutionId: string;
  readonly departmentId: string | null;
  /** Null: the work of the whole department. */
  readonly personId: string | null;
  /** What it is; the policy says which item counts it. */
  readonly code: WorkKind;
  readonly quantityMilli: bigint;
  readonly on: string;
}

/**
 * Keeps work for the pay pool, inside the transaction in which it was done. It belongs to the cycle that is frozen next and covers its day; an
 * undone piece of work is taken back with `takeBackWork`.
 */
export async function recordWork(tx: Transaction, done: readonly WorkDone[]): Promise<void> {
  if (done.length === 0) return;
  const rows = done.map(each => ({ ...each, id: newUuid(), quantityMilli: each.quantityMilli.toString() }));
  await tx.acrossHouses(() =>
    tx.rows(
      `INSERT INTO pay_work_event (id, group_id, source_key, institution_id, department_id, person_id, code, quantity_milli, occurred_on)
       SELECT id, "groupId", "sourceKey", "institutionId", "departmentId", "personId", code, "quantityMilli", "on"
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "groupId" uuid, "sourceKey" text, "institutionId" uuid, "departmentId" uuid, "personId" uuid,
         code text, "quantityMilli" bigint, "on" date)
       ON CONFLICT (group_id, source_key) WHERE undone_at IS NULL DO NOTHING`,
      [JSON.stringify(rows)],
    ),
  );
}

/** Takes work back that was cancelled; answers whether it could: what is frozen stays, and is corrected by an adjustment. */
export async function takeBackWork(tx: Transaction, groupId: string, sourceKey: string): Promise<boolean> {
  const at = await tx.now();
  const taken = await tx.acrossHouses(() =>
    tx.rows(
      `UPDATE pay_work_event SET undone_at = $3 WHERE group_id = $1 AND source_key = $2 AND undone_at IS NULL AND cycle_id IS NULL RETURNING 1`,
      [groupId, sourceKey, at],
    ),
  );
  return taken.length > 0;
}
