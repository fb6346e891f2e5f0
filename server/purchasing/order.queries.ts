import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import { toGlobalId } from '../kernel/ids';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type Listing, ofBoth, reachOf, readByIds } from './listing.queries';
import type { PurchaseOrder, PurchaseOrderLine, PurchaseOrderProposal, Shipment, ShipmentLine } from './order.types';
import type { OrderForActions } from './purchasing-actions.rules';

/** Reads of orders and shipments: for the houses in them, and for the supplier. */

/** As `standingOrderState` has it. */
const shownStateOf = (order: string) =>
  `CASE WHEN ${order}.state IN ('SENT', 'CONFIRMED', 'RECEIVING') AND ${order}.closes_on <= group_today() THEN 'CLOSED' ELSE ${order}.state END`;
const shownState = shownStateOf('x');

const seenLine = 'v.order_id = x.id AND (v.institution_id = ANY ($1) OR v.supplier_id = ANY ($2))';

export const orderListing: Listing = {
  from: 'purchase_order x',
  columns: `x.id, x.number, x.group_id AS "groupId", x.supplier_id AS "supplierId", x.agreement_id AS "agreementId", ${shownState} AS state, x.sent_at AS "sentAt",
    x.sent_by AS "sentById", x.confirmed_at AS "confirmedAt", x.latest_arrival_on AS "latestArrivalOn", x.closes_on AS "closesOn", x.ended_at AS "endedAt",
    x.end_reason AS "endReason", x.version, x.latest_arrival_on < group_today() AND ${shownState} IN ('SENT', 'CONFIRMED', 'RECEIVING') AS "isOverdue",
    (SELECT sum(v.packs * v.price_fen) FROM purchase_order_line v WHERE ${seenLine}) AS "amountFen"`,
  visible: `(x.supplier_id = ANY ($2) OR EXISTS (SELECT FROM purchase_order_line v WHERE v.order_id = x.id AND v.institution_id = ANY ($1)))`,
  state: shownState,
  ofHouse: 'EXISTS (SELECT FROM purchase_order_line v WHERE v.order_id = x.id AND v.institution_id = $4)',
  ofSupplier: 'x.supplier_id = $5',
  number: 'x.number',
  at: 'x.sent_at',
};

export type OrderRecord = Omit<PurchaseOrder, 'uuid' | 'amount'> & { readonly amountFen: string | null };

export function toOrder({ amountFen, ...row }: OrderRecord): PurchaseOrder {
  return asNode('PurchaseOrder', { ...row, amount: money(amountFen ?? 0n) });
}

export async function ordersByIds(context: Context, ids: readonly string[]): Promise<PurchaseOrder[]> {
  return (await readByIds<OrderRecord>(context, orderListing, 'x.id', ids)).map(toOrder);
}

type LineNumbers = 'packs' | 'packsConfirmed' | 'packsShipped' | 'packsReceived' | 'packsReturned' | 'packsInvoiced';
type LineRecord = Omit<PurchaseOrderLine, LineNumbers | 'uuid' | 'price' | 'amount' | 'houseName' | 'houseId'> &
  Record<Exclude<LineNumbers, 'packsConfirmed'>, string> & {
    readonly packsConfirmed: string | null;
    readonly priceFen: string;
    readonly nameZh: string;
    readonly nameEn: string;
  };

export async function orderLinesBy(
  context: Context,
  column: 'id' | 'order_id',
  ids: readonly string[],
): Promise<PurchaseOrderLine[]> {
  const rows = await context.read.rows<LineRecord>(
    `SELECT x.id, x.order_id AS "orderId", x.institution_id AS "institutionId", h.name_zh AS "nameZh", h.name_en AS "nameEn", x.item_id AS "itemId",
       x.pack_id AS "packId", x.packs, x.packs_confirmed AS "packsConfirmed", x.packs_shipped AS "packsShipped", x.packs_received AS "packsReceived",
       x.packs_returned AS "packsReturned", x.price_fen AS "priceFen", x.is_consigned AS "isConsigned",
       coalesce((SELECT sum(y.packs) FROM supplier_invoice_line y JOIN supplier_invoice i ON i.id = y.invoice_id
         WHERE y.order_line_id = x.id AND i.state IN ('MATCHED', 'REQUESTED', 'PAID')), 0) AS "packsInvoiced"
     FROM purchase_order_line x JOIN institution h ON h.id = x.institution_id WHERE ${ofBoth} AND x.${column} = ANY ($3) ORDER BY x.place`,
    [...reachOf(context), ids],
  );
  return rows.map(toLine);
}

