import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Headcount: how many people a house may have and of which professions, decided with a document, looked at again every two years. */
export class Headcount1764100400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE headcount_quota (
        id uuid CONSTRAINT headcount_quota_pk PRIMARY KEY,
        institution_id uuid NOT NULL CONSTRAINT headcount_quota_institution_fk REFERENCES institution,
        document_no text NOT NULL,
        decided_on date NOT NULL,
        decided_by uuid CONSTRAINT headcount_quota_decided_by_fk REFERENCES person,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        effective daterange NOT NULL CONSTRAINT headcount_quota_effective_sane CHECK (NOT isempty(effective) AND NOT lower_inf(effective)),
        -- People at most; the lines say how many of which profession.
        controls integer NOT NULL CONSTRAINT headcount_quota_controls_sane CHECK (controls BETWEEN 1 AND 50000),
        review_due_on date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT headcount_quota_review_later CHECK (review_due_on > lower(effective)),
        CONSTRAINT headcount_quota_one_at_a_time EXCLUDE USING gist (institution_id WITH =, effective WITH &&)
      );

      CREATE TABLE headcount_quota_line (
        quota_id uuid CONSTRAINT headcount_quota_line_quota_fk REFERENCES headcount_quota,
        profession text CONSTRAINT headcount_quota_line_profession_known
          CHECK (profession IN ('DOCTOR', 'NURSE', 'PHARMACIST', 'TECHNICIAN', 'PUBLIC_HEALTH', 'MANAGER', 'SUPPORT')),
        posts integer NOT NULL CONSTRAINT headcount_quota_line_posts_sane CHECK (posts BETWEEN 0 AND 50000),
        CONSTRAINT headcount_quota_line_pk PRIMARY KEY (quota_id, profession)
      );

      CREATE TABLE headcount_review (
        id uuid CONSTRAINT headcount_review_pk PRIMARY KEY,
        quota_id uuid NOT NULL CONSTRAINT headcount_review_quota_fk REFERENCES headcount_quota,
        reviewed_on date NOT NULL,
        reviewed_by uuid CONSTRAINT headcount_review_reviewed_by_fk REFERENCES person,
        note text NOT NULL,
        next_due_on date NOT NULL,
        CONSTRAINT headcount_review_next_later CHECK (next_due_on > reviewed_on)
      );
      CREATE INDEX headcount_review_quota_index ON headcount_review (quota_id, reviewed_on);

      -- The posts of all professions are the controls; looked at when the transaction commits, so that the lines may follow their quota.
      CREATE FUNCTION headcount_quota_lines_sum() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE quota uuid;
      BEGIN
        IF TG_TABLE_NAME = 'headcount_quota' THEN quota := NEW.id; ELSE quota := NEW.quota_id; END IF;
        IF (SELECT coalesce(sum(posts), 0) FROM headcount_quota_line WHERE quota_id = quota) <> (SELECT controls FROM headcount_quota WHERE id = quota) THEN
          RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = 'headcount_quota_lines_sum', MESSAGE = 'the posts of the lines are the controls';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER headcount_quota_lines_sum AFTER INSERT OR UPDATE OF controls ON headcount_quota
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION headcount_quota_lines_sum();
      CREATE CONSTRAINT TRIGGER headcount_quota_line_lines_sum AFTER INSERT OR UPDATE ON headcount_quota_line
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION headcount_quota_lines_sum();

      -- What was decided stays; another decision takes its place.
      REVOKE UPDATE ON headcount_quota, headcount_quota_line, headcount_review FROM medgroup_app;
      GRANT UPDATE (effective, review_due_on, version) ON headcount_quota TO medgroup_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE headcount_review, headcount_quota_line, headcount_quota;
      DROP FUNCTION headcount_quota_lines_sum;
    `);
  }
}
