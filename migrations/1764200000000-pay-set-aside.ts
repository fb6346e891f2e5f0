import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who works in a house without being on its pay list may be set aside for a cycle, with a reason: a fact like the others, which changes only
 * while the cycle collects.
 */
export class PaySetAside1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE pay_set_aside (
        id uuid CONSTRAINT pay_set_aside_pk PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT pay_set_aside_cycle_fk REFERENCES pay_cycle,
        institution_id uuid NOT NULL CONSTRAINT pay_set_aside_institution_fk REFERENCES institution,
        person_id uuid NOT NULL CONSTRAINT pay_set_aside_person_fk REFERENCES person,
        reason text NOT NULL CONSTRAINT pay_set_aside_reason CHECK (reason ~ '\\S'),
        made_by uuid NOT NULL CONSTRAINT pay_set_aside_made_by_fk REFERENCES person,
        made_at timestamptz NOT NULL,
        undone_by uuid CONSTRAINT pay_set_aside_undone_by_fk REFERENCES person,
        undone_at timestamptz,
        CONSTRAINT pay_set_aside_undone_whole CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      );
      CREATE UNIQUE INDEX pay_set_aside_once ON pay_set_aside (cycle_id, institution_id, person_id) WHERE undone_at IS NULL;
      CREATE TRIGGER pay_set_aside_collecting AFTER INSERT ON pay_set_aside
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
      CREATE TRIGGER pay_set_aside_undone_collecting AFTER UPDATE ON pay_set_aside
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pay_facts_collecting();
      REVOKE UPDATE ON pay_set_aside FROM medgroup_app;
      GRANT UPDATE (undone_by, undone_at) ON pay_set_aside TO medgroup_app;

      ALTER TABLE pay_set_aside ENABLE ROW LEVEL SECURITY;
      ALTER TABLE pay_set_aside FORCE ROW LEVEL SECURITY;
      CREATE POLICY pay_set_aside_visible ON pay_set_aside
        USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[])
          OR person_id = viewer_person());
      SELECT close_to_apps();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pay_set_aside');
  }
}
