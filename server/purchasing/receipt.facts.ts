import type { CivilDate } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { AnnouncedLine } from './receipt.rules';

/** What was announced to a house, locked: whoever receives the same shipment waits. */
export interface LockedShipment {
  readonly id: string;
  readonly orderId: string;
  readonly supplierId: string;
  readonly institutionId: string;
}

export async function shipmentOf(tx: Transaction, id: string): Promise<LockedShipment> {
  const row = await tx.row<LockedShipment>(
    `SELECT id, order_id AS "orderId", supplier_id AS "supplierId", institution_id AS "institutionId" FROM shipment WHERE id = $1`,
    [id],
  );
  if (!row) throw notFound('这张发货单', 'shipment');
  return row;
}

/** A line that was announced, with what of its item decides about receiving it. */
export interface AnnouncedItem extends AnnouncedLine {
  readonly itemId: string;
  readonly isConsigned: boolean;
}

type Counted = 'units' | 'packsShipped' | 'packsTaken' | 'packsConfirmed' | 'packsReceived';

/** The lines of a shipment, locked in the order of their ids; after the order. */
export async function lockAnnounced(tx: Transaction, shipmentId: string): Promise<AnnouncedItem[]> {
  await tx.rows('SELECT FROM shipment WHERE id = $1 FOR NO KEY UPDATE', [shipmentId]);
  const rows = await tx.acrossHouses(() =>
    tx.rows<Omit<AnnouncedItem, Counted> & Record<Counted, string>>(
      `SELECT s.id AS "shipmentLineId", l.id AS "orderLineId", i.id AS "itemId", i.kind, i.tracking, k.gtin, k.device_identifier AS "deviceIdentifier",
         k.units, s.packs AS "packsShipped", s.packs_taken AS "packsTaken", s.lot_number AS "lotNumber", s.expires_on AS "expiresOn",
         coalesce(l.packs_confirmed, 0) AS "packsConfirmed", l.packs_received AS "packsReceived", l.is_consigned AS "isConsigned"
       FROM shipment_line s JOIN purchase_order_line l ON l.id = s.order_line_id JOIN catalogue_item i ON i.id = l.item_id JOIN catalogue_pack k ON k.id = l.pack_id
       WHERE s.shipment_id = $1 ORDER BY l.place, s.id`,
      [shipmentId],
    ),
  );
  return rows.map(({ units, packsShipped, packsTaken, packsConfirmed, packsReceived, ...row }) => ({
    ...row,
    units: BigInt(units),
    packsShipped: BigInt(packsShipped),
    packsTaken: BigInt(packsTaken),
    packsConfirmed: BigInt(packsConfirmed),
    packsReceived: BigInt(packsReceived),
  }));
}

/** A line that was received, as far as something of it may go back. */
export interface ReceivedLine {
  readonly id: string;
  readonly receiptId: string;
  readonly orderLineId: string;
  readonly supplierId: string;
  readonly institutionId: string;
  readonly lotId: string | null;
  readonly owner: 'SUPPLIER' | 'INSTITUTION';
  readonly packs: bigint;
  readonly packsReturned: bigint;
  readonly units: bigint;
  readonly tracking: 'LOT' | 'SERIAL';
  readonly lotNumber: string | null;
  readonly expiresOn: CivilDate | null;
  readonly serials: readonly string[];
}

/** Lines of a receipt, locked; in the order of their ids. */
export async function lockReceived(tx: Transaction, receiptId: string): Promise<ReceivedLine[]> {
  await tx.rows('SELECT FROM goods_receipt_line WHERE receipt_id = $1 ORDER BY id FOR NO KEY UPDATE', [receiptId]);
  const rows = await tx.rows<
    Omit<ReceivedLine, 'packs' | 'packsReturned' | 'units'> & Record<'packs' | 'packsReturned' | 'units', string>
  >(
    `SELECT r.id, r.receipt_id AS "receiptId", r.order_line_id AS "orderLineId", r.supplier_id AS "supplierId", r.institution_id AS "institutionId",
       r.lot_id AS "lotId", r.owner, r.packs, r.packs_returned AS "packsReturned", k.units, i.tracking, r.lot_number AS "lotNumber", r.expires_on AS "expiresOn",
       coalesce((SELECT array_agg(s.serial ORDER BY s.serial) FROM goods_receipt_serial s WHERE s.receipt_line_id = r.id AND NOT s.is_returned), '{}') AS serials
     FROM goods_receipt_line r JOIN purchase_order_line l ON l.id = r.order_line_id JOIN catalogue_item i ON i.id = l.item_id JOIN catalogue_pack k ON k.id = l.pack_id
     WHERE r.receipt_id = $1 ORDER BY r.id`,
    [receiptId],
  );
  return rows.map(({ packs, packsReturned, units, ...row }) => ({
    ...row,
    packs: BigInt(packs),
    packsReturned: BigInt(packsReturned),
    units: BigInt(units),
  }));
}
