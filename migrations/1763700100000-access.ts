import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, what they are appointed to, how they sign in; and the second wall.
 *
 * Each transaction says who looks: medgroup.person (the viewer), medgroup.institutions (places whose operations they may see),
 * medgroup.clinical (places where they care for patients), medgroup.audited (places whose audit they read), or medgroup.system = on for the
 * server's own work.
 * Nothing set means no rows. The settings are local to the transaction.
 */
export class Access1763700100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION viewer_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(current_setting('medgroup.system', true), '') = 'on' $$;
      CREATE FUNCTION viewer_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('medgroup.person', true), '')::uuid $$;
      CREATE FUNCTION viewer_institutions() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.institutions', true), ''), ',')::uuid[], '{}') $$;
      CREATE FUNCTION viewer_clinical() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.clinical', true), ''), ',')::uuid[], '{}') $$;

      CREATE FUNCTION viewer_audited() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.audited', true), ''), ',')::uuid[], '{}') $$;

      CREATE TABLE person (
        id uuid CONSTRAINT person_pk PRIMARY KEY,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        oidc_subject text CONSTRAINT person_oidc_subject_unique UNIQUE
      );

      CREATE TABLE appointment (
        id uuid CONSTRAINT appointment_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT appointment_person_fk REFERENCES person,
        post text NOT NULL,
        group_id uuid CONSTRAINT appointment_group_fk REFERENCES medical_group,
        institution_id uuid CONSTRAINT appointment_institution_fk REFERENCES institution,
        ward_id uuid CONSTRAINT appointment_ward_fk REFERENCES ward,
        during tstzrange NOT NULL CONSTRAINT appointment_during_not_empty CHECK (NOT isempty(during)),
        end_reason text,
        CONSTRAINT appointment_one_place CHECK (num_nonnulls(group_id, institution_id) = 1 AND (ward_id IS NULL OR institution_id IS NOT NULL))
      );
      CREATE INDEX appointment_person_index ON appointment (person_id);

      -- Sign-in by password. The hash is scrypt with its parameters and salt in the text.
      CREATE TABLE account (
        person_id uuid CONSTRAINT account_pk PRIMARY KEY CONSTRAINT account_person_fk REFERENCES person,
        login text NOT NULL CONSTRAINT account_login_unique UNIQUE,
        password_hash text NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        must_change boolean NOT NULL DEFAULT false,
        CONSTRAINT account_login_lower CHECK (login = lower(login))
      );

      CREATE TABLE session (
        id uuid CONSTRAINT session_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES person,
        begun_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        refresh_hash text NOT NULL,
        previous_refresh_hash text,
        rotated_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text
      );
      CREATE UNIQUE INDEX session_refresh_hash_unique ON session (refresh_hash);
      CREATE INDEX session_previous_refresh_index ON session (previous_refresh_hash);
      CREATE INDEX session_person_index ON session (person_id);

      ALTER TABLE person ENABLE ROW LEVEL SECURITY;
      ALTER TABLE person FORCE ROW LEVEL SECURITY;
      CREATE POLICY person_visible ON person USING (viewer_is_system() OR viewer_person() IS NOT NULL);
      ALTER TABLE appointment ENABLE ROW LEVEL SECURITY;
      ALTER TABLE appointment FORCE ROW LEVEL SECURITY;
      CREATE POLICY appointment_visible ON appointment USING (viewer_is_system() OR viewer_person() IS NOT NULL);
      ALTER TABLE account ENABLE ROW LEVEL SECURITY;
      ALTER TABLE account FORCE ROW LEVEL SECURITY;
      CREATE POLICY account_own ON account USING (viewer_is_system() OR person_id = viewer_person());
      ALTER TABLE session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE session FORCE ROW LEVEL SECURITY;
      CREATE POLICY session_own ON session USING (viewer_is_system() OR person_id = viewer_person());

      ALTER TABLE policy_version ADD CONSTRAINT policy_version_signed_by_fk FOREIGN KEY (signed_by) REFERENCES person;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE policy_version DROP CONSTRAINT policy_version_signed_by_fk;
      DROP TABLE session, account, appointment, person;
      DROP FUNCTION viewer_is_system, viewer_person, viewer_institutions, viewer_clinical, viewer_audited;
    `);
  }
}
