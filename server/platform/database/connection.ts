import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import type { Database } from './database';
import { sqlState } from './violations';

/** How many statements a connection keeps prepared; each holds a plan in the memory of its session. */
const namesMax = 200;

/** Of each connection, the names that it was given; a connection that leaves the pool takes them along. */
const known = new WeakMap<PoolClient, Set<string>>();

/** "Cached plan must not change result type": the table was changed since the statement was prepared. */
const planIsStale = '0A000';

/**
 * A connection of the pool for one transaction. What is asked before the last answer came is sent at once (pg's pipeline), and answered in
 * its order: so a transaction begins, is told whom it works for and asks its first question in a single flight.
 */
export class Connection {
  private begun: Promise<unknown> = Promise.resolve();
  private isSpent = false;

  private constructor(
    private readonly client: PoolClient,
    private readonly database: Database,
  ) {}

  /** @param begin statements without parameters that open the transaction; whatever is asked behind them fails when they do */
  static async open(database: Database, begin: string): Promise<Connection> {
    const pool = (database.source.driver as PostgresDriver).master as { connect(): Promise<PoolClient> };
    const client = await pool.connect();
    // A connection that is lost tells every question under way; the pool will not give it to anybody again.
    client.on('error', ignore);
    const connection = new Connection(client, database);
    gather(client);
    connection.begun = client.query(begin);
    // Every question and the end hear of it; none of them may have come yet when it fails.
    connection.begun.catch(ignore);
    return connection;
  }

  async rows<Row>(text: string, values: unknown[]): Promise<Row[]> {
    const name = this.nameOf(text);
    gather(this.client);
    try {
      const [{ rows }] = await Promise.all([this.client.query({ name, text, values }), this.begun]);
      return rows;
    } catch (error) {
      if (name !== undefined && sqlState(error) === planIsStale) this.database.prepared.renew();
      throw error;
    }
  }

  /** COMMIT or ROLLBACK, and gives the connection back; throws what a COMMIT finds wrong. */
  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    gather(this.client);
    try {
      await Promise.all([this.client.query(how), this.begun]);
    } finally {
      this.client.off('error', ignore);
      // The pool opens another one, which knows only what is asked now.
      this.client.release(this.isSpent);
    }
  }

  private nameOf(text: string): string | undefined {
    const name = this.database.prepared.nameOf(text);
    if (name === undefined) return undefined;
    const names = known.get(this.client) ?? new Set();
    known.set(this.client, names.add(name));
    this.isSpent = names.size > namesMax;
    return name;
  }
}

/** Holds back what is written until all that is asked in this turn was written too: one call to the system instead of one for each question. */
function gather(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function ignore(): void {}
