import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../app/domains';
import { useTitle } from '../app/Frame';
import { useViewer } from '../app/viewer';
import { type PayInstitutionRowFragment, PayResultsDocument, type PayResultsQuery } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { CycleSelect } from './CycleSelect';
import { ExportButtons } from './ExportButtons';
import { difference, plain, signed, sum, yuan } from './money';
import { PayTabs } from './PayTabs';
import { PeopleTable } from './PeopleTable';
import { ScoreTable } from './ScoreTable';
import { type CycleHead, isDivided, isPublished, useCycles } from './usePay';
import './pay.css';

const WaterfallChart = lazy(() => import('./WaterfallChart'));

type Results = NonNullable<PayResultsQuery['payCycle']>;
type Department = Results['departmentLines'][number];

/** What a cycle came to: institutions, then the departments and people of one of them. */
export default function ResultsPage() {
  const { t } = useTranslation();
  const { group, cycles, cycle, error, refetch, choose } = useCycles(isDivided);
  useTitle(t('nav.payResults'));
  if (!group) return <Blank icon="pay" title={t('group.noGroup')} line={t('frame.noAccessLine')} />;
  if (error && !cycles) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!cycles) return <Loading rows={10} />;
  const tools = <CycleSelect cycles={cycles} cycle={cycle} onChoose={choose} />;
  if (!cycle || !isDivided(cycle))
    return (
      <Page title={t('nav.payResults')} tools={tools}>
        <PayTabs />
        <Blank icon="pay" title={t('pay.results.none')} line={t('pay.results.noneLine')} />
      </Page>
    );
  return <Divided key={cycle.id} cycle={cycle} tools={tools} />;
}

function Divided({ cycle, tools }: { cycle: CycleHead; tools: React.ReactNode }) {
  const { t } = useTranslation();
  const [search, setParam] = useParam();
  const { data, error, refetch } = useQuery(PayResultsDocument, { variables: { id: cycle.id } });
  const results = data?.payCycle;
  if (error && !results) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={10} />;
  if (!results || results.institutionLines.length === 0)
    return (
      <Page title={t('nav.payResults')} tools={tools}>
        <PayTabs />
        <Blank icon="lock" title={t('pay.results.hidden')} line={t('pay.results.hiddenLine')} />
      </Page>
    );
  const lines = results.institutionLines;
  const house = lines.find(({ institution }) => institution?.id === search.get('house')) ?? lines[0];
  const [run] = results.runs;
  return (
    <Page
      title={t('nav.payResults')}
      sentence={t('pay.results.sentence', {
        code: cycle.code,
        pool: yuan(run?.pool.amount ?? '0'),
        houses: lines.length,
        total: yuan(sum(lines.map(({ total }) => total.amount))),
      })}
      note={t('pay.period', { from: cycle.period.from, until: cycle.period.until ?? '' })}
      tools={tools}
    >
      <PayTabs />
      <Institutions lines={lines} chosen={house} onChoose={id => setParam('house', id)} />
      {house?.institution && (
        <OneHouse
          key={house.institution.id}
          cycle={cycle}
          house={house}
          departments={results.departmentLines.filter(one => one.institution?.id === house.institution?.id)}
        />
      )}
    </Page>
  );
}

type House = PayInstitutionRowFragment;

