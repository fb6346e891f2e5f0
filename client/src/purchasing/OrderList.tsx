import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  type PurchaseOrderFilter,
  type PurchaseOrderRowFragment,
  PurchaseOrdersDocument,
  PurchaseOrdersExportedDocument,
} from '../gql/graphql';
import { client } from '../graphql/client';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { count, timeOf, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { opensRow, rowKeys } from '../ui/rows';
import { SearchInput } from '../ui/SearchInput';
import { Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { exportMost, exportOrders, readAll, useExportWords } from './exports';
import { OrderStateMark, orderStates, packsOf } from './order';
import { Amount, chosenStates, HouseFilter, NoRows, StateChips, useSide } from './parts';

const pageSize = 25;
const narrowing = ['q', 'state', 'late', 'house'] as const;
const openStates: readonly PurchaseOrderRowFragment['state'][] = ['SENT', 'CONFIRMED', 'RECEIVING'];
const exportPage = 10;

/** Orders as the address narrows them, for a house or for a supplier. */
export function useOrders() {
  const address = useListAddress();
  const filter: PurchaseOrderFilter = {
    states: chosenStates(address.search, orderStates),
    overdue: address.search.has('late') || undefined,
    institutionId: address.search.get('house') ?? undefined,
    search: address.search.get('q') ?? undefined,
  };
  const { data, previousData, error, refetch } = useQuery(PurchaseOrdersDocument, {
    variables: { filter, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const overdue = useQuery(PurchaseOrdersDocument, {
    variables: { filter: { overdue: true }, first: 1 },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.purchaseOrders;
  const countOf = (states: readonly string[]) =>
    page?.stateCounts.reduce((sum, each) => (states.includes(each.state) ? sum + each.count : sum), 0) ?? 0;
  return {
    address,
    filter,
    page,
    error,
    stale: !data,
    open: countOf(openStates),
    waiting: countOf(['SENT']),
    late: overdue.data?.purchaseOrders.totalCount ?? 0,
    again: () => void refetch(),
  };
}

type Orders = ReturnType<typeof useOrders>;

/** Saves the list as a sheet, a row for each line. */
export function OrderTools({ orders: { page, filter } }: { orders: Orders }) {
  const words = useExportWords();
  const save = async (onRead: (done: number) => void) => {
    const rows = await readAll(async after => {
      const { data } = await client.query({
        query: PurchaseOrdersExportedDocument,
        variables: { filter, first: exportPage, after },
        fetchPolicy: 'no-cache',
      });
      return data?.purchaseOrders;
    }, onRead);
    await exportOrders(rows);
  };
  return page ? <ExportButton n={page.totalCount} most={exportMost} save={save} words={words} /> : null;
}

export function OrderList({ orders }: { orders: Orders }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { supplies } = useSide();
  const { page, error, address, again, stale } = orders;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  return (
    <>
      <Filters orders={orders} />
      {error && !page && <Failure error={error} onRetry={again} />}
      {!page && !error && <Loading rows={8} />}
      {page && rows.length === 0 && (
        <NoRows
          narrowed={narrowing.some(key => address.search.has(key))}
          address={address}
          keys={narrowing}
          title={t(supplies ? 'purchase.order.noneSupplier' : 'purchase.order.none')}
          line={t(supplies ? 'purchase.order.noneSupplierLine' : 'purchase.order.noneLine')}
        />
      )}
      {page && rows.length > 0 && (
        <div className={stale ? 'stale' : undefined} aria-busy={stale}>
          {phone ? <Cards rows={rows} /> : <OrderTable rows={rows} />}
          <ListPages pageInfo={page.pageInfo} address={address} />
        </div>
      )}
    </>
  );
}

function Filters({ orders: { address, page, late } }: { orders: Orders }) {
  const { t } = useTranslation();
  const { supplies } = useSide();
  const { search, change } = address;
  return (
    <div className="purchase-filters">
      <StateChips
        states={orderStates}
        counts={page?.stateCounts ?? []}
        label={t('purchase.order.stateLabel')}
        wordOf={state => t(`purchase.order.state.${state}`)}
        address={address}
      >
        <button
          type="button"
          className="chip"
          aria-pressed={search.has('late')}
          onClick={() => change({ late: search.has('late') ? undefined : '1' })}
        >
          {t('purchase.order.late')} <span className="figures">{count(late)}</span>
        </button>
      </StateChips>
      {!supplies && <HouseFilter address={address} />}
      <SearchInput
        className="purchase-find"
        label={t('purchase.findNumber')}
        said={search.get('q') ?? ''}
        onSearch={q => change({ q })}
      />
    </div>
  );
}

const links = 'a[data-order]';

function OrderTable({ rows }: { rows: readonly PurchaseOrderRowFragment[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { base } = useSide();
  const columns = useColumns();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links of the rows, this only hears them
    <div className="purchase-table" onKeyDown={rowKeys(links)}>
      <DataTable<PurchaseOrderRowFragment>
        label={t('purchase.order.list')}
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`${base}/orders/${id}`) })}
      />
    </div>
  );
}

function useColumns(): TableColumnsType<PurchaseOrderRowFragment> {
  const { t } = useTranslation();
  const name = useName();
  const { base, supplies } = useSide();
  return [
    {
      title: t('purchase.order.number'),
      render: (_, { id, number, sentAt }) => (
        <>
          <Link to={`${base}/orders/${id}`} data-order={id} className="figures">
            {number}
          </Link>
          <small className="figures">{timeOf(sentAt)}</small>
        </>
      ),
    },
    supplies
      ? { title: t('purchase.house'), render: (_, row) => <Houses row={row} /> }
      : {
          title: t('purchase.supplier'),
          render: (_, row) => (
            <>
              {row.supplier && name(row.supplier)}
              <small>
                <Houses row={row} />
              </small>
            </>
          ),
        },
    {
      title: t('purchase.order.lines'),
      align: 'right',
      render: (_, { lines }) => <span className="figures">{count(lines.length)}</span>,
    },
    { title: t('purchase.amount'), align: 'right', render: (_, { amount }) => <Amount of={amount} /> },
    { title: t('purchase.order.goods'), align: 'right', render: (_, row) => <Arrived row={row} /> },
    { title: t('purchase.order.arrival'), render: (_, row) => <Arrival row={row} /> },
    { title: t('purchase.order.stateLabel'), render: (_, { state }) => <OrderStateMark state={state} /> },
  ];
}

function Houses({ row: { lines } }: { row: PurchaseOrderRowFragment }) {
  const { t } = useTranslation();
  const names = [...new Set(lines.map(({ houseName }) => houseName))];
  return <>{names.length > 2 ? t('purchase.order.houses', { n: names.length }) : names.join('、')}</>;
}

function Arrived({ row: { lines } }: { row: PurchaseOrderRowFragment }) {
  const { t } = useTranslation();
  const { received, wanted } = packsOf(lines);
  return <span className="figures">{t('purchase.order.received', { n: count(received), of: count(wanted) })}</span>;
}

function Arrival({ row: { latestArrivalOn, isOverdue } }: { row: PurchaseOrderRowFragment }) {
  const { t } = useTranslation();
  return (
    <span className="figures">
      {latestArrivalOn}
      {isOverdue && <span className="purchase-warn">{t('purchase.order.lateMark')}</span>}
    </span>
  );
}

function Cards({ rows }: { rows: readonly PurchaseOrderRowFragment[] }) {
  const name = useName();
  const { base, supplies } = useSide();
  return (
    <ul className="plain purchase-cards">
      {rows.map(row => (
        <li key={row.id}>
          <div className="purchase-card-head">
            <Link to={`${base}/orders/${row.id}`} className="figures">
              {row.number}
            </Link>
            <b>
              <Amount of={row.amount} />
            </b>
          </div>
          {!supplies && row.supplier && <span>{name(row.supplier)}</span>}
          <small className="quiet">
            <Houses row={row} />
          </small>
          <span className="purchase-signs">
            <OrderStateMark state={row.state} /> <Arrived row={row} /> <Arrival row={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}
