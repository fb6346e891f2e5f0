import { civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { receiveStock } from '../stock/receive.commands';

/** The group whose catalogue the demo has. */
const groupCode = 'JD-N';

/**
 * Purchases of that group: what its stock came from, ordered, received, invoiced and mostly paid; and what is under way today, in every state.
 * Set by set, decided by hashes of codes, through every trigger that keeps the caps.
 */
export async function seedPurchasing(tx: Transaction, now: Date): Promise<void> {
  await tx.rows(`CREATE TEMP TABLE seed_buyer ON COMMIT DROP AS ${buyers}`, [groupCode]);
  await tx.rows(`CREATE TEMP TABLE seed_wish ON COMMIT DROP AS ${wishes}`, [now]);
  for (const statement of asking) await tx.rows(statement);
  for (const statement of ordering) await tx.rows(statement);
  for (const statement of delivering) await tx.rows(statement);
  await receiveToday(tx, now);
  for (const statement of billing) await tx.rows(statement);
  await tx.rows('DROP TABLE seed_wish, seed_buyer');
}

/** A number from 0 to below a limit that follows from a text. */
const dice = (text: string, limit: number): string => `(abs(hashtext(${text})::bigint) % ${limit})`;
/** An id that follows from a text. */
const idOf = (text: string): string => `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Who asks, signs, and pays for each house; the group’s own people where a house has none. */
const buyers = `
  SELECT m.group_id, m.institution_id, i.code,
    (SELECT person_id FROM account WHERE login = 'supplycentre') AS officer_id,
    (SELECT person_id FROM account WHERE login = 'finance') AS finance_id,
    coalesce((SELECT a.person_id FROM appointment a WHERE a.institution_id = m.institution_id AND a.post IN ('SUPPLY_OFFICER', 'PHARMACIST') AND a.during @> now()
      ORDER BY a.post DESC, a.person_id LIMIT 1), (SELECT person_id FROM account WHERE login = 'supplycentre')) AS asker_id,
    (SELECT person_id FROM account WHERE login = 'groupadmin') AS signer_id
  FROM membership m JOIN medical_group g ON g.id = m.group_id AND g.code = $1 JOIN institution i ON i.id = m.institution_id
  WHERE m.role <> 'CITY_PARTNER' AND m.during @> group_today()`;

/**
 * Lines as they will be asked for. Those of the past are what stock says it received, in whole packs; those of these days are chosen from
 * the contracts. \`course\` is how far a line comes; a requisition and an order are the lines of one \`bucket\`.
 */
const wishes = `
  WITH received AS (
    SELECT b.*, v.item_id, v.lot_id, v.to_place_id AS place_id, v.quantity, v.at AS received_at, v.owner_supplier_id AS owner_id
    FROM stock_movement v JOIN seed_buyer b ON b.institution_id = v.to_institution_id WHERE v.kind = 'RECEIPT' AND v.source_key LIKE 'demo:%'
  ), past AS (
    SELECT r.group_id, r.institution_id, r.code, r.asker_id, r.signer_id, r.officer_id, r.finance_id, r.item_id, r.lot_id, r.place_id, r.owner_id IS NOT NULL AS is_consigned,
      p.pack_id, p.price_line_id, p.contract_id, p.agreement_id, p.supplier_id, p.price_fen, r.quantity / p.units AS packs, r.received_at,
      'RECEIVED' AS course, to_char(r.received_at, 'YYMMDD') || '-' || ${dice('r.item_id::text', 12)} AS bucket
    FROM received r CROSS JOIN LATERAL (
      SELECT l.id AS price_line_id, c.id AS contract_id, l.agreement_id, l.supplier_id, l.pack_id, l.price_fen, k.units, n.packs_agreed FROM price_line l
        JOIN catalogue_pack k ON k.id = l.pack_id JOIN member_contract_line n ON n.price_line_id = l.id
        JOIN member_contract c ON c.id = n.contract_id AND c.institution_id = r.institution_id AND c.state = 'SIGNED'
      WHERE l.item_id = r.item_id AND (r.owner_id IS NULL OR l.supplier_id = r.owner_id) AND l.during @> (r.received_at - interval '30 days')::date
      ORDER BY k.units, l.id LIMIT 1) p
    WHERE r.quantity % p.units = 0 AND 3 * (r.quantity / p.units) <= p.packs_agreed
  ), under_way AS (
    SELECT b.group_id, b.institution_id, b.code, b.asker_id, b.signer_id, b.officer_id, b.finance_id, l.item_id, NULL::uuid, NULL::uuid, c.is_consigned,
      l.pack_id, l.id, c.id, l.agreement_id, l.supplier_id, l.price_fen, greatest(n.packs_agreed / 60, 1), NULL::timestamptz,
      (ARRAY['SUBMITTED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SENT', 'CONFIRMED', 'SHIPPED', 'REFUSED', 'CANCELLED', 'CLOSED'])[1 + ${dice('l.supplier_id::text || b.code || (abs(hashtext(l.item_id::text)) % 6)', 10)}],
      'now-' || ${dice('l.item_id::text', 6)}
    FROM member_contract c JOIN seed_buyer b ON b.institution_id = c.institution_id JOIN member_contract_line n ON n.contract_id = c.id JOIN price_line l ON l.id = n.price_line_id
    WHERE c.state = 'SIGNED' AND l.during @> $1::date AND n.packs_agreed >= 12 AND ${dice("l.item_id::text || b.code || 'now'", 40)} = 0
  ), asked AS (SELECT * FROM past UNION ALL SELECT * FROM under_way)
  SELECT a.*, ${idOf("concat(a.code, supplier_id, pack_id, bucket, course, 'wish', lot_id)")} AS line_id,
    ${idOf("concat(a.code, bucket, course, CASE WHEN course IN ('RECEIVED', 'SUBMITTED', 'REJECTED', 'APPROVED') THEN '' ELSE agreement_id::text END, i.kind, 'asked')")} AS requisition_id,
    ${idOf("concat(agreement_id, bucket, course, i.kind, 'order')")} AS order_id, i.kind,
    CASE WHEN received_at IS NULL THEN $1::timestamptz - make_interval(days => 1 + ${dice('bucket || course', 9)}::integer, hours => ${dice('bucket', 9)}::integer)
      ELSE received_at - make_interval(days => 9 + ${dice('bucket', 12)}::integer) END AS asked_at
  FROM asked a JOIN catalogue_item i ON i.id = a.item_id`;

const ordered = `course NOT IN ('SUBMITTED', 'APPROVED', 'REJECTED')`;

const asking = [
  // One pack once in a requisition.
  `DELETE FROM seed_wish w USING seed_wish o WHERE o.requisition_id = w.requisition_id AND o.pack_id = w.pack_id AND o.line_id < w.line_id`,
  `INSERT INTO requisition (id, group_id, institution_id, state, requested_by, requested_at, amount_fen)
   SELECT requisition_id, group_id, institution_id, 'SUBMITTED', asker_id, min(asked_at) - interval '2 days', sum(packs * price_fen) FROM seed_wish
   GROUP BY requisition_id, group_id, institution_id, asker_id`,
  `INSERT INTO requisition_line (id, requisition_id, institution_id, place, item_id, pack_id, packs, price_line_id, contract_id, price_fen)
   SELECT line_id, requisition_id, institution_id, row_number() OVER (PARTITION BY requisition_id ORDER BY line_id), item_id, pack_id, packs, price_line_id, contract_id, price_fen FROM seed_wish`,
  `INSERT INTO requisition_approval (id, requisition_id, institution_id, level, decision, decided_by, decided_at, reason)
   SELECT DISTINCT ON (requisition_id) ${idOf("requisition_id::text || 'HOUSE'")}, requisition_id, institution_id, 'HOUSE',
     CASE course WHEN 'SUBMITTED' THEN 'WAITING' WHEN 'REJECTED' THEN 'REJECTED' ELSE 'APPROVED' END, CASE WHEN course <> 'SUBMITTED' THEN signer_id END,
     CASE WHEN course <> 'SUBMITTED' THEN asked_at - interval '1 day' END, CASE course WHEN 'REJECTED' THEN '库存充足，下月再报' END FROM seed_wish`,
  `UPDATE requisition r SET state = 'REJECTED', ended_at = r.requested_at + interval '1 day', end_reason = '库存充足，下月再报', version = 2
   WHERE id IN (SELECT requisition_id FROM seed_wish WHERE course = 'REJECTED')`,
  `UPDATE requisition SET state = 'APPROVED', version = 2 WHERE id IN (SELECT requisition_id FROM seed_wish WHERE course NOT IN ('SUBMITTED', 'REJECTED'))`,
];

const ordering = [
  `INSERT INTO purchase_order (id, group_id, supplier_id, agreement_id, state, amount_fen, sent_at, sent_by, latest_arrival_on, closes_on)
   SELECT order_id, group_id, supplier_id, agreement_id, 'SENT', sum(packs * price_fen), max(asked_at), (array_agg(officer_id))[1],
     (max(asked_at) + interval '21 days')::date, (max(asked_at) + interval '29 days')::date
   FROM seed_wish WHERE ${ordered} GROUP BY order_id, group_id, supplier_id, agreement_id`,
  `INSERT INTO purchase_order_line (id, order_id, place, institution_id, supplier_id, requisition_line_id, contract_id, price_line_id, item_id, pack_id, is_consigned, packs, price_fen)
   SELECT ${idOf("line_id::text || 'ordered'")}, order_id, row_number() OVER (PARTITION BY order_id ORDER BY code, line_id), institution_id, supplier_id, line_id, contract_id, price_line_id,
     item_id, pack_id, is_consigned, packs, price_fen FROM seed_wish WHERE ${ordered} ORDER BY price_line_id`,
  `UPDATE requisition SET state = 'ORDERED', version = 3 WHERE id IN (SELECT requisition_id FROM seed_wish WHERE ${ordered})`,
  `UPDATE purchase_order_line l SET packs_confirmed = CASE WHEN w.course = 'CONFIRMED' AND l.packs > 4 THEN l.packs - 1 ELSE l.packs END
   FROM seed_wish w WHERE w.line_id = l.requisition_line_id AND w.course IN ('RECEIVED', 'CONFIRMED', 'SHIPPED', 'CLOSED')`,
  `UPDATE purchase_order SET state = 'CONFIRMED', confirmed_at = sent_at + interval '5 hours', version = 2
   WHERE id IN (SELECT order_id FROM seed_wish WHERE course IN ('RECEIVED', 'CONFIRMED', 'SHIPPED', 'CLOSED'))`,
  `UPDATE purchase_order o SET state = w.course, ended_at = o.sent_at + interval '30 hours', version = version + 1,
     end_reason = CASE w.course WHEN 'REFUSED' THEN '厂家停产，暂无现货' WHEN 'CANCELLED' THEN '科室调整需求' ELSE '临床路径更新，不再需要' END
   FROM (SELECT DISTINCT order_id, course FROM seed_wish WHERE course IN ('REFUSED', 'CANCELLED', 'CLOSED')) w WHERE w.order_id = o.id`,
];

const shippedLines = `seed_wish w JOIN purchase_order_line l ON l.requisition_line_id = w.line_id`;
const shipmentId = idOf("concat(w.order_id, w.institution_id, 'shipped')");
const receiptId = idOf("concat(w.order_id, w.institution_id, w.place_id, 'received')");

const delivering = [
  `INSERT INTO shipment (id, order_id, supplier_id, institution_id, number, shipped_at, announced_by, carrier, expected_on)
   SELECT ${shipmentId}, w.order_id, w.supplier_id, w.institution_id, 'FH' || substr(md5(concat(w.order_id, w.institution_id)), 1, 8), coalesce(max(w.received_at) - interval '2 days', max(w.asked_at) + interval '1 day'),
     coalesce((SELECT a.person_id FROM appointment a WHERE a.supplier_id = w.supplier_id ORDER BY a.id LIMIT 1), (array_agg(w.officer_id))[1]), '华东医药物流',
     coalesce(max(w.received_at), max(w.asked_at) + interval '3 days')::date
   FROM ${shippedLines} WHERE w.course IN ('RECEIVED', 'SHIPPED') GROUP BY w.order_id, w.supplier_id, w.institution_id`,
  `INSERT INTO shipment_line (id, shipment_id, supplier_id, institution_id, order_line_id, packs, lot_number, expires_on)
   SELECT ${idOf("w.line_id::text || 'shipped'")}, ${shipmentId}, w.supplier_id, w.institution_id, l.id, CASE WHEN w.course = 'SHIPPED' AND l.packs > 3 THEN l.packs - 2 ELSE l.packs END, t.number, t.expires_on
   FROM ${shippedLines} LEFT JOIN stock_lot t ON t.id = w.lot_id WHERE w.course IN ('RECEIVED', 'SHIPPED')`,
  `INSERT INTO goods_receipt (id, shipment_id, order_id, supplier_id, institution_id, place_id, received_at, received_by)
   SELECT ${receiptId}, ${shipmentId}, w.order_id, w.supplier_id, w.institution_id, w.place_id, max(w.received_at), (array_agg(w.asker_id))[1]
   FROM ${shippedLines} WHERE w.course = 'RECEIVED' GROUP BY w.order_id, w.supplier_id, w.institution_id, w.place_id`,
  `INSERT INTO goods_receipt_line (id, receipt_id, supplier_id, institution_id, shipment_line_id, order_line_id, packs, lot_number, expires_on, lot_id, owner)
   SELECT ${idOf("w.line_id::text || 'received'")}, ${receiptId}, w.supplier_id, w.institution_id, ${idOf("w.line_id::text || 'shipped'")}, l.id, l.packs, t.number, t.expires_on, t.id,
     CASE WHEN w.is_consigned THEN 'SUPPLIER' ELSE 'INSTITUTION' END
   FROM ${shippedLines} JOIN stock_lot t ON t.id = w.lot_id WHERE w.course = 'RECEIVED'`,
  `UPDATE purchase_order SET state = 'RECEIVED', version = 3 WHERE id IN (SELECT order_id FROM seed_wish WHERE course = 'RECEIVED')`,
];

/** A first part of some shipments of these days is taken into stock as somebody at the house would do it; the rest waits at the door. */
async function receiveToday(tx: Transaction, now: Date): Promise<void> {
  const lines = await tx.rows<DeliveredToday>(
    `SELECT DISTINCT ON (w.order_id) ${receiptId} AS "receiptId", s.shipment_id AS "shipmentId", w.order_id AS "orderId", w.supplier_id AS "supplierId",
       w.institution_id AS "institutionId", p.id AS "placeId", w.asker_id AS "askerId", s.id AS "shipmentLineId", l.id AS "orderLineId", w.item_id AS "itemId", k.units,
       w.is_consigned AS "isConsigned", ${idOf("w.line_id::text || 'received'")} AS id
     FROM ${shippedLines} JOIN shipment_line s ON s.order_line_id = l.id JOIN catalogue_pack k ON k.id = l.pack_id JOIN catalogue_item i ON i.id = w.item_id AND i.tracking = 'LOT'
     JOIN stock_place p ON p.institution_id = w.institution_id AND p.kind = CASE WHEN w.kind = 'DRUG' THEN 'PHARMACY' ELSE 'CENTRAL' END AND p.closed_on IS NULL
     WHERE w.course = 'SHIPPED' AND s.packs > 1 AND ${dice('w.order_id::text', 2)} = 0 ORDER BY w.order_id, w.line_id, p.code`,
  );
  for (const line of lines) await receiveLine(tx, line, now);
}

interface DeliveredToday {
  readonly id: string;
  readonly receiptId: string;
  readonly shipmentId: string;
  readonly orderId: string;
  readonly supplierId: string;
  readonly institutionId: string;
  readonly placeId: string;
  readonly askerId: string;
  readonly shipmentLineId: string;
  readonly orderLineId: string;
  readonly itemId: string;
  readonly units: string;
  readonly isConsigned: boolean;
}

async function receiveLine(tx: Transaction, line: DeliveredToday, now: Date): Promise<void> {
  const lotNumber = `D${civilDateOf(now).replaceAll('-', '').slice(2)}`;
  const expiresOn = civilDateOf(new Date(now.getTime() + 500 * 86_400_000));
  const stocked = await receiveStock(tx, {
    placeId: line.placeId,
    itemId: line.itemId,
    lotNumber,
    expiresOn,
    units: BigInt(line.units),
    ownerSupplierId: line.isConsigned ? line.supplierId : null,
    sourceKey: `receipt:${line.id}`,
  });
  if (!stocked.ok)
    throw new Error(`the demo cannot be received: ${stocked.refusals.map(({ code }) => code).join(', ')}`);
  const { lotId } = stocked.value;
  await tx.rows(
    `INSERT INTO goods_receipt (id, shipment_id, order_id, supplier_id, institution_id, place_id, received_at, received_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[line.receiptId, line.shipmentId, line.orderId, line.supplierId, line.institutionId, line.placeId],
      ...[new Date(now.getTime() - 3_600_000), line.askerId],
    ],
  );
  await tx.rows(
    `INSERT INTO goods_receipt_line (id, receipt_id, supplier_id, institution_id, shipment_line_id, order_line_id, packs, lot_number, expires_on, lot_id, owner)
     VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10)`,
    [
      ...[line.id, line.receiptId, line.supplierId, line.institutionId, line.shipmentLineId, line.orderLineId],
      ...[lotNumber, expiresOn, lotId, line.isConsigned ? 'SUPPLIER' : 'INSTITUTION'],
    ],
  );
  await tx.rows(`UPDATE purchase_order SET state = 'RECEIVING', version = 3 WHERE id = $1`, [line.orderId]);
}