function Institutions({
  lines,
  chosen,
  onChoose,
}: {
  lines: readonly House[];
  chosen: House | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const money = (key: 'total' | 'contribution' | 'share' | 'amount') => ({
    key,
    title: t(`pay.results.${key}`),
    align: 'right' as const,
    className: 'figures',
    render: (_: unknown, line: House) => yuan(line[key].amount),
  });
  const columns: TableColumnsType<House> = [
    {
      key: 'house',
      title: t('pay.house'),
      render: (_, { institution }) =>
        institution && (
          <button
            type="button"
            className="pay-choose"
            aria-pressed={institution.id === chosen?.institution?.id}
            onClick={() => onChoose(institution.id)}
          >
            {name(institution)}
          </button>
        ),
    },
    money('total'),
    money('contribution'),
    {
      key: 'points',
      title: t('pay.results.points'),
      align: 'right',
      className: 'figures',
      render: (_, { points }) => plain(points, 1),
    },
    {
      key: 'factor',
      title: t('pay.results.factor'),
      align: 'right',
      className: 'figures',
      render: (_, { factor }) => plain(factor, 4),
    },
    money('share'),
    {
      key: 'net',
      title: t('pay.results.net'),
      align: 'right',
      className: 'figures',
      render: (_, { share, contribution }) => signed(difference(share.amount, contribution.amount)),
    },
    money('amount'),
  ];
  const total = (of: (line: House) => string) => yuan(sum(lines.map(of)));
  return (
    <DataTable
      label={t('pay.results.institutions')}
      rowKey={({ institution }) => institution?.id ?? ''}
      rowClassName={({ institution }) => (institution?.id === chosen?.institution?.id ? 'pay-chosen' : '')}
      columns={columns}
      dataSource={[...lines]}
      footer={() => (
        <span className="figures pay-sums">
          {t('pay.results.sums', {
            total: total(line => line.total.amount),
            contribution: total(line => line.contribution.amount),
            share: total(line => line.share.amount),
            amount: total(line => line.amount.amount),
          })}
        </span>
      )}
    />
  );
}

function OneHouse({
  cycle,
  house,
  departments,
}: {
  cycle: CycleHead;
  house: House;
  departments: readonly Department[];
}) {
  const { t } = useTranslation();
  const name = useName();
  const [search, setParam] = useParam();
  const viewer = useViewer();
  const { institution } = house;
  if (!institution) return null;
  const department = departments.find(one => one.department?.id === search.get('department'))?.department;
  return (
    <section className="pay-part">
      <div className="pay-head">
        <h2>{name(institution)}</h2>
        {isPublished(cycle) && mayDo(viewer, 'pay.read') && <ExportButtons cycle={cycle} institution={institution} />}
      </div>
      <div className="pay-house">
        <Suspense fallback={<div className="chart" />}>
          <WaterfallChart line={house} />
        </Suspense>
        <details className="pay-scores">
          <summary>
            {t('pay.results.factorOf', { factor: plain(house.factor, 6), n: count(house.scores.length) })}
          </summary>
          <ScoreTable scores={house.scores} />
        </details>
      </div>
      {departments.length === 0 ? (
        <p className="quiet">{t('pay.results.noDepartments')}</p>
      ) : (
        <Departments
          departments={departments}
          chosen={department?.id}
          onChoose={id => setParam('department', id === department?.id ? undefined : id)}
        />
      )}
      <PeopleTable
        cycleId={cycle.id}
        institutionId={institution.id}
        departmentId={department?.id}
        title={department ? name(department) : t('pay.results.everybody')}
      />
    </section>
  );
}

function Departments({
  departments,
  chosen,
  onChoose,
}: {
  departments: readonly Department[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const columns: TableColumnsType<Department> = [
    {
      key: 'department',
      title: t('pay.department'),
      render: (_, { department }) =>
        department && (
          <button
            type="button"
            className="pay-choose"
            aria-pressed={department.id === chosen}
            onClick={() => onChoose(department.id)}
          >
            {name(department)}
          </button>
        ),
    },
    {
      key: 'points',
      title: t('pay.results.points'),
      align: 'right',
      className: 'figures',
      render: (_, { points }) => plain(points, 1),
    },
    {
      key: 'team',
      title: t('pay.results.teamPoints'),
      align: 'right',
      className: 'figures',
      render: (_, { teamPoints }) => plain(teamPoints, 1),
    },
    {
      key: 'factor',
      title: t('pay.results.factor'),
      align: 'right',
      className: 'figures',
      render: (_, { factor }) => plain(factor, 4),
    },
    {
      key: 'amount',
      title: t('pay.results.departmentAmount'),
      align: 'right',
      className: 'figures',
      render: (_, { amount }) => yuan(amount.amount),
    },
  ];
  return (
    <DataTable
      label={t('pay.results.departments')}
      rowKey={({ department }) => department?.id ?? ''}
      rowClassName={({ department }) => (department?.id === chosen ? 'pay-chosen' : '')}
      columns={columns}
      dataSource={[...departments]}
    />
  );
}
