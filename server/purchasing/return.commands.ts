import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { returnToSupplier } from '../stock/receive.commands';
import { placeOf } from '../stock/stock.facts';
import { auditOrder } from './order.commands';
import { authoriseHouse } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { lockPurchaseOrder } from './purchasing.facts';
import { moreThanReceived, purchasingRefusals } from './purchasing-refusals.rules';
import { lockReceived, type ReceivedLine } from './receipt.facts';
import { placeElsewhere } from './requisition.commands';

/** Goods go back to their supplier: out of stock with the same transaction, and no longer counted as received. */

export interface ReturnWish {
  readonly receiptId: string;
  /** Where the goods are now. */
  readonly placeId: string;
  readonly reason: string;
  readonly lines: readonly ReturnedWish[];
}

export interface ReturnedWish {
  readonly receiptLineId: string;
  readonly packs: bigint;
  readonly serials: readonly string[];
}

type Outcome = Result<{ readonly returnId: string }, PurchasingCode>;

/** Sends received goods back out of stock; they no longer count as received. */
export async function returnGoods(tx: Transaction, wish: ReturnWish): Promise<Outcome> {
  const receipt = await receiptOf(tx, wish.receiptId);
  authoriseHouse(tx, 'purchase.receive', receipt.institutionId, '这张收货单', 'receipt');
  await lockPurchaseOrder(tx, receipt.orderId);
  const received = await lockReceived(tx, wish.receiptId);
  const place = await placeOf(tx, wish.placeId);
  if (place.institutionId !== receipt.institutionId) return refused(placeElsewhere);
  const wrong = returnRefusal(received, wish);
  if (wrong) return refused(wrong);
  const returnId = newUuid();
  await tx.rows(
    `INSERT INTO goods_return (id, receipt_id, supplier_id, institution_id, place_id, reason, returned_at, returned_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[returnId, wish.receiptId, receipt.supplierId, receipt.institutionId, wish.placeId, wish.reason.trim()],
      ...[await tx.now(), tx.personId],
    ],
  );
  for (const line of received) {
    const asked = wish.lines.find(({ receiptLineId }) => receiptLineId === line.id);
    const stuck = asked ? await writeLine(tx, wish, returnId, line, asked) : [];
    if (stuck.length > 0) return refused(...stuck);
  }
  auditOrder(tx, 'return', { id: receipt.orderId, lines: [receipt] }, { returnId, receiptId: wish.receiptId });
  return accepted({ returnId });
}

interface Receipt {
  readonly orderId: string;
  readonly supplierId: string;
  readonly institutionId: string;
}

async function receiptOf(tx: Transaction, id: string): Promise<Receipt> {
  const row = await tx.row<Receipt>(
    'SELECT order_id AS "orderId", supplier_id AS "supplierId", institution_id AS "institutionId" FROM goods_receipt WHERE id = $1',
    [id],
  );
  if (!row) throw notFound('这张收货单', 'receipt');
  return row;
}

function returnRefusal(received: readonly ReceivedLine[], wish: ReturnWish): Refusal<PurchasingCode> | undefined {
  if (wish.lines.length === 0) return purchasingRefusals.noLines;
  if (wish.reason.trim() === '') return purchasingRefusals.reasonMissing;
  if (new Set(wish.lines.map(({ receiptLineId }) => receiptLineId)).size < wish.lines.length)
    return purchasingRefusals.lineTwice;
  for (const { receiptLineId, packs, serials } of wish.lines) {
    const line = received.find(({ id }) => id === receiptLineId);
    if (!line) return purchasingRefusals.otherHouse;
    const left = line.packs - line.packsReturned;
    if (packs > left) return moreThanReceived(left);
    if (line.tracking === 'SERIAL' && !areOf(line, packs, serials)) return otherPieces;
  }
  return undefined;
}

/** Each piece by its number, all of them of this line. */
function areOf(line: ReceivedLine, packs: bigint, serials: readonly string[]): boolean {
  const own = new Set(serials);
  return BigInt(own.size) === packs * line.units && serials.every(serial => line.serials.includes(serial));
}

const otherPieces: Refusal<PurchasingCode> = {
  code: 'SERIALS',
  message: {
    zh: '请逐件填写本行已收且未退的序列号。',
    en: 'Name each piece by its serial number: of this line, and not returned yet.',
  },
  field: ['lines'],
};

async function writeLine(
  tx: Transaction,
  { placeId, reason }: ReturnWish,
  returnId: string,
  line: ReceivedLine,
  { packs, serials }: ReturnedWish,
): Promise<readonly Refusal<PurchasingCode>[]> {
  const id = newUuid();
  const ownerSupplierId = line.owner === 'SUPPLIER' ? line.supplierId : null;
  const out = { placeId, lotId: line.lotId ?? '', ownerSupplierId, reason: reason.trim() };
  const pieces =
    line.tracking === 'SERIAL'
      ? serials.map(serial => ({ ...out, serial, units: 1n, sourceKey: `return:${id}:${serial}` }))
      : [{ ...out, units: packs * line.units, sourceKey: `return:${id}` }];
  for (const piece of pieces) {
    const gone = await returnToSupplier(tx, piece);
    if (!gone.ok) return gone.refusals.map(each => ({ ...each, code: 'NOT_IN_STOCK', field: ['lines'] }));
  }
  await tx.rows(
    'INSERT INTO goods_return_line (id, return_id, supplier_id, institution_id, receipt_line_id, packs) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, returnId, line.supplierId, line.institutionId, line.id, packs],
  );
  if (line.tracking === 'SERIAL')
    await tx.rows(
      'UPDATE goods_receipt_serial SET is_returned = true WHERE receipt_line_id = $1 AND serial = ANY ($2)',
      [line.id, serials],
    );
  return [];
}
