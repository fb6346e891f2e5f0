import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Select, type TableColumnsType } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { type Scope, useScope } from '../app/viewer';
import {
  ReferralFiguresDocument,
  type ReferralFiguresQuery,
  type ReferralState,
  type ShareFragment,
} from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, decimal, nameOf, percent, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { Bars } from './Bars';
import { lanes } from './lanes';
import { ReferralTabs } from './ReferralTabs';
import './referrals.css';

type Answer = ReferralFiguresQuery['referralFigures'];
type Figures = Answer['figures'];

const civil = 'YYYY-MM-DD';

/** How referrals went in a period, beside another period: rates, the way through the steps, reasons, houses. */
export default function FiguresPage() {
  const { t } = useTranslation();
  const scope = useScope();
  useTitle(t('referral.figures.title'));
  if (!scope.group) return <Blank icon="figures" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  return <Loaded groupId={scope.group.id} scope={scope} />;
}

interface Period {
  institutionId: string | undefined;
  from: string;
  until: string;
  compareFrom: string | undefined;
  compareUntil: string | undefined;
}

type Comparison = 'before' | 'year' | 'none';

function usePeriod(): Period & { comparison: Comparison } {
  const [search] = useParam();
  const from = search.get('from') ?? dayjs().subtract(30, 'day').format(civil);
  const until = search.get('until') ?? dayjs().format(civil);
  const comparison = (['year', 'none'] as const).find(one => one === search.get('compare')) ?? 'before';
  const days = dayjs(until).diff(from, 'day');
  const back = (day: string) =>
    (comparison === 'year' ? dayjs(day).subtract(1, 'year') : dayjs(day).subtract(days, 'day')).format(civil);
  return {
    institutionId: search.get('institution') ?? undefined,
    from,
    until,
    compareFrom: comparison === 'none' ? undefined : back(from),
    compareUntil: comparison === 'none' ? undefined : back(until),
    comparison,
  };
}

function Loaded({ groupId, scope }: { groupId: string; scope: Scope }) {
  const { t } = useTranslation();
  const { comparison, ...period } = usePeriod();
  const { data, error, refetch } = useQuery(ReferralFiguresDocument, {
    variables: { groupId, ...period },
    fetchPolicy: 'cache-and-network',
  });
  const answer = data?.referralFigures;
  return (
    <Page
      title={t('referral.figures.title')}
      sentence={answer && <Sentence answer={answer} />}
      note={answer && <Periods answer={answer} />}
      tools={<Tools period={period} comparison={comparison} scope={scope} answer={answer} />}
    >
      <ReferralTabs />
      {error && !answer && <Failure error={error} onRetry={() => void refetch()} />}
      {!answer && !error && <Loading rows={12} />}
      {answer && <Content answer={answer} />}
    </Page>
  );
}

function Sentence({ answer: { figures } }: { answer: Answer }) {
  const { t } = useTranslation();
  if (figures.submitted === 0) return t('referral.figures.sentenceNone');
  return t('referral.figures.sentence', {
    n: count(figures.submitted),
    success: percent(figures.success.value),
    a: count(figures.success.numerator),
    b: count(figures.success.denominator),
    lost: percent(figures.lost.value),
  });
}

/** The period always stands beside the numbers; and what the rates do not count. */
function Periods({ answer: { period, comparisonPeriod, figures } }: { answer: Answer }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{daysOf(period)}</span>
      {comparisonPeriod && <span>{t('referral.figures.comparedWith', { period: daysOf(comparisonPeriod) })}</span>}
      <span>{t('referral.figures.rest', { withdrawn: count(figures.withdrawn), open: count(figures.open) })}</span>
    </>
  );
}

/** The API's periods are half-open, people read the last day. */
function daysOf({ from, until }: Answer['period']): string {
  return `${from} – ${until ? dayjs(until).subtract(1, 'day').format(civil) : ''}`;
}

interface ToolsProps {
  period: Period;
  comparison: Comparison;
  scope: Scope;
  answer: Answer | undefined;
}

