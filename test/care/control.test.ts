import fc from 'fast-check';
import { CareCondition } from '../../server/care/care.rules';
import { defaultCarePolicy as policy } from '../../server/care/care-policy.rules';
import { controlOn, type FollowUpFacts, monthsBefore, standingOn } from '../../server/care/control.rules';
import { MeasurementCode } from '../../server/care/measurement.rules';
import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid } from '../../server/kernel/ids';
import { done } from '../referrals/referring';
import { Caring } from './caring';

/** The database says of many residents at once what the rules say of one. */
let c: Caring;
beforeAll(async () => {
  c = await Caring.make();
});
afterAll(() => c.close());

interface Life {
  readonly patientId: string;
  readonly condition: CareCondition;
  readonly since: string;
  readonly closedOn: string | null;
  readonly followUps: readonly (FollowUpFacts & { readonly cancelled: boolean })[];
}

const residents = Number(process.env.CARE_CONTROL_RESIDENTS ?? 250);
const conditions = [CareCondition.HYPERTENSION, CareCondition.DIABETES, CareCondition.COPD];
const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null, freq: 3 });
const milli = (value: number | null) => (value === null ? null : BigInt(value * 1000));

const life = fc.record({
  condition: fc.constantFrom(...conditions),
  since: fc.integer({ min: 0, max: 900 }),
  closed: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null, freq: 2 }),
  followUps: fc.array(
    fc.record({
      ago: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 800 })),
      systolic: maybe(130, 145),
      diastolic: maybe(84, 92),
      glucose: maybe(6, 8),
      cancelled: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 6 },
  ),
});

type Sample = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Lives that are written down, in three statements. */
async function live(): Promise<Life[]> {
  const lives = fc.sample(life, { numRuns: residents, seed: 20_261_122 }).map(lifeOf);
  const { institutionId } = c.centre;
  await insert(
    `patient (id, registered_at, masked_name, sex, birth_date)`,
    `"patientId", '${institutionId}', '王*', 'FEMALE', '1950-02-03'`,
    lives,
  );
  await insert(
    'resident (patient_id, institution_id, registered_on)',
    `"patientId", '${institutionId}', '2020-01-01'`,
    lives,
  );
  await insert(
    'care_register (id, patient_id, institution_id, condition, since, closed_on, close_reason)',
    `id, "patientId", '${institutionId}', condition, since, "closedOn", CASE WHEN "closedOn" IS NOT NULL THEN 'OTHER' END`,
    lives.map(each => ({ ...each, id: newUuid() })),
  );
  const followUps = lives.flatMap(({ patientId, followUps: own }) =>
    own.map((each, index) => ({ ...each, patientId, followUpId: newUuid(Date.now() + index), at: noon(each.doneOn) })),
  );
  await insert(
    'follow_up (id, patient_id, institution_id, conditions, done_on, done_at, way, cancelled_at, cancel_reason)',
    `"followUpId", "patientId", '${institutionId}', '{}', "doneOn", at, 'CLINIC', CASE WHEN cancelled THEN now() END, CASE WHEN cancelled THEN 'x' END`,
    followUps,
  );
  const measured = followUps.flatMap(each =>
    Object.entries({
      SYSTOLIC: each.systolicMilli,
      DIASTOLIC: each.diastolicMilli,
      GLUCOSE_FASTING: each.fastingGlucoseMilli,
    })
      .filter(([, value]) => value !== null)
      .map(([code, value]) => ({ ...each, code, value: String(value), id: newUuid() })),
  );
  await insert(
    'measurement (id, follow_up_id, patient_id, institution_id, code, value_milli, measured_at, source, cancelled_at)',
    `id, "followUpId", "patientId", '${institutionId}', code, value, at, 'FOLLOW_UP', CASE WHEN cancelled THEN now() END`,
    measured,
  );
  return lives;
}

function lifeOf({ condition, since, closed, followUps }: Sample): Life {
  return {
    patientId: newUuid(),
    condition,
    since: c.daysAgo(since),
    closedOn: closed !== null && closed <= since ? c.daysAgo(closed) : null,
    followUps: followUps
      .map(({ ago, systolic, diastolic, glucose, cancelled }) => ({
        doneOn: c.daysAgo(ago),
        systolicMilli: milli(systolic),
        diastolicMilli: milli(diastolic),
        fastingGlucoseMilli: milli(glucose),
        cancelled,
      }))
      .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1)),
  };
}

