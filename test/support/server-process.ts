import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const main = join(__dirname, '..', '..', 'dist', 'server', 'main.js');

/** How a server process ended, and all that it printed. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly errors: string;
}

/** The built server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly url: string;
  /** Resolves when it says that it is ready; rejects with what it printed when it ends before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<Ending>;
  /** Resolves when it has printed the text. */
  said(text: string): Promise<void>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>;
}

/** Starts the server with these settings and nothing else from the environment; the simulator is off. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  if (!existsSync(main)) throw new Error('Build the server first: npm run build:server');
  const port = settings.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, DEMO_PACE: '0', ...settings, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', chunk => {
    out += String(chunk);
  });
  child.stderr.on('data', chunk => {
    errors += String(chunk);
  });
  const ended = new Promise<Ending>(resolve =>
    child.once('close', (code, signal) => resolve({ code, signal, out, errors })),
  );
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => out.includes(text) && resolve();
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`The server ended without saying "${text}":\n${out}${errors}`)));
    });
  const ready = said('ready');
  // Whoever expects it to fail looks at how it ended instead.
  ready.catch(() => undefined);
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    ready,
    ended,
    said,
    end: signal => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A port of loopback on which nobody listens now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
