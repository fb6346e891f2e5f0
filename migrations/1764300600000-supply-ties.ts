import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ties purchasing to stock: the places, lots and settlements that requisitions, receipts, returns and invoices name are those of stock, a settlement
 * knows the line of the invoice that has passed for it, and what is asked for and ordered can be counted where stock is planned.
 */
export class SupplyTies1764300600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(marks + keys + passing + onOrder);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION purchase_on_order;
      DROP TRIGGER supplier_invoice_settled ON supplier_invoice;
      DROP FUNCTION supplier_invoice_settled;
      ALTER TABLE stock_settlement DROP CONSTRAINT stock_settlement_invoice_line_fk;
      ALTER TABLE supplier_invoice_line DROP CONSTRAINT supplier_invoice_line_settlement_fk;
      ALTER TABLE goods_return DROP CONSTRAINT goods_return_place_fk;
      ALTER TABLE goods_receipt_line DROP CONSTRAINT goods_receipt_line_lot_fk;
      ALTER TABLE goods_receipt DROP CONSTRAINT goods_receipt_place_fk;
      ALTER TABLE requisition DROP CONSTRAINT requisition_place_fk;
    `);
  }
}

/** What invoices have passed for before is written down where it was used. */
const marks = `
  SELECT set_config('medgroup.system', 'on', true);
  UPDATE stock_settlement s SET invoice_line_id = x.id FROM supplier_invoice_line x JOIN supplier_invoice i ON i.id = x.invoice_id
    WHERE x.settlement_id = s.id AND i.state IN ('MATCHED', 'REQUESTED', 'PAID') AND s.amount_fen IS NOT NULL;
  SELECT set_config('medgroup.system', '', true);`;

const keys = `
  ALTER TABLE requisition ADD CONSTRAINT requisition_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id);
  ALTER TABLE goods_receipt ADD CONSTRAINT goods_receipt_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id);
  ALTER TABLE goods_receipt_line ADD CONSTRAINT goods_receipt_line_lot_fk FOREIGN KEY (lot_id) REFERENCES stock_lot (id);
  ALTER TABLE goods_return ADD CONSTRAINT goods_return_place_fk FOREIGN KEY (place_id, institution_id) REFERENCES stock_place (id, institution_id);
  ALTER TABLE supplier_invoice_line ADD CONSTRAINT supplier_invoice_line_settlement_fk FOREIGN KEY (settlement_id) REFERENCES stock_settlement (id);
  ALTER TABLE stock_settlement ADD CONSTRAINT stock_settlement_invoice_line_fk FOREIGN KEY (invoice_line_id) REFERENCES supplier_invoice_line (id);`;

const passing = `
  -- An invoice that has passed is written down at each settlement that it bills: none is billed twice, whatever happens at once.
  CREATE FUNCTION supplier_invoice_settled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE broken boolean; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT EXISTS (SELECT FROM supplier_invoice_line x JOIN stock_settlement s ON s.id = x.settlement_id
      WHERE x.invoice_id = NEW.id AND s.invoice_line_id IS DISTINCT FROM x.id) INTO broken;
    IF broken THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'supplier_invoice_settled', MESSAGE = format('a settlement does not know of invoice %s', NEW.id);
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER supplier_invoice_settled AFTER INSERT OR UPDATE ON supplier_invoice DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'MATCHED') EXECUTE FUNCTION supplier_invoice_settled();`;

const onOrder = `
  -- Base units that a house has asked for or ordered and not received yet, by the place that asked, null where none was named. Only for who sees the
  -- stock of the house or what it buys.
  CREATE FUNCTION purchase_on_order(of_house uuid) RETURNS TABLE (place_id uuid, item_id uuid, units bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    IF NOT (viewer_is_system() OR of_house = ANY (viewer_stock() || viewer_purchasing())) THEN RETURN; END IF;
    PERFORM set_config('medgroup.system', 'on', true);
    RETURN QUERY SELECT w.place, w.item, sum(w.packs * k.units)::bigint FROM (
        SELECT r.place_id AS place, l.item_id AS item, l.pack_id AS pack, l.packs FROM requisition r JOIN requisition_line l ON l.requisition_id = r.id
        WHERE r.institution_id = of_house AND r.state IN ('SUBMITTED', 'APPROVED')
        UNION ALL
        SELECT r.place_id, l.item_id, l.pack_id, greatest(coalesce(l.packs_confirmed, l.packs) - l.packs_received, 0)
        FROM purchase_order_line l JOIN purchase_order o ON o.id = l.order_id AND o.state IN ('SENT', 'CONFIRMED', 'RECEIVING')
          JOIN requisition_line q ON q.id = l.requisition_line_id JOIN requisition r ON r.id = q.requisition_id
        WHERE l.institution_id = of_house) w JOIN catalogue_pack k ON k.id = w.pack
      WHERE w.packs > 0 GROUP BY 1, 2;
    PERFORM set_config('medgroup.system', before, true);
  END $$;`;
