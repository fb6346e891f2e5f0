import { addMonths } from '../../server/kernel/civil-date';
import { keepFiguresOf } from '../../server/panel/figure-months.clock';
import { type KeptMonth, keptMonths } from '../../server/panel/figure-months.queries';
import { type FigureRecord, figureLimits, readFigures, reckoned } from '../../server/panel/figures.queries';
import { CareFigureCode, figureMonths, figureMonthsMax } from '../../server/panel/figures.rules';
import { Snapshot } from '../../server/platform/database/snapshot';
import { writeAsSystem } from '../../server/platform/database/system';
import type { Context } from '../../server/platform/graphql/context';
import { World } from '../support/world';
import { expectedFigures } from './expected-figures';
import { type Centre, makeCentre, makeSetting, type Setting, today } from './population';
import { rawOf, readRaw } from './raw';

/** Months that were kept are told as they would be reckoned now, whatever was committed since. */
const months = figureMonths(addMonths(today, -4), today, today);
const codes = Object.values(CareFigureCode);
jest.setTimeout(60_000);

let world: World;
let setting: Setting;
let centre: Centre;

beforeAll(async () => {
  world = await World.make();
  setting = await makeSetting(world);
  centre = await makeCentre(world, setting, 'kept', 60);
  await keep();
});
afterAll(() => world.close());

const keep = (id = centre.institutionId) => writeAsSystem(world.database, tx => keepFiguresOf(tx, id));

/** What the test itself has written but not committed is seen by it alone. */
const reader = () => ({ rows: world.rows.bind(world) }) as Parameters<typeof keptMonths>[0];

/** Read as somebody reads them, and how many statements reckoned. */
async function read(houses = [centre.institutionId]): Promise<{ records: FigureRecord[]; reckonings: number }> {
  const snapshot = new Snapshot(world.database, 'SYSTEM');
  const across = jest.spyOn(snapshot, 'rowsAcrossHouses');
  try {
    const scope = { houses, teamId: null, doctorId: null };
    const records = await readFigures({ read: snapshot } as unknown as Context, scope, codes, months);
    return { records, reckonings: across.mock.calls.filter(([sql]) => sql.includes('people AS')).length };
  } finally {
    await snapshot.close();
  }
}

function summed(rows: readonly Omit<FigureRecord, 'reckonedAt'>[]): object {
  const sums = new Map<string, [number, number]>();
  for (const { code, month, teamId, doctorId, numerator, denominator } of rows) {
    const key = [code, month, teamId, doctorId].join(' ');
    const [num, den] = sums.get(key) ?? [0, 0];
    sums.set(key, [num + numerator, den + denominator]);
  }
  return Object.fromEntries([...sums].filter(([, [, den]]) => den > 0).sort());
}

async function expected(id = centre.institutionId): Promise<object> {
  return summed(expectedFigures(rawOf(await readRaw(world), id), id, months));
}

test('what is kept equals what is reckoned one by one, and is told without reckoning', async () => {
  const { records, reckonings } = await read();
  expect(reckonings).toBe(0);
  expect(summed(records)).toEqual(await expected());
  expect(await world.count('care_figure_month')).toBe(figureMonthsMax);
  expect(await keep()).toBe(0);
});