function Tools({ period, comparison, scope, answer }: ToolsProps) {
  const { t } = useTranslation();
  const name = useName();
  const [, setParam] = useParam();
  const setPeriod = (first: Dayjs, last: Dayjs) => {
    setParam('from', first.format(civil));
    setParam('until', last.add(1, 'day').format(civil));
  };
  const month = dayjs().startOf('month');
  return (
    <>
      <DatePicker.RangePicker
        aria-label={t('census.period')}
        allowClear={false}
        value={[dayjs(period.from), dayjs(period.until).subtract(1, 'day')]}
        disabledDate={day => day.isAfter(dayjs(), 'day')}
        onChange={range => range?.[0] && range[1] && setPeriod(range[0], range[1])}
        presets={[
          {
            label: t('census.presets.d7'),
            value: [dayjs().subtract(7, 'day'), dayjs().subtract(1, 'day')],
          },
          {
            label: t('census.presets.d30'),
            value: [dayjs().subtract(30, 'day'), dayjs().subtract(1, 'day')],
          },
          { label: t('census.presets.month'), value: [month, dayjs()] },
          {
            label: t('census.presets.lastMonth'),
            value: [month.subtract(1, 'month'), month.subtract(1, 'day')],
          },
        ]}
      />
      <Select<Comparison>
        aria-label={t('referral.figures.compare')}
        value={comparison}
        onChange={value => setParam('compare', value === 'before' ? undefined : value)}
        popupMatchSelectWidth={false}
        options={(['before', 'year', 'none'] as const).map(value => ({
          value,
          label: t(`referral.figures.comparisons.${value}`),
        }))}
      />
      <Select
        aria-label={t('frame.institution')}
        value={period.institutionId ?? ''}
        onChange={id => setParam('institution', id || undefined)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('common.all') },
          ...scope.institutions.map(one => ({
            value: one.id,
            label: name(one),
          })),
        ]}
      />
      <Button
        icon={<Icon name="export" size={16} />}
        disabled={!answer}
        onClick={() => answer && void exportFigures(answer, t)}
      >
        {t('common.exportXlsx')}
      </Button>
    </>
  );
}

function Content({ answer: { figures, comparison } }: { answer: Answer }) {
  const { t } = useTranslation();
  if (figures.submitted === 0 && figures.byInstitution.every(one => one.received === 0))
    return <Blank icon="figures" title={t('referral.figures.empty')} line={t('referral.figures.emptyLine')} />;
  return (
    <div className="figures-grid">
      <section className="panel-box">
        <h2>{t('referral.figures.rates')}</h2>
        <Rates figures={figures} comparison={comparison ?? undefined} />
      </section>
      <section className="panel-box">
        <h2>{t('referral.figures.funnel')}</h2>
        <Bars
          bars={funnelOf(figures).map(({ key, n }) => ({
            key,
            label: t(`referral.funnel.${key}`),
            n,
          }))}
        />
      </section>
      <section className="panel-box">
        <h2>{t('referral.figures.steps')}</h2>
        <Steps figures={figures} comparison={comparison ?? undefined} />
      </section>
      <section className="panel-box">
        <h2>{t('referral.figures.reasons')}</h2>
        {figures.reasons.length === 0 ? (
          <p className="quiet">{t('referral.figures.noReasons')}</p>
        ) : (
          <Bars
            bars={figures.reasons.map(({ state, reason, count: n }) => ({
              key: `${state} ${reason}`,
              label: `${t(`referral.state.${state}`)} · ${t(`referral.reason.${reason}`)}`,
              n,
            }))}
          />
        )}
        <p className="quiet">
          {figures.late.length === 0
            ? t('referral.figures.noneLate')
            : figures.late
                .map(one => `${t(`referral.lateness.${one.lateness}`)} ${count(one.count)}`)
                .join(t('common.listSeparator'))}
        </p>
      </section>
      <section className="panel-box figures-wide">
        <h2>{t('referral.figures.byInstitution')}</h2>
        <ByInstitution figures={figures} />
      </section>
    </div>
  );
}

const rateKeys = ['success', 'lost', 'rejected', 'lapsed', 'expired', 'insideGroup'] as const;

interface SetsProps {
  figures: Figures;
  comparison: Figures | undefined;
}

