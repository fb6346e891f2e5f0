import { readScan } from '../catalogue/gs1.rules';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { receiveStock } from '../stock/receive.commands';
import { placeOf } from '../stock/stock.facts';
import { auditOrder, stepRefusal } from './order.commands';
import { stateAfterReceipt } from './order.rules';
import { authoriseHouse } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { type LockedPurchaseOrder, lockPurchaseOrder, policyOf } from './purchasing.facts';
import { purchasingRefusals } from './purchasing-refusals.rules';
import { type AnnouncedItem, type LockedShipment, lockAnnounced, shipmentOf } from './receipt.facts';
import { type DeliveredLine, planReceipt, type ReadLabel, type TakenLine } from './receipt.rules';
import { placeElsewhere } from './requisition.commands';

/** Goods come in by scan: what is taken is in stock with the same transaction, with its lot, its expiry and its owner. */

export interface ReceiptWish {
  readonly shipmentId: string;
  /** Where it is put. */
  readonly placeId: string;
  readonly lines: readonly ReceivedWish[];
}

export interface ReceivedWish {
  readonly scan: string | null;
  readonly shipmentLineId: string | null;
  readonly lotNumber: string | null;
  readonly expiresOn: CivilDate | null;
  readonly serials: readonly string[];
  readonly packs: bigint;
  readonly refusedPacks: bigint;
  readonly refuseReason: string | null;
}

type Outcome = Result<{ readonly receiptId: string }, PurchasingCode>;

/** Takes scanned goods of a shipment into stock, all lines or none. */
export async function receiveGoods(tx: Transaction, wish: ReceiptWish): Promise<Outcome> {
  const checked = await checkGoods(tx, wish);
  return checked.ok ? writeReceipt(tx, checked.value) : checked;
}

/** What would come in by this, with everything locked that it would change; or why none of it does. */
export async function checkGoods(tx: Transaction, wish: ReceiptWish): Promise<Result<ReceiptToWrite, PurchasingCode>> {
  const shipment = await shipmentOf(tx, wish.shipmentId);
  authoriseHouse(tx, 'purchase.receive', shipment.institutionId, '这张发货单', 'shipment');
  const order = await lockPurchaseOrder(tx, shipment.orderId);
  const announced = await lockAnnounced(tx, shipment.id);
  const place = await placeOf(tx, wish.placeId);
  if (place.institutionId !== shipment.institutionId || place.isClosed) return refused(placeElsewhere);
  const wrong = stepRefusal(order, 'RECEIVE', {}) ?? (wish.lines.length === 0 ? purchasingRefusals.noLines : undefined);
  if (wrong) return refused(wrong);
  const today = civilDateOf(await tx.now());
  const delivered = wish.lines.map((line, index) => readDelivered(line, index, today));
  const unread = delivered.flatMap(each => (each.ok ? [] : [...each.refusals]));
  if (unread.length > 0) return refused(...unread);
  const lines = delivered.flatMap(each => (each.ok ? [each.value] : []));
  const plan = planReceipt(await policyOf(tx, shipment.institutionId), announced, lines, today);
  const again = await receivedBefore(tx, announced, plan.taken);
  const faults = [...plan.wrong, ...again];
  if (faults.length > 0) return refused(...faults);
  return accepted({ order, shipment, placeId: wish.placeId, announced, taken: plan.taken });
}

/** Pieces that some house has received already, each at its line; the database keeps it for those who receive at once. */
async function receivedBefore(
  tx: Transaction,
  announced: readonly AnnouncedItem[],
  taken: readonly TakenLine[],
): Promise<Refusal<PurchasingCode>[]> {
  const itemOf = new Map(announced.map(({ shipmentLineId, itemId }) => [shipmentLineId, itemId]));
  const pieces = taken.flatMap(({ line, delivered, serials }, index) =>
    line.tracking === 'SERIAL' && delivered.packs > 0n
      ? serials.map(serial => ({ index, serial, itemId: itemOf.get(line.shipmentLineId) ?? '' }))
      : [],
  );
  if (pieces.length === 0) return [];
  const known = await tx.acrossHouses(() =>
    tx.rows<{ itemId: string; serial: string }>(
      `SELECT s.item_id AS "itemId", s.serial FROM goods_receipt_serial s JOIN unnest($1::uuid[], $2::text[]) AS v(item, serial)
         ON v.item = s.item_id AND v.serial = s.serial WHERE NOT s.is_returned`,
      [pieces.map(({ itemId }) => itemId), pieces.map(({ serial }) => serial)],
    ),
  );
  const receivedAlready = new Set(known.map(({ itemId, serial }) => `${itemId} ${serial}`));
  return pieces
    .filter(({ itemId, serial }) => receivedAlready.has(`${itemId} ${serial}`))
    .map(({ index }) => ({ ...purchasingRefusals.serialReceived, field: ['lines', String(index), 'serials'] }));
}

const emptyLabel: ReadLabel = {
  gtin: null,
  deviceIdentifier: null,
  lotNumber: null,
  expiresOn: null,
  madeOn: null,
  serial: null,
};

