import { Args, ArgsType, Ctx, Field, Resolver, Root, Subscription } from 'type-graphql';
import { FeedCursor } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { nextChange, rightsAt, type Viewer } from '../platform/access/viewer';
import type { Interest } from '../platform/feed/cohort';
import type { FeedMessage } from '../platform/feed/message';
import { readAfter, renewedViewer, shapeMessage } from '../platform/feed/subscription';
import { type Context, viewerOf } from '../platform/graphql/context';
import { noticeById } from './notice.loaders';
import { countNotices } from './notice.queries';
import { InboxFeedChange, InboxFeedHeartbeat, InboxFeedMessage, InboxFeedReset, type Notice } from './notice.types';

@ArgsType()
class InboxFeedArgs {
  @Field(() => FeedCursor, {
    nullable: true,
    description:
      'Goes on behind this cursor: that of the inbox or of the last message received. Without one, from now on.',
  })
  after?: string | null;
}

@Resolver()
export class InboxFeedResolver {
  @Rule('SIGNED_IN')
  @Subscription(() => InboxFeedMessage, {
    description: 'What is new in your inbox, as it comes. Ends with an error when the session ends.',
    subscribe: ({ args, context }) => followInbox(args as InboxFeedArgs, context as Context),
  })
  async inboxFeed(
    @Ctx() context: Context,
    @Root() message: FeedMessage,
    @Args(() => InboxFeedArgs) _args: InboxFeedArgs,
  ): Promise<object> {
    const change = message.kind === 'change' ? await readChange(context, message.event) : emptied;
    return shapeMessage(message, types, () => change);
  }
}

const types = { Change: InboxFeedChange, Heartbeat: InboxFeedHeartbeat, Reset: InboxFeedReset };
const emptied = { notice: null, unreadCount: 0 };

async function readChange(context: Context, event: { kind: string; subjectId: string }) {
  const notice: Notice | null = event.kind === 'TOLD' ? await context.load(noticeById, event.subjectId) : null;
  return { notice, unreadCount: await countNotices(context, true) };
}

/**
 * The viewer's own events. Not the feed's stream as such, which is executed once for many as nobody: each event here is executed for this
 * person, with their rights, because a notice leads to the referral that it is about.
 */
function followInbox(args: InboxFeedArgs, context: Context): AsyncIterable<FeedMessage> {
  const viewer = viewerOf(context);
  const stream = context.services.feed.subscribe({
    personId: viewer.personId,
    after: readAfter(args.after),
    interest: inboxInterest(viewer),
    renew: async () => inboxInterest(await renewedViewer(context, viewer)),
  });
  return { [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator]() };
}

/** By the rights as well: the inbox is open wherever somebody is, and so tells the client when what they may do has changed. */
function inboxInterest(viewer: Viewer): Interest {
  const { personId } = viewer;
  return {
    key: JSON.stringify(['INBOX', personId, rightsAt(viewer)]),
    changesAt: nextChange(viewer),
    admits: ({ topic, payload }) => topic === 'INBOX' && payload.personId === personId,
  };
}
