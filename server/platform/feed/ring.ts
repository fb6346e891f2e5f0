import { invariant } from '../../kernel/invariant';
import type { FeedEvent } from './event';

/** The newest events, in as many slots as memory is given; because positions have no gaps, an event's slot follows from its position. */
export class Ring {
  private readonly slots: FeedEvent[] = [];
  private from: number;
  private until: number;

  /** @param position the ring begins empty behind this position */
  constructor(
    private readonly size: number,
    position: number,
  ) {
    this.from = position;
    this.until = position;
  }

  /** Position of the newest event. */
  get head(): number {
    return this.until;
  }

  get length(): number {
    return this.until - this.from;
  }

  push(event: FeedEvent): void {
    invariant(event.position === this.until + 1, `the feed jumps from ${this.until} to ${event.position}`);
    this.slots[event.position % this.size] = event;
    this.until = event.position;
    if (this.length > this.size) this.from = this.until - this.size;
  }

  /** Up to `limit` events behind a position; undefined when some of them have left the ring. */
  after(position: number, limit: number): FeedEvent[] | undefined {
    if (position < this.from) return undefined;
    const events: FeedEvent[] = [];
    const last = Math.min(this.until, position + limit);
    for (let next = position + 1; next <= last; next += 1) {
      const event = this.slots[next % this.size];
      if (event) events.push(event);
    }
    return events;
  }
}