const invoiceId = idOf("concat(w.order_id, w.institution_id, 'billed')");
/** What was the house’s own when it came is billed by order. */
const billed = `${shippedLines} WHERE w.course = 'RECEIVED' AND NOT w.is_consigned AND ${dice('w.order_id::text', 12)} > 0`;
/** Of some invoices the price is ten fen too high: they are disputed. */
const overFen = `CASE WHEN ${dice("w.order_id::text || 'dear'", 14)} = 0 THEN 10 ELSE 0 END`;
const paymentId = idOf("concat(i.institution_id, i.supplier_id, to_char(i.issued_on, 'YYMM'), 'paid')");

const billing = [
  `INSERT INTO supplier_invoice (id, supplier_id, institution_id, number, issued_on, amount_fen, state, entered_at, entered_by)
   SELECT ${invoiceId}, w.supplier_id, w.institution_id, substr(translate(md5(concat(w.order_id, w.institution_id)), 'abcdef', '123456'), 1, 20), max(w.received_at)::date,
     sum(w.packs * (w.price_fen + ${overFen})), 'OPEN', max(w.received_at) + interval '1 day', (array_agg(w.finance_id))[1]
   FROM ${billed} GROUP BY w.order_id, w.supplier_id, w.institution_id`,
  `INSERT INTO supplier_invoice_line (id, invoice_id, supplier_id, institution_id, place, order_line_id, packs, price_fen, amount_fen)
   SELECT ${idOf("w.line_id::text || 'billed'")}, ${invoiceId}, w.supplier_id, w.institution_id, row_number() OVER (PARTITION BY w.order_id, w.institution_id ORDER BY w.line_id) - 1, l.id, w.packs,
     w.price_fen + ${overFen}, w.packs * (w.price_fen + ${overFen}) FROM ${billed}`,
  `UPDATE supplier_invoice i SET state = 'DISPUTED', dispute_reason = '单价高于协议价，请重开发票', version = 2, differences = (
     SELECT jsonb_agg(jsonb_build_object('kind', 'PRICE', 'line', x.place, 'expected', to_char(l.price_fen / 100.0, 'FM999999990.00'), 'invoiced', to_char(x.price_fen / 100.0, 'FM999999990.00')) ORDER BY x.place)
     FROM supplier_invoice_line x JOIN purchase_order_line l ON l.id = x.order_line_id WHERE x.invoice_id = i.id)
   WHERE EXISTS (SELECT FROM supplier_invoice_line x JOIN purchase_order_line l ON l.id = x.order_line_id WHERE x.invoice_id = i.id AND x.price_fen <> l.price_fen)`,
  `UPDATE supplier_invoice SET state = 'MATCHED', version = 2 WHERE state = 'OPEN' AND ${dice("id::text || 'open'", 9)} > 0`,
  `INSERT INTO payment_request (id, institution_id, supplier_id, amount_fen, state, requested_by, requested_at)
   SELECT ${paymentId}, i.institution_id, i.supplier_id, sum(i.amount_fen), 'REQUESTED', (SELECT finance_id FROM seed_buyer LIMIT 1), max(i.entered_at) + interval '6 days'
   FROM supplier_invoice i WHERE i.state = 'MATCHED' AND ${dice("i.id::text || 'unpaid'", 8)} > 0 GROUP BY i.institution_id, i.supplier_id, to_char(i.issued_on, 'YYMM')`,
  `INSERT INTO payment_request_invoice (payment_id, invoice_id, institution_id) SELECT ${paymentId}, i.id, i.institution_id
   FROM supplier_invoice i WHERE i.state = 'MATCHED' AND ${dice("i.id::text || 'unpaid'", 8)} > 0`,
  `UPDATE supplier_invoice SET state = 'REQUESTED', version = 3 WHERE id IN (SELECT invoice_id FROM payment_request_invoice)`,
  `UPDATE payment_request SET state = 'APPROVED', decided_by = (SELECT signer_id FROM seed_buyer LIMIT 1), decided_at = requested_at + interval '1 day', version = 2 WHERE ${dice('id::text', 5)} > 0`,
  `UPDATE payment_request SET state = 'PAID', paid_on = (decided_at + interval '3 days')::date, reference = 'YH' || substr(md5(id::text), 1, 10), version = 3
   WHERE state = 'APPROVED' AND ${dice("id::text || 'paid'", 6)} > 0`,
  `UPDATE supplier_invoice SET state = 'PAID', version = 4 WHERE id IN (SELECT x.invoice_id FROM payment_request_invoice x JOIN payment_request p ON p.id = x.payment_id WHERE p.state = 'PAID')`,
];
