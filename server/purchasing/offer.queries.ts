import { money } from '../../schema/money';
import type { CivilDate } from '../kernel/civil-date';
import { addDays } from '../kernel/civil-date';
import { toGlobalId } from '../kernel/ids';
import { priceLinesFor } from '../negotiation/price.queries';
import { actions } from '../platform/access/actions';
import { institutionsFor, mayForSupplier, suppliersFor } from '../platform/access/viewer';
import { forbidden } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { settlementsOf } from '../stock/settlement.queries';
import type { Billable, PurchasePrice, SuppliedHouse } from './offer.types';

/** Reads for those who are about to ask or to bill: what things cost the house today, and what nobody has billed yet. */

/** Prices of items in all their open packs, as far as a contract of the house names them; the cheapest line of each. */
export async function purchasePrices(
  context: Context,
  institutionId: string,
  itemIds: readonly string[],
  today: CivilDate,
): Promise<PurchasePrice[]> {
  if (!institutionsFor(viewerOf(context), 'purchase.read').includes(institutionId)) return [];
  const packs = await context.read.rows<{ itemId: string; packId: string }>(
    `SELECT item_id AS "itemId", id AS "packId" FROM catalogue_pack WHERE item_id = ANY ($1) AND closed_on IS NULL ORDER BY item_id, units`,
    [itemIds],
  );
  const answers = await priceLinesFor(
    context.read,
    institutionId,
    today,
    packs.map(pack => ({ ...pack, evenUsedUp: true })),
  );
  return answers.flatMap(answer =>
    answer.ok
      ? [
          {
            itemId: answer.value.itemId,
            packId: answer.value.packId,
            supplierId: answer.value.supplierId,
            price: money(answer.value.priceFen),
            packsLeft: answer.value.packsLeft === null ? null : Math.max(0, Number(answer.value.packsLeft)),
            isConsigned: answer.value.isConsigned,
          },
        ]
      : [],
  );
}

const settledYears = 3;

/** What a supplier may bill a house for: read by the supplier, and by those who pay there. */
export async function billables(
  context: Context,
  supplierId: string,
  institutionId: string,
  today: CivilDate,
): Promise<Billable[]> {
  const viewer = viewerOf(context);
  const pays = institutionsFor(viewer, 'purchase.pay').includes(institutionId);
  if (!pays && !mayForSupplier(viewer, 'supply.own', supplierId)) {
    if (!institutionsFor(viewer, 'purchase.read').includes(institutionId)) return [];
    throw forbidden('查看可开票的收货与使用', actions['purchase.pay'].means);
  }
  const received = await receivedLines(context, supplierId, institutionId);
  const since = addDays(today, -365 * settledYears);
  const used = await settlementsOf(context.read, supplierId, institutionId, since, addDays(today, 1));
  const entered = await enteredSettlements(
    context,
    used.map(({ id }) => id),
  );
  return [
    ...received,
    ...used
      .filter(({ id }) => !entered.has(id))
      .map(({ id, itemId, usedOn, units, amountFen }) => ({
        orderLineId: null,
        settlementId: toGlobalId('StockSettlement', id),
        orderNumber: null,
        on: usedOn,
        packs: null,
        units: Number(units),
        price: null,
        amount: money(amountFen),
        itemId,
        packId: null,
      })),
  ];
}

interface ReceivedRecord {
  readonly id: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly packs: string;
  readonly priceFen: string;
  readonly itemId: string;
  readonly packId: string;
}

/** Packs received and not returned, less what stands on invoices that were not withdrawn; consigned goods are billed by their use. */
async function receivedLines(context: Context, supplierId: string, institutionId: string): Promise<Billable[]> {
  const rows = await context.read.rows<ReceivedRecord>(
    `SELECT x.id, o.number, (o.sent_at AT TIME ZONE 'Asia/Shanghai')::date AS on, x.packs_received - x.packs_returned - n.packs AS packs, x.price_fen AS "priceFen",
       x.item_id AS "itemId", x.pack_id AS "packId"
     FROM purchase_order_line x JOIN purchase_order o ON o.id = x.order_id
     CROSS JOIN LATERAL (SELECT coalesce(sum(y.packs), 0) AS packs FROM supplier_invoice_line y JOIN supplier_invoice i ON i.id = y.invoice_id
       WHERE y.order_line_id = x.id AND i.state <> 'WITHDRAWN') n
     WHERE x.supplier_id = $1 AND x.institution_id = $2 AND NOT x.is_consigned AND x.packs_received - x.packs_returned - n.packs > 0
     ORDER BY o.number, x.place`,
    [supplierId, institutionId],
  );
  return rows.map(({ id, number, on, packs, priceFen, itemId, packId }) => ({
    orderLineId: toGlobalId('PurchaseOrderLine', id),
    settlementId: null,
    orderNumber: number,
    on,
    packs: Number(packs),
    units: null,
    price: money(priceFen),
    amount: money(BigInt(packs) * BigInt(priceFen)),
    itemId,
    packId,
  }));
}

/** Uses that stand on an invoice already, though it has not passed yet. */
async function enteredSettlements(context: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await context.read.rows<{ id: string }>(
    `SELECT y.settlement_id AS id FROM supplier_invoice_line y JOIN supplier_invoice i ON i.id = y.invoice_id
     WHERE y.settlement_id = ANY ($1) AND i.state <> 'WITHDRAWN'`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Houses with lines on orders to a supplier, of those for whom the viewer speaks. */
export async function suppliedHouses(context: Context, supplierId: string): Promise<SuppliedHouse[]> {
  const rows = await context.read.rows<{ id: string; nameZh: string; nameEn: string }>(
    `SELECT h.id, h.name_zh AS "nameZh", h.name_en AS "nameEn" FROM institution h
     WHERE h.id IN (SELECT institution_id FROM purchase_order_line WHERE supplier_id = $1 AND supplier_id = ANY ($2)) ORDER BY h.name_zh COLLATE "zh-x-icu", h.id`,
    [supplierId, suppliersFor(viewerOf(context), 'supply.own')],
  );
  return rows.map(({ id, nameZh, nameEn }) => ({
    houseId: toGlobalId('Institution', id),
    name: { zh: nameZh, en: nameEn },
  }));
}
