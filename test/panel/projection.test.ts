import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { newUuid } from '../../server/kernel/ids';
import { World } from '../support/world';
import { expectedRows } from './expected-rows';
import { type Centre, makeCentre, makeSetting, type Setting, today } from './population';
import { readRaw } from './raw';

/**
 * The rows of the panel equal what is reckoned from the tables, whatever is changed there; and each trigger is needed for that. The rules of the
 * other slices stand aside here, so that anything may be changed.
 */
const rounds = Number(process.env.PANEL_ROUNDS ?? 3);

let world: World;
let setting: Setting;
let centre: Centre;

beforeAll(async () => {
  world = await World.make();
  setting = await makeSetting(world);
  centre = await makeCentre(world, setting, 'A', 40);
  await makeCentre(world, setting, 'B', 15);
}, 60_000);
afterAll(() => world.close());

const sources = [
  ...['patient', 'resident', 'key_population', 'family_team', 'family_team_area', 'family_contract', 'care_register'],
  ...['care_task', 'follow_up', 'measurement', 'contact_attempt', 'encounter', 'referral'],
];

/** Leaves only the triggers of the panel, all but one perhaps. */
async function onlyPanelTriggers(without?: string): Promise<void> {
  for (const table of sources) await world.rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { table, name } of await panelTriggers())
    if (`${table} ${name}` !== without) await world.rows(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
}

