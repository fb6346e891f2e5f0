import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { mayInGroup } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { auditStock } from './movement.writes';
import type { StockCode } from './stock.codes';
import { itemMissing, itemOf, requireAt } from './stock.facts';
import { tellRecalled } from './stock.notices';

/**
 * A recall: its lots are blocked in the whole group by the transaction that opens it, every house is told and answers what it found, also when
 * that is nothing; it is closed when all have answered and nothing of it lies outside quarantine.
 */

export type RecallId = { readonly recallId: string };

export interface RecallInput {
  readonly groupId: string;
  readonly itemId: string;
  readonly lotNumbers: readonly string[];
  readonly level: number;
  readonly reason: string;
}

export async function openRecall(tx: Transaction, input: RecallInput): Promise<Result<RecallId, StockCode>> {
  requireInGroup(tx, input.groupId);
  const item = await itemOf(tx, input.itemId);
  if (item.groupId !== input.groupId) throw itemMissing();
  const id = newUuid();
  const lotNumbers = [...new Set(input.lotNumbers.map(number => number.trim()))].sort();
  // Houses in which the viewer has no rights are blocked and told as well.
  const { number, houses } = await tx.acrossHouses(async () => {
    const row = await tx.row<{ number: string }>(
      'INSERT INTO recall (id, group_id, item_id, lot_numbers, level, reason, opened_by) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING number',
      [id, input.groupId, item.id, lotNumbers, input.level, input.reason.trim(), tx.personId],
    );
    const tasks = await tx.rows<{ institutionId: string }>(insertTasks, [id, input.groupId]);
    return { number: row?.number ?? '', houses: tasks.map(({ institutionId }) => institutionId) };
  });
  await tellRecalled(tx, number, houses);
  for (const institutionId of houses) auditStock(tx, 'recall.open', 'Recall', { id, institutionId });
  return accepted({ recallId: id });
}

/** What each house of the group holds by the books, and has used, returns taken off. */
const insertTasks = `
  WITH lots AS MATERIALIZED (SELECT lot_id FROM lot_block WHERE recall_id = $1), held AS (
    SELECT b.institution_id, sum(b.quantity) AS units FROM lots JOIN stock_balance b ON b.lot_id = lots.lot_id AND b.quantity > 0 GROUP BY 1
  ), used AS (
    SELECT coalesce(v.from_institution_id, v.to_institution_id) AS institution_id, sum(CASE v.kind WHEN 'USE' THEN v.quantity ELSE -v.quantity END) AS units
    FROM lots JOIN stock_movement v ON v.lot_id = lots.lot_id AND v.kind IN ('USE', 'RETURN_USE') GROUP BY 1)
  INSERT INTO recall_task (id, recall_id, institution_id, held_units, used_units)
  SELECT gen_random_uuid(), $1, m.institution_id, coalesce(held.units, 0), coalesce(used.units, 0)
  FROM (SELECT DISTINCT institution_id FROM membership WHERE group_id = $2 AND during @> group_today()) m
    LEFT JOIN held USING (institution_id) LEFT JOIN used USING (institution_id)
  RETURNING institution_id AS "institutionId"`;

export interface AcknowledgeInput extends RecallId {
  readonly institutionId: string;
  readonly foundUnits: bigint;
  readonly note: string | null;
}

/** A house says what it found; said again, that replaces what it said before, while the recall is open. */
export async function acknowledgeRecall(
  tx: Transaction,
  input: AcknowledgeInput,
): Promise<Result<RecallId, StockCode>> {
  const { recallId, institutionId, foundUnits, note } = input;
  const recall = await lockRecall(tx, recallId);
  requireAt(tx, 'stock.recall', { institutionId });
  if (recall.isClosed) return refused(over);
  if (foundUnits < 0n) return refused(belowZero);
  const task = await tx.row(
    `UPDATE recall_task SET acknowledged_by = $3, acknowledged_at = $4, found_units = $5, note = $6
     WHERE recall_id = $1 AND institution_id = $2 RETURNING id`,
    [recallId, institutionId, tx.personId, await tx.now(), foundUnits.toString(), note?.trim() || null],
  );
  if (!task) throw recallMissing();
  auditStock(tx, 'recall.acknowledge', 'Recall', { id: recallId, institutionId });
  return accepted({ recallId });
}

