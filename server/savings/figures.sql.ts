import { earlierPriceOf } from '../negotiation/price.queries';
import { usableStock } from '../stock/proposal.queries';
import { SupplyFigureCode, stockUsageDays } from './figures.rules';

/**
 * The rows of each figure, one SELECT per figure: what is summed is what is listed. They read what other parts have written, set by set, as the second
 * wall shows it to whoever asks.
 *
 * Parameters of each: $1 the houses that the viewer sees, $2 first day, $3 the day after the last, $4 the group. Columns: key, unique among the rows;
 * day, house_id, supplier_id, item_id; units, base units, and amount, fen, where they say something; numerator, denominator; order_id, the order that
 * it came from; lowest_id, the house that pays least; earlier_fen and earlier_source, the price of a pack before and who says so.
 */

const startOf = (day: string): string => `((${day})::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;
const inPeriod = (instant: string): string => `${instant} >= ${startOf('$2')} AND ${instant} < ${startOf('$3')}`;
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
const today = 'group_today()';
/** a ÷ b as a whole number, rounded half up as all money is. */
const halfUp = (a: string, b: string): string => `floor((2 * (${a})::numeric + (${b})) / (2 * (${b})))::bigint`;
/** Columns that say nothing in most figures. */
const nothing = {
  order: 'NULL::uuid AS order_id',
  lowest: 'NULL::uuid AS lowest_id',
  earlier: 'NULL::bigint AS earlier_fen, NULL::text AS earlier_source',
};

/** What houses came to owe in the period: own goods received and sent back, a supplier's used and given back. */
const purchased = `purchased AS (
  SELECT 'receipt:' || l.id AS key, ${dayOf('g.received_at')} AS day, g.institution_id AS house_id, l.supplier_id, o.item_id, o.price_line_id,
    l.packs * k.units AS units, k.units AS pack_units, l.packs * o.price_fen AS amount, o.order_id
  FROM goods_receipt g JOIN goods_receipt_line l ON l.receipt_id = g.id AND l.owner = 'INSTITUTION' AND l.packs > 0
    JOIN purchase_order_line o ON o.id = l.order_line_id JOIN catalogue_pack k ON k.id = o.pack_id
  WHERE g.institution_id = ANY ($1) AND ${inPeriod('g.received_at')}
  UNION ALL
  SELECT 'return:' || x.id, ${dayOf('r.returned_at')}, r.institution_id, l.supplier_id, o.item_id, o.price_line_id,
    -x.packs * k.units, k.units, -x.packs * o.price_fen, o.order_id
  FROM goods_return r JOIN goods_return_line x ON x.return_id = r.id JOIN goods_receipt_line l ON l.id = x.receipt_line_id AND l.owner = 'INSTITUTION'
    JOIN purchase_order_line o ON o.id = l.order_line_id JOIN catalogue_pack k ON k.id = o.pack_id
  WHERE r.institution_id = ANY ($1) AND ${inPeriod('r.returned_at')}
  UNION ALL
  SELECT 'settlement:' || s.id, s.used_on, s.institution_id, s.supplier_id, s.item_id, s.price_line_id, s.quantity, s.pack_units, s.amount_fen, NULL
  FROM stock_settlement s WHERE s.institution_id = ANY ($1) AND s.used_on >= $2 AND s.used_on < $3 AND s.amount_fen IS NOT NULL)`;

/** The price of a pack before each price that was paid. */
const earlier = `earlier AS MATERIALIZED (
  SELECT l.id, e.price_fen, e.source FROM price_line l CROSS JOIN LATERAL (${earlierPriceOf({
    groupId: 'l.group_id',
    itemId: 'l.item_id',
    packId: 'l.pack_id',
    before: 'lower(l.during)',
  })}) e WHERE l.id IN (SELECT price_line_id FROM purchased) AND l.group_id = $4)`;

const atEarlier = halfUp('e.price_fen * p.units', 'p.pack_units');
const savings = `WITH ${purchased}, ${earlier}
  SELECT p.key, p.day, p.house_id, p.supplier_id, p.item_id, p.units, p.amount, ${atEarlier} - p.amount AS numerator, ${atEarlier} AS denominator, p.order_id,
    ${nothing.lowest}, e.price_fen AS earlier_fen, e.source AS earlier_source
  FROM purchased p JOIN earlier e ON e.id = p.price_line_id`;
const compared = `WITH ${purchased}, ${earlier}
  SELECT p.key, p.day, p.house_id, p.supplier_id, p.item_id, p.units, p.amount, CASE WHEN e.id IS NULL THEN 0 ELSE p.amount END AS numerator,
    p.amount AS denominator, p.order_id, ${nothing.lowest}, ${nothing.earlier}
  FROM purchased p LEFT JOIN earlier e ON e.id = p.price_line_id`;

/** Month by month, what of an item costs more than at the house that pays least for it on average; of items that two houses or more have bought. */
const spread = `WITH ${purchased}, bought AS (
    SELECT house_id, supplier_id, item_id, date_trunc('month', day)::date AS day, sum(units) AS units, sum(amount) AS amount FROM purchased GROUP BY 1, 2, 3, 4
  ), paid AS (
    SELECT item_id, day, house_id, sum(units) AS units, sum(amount) AS amount FROM bought GROUP BY 1, 2, 3 HAVING sum(units) > 0 AND sum(amount) > 0
  ), least AS (
    SELECT DISTINCT ON (item_id, day) item_id, day, house_id, units, amount, count(*) OVER (PARTITION BY item_id, day) AS houses
    FROM paid ORDER BY item_id, day, amount / units, house_id)
  SELECT concat_ws(':', b.house_id, b.supplier_id, b.item_id) AS key, b.day, b.house_id, b.supplier_id, b.item_id, b.units::bigint, b.amount::bigint,
    (b.amount - ${halfUp('l.amount * b.units', 'l.units')})::bigint AS numerator, b.amount::bigint AS denominator, ${nothing.order}, l.house_id AS lowest_id,
    ${nothing.earlier}
  FROM bought b JOIN paid USING (item_id, day, house_id) JOIN least l ON l.item_id = b.item_id AND l.day = b.day AND l.houses > 1
  WHERE $4::uuid IS NOT NULL`;

/** What came into stock, and whether its lot came with an order of the group. */
const groupBought = `
  SELECT m.id::text AS key, ${dayOf('m.at')} AS day, m.to_institution_id AS house_id, coalesce(o.supplier_id, m.owner_supplier_id) AS supplier_id, m.item_id,
    m.quantity AS units, NULL::bigint AS amount, (o.order_id IS NOT NULL)::integer AS numerator, 1 AS denominator, o.order_id, ${nothing.lowest}, ${nothing.earlier}
  FROM stock_movement m LEFT JOIN LATERAL (
    SELECT l.supplier_id, g.order_id FROM goods_receipt_line l JOIN goods_receipt g ON g.id = l.receipt_id
    WHERE l.lot_id = m.lot_id AND l.institution_id = m.to_institution_id ORDER BY l.id LIMIT 1) o ON true
  WHERE m.kind = 'RECEIPT' AND m.to_institution_id = ANY ($1) AND ${inPeriod('m.at')} AND $4::uuid IS NOT NULL`;

/** What a base unit is worth: by the newest signed price of the group that has begun, of the smallest pack. */
const worth = `worth AS MATERIALIZED (
  SELECT DISTINCT ON (l.item_id) l.item_id, l.price_fen, k.units FROM price_line l JOIN catalogue_pack k ON k.id = l.pack_id
    JOIN agreement a ON a.id = l.agreement_id AND a.group_signed_at IS NOT NULL AND a.supplier_signed_at IS NOT NULL
  WHERE l.group_id = $4 AND lower(l.during) <= ${today} ORDER BY l.item_id, lower(l.during) DESC, k.units, l.price_fen, l.id)`;
const worthOf = (units: string): string => halfUp(`w.price_fen * ${units}`, 'w.units');

const daysOfStock = `WITH ${worth}, held AS (
    SELECT b.institution_id AS house_id, b.item_id, sum(b.quantity) AS units FROM stock_balance b JOIN stock_place p ON p.id = b.place_id
    WHERE b.institution_id = ANY ($1) AND ${usableStock('b', 'p')} GROUP BY 1, 2
  ), used AS (
    SELECT house_id, item_id, greatest(sum(units), 0) AS units FROM (
      SELECT m.from_institution_id AS house_id, m.item_id, m.quantity AS units FROM stock_movement m
      WHERE m.kind = 'USE' AND m.from_institution_id = ANY ($1) AND m.at >= ${startOf(`${today} - ${stockUsageDays}`)}
      UNION ALL
      SELECT m.to_institution_id, m.item_id, -m.quantity FROM stock_movement m
      WHERE m.kind = 'RETURN_USE' AND m.to_institution_id = ANY ($1) AND m.at >= ${startOf(`${today} - ${stockUsageDays}`)}) u GROUP BY 1, 2)
  SELECT concat_ws(':', house_id, item_id) AS key, ${today} AS day, house_id, NULL::uuid AS supplier_id, item_id, coalesce(h.units, 0)::bigint AS units,
    NULL::bigint AS amount, ${worthOf('coalesce(h.units, 0)')} AS numerator, ${worthOf('coalesce(u.units, 0)')} AS denominator, ${nothing.order},
    ${nothing.lowest}, ${nothing.earlier}
  FROM held h FULL JOIN used u USING (house_id, item_id) JOIN worth w USING (item_id) WHERE $2::date < $3::date`;

const stockOuts = `
  SELECT concat_ws(':', l.place_id, l.item_id) AS key, ${today} AS day, l.institution_id AS house_id, NULL::uuid AS supplier_id, l.item_id,
    s.units, NULL::bigint AS amount, (s.units = 0)::integer AS numerator, 1 AS denominator, ${nothing.order}, ${nothing.lowest}, ${nothing.earlier}
  FROM par_level l JOIN stock_place q ON q.id = l.place_id AND q.closed_on IS NULL CROSS JOIN LATERAL (
    SELECT coalesce(sum(b.quantity), 0)::bigint AS units FROM stock_balance b JOIN stock_place p ON p.id = b.place_id
    WHERE b.place_id = l.place_id AND b.item_id = l.item_id AND ${usableStock('b', 'p')}) s
  WHERE l.institution_id = ANY ($1) AND l.min_units > 0 AND $2::date < $3::date AND $4::uuid IS NOT NULL`;

/** What was written off, or missed by a count, because it had expired, against that and what was used. */
const expiryLoss = `WITH ${worth}, moved AS (
    SELECT m.id, m.at, m.from_institution_id AS house_id, m.owner_supplier_id, m.item_id, m.quantity AS units,
      m.kind <> 'USE' AS is_lost FROM stock_movement m JOIN stock_lot l ON l.id = m.lot_id
    WHERE m.from_institution_id = ANY ($1) AND ${inPeriod('m.at')} AND (m.kind = 'USE' OR m.kind IN ('COUNT', 'WRITE_OFF')
      AND (m.reason = 'EXPIRED' OR l.expires_on < ${dayOf('m.at')}))
    UNION ALL
    SELECT m.id, m.at, m.to_institution_id, m.owner_supplier_id, m.item_id, -m.quantity, false FROM stock_movement m
    WHERE m.kind = 'RETURN_USE' AND m.to_institution_id = ANY ($1) AND ${inPeriod('m.at')})
  SELECT m.id::text AS key, ${dayOf('m.at')} AS day, m.house_id, m.owner_supplier_id AS supplier_id, m.item_id, m.units, NULL::bigint AS amount,
    CASE WHEN m.is_lost THEN ${worthOf('m.units')} ELSE 0 END AS numerator, ${worthOf('m.units')} AS denominator, ${nothing.order}, ${nothing.lowest},
    ${nothing.earlier}
  FROM moved m JOIN worth w ON w.item_id = m.item_id`;

/** Lines of orders whose latest day of arrival lies in the period; \`counts\` says which count. */
const ordered = (numerator: string, counts: string): string => `
  SELECT l.id::text AS key, o.latest_arrival_on AS day, l.institution_id AS house_id, l.supplier_id, l.item_id, l.packs * k.units AS units,
    l.packs * l.price_fen AS amount, (${numerator})::integer AS numerator, 1 AS denominator, o.id AS order_id, ${nothing.lowest}, ${nothing.earlier}
  FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id JOIN catalogue_pack k ON k.id = l.pack_id
  WHERE l.institution_id = ANY ($1) AND o.latest_arrival_on >= $2 AND o.latest_arrival_on < $3 AND o.group_id = $4 AND o.state <> 'CANCELLED' AND ${counts}`;
const isRefused = `(o.state = 'REFUSED' OR coalesce(l.packs_confirmed, 1) = 0)`;
const isDue = `NOT ${isRefused} AND o.latest_arrival_on < ${today}`;
const cameInTime = `(SELECT coalesce(sum(r.packs), 0) FROM goods_receipt_line r JOIN goods_receipt g ON g.id = r.receipt_id
  WHERE r.order_line_id = l.id AND g.received_at < ${startOf('o.latest_arrival_on + 1')}) >= coalesce(l.packs_confirmed, l.packs)`;

/** Imported month by month for the house as a whole; months of which one of the two is missing are left out. */
const drugIncome = `
  SELECT concat_ws(':', a.institution_id, a.month) AS key, a.month AS day, a.institution_id AS house_id, NULL::uuid AS supplier_id, NULL::uuid AS item_id,
    NULL::bigint AS units, NULL::bigint AS amount, d.value AS numerator, a.value AS denominator, ${nothing.order}, ${nothing.lowest}, ${nothing.earlier}
  FROM monthly_fact a JOIN monthly_fact d ON d.institution_id = a.institution_id AND d.month = a.month AND d.code = 'DRUG_INCOME' AND d.ward_id IS NULL
    AND d.replaced_by IS NULL
  WHERE a.institution_id = ANY ($1) AND a.month >= $2 AND a.month < $3 AND a.code = 'MEDICAL_INCOME' AND a.ward_id IS NULL AND a.replaced_by IS NULL
    AND $4::uuid IS NOT NULL`;

export const figureRows: Readonly<Record<SupplyFigureCode, string>> = {
  SAVINGS: savings,
  COMPARED_SHARE: compared,
  GROUP_SHARE: groupBought,
  PRICE_SPREAD: spread,
  DAYS_OF_STOCK: daysOfStock,
  STOCK_OUT_RATE: stockOuts,
  EXPIRY_LOSS_RATE: expiryLoss,
  ON_TIME_RATE: ordered(cameInTime, isDue),
  COMPLETE_RATE: ordered('l.packs_received >= l.packs', isDue),
  REFUSED_RATE: ordered(isRefused, 'true'),
  DRUG_INCOME_SHARE: drugIncome,
};
