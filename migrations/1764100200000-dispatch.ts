import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Orders that send people to another house of their group, and who agreed to them.
 *
 * One more setting tells whom a transaction works for: medgroup.dispatch, the houses whose orders the viewer sees.
 */
export class Dispatch1764100200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION viewer_dispatch() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.dispatch', true), ''), ',')::uuid[], '{}') $$;

      -- Every change of state there is, and whose it is: the server compares it with its own table when it starts.
      CREATE TABLE dispatch_transition (
        from_state text NOT NULL,
        step text NOT NULL,
        to_state text NOT NULL,
        side text NOT NULL CONSTRAINT dispatch_transition_side_known CHECK (side IN ('HOME', 'HOST', 'GROUP', 'REQUESTER', 'SYSTEM')),
        CONSTRAINT dispatch_transition_pk PRIMARY KEY (from_state, step, to_state, side)
      );
      INSERT INTO dispatch_transition (from_state, step, to_state, side) VALUES
        ('DRAFT', 'SUBMIT', 'SUBMITTED', 'REQUESTER'),
        ('DRAFT', 'CANCEL', 'CANCELLED', 'REQUESTER'),
        ('SUBMITTED', 'APPROVE', 'APPROVED', 'HOME'),
        ('SUBMITTED', 'APPROVE', 'APPROVED', 'HOST'),
        ('SUBMITTED', 'APPROVE', 'APPROVED', 'GROUP'),
        ('SUBMITTED', 'REJECT', 'REJECTED', 'HOME'),
        ('SUBMITTED', 'REJECT', 'REJECTED', 'HOST'),
        ('SUBMITTED', 'REJECT', 'REJECTED', 'GROUP'),
        ('SUBMITTED', 'CANCEL', 'CANCELLED', 'REQUESTER'),
        ('SUBMITTED', 'CANCEL', 'CANCELLED', 'GROUP'),
        ('SUBMITTED', 'CANCEL', 'CANCELLED', 'SYSTEM'),
        ('APPROVED', 'CANCEL', 'CANCELLED', 'HOME'),
        ('APPROVED', 'CANCEL', 'CANCELLED', 'HOST'),
        ('APPROVED', 'CANCEL', 'CANCELLED', 'GROUP'),
        ('APPROVED', 'CANCEL', 'CANCELLED', 'SYSTEM'),
        ('APPROVED', 'BEGIN', 'ACTIVE', 'SYSTEM'),
        ('ACTIVE', 'RECALL', 'RECALLED', 'HOME'),
        ('ACTIVE', 'RECALL', 'RECALLED', 'HOST'),
        ('ACTIVE', 'RECALL', 'RECALLED', 'GROUP'),
        ('ACTIVE', 'RECALL', 'RECALLED', 'SYSTEM'),
        ('ACTIVE', 'COMPLETE', 'COMPLETED', 'SYSTEM');
      REVOKE INSERT, UPDATE ON dispatch_transition FROM medgroup_app;

      CREATE SEQUENCE dispatch_order_number;
      CREATE TABLE dispatch_order (
        id uuid CONSTRAINT dispatch_order_pk PRIMARY KEY,
        number text NOT NULL DEFAULT 'XP' || lpad(nextval('dispatch_order_number')::text, 9, '0') CONSTRAINT dispatch_order_number_unique UNIQUE,
        -- The tight group of both houses.
        group_id uuid NOT NULL CONSTRAINT dispatch_order_group_fk REFERENCES medical_group,
        kind text NOT NULL CONSTRAINT dispatch_order_kind_known CHECK (kind IN ('DISPATCH', 'TRAINING', 'ROTATION', 'DISTRICT_MANAGED', 'MANAGEMENT')),
        person_id uuid NOT NULL CONSTRAINT dispatch_order_person_fk REFERENCES person,
        home_institution_id uuid NOT NULL CONSTRAINT dispatch_order_home_fk REFERENCES institution,
        host_institution_id uuid NOT NULL CONSTRAINT dispatch_order_host_fk REFERENCES institution,
        host_department_id uuid CONSTRAINT dispatch_order_department_fk REFERENCES department,
        post text NOT NULL,
        share_bp integer NOT NULL,
        -- Civil days; what was agreed on. One that was recalled ended earlier.
        during daterange NOT NULL CONSTRAINT dispatch_order_during_whole CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        since date NOT NULL GENERATED ALWAYS AS (lower(during)) STORED,
        until date NOT NULL GENERATED ALWAYS AS (upper(during)) STORED,
        purpose text NOT NULL,
        state text NOT NULL CONSTRAINT dispatch_order_state_known
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVE', 'COMPLETED', 'REJECTED', 'RECALLED', 'CANCELLED')),
        requested_by uuid NOT NULL CONSTRAINT dispatch_order_requested_by_fk REFERENCES person,
        requested_side text NOT NULL CONSTRAINT dispatch_order_requested_side_known CHECK (requested_side IN ('HOME', 'HOST', 'GROUP')),
        requested_at timestamptz NOT NULL,
        submitted_at timestamptz,
        decided_at timestamptz,
        began_at timestamptz,
        ended_at timestamptz,
        -- Null: the calendar.
        ended_by uuid CONSTRAINT dispatch_order_ended_by_fk REFERENCES person,
        end_reason text,
        appointment_id uuid CONSTRAINT dispatch_order_appointment_fk REFERENCES appointment,
        -- The first of those that extend each other; its own id for the first.
        chain_id uuid NOT NULL CONSTRAINT dispatch_order_chain_fk REFERENCES dispatch_order,
        extends_id uuid CONSTRAINT dispatch_order_extends_fk REFERENCES dispatch_order,
        replaces_id uuid CONSTRAINT dispatch_order_replaces_fk REFERENCES dispatch_order,
        -- Days before it were handed to the pay pool.
        worked_until date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT dispatch_order_two_houses CHECK (home_institution_id <> host_institution_id),
        CONSTRAINT dispatch_order_share CHECK (share_bp BETWEEN 0 AND 10000 AND (share_bp > 0 OR kind = 'MANAGEMENT')),
        CONSTRAINT dispatch_order_submitted CHECK (CASE state WHEN 'DRAFT' THEN submitted_at IS NULL WHEN 'CANCELLED' THEN true ELSE submitted_at IS NOT NULL END),
        CONSTRAINT dispatch_order_decided CHECK (CASE WHEN state IN ('DRAFT', 'SUBMITTED') THEN decided_at IS NULL WHEN state = 'CANCELLED' THEN true ELSE decided_at IS NOT NULL END),
        CONSTRAINT dispatch_order_began CHECK ((state IN ('ACTIVE', 'COMPLETED', 'RECALLED')) = (began_at IS NOT NULL)),
        CONSTRAINT dispatch_order_ended CHECK ((state IN ('COMPLETED', 'REJECTED', 'RECALLED', 'CANCELLED')) = (ended_at IS NOT NULL)),
        CONSTRAINT dispatch_order_reasoned CHECK (state NOT IN ('REJECTED', 'RECALLED') OR end_reason IS NOT NULL),
        CONSTRAINT dispatch_order_chained CHECK ((extends_id IS NULL) = (chain_id = id) AND (extends_id IS NULL OR replaces_id IS NULL)),
        CONSTRAINT dispatch_order_once EXCLUDE USING gist (person_id WITH =, host_institution_id WITH =, kind WITH =, during WITH &&)
          WHERE (state IN ('SUBMITTED', 'APPROVED', 'ACTIVE'))
      );
      CREATE UNIQUE INDEX dispatch_order_extended_once ON dispatch_order (extends_id) WHERE state NOT IN ('REJECTED', 'CANCELLED');
      CREATE UNIQUE INDEX dispatch_order_replaced_once ON dispatch_order (replaces_id) WHERE state NOT IN ('REJECTED', 'CANCELLED');
      CREATE INDEX dispatch_order_home_index ON dispatch_order (home_institution_id, requested_at, id);
      CREATE INDEX dispatch_order_host_index ON dispatch_order (host_institution_id, requested_at, id);
      CREATE INDEX dispatch_order_group_index ON dispatch_order (group_id, requested_at, id);
      CREATE INDEX dispatch_order_person_index ON dispatch_order (person_id, since);
      CREATE INDEX dispatch_order_open_index ON dispatch_order (since) WHERE state IN ('APPROVED', 'ACTIVE');

      CREATE TABLE dispatch_approval (
        id uuid CONSTRAINT dispatch_approval_pk PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT dispatch_approval_order_fk REFERENCES dispatch_order,
        side text NOT NULL CONSTRAINT dispatch_approval_side_known CHECK (side IN ('HOME', 'HOST', 'GROUP')),
        decision text NOT NULL DEFAULT 'WAITING' CONSTRAINT dispatch_approval_decision_known CHECK (decision IN ('WAITING', 'APPROVED', 'REJECTED')),
        due_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT dispatch_approval_decided_by_fk REFERENCES person,
        decided_at timestamptz,
        reason text,
        -- When the deciders were told that it is overdue.
        reminded_at timestamptz,
        CONSTRAINT dispatch_approval_once UNIQUE (order_id, side),
        CONSTRAINT dispatch_approval_decided CHECK ((decision = 'WAITING') = (decided_by IS NULL) AND (decision = 'WAITING') = (decided_at IS NULL)
          AND (decision <> 'REJECTED' OR reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX dispatch_approval_one_side_each ON dispatch_approval (order_id, decided_by) WHERE decided_by IS NOT NULL;
      CREATE INDEX dispatch_approval_waiting_index ON dispatch_approval (due_at) WHERE decision = 'WAITING';

      ALTER TABLE appointment ADD CONSTRAINT appointment_order_fk FOREIGN KEY (order_id) REFERENCES dispatch_order;

      -- What an order is about never changes; its days only until it is agreed on, or to make room for whoever takes its place; its state only by
      -- a transition there is, and no sooner than the calendar says.
      CREATE FUNCTION dispatch_order_moves() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.number, OLD.group_id, OLD.kind, OLD.person_id, OLD.home_institution_id, OLD.host_institution_id, OLD.host_department_id, OLD.post, OLD.share_bp, OLD.purpose,
            OLD.requested_by, OLD.requested_side, OLD.requested_at, OLD.chain_id, OLD.extends_id, OLD.replaces_id)
          IS DISTINCT FROM (NEW.number, NEW.group_id, NEW.kind, NEW.person_id, NEW.home_institution_id, NEW.host_institution_id, NEW.host_department_id, NEW.post, NEW.share_bp,
            NEW.purpose, NEW.requested_by, NEW.requested_side, NEW.requested_at, NEW.chain_id, NEW.extends_id, NEW.replaces_id) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_order_fixed', MESSAGE = 'an order keeps its content';
        END IF;
        IF OLD.state <> NEW.state AND NOT EXISTS (SELECT FROM dispatch_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_order_transition', MESSAGE = format('an order that is %s does not become %s', OLD.state, NEW.state);
        END IF;
        IF OLD.state <> NEW.state AND ((NEW.state = 'ACTIVE' AND lower(NEW.during) > group_today()) OR (NEW.state = 'COMPLETED' AND upper(NEW.during) > group_today())) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_order_calendar', MESSAGE = format('it is not time for the order to become %s', NEW.state);
        END IF;
        IF OLD.during <> NEW.during AND OLD.state NOT IN ('DRAFT', 'SUBMITTED') AND NOT (OLD.state IN ('APPROVED', 'ACTIVE') AND lower(NEW.during) = lower(OLD.during)
            AND upper(NEW.during) < upper(OLD.during) AND upper(NEW.during) > group_today()) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_order_days', MESSAGE = 'the days of an order that was agreed on stay';
        END IF;
        IF OLD.state IN ('COMPLETED', 'REJECTED', 'RECALLED', 'CANCELLED') AND (OLD.submitted_at, OLD.decided_at, OLD.began_at, OLD.ended_at, OLD.ended_by, OLD.end_reason, OLD.appointment_id)
          IS DISTINCT FROM (NEW.submitted_at, NEW.decided_at, NEW.began_at, NEW.ended_at, NEW.ended_by, NEW.end_reason, NEW.appointment_id) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_order_over', MESSAGE = 'an order that is over stays as it is';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER dispatch_order_moves BEFORE UPDATE ON dispatch_order FOR EACH ROW EXECUTE FUNCTION dispatch_order_moves();

      -- A decision is made while the order waits for it, by somebody who neither asked for the order nor is sent by it.
      CREATE FUNCTION dispatch_approval_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE o record; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO o FROM dispatch_order WHERE id = NEW.order_id;
        IF NEW.decided_by IN (o.requested_by, o.person_id) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_approver_other', MESSAGE = 'nobody signs what they asked for, or what is about them';
        END IF;
        IF TG_OP = 'UPDATE' AND ((OLD.order_id, OLD.side) IS DISTINCT FROM (NEW.order_id, NEW.side)
            OR (o.state <> 'SUBMITTED' AND (OLD.decision, OLD.decided_by, OLD.decided_at, OLD.due_at, OLD.reason) IS DISTINCT FROM (NEW.decision, NEW.decided_by, NEW.decided_at, NEW.due_at, NEW.reason))
            OR (OLD.decision <> 'WAITING' AND NEW.decision NOT IN ('WAITING', OLD.decision))) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'dispatch_approval_open', MESSAGE = 'a decision is made once, while the order waits for it';
        END IF;
        PERFORM set_config('medgroup.system', before, true);
        RETURN NEW;
      END $$;
      CREATE TRIGGER dispatch_approval_moves BEFORE INSERT OR UPDATE ON dispatch_approval FOR EACH ROW EXECUTE FUNCTION dispatch_approval_moves();

      -- At commit an order is what its three sides made of it; one that was agreed on has its appointment; one that goes on begins where the other ends.
      CREATE FUNCTION dispatch_order_whole_of(checked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE o record; a record; p record; sides integer; agreed integer; rejected integer; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO o FROM dispatch_order WHERE id = checked;
        SELECT count(*), count(*) FILTER (WHERE decision = 'APPROVED'), count(*) FILTER (WHERE decision = 'REJECTED') INTO sides, agreed, rejected
          FROM dispatch_approval WHERE order_id = checked;
        SELECT * INTO a FROM appointment WHERE id = o.appointment_id;
        SELECT * INTO p FROM dispatch_order WHERE id = coalesce(o.extends_id, o.replaces_id);
        broken := CASE
          WHEN o.state = 'DRAFT' AND sides > 0 OR o.state NOT IN ('DRAFT', 'CANCELLED') AND sides <> 3 OR o.state = 'SUBMITTED' AND (agreed = 3 OR rejected > 0) THEN 'dispatch_order_sides'
          WHEN o.state IN ('APPROVED', 'ACTIVE', 'COMPLETED', 'RECALLED') AND agreed <> 3 THEN 'dispatch_order_agreed'
          WHEN (o.state = 'REJECTED') <> (rejected > 0) THEN 'dispatch_order_rejected'
          WHEN (o.state IN ('APPROVED', 'ACTIVE', 'COMPLETED', 'RECALLED') OR o.appointment_id IS NOT NULL) AND (a.id IS NULL OR a.order_id IS DISTINCT FROM o.id
            OR a.person_id <> o.person_id OR a.institution_id IS DISTINCT FROM o.host_institution_id OR a.kind <> o.kind OR a.post <> o.post
            OR upper(a.during) IS NULL OR upper(a.during) > upper(o.during)::timestamp AT TIME ZONE 'Asia/Shanghai') THEN 'dispatch_order_appointed'
          WHEN o.state IN ('APPROVED', 'ACTIVE') AND a.during <> tstzrange(lower(o.during)::timestamp AT TIME ZONE 'Asia/Shanghai', upper(o.during)::timestamp AT TIME ZONE 'Asia/Shanghai')
            THEN 'dispatch_order_appointed'
          WHEN o.extends_id IS NOT NULL AND (p.person_id <> o.person_id OR p.chain_id <> o.chain_id OR p.kind <> o.kind OR p.host_institution_id <> o.host_institution_id
            OR o.state NOT IN ('DRAFT', 'CANCELLED', 'REJECTED') AND upper(p.during) <> lower(o.during)) THEN 'dispatch_order_extends'
          WHEN o.replaces_id IS NOT NULL AND (p.person_id = o.person_id OR p.home_institution_id <> o.home_institution_id OR p.host_institution_id <> o.host_institution_id)
            THEN 'dispatch_order_replaces'
          WHEN o.state IN ('SUBMITTED', 'APPROVED') AND (SELECT count(*) FROM membership m WHERE m.group_id = o.group_id AND m.role <> 'CITY_PARTNER'
            AND m.institution_id IN (o.home_institution_id, o.host_institution_id) AND m.during @> lower(o.during)) <> 2 THEN 'dispatch_order_one_group'
        END;
        IF broken IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('order %s breaks %s', checked, broken);
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION dispatch_order_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'dispatch_approval' THEN PERFORM dispatch_order_whole_of(NEW.order_id);
        ELSIF TG_TABLE_NAME = 'appointment' THEN PERFORM dispatch_order_whole_of(NEW.order_id);
        ELSE PERFORM dispatch_order_whole_of(NEW.id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER dispatch_order_whole AFTER INSERT OR UPDATE ON dispatch_order
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dispatch_order_whole();
      CREATE CONSTRAINT TRIGGER dispatch_order_whole AFTER INSERT OR UPDATE ON dispatch_approval
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dispatch_order_whole();
      CREATE CONSTRAINT TRIGGER dispatch_order_whole AFTER UPDATE ON appointment
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.order_id IS NOT NULL) EXECUTE FUNCTION dispatch_order_whole();

      -- The second wall: HR of both houses and of the group, and whoever is sent.
      ALTER TABLE dispatch_order ENABLE ROW LEVEL SECURITY;
      ALTER TABLE dispatch_order FORCE ROW LEVEL SECURITY;
      CREATE POLICY dispatch_order_visible ON dispatch_order USING (viewer_is_system() OR person_id = viewer_person()
        OR home_institution_id = ANY ((SELECT viewer_dispatch())::uuid[]) OR host_institution_id = ANY ((SELECT viewer_dispatch())::uuid[]));
      ALTER TABLE dispatch_approval ENABLE ROW LEVEL SECURITY;
      ALTER TABLE dispatch_approval FORCE ROW LEVEL SECURITY;
      CREATE POLICY dispatch_approval_visible ON dispatch_approval
        USING (viewer_is_system() OR EXISTS (SELECT FROM dispatch_order o WHERE o.id = dispatch_approval.order_id));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER dispatch_order_whole ON appointment;
      ALTER TABLE appointment DROP CONSTRAINT appointment_order_fk;
      DROP TABLE dispatch_approval, dispatch_order, dispatch_transition;
      DROP SEQUENCE dispatch_order_number;
      DROP FUNCTION dispatch_order_moves, dispatch_approval_moves, dispatch_order_whole, dispatch_order_whole_of, viewer_dispatch;
    `);
  }
}
