import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What figures of procurement look up: movements of a house by day and kind, and with which order a lot came in. */
export class SupplyFigures1764300610000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX stock_movement_received_index ON stock_movement (to_institution_id, at) WHERE kind IN ('RECEIPT', 'RETURN_USE');
      CREATE INDEX stock_movement_spent_index ON stock_movement (from_institution_id, at) WHERE kind IN ('USE', 'WRITE_OFF', 'COUNT');
      CREATE INDEX goods_receipt_line_lot_index ON goods_receipt_line (lot_id, institution_id) WHERE lot_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP INDEX stock_movement_received_index, stock_movement_spent_index, goods_receipt_line_lot_index;',
    );
  }
}
