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

/** Reads the feed once for the whole process; while `isRelayed`, announcements need no look, since their events come by themselves. */
export function makeTail(url: string, log: Logger, reader: TailReader, isRelayed: () => boolean): Session {
  return new Session('feed tail', url, log, (client, wake, stopping) =>
    follow(client, wake, stopping, reader, isRelayed),
  );
}

async function follow(
  client: pg.Client,
  wake: Wake,
  stopping: AbortSignal,
  reader: TailReader,
  isRelayed: () => boolean,
): Promise<void> {
  client.on('notification', () => {
    if (!isRelayed()) wake.call();
  });
  await client.query(`LISTEN ${feedChannel}`);
  while (!stopping.aborted) {
    const { rows } = await client.query<EventRow>(selectEvents, [reader.position, batchMax]);
    takeNext(reader, rows);
    reader.looked();
    if (rows.length < batchMax) await wake.sleep(lookMs);
  }
}

/** Takes what follows on and leaves out what is known, whichever way it came; false when something is missing before it. */
export function takeNext(reader: TailReader, rows: readonly EventRow[]): boolean {
  const events = rows.map(asEvent).filter(({ position }) => position > reader.position);
  const [first] = events;
  if (first && first.position !== reader.position + 1) return false;
  if (first) reader.take(events);
  return true;
}
