import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Segmented, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { useScope } from '../app/viewer';
import {
  type SupportBy,
  type SupportNumbersFragment,
  SupportScorecardDocument,
  type SupportScorecardQuery,
} from '../gql/graphql';
import { addDays, lastDay } from '../staff/period';
import { StaffTabs } from '../staff/StaffTabs';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import type { Cell } from '../ui/exportSheet';
import { count, nameOf, useName, yuan } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import './dispatch.css';

type Row = SupportScorecardQuery['supportScorecard']['rows'][number];

/** What the houses of a group do for each other: people, days, sessions, patients, and the subsidy that is due. */
export default function ScorecardPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('support.title'));
  if (!group) return <Blank icon="people" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  return <Scorecard groupId={group.id} />;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** This year up to today, unless the address names other days. */
function usePeriod() {
  const { search, change } = useListAddress();
  const today = civilNow().format('YYYY-MM-DD');
  const said = (key: string) => (day.test(search.get(key) ?? '') ? search.get(key) : undefined);
  const from = said('from') ?? `${today.slice(0, 4)}-01-01`;
  const until = said('until') ?? addDays(today, 1);
  const by: SupportBy = search.get('by') === 'PERSON' ? 'PERSON' : 'PAIR';
  return { from, until, by, change };
}

function Scorecard({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const { from, until, by, change } = usePeriod();
  const { data, previousData, error, refetch } = useQuery(SupportScorecardDocument, {
    variables: { groupId, from, until, by },
  });
  const card = (data ?? previousData)?.supportScorecard;
  const phone = usePhone();
  return (
    <Page
      title={t('support.title')}
      sentence={
        card &&
        t('support.sentence', {
          from,
          until: lastDay(until),
          times: count(card.total.personTimes),
          days: count(card.total.personDays),
          patients: count(card.total.patients),
        })
      }
      note={t('support.note')}
      tools={
        <>
          <Segmented<SupportBy>
            aria-label={t('support.title')}
            value={by}
            onChange={value => change({ by: value === 'PAIR' ? undefined : value })}
            options={(['PAIR', 'PERSON'] as const).map(value => ({ value, label: t(`support.by.${value}`) }))}
          />
          <DatePicker.RangePicker
            aria-label={t('support.period')}
            allowClear={false}
            value={[dayjs(from), dayjs(lastDay(until))]}
            onChange={days => {
              const [first, last] = days ?? [];
              if (first && last)
                change({ from: first.format('YYYY-MM-DD'), until: addDays(last.format('YYYY-MM-DD'), 1) });
            }}
          />
          <Button
            icon={<Icon name="export" size={16} />}
            disabled={!card || card.rows.length === 0}
            onClick={() => card && void exportCard(card.rows, card.total, by, t)}
          >
            {t('common.exportXlsx')}
          </Button>
        </>
      }
    >
      <StaffTabs />
      {error && !card && <Failure error={error} onRetry={() => void refetch()} />}
      {!card && !error && <Loading rows={10} />}
      {card && card.rows.length === 0 && (
        <Blank icon="figures" title={t('support.none')} line={t('support.noneLine')} />
      )}
      {card && card.rows.length > 0 && (
        <div className={data ? 'support-table' : 'support-table stale'} aria-busy={!data}>
          {phone ? <ScoreCards rows={card.rows} /> : <ScoreTable rows={card.rows} total={card.total} by={by} />}
        </div>
      )}
    </Page>
  );
}

const columns = [
  'personTimes',
  'personDays',
  'sessions',
  'patients',
  'techniques',
  'learners',
  'trainees',
  'traineeDays',
  'approvalDaysMedian',
  'subsidy',
] as const;
type Column = (typeof columns)[number];

function said(figures: SupportNumbersFragment, column: Column): string {
  if (column === 'subsidy') return yuan(Number(figures.subsidy.amount));
  if (column === 'approvalDaysMedian') return figures.approvalDaysMedian ?? '—';
  return count(figures[column]);
}

function ScoreTable({ rows, total, by }: { rows: readonly Row[]; total: SupportNumbersFragment; by: SupportBy }) {
  const { t } = useTranslation();
  const name = useName();
  const heads: TableColumnsType<Row & { key: string }> = [
    ...(by === 'PERSON'
      ? [
          {
            title: t('support.person'),
            render: (_: unknown, { person }: Row) => person && <Link to={`/staff/${person.id}`}>{name(person)}</Link>,
          },
        ]
      : []),
    {
      title: t('support.pair'),
      render: (_, { giver, receiver }) => (
        <>
          {giver ? name(giver) : '—'} → <b>{receiver ? name(receiver) : '—'}</b>
        </>
      ),
    },
    ...columns.map(column => ({
      title: t(`support.columns.${column}`),
      align: 'right' as const,
      className: 'figures',
      render: (_: unknown, { figures }: Row) => said(figures, column),
    })),
  ];
  return (
    <DataTable
      label={t('support.title')}
      rowKey="key"
      columns={heads}
      dataSource={rows.map(row => ({ ...row, key: `${row.giver?.id} ${row.receiver?.id} ${row.person?.id}` }))}
      summary={() => (
        <tr>
          <th scope="row" colSpan={by === 'PERSON' ? 2 : 1}>
            {t('support.total')}
          </th>
          {columns.map(column => (
            <td key={column} className="figures support-total">
              <b>{said(total, column)}</b>
            </td>
          ))}
        </tr>
      )}
    />
  );
}

/** The same where a table is too wide: what is nothing is left out. */
function ScoreCards({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <ul className="plain order-cards">
      {rows.map(({ giver, receiver, person, figures }) => (
        <li key={`${giver?.id} ${receiver?.id} ${person?.id}`} className="order-card">
          {person && <Link to={`/staff/${person.id}`}>{name(person)}</Link>}
          <p>
            {giver ? name(giver) : '—'} → <b>{receiver ? name(receiver) : '—'}</b>
          </p>
          <dl className="support-facts">
            {columns
              .filter(column => !['0', '0.00', '—'].includes(said(figures, column)))
              .map(column => (
                <div key={column}>
                  <dt>{t(`support.columns.${column}`)}</dt>
                  <dd className="figures">{said(figures, column)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

async function exportCard(
  rows: readonly Row[],
  total: SupportNumbersFragment,
  by: SupportBy,
  t: TFunction,
): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const cells = (figures: SupportNumbersFragment): Cell[] =>
    columns.map(column => {
      if (column === 'subsidy') return { yuan: figures.subsidy.amount };
      if (column === 'approvalDaysMedian')
        return figures.approvalDaysMedian ? Number(figures.approvalDaysMedian) : null;
      return figures[column];
    });
  const who = by === 'PERSON' ? [t('support.person')] : [];
  await exportSheet(
    `${t('support.export')} ${civilNow().format('YYYY-MM-DD')}`,
    [...who, t('support.pair'), ...columns.map(column => t(`support.columns.${column}`))],
    [
      ...rows.map(({ giver, receiver, person, figures }) => [
        ...(by === 'PERSON' ? [person ? nameOf(person) : null] : []),
        [giver, receiver].map(place => (place ? nameOf(place) : '—')).join(' → '),
        ...cells(figures),
      ]),
      [...who.map(() => null), t('support.total'), ...cells(total)],
    ],
  );
}
