import { newUuid } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import type { World } from './world';

/** Writes people with appointments, licences and registrations straight into the database; a builder for tests of staff. */
export class Posting {
  constructor(private readonly world: World) {}

  /** A physician with a licence without an end and a primary registration at a house. */
  async physician(institutionId: string, during = '[2020-01-01,)'): Promise<{ personId: string; licenceId: string }> {
    const personId = await this.world.person(newUuid());
    const licenceId = await this.licence(personId, during);
    await this.registration(personId, licenceId, institutionId, 'PRIMARY', during);
    return { personId, licenceId };
  }

  licence(personId: string, during = '[2020-01-01,)', values: object = {}): Promise<string> {
    return this.world.insert('licence', {
      person_id: personId,
      kind: 'PHYSICIAN',
      number: newUuid().replaceAll('-', '').slice(-20),
      scope_zh: '内科',
      during,
      ...values,
    });
  }

  registration(
    personId: string,
    licenceId: string,
    institutionId: string,
    kind: 'PRIMARY' | 'FILED' = 'FILED',
    during = '[2020-01-01,)',
  ): Promise<string> {
    const place = { person_id: personId, licence_id: licenceId, institution_id: institutionId };
    return this.world.insert('practice_registration', { ...place, kind, during });
  }

  appointment(
    personId: string,
    institutionId: string,
    values: { post?: Post; kind?: string; share_bp?: number; during?: string } & Record<string, unknown> = {},
  ): Promise<string> {
    return this.world.insert('appointment', {
      person_id: personId,
      post: 'PHARMACIST',
      institution_id: institutionId,
      kind: 'DUAL',
      share_bp: 5_000,
      during: '[2024-01-01,2025-01-01)',
      ...values,
    });
  }
}
