import type { ResetReason } from '../../../schema/feed';
import type { FeedEvent } from './event';

/**
 * What a subscriber receives. `position` is what its cursor stands for: whoever resumes there misses nothing after this message. After a
 * reset the subscriber fetches its snapshot again, and the feed goes on from the reset's position.
 */
export type FeedMessage =
  | { readonly kind: 'change'; readonly position: number; readonly event: FeedEvent }
  | { readonly kind: 'heartbeat'; readonly position: number; readonly at: Date }
  | { readonly kind: 'reset'; readonly position: number; readonly reason: ResetReason };

export function change(event: FeedEvent): FeedMessage {
  return { kind: 'change', position: event.position, event };
}

export function heartbeat(position: number, at: Date): FeedMessage {
  return { kind: 'heartbeat', position, at };
}

export function reset(position: number, reason: ResetReason): FeedMessage {
  return { kind: 'reset', position, reason };
}
