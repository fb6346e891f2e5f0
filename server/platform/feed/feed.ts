import { present } from '../../kernel/invariant';
import type { Database } from '../database/database';
import type { Snapshot } from '../database/snapshot';
import type { Logger } from '../observability/log';
import { Cohort, type FeedSource, type Interest, type Render } from './cohort';
import { asEvent, type EventRow, type FeedEvent, selectEvents } from './event';
import { type FeedRequest, Follower } from './follower';
import type { FeedMessage } from './message';
import { Relay } from './relay';
import { forgetEvents } from './retention';
import { Ring } from './ring';
import { makeSequencer } from './sequencer';
import type { Session } from './session';
import { makeTail, takeNext } from './tail';

export interface FeedOptions {
  /** A direct connection to the database. */
  readonly url: string;
  readonly feedRingEvents: number;
  readonly feedRetentionDays: number;
  readonly idleHeartbeatSeconds: number;
  /** NATS servers that carry events between processes; undefined leaves it to the database. */
  readonly natsUrl: string | undefined;
  /** What is carried is signed with it. */
  readonly secret: string;
  readonly log: Logger;
  /** Told of each person whose appointments or sessions changed, before anything later in the feed is shown to anybody. */
  readonly onRightsChanged: (personId: string) => void;
}

/** How the feed of this process stands. */
export interface FeedState {
  /** Position of the newest event that was read. */
  readonly head: number;
  readonly ringEvents: number;
  readonly cohorts: number;
  readonly subscribers: number;
  /** When the table was last looked at, in milliseconds. */
  readonly lookedAt: number;
  /** Undefined without NATS. */
  readonly relay: { readonly isUp: boolean; readonly carried: number } | undefined;
}

declare module '../graphql/context' {
  interface Services {
    readonly feed: Feed;
  }
}

/** The tail looks every second; when it has not for this long, nobody can say that the feed is whole. */
const wholeMsMax = 5_000;
const forgetEveryMs = 3_600_000;

/** The feed of this process: stamps what is committed, reads it once, serves subscribers from memory or, when they are behind, from the table. */
export class Feed implements FeedSource {
  private ring = new Ring(1, 0);
  private lookedAt = 0;
  private readonly sequencer: Session;
  private readonly tail: Session;
  private relay?: Relay;
  private retention?: NodeJS.Timeout;
  private readonly followers = new Map<string, Set<{ rightsChanged(): void; stop(): void }>>();
  private readonly cohorts = new Map<string, Cohort<unknown>>();

  constructor(
    private readonly database: Database,
    private readonly options: FeedOptions,
  ) {
    const isUp = (): boolean => this.relay?.isUp ?? false;
    this.sequencer = makeSequencer(options.url, options.log, { isUp, offer: rows => this.relay?.offer(rows) });
    this.tail = makeTail(options.url, options.log, this, isUp);
  }

  /** Begins to stamp and to read; resolves when the newest events are in memory. */
  async start(): Promise<void> {
    const { position, oldest } = await readHead(sql => this.database.source.query(sql));
    this.ring = new Ring(this.options.feedRingEvents, Math.max(oldest - 1, position - this.options.feedRingEvents));
    this.database.onPublished = () => this.sequencer.wake.call();
    this.sequencer.start();
    this.tail.start();
    await this.startRelay();
    this.retention = setInterval(() => void this.forget(), forgetEveryMs).unref();
    void this.forget();
    while (!this.wholeAt || this.ring.head < position) await new Promise(resolve => setTimeout(resolve, 5));
  }

  async stop(): Promise<void> {
    clearInterval(this.retention);
    this.database.onPublished = () => undefined;
    for (const followers of this.followers.values()) for (const follower of followers) follower.stop();
    for (const cohort of this.cohorts.values()) cohort.stop();
    await Promise.all([this.sequencer.stop(), this.tail.stop(), this.relay?.stop()]);
  }

  /** Position of the newest event that this process has read. */
  get head(): number {
    return this.ring.head;
  }

  get wholeAt(): Date | undefined {
    return Date.now() - this.lookedAt < wholeMsMax ? new Date(this.lookedAt) : undefined;
  }

  /** For metrics. */
  get state(): FeedState {
    let subscribers = 0;
    for (const followers of this.followers.values()) subscribers += followers.size;
    const { head, lookedAt } = this;
    const relay = this.relay && { isUp: this.relay.isUp, carried: this.relay.carried };
    return { head, ringEvents: this.ring.length, cohorts: this.cohorts.size, subscribers, lookedAt, relay };
  }

  /** Up to `limit` events behind a position, from memory or from the table; EXPIRED when the next one is no longer kept. */
  async after(position: number, limit: number): Promise<FeedEvent[] | 'EXPIRED'> {
    const recent = this.ring.after(position, limit);
    if (recent) return recent;
    const rows: EventRow[] = await this.database.source.query(selectEvents, [position, limit]);
    const events = rows.map(asEvent);
    // What the ring has left behind exists, unless it was forgotten; without gaps, the first one tells.
    return events[0]?.position === position + 1 ? events : 'EXPIRED';
  }

