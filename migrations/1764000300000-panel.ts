import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The panel: one row for each resident with everything that a family doctor looks at, kept from the tables that tell of it by statement-level
 * triggers. Rows hold plain days only; what follows from today is decided when they are read, so that nothing has to be done at midnight.
 */
export class Panel1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [table, facts, refresh, follow, wall]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION panel_follow, panel_follow_resident, panel_follow_patient, panel_follow_team, panel_follow_area CASCADE;
      DROP FUNCTION panel_refresh, panel_facts;
      DROP TABLE panel_row;
    `);
  }
}

const table = `
  CREATE TABLE panel_row (
    patient_id uuid CONSTRAINT panel_row_pk PRIMARY KEY CONSTRAINT panel_row_resident_fk REFERENCES resident,
    institution_id uuid NOT NULL,
    -- Of the last contract, else the team that serves the neighbourhood first.
    team_id uuid,
    doctor_id uuid,
    masked_name text NOT NULL,
    sex text NOT NULL,
    birth_date date NOT NULL,
    neighbourhood_id uuid,
    -- Died or moved away, whichever came first.
    gone_on date,
    populations text[] NOT NULL,
    conditions text[] NOT NULL,
    -- The oldest of the open registers.
    care_since date,
    -- The last contract, the time without a gap that it ends, and all days under contract.
    contract_id uuid,
    contract_since date,
    contract_until date,
    contract_days datemultirange NOT NULL,
    task_id uuid,
    -- Never null, so that rows without a plan come last in the index.
    due_on date NOT NULL,
    due_kind text,
    due_condition text,
    plan_count integer NOT NULL,
    seen_on date,
    attempted_on date,
    attempt_result text,
    systolic_milli bigint,
    diastolic_milli bigint,
    pressure_on date,
    glucose_milli bigint,
    glucose_on date,
    -- Left hospital last, unless back in one.
    discharged_on date,
    discharged_from uuid,
    -- Where the resident lies now.
    in_hospital uuid,
    referral_id uuid,
    referral_state text,
    referral_direction text
  );
  CREATE INDEX panel_row_institution_index ON panel_row (institution_id, due_on, patient_id);
  CREATE INDEX panel_row_team_index ON panel_row (team_id, due_on, patient_id) WHERE team_id IS NOT NULL;
  -- Written by the triggers alone.
  REVOKE INSERT, UPDATE ON panel_row FROM medgroup_app;`;

const facts = `
  -- What the rows of some residents should say. Those who were merged into another are read with that one. Conditions are written so that only an
  -- index on the patient answers them: right after a load, when nothing is known of the tables' sizes yet, a partial index over a whole table looks
  -- as good, and the load would take the square of its time.
  CREATE FUNCTION panel_facts(asked uuid[]) RETURNS SETOF panel_row LANGUAGE sql STABLE AS $$
    SELECT r.patient_id, r.institution_id, coalesce(t.id, a.id), CASE WHEN t.id IS NOT NULL THEN c.doctor_id END, p.masked_name, p.sex, p.birth_date,
      r.neighbourhood_id, least(r.died_on, r.moved_out_on), coalesce(k.populations, '{}'), coalesce(g.conditions, '{}'), g.since,
      c.id, s.since, s.until, coalesce(s.days, '{}'), n.id, coalesce(n.due_on, 'infinity'), n.kind, n.condition, coalesce(n.plans, 0),
      f.seen_on, e.attempted_on, e.result, b.systolic, b.diastolic, b.measured_on, u.value_milli, u.measured_on,
      d.discharged_on, d.institution_id, h.institution_id, v.id, v.state, v.direction
    FROM resident r JOIN patient p ON p.id = r.patient_id
    CROSS JOIN LATERAL (
      SELECT array_append(ARRAY(SELECT o.patient_id FROM resident o WHERE o.merged_into = r.patient_id), r.patient_id) AS ids OFFSET 0) w
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT x.population ORDER BY x.population) AS populations
      FROM key_population x WHERE x.patient_id = ANY (w.ids) AND x.until IS NULL) k ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT x.condition ORDER BY x.condition) AS conditions, min(x.since) AS since
      FROM care_register x WHERE x.patient_id = ANY (w.ids) AND x.closed_on IS NULL) g ON true
    LEFT JOIN LATERAL (
      SELECT x.id, x.team_id, x.doctor_id FROM family_contract x
      WHERE x.patient_id = ANY (w.ids) AND x.institution_id IS NOT DISTINCT FROM r.institution_id AND coalesce(x.state, '') IN ('SIGNED', 'TERMINATED') AND x.ends_on > x.starts_on
      ORDER BY x.starts_on DESC, x.ends_on DESC, x.id DESC LIMIT 1) c ON true
    LEFT JOIN LATERAL (
      SELECT y.days, upper(y.days) AS until, (SELECT max(lower(z)) FROM unnest(y.days) z) AS since FROM (
        SELECT range_agg(daterange(x.starts_on, x.ends_on)) AS days FROM family_contract x
        WHERE x.patient_id = ANY (w.ids) AND x.institution_id IS NOT DISTINCT FROM r.institution_id AND coalesce(x.state, '') IN ('SIGNED', 'TERMINATED')
          AND x.ends_on > x.starts_on) y) s
      ON c.id IS NOT NULL
    LEFT JOIN family_team t ON t.id = c.team_id AND t.closed_on IS NULL
    LEFT JOIN LATERAL (
      SELECT o.id FROM family_team_area x JOIN family_team o ON o.id = x.team_id
      WHERE x.neighbourhood_id = r.neighbourhood_id AND o.institution_id = r.institution_id AND o.closed_on IS NULL
      ORDER BY o.code LIMIT 1) a ON t.id IS NULL
    LEFT JOIN LATERAL (
      SELECT x.id, x.due_on, x.kind, x.condition, (count(*) OVER ())::integer AS plans FROM care_task x
      WHERE x.patient_id = ANY (w.ids) AND coalesce(x.state, '') = 'PLANNED' ORDER BY x.due_on, x.id LIMIT 1) n ON true
    LEFT JOIN LATERAL (
      SELECT max(x.done_on) FILTER (WHERE x.cancelled_at IS NULL) AS seen_on FROM follow_up x WHERE x.patient_id = ANY (w.ids)) f ON true
    LEFT JOIN LATERAL (
      SELECT (x.at AT TIME ZONE 'Asia/Shanghai')::date AS attempted_on, x.result FROM contact_attempt x
      WHERE x.patient_id = ANY (w.ids) ORDER BY x.at DESC, x.id DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (
      SELECT x.value_milli AS systolic, y.value_milli AS diastolic, x.measured_on FROM measurement x CROSS JOIN LATERAL (
        SELECT o.value_milli FROM measurement o WHERE o.follow_up_id = x.follow_up_id AND o.code = 'DIASTOLIC' AND o.cancelled_at IS NULL OFFSET 0) y
      WHERE x.patient_id = ANY (w.ids) AND x.code = 'SYSTOLIC' AND x.cancelled_at IS NULL
      ORDER BY x.measured_on DESC, x.measured_at DESC, x.follow_up_id DESC LIMIT 1) b ON true
    LEFT JOIN LATERAL (
      SELECT x.value_milli, x.measured_on FROM measurement x
      WHERE x.patient_id = ANY (w.ids) AND x.code = 'GLUCOSE_FASTING' AND num_nonnulls(x.follow_up_id) = 1 AND x.cancelled_at IS NULL
      ORDER BY x.measured_on DESC, x.measured_at DESC, x.follow_up_id DESC LIMIT 1) u ON true
    LEFT JOIN LATERAL (
      SELECT x.institution_id FROM encounter x WHERE x.patient_id = ANY (w.ids) AND coalesce(x.state, '') IN ('ADMITTED', 'DISCHARGE_ORDERED')
      ORDER BY x.admitted_at DESC, x.id DESC LIMIT 1) h ON true
    LEFT JOIN LATERAL (
      SELECT (x.departed_at AT TIME ZONE 'Asia/Shanghai')::date AS discharged_on, x.institution_id FROM encounter x
      WHERE x.patient_id = ANY (w.ids) AND coalesce(x.state, '') = 'DEPARTED' AND x.disposition <> 'DIED'
      ORDER BY x.departed_at DESC, x.id DESC LIMIT 1) d ON h.institution_id IS NULL
    LEFT JOIN LATERAL (
      SELECT x.id, x.state, x.direction FROM referral x
      WHERE x.patient_id = ANY (w.ids) AND x.submitted_at IS NOT NULL AND coalesce(x.ended_at, 'infinity') = 'infinity'
      ORDER BY x.requested_at DESC, x.id DESC LIMIT 1) v ON true
    WHERE r.patient_id = ANY (asked) AND r.merged_into IS NULL
  $$;`;

const refresh = `
  -- Brings the rows of some patients up to date; those who are nobody's residents are left alone. The rows are locked first and the facts read
  -- afterwards, by a statement that sees what the lock waited for: of two changes at once neither is lost. Plans are kept for the session, perhaps
  -- since the tables were empty: whole tables are never read, however small they once were.
  CREATE FUNCTION panel_refresh(changed uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
    SET enable_seqscan = off AS $$
  -- Not in the clause of the function: only superusers may set a parameter of ours there.
  DECLARE before text := coalesce(current_setting('medgroup.system', true), ''); kept uuid[];
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    kept := ARRAY(SELECT DISTINCT coalesce(r.merged_into, r.patient_id) FROM resident r WHERE r.patient_id = ANY (changed));
    IF cardinality(kept) > 0 THEN
      PERFORM 1 FROM panel_row p WHERE p.patient_id = ANY (kept) ORDER BY p.patient_id FOR UPDATE;
      DELETE FROM panel_row p USING resident r WHERE p.patient_id = ANY (changed) AND r.patient_id = p.patient_id AND r.merged_into IS NOT NULL;
      INSERT INTO panel_row AS p SELECT * FROM panel_facts(kept)
      ON CONFLICT ON CONSTRAINT panel_row_pk DO UPDATE SET
        (institution_id, team_id, doctor_id, masked_name, sex, birth_date, neighbourhood_id, gone_on, populations, conditions, care_since, contract_id,
          contract_since, contract_until, contract_days, task_id, due_on, due_kind, due_condition, plan_count, seen_on, attempted_on, attempt_result,
          systolic_milli, diastolic_milli, pressure_on, glucose_milli, glucose_on, discharged_on, discharged_from, in_hospital, referral_id, referral_state,
          referral_direction)
        = (excluded.institution_id, excluded.team_id, excluded.doctor_id, excluded.masked_name, excluded.sex, excluded.birth_date, excluded.neighbourhood_id,
          excluded.gone_on, excluded.populations, excluded.conditions, excluded.care_since, excluded.contract_id, excluded.contract_since,
          excluded.contract_until, excluded.contract_days, excluded.task_id, excluded.due_on, excluded.due_kind, excluded.due_condition, excluded.plan_count,
          excluded.seen_on, excluded.attempted_on, excluded.attempt_result, excluded.systolic_milli, excluded.diastolic_milli, excluded.pressure_on,
          excluded.glucose_milli, excluded.glucose_on, excluded.discharged_on, excluded.discharged_from, excluded.in_hospital, excluded.referral_id, excluded.referral_state,
          excluded.referral_direction)
        WHERE p IS DISTINCT FROM excluded;
    END IF;
    PERFORM set_config('medgroup.system', before, true);
  END $$;`;

/** Tables whose rows name the patient that they are about. */
const sources = [
  'key_population',
  'family_contract',
  'care_register',
  'care_task',
  'follow_up',
  'measurement',
  'contact_attempt',
  'encounter',
  'referral',
];

/** A trigger for each kind of statement: one with transition tables may have only one. */
function triggers(source: string, fn: string, events: readonly ('INSERT' | 'UPDATE' | 'DELETE')[]): string {
  const seen = {
    INSERT: 'NEW TABLE AS changed',
    UPDATE: 'OLD TABLE AS before NEW TABLE AS changed',
    DELETE: 'OLD TABLE AS changed',
  };
  return events
    .map(
      event => `
  CREATE TRIGGER panel_follow_${event.toLowerCase()} AFTER ${event} ON ${source} REFERENCING ${seen[event]}
    FOR EACH STATEMENT EXECUTE FUNCTION ${fn}();`,
    )
    .join('');
}

const follow = `
  CREATE FUNCTION panel_follow() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM panel_refresh(ARRAY(SELECT DISTINCT c.patient_id FROM changed c));
    RETURN NULL;
  END $$;
  ${sources.map(source => triggers(source, 'panel_follow', ['INSERT', 'UPDATE'])).join('')}

  -- Merging changes two rows, and so does undoing it.
  CREATE FUNCTION panel_follow_resident() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN PERFORM panel_refresh(ARRAY(SELECT c.patient_id FROM changed c));
    ELSE PERFORM panel_refresh(ARRAY(SELECT c.patient_id FROM changed c UNION SELECT b.merged_into FROM before b WHERE b.merged_into IS NOT NULL));
    END IF;
    RETURN NULL;
  END $$;
  ${triggers('resident', 'panel_follow_resident', ['INSERT', 'UPDATE'])}

  CREATE FUNCTION panel_follow_patient() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM panel_refresh(ARRAY(SELECT c.id FROM changed c));
    RETURN NULL;
  END $$;
  ${triggers('patient', 'panel_follow_patient', ['UPDATE'])}

  -- A team that closes, or opens again, or is called otherwise: everybody who has or had a contract with it or lives where it serves.
  CREATE FUNCTION panel_follow_team() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE system_before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM panel_refresh(ARRAY(
      WITH team AS (SELECT c.id FROM changed c JOIN before b USING (id) WHERE (c.closed_on, c.code) IS DISTINCT FROM (b.closed_on, b.code))
      SELECT x.patient_id FROM family_contract x WHERE x.team_id IN (SELECT id FROM team)
      UNION SELECT r.patient_id FROM resident r JOIN family_team_area a ON a.neighbourhood_id = r.neighbourhood_id WHERE a.team_id IN (SELECT id FROM team)));
    PERFORM set_config('medgroup.system', system_before, true);
    RETURN NULL;
  END $$;
  ${triggers('family_team', 'panel_follow_team', ['UPDATE'])}

  CREATE FUNCTION panel_follow_area() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE system_before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    PERFORM panel_refresh(ARRAY(SELECT r.patient_id FROM resident r WHERE r.neighbourhood_id IN (SELECT c.neighbourhood_id FROM changed c)));
    PERFORM set_config('medgroup.system', system_before, true);
    RETURN NULL;
  END $$;
  ${triggers('family_team_area', 'panel_follow_area', ['INSERT', 'DELETE'])}`;

const wall = `
  ALTER TABLE panel_row ENABLE ROW LEVEL SECURITY;
  ALTER TABLE panel_row FORCE ROW LEVEL SECURITY;
  CREATE POLICY panel_row_of_panel ON panel_row USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[]));`;
