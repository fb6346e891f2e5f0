import type { Database } from '../database/database';

const batchMax = 5_000;

/**
 * Forgets events recorded before an instant, oldest first, a batch in each transaction; answers how many. The start of the feed
 * (`feed_head.oldest`) moves in the same transaction, so that a reader can always tell a forgotten event from one to come.
 */
export async function forgetEvents(database: Database, before: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const batch = await forgetBatch(database, before);
    forgotten += batch;
    if (batch < batchMax) return forgotten;
  }
}

async function forgetBatch(database: Database, before: Date): Promise<number> {
  const [row] = await database.source.query<[{ forgotten: number }]>(forget, [before, batchMax]);
  return row.forgotten;
}

const forget = `
  WITH head AS (
    SELECT oldest FROM feed_head FOR UPDATE
  ), batch AS (
    SELECT o.position, o.recorded_at FROM outbox o, head WHERE o.position >= head.oldest ORDER BY o.position LIMIT $2
  ), kept AS (
    SELECT min(position) AS position FROM batch WHERE recorded_at >= $1
  ), gone AS (
    DELETE FROM outbox o USING batch, kept WHERE o.position = batch.position AND (kept.position IS NULL OR batch.position < kept.position)
    RETURNING 1
  ), counted AS (
    SELECT count(*)::int AS forgotten FROM gone
  ), moved AS (
    UPDATE feed_head SET oldest = feed_head.oldest + counted.forgotten FROM counted WHERE counted.forgotten > 0
  )
  SELECT forgotten FROM counted`;
