import pg from 'pg';
import type { Logger } from '../observability/log';
import { Wake } from './wake';

const connectMsMax = 3_000;
const answerMsMax = 10_000;
const pauseMsMax = 2_000;
const pauseMsMin = 50;

/** Options of every connection of the server: the role that owns nothing. */
const serverOptions = '-c role=medgroup_app -c TimeZone=UTC';

/** Work on one connection of its own, such as LISTEN needs. It ends when `stopping` is aborted, or throws and is begun again. */
export type SessionWork = (client: pg.Client, wake: Wake, stopping: AbortSignal) => Promise<void>;

/**
 * Keeps one piece of work running on a connection of its own for as long as the server runs: PostgreSQL may stop, restart or be cut off,
 * the work then begins again on a new connection.
 */
export class Session {
  /** Ends the sleep of the work. */
  readonly wake = new Wake();
  private readonly stopping = new AbortController();
  private running?: Promise<void>;

  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly log: Logger,
    private readonly work: SessionWork,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake.call();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const begun = Date.now();
      await this.once().catch(error => {
        failures = Date.now() - begun > pauseMsMax ? 1 : failures + 1;
        if (!this.stopping.signal.aborted) this.log.warn({ err: error, failures }, `${this.name}: connection lost`);
      });
      if (!this.stopping.signal.aborted) await this.wake.sleep(Math.min(pauseMsMin * 2 ** failures, pauseMsMax));
    }
  }

  private async once(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `medgroup ${this.name}`,
      options: serverOptions,
      connectionTimeoutMillis: connectMsMax,
      query_timeout: answerMsMax,
      keepAlive: true,
    });
    // A connection that breaks while the work sleeps wakes it: its next statement then fails.
    client.on('error', () => this.wake.call());
    try {
      await client.connect();
      await this.work(client, this.wake, this.stopping.signal);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
