import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { type Account, databaseAccount, identity, reachable } from '../account';
import { folderError, keptSecret, noRoom, openDataFolder } from '../data-folder';
import { StartupError } from '../startup-error';
import { type Binaries, openBinaries } from './embedded-binaries';
import { explainFault } from './embedded-faults';
import { holdFolder, isAlive } from './embedded-hold';
import {
  disarmStalePidFile,
  launch,
  type Postmaster,
  serverEnvironment,
  settled,
  stopPostmaster,
} from './embedded-postmaster';

/** PostgreSQL as a part of this process: started with it, stopped with it. */
export interface EmbeddedPostgres {
  /** Connection string of the owner (a superuser) on loopback; stays the same when the server is restarted. */
  readonly url: string;
  /** A server left by a killed process was taken over instead of starting one. */
  readonly adopted: boolean;
  /** Fast shutdown, and the data folder is free again. May be called more than once. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Made when missing. Holds the cluster in `postgres`, its log and its password. */
  readonly dataFolder: string;
  /** False gives up safety against power loss, not against killed processes, for speed: for tests. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/** Everything that is settled before the server runs. */
interface Site {
  readonly folder: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly password: string;
  readonly durable: boolean;
}

const databaseName = 'medgroup';
const ownerName = 'medgroup';
const majorVersion = '17';
const firstStartBytes = 150_000_000;
const laterStartBytes = 30_000_000;
const logBytesMax = 5_000_000;
const watchMs = 500;

/**
 * Starts PostgreSQL from the binaries that npm installed, with its data in the folder: no installation, no
 * service, no root. As root it runs under an account without rights. Loopback only, with a random password.
 * A server left by a killed process is adopted; a folder in use by a living one is refused. If the server dies
 * it is started again. Throws a StartupError for everything that the person at the terminal can mend.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.dataFolder);
  openDataFolder(folder);
  const release = holdFolder(folder);
  try {
    const site = prepare(folder, options.durable);
    return await run(site, release, options.log);
  } catch (error) {
    release();
    throw error;
  }
}

function prepare(folder: string, durable: boolean): Site {
  const account = databaseAccount();
  if (!reachable(account, folder)) throw unreachable(folder, account);
  const cluster = join(folder, 'postgres');
  const known = existsSync(join(cluster, 'PG_VERSION'));
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < (known ? laterStartBytes : firstStartBytes)) throw noRoom(folder);
  if (known) refuseOtherVersion(cluster, folder);
  if (known && !existsSync(join(folder, 'postgres.password'))) throw passwordLost(folder);
  return {
    folder,
    cluster,
    logFile: join(folder, 'postgres.log'),
    account,
    binaries: openBinaries(folder, account),
    password: keptSecret(folder, 'postgres.password'),
    durable,
  };
}

async function run(site: Site, release: () => void, log: (line: string) => void): Promise<EmbeddedPostgres> {
  if (!existsSync(site.cluster)) await createCluster(site);
  const left = await leftBehind(site);
  let postmaster = left ?? (await start(site));
  await ensureDatabase(site, postmaster.port).catch(async error => {
    await stopPostmaster(postmaster.pid);
    throw error;
  });
  log(`PostgreSQL ${site.binaries.version} ${left ? 'taken over' : 'started'}, data in ${site.folder}`);

  // The address stays: whoever holds it connects again.
  const watch = supervise(
    () => isAlive(postmaster.pid),
    async () => {
      postmaster = await start(site, postmaster.port);
    },
    log,
  );
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await watch.end();
    await stopPostmaster(postmaster.pid);
    release();
  };
  return {
    url: url(site, postmaster.port, databaseName),
    adopted: left !== undefined,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Revives what died, trying on until it works, one attempt at a time; `end` waits for the one under way. */
function supervise(
  lives: () => boolean,
  revive: () => Promise<void>,
  log: (line: string) => void,
): { end(): Promise<void> } {
  let current: Promise<void> | undefined;
  let lastComplaint = '';
  const attempt = async () => {
    try {
      if (lastComplaint === '') log('PostgreSQL ended unexpectedly, starting it again');
      await revive();
      lastComplaint = '';
      log('PostgreSQL is back');
    } catch (error) {
      const complaint = (error as Error).message;
      if (complaint !== lastComplaint) log(`PostgreSQL could not be started again, still trying: ${complaint}`);
      lastComplaint = complaint;
    }
    current = undefined;
  };
  const timer = setInterval(() => {
    if (!current && !lives()) current = attempt();
  }, watchMs);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      await current;
    },
  };
}

