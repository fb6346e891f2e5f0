import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InboxDocument, type InboxQuery, type NoticeLineFragment } from '../gql/graphql';
import { language } from '../locales';
import { ageOf, timeOf } from '../ui/format';
import { Blank, Failure, Loading } from '../ui/States';
import { useStore } from '../ui/store';
import { useNow } from '../ui/time';
import { tellRefused } from '../ui/toasts';
import { inboxState, markRead } from './inboxStore';

/** Notices, the newest first. What comes in waits behind a button: nothing moves under the pointer. */
export function NoticeList({ first, unreadOnly, onOpen }: { first: number; unreadOnly: boolean; onOpen?: () => void }) {
  const { t } = useTranslation();
  const { arrived } = useStore(inboxState);
  const [seen, setSeen] = useState(arrived.length);
  const { data, error, loading, refetch, fetchMore } = useQuery(InboxDocument, {
    variables: { first, unreadOnly },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={first > 10 ? 10 : 4} />;
  const notices = data.inbox.edges.map(edge => edge.node);
  const listed = new Set(notices.map(one => one.id));
  const fresh = arrived.slice(0, arrived.length - seen).filter(one => !listed.has(one.id));
  const { endCursor, hasNextPage } = data.inbox.pageInfo;
  const showFresh = () => {
    setSeen(arrived.length);
    void refetch();
  };
  if (notices.length === 0 && fresh.length === 0) return <Nothing unreadOnly={unreadOnly} />;
  return (
    <>
      {fresh.length > 0 && (
        <Button block className="notice-fresh" onClick={showFresh}>
          {t('inbox.fresh', { n: fresh.length })}
        </Button>
      )}
      <ul className="notices" onKeyDown={moveByArrows}>
        {notices.map(notice => (
          <NoticeItem key={notice.id} notice={notice} onOpen={onOpen} />
        ))}
      </ul>
      {hasNextPage && first > 10 && (
        <Button
          className="load-more"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: endCursor }, updateQuery: joined })}
        >
          {t('common.loadMore')}
        </Button>
      )}
    </>
  );
}

function joined(before: InboxQuery, { fetchMoreResult }: { fetchMoreResult: InboxQuery }): InboxQuery {
  const { inbox } = fetchMoreResult;
  return { ...before, inbox: { ...inbox, edges: [...before.inbox.edges, ...inbox.edges] } };
}

function Nothing({ unreadOnly }: { unreadOnly: boolean }) {
  const { t } = useTranslation();
  return <Blank icon="bell" title={t(unreadOnly ? 'inbox.noneUnread' : 'inbox.empty')} line={t('inbox.emptyLine')} />;
}

/** One notice. Opening it leads on and marks it as read. */
function NoticeItem({ notice, onOpen }: { notice: NoticeLineFragment; onOpen?: () => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const unread = notice.readAt == null;
  const open = async () => {
    onOpen?.();
    const refusal = unread ? await markRead([notice.id]) : undefined;
    if (refusal !== undefined) tellRefused(refusal || t('toast.network'));
  };
  const content = (
    <>
      <i className="notice-mark" aria-hidden="true" />
      <span className="notice-words">
        {unread && <span className="visually-hidden">{t('inbox.unread')} </span>}
        {language() === 'zh' ? notice.messageZh : notice.messageEn}
      </span>
      <time className="notice-at" dateTime={notice.at} title={timeOf(notice.at)}>
        {ageOf(notice.at, now)}
      </time>
    </>
  );
  const className = unread ? 'notice notice-unread' : 'notice';
  return (
    <li>
      {notice.link ? (
        <Link to={notice.link} className={className} onClick={() => void open()}>
          {content}
        </Link>
      ) : (
        <button type="button" className={className} onClick={() => void open()}>
          {content}
        </button>
      )}
    </li>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.notice')];
  const at = items.findIndex(item => item.contains(document.activeElement));
  const next = items[at + step];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
