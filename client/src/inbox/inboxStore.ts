import { type InboxFeedSubscription, type NoticeLineFragment, NoticesReadDocument } from '../gql/graphql';
import { act, NoAnswer } from '../graphql/act';
import { client } from '../graphql/client';
import { failureOf } from '../graphql/failure';
import { createStore } from '../ui/store';

export type InboxChange = Extract<InboxFeedSubscription['inboxFeed'], { __typename: 'InboxFeedChange' }>;

export interface InboxState {
  /** Undefined until the API has said it. */
  unread: number | undefined;
  /** What came in since the console was opened, the newest first. */
  arrived: readonly NoticeLineFragment[];
}

const empty: InboxState = { unread: undefined, arrived: [] };

/** What the bell shows and the lists watch. Kept by the feed, for the person who is signed in. */
export const inboxState = createStore<InboxState>(empty);

export function forgetInbox(): void {
  inboxState.set(empty);
}

export function setUnread(unread: number): void {
  inboxState.set(before => (before.unread === unread ? before : { ...before, unread }));
}

/** Takes changes of the feed; answers the notices that are new. The feed may say a thing twice. */
export function takeChanges(changes: readonly InboxChange[]): readonly NoticeLineFragment[] {
  const known = new Set(inboxState.get().arrived.map(one => one.id));
  const fresh = changes.flatMap(({ notice }) => (notice && !known.has(notice.id) ? notice : []));
  const unread = changes.at(-1)?.unreadCount;
  inboxState.set(before => ({ unread: unread ?? before.unread, arrived: [...fresh.toReversed(), ...before.arrived] }));
  return fresh;
}

/** Marks notices as read, here at once and on the server. Answers why it could not. */
export async function markRead(ids: readonly string[] | 'all'): Promise<string | undefined> {
  try {
    const { noticesRead } = await act(NoticesReadDocument, ids === 'all' ? { all: true } : { ids: [...ids] });
    const [error] = noticesRead.userErrors;
    if (error) return error.message;
    setUnread(noticesRead.unreadCount);
    markInCache(ids);
    return undefined;
  } catch (error) {
    return (error instanceof NoAnswer ? undefined : failureOf(error).message) ?? '';
  }
}

function markInCache(ids: readonly string[] | 'all'): void {
  const readAt = new Date().toISOString();
  const { cache } = client;
  const known = ids === 'all' ? Object.keys(cache.extract() as object).filter(key => key.startsWith('Notice:')) : ids;
  for (const id of known) {
    cache.modify({
      id: id.startsWith('Notice:') ? id : cache.identify({ __typename: 'Notice', id }),
      fields: { readAt: before => before ?? readAt },
    });
  }
}
