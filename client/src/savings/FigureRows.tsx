import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import {
  type SupplyFigureFilter,
  type SupplyFigurePart,
  SupplyFigureRowsDocument,
  type SupplyFigureRowsQuery,
} from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, useName, yuan } from '../ui/format';
import { Icon } from '../ui/icons';
import { Failure, Loading } from '../ui/States';
import { tellRefused } from '../ui/toasts';
import { exportRows, rowsMost } from './exportSavings';
import { amountText, type Figure } from './figureText';

export type Row = SupplyFigureRowsQuery['supplyFigureRows']['edges'][number]['node'];

const pageSize = 30;

interface FigureRowsProps {
  figure: Figure;
  filter: SupplyFigureFilter;
  part: SupplyFigurePart;
}

/** What a figure sums up, one by one, the latest first. */
export function FigureRows({ figure, filter, part }: FigureRowsProps) {
  const { t } = useTranslation();
  const variables = { filter, code: figure.code, part, first: pageSize };
  const { data, error, refetch, fetchMore } = useQuery(SupplyFigureRowsDocument, { variables });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  const { edges, pageInfo } = data.supplyFigureRows;
  if (edges.length === 0) return <p className="quiet">{t('savings.noRows')}</p>;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        supplyFigureRows: {
          ...next.supplyFigureRows,
          edges: [...before.supplyFigureRows.edges, ...next.supplyFigureRows.edges],
        },
      }),
    });
  return (
    <>
      <RowTable figure={figure} part={part} rows={edges.map(edge => ({ ...edge.node, key: edge.cursor }))} />
      <div className="savings-rows-tools">
        {pageInfo.hasNextPage && (
          <Button size="small" onClick={() => void more()}>
            {t('savings.more', { n: count(pageSize) })}
          </Button>
        )}
        <Export figure={figure} filter={filter} part={part} />
      </div>
    </>
  );
}

type Keyed = Row & { readonly key: string };

function RowTable({ figure, part, rows }: Omit<FigureRowsProps, 'filter'> & { rows: readonly Keyed[] }) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const number = (key: 'numerator' | 'denominator'): TableColumnsType<Keyed>[number] => ({
    key,
    title: t(`savings.${key}`),
    align: 'right',
    className: 'figures',
    render: (_, row) => amountText(figure.unit, row[key]),
  });
  const columns: TableColumnsType<Keyed> = [
    { key: 'day', title: t('savings.row.day'), className: 'figures', render: (_, { day }) => day },
    {
      key: 'item',
      title: t('savings.row.item'),
      render: (_, { item, earlierPrice, earlierSource, lowestAt, order }) => (
        <>
          {item && <Link to={`/catalogue/${item.id}`}>{name(item)}</Link>}
          {earlierPrice && (
            <small>{t('savings.was', { price: yuan(Number(earlierPrice.amount)), source: earlierSource ?? '' })}</small>
          )}
          {lowestAt && <small>{t('savings.lowest', { name: name(lowestAt) })}</small>}
          {order && mayDo(viewer, 'purchase.read') && (
            <small>
              <Link to={`/purchasing/orders/${order.id}`}>{t('savings.order', { number: order.number })}</Link>
            </small>
          )}
        </>
      ),
    },
    {
      key: 'house',
      title: t('savings.row.house'),
      render: (_, { institution, supplier }) => (
        <>
          {institution && name(institution)}
          {supplier && <small>{name(supplier)}</small>}
        </>
      ),
    },
    {
      key: 'units',
      title: t('savings.row.units'),
      align: 'right',
      className: 'figures',
      render: (_, { units }) => (units == null ? '—' : count(units)),
    },
    number('numerator'),
    number('denominator'),
  ];
  return (
    <div className="savings-rows">
      <DataTable<Keyed>
        label={`${t(`savings.code.${figure.code}`)} · ${t(`savings.part.${part}`)}`}
        rowKey="key"
        columns={columns}
        dataSource={[...rows]}
      />
    </div>
  );
}

function Export({ figure, filter, part }: FigureRowsProps) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const isWhole = await exportRows(t, figure, async after => {
        const variables = { filter, code: figure.code, part, first: 100, after };
        const { data } = await client.query({ query: SupplyFigureRowsDocument, variables, fetchPolicy: 'no-cache' });
        return data?.supplyFigureRows;
      });
      if (!isWhole) tellRefused(t('savings.capped', { n: count(rowsMost) }));
    } catch {
      tellRefused(t('state.failedLine'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" icon={<Icon name="export" size={14} />} loading={busy} onClick={() => void save()}>
      {t('savings.exportRows')}
    </Button>
  );
}
