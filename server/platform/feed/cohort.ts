import type { FeedEvent } from './event';
import { change, type FeedMessage, heartbeat } from './message';

/** What a subscriber wants and may see of the feed. Two with the same key are shown exactly the same. */
export interface Interest {
  readonly key: string;
  /** Asked for each event at the moment at which it is sent on. */
  admits(event: FeedEvent): boolean;
  /** The instant at which the rights behind it change by themselves; they are looked at again then. */
  readonly changesAt?: Date | null;
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
/** How many rendered messages a cohort keeps for members that are a little behind; whoever is further behind reads for itself. */
const keptMax = 1_000;

/**
 * Subscribers that are shown the same. Whatever comes next is read, executed and serialised once, when the first of them is ready for it;
 * the newest messages are kept, each member takes them at its own pace, and one that falls behind them reads the feed for itself until it
 * has caught up. So the quickest member sets the pace, a slow one costs the others nothing, and memory does not grow with slowness.
 */
export class Cohort<T> {
  private readonly members = new Set<() => void>();
  /** Members that have taken everything and wait for more. */
  private readonly waiting = new Set<() => void>();
  private entries: Entry<T>[] = [];
  private firstNumber = 0;
  /** What is kept is complete behind this position … */
  private from: number;
  /** … and up to this one. */
  private until: number;
  private advancing?: Promise<void>;
  private readonly past = new Map<number, Promise<T>>();
  private spokenAt = Date.now();
  private timer?: NodeJS.Timeout;
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
    if (!this.timer) this.scheduleHeartbeat();
  }

  leave(awaken: () => void): void {
    this.waiting.delete(awaken);
    if (!this.members.delete(awaken) || this.members.size > 0) return;
    this.stop();
    this.deserted?.();
  }

  stop(): void {
    this.members.clear();
    clearTimeout(this.timer);
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

  /** Asks for more than is kept; when there is nothing, the member is called as soon as there is. */
  async askMore(awaken: () => void): Promise<'MORE' | 'WAIT'> {
    await this.advance();
    if (this.until < this.feed.head) return 'MORE';
    this.waiting.add(awaken);
    return 'WAIT';
  }

  /** The feed has gone on. Only when a member waits for it: the others ask when they are ready. */
  async goOn(): Promise<void> {
    // What fails now is asked again with the next news or by the next member.
    if (this.waiting.size > 0) await this.advance().catch(() => undefined);
  }

  /** For members that read for themselves: those who come back together after an interruption cost one execution too. */
  renderPast(event: FeedEvent): Promise<T> {
    const known = this.past.get(event.position);
    if (known) return known;
    const rendered = this.render(change(event));
    const oldest = this.past.keys().next();
    if (this.past.size >= keptMax && !oldest.done) this.past.delete(oldest.value);
    this.past.set(event.position, rendered);
    rendered.catch(() => this.past.delete(event.position));
    return rendered;
  }

  private advance(): Promise<void> {
    this.advancing ??= this.pull().finally(() => {
      this.advancing = undefined;
    });
    return this.advancing;
  }

  /** Takes events until there is something to be shown or nothing more to be read. */
  private async pull(): Promise<void> {
    const number = this.firstNumber + this.entries.length;
    while (this.until < this.feed.head && this.firstNumber + this.entries.length === number) {
      const events = await this.feed.after(this.until, batchMax);
      if (events === 'EXPIRED') return this.startAnew();
      for (const event of events) {
        if (this.interest.admits(event)) this.keep(event.position, await this.render(change(event)));
        this.until = event.position;
      }
    }
    if (this.firstNumber + this.entries.length > number) this.awakenWaiting();
  }

  private keep(position: number, content: T): void {
    this.entries.push({ position, content });
    this.spokenAt = Date.now();
    if (this.entries.length <= keptMax) return;
    const dropped = this.entries.splice(0, this.entries.length - keptMax / 2);
    this.firstNumber += dropped.length;
    this.from = dropped.at(-1)?.position ?? this.from;
  }

  private awakenWaiting(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const awaken of waiting) awaken();
  }

  private scheduleHeartbeat(): void {
    const dueMs = Math.max(1, this.spokenAt + this.heartbeatMs - Date.now());
    this.timer = setTimeout(() => {
      void this.sayAlive().finally(() => this.members.size > 0 && this.scheduleHeartbeat());
    }, dueMs);
  }

  private async sayAlive(): Promise<void> {
    if (Date.now() - this.spokenAt < this.heartbeatMs) return;
    this.spokenAt = Date.now();
    const { wholeAt } = this.feed;
    if (!wholeAt || this.until < this.feed.head) return;
    const position = this.until;
    const content = await this.render(heartbeat(position, wholeAt));
    // What came in the meantime says as much, and a cursor never goes back.
    if (this.until !== position) return;
    this.keep(position, content);
    this.awakenWaiting();
  }

  /** All members were held up for longer than the feed is kept: each finds that out for itself. */
  private startAnew(): void {
    // One number is left out, so that also a member that has taken everything finds its next message gone.
    this.firstNumber += this.entries.length + 1;
    this.entries = [];
    this.from = this.feed.head;
    this.until = this.feed.head;
    this.awakenWaiting();
  }
}
