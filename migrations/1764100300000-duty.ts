import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duty: recurring plans of who serves where, the sessions that follow from them, and what was taught in those. */
export class Duty1764100300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(plans + sessions + techniques + guards + walls);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER appointment_sessions_inside ON appointment;
      DROP TABLE duty_technique, duty_session, duty_plan;
      DROP FUNCTION duty_session_within_appointment, appointment_sessions_inside, duty_technique_of_held;
    `);
  }
}

const plans = `
  CREATE TABLE duty_plan (
    id uuid CONSTRAINT duty_plan_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT duty_plan_person_fk REFERENCES person,
    institution_id uuid NOT NULL CONSTRAINT duty_plan_institution_fk REFERENCES institution,
    department_id uuid NOT NULL,
    service_zh text NOT NULL,
    service_en text NOT NULL,
    -- Monday is 1; times of the wall clock, over midnight when it ends at or before it begins.
    weekday integer NOT NULL CONSTRAINT duty_plan_weekday_known CHECK (weekday BETWEEN 1 AND 7),
    starts time NOT NULL,
    ends time NOT NULL,
    every_weeks integer NOT NULL CONSTRAINT duty_plan_every_known CHECK (every_weeks IN (1, 2, 4)),
    from_on date NOT NULL,
    -- The first day after it; its first day when it was ended before it began.
    until_on date,
    -- How many numbers each session opens in the slot pool; none when null.
    slots integer CONSTRAINT duty_plan_slots_sane CHECK (slots BETWEEN 1 AND 500),
    created_by uuid CONSTRAINT duty_plan_created_by_fk REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    ended_by uuid CONSTRAINT duty_plan_ended_by_fk REFERENCES person,
    end_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT duty_plan_department_fk FOREIGN KEY (department_id, institution_id) REFERENCES department (id, institution_id),
    CONSTRAINT duty_plan_period CHECK (until_on >= from_on),
    CONSTRAINT duty_plan_times CHECK (starts <> ends AND (slots IS NULL OR starts < ends)),
    CONSTRAINT duty_plan_end_whole CHECK ((ended_at IS NULL) = (end_reason IS NULL))
  );
  CREATE INDEX duty_plan_institution_index ON duty_plan (institution_id);
  CREATE INDEX duty_plan_person_index ON duty_plan (person_id);`;

const sessions = `
  CREATE TABLE duty_session (
    id uuid CONSTRAINT duty_session_pk PRIMARY KEY,
    plan_id uuid CONSTRAINT duty_session_plan_fk REFERENCES duty_plan,
    -- The day of the plan for which it stands, wherever it was moved to: a day of a plan gets one session, once.
    planned_on date,
    person_id uuid NOT NULL CONSTRAINT duty_session_person_fk REFERENCES person,
    institution_id uuid NOT NULL CONSTRAINT duty_session_institution_fk REFERENCES institution,
    department_id uuid NOT NULL,
    service_zh text NOT NULL,
    service_en text NOT NULL,
    during tstzrange NOT NULL,
    starts_at timestamptz NOT NULL GENERATED ALWAYS AS (lower(during)) STORED,
    ends_at timestamptz NOT NULL GENERATED ALWAYS AS (upper(during)) STORED,
    state text NOT NULL DEFAULT 'PLANNED'
      CONSTRAINT duty_session_state_known CHECK (state IN ('PLANNED', 'CHECKED_IN', 'DONE', 'CANCELLED', 'MISSED')),
    checked_in_at timestamptz,
    done_at timestamptz,
    done_by uuid CONSTRAINT duty_session_done_by_fk REFERENCES person,
    patients_seen integer CONSTRAINT duty_session_patients_sane CHECK (patients_seen BETWEEN 0 AND 500),
    note text,
    slot_session_id uuid CONSTRAINT duty_session_slot_fk REFERENCES slot_session CONSTRAINT duty_session_slot_unique UNIQUE,
    -- The order of dispatch on which it rests.
    order_id uuid CONSTRAINT duty_session_order_fk REFERENCES dispatch_order,
    closed_at timestamptz,
    cancel_reason text,
    created_by uuid CONSTRAINT duty_session_created_by_fk REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT duty_session_department_fk FOREIGN KEY (department_id, institution_id) REFERENCES department (id, institution_id),
    CONSTRAINT duty_session_period CHECK (lower_inc(during) AND NOT upper_inc(during) AND upper(during) - lower(during) <= interval '24 hours'),
    CONSTRAINT duty_session_plan_whole CHECK ((plan_id IS NULL) = (planned_on IS NULL)),
    CONSTRAINT duty_session_state_facts CHECK (
      (state IN ('CANCELLED', 'MISSED')) = (closed_at IS NOT NULL) AND (cancel_reason IS NOT NULL) = (state = 'CANCELLED')
      AND (state = 'DONE') = (done_at IS NOT NULL) AND (state = 'DONE') = (patients_seen IS NOT NULL)
      AND (state <> 'CHECKED_IN' OR checked_in_at IS NOT NULL) AND (state NOT IN ('PLANNED', 'MISSED') OR checked_in_at IS NULL)),
    -- What nobody checked in to is vouched for by another one, who says why.
    CONSTRAINT duty_session_vouched CHECK (state <> 'DONE' OR checked_in_at IS NOT NULL OR (done_by <> person_id AND note IS NOT NULL)),
    CONSTRAINT duty_session_one_place_at_a_time
      EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (state IN ('PLANNED', 'CHECKED_IN', 'DONE'))
  );
  CREATE UNIQUE INDEX duty_session_once_per_day ON duty_session (plan_id, planned_on) WHERE plan_id IS NOT NULL;
  CREATE INDEX duty_session_institution_index ON duty_session (institution_id, starts_at, id);
  CREATE INDEX duty_session_person_index ON duty_session (person_id, starts_at, id);
  CREATE INDEX duty_session_overdue_index ON duty_session (ends_at) WHERE state = 'PLANNED';`;

const techniques = `
  CREATE TABLE duty_technique (
    id uuid CONSTRAINT duty_technique_pk PRIMARY KEY,
    session_id uuid NOT NULL CONSTRAINT duty_technique_session_fk REFERENCES duty_session,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    learners integer NOT NULL CONSTRAINT duty_technique_learners_sane CHECK (learners BETWEEN 1 AND 500),
    taught_on date NOT NULL,
    cancelled_at timestamptz
  );
  CREATE UNIQUE INDEX duty_technique_once ON duty_technique (session_id, name_zh) WHERE cancelled_at IS NULL;`;

const guards = `
  -- A session lies inside the appointments of its person to its house, one after the other without a gap. Whoever shortens one
  -- of them at the same moment holds the person, too.
  CREATE FUNCTION duty_session_within_appointment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE held tstzmultirange; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM person_held(NEW.person_id);
    SELECT range_agg(during) INTO held FROM appointment WHERE person_id = NEW.person_id AND institution_id = NEW.institution_id AND withdrawn_at IS NULL;
    IF NOT coalesce(held @> NEW.during, false) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'duty_session_within_appointment', MESSAGE = 'a session lies inside an appointment to its house';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE TRIGGER duty_session_within_appointment_in AFTER INSERT ON duty_session
    FOR EACH ROW WHEN (NEW.state IN ('PLANNED', 'CHECKED_IN', 'DONE')) EXECUTE FUNCTION duty_session_within_appointment();
  CREATE TRIGGER duty_session_within_appointment_change AFTER UPDATE OF person_id, institution_id, during, state ON duty_session
    FOR EACH ROW WHEN (NEW.state IN ('PLANNED', 'CHECKED_IN', 'DONE') AND (OLD.person_id, OLD.institution_id, OLD.during, OLD.state IN ('PLANNED', 'CHECKED_IN', 'DONE'))
      IS DISTINCT FROM (NEW.person_id, NEW.institution_id, NEW.during, true)) EXECUTE FUNCTION duty_session_within_appointment();

  -- And the other way round: an appointment is not shortened below a session that rests on it. Looked at when the transaction commits, so that
  -- sessions may be cancelled with it.
  CREATE FUNCTION appointment_sessions_inside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE held tstzmultirange; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM person_held(OLD.person_id);
    SELECT range_agg(during) INTO held FROM appointment WHERE person_id = OLD.person_id AND institution_id = OLD.institution_id AND withdrawn_at IS NULL;
    IF EXISTS (SELECT FROM duty_session WHERE person_id = OLD.person_id AND institution_id = OLD.institution_id AND state IN ('PLANNED', 'CHECKED_IN', 'DONE')
        AND during && OLD.during AND NOT coalesce(held @> during, false)) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'appointment_sessions_inside', MESSAGE = 'sessions rest on this appointment';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER appointment_sessions_inside AFTER UPDATE OF during, person_id, institution_id, withdrawn_at OR DELETE ON appointment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION appointment_sessions_inside();

  -- What was taught was taught in a session that was held; reopened, it is taken back first. Looked at when the transaction commits.
  CREATE FUNCTION duty_technique_of_held() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE session uuid; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    IF TG_TABLE_NAME = 'duty_technique' THEN session := NEW.session_id; ELSE session := NEW.id; END IF;
    IF EXISTS (SELECT FROM duty_technique t JOIN duty_session s ON s.id = t.session_id WHERE t.session_id = session AND t.cancelled_at IS NULL AND s.state <> 'DONE') THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'duty_technique_of_held', MESSAGE = 'techniques are taught in sessions that were held';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER duty_technique_of_held AFTER INSERT OR UPDATE ON duty_technique
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.cancelled_at IS NULL) EXECUTE FUNCTION duty_technique_of_held();
  CREATE CONSTRAINT TRIGGER duty_session_keeps_techniques AFTER UPDATE OF state ON duty_session
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state = 'DONE' AND NEW.state <> 'DONE') EXECUTE FUNCTION duty_technique_of_held();

  -- Whose duty it is, and where, is not rewritten: cancelled and made anew.
  REVOKE UPDATE ON duty_plan, duty_session, duty_technique FROM medgroup_app;
  GRANT UPDATE (until_on, ended_at, ended_by, end_reason, version) ON duty_plan TO medgroup_app;
  GRANT UPDATE (during, state, checked_in_at, done_at, done_by, patients_seen, note, slot_session_id, closed_at, cancel_reason, version)
    ON duty_session TO medgroup_app;
  GRANT UPDATE (cancelled_at) ON duty_technique TO medgroup_app;`;

const walls = `
  -- Who serves where is no secret among colleagues; external applications are nobody and see nothing of it.
  ALTER TABLE duty_plan ENABLE ROW LEVEL SECURITY;
  ALTER TABLE duty_plan FORCE ROW LEVEL SECURITY;
  CREATE POLICY duty_plan_visible ON duty_plan USING (viewer_is_system() OR viewer_person() IS NOT NULL);
  ALTER TABLE duty_session ENABLE ROW LEVEL SECURITY;
  ALTER TABLE duty_session FORCE ROW LEVEL SECURITY;
  CREATE POLICY duty_session_visible ON duty_session USING (viewer_is_system() OR viewer_person() IS NOT NULL);
  ALTER TABLE duty_technique ENABLE ROW LEVEL SECURITY;
  ALTER TABLE duty_technique FORCE ROW LEVEL SECURITY;
  CREATE POLICY duty_technique_visible ON duty_technique USING (viewer_is_system() OR viewer_person() IS NOT NULL);`;
