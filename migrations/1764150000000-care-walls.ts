import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['care_register', 'follow_up', 'measurement', 'care_task', 'contact_attempt'];

/**
 * What the walls of chronic care cost: of the ways to be seen, the dear one (whose resident is it?) was asked first, for each row, also where the
 * centre had said all. Now it is asked last; who sees what stays the same. And the registers of a resident are found by the resident, closed ones too.
 */
export class CareWalls1764150000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of tables)
      await db.query(`ALTER POLICY ${table}_of_resident ON ${table} USING (viewer_is_system() OR institution_id = ANY ((SELECT viewer_panel())::uuid[])
        OR EXISTS (SELECT FROM resident r WHERE r.patient_id = ${table}.patient_id))`);
    await db.query('CREATE INDEX care_register_patient_index ON care_register (patient_id, condition, since)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX care_register_patient_index');
    for (const table of tables)
      await db.query(
        `ALTER POLICY ${table}_of_resident ON ${table} USING (EXISTS (SELECT FROM resident r WHERE r.patient_id = ${table}.patient_id))`,
      );
  }
}
