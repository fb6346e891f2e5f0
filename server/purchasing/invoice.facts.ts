import type { CivilDate } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { type SettledLine, settledLines } from '../stock/settlement.queries';
import type { InvoiceFacts, InvoiceLineFacts } from './invoice.rules';
import type { SupplierInvoiceState } from './purchasing.rules';

/** What commands on invoices read and lock: the invoice, then the order lines that it bills, in the order of their ids. */

export interface LockedInvoice {
  readonly id: string;
  readonly number: string;
  readonly supplierId: string;
  readonly institutionId: string;
  readonly issuedOn: CivilDate;
  readonly amountFen: string;
  readonly state: SupplierInvoiceState;
  readonly version: number;
}

/** Locks invoices in the order of their ids; not found where one is missing or invisible. */
export async function lockInvoices(tx: Transaction, ids: readonly string[]): Promise<LockedInvoice[]> {
  const rows = await tx.rows<LockedInvoice>(
    `SELECT id, number, supplier_id AS "supplierId", institution_id AS "institutionId", issued_on AS "issuedOn", amount_fen AS "amountFen", state, version
     FROM supplier_invoice WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  );
  if (rows.length < new Set(ids).size) throw notFound('这张发票', 'invoice');
  return rows;
}

export async function lockInvoice(tx: Transaction, id: string): Promise<LockedInvoice> {
  const [row] = await lockInvoices(tx, [id]);
  if (!row) throw notFound('这张发票', 'invoice');
  return row;
}

type Reader = Pick<Transaction, 'rows'>;

/** What decides whether invoices agree, by their ids. */
export async function invoiceFacts(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, InvoiceFacts>> {
  const lines = await reader.rows<LineRecord>(
    `SELECT x.invoice_id AS "invoiceId", i.amount_fen AS "invoiceFen", x.order_line_id AS "orderLineId", x.settlement_id AS "settlementId", x.packs,
       x.price_fen AS "priceFen", x.amount_fen AS "amountFen", l.price_fen AS "orderedPriceFen", l.packs_received AS "packsReceived",
       l.packs_returned AS "packsReturned", l.is_consigned AS "isConsigned", x.id AS "lineId",
       coalesce((SELECT sum(y.packs) FROM supplier_invoice_line y JOIN supplier_invoice o ON o.id = y.invoice_id
         WHERE y.order_line_id = x.order_line_id AND o.id <> i.id AND o.state IN ('MATCHED', 'REQUESTED', 'PAID')), 0) AS "packsInvoiced"
     FROM supplier_invoice_line x JOIN supplier_invoice i ON i.id = x.invoice_id LEFT JOIN purchase_order_line l ON l.id = x.order_line_id
     WHERE x.invoice_id = ANY ($1) ORDER BY x.place`,
    [ids],
  );
  const settled = await settledLines(
    reader,
    lines.flatMap(({ settlementId }) => settlementId ?? []),
  );
  return new Map(
    ids.map(id => {
      const own = lines.filter(({ invoiceId }) => invoiceId === id);
      return [id, { amountFen: BigInt(own[0]?.invoiceFen ?? 0), lines: own.map(line => toFacts(line, settled)) }];
    }),
  );
}

interface LineRecord {
  readonly lineId: string;
  readonly invoiceId: string;
  readonly invoiceFen: string;
  readonly orderLineId: string | null;
  readonly settlementId: string | null;
  readonly packs: string | null;
  readonly priceFen: string | null;
  readonly amountFen: string;
  readonly orderedPriceFen: string | null;
  readonly packsReceived: string | null;
  readonly packsReturned: string | null;
  readonly isConsigned: boolean | null;
  readonly packsInvoiced: string;
}

function toFacts(row: LineRecord, settled: ReadonlyMap<string, SettledLine>): InvoiceLineFacts {
  if (row.settlementId !== null) {
    const of = settled.get(row.settlementId);
    return {
      kind: 'SETTLEMENT',
      settlementId: row.settlementId,
      amountFen: BigInt(row.amountFen),
      settledFen: of?.amountFen ?? 0n,
      isInvoiced: of !== undefined && of.invoiceLineId !== null && of.invoiceLineId !== row.lineId,
    };
  }
  return {
    kind: 'ORDER',
    orderLineId: row.orderLineId ?? '',
    packs: BigInt(row.packs ?? 0),
    priceFen: BigInt(row.priceFen ?? 0),
    orderedPriceFen: BigInt(row.orderedPriceFen ?? 0),
    packsReceived: BigInt(row.packsReceived ?? 0),
    packsReturned: BigInt(row.packsReturned ?? 0),
    packsInvoiced: BigInt(row.packsInvoiced),
    isConsigned: row.isConsigned ?? false,
  };
}
