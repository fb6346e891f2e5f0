import { accepted } from '../../server/kernel/result';
import { Connection } from '../../server/platform/database/connection';
import { type Database, openDatabase } from '../../server/platform/database/database';
import { PreparedNames } from '../../server/platform/database/prepared';
import { Snapshot } from '../../server/platform/database/snapshot';
import { readAsSystem } from '../../server/platform/database/system';
import { inTransaction } from '../../server/platform/database/transaction';
import { type House, World } from '../support/world';

/** Statements that are asked again and again are prepared: once for each connection, for all viewers. */

let world: World;
/** With a single connection, so that all share what it has prepared. */
let single: Database;
beforeAll(async () => {
  world = await World.make();
  single = await openDatabase(world.url, [], 1);
});
afterAll(async () => {
  await single.close();
  await world.close();
});

function prepared(): Promise<{ name: string; generic: number }[]> {
  return single.source.query('SELECT name, generic_plans::int AS generic FROM pg_prepared_statements ORDER BY name');
}

describe('a name', () => {
  it('is given to a text that is asked often, and stays the same', () => {
    const names = new PreparedNames();
    const given = Array.from({ length: 8 }, () => names.nameOf('SELECT 1'));
    expect(given.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(given.slice(4)).size).toBe(1);
    expect(given[4]?.length).toBeLessThan(64);
    expect(names.nameOf('SELECT 2')).toBeUndefined();
  });

  it('is forgotten when a thousand others were asked since', () => {
    const names = new PreparedNames();
    for (let use = 0; use < 5; use += 1) names.nameOf('SELECT 1');
    for (let other = 0; other < 999; other += 1) names.nameOf(`SELECT ${other + 2}`);
    expect(names.nameOf('SELECT 1')).toBeDefined();
    for (let other = 0; other < 1_000; other += 1) names.nameOf(`SELECT ${other + 2}`);
    expect(names.nameOf('SELECT 1')).toBeUndefined();
  });
});

it('keeps a plan for all values, and shows each viewer their own behind the wall', async () => {
  const { lead, member } = await world.group('PRE');
  const viewers = await Promise.all([nurseOf(lead, 1), nurseOf(member, 2)]);
  const text = 'SELECT count(*)::int AS count FROM encounter WHERE institution_id = ANY ($1)';
  const houses = [lead.institutionId, member.institutionId];
  for (let round = 0; round < 12; round += 1) {
    for (const { viewer, patients } of viewers) {
      const snapshot = new Snapshot(single, viewer);
      expect(await snapshot.row(text, [houses])).toEqual({ count: patients });
      await snapshot.close();
    }
    const nobody = new Snapshot(single, 'NOBODY');
    expect(await nobody.row(text, [houses])).toEqual({ count: 0 });
    await nobody.close();
    expect(await readAsSystem(single, text, [houses])).toEqual([{ count: 3 }]);
  }
  const [one, ...others] = (await prepared()).filter(({ generic }) => generic > 0);
  expect(others).toEqual([]);
  expect(one?.generic).toBeGreaterThan(20);
});

async function nurseOf(house: House, patients: number) {
  for (const bedId of house.bedIds.slice(0, patients)) await world.patientIn(house, bedId, '病人甲');
  const grant = {
    appointmentId: null,
    post: 'WARD_NURSE' as const,
    groupId: null,
    institutionId: house.institutionId,
    wardId: null,
    institutionIds: [house.institutionId],
    during: { from: new Date(0), until: null },
  };
  return { viewer: { personId: await world.person('护士'), sessionId: null, grants: [grant] }, patients };
}

it('asks anew when a table was changed under a plan', async () => {
  await world.rows('CREATE TABLE altered (one integer); GRANT SELECT ON altered TO medgroup_app');
  const ask = () => readAsSystem<object>(single, 'SELECT * FROM altered');
  for (let use = 0; use < 8; use += 1) expect(await ask()).toEqual([]);
  await world.rows('ALTER TABLE altered ADD COLUMN two integer');
  await expect(ask()).rejects.toThrow(/cached plan/);
  for (let use = 0; use < 8; use += 1) expect(await ask()).toEqual([]);
});

it('gives a connection up that has prepared too much', async () => {
  const pid = async () => (await single.source.query('SELECT pg_backend_pid() AS pid'))[0].pid;
  const before = await pid();
  await inTransaction(single, 'SYSTEM', async tx => {
    for (let text = 0; text < 210; text += 1)
      for (let use = 0; use < 5; use += 1) await tx.rows(`SELECT ${text} AS different`);
    return accepted(null);
  });
  expect(await pid()).not.toBe(before);
  expect(await prepared()).toEqual([]);
});

it('refuses to answer when the transaction could not be opened', async () => {
  const lost = await openDatabase(world.url, [], 1);
  const [{ pid }] = await lost.source.query('SELECT pg_backend_pid() AS pid');
  const snapshot = new Snapshot(lost, 'SYSTEM');
  const asked = snapshot.rows('SELECT pg_sleep(5)');
  await world.rows('SELECT pg_sleep(0.2)');
  await world.rows('SELECT pg_terminate_backend($1)', [pid]);
  await expect(asked).rejects.toThrow(/terminat/);
  await snapshot.close();
  expect(await readAsSystem(lost, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await lost.close();
});

it('bears that the transaction could not be opened before anything was asked', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const connection = await Connection.open(single, 'SELECT nonsense');
  await new Promise(resolve => setTimeout(resolve, 200));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
  await expect(connection.end('ROLLBACK')).rejects.toThrow(/nonsense/);
  expect(await readAsSystem(single, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
