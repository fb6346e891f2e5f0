import { Router } from 'express';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { migrations } from '../../../migrations';
import type { Database } from '../database/database';
import { Snapshot } from '../database/snapshot';
import type { Metrics } from './metrics';

const answerMsMax = 2_000;

/** What readiness depends on. */
export interface Ready {
  readonly database: Database;
  readonly feed: { readonly wholeAt: Date | undefined };
}

/** /health/live: the process answers. /health/ready: it can serve, else what it lacks. /metrics: figures for Prometheus. */
export function observabilityRoutes(ready: Ready, metrics: Metrics): Router {
  // Letter by letter: a proxy that closes /metrics closes nothing but that, and /METRICS would pass it.
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/health/live', (_request, response) => {
    response.json({ live: true });
  });
  router.get('/health/ready', async (_request, response) => {
    const missing = await missingOf(ready);
    response.status(missing.length === 0 ? 200 : 503).json({ ready: missing.length === 0, missing });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

/** The connections of the pool. */
export function poolState({ source }: Database): { total: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = (source.driver as PostgresDriver).master as PoolCounts;
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}

/** The part of pg's pool that is read here; TypeORM does not type it. */
interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Events and audit entries that wait to be stamped and sealed, as the database counts them. */
export async function backlogOf(database: Database): Promise<{ events: number; seals: number }> {
  const snapshot = new Snapshot(database, 'SYSTEM');
  try {
    const row = await snapshot.row<{ events: number; seals: string }>(`
      SELECT (SELECT count(*)::int FROM outbox WHERE position IS NULL) AS events,
        (SELECT coalesce(max(id), 0) FROM audit_entry) - (SELECT coalesce(max(entry_id), 0) FROM audit_seal) AS seals`);
    return { events: row?.events ?? 0, seals: Number(row?.seals ?? 0) };
  } finally {
    await snapshot.close();
  }
}

async function missingOf({ database, feed }: Ready): Promise<string[]> {
  const applied = await within(answerMsMax, appliedMigrations(database));
  const missing = applied
    ? migrations.filter(migration => !applied.includes(migration.name)).map(migration => migration.name)
    : [];
  return [...(applied ? [] : ['database']), ...missing, ...(feed.wholeAt ? [] : ['feed'])];
}

async function appliedMigrations(database: Database): Promise<string[]> {
  const rows = await database.source.query<{ name: string }[]>('SELECT name FROM migrations');
  return rows.map(row => row.name);
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([answer.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
