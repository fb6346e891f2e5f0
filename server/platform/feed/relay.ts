import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliverPolicy, DiscardPolicy, jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { connect, headers, type MsgHdrs, type NatsConnection, nanos } from '@nats-io/transport-node';
import type { Logger } from '../observability/log';
import type { EventRow } from './event';

/** How a process reaches NATS. */
export interface RelayOptions {
  /** nats://user:password@host:port, or tls://. */
  readonly natsUrl: string;
  readonly secret: string;
  readonly log: Logger;
}

const stream = 'MEDGROUP_FEED';
const subjects = 'medgroup.feed';
/** A process that was away for longer reads the table. */
const keptMs = 300_000;
const keptBytes = 64 * 1024 * 1024;
/** Well below what a NATS server takes by default, 1 MB. */
const messageBytesMax = 250_000;
const signature = 'Medgroup-Signature';
const reconnectMs = 1_000;

/**
 * Carries stamped events from the process that stamped them to all others over NATS JetStream, so that they need not read the table for each
 * announcement. The database remains the truth: cursors are its positions, whatever does not follow on is read from the table, and without NATS
 * everything goes on as if there were none. Messages are signed with the server's secret: nobody else can put an event into the feed.
 */
export class Relay {
  private connection?: NatsConnection;
  private isFollowing = false;
  private carriedCount = 0;
  private readonly stopping = new AbortController();
  private running?: Promise<void>;
  private readonly subject: string;
  private readonly key: Buffer;

  /** @param database names the database, the same in all processes on it */
  constructor(
    database: string,
    private readonly take: (rows: readonly EventRow[]) => void,
    private readonly options: RelayOptions,
  ) {
    this.subject = `${subjects}.${database}`;
    this.key = Buffer.from(hkdfSync('sha256', options.secret, '', 'medgroup feed relay', 32));
  }

  /** Begins to follow and keeps at it, also when NATS comes later. */
  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.connection?.close();
    await this.running;
  }

  /** Whether the others' events arrive here by themselves. */
  get isUp(): boolean {
    return this.isFollowing && this.connection !== undefined && !this.connection.isClosed();
  }

  /** Events that came over NATS. */
  get carried(): number {
    return this.carriedCount;
  }

  /** Offers events to the others. Never fails: whoever misses them reads the table. */
  offer(rows: readonly EventRow[]): void {
    const { connection } = this;
    if (!connection || connection.isClosed()) return;
    for (const part of parts(rows)) {
      const text = JSON.stringify(part);
      const signed = headers();
      signed.set(signature, this.sign(text));
      // Two processes may offer the same events; they are kept once.
      jetstream(connection)
        .publish(this.subject, text, { msgID: `${this.subject}:${part[0]?.position}`, headers: signed })
        .catch(err => this.options.log.debug({ err }, 'feed relay: not taken'));
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.once().catch(err => {
        if (!this.stopping.signal.aborted)
          this.options.log.warn({ err }, 'feed relay: NATS is away, reading the table');
      });
      this.isFollowing = false;
      if (!this.stopping.signal.aborted) await sleep(reconnectMs, undefined, this.stopping).catch(() => undefined);
    }
  }

  private async once(): Promise<void> {
    const connection = await connect({
      ...serverOf(this.options.natsUrl),
      name: 'medgroup feed',
      reconnect: false,
      timeout: 3_000,
      pingInterval: 5_000,
      maxPingOut: 2,
    });
    this.connection = connection;
    try {
      await this.follow(connection);
    } finally {
      await connection.close();
    }
  }

  /** Until the connection ends. */
  private async follow(connection: NatsConnection): Promise<void> {
    const manager = await jetstreamManager(connection);
    await manager.streams.add({
      name: stream,
      subjects: [`${subjects}.*`],
      storage: StorageType.Memory,
      discard: DiscardPolicy.Old,
      max_age: nanos(keptMs),
      max_bytes: keptBytes,
      duplicate_window: nanos(keptMs),
    });
    const consumer = await jetstream(connection).consumers.get(stream, {
      filter_subjects: this.subject,
      deliver_policy: DeliverPolicy.New,
    });
    const messages = await consumer.consume();
    connection.closed().then(() => messages.stop());
    this.isFollowing = true;
    for await (const message of messages) {
      const text = message.string();
      if (this.isOurs(text, message.headers)) this.pass(JSON.parse(text));
      else this.options.log.warn('feed relay: a message without our signature was ignored');
    }
  }

  private pass(rows: readonly EventRow[]): void {
    this.carriedCount += rows.length;
    this.take(rows);
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(this.subject).update(text).digest('base64url');
  }

  private isOurs(text: string, given: MsgHdrs | undefined): boolean {
    const expected = Buffer.from(this.sign(text));
    const found = Buffer.from(given?.get(signature) ?? '');
    return expected.length === found.length && timingSafeEqual(expected, found);
  }
}

/** A cluster tells of its other servers by itself. */
function serverOf(address: string): { servers: string; user?: string; pass?: string; tls?: object } {
  const { protocol, host, username, password } = new URL(address);
  return {
    servers: host,
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
    ...(protocol === 'tls:' ? { tls: {} } : {}),
  };
}

/** Cuts a batch into messages that NATS takes. */
function parts(rows: readonly EventRow[]): EventRow[][] {
  const all: EventRow[][] = [];
  let bytes = messageBytesMax;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (bytes + size > messageBytesMax) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(row);
    bytes += size;
  }
  return all;
}
