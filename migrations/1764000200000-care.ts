import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chronic care: who is in which register, who is to be seen when, who was seen with what result, and who could not be reached. */
export class Care1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(registers + followUps + measurements + tasks + guards + control + walls);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_delivery DROP CONSTRAINT service_delivery_follow_up_fk;
      DROP FUNCTION care_control, months_before;
      DROP TABLE contact_attempt, care_task, measurement, follow_up, care_register;
      DROP FUNCTION care_within_life, measurement_pressure_order;
    `);
  }
}

const conditions = `('HYPERTENSION', 'DIABETES', 'COPD', 'CORONARY', 'STROKE', 'MENTAL_DISORDER', 'TUBERCULOSIS')`;

const registers = `
  CREATE TABLE care_register (
    id uuid CONSTRAINT care_register_pk PRIMARY KEY,
    patient_id uuid NOT NULL CONSTRAINT care_register_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT care_register_institution_fk REFERENCES institution,
    condition text NOT NULL CONSTRAINT care_register_condition_known CHECK (condition IN ${conditions}),
    since date NOT NULL,
    risk text CONSTRAINT care_register_risk_known CHECK (risk IN ('LOW', 'MEDIUM', 'HIGH')),
    opened_by uuid CONSTRAINT care_register_opened_by_fk REFERENCES person,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    closed_on date,
    close_reason text CONSTRAINT care_register_close_reason_known CHECK (close_reason IN ('CURED', 'MOVED', 'DIED', 'WRONG_DIAGNOSIS', 'REFUSED', 'OTHER')),
    closed_by uuid CONSTRAINT care_register_closed_by_fk REFERENCES person,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT care_register_close_whole CHECK ((closed_on IS NULL) = (close_reason IS NULL)),
    CONSTRAINT care_register_period CHECK (closed_on >= since)
  );
  CREATE UNIQUE INDEX care_register_one_open ON care_register (patient_id, condition) WHERE closed_on IS NULL;
  CREATE INDEX care_register_institution_index ON care_register (institution_id, condition, since);`;

const followUps = `
  -- Somebody was seen or spoken to; who could not be reached stands in contact_attempt.
  CREATE TABLE follow_up (
    id uuid CONSTRAINT follow_up_pk PRIMARY KEY,
    patient_id uuid NOT NULL CONSTRAINT follow_up_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT follow_up_institution_fk REFERENCES institution,
    team_id uuid CONSTRAINT follow_up_team_fk REFERENCES family_team,
    conditions text[] NOT NULL CONSTRAINT follow_up_conditions_known
      CHECK (conditions <@ ARRAY['HYPERTENSION', 'DIABETES', 'COPD', 'CORONARY', 'STROKE', 'MENTAL_DISORDER', 'TUBERCULOSIS']),
    done_on date NOT NULL,
    -- When it was written down, on its day or later.
    done_at timestamptz NOT NULL,
    done_by uuid CONSTRAINT follow_up_done_by_fk REFERENCES person,
    way text NOT NULL CONSTRAINT follow_up_way_known CHECK (way IN ('CLINIC', 'HOME', 'PHONE', 'ONLINE')),
    symptoms text[] NOT NULL DEFAULT '{}',
    adherence text CONSTRAINT follow_up_adherence_known CHECK (adherence IN ('REGULAR', 'IRREGULAR', 'NONE')),
    adverse_reaction text,
    medications jsonb NOT NULL DEFAULT '[]',
    advice text,
    assessment text CONSTRAINT follow_up_assessment_known CHECK (assessment IN ('CONTROLLED', 'UNCONTROLLED', 'ADVERSE', 'COMPLICATION')),
    next_due_on date,
    refer_advised boolean NOT NULL DEFAULT false,
    cancelled_at timestamptz,
    cancelled_by uuid CONSTRAINT follow_up_cancelled_by_fk REFERENCES person,
    cancel_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT follow_up_next_later CHECK (next_due_on > done_on),
    CONSTRAINT follow_up_cancel_whole CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
  );
  CREATE INDEX follow_up_patient_index ON follow_up (patient_id, done_on, id);
  CREATE INDEX follow_up_institution_index ON follow_up (institution_id, done_on) WHERE cancelled_at IS NULL;
  ALTER TABLE service_delivery ADD CONSTRAINT service_delivery_follow_up_fk FOREIGN KEY (follow_up_id) REFERENCES follow_up;`;

const measurements = `
  -- Whole thousandths of the unit: mm[Hg], mmol/L, %, /min, kg, cm.
  CREATE TABLE measurement (
    id uuid CONSTRAINT measurement_pk PRIMARY KEY,
    follow_up_id uuid CONSTRAINT measurement_follow_up_fk REFERENCES follow_up,
    patient_id uuid NOT NULL CONSTRAINT measurement_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT measurement_institution_fk REFERENCES institution,
    code text NOT NULL,
    value_milli bigint NOT NULL,
    measured_at timestamptz NOT NULL,
    measured_on date NOT NULL GENERATED ALWAYS AS ((measured_at AT TIME ZONE 'Asia/Shanghai')::date) STORED,
    source text NOT NULL CONSTRAINT measurement_source_known CHECK (source IN ('FOLLOW_UP', 'RESIDENT', 'IMPORT')),
    cancelled_at timestamptz,
    CONSTRAINT measurement_of_follow_up CHECK (source <> 'FOLLOW_UP' OR follow_up_id IS NOT NULL),
    -- What no living person has is a slip of the finger.
    CONSTRAINT measurement_plausible CHECK (CASE code
      WHEN 'SYSTOLIC' THEN value_milli BETWEEN 50000 AND 300000
      WHEN 'DIASTOLIC' THEN value_milli BETWEEN 20000 AND 200000
      WHEN 'GLUCOSE_FASTING' THEN value_milli BETWEEN 1000 AND 40000
      WHEN 'GLUCOSE_RANDOM' THEN value_milli BETWEEN 1000 AND 60000
      WHEN 'HBA1C' THEN value_milli BETWEEN 2000 AND 20000
      WHEN 'HEART_RATE' THEN value_milli BETWEEN 20000 AND 250000
      WHEN 'WEIGHT' THEN value_milli BETWEEN 500 AND 350000
      WHEN 'HEIGHT' THEN value_milli BETWEEN 30000 AND 250000
      WHEN 'WAIST' THEN value_milli BETWEEN 20000 AND 250000
      WHEN 'SPO2' THEN value_milli BETWEEN 40000 AND 100000
      ELSE false END)
  );
  CREATE UNIQUE INDEX measurement_once_per_follow_up ON measurement (follow_up_id, code) WHERE cancelled_at IS NULL AND follow_up_id IS NOT NULL;
  CREATE INDEX measurement_patient_index ON measurement (patient_id, code, measured_on) WHERE cancelled_at IS NULL;`;

const tasks = `
  -- Who is to be seen until when. A plan is never deleted: it is done, missed, or cancelled with a reason.
  CREATE TABLE care_task (
    id uuid CONSTRAINT care_task_pk PRIMARY KEY,
    patient_id uuid NOT NULL CONSTRAINT care_task_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT care_task_institution_fk REFERENCES institution,
    team_id uuid CONSTRAINT care_task_team_fk REFERENCES family_team,
    kind text NOT NULL CONSTRAINT care_task_kind_known CHECK (kind IN ('FOLLOW_UP', 'POST_DISCHARGE', 'DOWN_REFERRAL', 'CHECK_UP')),
    condition text CONSTRAINT care_task_condition_known CHECK (condition IN ${conditions}),
    due_on date NOT NULL,
    state text NOT NULL DEFAULT 'PLANNED' CONSTRAINT care_task_state_known CHECK (state IN ('PLANNED', 'DONE', 'CANCELLED', 'MISSED')),
    -- What made it: the same source makes one task.
    source_key text NOT NULL CONSTRAINT care_task_source_unique UNIQUE,
    -- Where the patient came from, and when.
    from_institution_id uuid CONSTRAINT care_task_from_fk REFERENCES institution,
    happened_on date,
    follow_up_id uuid CONSTRAINT care_task_follow_up_fk REFERENCES follow_up,
    note text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The admission that made a visit after the discharge before needless; taken back, the visit is planned again.
    admitted_encounter_id uuid CONSTRAINT care_task_admitted_fk REFERENCES encounter,
    closed_at timestamptz,
    close_reason text,
    -- The last change, for whoever edits the same plan: what, when, by whom, as what.
    change text NOT NULL DEFAULT 'PLANNED' CONSTRAINT care_task_change_known
      CHECK (change IN ('PLANNED', 'RESCHEDULED', 'DONE', 'MISSED', 'CANCELLED', 'RESTORED', 'MOVED')),
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_by uuid CONSTRAINT care_task_changed_by_fk REFERENCES person,
    changed_post text,
    -- Why, where that is not the reason of its end.
    change_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT care_task_condition_of_follow_up CHECK ((kind = 'FOLLOW_UP') = (condition IS NOT NULL)),
    CONSTRAINT care_task_state_facts CHECK (CASE state
      WHEN 'PLANNED' THEN closed_at IS NULL AND close_reason IS NULL AND follow_up_id IS NULL
      WHEN 'DONE' THEN closed_at IS NOT NULL AND close_reason IS NULL AND follow_up_id IS NOT NULL
      ELSE closed_at IS NOT NULL AND close_reason IS NOT NULL AND follow_up_id IS NULL END)
  );
  CREATE UNIQUE INDEX care_task_one_plan ON care_task (patient_id, condition) WHERE state = 'PLANNED' AND kind = 'FOLLOW_UP';
  CREATE UNIQUE INDEX care_task_one_check_up ON care_task (patient_id) WHERE state = 'PLANNED' AND kind = 'CHECK_UP';
  CREATE INDEX care_task_patient_index ON care_task (patient_id, due_on, id);
  CREATE INDEX care_task_due_index ON care_task (institution_id, due_on) WHERE state = 'PLANNED';
  CREATE INDEX care_task_follow_up_index ON care_task (follow_up_id) WHERE follow_up_id IS NOT NULL;

  CREATE TABLE contact_attempt (
    id uuid CONSTRAINT contact_attempt_pk PRIMARY KEY,
    task_id uuid NOT NULL CONSTRAINT contact_attempt_task_fk REFERENCES care_task,
    patient_id uuid NOT NULL CONSTRAINT contact_attempt_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL CONSTRAINT contact_attempt_institution_fk REFERENCES institution,
    at timestamptz NOT NULL,
    way text NOT NULL CONSTRAINT contact_attempt_way_known CHECK (way IN ('PHONE', 'HOME', 'MESSAGE')),
    result text NOT NULL CONSTRAINT contact_attempt_result_known
      CHECK (result IN ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED', 'MOVED', 'DIED', 'BUSY')),
    note text,
    by_id uuid CONSTRAINT contact_attempt_by_fk REFERENCES person
  );
  CREATE INDEX contact_attempt_task_index ON contact_attempt (task_id, at);
  CREATE INDEX contact_attempt_patient_index ON contact_attempt (patient_id, at);`;

const guards = `
  -- Nobody is registered, seen or measured before birth, after death, or tomorrow. The trigger's argument names the column of the day.
  CREATE FUNCTION care_within_life() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE outside boolean; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    EXECUTE format('SELECT EXISTS (SELECT FROM new_rows n JOIN patient p ON p.id = n.patient_id JOIN resident r ON r.patient_id = n.patient_id
      WHERE n.%1$I > group_today() OR n.%1$I < p.birth_date OR n.%1$I > r.died_on)', TG_ARGV[0]) INTO outside;
    IF outside THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_within_life', MESSAGE = 'a day before birth, after death or in the future';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE TRIGGER care_register_within_life AFTER INSERT ON care_register REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION care_within_life('since');
  CREATE TRIGGER follow_up_within_life AFTER INSERT ON follow_up REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION care_within_life('done_on');
  CREATE TRIGGER measurement_within_life AFTER INSERT ON measurement REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION care_within_life('measured_on');

  -- The heart's filling pressure lies below that of its beat.
  CREATE FUNCTION measurement_pressure_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    -- Looked up one by one: as a join this compares each row with each wherever the planner knows nothing of the table yet.
    IF EXISTS (
      SELECT FROM new_rows n CROSS JOIN LATERAL (SELECT o.value_milli FROM measurement o
        WHERE o.follow_up_id = n.follow_up_id AND o.code = CASE n.code WHEN 'SYSTOLIC' THEN 'DIASTOLIC' ELSE 'SYSTOLIC' END AND o.cancelled_at IS NULL
        LIMIT 1) other
      WHERE n.code IN ('SYSTOLIC', 'DIASTOLIC') AND sign(n.value_milli - other.value_milli) <> CASE n.code WHEN 'SYSTOLIC' THEN 1 ELSE -1 END
    ) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'measurement_pressure_order', MESSAGE = 'the diastolic pressure lies below the systolic one';
    END IF;
    PERFORM set_config('medgroup.system', before, true);
    RETURN NULL;
  END $$;
  CREATE TRIGGER measurement_pressure_order AFTER INSERT ON measurement REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION measurement_pressure_order();

  -- What was found is never rewritten, only taken back.
  REVOKE UPDATE ON care_register, follow_up, measurement, contact_attempt FROM medgroup_app;
  GRANT UPDATE (institution_id, closed_on, close_reason, closed_by, version) ON care_register TO medgroup_app;
  GRANT UPDATE (cancelled_at, cancelled_by, cancel_reason, version) ON follow_up TO medgroup_app;
  GRANT UPDATE (cancelled_at) ON measurement TO medgroup_app;`;

const control = `
  -- The same day so many months before; from the last day of a month the last one of that month.
  CREATE FUNCTION months_before(day date, months integer) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN extract(day FROM day + 1) = 1 THEN (day + 1 - make_interval(months => months))::date - 1
      ELSE (day - make_interval(months => months))::date END $$;

  -- How the people in the registers of some institutions stood at the end of a month, or stand today in the current one. Only what belongs to a
  -- follow-up counts; limits are the policy's, the values below them are on target. One row for each condition of somebody whose register was
  -- open; what is written of a duplicate counts for the one that it was merged into. Everybody is looked up by the patient: that costs the same
  -- for each, whatever the planner knows of the tables.
  CREATE FUNCTION care_control(institution_ids uuid[], month date, control_months integer, lost_months integer,
      systolic_below bigint, diastolic_below bigint, glucose_below bigint)
    RETURNS TABLE (register_id uuid, patient_id uuid, institution_id uuid, condition text, care text, control text,
      last_follow_up_on date, follow_ups_year integer)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT o.id, o.person_id, o.institution_id, o.condition,
      CASE WHEN o.since > lost_from OR seen.last_on > lost_from THEN 'UNDER_CARE' ELSE 'LOST' END,
      CASE
        WHEN o.condition NOT IN ('HYPERTENSION', 'DIABETES') THEN NULL
        WHEN seen.last_on IS NULL OR seen.last_on <= control_from THEN 'MISSED'
        WHEN measured.on_target THEN 'CONTROLLED'
        WHEN NOT measured.on_target THEN 'UNCONTROLLED'
        ELSE 'UNMEASURED' END,
      seen.last_on, coalesce(seen.times, 0)
    FROM (SELECT day_on, months_before(day_on, control_months) AS control_from, months_before(day_on, lost_months) AS lost_from,
        months_before(day_on, 12) AS year_from
        FROM (SELECT least((month + interval '1 month')::date - 1, group_today()) AS day_on) d) day
    CROSS JOIN LATERAL (
      SELECT DISTINCT ON (coalesce(p.merged_into, p.patient_id), r.condition) r.id, r.institution_id, r.condition, r.since,
        coalesce(p.merged_into, p.patient_id) AS person_id
      FROM care_register r JOIN resident p ON p.patient_id = r.patient_id
      WHERE r.institution_id = ANY (institution_ids) AND r.since <= day_on AND (r.closed_on IS NULL OR r.closed_on > day_on)
      ORDER BY coalesce(p.merged_into, p.patient_id), r.condition, r.since, r.id
    ) o
    CROSS JOIN LATERAL (
      SELECT array_append(array_agg(p.patient_id), o.person_id) AS ids FROM resident p WHERE p.merged_into = o.person_id
    ) same
    LEFT JOIN LATERAL (
      SELECT max(f.done_on) AS last_on, (count(*) FILTER (WHERE f.done_on > year_from))::integer AS times FROM follow_up f
      WHERE f.patient_id = ANY (same.ids) AND f.cancelled_at IS NULL AND f.done_on > least(lost_from, year_from, control_from) AND f.done_on <= day_on
    ) seen ON true
    LEFT JOIN LATERAL (
      SELECT CASE o.condition WHEN 'DIABETES' THEN m.value_milli < glucose_below ELSE m.value_milli < systolic_below AND
          (SELECT d.value_milli < diastolic_below FROM measurement d WHERE d.follow_up_id = m.follow_up_id AND d.code = 'DIASTOLIC' AND d.cancelled_at IS NULL) END AS on_target
      FROM measurement m
      WHERE m.patient_id = ANY (same.ids) AND m.code = CASE o.condition WHEN 'DIABETES' THEN 'GLUCOSE_FASTING' WHEN 'HYPERTENSION' THEN 'SYSTOLIC' END
        AND m.follow_up_id IS NOT NULL AND m.cancelled_at IS NULL AND m.measured_on > control_from AND m.measured_on <= day_on
        AND (o.condition = 'DIABETES' OR EXISTS (SELECT FROM measurement d WHERE d.follow_up_id = m.follow_up_id AND d.code = 'DIASTOLIC' AND d.cancelled_at IS NULL))
      ORDER BY m.measured_on DESC, m.measured_at DESC, m.follow_up_id DESC LIMIT 1
    ) measured ON true
  $$;`;

/** The second wall: whoever works with the residents of the centre; what was found before somebody moved to another centre is seen there. */
const walls = ['care_register', 'follow_up', 'measurement', 'care_task', 'contact_attempt']
  .map(
    table => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_of_panel ON ${table}
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[]));
  CREATE POLICY ${table}_of_resident ON ${table} FOR SELECT
    USING (EXISTS (SELECT FROM resident r WHERE r.patient_id = ${table}.patient_id));`,
  )
  .join('');