/** By which a table is changed so that figures of some month are different. */
const residents = `(SELECT r.patient_id FROM resident r WHERE r.institution_id = $1 AND r.merged_into IS NULL AND r.died_on IS NULL AND r.moved_out_on IS NULL)`;
const ofCentre = `patient_id IN (SELECT patient_id FROM resident WHERE institution_id = $1)`;
const changes: Readonly<Record<string, string>> = {
  'resident insert': `WITH p AS (INSERT INTO patient (id, registered_at, masked_name, sex, birth_date)
      VALUES (gen_random_uuid(), $1, '孙*', 'MALE', '1950-01-01') RETURNING id)
    INSERT INTO resident (patient_id, institution_id, registered_on) SELECT id, $1, group_today() - 70 FROM p`,
  'resident update': `UPDATE resident SET died_on = greatest(registered_on, group_today() - 40) WHERE patient_id IN ${residents}`,
  'patient update': `UPDATE patient SET birth_date = '1940-01-01' WHERE id IN ${residents}`,
  'key_population insert': `INSERT INTO key_population (id, patient_id, institution_id, population, since, source)
    SELECT gen_random_uuid(), r.id, $1, 'STROKE', group_today() - 60, 'MANUAL' FROM ${residents} r(id)`,
  'key_population update': `UPDATE key_population SET until = since WHERE ${ofCentre}`,
  'care_register insert': `INSERT INTO care_register (id, patient_id, institution_id, condition, since)
    SELECT gen_random_uuid(), r.id, $1, 'HYPERTENSION', group_today() - 100 FROM ${residents} r(id)
    WHERE NOT EXISTS (SELECT FROM care_register g WHERE g.patient_id = r.id AND g.condition = 'HYPERTENSION' AND g.closed_on IS NULL)`,
  'care_register update': `UPDATE care_register SET closed_on = greatest(since, group_today() - 50), close_reason = 'OTHER' WHERE closed_on IS NULL AND ${ofCentre}`,
  'follow_up insert': `INSERT INTO follow_up (id, patient_id, institution_id, conditions, done_on, done_at, way)
    SELECT gen_random_uuid(), g.patient_id, $1, ARRAY[g.condition], group_today() - 35, now(), 'HOME' FROM care_register g WHERE ${ofCentre}`,
  'follow_up update': `UPDATE follow_up SET cancelled_at = now(), cancel_reason = 'x' WHERE cancelled_at IS NULL AND ${ofCentre}`,
  'measurement insert': `INSERT INTO measurement (id, follow_up_id, patient_id, institution_id, code, value_milli, measured_at, source)
    SELECT gen_random_uuid(), f.id, f.patient_id, $1, c.code, c.value, f.done_at, 'FOLLOW_UP' FROM follow_up f
    CROSS JOIN (VALUES ('SYSTOLIC', 120000), ('DIASTOLIC', 80000), ('GLUCOSE_FASTING', 5000)) c(code, value)
    WHERE f.${ofCentre} AND NOT EXISTS (SELECT FROM measurement m WHERE m.follow_up_id = f.id)`,
  'measurement update': `UPDATE measurement SET cancelled_at = now() WHERE cancelled_at IS NULL AND ${ofCentre}`,
  'outpatient_visit insert': `INSERT INTO outpatient_visit (id, patient_id, institution_id, visited_on, source, source_key)
    SELECT gen_random_uuid(), r.id, $1, group_today() - 40, 'SYSTEM', gen_random_uuid()::text FROM ${residents} r(id)`,
  'outpatient_visit update': `UPDATE outpatient_visit SET undone_at = now() WHERE undone_at IS NULL AND ${ofCentre}`,
  'family_contract insert': `INSERT INTO family_contract (id, patient_id, institution_id, team_id, doctor_id, starts_on, agreed_until, ends_on, state, price_fen,
      resident_signed_at, resident_signed_how, signer, team_signed_at, created_at)
    SELECT gen_random_uuid(), r.id, $1, t.id, o.id, group_today() - 70, group_today() + 295, group_today() + 295, 'SIGNED', 1000, now(), 'CODE', 'SELF', now(), now()
    FROM ${residents} r(id), (SELECT id FROM family_team WHERE institution_id = $1 ORDER BY id LIMIT 1) t, (SELECT id FROM person ORDER BY id LIMIT 1) o
    WHERE NOT EXISTS (SELECT FROM family_contract c WHERE c.patient_id = r.id)`,
  'family_contract update': `UPDATE family_contract SET state = 'TERMINATED', ends_on = greatest(starts_on, least(ends_on, group_today() - 45)), end_reason = 'OTHER', ended_at = now()
    WHERE state = 'SIGNED' AND institution_id = $1`,
  'service_delivery insert': `INSERT INTO service_delivery (id, contract_id, patient_id, institution_id, package_id, item_code, delivered_on, delivered_by, recorded_at)
    SELECT gen_random_uuid(), c.id, c.patient_id, $1, i.package_id, i.code, group_today() - 33, o.id, now() FROM family_contract c
    JOIN family_contract_package p ON p.contract_id = c.id JOIN service_package_item i ON i.package_id = p.package_id, (SELECT id FROM person ORDER BY id LIMIT 1) o
    WHERE c.institution_id = $1 AND c.starts_on <= group_today() - 33 AND c.ends_on > group_today() - 33
      AND NOT EXISTS (SELECT FROM service_delivery d WHERE d.contract_id = c.id AND d.item_code = i.code)`,
  'service_delivery update': `UPDATE service_delivery SET cancelled_at = now(), cancel_reason = 'x' WHERE cancelled_at IS NULL AND institution_id = $1`,
  'family_team update': `UPDATE family_team SET closed_on = group_today() - 40 WHERE closed_on IS NULL AND institution_id = $1`,
  'family_team_area insert': `INSERT INTO family_team_area (team_id, neighbourhood_id) SELECT t.id, n.id FROM family_team t, neighbourhood n
    WHERE t.institution_id = $1 AND n.institution_id = $1 ON CONFLICT DO NOTHING`,
  'family_team_area delete':
    'DELETE FROM family_team_area WHERE team_id IN (SELECT id FROM family_team WHERE institution_id = $1)',
  'family_team_member update': `UPDATE family_team_member SET ends_on = greatest(starts_on, group_today() - 50) WHERE role = 'LEAD_GP' AND ends_on IS NULL
    AND team_id IN (SELECT id FROM family_team WHERE institution_id = $1)`,
  'family_team_member insert': `INSERT INTO family_team_member (id, team_id, person_id, role, starts_on)
    SELECT gen_random_uuid(), t.id, (SELECT p.id FROM person p WHERE p.id <> ALL (SELECT person_id FROM family_team_member WHERE team_id = t.id) ORDER BY p.id DESC LIMIT 1), 'LEAD_GP', group_today() - 45 FROM family_team t WHERE t.institution_id = $1`,
};
/** What has to be there before a change. */
const before: Readonly<Record<string, string>> = {
  'family_team_member insert': changes['family_team_member update'] ?? '',
  'family_team_area insert': changes['family_team_area delete'] ?? '',
};

