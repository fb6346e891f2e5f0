import { useQuery } from '@apollo/client/react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { useScope } from '../app/viewer';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import { type ReceiptRowFragment, ReceiptsDocument, type ShipmentRowFragment, ShipmentsDocument } from '../gql/graphql';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import { LinkButton } from '../ui/LinkButton';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { SearchInput } from '../ui/SearchInput';
import { Blank, Failure, Loading } from '../ui/States';
import { type ListAddress, useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { HouseFilter, NoRows, PurchasingParts } from './parts';
import './purchasing.css';

const pageSize = 20;
const narrowing = ['q', 'house'] as const;

/** What is on its way, to receive; and what was received. */
export default function ReceiveListPage() {
  const { t } = useTranslation();
  const { group } = useScope();
  useTitle(t('purchase.receive.title'));
  if (!group) return <Blank icon="supplies" title={t('purchase.noGroup')} line={t('frame.noAccessLine')} />;
  return <Lists />;
}

function Lists() {
  const { t } = useTranslation();
  const address = useListAddress();
  const { search, change } = address;
  const done = search.get('view') === 'done';
  const filter = { institutionId: search.get('house') ?? undefined, search: search.get('q') ?? undefined };
  const awaited = useQuery(ShipmentsDocument, {
    variables: { filter: { ...filter, isAwaited: true }, first: pageSize, after: done ? undefined : address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (awaited.data ?? awaited.previousData)?.shipments;
  return (
    <Page
      title={t('purchase.receive.title')}
      sentence={
        page &&
        (page.totalCount > 0
          ? t('purchase.receive.sentence', { n: count(page.totalCount) })
          : t('purchase.receive.sentenceNone'))
      }
    >
      <SupplyTabs />
      <PurchasingParts />
      <div className="purchase-filters">
        <Segmented
          aria-label={t('purchase.receive.title')}
          value={done ? 'done' : 'awaited'}
          onChange={view => change({ view: view === 'done' ? 'done' : undefined })}
          options={[
            { value: 'awaited', label: t('purchase.receive.awaited') },
            { value: 'done', label: t('purchase.receive.done') },
          ]}
        />
        <HouseFilter address={address} />
        <SearchInput
          className="purchase-find"
          label={t('purchase.findNumber')}
          said={search.get('q') ?? ''}
          onSearch={q => change({ q })}
        />
      </div>
      {done && <Received address={address} filter={filter} />}
      {!done && awaited.error && !page && <Failure error={awaited.error} onRetry={() => void awaited.refetch()} />}
      {!done && !page && !awaited.error && <Loading rows={6} />}
      {!done && page && <Awaited address={address} shipments={page.edges.map(({ node }) => node)} />}
      {!done && page && <ListPages pageInfo={page.pageInfo} address={address} />}
    </Page>
  );
}

function Awaited({ address, shipments }: { address: ListAddress; shipments: readonly ShipmentRowFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  const today = civilNow().format('YYYY-MM-DD');
  if (shipments.length === 0)
    return (
      <NoRows
        narrowed={narrowing.some(key => address.search.has(key))}
        address={address}
        keys={narrowing}
        title={t('purchase.receive.none')}
        line={t('purchase.receive.noneLine')}
      />
    );
  return (
    <ul className="plain purchase-cards purchase-awaited">
      {shipments.map(one => {
        const left = one.lines.reduce((sum, { packs, packsTaken }) => sum + packs - packsTaken, 0);
        return (
          <li key={one.id}>
            <div className="purchase-card-head">
              <b>{one.supplier && name(one.supplier)}</b>
              <span className="figures">
                {one.expectedOn}
                {one.expectedOn < today && <span className="purchase-warn">{t('purchase.receive.late')}</span>}
              </span>
            </div>
            <span className="figures">{one.number}</span>
            <small className="quiet">
              {[
                one.houseName,
                t('purchase.receive.lines', { n: count(one.lines.length) }),
                t('purchase.receive.packsLeft', { n: count(left) }),
                one.carrier,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {one.availableActions.includes('RECEIVE') && (
              <LinkButton to={`/purchasing/receive/${one.id}`}>{t('purchase.order.receive')}</LinkButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Received({
  address,
  filter,
}: {
  address: ListAddress;
  filter: { institutionId: string | undefined; search: string | undefined };
}) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { data, previousData, error, refetch } = useQuery(ReceiptsDocument, {
    variables: { filter, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.goodsReceipts;
  if (error && !page) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!page) return <Loading rows={6} />;
  const rows = page.edges.map(({ node }) => node);
  if (rows.length === 0)
    return (
      <NoRows
        narrowed={narrowing.some(key => address.search.has(key))}
        address={address}
        keys={narrowing}
        title={t('purchase.receive.noneDone')}
        line={t('purchase.receive.noneDoneLine')}
      />
    );
  return (
    <>
      {phone ? <ReceiptCards rows={rows} /> : <ReceiptTable rows={rows} />}
      <ListPages pageInfo={page.pageInfo} address={address} />
    </>
  );
}

function ReceiptTable({ rows }: { rows: readonly ReceiptRowFragment[] }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="purchase-table">
      <DataTable<ReceiptRowFragment>
        label={t('purchase.receive.done')}
        rowKey="id"
        dataSource={[...rows]}
        columns={[
          {
            title: t('purchase.receipt.number'),
            render: (_, { id, number, receivedAt }) => (
              <>
                <Link to={`/purchasing/receipts/${id}`}>{number}</Link>
                <small className="figures">{timeOf(receivedAt)}</small>
              </>
            ),
          },
          {
            title: t('purchase.house'),
            render: (_, { institution, place }) => (
              <>
                {institution && name(institution)}
                <small>{place && name(place)}</small>
              </>
            ),
          },
          {
            title: t('purchase.supplier'),
            render: (_, { shipment }) => (
              <>
                {shipment?.supplier && name(shipment.supplier)}
                <small className="figures">{shipment?.number}</small>
              </>
            ),
          },
          {
            title: t('purchase.receipt.order'),
            render: (_, { order }) => order && <Link to={`/purchasing/orders/${order.id}`}>{order.number}</Link>,
          },
          {
            title: t('purchase.receipt.packs'),
            align: 'right',
            render: (_, { lines }) => (
              <span className="figures">{count(lines.reduce((sum, { packs }) => sum + packs, 0))}</span>
            ),
          },
          {
            title: t('purchase.receipt.refused'),
            align: 'right',
            render: (_, { lines }) => (
              <span className="figures">{count(lines.reduce((sum, { refusedPacks }) => sum + refusedPacks, 0))}</span>
            ),
          },
          {
            title: t('purchase.receipt.returned'),
            align: 'right',
            render: (_, { lines }) => (
              <span className="figures">{count(lines.reduce((sum, { packsReturned }) => sum + packsReturned, 0))}</span>
            ),
          },
        ]}
      />
    </div>
  );
}

function ReceiptCards({ rows }: { rows: readonly ReceiptRowFragment[] }) {
  const name = useName();
  return (
    <ul className="plain purchase-cards">
      {rows.map(({ id, number, receivedAt, shipment, place }) => (
        <li key={id}>
          <div className="purchase-card-head">
            <Link to={`/purchasing/receipts/${id}`}>{number}</Link>
            <span className="figures">{timeOf(receivedAt)}</span>
          </div>
          {shipment?.supplier && name(shipment.supplier)}
          <small className="quiet">{place && name(place)}</small>
        </li>
      ))}
    </ul>
  );
}
