import { once } from 'node:events';
import { StartupError } from './startup-error';

/** Ends one thing that was started. */
export type Stop = () => Promise<void>;

/** What a program does; it adds to `stops` what it starts. */
export type Work = (stops: Stop[], leaving: AbortSignal) => Promise<void>;

/** The whole way out may take this long, then the process ends anyway. */
const leavePatienceMs = 30_000;
const parentWatchMs = 250;
/** One Ctrl-C arrives twice under npm: from the terminal, and passed on by npm. */
const echoMs = 1000;

/**
 * Runs a program until SIGINT or SIGTERM: `start` adds to `stops` what it starts, as soon as it runs; they are
 * stopped in the opposite order, also when the start fails or a signal interrupts it. `start` may look at `leaving`
 * between its steps. Under npm, the end of npm counts as a signal. A second signal, a second later, ends the process
 * at once. Status 0 after a signal, 1 after a failed start.
 */
export function runUntilSignal(start: Work): Promise<never> {
  return runToEnd(async (stops, leaving) => {
    await start(stops, leaving);
    if (!leaving.aborted) await once(leaving, 'abort');
  });
}

/** The same for a program that ends by itself; `leaving` tells it to end early, and the status is 0 then too. */
export async function runToEnd(work: Work): Promise<never> {
  const stops: Stop[] = [];
  const leaving = leaveOnSignal();
  try {
    await work(stops, leaving);
  } catch (error) {
    if (!leaving.aborted) fail(error);
  }
  setTimeout(() => process.exit(1), leavePatienceMs).unref();
  for (const stop of stops.reverse()) await stop().catch(fail);
  process.exit();
}

function leaveOnSignal(): AbortSignal {
  const leaving = new AbortController();
  let leftAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      const now = performance.now();
      if (leaving.signal.aborted && now - leftAt > echoMs) process.exit(1);
      if (!leaving.signal.aborted) leftAt = now;
      leaving.abort();
    });
  if (process.env.npm_lifecycle_event) leaveWithParent(leaving);
  return leaving.signal;
}

/** An npm that is killed cannot tell us: without it we would run on unseen and hold the port. */
function leaveWithParent(leaving: AbortController): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) leaving.abort();
  }, parentWatchMs).unref();
}

function fail(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof StartupError) console.error(`${error.message}\n${error.hint}`);
  else console.error(error);
}
