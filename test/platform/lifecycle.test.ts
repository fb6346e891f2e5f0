import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { isAlive } from '../../server/platform/database/embedded-hold';
import { temporaryFolder } from '../support/cluster';
import { emptyDatabase } from '../support/database';
import { playOldServer, withListener } from '../support/fake-server';
import { type Ending, type ServerProcess, startServer } from '../support/server-process';

jest.setTimeout(300_000);

const secret = 'a secret of thirty-two characters';
const servers: ServerProcess[] = [];
let folder: string;
/** What a first start leaves, to be copied: making it takes longer than most tests do with it. */
let used: string;

beforeAll(async () => {
  used = temporaryFolder();
  folder = used;
  const first = await start();
  await first.end('SIGTERM');
});
afterAll(() => rmSync(used, { recursive: true, force: true }));
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const server of servers.splice(0)) if (server.process.exitCode === null) await server.end('SIGKILL');
  await gone(postmasterPid());
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a server that cannot start says one line and what to do, and leaves nothing running', () => {
  test('the port is busy: told before a database is made', async () => {
    await withListener(
      () => undefined,
      async port => {
        const ending = await failedStart({ PORT: String(port) });
        expect(ending.errors).toBe(
          `Port ${port} is in use.\nStop the other program, or choose another: PORT=${port + 1} npm start\n`,
        );
        expect(existsSync(join(folder, 'postgres'))).toBe(false);
      },
    );
  });

  test('the settings are wrong', async () => {
    const ending = await failedStart({ PORT: 'http', DEMO_PACE: 'fast' });
    expect(ending.errors.trim().split('\n')).toEqual([
      'PORT must be a number from 0 to 65535, not "http".',
      'DEMO_PACE must be a number from 0 to 10000, not "fast".',
      expect.stringMatching(/README/),
    ]);
  });

  test('no PostgreSQL at DATABASE_URL', async () => {
    const ending = await failedStart({
      DATABASE_URL: 'postgres://owner:hidden@127.0.0.1:1/db',
      MEDGROUP_SECRET: secret,
    });
    expect(ending.errors).toMatch(/^No PostgreSQL server listens at 127\.0\.0\.1:1\/db\.\nCheck DATABASE_URL.*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('PostgreSQL 14 at DATABASE_URL', async () => {
    await withListener(playOldServer, async port => {
      const DATABASE_URL = `postgres://owner:hidden@127.0.0.1:${port}/db`;
      const ending = await failedStart({ DATABASE_URL, MEDGROUP_SECRET: secret });
      expect(ending.errors).toMatch(
        /^The PostgreSQL server at .* is too old: 14\.9, Medgroup needs 15 or newer\.\n.*\n$/,
      );
    });
  });

  test('another Medgroup has the data folder', async () => {
    const first = await startAgain();
    const ending = await failedStart({});
    expect(ending.errors).toMatch(/^Another Medgroup \(process \d+\) is using the data folder .*\n.*\n$/);
    expect(await asksTheDatabase(first)).toBe(true);
  });
});

describe('the embedded database lives and dies with the server', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s stops both in order; the next start is quick', async signal => {
    const first = await startAgain();
    const pid = postmasterPid();
    await leaveMark();
    // Ctrl-C under npm arrives twice: from the terminal, and passed on by npm.
    first.process.kill(signal);
    await wait(10);
    const ending = await first.end(signal);
    expect(ending).toMatchObject({ code: 0, signal: null, errors: '' });
    expect(isAlive(pid)).toBe(false);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/);
    const from = performance.now();
    await start();
    expect(performance.now() - from).toBeLessThan(5000);
    expect(await readMark()).toEqual([{ number: 7 }]);
  });

  test('open connections do not hold up the end: clients are told, then cut off', async () => {
    const server = await startAgain();
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    const idle = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined);
    await once(idle, 'connect');
    await asksTheDatabase(server);
    const closed = once(socket, 'close');
    const from = performance.now();
    expect(await server.end('SIGTERM')).toMatchObject({ code: 0, errors: '' });
    // Waiting for them would take a minute; a busy machine needs a few seconds for the rest.
    expect(performance.now() - from).toBeLessThan(15_000);
    expect((await closed)[0]).toBe(1001);
  });

  test('a signal in the middle of the first start stops it in order', async () => {
    const server = await startServer(settings());
    servers.push(server);
    await server.said('PostgreSQL');
    const ending = await server.end('SIGTERM');
    expect(ending).toMatchObject({ code: 0, errors: '' });
    expect(isAlive(postmasterPid())).toBe(false);
    await start();
  });

  test('kill -9 loses nothing committed and blocks no start', async () => {
    const first = await startAgain();
    await leaveMark();
    await first.end('SIGKILL');
    const second = await start();
    expect(await readMark()).toEqual([{ number: 7 }]);
    expect(await asksTheDatabase(second)).toBe(true);
  });

  test('kill -9 of the first start, wherever it is, blocks no start', async () => {
    for (const delayMs of [100, 400, 700, 1000, 2000, 3000]) {
      const server = await startServer(settings({ MEDGROUP_DEMO: 'on' }));
      await wait(delayMs);
      await server.end('SIGKILL');
    }
    expect(await asksTheDatabase(await start())).toBe(true);
  });

  test('a database that is killed comes back without a hand', async () => {
    const server = await startAgain();
    process.kill(postmasterPid(), 'SIGKILL');
    await expect(eventually(() => asksTheDatabase(server))).resolves.toBe(true);
  });

  test('a database that stands still for five seconds only delays answers', async () => {
    const server = await startAgain();
    const backends = [postmasterPid(), ...childrenOf(postmasterPid())];
    for (const pid of backends) process.kill(pid, 'SIGSTOP');
    const waiting = asksTheDatabase(server);
    await wait(5000);
    for (const pid of backends) process.kill(pid, 'SIGCONT');
    await waiting;
    expect(await eventually(() => asksTheDatabase(server))).toBe(true);
  });
});