  /** Whether a subscriber can go on behind a position. */
  async place(after: number): Promise<'KEPT' | 'EXPIRED' | 'AHEAD'> {
    if (this.ring.after(after, 0) && after <= this.ring.head) return 'KEPT';
    // Another process may have shown its client a position that this one is about to read.
    const { position, oldest } = await readHead(sql => this.database.source.query(sql));
    if (after > position) return 'AHEAD';
    return after < oldest - 1 ? 'EXPIRED' : 'KEPT';
  }

  /** A subscription, begun when it is first pulled. */
  subscribe(request: FeedRequest): FeedStream {
    return new FeedStream(this, request);
  }

  /** @internal The messages of a subscription, rendered once for all that share `key` and interest. */
  follow<T>(request: FeedRequest, key: string, render: Render<T>): AsyncGenerator<T, void, void> {
    const follower = new Follower<T>(
      this,
      {
        join: (interest, awaken) => this.join(JSON.stringify([key, interest.key]), interest, render, awaken),
        leave: (cohort, awaken) => cohort.leave(awaken),
      },
      request,
      render,
    );
    const watched = this.followers.get(request.personId) ?? new Set();
    this.followers.set(request.personId, watched.add(follower));
    return endable(follower, () => {
      watched.delete(follower);
      if (watched.size === 0 && this.followers.get(request.personId) === watched)
        this.followers.delete(request.personId);
    });
  }

  // The tail's side.

  get position(): number {
    return this.ring.head;
  }

  /** @internal */
  take(events: readonly FeedEvent[]): void {
    for (const event of events) {
      if (event.topic === 'ACCESS') this.rightsChanged(event.subjectId);
      this.ring.push(event);
    }
    for (const cohort of this.cohorts.values()) void cohort.goOn();
  }

  /** @internal */
  looked(): void {
    this.lookedAt = Date.now();
  }

  /** Events carried by NATS come before the announcement of the database; what does not follow on is read from the table. */
  private async startRelay(): Promise<void> {
    const { natsUrl, secret, log } = this.options;
    if (natsUrl === undefined) return;
    const [database]: { name: string }[] = await this.database.source.query(databaseName);
    const take = (rows: readonly EventRow[]): void => {
      if (!takeNext(this, rows)) this.tail.wake.call();
    };
    this.relay = new Relay(present(database, 'database').name, take, { natsUrl, secret, log });
    this.relay.start();
  }

  private rightsChanged(personId: string): void {
    this.options.onRightsChanged(personId);
    for (const follower of this.followers.get(personId) ?? []) follower.rightsChanged();
  }

  private join<T>(key: string, interest: Interest, render: Render<T>, awaken: () => void): Cohort<T> {
    // The key names what is rendered, so whoever comes with the same key gets the same type.
    const known = this.cohorts.get(key) as Cohort<T> | undefined;
    const cohort = known ?? new Cohort<T>(this, interest, render, this.options.idleHeartbeatSeconds * 1_000);
    if (!known) this.cohorts.set(key, cohort as unknown as Cohort<unknown>);
    cohort.join(awaken, () => this.cohorts.delete(key));
    return cohort;
  }

  private async forget(): Promise<void> {
    const before = new Date(Date.now() - this.options.feedRetentionDays * 86_400_000);
    await forgetEvents(this.database, before).catch((err: unknown) =>
      this.options.log.warn({ err }, 'feed: old events could not be forgotten'),
    );
  }
}

/** A subscription to the feed: pulled by itself, or shared with all that are shown the same. */
export class FeedStream implements AsyncIterable<FeedMessage> {
  constructor(
    private readonly feed: Feed,
    private readonly request: FeedRequest,
  ) {}

  [Symbol.asyncIterator](): AsyncGenerator<FeedMessage, void, void> {
    return this.shared('', async message => message);
  }

  /**
   * @param key names everything about the rendering that may differ between subscribers
   * @param render called once per message for all subscribers with the same key and interest
   */
  shared<T>(key: string, render: Render<T>): AsyncGenerator<T, void, void> {
    return this.feed.follow(this.request, key, render);
  }
}

/** The same for all who are connected to the same database, by whatever address. */
const databaseName = `
  SELECT format('%s-%s', (pg_control_system()).system_identifier, oid) AS name FROM pg_database WHERE datname = current_database()`;

/** The head of the feed as a snapshot sees it: read it before the data, and every later change of the data comes behind it. */
export async function feedPosition(snapshot: Snapshot): Promise<number> {
  return (await readHead(sql => snapshot.rows(sql))).position;
}

async function readHead(query: (sql: string) => Promise<{ position: string; oldest: string }[]>) {
  const head = present((await query('SELECT position, oldest FROM feed_head'))[0], 'head of the feed');
  return { position: Number(head.position), oldest: Number(head.oldest) };
}

/** A generator that sleeps cannot be told to return; this one is woken first. */
function endable<T>(follower: Follower<T>, ended: () => void): AsyncGenerator<T, void, void> {
  const messages = follower.messages();
  const end = () => {
    follower.stop();
    ended();
  };
  return {
    next: async () => {
      try {
        const step = await messages.next();
        if (step.done) ended();
        return step;
      } catch (error) {
        ended();
        throw error;
      }
    },
    return: value => {
      end();
      return messages.return(value as undefined);
    },
    throw: error => {
      end();
      return messages.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => end(),
  };
}
