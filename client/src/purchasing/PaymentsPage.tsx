import { useQuery } from '@apollo/client/react';
import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../app/Frame';
import { SupplyTabs } from '../catalogue/SupplyTabs';
import {
  PaymentApproveDocument,
  PaymentPayDocument,
  PaymentRejectDocument,
  type PaymentRowFragment,
  PaymentsDocument,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { type Payload, useDialogAct } from '../graphql/useDialogAct';
import { civilNow } from '../ui/civil';
import { DataTable } from '../ui/DataTable';
import { FormDialog } from '../ui/FormDialog';
import { count, timeOf, useName } from '../ui/format';
import { LinkButton } from '../ui/LinkButton';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { SearchInput } from '../ui/SearchInput';
import { Failure, Loading } from '../ui/States';
import { tellRefused } from '../ui/toasts';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { PaymentStateMark, paymentStates } from './invoice';
import { Amount, chosenStates, HouseFilter, NoRows, PurchasingParts, StateChips, yuanOf } from './parts';
import './purchasing.css';

const pageSize = 25;
const narrowing = ['q', 'state', 'house'] as const;

/** Payments to suppliers: asked for by one, approved by another, then paid. */
export default function PaymentsPage() {
  const { t } = useTranslation();
  useTitle(t('purchase.payment.title'));
  const phone = usePhone();
  const address = useListAddress();
  const { search, change } = address;
  const filter = {
    states: chosenStates(search, paymentStates),
    institutionId: search.get('house') ?? undefined,
    search: search.get('q') ?? undefined,
  };
  const { data, previousData, error, refetch } = useQuery(PaymentsDocument, {
    variables: { filter, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.paymentRequests;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const countOf = (state: string) => count(page?.stateCounts.find(each => each.state === state)?.count ?? 0);
  const again = () => void refetch();
  return (
    <Page
      title={t('purchase.payment.title')}
      sentence={page && t('purchase.payment.sentence', { n: countOf('REQUESTED'), toPay: countOf('APPROVED') })}
    >
      <SupplyTabs />
      <PurchasingParts />
      <div className="purchase-filters">
        <StateChips
          states={paymentStates}
          counts={page?.stateCounts ?? []}
          label={t('purchase.payment.stateLabel')}
          wordOf={state => t(`purchase.payment.state.${state}`)}
          address={address}
        />
        <HouseFilter address={address} />
        <SearchInput
          className="purchase-find"
          label={t('purchase.findNumber')}
          said={search.get('q') ?? ''}
          onSearch={q => change({ q })}
        />
      </div>
      {error && !page && <Failure error={error} onRetry={again} />}
      {!page && !error && <Loading rows={8} />}
      {page && rows.length === 0 && (
        <NoRows
          narrowed={narrowing.some(key => search.has(key))}
          address={address}
          keys={narrowing}
          title={t('purchase.payment.none')}
          line={t('purchase.payment.noneLine')}
        >
          <LinkButton to="/purchasing/invoices">{t('purchase.payment.toInvoices')}</LinkButton>
        </NoRows>
      )}
      {page && rows.length > 0 && (
        <>
          {phone ? <Cards rows={rows} onChanged={again} /> : <PaymentTable rows={rows} onChanged={again} />}
          <ListPages pageInfo={page.pageInfo} address={address} />
          <p className="quiet">{t('purchase.payment.twoPeople')}</p>
        </>
      )}
    </Page>
  );
}

interface RowsProps {
  rows: readonly PaymentRowFragment[];
  onChanged: () => void;
}

function PaymentTable({ rows, onChanged }: RowsProps) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <div className="purchase-table">
      <DataTable<PaymentRowFragment>
        label={t('purchase.payment.title')}
        rowKey="id"
        dataSource={[...rows]}
        columns={[
          {
            title: t('purchase.payment.number'),
            render: (_, { number, requestedAt }) => (
              <>
                <b className="figures">{number}</b>
                <small className="figures">{timeOf(requestedAt)}</small>
              </>
            ),
          },
          {
            title: t('purchase.supplier'),
            render: (_, { supplier, institution }) => (
              <>
                {supplier && name(supplier)}
                <small>{institution && name(institution)}</small>
              </>
            ),
          },
          { title: t('purchase.payment.invoices'), render: (_, row) => <Invoices of={row} /> },
          { title: t('purchase.amount'), align: 'right', render: (_, { amount }) => <Amount of={amount} /> },
          {
            title: t('purchase.payment.requestedBy'),
            render: (_, { requestedBy, decidedBy }) => (
              <>
                {requestedBy && name(requestedBy)}
                {decidedBy && (
                  <small>
                    {t('purchase.payment.decidedBy')} {name(decidedBy)}
                  </small>
                )}
              </>
            ),
          },
          { title: t('purchase.payment.stateLabel'), render: (_, row) => <Standing of={row} /> },
          { key: 'acts', render: (_, row) => <Acts row={row} onChanged={onChanged} /> },
        ]}
      />
    </div>
  );
}

function Cards({ rows, onChanged }: RowsProps) {
  const name = useName();
  return (
    <ul className="plain purchase-cards">
      {rows.map(row => (
        <li key={row.id}>
          <div className="purchase-card-head">
            <b className="figures">{row.number}</b>
            <b>
              <Amount of={row.amount} />
            </b>
          </div>
          {row.supplier && name(row.supplier)}
          <small className="quiet">
            <Invoices of={row} />
          </small>
          <Standing of={row} />
          <Acts row={row} onChanged={onChanged} />
        </li>
      ))}
    </ul>
  );
}

const shownInvoices = 3;

function Invoices({ of: { invoices } }: { of: PaymentRowFragment }) {
  const { t } = useTranslation();
  return (
    <>
      {invoices.slice(0, shownInvoices).map(({ id, number }) => (
        <Link key={id} className="purchase-invoice" to={`/purchasing/invoices/${id}`}>
          {number}
        </Link>
      ))}
      {invoices.length > shownInvoices && <small>{t('purchase.payment.more', { n: count(invoices.length) })}</small>}
    </>
  );
}

function Standing({ of: { state, paidOn, reference, rejectReason } }: { of: PaymentRowFragment }) {
  return (
    <>
      <PaymentStateMark state={state} />
      <small className="figures">{[paidOn, reference, rejectReason].filter(Boolean).join(' · ')}</small>
    </>
  );
}

function Acts({ row, onChanged }: { row: PaymentRowFragment; onChanged: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'reject' | 'pay'>();
  const { busy, refusal, run } = useDialogAct();
  useEffect(() => {
    if (refusal) tellRefused(refusal.message);
  }, [refusal]);
  const { id, number, version, availableActions: may } = row;
  const step = { paymentRequestId: id, expectedVersion: version };
  const approve = async () => {
    await run(
      async () => (await act(PaymentApproveDocument, step)).paymentRequestApprove,
      t('purchase.payment.approved', { number }),
    );
    onChanged();
  };
  const close = () => setAsking(undefined);
  return (
    <span className="purchase-acts">
      {may.includes('APPROVE') && (
        <Button size="small" loading={busy} onClick={() => void approve()}>
          {t('purchase.payment.approve')}
        </Button>
      )}
      {may.includes('REJECT') && (
        <Button size="small" type="text" danger onClick={() => setAsking('reject')}>
          {t('purchase.payment.reject')}
        </Button>
      )}
      {may.includes('PAY') && (
        <Button size="small" onClick={() => setAsking('pay')}>
          {t('purchase.payment.pay')}
        </Button>
      )}
      {asking === 'reject' && (
        <ReasonDialog
          title={t('purchase.payment.rejectTitle', { number })}
          line={t('purchase.payment.rejectLine')}
          label={t('purchase.reason')}
          submit={t('purchase.payment.reject')}
          danger
          send={async reason => (await act(PaymentRejectDocument, { ...step, reason })).paymentRequestReject}
          done={t('purchase.payment.rejected', { number })}
          onClose={close}
          onDone={onChanged}
        />
      )}
      {asking === 'pay' && <PayDialog row={row} onClose={close} onDone={onChanged} />}
    </span>
  );
}

function PayDialog({ row, onClose, onDone }: { row: PaymentRowFragment; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const supplier = row.supplier ? name(row.supplier) : '';
  const send = async ({ paidOn, reference }: { paidOn: Dayjs; reference?: string }): Promise<Payload> => {
    const input = {
      paymentRequestId: row.id,
      expectedVersion: row.version,
      paidOn: paidOn.format('YYYY-MM-DD'),
      reference: reference?.trim() || undefined,
    };
    return (await act(PaymentPayDocument, input)).paymentRequestPay;
  };
  return (
    <FormDialog<{ paidOn: Dayjs; reference?: string }, Payload>
      title={t('purchase.payment.payTitle', { number: row.number })}
      head={<p>{t('purchase.payment.payLine', { amount: yuanOf(row.amount), supplier })}</p>}
      submit={t('purchase.payment.pay')}
      initial={{ paidOn: civilNow() }}
      send={send}
      done={() => t('purchase.payment.paid', { number: row.number })}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="paidOn"
        label={t('purchase.payment.paidOn')}
        rules={[{ required: true, message: t('signIn.required') }]}
      >
        <DatePicker allowClear={false} maxDate={civilNow()} />
      </Form.Item>
      <Form.Item name="reference" label={t('purchase.payment.reference')}>
        <Input maxLength={50} />
      </Form.Item>
    </FormDialog>
  );
}