test('two servers share one database, by an owner without superuser rights, and load the demo that one left half loaded', async () => {
  const database = await emptyDatabase();
  try {
    const more = { DATABASE_URL: await ordinaryOwner(database.url), MEDGROUP_SECRET: secret, MEDGROUP_DEMO: 'on' };
    const killed = await startServer(settings(more));
    servers.push(killed);
    expect(await eventually(() => isLoading(database.url), 60)).toBe(true);
    expect(await openToVacuum(database.url)).toEqual([]);
    await killed.end('SIGKILL');
    expect(await groups(database.url)).toBe(0);
    for (const server of await Promise.all([start(more), start(more)])) {
      expect(await asksTheDatabase(server)).toBe(true);
      expect(await server.end('SIGTERM')).toMatchObject({ code: 0, errors: '' });
    }
    expect(await groups(database.url)).toBe(6);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  } finally {
    await database.drop();
  }
});

/** Whether a server is in the middle of writing the demo: what it has written holds the table, and nobody sees it yet. */
async function isLoading(url: string): Promise<boolean> {
  const locks = await query(
    url,
    `SELECT 1 FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
     WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND c.relname = 'bed_occupancy' AND l.mode = 'RowExclusiveLock'`,
  );
  return locks.length > 0;
}

/** Tables that the automatic vacuum may take: in the middle of a load it would tell the planner that they are empty. */
function openToVacuum(url: string): Promise<unknown[]> {
  return query(
    url,
    `SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT EXISTS (
       SELECT 1 FROM pg_locks l WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND l.relation = c.oid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted)`,
  );
}

async function groups(url: string): Promise<number> {
  const [{ count }] = (await query(url, 'SELECT count(*)::int AS count FROM medical_group')) as [{ count: number }];
  return count;
}

async function start(more: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer(settings(more));
  servers.push(server);
  await server.ready;
  return server;
}

/** Starts on what a first start has left. */
function startAgain(): Promise<ServerProcess> {
  execFileSync('cp', ['-a', `${used}/.`, folder]);
  return start();
}

async function failedStart(more: Record<string, string>): Promise<Ending> {
  const server = await startServer(settings(more));
  servers.push(server);
  const ending = await server.ended;
  expect(ending).toMatchObject({ code: 1, out: '' });
  expect(ending.errors).not.toMatch(/^\s+at |hidden@|Error:/m);
  return ending;
}

function settings(more: Record<string, string> = {}): Record<string, string> {
  return { MEDGROUP_DATA: folder, MEDGROUP_DEMO: 'off', ...more };
}

/** Whether a request that must read the database is answered with its own words. */
async function asksTheDatabase(server: ServerProcess): Promise<boolean> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({
      query: 'mutation ($input: SessionBeginInput!) { sessionBegin(input: $input) { userErrors { code } } }',
      variables: { input: { requestId: randomUUID(), login: `nobody-${randomUUID()}`, password: 'wrong password' } },
    }),
  });
  const { data } = (await response.json()) as { data?: { sessionBegin?: { userErrors: { code: string }[] } } };
  return data?.sessionBegin?.userErrors[0]?.code === 'WRONG_CREDENTIALS';
}

async function leaveMark(): Promise<void> {
  await query(embeddedUrl(), 'CREATE TABLE mark AS SELECT 7 AS number');
}

function readMark(): Promise<unknown[]> {
  return query(embeddedUrl(), 'SELECT number FROM mark');
}

function embeddedUrl(): string {
  const password = readFileSync(join(folder, 'postgres.password'), 'utf8');
  return `postgres://medgroup:${password}@127.0.0.1:${pidFile()[3]}/medgroup`;
}

function postmasterPid(): number {
  return Number(pidFile()[0] ?? 0);
}

let lastPidFile: string[] = [];

/** The lines of postmaster.pid; once the server is gone, those that it had. */
function pidFile(): string[] {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(file)) lastPidFile = readFileSync(file, 'utf8').split('\n');
  return lastPidFile;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`))
    .filter(name => readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid))
    .map(Number);
}

async function gone(pid: number): Promise<void> {
  while (pid > 0 && isAlive(pid)) await wait(20);
}

/** Gives the database to a role that may only create roles, and returns its address. */
async function ordinaryOwner(url: string): Promise<string> {
  const name = `owner_${randomUUID().slice(0, 8)}`;
  const address = Object.assign(new URL(url), { username: name, password: 'plain' });
  await query(url, `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'plain'`);
  await query(url, `DO $$ BEGIN CREATE ROLE medgroup_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN END $$`);
  await query(url, `GRANT medgroup_app TO ${name}`);
  await query(url, `ALTER DATABASE ${address.pathname.slice(1)} OWNER TO ${name}`);
  return address.href;
}

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function eventually(body: () => Promise<boolean>, seconds = 20): Promise<boolean> {
  for (let attempt = 0; attempt < seconds * 5; attempt++) {
    if (await body().catch(() => false)) return true;
    await wait(200);
  }
  return false;
}
