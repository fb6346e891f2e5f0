import { Button, Popconfirm, Select, type TableColumnsType } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PaySimulationDiscardDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { DataTable } from '../ui/DataTable';
import { count, percent, timeOf, useName } from '../ui/format';
import { useParam } from '../wards/BoardPage';
import { difference, fen, signed, yuan } from './money';
import type { Simulation } from './StudioPage';

const ChangeChart = lazy(() => import('./ChangeChart'));
const DistributionChart = lazy(() => import('./DistributionChart'));

/** What another policy would have done to a cycle, beside what was, and beside another simulation where one is chosen. */
export function SimulationView({
  simulation,
  others,
  mayDiscard,
  onDiscarded,
}: {
  simulation: Simulation;
  others: readonly Simulation[];
  mayDiscard: boolean;
  onDiscarded: () => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [search, setParam] = useParam();
  const { busy, refusal, run } = useDialogAct();
  const against = others.find(({ id }) => id === search.get('against'));
  const discard = async () => {
    const send = async () =>
      (await act(PaySimulationDiscardDocument, { simulationId: simulation.id })).paySimulationDiscard;
    if (await run(send, t('pay.studio.discarded'))) onDiscarded();
  };
  const houses = simulation.institutions.map(one => ({
    label: one.institution ? name(one.institution) : '—',
    change: difference(one.amountAfter.amount, one.amountBefore.amount),
  }));
  return (
    <>
      <p className="quiet">
        {t('pay.studio.made', { at: timeOf(simulation.madeAt), cycle: simulation.cycleCode })} ·{' '}
        {simulation.policyTitle}
      </p>
      <div className="pay-acts pay-studio-acts">
        {others.length > 0 && (
          <Select
            className="cycle-select"
            aria-label={t('pay.studio.compareWith')}
            placeholder={t('pay.studio.compareWith')}
            allowClear
            value={against?.id}
            onChange={id => setParam('against', id)}
            options={others.map(one => ({ value: one.id, label: one.name }))}
          />
        )}
        {mayDiscard && (
          <Popconfirm
            title={t('pay.studio.discard')}
            okText={t('pay.studio.discard')}
            cancelText={t('common.cancel')}
            onConfirm={() => void discard()}
          >
            <Button loading={busy}>{t('pay.studio.discard')}</Button>
          </Popconfirm>
        )}
      </div>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      <Figures simulation={simulation} against={against} />
      <div className="pay-charts pay-part">
        <div>
          <h3>{t('pay.studio.byHouse')}</h3>
          <Suspense fallback={<div className="chart" />}>
            <ChangeChart bars={houses} />
          </Suspense>
        </div>
        <div>
          <h3>{t('pay.studio.distribution')}</h3>
          <Suspense fallback={<div className="chart" />}>
            <DistributionChart before={simulation.before.distribution} after={simulation.after.distribution} />
          </Suspense>
        </div>
      </div>
      <Departments simulation={simulation} />
    </>
  );
}

interface Row {
  key:
    | 'hospital'
    | 'community'
    | 'gap'
    | 'gini'
    | 'fixedShare'
    | 'gainers'
    | 'losers'
    | 'unchanged'
    | 'gained'
    | 'lost';
  before?: string;
  after: string;
  against?: string;
}

type Figures = Simulation['before'];

const money = (amount: { amount: string } | null | undefined) => (amount ? yuan(amount.amount) : '—');

/** Figures of a division, before and after. */
const divided: readonly { key: Row['key']; of: (figures: Figures) => string }[] = [
  { key: 'hospital', of: ({ hospital }) => money(hospital.averageYear) },
  { key: 'community', of: ({ community }) => money(community.averageYear) },
  { key: 'gap', of: ({ gap }) => money(gap) },
  { key: 'gini', of: ({ gini }) => gini ?? '—' },
  { key: 'fixedShare', of: ({ fixedShare }) => percent(fixedShare) },
];

/** Figures of the change itself. */
const changed: readonly { key: Row['key']; of: (simulation: Simulation) => string }[] = [
  { key: 'gainers', of: ({ gainers }) => count(gainers) },
  { key: 'losers', of: ({ losers }) => count(losers) },
  { key: 'unchanged', of: ({ unchanged }) => count(unchanged) },
  { key: 'gained', of: ({ gained }) => money(gained) },
  { key: 'lost', of: ({ lost }) => money(lost) },
];

function Figures({ simulation, against }: { simulation: Simulation; against: Simulation | undefined }) {
  const { t } = useTranslation();
  const rows: Row[] = [
    ...divided.map(({ key, of }) => ({
      key,
      before: of(simulation.before),
      after: of(simulation.after),
      against: against && of(against.after),
    })),
    ...changed.map(({ key, of }) => ({ key, after: of(simulation), against: against && of(against) })),
  ];
  const columns: TableColumnsType<Row> = [
    { key: 'figure', title: t('pay.studio.figures'), render: (_, { key }) => t(`pay.studio.rows.${key}`) },
    {
      key: 'before',
      title: t('pay.studio.asItWas'),
      align: 'right',
      className: 'figures',
      render: (_, { before }) => before ?? '',
    },
    {
      key: 'after',
      title: <span className="pay-simulation-name">{simulation.name}</span>,
      align: 'right',
      className: 'figures',
      render: (_, { after }) => <b>{after}</b>,
    },
  ];
  if (against)
    columns.push({
      key: 'against',
      title: <span className="pay-simulation-name">{against.name}</span>,
      align: 'right',
      className: 'figures',
      render: (_, row) => row.against,
    });
  return (
    <>
      <DataTable label={t('pay.studio.figures')} rowKey="key" columns={columns} dataSource={rows} />
      {simulation.before.fixedShare == null && (
        <p className="quiet">{t('pay.studio.fixedKnown', { n: count(simulation.before.fixedKnown) })}</p>
      )}
    </>
  );
}

type Department = Simulation['departments'][number];

/** Departments, the greatest loss first. */
function Departments({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const name = useName();
  const changeOf = (one: Department) => difference(one.amountAfter.amount, one.amountBefore.amount);
  const rows = [...simulation.departments].sort((a, b) => (fen(changeOf(a)) < fen(changeOf(b)) ? -1 : 1));
  const amount = (key: 'amountBefore' | 'amountAfter', title: string) => ({
    key,
    title,
    align: 'right' as const,
    className: 'figures',
    render: (_: unknown, row: Department) => yuan(row[key].amount),
  });
  const columns: TableColumnsType<Department> = [
    { key: 'house', title: t('pay.house'), render: (_, { institution }) => institution && name(institution) },
    { key: 'department', title: t('pay.department'), render: (_, { department }) => department && name(department) },
    amount('amountBefore', t('pay.studio.before')),
    amount('amountAfter', t('pay.studio.after')),
    {
      key: 'change',
      title: t('pay.studio.change'),
      align: 'right',
      className: 'figures',
      render: (_, row) => <b className={fen(changeOf(row)) < 0n ? 'pay-loss' : 'pay-gain'}>{signed(changeOf(row))}</b>,
    },
  ];
  return (
    <section className="pay-part">
      <h2>{t('pay.studio.byDepartment')}</h2>
      <DataTable
        label={t('pay.studio.byDepartment')}
        rowKey={({ department }) => department?.id ?? ''}
        columns={columns}
        dataSource={rows}
      />
    </section>
  );
}
