import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type App, createApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { demoPeople, type SimulatorAccount, simulatorAccounts } from '../../server/demo/demo-users';
import { houses } from '../../server/demo/houses.rules';
import { inventedAreas, PeopleInventor } from '../../server/demo/people.rules';
import { Random } from '../../server/demo/random';
import { type Simulator, startSimulator } from '../../server/demo/simulator';
import { PlayedNurse } from '../../server/demo/simulator.care';
import { ApiClient } from '../../server/demo/simulator.client';
import { PlayedDesk, type Simulated } from '../../server/demo/simulator.desk';
import { type DeskHome, deskActs, deskHomeDocument } from '../../server/demo/simulator.desk.documents';
import { patienceMs } from '../../server/demo/simulator.desk.rules';
import { PlayedHouse } from '../../server/demo/simulator.house';
import { type Database, openDatabase } from '../../server/platform/database/database';
import { slices } from '../../server/slices';
import type { TestDatabase } from '../support/database';
import { demoDatabase, demoSecret } from '../support/demo-database';

let ownDatabase: TestDatabase;
let database: Database;
let owner: Client;
let app: App;
let port = 0;

beforeAll(async () => {
  ownDatabase = await demoDatabase();
  owner = new Client({ connectionString: ownDatabase.url });
  await owner.connect();
  await openServer();
}, 300_000);

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
    MEDGROUP_SECRET: demoSecret,
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

/** Desks and bed managers of some institutions on a clock that the test sets. */
async function deskGroup(codes: readonly string[]) {
  const signal = new AbortController().signal;
  const simulated: Simulated = new Set();
  const apiOf = (code: string, post: string) => {
    const account = simulatorAccounts().find(each => each.institutionCode === code && each.post === post);
    if (!account) throw new Error(`no ${post} of ${code}`);
    return new ApiClient(`http://127.0.0.1:${port}/graphql`, account, signal);
  };
  const members = codes.map(code => {
    const plan = houses().find(each => each.code === code);
    const random = new Random(`desks ${code}`);
    const inventor = new PeopleInventor(new Random(`desks ${code} people`), inventedAreas.simulator);
    const house = plan ? new PlayedHouse(apiOf(code, 'BED_MANAGER'), plan, inventor, random, 1000) : null;
    const desk = new PlayedDesk(apiOf(code, 'REFERRAL_DESK'), house, inventor, random, 1000, simulated);
    return { code, house, desk };
  });
  for (const { house, desk } of members) {
    await house?.look();
    await desk.look(Date.now());
  }
  const answer = async (code: string, at: number) => {
    const { desk, house } = members.find(each => each.code === code) ?? {};
    if (house?.stale) await house.look();
    await desk?.look(at - 3_600_000);
    while (desk && desk.dueAt <= at) await desk.takeTurn(at);
  };
  const sends = [
    ...['DOWN_JOINT', 'DOWN_JOINT', 'DOWN_INPATIENT', 'DOWN_OUTPATIENT', 'TO_CITY', 'UP_OUTPATIENT', 'UP_CHECK_UP'],
    ...['UP_INPATIENT', 'UP_INPATIENT', 'TO_NEIGHBOUR', 'OUTSIDE'],
  ] as const;
  const playDay = async (at: number) => {
    const [lead, ...others] = members;
    for (const what of sends) {
      const fromLead = what.startsWith('DOWN') || what === 'TO_CITY';
      await (fromLead ? lead : others[0])?.desk.send(what, at);
    }
    for (let turns = 0; turns < 3; turns += 1) for (const code of codes) await answer(code, at + turns * 3_600_000);
  };
  const counts = (key: 'done' | 'refused') => {
    const sums = new Map<string, number>();
    for (const { desk } of members)
      for (const [name, found] of desk[key]) sums.set(name, (sums.get(name) ?? 0) + found);
    return sums;
  };
  return {
    answer,
    playDay,
    get done() {
      return counts('done');
    },
    get refused() {
      return counts('refused');
    },
  };
}

