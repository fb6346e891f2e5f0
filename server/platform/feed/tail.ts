import type pg from 'pg';
import type { Logger } from '../observability/log';
import { asEvent, type EventRow, type FeedEvent, selectEvents } from './event';
import { feedChannel } from './sequencer';
import { Session } from './session';
import type { Wake } from './wake';

const batchMax = 1_000;
/** Announcements can get lost with a connection; looking this often finds what they told. */
const lookMs = 1_000;

/** What the tail found: the events behind `position`, in order. It says how far it has come, so that a new connection goes on there. */
export interface TailReader {
  readonly position: number;
  take(events: readonly FeedEvent[]): void;
  /** Called after each look, also when there was nothing. */
  looked(): void;
}

/** Reads the feed once for the whole process. */
export function makeTail(url: string, log: Logger, reader: TailReader): Session {
  return new Session('feed tail', url, log, (client, wake, stopping) => follow(client, wake, stopping, reader));
}

async function follow(client: pg.Client, wake: Wake, stopping: AbortSignal, reader: TailReader): Promise<void> {
  client.on('notification', () => wake.call());
  await client.query(`LISTEN ${feedChannel}`);
  while (!stopping.aborted) {
    const { rows } = await client.query<EventRow>(selectEvents, [reader.position, batchMax]);
    if (rows.length > 0) reader.take(rows.map(asEvent));
    reader.looked();
    if (rows.length < batchMax) await wake.sleep(lookMs);
  }
}
