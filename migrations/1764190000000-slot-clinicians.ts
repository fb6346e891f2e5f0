import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session of the slot pool that a duty opened knows its person: two people of one name do not stand in each other's way. Those that a desk
 * opens name somebody by text, and collide by it as before.
 */
export class SlotClinicians1764190000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE slot_session ADD COLUMN clinician_id uuid CONSTRAINT slot_session_clinician_fk REFERENCES person;
      UPDATE slot_session s SET clinician_id = d.person_id FROM duty_session d WHERE d.slot_session_id = s.id;
      ALTER TABLE slot_session DROP CONSTRAINT slot_session_one_place_at_a_time;
      ALTER TABLE slot_session ADD CONSTRAINT slot_session_one_place_at_a_time EXCLUDE USING gist
        (institution_id WITH =, (coalesce(clinician_id::text, clinician_name)) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE slot_session DROP CONSTRAINT slot_session_one_place_at_a_time;
      ALTER TABLE slot_session ADD CONSTRAINT slot_session_one_place_at_a_time EXCLUDE USING gist
        (institution_id WITH =, clinician_name WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (closed_at IS NULL);
      ALTER TABLE slot_session DROP COLUMN clinician_id;
    `);
  }
}
