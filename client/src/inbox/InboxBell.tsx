import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Icon } from '../ui/icons';
import { useStore } from '../ui/store';
import { usePhone } from '../ui/useMedia';
import { inboxState } from './inboxStore';
import { MarkAllRead } from './MarkAllRead';
import { NoticeList } from './NoticeList';
import { useInboxFeed } from './useInboxFeed';
import './inbox.css';

const shownInPopover = 8;
const countedAtMost = 99;

/** The bell: how many notices are unread, live; a click shows the newest, on a phone their page. */
export function InboxBell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const { unread = 0 } = useStore(inboxState);
  useInboxFeed();
  const bell = (
    <button
      type="button"
      className="topbar-button bell"
      aria-label={unread > 0 ? t('inbox.bellUnread', { n: unread }) : t('inbox.bell')}
      aria-expanded={phone ? undefined : open}
      onClick={phone ? () => void navigate('/inbox') : undefined}
    >
      <Icon name="bell" />
      {unread > 0 && <b className="bell-count">{unread > countedAtMost ? `${countedAtMost}+` : unread}</b>}
    </button>
  );
  if (phone) return bell;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Newest onOpen={() => setOpen(false)} />}
    >
      {bell}
    </Popover>
  );
}

function Newest({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <section className="inbox-popover" aria-label={t('inbox.title')}>
      <header className="inbox-popover-head">
        <h2>{t('inbox.title')}</h2>
        <MarkAllRead size="small" />
      </header>
      <NoticeList first={shownInPopover} unreadOnly={false} onOpen={onOpen} />
      <Link to="/inbox" onClick={onOpen}>
        <Button block type="text" tabIndex={-1}>
          {t('inbox.all')}
        </Button>
      </Link>
    </section>
  );
}
