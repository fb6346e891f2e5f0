import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Buying: requisitions and who signed them, orders with their split, shipments, receipts, invoices, payments and returns.
 *
 * One more setting tells whom a transaction works for: medgroup.purchasing, the houses whose purchases the viewer sees. Suppliers see what is theirs
 * by viewer_suppliers().
 */
export class Purchasing1764300200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(requests);
    await db.query(orders);
    await db.query(deliveries);
    await db.query(bills);
    await db.query(caps);
    await db.query(counters);
    await db.query(wholes);
    await db.query(walls);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE goods_return_line, goods_return, payment_request_invoice, payment_request, supplier_invoice_line, supplier_invoice, goods_receipt_serial,
        goods_receipt_line, goods_receipt, shipment_line, shipment, purchase_order_line, purchase_order, requisition_approval, requisition_line, requisition,
        purchase_transition;
      DROP SEQUENCE requisition_number, purchase_order_number, goods_receipt_number, payment_request_number, goods_return_number;
      DROP FUNCTION purchase_moves, requisition_fixed, requisition_approval_moves, requisition_line_capped, purchase_order_fixed, purchase_order_line_capped,
        purchase_order_line_moves, shipment_line_counts, goods_receipt_line_counts, goods_return_line_counts, requisition_whole, purchase_order_whole,
        supplier_invoice_fixed, supplier_invoice_whole, payment_request_whole, supplier_invoice_line_fixed, purchase_facts_stay, purchase_packs_counted, purchase_packs_taken,
        purchasing_tolerance, viewer_purchasing;
    `);
  }
}

const requests = `
  CREATE FUNCTION viewer_purchasing() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.purchasing', true), ''), ',')::uuid[], '{}') $$;

  -- Every change of state there is: the server compares it with its own table when it starts.
  CREATE TABLE purchase_transition (
    subject text NOT NULL CONSTRAINT purchase_transition_subject_known CHECK (subject IN ('REQUISITION', 'ORDER', 'INVOICE', 'PAYMENT')),
    from_state text NOT NULL,
    step text NOT NULL,
    to_state text NOT NULL,
    CONSTRAINT purchase_transition_pk PRIMARY KEY (subject, from_state, step, to_state)
  );
  INSERT INTO purchase_transition (subject, from_state, step, to_state) VALUES
    ('REQUISITION', 'SUBMITTED', 'APPROVE', 'APPROVED'),
    ('REQUISITION', 'SUBMITTED', 'REJECT', 'REJECTED'),
    ('REQUISITION', 'SUBMITTED', 'CANCEL', 'CANCELLED'),
    ('REQUISITION', 'APPROVED', 'ORDER', 'ORDERED'),
    ('REQUISITION', 'APPROVED', 'CANCEL', 'CANCELLED'),
    ('ORDER', 'SENT', 'CONFIRM', 'CONFIRMED'),
    ('ORDER', 'SENT', 'REFUSE', 'REFUSED'),
    ('ORDER', 'SENT', 'CANCEL', 'CANCELLED'),
    ('ORDER', 'SENT', 'CLOSE', 'CLOSED'),
    ('ORDER', 'CONFIRMED', 'SHIP', 'CONFIRMED'),
    ('ORDER', 'CONFIRMED', 'RECEIVE', 'RECEIVING'),
    ('ORDER', 'CONFIRMED', 'RECEIVE', 'RECEIVED'),
    ('ORDER', 'CONFIRMED', 'CANCEL', 'CANCELLED'),
    ('ORDER', 'CONFIRMED', 'CLOSE', 'CLOSED'),
    ('ORDER', 'RECEIVING', 'SHIP', 'RECEIVING'),
    ('ORDER', 'RECEIVING', 'RECEIVE', 'RECEIVING'),
    ('ORDER', 'RECEIVING', 'RECEIVE', 'RECEIVED'),
    ('ORDER', 'RECEIVING', 'CLOSE', 'CLOSED'),
    ('INVOICE', 'OPEN', 'MATCH', 'MATCHED'),
    ('INVOICE', 'OPEN', 'DISPUTE', 'DISPUTED'),
    ('INVOICE', 'OPEN', 'WITHDRAW', 'WITHDRAWN'),
    ('INVOICE', 'DISPUTED', 'MATCH', 'MATCHED'),
    ('INVOICE', 'DISPUTED', 'WITHDRAW', 'WITHDRAWN'),
    ('INVOICE', 'MATCHED', 'REQUEST', 'REQUESTED'),
    ('INVOICE', 'REQUESTED', 'REJECT', 'MATCHED'),
    ('INVOICE', 'REQUESTED', 'PAY', 'PAID'),
    ('PAYMENT', 'REQUESTED', 'APPROVE', 'APPROVED'),
    ('PAYMENT', 'REQUESTED', 'REJECT', 'REJECTED'),
    ('PAYMENT', 'APPROVED', 'PAY', 'PAID');
  REVOKE INSERT, UPDATE ON purchase_transition FROM medgroup_app;

  -- A tolerance of the policy that holds today, in basis points.
  CREATE FUNCTION purchasing_tolerance(of_group uuid, name text, otherwise integer) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT (v.content ->> name)::integer FROM policy_version v WHERE v.group_id = of_group AND v.kind = 'purchasing' AND v.valid_from <= group_today()
      ORDER BY v.valid_from DESC LIMIT 1), otherwise) $$;

  CREATE SEQUENCE requisition_number;
  CREATE TABLE requisition (
    id uuid CONSTRAINT requisition_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'QG' || lpad(nextval('requisition_number')::text, 9, '0') CONSTRAINT requisition_number_unique UNIQUE,
    group_id uuid NOT NULL CONSTRAINT requisition_group_fk REFERENCES medical_group,
    institution_id uuid NOT NULL CONSTRAINT requisition_institution_fk REFERENCES institution,
    -- The stock place that asked.
    place_id uuid,
    state text NOT NULL CONSTRAINT requisition_state_known CHECK (state IN ('SUBMITTED', 'APPROVED', 'REJECTED', 'CANCELLED', 'ORDERED')),
    requested_by uuid NOT NULL CONSTRAINT requisition_requested_by_fk REFERENCES person,
    requested_at timestamptz NOT NULL,
    amount_fen bigint NOT NULL CONSTRAINT requisition_amount CHECK (amount_fen > 0),
    note text,
    -- Which earlier requisitions it belongs together with, when it stays below a level that they would have reached as one.
    split_flag jsonb,
    ended_at timestamptz,
    end_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT requisition_reasoned CHECK (state <> 'REJECTED' OR end_reason IS NOT NULL),
    CONSTRAINT requisition_ended CHECK ((state IN ('REJECTED', 'CANCELLED')) = (ended_at IS NOT NULL))
  );
  CREATE INDEX requisition_institution_index ON requisition (institution_id, requested_at, id);

  CREATE TABLE requisition_line (
    id uuid CONSTRAINT requisition_line_pk PRIMARY KEY,
    requisition_id uuid NOT NULL CONSTRAINT requisition_line_requisition_fk REFERENCES requisition,
    institution_id uuid NOT NULL CONSTRAINT requisition_line_institution_fk REFERENCES institution,
    place integer NOT NULL,
    item_id uuid NOT NULL CONSTRAINT requisition_line_item_fk REFERENCES catalogue_item,
    pack_id uuid NOT NULL CONSTRAINT requisition_line_pack_fk REFERENCES catalogue_pack,
    packs bigint NOT NULL CONSTRAINT requisition_line_packs CHECK (packs > 0),
    price_line_id uuid NOT NULL CONSTRAINT requisition_line_price_line_fk REFERENCES price_line,
    contract_id uuid NOT NULL CONSTRAINT requisition_line_contract_fk REFERENCES member_contract,
    price_fen bigint NOT NULL CONSTRAINT requisition_line_price CHECK (price_fen > 0),
    CONSTRAINT requisition_line_once UNIQUE (requisition_id, pack_id)
  );

  CREATE TABLE requisition_approval (
    id uuid CONSTRAINT requisition_approval_pk PRIMARY KEY,
    requisition_id uuid NOT NULL CONSTRAINT requisition_approval_requisition_fk REFERENCES requisition,
    institution_id uuid NOT NULL CONSTRAINT requisition_approval_institution_fk REFERENCES institution,
    level text NOT NULL CONSTRAINT requisition_approval_level_known CHECK (level IN ('HOUSE', 'FINANCE', 'GROUP')),
    decision text NOT NULL DEFAULT 'WAITING' CONSTRAINT requisition_approval_decision_known CHECK (decision IN ('WAITING', 'APPROVED', 'REJECTED')),
    decided_by uuid CONSTRAINT requisition_approval_decided_by_fk REFERENCES person,
    decided_at timestamptz,
    reason text,
    CONSTRAINT requisition_approval_once UNIQUE (requisition_id, level),
    CONSTRAINT requisition_approval_decided CHECK ((decision = 'WAITING') = (decided_by IS NULL) AND (decision = 'WAITING') = (decided_at IS NULL)
      AND (decision <> 'REJECTED' OR reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX requisition_approval_one_level_each ON requisition_approval (requisition_id, decided_by) WHERE decided_by IS NOT NULL;`;

const orders = `
  CREATE SEQUENCE purchase_order_number;
  CREATE TABLE purchase_order (
    id uuid CONSTRAINT purchase_order_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'DD' || lpad(nextval('purchase_order_number')::text, 9, '0') CONSTRAINT purchase_order_number_unique UNIQUE,
    group_id uuid NOT NULL CONSTRAINT purchase_order_group_fk REFERENCES medical_group,
    supplier_id uuid NOT NULL CONSTRAINT purchase_order_supplier_fk REFERENCES supplier,
    agreement_id uuid NOT NULL CONSTRAINT purchase_order_agreement_fk REFERENCES agreement,
    state text NOT NULL CONSTRAINT purchase_order_state_known
      CHECK (state IN ('SENT', 'CONFIRMED', 'REFUSED', 'RECEIVING', 'RECEIVED', 'CLOSED', 'CANCELLED')),
    amount_fen bigint NOT NULL CONSTRAINT purchase_order_amount CHECK (amount_fen > 0),
    sent_at timestamptz NOT NULL,
    sent_by uuid NOT NULL CONSTRAINT purchase_order_sent_by_fk REFERENCES person,
    confirmed_at timestamptz,
    latest_arrival_on date NOT NULL,
    -- The day on which it is closed where it is still open: some days after the latest arrival.
    closes_on date NOT NULL CONSTRAINT purchase_order_closes CHECK (closes_on > latest_arrival_on),
    ended_at timestamptz,
    end_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT purchase_order_confirmed CHECK (CASE WHEN state IN ('SENT', 'REFUSED') THEN confirmed_at IS NULL WHEN state IN ('CLOSED', 'CANCELLED') THEN true ELSE confirmed_at IS NOT NULL END),
    CONSTRAINT purchase_order_ended CHECK ((state IN ('REFUSED', 'CLOSED', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CONSTRAINT purchase_order_reasoned CHECK (state NOT IN ('REFUSED', 'CLOSED', 'CANCELLED') OR end_reason IS NOT NULL)
  );
  CREATE INDEX purchase_order_supplier_index ON purchase_order (supplier_id, sent_at, id);
  CREATE INDEX purchase_order_group_index ON purchase_order (group_id, sent_at, id);
  CREATE INDEX purchase_order_open_index ON purchase_order (closes_on) WHERE state IN ('SENT', 'CONFIRMED', 'RECEIVING');

  CREATE TABLE purchase_order_line (
    id uuid CONSTRAINT purchase_order_line_pk PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT purchase_order_line_order_fk REFERENCES purchase_order,
    place integer NOT NULL,
    institution_id uuid NOT NULL CONSTRAINT purchase_order_line_institution_fk REFERENCES institution,
    supplier_id uuid NOT NULL CONSTRAINT purchase_order_line_supplier_fk REFERENCES supplier,
    requisition_line_id uuid NOT NULL CONSTRAINT purchase_order_line_requisition_line_fk REFERENCES requisition_line,
    contract_id uuid NOT NULL CONSTRAINT purchase_order_line_contract_fk REFERENCES member_contract,
    price_line_id uuid NOT NULL CONSTRAINT purchase_order_line_price_line_fk REFERENCES price_line,
    item_id uuid NOT NULL CONSTRAINT purchase_order_line_item_fk REFERENCES catalogue_item,
    pack_id uuid NOT NULL CONSTRAINT purchase_order_line_pack_fk REFERENCES catalogue_pack,
    -- Stays the supplier's until it is used, by the member's contract on that day.
    is_consigned boolean NOT NULL,
    packs bigint NOT NULL CONSTRAINT purchase_order_line_packs CHECK (packs > 0),
    price_fen bigint NOT NULL CONSTRAINT purchase_order_line_price CHECK (price_fen > 0),
    packs_confirmed bigint CONSTRAINT purchase_order_line_confirmed CHECK (packs_confirmed BETWEEN 0 AND packs),
    -- Kept by triggers alone, from what was shipped, received and returned.
    packs_shipped bigint NOT NULL DEFAULT 0,
    packs_received bigint NOT NULL DEFAULT 0,
    packs_returned bigint NOT NULL DEFAULT 0,
    CONSTRAINT purchase_order_line_once UNIQUE (requisition_line_id),
    CONSTRAINT purchase_order_line_counts CHECK (packs_received BETWEEN 0 AND packs_shipped AND packs_returned BETWEEN 0 AND packs_received)
  );
  CREATE INDEX purchase_order_line_order_index ON purchase_order_line (order_id, place);
  CREATE INDEX purchase_order_line_institution_index ON purchase_order_line (institution_id, order_id);
  CREATE INDEX purchase_order_line_price_line_index ON purchase_order_line (price_line_id, contract_id);

  -- What of a line counts against its contract and its price line.
  CREATE FUNCTION purchase_packs_counted(state text, packs bigint, confirmed bigint, received bigint, returned bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN state IN ('REFUSED', 'CANCELLED') THEN 0 WHEN state = 'CLOSED' THEN received - returned
      ELSE greatest(coalesce(confirmed, packs), received) - returned END $$;
  -- The packs that count under a price line, of one contract or, where that is null, of all.
  CREATE FUNCTION purchase_packs_taken(of_price_line uuid, of_contract uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(purchase_packs_counted(o.state, l.packs, l.packs_confirmed, l.packs_received, l.packs_returned)), 0)::bigint
    FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id
    WHERE l.price_line_id = of_price_line AND (of_contract IS NULL OR l.contract_id = of_contract) $$;`;

const deliveries = `
  CREATE TABLE shipment (
    id uuid CONSTRAINT shipment_pk PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT shipment_order_fk REFERENCES purchase_order,
    supplier_id uuid NOT NULL CONSTRAINT shipment_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT shipment_institution_fk REFERENCES institution,
    -- The supplier's own.
    number text NOT NULL,
    shipped_at timestamptz NOT NULL,
    announced_by uuid NOT NULL CONSTRAINT shipment_announced_by_fk REFERENCES person,
    carrier text,
    expected_on date NOT NULL,
    CONSTRAINT shipment_number_once UNIQUE (supplier_id, number)
  );
  CREATE INDEX shipment_order_index ON shipment (order_id, shipped_at, id);
  CREATE INDEX shipment_institution_index ON shipment (institution_id, shipped_at, id);

  CREATE TABLE shipment_line (
    id uuid CONSTRAINT shipment_line_pk PRIMARY KEY,
    shipment_id uuid NOT NULL CONSTRAINT shipment_line_shipment_fk REFERENCES shipment,
    supplier_id uuid NOT NULL CONSTRAINT shipment_line_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT shipment_line_institution_fk REFERENCES institution,
    order_line_id uuid NOT NULL CONSTRAINT shipment_line_order_line_fk REFERENCES purchase_order_line,
    packs bigint NOT NULL CONSTRAINT shipment_line_packs CHECK (packs > 0),
    lot_number text,
    expires_on date,
    -- Taken in or refused; kept by a trigger alone.
    packs_taken bigint NOT NULL DEFAULT 0 CONSTRAINT shipment_line_taken CHECK (packs_taken >= 0)
  );
  CREATE INDEX shipment_line_shipment_index ON shipment_line (shipment_id);
  CREATE INDEX shipment_line_order_line_index ON shipment_line (order_line_id);

  CREATE SEQUENCE goods_receipt_number;
  CREATE TABLE goods_receipt (
    id uuid CONSTRAINT goods_receipt_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'SH' || lpad(nextval('goods_receipt_number')::text, 9, '0') CONSTRAINT goods_receipt_number_unique UNIQUE,
    shipment_id uuid NOT NULL CONSTRAINT goods_receipt_shipment_fk REFERENCES shipment,
    order_id uuid NOT NULL CONSTRAINT goods_receipt_order_fk REFERENCES purchase_order,
    supplier_id uuid NOT NULL CONSTRAINT goods_receipt_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT goods_receipt_institution_fk REFERENCES institution,
    place_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    received_by uuid NOT NULL CONSTRAINT goods_receipt_received_by_fk REFERENCES person
  );
  CREATE INDEX goods_receipt_shipment_index ON goods_receipt (shipment_id);
  CREATE INDEX goods_receipt_institution_index ON goods_receipt (institution_id, received_at, id);
  CREATE INDEX goods_receipt_order_index ON goods_receipt (order_id);

  CREATE TABLE goods_receipt_line (
    id uuid CONSTRAINT goods_receipt_line_pk PRIMARY KEY,
    receipt_id uuid NOT NULL CONSTRAINT goods_receipt_line_receipt_fk REFERENCES goods_receipt,
    supplier_id uuid NOT NULL CONSTRAINT goods_receipt_line_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT goods_receipt_line_institution_fk REFERENCES institution,
    shipment_line_id uuid NOT NULL CONSTRAINT goods_receipt_line_shipment_line_fk REFERENCES shipment_line,
    order_line_id uuid NOT NULL CONSTRAINT goods_receipt_line_order_line_fk REFERENCES purchase_order_line,
    packs bigint NOT NULL CONSTRAINT goods_receipt_line_packs CHECK (packs >= 0),
    lot_number text,
    expires_on date,
    -- The lot that STOCK keeps; null where nothing was taken in.
    lot_id uuid,
    owner text NOT NULL CONSTRAINT goods_receipt_line_owner_known CHECK (owner IN ('SUPPLIER', 'INSTITUTION')),
    scan text,
    refused_packs bigint NOT NULL DEFAULT 0 CONSTRAINT goods_receipt_line_refused CHECK (refused_packs >= 0),
    refuse_reason text,
    packs_returned bigint NOT NULL DEFAULT 0 CONSTRAINT goods_receipt_line_returned CHECK (packs_returned BETWEEN 0 AND packs),
    CONSTRAINT goods_receipt_line_some CHECK (packs + refused_packs > 0),
    CONSTRAINT goods_receipt_line_lot CHECK ((packs = 0 OR lot_number IS NOT NULL) AND (packs > 0) = (lot_id IS NOT NULL)),
    CONSTRAINT goods_receipt_line_reasoned CHECK (refused_packs = 0 OR refuse_reason IS NOT NULL)
  );
  CREATE INDEX goods_receipt_line_receipt_index ON goods_receipt_line (receipt_id);
  CREATE INDEX goods_receipt_line_order_line_index ON goods_receipt_line (order_line_id);

  -- Each piece that was received, once unless it went back.
  CREATE TABLE goods_receipt_serial (
    receipt_line_id uuid NOT NULL CONSTRAINT goods_receipt_serial_line_fk REFERENCES goods_receipt_line,
    item_id uuid NOT NULL CONSTRAINT goods_receipt_serial_item_fk REFERENCES catalogue_item,
    serial text NOT NULL,
    institution_id uuid NOT NULL CONSTRAINT goods_receipt_serial_institution_fk REFERENCES institution,
    supplier_id uuid NOT NULL CONSTRAINT goods_receipt_serial_supplier_fk REFERENCES supplier,
    is_returned boolean NOT NULL DEFAULT false,
    CONSTRAINT goods_receipt_serial_pk PRIMARY KEY (receipt_line_id, serial)
  );
  CREATE UNIQUE INDEX goods_receipt_serial_once ON goods_receipt_serial (item_id, serial) WHERE NOT is_returned;

  CREATE SEQUENCE goods_return_number;
  CREATE TABLE goods_return (
    id uuid CONSTRAINT goods_return_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'TH' || lpad(nextval('goods_return_number')::text, 9, '0') CONSTRAINT goods_return_number_unique UNIQUE,
    receipt_id uuid NOT NULL CONSTRAINT goods_return_receipt_fk REFERENCES goods_receipt,
    supplier_id uuid NOT NULL CONSTRAINT goods_return_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT goods_return_institution_fk REFERENCES institution,
    place_id uuid NOT NULL,
    reason text NOT NULL,
    returned_at timestamptz NOT NULL,
    returned_by uuid NOT NULL CONSTRAINT goods_return_returned_by_fk REFERENCES person
  );
  CREATE INDEX goods_return_institution_index ON goods_return (institution_id, returned_at, id);
  CREATE INDEX goods_return_receipt_index ON goods_return (receipt_id);

  CREATE TABLE goods_return_line (
    id uuid CONSTRAINT goods_return_line_pk PRIMARY KEY,
    return_id uuid NOT NULL CONSTRAINT goods_return_line_return_fk REFERENCES goods_return,
    supplier_id uuid NOT NULL CONSTRAINT goods_return_line_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT goods_return_line_institution_fk REFERENCES institution,
    receipt_line_id uuid NOT NULL CONSTRAINT goods_return_line_receipt_line_fk REFERENCES goods_receipt_line,
    packs bigint NOT NULL CONSTRAINT goods_return_line_packs CHECK (packs > 0),
    CONSTRAINT goods_return_line_once UNIQUE (return_id, receipt_line_id)
  );`;

const bills = `
  CREATE TABLE supplier_invoice (
    id uuid CONSTRAINT supplier_invoice_pk PRIMARY KEY,
    supplier_id uuid NOT NULL CONSTRAINT supplier_invoice_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT supplier_invoice_institution_fk REFERENCES institution,
    number text NOT NULL,
    issued_on date NOT NULL,
    amount_fen bigint NOT NULL CONSTRAINT supplier_invoice_amount CHECK (amount_fen > 0),
    state text NOT NULL CONSTRAINT supplier_invoice_state_known CHECK (state IN ('OPEN', 'MATCHED', 'DISPUTED', 'REQUESTED', 'PAID', 'WITHDRAWN')),
    entered_at timestamptz NOT NULL,
    entered_by uuid NOT NULL CONSTRAINT supplier_invoice_entered_by_fk REFERENCES person,
    -- What was listed when it was disputed.
    differences jsonb,
    dispute_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT supplier_invoice_disputed CHECK (state <> 'DISPUTED' OR (differences IS NOT NULL AND dispute_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX supplier_invoice_number_once ON supplier_invoice (supplier_id, number) WHERE state <> 'WITHDRAWN';
  CREATE INDEX supplier_invoice_institution_index ON supplier_invoice (institution_id, entered_at, id);
  CREATE INDEX supplier_invoice_supplier_index ON supplier_invoice (supplier_id, entered_at, id);

  CREATE TABLE supplier_invoice_line (
    id uuid CONSTRAINT supplier_invoice_line_pk PRIMARY KEY,
    invoice_id uuid NOT NULL CONSTRAINT supplier_invoice_line_invoice_fk REFERENCES supplier_invoice,
    supplier_id uuid NOT NULL CONSTRAINT supplier_invoice_line_supplier_fk REFERENCES supplier,
    institution_id uuid NOT NULL CONSTRAINT supplier_invoice_line_institution_fk REFERENCES institution,
    place integer NOT NULL,
    order_line_id uuid CONSTRAINT supplier_invoice_line_order_line_fk REFERENCES purchase_order_line,
    -- What was used of the supplier's own goods.
    settlement_id uuid,
    packs bigint CONSTRAINT supplier_invoice_line_packs CHECK (packs > 0),
    price_fen bigint CONSTRAINT supplier_invoice_line_price CHECK (price_fen > 0),
    -- Negative where what was used came back.
    amount_fen bigint NOT NULL,
    CONSTRAINT supplier_invoice_line_of_one CHECK ((order_line_id IS NULL) <> (settlement_id IS NULL) AND (order_line_id IS NULL) = (packs IS NULL)
      AND (order_line_id IS NULL) = (price_fen IS NULL) AND (packs IS NULL OR amount_fen = packs * price_fen)),
    CONSTRAINT supplier_invoice_line_place UNIQUE (invoice_id, place)
  );
  CREATE INDEX supplier_invoice_line_order_line_index ON supplier_invoice_line (order_line_id);
  CREATE INDEX supplier_invoice_line_settlement_index ON supplier_invoice_line (settlement_id);

  CREATE SEQUENCE payment_request_number;
  CREATE TABLE payment_request (
    id uuid CONSTRAINT payment_request_pk PRIMARY KEY,
    number text NOT NULL DEFAULT 'FK' || lpad(nextval('payment_request_number')::text, 9, '0') CONSTRAINT payment_request_number_unique UNIQUE,
    institution_id uuid NOT NULL CONSTRAINT payment_request_institution_fk REFERENCES institution,
    supplier_id uuid NOT NULL CONSTRAINT payment_request_supplier_fk REFERENCES supplier,
    amount_fen bigint NOT NULL CONSTRAINT payment_request_amount CHECK (amount_fen > 0),
    state text NOT NULL CONSTRAINT payment_request_state_known CHECK (state IN ('REQUESTED', 'APPROVED', 'REJECTED', 'PAID')),
    requested_by uuid NOT NULL CONSTRAINT payment_request_requested_by_fk REFERENCES person,
    requested_at timestamptz NOT NULL,
    decided_by uuid CONSTRAINT payment_request_decided_by_fk REFERENCES person,
    decided_at timestamptz,
    reject_reason text,
    paid_on date,
    -- Of the bank.
    reference text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT payment_request_other CHECK (decided_by <> requested_by),
    CONSTRAINT payment_request_decided CHECK ((state = 'REQUESTED') = (decided_by IS NULL) AND (state = 'REQUESTED') = (decided_at IS NULL)
      AND (state = 'REJECTED') = (reject_reason IS NOT NULL) AND (state = 'PAID') = (paid_on IS NOT NULL))
  );
  CREATE INDEX payment_request_institution_index ON payment_request (institution_id, requested_at, id);

  CREATE TABLE payment_request_invoice (
    payment_id uuid NOT NULL CONSTRAINT payment_request_invoice_payment_fk REFERENCES payment_request,
    invoice_id uuid NOT NULL CONSTRAINT payment_request_invoice_invoice_fk REFERENCES supplier_invoice,
    institution_id uuid NOT NULL CONSTRAINT payment_request_invoice_institution_fk REFERENCES institution,
    -- The request was rejected: another one may take the invoice.
    is_released boolean NOT NULL DEFAULT false,
    CONSTRAINT payment_request_invoice_pk PRIMARY KEY (payment_id, invoice_id)
  );
  CREATE UNIQUE INDEX payment_request_invoice_once ON payment_request_invoice (invoice_id) WHERE NOT is_released;`;

/** What can't be bought above its price or beyond its quantity, whoever writes. */
const caps = `
  CREATE FUNCTION purchase_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> NEW.state AND NOT EXISTS (SELECT FROM purchase_transition t WHERE t.subject = TG_ARGV[0] AND t.from_state = OLD.state AND t.to_state = NEW.state) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'purchase_transition_known', MESSAGE = format('%s that is %s does not become %s', TG_ARGV[0], OLD.state, NEW.state);
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER purchase_moves BEFORE UPDATE ON requisition FOR EACH ROW EXECUTE FUNCTION purchase_moves('REQUISITION');
  CREATE TRIGGER purchase_moves BEFORE UPDATE ON purchase_order FOR EACH ROW EXECUTE FUNCTION purchase_moves('ORDER');
  CREATE TRIGGER purchase_moves BEFORE UPDATE ON supplier_invoice FOR EACH ROW EXECUTE FUNCTION purchase_moves('INVOICE');
  CREATE TRIGGER purchase_moves BEFORE UPDATE ON payment_request FOR EACH ROW EXECUTE FUNCTION purchase_moves('PAYMENT');

  CREATE FUNCTION requisition_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.number, OLD.group_id, OLD.institution_id, OLD.place_id, OLD.requested_by, OLD.requested_at, OLD.amount_fen, OLD.note, OLD.split_flag)
      IS DISTINCT FROM (NEW.number, NEW.group_id, NEW.institution_id, NEW.place_id, NEW.requested_by, NEW.requested_at, NEW.amount_fen, NEW.note, NEW.split_flag) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'requisition_fixed', MESSAGE = 'a requisition keeps its content';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER requisition_fixed BEFORE UPDATE ON requisition FOR EACH ROW EXECUTE FUNCTION requisition_fixed();

  CREATE FUNCTION requisition_approval_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE r record; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO r FROM requisition WHERE id = NEW.requisition_id;
    IF NEW.decided_by = r.requested_by THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'requisition_approver_other', MESSAGE = 'nobody signs what they asked for';
    END IF;
    IF NEW.institution_id <> r.institution_id OR (TG_OP = 'UPDATE' AND ((OLD.requisition_id, OLD.level) IS DISTINCT FROM (NEW.requisition_id, NEW.level)
        OR r.state <> 'SUBMITTED' OR OLD.decision <> 'WAITING')) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'requisition_approval_open', MESSAGE = 'a decision is made once, while the requisition waits for it';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER requisition_approval_moves BEFORE INSERT OR UPDATE ON requisition_approval FOR EACH ROW EXECUTE FUNCTION requisition_approval_moves();

  CREATE FUNCTION requisition_line_capped() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE r record; p record; c record; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'requisition_line_fixed', MESSAGE = 'a line of a requisition stays as it was asked for';
    END IF;
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO r FROM requisition WHERE id = NEW.requisition_id;
    SELECT * INTO p FROM price_line WHERE id = NEW.price_line_id;
    SELECT * INTO c FROM member_contract WHERE id = NEW.contract_id;
    broken := CASE
      WHEN r.state <> 'SUBMITTED' THEN 'requisition_line_open'
      WHEN r.institution_id <> NEW.institution_id OR c.institution_id <> NEW.institution_id OR c.state <> 'SIGNED' OR c.agreement_id <> p.agreement_id
        OR NOT EXISTS (SELECT FROM member_contract_line m WHERE m.contract_id = c.id AND m.price_line_id = p.id) THEN 'requisition_line_contract'
      WHEN p.item_id <> NEW.item_id OR p.pack_id <> NEW.pack_id OR NOT p.during @> (r.requested_at AT TIME ZONE 'Asia/Shanghai')::date THEN 'requisition_line_price_line'
      WHEN NEW.price_fen > p.price_fen THEN 'requisition_line_price_cap'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('line %s breaks %s', NEW.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER requisition_line_capped BEFORE INSERT OR UPDATE ON requisition_line FOR EACH ROW EXECUTE FUNCTION requisition_line_capped();

  CREATE FUNCTION purchase_order_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.number, OLD.group_id, OLD.supplier_id, OLD.agreement_id, OLD.amount_fen, OLD.sent_at, OLD.sent_by, OLD.latest_arrival_on, OLD.closes_on)
      IS DISTINCT FROM (NEW.number, NEW.group_id, NEW.supplier_id, NEW.agreement_id, NEW.amount_fen, NEW.sent_at, NEW.sent_by, NEW.latest_arrival_on, NEW.closes_on) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'purchase_order_fixed', MESSAGE = 'an order keeps its content';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER purchase_order_fixed BEFORE UPDATE ON purchase_order FOR EACH ROW EXECUTE FUNCTION purchase_order_fixed();

  -- The caps: who orders at the same time waits for the price line, and counts what the other one has ordered.
  CREATE FUNCTION purchase_order_line_capped() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE o record; p record; a record; c record; r record; q record; agreed bigint; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO p FROM price_line WHERE id = NEW.price_line_id FOR NO KEY UPDATE;
    SELECT * INTO o FROM purchase_order WHERE id = NEW.order_id;
    SELECT * INTO a FROM agreement WHERE id = o.agreement_id;
    SELECT * INTO c FROM member_contract WHERE id = NEW.contract_id;
    SELECT * INTO r FROM requisition_line WHERE id = NEW.requisition_line_id;
    SELECT * INTO q FROM requisition WHERE id = r.requisition_id;
    SELECT packs_agreed INTO agreed FROM member_contract_line WHERE contract_id = NEW.contract_id AND price_line_id = NEW.price_line_id;
    broken := CASE
      WHEN o.state <> 'SENT' OR NEW.supplier_id <> o.supplier_id OR NEW.packs_shipped + NEW.packs_received + NEW.packs_returned > 0 OR NEW.packs_confirmed IS NOT NULL THEN 'purchase_order_line_open'
      WHEN NEW.price_fen > p.price_fen THEN 'purchase_order_line_price_cap'
      WHEN q.state NOT IN ('APPROVED', 'ORDERED') OR r.institution_id <> NEW.institution_id OR r.item_id <> NEW.item_id OR r.pack_id <> NEW.pack_id OR NEW.packs > r.packs
        OR NEW.price_fen > r.price_fen THEN 'purchase_order_line_approved'
      WHEN p.item_id <> NEW.item_id OR p.pack_id <> NEW.pack_id OR p.agreement_id <> o.agreement_id OR a.state <> 'SIGNED' OR a.supplier_id <> o.supplier_id
        OR NOT p.during @> (o.sent_at AT TIME ZONE 'Asia/Shanghai')::date THEN 'purchase_order_line_price_line'
      WHEN c.state <> 'SIGNED' OR c.agreement_id <> o.agreement_id OR c.institution_id <> NEW.institution_id OR agreed IS NULL THEN 'purchase_order_line_contract'
      WHEN purchase_packs_taken(NEW.price_line_id, NEW.contract_id) + NEW.packs
        > agreed + agreed * purchasing_tolerance(o.group_id, 'contractToleranceBp', 1000) / 10000 THEN 'purchase_order_line_contract_cap'
      WHEN p.packs_max IS NOT NULL AND purchase_packs_taken(NEW.price_line_id, NULL) + NEW.packs > p.packs_max THEN 'purchase_order_line_group_cap'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('line %s breaks %s', NEW.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER purchase_order_line_capped BEFORE INSERT ON purchase_order_line FOR EACH ROW EXECUTE FUNCTION purchase_order_line_capped();

  -- A line stays as it was ordered; it is confirmed once, and no more is shipped or received than the tolerance leaves.
  CREATE FUNCTION purchase_order_line_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE o record; most bigint; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO o FROM purchase_order WHERE id = NEW.order_id;
    most := coalesce(NEW.packs_confirmed, 0) + coalesce(NEW.packs_confirmed, 0) * purchasing_tolerance(o.group_id, 'receiptToleranceBp', 0) / 10000;
    broken := CASE
      WHEN (OLD.id, OLD.order_id, OLD.place, OLD.institution_id, OLD.supplier_id, OLD.requisition_line_id, OLD.contract_id, OLD.price_line_id, OLD.item_id, OLD.pack_id, OLD.is_consigned, OLD.packs, OLD.price_fen)
        IS DISTINCT FROM (NEW.id, NEW.order_id, NEW.place, NEW.institution_id, NEW.supplier_id, NEW.requisition_line_id, NEW.contract_id, NEW.price_line_id, NEW.item_id, NEW.pack_id, NEW.is_consigned, NEW.packs, NEW.price_fen)
        OR (OLD.packs_confirmed IS DISTINCT FROM NEW.packs_confirmed AND (OLD.packs_confirmed IS NOT NULL OR o.state <> 'SENT')) THEN 'purchase_order_line_fixed'
      -- The triggers of shipments, receipts and returns speak here from within; nobody else counts.
      WHEN (OLD.packs_shipped, OLD.packs_received, OLD.packs_returned) IS DISTINCT FROM (NEW.packs_shipped, NEW.packs_received, NEW.packs_returned) AND pg_trigger_depth() < 2 THEN 'purchase_order_line_counted'
      WHEN NEW.packs_shipped > OLD.packs_shipped AND (o.state NOT IN ('CONFIRMED', 'RECEIVING') OR NEW.packs_shipped > most) THEN 'purchase_order_line_shipped'
      WHEN NEW.packs_received > OLD.packs_received AND (o.state NOT IN ('CONFIRMED', 'RECEIVING') OR NEW.packs_received > most) THEN 'purchase_order_line_received'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('line %s breaks %s', NEW.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER purchase_order_line_moves BEFORE UPDATE ON purchase_order_line FOR EACH ROW EXECUTE FUNCTION purchase_order_line_moves();`;

const counters = `
  CREATE FUNCTION shipment_line_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE s record; l record; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    IF TG_OP = 'UPDATE' THEN
      IF pg_trigger_depth() < 2 OR (OLD.id, OLD.shipment_id, OLD.supplier_id, OLD.institution_id, OLD.order_line_id, OLD.packs, OLD.lot_number, OLD.expires_on)
        IS DISTINCT FROM (NEW.id, NEW.shipment_id, NEW.supplier_id, NEW.institution_id, NEW.order_line_id, NEW.packs, NEW.lot_number, NEW.expires_on) THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'shipment_line_fixed', MESSAGE = 'a shipment stays as it was announced';
      END IF;
    ELSE
      SELECT * INTO s FROM shipment WHERE id = NEW.shipment_id;
      SELECT * INTO l FROM purchase_order_line WHERE id = NEW.order_line_id FOR NO KEY UPDATE;
      IF l.order_id <> s.order_id OR l.institution_id <> s.institution_id OR l.supplier_id <> s.supplier_id
        OR (NEW.institution_id, NEW.supplier_id) IS DISTINCT FROM (s.institution_id, s.supplier_id) OR NEW.packs_taken <> 0 THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'shipment_line_of_order', MESSAGE = 'a shipment brings what its order asks for, to one house';
      END IF;
      UPDATE purchase_order_line SET packs_shipped = packs_shipped + NEW.packs WHERE id = NEW.order_line_id;
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER shipment_line_counts BEFORE INSERT OR UPDATE ON shipment_line FOR EACH ROW EXECUTE FUNCTION shipment_line_counts();

  CREATE FUNCTION goods_receipt_line_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE g record; s record; o record; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    IF TG_OP = 'UPDATE' THEN
      IF pg_trigger_depth() < 2 OR (to_jsonb(OLD) - 'packs_returned') IS DISTINCT FROM (to_jsonb(NEW) - 'packs_returned') THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'goods_receipt_line_fixed', MESSAGE = 'a receipt stays as it was';
      END IF;
    ELSE
      SELECT * INTO g FROM goods_receipt WHERE id = NEW.receipt_id;
      SELECT * INTO s FROM shipment_line WHERE id = NEW.shipment_line_id FOR NO KEY UPDATE;
      SELECT * INTO o FROM purchase_order WHERE id = g.order_id;
      broken := CASE
        WHEN s.shipment_id <> g.shipment_id OR s.order_line_id <> NEW.order_line_id OR s.institution_id <> g.institution_id
          OR (NEW.institution_id, NEW.supplier_id) IS DISTINCT FROM (g.institution_id, g.supplier_id) OR NEW.packs_returned <> 0 THEN 'goods_receipt_line_of_shipment'
        WHEN NEW.packs > 0 AND NEW.expires_on < (g.received_at AT TIME ZONE 'Asia/Shanghai')::date THEN 'goods_receipt_line_expired'
        WHEN s.packs_taken + NEW.packs + NEW.refused_packs > s.packs + s.packs * purchasing_tolerance(o.group_id, 'receiptToleranceBp', 0) / 10000 THEN 'goods_receipt_line_shipped'
      END;
      IF broken IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('line %s breaks %s', NEW.id, broken);
      END IF;
      UPDATE shipment_line SET packs_taken = packs_taken + NEW.packs + NEW.refused_packs WHERE id = NEW.shipment_line_id;
      UPDATE purchase_order_line SET packs_received = packs_received + NEW.packs, packs_shipped = greatest(packs_shipped, packs_received + NEW.packs) WHERE id = NEW.order_line_id;
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER goods_receipt_line_counts BEFORE INSERT OR UPDATE ON goods_receipt_line FOR EACH ROW EXECUTE FUNCTION goods_receipt_line_counts();

  CREATE FUNCTION goods_return_line_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE g record; l record; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO g FROM goods_return WHERE id = NEW.return_id;
    SELECT * INTO l FROM goods_receipt_line WHERE id = NEW.receipt_line_id;
    IF l.receipt_id <> g.receipt_id OR (NEW.institution_id, NEW.supplier_id) IS DISTINCT FROM (l.institution_id, l.supplier_id) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'goods_return_line_of_receipt', MESSAGE = 'what goes back was received';
    END IF;
    UPDATE goods_receipt_line SET packs_returned = packs_returned + NEW.packs WHERE id = NEW.receipt_line_id;
    UPDATE purchase_order_line SET packs_returned = packs_returned + NEW.packs WHERE id = l.order_line_id;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER goods_return_line_counts BEFORE INSERT ON goods_return_line FOR EACH ROW EXECUTE FUNCTION goods_return_line_counts();

  -- What was shipped, received or sent back stays as it was written.
  CREATE FUNCTION purchase_facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_fixed', MESSAGE = format('%s stays as it was written', TG_TABLE_NAME);
  END $$;
  CREATE TRIGGER purchase_facts_stay BEFORE UPDATE ON shipment FOR EACH ROW EXECUTE FUNCTION purchase_facts_stay();
  CREATE TRIGGER purchase_facts_stay BEFORE UPDATE ON goods_receipt FOR EACH ROW EXECUTE FUNCTION purchase_facts_stay();
  CREATE TRIGGER purchase_facts_stay BEFORE UPDATE ON goods_return FOR EACH ROW EXECUTE FUNCTION purchase_facts_stay();
  CREATE TRIGGER purchase_facts_stay BEFORE UPDATE ON goods_return_line FOR EACH ROW EXECUTE FUNCTION purchase_facts_stay();

  CREATE FUNCTION supplier_invoice_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.supplier_id, OLD.institution_id, OLD.number, OLD.issued_on, OLD.amount_fen, OLD.entered_at, OLD.entered_by)
      IS DISTINCT FROM (NEW.supplier_id, NEW.institution_id, NEW.number, NEW.issued_on, NEW.amount_fen, NEW.entered_at, NEW.entered_by) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'supplier_invoice_fixed', MESSAGE = 'an invoice stays as it was issued';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER supplier_invoice_fixed BEFORE UPDATE ON supplier_invoice FOR EACH ROW EXECUTE FUNCTION supplier_invoice_fixed();

  CREATE FUNCTION supplier_invoice_line_fixed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE i record; l record; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'supplier_invoice_line_fixed', MESSAGE = 'an invoice stays as it was issued';
    END IF;
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO i FROM supplier_invoice WHERE id = NEW.invoice_id;
    SELECT * INTO l FROM purchase_order_line WHERE id = NEW.order_line_id;
    IF i.state <> 'OPEN' OR (NEW.institution_id, NEW.supplier_id) IS DISTINCT FROM (i.institution_id, i.supplier_id)
      OR (NEW.order_line_id IS NOT NULL AND (l.institution_id, l.supplier_id) IS DISTINCT FROM (i.institution_id, i.supplier_id)) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'supplier_invoice_line_of_order', MESSAGE = 'an invoice bills one house for what it ordered of the supplier';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NEW;
  END $$;
  CREATE TRIGGER supplier_invoice_line_fixed BEFORE INSERT OR UPDATE ON supplier_invoice_line FOR EACH ROW EXECUTE FUNCTION supplier_invoice_line_fixed();`;

/** What is checked when a transaction ends. */
const wholes = `
  CREATE FUNCTION requisition_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE r record; levels integer; agreed integer; rejected integer; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO r FROM requisition WHERE id = CASE TG_TABLE_NAME WHEN 'requisition' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'requisition_id')::uuid END;
    SELECT count(*), count(*) FILTER (WHERE decision = 'APPROVED'), count(*) FILTER (WHERE decision = 'REJECTED') INTO levels, agreed, rejected
      FROM requisition_approval WHERE requisition_id = r.id;
    broken := CASE
      WHEN r.amount_fen IS DISTINCT FROM (SELECT sum(packs * price_fen) FROM requisition_line WHERE requisition_id = r.id) THEN 'requisition_sum'
      WHEN levels = 0 OR (r.state = 'SUBMITTED' AND agreed = levels) THEN 'requisition_levels'
      WHEN r.state IN ('APPROVED', 'ORDERED') AND agreed <> levels THEN 'requisition_agreed'
      WHEN (r.state = 'REJECTED') <> (rejected > 0) THEN 'requisition_rejected'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('requisition %s breaks %s', r.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER requisition_whole AFTER INSERT OR UPDATE ON requisition DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION requisition_whole();
  CREATE CONSTRAINT TRIGGER requisition_whole AFTER INSERT OR UPDATE ON requisition_approval DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION requisition_whole();
  CREATE CONSTRAINT TRIGGER requisition_whole AFTER INSERT ON requisition_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION requisition_whole();

  CREATE FUNCTION purchase_order_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE o record; l record; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO o FROM purchase_order WHERE id = CASE TG_TABLE_NAME WHEN 'purchase_order' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'order_id')::uuid END;
    SELECT sum(packs * price_fen) AS amount, count(*) FILTER (WHERE packs_confirmed IS NULL) AS unanswered, sum(packs_confirmed) AS promised,
      sum(packs_received) AS received, bool_and(packs_received >= packs_confirmed) AS complete INTO l FROM purchase_order_line WHERE order_id = o.id;
    broken := CASE
      WHEN o.amount_fen IS DISTINCT FROM l.amount THEN 'purchase_order_sum'
      WHEN o.state IN ('CONFIRMED', 'RECEIVING', 'RECEIVED') AND (l.unanswered > 0 OR l.promised = 0) THEN 'purchase_order_answered'
      WHEN o.state = 'RECEIVED' AND NOT l.complete THEN 'purchase_order_complete'
      WHEN o.state IN ('SENT', 'CONFIRMED', 'REFUSED', 'CANCELLED') AND l.received > 0 THEN 'purchase_order_received'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('order %s breaks %s', o.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER purchase_order_whole AFTER INSERT OR UPDATE ON purchase_order DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION purchase_order_whole();
  CREATE CONSTRAINT TRIGGER purchase_order_whole AFTER INSERT OR UPDATE ON purchase_order_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION purchase_order_whole();

  -- An invoice passes when it agrees with order and receipt to the fen and the pack; two for one line wait for each other.
  CREATE FUNCTION supplier_invoice_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM FROM purchase_order_line l WHERE l.id IN (SELECT order_line_id FROM supplier_invoice_line WHERE invoice_id = NEW.id) ORDER BY l.id FOR NO KEY UPDATE;
    broken := CASE
      WHEN NEW.amount_fen IS DISTINCT FROM (SELECT sum(amount_fen) FROM supplier_invoice_line WHERE invoice_id = NEW.id) THEN 'supplier_invoice_sum'
      WHEN EXISTS (SELECT FROM supplier_invoice_line x JOIN purchase_order_line l ON l.id = x.order_line_id WHERE x.invoice_id = NEW.id AND l.is_consigned) THEN 'supplier_invoice_consigned'
      WHEN EXISTS (SELECT FROM supplier_invoice_line x JOIN purchase_order_line l ON l.id = x.order_line_id WHERE x.invoice_id = NEW.id AND x.price_fen <> l.price_fen) THEN 'supplier_invoice_price'
      WHEN EXISTS (SELECT FROM purchase_order_line l WHERE l.id IN (SELECT order_line_id FROM supplier_invoice_line WHERE invoice_id = NEW.id)
        AND l.packs_received - l.packs_returned < (SELECT sum(y.packs) FROM supplier_invoice_line y JOIN supplier_invoice i ON i.id = y.invoice_id
          WHERE y.order_line_id = l.id AND i.state IN ('MATCHED', 'REQUESTED', 'PAID'))) THEN 'supplier_invoice_packs'
      WHEN EXISTS (SELECT FROM supplier_invoice_line x JOIN supplier_invoice_line y ON y.settlement_id = x.settlement_id AND y.id <> x.id JOIN supplier_invoice i ON i.id = y.invoice_id
        WHERE x.invoice_id = NEW.id AND i.state IN ('MATCHED', 'REQUESTED', 'PAID')) THEN 'supplier_invoice_settlement'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('invoice %s breaks %s', NEW.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER supplier_invoice_whole AFTER INSERT OR UPDATE ON supplier_invoice DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'MATCHED') EXECUTE FUNCTION supplier_invoice_whole();

  CREATE FUNCTION payment_request_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE p record; l record; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT * INTO p FROM payment_request WHERE id = NEW.id;
    SELECT sum(i.amount_fen) AS amount, bool_and(i.supplier_id = p.supplier_id AND i.institution_id = p.institution_id) AS same,
      bool_and(i.state = CASE p.state WHEN 'PAID' THEN 'PAID' ELSE 'REQUESTED' END OR x.is_released) AS standing, bool_and(x.is_released) AS released
      INTO l FROM payment_request_invoice x JOIN supplier_invoice i ON i.id = x.invoice_id WHERE x.payment_id = p.id;
    broken := CASE
      WHEN p.amount_fen IS DISTINCT FROM l.amount THEN 'payment_request_sum'
      WHEN NOT l.same THEN 'payment_request_one_supplier'
      WHEN NOT l.standing OR (p.state = 'REJECTED') <> l.released THEN 'payment_request_standing'
    END;
    IF broken IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('payment %s breaks %s', p.id, broken);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payment_request_whole AFTER INSERT OR UPDATE ON payment_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payment_request_whole();`;

const ofHouse = 'institution_id = ANY ((SELECT viewer_purchasing())::uuid[])';
const ofSupplier = 'supplier_id = ANY ((SELECT viewer_suppliers())::uuid[])';

function wall(table: string, visible: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_visible ON ${table} USING (viewer_is_system() OR ${visible});`;
}

/** The second wall: a house sees its own, a supplier what is addressed to it; who asked and who pays is the house's alone. */
const walls = [
  ...['requisition', 'requisition_line', 'requisition_approval', 'payment_request', 'payment_request_invoice'].map(
    table => wall(table, ofHouse),
  ),
  ...[
    'purchase_order_line',
    'shipment',
    'shipment_line',
    'goods_receipt',
    'goods_receipt_line',
    'goods_receipt_serial',
    'goods_return',
    'goods_return_line',
    'supplier_invoice',
    'supplier_invoice_line',
  ].map(table => wall(table, `${ofHouse} OR ${ofSupplier}`)),
  wall(
    'purchase_order',
    `${ofSupplier} OR EXISTS (SELECT FROM purchase_order_line l WHERE l.order_id = purchase_order.id)`,
  ),
].join('\n');
