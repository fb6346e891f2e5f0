import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Patients who are handed over from house to house on one day: discharged here and admitted there at the same instant, for one referral. */
export class Transfers1763800310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE transfer (
        id uuid CONSTRAINT transfer_pk PRIMARY KEY,
        referral_id uuid NOT NULL CONSTRAINT transfer_referral_fk REFERENCES referral,
        from_encounter_id uuid NOT NULL CONSTRAINT transfer_from_encounter_fk REFERENCES encounter,
        to_encounter_id uuid NOT NULL CONSTRAINT transfer_to_encounter_fk REFERENCES encounter,
        from_institution_id uuid NOT NULL CONSTRAINT transfer_from_institution_fk REFERENCES institution,
        to_institution_id uuid NOT NULL CONSTRAINT transfer_to_institution_fk REFERENCES institution,
        from_bed_id uuid NOT NULL CONSTRAINT transfer_from_bed_fk REFERENCES bed,
        to_bed_id uuid NOT NULL CONSTRAINT transfer_to_bed_fk REFERENCES bed,
        -- The agreement that one of the two wards is a joint ward by; none between ordinary wards.
        agreement_id uuid CONSTRAINT transfer_agreement_fk REFERENCES joint_ward_agreement,
        at timestamptz NOT NULL,
        -- Until when the bed had been held.
        hold_until timestamptz NOT NULL,
        recorded_by uuid CONSTRAINT transfer_recorded_by_fk REFERENCES person,
        recorded_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        cancelled_by uuid CONSTRAINT transfer_cancelled_by_fk REFERENCES person,
        cancel_reason text,
        CONSTRAINT transfer_two_houses CHECK (from_institution_id <> to_institution_id),
        CONSTRAINT transfer_cancel_whole CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
      );
      CREATE UNIQUE INDEX transfer_once_per_referral ON transfer (referral_id) WHERE cancelled_at IS NULL;
      CREATE UNIQUE INDEX transfer_once_from_encounter ON transfer (from_encounter_id) WHERE cancelled_at IS NULL;
      CREATE UNIQUE INDEX transfer_once_to_encounter ON transfer (to_encounter_id) WHERE cancelled_at IS NULL;
      CREATE INDEX transfer_from_index ON transfer (from_institution_id, at) WHERE cancelled_at IS NULL;
      CREATE INDEX transfer_to_index ON transfer (to_institution_id, at) WHERE cancelled_at IS NULL;
      CREATE INDEX transfer_agreement_index ON transfer (agreement_id, at) WHERE agreement_id IS NOT NULL;

      -- At commit both encounters and both beds say what the transfer says, for as long as it is not taken back as a whole; and the agreement
      -- on a joint ward holds at that instant for that bed.
      CREATE FUNCTION transfer_whole_of(checked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE t record; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO t FROM transfer WHERE id = checked AND cancelled_at IS NULL;
        broken := CASE
          WHEN t.id IS NULL THEN NULL
          WHEN NOT EXISTS (
            SELECT FROM encounter f JOIN encounter n ON n.id = t.to_encounter_id AND n.patient_id = f.patient_id
            JOIN institution i ON i.id = t.to_institution_id
            JOIN referral r ON r.id = t.referral_id AND r.patient_id = f.patient_id AND r.target_encounter_id = n.id
              AND r.source_institution_id = t.from_institution_id AND r.target_institution_id = t.to_institution_id
            WHERE f.id = t.from_encounter_id AND f.institution_id = t.from_institution_id AND n.institution_id = t.to_institution_id
              AND f.state = 'DEPARTED' AND f.departed_at = t.at AND f.to_institution_id = t.to_institution_id
              AND f.disposition = CASE WHEN i.tier IN ('COMMUNITY', 'STATION') THEN 'TRANSFER_COMMUNITY' ELSE 'TRANSFER_HOSPITAL' END
              AND n.state IN ('ADMITTED', 'DISCHARGE_ORDERED', 'DEPARTED') AND n.admitted_at = t.at AND n.admission_route = 'TRANSFER'
          ) THEN 'transfer_whole'
          WHEN NOT EXISTS (SELECT FROM bed_occupancy WHERE encounter_id = t.from_encounter_id AND bed_id = t.from_bed_id AND kind = 'STAY' AND cancelled_at IS NULL AND until = t.at)
            OR NOT EXISTS (SELECT FROM bed_occupancy WHERE encounter_id = t.to_encounter_id AND bed_id = t.to_bed_id AND kind = 'STAY' AND cancelled_at IS NULL AND since = t.at)
            THEN 'transfer_whole'
          WHEN t.agreement_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM joint_ward_agreement a JOIN joint_ward_bed b ON b.agreement_id = a.id
            WHERE a.id = t.agreement_id AND a.withdrawn_at IS NULL AND a.during @> t.at
              AND ((a.host_id, a.partner_id, b.bed_id) IN ((t.to_institution_id, t.from_institution_id, t.to_bed_id), (t.from_institution_id, t.to_institution_id, t.from_bed_id)))
          ) THEN 'transfer_agreement'
        END;
        IF broken IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('transfer %s breaks %s', checked, broken);
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION transfer_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), ''); checked uuid;
      BEGIN
        IF TG_TABLE_NAME = 'transfer' THEN
          PERFORM transfer_whole_of(NEW.id);
        ELSE
          PERFORM set_config('medgroup.system', 'on', true);
          -- Whatever part it has in a transfer is looked at: at most two.
          FOR checked IN SELECT id FROM transfer WHERE cancelled_at IS NULL
            AND CASE WHEN TG_TABLE_NAME = 'encounter' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'encounter_id')::uuid END IN (from_encounter_id, to_encounter_id)
          LOOP
            PERFORM transfer_whole_of(checked);
          END LOOP;
          PERFORM set_config('medgroup.system', before, true);
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER transfer_whole AFTER INSERT OR UPDATE ON transfer
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION transfer_whole();
      CREATE CONSTRAINT TRIGGER transfer_whole AFTER UPDATE OF state, admitted_at, departed_at, disposition, to_institution_id, admission_route ON encounter
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((OLD.state, OLD.admitted_at, OLD.departed_at, OLD.disposition, OLD.to_institution_id, OLD.admission_route)
          IS DISTINCT FROM (NEW.state, NEW.admitted_at, NEW.departed_at, NEW.disposition, NEW.to_institution_id, NEW.admission_route))
        EXECUTE FUNCTION transfer_whole();
      CREATE CONSTRAINT TRIGGER transfer_whole AFTER UPDATE ON bed_occupancy
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'STAY') EXECUTE FUNCTION transfer_whole();

      -- The second wall: both houses see it.
      ALTER TABLE transfer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE transfer FORCE ROW LEVEL SECURITY;
      CREATE POLICY transfer_of_houses ON transfer
        USING (viewer_is_system() OR from_institution_id = ANY ((SELECT viewer_institutions())::uuid[]) OR to_institution_id = ANY ((SELECT viewer_institutions())::uuid[]));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER transfer_whole ON encounter;
      DROP TRIGGER transfer_whole ON bed_occupancy;
      DROP TABLE transfer;
      DROP FUNCTION transfer_whole, transfer_whole_of;
    `);
  }
}
