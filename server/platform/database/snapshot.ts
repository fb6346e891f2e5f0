import type { EntityManager, QueryRunner } from 'typeorm';
import { type Actor, scopeStatement } from '../access/scope';
import type { Database } from './database';

/**
 * What one query operation reads: a single read-only REPEATABLE READ transaction with the viewer's scope, opened by the first read and
 * closed with the operation, so that every part of an answer shows the same instant.
 */
export class Snapshot {
  private opened?: Promise<QueryRunner>;

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
  ) {}

  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.runner()).query(sql, parameters);
  }

  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  async manager(): Promise<EntityManager> {
    return (await this.runner()).manager;
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    const runner = await opened?.catch(() => undefined);
    if (!runner) return;
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
      .query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${scopeStatement(this.actor)}`)
      .catch(async (error: unknown) => {
        await runner.release();
        throw error;
      });
    return runner;
  }
}
