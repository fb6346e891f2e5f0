import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Residents of community health centres: who looks after whom, where they live, what they belong to, which of them are one person, and where
 * else they were seen.
 *
 * One more setting tells whom a transaction works for: medgroup.panel names the centres whose residents, contracts and follow-ups the viewer
 * sees, masked; medgroup.residents, which there was, those where they see who a resident is.
 */
export class Residents1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION viewer_panel() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.panel', true), ''), ',')::uuid[], '{}') $$;

      -- Neighbourhood committees 居委会 and villages 村 that a centre serves.
      CREATE TABLE neighbourhood (
        id uuid CONSTRAINT neighbourhood_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT neighbourhood_institution_fk REFERENCES institution,
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL CONSTRAINT neighbourhood_kind_known CHECK (kind IN ('COMMITTEE', 'VILLAGE')),
        town_zh text NOT NULL,
        town_en text NOT NULL,
        CONSTRAINT neighbourhood_code_unique UNIQUE (institution_id, code),
        CONSTRAINT neighbourhood_centre_unique UNIQUE (id, institution_id)
      );

      -- Street address and pinyin initials say who somebody is, so they stand with the name.
      ALTER TABLE patient_identity ADD COLUMN address text, ADD COLUMN initials text;

      -- A person whom a centre looks after. One who moved to another centre is its resident then; a duplicate keeps its rows and is read
      -- together with the one that it was merged into.
      CREATE TABLE resident (
        patient_id uuid CONSTRAINT resident_pk PRIMARY KEY CONSTRAINT resident_patient_fk REFERENCES patient,
        institution_id uuid NOT NULL CONSTRAINT resident_institution_fk REFERENCES institution,
        neighbourhood_id uuid,
        insurer_number text,
        local_number text,
        died_on date,
        moved_out_on date,
        registered_on date NOT NULL,
        registered_by uuid CONSTRAINT resident_registered_by_fk REFERENCES person,
        merged_into uuid CONSTRAINT resident_merged_into_fk REFERENCES resident,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT resident_neighbourhood_fk FOREIGN KEY (neighbourhood_id, institution_id) REFERENCES neighbourhood (id, institution_id),
        CONSTRAINT resident_merged_into_other CHECK (merged_into <> patient_id)
      );
      CREATE INDEX resident_institution_index ON resident (institution_id);
      CREATE INDEX resident_neighbourhood_index ON resident (neighbourhood_id) WHERE neighbourhood_id IS NOT NULL;
      CREATE INDEX resident_merged_into_index ON resident (merged_into) WHERE merged_into IS NOT NULL;
      -- Unique where they are kept, so that nobody learns of a resident elsewhere by trying numbers.
      CREATE UNIQUE INDEX resident_local_number_unique ON resident (institution_id, local_number) WHERE local_number IS NOT NULL AND merged_into IS NULL;
      CREATE UNIQUE INDEX resident_insurer_number_unique ON resident (institution_id, insurer_number) WHERE insurer_number IS NOT NULL AND merged_into IS NULL;

      -- What residents are found by. Prefixes are compared by operators that row-level security keeps from indexes, so that this copy has no
      -- policy at all: the server cannot touch it, only ask the function below, which looks into no centre but the viewer's own.
      CREATE TABLE resident_finder (
        patient_id uuid CONSTRAINT resident_finder_pk PRIMARY KEY CONSTRAINT resident_finder_resident_fk REFERENCES resident,
        institution_id uuid NOT NULL,
        name text NOT NULL,
        initials text,
        phone_end text
      );
      CREATE INDEX resident_finder_name_index ON resident_finder (institution_id, name COLLATE "C", patient_id);
      CREATE INDEX resident_finder_initials_index ON resident_finder (institution_id, initials COLLATE "C", patient_id);
      CREATE INDEX resident_finder_phone_index ON resident_finder (institution_id, phone_end);
      REVOKE ALL ON resident_finder FROM medgroup_app;
      ALTER TABLE resident_finder ENABLE ROW LEVEL SECURITY;

      CREATE FUNCTION resident_find(house uuid, key text, said text, most integer) RETURNS TABLE (patient_id uuid)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF house IS NULL OR NOT house = ANY (viewer_residents()) THEN RETURN; END IF;
        CASE key
          WHEN 'NAME' THEN RETURN QUERY SELECT f.patient_id FROM resident_finder f WHERE f.institution_id = house
            AND f.name COLLATE "C" >= said AND f.name COLLATE "C" < said || chr(1114111) ORDER BY f.name COLLATE "C", f.patient_id LIMIT most;
          WHEN 'INITIALS' THEN RETURN QUERY SELECT f.patient_id FROM resident_finder f WHERE f.institution_id = house
            AND f.initials COLLATE "C" >= said AND f.initials COLLATE "C" < said || chr(1114111) ORDER BY f.initials COLLATE "C", f.patient_id LIMIT most;
          WHEN 'PHONE' THEN RETURN QUERY SELECT f.patient_id FROM resident_finder f WHERE f.institution_id = house
            AND f.phone_end = said ORDER BY f.patient_id LIMIT most;
        END CASE;
      END $$;

      CREATE FUNCTION resident_finder_keep(changed uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        INSERT INTO resident_finder (patient_id, institution_id, name, initials, phone_end)
          SELECT r.patient_id, r.institution_id, i.name, i.initials, i.phone_end FROM resident r JOIN patient_identity i USING (patient_id)
          WHERE r.patient_id = ANY (changed)
          ON CONFLICT ON CONSTRAINT resident_finder_pk DO UPDATE
            SET institution_id = excluded.institution_id, name = excluded.name, initials = excluded.initials, phone_end = excluded.phone_end;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION resident_finder_follow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM resident_finder_keep(ARRAY(SELECT DISTINCT changed.patient_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE TRIGGER resident_finder_follow_new AFTER INSERT ON resident
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resident_finder_follow();
      CREATE TRIGGER resident_finder_follow AFTER UPDATE ON resident
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resident_finder_follow();
      CREATE TRIGGER resident_finder_follow AFTER UPDATE ON patient_identity
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resident_finder_follow();

      -- Nobody is registered or dies before birth, nor dies tomorrow; what is merged is merged once, into somebody who is not.
      CREATE FUNCTION resident_plausible_of(changed uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        IF EXISTS (SELECT FROM resident r JOIN patient p ON p.id = r.patient_id WHERE r.patient_id = ANY (changed)
          AND (p.birth_date > r.registered_on OR p.birth_date > r.died_on OR r.died_on > group_today() OR r.moved_out_on > group_today())) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'resident_lifetime', MESSAGE = 'a resident is registered and dies after birth, and not tomorrow';
        END IF;
        IF EXISTS (SELECT FROM resident r JOIN resident k ON k.patient_id = r.merged_into
          WHERE (r.patient_id = ANY (changed) OR k.patient_id = ANY (changed)) AND k.merged_into IS NOT NULL) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'resident_merged_once', MESSAGE = 'a resident is merged into one who is not merged';
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION resident_plausible() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM resident_plausible_of(ARRAY(SELECT changed.patient_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE TRIGGER resident_plausible_new AFTER INSERT ON resident
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resident_plausible();
      CREATE TRIGGER resident_plausible AFTER UPDATE ON resident
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION resident_plausible();

      -- What a resident belongs to, since when; the old and the small follow from the date of birth and are never written down.
      CREATE TABLE key_population (
        id uuid CONSTRAINT key_population_pk PRIMARY KEY,
        patient_id uuid NOT NULL CONSTRAINT key_population_resident_fk REFERENCES resident,
        institution_id uuid NOT NULL CONSTRAINT key_population_institution_fk REFERENCES institution,
        population text NOT NULL CONSTRAINT key_population_known CHECK (population IN ('HYPERTENSION', 'DIABETES', 'PREGNANT', 'DISABLED',
          'MENTAL_DISORDER', 'TUBERCULOSIS', 'COPD', 'CORONARY', 'STROKE', 'LOW_INCOME')),
        since date NOT NULL,
        until date,
        source text NOT NULL CONSTRAINT key_population_source_known CHECK (source IN ('REGISTER', 'MANUAL', 'IMPORT')),
        recorded_by uuid CONSTRAINT key_population_recorded_by_fk REFERENCES person,
        ended_by uuid CONSTRAINT key_population_ended_by_fk REFERENCES person,
        CONSTRAINT key_population_order CHECK (until >= since)
      );
      CREATE UNIQUE INDEX key_population_one_open ON key_population (patient_id, population) WHERE until IS NULL;
      CREATE INDEX key_population_patient_index ON key_population (patient_id);

      CREATE TABLE resident_merge (
        id uuid CONSTRAINT resident_merge_pk PRIMARY KEY,
        kept_id uuid NOT NULL CONSTRAINT resident_merge_kept_fk REFERENCES resident,
        merged_id uuid NOT NULL CONSTRAINT resident_merge_merged_fk REFERENCES resident,
        institution_id uuid NOT NULL CONSTRAINT resident_merge_institution_fk REFERENCES institution,
        merged_at timestamptz NOT NULL,
        merged_by uuid CONSTRAINT resident_merge_merged_by_fk REFERENCES person,
        reason text NOT NULL,
        undone_at timestamptz,
        undone_by uuid CONSTRAINT resident_merge_undone_by_fk REFERENCES person,
        undo_reason text,
        -- Of the identity number that the duplicate had and the other had not: it went over, and goes back when the merge is undone.
        moved_id_hash text,
        CONSTRAINT resident_merge_two CHECK (kept_id <> merged_id),
        CONSTRAINT resident_merge_undone_whole CHECK ((undone_at IS NULL) = (undo_reason IS NULL))
      );
      CREATE UNIQUE INDEX resident_merge_one_open ON resident_merge (merged_id) WHERE undone_at IS NULL;
      CREATE INDEX resident_merge_kept_index ON resident_merge (kept_id);

      -- One file of the insurer for one month and centre: with it the visits elsewhere are known, without it they are not.
      CREATE TABLE visit_batch (
        id uuid CONSTRAINT visit_batch_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT visit_batch_institution_fk REFERENCES institution,
        month date NOT NULL CONSTRAINT visit_batch_month_begins CHECK (extract(day FROM month) = 1),
        rows integer NOT NULL,
        imported_by uuid CONSTRAINT visit_batch_imported_by_fk REFERENCES person,
        imported_at timestamptz NOT NULL,
        undone_at timestamptz,
        undone_by uuid CONSTRAINT visit_batch_undone_by_fk REFERENCES person
      );
      CREATE UNIQUE INDEX visit_batch_one_per_month ON visit_batch (institution_id, month) WHERE undone_at IS NULL;
      CREATE TABLE outpatient_visit (
        id uuid CONSTRAINT outpatient_visit_pk PRIMARY KEY,
        patient_id uuid NOT NULL CONSTRAINT outpatient_visit_resident_fk REFERENCES resident,
        institution_id uuid CONSTRAINT outpatient_visit_institution_fk REFERENCES institution,
        -- Where else, by the code of the national institutions list or by name as the insurer has it.
        outside_code text,
        department_zh text,
        visited_on date NOT NULL,
        diagnosis_code text,
        source text NOT NULL CONSTRAINT outpatient_visit_source_known CHECK (source IN ('SYSTEM', 'INSURER')),
        source_key text NOT NULL,
        batch_id uuid CONSTRAINT outpatient_visit_batch_fk REFERENCES visit_batch,
        undone_at timestamptz,
        CONSTRAINT outpatient_visit_one_place CHECK (num_nonnulls(institution_id, outside_code) = 1),
        CONSTRAINT outpatient_visit_batch_whole CHECK ((source = 'INSURER') = (batch_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX outpatient_visit_source_unique ON outpatient_visit (source_key) WHERE undone_at IS NULL;
      CREATE INDEX outpatient_visit_patient_index ON outpatient_visit (patient_id, visited_on) WHERE undone_at IS NULL;
      CREATE INDEX outpatient_visit_batch_index ON outpatient_visit (batch_id) WHERE batch_id IS NOT NULL;

      -- Somebody without a link looks who a resident is, for a stated purpose and a limited time; somebody else looks at that afterwards.
      CREATE TABLE identity_opening (
        id uuid CONSTRAINT identity_opening_pk PRIMARY KEY,
        patient_id uuid NOT NULL CONSTRAINT identity_opening_patient_fk REFERENCES patient,
        institution_id uuid NOT NULL CONSTRAINT identity_opening_institution_fk REFERENCES institution,
        person_id uuid NOT NULL CONSTRAINT identity_opening_person_fk REFERENCES person,
        purpose text NOT NULL CONSTRAINT identity_opening_purpose_known CHECK (purpose IN ('CARE', 'COMPLAINT', 'QUALITY', 'OTHER')),
        reason text NOT NULL,
        opened_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        reviewed_at timestamptz,
        reviewed_by uuid CONSTRAINT identity_opening_reviewed_by_fk REFERENCES person,
        justified boolean,
        CONSTRAINT identity_opening_order CHECK (until > opened_at),
        CONSTRAINT identity_opening_review_whole CHECK (num_nonnulls(reviewed_at, reviewed_by, justified) IN (0, 3)),
        CONSTRAINT identity_opening_review_by_other CHECK (reviewed_by <> person_id)
      );
      CREATE INDEX identity_opening_patient_index ON identity_opening (patient_id, person_id);
      CREATE INDEX identity_opening_waiting_index ON identity_opening (institution_id, opened_at) WHERE reviewed_at IS NULL;

      -- The second wall.
      ALTER TABLE resident ENABLE ROW LEVEL SECURITY;
      ALTER TABLE resident FORCE ROW LEVEL SECURITY;
      CREATE POLICY resident_of_centre ON resident
        USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[]));
      ALTER TABLE key_population ENABLE ROW LEVEL SECURITY;
      ALTER TABLE key_population FORCE ROW LEVEL SECURITY;
      CREATE POLICY key_population_of_centre ON key_population
        USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[]));
      ALTER TABLE resident_merge ENABLE ROW LEVEL SECURITY;
      ALTER TABLE resident_merge FORCE ROW LEVEL SECURITY;
      CREATE POLICY resident_merge_of_centre ON resident_merge
        USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[]));
      ALTER TABLE outpatient_visit ENABLE ROW LEVEL SECURITY;
      ALTER TABLE outpatient_visit FORCE ROW LEVEL SECURITY;
      CREATE POLICY outpatient_visit_of_resident ON outpatient_visit
        USING (viewer_is_system() OR EXISTS (SELECT FROM resident r WHERE r.patient_id = outpatient_visit.patient_id));
      ALTER TABLE identity_opening ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity_opening FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity_opening_seen ON identity_opening
        USING (viewer_is_system() OR person_id = viewer_person() OR institution_id = ANY ((SELECT viewer_audited())::uuid[]));

      -- A masked patient is seen where they are looked after.
      DROP POLICY patient_of_institution ON patient;
      CREATE POLICY patient_of_institution ON patient
        USING (viewer_is_system() OR registered_at = ANY ((SELECT viewer_institutions())::uuid[])
          OR registered_at = ANY ((SELECT viewer_residents())::uuid[])
          OR EXISTS (SELECT FROM resident o WHERE o.patient_id = patient.id)
          OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient.id AND e.institution_id = ANY ((SELECT viewer_institutions())::uuid[]))
          OR EXISTS (SELECT FROM referral r WHERE r.patient_id = patient.id));

      -- The centre that looks after a resident links too; and so does a stated purpose, for its time.
      CREATE OR REPLACE FUNCTION patient_link(looked_at uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(
          (SELECT e.institution_id FROM encounter e WHERE e.patient_id = looked_at AND e.institution_id = ANY (viewer_clinical())
             AND e.state <> 'CANCELLED' AND (e.identity_until IS NULL OR e.identity_until > now())
           ORDER BY e.admitted_at DESC NULLS FIRST LIMIT 1),
          (SELECT CASE WHEN r.source_institution_id = ANY (viewer_identifying()) THEN r.source_institution_id ELSE r.target_institution_id END FROM referral r
           WHERE r.patient_id = looked_at AND r.submitted_at IS NOT NULL AND (r.identity_until IS NULL OR r.identity_until > now())
             AND (r.source_institution_id = ANY (viewer_identifying()) OR r.target_institution_id = ANY (viewer_identifying()))
           ORDER BY r.requested_at DESC LIMIT 1),
          (SELECT p.registered_at FROM patient p WHERE p.id = looked_at AND p.registered_at = ANY (viewer_residents())),
          (SELECT o.institution_id FROM resident o WHERE o.patient_id = looked_at AND o.institution_id = ANY (viewer_residents())),
          (SELECT o.institution_id FROM identity_opening o WHERE o.patient_id = looked_at AND o.person_id = viewer_person() AND o.until > now() LIMIT 1))
      $$;
      DROP POLICY patient_identity_registered ON patient_identity;
      CREATE POLICY patient_identity_registered ON patient_identity FOR INSERT
        WITH CHECK (viewer_is_system() OR EXISTS (SELECT FROM patient p WHERE p.id = patient_identity.patient_id
          AND (p.registered_at = ANY ((SELECT viewer_institutions())::uuid[]) OR p.registered_at = ANY ((SELECT viewer_residents())::uuid[]))));
      CREATE POLICY patient_identity_kept ON patient_identity FOR UPDATE
        USING (viewer_is_system() OR EXISTS (SELECT FROM resident o WHERE o.patient_id = patient_identity.patient_id
          AND o.institution_id = ANY ((SELECT viewer_residents())::uuid[])));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY patient_identity_kept ON patient_identity;
      DROP POLICY patient_identity_registered ON patient_identity;
      CREATE POLICY patient_identity_registered ON patient_identity FOR INSERT
        WITH CHECK (viewer_is_system() OR EXISTS (SELECT FROM patient p WHERE p.id = patient_identity.patient_id AND p.registered_at = ANY ((SELECT viewer_institutions())::uuid[])));
      CREATE OR REPLACE FUNCTION patient_link(looked_at uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(
          (SELECT e.institution_id FROM encounter e WHERE e.patient_id = looked_at AND e.institution_id = ANY (viewer_clinical())
             AND e.state <> 'CANCELLED' AND (e.identity_until IS NULL OR e.identity_until > now())
           ORDER BY e.admitted_at DESC NULLS FIRST LIMIT 1),
          (SELECT CASE WHEN r.source_institution_id = ANY (viewer_identifying()) THEN r.source_institution_id ELSE r.target_institution_id END FROM referral r
           WHERE r.patient_id = looked_at AND r.submitted_at IS NOT NULL AND (r.identity_until IS NULL OR r.identity_until > now())
             AND (r.source_institution_id = ANY (viewer_identifying()) OR r.target_institution_id = ANY (viewer_identifying()))
           ORDER BY r.requested_at DESC LIMIT 1),
          (SELECT p.registered_at FROM patient p WHERE p.id = looked_at AND p.registered_at = ANY (viewer_residents())))
      $$;
      DROP POLICY patient_of_institution ON patient;
      CREATE POLICY patient_of_institution ON patient
        USING (viewer_is_system() OR registered_at = ANY ((SELECT viewer_institutions())::uuid[])
          OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient.id AND e.institution_id = ANY ((SELECT viewer_institutions())::uuid[]))
          OR EXISTS (SELECT FROM referral r WHERE r.patient_id = patient.id));
      DROP TRIGGER resident_finder_follow ON patient_identity;
      DROP TABLE identity_opening, outpatient_visit, visit_batch, resident_merge, key_population, resident_finder, resident;
      DROP TABLE neighbourhood;
      DROP FUNCTION resident_find, resident_finder_keep, resident_finder_follow, resident_plausible, resident_plausible_of, viewer_panel;
      ALTER TABLE patient_identity DROP COLUMN address, DROP COLUMN initials;
    `);
  }
}
