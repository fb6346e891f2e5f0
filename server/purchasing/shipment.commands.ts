import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { auditOrder, stepRefusal } from './order.commands';
import { withTolerance } from './order.rules';
import { authoriseEither } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { type LockedPurchaseOrder, lockPurchaseOrder, policyOf } from './purchasing.facts';
import { tellHouses } from './purchasing.notices';
import { moreThanConfirmed, purchasingRefusals } from './purchasing-refusals.rules';

/** A supplier says what is on its way to one house; or the house enters the note that came with the goods. */

export interface ShipmentWish {
  readonly orderId: string;
  readonly institutionId: string;
  /** The supplier's own. */
  readonly number: string;
  readonly carrier: string | null;
  readonly expectedOn: CivilDate;
  readonly lines: readonly ShippedLine[];
}

export interface ShippedLine {
  readonly orderLineId: string;
  readonly packs: bigint;
  readonly lotNumber: string | null;
  readonly expiresOn: CivilDate | null;
}

/** Writes down goods on their way to one house, by the supplier or by the house from the note that came with them. */
export async function announceShipment(
  tx: Transaction,
  wish: ShipmentWish,
): Promise<Result<{ readonly shipmentId: string }, PurchasingCode>> {
  const order = await lockPurchaseOrder(tx, wish.orderId);
  const { institutionId } = wish;
  authoriseEither(tx, order.supplierId, { action: 'purchase.receive', institutionId }, '这张订单', 'order');
  const { receiptToleranceBp } = await policyOf(tx, institutionId);
  const today = civilDateOf(await tx.now());
  const wrong = stepRefusal(order, 'SHIP', {}) ?? shipmentRefusal(order, wish, receiptToleranceBp, today);
  if (wrong) return refused(wrong);
  const shipmentId = await writeShipment(tx, order, wish);
  await tellHouses(tx, 'GOODS_ANNOUNCED', order, [institutionId], wish.expectedOn);
  auditOrder(tx, 'ship', { id: order.id, lines: [wish] }, { shipmentId });
  return accepted({ shipmentId });
}

function shipmentRefusal(
  order: LockedPurchaseOrder,
  { institutionId, expectedOn, lines }: ShipmentWish,
  toleranceBp: number,
  today: CivilDate,
): Refusal<PurchasingCode> | undefined {
  if (lines.length === 0) return purchasingRefusals.noLines;
  if (expectedOn < today) return purchasingRefusals.expected;
  const sent = new Map<string, bigint>();
  for (const { orderLineId, packs } of lines) {
    const line = order.lines.find(each => each.id === orderLineId && each.institutionId === institutionId);
    if (!line) return purchasingRefusals.otherHouse;
    const before = sent.get(orderLineId) ?? line.packsShipped;
    const left = withTolerance(line.packsConfirmed ?? 0n, toleranceBp) - before;
    if (packs > left) return moreThanConfirmed(left < 0n ? 0n : left);
    sent.set(orderLineId, before + packs);
  }
  return undefined;
}

async function writeShipment(tx: Transaction, order: LockedPurchaseOrder, wish: ShipmentWish): Promise<string> {
  const id = newUuid();
  const { institutionId, number, carrier, expectedOn } = wish;
  await tx.rows(
    `INSERT INTO shipment (id, order_id, supplier_id, institution_id, number, shipped_at, announced_by, carrier, expected_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, order.id, order.supplierId, institutionId, number.trim(), await tx.now(), tx.personId],
      ...[carrier?.trim() || null, expectedOn],
    ],
  );
  // In the order of the order lines, so that two shipments of one order wait for each other.
  const lines = [...wish.lines].sort((a, b) => a.orderLineId.localeCompare(b.orderLineId));
  for (const { orderLineId, packs, lotNumber, expiresOn } of lines)
    await tx.rows(
      `INSERT INTO shipment_line (id, shipment_id, supplier_id, institution_id, order_line_id, packs, lot_number, expires_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[newUuid(), id, order.supplierId, institutionId, orderLineId, packs],
        ...[lotNumber?.trim() || null, expiresOn],
      ],
    );
  return id;
}
