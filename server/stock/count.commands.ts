import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { stockPolicyOf } from './holding.queries';
import { auditStock, bookMovements, type NewMovement } from './movement.writes';
import { settle } from './settlement.writes';
import type { StockCode } from './stock.codes';
import { CountReason, ownHouse, StockCountState, StockMovementKind } from './stock.enums';
import { balancesOf, lockLots, type PlaceFacts, placeOf, requireAt } from './stock.facts';

/**
 * Stock-taking: what is counted is written beside what the books say at that moment; when the count is closed the differences are booked, not
 * the counts, so that what moved in between stays booked. A difference has a reason. What is missing of a supplier's is owed, because the house
 * kept it.
 */

export type CountId = { readonly countId: string };

/** Begins to count a place; of each place one count is open at a time. */
export async function openCount(
  tx: Transaction,
  { placeId }: { readonly placeId: string },
): Promise<Result<CountId, StockCode>> {
  const place = await placeOf(tx, placeId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  const id = newUuid();
  await tx.rows('INSERT INTO stock_count (id, institution_id, place_id, opened_by) VALUES ($1, $2, $3, $4)', [
    id,
    place.institutionId,
    place.id,
    tx.personId,
  ]);
  auditStock(tx, 'count.open', 'StockCount', { id, institutionId: place.institutionId });
  return accepted({ countId: id });
}

/** What somebody counted of a lot, or of a piece with a number, of one owner. */
export interface CountedLine {
  readonly lotId: string;
  readonly serial: string | null;
  readonly ownerSupplierId: string | null;
  readonly counted: bigint;
  readonly reason: CountReason | null;
  readonly note: string | null;
}

/** Writes down what was counted; the same thing counted again replaces what stood there. */
export async function enterCount(
  tx: Transaction,
  { countId, lines }: CountId & { readonly lines: readonly CountedLine[] },
): Promise<Result<CountId, StockCode>> {
  const { count, place } = await lockCount(tx, countId);
  if (count.state !== StockCountState.OPEN) return refused(over);
  const lotIds = lines.map(({ lotId }) => lotId);
  const lots = await lockLots(tx, lotIds);
  const { countReasons } = await stockPolicyOf(tx, place.institutionId);
  const there = await balancesOf(tx, place.id, lotIds);
  const rows = [];
  for (const [index, line] of lines.entries()) {
    const { lotId, serial, ownerSupplierId, counted, reason, note } = line;
    if (!lots.has(lotId)) return refused(unknownLot(index));
    const known = there.find(
      each => each.lotId === lotId && each.serial === (serial ?? '') && each.ownerSupplierId === ownerSupplierId,
    );
    const expected = known?.units ?? 0n;
    if (counted !== expected && !reason) return refused(unexplained(index, expected, counted));
    if (counted !== expected && reason && !countReasons.includes(reason)) return refused(notOurReason(index));
    rows.push({
      lotId,
      serial: serial ?? '',
      owner: ownerSupplierId ?? ownHouse,
      expected: expected.toString(),
      counted: counted.toString(),
      reason: counted === expected ? null : reason,
      note,
    });
  }
  await tx.rows(enterLines, [countId, JSON.stringify(rows), tx.personId]);
  return accepted({ countId });
}

const enterLines = `
  INSERT INTO stock_count_line (count_id, lot_id, serial, owner_supplier_id, expected, counted, reason, note, by_id)
  SELECT $1, "lotId", serial, owner, expected, counted, reason, note, $3
  FROM jsonb_to_recordset($2::jsonb) AS l("lotId" uuid, serial text, owner uuid, expected bigint, counted bigint, reason text, note text)
  ON CONFLICT (count_id, lot_id, serial, owner_supplier_id) DO UPDATE SET expected = excluded.expected, counted = excluded.counted,
    reason = excluded.reason, note = excluded.note, by_id = excluded.by_id, at = clock_timestamp()`;

/** Books the differences and closes the count. */
export async function closeCount(tx: Transaction, { countId }: CountId): Promise<Result<CountId, StockCode>> {
  const { count, place } = await lockCount(tx, countId);
  if (count.state !== StockCountState.OPEN) return refused(over);
  const lines = await tx.rows<LineRecord>(
    `SELECT l.lot_id AS "lotId", s.item_id AS "itemId", l.serial, nullif(l.owner_supplier_id, '${ownHouse}') AS "ownerSupplierId",
       l.counted - l.expected AS difference, l.reason FROM stock_count_line l JOIN stock_lot s ON s.id = l.lot_id
     WHERE l.count_id = $1 AND l.counted <> l.expected ORDER BY l.lot_id, l.serial, l.owner_supplier_id`,
    [countId],
  );
  const movementIds = await bookMovements(
    tx,
    lines.map((line, index) => differenceOf(place, line, `count:${countId}:${index}`)),
  );
  const owed = lines.flatMap(({ ownerSupplierId: supplierId, itemId, difference }, index) => {
    const { institutionId } = place;
    const units = -BigInt(difference);
    return supplierId ? [{ movementId: movementIds[index] ?? '', supplierId, institutionId, itemId, units }] : [];
  });
  await settle(tx, owed, civilDateOf(await tx.now()));
  await endCount(tx, countId, StockCountState.CLOSED);
  auditStock(
    tx,
    'count.close',
    'StockCount',
    { id: countId, institutionId: place.institutionId },
    { differences: lines.length },
  );
  return accepted({ countId });
}

/** Gives up a count; nothing of it is booked. */
export async function cancelCount(tx: Transaction, { countId }: CountId): Promise<Result<CountId, StockCode>> {
  const { count, place } = await lockCount(tx, countId);
  if (count.state !== StockCountState.OPEN) return refused(over);
  await endCount(tx, countId, StockCountState.CANCELLED);
  auditStock(tx, 'count.cancel', 'StockCount', { id: countId, institutionId: place.institutionId });
  return accepted({ countId });
}

interface LineRecord {
  readonly lotId: string;
  readonly itemId: string;
  readonly serial: string;
  readonly ownerSupplierId: string | null;
  readonly difference: string;
  readonly reason: CountReason;
}

function differenceOf(place: PlaceFacts, { difference, ...what }: LineRecord, sourceKey: string): NewMovement {
  const more = BigInt(difference);
  const move = { ...what, kind: StockMovementKind.COUNT, sourceKey };
  return more > 0n ? { ...move, to: place, units: more } : { ...move, from: place, units: -more };
}

async function lockCount(
  tx: Transaction,
  id: string,
): Promise<{ count: { readonly state: StockCountState }; place: PlaceFacts }> {
  const count = await tx.row<{ placeId: string; state: StockCountState }>(
    'SELECT place_id AS "placeId", state FROM stock_count WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (!count) throw notFound('这次盘点', 'count');
  const place = await placeOf(tx, count.placeId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  return { count, place };
}

async function endCount(tx: Transaction, id: string, state: StockCountState): Promise<void> {
  await tx.rows(
    'UPDATE stock_count SET state = $2, ended_by = $3, ended_at = $4, version = version + 1 WHERE id = $1',
    [id, state, tx.personId, await tx.now()],
  );
}

const over = refusal<StockCode>('COUNT_STATE', '该次盘点已结束。', 'This count is over.', 'countId');

function unknownLot(index: number) {
  return refusal<StockCode>(
    'LOT',
    '没有这个批号，请先核对。',
    'The lot is not known here.',
    'lines',
    String(index),
    'lotId',
  );
}

function unexplained(index: number, expected: bigint, counted: bigint) {
  return refusal<StockCode>(
    'REASON',
    `账面 ${expected}、实盘 ${counted}，请选择差异原因。`,
    `The books say ${expected} and you counted ${counted}: say why.`,
    'lines',
    String(index),
    'reason',
  );
}

function notOurReason(index: number) {
  return refusal<StockCode>(
    'REASON',
    '集团政策不允许以此原因入账，请选择其他原因。',
    'The policy of the group does not take this reason: choose another.',
    'lines',
    String(index),
    'reason',
  );
}
