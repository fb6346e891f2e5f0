import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type {
  InvoiceRowFragment,
  OwnConsignedQuery,
  PurchaseOrdersExportedQuery,
  RequisitionRowFragment,
} from '../gql/graphql';
import { type Cell, exportSheet } from '../ui/exportSheet';
import { dateOf, nameOf } from '../ui/format';

/** Lists of purchases as sheets, a row for each line. */

export const exportMost = 2_000;

interface Pages<Row> {
  edges: readonly { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Reads a list to its end, or as much of it as a sheet takes. */
export async function readAll<Row>(
  read: (after: string | undefined) => Promise<Pages<Row> | undefined>,
  onRead: (done: number) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    if (!page) throw new Error('the API gave no page');
    rows.push(...page.edges.map(edge => edge.node));
    onRead(rows.length);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after && rows.length < exportMost);
  return rows.slice(0, exportMost);
}

export function useExportWords() {
  const { t } = useTranslation();
  return {
    capped: (n: string) => t('purchase.export.capped', { n }),
    running: (done: string, all: string) => t('purchase.export.running', { done, all }),
    done: t('purchase.export.done'),
  };
}

const named = (one: { nameZh: string; nameEn: string } | null | undefined): Cell => (one ? nameOf(one) : null);
const money = ({ amount }: { amount: string }): Cell => ({ yuan: amount });

export async function exportRequisitions(rows: readonly RequisitionRowFragment[]): Promise<void> {
  const { t } = i18next;
  const heads = [
    t('purchase.house'),
    t('purchase.item'),
    t('purchase.requisition.number'),
    t('purchase.requisition.requestedAt'),
    t('purchase.requisition.progress'),
    t('purchase.supplier'),
    t('purchase.packName'),
    t('purchase.packs'),
    t('purchase.price'),
    t('purchase.amount'),
    t('purchase.requisition.order'),
  ];
  const body = rows.flatMap(row =>
    row.lines.map((line): Cell[] => [
      named(row.institution),
      named(line.item),
      row.number,
      dateOf(row.requestedAt),
      t(`purchase.requisition.state.${row.state}`),
      named(line.supplier),
      named(line.pack),
      line.packs,
      money(line.price),
      money(line.amount),
      line.order?.number ?? null,
    ]),
  );
  await exportSheet(t('purchase.requisition.title'), heads, body);
}

type ExportedOrder = PurchaseOrdersExportedQuery['purchaseOrders']['edges'][number]['node'];

export async function exportOrders(rows: readonly ExportedOrder[]): Promise<void> {
  const { t } = i18next;
  const heads = [
    t('purchase.house'),
    t('purchase.item'),
    t('purchase.order.number'),
    t('purchase.order.sentAt'),
    t('purchase.order.stateLabel'),
    t('purchase.supplier'),
    t('purchase.order.latest'),
    t('purchase.packName'),
    t('purchase.order.ordered'),
    t('purchase.order.confirmed'),
    t('purchase.order.receivedPacks'),
    t('purchase.order.invoiced'),
    t('purchase.price'),
    t('purchase.amount'),
  ];
  const body = rows.flatMap(row =>
    row.lines.map((line): Cell[] => [
      line.houseName,
      named(line.item),
      row.number,
      dateOf(row.sentAt),
      t(`purchase.order.state.${row.state}`),
      named(row.supplier),
      row.latestArrivalOn,
      named(line.pack),
      line.packs,
      line.packsConfirmed ?? null,
      line.packsReceived,
      line.packsInvoiced,
      money(line.price),
      money(line.amount),
    ]),
  );
  await exportSheet(t('purchase.order.title'), heads, body);
}

export async function exportInvoices(rows: readonly InvoiceRowFragment[]): Promise<void> {
  const { t } = i18next;
  const heads = [
    t('purchase.house'),
    t('purchase.supplier'),
    t('purchase.invoice.number'),
    t('purchase.invoice.issuedOn'),
    t('purchase.invoice.stateLabel'),
    t('purchase.amount'),
    t('purchase.invoice.differences'),
  ];
  const body = rows.map((row): Cell[] => [
    row.houseName,
    named(row.supplier),
    row.number,
    row.issuedOn,
    t(`purchase.invoice.state.${row.state}`),
    money(row.amount),
    row.differences.map(({ message }) => message).join(' ') || null,
  ]);
  await exportSheet(t('purchase.invoice.title'), heads, body);
}

type Consigned = OwnConsignedQuery['consignedStock']['edges'][number]['node'];

export async function exportConsigned(rows: readonly Consigned[]): Promise<void> {
  const { t } = i18next;
  const heads = [
    t('purchase.consignedStock.house'),
    t('purchase.item'),
    t('purchase.consignedStock.lot'),
    t('purchase.consignedStock.serial'),
    t('purchase.consignedStock.expires'),
    t('purchase.consignedStock.units'),
  ];
  const body = rows.map((row): Cell[] => [
    nameOf({ nameZh: row.houseNameZh, nameEn: row.houseNameEn }),
    named(row.item),
    row.lot?.number ?? null,
    row.serial ?? null,
    row.expiresOn ?? null,
    row.units,
  ]);
  await exportSheet(t('purchase.consignedStock.title'), heads, body);
}
