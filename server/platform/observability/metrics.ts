import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FeedState } from '../feed/feed';

/** How many different names of operations are told apart: clients choose them. */
const namesMax = 200;

/** Where gauges look when they are asked. */
export interface Sources {
  feed(): FeedState;
  pool(): { total: number; idle: number; waiting: number };
  /** Committed events without a position, and audit entries without a seal; asked from the database. */
  backlog(): Promise<{ events: number; seals: number }>;
}

/** The figures of this process, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly names = new Set<string>();
  private readonly operations = new Histogram({
    name: 'medgroup_operation_seconds',
    help: 'Duration of GraphQL operations over HTTP by kind, name and error code (OK without one).',
    labelNames: ['kind', 'name', 'code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly executed = new Counter({
    name: 'medgroup_feed_executions_total',
    help: 'Messages of feeds that were executed and serialised: once for all subscribers that are shown the same.',
    registers: [this.registry],
  });
  private readonly sent = new Counter({
    name: 'medgroup_feed_messages_total',
    help: 'Messages of feeds that were sent to subscribers.',
    registers: [this.registry],
  });
  private readonly sockets = new Gauge({
    name: 'medgroup_sockets',
    help: 'Open WebSockets.',
    registers: [this.registry],
  });
  private readonly socketsClosed = new Counter({
    name: 'medgroup_sockets_closed_total',
    help: 'Closed WebSockets by close code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly messages = new Counter({
    name: 'medgroup_messages_total',
    help: 'Messages handed to the gateway by channel and outcome: SENT, LOGGED, RETRY, FAILED (given up) or NO_ADDRESS.',
    labelNames: ['channel', 'outcome'],
    registers: [this.registry],
  });

  operation(kind: string, name: string | null, code: string, seconds: number): void {
    this.operations.observe({ kind, name: this.known(name ?? 'anonymous'), code }, seconds);
  }

  feedExecuted(): void {
    this.executed.inc();
  }

  feedSent(): void {
    this.sent.inc();
  }

  messageHandled(channel: string, outcome: string): void {
    this.messages.inc({ channel, outcome });
  }

  socketOpened(): void {
    this.sockets.inc();
  }

  socketClosed(code: number): void {
    this.sockets.dec();
    this.socketsClosed.inc({ code: String(code) });
  }

  /** Adds what is looked up when Prometheus asks. */
  watch(sources: Sources): void {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({ name, help, registers: [this.registry], collect: collecting(read) });
    gauge('medgroup_feed_position', 'Position of the newest event read by this process.', () => sources.feed().head);
    gauge('medgroup_feed_ring_events', 'Events kept in memory.', () => sources.feed().ringEvents);
    gauge('medgroup_feed_cohorts', 'Groups of subscribers that are shown the same.', () => sources.feed().cohorts);
    gauge('medgroup_feed_relay_up', 'Whether NATS carries the feed: 1 or 0.', () =>
      Number(sources.feed().relay?.isUp ?? false),
    );
    gauge('medgroup_feed_relayed', 'Events that came over NATS.', () => sources.feed().relay?.carried ?? 0);
    gauge('medgroup_feed_subscribers', 'Subscriptions to feeds.', () => sources.feed().subscribers);
    gauge(
      'medgroup_feed_silence_seconds',
      'Time since the feed was last read.',
      () => (Date.now() - sources.feed().lookedAt) / 1_000,
    );
    gauge('medgroup_pool_connections', 'Open connections of the pool.', () => sources.pool().total);
    gauge('medgroup_pool_idle', 'Connections of the pool that nobody uses.', () => sources.pool().idle);
    gauge('medgroup_pool_waiting', 'Operations that wait for a connection.', () => sources.pool().waiting);
    this.watchBacklog(sources);
  }

  private watchBacklog(sources: Sources): void {
    const seals = new Gauge({
      name: 'medgroup_audit_unsealed',
      help: 'Audit entries without a seal.',
      registers: [this.registry],
    });
    new Gauge({
      name: 'medgroup_feed_unstamped',
      help: 'Committed events without a position.',
      registers: [this.registry],
      async collect() {
        const backlog = await sources.backlog().catch(() => undefined);
        if (!backlog) return;
        this.set(backlog.events);
        seals.set(backlog.seals);
      },
    });
  }

  private known(name: string): string {
    if (this.names.size < namesMax) this.names.add(name);
    return this.names.has(name) ? name : 'other';
  }
}

function collecting(read: () => number) {
  return function collect(this: Gauge): void {
    this.set(read());
  };
}
