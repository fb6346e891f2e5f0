import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import type { Random } from './random';
import { asOwner, tellPlanner } from './seed-owner';

/** The group whose catalogue the demo has. */
const groupCode = 'JD-N';

/**
 * Stock of that group's houses: places of each house and ward, lots, some months of movements that are partly a supplier's, levels, packs, a transfer on
 * its way and an open recall. Set by set, decided by hashes of codes, so that the same demo has the same stock; the ledger's trigger keeps the balances.
 */
export async function seedStock(tx: Transaction, now: Date, random: Random): Promise<void> {
  const group = await tx.row<{ id: string }>('SELECT id FROM medical_group WHERE code = $1', [groupCode]);
  const groupId = present(group, 'group with a catalogue').id;
  // What moved months ago carries its own time: only the owner writes that.
  await asOwner(tx, async () => {
    await writePlaces(tx, groupId);
    await planStock(tx, groupId, now);
    await writeLots(tx);
    await writeMovements(tx, now);
    await writeSettlements(tx);
    await writeKeeping(tx);
    await writeTransfer(tx, random.uuid(now.getTime()), now);
    await writeRecall(tx, groupId, random.uuid(now.getTime()), now);
    await tx.rows('DROP TABLE seed_stock');
  });
  await tellPlanner(tx, ['stock_place', 'stock_lot', 'stock_movement', 'stock_balance', 'stock_settlement']);
}

/** A number from 0 to below a limit that follows from a text. */
const dice = (text: string, limit: number): string => `(abs(hashtext(${text})::bigint) % ${limit})::integer`;
/** An id that follows from a text. */
const idOf = (text: string): string => `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Whether a place is the first cabinet of its house: it holds a bit of everything, and the demo's nurse works there. */
const isFirst = (place: string): string =>
  `${place}.code = (SELECT min(k.code) FROM stock_place k WHERE k.institution_id = ${place}.institution_id AND k.kind = 'CABINET')`;

async function writePlaces(tx: Transaction, groupId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO stock_place (id, institution_id, kind, code, name_zh, name_en, storages)
     SELECT ${idOf(`i.code || k.code`)}, i.id, k.kind, k.code, k.zh, k.en, '{ROOM,COOL,COLD,FROZEN}'
     FROM membership m JOIN institution i ON i.id = m.institution_id
     CROSS JOIN (VALUES ('CENTRAL', 'ZX', '中心库', 'Central store'), ('PHARMACY', 'YF', '药房', 'Pharmacy'),
       ('QUARANTINE', 'GL', '隔离库', 'Quarantine'), ('TRANSIT', 'TRANSIT', '在途', 'On the way')) AS k(kind, code, zh, en)
     WHERE m.group_id = $1 AND m.during @> group_today()`,
    [groupId],
  );
  await tx.rows(
    `INSERT INTO stock_place (id, institution_id, kind, ward_id, code, name_zh, name_en)
     SELECT ${idOf(`'cabinet' || w.id`)}, w.institution_id, 'CABINET', w.id, 'G-' || w.code, w.name_zh || '柜', w.name_en || ' cabinet'
     FROM membership m JOIN ward w ON w.institution_id = m.institution_id WHERE m.group_id = $1 AND m.during @> group_today() AND w.during @> now()`,
    [groupId],
  );
}

/**
 * Which items lie in which stores, whose they are there, and in how many cabinets of the house: drugs in pharmacies, the rest in central stores.
 * Pieces with numbers are left out.
 */
async function planStock(tx: Transaction, groupId: string, now: Date): Promise<void> {
  await tx.rows(
    `CREATE TEMP TABLE seed_stock ON COMMIT DROP AS
     SELECT p.id AS store_id, p.institution_id, i.id AS item_id, i.code, i.kind, p.kind = 'CENTRAL' AND ${dice(`i.code || h.code || 'c'`, 3)} = 0 AS in_cabinets,
       $2::timestamptz AS now, ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS today,
       CASE WHEN ${dice(`i.code || 'owner'`, 3)} > 0 THEN (SELECT c.supplier_id FROM price_line l JOIN member_contract_line n ON n.price_line_id = l.id
         JOIN member_contract c ON c.id = n.contract_id AND c.institution_id = p.institution_id AND c.is_consigned AND c.state = 'SIGNED'
         WHERE l.item_id = i.id LIMIT 1) END AS owner_id,
       40 + ${dice(`i.code || h.code`, 160)} AS units
     FROM stock_place p JOIN institution h ON h.id = p.institution_id JOIN catalogue_item i ON i.group_id = $1 AND i.tracking = 'LOT' AND i.unlisted_on IS NULL
     WHERE p.kind IN ('CENTRAL', 'PHARMACY') AND (p.kind = 'PHARMACY') = (i.kind = 'DRUG') AND ${dice(`i.code || h.code || 'k'`, 40)} < 2`,
    [groupId, now],
  );
}

