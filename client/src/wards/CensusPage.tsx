import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Segmented, Select, Table, type TableColumnsType, Tooltip } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { type Scope, useScope, useViewer } from '../app/viewer';
import { BedCensusDocument, type BedCensusQuery, type CensusView, type FiguresFragment } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { count, decimal, percent, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from './BoardPage';
import { CensusCases } from './CensusCases';
import './census.css';

const CensusChart = lazy(() => import('./CensusChart'));
const FactsImport = lazy(() => import('../joint-wards/FactsImport'));

export type Census = BedCensusQuery['bedCensus'];
type InstitutionCensus = Census['byInstitution'][number];

const civil = 'YYYY-MM-DD';

/** Bed-days of a period that has ended: both views, what published figures say, and why the views differ. */
export default function CensusPage() {
  const { t } = useTranslation();
  const scope = useScope();
  useTitle(t('census.title'));
  if (!scope.group) return <Blank icon="census" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  return <Loaded groupId={scope.group.id} scope={scope} />;
}

function Loaded({ groupId, scope }: { groupId: string; scope: Scope }) {
  const { t } = useTranslation();
  const [search] = useParam();
  const today = civilNow().format(civil);
  const variables = {
    groupId,
    institutionId: search.get('institution') ?? undefined,
    from: search.get('from') ?? civilNow().subtract(30, 'day').format(civil),
    until: search.get('until') ?? today,
  };
  const view: CensusView = search.get('view') === 'GROUP' ? 'GROUP' : 'INSTITUTION';
  const shown = useQuery(BedCensusDocument, { variables: { ...variables, view }, fetchPolicy: 'cache-first' });
  // The other view is read too: the difference between both is part of the answer.
  const other = useQuery(BedCensusDocument, {
    variables: { ...variables, view: view === 'GROUP' ? 'INSTITUTION' : 'GROUP' },
    fetchPolicy: 'cache-first',
  });
  const census = shown.data?.bedCensus;
  const tools = <Tools {...variables} view={view} scope={scope} census={census} />;
  if (shown.error && !census) {
    return (
      <Page title={t('census.title')} tools={tools}>
        <Failure error={shown.error} onRetry={() => void shown.refetch()} />
      </Page>
    );
  }
  if (!census) {
    return (
      <Page title={t('census.title')} tools={tools}>
        <Loading rows={12} />
      </Page>
    );
  }
  return (
    <Page
      title={t('census.title')}
      sentence={<Answer census={census} />}
      note={t(`census.viewNotes.${view}`)}
      tools={tools}
    >
      <Content census={census} other={other.data?.bedCensus} />
    </Page>
  );
}

function Answer({ census: { from, until, total } }: { census: Census }) {
  const { t } = useTranslation();
  return t('census.sentence', {
    from,
    until: lastDay(until),
    use: percent(total.bedUse.value),
    stay: decimal(total.averageStay.value),
    discharges: count(total.discharges),
  });
}

/** Periods are half-open in the API; people read the last day. */
function lastDay(until: string): string {
  return dayjs(until).subtract(1, 'day').format(civil);
}

function Content({ census, other }: { census: Census; other: Census | undefined }) {
  const { t } = useTranslation();
  if (census.days.length === 0) return <Blank icon="census" title={t('census.empty')} line={t('census.emptyLine')} />;
  return (
    <>
      <InstitutionTable census={census} />
      <section className="panel-box">
        <h2>
          {t('census.days')} <small>{`${census.from} – ${lastDay(census.until)}`}</small>
        </h2>
        <Suspense fallback={<div className="chart" />}>
          <CensusChart days={census.days} />
        </Suspense>
      </section>
      <CensusCases census={census} other={other} />
      <p className="page-note">{t('census.rules')}</p>
    </>
  );
}

interface ToolsProps {
  groupId: string;
  institutionId: string | undefined;
  from: string;
  until: string;
  view: CensusView;
  scope: Scope;
  census: Census | undefined;
}

function Tools({ institutionId, from, until, view, scope, census }: ToolsProps) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const [importing, setImporting] = useState(false);
  const [, setParam] = useParam();
  const setPeriod = (first: dayjs.Dayjs, last: dayjs.Dayjs) => {
    setParam('from', first.format(civil));
    setParam('until', last.add(1, 'day').format(civil));
  };
  const yesterday = civilNow().subtract(1, 'day');
  const thisMonth = civilNow().startOf('month');
  const lastMonth = thisMonth.subtract(1, 'month');
  return (
    <>
      <DatePicker.RangePicker
        aria-label={t('census.period')}
        allowClear={false}
        value={[dayjs(from), dayjs(until).subtract(1, 'day')]}
        disabledDate={day => day.isAfter(civilNow(), 'day')}
        onChange={range => range?.[0] && range[1] && setPeriod(range[0], range[1])}
        presets={[
          { label: t('census.presets.d7'), value: [yesterday.subtract(6, 'day'), yesterday] },
          { label: t('census.presets.d30'), value: [yesterday.subtract(29, 'day'), yesterday] },
          { label: t('census.presets.month'), value: [thisMonth, civilNow()] },
          { label: t('census.presets.lastMonth'), value: [lastMonth, lastMonth.endOf('month')] },
        ]}
      />
      <Select
        aria-label={t('census.institution')}
        value={institutionId ?? ''}
        onChange={id => setParam('institution', id || undefined)}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('common.all') },
          ...scope.boards.map(one => ({ value: one.id, label: name(one) })),
        ]}
        style={{ minWidth: 140 }}
      />
      <Segmented
        aria-label={t('census.view')}
        value={view}
        onChange={value => setParam('view', value === 'GROUP' ? 'GROUP' : undefined)}
        options={(['INSTITUTION', 'GROUP'] as const).map(value => ({ value, label: t(`census.views.${value}`) }))}
      />
      <Button
        icon={<Icon name="export" size={16} />}
        disabled={!census}
        onClick={() => census && void exportCensus(census, t, name)}
      >
        {t('common.exportXlsx')}
      </Button>
      {mayDo(viewer, 'fact.import') && (
        <Button onClick={() => setImporting(true)}>{t('jointWards.importFacts')}</Button>
      )}
      {importing && (
        <Suspense>
          <FactsImport
            places={scope.boards.map(one => ({ institution: one.code, ward: '' }))}
            onClose={() => setImporting(false)}
            onImported={() => undefined}
          />
        </Suspense>
      )}
    </>
  );
}

