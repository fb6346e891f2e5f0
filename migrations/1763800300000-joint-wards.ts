import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint wards: the agreement of two houses on a ward, its beds, team, formulary and rounds; and facts that are imported month by month. */
export class JointWards1763800300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Wards whose patients the viewer cares for through an agreement, beside the houses of medgroup.clinical.
      CREATE FUNCTION viewer_clinical_wards() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.clinical_wards', true), ''), ',')::uuid[], '{}') $$;

      CREATE TABLE joint_ward_agreement (
        id uuid CONSTRAINT joint_ward_agreement_pk PRIMARY KEY,
        host_id uuid NOT NULL CONSTRAINT joint_ward_agreement_host_fk REFERENCES institution,
        partner_id uuid NOT NULL CONSTRAINT joint_ward_agreement_partner_fk REFERENCES institution,
        ward_id uuid NOT NULL CONSTRAINT joint_ward_agreement_ward_fk REFERENCES ward,
        during tstzrange NOT NULL CONSTRAINT joint_ward_agreement_not_empty CHECK (NOT isempty(during) AND lower_inc(during) AND NOT lower_inf(during)),
        since timestamptz NOT NULL GENERATED ALWAYS AS (lower(during)) STORED,
        until timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(upper(during), 'infinity')) STORED,
        cost_split_host_bp integer NOT NULL CONSTRAINT joint_ward_agreement_cost_split CHECK (cost_split_host_bp BETWEEN 0 AND 10000),
        point_split_host_bp integer NOT NULL CONSTRAINT joint_ward_agreement_point_split CHECK (point_split_host_bp BETWEEN 0 AND 10000),
        signed_by uuid CONSTRAINT joint_ward_agreement_signed_by_fk REFERENCES person,
        signed_at timestamptz NOT NULL,
        closed_by uuid CONSTRAINT joint_ward_agreement_closed_by_fk REFERENCES person,
        closed_at timestamptz,
        close_reason text,
        -- Closed before it began: it never held, and stands in the way of no other.
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT joint_ward_agreement_two_houses CHECK (host_id <> partner_id),
        CONSTRAINT joint_ward_agreement_close_whole CHECK ((closed_at IS NULL) = (close_reason IS NULL) AND (withdrawn_at IS NULL OR closed_at IS NOT NULL)),
        CONSTRAINT joint_ward_agreement_one_per_ward EXCLUDE USING gist (ward_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)
      );

      -- A bed stays in its ward, and a ward is in one agreement at a time: so is the bed.
      CREATE TABLE joint_ward_bed (
        agreement_id uuid CONSTRAINT joint_ward_bed_agreement_fk REFERENCES joint_ward_agreement,
        bed_id uuid CONSTRAINT joint_ward_bed_bed_fk REFERENCES bed,
        CONSTRAINT joint_ward_bed_pk PRIMARY KEY (agreement_id, bed_id)
      );
      CREATE INDEX joint_ward_bed_index ON joint_ward_bed (bed_id);

      -- The team works in the whole ward: a bed that is opened there while an agreement holds belongs to it.
      CREATE FUNCTION joint_ward_takes_bed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO joint_ward_bed (agreement_id, bed_id)
          SELECT j.id, b.id FROM bed b JOIN joint_ward_agreement j ON j.ward_id = b.ward_id
          WHERE b.id = NEW.bed_id AND j.withdrawn_at IS NULL AND j.during && NEW.during
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER joint_ward_takes_bed AFTER INSERT ON bed_open_period FOR EACH ROW EXECUTE FUNCTION joint_ward_takes_bed();

      CREATE TABLE joint_ward_member (
        id uuid CONSTRAINT joint_ward_member_pk PRIMARY KEY,
        agreement_id uuid NOT NULL CONSTRAINT joint_ward_member_agreement_fk REFERENCES joint_ward_agreement,
        person_id uuid NOT NULL CONSTRAINT joint_ward_member_person_fk REFERENCES person,
        role text NOT NULL CONSTRAINT joint_ward_member_role_known CHECK (role IN ('DIRECTOR', 'LEAD_PHYSICIAN', 'COMMUNITY_PHYSICIAN', 'NURSE', 'THERAPIST')),
        home_id uuid NOT NULL CONSTRAINT joint_ward_member_home_fk REFERENCES institution,
        during tstzrange NOT NULL CONSTRAINT joint_ward_member_not_empty CHECK (NOT isempty(during) AND lower_inc(during) AND NOT lower_inf(during)),
        end_reason text,
        withdrawn_at timestamptz,
        CONSTRAINT joint_ward_member_one_role EXCLUDE USING gist (agreement_id WITH =, person_id WITH =, during WITH &&) WHERE (withdrawn_at IS NULL),
        CONSTRAINT joint_ward_member_one_director EXCLUDE USING gist (agreement_id WITH =, during WITH &&) WHERE (role = 'DIRECTOR' AND withdrawn_at IS NULL)
      );
      CREATE INDEX joint_ward_member_person_index ON joint_ward_member (person_id);

      -- The ward's own list of drugs, until it can be drawn from the catalogue of the group.
      CREATE TABLE formulary_item (
        id uuid CONSTRAINT formulary_item_pk PRIMARY KEY,
        agreement_id uuid NOT NULL CONSTRAINT formulary_item_agreement_fk REFERENCES joint_ward_agreement,
        drug_code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        spec text NOT NULL,
        during tstzrange NOT NULL CONSTRAINT formulary_item_not_empty CHECK (NOT isempty(during) AND lower_inc(during) AND NOT lower_inf(during)),
        withdrawn_at timestamptz,
        CONSTRAINT formulary_item_once EXCLUDE USING gist (agreement_id WITH =, drug_code WITH =, during WITH &&) WHERE (withdrawn_at IS NULL)
      );

      CREATE TABLE joint_round (
        id uuid CONSTRAINT joint_round_pk PRIMARY KEY,
        agreement_id uuid NOT NULL CONSTRAINT joint_round_agreement_fk REFERENCES joint_ward_agreement,
        at timestamptz NOT NULL,
        leader_id uuid NOT NULL CONSTRAINT joint_round_leader_fk REFERENCES person,
        participant_ids uuid[] NOT NULL,
        note text,
        recorded_by uuid CONSTRAINT joint_round_recorded_by_fk REFERENCES person,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX joint_round_agreement_index ON joint_round (agreement_id, at, id);
      -- Which patients were seen, and what was decided: for those who care for them.
      CREATE TABLE joint_round_patient (
        round_id uuid CONSTRAINT joint_round_patient_round_fk REFERENCES joint_round,
        encounter_id uuid CONSTRAINT joint_round_patient_encounter_fk REFERENCES encounter,
        host_id uuid NOT NULL CONSTRAINT joint_round_patient_host_fk REFERENCES institution,
        ward_id uuid NOT NULL CONSTRAINT joint_round_patient_ward_fk REFERENCES ward,
        note text,
        CONSTRAINT joint_round_patient_pk PRIMARY KEY (round_id, encounter_id)
      );

      -- What the system has no events for. A value is replaced by a newer one, never changed.
      CREATE TABLE monthly_fact_batch (
        id uuid CONSTRAINT monthly_fact_batch_pk PRIMARY KEY,
        source text NOT NULL,
        content_sha256 text NOT NULL,
        imported_by uuid CONSTRAINT monthly_fact_batch_imported_by_fk REFERENCES person,
        imported_at timestamptz NOT NULL
      );
      CREATE TABLE monthly_fact (
        id uuid CONSTRAINT monthly_fact_pk PRIMARY KEY,
        batch_id uuid NOT NULL CONSTRAINT monthly_fact_batch_fk REFERENCES monthly_fact_batch,
        institution_id uuid NOT NULL CONSTRAINT monthly_fact_institution_fk REFERENCES institution,
        ward_id uuid CONSTRAINT monthly_fact_ward_fk REFERENCES ward,
        month date NOT NULL CONSTRAINT monthly_fact_first_day CHECK (extract(day FROM month) = 1),
        code text NOT NULL,
        -- Fen for money, else a count.
        value bigint NOT NULL CONSTRAINT monthly_fact_not_negative CHECK (value >= 0),
        replaced_by uuid CONSTRAINT monthly_fact_replaced_by_fk REFERENCES monthly_fact_batch
      );
      -- The institution as a whole has no ward.
      CREATE UNIQUE INDEX monthly_fact_current_of_ward ON monthly_fact (institution_id, ward_id, month, code) WHERE replaced_by IS NULL AND ward_id IS NOT NULL;
      CREATE UNIQUE INDEX monthly_fact_current_of_institution ON monthly_fact (institution_id, month, code) WHERE replaced_by IS NULL AND ward_id IS NULL;

      -- The civil days of a period.
      CREATE FUNCTION civil_days(period tstzrange) RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT daterange((lower(period) AT TIME ZONE 'Asia/Shanghai')::date,
          ((upper(period) - interval '1 microsecond') AT TIME ZONE 'Asia/Shanghai')::date + 1) $$;

      -- What an agreement must be at commit: a ward of the host, beds of the ward, a director at any time, both houses in one tight group.
      CREATE FUNCTION joint_ward_whole_of(checked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE a record; directed tstzmultirange; together datemultirange; broken text; before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        SELECT * INTO a FROM joint_ward_agreement WHERE id = checked;
        SELECT range_agg(during) INTO directed FROM joint_ward_member WHERE agreement_id = checked AND role = 'DIRECTOR' AND withdrawn_at IS NULL;
        SELECT range_agg(h.during * p.during) INTO together FROM membership h JOIN membership p ON p.group_id = h.group_id AND p.during && h.during
          WHERE h.institution_id = a.host_id AND p.institution_id = a.partner_id AND h.role <> 'CITY_PARTNER' AND p.role <> 'CITY_PARTNER';
        broken := CASE
          WHEN NOT EXISTS (SELECT FROM ward WHERE id = a.ward_id AND institution_id = a.host_id) THEN 'joint_ward_of_host'
          WHEN NOT EXISTS (SELECT FROM joint_ward_bed WHERE agreement_id = checked)
            OR EXISTS (SELECT FROM joint_ward_bed j JOIN bed b ON b.id = j.bed_id WHERE j.agreement_id = checked AND b.ward_id <> a.ward_id) THEN 'joint_ward_beds_of_ward'
          WHEN EXISTS (SELECT FROM joint_ward_member WHERE agreement_id = checked AND (NOT during <@ a.during OR home_id NOT IN (a.host_id, a.partner_id))
            AND withdrawn_at IS NULL) THEN 'joint_ward_team_inside'
          WHEN a.withdrawn_at IS NULL AND directed IS DISTINCT FROM tstzmultirange(a.during) THEN 'joint_ward_directed'
          WHEN a.withdrawn_at IS NULL AND NOT coalesce(together @> civil_days(a.during), false) THEN 'joint_ward_one_group'
        END;
        IF broken IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = broken, MESSAGE = format('agreement %s breaks %s', checked, broken);
        END IF;
        PERFORM set_config('medgroup.system', before, true);
      END $$;
      CREATE FUNCTION joint_ward_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'joint_ward_agreement' THEN PERFORM joint_ward_whole_of(NEW.id);
        ELSIF TG_TABLE_NAME = 'membership' THEN
          PERFORM joint_ward_whole_of(id) FROM joint_ward_agreement
            WHERE (host_id IN (OLD.institution_id, NEW.institution_id) OR partner_id IN (OLD.institution_id, NEW.institution_id))
              AND withdrawn_at IS NULL AND until > now();
        ELSE PERFORM joint_ward_whole_of(NEW.agreement_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER joint_ward_whole AFTER INSERT OR UPDATE ON joint_ward_agreement
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION joint_ward_whole();
      CREATE CONSTRAINT TRIGGER joint_ward_whole AFTER INSERT OR UPDATE ON joint_ward_bed
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION joint_ward_whole();
      CREATE CONSTRAINT TRIGGER joint_ward_whole AFTER INSERT OR UPDATE ON joint_ward_member
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION joint_ward_whole();
      CREATE CONSTRAINT TRIGGER joint_ward_whole AFTER UPDATE ON membership
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION joint_ward_whole();

      -- Closing leaves nobody behind: no patient in, and no promise of, an agreed bed from that instant on.
      CREATE FUNCTION joint_ward_closed_empty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := coalesce(current_setting('medgroup.system', true), '');
      BEGIN
        PERFORM set_config('medgroup.system', 'on', true);
        IF EXISTS (SELECT FROM joint_ward_bed j JOIN bed_occupancy o ON o.bed_id = j.bed_id
            WHERE j.agreement_id = NEW.id AND o.kind IN ('STAY', 'HOLD') AND o.cancelled_at IS NULL AND o.until > NEW.closed_at) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'joint_ward_closed_empty', MESSAGE = 'patients or holds are in the beds of the agreement';
        END IF;
        PERFORM set_config('medgroup.system', before, true);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER joint_ward_closed_empty AFTER UPDATE ON joint_ward_agreement
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL AND NEW.withdrawn_at IS NULL)
        EXECUTE FUNCTION joint_ward_closed_empty();

      -- The second wall: staff as everywhere, patients for those who care for them.
      ALTER TABLE joint_ward_member ENABLE ROW LEVEL SECURITY;
      ALTER TABLE joint_ward_member FORCE ROW LEVEL SECURITY;
      CREATE POLICY joint_ward_member_visible ON joint_ward_member USING (viewer_is_system() OR viewer_person() IS NOT NULL);
      ALTER TABLE joint_round ENABLE ROW LEVEL SECURITY;
      ALTER TABLE joint_round FORCE ROW LEVEL SECURITY;
      CREATE POLICY joint_round_visible ON joint_round USING (viewer_is_system() OR viewer_person() IS NOT NULL);
      ALTER TABLE joint_round_patient ENABLE ROW LEVEL SECURITY;
      ALTER TABLE joint_round_patient FORCE ROW LEVEL SECURITY;
      CREATE POLICY joint_round_patient_linked ON joint_round_patient
        USING (viewer_is_system() OR host_id = ANY ((SELECT viewer_clinical())::uuid[]) OR ward_id = ANY ((SELECT viewer_clinical_wards())::uuid[]));
      -- Who works in a joint ward sees who its patients are, and nobody else's.
      CREATE POLICY patient_identity_of_joint_ward ON patient_identity FOR SELECT
        USING (EXISTS (SELECT FROM encounter e WHERE e.patient_id = patient_identity.patient_id
          AND e.ward_id = ANY ((SELECT viewer_clinical_wards())::uuid[]) AND e.state <> 'CANCELLED'
          AND (e.identity_until IS NULL OR e.identity_until > now())));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY patient_identity_of_joint_ward ON patient_identity;
      DROP TRIGGER joint_ward_whole ON membership;
      DROP TRIGGER joint_ward_takes_bed ON bed_open_period;
      DROP TABLE monthly_fact, monthly_fact_batch, joint_round_patient, joint_round, formulary_item, joint_ward_member, joint_ward_bed, joint_ward_agreement;
      DROP FUNCTION joint_ward_takes_bed, joint_ward_whole, joint_ward_whole_of, joint_ward_closed_empty, civil_days, viewer_clinical_wards;
    `);
  }
}
