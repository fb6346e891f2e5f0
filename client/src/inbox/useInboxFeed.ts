import { useCallback, useEffect, useState } from 'react';
import {
  type FeedResetReason,
  InboxFeedDocument,
  type InboxFeedSubscription,
  InboxHeadDocument,
  ViewerDocument,
} from '../gql/graphql';
import { client } from '../graphql/client';
import { type FeedKind, useFeed } from '../graphql/feed';
import { session } from '../graphql/session';
import { language } from '../locales';
import { announce } from '../ui/announcer';
import { forgetInbox, type InboxChange, setUnread, takeChanges } from './inboxStore';

const inboxFeed: FeedKind<InboxFeedSubscription, InboxChange> = {
  document: InboxFeedDocument,
  read: data => data.inboxFeed,
  occurredAt: change => change.notice?.at ?? '',
  aside: true,
};

const retryMs = 15_000;

interface Head {
  cursor: string;
  /** When it was read: a new snapshot begins a new subscription, even at the same cursor. */
  at: string;
}

/** Keeps the number of unread notices true while somebody is signed in, says aloud what comes in, and follows changes of rights. */
export function useInboxFeed(): void {
  const [head, setHead] = useState<Head>();
  const [wanted, setWanted] = useState(0);
  const load = useCallback(() => setWanted(nth => nth + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish is one more reading
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    client.query({ query: InboxHeadDocument }).then(
      ({ data }) => {
        if (over || !data) return;
        setUnread(data.inbox.unreadCount);
        setHead({ cursor: data.inbox.feedCursor, at: new Date().toISOString() });
      },
      () => {
        if (!over) timer = setTimeout(load, retryMs);
      },
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [wanted, load]);
  const onReset = (reason: FeedResetReason) => {
    if (reason === 'RIGHTS_CHANGED') askRightsAgain();
    load();
  };
  useEffect(() => forgetInbox, []);
  useFeed(inboxFeed, {}, { cursor: head?.cursor, asOf: head?.at, onChanges: hear, onReset });
}

/** Somebody appointed, delegated or took back: menus and pages follow what the API says now. */
function askRightsAgain(): void {
  void client.refetchQueries({ include: [ViewerDocument] });
}

function hear(changes: readonly InboxChange[]): void {
  const newest = takeChanges(changes).at(-1);
  // A locked screen keeps silent.
  if (newest && session.get().status === 'in') announce(language() === 'zh' ? newest.messageZh : newest.messageEn);
}
