import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was written down by mistake is taken back, by whom and why: a value that a resident told of, and an attempt to reach somebody. Nothing is deleted. */
export class CareTakeBack1764180000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE measurement
        ADD cancelled_by uuid CONSTRAINT measurement_cancelled_by_fk REFERENCES person,
        ADD cancel_reason text,
        ADD CONSTRAINT measurement_cancel_facts CHECK (cancelled_at IS NOT NULL OR num_nonnulls(cancelled_by, cancel_reason) = 0);
      ALTER TABLE contact_attempt
        ADD cancelled_at timestamptz,
        ADD cancelled_by uuid CONSTRAINT contact_attempt_cancelled_by_fk REFERENCES person,
        ADD cancel_reason text,
        ADD CONSTRAINT contact_attempt_cancel_whole CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL));
      GRANT UPDATE (cancelled_by, cancel_reason) ON measurement TO medgroup_app;
      GRANT UPDATE (cancelled_at, cancelled_by, cancel_reason) ON contact_attempt TO medgroup_app;
    `);
    await rewrite(db, allAttempts, standingAttempts);
  }

  async down(db: QueryRunner): Promise<void> {
    await rewrite(db, standingAttempts, allAttempts);
    await db.query(`
      ALTER TABLE contact_attempt DROP CONSTRAINT contact_attempt_cancel_whole, DROP cancelled_at, DROP cancelled_by, DROP cancel_reason;
      ALTER TABLE measurement DROP CONSTRAINT measurement_cancel_facts, DROP cancelled_by, DROP cancel_reason;
    `);
  }
}

/** Which attempts the panel tells of: the last words of that part of `panel_facts`. */
const allAttempts = 'ORDER BY x.at DESC, x.id DESC';
const standingAttempts = `AND x.cancelled_at IS NULL ${allAttempts}`;

async function rewrite(db: QueryRunner, from: string, to: string): Promise<void> {
  const [{ definition }] = await db.query(
    `SELECT pg_get_functiondef('panel_facts(uuid[])'::regprocedure) AS definition`,
  );
  if (definition.split(from).length !== 2) throw new Error('panel_facts does not say which attempts it tells of.');
  await db.query(definition.replace(from, to));
}
