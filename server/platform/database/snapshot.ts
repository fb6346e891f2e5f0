import { invariant } from '../../kernel/invariant';
import { type Actor, scopeStatement } from '../access/scope';
import { Connection } from './connection';
import type { Database } from './database';

/** No question takes longer; one that does must not keep the connection from others. */
const statementSecondsMax = 15;

/**
 * What one query operation reads: a single read-only REPEATABLE READ transaction with the viewer's scope, opened by the first read and
 * closed with the operation, so that every part of an answer shows the same instant.
 */
export class Snapshot {
  private opened?: Promise<Connection>;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
  ) {}

  /** Loaders ask at the same time: a connection answers one question after the other, and need not be waited for with the next. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    invariant(!this.closed, 'this operation has ended');
    const connection = await this.connection();
    return connection.rows<Row>(sql, parameters);
  }

  /**
   * Reads also of houses that the viewer has no rights in, such as how many beds are free there: the second wall stands open for this one
   * statement. Only what may be told anyway, after it was decided that it may.
   */
  async rowsAcrossHouses<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    invariant(!this.closed, 'this operation has ended');
    const connection = await this.connection();
    // In one go: nothing that others ask meanwhile can come between the opening and the closing.
    const wall = (state: string) => connection.rows(`SELECT set_config('medgroup.system', $1, true)`, [state]);
    const opened = wall('on');
    const found = connection.rows<Row>(sql, parameters);
    const closed = this.actor === 'SYSTEM' ? undefined : wall('');
    return (await Promise.all([found, opened, closed]))[0];
  }

  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  /** Ends it for good: a part of the operation that comes late, after an error, must not open another one that nobody closes. */
  async close(): Promise<void> {
    this.closed = true;
    const { opened } = this;
    this.opened = undefined;
    await opened?.then(connection => connection.end('COMMIT')).catch(() => undefined);
  }

  private connection(): Promise<Connection> {
    this.opened ??= Connection.open(
      this.database,
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '${statementSecondsMax}s'; ${scopeStatement(this.actor)}`,
    );
    return this.opened;
  }
}
