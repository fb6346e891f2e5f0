import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Groups, institutions and the places inside them, and the role that the server runs as.
 *
 * The server's role `medgroup_app` owns nothing and may not delete: wrong entries are cancelled, never removed.
 */
export class Group1763700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- Roles belong to the whole cluster: several databases may migrate at once.
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medgroup_app') THEN CREATE ROLE medgroup_app NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      -- Where an administrator made the role and granted it already, granting it again may not be ours to do.
      DO $$ BEGIN
        GRANT medgroup_app TO CURRENT_USER;
      EXCEPTION WHEN insufficient_privilege THEN
        IF NOT pg_has_role('medgroup_app', 'MEMBER') THEN RAISE; END IF;
      END $$;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE ON TABLES TO medgroup_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO medgroup_app;

      -- The civil day on which the group lives now.
      CREATE FUNCTION group_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date $$;

      CREATE TABLE medical_group (
        id uuid CONSTRAINT medical_group_pk PRIMARY KEY,
        code text NOT NULL CONSTRAINT medical_group_code_unique UNIQUE,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        district text NOT NULL,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE institution (
        id uuid CONSTRAINT institution_pk PRIMARY KEY,
        code text NOT NULL CONSTRAINT institution_code_unique UNIQUE,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        tier text NOT NULL CONSTRAINT institution_tier_known CHECK (tier IN ('CITY', 'DISTRICT', 'COMMUNITY', 'STATION')),
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE membership (
        id uuid CONSTRAINT membership_pk PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT membership_group_fk REFERENCES medical_group,
        institution_id uuid NOT NULL CONSTRAINT membership_institution_fk REFERENCES institution,
        role text NOT NULL CONSTRAINT membership_role_known CHECK (role IN ('LEAD', 'MEMBER', 'CITY_PARTNER')),
        during daterange NOT NULL CONSTRAINT membership_during_not_empty CHECK (NOT isempty(during)),
        CONSTRAINT membership_one_tight_group EXCLUDE USING gist (institution_id WITH =, during WITH &&) WHERE (role <> 'CITY_PARTNER'),
        CONSTRAINT membership_one_lead EXCLUDE USING gist (group_id WITH =, during WITH &&) WHERE (role = 'LEAD'),
        CONSTRAINT membership_partner_once EXCLUDE USING gist (group_id WITH =, institution_id WITH =, during WITH &&)
      );

      -- A group that has members has a lead on each of those days; looked at when the transaction commits, so that a lead can be replaced.
      CREATE FUNCTION membership_lead_always() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE led datemultirange; joined datemultirange; touched uuid;
      BEGIN
        FOREACH touched IN ARRAY ARRAY[NEW.group_id, CASE WHEN TG_OP = 'UPDATE' THEN OLD.group_id END] LOOP
          SELECT range_agg(during) FILTER (WHERE role = 'LEAD'), range_agg(during) FILTER (WHERE role = 'MEMBER')
            INTO led, joined FROM membership WHERE group_id = touched;
          IF joined IS NOT NULL AND NOT coalesce(joined <@ led, false) THEN
            RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'membership_lead_always', MESSAGE = 'a group with members has a lead hospital on every day';
          END IF;
        END LOOP;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER membership_lead_always AFTER INSERT OR UPDATE ON membership
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_lead_always();

      CREATE TABLE department (
        id uuid CONSTRAINT department_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT department_institution_fk REFERENCES institution,
        parent_id uuid CONSTRAINT department_parent_fk REFERENCES department,
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        CONSTRAINT department_code_unique UNIQUE (institution_id, code)
      );
      CREATE FUNCTION department_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          WITH RECURSIVE above(id, parent_id) AS (
            SELECT id, parent_id FROM department WHERE id = NEW.parent_id
            UNION SELECT d.id, d.parent_id FROM department d JOIN above a ON d.id = a.parent_id
          ) SELECT FROM above WHERE id = NEW.id
        ) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'department_no_cycle', MESSAGE = 'a department cannot stand below itself';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER department_no_cycle AFTER INSERT OR UPDATE OF parent_id ON department
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION department_no_cycle();

      CREATE TABLE ward (
        id uuid CONSTRAINT ward_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT ward_institution_fk REFERENCES institution,
        department_id uuid NOT NULL CONSTRAINT ward_department_fk REFERENCES department,
        code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        sex_rule text NOT NULL CONSTRAINT ward_sex_rule_known CHECK (sex_rule IN ('ANY', 'MALE', 'FEMALE', 'SAME_ROOM')),
        age_from integer,
        age_until integer,
        during tstzrange NOT NULL CONSTRAINT ward_during_not_empty CHECK (NOT isempty(during)),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT ward_code_unique UNIQUE (institution_id, code),
        CONSTRAINT ward_age_order CHECK (age_from >= 0 AND age_until > coalesce(age_from, 0))
      );

      CREATE TABLE room (
        id uuid CONSTRAINT room_pk PRIMARY KEY,
        ward_id uuid NOT NULL CONSTRAINT room_ward_fk REFERENCES ward,
        code text NOT NULL,
        CONSTRAINT room_code_unique UNIQUE (ward_id, code)
      );

      -- A bed repeats its ward and institution: every list of beds is cut by one of them, and a bed never moves to another room.
      CREATE TABLE bed (
        id uuid CONSTRAINT bed_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT bed_institution_fk REFERENCES institution,
        ward_id uuid NOT NULL CONSTRAINT bed_ward_fk REFERENCES ward,
        room_id uuid NOT NULL CONSTRAINT bed_room_fk REFERENCES room,
        code text NOT NULL,
        isolation text[] NOT NULL DEFAULT '{}',
        equipment text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT bed_code_unique UNIQUE (ward_id, code),
        CONSTRAINT bed_isolation_known CHECK (isolation <@ '{CONTACT,DROPLET,AIRBORNE,PROTECTIVE}'),
        CONSTRAINT bed_equipment_known CHECK (equipment <@ '{OXYGEN,MONITOR,VENTILATOR,SUCTION,BARIATRIC,NEGATIVE_PRESSURE}')
      );
      CREATE INDEX bed_institution_index ON bed (institution_id);
      CREATE INDEX bed_room_index ON bed (room_id);

      CREATE TABLE policy_version (
        id uuid CONSTRAINT policy_version_pk PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT policy_version_group_fk REFERENCES medical_group,
        kind text NOT NULL,
        valid_from date NOT NULL,
        content jsonb NOT NULL,
        content_sha256 text NOT NULL,
        source text NOT NULL,
        signed_by uuid,
        signed_at timestamptz NOT NULL,
        CONSTRAINT policy_version_once UNIQUE (group_id, kind, valid_from)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE policy_version, bed, room, ward, department, membership, institution, medical_group;
      DROP FUNCTION group_today, membership_lead_always, department_no_cycle;
    `);
  }
}
