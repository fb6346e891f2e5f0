import { newUuid } from '../../server/kernel/ids';
import { type House, World } from '../support/world';

/** What must never happen, tried past all rules by the owner of the tables: PostgreSQL itself refuses, by the name of the constraint. */
describe('PostgreSQL refuses', () => {
  let world: World;
  let house: House;
  let other: House;
  let groupId: string;
  let patientId: string;
  let encounterId: string;
  let bed: readonly string[];

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('NEVER');
    groupId = group.groupId;
    house = group.lead;
    other = group.member;
    bed = house.bedIds;
    ({ patientId, encounterId } = await world.patientIn(house, bed[0] ?? '', '张三'));
  });
  afterAll(() => world.close());

  const occupancy = (values: Record<string, unknown>) => ({
    bed_id: bed[0],
    institution_id: house.institutionId,
    ward_id: house.wardId,
    kind: 'BLOCK',
    reason: 'REPAIR',
    during: '[2026-01-01,2026-01-02)',
    ...values,
  });
  const stay = (values: Record<string, unknown>) =>
    occupancy({ kind: 'STAY', reason: null, patient_id: patientId, encounter_id: encounterId, ...values });
  const encounter = (values: Record<string, unknown>) => ({
    institution_id: house.institutionId,
    ward_id: house.wardId,
    patient_id: patientId,
    state: 'ADMITTED',
    admission_route: 'OUTPATIENT',
    admitted_at: new Date(),
    ...values,
  });

  const cases: [what: string, constraint: string, attempt: () => Promise<unknown>][] = [
    [
      'two things with one bed at one time',
      'bed_occupancy_one_per_bed',
      () => world.insert('bed_occupancy', occupancy({ during: `[${new Date().toISOString()},)` })),
    ],
    [
      'one patient in two beds',
      'bed_occupancy_one_per_patient',
      () => world.insert('bed_occupancy', stay({ bed_id: bed[1], during: `[${new Date().toISOString()},)` })),
    ],
    [
      'a stay without a patient',
      'bed_occupancy_stay_has_patient',
      () => world.insert('bed_occupancy', stay({ patient_id: null, encounter_id: null })),
    ],
    [
      'a hold without an end',
      'bed_occupancy_hold_ends',
      () =>
        world.insert(
          'bed_occupancy',
          occupancy({ kind: 'HOLD', reason: null, bed_id: bed[1], during: '[2026-01-01,)' }),
        ),
    ],
    [
      'a block without a known reason',
      'bed_occupancy_block_reason',
      () => world.insert('bed_occupancy', occupancy({ reason: 'TEA' })),
    ],
    [
      'an occupancy of no time',
      'bed_occupancy_not_empty',
      () => world.insert('bed_occupancy', occupancy({ during: 'empty' })),
    ],
    [
      'a cancellation without a reason',
      'bed_occupancy_cancel_whole',
      () => world.insert('bed_occupancy', occupancy({ bed_id: bed[1], cancelled_at: new Date() })),
    ],
    [
      'two open encounters of one patient',
      'encounter_one_open_per_patient',
      () => world.insert('encounter', encounter({})),
    ],
    [
      'an encounter admitted without a bed',
      'stay_covers_encounter',
      async () => world.insert('encounter', encounter({ patient_id: await stranger() })),
    ],
    [
      'an encounter whose patient has left while the stay goes on',
      'stay_covers_encounter',
      () =>
        world.rows(
          `UPDATE encounter SET state = 'DEPARTED', departed_at = now(), disposition = 'HOME' WHERE id = '${encounterId}'`,
        ),
    ],
    [
      'a stay that ends while the encounter goes on',
      'stay_covers_encounter',
      () =>
        world.rows(
          `UPDATE bed_occupancy SET during = tstzrange(lower(during), now()) WHERE encounter_id = '${encounterId}'`,
        ),
    ],
    [
      'a departure without a disposition',
      'encounter_state_facts',
      () => world.rows(`UPDATE encounter SET state = 'DEPARTED', departed_at = now() WHERE id = '${encounterId}'`),
    ],
    [
      'a state that is not known',
      'encounter_transition',
      () => world.rows(`UPDATE encounter SET state = 'GONE' WHERE id = '${encounterId}'`),
    ],
    [
      'closing a bed under a patient',
      'stay_in_open_bed',
      () =>
        world.rows(`UPDATE bed_open_period SET during = tstzrange(lower(during), now()) WHERE bed_id = '${bed[0]}'`),
    ],
    [
      'a bed open twice',
      'bed_open_period_once',
      () => world.insert('bed_open_period', { bed_id: bed[0], kind: 'EXTRA', during: '[2025-01-01,)' }),
    ],
    [
      'an institution in two tight groups',
      'membership_one_tight_group',
      async () => world.join(await anotherGroup(), other.institutionId, 'MEMBER'),
    ],
    [
      'two leads of one group',
      'membership_one_lead',
      async () => world.join(groupId, (await world.house(`L${newUuid()}`, 'DISTRICT')).institutionId, 'LEAD'),
    ],
    [
      'members without a lead',
      'membership_lead_always',
      async () =>
        world.join(await anotherGroup(), (await world.house(`M${newUuid()}`, 'COMMUNITY')).institutionId, 'MEMBER'),
    ],
    [
      'a group that loses its lead',
      'membership_lead_always',
      () =>
        world.rows(
          `UPDATE membership SET during = '[2020-01-01,2026-01-01)' WHERE group_id = '${groupId}' AND role = 'LEAD'`,
        ),
    ],
    [
      'a department below itself',
      'department_no_cycle',
      () => world.rows(`UPDATE department SET parent_id = id WHERE id = '${house.departmentId}'`),
    ],
  ];

  it.each(cases)('%s (%s)', async (_what, constraint, attempt) => {
    const refused = attempt().then(() => world.rows('SET CONSTRAINTS ALL IMMEDIATE'));
    await expect(refused).rejects.toMatchObject({ constraint });
  });

  beforeEach(() => world.rows('BEGIN'));
  afterEach(() => world.rows('ROLLBACK'));

  it('the transitions of an encounter that the rules do not know', async () => {
    const known = new Set([
      'PLANNED>ADMITTED', 'PLANNED>CANCELLED', 'ADMITTED>DISCHARGE_ORDERED', 'DISCHARGE_ORDERED>ADMITTED', 'ADMITTED>DEPARTED',
      'DISCHARGE_ORDERED>DEPARTED', 'DEPARTED>ADMITTED', 'DEPARTED>DISCHARGE_ORDERED', 'ADMITTED>PLANNED', 'ADMITTED>CANCELLED',
    ]); // biome-ignore format: a table
    const states = ['PLANNED', 'ADMITTED', 'DISCHARGE_ORDERED', 'DEPARTED', 'CANCELLED'];
    const facts = `planned_at = now(), admitted_at = now(), discharge_ordered_at = now(), departed_at = now() + interval '1 hour', disposition = 'HOME'`;
    await world.rows('ALTER TABLE encounter DROP CONSTRAINT encounter_state_facts');
    for (const from of states) {
      for (const to of states.filter(state => state !== from)) {
        await world.rows('SAVEPOINT step');
        const id = await world.insert(
          'encounter',
          encounter({ patient_id: await stranger(), state: from, cancel_reason: 'x' }),
        );
        const step = world.rows(`UPDATE encounter SET state = '${to}', ${facts} WHERE id = '${id}'`);
        if (known.has(`${from}>${to}`)) await expect(step).resolves.toEqual([]);
        else await expect(step).rejects.toMatchObject({ constraint: 'encounter_transition' });
        await world.rows('ROLLBACK TO SAVEPOINT step');
      }
    }
  });

  it('deletes by the server', async () => {
    const { source } = world.database;
    for (const table of ['bed_occupancy', 'encounter', 'patient', 'audit_entry', 'audit_seal', 'membership']) {
      await expect(source.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });

  function stranger(): Promise<string> {
    return world.insert('patient', {
      registered_at: house.institutionId,
      masked_name: '某**',
      sex: 'MALE',
      birth_date: '1970-01-01',
    });
  }

  function anotherGroup(): Promise<string> {
    return world.insert('medical_group', { code: newUuid(), name_zh: '另一集团', name_en: 'other', district: '闵行' });
  }
});