function toLine({ priceFen, nameZh, nameEn, ...row }: LineRecord): PurchaseOrderLine {
  return {
    ...row,
    id: toGlobalId('PurchaseOrderLine', row.id),
    uuid: row.id,
    houseId: toGlobalId('Institution', row.institutionId),
    houseName: { zh: nameZh, en: nameEn },
    packs: Number(row.packs),
    packsConfirmed: row.packsConfirmed === null ? null : Number(row.packsConfirmed),
    packsShipped: Number(row.packsShipped),
    packsReceived: Number(row.packsReceived),
    packsReturned: Number(row.packsReturned),
    packsInvoiced: Number(row.packsInvoiced),
    price: money(priceFen),
    amount: money(BigInt(row.packs) * BigInt(priceFen)),
  };
}

/** What decides about orders that the viewer sees, of the lines of every house: which houses, and whether anything was shipped. */
export function ordersForActions(
  context: Context,
  ids: readonly string[],
): Promise<(Pick<OrderForActions, 'institutionIds' | 'isShipped'> & { readonly id: string })[]> {
  return context.read.rowsAcrossHouses(
    `SELECT order_id AS id, array_agg(DISTINCT institution_id) AS "institutionIds", bool_or(packs_shipped > 0) AS "isShipped"
     FROM purchase_order_line WHERE order_id = ANY ($1) GROUP BY order_id`,
    [ids],
  );
}

/** What was approved and waits to be ordered, by supplier and agreement; of houses for which the viewer orders. */
export async function orderProposals(
  context: Context,
  place: { readonly groupId: string | null; readonly institutionId: string | null },
): Promise<PurchaseOrderProposal[]> {
  const rows = await context.read.rows<Omit<PurchaseOrderProposal, 'amount'> & { readonly amountFen: string }>(
    `SELECT p.supplier_id AS "supplierId", array_agg(DISTINCT r.id) AS "requisitionIds", count(DISTINCT r.institution_id)::integer AS houses,
       count(*)::integer AS lines, sum(l.packs * l.price_fen) AS "amountFen"
     FROM requisition r JOIN requisition_line l ON l.requisition_id = r.id JOIN price_line p ON p.id = l.price_line_id
     WHERE r.state = 'APPROVED' AND r.institution_id = ANY ($1) AND ($2::uuid IS NULL OR r.group_id = $2) AND ($3::uuid IS NULL OR r.institution_id = $3)
     GROUP BY p.supplier_id, p.agreement_id ORDER BY sum(l.packs * l.price_fen) DESC, p.supplier_id`,
    [institutionsFor(viewerOf(context), 'purchase.order'), place.groupId, place.institutionId],
  );
  return rows.map(({ amountFen, requisitionIds, ...row }) => ({
    ...row,
    requisitionIds: requisitionIds.map(id => toGlobalId('Requisition', id)),
    amount: money(amountFen),
  }));
}

export const shipmentListing: Listing = {
  from: 'shipment x JOIN institution h ON h.id = x.institution_id',
  columns: `x.id, x.order_id AS "orderId", x.supplier_id AS "supplierId", x.institution_id AS "institutionId", jsonb_build_object('zh', h.name_zh, 'en', h.name_en) AS "houseName",
    x.number, x.shipped_at AS "shippedAt", x.expected_on AS "expectedOn", x.carrier,
    (SELECT ${shownStateOf('o')} FROM purchase_order o WHERE o.id = x.order_id) AS "orderState",
    NOT EXISTS (SELECT FROM shipment_line v WHERE v.shipment_id = x.id AND v.packs_taken < v.packs) AS "isTaken"`,
  visible: ofBoth,
  state: null,
  ofHouse: 'x.institution_id = $4',
  ofSupplier: 'x.supplier_id = $5',
  number: 'x.number',
  at: 'x.shipped_at',
};

export type ShipmentRecord = Omit<Shipment, 'uuid'>;

export function toShipment(row: ShipmentRecord): Shipment {
  return asNode('Shipment', row);
}

export async function shipmentsBy(
  context: Context,
  column: 'x.id' | 'x.order_id',
  ids: readonly string[],
): Promise<Shipment[]> {
  return (await readByIds<ShipmentRecord>(context, shipmentListing, column, ids)).map(toShipment);
}

export async function shipmentLinesOf(context: Context, ids: readonly string[]): Promise<ShipmentLine[]> {
  const rows = await context.read.rows<
    Omit<ShipmentLine, 'packs' | 'packsTaken'> & Record<'packs' | 'packsTaken', string>
  >(
    `SELECT x.id, x.shipment_id AS "shipmentId", x.order_line_id AS "orderLineId", x.packs, x.packs_taken AS "packsTaken", x.lot_number AS "lotNumber", x.expires_on AS "expiresOn"
     FROM shipment_line x WHERE ${ofBoth} AND x.shipment_id = ANY ($3) ORDER BY x.id`,
    [...reachOf(context), ids],
  );
  return rows.map(row => ({
    ...row,
    id: toGlobalId('ShipmentLine', row.id),
    packs: Number(row.packs),
    packsTaken: Number(row.packsTaken),
  }));
}
