import { present } from '../../kernel/invariant';
import { accepted } from '../../kernel/result';
import type { Database } from './database';
import { Snapshot } from './snapshot';
import { inTransaction, type Transaction } from './transaction';

/** What the server does in its own name: signing in, sealing the audit. Row-level security lets it see everything. */

/** Rows of one statement, in a snapshot of its own. */
export async function readAsSystem<Row>(database: Database, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const snapshot = new Snapshot(database, 'SYSTEM');
  // Nothing else will be asked: the end travels with the question.
  const [rows] = await Promise.all([snapshot.rows<Row>(sql, parameters), snapshot.close()]);
  return rows;
}

/** Runs a body as one transaction, retried as `inTransaction` does. */
export async function writeAsSystem<T>(database: Database, body: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await inTransaction<{ value: T }, never>(database, 'SYSTEM', async tx =>
    accepted({ value: await body(tx) }),
  );
  return present(result.ok ? result.value : null, 'outcome').value;
}