function panelTriggers(): Promise<{ table: string; name: string }[]> {
  return world.rows(
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger WHERE tgname LIKE 'panel_follow_%' ORDER BY 1, 2`,
  );
}

/** Residents whose row is not as it should be. */
async function wrongRows(): Promise<string[]> {
  const rows = await world.rows<{ patient_id: string }>('SELECT * FROM panel_row');
  const expected = expectedRows(await readRaw(world));
  const stored = new Map(rows.map(row => [row.patient_id, JSON.stringify(sorted(row))]));
  const wrong = [...expected].filter(([id, row]) => stored.get(id) !== JSON.stringify(sorted(row))).map(([id]) => id);
  return [...wrong, ...[...stored.keys()].filter(id => !expected.has(id))];
}

function sorted(row: object): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}

test('a population that was loaded stands in the panel as it is', async () => {
  expect(await wrongRows()).toEqual([]);
  expect(await world.count('panel_row')).toBeGreaterThan(40);
});

/** A change of each table by each kind of statement that must be followed; each changes what some row says. */
const resident = `(SELECT r.patient_id FROM resident r JOIN panel_row p USING (patient_id) WHERE r.merged_into IS NULL AND r.institution_id = $1
  AND r.died_on IS NULL AND r.moved_out_on IS NULL ORDER BY md5(r.patient_id::text) LIMIT 1)`;
const changes: Readonly<Record<string, string>> = {
  'patient panel_follow_update': `UPDATE patient SET masked_name = '李*' WHERE id = ${resident}`,
  'resident panel_follow_update': `UPDATE resident SET moved_out_on = group_today() WHERE patient_id = ${resident}`,
  'key_population panel_follow_insert': `INSERT INTO key_population (id, patient_id, institution_id, population, since, source)
     SELECT gen_random_uuid(), r.id, $1, 'STROKE', group_today(), 'MANUAL' FROM ${resident} r(id)`,
  'key_population panel_follow_update': `UPDATE key_population SET until = since WHERE id = (SELECT k.id FROM key_population k JOIN panel_row p USING (patient_id)
     WHERE k.until IS NULL AND p.institution_id = $1 LIMIT 1)`,
  'family_team panel_follow_update': `UPDATE family_team SET closed_on = group_today() WHERE id = (SELECT team_id FROM panel_row WHERE institution_id = $1 AND team_id IS NOT NULL LIMIT 1)`,
  'family_team_area panel_follow_insert': `INSERT INTO family_team_area (team_id, neighbourhood_id)
     SELECT t.id, p.neighbourhood_id FROM family_team t, panel_row p WHERE t.institution_id = $1 AND t.closed_on IS NULL AND p.institution_id = $1
       AND p.team_id IS NULL AND p.neighbourhood_id IS NOT NULL LIMIT 1`,
  'family_team_area panel_follow_delete': `DELETE FROM family_team_area WHERE neighbourhood_id IN (SELECT neighbourhood_id FROM panel_row
     WHERE institution_id = $1 AND contract_id IS NULL AND team_id IS NOT NULL)`,
  'family_contract panel_follow_insert': `INSERT INTO family_contract (id, patient_id, institution_id, team_id, doctor_id, starts_on, agreed_until, ends_on, state, price_fen,
       resident_signed_at, resident_signed_how, signer, team_signed_at, created_at)
     SELECT gen_random_uuid(), p.patient_id, $1, t.id, o.id, group_today() + 2000, group_today() + 2300, group_today() + 2300, 'SIGNED', 1000, now(), 'CODE', 'SELF', now(), now()
     FROM ${resident} p(patient_id), family_team t, person o WHERE t.institution_id = $1 AND t.closed_on IS NULL LIMIT 1`,
  'family_contract panel_follow_update': `UPDATE family_contract SET state = 'TERMINATED', ends_on = starts_on, end_reason = 'OTHER', ended_at = now()
     WHERE id = (SELECT c.id FROM family_contract c JOIN panel_row p ON p.contract_id = c.id WHERE c.state = 'SIGNED' AND p.institution_id = $1 LIMIT 1)`,
  'care_register panel_follow_insert': `INSERT INTO care_register (id, patient_id, institution_id, condition, since)
     SELECT gen_random_uuid(), r.id, $1, 'STROKE', group_today() FROM ${resident} r(id)`,
  'care_register panel_follow_update': `UPDATE care_register SET closed_on = group_today(), close_reason = 'OTHER' WHERE id = (
     SELECT g.id FROM care_register g JOIN panel_row p USING (patient_id) WHERE g.closed_on IS NULL AND p.institution_id = $1 LIMIT 1)`,
  'care_task panel_follow_insert': `INSERT INTO care_task (id, patient_id, institution_id, kind, due_on, source_key)
     SELECT gen_random_uuid(), r.id, $1, 'POST_DISCHARGE', group_today() - 900, gen_random_uuid()::text FROM ${resident} r(id)`,
  'care_task panel_follow_update': `UPDATE care_task SET due_on = due_on + 1 WHERE id = (SELECT task_id FROM panel_row WHERE task_id IS NOT NULL AND institution_id = $1 LIMIT 1)`,
  'follow_up panel_follow_insert': `INSERT INTO follow_up (id, patient_id, institution_id, conditions, done_on, done_at, way)
     SELECT gen_random_uuid(), p.patient_id, $1, '{}', group_today(), now(), 'HOME' FROM panel_row p
     WHERE p.institution_id = $1 AND p.seen_on IS DISTINCT FROM group_today() LIMIT 1`,
  'follow_up panel_follow_update': `UPDATE follow_up SET cancelled_at = now(), cancel_reason = 'x' WHERE patient_id = (
     SELECT patient_id FROM panel_row WHERE seen_on IS NOT NULL AND institution_id = $1 LIMIT 1)`,
  'measurement panel_follow_insert': `INSERT INTO measurement (id, follow_up_id, patient_id, institution_id, code, value_milli, measured_at, source)
     SELECT gen_random_uuid(), f.id, f.patient_id, $1, 'GLUCOSE_FASTING', 39000, now(), 'FOLLOW_UP' FROM follow_up f JOIN panel_row p USING (patient_id)
     WHERE f.cancelled_at IS NULL AND p.institution_id = $1 AND NOT EXISTS (SELECT FROM measurement m WHERE m.follow_up_id = f.id) LIMIT 1`,
  'measurement panel_follow_update': `UPDATE measurement SET cancelled_at = now() WHERE cancelled_at IS NULL AND patient_id = (
     SELECT patient_id FROM panel_row WHERE pressure_on IS NOT NULL AND institution_id = $1 LIMIT 1)`,
  'contact_attempt panel_follow_insert': `INSERT INTO contact_attempt (id, task_id, patient_id, institution_id, at, way, result)
     SELECT gen_random_uuid(), k.id, k.patient_id, $1, now() + interval '1 day', 'PHONE', 'WRONG_NUMBER' FROM care_task k JOIN panel_row p ON p.task_id = k.id WHERE p.institution_id = $1 LIMIT 1`,
  'contact_attempt panel_follow_update': `UPDATE contact_attempt SET cancelled_at = now(), cancel_reason = 'x' WHERE cancelled_at IS NULL AND institution_id = $1`,
  'encounter panel_follow_insert': `INSERT INTO encounter (id, institution_id, ward_id, patient_id, state, admission_route, admitted_at, departed_at, disposition)
     SELECT gen_random_uuid(), w.institution_id, w.id, r.id, 'DEPARTED', 'OTHER', now() - interval '9 days', now() - interval '1 day', 'HOME' FROM ward w, ${resident} r(id) LIMIT 1`,
  'encounter panel_follow_update': `UPDATE encounter SET admitted_at = admitted_at - interval '3 days', departed_at = departed_at - interval '3 days' WHERE state = 'DEPARTED'`,
  'referral panel_follow_insert': `INSERT INTO referral (id, chain_id, direction, scene, urgency, state, patient_id, source_institution_id, target_institution_id, target_department_id, reason,
       requested_by, requested_at, submitted_at)
     SELECT n.id, n.id, 'UP', 'OUTPATIENT', 'ROUTINE', 'SUBMITTED', r.id, $1, d.institution_id, d.id, 'x', o.id, now(), now()
     FROM (SELECT gen_random_uuid() AS id) n, ${resident} r(id), department d, person o WHERE d.institution_id <> $1 LIMIT 1`,
  'referral panel_follow_update': `UPDATE referral SET state = 'CANCELLED', ended_at = now(), end_reason = 'OTHER', identity_until = now() WHERE state = 'SUBMITTED'`,
};
/** What has to be there before a change. */
const before: Readonly<Record<string, string>> = {
  'encounter panel_follow_update': changes['encounter panel_follow_insert'] ?? '',
  'referral panel_follow_update': changes['referral panel_follow_insert'] ?? '',
};

test('every trigger has its change', async () => {
  const triggers = (await panelTriggers()).map(({ table, name }) => `${table} ${name}`);
  // A resident without a row is what no change of another one makes: it is loaded above.
  expect([...Object.keys(changes), 'resident panel_follow_insert'].sort()).toEqual(triggers.sort());
});

test.each(Object.keys(changes))('%s: the row follows, and without the trigger it does not', async trigger => {
  const change = changes[trigger] ?? '';
  await world.rows('BEGIN');
  await onlyPanelTriggers();
  if (before[trigger]) await world.rows(before[trigger], [centre.institutionId]);
  await world.rows('SAVEPOINT changed');
  await run(change);
  expect(await wrongRows()).toEqual([]);
  await world.rows('ROLLBACK TO changed');
  await onlyPanelTriggers(trigger);
  await run(change);
  expect((await wrongRows()).length).toBeGreaterThan(0);
  await world.rows('ROLLBACK');
});

async function run(change: string): Promise<void> {
  await world.rows(change, change.includes('$1') ? [centre.institutionId] : []);
}

test('a new resident has a row, and without the trigger none', async () => {
  const register = async () => {
    const id = newUuid();
    await world.insert('patient', {
      id,
      registered_at: centre.institutionId,
      masked_name: '孙*',
      sex: 'MALE',
      birth_date: '1950-01-01',
    });
    await world.rows('INSERT INTO resident (patient_id, institution_id, registered_on) VALUES ($1, $2, $3)', [
      id,
      centre.institutionId,
      today,
    ]);
  };
  await world.rows('BEGIN');
  await register();
  expect(await wrongRows()).toEqual([]);
  await world.rows('ALTER TABLE resident DISABLE TRIGGER panel_follow_insert');
  await register();
  expect(await wrongRows()).toHaveLength(1);
  await world.rows('ROLLBACK');
});

test('merging and undoing it move what the duplicate has', async () => {
  const [kept, merged] = await world.rows<{ patient_id: string }>(
    `SELECT r.patient_id FROM resident r WHERE r.institution_id = $1 AND r.merged_into IS NULL
       AND NOT EXISTS (SELECT FROM resident o WHERE o.merged_into = r.patient_id) ORDER BY 1 LIMIT 2`,
    [centre.institutionId],
  );
  const into = (id: string | null) =>
    world.rows('UPDATE resident SET merged_into = $2 WHERE patient_id = $1', [merged?.patient_id, id]);
  await world.rows('BEGIN');
  await onlyPanelTriggers();
  await into(kept?.patient_id ?? '');
  expect(await wrongRows()).toEqual([]);
  expect(await world.count('panel_row', `patient_id = '${merged?.patient_id}'`)).toBe(0);
  await into(null);
  expect(await wrongRows()).toEqual([]);
  await world.rows('ROLLBACK');
});

test('any changes in any order leave the panel as it is reckoned', async () => {
  await world.rows('BEGIN');
  await onlyPanelTriggers();
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    const inOrder = Object.values(changes).sort((a, b) => hash(a, round) - hash(b, round));
    for (const change of inOrder)
      if (await tried(change.replaceAll('md5(r.patient_id::text)', `md5(r.patient_id::text || ${round})`))) done += 1;
    expect(await wrongRows()).toEqual([]);
  }
  expect(done).toBeGreaterThan(rounds * 15);
  await world.rows('ROLLBACK');
});

/** A second row of the kind, or a second contract at the time. */
const thereAlready = new Set(['23505', '23P01']);

/** Whether a change could be made: what is there already is not made twice. */
async function tried(change: string): Promise<boolean> {
  await world.rows('SAVEPOINT tried');
  try {
    await run(change);
    return true;
  } catch (error) {
    if (!thereAlready.has((error as { code?: string }).code ?? '')) throw error;
    await world.rows('ROLLBACK TO tried');
    return false;
  }
}

function hash(text: string, round: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + round * 7) % 1_000_003, round);
}

test('a change of one resident looks at nobody else', async () => {
  const [one, other] = centre.residentIds;
  await world.rows('BEGIN');
  await world.rows(`UPDATE panel_row SET masked_name = 'untouched' WHERE patient_id = ANY ($1)`, [[one, other]]);
  await world.rows('SELECT panel_refresh(ARRAY[$1::uuid])', [one]);
  expect(await wrongRows()).toEqual([other]);
  await world.rows('ROLLBACK');
});

test('of two changes at once neither is lost', async () => {
  const id = centre.residentIds[0] ?? '';
  const other = new Client({ connectionString: world.url });
  await other.connect();
  try {
    const followUp = (days: number) =>
      [
        `INSERT INTO follow_up (id, patient_id, institution_id, conditions, done_on, done_at, way) VALUES (gen_random_uuid(), $1, $2, '{}', group_today() - $3::int, now(), 'HOME')`,
        [id, centre.institutionId, days],
      ] as const;
    await world.rows('ALTER TABLE follow_up DISABLE TRIGGER follow_up_within_life');
    await world.rows('BEGIN');
    await world.rows(followUp(0)[0], [...followUp(0)[1]]);
    const second = other.query(followUp(1)[0], [...followUp(1)[1]]);
    await sleep(100);
    await world.rows('COMMIT');
    await second;
    expect(await wrongRows()).toEqual([]);
    const [row] = await world.rows<{ seen_on: string }>('SELECT seen_on FROM panel_row WHERE patient_id = $1', [id]);
    expect(row?.seen_on).toBe(today);
  } finally {
    await other.end();
  }
});
