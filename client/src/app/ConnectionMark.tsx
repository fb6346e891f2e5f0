import { Button, Popover } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type FeedStatus, feedStatus, reconnectNow } from '../graphql/feed';
import { secondsOf } from '../ui/format';
import { useStore } from '../ui/store';
import { useNow } from '../ui/time';

/** The small mark that says whether the picture is live, how old it is, and what was fetched again after a gap. */
export function ConnectionMark() {
  const { t } = useTranslation();
  const status = useStore(feedStatus);
  const now = useNow(1_000);
  const word = t(`connection.${status.phase}`);
  const asOf = status.asOf && secondsOf(status.asOf);
  return (
    <Popover
      trigger={['hover', 'click']}
      placement="bottomRight"
      content={<Details status={status} now={now} />}
      title={t('connection.detail')}
    >
      <button type="button" className={`connection connection-${status.phase}`}>
        <i aria-hidden="true" />
        <span>{word}</span>
        {status.phase !== 'idle' && asOf && <span className="connection-time">{asOf}</span>}
        {status.behind ? (
          <span className="connection-behind">{t('connection.behind', { n: status.behind })}</span>
        ) : null}
      </button>
    </Popover>
  );
}

function Details({ status, now }: { status: FeedStatus; now: number }) {
  const { t } = useTranslation();
  const seconds = status.retryAt && Math.max(0, Math.ceil((status.retryAt - now) / 1_000));
  return (
    <div className="connection-details">
      {status.phase === 'live' && status.since && <div>{t('connection.since', { time: secondsOf(status.since) })}</div>}
      {status.asOf && <div>{t('connection.asOf', { time: secondsOf(status.asOf) })}</div>}
      {status.phase !== 'idle' && status.phase !== 'past' && <div>{behind(t, status)}</div>}
      {status.refetched && <div>{refetched(t, status.refetched)}</div>}
      {seconds !== undefined && (
        <div className="connection-retry">
          {t('connection.next', { n: seconds })}
          <Button size="small" onClick={reconnectNow}>
            {t('connection.now')}
          </Button>
        </div>
      )}
    </div>
  );
}

function behind(t: TFunction, status: FeedStatus): string {
  if (status.behind === null) return t('connection.behindUnknown');
  return status.behind === 0 ? t('connection.behindNone') : t('connection.behind', { n: status.behind });
}

function refetched(t: TFunction, { at, what }: NonNullable<FeedStatus['refetched']>): string {
  const words =
    what.kind === 'resumed'
      ? t('connection.resumed', { n: what.changes })
      : t('connection.whatBoard', { reason: t(`connection.reasons.${what.reason}`) });
  return t('connection.refetched', { time: secondsOf(at), what: words });
}
