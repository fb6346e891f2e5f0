import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';

/**
 * Does what only the owner of the tables may: the connection is for a moment the login role that the server's role was
 * taken from.
 */
export async function asOwner(tx: Transaction, body: () => Promise<unknown>): Promise<void> {
  const [role] = await tx.rows<{ name: string }>('SELECT quote_ident(current_user) AS name');
  await tx.rows('SET LOCAL ROLE NONE');
  await body();
  await tx.rows(`SET LOCAL ROLE ${present(role, 'role').name}`);
}

/** Tells the planner what the tables hold now: without it the checks at commit would read a whole table for each row. */
export function tellPlanner(tx: Transaction, tables: readonly string[]): Promise<void> {
  return asOwner(tx, () => tx.rows(`ANALYZE ${tables.join(', ')}`));
}

/**
 * Keeps the automatic vacuum away from all tables until the transaction ends. What is written here it does not see yet: after
 * a load that was cut off it would come, count no rows and tell the planner so, and the load would take minutes. It
 * passes over what is locked.
 */
export function keepVacuumAway(tx: Transaction): Promise<void> {
  return asOwner(tx, async () => {
    const [all] = await tx.rows<{ tables: string }>(
      `SELECT string_agg(format('%I', tablename), ', ' ORDER BY tablename) AS tables FROM pg_tables WHERE schemaname = 'public'`,
    );
    await tx.rows(`LOCK TABLE ${present(all, 'tables').tables} IN SHARE UPDATE EXCLUSIVE MODE`);
  });
}