/** A ready server of a process that was killed; one with other safety settings is stopped, not adopted. */
async function leftBehind(site: Site): Promise<Postmaster | undefined> {
  const found = await settled(site.cluster);
  if (!found) return undefined;
  if ((await showFsync(site, found.port)) === (site.durable ? 'on' : 'off')) return found;
  await stopPostmaster(found.pid);
  return undefined;
}

async function showFsync(site: Site, port: number): Promise<string | undefined> {
  try {
    return await withClient(url(site, port, 'postgres'), async client => {
      const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
      return rows[0]?.fsync;
    });
  } catch {
    return undefined;
  }
}

function start(site: Site, port?: number): Promise<Postmaster> {
  disarmStalePidFile(site.cluster);
  if (existsSync(site.logFile) && statSync(site.logFile).size > logBytesMax) truncateSync(site.logFile);
  const { cluster, logFile, account, durable } = site;
  return launch({ program: site.binaries.postgres, cluster, logFile, account, durable, port });
}

/** initdb works on a draft that gets its name when it is complete: an interrupted first start leaves no ruin. */
async function createCluster(site: Site): Promise<void> {
  const draft = `${site.cluster}.draft`;
  const passwordFile = `${site.cluster}.draft-password`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, site.password, { mode: 0o600 });
    for (const path of [draft, passwordFile]) if (site.account) chownSync(path, site.account.uid, site.account.gid);
    chmodSync(draft, 0o700);
    await initdb(site, draft, passwordFile);
    renameSync(draft, site.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error instanceof StartupError ? error : folderError(site.folder, error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdb(site: Site, draft: string, passwordFile: string): Promise<void> {
  const args = [
    ...['--pgdata', draft, '--username', ownerName, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', ...locale(), '--no-instructions', ...(site.durable ? [] : ['--no-sync'])],
    // The password is random, not a word: a thousand rounds of hashing would only slow down each connection.
    ...['-c', 'scram_iterations=1'],
  ];
  const { initdb: program } = site.binaries;
  const child = spawn(program, args, {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity(site.account),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += String(chunk);
    });
  return new Promise((done, fail) => {
    const explain = (what: string) =>
      explainFault({ doing: 'make its files', program, account: site.account, said: what, where: site.folder });
    child.once('error', error => fail(explain(error.message)));
    child.once('close', code => (code === 0 ? done() : fail(explain(said))));
  });
}

/** C.UTF-8 knows letters of all scripts; with plain C the trigram index finds nothing in Chinese. */
function locale(): string[] {
  return process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C', '--lc-ctype=en_US.UTF-8'];
}

async function ensureDatabase(site: Site, port: number): Promise<void> {
  try {
    await withClient(url(site, port, databaseName), client => client.query('SELECT 1'));
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw connectFault(site, error as Error);
    await withClient(url(site, port, 'postgres'), client => client.query(`CREATE DATABASE ${databaseName}`));
  }
}

async function withClient<T>(connectionString: string, body: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

function url(site: Site, port: number, database: string): string {
  return `postgres://${ownerName}:${site.password}@127.0.0.1:${port}/${database}`;
}

function refuseOtherVersion(cluster: string, folder: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new StartupError(
    `The data folder ${folder} was made by PostgreSQL ${version}, this Medgroup brings ${majorVersion}.`,
    'Start the Medgroup version that made it, or set MEDGROUP_DATA to another folder.',
  );
}

function unreachable(folder: string, account: Account | undefined): StartupError {
  return new StartupError(
    `Started as root, PostgreSQL runs as "${account?.name}", who cannot reach the data folder ${folder}.`,
    'Set MEDGROUP_DATA to a folder below which everybody may go, such as /var/lib/medgroup.',
  );
}

function passwordLost(folder: string): StartupError {
  return new StartupError(
    `The password of the embedded database is lost: ${join(folder, 'postgres.password')} is missing.`,
    'Restore that file from a backup, or set MEDGROUP_DATA to another folder to begin anew.',
  );
}

function connectFault(site: Site, error: Error): StartupError {
  return new StartupError(
    `The embedded PostgreSQL runs but refuses us: ${error.message}.`,
    `See ${site.logFile}; the password is in ${join(site.folder, 'postgres.password')}.`,
    { cause: error },
  );
}
