import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { type PurchaseOrderFullFragment, PurchaseOrderWholeDocument } from '../gql/graphql';
import { count, timeOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { OrderActs } from './OrderActs';
import { OrderLines } from './OrderLines';
import { OrderStateMark } from './order';
import { Facts, Gone, useSide, yuanOf } from './parts';
import './purchasing.css';
import '../catalogue/catalogue.css';

/** One order, for the houses in it and for its supplier. */
export default function OrderPage() {
  const { t } = useTranslation();
  const { orderId = '' } = useParams();
  const { ordersPath } = useSide();
  const { data, error, refetch } = useQuery(PurchaseOrderWholeDocument, {
    variables: { id: orderId },
    fetchPolicy: 'cache-and-network',
  });
  const order = data?.purchaseOrder;
  useTitle(order?.number ?? t('purchase.order.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!order) return <Gone back={ordersPath} />;
  return <Whole key={`${order.id} ${order.version}`} order={order} onChanged={() => void refetch()} />;
}

/** Packs that the supplier means to bring, by line, where it changed them. */
export type Promised = ReadonlyMap<string, number>;

function Whole({ order, onChanged }: { order: PurchaseOrderFullFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { supplies, ordersPath } = useSide();
  const [promised, setPromised] = useState<Promised>(new Map());
  const { number, supplier, amount, isOverdue, endReason } = order;
  const confirms = order.availableActions.includes('CONFIRM');
  return (
    <Page
      title={number}
      sentence={
        <>
          {supplies ? number : supplier && name(supplier)} {t('purchase.yuan', { n: yuanOf(amount) })}{' '}
          <OrderStateMark state={order.state} />
          {isOverdue && <span className="purchase-warn">{t('purchase.order.lateMark')}</span>}
        </>
      }
      note={<Link to={ordersPath}>{t('purchase.back')}</Link>}
      tools={<OrderActs order={order} promised={promised} onChanged={onChanged} />}
    >
      <Section title={number}>
        <Facts
          facts={[
            [t('purchase.order.sentAt'), timeOf(order.sentAt)],
            [t('purchase.order.confirmedAt'), order.confirmedAt && timeOf(order.confirmedAt)],
            [t('purchase.order.latest'), order.latestArrivalOn],
            [t('purchase.order.closesOn'), order.endedAt ? null : order.closesOn],
            [
              t('purchase.order.endReason'),
              endReason === 'LATEST_ARRIVAL' ? t('purchase.order.latestArrival') : endReason,
            ],
          ]}
        />
      </Section>
      <Section title={t('purchase.order.lines')} aside={confirms && t('purchase.order.confirmLine')}>
        <OrderLines
          lines={order.lines}
          promised={confirms ? promised : undefined}
          onPromise={(id, packs) => setPromised(before => new Map(before).set(id, packs))}
        />
      </Section>
      <Section title={t('purchase.order.shipments')}>
        <Shipments order={order} />
      </Section>
      {order.receipts.length > 0 && (
        <Section title={t('purchase.order.receipts')}>
          <ul className="plain purchase-steps">
            {order.receipts.map(receipt => (
              <li key={receipt.id}>
                {supplies ? (
                  <b className="figures">{receipt.number}</b>
                ) : (
                  <Link to={`/purchasing/receipts/${receipt.id}`}>{receipt.number}</Link>
                )}
                <span className="quiet figures">{timeOf(receipt.receivedAt)}</span>
                {receipt.isReturned && <span>{t('purchase.receipt.isReturned')}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function Shipments({ order: { shipments } }: { order: PurchaseOrderFullFragment }) {
  const { t } = useTranslation();
  if (shipments.length === 0) return <p className="quiet">{t('purchase.order.noShipments')}</p>;
  return (
    <ul className="plain purchase-steps">
      {shipments.map(one => (
        <li key={one.id}>
          <b className="figures">{one.number}</b>
          <span>{one.houseName}</span>
          <span className="quiet">
            {[
              t('purchase.order.linesOf', { n: count(one.lines.length) }),
              t('purchase.order.expected', { date: one.expectedOn }),
              one.carrier,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {one.isTaken && <span>{t('purchase.order.taken')}</span>}
          {one.availableActions.includes('RECEIVE') && (
            <Link to={`/purchasing/receive/${one.id}`}>{t('purchase.order.receive')}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