/** What a label says counts before what was typed. */
function readDelivered(line: ReceivedWish, index: number, today: CivilDate): Result<DeliveredLine, PurchasingCode> {
  const label = readLabel(line.scan, index, today);
  if (!label.ok) return label;
  const { lotNumber, expiresOn } = label.value;
  const typed = { lotNumber: lotNumber ?? (line.lotNumber?.trim() || null), expiresOn: expiresOn ?? line.expiresOn };
  const serials = line.serials.map(serial => serial.trim());
  return accepted({ ...line, serials, label: { ...label.value, ...typed } });
}

function readLabel(scan: string | null, index: number, today: CivilDate): Result<ReadLabel, PurchasingCode> {
  if (scan === null) return accepted(emptyLabel);
  const read = readScan(scan, today);
  if (!read.ok)
    return refused(
      ...read.refusals.map(each => ({ ...each, code: 'SCAN' as const, field: ['lines', String(index), 'scan'] })),
    );
  const { gtin, deviceIdentifier, lot, expiresOn, madeOn, serial } = read.value;
  return accepted({ gtin, deviceIdentifier, lotNumber: lot, expiresOn, madeOn, serial });
}

interface ReceiptToWrite {
  readonly order: LockedPurchaseOrder;
  readonly shipment: LockedShipment;
  readonly placeId: string;
  readonly announced: readonly AnnouncedItem[];
  readonly taken: readonly TakenLine[];
}

async function writeReceipt(tx: Transaction, receipt: ReceiptToWrite): Promise<Outcome> {
  const { order, shipment, placeId, announced, taken } = receipt;
  const receiptId = newUuid();
  await tx.rows(
    `INSERT INTO goods_receipt (id, shipment_id, order_id, supplier_id, institution_id, place_id, received_at, received_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[receiptId, shipment.id, order.id, shipment.supplierId, shipment.institutionId, placeId],
      ...[await tx.now(), tx.personId],
    ],
  );
  const items = new Map(announced.map(line => [line.shipmentLineId, line]));
  // In the order of items and lots, as all that moves stock does.
  const inOrder = [...taken].sort((a, b) => keyOf(a, items).localeCompare(keyOf(b, items)));
  for (const line of inOrder) {
    const wrong = await writeLine(tx, receipt, receiptId, line, items.get(line.line.shipmentLineId));
    if (wrong.length > 0) return refused(...wrong);
  }
  await moveOrder(tx, order);
  auditOrder(tx, 'receive', { id: order.id, lines: [shipment] }, { receiptId, shipmentId: shipment.id });
  return accepted({ receiptId });
}

function keyOf({ line, lotNumber }: TakenLine, items: ReadonlyMap<string, AnnouncedItem>): string {
  return `${items.get(line.shipmentLineId)?.itemId} ${lotNumber}`;
}

async function writeLine(
  tx: Transaction,
  { shipment, placeId }: ReceiptToWrite,
  receiptId: string,
  { line, delivered, lotNumber, expiresOn, serials }: TakenLine,
  item: AnnouncedItem | undefined,
): Promise<readonly Refusal<PurchasingCode>[]> {
  if (!item) return [purchasingRefusals.otherHouse];
  const id = newUuid();
  const { packs, refusedPacks, refuseReason, scan, label } = delivered;
  const owner = item.isConsigned ? 'SUPPLIER' : 'INSTITUTION';
  const stocked =
    packs === 0n
      ? null
      : await receiveStock(tx, {
          placeId,
          itemId: item.itemId,
          lotNumber,
          expiresOn,
          madeOn: label.madeOn,
          serials: line.tracking === 'SERIAL' ? serials : [],
          units: packs * line.units,
          ownerSupplierId: item.isConsigned ? shipment.supplierId : null,
          sourceKey: `receipt:${id}`,
        });
  if (stocked && !stocked.ok)
    return stocked.refusals.map(each => ({ ...each, code: 'NOT_IN_STOCK', field: ['lines'] }));
  await tx.rows(
    `INSERT INTO goods_receipt_line (id, receipt_id, supplier_id, institution_id, shipment_line_id, order_line_id, packs, lot_number, expires_on, lot_id,
       owner, scan, refused_packs, refuse_reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[id, receiptId, shipment.supplierId, shipment.institutionId, line.shipmentLineId, line.orderLineId, packs],
      ...[lotNumber || null, expiresOn, stocked?.value.lotId ?? null, owner, scan, refusedPacks],
      refusedPacks > 0n ? refuseReason?.trim() : null,
    ],
  );
  if (line.tracking === 'SERIAL' && packs > 0n)
    await tx.rows(
      `INSERT INTO goods_receipt_serial (receipt_line_id, item_id, serial, institution_id, supplier_id)
       SELECT $1, $2, serial, $4, $5 FROM unnest($3::text[]) AS s(serial)`,
      [id, item.itemId, serials, shipment.institutionId, shipment.supplierId],
    );
  return [];
}

/** Whether all has come is decided by the lines of every house. */
async function moveOrder(tx: Transaction, { id }: LockedPurchaseOrder): Promise<void> {
  const { state, lines } = await lockPurchaseOrder(tx, id);
  const next = lines.some(({ packsReceived }) => packsReceived > 0n) ? stateAfterReceipt(lines) : state;
  if (next === state) await tx.rows('UPDATE purchase_order SET version = version + 1 WHERE id = $1', [id]);
  else await tx.rows('UPDATE purchase_order SET state = $2, version = version + 1 WHERE id = $1', [id, next]);
}