/** Noon of a day, or now where that has not come yet. */
function noon(day: string): string {
  const at = `${day}T04:00:00.000Z`;
  const now = new Date().toISOString();
  return at < now ? at : now;
}

async function insert(into: string, select: string, rows: readonly object[]): Promise<void> {
  const text = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  await c.world.rows(
    `INSERT INTO ${into} SELECT ${select} FROM jsonb_to_recordset($1::jsonb) AS r("patientId" uuid, id uuid, "followUpId" uuid, condition text,
       since date, "closedOn" date, "doneOn" date, at timestamptz, cancelled boolean, code text, value bigint)`,
    [text],
  );
}

it('for each register that was open at the end of each month, and today', async () => {
  const lives = await live();
  const thisMonth = `${c.today.slice(0, 7)}-01`;
  let compared = 0;
  for (const month of [0, 1, 2, 5, 13].map(back => addMonths(thisMonth, -back))) {
    const last = addDays(addMonths(month, 1), -1);
    const on = last < c.today ? last : c.today;
    const rows = await c.world.rows<Record<string, unknown>>(
      `SELECT patient_id AS "patientId", care, control, to_char(last_follow_up_on, 'YYYY-MM-DD') AS last, follow_ups_year AS times
       FROM care_control($1, $2, $3, $4, $5, $6, $7) ORDER BY patient_id`,
      [
        [c.centre.institutionId],
        month,
        policy.controlMonths,
        policy.lostMonths,
        policy.systolicMmHgMax * 1000,
        policy.diastolicMmHgMax * 1000,
        policy.fastingGlucoseMilliMax,
      ],
    );
    expect(rows).toEqual(expectedOn(lives, on));
    compared += rows.length;
  }
  expect(compared).toBeGreaterThan(residents);
});

function expectedOn(lives: readonly Life[], on: string): object[] {
  const open = lives.filter(({ since, closedOn }) => since <= on && (closedOn === null || closedOn > on));
  return open
    .map(each => {
      const facts = each.followUps.filter(({ cancelled, doneOn }) => !cancelled && doneOn <= on);
      const recent = facts.filter(({ doneOn }) => doneOn > monthsBefore(on, 12));
      return {
        patientId: each.patientId,
        care: standingOn(each, facts, on, policy),
        control: controlOn(each.condition, facts, on, policy),
        last: recent.at(-1)?.doneOn ?? null,
        times: recent.length,
      };
    })
    .sort((a, b) => (a.patientId < b.patientId ? -1 : 1));
}

it('counts what is written of a duplicate for the one that it was merged into, once', async () => {
  const { patientId: kept, registerId } = await c.inRegister({ since: c.daysAgo(700) });
  const { patientId: duplicate } = await c.inRegister({ since: c.daysAgo(600) });
  const measurements = [
    { code: MeasurementCode.SYSTOLIC, value: '128' },
    { code: MeasurementCode.DIASTOLIC, value: '80' },
  ];
  done(await c.record(duplicate, { measurements }));
  await c.world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [duplicate, kept]);
  const rows = await c.world.rows<object>(
    `SELECT register_id AS "registerId", care, control FROM care_control($1, date_trunc('month', group_today())::date, 3, 12, 140000, 90000, 7000)
     WHERE patient_id = ANY ($2)`,
    [[c.centre.institutionId], [kept, duplicate]],
  );
  expect(rows).toEqual([{ registerId, care: 'UNDER_CARE', control: 'CONTROLLED' }]);
});

it.each([
  '2026-02-28',
  '2026-11-30',
  '2026-11-22',
  '2028-02-29',
  '2027-12-31',
])('counts months before %s alike', async day => {
  for (const months of [1, 3, 12]) {
    const [row] = await c.world.rows<{ on: string }>(`SELECT to_char(months_before($1, $2), 'YYYY-MM-DD') AS on`, [
      day,
      months,
    ]);
    expect(row?.on).toBe(monthsBefore(day, months));
  }
});
