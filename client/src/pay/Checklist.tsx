import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import type { Cycle } from './CyclePage';

type Item = Cycle['checklist'][number];

/** By house, what is there and what is missing; then whatever else the engine would stumble over. */
export function Checklist({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation();
  const name = useName();
  const columns: TableColumnsType<Item> = [
    {
      key: 'house',
      title: t('pay.house'),
      render: (_, { institution }) => institution && <b>{name(institution)}</b>,
    },
    { key: 'total', title: t('pay.list.TOTAL'), render: (_, { hasTotal }) => <Mark there={hasTotal} /> },
    {
      key: 'roster',
      title: t('pay.list.ROSTER'),
      align: 'right',
      className: 'figures',
      render: (_, { rosterCount }) => (
        <Mark there={rosterCount > 0} text={t('pay.people', { n: count(rosterCount) })} />
      ),
    },
    {
      key: 'events',
      title: t('pay.list.QUANTITY'),
      align: 'right',
      className: 'figures',
      render: (_, { eventCount }) => <Mark there={eventCount > 0} text={t('pay.events', { n: count(eventCount) })} />,
    },
    {
      key: 'indicators',
      title: t('pay.list.INDICATOR'),
      align: 'right',
      className: 'figures',
      render: (_, { indicatorsAsked, indicatorsMissing }) => (
        <Mark
          there={indicatorsMissing.length === 0}
          text={`${indicatorsAsked - indicatorsMissing.length} / ${indicatorsAsked}`}
        />
      ),
    },
    {
      key: 'missing',
      title: t('pay.lacks'),
      render: (_, item) => <Missing item={item} />,
    },
  ];
  return (
    <section className="pay-part">
      <h2>{t('pay.checklist')}</h2>
      <DataTable
        label={t('pay.checklist')}
        rowKey={({ institution }) => institution?.id ?? ''}
        columns={columns}
        dataSource={[...cycle.checklist]}
      />
      {cycle.problems.length > 0 && <Problems problems={cycle.problems} />}
    </section>
  );
}

/** There or missing, by shape and by text. */
function Mark({ there, text }: { there: boolean; text?: string }) {
  const { t } = useTranslation();
  return (
    <span className={there ? 'pay-there' : 'pay-missing'}>
      <Icon name={there ? 'check' : 'alert'} size={14} /> {text ?? t(there ? 'pay.there' : 'pay.missingOne')}
    </span>
  );
}

function Missing({ item }: { item: Item }) {
  const { t } = useTranslation();
  const parts = [
    !item.hasTotal && t('pay.list.TOTAL'),
    item.rosterCount === 0 && t('pay.list.ROSTER'),
    item.eventCount === 0 && t('pay.list.QUANTITY'),
    item.unlistedCount > 0 && t('pay.unlisted.lacks', { n: count(item.unlistedCount) }),
    item.indicatorsMissing.length > 0 &&
      t('pay.indicatorsMissing', {
        n: item.indicatorsMissing.length,
        codes: item.indicatorsMissing.slice(0, 4).join(t('common.listSeparator')),
        more: item.indicatorsMissing.length > 4 ? '…' : '',
      }),
  ].filter(Boolean);
  return parts.length === 0 ? <span className="quiet">{t('pay.nothing')}</span> : parts.join(t('pay.and'));
}

/** What the engine found when it tried; each kind with its first cases. */
function Problems({ problems }: { problems: Cycle['problems'] }) {
  const { t } = useTranslation();
  return (
    <details className="pay-problems">
      <summary>{t('pay.problems', { n: problems.reduce((sum, one) => sum + one.count, 0) })}</summary>
      <ul>
        {problems.map(({ code, message, count: times, subjects }) => (
          <li key={code}>
            <b>{message}</b> <span className="figures">{t('pay.times', { n: count(times) })}</span>
            {code === 'PERSON_NOT_ENGAGED' ? (
              <span className="quiet"> {t('pay.unlisted.below')}</span>
            ) : (
              <span className="quiet"> {tidiedAll(subjects).join(t('common.listSeparator'))}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const subjectsShown = 12;

function tidiedAll(subjects: readonly string[]): string[] {
  return [...new Set(subjects.map(tidied))].slice(0, subjectsShown);
}

/** "INSTITUTION|HT|| C-P01" as "HT C-P01": the empty parts say nothing to people, nor do keys of the system. */
function tidied(subject: string): string {
  const [place = '', ...rest] = subject.split(' ');
  const codes = place.split('|').filter(part => part && !['INSTITUTION', 'DEPARTMENT', 'PERSON'].includes(part));
  return [codes.join(' '), ...rest].filter(part => part && part !== '–' && !systemKey.test(part)).join(' ');
}

const systemKey = /[0-9a-f]{8}-[0-9a-f]{4}-|^import:/;
