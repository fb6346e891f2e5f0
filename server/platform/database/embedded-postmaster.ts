import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, identity } from '../account';
import { explainFault, isPassing } from './embedded-faults';
import { isAlive, processFacts } from './embedded-hold';

/** A running PostgreSQL server, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready` or `stopping`. */
  readonly status: string;
}

/** What it takes to start one. */
export interface Launch {
  readonly program: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly account: Account | undefined;
  readonly durable: boolean;
  /** Loopback port; undefined takes any free one. */
  readonly port?: number;
}

const pollMs = 10;
const stopPatienceMs = 15_000;
/** A killed server's last processes may need this long to go; until then a start is refused. */
const passingFaultPatienceMs = 10_000;

/** Starts PostgreSQL and returns when it answers. Throws a StartupError with what its log says. */
export async function launch(order: Launch): Promise<Postmaster> {
  const deadline = Date.now() + passingFaultPatienceMs;
  for (;;) {
    const logStart = existsSync(order.logFile) ? statSync(order.logFile).size : 0;
    const running = await tryLaunch(order);
    if (typeof running !== 'string') return running;
    const said = `${running}\n${readFileSync(order.logFile, 'utf8').slice(logStart)}`;
    if (!isPassing(said) || Date.now() > deadline)
      throw explainFault({ ...order, doing: 'start', said, where: order.logFile });
    await wait(100);
  }
}

/** The server that runs on this cluster now; undefined when none does, whatever a stale file says. */
function runningPostmaster(cluster: string): Postmaster | undefined {
  const file = readPostmaster(cluster);
  return file && isPostgresOf(file.pid, cluster) ? file : undefined;
}

/** Waits until a server that was found is ready or gone. */
export async function settled(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const running = runningPostmaster(cluster);
    if (!running || running.status === 'ready') return running;
    await wait(pollMs);
  }
}

/** Fast shutdown: clients are cut off, a checkpoint is written. Harder signals follow if that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const deadline = Date.now() + stopPatienceMs;
    if (!send(pid, signal)) return;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await wait(pollMs);
    }
  }
}

/** A postmaster.pid whose process number now belongs to some other program would bar the next start. */
export function disarmStalePidFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file) || runningPostmaster(cluster)) return;
  // PostgreSQL takes its own parent's number for stale; the rest of the file, which guards the shared memory, stays.
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [String(process.pid), ...rest].join('\n'));
}

function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? 'starting').trim() };
}

function isPostgresOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  const facts = processFacts(pid);
  if (!facts || facts.zombie) return false;
  try {
    return facts.name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // Another user's process is not ours to look into, so it is not ours either.
    return false;
  }
}

/** One attempt: the server, or what went wrong beyond what its log says. */
async function tryLaunch(order: Launch): Promise<Postmaster | string> {
  const port = order.port ?? (await freePort());
  const log = openSync(order.logFile, 'a', 0o600);
  const [command, ...args] = [...dieWithParent(), order.program, '-D', order.cluster, ...options(port, order.durable)];
  const child = spawn(command ?? order.program, args, {
    // A group of its own: Ctrl-C in the terminal is for us alone, we stop the database when we are done with it.
    detached: true,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    ...identity(order.account),
  });
  closeSync(log);
  let failure: string | undefined;
  child.once('error', error => {
    failure = error.message;
  });
  child.once('exit', code => {
    failure ??= `postgres ended with code ${code}`;
  });
  child.unref();
  for (;;) {
    await wait(pollMs);
    if (failure !== undefined) return failure;
    const running = readPostmaster(order.cluster);
    if (running?.pid === child.pid && running?.status === 'ready') return running;
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** The environment of the programs: nothing of ours, so that no PG* variable or secret reaches them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
}

let dieWithParentPrefix: string[] | undefined;

/** On Linux with util-linux the kernel stops the database when we are killed; elsewhere the next start adopts it. */
function dieWithParent(): string[] {
  const prefix = ['setpriv', '--pdeathsig', 'INT'];
  const works = () => process.platform === 'linux' && spawnSync('setpriv', [...prefix.slice(1), 'true']).status === 0;
  dieWithParentPrefix ??= works() ? prefix : [];
  return dieWithParentPrefix;
}

function options(port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    jit: 'off',
    // Only what concerns the server itself: statements and their values may hold personal data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(process.platform === 'linux' ? { client_connection_check_interval: '2s' } : {}),
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
