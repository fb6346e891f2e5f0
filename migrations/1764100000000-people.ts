import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People as staff: their records, titles, licences and practice registrations; appointments of all kinds with a share of full time; rights
 * given on for a leave, and rights opened in an emergency.
 *
 * What the rules promise is kept here too: at every instant at most one primary appointment and at most the whole of somebody's time; whoever
 * treats is registered at the site for all of the appointment; a registration lies inside its licence, and neither ends under what rests on it.
 * What compares rows of one person locks the person first, so that of two at the same time one sees the other.
 */
export class People1764100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [records, licences, appointments, given, checks, triggers, walls])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER appointment_share_within ON appointment;
      DROP TRIGGER appointment_registered ON appointment;
      DROP TABLE break_glass, delegation, practice_registration, licence, person_title, staff_private, staff_record;
      DROP FUNCTION appointment_share_within, appointment_registered, practice_registration_licensed, practice_registration_rested_on,
        licence_rested_on, person_unregistered, person_share_max, person_held, viewer_staff;
      DROP INDEX appointment_institution_index, appointment_group_index, appointment_order_index;
      ALTER TABLE appointment
        DROP CONSTRAINT appointment_one_primary, DROP CONSTRAINT appointment_holder_unique, DROP CONSTRAINT appointment_department_fk,
        DROP CONSTRAINT appointment_department_placed, DROP CONSTRAINT appointment_group_kind, DROP CONSTRAINT appointment_share_sane,
        DROP CONSTRAINT appointment_half_open, DROP CONSTRAINT appointment_withdrawn_gives_nothing, DROP CONSTRAINT appointment_kind_known,
        DROP COLUMN kind, DROP COLUMN share_bp, DROP COLUMN department_id, DROP COLUMN order_id, DROP COLUMN withdrawn_at,
        DROP COLUMN ends_at;
      ALTER TABLE department DROP CONSTRAINT department_house_unique;
    `);
  }
}

const records = `
  -- Where somebody's personnel relation is, and as what; beside the appointments, which may be anywhere.
  CREATE TABLE staff_record (
    person_id uuid CONSTRAINT staff_record_pk PRIMARY KEY CONSTRAINT staff_record_person_fk REFERENCES person,
    home_institution_id uuid NOT NULL CONSTRAINT staff_record_institution_fk REFERENCES institution,
    number text NOT NULL CONSTRAINT staff_record_number_sane CHECK (number ~ '^[0-9A-Za-z-]{1,20}$'),
    profession text NOT NULL CONSTRAINT staff_record_profession_known CHECK (profession IN ('DOCTOR', 'NURSE', 'PHARMACIST', 'TECHNICIAN', 'PUBLIC_HEALTH', 'MANAGER', 'SUPPORT')),
    education text CONSTRAINT staff_record_education_known CHECK (education IN ('SECONDARY', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE')),
    hired_on date NOT NULL,
    -- The first day on which they no longer work here.
    left_on date,
    -- First letters of the name's pinyin, for searching.
    initials text NOT NULL DEFAULT '' CONSTRAINT staff_record_initials_lower CHECK (initials ~ '^[a-z0-9]*$'),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT staff_record_number_unique UNIQUE (home_institution_id, number),
    CONSTRAINT staff_record_order CHECK (left_on >= hired_on)
  );

  -- What of a record is not for every colleague.
  CREATE TABLE staff_private (
    person_id uuid CONSTRAINT staff_private_pk PRIMARY KEY CONSTRAINT staff_private_record_fk REFERENCES staff_record,
    sex text CONSTRAINT staff_private_sex_known CHECK (sex IN ('MALE', 'FEMALE')),
    born_on date,
    left_reason text CONSTRAINT staff_private_left_reason_known CHECK (left_reason IN ('RETIRED', 'RESIGNED', 'TRANSFERRED', 'CONTRACT_ENDED', 'DIED', 'OTHER'))
  );

  CREATE TABLE person_title (
    id uuid CONSTRAINT person_title_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT person_title_person_fk REFERENCES person,
    title_zh text NOT NULL,
    title_en text NOT NULL,
    level text NOT NULL CONSTRAINT person_title_level_known CHECK (level IN ('JUNIOR', 'INTERMEDIATE', 'ASSOCIATE_SENIOR', 'SENIOR')),
    since date NOT NULL,
    CONSTRAINT person_title_once UNIQUE (person_id, level, since)
  );`;

const licences = `
  CREATE TABLE licence (
    id uuid CONSTRAINT licence_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT licence_person_fk REFERENCES person,
    kind text NOT NULL CONSTRAINT licence_kind_known CHECK (kind IN ('PHYSICIAN', 'ASSISTANT_PHYSICIAN', 'NURSE', 'PHARMACIST', 'PUBLIC_HEALTH')),
    number text NOT NULL CONSTRAINT licence_number_sane CHECK (number ~ '^[0-9A-Za-z]{5,30}$'),
    scope_zh text NOT NULL,
    during daterange NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT licence_during_sane CHECK (NOT isempty(during) AND NOT lower_inf(during)),
    CONSTRAINT licence_number_unique UNIQUE (kind, number),
    CONSTRAINT licence_holder_unique UNIQUE (id, person_id)
  );
  CREATE INDEX licence_person_index ON licence (person_id);

  -- Where somebody may treat by a licence: one primary site, and others filed 多点执业备案.
  CREATE TABLE practice_registration (
    id uuid CONSTRAINT practice_registration_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT practice_registration_person_fk REFERENCES person,
    licence_id uuid NOT NULL,
    institution_id uuid NOT NULL CONSTRAINT practice_registration_institution_fk REFERENCES institution,
    kind text NOT NULL CONSTRAINT practice_registration_kind_known CHECK (kind IN ('PRIMARY', 'FILED')),
    during daterange NOT NULL,
    ended_reason text,
    version integer NOT NULL DEFAULT 1,
    -- Empty: it was ended before it began.
    CONSTRAINT practice_registration_during_sane CHECK (NOT lower_inf(during) AND (NOT isempty(during) OR ended_reason IS NOT NULL)),
    CONSTRAINT practice_registration_licence_fk FOREIGN KEY (licence_id, person_id) REFERENCES licence (id, person_id),
    CONSTRAINT practice_registration_one_primary EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (kind = 'PRIMARY'),
    CONSTRAINT practice_registration_once_per_site EXCLUDE USING gist (person_id WITH =, institution_id WITH =, during WITH &&)
  );
  CREATE INDEX practice_registration_licence_index ON practice_registration (licence_id);
  CREATE INDEX practice_registration_person_index ON practice_registration (person_id);`;

const appointments = `
  ALTER TABLE department ADD CONSTRAINT department_house_unique UNIQUE (id, institution_id);

  -- ADDITIONAL 兼任岗位: a further post beside the working time. share_bp: basis points of full time.
  ALTER TABLE appointment
    ADD COLUMN kind text NOT NULL DEFAULT 'ADDITIONAL' CONSTRAINT appointment_kind_known
      CHECK (kind IN ('PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED', 'MANAGEMENT', 'ADDITIONAL')),
    ADD COLUMN share_bp integer NOT NULL DEFAULT 0,
    ADD COLUMN department_id uuid,
    -- The dispatch order that it comes from.
    ADD COLUMN order_id uuid,
    -- When it was taken back before it began; it then never gave a right, took no time and stood in nobody's way.
    ADD COLUMN withdrawn_at timestamptz,
    -- For indexes: behind the second wall ranges find none.
    ADD COLUMN ends_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(upper(during), 'infinity')) STORED,
    ADD CONSTRAINT appointment_share_sane CHECK (share_bp BETWEEN 0 AND 10000
      AND CASE kind WHEN 'ADDITIONAL' THEN share_bp = 0 WHEN 'MANAGEMENT' THEN true ELSE share_bp > 0 END),
    ADD CONSTRAINT appointment_group_kind CHECK (group_id IS NULL OR kind IN ('MANAGEMENT', 'ADDITIONAL')),
    ADD CONSTRAINT appointment_half_open CHECK (lower_inc(during) AND NOT upper_inc(during)),
    ADD CONSTRAINT appointment_withdrawn_gives_nothing
      CHECK (withdrawn_at IS NULL OR (upper(during) <= withdrawn_at AND upper(during) - lower(during) <= interval '1 millisecond')),
    ADD CONSTRAINT appointment_department_placed CHECK (department_id IS NULL OR institution_id IS NOT NULL),
    ADD CONSTRAINT appointment_department_fk FOREIGN KEY (department_id, institution_id) REFERENCES department (id, institution_id),
    ADD CONSTRAINT appointment_holder_unique UNIQUE (id, person_id),
    ADD CONSTRAINT appointment_one_primary EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (kind = 'PRIMARY' AND withdrawn_at IS NULL);
  CREATE INDEX appointment_institution_index ON appointment (institution_id, ends_at);
  CREATE INDEX appointment_group_index ON appointment (group_id) WHERE group_id IS NOT NULL;
  CREATE INDEX appointment_order_index ON appointment (order_id) WHERE order_id IS NOT NULL;`;

const given = `
  -- The rights of an appointment, given to somebody else for a leave; valid while the appointment is, and until it was ended.
  CREATE TABLE delegation (
    id uuid CONSTRAINT delegation_pk PRIMARY KEY,
    appointment_id uuid NOT NULL,
    from_person uuid NOT NULL,
    to_person uuid NOT NULL CONSTRAINT delegation_to_person_fk REFERENCES person,
    -- As it was agreed.
    during tstzrange NOT NULL,
    reason text NOT NULL CONSTRAINT delegation_reason_known CHECK (reason IN ('LEAVE', 'SICK', 'TRAINING', 'OTHER')),
    note text,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL CONSTRAINT delegation_created_by_fk REFERENCES person,
    ended_at timestamptz,
    ended_by uuid CONSTRAINT delegation_ended_by_fk REFERENCES person,
    CONSTRAINT delegation_appointment_fk FOREIGN KEY (appointment_id, from_person) REFERENCES appointment (id, person_id),
    CONSTRAINT delegation_to_another CHECK (to_person <> from_person),
    CONSTRAINT delegation_during_sane CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
    -- How long it may be is the policy's; longer than a year it never is.
    CONSTRAINT delegation_bounded CHECK (NOT upper_inf(during) AND NOT lower_inf(during) AND upper(during) - lower(during) <= interval '366 days'),
    CONSTRAINT delegation_ended_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT delegation_one_at_a_time EXCLUDE USING gist (appointment_id WITH =,
      tstzrange(lower(during), greatest(lower(during), least(upper(during), ended_at))) WITH &&)
  );
  CREATE INDEX delegation_from_index ON delegation (from_person);
  CREATE INDEX delegation_to_index ON delegation (to_person);

  -- Rights of a clinical post, opened by somebody who has the post elsewhere in the group; looked at afterwards by another.
  CREATE TABLE break_glass (
    id uuid CONSTRAINT break_glass_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT break_glass_person_fk REFERENCES person,
    institution_id uuid NOT NULL CONSTRAINT break_glass_institution_fk REFERENCES institution,
    ward_id uuid CONSTRAINT break_glass_ward_fk REFERENCES ward,
    post text NOT NULL CONSTRAINT break_glass_post_known CHECK (post IN ('PHYSICIAN', 'WARD_NURSE', 'FAMILY_DOCTOR')),
    purpose text NOT NULL CONSTRAINT break_glass_purpose_known CHECK (purpose IN ('EMERGENCY', 'DISASTER', 'CARE', 'OTHER')),
    reason text NOT NULL CONSTRAINT break_glass_reason_said CHECK (char_length(btrim(reason)) >= 10),
    opened_at timestamptz NOT NULL,
    until timestamptz NOT NULL,
    ended_at timestamptz,
    reviewed_at timestamptz,
    reviewed_by uuid CONSTRAINT break_glass_reviewed_by_fk REFERENCES person,
    justified boolean,
    review_note text,
    -- How long is the policy's; never beyond a day.
    CONSTRAINT break_glass_bounded CHECK (until > opened_at AND until <= opened_at + interval '24 hours'),
    CONSTRAINT break_glass_ended_inside CHECK (ended_at BETWEEN opened_at AND until),
    CONSTRAINT break_glass_review_whole CHECK (num_nulls(reviewed_at, reviewed_by, justified) IN (0, 3) AND (review_note IS NULL OR reviewed_at IS NOT NULL)),
    CONSTRAINT break_glass_reviewed_by_another CHECK (reviewed_by <> person_id)
  );
  CREATE INDEX break_glass_person_index ON break_glass (person_id, until);
  CREATE INDEX break_glass_institution_index ON break_glass (institution_id, opened_at);`;

const checks = `
  -- Waits for whoever else changes something of this person. A snapshot from before that wait would miss what they wrote.
  CREATE FUNCTION person_held(held uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
      RAISE EXCEPTION USING ERRCODE = '25001', MESSAGE = 'what belongs to one person is written under READ COMMITTED or SERIALIZABLE';
    END IF;
    PERFORM FROM person WHERE id = held FOR NO KEY UPDATE;
  END $$;

  -- The most that somebody's shares come to at any instant; sums change only where an appointment begins or ends.
  CREATE FUNCTION person_share_max(of_person uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(together), 0) FROM (
      SELECT (SELECT sum(b.share_bp) FROM appointment b
        WHERE b.person_id = of_person AND b.share_bp > 0 AND b.withdrawn_at IS NULL AND b.during @> lower(a.during)) AS together
      FROM appointment a WHERE a.person_id = of_person AND a.share_bp > 0 AND a.withdrawn_at IS NULL) AS boundary $$;

  -- Whether somebody treats somewhere on a day without being registered there. Trainees work under supervision, a further post is beside treating.
  CREATE FUNCTION person_unregistered(of_person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM appointment a
      WHERE a.person_id = of_person AND a.institution_id IS NOT NULL AND a.withdrawn_at IS NULL
        AND a.post IN ('PHYSICIAN', 'FAMILY_DOCTOR') AND a.kind IN ('PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'DISTRICT_MANAGED')
        AND NOT coalesce(civil_days(a.during) <@ (SELECT range_agg(r.during) FROM practice_registration r
          WHERE r.person_id = of_person AND r.institution_id = a.institution_id), false)) $$;

  CREATE FUNCTION appointment_share_within() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM person_held(NEW.person_id);
    IF person_share_max(NEW.person_id) > 10000 THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'appointment_share_within', MESSAGE = 'the shares of one person never exceed full time';
    END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION appointment_registered() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM person_held(NEW.person_id);
    IF person_unregistered(NEW.person_id) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'appointment_registered', MESSAGE = 'whoever treats is registered at the site on each day of the appointment';
    END IF;
    RETURN NULL;
  END $$;

  -- Licences are walled off from most; that a registration lies inside one is looked at all the same.
  CREATE FUNCTION practice_registration_licensed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE licensed boolean; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM person_held(NEW.person_id);
    SELECT NEW.during <@ l.during INTO licensed FROM licence l WHERE l.id = NEW.licence_id;
    PERFORM set_config('medgroup.system', before, true);
    IF NOT coalesce(licensed, false) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'practice_registration_licensed', MESSAGE = 'a registration lies inside the period of its licence';
    END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION licence_rested_on() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM person_held(NEW.person_id);
    IF EXISTS (SELECT FROM practice_registration r WHERE r.licence_id = NEW.id AND NOT r.during <@ NEW.during) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'licence_rested_on', MESSAGE = 'a registration rests on the days that this licence would lose';
    END IF;
    RETURN NULL;
  END $$;

  -- One that goes is looked at as well as one that changes.
  CREATE FUNCTION practice_registration_rested_on() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM person_held(OLD.person_id);
    IF person_unregistered(OLD.person_id) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'practice_registration_rested_on', MESSAGE = 'an appointment rests on the days that this registration would lose';
    END IF;
    RETURN NULL;
  END $$;`;

const triggers = `
  CREATE CONSTRAINT TRIGGER appointment_share_within AFTER INSERT OR UPDATE OF person_id, kind, share_bp, during, withdrawn_at ON appointment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.share_bp > 0) EXECUTE FUNCTION appointment_share_within();
  CREATE CONSTRAINT TRIGGER appointment_registered AFTER INSERT OR UPDATE OF person_id, kind, post, institution_id, during, withdrawn_at ON appointment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.post IN ('PHYSICIAN', 'FAMILY_DOCTOR') AND NEW.kind <> 'ADDITIONAL')
    EXECUTE FUNCTION appointment_registered();
  CREATE CONSTRAINT TRIGGER practice_registration_licensed AFTER INSERT OR UPDATE OF licence_id, during ON practice_registration
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION practice_registration_licensed();
  CREATE CONSTRAINT TRIGGER licence_rested_on AFTER UPDATE OF during ON licence
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION licence_rested_on();
  CREATE CONSTRAINT TRIGGER practice_registration_rested_on AFTER DELETE OR UPDATE OF person_id, institution_id, during ON practice_registration
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION practice_registration_rested_on();`;

/** Who keeps the records of a house sees those of its people and of whoever is or was appointed there. */
const keptBy = (
  table: string,
) => `(SELECT FROM staff_record s WHERE s.person_id = ${table}.person_id AND s.home_institution_id = ANY ((SELECT viewer_staff())::uuid[]))
    OR EXISTS (SELECT FROM appointment a WHERE a.person_id = ${table}.person_id AND a.institution_id = ANY ((SELECT viewer_staff())::uuid[]))`;

const walls = `
  CREATE FUNCTION viewer_staff() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.staff', true), ''), ',')::uuid[], '{}') $$;

  ${['staff_record', 'staff_private', 'person_title', 'licence', 'practice_registration', 'delegation', 'break_glass']
    .map(table => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`)
    .join('\n  ')}

  -- Colleagues are no secret: who they are, as what they work, and where they may.
  CREATE POLICY staff_record_visible ON staff_record USING (viewer_is_system() OR viewer_person() IS NOT NULL);
  CREATE POLICY person_title_visible ON person_title USING (viewer_is_system() OR viewer_person() IS NOT NULL);
  CREATE POLICY practice_registration_visible ON practice_registration USING (viewer_is_system() OR viewer_person() IS NOT NULL);
  CREATE POLICY staff_private_kept ON staff_private
    USING (viewer_is_system() OR person_id = viewer_person() OR EXISTS ${keptBy('staff_private')});
  CREATE POLICY licence_kept ON licence
    USING (viewer_is_system() OR person_id = viewer_person() OR EXISTS ${keptBy('licence')});
  CREATE POLICY delegation_of_sides ON delegation
    USING (viewer_is_system() OR from_person = viewer_person() OR to_person = viewer_person()
      OR EXISTS (SELECT FROM appointment a WHERE a.id = delegation.appointment_id
        AND (a.institution_id = ANY ((SELECT viewer_staff())::uuid[]) OR a.group_id = ANY ((SELECT viewer_staff())::uuid[]))));
  CREATE POLICY break_glass_opened ON break_glass FOR INSERT WITH CHECK (viewer_is_system() OR person_id = viewer_person());
  CREATE POLICY break_glass_read ON break_glass FOR SELECT
    USING (viewer_is_system() OR person_id = viewer_person() OR institution_id = ANY ((SELECT viewer_audited())::uuid[]));
  CREATE POLICY break_glass_changed ON break_glass FOR UPDATE
    USING (viewer_is_system() OR person_id = viewer_person() OR institution_id = ANY ((SELECT viewer_audited())::uuid[]));`;
