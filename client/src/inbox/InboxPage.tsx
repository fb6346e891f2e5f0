import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { Page } from '../ui/Page';
import { useStore } from '../ui/store';
import { useParam } from '../wards/BoardPage';
import { inboxState } from './inboxStore';
import { MarkAllRead } from './MarkAllRead';
import { NoticeList } from './NoticeList';
import './inbox.css';

const pageSize = 30;

/** Everything that the viewer was told, the newest first. */
export default function InboxPage() {
  const { t } = useTranslation();
  const { unread } = useStore(inboxState);
  const [search, setParam] = useParam();
  const unreadOnly = search.get('show') === 'unread';
  useTitle(t('inbox.title'));
  const sentence = unread ? t('inbox.sentence', { n: unread }) : t('inbox.sentenceNone');
  const tools = (
    <>
      <Segmented
        aria-label={t('inbox.filter')}
        value={unreadOnly ? 'unread' : 'all'}
        onChange={value => setParam('show', value === 'unread' ? 'unread' : undefined)}
        options={[
          { value: 'all', label: t('common.all') },
          { value: 'unread', label: t('inbox.unread') },
        ]}
      />
      <MarkAllRead />
    </>
  );
  return (
    <Page
      title={t('inbox.title')}
      sentence={unread === undefined ? t('inbox.title') : sentence}
      note={t('inbox.note')}
      tools={tools}
    >
      <div className="inbox">
        <NoticeList key={String(unreadOnly)} first={pageSize} unreadOnly={unreadOnly} />
      </div>
    </Page>
  );
}
