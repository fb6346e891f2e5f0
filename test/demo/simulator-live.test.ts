import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type App, createApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { type SimulatorAccount, simulatorAccounts } from '../../server/demo/demo-users';
import { seedDemo } from '../../server/demo/seed';
import { type Simulator, startSimulator } from '../../server/demo/simulator';
import { type Database, openDatabase } from '../../server/platform/database/database';
import { slices } from '../../server/slices';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { type TestDatabase, testDatabase } from '../support/database';

const secret = 'a secret of the tests, longer than 32 characters';

let ownDatabase: TestDatabase;
let database: Database;
let owner: Client;
let app: App;
let port = 0;

beforeAll(async () => {
  ownDatabase = await testDatabase();
  owner = new Client({ connectionString: ownDatabase.url });
  await owner.connect();
  await openServer();
  await seedDemo(database, { now: new Date(), identities: new IdentityHasher(secret) });
}, 120_000);

afterAll(async () => {
  await closeServer();
  await owner.end();
  await ownDatabase.drop();
});

async function openServer(): Promise<void> {
  const entities = slices.flatMap(slice => [...slice.entities]);
  database = await openDatabase(ownDatabase.url, entities);
  const environment = {
    DATABASE_URL: ownDatabase.url,
    MEDGROUP_SECRET: secret,
    LOG_LEVEL: 'silent',
    MEDGROUP_DEMO: 'on',
  };
  app = await createApp(readConfig(environment), database);
  port = await app.listen(port, '127.0.0.1');
}

async function closeServer(): Promise<void> {
  await app.close();
  await database.close();
}

const someAccount = simulatorAccounts()[0] as SimulatorAccount;

interface Run {
  readonly simulator: Simulator;
  readonly warnings: string[];
  /** Ends it; resolves to the milliseconds that it took. */
  stop(): Promise<number>;
}

function play(codes: readonly string[], pace: number, seed: string): Run {
  const ending = new AbortController();
  const warnings: string[] = [];
  const simulator = startSimulator({
    url: `http://127.0.0.1:${port}/graphql`,
    accounts: simulatorAccounts().filter(account => codes.includes(account.institutionCode)),
    pace,
    seed,
    signal: ending.signal,
    log: { info: () => undefined, warn: (fields, message) => warnings.push(`${message} ${JSON.stringify(fields)}`) },
  });
  const stop = async () => {
    const before = performance.now();
    ending.abort();
    await simulator.ended;
    return performance.now() - before;
  };
  return { simulator, warnings, stop };
}

function actsDone(simulator: Simulator): number {
  return Object.values(simulator.report().done).reduce((sum, count) => sum + count, 0);
}

/** Waits until so many more acts were done. */
async function until(simulator: Simulator, more: number): Promise<void> {
  const aim = actsDone(simulator) + more;
  const patience = Date.now() + 60_000;
  while (actsDone(simulator) < aim) {
    if (Date.now() > patience) throw new Error(`too few acts: ${JSON.stringify(simulator.report())}`);
    await sleep(100);
  }
}

async function count(sql: string): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(`SELECT count(*) FROM (${sql}) found`);
  return Number(rows[0]?.count);
}

async function expectOrder(): Promise<void> {
  for (const who of ['bed_id', 'patient_id']) {
    const kinds = who === 'bed_id' ? "'STAY', 'HOLD', 'BLOCK'" : "'STAY'";
    const pairs = `SELECT lead(lower(during)) OVER (PARTITION BY ${who} ORDER BY lower(during)) < coalesce(upper(during), 'infinity') AS clash
      FROM bed_occupancy WHERE cancelled_at IS NULL AND kind IN (${kinds})`;
    expect(await count(`SELECT 1 FROM (${pairs}) p WHERE clash`)).toBe(0);
  }
  const uncovered = `SELECT 1 FROM encounter e JOIN (SELECT encounter_id, range_agg(during) AS stayed FROM bed_occupancy
      WHERE kind = 'STAY' AND cancelled_at IS NULL GROUP BY 1) s ON s.encounter_id = e.id
    WHERE s.stayed <> tstzmultirange(tstzrange(e.admitted_at, e.departed_at))`;
  expect(await count(uncovered)).toBe(0);
}

describe('the simulator on the real server', () => {
  test('plays many acts at a high pace without one unexpected answer, and stops at once', async () => {
    const run = play(['JQH', 'ATH', 'JDZ', 'YY'], 4000, 'live');
    await until(run.simulator, 250);
    const ms = await run.stop();
    const report = run.simulator.report();
    expect(report.unexpected).toEqual([]);
    expect(report.unreachable).toBe(0);
    expect(run.warnings).toEqual([]);
    expect(ms).toBeLessThan(500);
    expect(Object.keys(report.done)).toEqual(
      expect.arrayContaining(['bedStayBegin', 'bedStayDepart', 'bedClean', 'dischargeOrder']),
    );
    const refused = Object.values(report.refused).reduce((sum, each) => sum + each, 0);
    expect(refused).toBeLessThan(actsDone(run.simulator) * 0.1);
    await expectOrder();
    // Everything went through the API: each act of a bed manager stands in the audit, and nobody was invented with a real number.
    const audited = await count(
      "SELECT 1 FROM audit_entry WHERE subject_kind IN ('Bed', 'Encounter') AND person_id IS NOT NULL",
    );
    expect(audited).toBeGreaterThanOrEqual(actsDone(run.simulator));
    expect(await count("SELECT 1 FROM patient_identity WHERE id_number !~ '^99999[89]'")).toBe(0);
    expect(await count("SELECT 1 FROM patient_identity WHERE id_number LIKE '999998%'")).toBeGreaterThan(10);
  }, 120_000);

  test('waits while the server is away and goes on when it is back', async () => {
    const run = play(['NXH', 'ML'], 4000, 'restart');
    await until(run.simulator, 40);
    await closeServer();
    await sleep(1500);
    await openServer();
    await until(run.simulator, 40);
    await run.stop();
    expect(run.simulator.report().unexpected).toEqual([]);
    await expectOrder();
  }, 120_000);

  test('goes on when the database cuts every connection', async () => {
    const run = play(['MLC', 'JC', 'SWY'], 4000, 'cut');
    await until(run.simulator, 40);
    await owner.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await until(run.simulator, 40);
    await run.stop();
    expect(run.simulator.report().unexpected).toEqual([]);
    await expectOrder();
  }, 120_000);

  test('plays nothing at pace 0, and nothing after its signal', async () => {
    const idle = play(['JQH'], 0, 'idle');
    await idle.simulator.ended;
    expect(idle.simulator.report()).toEqual({ done: {}, refused: {}, unreachable: 0, unexpected: [] });
    const late = startSimulator({
      url: `http://127.0.0.1:${port}/graphql`,
      accounts: simulatorAccounts(),
      pace: 1,
      signal: AbortSignal.abort(),
      log: { info: () => undefined, warn: () => undefined },
    });
    await late.ended;
  });

  test('says so and tries again when its account cannot sign in', async () => {
    const ending = new AbortController();
    const warnings: object[] = [];
    const simulator = startSimulator({
      url: `http://127.0.0.1:${port}/graphql`,
      accounts: [{ ...someAccount, login: 'simulator-nobody', password: 'wrong' }],
      pace: 1,
      seed: 'nobody',
      signal: ending.signal,
      log: { info: () => undefined, warn: fields => warnings.push(fields) },
    });
    while (warnings.length === 0) await sleep(50);
    ending.abort();
    await simulator.ended;
    expect(warnings[0]).toMatchObject({ institution: someAccount.institutionCode, code: 'WRONG_CREDENTIALS' });
  });
});