/** Two lots of each item: one that came first, of which some expire soon or have just expired, and a later one. */
async function writeLots(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO stock_lot (id, item_id, number, made_on, expires_on)
     SELECT ${idOf(`s.code || n.nth`)}, s.item_id, 'P' || to_char(s.today - 200 + n.nth * 60, 'YYMM') || lpad(${dice('s.code', 1000)}::text, 3, '0') || n.nth, s.today - 260 + n.nth * 60,
       CASE WHEN n.nth = 2 THEN s.today + 300 + ${dice('s.code', 300)}
         WHEN ${dice(`s.code || 'e'`, 40)} = 0 THEN s.today - 3
         WHEN ${dice(`s.code || 'e'`, 40)} < 8 THEN s.today + 10 + ${dice('s.code', 70)}
         ELSE s.today + 90 + ${dice('s.code', 200)} END
     FROM (SELECT DISTINCT item_id, code, today FROM seed_stock) s CROSS JOIN (VALUES (1), (2)) AS n(nth)`,
  );
}

/** All that moved, in one statement: it came into stores, went on to cabinets, and was used. */
async function writeMovements(tx: Transaction, now: Date): Promise<void> {
  await tx.rows(
    `WITH cabinets AS (
       SELECT s.*, c.id AS cabinet_id, c.ward_id, w.department_id FROM seed_stock s JOIN stock_place c ON c.institution_id = s.institution_id AND c.kind = 'CABINET'
         JOIN ward w ON w.id = c.ward_id WHERE s.in_cabinets AND (${dice(`c.id || s.code`, 4)} < 2 OR ${isFirst('c')})
     ), moved AS (
       SELECT 'RECEIPT' AS kind, item_id, code, n.nth, NULL::uuid AS from_id, store_id AS to_id, institution_id, owner_id,
         units + CASE n.nth WHEN 1 THEN 20 * (SELECT count(*) FROM cabinets c WHERE c.store_id = s.store_id AND c.item_id = s.item_id) ELSE 0 END AS units,
         s.now - make_interval(days => 190 - 60 * n.nth) AS at, NULL::uuid AS department_id, NULL::uuid AS encounter_id, 'in' AS what
       FROM seed_stock s CROSS JOIN (VALUES (1), (2)) AS n(nth)
       UNION ALL SELECT 'TRANSFER', item_id, code, 1, store_id, cabinet_id, institution_id, owner_id, 20, now - interval '100 days', NULL, NULL, 'to' || cabinet_id FROM cabinets
       UNION ALL SELECT 'USE', item_id, code, 1, cabinet_id, NULL, institution_id, owner_id, 1 + ${dice(`c.code || c.cabinet_id || n.nth`, 2)},
         c.now - make_interval(days => 5 + n.nth * 9, hours => ${dice(`c.code || n.nth`, 9)}::integer), c.department_id, NULL, 'use' || cabinet_id || n.nth
       FROM cabinets c CROSS JOIN generate_series(0, 7) AS n(nth)
       UNION ALL SELECT 'USE', item_id, code, 2, store_id, NULL, institution_id, owner_id, 1 + ${dice(`s.code || n.nth`, 3)},
         s.now - make_interval(days => 1 + n.nth * 10, hours => ${dice(`s.code || n.nth`, 9)}::integer),
         (SELECT d.id FROM department d WHERE d.institution_id = s.institution_id ORDER BY md5(d.code || s.code) LIMIT 1), NULL, 'use' || n.nth
       FROM seed_stock s CROSS JOIN generate_series(0, 5) AS n(nth)
     )
     INSERT INTO stock_movement (id, at, kind, item_id, lot_id, from_place_id, from_institution_id, to_place_id, to_institution_id, quantity, owner_supplier_id, source_key,
       department_id)
     SELECT ${idOf(`code || store || what || nth`)}, at, kind, item_id, ${idOf('code || nth')}, from_id, CASE WHEN from_id IS NOT NULL THEN institution_id END, to_id,
       CASE WHEN to_id IS NOT NULL THEN institution_id END, units, owner_id, 'demo:' || code || ':' || store || ':' || what || ':' || nth, department_id
     FROM (SELECT *, coalesce(from_id, to_id)::text AS store FROM moved) m WHERE at <= $1 ORDER BY at`,
    [now],
  );
  // Who lies in the ward today has received some of what its cabinet gave.
  await tx.rows(
    `INSERT INTO stock_movement (id, at, kind, item_id, lot_id, from_place_id, from_institution_id, quantity, owner_supplier_id, source_key, patient_id, encounter_id, department_id)
     SELECT ${idOf(`b.lot_id || 'patient' || b.place_id`)}, $1::timestamptz - interval '3 hours', 'USE', b.item_id, b.lot_id, b.place_id, b.institution_id, 1,
       nullif(b.owner_supplier_id, '00000000-0000-0000-0000-000000000000'), 'demo:patient:' || b.lot_id || ':' || b.place_id, e.patient_id, e.id, w.department_id
     FROM stock_balance b JOIN stock_place p ON p.id = b.place_id JOIN ward w ON w.id = p.ward_id
     CROSS JOIN LATERAL (SELECT e.id, e.patient_id FROM encounter e WHERE e.ward_id = w.id AND e.state = 'ADMITTED' AND e.admitted_at < $1::timestamptz - interval '4 hours'
       ORDER BY md5(e.id::text || b.item_id) LIMIT 1) e
     WHERE b.quantity > 1 AND b.expires_on >= ($1::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AND ${dice('b.item_id::text || b.place_id', 2)} = 0`,
    [now],
  );
}

/** What the houses owe for what was a supplier's, at the price of the contract. */
async function writeSettlements(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO stock_settlement (id, movement_id, use_id, supplier_id, institution_id, item_id, used_on, quantity, price_line_id, price_fen, pack_units, amount_fen)
     SELECT ${idOf(`'owed' || m.id`)}, m.id, m.id, m.owner_supplier_id, m.from_institution_id, m.item_id, (m.at AT TIME ZONE 'Asia/Shanghai')::date, m.quantity,
       p.id, p.price_fen, p.units, (2 * p.price_fen * m.quantity + p.units) / (2 * p.units)
     FROM stock_movement m LEFT JOIN LATERAL (
       SELECT l.id, l.price_fen, k.units FROM price_line l JOIN catalogue_pack k ON k.id = l.pack_id JOIN member_contract_line n ON n.price_line_id = l.id
         JOIN member_contract c ON c.id = n.contract_id AND c.institution_id = m.from_institution_id AND c.state = 'SIGNED'
       WHERE l.item_id = m.item_id AND l.supplier_id = m.owner_supplier_id AND l.during @> (m.at AT TIME ZONE 'Asia/Shanghai')::date ORDER BY k.units, l.id LIMIT 1) p ON true
     WHERE m.kind = 'USE' AND m.owner_supplier_id IS NOT NULL`,
  );
}

