import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A level remembers since when its place has been below it, so that whoever keeps the place is told once for each time that this happens. */
export class ParLow1764300400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE par_level ADD COLUMN low_since timestamptz;
      SELECT set_config('medgroup.system', 'on', true);
      UPDATE par_level l SET low_since = now() WHERE l.max_units > 0 AND l.min_units > (SELECT coalesce(sum(b.quantity), 0) FROM stock_balance b
        WHERE b.place_id = l.place_id AND b.item_id = l.item_id AND (b.expires_on IS NULL OR b.expires_on >= group_today()));
      SELECT set_config('medgroup.system', '', true);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE par_level DROP COLUMN low_since');
  }
}
