import type { QueryRunner } from 'typeorm';
import { invariant } from '../../kernel/invariant';
import { type Actor, scopeStatement } from '../access/scope';
import type { Database } from './database';

/** No question takes longer; one that does must not keep the connection from others. */
const statementSecondsMax = 15;

/**
 * What one query operation reads: a single read-only REPEATABLE READ transaction with the viewer's scope, opened by the first read and
 * closed with the operation, so that every part of an answer shows the same instant.
 */
export class Snapshot {
  private opened?: Promise<QueryRunner>;
  private closed = false;
  /** Loaders ask at the same time, but a connection answers one question after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
  ) {}

  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    invariant(!this.closed, 'this operation has ended');
    const runner = await this.runner();
    const rows: Promise<Row[]> = this.last.then(() => runner.query(sql, parameters));
    this.last = rows.catch(() => undefined);
    return rows;
  }

  /**
   * Reads also of houses that the viewer has no rights in, such as how many beds are free there: the second wall stands open for this one
   * statement. Only what may be told anyway, after it was decided that it may.
   */
  async rowsAcrossHouses<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    invariant(!this.closed, 'this operation has ended');
    const runner = await this.runner();
    const rows: Promise<Row[]> = this.last.then(async () => {
      await runner.query("SELECT set_config('medgroup.system', 'on', true)");
      const found: Row[] = await runner.query(sql, parameters);
      if (this.actor !== 'SYSTEM') await runner.query("SELECT set_config('medgroup.system', '', true)");
      return found;
    });
    this.last = rows.catch(() => undefined);
    return rows;
  }

  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  /** Ends it for good: a part of the operation that comes late, after an error, must not open another one that nobody closes. */
  async close(): Promise<void> {
    this.closed = true;
    const runner = await this.opened?.catch(() => undefined);
    this.opened = undefined;
    if (!runner) return;
    await this.last;
    await runner.query('COMMIT').catch(() => undefined);
    await runner.release();
  }

  private runner(): Promise<QueryRunner> {
    this.opened ??= this.open();
    return this.opened;
  }

  private async open(): Promise<QueryRunner> {
    const runner = this.database.source.createQueryRunner();
    await runner.connect();
    await runner
      .query(
        `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '${statementSecondsMax}s'; ${scopeStatement(this.actor)}`,
      )
      .catch(async (error: unknown) => {
        await runner.release();
        throw error;
      });
    return runner;
  }
}
