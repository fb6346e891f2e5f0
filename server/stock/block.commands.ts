import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { auditStock } from './movement.writes';
import type { StockCode } from './stock.codes';
import { LotBlockKind } from './stock.enums';
import { lockLot, requireAt } from './stock.facts';

/** A house keeps a lot back until it is checked, and lets it go again. */

export type BlockId = { readonly blockId: string };

export interface QuarantineInput {
  readonly institutionId: string;
  readonly lotId: string;
  readonly reason: string;
}

/** Nothing of the lot is used or sent at this house from now on, whatever place it lies in. */
export async function quarantineLot(tx: Transaction, input: QuarantineInput): Promise<Result<BlockId, StockCode>> {
  const { institutionId, lotId, reason } = input;
  requireAt(tx, 'stock.recall', { institutionId });
  await lockLot(tx, lotId);
  const id = newUuid();
  await tx.rows(
    `INSERT INTO lot_block (id, lot_id, institution_id, kind, reason, by_id) VALUES ($1, $2, $3, 'QUARANTINE', $4, $5)`,
    [id, lotId, institutionId, reason.trim(), tx.personId],
  );
  auditStock(tx, 'quarantine', 'LotBlock', { id, institutionId }, { lotId });
  return accepted({ blockId: id });
}

/** Releases a lot from quarantine; a recall is lifted when it is closed, not here. */
export async function releaseLot(
  tx: Transaction,
  { blockId, reason }: BlockId & { readonly reason: string },
): Promise<Result<BlockId, StockCode>> {
  const block = await tx.row<{ kind: LotBlockKind; institutionId: string | null; isLifted: boolean }>(
    `SELECT kind, institution_id AS "institutionId", lifted_at IS NOT NULL AS "isLifted" FROM lot_block WHERE id = $1 FOR NO KEY UPDATE`,
    [blockId],
  );
  if (!block) throw notFound('这项隔离', 'block');
  if (block.kind === LotBlockKind.RECALL || !block.institutionId) return refused(byRecall);
  requireAt(tx, 'stock.recall', { institutionId: block.institutionId });
  if (block.isLifted) return refused(liftedAlready);
  await tx.rows('UPDATE lot_block SET lifted_at = $2, lifted_by = $3, lift_reason = $4 WHERE id = $1', [
    blockId,
    await tx.now(),
    tx.personId,
    reason.trim(),
  ]);
  auditStock(tx, 'release', 'LotBlock', { id: blockId, institutionId: block.institutionId });
  return accepted({ blockId });
}

const byRecall = refusal<StockCode>(
  'LOT_STATE',
  '该批号因召回停用，关闭召回时才能解除。',
  'The lot is blocked by a recall: that is lifted when the recall is closed.',
  'blockId',
);
const liftedAlready = refusal<StockCode>('LOT_STATE', '该批号已放行。', 'The lot was released already.', 'blockId');
