import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How stock is booked: the ledger is append-only, its trigger alone keeps the balances, and no path gets around a block or an expiry. */
export class StockBooks1764300310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(books + blocks + walls);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${tables.map(table => `DROP POLICY ${table}_visible ON ${table};`).join('\n')}
      DROP TRIGGER stock_lot_recalled ON stock_lot;
      DROP TRIGGER recall_blocks ON recall;
      DROP TRIGGER lot_block_held ON lot_block;
      DROP TRIGGER stock_pack_filled ON stock_pack;
      DROP TRIGGER stock_movement_booked ON stock_movement;
      DROP TRIGGER stock_movement_stays ON stock_movement;
      DROP TRIGGER stock_movement_stays_whole ON stock_movement;
      DROP FUNCTION stock_movement_stays, stock_movement_booked, stock_pack_filled, lot_block_held, recall_blocks, stock_lot_recalled, stock_lots_held, stock_usage,
        stock_neighbours;
    `);
  }
}

const tables = [
  'stock_place',
  'stock_movement',
  'stock_balance',
  'stock_settlement',
  'stock_transfer',
  'par_level',
  'stock_pack',
  'stock_count',
  'stock_count_line',
  'recall_task',
  'recall',
  'lot_block',
];

const books = `
  CREATE FUNCTION stock_movement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'stock_movement_append_only', MESSAGE = 'the ledger of stock is only written on; book the opposite';
  END $$;
  CREATE TRIGGER stock_movement_stays BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION stock_movement_stays();
  CREATE TRIGGER stock_movement_stays_whole BEFORE TRUNCATE ON stock_movement EXECUTE FUNCTION stock_movement_stays();

  -- Holds lots until the transaction ends: nothing of them moves meanwhile, and nobody blocks them.
  CREATE FUNCTION stock_lots_held(lots uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
    $$ SELECT FROM stock_lot WHERE id = ANY (lots) ORDER BY id FOR NO KEY UPDATE $$;

  -- Books what a statement added. Lots come first, shared, so that whoever blocks one waits, or is seen; then the balances in the order of their key.
  CREATE FUNCTION stock_movement_booked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    own constant uuid := '00000000-0000-0000-0000-000000000000';
    before text := coalesce(current_setting('medgroup.system', true), '');
    broken text;
    less bigint;
    met bigint;
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM FROM stock_lot WHERE id IN (SELECT lot_id FROM added) ORDER BY id FOR SHARE;
    IF EXISTS (SELECT FROM added WHERE use_id IS NOT NULL) THEN
      PERFORM FROM stock_movement WHERE id IN (SELECT use_id FROM added) ORDER BY id FOR NO KEY UPDATE;
    END IF;

    SELECT b.broken INTO broken FROM (
      SELECT CASE
        WHEN (i.tracking = 'SERIAL') <> (m.serial <> '') OR i.tracking = 'SERIAL' AND m.quantity <> 1 THEN 'stock_movement_serial'
        WHEN m.kind = 'RECEIPT' AND l.expires_on < (m.at AT TIME ZONE 'Asia/Shanghai')::date THEN 'stock_movement_expired'
        WHEN m.kind IN ('USE', 'TRANSFER') AND t.kind IS DISTINCT FROM 'QUARANTINE' AND l.expires_on < (m.at AT TIME ZONE 'Asia/Shanghai')::date THEN 'stock_movement_expired'
        WHEN m.kind IN ('RECEIPT', 'USE', 'TRANSFER') AND t.kind IS DISTINCT FROM 'QUARANTINE' AND EXISTS (
          SELECT FROM lot_block k WHERE k.lot_id = m.lot_id AND k.lifted_at IS NULL AND k.kind = 'RECALL') THEN 'stock_movement_recalled'
        WHEN m.kind IN ('USE', 'TRANSFER') AND t.kind IS DISTINCT FROM 'QUARANTINE' AND EXISTS (
          SELECT FROM lot_block k WHERE k.lot_id = m.lot_id AND k.lifted_at IS NULL AND k.institution_id = m.from_institution_id) THEN 'stock_movement_blocked'
        WHEN m.kind = 'USE' AND f.kind IN ('QUARANTINE', 'TRANSIT') THEN 'stock_movement_not_for_use'
        WHEN m.kind <> 'TRANSFER' AND t.kind = 'TRANSIT' THEN 'stock_movement_not_for_use'
        WHEN t.closed_on IS NOT NULL THEN 'stock_place_closed'
        WHEN m.kind = 'RETURN_USE' AND NOT EXISTS (SELECT FROM stock_movement u WHERE u.id = m.use_id AND u.kind = 'USE'
          AND (u.lot_id, u.serial, u.from_institution_id) = (m.lot_id, m.serial, m.to_institution_id) AND u.owner_supplier_id IS NOT DISTINCT FROM m.owner_supplier_id
          AND u.quantity >= (SELECT sum(r.quantity) FROM stock_movement r WHERE r.use_id = m.use_id)) THEN 'stock_return_within_use'
      END AS broken
      FROM added m JOIN stock_lot l ON l.id = m.lot_id JOIN catalogue_item i ON i.id = m.item_id LEFT JOIN stock_place f ON f.id = m.from_place_id
        LEFT JOIN stock_place t ON t.id = m.to_place_id) b
      WHERE b.broken IS NOT NULL LIMIT 1;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('a movement of stock breaks %s', broken);
    END IF;

    INSERT INTO stock_balance (place_id, lot_id, serial, owner_supplier_id, institution_id, item_id, expires_on, quantity)
      SELECT DISTINCT m.to_place_id, m.lot_id, m.serial, coalesce(m.owner_supplier_id, own), m.to_institution_id, m.item_id, l.expires_on, 0
      FROM added m JOIN stock_lot l ON l.id = m.lot_id WHERE m.to_place_id IS NOT NULL
      ORDER BY 1, 2, 3, 4 ON CONFLICT DO NOTHING;
    PERFORM FROM stock_balance b WHERE (b.place_id, b.lot_id, b.serial, b.owner_supplier_id) IN (
        SELECT from_place_id, lot_id, serial, coalesce(owner_supplier_id, own) FROM added WHERE from_place_id IS NOT NULL
        UNION ALL SELECT to_place_id, lot_id, serial, coalesce(owner_supplier_id, own) FROM added WHERE to_place_id IS NOT NULL)
      ORDER BY b.place_id, b.lot_id, b.serial, b.owner_supplier_id FOR NO KEY UPDATE;
    -- More first, then less, so that one statement may bring and take; but a piece with a number leaves before it arrives.
    UPDATE stock_balance b SET quantity = b.quantity + d.units FROM (
        SELECT to_place_id AS place, lot_id AS lot, serial, coalesce(owner_supplier_id, own) AS owner, sum(quantity) AS units FROM added
        WHERE to_place_id IS NOT NULL AND serial = '' GROUP BY 1, 2, 3, 4) d
      WHERE (b.place_id, b.lot_id, b.serial, b.owner_supplier_id) = (d.place, d.lot, d.serial, d.owner);
    SELECT count(*) INTO less FROM (SELECT DISTINCT from_place_id, lot_id, serial, owner_supplier_id FROM added WHERE from_place_id IS NOT NULL) n;
    UPDATE stock_balance b SET quantity = b.quantity - d.units FROM (
        SELECT from_place_id AS place, lot_id AS lot, serial, coalesce(owner_supplier_id, own) AS owner, sum(quantity) AS units FROM added
        WHERE from_place_id IS NOT NULL GROUP BY 1, 2, 3, 4) d
      WHERE (b.place_id, b.lot_id, b.serial, b.owner_supplier_id) = (d.place, d.lot, d.serial, d.owner);
    GET DIAGNOSTICS met = ROW_COUNT;
    IF met < less THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'stock_balance_not_negative', MESSAGE = 'there is nothing of this to take';
    END IF;
    UPDATE stock_balance b SET quantity = b.quantity + m.quantity FROM added m WHERE m.serial <> '' AND m.to_place_id IS NOT NULL
      AND (b.place_id, b.lot_id, b.serial, b.owner_supplier_id) = (m.to_place_id, m.lot_id, m.serial, coalesce(m.owner_supplier_id, own));

    -- A piece with a number comes in once, unless it went back to its supplier.
    IF EXISTS (SELECT FROM added m WHERE m.kind = 'RECEIPT' AND m.serial <> '' AND (
        SELECT count(*) FILTER (WHERE r.kind = 'RECEIPT') - count(*) FILTER (WHERE r.kind = 'RETURN_SUPPLIER') FROM stock_movement r
        WHERE r.item_id = m.item_id AND r.serial = m.serial AND r.serial <> '') > 1) THEN
      RAISE EXCEPTION USING ERRCODE = '23505', CONSTRAINT = 'stock_balance_serial_once', MESSAGE = 'a piece with this number came in already';
    END IF;
    -- What is packed stays until its pack is opened or taken along.
    IF EXISTS (SELECT FROM added m JOIN stock_balance b ON (b.place_id, b.lot_id, b.serial, b.owner_supplier_id) = (m.from_place_id, m.lot_id, m.serial, coalesce(m.owner_supplier_id, own))
        WHERE b.quantity < (SELECT sum(p.units) FROM stock_pack p WHERE p.place_id = m.from_place_id AND p.lot_id = m.lot_id AND p.state = 'FILLED'
          AND p.owner_supplier_id IS NOT DISTINCT FROM m.owner_supplier_id)) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'stock_pack_filled', MESSAGE = 'the rest is in fixed packs';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE TRIGGER stock_movement_booked AFTER INSERT ON stock_movement REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_booked();

  -- Packs hold no more than there is.
  CREATE FUNCTION stock_pack_filled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM stock_lots_held(ARRAY[NEW.lot_id]);
    IF (SELECT sum(p.units) FROM stock_pack p WHERE p.place_id = NEW.place_id AND p.lot_id = NEW.lot_id AND p.state = 'FILLED'
        AND p.owner_supplier_id IS NOT DISTINCT FROM NEW.owner_supplier_id)
      > coalesce((SELECT b.quantity FROM stock_balance b WHERE (b.place_id, b.lot_id, b.serial, b.owner_supplier_id)
        = (NEW.place_id, NEW.lot_id, '', coalesce(NEW.owner_supplier_id, '00000000-0000-0000-0000-000000000000'))), 0) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'stock_pack_filled', MESSAGE = 'there is not enough of this for the pack';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER stock_pack_filled AFTER INSERT OR UPDATE OF place_id, state ON stock_pack
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'FILLED') EXECUTE FUNCTION stock_pack_filled();`;

const blocks = `
  -- Whoever blocks a lot waits for movements of it that are under way, and those that come see the block.
  CREATE FUNCTION lot_block_held() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM stock_lots_held(ARRAY[NEW.lot_id]);
    RETURN NEW;
  END $$;
  CREATE TRIGGER lot_block_held BEFORE INSERT ON lot_block FOR EACH ROW EXECUTE FUNCTION lot_block_held();

  -- A recall blocks the lots of its numbers that are known, and those that are first heard of later.
  CREATE FUNCTION recall_blocks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM FROM catalogue_item WHERE id = NEW.item_id FOR UPDATE;
    INSERT INTO lot_block (id, lot_id, kind, recall_id, reason, by_id)
      SELECT gen_random_uuid(), l.id, 'RECALL', NEW.id, NEW.reason, NEW.opened_by FROM stock_lot l
      WHERE l.item_id = NEW.item_id AND l.number = ANY (NEW.lot_numbers) ORDER BY l.id;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE TRIGGER recall_blocks AFTER INSERT ON recall FOR EACH ROW EXECUTE FUNCTION recall_blocks();
  CREATE FUNCTION stock_lot_recalled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    INSERT INTO lot_block (id, lot_id, kind, recall_id, reason, by_id)
      SELECT gen_random_uuid(), NEW.id, 'RECALL', r.id, r.reason, r.opened_by FROM recall r
      WHERE r.item_id = NEW.item_id AND r.closed_at IS NULL AND NEW.number = ANY (r.lot_numbers) ON CONFLICT DO NOTHING;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  -- After the foreign key has waited for a recall of the item that is being opened.
  CREATE TRIGGER stock_lot_recalled AFTER INSERT ON stock_lot FOR EACH ROW EXECUTE FUNCTION stock_lot_recalled();

  -- The houses in the groups of those whose stock the viewer sees, with these.
  CREATE FUNCTION stock_neighbours() RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT viewer_stock() || coalesce(array_agg(DISTINCT other.institution_id), '{}') FROM membership own JOIN membership other USING (group_id)
    WHERE own.institution_id = ANY (viewer_stock()) AND own.during @> group_today() $$;

  -- How much of items houses have used since an instant, what was returned taken off, and what they have that may be used: what a proposal to another
  -- house may know of it. Only for who sees the stock of one of them.
  CREATE FUNCTION stock_usage(houses uuid[], items uuid[], since timestamptz) RETURNS TABLE (institution_id uuid, item_id uuid, used bigint, has bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    IF NOT (viewer_is_system() OR houses && viewer_stock()) THEN RETURN; END IF;
    PERFORM set_config('medgroup.system', 'on', true);
    RETURN QUERY SELECT u.house, u.item, u.units, coalesce((SELECT sum(b.quantity) FROM stock_balance b JOIN stock_place p ON p.id = b.place_id
        WHERE b.item_id = u.item AND b.institution_id = u.house AND b.quantity > 0 AND p.kind NOT IN ('QUARANTINE', 'TRANSIT')
          AND (b.expires_on IS NULL OR b.expires_on >= group_today())), 0)::bigint
      FROM (SELECT coalesce(m.from_institution_id, m.to_institution_id) AS house, m.item_id AS item,
          sum(CASE m.kind WHEN 'USE' THEN m.quantity ELSE -m.quantity END)::bigint AS units FROM stock_movement m
        WHERE m.item_id = ANY (items) AND m.at >= since AND m.kind IN ('USE', 'RETURN_USE') AND coalesce(m.from_institution_id, m.to_institution_id) = ANY (houses)
        GROUP BY 1, 2) u;
    PERFORM set_config('medgroup.system', before, true);
  END $$;`;

const walls = `
  -- The ledger is written on by everybody's commands, its clock and its sequence are its own; balances are kept by its trigger alone.
  REVOKE INSERT, UPDATE ON stock_movement FROM medgroup_app;
  GRANT INSERT (id, kind, item_id, lot_id, serial, from_place_id, from_institution_id, to_place_id, to_institution_id, quantity, owner_supplier_id, by_id, source_key,
    patient_id, encounter_id, department_id, reason, use_id, transfer_id) ON stock_movement TO medgroup_app;
  REVOKE INSERT, UPDATE ON stock_balance FROM medgroup_app;
  REVOKE UPDATE ON stock_lot, stock_settlement, recall, recall_task, lot_block, stock_transfer, stock_pack, stock_count FROM medgroup_app;
  GRANT UPDATE (price_line_id, price_fen, pack_units, amount_fen, invoice_line_id) ON stock_settlement TO medgroup_app;
  GRANT UPDATE (closed_by, closed_at, close_note, version) ON recall TO medgroup_app;
  GRANT UPDATE (acknowledged_by, acknowledged_at, found_units, note) ON recall_task TO medgroup_app;
  GRANT UPDATE (lifted_at, lifted_by, lift_reason) ON lot_block TO medgroup_app;
  GRANT UPDATE (to_place_id, state, ended_by, ended_at, version) ON stock_transfer TO medgroup_app;
  GRANT UPDATE (place_id, state, ended_by, ended_at, version) ON stock_pack TO medgroup_app;
  GRANT UPDATE (state, ended_by, ended_at, version) ON stock_count TO medgroup_app;

  ${tables.map(table => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`).join('\n')}
  -- The second wall: who sees the stock of a house; a supplier sees what of its own lies there and what it is owed, never who received it.
  -- Where another house of the group may send things is known to all who see stock in one.
  CREATE POLICY stock_place_visible ON stock_place USING (viewer_is_system() OR institution_id = ANY ((SELECT stock_neighbours())::uuid[])
    OR EXISTS (SELECT FROM stock_balance b WHERE b.place_id = stock_place.id AND b.owner_supplier_id = ANY ((SELECT viewer_suppliers())::uuid[])));
  CREATE POLICY stock_movement_visible ON stock_movement USING (viewer_is_system() OR from_institution_id = ANY ((SELECT viewer_stock())::uuid[])
    OR to_institution_id = ANY ((SELECT viewer_stock())::uuid[]));
  CREATE POLICY stock_balance_visible ON stock_balance USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[])
    OR owner_supplier_id = ANY ((SELECT viewer_suppliers())::uuid[]));
  CREATE POLICY stock_settlement_visible ON stock_settlement USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[])
    OR supplier_id = ANY ((SELECT viewer_suppliers())::uuid[]));
  CREATE POLICY stock_transfer_visible ON stock_transfer USING (viewer_is_system() OR from_institution_id = ANY ((SELECT viewer_stock())::uuid[])
    OR to_institution_id = ANY ((SELECT viewer_stock())::uuid[]));
  CREATE POLICY par_level_visible ON par_level USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[]));
  CREATE POLICY stock_pack_visible ON stock_pack USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[]));
  CREATE POLICY stock_count_visible ON stock_count USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[]));
  CREATE POLICY stock_count_line_visible ON stock_count_line USING (viewer_is_system() OR EXISTS (SELECT FROM stock_count c WHERE c.id = count_id));
  CREATE POLICY recall_task_visible ON recall_task USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[]));
  CREATE POLICY recall_visible ON recall USING (viewer_is_system() OR EXISTS (SELECT FROM recall_task t WHERE t.recall_id = recall.id));
  CREATE POLICY lot_block_visible ON lot_block USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_stock())::uuid[])
    OR institution_id IS NULL AND EXISTS (SELECT FROM recall_task t WHERE t.recall_id = lot_block.recall_id));`;
