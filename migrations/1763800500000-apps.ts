import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * External applications, and the wall between them and everything that names somebody.
 *
 * A transaction that works for an application says so in medgroup.app and leaves medgroup.person empty.
 */
export class Apps1763800500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION viewer_is_app() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(current_setting('medgroup.app', true), '') <> '' $$;
      -- Institutions, and groups as such, in which the viewer registers and revokes applications.
      CREATE FUNCTION viewer_managed_apps() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(string_to_array(nullif(current_setting('medgroup.managed_apps', true), ''), ',')::uuid[], '{}') $$;

      CREATE TABLE external_app (
        id uuid CONSTRAINT external_app_pk PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT external_app_group_fk REFERENCES medical_group,
        name text NOT NULL,
        -- Who is called about it.
        contact text NOT NULL,
        scopes text[] NOT NULL CONSTRAINT external_app_scopes_known CHECK (cardinality(scopes) > 0 AND scopes <@ '{system/BedUse.rs,system/Referral.rs}'),
        institution_ids uuid[] NOT NULL CONSTRAINT external_app_institutions CHECK (cardinality(institution_ids) > 0),
        -- The key itself is shown once and never kept.
        key_prefix text NOT NULL,
        key_sha256 text NOT NULL CONSTRAINT external_app_key_unique UNIQUE,
        created_by uuid NOT NULL CONSTRAINT external_app_created_by_fk REFERENCES person,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        -- To the hour.
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid CONSTRAINT external_app_revoked_by_fk REFERENCES person,
        revoke_reason text,
        CONSTRAINT external_app_expiry CHECK (expires_at > created_at),
        CONSTRAINT external_app_revoked_whole CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL) AND (revoked_at IS NULL) = (revoked_by IS NULL))
      );
      CREATE INDEX external_app_group_index ON external_app (group_id);

      -- What an application was given is never widened, and a key that was taken back stays so.
      CREATE FUNCTION external_app_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.group_id, OLD.scopes, OLD.institution_ids, OLD.key_sha256, OLD.expires_at) IS DISTINCT FROM (NEW.group_id, NEW.scopes, NEW.institution_ids, NEW.key_sha256, NEW.expires_at)
          OR (OLD.revoked_at IS NOT NULL AND OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'external_app_fixed', MESSAGE = 'what an application may do is fixed when it is registered';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER external_app_fixed BEFORE UPDATE ON external_app FOR EACH ROW EXECUTE FUNCTION external_app_fixed();

      ALTER TABLE external_app ENABLE ROW LEVEL SECURITY;
      ALTER TABLE external_app FORCE ROW LEVEL SECURITY;
      CREATE POLICY external_app_managed ON external_app
        USING (viewer_is_system() OR institution_ids && (SELECT viewer_managed_apps())::uuid[]
          OR group_id = ANY ((SELECT viewer_managed_apps())::uuid[]));

      -- Whatever else lets a row be seen: applications see none that names or describes somebody. Beds, encounters (for the states of beds)
      -- and referrals stay as their own policies have them; which of their columns are open is for the API to say. Called again after each
      -- migration, so that no table is forgotten.
      CREATE FUNCTION close_to_apps() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE walled text;
      BEGIN
        FOR walled IN SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity
          AND relname NOT IN ('bed_occupancy', 'encounter', 'referral')
          AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'not_for_apps') LOOP
          EXECUTE format('CREATE POLICY not_for_apps ON %I AS RESTRICTIVE USING (NOT (SELECT viewer_is_app()))', walled);
        END LOOP;
      END $$;
      REVOKE EXECUTE ON FUNCTION close_to_apps FROM PUBLIC;
      SELECT close_to_apps();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      DECLARE walled text;
      BEGIN
        FOR walled IN SELECT tablename FROM pg_policies WHERE policyname = 'not_for_apps' LOOP
          EXECUTE format('DROP POLICY not_for_apps ON %I', walled);
        END LOOP;
      END $$;
      DROP TABLE external_app;
      DROP FUNCTION close_to_apps, external_app_fixed, viewer_managed_apps, viewer_is_app;
    `);
  }
}
