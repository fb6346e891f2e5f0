import { useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type PayLineRowFragment, PayLinesDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { useName } from '../ui/format';
import { Failure, Loading } from '../ui/States';
import { plain, sum, yuan } from './money';
import { useCodeNames } from './usePay';

interface PeopleProps {
  cycleId: string;
  institutionId?: string;
  departmentId?: string;
  title: string;
}

/** The lines of people, as far as the viewer's rights reach, each with the way to its reasons. */
export function PeopleTable({ title, ...where }: PeopleProps) {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(PayLinesDocument, { variables: where });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  const { edges, pageInfo } = data.payLines;
  if (edges.length === 0) return <p className="quiet">{t('pay.results.noPeople')}</p>;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        payLines: { ...next.payLines, edges: [...before.payLines.edges, ...next.payLines.edges] },
      }),
    });
  return (
    <>
      <h3 className="pay-sub">{title}</h3>
      <People lines={edges.map(({ node }) => node)} />
      {pageInfo.hasNextPage && (
        <Button className="load-more" onClick={() => void more()}>
          {t('common.loadMore')}
        </Button>
      )}
    </>
  );
}

function People({ lines }: { lines: readonly PayLineRowFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  const { post } = useCodeNames();
  const extra = (key: 'topUps' | 'adjustments') => ({
    key,
    title: t(`pay.line.${key}`),
    align: 'right' as const,
    className: 'figures',
    render: (_: unknown, line: PayLineRowFragment) =>
      line[key].length === 0 ? '—' : yuan(sum(line[key].map(({ amount }) => amount.amount))),
  });
  const columns: TableColumnsType<PayLineRowFragment> = [
    {
      key: 'who',
      title: t('pay.line.who'),
      render: (_, { id, person, staffNumber }) => (
        <>
          <Link className="row-name" to={`/pay/explain/${id}`}>
            {person ? name(person) : staffNumber}
          </Link>{' '}
          <span className="quiet">{staffNumber}</span>
        </>
      ),
    },
    { key: 'department', title: t('pay.department'), render: (_, { department }) => department && name(department) },
    { key: 'post', title: t('pay.line.post'), render: (_, line) => post(line.post) },
    {
      key: 'points',
      title: t('pay.results.points'),
      align: 'right',
      className: 'figures',
      render: (_, { ownPoints, teamPoints }) => `${plain(ownPoints, 1)} + ${plain(teamPoints, 1)}`,
    },
    {
      key: 'amount',
      title: t('pay.line.amount'),
      align: 'right',
      className: 'figures',
      render: (_, { amount }) => yuan(amount.amount),
    },
    extra('topUps'),
    extra('adjustments'),
    {
      key: 'total',
      title: t('pay.line.total'),
      align: 'right',
      className: 'figures',
      render: (_, { total }) => <b>{yuan(total.amount)}</b>,
    },
  ];
  return <DataTable label={t('pay.results.people')} rowKey="id" columns={columns} dataSource={[...lines]} />;
}
