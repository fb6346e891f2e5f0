import { asNode } from '../../schema/node';
import { toGlobalId } from '../kernel/ids';
import type { Context } from '../platform/graphql/context';
import { type Listing, ofBoth, reachOf, readByIds } from './listing.queries';
import type { GoodsReceipt, GoodsReceiptLine, GoodsReturn } from './receipt.types';

/** Reads of receipts and returns: for the house, and for the supplier. */

export const receiptListing: Listing = {
  from: 'goods_receipt x',
  columns: `x.id, x.number, x.shipment_id AS "shipmentId", x.order_id AS "orderId", x.supplier_id AS "supplierId", x.institution_id AS "institutionId",
    x.place_id AS "placeId", x.received_at AS "receivedAt", x.received_by AS "receivedById",
    NOT EXISTS (SELECT FROM goods_receipt_line v WHERE v.receipt_id = x.id AND v.packs_returned < v.packs) AS "isReturned"`,
  visible: ofBoth,
  state: null,
  ofHouse: 'x.institution_id = $4',
  ofSupplier: 'x.supplier_id = $5',
  number: 'x.number',
  at: 'x.received_at',
};

export type ReceiptRecord = Omit<GoodsReceipt, 'uuid'>;

export function toReceipt(row: ReceiptRecord): GoodsReceipt {
  return asNode('GoodsReceipt', row);
}

export async function receiptsBy(
  context: Context,
  column: 'x.id' | 'x.order_id' | 'x.shipment_id',
  ids: readonly string[],
): Promise<GoodsReceipt[]> {
  return (await readByIds<ReceiptRecord>(context, receiptListing, column, ids)).map(toReceipt);
}

type Counted = 'packs' | 'refusedPacks' | 'packsReturned';

export async function receiptLinesOf(context: Context, ids: readonly string[]): Promise<GoodsReceiptLine[]> {
  const rows = await context.read.rows<Omit<GoodsReceiptLine, Counted> & Record<Counted, string>>(
    `SELECT x.id, x.receipt_id AS "receiptId", x.order_line_id AS "orderLineId", x.packs, x.refused_packs AS "refusedPacks", x.refuse_reason AS "refuseReason",
       x.packs_returned AS "packsReturned", x.lot_number AS "lotNumber", x.expires_on AS "expiresOn", x.owner = 'SUPPLIER' AS "isConsigned",
       coalesce((SELECT array_agg(s.serial ORDER BY s.serial) FROM goods_receipt_serial s WHERE s.receipt_line_id = x.id AND NOT s.is_returned), '{}') AS serials
     FROM goods_receipt_line x WHERE ${ofBoth} AND x.receipt_id = ANY ($3) ORDER BY x.id`,
    [...reachOf(context), ids],
  );
  return rows.map(row => ({
    ...row,
    id: toGlobalId('GoodsReceiptLine', row.id),
    packs: Number(row.packs),
    refusedPacks: Number(row.refusedPacks),
    packsReturned: Number(row.packsReturned),
  }));
}

export const returnListing: Listing = {
  from: 'goods_return x',
  columns: `x.id, x.number, x.receipt_id AS "receiptId", x.supplier_id AS "supplierId", x.institution_id AS "institutionId", x.reason,
    x.returned_at AS "returnedAt", x.returned_by AS "returnedById",
    (SELECT sum(v.packs)::integer FROM goods_return_line v WHERE v.return_id = x.id) AS packs`,
  visible: ofBoth,
  state: null,
  ofHouse: 'x.institution_id = $4',
  ofSupplier: 'x.supplier_id = $5',
  number: 'x.number',
  at: 'x.returned_at',
};

export type ReturnRecord = Omit<GoodsReturn, 'uuid'>;

export function toReturn(row: ReturnRecord): GoodsReturn {
  return asNode('GoodsReturn', row);
}

export async function returnsBy(
  context: Context,
  column: 'x.id' | 'x.receipt_id',
  ids: readonly string[],
): Promise<GoodsReturn[]> {
  return (await readByIds<ReturnRecord>(context, returnListing, column, ids)).map(toReturn);
}
