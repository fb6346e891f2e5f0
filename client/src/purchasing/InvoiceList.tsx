import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, type TableColumnsType } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  type InvoiceRowFragment,
  InvoicesDocument,
  PaymentMakeDocument,
  type SupplierInvoiceFilter,
} from '../gql/graphql';
import { act } from '../graphql/act';
import { client } from '../graphql/client';
import { useDialogAct } from '../graphql/useDialogAct';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { useName, yuan } from '../ui/format';
import { LinkButton } from '../ui/LinkButton';
import { ListPages } from '../ui/ListPages';
import { opensRow } from '../ui/rows';
import { SearchInput } from '../ui/SearchInput';
import { Failure, Loading } from '../ui/States';
import { tellDone, tellRefused } from '../ui/toasts';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { fenOf, yuanText } from './basket';
import { exportInvoices, exportMost, readAll, useExportWords } from './exports';
import { Check, InvoiceStateMark, invoiceStates } from './invoice';
import { Amount, chosenStates, HouseFilter, NoRows, StateChips, useSide } from './parts';

const pageSize = 25;
const narrowing = ['q', 'state', 'house'] as const;

/** Invoices as the address narrows them, for a house or for a supplier. */
export function useInvoices() {
  const address = useListAddress();
  const filter: SupplierInvoiceFilter = {
    states: chosenStates(address.search, invoiceStates),
    institutionId: address.search.get('house') ?? undefined,
    search: address.search.get('q') ?? undefined,
  };
  const { data, previousData, error, refetch } = useQuery(InvoicesDocument, {
    variables: { filter, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.supplierInvoices;
  const countOf = (state: string) => page?.stateCounts.find(each => each.state === state)?.count ?? 0;
  return {
    address,
    filter,
    page,
    error,
    stale: !data,
    open: countOf('OPEN'),
    disputed: countOf('DISPUTED'),
    again: () => void refetch(),
  };
}

type Invoices = ReturnType<typeof useInvoices>;

/** Saves the list as a sheet, and leads to a new invoice. */
export function InvoiceTools({ invoices: { page, filter }, enters }: { invoices: Invoices; enters: boolean }) {
  const { t } = useTranslation();
  const { base } = useSide();
  const words = useExportWords();
  const save = async (onRead: (done: number) => void) => {
    const rows = await readAll(async after => {
      const { data } = await client.query({
        query: InvoicesDocument,
        variables: { filter, first: pageSize, after },
        fetchPolicy: 'no-cache',
      });
      return data?.supplierInvoices;
    }, onRead);
    await exportInvoices(rows);
  };
  return (
    <>
      {page && <ExportButton n={page.totalCount} most={exportMost} save={save} words={words} />}
      {enters && (
        <LinkButton type="primary" to={`${base}/invoices/new`}>
          {t('purchase.invoice.enter')}
        </LinkButton>
      )}
    </>
  );
}

export function InvoiceList({ invoices }: { invoices: Invoices }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { supplies } = useSide();
  const { page, error, address, again, stale } = invoices;
  const rows = page?.edges.map(edge => edge.node) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const payable = rows.filter(row => row.availableActions.includes('REQUEST_PAYMENT'));
  return (
    <>
      <Filters invoices={invoices} />
      {error && !page && <Failure error={error} onRetry={again} />}
      {!page && !error && <Loading rows={8} />}
      {page && rows.length === 0 && (
        <NoRows
          narrowed={narrowing.some(key => address.search.has(key))}
          address={address}
          keys={narrowing}
          title={t('purchase.invoice.none')}
          line={t(supplies ? 'purchase.invoice.noneLineSupplier' : 'purchase.invoice.noneLine')}
        />
      )}
      {page && rows.length > 0 && (
        <div className={stale ? 'stale' : undefined} aria-busy={stale}>
          {phone ? (
            <Cards rows={rows} chosen={chosen} onChoose={setChosen} />
          ) : (
            <InvoiceTable rows={rows} chosen={chosen} onChoose={setChosen} />
          )}
          <ListPages pageInfo={page.pageInfo} address={address} />
        </div>
      )}
      {payable.length > 0 && (
        <PayBar
          chosen={payable.filter(({ id }) => chosen.has(id))}
          onPaid={() => {
            setChosen(new Set());
            again();
          }}
        />
      )}
    </>
  );
}

function Filters({ invoices: { address, page } }: { invoices: Invoices }) {
  const { t } = useTranslation();
  const { supplies } = useSide();
  return (
    <div className="purchase-filters">
      <StateChips
        states={invoiceStates}
        counts={page?.stateCounts ?? []}
        label={t('purchase.invoice.stateLabel')}
        wordOf={state => t(`purchase.invoice.state.${state}`)}
        address={address}
      />
      {!supplies && <HouseFilter address={address} />}
      <SearchInput
        className="purchase-find"
        label={t('purchase.findNumber')}
        said={address.search.get('q') ?? ''}
        onSearch={q => address.change({ q })}
      />
    </div>
  );
}

interface Chosen {
  rows: readonly InvoiceRowFragment[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The box that takes an invoice into a payment; only where it may be asked for. */
function Choose({ row, chosen, onChoose }: Omit<Chosen, 'rows'> & { row: InvoiceRowFragment }) {
  const { t } = useTranslation();
  if (!row.availableActions.includes('REQUEST_PAYMENT')) return null;
  return (
    <Checkbox
      aria-label={t('purchase.invoice.choose', { number: row.number })}
      checked={chosen.has(row.id)}
      onChange={({ target }) => {
        const next = new Set(chosen);
        if (target.checked) next.add(row.id);
        else next.delete(row.id);
        onChoose(next);
      }}
    />
  );
}

function InvoiceTable({ rows, chosen, onChoose }: Chosen) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const { base, supplies } = useSide();
  const house: TableColumnsType<InvoiceRowFragment>[number] = {
    title: t('purchase.invoice.house'),
    dataIndex: 'houseName',
  };
  const supplier: TableColumnsType<InvoiceRowFragment>[number] = {
    title: t('purchase.supplier'),
    render: (_, row) => row.supplier && name(row.supplier),
  };
  const choice: TableColumnsType<InvoiceRowFragment>[number] = {
    key: 'choose',
    render: (_, row) => <Choose row={row} chosen={chosen} onChoose={onChoose} />,
  };
  return (
    <div className="purchase-table">
      <DataTable<InvoiceRowFragment>
        label={t('purchase.invoice.title')}
        rowKey="id"
        dataSource={[...rows]}
        onRow={({ id }) => ({ onClick: event => opensRow(event.target) && void navigate(`${base}/invoices/${id}`) })}
        columns={[
          ...(rows.some(row => row.availableActions.includes('REQUEST_PAYMENT')) ? [choice] : []),
          {
            title: t('purchase.invoice.number'),
            render: (_, { id, number, issuedOn }) => (
              <>
                <Link to={`${base}/invoices/${id}`} className="figures">
                  {number}
                </Link>
                <small className="figures">{issuedOn}</small>
              </>
            ),
          },
          ...(supplies ? [house] : [supplier, house]),
          { title: t('purchase.amount'), align: 'right', render: (_, { amount }) => <Amount of={amount} /> },
          { title: t('purchase.invoice.stateLabel'), render: (_, { state }) => <InvoiceStateMark state={state} /> },
          { title: t('purchase.invoice.check'), render: (_, row) => <Check of={row} /> },
        ]}
      />
    </div>
  );
}

function Cards({ rows, chosen, onChoose }: Chosen) {
  const name = useName();
  const { base, supplies } = useSide();
  return (
    <ul className="plain purchase-cards">
      {rows.map(row => (
        <li key={row.id}>
          <div className="purchase-card-head">
            <Link to={`${base}/invoices/${row.id}`} className="figures">
              {row.number}
            </Link>
            <b>
              <Amount of={row.amount} />
            </b>
          </div>
          <small className="quiet">
            {[!supplies && row.supplier && name(row.supplier), row.houseName, row.issuedOn].filter(Boolean).join(' · ')}
          </small>
          <span className="purchase-signs">
            {!supplies && <Choose row={row} chosen={chosen} onChoose={onChoose} />}
            <InvoiceStateMark state={row.state} /> <Check of={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function PayBar({ chosen, onPaid }: { chosen: readonly InvoiceRowFragment[]; onPaid: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  useEffect(() => {
    if (refusal) tellRefused(refusal.message);
  }, [refusal]);
  if (chosen.length === 0) return <p className="quiet">{t('purchase.invoice.payHint')}</p>;
  const total = yuan(Number(yuanText(chosen.reduce((sum, { amount }) => sum + fenOf(amount), 0n))));
  const pay = () =>
    run(async () => {
      const { paymentRequestMake } = await act(PaymentMakeDocument, { invoiceIds: chosen.map(({ id }) => id) });
      if (paymentRequestMake.paymentRequest) {
        tellDone(t('purchase.invoice.paid', { number: paymentRequestMake.paymentRequest.number }));
        onPaid();
      }
      return paymentRequestMake;
    });
  return (
    <div className="purchase-foot">
      <Button type="primary" loading={busy} onClick={() => void pay()}>
        {t('purchase.invoice.pay', { n: chosen.length, total })}
      </Button>
    </div>
  );
}
