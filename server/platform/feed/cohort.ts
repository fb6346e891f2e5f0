import type { FeedEvent } from './event';
import { change, type FeedMessage, heartbeat } from './message';
import { Wake } from './wake';

/** What a subscriber wants and may see of the feed. Two with the same key are shown exactly the same. */
export interface Interest {
  readonly key: string;
  /** Asked for each event at the moment at which it is sent on. */
  admits(event: FeedEvent): boolean;
}

/** Turns a message into what is sent: for a cohort once, whatever the number of its members. */
export type Render<T> = (message: FeedMessage) => Promise<T>;

/** What a cohort needs of the feed. */
export interface FeedSource {
  readonly head: number;
  /** When the feed was last seen to be whole; undefined while the database cannot be asked. */
  readonly wholeAt: Date | undefined;
  after(position: number, limit: number): Promise<FeedEvent[] | 'EXPIRED'>;
}

interface Entry<T> {
  readonly position: number;
  readonly content: T;
}

const batchMax = 100;
const retryMs = 500;
/** How many rendered messages a cohort keeps for members that are a little behind; whoever is further behind reads for itself. */
const entriesMax = 1_000;

/**
 * Subscribers that are shown the same: one of them reads, executes and serialises for all. It never waits for a member: the newest
 * messages are kept, each member takes them at its own pace, and one that falls behind them reads the feed for itself until it has
 * caught up. So a slow member costs the others nothing, and memory does not grow with its slowness.
 */
export class Cohort<T> {
  readonly wake = new Wake();
  private readonly members = new Set<() => void>();
  private entries: Entry<T>[] = [];
  private firstNumber = 0;
  /** What is kept is complete behind this position … */
  private from: number;
  /** … and up to this one. */
  private until: number;
  private spokenAt = Date.now();
  private deserted?: () => void;

  constructor(
    private readonly feed: FeedSource,
    private readonly interest: Interest,
    private readonly render: Render<T>,
    private readonly heartbeatMs: number,
  ) {
    this.from = feed.head;
    this.until = feed.head;
  }

  /** Everything up to here has been looked at. */
  get position(): number {
    return this.until;
  }

  /**
   * @param awaken called when there may be something new
   * @param deserted called when the last member has left; nobody can join after that
   */
  join(awaken: () => void, deserted: () => void): void {
    this.members.add(awaken);
    this.deserted = deserted;
    if (this.members.size === 1) void this.run();
  }

  leave(awaken: () => void): void {
    if (!this.members.delete(awaken) || this.members.size > 0) return;
    this.deserted?.();
    this.wake.call();
  }

  /** The number of the first kept message behind a position; undefined when messages behind it are no longer kept. */
  numberAfter(position: number): number | undefined {
    if (position < this.from) return undefined;
    const index = this.entries.findIndex(entry => entry.position > position);
    return this.firstNumber + (index === -1 ? this.entries.length : index);
  }

  /** A kept message by its number: undefined when it is still to come, GONE when it is no longer kept. */
  entry(number: number): Entry<T> | undefined | 'GONE' {
    return number < this.firstNumber ? 'GONE' : this.entries[number - this.firstNumber];
  }

  /** Ends it for members that hold on to it. */
  stop(): void {
    this.members.clear();
    this.wake.call();
  }

  private async run(): Promise<void> {
    while (this.members.size > 0) {
      // Memory answers nearly always; when the table is asked and cannot, it is asked again.
      const read = await this.pull().catch(() => 'FAILED');
      for (const awaken of this.members) awaken();
      if (read === 0) await this.wake.sleep(Math.max(1, this.spokenAt + this.heartbeatMs - Date.now()));
      if (read === 'FAILED') await this.wake.sleep(retryMs);
    }
  }

  /** Takes the next events; answers how many there were. */
  private async pull(): Promise<number> {
    const events = await this.feed.after(this.until, batchMax);
    if (events === 'EXPIRED') return this.startAnew();
    for (const event of events) {
      if (this.interest.admits(event)) this.keep(event.position, await this.render(change(event)));
      this.until = event.position;
    }
    if (events.length === 0) await this.sayAlive();
    return events.length;
  }

  private async sayAlive(): Promise<void> {
    const { wholeAt } = this.feed;
    if (Date.now() - this.spokenAt < this.heartbeatMs) return;
    if (wholeAt) this.keep(this.until, await this.render(heartbeat(this.until, wholeAt)));
    this.spokenAt = Date.now();
  }

  private keep(position: number, content: T): void {
    this.entries.push({ position, content });
    this.spokenAt = Date.now();
    if (this.entries.length <= entriesMax) return;
    const dropped = this.entries.splice(0, this.entries.length - entriesMax / 2);
    this.firstNumber += dropped.length;
    this.from = dropped.at(-1)?.position ?? this.from;
  }

  /** The process was held up for longer than the feed is kept: its members find that out for themselves. */
  private startAnew(): number {
    this.firstNumber += this.entries.length;
    this.entries = [];
    this.from = this.feed.head;
    this.until = this.feed.head;
    return 1;
  }
}
