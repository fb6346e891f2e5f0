import { addDays } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { caredFor } from '../support/care';
import { Caring } from './caring';

/** What the database itself refuses, should the rules ever be bypassed: also to its owner, where no wall applies. */
let c: Caring;
let of: { patient_id: string; institution_id: string };
let followUpId: string;

beforeAll(async () => {
  c = await Caring.make();
});
afterAll(() => c.close());
beforeEach(async () => {
  of = { patient_id: await c.resident(), institution_id: c.centre.institutionId };
  followUpId = await followUp();
});

const followUp = (values: object = {}) =>
  c.world.insert('follow_up', {
    ...of,
    conditions: '{}',
    done_on: c.today,
    done_at: new Date(),
    way: 'HOME',
    ...values,
  });
const measure = (code: string, milli: number, values: object = {}) =>
  c.world.insert('measurement', {
    ...of,
    follow_up_id: followUpId,
    code,
    value_milli: milli,
    measured_at: new Date(),
    source: 'FOLLOW_UP',
    ...values,
  });
const register = (values: object = {}) =>
  c.world.insert('care_register', { ...of, condition: 'COPD', since: '2024-01-01', ...values });
const task = (values: object = {}) =>
  c.world.insert('care_task', {
    ...of,
    kind: 'FOLLOW_UP',
    condition: 'COPD',
    due_on: c.today,
    source_key: newUuid(),
    ...values,
  });

const forbidden: [string, () => Promise<unknown>, string][] = [
  ['a pressure of 1300', () => measure('SYSTOLIC', 1_300_000), 'measurement_plausible'],
  ['a glucose of 110 mmol/L', () => measure('GLUCOSE_FASTING', 110_000), 'measurement_plausible'],
  ['a saturation above 100 %', () => measure('SPO2', 101_000), 'measurement_plausible'],
  ['something that is not measured', () => measure('MOOD', 5_000), 'measurement_plausible'],
  [
    'a value that belongs to no follow-up',
    () => measure('WEIGHT', 60_000, { follow_up_id: null }),
    'measurement_of_follow_up',
  ],
  [
    'the same twice',
    async () => {
      await measure('WEIGHT', 60_000);
      await measure('WEIGHT', 61_000);
    },
    'measurement_once_per_follow_up',
  ],
  [
    'a diastolic above the systolic',
    async () => {
      await measure('SYSTOLIC', 120_000);
      await measure('DIASTOLIC', 130_000);
    },
    'measurement_pressure_order',
  ],
  [
    'a systolic below the diastolic',
    async () => {
      await measure('DIASTOLIC', 90_000);
      await measure('SYSTOLIC', 90_000);
    },
    'measurement_pressure_order',
  ],
  [
    'a measurement of tomorrow',
    () => measure('WEIGHT', 60_000, { measured_at: new Date(Date.now() + 86_400_000) }),
    'measurement_within_life',
  ],
  ['a follow-up of tomorrow', () => followUp({ done_on: addDays(c.today, 1) }), 'follow_up_within_life'],
  ['a follow-up before birth', () => followUp({ done_on: '1950-02-02' }), 'follow_up_within_life'],
  [
    'a follow-up after death',
    async () => {
      await c.world.rows('UPDATE resident SET died_on = $2 WHERE patient_id = $1', [of.patient_id, c.daysAgo(1)]);
      await followUp();
    },
    'follow_up_within_life',
  ],
  ['a next visit before this one', () => followUp({ next_due_on: c.today }), 'follow_up_next_later'],
  ['a cancellation without a reason', () => followUp({ cancelled_at: new Date() }), 'follow_up_cancel_whole'],
  ['a follow-up for a cold', () => followUp({ conditions: '{COLD}' }), 'follow_up_conditions_known'],
  ['a register since tomorrow', () => register({ since: addDays(c.today, 1) }), 'care_register_within_life'],
  [
    'a register that ends before it begins',
    () => register({ closed_on: '2023-01-01', close_reason: 'CURED' }),
    'care_register_period',
  ],
  ['a register closed without a reason', () => register({ closed_on: '2025-01-01' }), 'care_register_close_whole'],
  [
    'the same register twice',
    async () => {
      await register();
      await register();
    },
    'care_register_one_open',
  ],
  [
    'two plans for one condition',
    async () => {
      await task();
      await task();
    },
    'care_task_one_plan',
  ],
  [
    'two check-ups',
    async () => {
      await task({ kind: 'CHECK_UP', condition: null });
      await task({ kind: 'CHECK_UP', condition: null });
    },
    'care_task_one_check_up',
  ],
  [
    'two tasks of one source',
    async () => {
      await task({ source_key: followUpId });
      await task({ source_key: followUpId, condition: 'STROKE' });
    },
    'care_task_source_unique',
  ],
  ['a follow-up of no condition', () => task({ condition: null }), 'care_task_condition_of_follow_up'],
  ['a task done by nothing', () => task({ state: 'DONE', closed_at: new Date() }), 'care_task_state_facts'],
  ['a task missed without a reason', () => task({ state: 'MISSED', closed_at: new Date() }), 'care_task_state_facts'],
];

it.each(forbidden)('refuses %s', async (_what, act, constraint) => {
  await expect(act()).rejects.toMatchObject({ constraint });
});

it('refuses to somebody who is no resident all of it', async () => {
  const patientId = await c.world.insert('patient', {
    registered_at: c.centre.institutionId,
    masked_name: '李*',
    sex: 'MALE',
    birth_date: '1960-01-01',
  });
  await expect(followUp({ patient_id: patientId })).rejects.toMatchObject({ constraint: 'follow_up_resident_fk' });
});

it('does not let the server rewrite what was found', async () => {
  await caredFor(c.world, c.centre, of.patient_id, c.nurse.personId);
  const statements = [
    'UPDATE follow_up SET done_on = done_on',
    'UPDATE measurement SET value_milli = value_milli + 1',
    'UPDATE care_register SET since = since',
    `UPDATE contact_attempt SET result = 'REACHED'`,
    'DELETE FROM care_task',
  ];
  for (const statement of statements) {
    const write = inTransaction(c.world.database, 'SYSTEM', async tx => accepted(await tx.rows(statement)));
    await expect(write).rejects.toThrow('permission denied');
  }
});
