import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How much somebody in a register is at risk is assessed again from time to time. And the rows of the panel get room to change where they lie: those
 * of a centre, which came together, stay together.
 */
export class CareRisk1764160000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('GRANT UPDATE (risk) ON care_register TO medgroup_app');
    await db.query('ALTER TABLE panel_row SET (fillfactor = 80)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE panel_row RESET (fillfactor)');
    await db.query('REVOKE UPDATE (risk) ON care_register FROM medgroup_app');
  }
}
