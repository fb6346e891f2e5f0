import type pg from 'pg';
import type { Logger } from '../observability/log';
import { type EventRow, selectEvents } from './event';
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
export function makeSequencer(url: string, log: Logger, relay: Relayed): Session {
  return new Session('feed sequencer', url, log, (client, wake, stopping) => sequence(client, wake, stopping, relay));
}

/** Who is offered what was stamped, if anybody is there. */
interface Relayed {
  isUp(): boolean;
  offer(rows: readonly EventRow[]): void;
}

async function sequence(client: pg.Client, wake: Wake, stopping: AbortSignal, relay: Relayed): Promise<void> {
  let idleMs = idleMsMin;
  while (!stopping.aborted) {
    const { stamped, head } = await stampBatch(client);
    if (relay.isUp() && stamped !== 'BUSY' && stamped > 0)
      relay.offer((await client.query<EventRow>(selectEvents, [head - stamped, stamped])).rows);
    if (stamped === batchMax) continue;
    idleMs = stamped === 0 ? Math.min(idleMs * 1.5, idleMsMax) : idleMsMin;
    await wake.sleep(stamped === 'BUSY' ? busyMs : idleMs);
  }
}

/** Stamps what is waiting; answers how many, or BUSY when another process holds the lock, and the position of the last one. */
async function stampBatch(client: pg.Client): Promise<{ stamped: number | 'BUSY'; head: number }> {
  const waiting = await client.query('SELECT FROM outbox WHERE position IS NULL LIMIT 1');
  if (waiting.rowCount === 0) return { stamped: 0, head: 0 };
  // The lock is taken by a statement of its own: the next one then sees all that its last holder stamped.
  await client.query('BEGIN');
  const lock = await client.query('SELECT FROM feed_head FOR UPDATE SKIP LOCKED');
  if (lock.rowCount === 0) {
    await client.query('ROLLBACK');
    return { stamped: 'BUSY', head: 0 };
  }
  const { rows } = await client.query<{ stamped: number; position: string }>(stamp, [batchMax]);
  const stamped = rows[0]?.stamped ?? 0;
  await client.query(stamped > 0 ? `NOTIFY ${feedChannel}; COMMIT` : 'COMMIT');
  return { stamped, head: Number(rows[0]?.position ?? 0) };
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
  UPDATE feed_head SET position = position + counted.stamped FROM counted RETURNING counted.stamped, feed_head.position`;
