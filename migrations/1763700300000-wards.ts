import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Patients, encounters, and what is in each bed when. */
export class Wards1763700300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a bed board needs of a person; who it is stands apart, behind a stricter wall.
      CREATE TABLE patient (
        id uuid CONSTRAINT patient_pk PRIMARY KEY,
        registered_at uuid NOT NULL CONSTRAINT patient_registered_at_fk REFERENCES institution,
        masked_name text NOT NULL,
        sex text NOT NULL CONSTRAINT patient_sex_known CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN', 'UNSPECIFIED')),
        birth_date date NOT NULL
      );
      CREATE TABLE patient_identity (
        patient_id uuid CONSTRAINT patient_identity_pk PRIMARY KEY CONSTRAINT patient_identity_patient_fk REFERENCES patient,
        name text NOT NULL,
        id_number text,
        id_hash text CONSTRAINT patient_identity_id_hash_unique UNIQUE,
        phone text
      );

      CREATE SEQUENCE encounter_number;
      CREATE TABLE encounter (
        id uuid CONSTRAINT encounter_pk PRIMARY KEY,
        number text NOT NULL DEFAULT 'ZY' || lpad(nextval('encounter_number')::text, 9, '0') CONSTRAINT encounter_number_unique UNIQUE,
        institution_id uuid NOT NULL CONSTRAINT encounter_institution_fk REFERENCES institution,
        ward_id uuid NOT NULL CONSTRAINT encounter_ward_fk REFERENCES ward,
        -- The ward that the patient waited for, when it was another one.
        planned_ward_id uuid CONSTRAINT encounter_planned_ward_fk REFERENCES ward,
        patient_id uuid NOT NULL CONSTRAINT encounter_patient_fk REFERENCES patient,
        state text NOT NULL CONSTRAINT encounter_state_known CHECK (state IN ('PLANNED', 'ADMITTED', 'DISCHARGE_ORDERED', 'DEPARTED', 'CANCELLED')),
        admission_route text NOT NULL CONSTRAINT encounter_admission_route_known CHECK (admission_route IN ('OUTPATIENT', 'EMERGENCY', 'TRANSFER', 'OTHER')),
        diagnosis text,
        requested_isolation text,
        requested_equipment text[] NOT NULL DEFAULT '{}',
        planned_at timestamptz,
        admitted_at timestamptz,
        discharge_ordered_at timestamptz,
        expected_discharge_on date,
        departed_at timestamptz,
        disposition text CONSTRAINT encounter_disposition_known CHECK (disposition IN ('HOME', 'TRANSFER_HOSPITAL', 'TRANSFER_COMMUNITY', 'AGAINST_ADVICE', 'DIED', 'OTHER')),
        to_institution_id uuid CONSTRAINT encounter_to_institution_fk REFERENCES institution,
        identity_until timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT encounter_state_facts CHECK (CASE state
          WHEN 'PLANNED' THEN admitted_at IS NULL AND departed_at IS NULL AND planned_at IS NOT NULL
          WHEN 'ADMITTED' THEN admitted_at IS NOT NULL AND departed_at IS NULL AND discharge_ordered_at IS NULL
          WHEN 'DISCHARGE_ORDERED' THEN admitted_at IS NOT NULL AND departed_at IS NULL AND discharge_ordered_at IS NOT NULL
          WHEN 'DEPARTED' THEN departed_at > admitted_at AND disposition IS NOT NULL
          ELSE cancelled_at IS NOT NULL AND cancel_reason IS NOT NULL END)
      );
      CREATE UNIQUE INDEX encounter_one_open_per_patient ON encounter (patient_id) WHERE state IN ('ADMITTED', 'DISCHARGE_ORDERED');
      CREATE UNIQUE INDEX encounter_one_plan_per_ward ON encounter (patient_id, ward_id) WHERE state = 'PLANNED';
      CREATE INDEX encounter_patient_index ON encounter (patient_id, institution_id);
      CREATE INDEX encounter_waiting_index ON encounter (institution_id, ward_id, planned_at) WHERE state = 'PLANNED';
      CREATE INDEX encounter_departed_index ON encounter (institution_id, departed_at) WHERE state = 'DEPARTED';
      CREATE INDEX encounter_admitted_index ON encounter (institution_id, admitted_at) WHERE admitted_at IS NOT NULL;

      CREATE FUNCTION encounter_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.state, NEW.state) NOT IN (
          ('PLANNED', 'ADMITTED'), ('PLANNED', 'CANCELLED'), ('ADMITTED', 'DISCHARGE_ORDERED'), ('DISCHARGE_ORDERED', 'ADMITTED'),
          ('ADMITTED', 'DEPARTED'), ('DISCHARGE_ORDERED', 'DEPARTED'), ('DEPARTED', 'ADMITTED'), ('DEPARTED', 'DISCHARGE_ORDERED'),
          ('ADMITTED', 'PLANNED'), ('ADMITTED', 'CANCELLED')
        ) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'encounter_transition', MESSAGE = format('an encounter cannot go from %s to %s', OLD.state, NEW.state);
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER encounter_transition BEFORE UPDATE OF state ON encounter
        FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION encounter_transition();

      -- When a bed exists for use. A bed shut for small repair stays open (see bed_occupancy, BLOCK); a ward under reconstruction does not.
      CREATE TABLE bed_open_period (
        id uuid CONSTRAINT bed_open_period_pk PRIMARY KEY,
        bed_id uuid NOT NULL CONSTRAINT bed_open_period_bed_fk REFERENCES bed,
        kind text NOT NULL CONSTRAINT bed_open_period_kind_known CHECK (kind IN ('AUTHORISED', 'EXTRA')),
        during tstzrange NOT NULL CONSTRAINT bed_open_period_not_empty CHECK (NOT isempty(during)),
        close_reason text,
        CONSTRAINT bed_open_period_once EXCLUDE USING gist (bed_id WITH =, during WITH &&)
      );

      -- What is with a bed when: a patient (STAY), a promise (HOLD, which ends by itself), or a reason not to use it (BLOCK: cleaning, repair …).
      CREATE TABLE bed_occupancy (
        id uuid CONSTRAINT bed_occupancy_pk PRIMARY KEY,
        bed_id uuid NOT NULL CONSTRAINT bed_occupancy_bed_fk REFERENCES bed,
        institution_id uuid NOT NULL CONSTRAINT bed_occupancy_institution_fk REFERENCES institution,
        ward_id uuid NOT NULL CONSTRAINT bed_occupancy_ward_fk REFERENCES ward,
        kind text NOT NULL CONSTRAINT bed_occupancy_kind_known CHECK (kind IN ('STAY', 'HOLD', 'BLOCK')),
        during tstzrange NOT NULL CONSTRAINT bed_occupancy_not_empty CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
        -- Plain instants of 'during': row-level security lets an index be used only through operators that cannot leak, which those of ranges may.
        since timestamptz GENERATED ALWAYS AS (lower(during)) STORED,
        until timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(upper(during), 'infinity')) STORED,
        encounter_id uuid CONSTRAINT bed_occupancy_encounter_fk REFERENCES encounter,
        patient_id uuid CONSTRAINT bed_occupancy_patient_fk REFERENCES patient,
        reason text,
        note text,
        -- When it was entered, which may be later than when it happened.
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        begun_by uuid CONSTRAINT bed_occupancy_begun_by_fk REFERENCES person,
        cancelled_at timestamptz,
        cancelled_by uuid CONSTRAINT bed_occupancy_cancelled_by_fk REFERENCES person,
        cancel_reason text,
        CONSTRAINT bed_occupancy_stay_has_patient CHECK (kind <> 'STAY' OR (encounter_id IS NOT NULL AND patient_id IS NOT NULL)),
        CONSTRAINT bed_occupancy_hold_ends CHECK (kind <> 'HOLD' OR NOT upper_inf(during)),
        CONSTRAINT bed_occupancy_block_reason CHECK (kind <> 'BLOCK' OR reason IN ('CLEANING', 'CONTAMINATED', 'REPAIR', 'DISINFECTION', 'ISOLATION', 'OTHER')),
        CONSTRAINT bed_occupancy_cancel_whole CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
        CONSTRAINT bed_occupancy_one_per_bed EXCLUDE USING gist (bed_id WITH =, during WITH &&) WHERE (cancelled_at IS NULL),
        CONSTRAINT bed_occupancy_one_per_patient EXCLUDE USING gist (patient_id WITH =, during WITH &&) WHERE (kind = 'STAY' AND cancelled_at IS NULL)
      );
      CREATE INDEX bed_occupancy_encounter_index ON bed_occupancy (encounter_id) WHERE encounter_id IS NOT NULL;
      CREATE INDEX bed_occupancy_bed_index ON bed_occupancy (bed_id, since, id);
      -- What is with the beds of an institution now, or was a short while ago, however long the history.
      CREATE INDEX bed_occupancy_until_index ON bed_occupancy (institution_id, until) WHERE cancelled_at IS NULL;

      -- At commit the stays of an encounter cover its time in hospital exactly: nobody admitted without a bed, nobody in a bed who is not admitted.
      CREATE FUNCTION stay_covers_encounter_of(checked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE stayed tstzmultirange; e record; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO e FROM encounter WHERE id = checked;
        SELECT coalesce(range_agg(during), '{}') INTO stayed FROM bed_occupancy WHERE encounter_id = checked AND kind = 'STAY' AND cancelled_at IS NULL;
        IF stayed <> (CASE WHEN e.state IN ('PLANNED', 'CANCELLED') THEN '{}' ELSE tstzmultirange(tstzrange(e.admitted_at, e.departed_at)) END) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'stay_covers_encounter', MESSAGE = 'the stays of an encounter cover its time in hospital exactly';
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION stay_covers_encounter() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'encounter' THEN PERFORM stay_covers_encounter_of(NEW.id);
        ELSE PERFORM stay_covers_encounter_of(NEW.encounter_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER stay_covers_encounter AFTER INSERT OR UPDATE ON encounter
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stay_covers_encounter();
      CREATE CONSTRAINT TRIGGER stay_covers_encounter AFTER INSERT OR UPDATE ON bed_occupancy
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'STAY') EXECUTE FUNCTION stay_covers_encounter();

      -- A patient lies in a bed only while it exists for use.
      CREATE FUNCTION stay_in_open_bed_of(checked uuid, first timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        IF EXISTS (
          SELECT FROM bed_occupancy o
          WHERE o.bed_id = checked AND o.kind = 'STAY' AND o.cancelled_at IS NULL AND o.until > first
            AND NOT coalesce((SELECT range_agg(p.during) @> o.during FROM bed_open_period p WHERE p.bed_id = checked), false)
        ) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'stay_in_open_bed', MESSAGE = 'a stay lies inside the open periods of its bed';
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION stay_in_open_bed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM stay_in_open_bed_of(NEW.bed_id, CASE WHEN TG_OP = 'UPDATE' THEN least(lower(OLD.during), lower(NEW.during)) ELSE lower(NEW.during) END);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER stay_in_open_bed AFTER INSERT OR UPDATE ON bed_occupancy
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'STAY' AND NEW.cancelled_at IS NULL) EXECUTE FUNCTION stay_in_open_bed();
      CREATE CONSTRAINT TRIGGER stay_in_open_bed AFTER UPDATE ON bed_open_period
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stay_in_open_bed();

      -- The second wall.
      ALTER TABLE patient ENABLE ROW LEVEL SECURITY;
      ALTER TABLE patient FORCE ROW LEVEL SECURITY;
      ALTER TABLE patient_identity ENABLE ROW LEVEL SECURITY;
      ALTER TABLE patient_identity FORCE ROW LEVEL SECURITY;
      ALTER TABLE encounter ENABLE ROW LEVEL SECURITY;
      ALTER TABLE encounter FORCE ROW LEVEL SECURITY;
      ALTER TABLE bed_occupancy ENABLE ROW LEVEL SECURITY;
      ALTER TABLE bed_occupancy FORCE ROW LEVEL SECURITY;
      CREATE POLICY encounter_of_institution ON encounter
        USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_institutions())::uuid[]));
      CREATE POLICY bed_occupancy_of_institution ON bed_occupancy
        USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_institutions())::uuid[]));
      CREATE POLICY patient_of_institution ON patient
        USING (viewer_is_system() OR registered_at = ANY ((SELECT viewer_institutions())::uuid[])
          OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient.id AND e.institution_id = ANY ((SELECT viewer_institutions())::uuid[])));
      -- Linked: cared for where the viewer works clinically, now or until 'identity_until' after departure.
      CREATE POLICY patient_identity_linked ON patient_identity FOR SELECT
        USING (viewer_is_system() OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient_identity.patient_id
          AND e.institution_id = ANY ((SELECT viewer_clinical())::uuid[]) AND e.state <> 'CANCELLED'
          AND (e.identity_until IS NULL OR e.identity_until > now())));
      CREATE POLICY patient_identity_registered ON patient_identity FOR INSERT
        WITH CHECK (viewer_is_system() OR EXISTS (SELECT FROM patient p WHERE p.id = patient_identity.patient_id AND p.registered_at = ANY ((SELECT viewer_institutions())::uuid[])));

      -- Registration at a second house: finds the person by exact identifier without showing anything of them.
      CREATE FUNCTION patient_with_id_hash(hash text, said_name text) RETURNS TABLE (patient_id uuid, same_name boolean)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        RETURN QUERY SELECT i.patient_id, i.name = said_name FROM patient_identity i WHERE i.id_hash = hash;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION patient_with_id_hash;
      DROP TABLE bed_occupancy, bed_open_period, encounter, patient_identity, patient;
      DROP SEQUENCE encounter_number;
      DROP FUNCTION encounter_transition, stay_covers_encounter, stay_covers_encounter_of, stay_in_open_bed, stay_in_open_bed_of;
    `);
  }
}
