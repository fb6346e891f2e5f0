import { type ClassType, createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Rule } from '../server/platform/access/rule';
import { FeedCursor, Instant } from './scalars';

/** Why a subscriber cannot simply go on from its cursor. */
export type ResetReason = 'EXPIRED' | 'AHEAD' | 'TOO_SLOW' | 'RIGHTS_CHANGED';

const FeedResetReason: { readonly [Reason in ResetReason]: Reason } = {
  EXPIRED: 'EXPIRED',
  AHEAD: 'AHEAD',
  TOO_SLOW: 'TOO_SLOW',
  RIGHTS_CHANGED: 'RIGHTS_CHANGED',
};
registerEnumType(FeedResetReason, {
  name: 'FeedResetReason',
  description: 'Why a subscriber fetches its snapshot again instead of going on from what it has.',
  valuesConfig: {
    EXPIRED: { description: 'The cursor is older than the history that is kept.' },
    AHEAD: { description: 'The cursor lies beyond the end of the feed: it comes from another or a restored database.' },
    TOO_SLOW: { description: 'The subscriber fell behind the history that is kept.' },
    RIGHTS_CHANGED: { description: 'The subscriber may now see more or less than before.' },
  },
});

/** What every feed sends besides its changes. */
export interface FeedTypes {
  readonly Heartbeat: ClassType<{ cursor: string; at: Date }>;
  readonly Reset: ClassType<{ cursor: string; reason: ResetReason }>;
  /** The union of change, heartbeat and reset: the type of the subscription's field. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a class
  readonly Message: ClassType | Function;
}

/**
 * The message types of one feed, such as `BedFeedHeartbeat`, `BedFeedReset` and the union `BedFeedMessage`.
 * @param feed the prefix of the names, such as `BedFeed`
 * @param Change the type of its changes; values are told apart by their class
 */
export function feedTypes(feed: string, Change: ClassType<{ cursor: string }>): FeedTypes {
  @Rule('REACHED')
  @ObjectType(`${feed}Heartbeat`, {
    description:
      'Says that nothing is missing: everything before its cursor has been sent. Comes first when a subscriber has caught up, then after each silence.',
  })
  class Heartbeat {
    @Field(() => FeedCursor, { description: 'Where to resume: behind everything sent so far.' })
    cursor: string;

    @Field(() => Instant, { description: 'When the feed was last seen to be whole.' })
    at: Date;
  }

  @Rule('REACHED')
  @ObjectType(`${feed}Reset`, {
    description:
      'Says that changes are missing: fetch the snapshot again. The stream goes on from the cursor of this message.',
  })
  class Reset {
    @Field(() => FeedCursor, {
      description: 'Where the stream goes on; a snapshot fetched after this message has all that lies before it.',
    })
    cursor: string;

    @Field(() => FeedResetReason, { description: 'Why.' })
    reason: ResetReason;
  }

  const Message = createUnionType({
    name: `${feed}Message`,
    description: 'What a subscriber receives: at least once, in order.',
    types: () => [Change, Heartbeat, Reset] as const,
  });
  return { Heartbeat, Reset, Message: Message as unknown as ClassType };
}
