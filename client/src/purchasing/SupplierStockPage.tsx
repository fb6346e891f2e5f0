import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { OwnConsignedDocument, type OwnConsignedQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { DataTable } from '../ui/DataTable';
import { ExportButton } from '../ui/ExportButton';
import { count, useName } from '../ui/format';
import { ListPages } from '../ui/ListPages';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useListAddress } from '../ui/useListAddress';
import { usePhone } from '../ui/useMedia';
import { exportConsigned, exportMost, readAll, useExportWords } from './exports';
import { ItemName, useOwnSupplier } from './parts';
import './purchasing.css';

const pageSize = 50;
type Row = OwnConsignedQuery['consignedStock']['edges'][number]['node'];

/** Stock of the supplier in the houses, until it is used. */
export default function SupplierStockPage() {
  const { t } = useTranslation();
  useTitle(t('nav.supplierStock'));
  const supplier = useOwnSupplier();
  if (!supplier) return <Blank icon="lock" title={t('purchase.consignedStock.none')} line={t('frame.noAccessLine')} />;
  return <Stock supplierId={supplier.id} />;
}

function Stock({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const address = useListAddress();
  const { data, previousData, error, refetch } = useQuery(OwnConsignedDocument, {
    variables: { supplierId, first: pageSize, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.consignedStock;
  const words = useExportWords();
  const save = async (onRead: (done: number) => void) => {
    const all = await readAll(async after => {
      const answer = await client.query({
        query: OwnConsignedDocument,
        variables: { supplierId, first: pageSize, after },
        fetchPolicy: 'no-cache',
      });
      return answer.data?.consignedStock;
    }, onRead);
    await exportConsigned(merged(all));
  };
  const rows = merged(page?.edges.map(({ node }) => node) ?? []);
  return (
    <Page
      title={t('purchase.consignedStock.title')}
      note={t('purchase.consignedLine')}
      tools={<ExportButton n={rows.length} most={exportMost} save={save} words={words} />}
    >
      {error && !page && <Failure error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={8} />}
      {page && rows.length === 0 && (
        <Blank icon="supplies" title={t('purchase.consignedStock.none')} line={t('purchase.consignedStock.noneLine')} />
      )}
      {page && rows.length > 0 && (
        <>
          {phone ? <Cards rows={rows} /> : <StockTable rows={rows} />}
          <ListPages pageInfo={page.pageInfo} address={address} />
        </>
      )}
    </Page>
  );
}

/** One line for each lot in a house: in which of its places it lies is the house's own affair. */
function merged(rows: readonly Row[]): Row[] {
  const lines = new Map<string, Row>();
  for (const row of rows) {
    const before = lines.get(keyOf(row));
    lines.set(keyOf(row), before ? { ...before, units: before.units + row.units } : row);
  }
  return [...lines.values()];
}

function useUnits(): (row: Row) => string {
  const { t, i18n } = useTranslation();
  return ({ units, item }) =>
    t('purchase.units', {
      n: count(units),
      unit: (i18n.language.startsWith('zh') ? item?.baseUnitZh : item?.baseUnitEn) ?? '',
    });
}

const houseOf = ({ houseNameZh, houseNameEn }: Row) => ({ nameZh: houseNameZh, nameEn: houseNameEn });
const keyOf = (row: Row) => `${row.houseNameZh} ${row.item?.id} ${row.lot?.id} ${row.serial ?? ''}`;

function StockTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const name = useName();
  const units = useUnits();
  return (
    <div className="purchase-table">
      <DataTable<Row>
        label={t('purchase.consignedStock.title')}
        rowKey={keyOf}
        dataSource={[...rows]}
        columns={[
          { title: t('purchase.item'), render: (_, { item }) => <ItemName item={item} /> },
          { title: t('purchase.consignedStock.house'), render: (_, row) => name(houseOf(row)) },
          {
            title: t('purchase.consignedStock.lot'),
            render: (_, { lot, block }) => (
              <span className="figures">
                {lot?.number}
                {block && <span className="purchase-warn">{t('purchase.consignedStock.blocked')}</span>}
              </span>
            ),
          },
          {
            title: t('purchase.consignedStock.serial'),
            render: (_, { serial }) => <span className="figures">{serial || '—'}</span>,
          },
          {
            title: t('purchase.consignedStock.expires'),
            render: (_, { expiresOn }) => <span className="figures">{expiresOn ?? '—'}</span>,
          },
          {
            title: t('purchase.consignedStock.units'),
            align: 'right',
            render: (_, row) => <span className="figures">{units(row)}</span>,
          },
        ]}
      />
    </div>
  );
}

function Cards({ rows }: { rows: readonly Row[] }) {
  const name = useName();
  const units = useUnits();
  return (
    <ul className="plain purchase-cards">
      {rows.map(row => (
        <li key={keyOf(row)}>
          <div className="purchase-card-head">
            <span>
              <ItemName item={row.item} />
            </span>
            <b className="figures">{units(row)}</b>
          </div>
          <small className="quiet figures">
            {[name(houseOf(row)), row.lot?.number, row.serial, row.expiresOn].filter(Boolean).join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
