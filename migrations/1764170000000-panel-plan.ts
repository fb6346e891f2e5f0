import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To plan how a row of the panel is read takes four times as long as to read it: the plan is made once for each connection, whoever changed. */
export class PanelPlan1764170000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER FUNCTION panel_refresh(uuid[]) SET plan_cache_mode = force_generic_plan');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER FUNCTION panel_refresh(uuid[]) RESET plan_cache_mode');
  }
}
