import type { Slice } from '../platform/graphql/slice';
import { InboxFeedResolver } from './inbox-feed.resolver';
import { noticeEntities } from './notice.entities';
import { noticeById } from './notice.loaders';
import { InboxResolver, NoticeConnectionResolver, NoticeResolver } from './notice.resolver';

/** What people are told: their inboxes, and the messages that leave the house. */
export const notices: Slice = {
  resolvers: [InboxResolver, NoticeResolver, NoticeConnectionResolver, InboxFeedResolver],
  entities: noticeEntities,
  nodes: { Notice: (context, uuid) => context.load(noticeById, uuid) },
};