async function exportCensus(census: Census, t: TFunction, name: ReturnType<typeof useName>): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const number = (value: string | null | undefined) => (value == null ? null : Number(value));
  await exportSheet(
    `${t('census.title')} ${census.from} ${lastDay(census.until)} ${t(`census.views.${census.view}`)}`,
    [
      t('census.institution'),
      t('census.occupiedBedDays'),
      t('census.openBedDays'),
      t('census.admissions'),
      t('census.discharges'),
      t('census.bedUse'),
      t('census.averageStay'),
      t('census.turnover'),
    ],
    [
      ...census.byInstitution.map(row => ({ label: name(row.institution), figures: row.figures })),
      { label: t('common.total'), figures: census.total },
    ].map(({ label, figures }) => [
      label,
      figures.occupiedBedDays,
      figures.openBedDays,
      figures.admissions,
      figures.discharges,
      number(figures.bedUse.value),
      number(figures.averageStay.value),
      number(figures.turnover.value),
    ]),
  );
}

function InstitutionTable({ census }: { census: Census }) {
  const columns = useColumns();
  const { t } = useTranslation();
  const total = census.total;
  return (
    <DataTable
      label={t('census.title')}
      rowKey={row => row.institution.id}
      columns={columns}
      dataSource={[...census.byInstitution]}
      summary={() => (
        <Table.Summary.Row className="row-total">
          <Table.Summary.Cell index={0}>{t('common.total')}</Table.Summary.Cell>
          {figureCells(total).map((cell, at) => (
            <Table.Summary.Cell key={cell.key} index={at + 1} align="right">
              {cell.node}
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}

function figureCells(figures: FiguresFragment) {
  return [
    { key: 'occupied', node: count(figures.occupiedBedDays) },
    { key: 'open', node: count(figures.openBedDays) },
    { key: 'admissions', node: count(figures.admissions) },
    { key: 'discharges', node: count(figures.discharges) },
    { key: 'use', node: <Rate key="use" text={percent(figures.bedUse.value)} ratio={figures.bedUse} /> },
    { key: 'stay', node: <Rate key="stay" text={decimal(figures.averageStay.value)} ratio={figures.averageStay} /> },
    {
      key: 'turnover',
      node: <Rate key="turnover" text={decimal(figures.turnover.value, 2)} ratio={figures.turnover} />,
    },
  ];
}

function Rate({ text, ratio }: { text: string; ratio: { numerator: number; denominator: number } }) {
  return (
    <Tooltip title={`${count(ratio.numerator)} ÷ ${count(ratio.denominator)}`} trigger={['hover', 'click', 'focus']}>
      <span className="rate">{text}</span>
    </Tooltip>
  );
}

function useColumns(): TableColumnsType<InstitutionCensus> {
  const { t } = useTranslation();
  const name = useName();
  return useMemo(() => {
    const number = (key: string, title: string): TableColumnsType<InstitutionCensus>[number] => ({
      key,
      title,
      align: 'right',
      className: 'figures',
      render: (_, { figures }) => figureCells(figures).find(cell => cell.key === key)?.node,
    });
    return [
      { key: 'institution', title: t('census.institution'), render: (_, { institution }) => name(institution) },
      number('occupied', t('census.occupiedBedDays')),
      number('open', t('census.openBedDays')),
      number('admissions', t('census.admissions')),
      number('discharges', t('census.discharges')),
      number('use', t('census.bedUse')),
      number('stay', t('census.averageStay')),
      number('turnover', t('census.turnover')),
      {
        key: 'published',
        title: t('census.published'),
        render: (_, { benchmarks }) => <Benchmarks benchmarks={benchmarks} />,
      },
    ];
  }, [t, name]);
}

const shownIndicators = ['bed_use_rate', 'average_length_of_stay'] as const;

/** The newest whole year that was published, with its source; the rest on hover. */
function Benchmarks({ benchmarks }: { benchmarks: InstitutionCensus['benchmarks'] }) {
  const { t } = useTranslation();
  const parts = shownIndicators.flatMap(indicator => {
    const published = benchmarks.filter(one => one.indicator === indicator);
    const newest =
      published.filter(one => /^\d{4}$/.test(one.period)).sort((a, b) => b.period.localeCompare(a.period))[0] ??
      published[0];
    return newest ? [{ indicator, newest, published }] : [];
  });
  if (parts.length === 0) return <span className="quiet">—</span>;
  return (
    <Tooltip
      title={parts.map(({ indicator, published }) => (
        <div key={indicator}>
          {t(`census.indicator.${indicator}`)}:{' '}
          {published.map(one => `${one.period} ${figureOf(one)}`).join(t('common.listSeparator'))}
        </div>
      ))}
    >
      <span className="benchmarks">
        {parts.map(({ indicator, newest }) => (
          <span key={indicator}>
            {t(`census.indicator.${indicator}`)} <b>{figureOf(newest)}</b> {newest.period}
          </span>
        ))}
        <small>
          {t('common.source')}: {parts[0]?.newest.source}
        </small>
      </span>
    </Tooltip>
  );
}

const figureOf = (figure: { value: string; unit: string }) =>
  figure.unit === '%' ? `${decimal(figure.value)} %` : decimal(figure.value);
