import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { present } from '../../server/kernel/invariant';
import { bearer, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import type { PoolWorld } from './pool-world';

/** What a mutation answers. */
export interface Answered {
  readonly userErrors: readonly { readonly code: string }[];
  readonly [object: string]: unknown;
}

/** The pool behind the built server, a process of its own that can be killed. */
export class PoolServer {
  private server: ServerProcess | undefined;
  private port: string | undefined;
  private authorization = '';
  private signedInAt = 0;

  private constructor(
    private readonly pool: PoolWorld,
    private readonly settings: Record<string, string>,
  ) {}

  /** Started, and asked in the name of the chief of finance. */
  static async start(pool: PoolWorld, settings: Record<string, string> = {}): Promise<PoolServer> {
    const made = new PoolServer(pool, settings);
    await made.start();
    return made;
  }

  async start(): Promise<void> {
    this.server = await startServer({
      DATABASE_URL: this.pool.world.url,
      MEDGROUP_SECRET: secret,
      MEDGROUP_DEMO: 'off',
      LOG_LEVEL: 'silent',
      ...this.settings,
      ...(this.port === undefined ? {} : { PORT: this.port }),
    });
    await this.server.ready;
    this.port = new URL(this.server.url).port;
  }

  get pid(): number {
    return this.server?.process.pid ?? 0;
  }

  /** The highest heap in MB since this was asked last; only of a server that carries the probe of the bench. */
  async heapPeak(): Promise<string> {
    const { process: child } = present(this.server, 'server');
    const said = new Promise<string>(resolve =>
      child.stderr?.once('data', chunk => resolve(/heap (\d+)/.exec(String(chunk))?.[1] ?? '?')),
    );
    child.kill('SIGUSR2');
    return said;
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.server?.end(signal);
    this.server = undefined;
  }

  async ask<T>(query: string, variables: object): Promise<T> {
    await this.signIn();
    const response = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: this.authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** A large pool takes longer than a session lasts. */
  private async signIn(): Promise<void> {
    if (Date.now() - this.signedInAt < 300_000) return;
    this.authorization = await bearer(this.pool.world, this.pool.chief.personId);
    this.signedInAt = Date.now();
  }

  /** A step of a cycle; undefined when the server went before it answered. */
  async step(
    field: string,
    { cycleId, expectedVersion }: { cycleId: string; expectedVersion: number },
    requestId = newUuid(),
  ): Promise<Answered | undefined> {
    const query = `mutation ($input: PayCycleActionInput!) { ${field}(input: $input) { payCycle { state version runs { id number outputSha256 } } userErrors { code } } }`;
    const input = { requestId, payCycleId: toGlobalId('PayCycle', cycleId), expectedVersion };
    const gone = (error: unknown) => {
      // By name: its class is that of another realm.
      if ((error as Error).name === 'TypeError') return undefined;
      throw error;
    };
    return (await this.ask<Record<string, Answered>>(query, { input }).catch(gone))?.[field];
  }
}