/** Somebody who is not simulated sends a patient up; answers the id of the row. */
async function visitorSends(): Promise<string> {
  const visitor = demoPeople.find(each => each.login === 'familydoctor');
  if (!visitor) throw new Error('a family doctor');
  const account = { ...someAccount, login: visitor.login, password: visitor.password };
  const api = new ApiClient(`http://127.0.0.1:${port}/graphql`, account, new AbortController().signal);
  const home = await api.query<DeskHome>(deskHomeDocument);
  const institution = home.viewer.homeInstitution;
  const lead = institution?.memberships[0]?.group.memberships.find(each => each.role === 'LEAD')?.institution;
  const department = lead?.departments.find(each => each.code === 'CARD');
  const { referralSubmit } = await api.mutate<{ referralSubmit: { userErrors: object[] } }>(deskActs.referralSubmit, {
    sourceInstitutionId: institution?.id,
    targetInstitutionId: lead?.id,
    targetDepartmentId: department?.id,
    patient: { name: '访客甲', sex: 'FEMALE', birthDate: '1950-01-01', idNumber: null, phone: null },
    scene: 'OUTPATIENT',
    urgency: 'EMERGENCY',
    diagnosisCode: 'I20.0',
    reason: '胸痛',
  });
  expect(referralSubmit.userErrors).toEqual([]);
  const { rows } = await owner.query<{ id: string }>(`SELECT id FROM referral ORDER BY requested_at DESC LIMIT 1`);
  return rows[0]?.id ?? '';
}

/** Waits until so many more acts were done. */
async function until(simulator: Simulator, more: number): Promise<void> {
  const aim = actsDone(simulator) + more;
  const patience = Date.now() + 150_000;
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
      "SELECT 1 FROM audit_entry WHERE subject_kind IN ('Bed', 'Encounter', 'Referral', 'Transfer') AND person_id IS NOT NULL",
    );
    expect(audited).toBeGreaterThanOrEqual(actsDone(run.simulator));
    expect(await count("SELECT 1 FROM patient_identity WHERE id_number !~ '^99999[89]'")).toBe(0);
    expect(await count("SELECT 1 FROM patient_identity WHERE id_number LIKE '999998%'")).toBeGreaterThan(10);
  }, 120_000);

  test('refers up and down, answers, receives, and hands over into joint wards from bed to bed', async () => {
    const group = await deskGroup(['JDCH', 'JDZ', 'XH', 'RJH']);
    const before = await count('SELECT 1 FROM transfer WHERE agreement_id IS NOT NULL');
    // Days pass from round to round on the simulator's clock; the server's own stands nearly still.
    for (let round = 0; round < 3; round += 1) await group.playDay(Date.now() + round * 86_400_000);
    const { done, refused } = group;
    expect([...done.keys()]).toEqual(
      expect.arrayContaining([
        ...['referralSubmit', 'referralAccept', 'referralDepart', 'referralArrive', 'referralAttend', 'bedStayBegin'],
        ...['referralTreatmentEnd', 'referralFeedback', 'transferComplete'],
      ]),
    );
    const refusals = [...refused.values()].reduce((sum, each) => sum + each, 0);
    expect(refusals).toBeLessThan([...done.values()].reduce((sum, each) => sum + each, 0) * 0.1);
    expect(await count('SELECT 1 FROM transfer WHERE agreement_id IS NOT NULL')).toBeGreaterThan(before);
    await expectOrder();
  }, 120_000);

  test('leaves what a visitor has sent to the visitor for three minutes, then answers it', async () => {
    const group = await deskGroup(['JDCH', 'JDZ']);
    const id = await visitorSends();
    const stateOf = async () =>
      (await owner.query<{ state: string }>('SELECT state FROM referral WHERE id = $1', [id])).rows[0]?.state;
    await group.answer('JDCH', Date.now() + patienceMs - 30_000);
    expect(await stateOf()).toBe('SUBMITTED');
    await group.answer('JDCH', Date.now() + 10 * 86_400_000);
    expect(await stateOf()).not.toBe('SUBMITTED');
  }, 60_000);

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

  test('sees residents who are due, as a nurse does', async () => {
    const account = simulatorAccounts().find(each => each.post === 'COMMUNITY_NURSE');
    if (!account) throw new Error('a nurse');
    const api = new ApiClient(`http://127.0.0.1:${port}/graphql`, account, new AbortController().signal);
    const nurse = new PlayedNurse(api, new Random('nurse'), 1000);
    const before = await count('SELECT 1 FROM follow_up');
    for (let seen = 0; seen < 3; seen += 1) {
      await nurse.look();
      expect(nurse.rates(Date.now())).toHaveLength(1);
      await nurse.see();
    }
    expect([...nurse.refused]).toEqual([]);
    expect([...nurse.done]).toEqual([['followUpRecord', 3]]);
    expect(await count('SELECT 1 FROM follow_up')).toBe(before + 3);
  }, 60_000);

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