export interface CloseInput extends RecallId {
  readonly note: string;
  /** Whether its lots may be used again, because it was unfounded. */
  readonly lift: boolean;
}

export async function closeRecall(tx: Transaction, input: CloseInput): Promise<Result<RecallId, StockCode>> {
  const recall = await lockRecall(tx, input.recallId);
  requireInGroup(tx, recall.groupId);
  if (recall.isClosed) return refused(over);
  return tx.acrossHouses(async () => {
    const wrong = input.lift ? undefined : await openEnds(tx, input.recallId);
    if (wrong) return refused(wrong);
    const now = await tx.now();
    await tx.rows(
      'UPDATE recall SET closed_by = $2, closed_at = $3, close_note = $4, version = version + 1 WHERE id = $1',
      [input.recallId, tx.personId, now, input.note.trim()],
    );
    if (input.lift)
      await tx.rows(
        `UPDATE lot_block SET lifted_at = $2, lifted_by = $3, lift_reason = $4 WHERE recall_id = $1 AND lifted_at IS NULL`,
        [input.recallId, now, tx.personId, input.note.trim()],
      );
    tx.audit({
      action: 'stock.recall.close',
      institutionId: null,
      subjectKind: 'Recall',
      subjectId: input.recallId,
      detail: { lift: input.lift },
    });
    return accepted({ recallId: input.recallId });
  });
}

/** Houses that have not answered, and stock that lies outside quarantine. */
async function openEnds(tx: Transaction, recallId: string): Promise<Refusal<StockCode> | undefined> {
  const waiting = await tx.rows<{ nameZh: string; nameEn: string }>(
    `SELECT i.name_zh AS "nameZh", i.name_en AS "nameEn" FROM recall_task t JOIN institution i ON i.id = t.institution_id
     WHERE t.recall_id = $1 AND t.acknowledged_at IS NULL ORDER BY i.code`,
    [recallId],
  );
  if (waiting.length > 0) return unanswered(waiting);
  const loose = await tx.row<{ units: string }>(
    `SELECT coalesce(sum(b.quantity), 0) AS units FROM lot_block k JOIN stock_balance b ON b.lot_id = k.lot_id AND b.quantity > 0
     JOIN stock_place p ON p.id = b.place_id AND p.kind <> 'QUARANTINE' WHERE k.recall_id = $1`,
    [recallId],
  );
  return loose && loose.units !== '0' ? stillLoose(loose.units) : undefined;
}

interface RecallRecord {
  readonly groupId: string;
  readonly isClosed: boolean;
}

async function lockRecall(tx: Transaction, id: string): Promise<RecallRecord> {
  const recall = await tx.row<RecallRecord>(
    'SELECT group_id AS "groupId", closed_at IS NOT NULL AS "isClosed" FROM recall WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (!recall) throw recallMissing();
  return recall;
}

const recallMissing = () => notFound('这次召回', 'recall');

function requireInGroup(tx: Transaction, groupId: string): void {
  if (typeof tx.actor === 'string' || mayInGroup(tx.actor, 'stock.recall', groupId)) return;
  throw forbidden('为整个集团启动或关闭召回', actions['stock.recall'].means);
}

const over = refusal<StockCode>('RECALL_STATE', '该召回已关闭。', 'The recall is closed.', 'recallId');
const belowZero = refusal<StockCode>('UNIT', '数量不能小于零。', 'What was found is zero or more.', 'foundUnits');

function unanswered(houses: readonly { nameZh: string; nameEn: string }[]): Refusal<StockCode> {
  const shown = houses.slice(0, 5);
  return refusal(
    'RECALL_STATE',
    `尚有 ${houses.length} 家机构未确认：${shown.map(({ nameZh }) => nameZh).join('、')}${houses.length > 5 ? '等' : ''}。`,
    `${houses.length} houses have not answered yet: ${shown.map(({ nameEn }) => nameEn).join(', ')}${houses.length > 5 ? ' and others' : ''}.`,
    'recallId',
  );
}

function stillLoose(units: string): Refusal<StockCode> {
  return refusal(
    'RECALL_STATE',
    `账面还有 ${units} 个最小单位在隔离库位之外，请移入隔离、退货或报损后再关闭。`,
    `By the books ${units} units still lie outside quarantine: put them there, send them back or write them off first.`,
    'recallId',
  );
}
