import { useQuery } from '@apollo/client/react';
import { Button, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import {
  InvoiceDisputeDocument,
  type InvoiceFullFragment,
  InvoiceMatchDocument,
  InvoiceWholeDocument,
  InvoiceWithdrawDocument,
  PaymentMakeDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { type Payload, useDialogAct } from '../graphql/useDialogAct';
import { DataTable } from '../ui/DataTable';
import { count, timeOf, useName, yuan } from '../ui/format';
import { Page } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { Section } from '../ui/Section';
import { Failure, Loading } from '../ui/States';
import { tellDone, tellRefused } from '../ui/toasts';
import { fenOf, yuanText } from './basket';
import { InvoiceStateMark } from './invoice';
import { Amount, Facts, Gone, ItemName, useSide, yuanOf } from './parts';
import './purchasing.css';
import '../catalogue/catalogue.css';

/** One invoice beside what was ordered and received. */
export default function InvoicePage() {
  const { t } = useTranslation();
  const { invoiceId = '' } = useParams();
  const { base } = useSide();
  const { data, error, refetch } = useQuery(InvoiceWholeDocument, {
    variables: { id: invoiceId },
    fetchPolicy: 'cache-and-network',
  });
  const invoice = data?.supplierInvoice;
  useTitle(invoice?.number ?? t('purchase.invoice.title'));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  if (!invoice) return <Gone back={`${base}/invoices`} />;
  return <Whole invoice={invoice} onChanged={() => void refetch()} />;
}

function Whole({ invoice, onChanged }: { invoice: InvoiceFullFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { base, supplies } = useSide();
  const { number, amount, supplier, houseName, differences, disputeReason, state } = invoice;
  const open = state === 'OPEN' || state === 'DISPUTED';
  return (
    <Page
      title={number}
      sentence={
        <>
          {supplies ? houseName : supplier && name(supplier)} {t('purchase.yuan', { n: yuanOf(amount) })}{' '}
          <InvoiceStateMark state={state} />
        </>
      }
      note={<Link to={`${base}/invoices`}>{t('purchase.back')}</Link>}
      tools={<Acts invoice={invoice} onChanged={onChanged} />}
    >
      {open && differences.length > 0 && (
        <div className="refusal" role="note">
          <p>
            <b>{t('purchase.invoice.differences')}</b>
          </p>
          <ul>
            {differences.map(({ kind, line, message }) => (
              <li key={`${kind} ${line} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {open && differences.length === 0 && <p>{t('purchase.invoice.allAgree')}</p>}
      <Section title={number}>
        <Facts
          facts={[
            [t('purchase.invoice.number'), number],
            [t('purchase.supplier'), supplier && name(supplier)],
            [t('purchase.invoice.house'), houseName],
            [t('purchase.invoice.issuedOn'), invoice.issuedOn],
            [t('purchase.invoice.enteredAt'), timeOf(invoice.enteredAt)],
            [t('purchase.invoice.disputeReason'), disputeReason],
          ]}
        />
      </Section>
      <Lines invoice={invoice} />
    </Page>
  );
}

type Line = InvoiceFullFragment['lines'][number] & { nth: number };

/** Each line of the invoice beside the order and what was received; what differs stands out. */
function Lines({ invoice: { lines, differences } }: { invoice: InvoiceFullFragment }) {
  const { t } = useTranslation();
  const differs = (line: Line, kind: string) =>
    differences.some(each => each.line === line.nth && each.kind === kind) ? 'figures bill-differs' : 'figures';
  const sum = yuan(Number(yuanText(lines.reduce((all, { amount }) => all + fenOf(amount), 0n))));
  const number = (n: number | null | undefined) => (n == null ? '—' : count(n));
  return (
    <Section title={t('purchase.invoice.lines')} aside={t('purchase.invoice.sum', { n: sum })}>
      <div className="purchase-table">
        <DataTable<Line>
          label={t('purchase.invoice.lines')}
          rowKey="nth"
          dataSource={lines.map((line, nth) => ({ ...line, nth }))}
          columns={[
            {
              title: t('purchase.item'),
              render: (_, { orderLine }) =>
                orderLine ? <ItemName item={orderLine.item} pack={orderLine.pack} /> : t('purchase.invoice.use'),
            },
            {
              title: t('purchase.invoice.orderedPrice'),
              align: 'right',
              render: (_, { orderLine }) => (orderLine ? <Amount of={orderLine.price} /> : '—'),
            },
            {
              title: t('purchase.invoice.invoicedPrice'),
              align: 'right',
              render: (_, line) => (
                <span className={differs(line, 'PRICE')}>{line.price ? yuanOf(line.price) : '—'}</span>
              ),
            },
            {
              title: t('purchase.invoice.receivedPacks'),
              align: 'right',
              render: (_, { orderLine }) => (
                <span className="figures">
                  {number(orderLine && orderLine.packsReceived - orderLine.packsReturned)}
                </span>
              ),
            },
            {
              title: t('purchase.invoice.otherInvoiced'),
              align: 'right',
              render: (_, { orderLine }) => <span className="figures">{number(orderLine?.packsInvoiced)}</span>,
            },
            {
              title: t('purchase.invoice.invoicedPacks'),
              align: 'right',
              render: (_, line) => <span className={differs(line, 'PACKS')}>{number(line.packs)}</span>,
            },
            {
              title: t('purchase.amount'),
              align: 'right',
              render: (_, line) => <span className={differs(line, 'SETTLEMENT')}>{yuanOf(line.amount)}</span>,
            },
          ]}
        />
      </div>
    </Section>
  );
}

function Acts({ invoice, onChanged }: { invoice: InvoiceFullFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [disputing, setDisputing] = useState(false);
  const { busy, refusal, run } = useDialogAct();
  const { id, number, version, availableActions: may, differences } = invoice;
  const step = { invoiceId: id, expectedVersion: version };
  useEffect(() => {
    if (refusal) tellRefused(refusal.message);
  }, [refusal]);
  const send = async (what: () => Promise<Payload>, done: string) => {
    await run(what, done);
    onChanged();
  };
  const match = async () => (await act(InvoiceMatchDocument, step)).supplierInvoiceMatch;
  const withdraw = async () => (await act(InvoiceWithdrawDocument, step)).supplierInvoiceWithdraw;
  const pay = () =>
    run(async () => {
      const { paymentRequestMake } = await act(PaymentMakeDocument, { invoiceIds: [id] });
      if (paymentRequestMake.paymentRequest) {
        tellDone(t('purchase.invoice.paid', { number: paymentRequestMake.paymentRequest.number }));
        void navigate('/purchasing/payments');
      }
      return paymentRequestMake;
    });
  return (
    <>
      {may.includes('WITHDRAW') && (
        <Popconfirm
          title={t('purchase.invoice.withdrawTitle', { number })}
          description={t('purchase.invoice.withdrawLine')}
          okText={t('purchase.invoice.withdraw')}
          onConfirm={() => void send(withdraw, t('purchase.invoice.withdrawn', { number }))}
        >
          <Button>{t('purchase.invoice.withdraw')}</Button>
        </Popconfirm>
      )}
      {may.includes('DISPUTE') && differences.length > 0 && (
        <Button danger type={may.includes('MATCH') ? 'primary' : 'default'} onClick={() => setDisputing(true)}>
          {t('purchase.invoice.dispute')}
        </Button>
      )}
      {may.includes('MATCH') && differences.length === 0 && (
        <Button
          type="primary"
          loading={busy}
          onClick={() => void send(match, t('purchase.invoice.matched', { number }))}
        >
          {t('purchase.invoice.match')}
        </Button>
      )}
      {may.includes('REQUEST_PAYMENT') && (
        <Button type="primary" loading={busy} onClick={() => void pay()}>
          {t('purchase.invoice.requestPayment')}
        </Button>
      )}
      {disputing && (
        <ReasonDialog
          title={t('purchase.invoice.disputeTitle', { number })}
          line={t('purchase.invoice.disputeLine')}
          label={t('purchase.invoice.disputeReason')}
          submit={t('purchase.invoice.dispute')}
          danger
          send={async reason => (await act(InvoiceDisputeDocument, { ...step, reason })).supplierInvoiceDispute}
          done={t('purchase.invoice.disputed')}
          onClose={() => setDisputing(false)}
          onDone={onChanged}
        />
      )}
    </>
  );
}