function Rates({ figures, comparison }: SetsProps) {
  const { t } = useTranslation();
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{t('referral.figures.rate')}</th>
          <th scope="col" className="number">
            {t('referral.figures.value')}
          </th>
          <th scope="col" className="number">
            {t('referral.figures.fraction')}
          </th>
          {comparison && (
            <>
              <th scope="col" className="number">
                {t('referral.figures.before')}
              </th>
              <th scope="col" className="number">
                {t('referral.figures.change')}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rateKeys.map(key => (
          <tr key={key}>
            <th scope="row">{t(`referral.rate.${key}`)}</th>
            <td className="number">
              <b>{percent(figures[key].value)}</b>
            </td>
            <td className="number">{fractionOf(figures[key])}</td>
            {comparison && (
              <>
                <td className="number" title={fractionOf(comparison[key])}>
                  {percent(comparison[key].value)}
                </td>
                <td className="number">{changeOf(figures[key], comparison[key])}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const fractionOf = ({ numerator, denominator }: ShareFragment) => `${count(numerator)} ÷ ${count(denominator)}`;

/** In percentage points, with its sign. */
function changeOf(now: ShareFragment, before: ShareFragment): string {
  if (now.value == null || before.value == null) return '—';
  const points = (Number(now.value) - Number(before.value)) * 100;
  return `${points > 0 ? '+' : points < 0 ? '−' : '±'}${decimal(Math.abs(points))}`;
}

/** How many came how far. */
function funnelOf({ submitted, steps }: Figures) {
  const reached = (...states: string[]) =>
    steps.filter(one => states.includes(one.toState)).reduce((sum, one) => sum + one.count, 0);
  return [
    { key: 'submitted', n: submitted },
    { key: 'accepted', n: reached('ACCEPTED') },
    { key: 'arrived', n: reached('ARRIVED') },
    { key: 'treated', n: reached('ADMITTED', 'ATTENDED') },
    { key: 'closed', n: reached('CLOSED') },
  ] as const;
}

function Steps({ figures, comparison }: SetsProps) {
  const { t } = useTranslation();
  const before = new Map(comparison?.steps.map(one => [`${one.fromState} ${one.toState}`, one.medianMinutes]));
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{t('referral.figures.step')}</th>
          <th scope="col" className="number">
            {t('referral.figures.median')}
          </th>
          {comparison && (
            <th scope="col" className="number">
              {t('referral.figures.before')}
            </th>
          )}
          <th scope="col" className="number">
            {t('referral.figures.cases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...figures.steps].sort(inOrderOfLife).map(one => (
          <tr key={`${one.fromState} ${one.toState}`}>
            <th scope="row">{`${t(`referral.state.${one.fromState}`)} → ${t(`referral.state.${one.toState}`)}`}</th>
            <td className="number">
              <b>{minutes(t, one.medianMinutes)}</b>
            </td>
            {comparison && <td className="number">{minutes(t, before.get(`${one.fromState} ${one.toState}`))}</td>}
            <td className="number">{count(one.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const life: readonly ReferralState[] = [...lanes.flatMap(lane => lane.states)];

/** Steps in the order in which a referral takes them. */
function inOrderOfLife(a: Figures['steps'][number], b: Figures['steps'][number]): number {
  return life.indexOf(a.fromState) - life.indexOf(b.fromState) || life.indexOf(a.toState) - life.indexOf(b.toState);
}

function minutes(t: TFunction, n: number | null | undefined): string {
  if (n == null) return '—';
  if (n < 120) return t('duration.minutes', { n });
  return n < 2_880 ? t('duration.hours', { n: decimal(n / 60) }) : t('duration.days', { n: decimal(n / 1_440) });
}

function ByInstitution({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const name = useName();
  type Row = Figures['byInstitution'][number];
  const number = (key: 'up' | 'down' | 'across' | 'received'): TableColumnsType<Row>[number] => ({
    key,
    title: t(`referral.figures.${key}`),
    align: 'right',
    className: 'figures',
    sorter: (a, b) => a[key] - b[key],
    render: (_, row) => count(row[key]),
  });
  return (
    <DataTable<Row>
      label={t('referral.figures.byInstitution')}
      rowKey={row => row.institution.id}
      dataSource={[...figures.byInstitution]}
      columns={[
        {
          key: 'name',
          title: t('frame.institution'),
          render: (_, { institution }) => name(institution),
        },
        number('up'),
        number('down'),
        number('across'),
        number('received'),
      ]}
    />
  );
}

async function exportFigures({ period, figures, comparison }: Answer, t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const value = (share: ShareFragment | undefined) => (share?.value == null ? null : Number(share.value));
  await exportSheet(
    `${t('referral.figures.title')} ${daysOf(period)}`,
    [
      t('referral.figures.rate'),
      t('referral.figures.value'),
      t('referral.figures.numerator'),
      t('referral.figures.denominator'),
      t('referral.figures.before'),
    ],
    [
      ...rateKeys.map(key => [
        t(`referral.rate.${key}`),
        value(figures[key]),
        figures[key].numerator,
        figures[key].denominator,
        value(comparison?.[key]),
      ]),
      [],
      ...figures.reasons.map(one => [
        `${t(`referral.state.${one.state}`)} · ${t(`referral.reason.${one.reason}`)}`,
        one.count,
      ]),
      [],
      [
        t('frame.institution'),
        t('referral.figures.up'),
        t('referral.figures.down'),
        t('referral.figures.across'),
        t('referral.figures.received'),
      ],
      ...figures.byInstitution.map(one => [nameOf(one.institution), one.up, one.down, one.across, one.received]),
    ],
  );
}
