import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { enumOfWords } from '../../schema/described-enum';
import { feedTypes } from '../../schema/feed';
import { Node } from '../../schema/node';
import { FeedCursor, Instant } from '../../schema/scalars';
import { Rule } from '../platform/access/rule';
import { type NoticeKind, noticeKinds } from './notice.rules';

const NoticeKindType = enumOfWords('NoticeKind', 'What somebody is told of.', noticeKinds);

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'Something that you were told. Only you see it; it names no patient.' })
export class Notice extends Node {
  @Field(() => NoticeKindType, { description: 'What it is about.' })
  kind: NoticeKind;
  @Field(() => String, { description: 'The sentence, in Chinese.' })
  messageZh: string;
  @Field(() => String, { description: 'The sentence, in English.' })
  messageEn: string;
  @Field(() => Instant, { description: 'When you were told.' })
  at: Date;
  @Field(() => Instant, { nullable: true, description: 'When you marked it as read.' })
  readAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Path in the console where to go on.' })
  link: string | null;
  referralId: string | null;
}

export const NoticeConnection = connectionOf('Notice', () => Notice);

@Rule('REACHED')
@ObjectType({ description: 'A change of your inbox: something new, or notices that you read in another window.' })
export class InboxFeedChange {
  @Field(() => FeedCursor, { description: 'Where to resume: behind this change.' })
  cursor: string;
  @Field(() => Notice, { nullable: true, description: 'What is new; null when notices were read or it has expired.' })
  notice: Notice | null;
  @Field(() => Int, { description: 'How many notices you have not read.' })
  unreadCount: number;
}

export const {
  Heartbeat: InboxFeedHeartbeat,
  Reset: InboxFeedReset,
  Message: InboxFeedMessage,
} = feedTypes('InboxFeed', InboxFeedChange);
