import { Client } from 'pg';
import { newUuid } from '../../server/kernel/ids';
import { Posting } from '../support/posting';
import { staffRecord } from '../support/staff';
import { type House, World } from '../support/world';

/** What the database itself refuses, should the rules ever be bypassed: also to its owner, where no wall applies. */
let world: World;
let posting: Posting;
let groupId: string;
let here: House;
let member: House;
let personId: string;
let licenceId: string;

beforeAll(async () => {
  world = await World.make();
  posting = new Posting(world);
  ({ groupId, lead: here, member } = await world.group('A'));
}, 120_000);
afterAll(() => world.close());
beforeEach(async () => {
  ({ personId, licenceId } = await posting.physician(here.institutionId));
});

const held = (values: Record<string, unknown> = {}, at: House = here) =>
  posting.appointment(personId, at.institutionId, values);
const treating = { post: 'PHYSICIAN', kind: 'PRIMARY', share_bp: 10_000 } as const;
const primary = (during: string) => held({ kind: 'PRIMARY', share_bp: 1_000, during });
const record = (values: Record<string, unknown>) =>
  world.rows(
    `INSERT INTO staff_record (person_id, home_institution_id, number, profession, hired_on, left_on, initials)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      values.person_id ?? personId,
      here.institutionId,
      ...[values.number ?? personId.slice(-8), values.profession ?? 'DOCTOR', values.hired_on ?? '2024-01-01'],
      ...[values.left_on ?? null, values.initials ?? 'abc'],
    ],
  );
const title = (values: Record<string, unknown> = {}) =>
  world.insert('person_title', {
    person_id: personId,
    title_zh: '主任医师',
    title_en: 'Chief',
    level: 'SENIOR',
    since: '2020-01-01',
    ...values,
  });
const delegation = async (values: Record<string, unknown> = {}) => {
  const appointmentId = values.appointment_id ?? (await held({ kind: 'ADDITIONAL', share_bp: 0 }));
  return world.insert('delegation', {
    appointment_id: appointmentId,
    from_person: personId,
    to_person: await world.person('colleague'),
    during: '[2024-02-01,2024-02-10)',
    reason: 'LEAVE',
    created_at: new Date(),
    created_by: personId,
    ...values,
  });
};
const opening = (values: Record<string, unknown> = {}) =>
  world.insert('break_glass', {
    person_id: personId,
    institution_id: here.institutionId,
    post: 'PHYSICIAN',
    purpose: 'EMERGENCY',
    reason: 'many injured came at once',
    opened_at: '2024-01-01T00:00:00Z',
    until: '2024-01-01T04:00:00Z',
    ...values,
  });
const review = { reviewed_at: new Date(), justified: true };

const forbidden: [string, () => Promise<unknown>, string][] = [
  [
    '110 % of somebody’s time',
    async () => {
      await held({ share_bp: 6_000 });
      await held({ share_bp: 5_000 }, member);
    },
    'appointment_share_within',
  ],
  [
    '110 % for one minute only',
    async () => {
      await held({ share_bp: 6_000, during: '[2024-01-01 00:00+08,2024-06-01 00:01+08)' });
      await held({ share_bp: 5_000, during: '[2024-06-01 00:00+08,2025-01-01 00:00+08)' }, member);
    },
    'appointment_share_within',
  ],
  [
    'a share that grows later',
    async () => {
      await held({ share_bp: 6_000 });
      const id = await held({ share_bp: 4_000 }, member);
      await world.rows('UPDATE appointment SET share_bp = 4001 WHERE id = $1', [id]);
    },
    'appointment_share_within',
  ],
  [
    'two primary appointments',
    async () => {
      await primary('[2024-01-01,)');
      await primary('[2025-01-01,)');
    },
    'appointment_one_primary',
  ],
  [
    'two that overlap by one minute',
    async () => {
      await primary('[2024-01-01 00:00+08,2024-06-01 00:01+08)');
      await primary('[2024-06-01 00:00+08,)');
    },
    'appointment_one_primary',
  ],
  ['a share of 120 %', () => held({ share_bp: 12_000 }), 'appointment_share_sane'],
  ['a further post that takes time', () => held({ kind: 'ADDITIONAL', share_bp: 1_000 }), 'appointment_share_sane'],
  ['a second post that takes none', () => held({ share_bp: 0 }), 'appointment_share_sane'],
  ['a kind that nobody knows', () => held({ kind: 'FRIENDLY' }), 'appointment_kind_known'],
  [
    'a primary post in a group',
    () => held({ ...treating, institution_id: null, group_id: groupId }),
    'appointment_group_kind',
  ],
  ['a department of another house', () => held({ department_id: member.departmentId }), 'appointment_department_fk'],
  [
    'a department without a house',
    () =>
      held({
        ...{ kind: 'MANAGEMENT', share_bp: 0, institution_id: null, group_id: groupId },
        department_id: here.departmentId,
      }),
    'appointment_department_placed',
  ],
  ['an end that belongs to it', () => held({ during: '[2024-01-01,2024-02-01]' }), 'appointment_half_open'],
  ['no beginning', () => held({ during: '(,2024-02-01)' }), 'appointment_half_open'],
  [
    'one taken back that gives a right',
    () => held({ withdrawn_at: '2024-02-01' }),
    'appointment_withdrawn_gives_nothing',
  ],
  [
    'treating at a site without registration',
    () => held({ ...treating, kind: 'DUAL' }, member),
    'appointment_registered',
  ],
  [
    'treating beyond the end of a registration',
    async () => {
      await posting.registration(personId, licenceId, member.institutionId, 'FILED', '[2024-01-01,2024-12-31)');
      await held({ ...treating, kind: 'DUAL' }, member);
    },
    'appointment_registered',
  ],
  [
    'treating in a gap between registrations',
    async () => {
      await posting.registration(personId, licenceId, member.institutionId, 'FILED', '[2024-01-01,2024-06-01)');
      await posting.registration(personId, licenceId, member.institutionId, 'FILED', '[2024-06-02,)');
      await held({ ...treating, kind: 'DUAL' }, member);
    },
    'appointment_registered',
  ],
  [
    'a post that turns into treating',
    async () => {
      const id = await held({ kind: 'DUAL' }, member);
      await world.rows(`UPDATE appointment SET post = 'FAMILY_DOCTOR' WHERE id = $1`, [id]);
    },
    'appointment_registered',
  ],
  [
    'a registration that outlives its licence',
    async () => {
      const short = await posting.licence(personId, '[2024-01-01,2025-01-01)');
      await posting.registration(personId, short, member.institutionId, 'FILED', '[2024-01-01,2025-01-02)');
    },
    'practice_registration_licensed',
  ],
  [
    'a registration by somebody else’s licence',
    async () => {
      const other = await posting.physician(here.institutionId);
      await posting.registration(personId, other.licenceId, member.institutionId);
    },
    'practice_registration_licence_fk',
  ],
  [
    'two primary sites',
    () => posting.registration(personId, licenceId, member.institutionId, 'PRIMARY'),
    'practice_registration_one_primary',
  ],
  [
    'one site twice',
    () => posting.registration(personId, licenceId, here.institutionId, 'FILED'),
    'practice_registration_once_per_site',
  ],
  [
    'a licence that ends under a registration',
    () => world.rows(`UPDATE licence SET during = '[2020-01-01,2024-01-01)' WHERE id = $1`, [licenceId]),
    'licence_rested_on',
  ],
  [
    'a registration that ends under an appointment',
    async () => {
      await held(treating);
      await world.rows(
        `UPDATE practice_registration SET during = '[2020-01-01,2024-12-31)', ended_reason = 'x' WHERE person_id = $1`,
        [personId],
      );
    },
    'practice_registration_rested_on',
  ],
  [
    'a registration that goes under an appointment',
    async () => {
      await held(treating);
      await world.rows('DELETE FROM practice_registration WHERE person_id = $1', [personId]);
    },
    'practice_registration_rested_on',
  ],
  ['a licence without days', () => posting.licence(personId, 'empty'), 'licence_during_sane'],
  [
    'an empty registration without a reason',
    () => posting.registration(personId, licenceId, member.institutionId, 'FILED', 'empty'),
    'practice_registration_during_sane',
  ],
  [
    'the number of a licence twice',
    async () => {
      await posting.licence(personId, undefined, { number: '110310000000001' });
      await posting.licence(personId, undefined, { number: '110310000000001' });
    },
    'licence_number_unique',
  ],
  ['a licence that is a word', () => posting.licence(personId, undefined, { number: '医师' }), 'licence_number_sane'],
  ['a licence to fly', () => posting.licence(personId, undefined, { kind: 'PILOT' }), 'licence_kind_known'],
  [
    'a staff number twice',
    async () => {
      await record({ number: '007' });
      await record({ number: '007', person_id: await world.person('other') });
    },
    'staff_record_number_unique',
  ],
  ['leaving before coming', () => record({ left_on: '2023-12-31' }), 'staff_record_order'],
  ['a profession that nobody knows', () => record({ profession: 'WIZARD' }), 'staff_record_profession_known'],
  ['the same title twice', () => title().then(() => title()), 'person_title_once'],
  ['a level that nobody knows', () => title({ level: 'GRAND' }), 'person_title_level_known'],
  ['rights given to oneself', () => delegation({ to_person: personId }), 'delegation_to_another'],
  [
    'rights of somebody else given on',
    async () => {
      const other = await world.person('other');
      const appointmentId = await posting.appointment(other, here.institutionId);
      await delegation({ appointment_id: appointmentId });
    },
    'delegation_appointment_fk',
  ],
  ['rights given on for ever', () => delegation({ during: '[2024-02-01,)' }), 'delegation_bounded'],
  [
    'rights of one appointment given to two, overlapping by a minute',
    async () => {
      const appointmentId = await held({ kind: 'ADDITIONAL', share_bp: 0 });
      await delegation({ appointment_id: appointmentId, during: '[2024-02-01 00:00+08,2024-02-10 00:01+08)' });
      await delegation({ appointment_id: appointmentId, during: '[2024-02-10 00:00+08,2024-02-20 00:00+08)' });
    },
    'delegation_one_at_a_time',
  ],
  ['a delegation that somebody unknown ended', () => delegation({ ended_at: new Date() }), 'delegation_ended_whole'],
  ['opened rights without a reason', () => opening({ reason: '  急诊抢救  ' }), 'break_glass_reason_said'],
  ['opened rights of an administrator', () => opening({ post: 'GROUP_ADMINISTRATOR' }), 'break_glass_post_known'],
  ['rights opened for two days', () => opening({ until: '2024-01-03T00:00:00Z' }), 'break_glass_bounded'],
  [
    'rights that ended before they were opened',
    () => opening({ ended_at: '2023-12-31T23:59:59Z' }),
    'break_glass_ended_inside',
  ],
  ['one’s own review', () => opening({ ...review, reviewed_by: personId }), 'break_glass_reviewed_by_another'],
  ['half a review', () => opening({ justified: true }), 'break_glass_review_whole'],
  [
    'a person without their history',
    () => world.rows('DELETE FROM person WHERE id = $1', [personId]),
    'licence_person_fk',
  ],
];

test.each(forbidden)('%s', async (_what, attempt, constraint) => {
  await expect(attempt()).rejects.toMatchObject({ constraint });
});

test('what ends where the next begins is none of it', async () => {
  await primary('[2024-01-01 00:00+08,2024-06-01 00:00+08)');
  await primary('[2024-06-01 00:00+08,)');
  await held({ share_bp: 9_000, during: '[2023-01-01 00:00+08,2024-06-01 00:00+08)' }, member);
  await held({ share_bp: 9_000, during: '[2024-06-01 00:00+08,2025-01-01 00:00+08)' }, member);
  const appointmentId = await held({ kind: 'ADDITIONAL', share_bp: 0 });
  await delegation({ appointment_id: appointmentId, during: '[2024-02-01 00:00+08,2024-02-10 00:00+08)' });
  await delegation({ appointment_id: appointmentId, during: '[2024-02-10 00:00+08,2024-02-20 00:00+08)' });
});

test('a day of the group ends at its own midnight, not at that of Greenwich', async () => {
  await posting.registration(personId, licenceId, member.institutionId, 'FILED', '[2024-01-01,2024-07-01)');
  const until = (end: string) => held({ ...treating, kind: 'DUAL', during: `[2024-01-01 00:00+08,${end})` }, member);
  await expect(until('2024-07-01 00:00Z')).rejects.toMatchObject({ constraint: 'appointment_registered' });
  await until('2024-07-01 00:00+08');
});

describe('two at once', () => {
  let one: Client;
  let other: Client;
  beforeEach(async () => {
    [one, other] = [new Client({ connectionString: world.url }), new Client({ connectionString: world.url })];
    await Promise.all([one.connect(), other.connect()]);
  });
  afterEach(() => Promise.all([one.end(), other.end()]));

  const insert = (values: string) =>
    `INSERT INTO appointment (id, person_id, post, institution_id, kind, share_bp, during) VALUES ('${newUuid()}', '${personId}', ${values})`;

  /** Both write before either commits; answers what became of the second. */
  async function race(first: string, second: string): Promise<string | undefined> {
    await one.query('BEGIN');
    await other.query('BEGIN');
    await one.query(first);
    await other.query(second);
    // The first checks at its commit and holds the person; the second waits for it there, and then sees what it wrote.
    await one.query('SET CONSTRAINTS ALL IMMEDIATE');
    const late = other.query('COMMIT').then(
      () => undefined,
      (error: { constraint?: string }) => error.constraint,
    );
    await new Promise(resolve => setTimeout(resolve, 100));
    await one.query('COMMIT');
    return late;
  }

  test('who want the last share: one gets it', async () => {
    await held({ share_bp: 4_000 });
    const last = (house: House) =>
      insert(`'PHARMACIST', '${house.institutionId}', 'DUAL', 6000, '[2024-01-01,2025-01-01)'`);
    expect(await race(last(here), last(member))).toBe('appointment_share_within');
    expect(await world.count('appointment', `person_id = '${personId}'`)).toBe(2);
  });

  test('of whom one ends the registration that the other appoints by: one is too late', async () => {
    const treats = insert(`'PHYSICIAN', '${here.institutionId}', 'PRIMARY', 5000, '[2024-01-01,2025-01-01)'`);
    const ends = `UPDATE practice_registration SET during = '[2020-01-01,2024-06-01)' WHERE person_id = '${personId}'`;
    expect(await race(ends, treats)).toBe('appointment_registered');
  });

  test('with an old picture of the person are turned away', async () => {
    await one.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await one.query(insert(`'PHARMACIST', '${here.institutionId}', 'DUAL', 100, '[2024-01-01,2025-01-01)'`));
    await expect(one.query('COMMIT')).rejects.toMatchObject({ code: '25001' });
  });
});

test('the server’s own role has no way to delete people or what they were', async () => {
  await staffRecord(world, here.institutionId, personId);
  for (const table of [
    'person',
    'appointment',
    'staff_record',
    'licence',
    'practice_registration',
    'delegation',
    'break_glass',
  ])
    await expect(world.database.source.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
});
