import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the server may forget by itself: outcomes of requests and sessions that are long over. */
export class Housekeeping1763700500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      GRANT DELETE ON request_outcome, session TO medgroup_app;
      CREATE INDEX request_outcome_at_index ON request_outcome (at);
      CREATE INDEX session_expires_at_index ON session (expires_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX request_outcome_at_index, session_expires_at_index;
      REVOKE DELETE ON request_outcome, session FROM medgroup_app;
    `);
  }
}