/** Levels, some of which stock lies below; and a few fixed packs. */
async function writeKeeping(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO par_level (place_id, item_id, institution_id, min_units, max_units, low_since)
     SELECT b.place_id, b.item_id, b.institution_id, CASE WHEN ${dice('b.item_id::text || b.place_id', 5)} = 0 THEN sum(b.quantity) + 5 ELSE greatest(1, sum(b.quantity) / 2) END,
       sum(b.quantity) * 2 + 20, CASE WHEN ${dice('b.item_id::text || b.place_id', 5)} = 0 THEN now() END
     FROM stock_balance b JOIN stock_place p ON p.id = b.place_id WHERE b.quantity > 0 AND p.kind <> 'QUARANTINE' GROUP BY b.place_id, b.item_id, b.institution_id`,
  );
  await tx.rows(
    `INSERT INTO stock_pack (id, code, institution_id, place_id, item_id, lot_id, owner_supplier_id, units)
     SELECT ${idOf(`'pack' || b.place_id || b.lot_id`)}, 'D' || lpad(row_number() OVER (PARTITION BY b.institution_id ORDER BY b.place_id, b.lot_id)::text, 5, '0'),
       b.institution_id, b.place_id, b.item_id, b.lot_id, nullif(b.owner_supplier_id, '00000000-0000-0000-0000-000000000000'), 2
     FROM stock_balance b JOIN stock_place p ON p.id = b.place_id AND p.kind = 'CABINET' WHERE b.quantity >= 4 AND b.serial = '' AND (${dice('b.lot_id::text || b.place_id', 6)} = 0 OR ${isFirst('p')})`,
  );
}

/** Something that the lead hospital has sent and nobody has received yet. */
async function writeTransfer(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.rows(
    `WITH sent AS (
       SELECT b.*, t.id AS transit_id, y.id AS goal_id, y.institution_id AS goal_house FROM stock_balance b JOIN stock_place p ON p.id = b.place_id AND p.kind = 'PHARMACY'
         JOIN institution i ON i.id = b.institution_id AND i.code = 'JDCH' JOIN institution j ON j.code = 'JDZ' JOIN stock_place y ON y.institution_id = j.id AND y.kind = 'PHARMACY'
         JOIN stock_place t ON t.institution_id = j.id AND t.kind = 'TRANSIT'
       WHERE b.quantity > 20 AND b.owner_supplier_id = '00000000-0000-0000-0000-000000000000' AND b.expires_on >= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
       ORDER BY b.expires_on, b.lot_id LIMIT 1
     ), made AS (
       INSERT INTO stock_transfer (id, from_place_id, from_institution_id, to_institution_id, to_place_id, note, sent_at)
       SELECT $1, place_id, institution_id, goal_house, goal_id, '近效期调拨', $2::timestamptz - interval '20 hours' FROM sent
     )
     INSERT INTO stock_movement (id, at, kind, item_id, lot_id, from_place_id, from_institution_id, to_place_id, to_institution_id, quantity, source_key, transfer_id)
     SELECT ${idOf(`'sent' || lot_id`)}, $2::timestamptz - interval '20 hours', 'TRANSFER', item_id, lot_id, place_id, institution_id, transit_id, goal_house, 10, 'demo:sent', $1 FROM sent`,
    [id, now],
  );
}

/** A recall of the lot that lies in most houses, which one of them has answered. */
async function writeRecall(tx: Transaction, groupId: string, id: string, now: Date): Promise<void> {
  const opened = new Date(now.getTime() - 26 * 3_600_000);
  await tx.rows(
    `INSERT INTO recall (id, group_id, item_id, lot_numbers, level, reason, opened_by, opened_at)
     SELECT $1, $2, l.item_id, ARRAY[l.number], 2, '抽检发现包装密封不良，生产企业主动召回', (SELECT person_id FROM account WHERE login = 'supplycentre'), $3
     FROM stock_movement m JOIN stock_lot l ON l.id = m.lot_id JOIN catalogue_item i ON i.id = l.item_id AND i.kind = 'CONSUMABLE' WHERE m.kind = 'USE'
     GROUP BY l.id, l.item_id, l.number ORDER BY count(DISTINCT m.from_institution_id) DESC, count(m.patient_id) DESC, count(*) DESC, l.number LIMIT 1`,
    [id, groupId, opened],
  );
  await tx.rows(
    `INSERT INTO recall_task (id, recall_id, institution_id, held_units, used_units)
     SELECT ${idOf(`'recall' || m.institution_id`)}, $1, m.institution_id,
       coalesce((SELECT sum(b.quantity) FROM stock_balance b JOIN lot_block k ON k.lot_id = b.lot_id AND k.recall_id = $1 WHERE b.institution_id = m.institution_id), 0),
       coalesce((SELECT sum(v.quantity) FROM stock_movement v JOIN lot_block k ON k.lot_id = v.lot_id AND k.recall_id = $1
         WHERE v.kind = 'USE' AND v.from_institution_id = m.institution_id), 0)
     FROM membership m WHERE m.group_id = $2 AND m.during @> group_today()`,
    [id, groupId],
  );
  await tx.rows(
    `UPDATE recall_task t SET acknowledged_at = $2::timestamptz + interval '5 hours', found_units = t.held_units, note = '已移入隔离库'
     FROM institution i WHERE i.id = t.institution_id AND i.code = 'JDZ' AND t.recall_id = $1`,
    [id, opened],
  );
}
