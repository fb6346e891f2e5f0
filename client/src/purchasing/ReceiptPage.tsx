import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { type ReceiptRowFragment, ReceiptWholeDocument } from '../gql/graphql';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName } from '../ui/format';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { Facts, Gone, ItemName } from './parts';
import { ReturnDialog } from './ReturnDialog';
import './purchasing.css';
import '../catalogue/catalogue.css';

/** One receipt: what came, and what of it went back. */
export default function ReceiptPage() {
  const { t } = useTranslation();
  const { receiptId = '' } = useParams();
  const { data, error, refetch } = useQuery(ReceiptWholeDocument, {
    variables: { id: receiptId },
    fetchPolicy: 'cache-and-network',
  });
  const receipt = data?.node && 'receivedAt' in data.node ? data.node : undefined;
  useTitle(receipt?.number ?? t('purchase.receipt.number'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!receipt) return <Gone back="/purchasing/receive?view=done" />;
  return <Whole receipt={receipt} onChanged={() => void refetch()} />;
}

function Whole({ receipt, onChanged }: { receipt: ReceiptRowFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [returning, setReturning] = useState(false);
  const { number, shipment, order, place, receivedBy, institution } = receipt;
  return (
    <Page
      title={number}
      sentence={[number, shipment?.supplier && name(shipment.supplier)].filter(Boolean).join(' ')}
      note={<Link to="/purchasing/receive?view=done">{t('purchase.back')}</Link>}
      tools={
        receipt.availableActions.includes('RETURN') && (
          <Button onClick={() => setReturning(true)}>{t('purchase.receipt.giveBack')}</Button>
        )
      }
    >
      <Section title={number}>
        <Facts
          facts={[
            [t('purchase.receipt.receivedAt'), timeOf(receipt.receivedAt)],
            [t('purchase.receipt.receivedBy'), receivedBy && name(receivedBy)],
            [t('purchase.house'), institution && name(institution)],
            [t('purchase.receipt.place'), place && name(place)],
            [t('purchase.receipt.order'), order && <Link to={`/purchasing/orders/${order.id}`}>{order.number}</Link>],
            [t('purchase.receipt.shipment'), shipment?.number],
          ]}
        />
      </Section>
      <Lines receipt={receipt} />
      {receipt.returns.length > 0 && (
        <Section title={t('purchase.receipt.returns')}>
          <ul className="plain purchase-steps">
            {receipt.returns.map(one => (
              <li key={one.id}>
                <b className="figures">{one.number}</b>
                <span>{t('purchase.receipt.returnsOf', { n: count(one.packs) })}</span>
                <span>{one.reason}</span>
                <span className="quiet figures">
                  {[one.returnedBy && name(one.returnedBy), timeOf(one.returnedAt)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {returning && <ReturnDialog receipt={receipt} onClose={() => setReturning(false)} onDone={onChanged} />}
    </Page>
  );
}

type Line = ReceiptRowFragment['lines'][number];

function Lines({ receipt: { lines } }: { receipt: ReceiptRowFragment }) {
  const { t } = useTranslation();
  const number = (n: number) => <span className={n > 0 ? 'figures' : 'figures quiet'}>{count(n)}</span>;
  return (
    <Section title={t('purchase.receipt.lines')}>
      <div className="purchase-table">
        <DataTable<Line>
          label={t('purchase.receipt.lines')}
          rowKey="id"
          dataSource={[...lines]}
          columns={[
            {
              title: t('purchase.item'),
              render: (_, { orderLine }) => <ItemName item={orderLine?.item} pack={orderLine?.pack} />,
            },
            {
              title: t('purchase.receipt.lot'),
              render: (_, { lotNumber, serials }) => (
                <span className="figures">
                  {lotNumber ?? '—'}
                  {serials.length > 0 && <small>{serials.join('、')}</small>}
                </span>
              ),
            },
            {
              title: t('purchase.receipt.expires'),
              render: (_, { expiresOn }) => <span className="figures">{expiresOn ?? '—'}</span>,
            },
            { title: t('purchase.receipt.packs'), align: 'right', render: (_, { packs }) => number(packs) },
            {
              title: t('purchase.receipt.refused'),
              align: 'right',
              render: (_, { refusedPacks, refuseReason }) => (
                <>
                  {number(refusedPacks)}
                  {refuseReason && <small>{refuseReason}</small>}
                </>
              ),
            },
            {
              title: t('purchase.receipt.returned'),
              align: 'right',
              render: (_, { packsReturned }) => number(packsReturned),
            },
          ]}
        />
      </div>
    </Section>
  );
}
