import { ArrayMaxSize } from 'class-validator';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Page, PageArgs, pageOf } from '../../schema/connection';
import { Input } from '../../schema/input';
import { FeedCursor, Uuid } from '../../schema/scalars';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { writeCursor } from '../platform/feed/cursor';
import { feedPosition } from '../platform/feed/feed';
import { runCommand } from '../platform/graphql/command';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readAfterInstant } from '../platform/graphql/cursors';
import { readId } from '../platform/graphql/ids';
import { referralById } from '../referrals/referral.loaders';
import { Referral } from '../referrals/referral.types';
import { type NoticesReadCode, noticesReadCodes, readNotices } from './notice.commands';
import { noticeById } from './notice.loaders';
import { countNotices, listNotices } from './notice.queries';
import { Notice, NoticeConnection } from './notice.types';

@ArgsType()
class InboxArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only what you have not read.' })
  unreadOnly: boolean;
}

const NoticesReadError = mutationErrors('NoticesRead', noticesReadCodes);

@InputType({ description: 'Marks notices as read: those named, or all.' })
class NoticesReadInput {
  @Field(() => Uuid, { description: 'Made by the client, anew for each action; the same id gets the same answer.' })
  requestId: string;

  @Field(() => [ID], { nullable: true, description: 'The notices, 100 at most.' })
  @ArrayMaxSize(100)
  ids?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'All of them, whatever `ids` says.' })
  all: boolean;
}

@Rule('REACHED')
@ObjectType({ description: 'What became of `noticesRead`.' })
class NoticesReadPayload {
  @Field(() => [Notice], { description: 'The notices that were marked, the first 100.' })
  notices: (Notice | null)[];

  @Field(() => Int, { description: 'How many are left that you have not read.' })
  unreadCount: number;

  @Field(() => [NoticesReadError], { description: 'Why nothing happened; empty when it happened.' })
  userErrors: UserError<NoticesReadCode>[];
}

const shownMax = 100;

@Resolver()
export class InboxResolver {
  @Rule('SIGNED_IN')
  @Query(() => NoticeConnection, { description: 'What you were told, the newest first; kept for 90 days.' })
  async inbox(
    @Ctx() context: Context,
    @Args(() => InboxArgs) { first, after, unreadOnly }: InboxArgs,
  ): Promise<Page<Notice>> {
    const notices = await listNotices(context, unreadOnly, first, readAfterInstant(after));
    return pageOf(notices, first, notice => [notice.at.toISOString(), notice.uuid]);
  }

  @Rule('SIGNED_IN')
  @Mutation(() => NoticesReadPayload, { description: 'Marks notices of yours as read.' })
  async noticesRead(
    @Ctx() context: Context,
    @Input(() => NoticesReadInput) input: NoticesReadInput,
  ): Promise<NoticesReadPayload> {
    const ids = input.all ? 'ALL' : (input.ids ?? []).map(id => readId('Notice', id, 'ids'));
    const { value, userErrors } = await runCommand(context, 'noticesRead', input, {}, tx =>
      readNotices(tx, viewerOf(context), ids),
    );
    const read = (value?.noticeIds ?? []).slice(0, shownMax);
    const notices = await Promise.all(read.map(id => context.load(noticeById, id)));
    return {
      notices: notices.filter(notice => notice !== null),
      unreadCount: await countNotices(context, true),
      userErrors,
    };
  }
}

@Resolver(() => Notice)
export class NoticeResolver {
  @FieldResolver(() => Referral, {
    nullable: true,
    description: 'The referral that it is about, where you may see it.',
  })
  referral(@Ctx() context: Context, @Root() notice: Notice): Promise<Referral | null> | null {
    return notice.referralId ? context.load(referralById, notice.referralId) : null;
  }
}

@Resolver(() => NoticeConnection)
export class NoticeConnectionResolver {
  @FieldResolver(() => Int, { description: 'All that you were told and that is still kept.' })
  totalCount(@Ctx() context: Context): Promise<number> {
    return countNotices(context, false);
  }

  @FieldResolver(() => Int, { description: 'How many you have not read.' })
  unreadCount(@Ctx() context: Context): Promise<number> {
    return countNotices(context, true);
  }

  @FieldResolver(() => FeedCursor, { description: 'Hand it to `inboxFeed` as `after` to learn of everything later.' })
  async feedCursor(@Ctx() context: Context): Promise<string> {
    return writeCursor(await feedPosition(context.read));
  }
}