async function figureTriggers(): Promise<{ table: string; name: string }[]> {
  return world.rows(
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger WHERE tgname LIKE 'figure_follow_%' ORDER BY 1, 2`,
  );
}

test('every trigger has its change', async () => {
  const triggers = (await figureTriggers()).map(({ table, name }) => `${table} ${name.slice('figure_follow_'.length)}`);
  expect(Object.keys(changes).sort()).toEqual(triggers.sort());
});

/** Only what follows figures runs, without one of them. */
async function onlyFigureTriggers(without?: string): Promise<void> {
  const triggers = await figureTriggers();
  for (const table of new Set(triggers.map(each => each.table)))
    await world.rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { table, name } of triggers)
    if (`${table} ${name.slice('figure_follow_'.length)}` !== without)
      await world.rows(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
}

/** Months of which a change made another one, and is said to have changed nothing. */
async function missed(was: object): Promise<{ different: number; missed: string[] }> {
  const limits = await figureLimits(reader(), centre.institutionId);
  const scope = { teamId: null, doctorId: null };
  const now = await reckoned(reader(), centre.institutionId, scope, codes, months, limits);
  const kept = await keptMonths(reader(), [centre.institutionId], months, limits);
  const different = months.filter(
    ({ month }) => JSON.stringify(ofMonth(summed(now), month)) !== JSON.stringify(ofMonth(was, month)),
  );
  const stands = ({ month }: { month: string }) => kept.some((each: KeptMonth) => each.month === month && each.stands);
  return { different: different.length, missed: different.filter(stands).map(({ month }) => month) };
}

function ofMonth(sums: object, month: string): [string, unknown][] {
  return Object.entries(sums).filter(([key]) => key.includes(month));
}

test.each(
  Object.keys(changes),
)('%s: the months that are different do not stand, and without the trigger one does', async name => {
  const was = summed((await read()).records);
  const change = changes[name] ?? '';
  for (const without of [undefined, name]) {
    await world.rows('BEGIN');
    try {
      await onlyFigureTriggers();
      const first = before[name];
      if (first) {
        await world.rows(first, [centre.institutionId]);
        // As if that had been there when the months were kept.
        await world.rows('DELETE FROM care_figure_change');
      }
      await onlyFigureTriggers(without);
      await world.rows(change, [centre.institutionId]);
      const seen = await missed(was);
      expect(seen.different).toBeGreaterThan(0);
      if (without) expect(seen.missed).not.toEqual([]);
      else expect(seen.missed).toEqual([]);
    } finally {
      await world.rows('ROLLBACK');
    }
  }
});

test('a month before what has changed stands', async () => {
  await world.rows('BEGIN');
  await onlyFigureTriggers();
  await world.rows(changes['outpatient_visit insert'] ?? '', [centre.institutionId]);
  const kept = await keptMonths(reader(), [centre.institutionId], months, await limitsNow());
  await world.rows('ROLLBACK');
  expect(kept.filter(({ stands }) => stands).map(({ month }) => month)).toContain(months[0]?.month);
  expect(kept.every(({ stands }) => stands)).toBe(false);
});

const limitsNow = () => figureLimits(reader(), centre.institutionId);

test('what is committed after a month was kept, by a transaction from before, is not missed; then it is kept anew', async () => {
  const late = await makeCentre(world, setting, 'late', 30);
  const id = late.institutionId;
  await world.rows('BEGIN');
  await world.rows('ALTER TABLE follow_up DISABLE TRIGGER panel_follow_update');
  await world.rows(changes['follow_up update'] ?? '', [id]);
  // Another connection reckons meanwhile, and sees nothing of it.
  const blocked = await world.rows<{ n: number }>(
    'SELECT count(*)::int AS n FROM care_figure_change WHERE institution_id = $1',
    [id],
  );
  expect(blocked[0]?.n).toBeGreaterThan(0);
  expect(await keep(id)).toBe(figureMonthsMax);
  await world.rows('COMMIT');
  const { records, reckonings } = await read([id]);
  expect(reckonings).toBe(1);
  expect(summed(records)).toEqual(await expected(id));
  expect(await keep(id)).toBeGreaterThan(0);
  const again = await read([id]);
  expect(summed(again.records)).toEqual(summed(records));
  await world.rows('ALTER TABLE follow_up ENABLE TRIGGER panel_follow_update');
});

test('other limits, another cluster: nothing stands', async () => {
  const limits = await limitsNow();
  const ask = (by: object) => keptMonths(reader(), [centre.institutionId], months, by);
  expect(await ask(limits)).toHaveLength(months.length);
  expect(await ask({ ...limits, elderlyYearsMin: 60 })).toEqual([]);
  await world.rows('BEGIN');
  await world.rows(`UPDATE care_figure_month SET cluster = '1'`);
  expect(await ask(limits)).toEqual([]);
  await world.rows('ROLLBACK');
});

test('the current month of very many residents is told as it was, and says when; months that are over are told as they are', async () => {
  const large = await makeCentre(world, setting, 'large', 30);
  const id = large.institutionId;
  await world.rows('SET session_replication_role = replica');
  await world.rows(
    `WITH p AS (INSERT INTO patient (id, registered_at, masked_name, sex, birth_date)
       SELECT gen_random_uuid(), $1, '王*', 'MALE', '1980-01-01' FROM generate_series(1, 20001) RETURNING id)
     INSERT INTO resident (patient_id, institution_id, registered_on) SELECT id, $1, group_today() - 400 FROM p`,
    [id],
  );
  await world.rows('SET session_replication_role = origin');
  await keep(id);
  const was = await read([id]);
  expect([was.reckonings, was.records.some(({ reckonedAt }) => reckonedAt)]).toEqual([0, false]);
  await world.rows('UPDATE resident SET died_on = group_today() WHERE patient_id = $1', [large.residentIds[0]]);
  const now = await read([id]);
  expect(now.reckonings).toBe(0);
  expect(summed(now.records)).toEqual(summed(was.records));
  for (const { month, reckonedAt } of now.records) expect(reckonedAt !== null).toBe(month === months.at(-1)?.month);
  // After an hour nobody wants to be told of what was.
  await world.rows(`UPDATE care_figure_month SET kept_at = kept_at - interval '61 minutes' WHERE institution_id = $1`, [
    id,
  ]);
  const later = await read([id]);
  expect(later.reckonings).toBe(1);
  expect(later.records.every(({ reckonedAt }) => reckonedAt === null)).toBe(true);
  expect(summed(later.records)).not.toEqual(summed(was.records));
});
