import type { ClassType } from 'type-graphql';
import type { FeedTypes } from '../../../schema/feed';
import { assertNever } from '../../kernel/invariant';
import type { Viewer } from '../access/viewer';
import { CallerError } from '../errors';
import type { Context } from '../graphql/context';
import { readCursor, writeCursor } from './cursor';
import type { FeedEvent } from './event';
import type { FeedMessage } from './message';

/** What the resolvers of all feeds need. */

/** The position behind which a subscriber goes on; undefined without a cursor. */
export function readAfter(cursor: string | null | undefined): number | undefined {
  if (!cursor) return undefined;
  const position = readCursor(cursor);
  if (position !== undefined) return position;
  const text = {
    zh: '这不是本系统的游标，请不带 after 重新订阅。',
    en: 'This is not a cursor of this system. Subscribe again without `after`.',
  };
  throw new CallerError('BAD_USER_INPUT', text, ['after']);
}

/** The viewer with the rights of this moment; throws when the session has ended or the key no longer opens anything. */
export async function renewedViewer(context: Context, before: Viewer): Promise<Viewer> {
  const viewer = await context.services.access.viewers.current(before);
  if (viewer) return viewer;
  throw new CallerError('UNAUTHENTICATED', {
    zh: '会话已结束，请重新登录。',
    en: 'The session has ended. Sign in again.',
  });
}

/**
 * A message as a value of the union's classes: that is how GraphQL tells them apart.
 * @param shapeChange the fields of the change beside its cursor
 */
export function shapeMessage<C extends { cursor: string }>(
  message: FeedMessage,
  types: Pick<FeedTypes, 'Heartbeat' | 'Reset'> & { readonly Change: ClassType<C> },
  shapeChange: (event: FeedEvent) => Omit<C, 'cursor'>,
): object {
  const cursor = writeCursor(message.position);
  switch (message.kind) {
    case 'change':
      return Object.assign(new types.Change(), shapeChange(message.event), { cursor });
    case 'heartbeat':
      return Object.assign(new types.Heartbeat(), { cursor, at: message.at });
    case 'reset':
      return Object.assign(new types.Reset(), { cursor, reason: message.reason });
    default:
      return assertNever(message);
  }
}

/** An instant in an event's payload, which JSON keeps as text. */
export function instantIn(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
