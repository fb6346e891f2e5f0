import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of invented people, whose passwords everybody may read: they open nothing outside demo mode. */
export class DemoAccount1763700400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE account ADD COLUMN demo boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE account DROP COLUMN demo');
  }
}
