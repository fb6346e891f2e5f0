import type pg from 'pg';
import type { Logger } from '../observability/log';
import { Session } from './session';
import type { Wake } from './wake';

/** The channel on which a new head is announced. */
export const feedChannel = 'medgroup_feed';

const batchMax = 1_000;
/** While another process is at work: what it has not seen is ours to stamp in a moment. */
const busyMs = 5;
/** Commits of this process wake us; those of a process that died before it could are found by looking. */
const idleMsMin = 100;
const idleMsMax = 1_000;

/**
 * Gives committed events their positions, gapless, in the order of their ids. Every process runs one; the lock on the only row of
 * feed_head lets one at a time work, and a row is stamped only when its transaction is seen as committed. So whoever has read up to a
 * position has read everything that will ever stand before it. Paging by the outbox's own id would lose events: ids are taken when a
 * transaction writes, and a smaller one may commit after a larger one was read.
 */
export function makeSequencer(url: string, log: Logger): Session {
  return new Session('feed sequencer', url, log, sequence);
}

async function sequence(client: pg.Client, wake: Wake, stopping: AbortSignal): Promise<void> {
  let idleMs = idleMsMin;
  while (!stopping.aborted) {
    const stamped = await stampBatch(client);
    if (stamped === batchMax) continue;
    idleMs = stamped === 0 ? Math.min(idleMs * 1.5, idleMsMax) : idleMsMin;
    await wake.sleep(stamped === 'BUSY' ? busyMs : idleMs);
  }
}

/** Stamps what is waiting; answers how many, or BUSY when another process holds the lock. */
export async function stampBatch(client: pg.Client): Promise<number | 'BUSY'> {
  const waiting = await client.query('SELECT FROM outbox WHERE position IS NULL LIMIT 1');
  if (waiting.rowCount === 0) return 0;
  // The lock is taken by a statement of its own: the next one then sees all that its last holder stamped.
  await client.query('BEGIN');
  const lock = await client.query('SELECT FROM feed_head FOR UPDATE SKIP LOCKED');
  if (lock.rowCount === 0) {
    await client.query('ROLLBACK');
    return 'BUSY';
  }
  const head = await client.query<{ stamped: number }>(stamp, [batchMax]);
  const stamped = head.rows[0]?.stamped ?? 0;
  await client.query(stamped > 0 ? `NOTIFY ${feedChannel}; COMMIT` : 'COMMIT');
  return stamped;
}

const stamp = `
  WITH waiting AS (
    SELECT id, row_number() OVER (ORDER BY id) AS step
    FROM (SELECT id FROM outbox WHERE position IS NULL ORDER BY id LIMIT $1) AS batch
  ), stamped AS (
    UPDATE outbox SET position = feed_head.position + waiting.step FROM waiting, feed_head WHERE outbox.id = waiting.id RETURNING 1
  ), counted AS (
    SELECT count(*)::int AS stamped FROM stamped
  )
  UPDATE feed_head SET position = position + counted.stamped FROM counted RETURNING counted.stamped`;
