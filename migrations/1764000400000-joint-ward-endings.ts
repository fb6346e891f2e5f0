import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the end of an agreement is announced to, and how often: each distance once. */
export class JointWardEndings1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The least distance from its end, in days, that was announced; forgotten when the agreement is extended.
      ALTER TABLE joint_ward_agreement ADD COLUMN announced_days integer CONSTRAINT joint_ward_agreement_announced CHECK (announced_days >= 0);
      CREATE INDEX joint_ward_agreement_ending_index ON joint_ward_agreement (until) WHERE withdrawn_at IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX joint_ward_agreement_ending_index;
      ALTER TABLE joint_ward_agreement DROP COLUMN announced_days;
    `);
  }
}
