import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where houses are, what referrals are coded with, and what their figures and targets are read by. */
export class ReferralPlaces1763800250000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Degrees of WGS 84, some metres exact; unknown where nobody has said.
      ALTER TABLE institution ADD COLUMN latitude numeric(7, 5), ADD COLUMN longitude numeric(8, 5);
      ALTER TABLE institution ADD CONSTRAINT institution_place_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
        ADD CONSTRAINT institution_place_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);

      ALTER TABLE referral ADD CONSTRAINT referral_diagnosis_fk FOREIGN KEY (diagnosis_code) REFERENCES diagnosis;

      -- Who was submitted when, by either end: figures read whole periods of it.
      CREATE INDEX referral_submitted_source_index ON referral (source_institution_id, submitted_at) WHERE submitted_at IS NOT NULL;
      CREATE INDEX referral_submitted_target_index ON referral (target_institution_id, submitted_at) WHERE submitted_at IS NOT NULL;
      -- How long steps took is read from the index alone: a year has more steps than fit into memory with all that is written on them.
      CREATE INDEX referral_step_times_index ON referral_step (referral_id, number) INCLUDE (from_state, to_state, at);

      -- Residents of a house, and the last digits by which somebody on the telephone is found. Equality cannot leak, so the index serves also
      -- behind the second wall.
      CREATE INDEX patient_registered_index ON patient (registered_at);
      ALTER TABLE patient_identity ADD COLUMN phone_end text GENERATED ALWAYS AS (right(phone, 4)) STORED;
      CREATE INDEX patient_identity_phone_end_index ON patient_identity (phone_end) WHERE phone_end IS NOT NULL;
      CREATE INDEX patient_identity_name_index ON patient_identity (name COLLATE "C");
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX patient_identity_name_index, patient_identity_phone_end_index, patient_registered_index, referral_step_times_index,
        referral_submitted_target_index, referral_submitted_source_index;
      ALTER TABLE patient_identity DROP COLUMN phone_end;
      ALTER TABLE referral DROP CONSTRAINT referral_diagnosis_fk;
      ALTER TABLE institution DROP COLUMN latitude, DROP COLUMN longitude;
    `);
  }
}
