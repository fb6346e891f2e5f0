import { done } from '../referrals/referring';
import { hours, inHours, Serving } from './serving';

/** Every state that must never be, tried past the commands as the owner of the tables. */
let s: Serving;

beforeAll(async () => {
  s = await Serving.make();
}, 60_000);
afterAll(() => s.close());

describe('the database refuses', () => {
  let expert: string;
  beforeAll(async () => {
    expert = await s.expert('[2020-01-01,2030-01-01)');
  });
  const write = (values: Record<string, unknown>) => s.session(expert, values);
  const day = '2026-01-05';
  const cases: [string, string, () => Promise<unknown>][] = [
    [
      'two sessions that overlap by a minute, at two houses',
      'duty_session_one_place_at_a_time',
      async () => {
        await write({ during: hours(day, '08:00', '12:00') });
        const elsewhere = { institution_id: s.hospital.institutionId, department_id: s.hospital.departmentId };
        await write({ ...elsewhere, during: hours(day, '11:59', '13:00') });
      },
    ],
    [
      'a session without an appointment',
      'duty_session_within_appointment',
      () => write({ during: hours('2030-01-01', '08:00', '12:00') }),
    ],
    [
      'one that outlasts it by a minute',
      'duty_session_within_appointment',
      () => write({ during: '[2029-12-31T20:00Z,2030-01-01T00:01Z)' }),
    ],
    [
      'one that is moved out of it',
      'duty_session_within_appointment',
      async () => {
        const id = await write({ during: hours('2026-02-02', '08:00', '12:00') });
        await s.world.rows('UPDATE duty_session SET during = $2 WHERE id = $1', [
          id,
          hours('2031-01-01', '08:00', '12:00'),
        ]);
      },
    ],
    [
      'one that comes back to life outside of it',
      'duty_session_within_appointment',
      async () => {
        const off = { state: 'CANCELLED', closed_at: new Date(), cancel_reason: 'x' };
        const id = await write({ during: hours('2031-01-01', '08:00', '12:00'), ...off });
        await s.world.rows(
          `UPDATE duty_session SET state = 'PLANNED', closed_at = NULL, cancel_reason = NULL WHERE id = $1`,
          [id],
        );
      },
    ],
    [
      'an appointment that is shortened below a session',
      'appointment_sessions_inside',
      async () => {
        const other = await s.expert();
        await s.session(other, { during: inHours(100, 104) });
        await s.world.rows(
          `UPDATE appointment SET during = tstzrange(lower(during), now() + interval '102 hours') WHERE person_id = $1 AND institution_id = $2`,
          [other, s.centre.institutionId],
        );
      },
    ],
    [
      'an appointment that goes from under a session',
      'appointment_sessions_inside',
      async () => {
        const other = await s.expert();
        await s.session(other, { during: inHours(100, 104) });
        await s.world.rows('DELETE FROM appointment WHERE person_id = $1 AND institution_id = $2', [
          other,
          s.centre.institutionId,
        ]);
      },
    ],
    [
      'a department of another house',
      'duty_session_department_fk',
      () => write({ department_id: s.hospital.departmentId, during: hours('2026-03-02', '08:00', '09:00') }),
    ],
    [
      'a session longer than a day',
      'duty_session_period',
      () => write({ during: '[2026-04-01T00:00Z,2026-04-02T00:01Z)' }),
    ],
    [
      'one that is done without numbers',
      'duty_session_state_facts',
      () => write({ state: 'DONE', checked_in_at: new Date(), during: inHours(-9, -8) }),
    ],
    [
      'one that is cancelled without a reason',
      'duty_session_state_facts',
      () => write({ state: 'CANCELLED', closed_at: new Date() }),
    ],
    ['one of no known state', 'duty_session_state_known', () => write({ state: 'LATE' })],
    [
      'one that is vouched for by its own person',
      'duty_session_vouched',
      () =>
        write({
          state: 'DONE',
          done_at: new Date(),
          done_by: expert,
          note: 'x',
          patients_seen: 1,
          during: inHours(-9, -8),
        }),
    ],
    [
      'more than 500 patients',
      'duty_session_patients_sane',
      () =>
        write({
          state: 'DONE',
          checked_in_at: new Date(),
          done_at: new Date(),
          patients_seen: 501,
          during: inHours(-9, -8),
        }),
    ],
    [
      'a technique of a session that was not held',
      'duty_technique_of_held',
      async () => {
        const id = await write({ during: hours('2026-05-04', '08:00', '09:00') });
        await s.world.insert('duty_technique', {
          session_id: id,
          name_zh: '技',
          name_en: 't',
          learners: 1,
          taught_on: '2026-05-04',
        });
      },
    ],
    [
      'a session reopened with its techniques',
      'duty_technique_of_held',
      async () => {
        const id = await write({
          state: 'DONE',
          checked_in_at: new Date(),
          done_at: new Date(),
          patients_seen: 1,
          during: inHours(-19, -18),
        });
        await s.world.insert('duty_technique', {
          session_id: id,
          name_zh: '技',
          name_en: 't',
          learners: 1,
          taught_on: '2026-05-04',
        });
        await s.world.rows(
          `UPDATE duty_session SET state = 'CHECKED_IN', done_at = NULL, patients_seen = NULL WHERE id = $1`,
          [id],
        );
      },
    ],
    [
      'a day of a plan twice',
      'duty_session_once_per_day',
      async () => {
        const { planId } = done(await s.begin(await s.expert()));
        const [row] = await s.sessions(`plan_id = '${planId}'`);
        await write({ plan_id: planId, planned_on: row?.plannedOn, during: hours('2026-06-01', '08:00', '09:00') });
      },
    ],
    ['a plan that begins when it ends', 'duty_plan_times', () => planned({ ends: '08:00' })],
    ['a plan with numbers over midnight', 'duty_plan_times', () => planned({ ends: '06:00', slots: 5 })],
    ['a plan on an eighth day', 'duty_plan_weekday_known', () => planned({ weekday: 8 })],
    ['a plan every three weeks', 'duty_plan_every_known', () => planned({ every_weeks: 3 })],
    ['a plan that ends before it begins', 'duty_plan_period', () => planned({ until_on: '2025-12-31' })],
  ];
  const planned = (values: object) =>
    s.world.insert('duty_plan', {
      person_id: expert,
      institution_id: s.centre.institutionId,
      department_id: s.centre.departmentId,
      service_zh: '门诊',
      service_en: 'Clinic',
      weekday: 1,
      starts: '08:00',
      ends: '12:00',
      every_weeks: 1,
      from_on: '2026-01-01',
      ...values,
    });

  it.each(cases)('%s: %s', async (_what, constraint, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ constraint });
  });

  it('but lets a night pass from one appointment to the next', async () => {
    const other = await s.expert('[2020-01-01,2026-07-01T00:00+08)');
    await s.world.appoint(other, 'FAMILY_DOCTOR', { institutionId: s.centre.institutionId }, '[2026-07-01T00:00+08,)');
    await s.session(other, { during: hours('2026-06-30', '20:00', '08:00') });
  });

  it('whoever is nobody: an application sees no duties', async () => {
    await s.world.rows('BEGIN');
    await s.world.rows('SET LOCAL ROLE medgroup_app');
    const [row] = await s.world.rows<{ count: number }>('SELECT count(*)::int AS count FROM duty_session');
    await s.world.rows('ROLLBACK');
    expect(row?.count).toBe(0);
  });
});
