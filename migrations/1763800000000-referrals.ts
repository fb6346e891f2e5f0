import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Referrals: who sends whom where, how far it has come, and the bed that is held for it.
 *
 * Two more settings tell whom a transaction works for: medgroup.referring (places whose referrals the viewer sees) and medgroup.identifying
 * (places where they see whom a referral is about); medgroup.residents names places where they see who is registered there.
 */
export class Referrals1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION viewer_referring() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.referring', true), ''), ',')::uuid[], '{}') $$;
      CREATE FUNCTION viewer_identifying() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.identifying', true), ''), ',')::uuid[], '{}') $$;
      CREATE FUNCTION viewer_residents() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.residents', true), ''), ',')::uuid[], '{}') $$;

      -- Where patients go that leave the group; UNKNOWN when nobody knows.
      CREATE TABLE outside_institution (
        code text CONSTRAINT outside_institution_pk PRIMARY KEY,
        name_zh text NOT NULL,
        name_en text NOT NULL
      );
      INSERT INTO outside_institution (code, name_zh, name_en) VALUES
        ('UNKNOWN', '去向不明', 'Unknown'),
        ('OTHER_CITY', '外省市医疗机构', 'A hospital of another city'),
        ('HUASHAN', '复旦大学附属华山医院', 'Huashan Hospital'),
        ('ZHONGSHAN', '复旦大学附属中山医院', 'Zhongshan Hospital'),
        ('CANCER', '复旦大学附属肿瘤医院', 'Fudan University Shanghai Cancer Center'),
        ('CHILDREN', '复旦大学附属儿科医院', 'Children''s Hospital of Fudan University'),
        ('MENTAL', '上海市精神卫生中心', 'Shanghai Mental Health Center'),
        ('PUBLIC_HEALTH', '上海市公共卫生临床中心', 'Shanghai Public Health Clinical Center');

      -- Every transition there is: the server compares it with its own table when it starts, and each step refers to one.
      CREATE TABLE referral_transition (
        from_state text NOT NULL,
        action text NOT NULL,
        to_state text NOT NULL,
        side text NOT NULL CONSTRAINT referral_transition_side_known CHECK (side IN ('SOURCE', 'TARGET', 'GROUP', 'SYSTEM')),
        CONSTRAINT referral_transition_pk PRIMARY KEY (from_state, action, to_state, side)
      );
      INSERT INTO referral_transition (from_state, action, to_state, side) VALUES
        ('DRAFT', 'SUBMIT', 'SUBMITTED', 'SOURCE'),
        ('DRAFT', 'FORWARD', 'SUBMITTED', 'TARGET'),
        ('DRAFT', 'FORWARD', 'SUBMITTED', 'GROUP'),
        ('DRAFT', 'DISCARD', 'CANCELLED', 'SOURCE'),
        ('SUBMITTED', 'ACCEPT', 'ACCEPTED', 'TARGET'),
        ('SUBMITTED', 'REJECT', 'REJECTED', 'TARGET'),
        ('SUBMITTED', 'REDIRECT', 'REDIRECTED', 'TARGET'),
        ('SUBMITTED', 'REDIRECT', 'REDIRECTED', 'GROUP'),
        ('SUBMITTED', 'DEPART', 'DEPARTED', 'SOURCE'),
        ('ACCEPTED', 'DEPART', 'DEPARTED', 'SOURCE'),
        ('ACCEPTED', 'ARRIVE', 'ARRIVED', 'TARGET'),
        ('DEPARTED', 'ARRIVE', 'ARRIVED', 'TARGET'),
        ('ARRIVED', 'ADMIT', 'ADMITTED', 'TARGET'),
        ('ARRIVED', 'ATTEND', 'ATTENDED', 'TARGET'),
        ('ADMITTED', 'END_TREATMENT', 'FEEDBACK_DUE', 'TARGET'),
        ('ATTENDED', 'END_TREATMENT', 'FEEDBACK_DUE', 'TARGET'),
        ('FEEDBACK_DUE', 'FEEDBACK', 'CLOSED', 'TARGET'),
        ('DEPARTED', 'FEEDBACK', 'CLOSED', 'SOURCE'),
        ('SUBMITTED', 'CANCEL', 'CANCELLED', 'SOURCE'),
        ('SUBMITTED', 'CANCEL', 'CANCELLED', 'GROUP'),
        ('SUBMITTED', 'CANCEL', 'CANCELLED', 'SYSTEM'),
        ('ACCEPTED', 'CANCEL', 'CANCELLED', 'SOURCE'),
        ('ACCEPTED', 'CANCEL', 'CANCELLED', 'GROUP'),
        ('ACCEPTED', 'CANCEL', 'CANCELLED', 'SYSTEM'),
        ('DEPARTED', 'CANCEL', 'CANCELLED', 'SOURCE'),
        ('DEPARTED', 'CANCEL', 'CANCELLED', 'GROUP'),
        ('DEPARTED', 'CANCEL', 'CANCELLED', 'SYSTEM'),
        ('ARRIVED', 'CANCEL', 'CANCELLED', 'TARGET'),
        ('ARRIVED', 'CANCEL', 'CANCELLED', 'SYSTEM'),
        ('DIED', 'CANCEL', 'CANCELLED', 'SOURCE'),
        ('DIED', 'CANCEL', 'CANCELLED', 'TARGET'),
        ('SUBMITTED', 'EXPIRE', 'EXPIRED', 'SYSTEM'),
        ('DEPARTED', 'EXPIRE', 'EXPIRED', 'SYSTEM'),
        ('ARRIVED', 'EXPIRE', 'EXPIRED', 'SYSTEM'),
        ('ARRIVED', 'REPORT_DEATH', 'DIED', 'TARGET'),
        ('ARRIVED', 'REPORT_DEATH', 'DIED', 'SYSTEM'),
        ('ACCEPTED', 'LAPSE', 'LAPSED', 'SYSTEM'),
        ('SUBMITTED', 'REPORT_DEATH', 'DIED', 'SOURCE'),
        ('SUBMITTED', 'REPORT_DEATH', 'DIED', 'TARGET'),
        ('SUBMITTED', 'REPORT_DEATH', 'DIED', 'SYSTEM'),
        ('ACCEPTED', 'REPORT_DEATH', 'DIED', 'SOURCE'),
        ('ACCEPTED', 'REPORT_DEATH', 'DIED', 'TARGET'),
        ('ACCEPTED', 'REPORT_DEATH', 'DIED', 'SYSTEM'),
        ('DEPARTED', 'REPORT_DEATH', 'DIED', 'SOURCE'),
        ('DEPARTED', 'REPORT_DEATH', 'DIED', 'TARGET'),
        ('DEPARTED', 'REPORT_DEATH', 'DIED', 'SYSTEM'),
        ('ADMITTED', 'UNADMIT', 'ACCEPTED', 'TARGET'),
        ('ADMITTED', 'UNADMIT', 'DEPARTED', 'TARGET'),
        ('ADMITTED', 'UNADMIT', 'ARRIVED', 'TARGET'),
        ('FEEDBACK_DUE', 'REOPEN', 'ADMITTED', 'TARGET'),
        ('CLOSED', 'REOPEN', 'ADMITTED', 'TARGET');
      REVOKE INSERT, UPDATE ON referral_transition FROM medgroup_app;

      CREATE SEQUENCE referral_number;
      CREATE TABLE referral (
        id uuid CONSTRAINT referral_pk PRIMARY KEY,
        number text NOT NULL DEFAULT 'ZZ' || lpad(nextval('referral_number')::text, 9, '0') CONSTRAINT referral_number_unique UNIQUE,
        -- The first referral of the chain that redirections make; and the one before this.
        chain_id uuid NOT NULL,
        previous_id uuid CONSTRAINT referral_previous_fk REFERENCES referral,
        direction text NOT NULL CONSTRAINT referral_direction_known CHECK (direction IN ('UP', 'DOWN', 'ACROSS')),
        scene text NOT NULL CONSTRAINT referral_scene_known CHECK (scene IN ('OUTPATIENT', 'INPATIENT', 'CHECK_UP')),
        urgency text NOT NULL CONSTRAINT referral_urgency_known CHECK (urgency IN ('ROUTINE', 'URGENT', 'EMERGENCY')),
        state text NOT NULL CONSTRAINT referral_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED', 'ADMITTED',
          'ATTENDED', 'FEEDBACK_DUE', 'CLOSED', 'REJECTED', 'REDIRECTED', 'CANCELLED', 'EXPIRED', 'DIED', 'LAPSED')),
        patient_id uuid NOT NULL CONSTRAINT referral_patient_fk REFERENCES patient,
        source_institution_id uuid NOT NULL CONSTRAINT referral_source_institution_fk REFERENCES institution,
        source_department_id uuid CONSTRAINT referral_source_department_fk REFERENCES department,
        source_encounter_id uuid CONSTRAINT referral_source_encounter_fk REFERENCES encounter,
        target_institution_id uuid CONSTRAINT referral_target_institution_fk REFERENCES institution,
        target_department_id uuid CONSTRAINT referral_target_department_fk REFERENCES department,
        outside_code text CONSTRAINT referral_outside_fk REFERENCES outside_institution,
        diagnosis_code text,
        diagnosis_note text,
        reason text NOT NULL,
        summary jsonb NOT NULL DEFAULT '{}',
        requested_isolation text,
        requested_equipment text[] NOT NULL DEFAULT '{}',
        warnings text[] NOT NULL DEFAULT '{}',
        override_reason text,
        requested_by uuid NOT NULL CONSTRAINT referral_requested_by_fk REFERENCES person,
        requested_at timestamptz NOT NULL,
        submitted_at timestamptz,
        respond_by timestamptz,
        arrive_by timestamptz,
        feedback_by timestamptz,
        late text CONSTRAINT referral_late_known CHECK (late IN ('RESPONSE', 'ARRIVAL', 'TREATMENT', 'FEEDBACK')),
        escalated_at timestamptz,
        accepted_by uuid CONSTRAINT referral_accepted_by_fk REFERENCES person,
        accepted_at timestamptz,
        departed_at timestamptz,
        arrived_at timestamptz,
        treated_at timestamptz,
        treatment_ended_at timestamptz,
        ended_at timestamptz,
        end_reason text CONSTRAINT referral_end_reason_known CHECK (end_reason IN ('NO_BED', 'NO_CAPABILITY', 'NOT_INDICATED', 'INFORMATION_MISSING', 'DUPLICATE',
          'CLOSER', 'CONTINUITY', 'PATIENT_DECLINED', 'PATIENT_WORSE', 'PATIENT_BETTER', 'ENTERED_IN_ERROR', 'ARRIVED_ELSEWHERE', 'WENT_OUTSIDE', 'NO_ANSWER',
          'NOT_ARRIVED', 'LEFT_UNTREATED', 'HOLD_ENDED', 'PATIENT_DIED', 'OTHER')),
        end_note text,
        -- Until when the bed or slot is promised: the end of the hold, while there is one.
        hold_until timestamptz,
        target_encounter_id uuid CONSTRAINT referral_target_encounter_fk REFERENCES encounter,
        joint_ward_agreement_id uuid,
        ended_by_referral_id uuid CONSTRAINT referral_ended_by_fk REFERENCES referral,
        -- Until when those who may at both ends still see whom it is about; unset while it is open.
        identity_until timestamptz,
        feedback jsonb,
        -- When the clock has to look at it next.
        due_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT referral_one_target CHECK (num_nonnulls(target_institution_id, outside_code) = 1 OR (submitted_at IS NULL AND num_nonnulls(target_institution_id, outside_code) = 0)),
        CONSTRAINT referral_department_of_target CHECK (CASE WHEN target_institution_id IS NULL THEN target_department_id IS NULL ELSE target_department_id IS NOT NULL OR submitted_at IS NULL END),
        CONSTRAINT referral_elsewhere CHECK (target_institution_id <> source_institution_id),
        CONSTRAINT referral_chain CHECK (previous_id IS NOT NULL OR chain_id = id),
        CONSTRAINT referral_late_whole CHECK ((late IS NULL) = (escalated_at IS NULL)),
        CONSTRAINT referral_hold_state CHECK (hold_until IS NULL OR state IN ('ACCEPTED', 'DEPARTED', 'ARRIVED')),
        CONSTRAINT referral_ended_whole CHECK ((ended_at IS NOT NULL) = (state IN ('CLOSED', 'REJECTED', 'REDIRECTED', 'CANCELLED', 'EXPIRED', 'DIED', 'LAPSED'))
          AND (ended_at IS NULL) = (identity_until IS NULL) AND (ended_at IS NULL OR due_at IS NULL)),
        CONSTRAINT referral_end_reason_stated CHECK ((end_reason IS NOT NULL) = (state IN ('REJECTED', 'REDIRECTED', 'CANCELLED', 'EXPIRED', 'DIED', 'LAPSED'))),
        CONSTRAINT referral_state_facts CHECK (CASE state
          WHEN 'DRAFT' THEN submitted_at IS NULL
          WHEN 'CANCELLED' THEN true
          WHEN 'ACCEPTED' THEN submitted_at IS NOT NULL AND accepted_at IS NOT NULL AND hold_until IS NOT NULL AND outside_code IS NULL
            AND (scene <> 'INPATIENT' OR target_encounter_id IS NOT NULL)
          WHEN 'DEPARTED' THEN submitted_at IS NOT NULL AND departed_at IS NOT NULL AND (accepted_at IS NULL) = (target_institution_id IS NULL)
          WHEN 'ARRIVED' THEN accepted_at IS NOT NULL AND arrived_at IS NOT NULL AND treated_at IS NULL
          WHEN 'ADMITTED' THEN arrived_at IS NOT NULL AND treated_at IS NOT NULL AND target_encounter_id IS NOT NULL AND treatment_ended_at IS NULL
          WHEN 'ATTENDED' THEN arrived_at IS NOT NULL AND treated_at IS NOT NULL AND treatment_ended_at IS NULL
          WHEN 'FEEDBACK_DUE' THEN treated_at IS NOT NULL AND treatment_ended_at IS NOT NULL AND feedback_by IS NOT NULL
          WHEN 'CLOSED' THEN submitted_at IS NOT NULL AND feedback IS NOT NULL
          ELSE submitted_at IS NOT NULL END)
      );
      CREATE UNIQUE INDEX referral_one_open_per_department ON referral (patient_id, target_department_id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED');
      CREATE INDEX referral_patient_index ON referral (patient_id);
      CREATE INDEX referral_chain_index ON referral (chain_id);
      CREATE INDEX referral_source_index ON referral (source_institution_id, requested_at, id);
      CREATE INDEX referral_target_index ON referral (target_institution_id, requested_at, id);
      CREATE INDEX referral_source_state_index ON referral (source_institution_id, state, requested_at, id);
      CREATE INDEX referral_target_state_index ON referral (target_institution_id, state, requested_at, id);
      CREATE INDEX referral_open_source_index ON referral (source_institution_id, state) WHERE ended_at IS NULL;
      CREATE INDEX referral_open_target_index ON referral (target_institution_id, state) WHERE ended_at IS NULL;
      CREATE INDEX referral_due_index ON referral (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX referral_target_encounter_index ON referral (target_encounter_id) WHERE target_encounter_id IS NOT NULL;
      CREATE INDEX referral_source_encounter_index ON referral (source_encounter_id) WHERE source_encounter_id IS NOT NULL;

      -- What happened to a referral, both sides in one line. Never changed.
      CREATE TABLE referral_step (
        referral_id uuid NOT NULL CONSTRAINT referral_step_referral_fk REFERENCES referral,
        number integer NOT NULL,
        from_state text NOT NULL,
        action text NOT NULL,
        to_state text NOT NULL,
        side text NOT NULL,
        -- Whose step it was; none for the desk of the group and the system.
        institution_id uuid CONSTRAINT referral_step_institution_fk REFERENCES institution,
        person_id uuid CONSTRAINT referral_step_person_fk REFERENCES person,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        reason_code text,
        note text,
        CONSTRAINT referral_step_pk PRIMARY KEY (referral_id, number),
        CONSTRAINT referral_step_transition_fk FOREIGN KEY (from_state, action, to_state, side) REFERENCES referral_transition,
        CONSTRAINT referral_step_side CHECK ((side IN ('SOURCE', 'TARGET')) = (institution_id IS NOT NULL) AND (side = 'SYSTEM') = (person_id IS NULL))
      );
      REVOKE UPDATE ON referral_step FROM medgroup_app;

      -- Referrals of one patient that have to do with each other, such as one that was open when the patient arrived by another.
      CREATE TABLE referral_link (
        referral_id uuid NOT NULL CONSTRAINT referral_link_referral_fk REFERENCES referral,
        other_id uuid NOT NULL CONSTRAINT referral_link_other_fk REFERENCES referral,
        kind text NOT NULL CONSTRAINT referral_link_kind_known CHECK (kind IN ('ARRIVED_ELSEWHERE')),
        CONSTRAINT referral_link_pk PRIMARY KEY (referral_id, other_id),
        CONSTRAINT referral_link_two CHECK (referral_id <> other_id)
      );
      CREATE INDEX referral_link_other_index ON referral_link (other_id);

      ALTER TABLE encounter ADD COLUMN referral_id uuid CONSTRAINT encounter_referral_fk REFERENCES referral;
      CREATE UNIQUE INDEX encounter_referral_unique ON encounter (referral_id) WHERE referral_id IS NOT NULL;
      ALTER TABLE bed_occupancy ADD COLUMN referral_id uuid CONSTRAINT bed_occupancy_referral_fk REFERENCES referral;
      ALTER TABLE bed_occupancy ADD CONSTRAINT bed_occupancy_referral_hold CHECK (referral_id IS NULL OR (kind = 'HOLD' AND encounter_id IS NOT NULL));
      CREATE INDEX bed_occupancy_referral_index ON bed_occupancy (referral_id) WHERE referral_id IS NOT NULL;

      -- What was submitted stays what it was: another wish is another referral.
      CREATE FUNCTION referral_content_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.patient_id, OLD.source_institution_id, OLD.number, OLD.chain_id, OLD.requested_at) IS DISTINCT FROM (NEW.patient_id, NEW.source_institution_id, NEW.number, NEW.chain_id, NEW.requested_at)
          OR (OLD.submitted_at IS NOT NULL AND (OLD.target_institution_id, OLD.target_department_id, OLD.outside_code, OLD.scene, OLD.direction, OLD.urgency, OLD.previous_id, OLD.reason, OLD.summary,
            OLD.diagnosis_code, OLD.diagnosis_note, OLD.source_encounter_id, OLD.submitted_at) IS DISTINCT FROM (NEW.target_institution_id, NEW.target_department_id, NEW.outside_code, NEW.scene, NEW.direction,
            NEW.urgency, NEW.previous_id, NEW.reason, NEW.summary, NEW.diagnosis_code, NEW.diagnosis_note, NEW.source_encounter_id, NEW.submitted_at)) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'referral_content_fixed', MESSAGE = 'a submitted referral keeps its content';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER referral_content_fixed BEFORE UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION referral_content_fixed();

      -- At commit the state is where the steps have led, and each step was taken by one whose it is.
      CREATE FUNCTION referral_follows_steps_of(checked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE r record; s record; reached text := 'DRAFT'; taken integer := 0; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO r FROM referral WHERE id = checked;
        FOR s IN SELECT * FROM referral_step WHERE referral_id = checked ORDER BY number LOOP
          taken := taken + 1;
          IF s.number <> taken OR s.from_state <> reached THEN
            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'referral_steps_chained', MESSAGE = format('step %s of the referral does not go on from %s', s.number, reached);
          END IF;
          IF s.institution_id IS DISTINCT FROM (CASE
              WHEN s.side = 'SOURCE' THEN r.source_institution_id
              WHEN s.side = 'TARGET' AND s.action = 'FORWARD' THEN (SELECT p.target_institution_id FROM referral p WHERE p.id = r.previous_id)
              WHEN s.side = 'TARGET' THEN r.target_institution_id END)
            OR (s.action = 'FORWARD' AND r.previous_id IS NULL)
            OR (r.outside_code IS NULL) = (s.action = 'DEPART' AND s.from_state = 'SUBMITTED' OR s.action = 'FEEDBACK' AND s.side = 'SOURCE')
              AND s.action IN ('DEPART', 'FEEDBACK') THEN
            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'referral_step_of_side', MESSAGE = format('%s is not for this side of the referral', s.action);
          END IF;
          reached := s.to_state;
        END LOOP;
        IF r.state <> reached THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'referral_follows_steps', MESSAGE = format('the referral is %s, its steps led to %s', r.state, reached);
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION referral_follows_steps() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'referral' THEN PERFORM referral_follows_steps_of(NEW.id);
        ELSE PERFORM referral_follows_steps_of(NEW.referral_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER referral_follows_steps AFTER INSERT OR UPDATE ON referral
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referral_follows_steps();
      CREATE CONSTRAINT TRIGGER referral_follows_steps AFTER INSERT OR UPDATE ON referral_step
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referral_follows_steps();

      -- At commit the bed is held exactly as long as the referral says, for its planned encounter; and the encounter is as far as the referral.
      -- A hold that was given up has ended by now: a second is forgiven, because two events of one millisecond still have an order.
      CREATE FUNCTION referral_keeps_hold_of(checked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE r record; e record; promised integer; others integer; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO r FROM referral WHERE id = checked;
        SELECT * INTO e FROM encounter WHERE id = r.target_encounter_id;
        SELECT count(*) FILTER (WHERE o.until IS NOT DISTINCT FROM r.hold_until AND o.encounter_id = r.target_encounter_id AND o.institution_id = r.target_institution_id),
            count(*) FILTER (WHERE o.until IS DISTINCT FROM r.hold_until AND o.until > clock_timestamp() + interval '1 second')
          INTO promised, others FROM bed_occupancy o WHERE o.referral_id = checked AND o.kind = 'HOLD' AND o.cancelled_at IS NULL;
        IF others > 0 OR (r.scene = 'INPATIENT' AND r.hold_until IS NOT NULL AND promised <> 1) OR (r.scene <> 'INPATIENT' AND promised > 0) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'referral_keeps_hold', MESSAGE = 'the bed is held as long as the referral says, and no longer';
        END IF;
        IF (r.target_encounter_id IS NOT NULL AND (e.referral_id IS DISTINCT FROM r.id OR e.patient_id <> r.patient_id OR e.institution_id <> r.target_institution_id))
          OR (r.scene = 'INPATIENT' AND r.outside_code IS NULL AND r.state IN ('ACCEPTED', 'DEPARTED', 'ARRIVED') AND e.state IS DISTINCT FROM 'PLANNED')
          OR (r.state = 'ADMITTED' AND (e.state IS NULL OR e.state NOT IN ('ADMITTED', 'DISCHARGE_ORDERED')))
          OR (r.state NOT IN ('ACCEPTED', 'DEPARTED', 'ARRIVED') AND e.state = 'PLANNED') THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'referral_keeps_encounter', MESSAGE = format('the encounter of the referral is %s while the referral is %s', e.state, r.state);
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION referral_keeps_hold() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'referral' THEN PERFORM referral_keeps_hold_of(NEW.id);
        ELSE PERFORM referral_keeps_hold_of(NEW.referral_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER referral_keeps_hold AFTER INSERT OR UPDATE ON referral
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referral_keeps_hold();
      CREATE CONSTRAINT TRIGGER referral_keeps_hold AFTER INSERT OR UPDATE ON bed_occupancy
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.referral_id IS NOT NULL) EXECUTE FUNCTION referral_keeps_hold();
      CREATE CONSTRAINT TRIGGER referral_keeps_hold AFTER INSERT OR UPDATE ON encounter
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.referral_id IS NOT NULL) EXECUTE FUNCTION referral_keeps_hold();

      -- What was planned or held for a referral stays so.
      CREATE FUNCTION of_referral_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'of_referral_fixed', MESSAGE = 'what is planned or held for a referral stays so';
      END $$;
      CREATE TRIGGER of_referral_fixed BEFORE UPDATE ON encounter
        FOR EACH ROW WHEN (OLD.referral_id IS NOT NULL AND OLD.referral_id IS DISTINCT FROM NEW.referral_id) EXECUTE FUNCTION of_referral_fixed();
      CREATE TRIGGER of_referral_fixed BEFORE UPDATE ON bed_occupancy
        FOR EACH ROW WHEN (OLD.referral_id IS NOT NULL AND OLD.referral_id IS DISTINCT FROM NEW.referral_id) EXECUTE FUNCTION of_referral_fixed();

      -- The second wall. What was not submitted is the source's alone.
      ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral FORCE ROW LEVEL SECURITY;
      ALTER TABLE referral_step ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral_step FORCE ROW LEVEL SECURITY;
      ALTER TABLE referral_link ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral_link FORCE ROW LEVEL SECURITY;
      CREATE POLICY referral_of_sides ON referral
        USING (viewer_is_system() OR source_institution_id = ANY ((SELECT viewer_referring())::uuid[])
          OR (submitted_at IS NOT NULL AND target_institution_id = ANY ((SELECT viewer_referring())::uuid[])));
      CREATE POLICY referral_step_of_referral ON referral_step
        USING (viewer_is_system() OR EXISTS (SELECT FROM referral r WHERE r.id = referral_step.referral_id));
      CREATE POLICY referral_link_of_referrals ON referral_link
        USING (viewer_is_system() OR (EXISTS (SELECT FROM referral r WHERE r.id = referral_link.referral_id)
          AND EXISTS (SELECT FROM referral r WHERE r.id = referral_link.other_id)));

      -- A masked patient is seen with the referral.
      DROP POLICY patient_of_institution ON patient;
      CREATE POLICY patient_of_institution ON patient
        USING (viewer_is_system() OR registered_at = ANY ((SELECT viewer_institutions())::uuid[])
          OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient.id AND e.institution_id = ANY ((SELECT viewer_institutions())::uuid[]))
          OR EXISTS (SELECT FROM referral r WHERE r.patient_id = patient.id));

      -- Which house links the viewer to a patient, so that they may see who it is: cared for there, referred from or to there, or registered
      -- there as a resident. What is not submitted yet links nobody: anybody may write a draft. Null when none does.
      CREATE FUNCTION patient_link(looked_at uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
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
      DROP POLICY patient_identity_linked ON patient_identity;
      CREATE POLICY patient_identity_linked ON patient_identity FOR SELECT
        USING (viewer_is_system() OR patient_link(patient_id) IS NOT NULL);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY patient_identity_linked ON patient_identity;
      CREATE POLICY patient_identity_linked ON patient_identity FOR SELECT
        USING (viewer_is_system() OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient_identity.patient_id
          AND e.institution_id = ANY ((SELECT viewer_clinical())::uuid[]) AND e.state <> 'CANCELLED'
          AND (e.identity_until IS NULL OR e.identity_until > now())));
      DROP FUNCTION patient_link;
      DROP POLICY patient_of_institution ON patient;
      CREATE POLICY patient_of_institution ON patient
        USING (viewer_is_system() OR registered_at = ANY ((SELECT viewer_institutions())::uuid[])
          OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient.id AND e.institution_id = ANY ((SELECT viewer_institutions())::uuid[])));
      DROP TRIGGER referral_keeps_hold ON bed_occupancy;
      DROP TRIGGER referral_keeps_hold ON encounter;
      DROP TRIGGER of_referral_fixed ON bed_occupancy;
      DROP TRIGGER of_referral_fixed ON encounter;
      ALTER TABLE bed_occupancy DROP COLUMN referral_id;
      ALTER TABLE encounter DROP COLUMN referral_id;
      DROP TABLE referral_link, referral_step, referral, referral_transition, outside_institution;
      DROP SEQUENCE referral_number;
      DROP FUNCTION referral_content_fixed, referral_follows_steps, referral_follows_steps_of, referral_keeps_hold, referral_keeps_hold_of, of_referral_fixed,
        viewer_referring, viewer_identifying, viewer_residents;
    `);
  }
}
