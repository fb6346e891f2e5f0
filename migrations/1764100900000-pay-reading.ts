import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Asks first what is cheap: whose row it is. Which departments the viewer heads takes a question of its own, and who reads what is their own
 * need not wait for it.
 */
export class PayReading1764100900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(policies('person_id = viewer_person()', headed));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(policies(headed, 'person_id = viewer_person()'));
  }
}

const headed = 'department_id = ANY ((SELECT viewer_headed_departments())::uuid[])';
const houses =
  'viewer_is_system() OR institution_id = ANY ((SELECT viewer_pay_facts())::uuid[]) OR institution_id = ANY ((SELECT viewer_pay())::uuid[])';

function policies(first: string, second: string): string {
  return ['pay_engagement', 'pay_work_event']
    .map(table => `ALTER POLICY ${table}_visible ON ${table} USING (${houses} OR ${first} OR ${second});`)
    .join('\n');
}
