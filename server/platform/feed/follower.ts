import { CallerError } from '../errors';
import type { Cohort, FeedSource, Interest, Render } from './cohort';
import { heartbeat, reset } from './message';
import { Wake } from './wake';

/** Rights are looked at again this often even without an event that tells of a change. */
const rightsMsMax = 15_000;
const retryMs = 500;
const batchMax = 100;

/** What a subscriber asks for. */
export interface FeedRequest {
  /** Whose rights it lives by. */
  readonly personId: string;
  /** Goes on behind this position; without one, from now on. */
  readonly after: number | undefined;
  readonly interest: Interest;
  /** The interest by the rights of this moment; throws CallerError when none is left, which ends the stream. */
  renew(): Promise<Interest>;
}

/** The cohorts of the process. */
export interface Company<T> {
  /** @param awaken called when there may be something new */
  join(interest: Interest, awaken: () => void): Cohort<T>;
  leave(cohort: Cohort<T>, awaken: () => void): void;
}

/** One subscriber: its position, its rights, and whether it goes with its cohort or reads for itself. */
export class Follower<T> {
  private readonly wake = new Wake();
  private readonly awaken = () => this.wake.call();
  private position = 0;
  private stopped = false;
  private rightsStale = false;
  private rightsSeenAt = Date.now();
  private interest: Interest;
  /** The number of the next message of the cohort; undefined while reading for itself. */
  private number: number | undefined;
  private caughtUp = false;

  constructor(
    private readonly feed: FeedSource & { place(after: number): Promise<'KEPT' | 'EXPIRED' | 'AHEAD'> },
    private readonly company: Company<T>,
    private readonly request: FeedRequest,
    private readonly render: Render<T>,
  ) {
    this.interest = request.interest;
  }

  /** An event told that the person's appointments or sessions changed: nothing more is sent before they were looked at. */
  rightsChanged(): void {
    this.rightsStale = true;
    this.wake.call();
  }

  stop(): void {
    this.stopped = true;
    this.wake.call();
  }

  async *messages(): AsyncGenerator<T, void, void> {
    let cohort = this.company.join(this.interest, this.awaken);
    try {
      yield* this.open();
      while (!this.stopped) {
        if (this.rightsDue()) {
          if (!(await this.renewRights())) continue;
          this.company.leave(cohort, this.awaken);
          cohort = this.company.join(this.interest, this.awaken);
          this.number = undefined;
          yield this.render(reset(this.position, 'RIGHTS_CHANGED'));
          continue;
        }
        this.number ??= cohort.numberAfter(this.position);
        if (this.number === undefined) yield* this.readAlone(cohort);
        else yield* this.readAlong(cohort, this.number);
      }
    } finally {
      this.company.leave(cohort, this.awaken);
    }
  }

  private async *open(): AsyncGenerator<T, void, void> {
    const { after } = this.request;
    const place = after === undefined ? 'KEPT' : await this.persist(() => this.feed.place(after));
    this.position = place === 'KEPT' ? (after ?? this.feed.head) : this.feed.head;
    if (place === 'EXPIRED' || place === 'AHEAD') yield this.render(reset(this.position, place));
  }

  /** Takes the cohort's next message; at its end, says once that nothing is missing and sleeps. */
  private async *readAlong(cohort: Cohort<T>, number: number): AsyncGenerator<T, void, void> {
    const entry = cohort.entry(number);
    if (entry === 'GONE') {
      this.number = undefined;
    } else if (entry) {
      this.number = number + 1;
      this.position = Math.max(this.position, entry.position);
      yield entry.content;
    } else if (
      (await this.persist(() => cohort.askMore(this.awaken))) === 'WAIT' &&
      cohort.entry(number) === undefined
    ) {
      this.position = Math.max(this.position, cohort.position);
      if (!this.caughtUp && this.feed.wholeAt) {
        this.caughtUp = true;
        yield this.render(heartbeat(this.position, this.feed.wholeAt));
      } else await this.wake.sleep(Math.min(this.caughtUp ? rightsMsMax : retryMs, this.msToChange()));
    }
  }

  /** Reads the feed from the ring or the table, message by message as they are taken. */
  private async *readAlone(cohort: Cohort<T>): AsyncGenerator<T, void, void> {
    const events = await this.persist(() => this.feed.after(this.position, batchMax));
    if (events === undefined) return;
    if (events === 'EXPIRED') {
      this.position = this.feed.head;
      yield this.render(reset(this.position, this.caughtUp ? 'TOO_SLOW' : 'EXPIRED'));
      return;
    }
    for (const event of events) {
      if (this.stopped || this.rightsDue()) return;
      const content = this.interest.admits(event) ? await cohort.renderPast(event) : undefined;
      this.position = event.position;
      if (content !== undefined) yield content;
    }
  }

  private rightsDue(): boolean {
    return this.rightsStale || Date.now() - this.rightsSeenAt > rightsMsMax || this.msToChange() === 0;
  }

  /** How long the rights stay as they are; none of them outlives its last instant. */
  private msToChange(): number {
    const { changesAt } = this.interest;
    return changesAt ? Math.max(0, changesAt.getTime() - Date.now()) : Number.POSITIVE_INFINITY;
  }

  /** Looks at the rights again; true when something else is to be seen than before. Throws when nothing is left. */
  private async renewRights(): Promise<boolean> {
    this.rightsStale = false;
    const interest = await this.persist(() => this.request.renew());
    this.rightsSeenAt = Date.now();
    if (!interest) return false;
    const isSame = interest.key === this.interest.key;
    this.interest = interest;
    return !isSame;
  }

  /** Tries until the database answers or the subscriber leaves; nothing is sent in the meantime. */
  private async persist<R>(ask: () => Promise<R>): Promise<R | undefined> {
    while (!this.stopped) {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof CallerError) throw error;
        await new Promise(resolve => setTimeout(resolve, retryMs));
      }
    }
    return undefined;
  }
}
