import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables of stock: places, lots, movements with their owner, balances, what is owed for use, levels, recalls, fixed packs and counts.
 *
 * One more setting tells whom a transaction works for: medgroup.stock, the houses whose stock the viewer sees.
 */
export class Stock1764300300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(places + ledger + duties + care + packs);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE stock_count_line, stock_count, stock_pack, par_level, recall_task, lot_block, stock_settlement, stock_balance, stock_movement, recall,
        stock_transfer, stock_lot, stock_place;
      DROP SEQUENCE stock_movement_sequence, stock_transfer_number, recall_number, stock_count_number;
      DROP FUNCTION viewer_stock;
    `);
  }
}

const places = `
  CREATE FUNCTION viewer_stock() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.stock', true), ''), ',')::uuid[], '{}') $$;

  CREATE TABLE stock_place (
    id uuid CONSTRAINT stock_place_pk PRIMARY KEY,
    institution_id uuid NOT NULL CONSTRAINT stock_place_institution_fk REFERENCES institution,
    -- TRANSIT holds what another house has sent here and nobody has received yet: one of each house.
    kind text NOT NULL CONSTRAINT stock_place_kind_known CHECK (kind IN ('CENTRAL', 'PHARMACY', 'CABINET', 'QUARANTINE', 'TRANSIT')),
    ward_id uuid,
    department_id uuid,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    -- Which temperatures it keeps.
    storages text[] NOT NULL DEFAULT '{ROOM}' CONSTRAINT stock_place_storages_known CHECK (storages <> '{}' AND storages <@ '{ROOM,COOL,COLD,FROZEN}'),
    closed_on date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT stock_place_code_unique UNIQUE (institution_id, code),
    CONSTRAINT stock_place_house_unique UNIQUE (id, institution_id),
    CONSTRAINT stock_place_ward_fk FOREIGN KEY (ward_id, institution_id) REFERENCES ward (id, institution_id),
    CONSTRAINT stock_place_department_fk FOREIGN KEY (department_id, institution_id) REFERENCES department (id, institution_id),
    CONSTRAINT stock_place_cabinet CHECK (kind <> 'CABINET' OR num_nonnulls(ward_id, department_id) > 0)
  );
  CREATE UNIQUE INDEX stock_place_one_transit ON stock_place (institution_id) WHERE kind = 'TRANSIT';

  CREATE TABLE stock_lot (
    id uuid CONSTRAINT stock_lot_pk PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT stock_lot_item_fk REFERENCES catalogue_item,
    number text NOT NULL CONSTRAINT stock_lot_number_sane CHECK (length(number) BETWEEN 1 AND 40),
    expires_on date,
    made_on date CONSTRAINT stock_lot_dates CHECK (made_on <= expires_on),
    CONSTRAINT stock_lot_unique UNIQUE (item_id, number, expires_on),
    CONSTRAINT stock_lot_item_unique UNIQUE (id, item_id)
  );
  CREATE UNIQUE INDEX stock_lot_unique_undated ON stock_lot (item_id, number) WHERE expires_on IS NULL;

  -- What one house sends another; inside a house there is no record but the movement.
  CREATE SEQUENCE stock_transfer_number;
  CREATE TABLE stock_transfer (
    id uuid CONSTRAINT stock_transfer_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'DB' || lpad(nextval('stock_transfer_number')::text, 9, '0') CONSTRAINT stock_transfer_number_unique UNIQUE,
    from_place_id uuid NOT NULL,
    from_institution_id uuid NOT NULL,
    to_institution_id uuid NOT NULL CONSTRAINT stock_transfer_to_fk REFERENCES institution,
    to_place_id uuid,
    state text NOT NULL DEFAULT 'SENT' CONSTRAINT stock_transfer_state_known CHECK (state IN ('SENT', 'RECEIVED', 'TAKEN_BACK')),
    note text,
    sent_by uuid CONSTRAINT stock_transfer_sent_by_fk REFERENCES person,
    sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_by uuid CONSTRAINT stock_transfer_ended_by_fk REFERENCES person,
    ended_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT stock_transfer_from_fk FOREIGN KEY (from_place_id, from_institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_transfer_place_fk FOREIGN KEY (to_place_id, to_institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_transfer_two_houses CHECK (from_institution_id <> to_institution_id),
    CONSTRAINT stock_transfer_end_whole CHECK ((state = 'SENT') = (ended_at IS NULL) AND (state <> 'RECEIVED' OR to_place_id IS NOT NULL))
  );
  CREATE INDEX stock_transfer_from_index ON stock_transfer (from_institution_id, sent_at, id);
  CREATE INDEX stock_transfer_to_index ON stock_transfer (to_institution_id, sent_at, id);`;

const ledger = `
  CREATE SEQUENCE stock_movement_sequence;
  CREATE TABLE stock_movement (
    id uuid CONSTRAINT stock_movement_pk PRIMARY KEY,
    sequence bigint NOT NULL DEFAULT nextval('stock_movement_sequence') CONSTRAINT stock_movement_sequence_unique UNIQUE,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    kind text NOT NULL
      CONSTRAINT stock_movement_kind_known CHECK (kind IN ('RECEIPT', 'USE', 'RETURN_USE', 'TRANSFER', 'RETURN_SUPPLIER', 'COUNT', 'WRITE_OFF')),
    item_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    -- Empty where pieces have no number of their own.
    serial text NOT NULL DEFAULT '' CONSTRAINT stock_movement_serial_sane CHECK (length(serial) <= 40),
    from_place_id uuid,
    from_institution_id uuid,
    to_place_id uuid,
    to_institution_id uuid,
    -- In base units.
    quantity bigint NOT NULL CONSTRAINT stock_movement_quantity_positive CHECK (quantity > 0),
    -- Whose it is while it moves; the house of the place when null. Using up what is a supplier's is the moment at which the house buys it.
    owner_supplier_id uuid CONSTRAINT stock_movement_owner_fk REFERENCES supplier,
    by_id uuid CONSTRAINT stock_movement_by_fk REFERENCES person,
    -- What it comes from: the same thing is never booked twice.
    source_key text NOT NULL CONSTRAINT stock_movement_source_unique UNIQUE,
    -- Who received it: a patient, or else a department.
    patient_id uuid CONSTRAINT stock_movement_patient_fk REFERENCES patient,
    encounter_id uuid CONSTRAINT stock_movement_encounter_fk REFERENCES encounter,
    department_id uuid CONSTRAINT stock_movement_department_fk REFERENCES department,
    reason text,
    -- The use that a return takes back.
    use_id uuid CONSTRAINT stock_movement_use_fk REFERENCES stock_movement,
    transfer_id uuid CONSTRAINT stock_movement_transfer_fk REFERENCES stock_transfer,
    CONSTRAINT stock_movement_lot_fk FOREIGN KEY (lot_id, item_id) REFERENCES stock_lot (id, item_id),
    CONSTRAINT stock_movement_from_fk FOREIGN KEY (from_place_id, from_institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_movement_to_fk FOREIGN KEY (to_place_id, to_institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_movement_places CHECK (
      (from_place_id IS NULL) = (from_institution_id IS NULL) AND (to_place_id IS NULL) = (to_institution_id IS NULL) AND CASE kind
        WHEN 'TRANSFER' THEN num_nonnulls(from_place_id, to_place_id) = 2
        WHEN 'COUNT' THEN num_nonnulls(from_place_id, to_place_id) = 1
        WHEN 'RECEIPT' THEN from_place_id IS NULL AND to_place_id IS NOT NULL
        WHEN 'RETURN_USE' THEN from_place_id IS NULL AND to_place_id IS NOT NULL
        ELSE from_place_id IS NOT NULL AND to_place_id IS NULL END),
    CONSTRAINT stock_movement_not_to_itself CHECK (from_place_id <> to_place_id),
    CONSTRAINT stock_movement_recipient CHECK (kind NOT IN ('USE', 'RETURN_USE') OR num_nonnulls(patient_id, department_id) > 0),
    CONSTRAINT stock_movement_return_of CHECK ((kind = 'RETURN_USE') = (use_id IS NOT NULL)),
    CONSTRAINT stock_movement_reason CHECK (kind NOT IN ('COUNT', 'WRITE_OFF', 'RETURN_SUPPLIER', 'RETURN_USE') OR reason IS NOT NULL),
    CONSTRAINT stock_movement_between_houses CHECK (transfer_id IS NOT NULL OR from_institution_id = to_institution_id)
  );
  CREATE INDEX stock_movement_from_index ON stock_movement (from_institution_id, sequence);
  CREATE INDEX stock_movement_to_index ON stock_movement (to_institution_id, sequence);
  CREATE INDEX stock_movement_lot_index ON stock_movement (lot_id, sequence);
  CREATE INDEX stock_movement_used_index ON stock_movement (item_id, at) WHERE kind IN ('USE', 'RETURN_USE');
  CREATE INDEX stock_movement_serial_index ON stock_movement (item_id, serial) WHERE serial <> '';
  CREATE INDEX stock_movement_patient_index ON stock_movement (patient_id) WHERE patient_id IS NOT NULL;
  CREATE INDEX stock_movement_return_index ON stock_movement (use_id) WHERE use_id IS NOT NULL;
  CREATE INDEX stock_movement_transfer_index ON stock_movement (transfer_id) WHERE transfer_id IS NOT NULL;

  CREATE TABLE stock_balance (
    place_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    serial text NOT NULL,
    -- Zero where it is the house's own.
    owner_supplier_id uuid NOT NULL,
    institution_id uuid NOT NULL,
    item_id uuid NOT NULL,
    expires_on date,
    quantity bigint NOT NULL CONSTRAINT stock_balance_not_negative CHECK (quantity >= 0),
    CONSTRAINT stock_balance_pk PRIMARY KEY (place_id, lot_id, serial, owner_supplier_id),
    CONSTRAINT stock_balance_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_balance_lot_fk FOREIGN KEY (lot_id, item_id) REFERENCES stock_lot (id, item_id)
  );
  CREATE INDEX stock_balance_item_index ON stock_balance (item_id, institution_id) WHERE quantity > 0;
  CREATE INDEX stock_balance_lot_index ON stock_balance (lot_id) WHERE quantity > 0;
  CREATE INDEX stock_balance_expiry_index ON stock_balance (institution_id, expires_on) WHERE quantity > 0;
  -- A piece with a number is in one place, and one owner's.
  CREATE UNIQUE INDEX stock_balance_serial_once ON stock_balance (item_id, serial) WHERE serial <> '' AND quantity > 0;`;

const duties = `
  -- What a house owes a supplier for what it used up of the supplier's; a return is a line of its own below zero.
  CREATE TABLE stock_settlement (
    id uuid CONSTRAINT stock_settlement_pk PRIMARY KEY,
    movement_id uuid NOT NULL CONSTRAINT stock_settlement_movement_fk REFERENCES stock_movement CONSTRAINT stock_settlement_movement_unique UNIQUE,
    -- The use it belongs to; itself for the use.
    use_id uuid NOT NULL CONSTRAINT stock_settlement_use_fk REFERENCES stock_movement,
    supplier_id uuid NOT NULL CONSTRAINT stock_settlement_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT stock_settlement_institution_fk REFERENCES institution,
    item_id uuid NOT NULL CONSTRAINT stock_settlement_item_fk REFERENCES catalogue_item,
    used_on date NOT NULL,
    quantity bigint NOT NULL CONSTRAINT stock_settlement_quantity_some CHECK (quantity <> 0),
    -- Nothing while no price held on the day: the use is never refused for that, the line waits to be priced.
    price_line_id uuid CONSTRAINT stock_settlement_price_line_fk REFERENCES price_line,
    price_fen bigint CONSTRAINT stock_settlement_price_positive CHECK (price_fen > 0),
    pack_units bigint CONSTRAINT stock_settlement_pack_positive CHECK (pack_units > 0),
    amount_fen bigint,
    -- The line of the supplier's invoice that asks for it.
    invoice_line_id uuid,
    CONSTRAINT stock_settlement_price_whole CHECK (num_nonnulls(price_line_id, price_fen, pack_units, amount_fen) IN (0, 4)),
    CONSTRAINT stock_settlement_invoiced_priced CHECK (invoice_line_id IS NULL OR amount_fen IS NOT NULL)
  );
  CREATE INDEX stock_settlement_waiting_index ON stock_settlement (supplier_id, institution_id, used_on) WHERE invoice_line_id IS NULL;
  CREATE INDEX stock_settlement_house_index ON stock_settlement (institution_id, used_on, id);
  CREATE INDEX stock_settlement_use_index ON stock_settlement (use_id);
  CREATE INDEX stock_settlement_invoice_index ON stock_settlement (invoice_line_id) WHERE invoice_line_id IS NOT NULL;

  CREATE TABLE par_level (
    place_id uuid NOT NULL,
    item_id uuid NOT NULL CONSTRAINT par_level_item_fk REFERENCES catalogue_item,
    institution_id uuid NOT NULL,
    min_units bigint NOT NULL,
    max_units bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT par_level_pk PRIMARY KEY (place_id, item_id),
    CONSTRAINT par_level_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id),
    -- Nothing at all asks for no stock any more.
    CONSTRAINT par_level_sane CHECK (min_units >= 0 AND max_units >= min_units)
  );
  CREATE INDEX par_level_institution_index ON par_level (institution_id);`;

const care = `
  CREATE SEQUENCE recall_number;
  CREATE TABLE recall (
    id uuid CONSTRAINT recall_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'ZH' || lpad(nextval('recall_number')::text, 9, '0') CONSTRAINT recall_number_unique UNIQUE,
    group_id uuid NOT NULL CONSTRAINT recall_group_fk REFERENCES medical_group,
    item_id uuid NOT NULL CONSTRAINT recall_item_fk REFERENCES catalogue_item,
    lot_numbers text[] NOT NULL CONSTRAINT recall_lots_some CHECK (cardinality(lot_numbers) > 0),
    -- 1 is the gravest, as in the rules on recalls of drugs and devices.
    level integer NOT NULL CONSTRAINT recall_level_known CHECK (level BETWEEN 1 AND 3),
    reason text NOT NULL,
    opened_by uuid CONSTRAINT recall_opened_by_fk REFERENCES person,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    closed_by uuid CONSTRAINT recall_closed_by_fk REFERENCES person,
    closed_at timestamptz,
    close_note text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT recall_close_whole CHECK ((closed_at IS NULL) = (close_note IS NULL))
  );
  CREATE INDEX recall_group_index ON recall (group_id, opened_at, id);
  CREATE INDEX recall_item_index ON recall (item_id);

  -- What a house has to do with a recall, and what it found.
  CREATE TABLE recall_task (
    id uuid CONSTRAINT recall_task_pk PRIMARY KEY,
    recall_id uuid NOT NULL CONSTRAINT recall_task_recall_fk REFERENCES recall,
    institution_id uuid NOT NULL CONSTRAINT recall_task_institution_fk REFERENCES institution,
    -- What the books said when the recall was opened: held, and used up until then.
    held_units bigint NOT NULL,
    used_units bigint NOT NULL,
    acknowledged_by uuid CONSTRAINT recall_task_acknowledged_by_fk REFERENCES person,
    acknowledged_at timestamptz,
    found_units bigint CONSTRAINT recall_task_found_sane CHECK (found_units >= 0),
    note text,
    CONSTRAINT recall_task_unique UNIQUE (recall_id, institution_id),
    CONSTRAINT recall_task_whole CHECK ((acknowledged_at IS NULL) = (found_units IS NULL))
  );
  CREATE INDEX recall_task_institution_index ON recall_task (institution_id);

  -- Nothing of a blocked lot is used, picked or moved but into quarantine; for the whole group when no house is named.
  CREATE TABLE lot_block (
    id uuid CONSTRAINT lot_block_pk PRIMARY KEY,
    lot_id uuid NOT NULL CONSTRAINT lot_block_lot_fk REFERENCES stock_lot,
    institution_id uuid CONSTRAINT lot_block_institution_fk REFERENCES institution,
    kind text NOT NULL CONSTRAINT lot_block_kind_known CHECK (kind IN ('RECALL', 'QUARANTINE')),
    recall_id uuid CONSTRAINT lot_block_recall_fk REFERENCES recall,
    reason text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    by_id uuid CONSTRAINT lot_block_by_fk REFERENCES person,
    lifted_at timestamptz,
    lifted_by uuid CONSTRAINT lot_block_lifted_by_fk REFERENCES person,
    lift_reason text,
    CONSTRAINT lot_block_kind_whole CHECK ((kind = 'RECALL') = (recall_id IS NOT NULL) AND (kind = 'RECALL') = (institution_id IS NULL)),
    CONSTRAINT lot_block_lift_whole CHECK ((lifted_at IS NULL) = (lift_reason IS NULL))
  );
  CREATE INDEX lot_block_lot_index ON lot_block (lot_id) WHERE lifted_at IS NULL;
  CREATE UNIQUE INDEX lot_block_quarantine_once ON lot_block (lot_id, institution_id) WHERE kind = 'QUARANTINE' AND lifted_at IS NULL;
  CREATE UNIQUE INDEX lot_block_recall_once ON lot_block (recall_id, lot_id) WHERE recall_id IS NOT NULL;`;

const packs = `
  -- A fixed pack 定数包: so many units of one lot under one label, used up by one scan.
  CREATE TABLE stock_pack (
    id uuid CONSTRAINT stock_pack_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT stock_pack_code_sane CHECK (length(code) BETWEEN 1 AND 40),
    institution_id uuid NOT NULL,
    place_id uuid NOT NULL,
    item_id uuid NOT NULL,
    lot_id uuid NOT NULL,
    owner_supplier_id uuid CONSTRAINT stock_pack_owner_fk REFERENCES supplier,
    units bigint NOT NULL CONSTRAINT stock_pack_units_positive CHECK (units > 0),
    state text NOT NULL DEFAULT 'FILLED' CONSTRAINT stock_pack_state_known CHECK (state IN ('FILLED', 'OPENED', 'VOID')),
    filled_by uuid CONSTRAINT stock_pack_filled_by_fk REFERENCES person,
    filled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_by uuid CONSTRAINT stock_pack_ended_by_fk REFERENCES person,
    ended_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT stock_pack_code_unique UNIQUE (institution_id, code),
    CONSTRAINT stock_pack_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_pack_lot_fk FOREIGN KEY (lot_id, item_id) REFERENCES stock_lot (id, item_id),
    CONSTRAINT stock_pack_end_whole CHECK ((state = 'FILLED') = (ended_at IS NULL))
  );
  CREATE INDEX stock_pack_filled_index ON stock_pack (place_id, lot_id) WHERE state = 'FILLED';

  CREATE SEQUENCE stock_count_number;
  CREATE TABLE stock_count (
    id uuid CONSTRAINT stock_count_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'PD' || lpad(nextval('stock_count_number')::text, 9, '0') CONSTRAINT stock_count_number_unique UNIQUE,
    institution_id uuid NOT NULL,
    place_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'OPEN' CONSTRAINT stock_count_state_known CHECK (state IN ('OPEN', 'CLOSED', 'CANCELLED')),
    opened_by uuid CONSTRAINT stock_count_opened_by_fk REFERENCES person,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_by uuid CONSTRAINT stock_count_ended_by_fk REFERENCES person,
    ended_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT stock_count_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id),
    CONSTRAINT stock_count_end_whole CHECK ((state = 'OPEN') = (ended_at IS NULL))
  );
  CREATE UNIQUE INDEX stock_count_one_open ON stock_count (place_id) WHERE state = 'OPEN';
  CREATE INDEX stock_count_house_index ON stock_count (institution_id, opened_at, id);
  CREATE TABLE stock_count_line (
    count_id uuid NOT NULL CONSTRAINT stock_count_line_count_fk REFERENCES stock_count,
    lot_id uuid NOT NULL CONSTRAINT stock_count_line_lot_fk REFERENCES stock_lot,
    serial text NOT NULL DEFAULT '',
    -- Zero where it is the house's own.
    owner_supplier_id uuid NOT NULL,
    expected bigint NOT NULL CONSTRAINT stock_count_line_expected_sane CHECK (expected >= 0),
    counted bigint NOT NULL CONSTRAINT stock_count_line_counted_sane CHECK (counted >= 0),
    reason text CONSTRAINT stock_count_line_reason_known CHECK (reason IN ('LOST', 'BROKEN', 'EXPIRED', 'FOUND', 'MISCOUNTED', 'NOT_SCANNED')),
    note text,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    by_id uuid CONSTRAINT stock_count_line_by_fk REFERENCES person,
    CONSTRAINT stock_count_line_pk PRIMARY KEY (count_id, lot_id, serial, owner_supplier_id),
    CONSTRAINT stock_count_line_explained CHECK (counted = expected OR reason IS NOT NULL)
  );`;
