import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The pay pool: policies signed by two, cycles with their steps, the facts that are frozen, runs with every line, appeals, and the ledger.
 *
 * What the rules promise is kept here too: states follow the table of transitions and their steps, four eyes sign and unfreeze, facts change
 * only while a cycle collects, lines never change and come only with their run, every level of a run adds up at commit, ledger transactions
 * balance, a settled cycle never changes. More settings of the second wall: medgroup.pay (institutions whose pay the viewer reads) and
 * medgroup.pay_facts (whose facts they bring).
 */
export class Pay1763900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [
      walls,
      policies,
      cycles,
      imports,
      facts,
      runs,
      appeals,
      ledger,
      simulations,
      checks,
      policiesOfRows,
    ])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE pay_cycle DROP CONSTRAINT pay_cycle_run_fk;
      DROP TABLE pay_simulation, pay_ledger_entry, pay_ledger_transaction, pay_adjustment, pay_appeal, pay_top_up_line, pay_score_line,
        pay_person_line, pay_department_line, pay_institution_line, pay_run, pay_work_event, pay_indicator_result, pay_engagement, pay_total,
        pay_staff_number, pay_import_row, pay_import, pay_unfreeze, pay_cycle_step, pay_cycle, pay_transition, pay_policy;
      DROP FUNCTION viewer_pay, viewer_pay_facts, viewer_headed_departments, pay_refuse, pay_cycle_moves, pay_steps_chain,
        pay_facts_collecting, pay_events_collecting, pay_lines_with_run, pay_run_adds_up, pay_adjustment_covered, pay_ledger_balances,
        pay_entries_with_transaction, pay_cycle_settles;
    `);
  }
}

const walls = `
  CREATE FUNCTION viewer_pay() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.pay', true), ''), ',')::uuid[], '{}') $$;
  CREATE FUNCTION viewer_pay_facts() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.pay_facts', true), ''), ',')::uuid[], '{}') $$;
  CREATE FUNCTION pay_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_ARGV[0], MESSAGE = TG_ARGV[1];
  END $$;`;

const policies = `
  CREATE TABLE pay_policy (
    id uuid CONSTRAINT pay_policy_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT pay_policy_group_fk REFERENCES medical_group,
    title text NOT NULL,
    source text NOT NULL,
    valid_from date NOT NULL,
    content jsonb NOT NULL,
    content_sha256 text NOT NULL,
    state text NOT NULL DEFAULT 'DRAFT' CONSTRAINT pay_policy_state_known CHECK (state IN ('DRAFT', 'SIGNED', 'DISCARDED')),
    -- Everybody who had a hand in it: none of them may sign.
    authors uuid[] NOT NULL CONSTRAINT pay_policy_has_author CHECK (cardinality(authors) > 0),
    based_on uuid CONSTRAINT pay_policy_based_on_fk REFERENCES pay_policy,
    created_at timestamptz NOT NULL,
    signed_by uuid CONSTRAINT pay_policy_signed_by_fk REFERENCES person,
    signed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pay_policy_signed_whole CHECK ((state = 'SIGNED') = (signed_by IS NOT NULL) AND (signed_by IS NULL) = (signed_at IS NULL)),
    CONSTRAINT pay_policy_four_eyes CHECK (signed_by <> ALL (authors))
  );
  CREATE UNIQUE INDEX pay_policy_once ON pay_policy (group_id, valid_from) WHERE state = 'SIGNED';
  CREATE INDEX pay_policy_group_index ON pay_policy (group_id, valid_from);
  CREATE TRIGGER pay_policy_kept BEFORE UPDATE ON pay_policy
    FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION pay_refuse('pay_policy_kept', 'a signed or discarded policy never changes');`;

const cycles = `
  CREATE TABLE pay_transition (
    from_state text NOT NULL,
    action text NOT NULL,
    to_state text NOT NULL,
    CONSTRAINT pay_transition_pk PRIMARY KEY (from_state, action, to_state)
  );
  INSERT INTO pay_transition VALUES
    ('OPEN', 'COLLECT', 'COLLECTING'), ('COLLECTING', 'FREEZE', 'FROZEN'), ('FROZEN', 'UNFREEZE', 'COLLECTING'), ('CALCULATED', 'UNFREEZE', 'COLLECTING'),
    ('FROZEN', 'CALCULATE', 'CALCULATED'), ('CALCULATED', 'CALCULATE', 'CALCULATED'), ('CALCULATED', 'PUBLISH', 'PUBLISHED'),
    ('PUBLISHED', 'OPEN_APPEALS', 'APPEAL'), ('APPEAL', 'SETTLE', 'SETTLED');
  REVOKE INSERT, UPDATE ON pay_transition FROM medgroup_app;

  CREATE TABLE pay_cycle (
    id uuid CONSTRAINT pay_cycle_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT pay_cycle_group_fk REFERENCES medical_group,
    code text NOT NULL,
    period daterange NOT NULL CONSTRAINT pay_cycle_period_whole CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
    state text NOT NULL DEFAULT 'OPEN' CONSTRAINT pay_cycle_state_known
      CHECK (state IN ('OPEN', 'COLLECTING', 'FROZEN', 'CALCULATED', 'PUBLISHED', 'APPEAL', 'SETTLED')),
    -- Set when the facts are frozen: whatever is signed later does not touch this cycle.
    policy_id uuid CONSTRAINT pay_cycle_policy_fk REFERENCES pay_policy,
    carried_in_fen bigint,
    -- The run that counts.
    run_id uuid,
    appeal_until date,
    created_by uuid NOT NULL CONSTRAINT pay_cycle_created_by_fk REFERENCES person,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pay_cycle_code_unique UNIQUE (group_id, code),
    CONSTRAINT pay_cycle_no_overlap EXCLUDE USING gist (group_id WITH =, period WITH &&),
    CONSTRAINT pay_cycle_facts CHECK (
      (state IN ('OPEN', 'COLLECTING')) = (policy_id IS NULL) AND (policy_id IS NULL) = (carried_in_fen IS NULL)
      AND (state IN ('OPEN', 'COLLECTING', 'FROZEN')) = (run_id IS NULL) AND (state <> 'APPEAL' OR appeal_until IS NOT NULL))
  );

  CREATE TABLE pay_cycle_step (
    cycle_id uuid NOT NULL CONSTRAINT pay_cycle_step_cycle_fk REFERENCES pay_cycle,
    number integer NOT NULL,
    from_state text NOT NULL,
    action text NOT NULL,
    to_state text NOT NULL,
    person_id uuid NOT NULL CONSTRAINT pay_cycle_step_person_fk REFERENCES person,
    -- Who asked for it first, where two are needed.
    asked_by uuid CONSTRAINT pay_cycle_step_asked_by_fk REFERENCES person,
    reason text,
    at timestamptz NOT NULL,
    CONSTRAINT pay_cycle_step_pk PRIMARY KEY (cycle_id, number),
    CONSTRAINT pay_cycle_step_transition_fk FOREIGN KEY (from_state, action, to_state) REFERENCES pay_transition,
    CONSTRAINT pay_cycle_step_four_eyes CHECK (action <> 'UNFREEZE' OR (asked_by IS NOT NULL AND asked_by <> person_id AND reason ~ '\\S'))
  );
  REVOKE UPDATE ON pay_cycle_step FROM medgroup_app;

  CREATE TABLE pay_unfreeze (
    id uuid CONSTRAINT pay_unfreeze_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_unfreeze_cycle_fk REFERENCES pay_cycle,
    reason text NOT NULL CONSTRAINT pay_unfreeze_reason CHECK (reason ~ '\\S'),
    asked_by uuid NOT NULL CONSTRAINT pay_unfreeze_asked_by_fk REFERENCES person,
    asked_at timestamptz NOT NULL,
    decided_by uuid CONSTRAINT pay_unfreeze_decided_by_fk REFERENCES person,
    decided_at timestamptz,
    approved boolean,
    CONSTRAINT pay_unfreeze_decided_whole CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (approved IS NULL)),
    CONSTRAINT pay_unfreeze_four_eyes CHECK (approved IS NOT TRUE OR decided_by <> asked_by)
  );
  CREATE UNIQUE INDEX pay_unfreeze_one_open ON pay_unfreeze (cycle_id) WHERE decided_by IS NULL;

  CREATE FUNCTION pay_cycle_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'SETTLED' THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_cycle_settled', MESSAGE = 'a settled cycle never changes';
    END IF;
    IF (NEW.group_id, NEW.code, NEW.period) IS DISTINCT FROM (OLD.group_id, OLD.code, OLD.period) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_cycle_moves', MESSAGE = 'the period of a cycle stays';
    END IF;
    IF NEW.state <> OLD.state AND NOT EXISTS (SELECT FROM pay_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_cycle_moves', MESSAGE = format('a cycle cannot go from %s to %s', OLD.state, NEW.state);
    END IF;
    IF NEW.policy_id IS DISTINCT FROM OLD.policy_id AND NEW.policy_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM pay_policy WHERE id = NEW.policy_id AND state = 'SIGNED' AND group_id = NEW.group_id) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_cycle_policy_signed', MESSAGE = 'a cycle is frozen under a signed policy of its group';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER pay_cycle_moves BEFORE UPDATE ON pay_cycle FOR EACH ROW EXECUTE FUNCTION pay_cycle_moves();

  -- At commit the steps of a cycle are numbered without a gap, each begins where the one before ended, and the last one led to where it is.
  CREATE FUNCTION pay_steps_chain() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE checked uuid := (to_jsonb(NEW) ->> CASE WHEN TG_TABLE_NAME = 'pay_cycle' THEN 'id' ELSE 'cycle_id' END)::uuid; cycle record;
  BEGIN
    SELECT c.state, coalesce((SELECT s.to_state FROM pay_cycle_step s WHERE s.cycle_id = c.id ORDER BY number DESC LIMIT 1), 'OPEN') AS last INTO cycle
      FROM pay_cycle c WHERE c.id = checked;
    IF cycle.state <> cycle.last OR EXISTS (
      SELECT FROM (
        SELECT number, from_state, row_number() OVER (ORDER BY number) AS place, lag(to_state, 1, 'OPEN') OVER (ORDER BY number) AS before
        FROM pay_cycle_step WHERE cycle_id = checked
      ) s WHERE s.number <> s.place OR s.from_state <> s.before
    ) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_steps_chain', MESSAGE = 'the state of a cycle follows from its steps';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER pay_steps_chain AFTER INSERT OR UPDATE OF state ON pay_cycle
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pay_steps_chain();
  CREATE CONSTRAINT TRIGGER pay_steps_chain AFTER INSERT ON pay_cycle_step
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pay_steps_chain();`;

const imports = `
  CREATE TABLE pay_import (
    id uuid CONSTRAINT pay_import_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_import_cycle_fk REFERENCES pay_cycle,
    kind text NOT NULL CONSTRAINT pay_import_kind_known CHECK (kind IN ('ROSTER', 'TOTAL', 'QUANTITY', 'INDICATOR')),
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    rows_expected integer NOT NULL CONSTRAINT pay_import_rows_expected CHECK (rows_expected BETWEEN 1 AND 1000000),
    state text NOT NULL DEFAULT 'STAGED' CONSTRAINT pay_import_state_known CHECK (state IN ('STAGED', 'APPLIED', 'UNDONE', 'DISCARDED')),
    made_by uuid NOT NULL CONSTRAINT pay_import_made_by_fk REFERENCES person,
    made_at timestamptz NOT NULL,
    applied_at timestamptz,
    ended_by uuid CONSTRAINT pay_import_ended_by_fk REFERENCES person,
    ended_at timestamptz
  );
  CREATE UNIQUE INDEX pay_import_once ON pay_import (cycle_id, kind, file_sha256) WHERE state = 'APPLIED';
  CREATE INDEX pay_import_cycle_index ON pay_import (cycle_id, made_at);

  CREATE TABLE pay_import_row (
    import_id uuid NOT NULL CONSTRAINT pay_import_row_import_fk REFERENCES pay_import,
    number integer NOT NULL CONSTRAINT pay_import_row_number CHECK (number >= 1),
    cells text[] NOT NULL,
    made_by uuid NOT NULL,
    CONSTRAINT pay_import_row_pk PRIMARY KEY (import_id, number)
  );

  -- What an institution calls its people in its lists.
  CREATE TABLE pay_staff_number (
    institution_id uuid NOT NULL CONSTRAINT pay_staff_number_institution_fk REFERENCES institution,
    number text NOT NULL CONSTRAINT pay_staff_number_form CHECK (number ~ '^[A-Za-z0-9._-]{1,32}$'),
    person_id uuid NOT NULL CONSTRAINT pay_staff_number_person_fk REFERENCES person,
    CONSTRAINT pay_staff_number_pk PRIMARY KEY (institution_id, number),
    CONSTRAINT pay_staff_number_person_unique UNIQUE (institution_id, person_id)
  );
  REVOKE UPDATE ON pay_staff_number FROM medgroup_app;`;

const facts = `
  CREATE TABLE pay_total (
    id uuid CONSTRAINT pay_total_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_total_cycle_fk REFERENCES pay_cycle,
    institution_id uuid NOT NULL CONSTRAINT pay_total_institution_fk REFERENCES institution,
    total_fen bigint NOT NULL CONSTRAINT pay_total_range CHECK (total_fen BETWEEN 0 AND 100000000000000000),
    import_id uuid NOT NULL CONSTRAINT pay_total_import_fk REFERENCES pay_import,
    undone_at timestamptz
  );
  CREATE UNIQUE INDEX pay_total_once ON pay_total (cycle_id, institution_id) WHERE undone_at IS NULL;
  CREATE INDEX pay_total_import_index ON pay_total (import_id);

  CREATE TABLE pay_engagement (
    id uuid CONSTRAINT pay_engagement_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_engagement_cycle_fk REFERENCES pay_cycle,
    -- institution:department:staff number:post:first day; the same list gives the same keys, and so the same ties.
    key text NOT NULL,
    institution_id uuid NOT NULL CONSTRAINT pay_engagement_institution_fk REFERENCES institution,
    department_id uuid NOT NULL CONSTRAINT pay_engagement_department_fk REFERENCES department,
    person_id uuid NOT NULL CONSTRAINT pay_engagement_person_fk REFERENCES person,
    staff_number text NOT NULL,
    post text NOT NULL,
    kind text NOT NULL CONSTRAINT pay_engagement_kind_known CHECK (kind IN ('PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED')),
    share_bp integer NOT NULL CONSTRAINT pay_engagement_share CHECK (share_bp BETWEEN 1 AND 10000),
    since date NOT NULL,
    until date,
    home_institution_id uuid CONSTRAINT pay_engagement_home_fk REFERENCES institution,
    is_head boolean NOT NULL DEFAULT false,
    fixed_fen bigint CONSTRAINT pay_engagement_fixed CHECK (fixed_fen >= 0),
    import_id uuid NOT NULL CONSTRAINT pay_engagement_import_fk REFERENCES pay_import,
    undone_at timestamptz,
    CONSTRAINT pay_engagement_period CHECK (until > since)
  );
  CREATE UNIQUE INDEX pay_engagement_once ON pay_engagement (cycle_id, key) WHERE undone_at IS NULL;
  CREATE INDEX pay_engagement_person_index ON pay_engagement (person_id);
  CREATE INDEX pay_engagement_department_index ON pay_engagement (cycle_id, department_id);
  CREATE INDEX pay_engagement_import_index ON pay_engagement (import_id);

  CREATE TABLE pay_indicator_result (
    id uuid CONSTRAINT pay_indicator_result_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_indicator_result_cycle_fk REFERENCES pay_cycle,
    level text NOT NULL CONSTRAINT pay_indicator_result_level_known CHECK (level IN ('INSTITUTION', 'DEPARTMENT', 'PERSON')),
    institution_id uuid NOT NULL CONSTRAINT pay_indicator_result_institution_fk REFERENCES institution,
    department_id uuid CONSTRAINT pay_indicator_result_department_fk REFERENCES department,
    person_id uuid CONSTRAINT pay_indicator_result_person_fk REFERENCES person,
    -- Institution, department or person: whoever is measured.
    subject_id uuid NOT NULL,
    indicator text NOT NULL,
    value_milli bigint NOT NULL,
    import_id uuid NOT NULL CONSTRAINT pay_indicator_result_import_fk REFERENCES pay_import,
    undone_at timestamptz,
    CONSTRAINT pay_indicator_result_subject CHECK (CASE level
      WHEN 'INSTITUTION' THEN department_id IS NULL AND person_id IS NULL AND subject_id = institution_id
      WHEN 'DEPARTMENT' THEN department_id IS NOT NULL AND person_id IS NULL AND subject_id = department_id
      ELSE department_id IS NULL AND person_id IS NOT NULL AND subject_id = person_id END)
  );
  CREATE UNIQUE INDEX pay_indicator_result_once ON pay_indicator_result (cycle_id, institution_id, subject_id, indicator) WHERE undone_at IS NULL;
  CREATE INDEX pay_indicator_result_import_index ON pay_indicator_result (import_id);

  -- Work, once each. It belongs to no cycle until one is frozen; what comes later waits for the next, with the day on which it happened.
  CREATE TABLE pay_work_event (
    id uuid CONSTRAINT pay_work_event_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT pay_work_event_group_fk REFERENCES medical_group,
    source_key text COLLATE "C" NOT NULL CONSTRAINT pay_work_event_key_form CHECK (source_key ~ '^[!-~]{1,200}$'),
    institution_id uuid NOT NULL CONSTRAINT pay_work_event_institution_fk REFERENCES institution,
    department_id uuid CONSTRAINT pay_work_event_department_fk REFERENCES department,
    person_id uuid CONSTRAINT pay_work_event_person_fk REFERENCES person,
    code text NOT NULL,
    quantity_milli bigint NOT NULL,
    occurred_on date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    import_id uuid CONSTRAINT pay_work_event_import_fk REFERENCES pay_import,
    cycle_id uuid CONSTRAINT pay_work_event_cycle_fk REFERENCES pay_cycle,
    undone_at timestamptz,
    CONSTRAINT pay_work_event_undone_before_freeze CHECK (undone_at IS NULL OR cycle_id IS NULL)
  );
  CREATE UNIQUE INDEX pay_work_event_once ON pay_work_event (group_id, source_key) WHERE undone_at IS NULL;
  CREATE INDEX pay_work_event_waiting_index ON pay_work_event (group_id, occurred_on) WHERE cycle_id IS NULL AND undone_at IS NULL;
  CREATE INDEX pay_work_event_cycle_index ON pay_work_event (cycle_id, source_key);
  CREATE INDEX pay_work_event_person_index ON pay_work_event (cycle_id, person_id);
  CREATE INDEX pay_work_event_team_index ON pay_work_event (cycle_id, department_id) WHERE person_id IS NULL;
  CREATE INDEX pay_work_event_import_index ON pay_work_event (import_id) WHERE import_id IS NOT NULL;

  CREATE TRIGGER pay_work_event_begins_free BEFORE INSERT ON pay_work_event
    FOR EACH ROW WHEN (NEW.cycle_id IS NOT NULL) EXECUTE FUNCTION pay_refuse('pay_work_event_kept', 'an event belongs to a cycle only when it is frozen');
  CREATE TRIGGER pay_work_event_kept BEFORE UPDATE ON pay_work_event
    FOR EACH ROW WHEN (
      (OLD.id, OLD.group_id, OLD.source_key, OLD.institution_id, OLD.department_id, OLD.person_id, OLD.code, OLD.quantity_milli, OLD.occurred_on, OLD.recorded_at, OLD.import_id)
      IS DISTINCT FROM
      (NEW.id, NEW.group_id, NEW.source_key, NEW.institution_id, NEW.department_id, NEW.person_id, NEW.code, NEW.quantity_milli, NEW.occurred_on, NEW.recorded_at, NEW.import_id)
      OR OLD.undone_at IS NOT NULL
    ) EXECUTE FUNCTION pay_refuse('pay_work_event_kept', 'a work event never changes');

  -- Events join and leave a cycle only while it collects.
  CREATE FUNCTION pay_events_collecting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM (SELECT DISTINCT o.cycle_id AS before, n.cycle_id AS after FROM old_rows o JOIN new_rows n USING (id) WHERE o.cycle_id IS DISTINCT FROM n.cycle_id) moved
      JOIN pay_cycle c ON c.id IN (moved.before, moved.after) WHERE c.state <> 'COLLECTING'
    ) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_facts_frozen', MESSAGE = 'events join and leave a cycle only while it collects';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER pay_events_collecting AFTER UPDATE ON pay_work_event
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_events_collecting();

  -- Facts of a cycle change only while it collects; the cycle is locked against being frozen meanwhile.
  CREATE FUNCTION pay_facts_collecting() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE cycle record;
  BEGIN
    FOR cycle IN SELECT c.state FROM pay_cycle c WHERE c.id IN (SELECT cycle_id FROM new_rows) FOR SHARE LOOP
      IF cycle.state <> 'COLLECTING' THEN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_facts_frozen', MESSAGE = 'the facts of a cycle change only while it collects';
      END IF;
    END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER pay_total_collecting AFTER INSERT ON pay_total REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
  CREATE TRIGGER pay_total_undone_collecting AFTER UPDATE ON pay_total REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
  CREATE TRIGGER pay_engagement_collecting AFTER INSERT ON pay_engagement REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
  CREATE TRIGGER pay_engagement_undone_collecting AFTER UPDATE ON pay_engagement REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
  CREATE TRIGGER pay_indicator_result_collecting AFTER INSERT ON pay_indicator_result REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
  CREATE TRIGGER pay_indicator_result_undone_collecting AFTER UPDATE ON pay_indicator_result REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
  -- Only the mark of being undone is ever written to a fact.
  REVOKE UPDATE ON pay_total, pay_engagement, pay_indicator_result FROM medgroup_app;
  GRANT UPDATE (undone_at) ON pay_total, pay_engagement, pay_indicator_result TO medgroup_app;`;

const runs = `
  CREATE TABLE pay_run (
    id uuid CONSTRAINT pay_run_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_run_cycle_fk REFERENCES pay_cycle,
    number integer NOT NULL,
    policy_id uuid NOT NULL CONSTRAINT pay_run_policy_fk REFERENCES pay_policy,
    engine_version text NOT NULL,
    input_sha256 text NOT NULL,
    output_sha256 text NOT NULL,
    event_count integer NOT NULL,
    pool_fen bigint NOT NULL,
    reserve_fen bigint NOT NULL,
    shared_fen bigint NOT NULL,
    carried_in_fen bigint NOT NULL,
    top_ups_fen bigint NOT NULL,
    carried_out_fen bigint NOT NULL CONSTRAINT pay_run_reserve_covers CHECK (carried_out_fen >= 0),
    run_by uuid NOT NULL CONSTRAINT pay_run_run_by_fk REFERENCES person,
    run_at timestamptz NOT NULL,
    published_at timestamptz,
    -- Its lines are written by the same transaction or not at all.
    transaction bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    CONSTRAINT pay_run_number_unique UNIQUE (cycle_id, number),
    CONSTRAINT pay_run_pool_whole CHECK (pool_fen = reserve_fen + shared_fen),
    CONSTRAINT pay_run_reserve_whole CHECK (reserve_fen + carried_in_fen = top_ups_fen + carried_out_fen)
  );
  REVOKE UPDATE ON pay_run FROM medgroup_app;
  GRANT UPDATE (published_at) ON pay_run TO medgroup_app;
  ALTER TABLE pay_cycle ADD CONSTRAINT pay_cycle_run_fk FOREIGN KEY (run_id) REFERENCES pay_run;

  CREATE TABLE pay_institution_line (
    run_id uuid NOT NULL CONSTRAINT pay_institution_line_run_fk REFERENCES pay_run,
    institution_id uuid NOT NULL CONSTRAINT pay_institution_line_institution_fk REFERENCES institution,
    house text NOT NULL,
    total_fen bigint NOT NULL,
    member_days integer NOT NULL,
    period_days integer NOT NULL,
    contribution_fen bigint NOT NULL,
    points numeric NOT NULL,
    outside_points numeric NOT NULL,
    factor bigint NOT NULL,
    weight numeric NOT NULL,
    share_fen bigint NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT pay_institution_line_pk PRIMARY KEY (run_id, institution_id),
    CONSTRAINT pay_institution_line_whole CHECK (amount_fen = total_fen - contribution_fen + share_fen)
  );

  CREATE TABLE pay_department_line (
    run_id uuid NOT NULL CONSTRAINT pay_department_line_run_fk REFERENCES pay_run,
    institution_id uuid NOT NULL CONSTRAINT pay_department_line_institution_fk REFERENCES institution,
    department_id uuid NOT NULL CONSTRAINT pay_department_line_department_fk REFERENCES department,
    points numeric NOT NULL,
    team_points numeric NOT NULL,
    factor bigint NOT NULL,
    weight numeric NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT pay_department_line_pk PRIMARY KEY (run_id, department_id)
  );

  CREATE TABLE pay_person_line (
    id uuid CONSTRAINT pay_person_line_pk PRIMARY KEY,
    run_id uuid NOT NULL CONSTRAINT pay_person_line_run_fk REFERENCES pay_run,
    engagement_id uuid NOT NULL CONSTRAINT pay_person_line_engagement_fk REFERENCES pay_engagement,
    institution_id uuid NOT NULL,
    department_id uuid NOT NULL,
    person_id uuid NOT NULL CONSTRAINT pay_person_line_person_fk REFERENCES person,
    own_points numeric NOT NULL,
    team_points numeric NOT NULL,
    post_factor_bp integer NOT NULL,
    factor bigint NOT NULL,
    weight numeric NOT NULL,
    amount_fen bigint NOT NULL CONSTRAINT pay_person_line_not_negative CHECK (amount_fen >= 0),
    CONSTRAINT pay_person_line_engagement_unique UNIQUE (run_id, engagement_id),
    CONSTRAINT pay_person_line_department_fk FOREIGN KEY (run_id, department_id) REFERENCES pay_department_line
  );
  CREATE INDEX pay_person_line_department_index ON pay_person_line (run_id, department_id);
  CREATE INDEX pay_person_line_institution_index ON pay_person_line (run_id, institution_id, id);
  CREATE INDEX pay_person_line_person_index ON pay_person_line (person_id);

  CREATE TABLE pay_score_line (
    run_id uuid NOT NULL CONSTRAINT pay_score_line_run_fk REFERENCES pay_run,
    level text NOT NULL,
    institution_id uuid NOT NULL,
    department_id uuid,
    person_id uuid,
    subject_id uuid NOT NULL,
    indicator text NOT NULL,
    weight integer NOT NULL,
    value_milli bigint NOT NULL,
    score bigint NOT NULL,
    CONSTRAINT pay_score_line_pk PRIMARY KEY (run_id, institution_id, subject_id, indicator)
  );

  CREATE TABLE pay_top_up_line (
    run_id uuid NOT NULL CONSTRAINT pay_top_up_line_run_fk REFERENCES pay_run,
    person_line_id uuid NOT NULL CONSTRAINT pay_top_up_line_person_line_fk REFERENCES pay_person_line,
    institution_id uuid NOT NULL,
    person_id uuid NOT NULL,
    guarantee text NOT NULL,
    promised_fen bigint NOT NULL,
    earned_fen bigint NOT NULL,
    amount_fen bigint NOT NULL CONSTRAINT pay_top_up_line_positive CHECK (amount_fen >= 0),
    CONSTRAINT pay_top_up_line_pk PRIMARY KEY (person_line_id, guarantee)
  );
  CREATE INDEX pay_top_up_line_run_index ON pay_top_up_line (run_id);

  -- Lines never change and come only with their run.
  REVOKE UPDATE ON pay_institution_line, pay_department_line, pay_person_line, pay_score_line, pay_top_up_line FROM medgroup_app;
  CREATE FUNCTION pay_lines_with_run() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM pay_run r WHERE r.id IN (SELECT run_id FROM new_rows) AND r.transaction <> (pg_current_xact_id()::text)::bigint) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_lines_with_run', MESSAGE = 'lines are written together with their run';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER pay_lines_with_run AFTER INSERT ON pay_institution_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_lines_with_run();
  CREATE TRIGGER pay_lines_with_run AFTER INSERT ON pay_department_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_lines_with_run();
  CREATE TRIGGER pay_lines_with_run AFTER INSERT ON pay_person_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_lines_with_run();
  CREATE TRIGGER pay_lines_with_run AFTER INSERT ON pay_score_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_lines_with_run();
  CREATE TRIGGER pay_lines_with_run AFTER INSERT ON pay_top_up_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_lines_with_run();

  -- At commit every level of a run adds up to the one above.
  CREATE FUNCTION pay_run_adds_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE wrong text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT level INTO wrong FROM (
      SELECT 'the contributions make the pool' AS level, coalesce(sum(contribution_fen), 0) AS parts, NEW.pool_fen::numeric AS whole FROM pay_institution_line WHERE run_id = NEW.id
      UNION ALL SELECT 'the shares make what is shared', coalesce(sum(share_fen), 0), NEW.shared_fen FROM pay_institution_line WHERE run_id = NEW.id
      UNION ALL SELECT 'the top-ups make their sum', coalesce(sum(amount_fen), 0), NEW.top_ups_fen FROM pay_top_up_line WHERE run_id = NEW.id
      UNION ALL (SELECT 'the departments make their institution', coalesce((SELECT sum(d.amount_fen) FROM pay_department_line d WHERE d.run_id = NEW.id AND d.institution_id = i.institution_id), 0), i.amount_fen
        FROM pay_institution_line i WHERE i.run_id = NEW.id)
      UNION ALL (SELECT 'the people make their department', coalesce(p.parts, 0), d.amount_fen FROM pay_department_line d
        LEFT JOIN (SELECT department_id, sum(amount_fen) AS parts FROM pay_person_line WHERE run_id = NEW.id GROUP BY 1) p USING (department_id) WHERE d.run_id = NEW.id)
    ) sums WHERE parts <> whole LIMIT 1;
    PERFORM set_config('medgroup.system', before, true);
    IF wrong IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_run_adds_up', MESSAGE = format('a run adds up: %s', wrong);
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER pay_run_adds_up AFTER INSERT ON pay_run
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pay_run_adds_up();`;

const appeals = `
  CREATE TABLE pay_appeal (
    id uuid CONSTRAINT pay_appeal_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_appeal_cycle_fk REFERENCES pay_cycle,
    person_line_id uuid NOT NULL CONSTRAINT pay_appeal_person_line_fk REFERENCES pay_person_line,
    institution_id uuid NOT NULL,
    person_id uuid NOT NULL CONSTRAINT pay_appeal_person_fk REFERENCES person,
    reason text NOT NULL CONSTRAINT pay_appeal_reason CHECK (reason ~ '\\S'),
    raised_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'RAISED' CONSTRAINT pay_appeal_state_known CHECK (state IN ('RAISED', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    answer text,
    answered_by uuid CONSTRAINT pay_appeal_answered_by_fk REFERENCES person,
    answered_at timestamptz,
    CONSTRAINT pay_appeal_answered_whole CHECK ((state IN ('UPHELD', 'REJECTED')) = (answered_by IS NOT NULL AND answered_at IS NOT NULL AND answer IS NOT NULL)),
    CONSTRAINT pay_appeal_not_own CHECK (answered_by <> person_id)
  );
  CREATE UNIQUE INDEX pay_appeal_one_open ON pay_appeal (person_line_id) WHERE state = 'RAISED';
  CREATE INDEX pay_appeal_cycle_index ON pay_appeal (cycle_id, raised_at);

  -- Corrections are new entries, paid from what the reserve has left; those after settlement stand in a later cycle.
  CREATE TABLE pay_adjustment (
    id uuid CONSTRAINT pay_adjustment_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_adjustment_cycle_fk REFERENCES pay_cycle,
    person_line_id uuid NOT NULL CONSTRAINT pay_adjustment_person_line_fk REFERENCES pay_person_line,
    appeal_id uuid CONSTRAINT pay_adjustment_appeal_fk REFERENCES pay_appeal,
    institution_id uuid NOT NULL,
    person_id uuid NOT NULL CONSTRAINT pay_adjustment_person_fk REFERENCES person,
    amount_fen bigint NOT NULL CONSTRAINT pay_adjustment_not_zero CHECK (amount_fen <> 0),
    reason text NOT NULL CONSTRAINT pay_adjustment_reason CHECK (reason ~ '\\S'),
    made_by uuid NOT NULL CONSTRAINT pay_adjustment_made_by_fk REFERENCES person,
    made_at timestamptz NOT NULL,
    CONSTRAINT pay_adjustment_not_own CHECK (made_by <> person_id)
  );
  CREATE INDEX pay_adjustment_cycle_index ON pay_adjustment (cycle_id);
  CREATE INDEX pay_adjustment_line_index ON pay_adjustment (person_line_id);
  REVOKE UPDATE ON pay_adjustment FROM medgroup_app;

  CREATE FUNCTION pay_adjustment_covered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE cycle record; left_fen numeric; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT c.state, r.carried_out_fen INTO cycle FROM pay_cycle c LEFT JOIN pay_run r ON r.id = c.run_id WHERE c.id = NEW.cycle_id FOR SHARE OF c;
    SELECT cycle.carried_out_fen - coalesce(sum(amount_fen), 0) INTO left_fen FROM pay_adjustment WHERE cycle_id = NEW.cycle_id;
    PERFORM set_config('medgroup.system', before, true);
    IF cycle.state NOT IN ('PUBLISHED', 'APPEAL') THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_adjustment_in_time', MESSAGE = 'adjustments are made between publication and settlement';
    END IF;
    IF left_fen < 0 THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_adjustment_covered', MESSAGE = 'the reserve covers the adjustments';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER pay_adjustment_covered AFTER INSERT ON pay_adjustment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pay_adjustment_covered();`;

const ledger = `
  CREATE TABLE pay_ledger_transaction (
    id uuid CONSTRAINT pay_ledger_transaction_pk PRIMARY KEY,
    cycle_id uuid NOT NULL CONSTRAINT pay_ledger_transaction_cycle_fk REFERENCES pay_cycle,
    kind text NOT NULL CONSTRAINT pay_ledger_transaction_kind_known CHECK (kind IN ('BUDGET', 'CONTRIBUTION', 'RESERVE', 'SHARE', 'PAY', 'TOP_UP', 'ADJUSTMENT')),
    at timestamptz NOT NULL,
    transaction bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    CONSTRAINT pay_ledger_transaction_once UNIQUE (cycle_id, kind)
  );
  -- Positive into the account, negative out of it. BUDGET is what the institutions brought, FUND what one of them has to give out, PAYABLE what a person is owed.
  CREATE TABLE pay_ledger_entry (
    transaction_id uuid NOT NULL CONSTRAINT pay_ledger_entry_transaction_fk REFERENCES pay_ledger_transaction,
    account text NOT NULL CONSTRAINT pay_ledger_entry_account_known CHECK (account IN ('BUDGET', 'FUND', 'POOL', 'RESERVE', 'PAYABLE')),
    institution_id uuid CONSTRAINT pay_ledger_entry_institution_fk REFERENCES institution,
    person_id uuid CONSTRAINT pay_ledger_entry_person_fk REFERENCES person,
    number integer NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT pay_ledger_entry_pk PRIMARY KEY (transaction_id, number),
    CONSTRAINT pay_ledger_entry_owner CHECK ((account IN ('POOL', 'RESERVE')) = (institution_id IS NULL) AND (account = 'PAYABLE') = (person_id IS NOT NULL))
  );
  CREATE INDEX pay_ledger_entry_person_index ON pay_ledger_entry (person_id) WHERE person_id IS NOT NULL;
  REVOKE UPDATE ON pay_ledger_transaction, pay_ledger_entry FROM medgroup_app;

  CREATE FUNCTION pay_entries_with_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM pay_ledger_transaction t WHERE t.id IN (SELECT transaction_id FROM new_rows) AND t.transaction <> (pg_current_xact_id()::text)::bigint) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_entries_with_transaction', MESSAGE = 'entries are written together with their transaction';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER pay_entries_with_transaction AFTER INSERT ON pay_ledger_entry
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_entries_with_transaction();

  CREATE FUNCTION pay_ledger_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE sum_fen numeric; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT coalesce(sum(amount_fen), 0) INTO sum_fen FROM pay_ledger_entry WHERE transaction_id = NEW.id;
    PERFORM set_config('medgroup.system', before, true);
    IF sum_fen <> 0 THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_ledger_balances', MESSAGE = format('the transaction %s does not balance', NEW.kind);
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER pay_ledger_balances AFTER INSERT ON pay_ledger_transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pay_ledger_balances();

  -- When a cycle is settled its pool and funds are empty, its reserve holds what the run says, and everybody is owed what their lines say.
  CREATE FUNCTION pay_cycle_settles() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE wrong text; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    PERFORM set_config('medgroup.system', 'on', true);
    WITH entry AS (SELECT e.* FROM pay_ledger_entry e JOIN pay_ledger_transaction t ON t.id = e.transaction_id WHERE t.cycle_id = NEW.id),
    owed AS (
      SELECT person_id, sum(amount_fen) AS fen FROM (
        SELECT person_id, amount_fen FROM pay_person_line WHERE run_id = NEW.run_id
        UNION ALL SELECT person_id, amount_fen FROM pay_top_up_line WHERE run_id = NEW.run_id
        UNION ALL SELECT person_id, amount_fen FROM pay_adjustment WHERE cycle_id = NEW.id) line GROUP BY 1),
    payable AS (SELECT person_id, sum(amount_fen) AS fen FROM entry WHERE account = 'PAYABLE' GROUP BY 1)
    SELECT what INTO wrong FROM (
      SELECT 'the pool is not empty' AS what FROM entry WHERE account = 'POOL' HAVING coalesce(sum(amount_fen), 0) <> 0
      UNION ALL SELECT 'a fund is not empty' FROM entry WHERE account = 'FUND' GROUP BY institution_id HAVING sum(amount_fen) <> 0
      UNION ALL SELECT 'the reserve is not what the run says' FROM entry WHERE account = 'RESERVE' HAVING coalesce(sum(amount_fen), 0) <>
        (SELECT r.carried_out_fen - r.carried_in_fen - coalesce((SELECT sum(amount_fen) FROM pay_adjustment WHERE cycle_id = NEW.id), 0) FROM pay_run r WHERE r.id = NEW.run_id)
      UNION ALL SELECT 'somebody is owed something else' FROM owed FULL JOIN payable USING (person_id) WHERE coalesce(owed.fen, 0) <> coalesce(payable.fen, 0)
      UNION ALL SELECT 'an appeal is open' FROM pay_appeal WHERE cycle_id = NEW.id AND state = 'RAISED'
    ) checked LIMIT 1;
    PERFORM set_config('medgroup.system', before, true);
    IF wrong IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'pay_cycle_settles', MESSAGE = wrong;
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER pay_cycle_settles AFTER UPDATE OF state ON pay_cycle
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'SETTLED') EXECUTE FUNCTION pay_cycle_settles();`;

const simulations = `
  CREATE TABLE pay_simulation (
    id uuid CONSTRAINT pay_simulation_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT pay_simulation_group_fk REFERENCES medical_group,
    cycle_id uuid NOT NULL CONSTRAINT pay_simulation_cycle_fk REFERENCES pay_cycle,
    policy_id uuid NOT NULL CONSTRAINT pay_simulation_policy_fk REFERENCES pay_policy,
    policy_sha256 text NOT NULL,
    name text NOT NULL,
    -- Sums and figures only, nobody's name.
    result jsonb NOT NULL,
    input_sha256 text NOT NULL,
    output_sha256 text NOT NULL,
    made_by uuid NOT NULL CONSTRAINT pay_simulation_made_by_fk REFERENCES person,
    made_at timestamptz NOT NULL,
    discarded_at timestamptz
  );
  CREATE INDEX pay_simulation_group_index ON pay_simulation (group_id, made_at);`;

const checks = `
  -- The departments that the viewer heads now: marked so in the newest list of staff, and still appointed in that institution.
  CREATE FUNCTION viewer_headed_departments() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE found uuid[]; before text := coalesce(current_setting('medgroup.system', true), '');
  BEGIN
    IF viewer_person() IS NULL THEN RETURN '{}'; END IF;
    PERFORM set_config('medgroup.system', 'on', true);
    SELECT coalesce(array_agg(DISTINCT e.department_id), '{}') INTO found
      FROM pay_engagement e JOIN pay_cycle c ON c.id = e.cycle_id
      WHERE e.person_id = viewer_person() AND e.is_head AND e.undone_at IS NULL AND (e.until IS NULL OR e.until > group_today())
        AND NOT EXISTS (SELECT FROM pay_engagement n JOIN pay_cycle later ON later.id = n.cycle_id
          WHERE n.department_id = e.department_id AND n.undone_at IS NULL AND later.group_id = c.group_id AND later.period >> c.period)
        AND EXISTS (SELECT FROM appointment a WHERE a.person_id = e.person_id AND a.institution_id = e.institution_id AND a.during @> now());
    PERFORM set_config('medgroup.system', before, true);
    RETURN found;
  END $$;`;

const policiesOfRows = `
  ALTER TABLE pay_staff_number ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_staff_number FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_staff_number_visible ON pay_staff_number
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[]));
  ALTER TABLE pay_import_row ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_import_row FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_import_row_own ON pay_import_row USING (viewer_is_system() OR made_by = viewer_person());

  ALTER TABLE pay_total ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_total FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_total_visible ON pay_total
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[]));
  ALTER TABLE pay_engagement ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_engagement FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_engagement_visible ON pay_engagement
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[])
      OR department_id = ANY ((SELECT viewer_headed_departments())::uuid[]) OR person_id = viewer_person());
  ALTER TABLE pay_indicator_result ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_indicator_result FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_indicator_result_visible ON pay_indicator_result
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[]) OR person_id = viewer_person());
  ALTER TABLE pay_work_event ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_work_event FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_work_event_visible ON pay_work_event
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[])
      OR department_id = ANY ((SELECT viewer_headed_departments())::uuid[]) OR person_id = viewer_person());

  ALTER TABLE pay_person_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_person_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_person_line_visible ON pay_person_line
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay())::uuid[])
      OR ((person_id = viewer_person() OR department_id = ANY ((SELECT viewer_headed_departments())::uuid[]))
        AND EXISTS (SELECT FROM pay_run r WHERE r.id = run_id AND r.published_at IS NOT NULL)));
  ALTER TABLE pay_score_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_score_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_score_line_visible ON pay_score_line
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay())::uuid[])
      OR (person_id = viewer_person() AND EXISTS (SELECT FROM pay_run r WHERE r.id = run_id AND r.published_at IS NOT NULL)));
  ALTER TABLE pay_top_up_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_top_up_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_top_up_line_visible ON pay_top_up_line
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay())::uuid[]) OR EXISTS (SELECT FROM pay_person_line p WHERE p.id = person_line_id));
  ALTER TABLE pay_appeal ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_appeal FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_appeal_visible ON pay_appeal
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay())::uuid[]) OR person_id = viewer_person());
  ALTER TABLE pay_adjustment ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_adjustment FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_adjustment_visible ON pay_adjustment
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay())::uuid[]) OR EXISTS (SELECT FROM pay_person_line p WHERE p.id = person_line_id));
  ALTER TABLE pay_ledger_entry ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pay_ledger_entry FORCE ROW LEVEL SECURITY;
  CREATE POLICY pay_ledger_entry_visible ON pay_ledger_entry
    USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay())::uuid[]) OR person_id = viewer_person());

  SELECT close_to_apps();`;
