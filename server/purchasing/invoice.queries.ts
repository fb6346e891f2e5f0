import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import type { Context } from '../platform/graphql/context';
import { invoiceFacts } from './invoice.facts';
import { type InvoiceDifference, invoiceDifferences } from './invoice.rules';
import type { PaymentRequest, SupplierInvoice, SupplierInvoiceLine } from './invoice.types';
import { type Listing, ofBoth, ofHouseOnly, reachOf, readByIds } from './listing.queries';

/** Reads of invoices, for house and supplier; and of payment requests, for the house. */

export const invoiceListing: Listing = {
  from: 'supplier_invoice x JOIN institution h ON h.id = x.institution_id',
  columns: `x.id, x.number, x.supplier_id AS "supplierId", x.institution_id AS "institutionId", jsonb_build_object('zh', h.name_zh, 'en', h.name_en) AS "houseName",
    x.issued_on AS "issuedOn", x.amount_fen AS "amountFen", x.state, x.entered_at AS "enteredAt", x.dispute_reason AS "disputeReason", x.version`,
  visible: ofBoth,
  state: 'x.state',
  ofHouse: 'x.institution_id = $4',
  ofSupplier: 'x.supplier_id = $5',
  number: 'x.number',
  at: 'x.entered_at',
};

export type InvoiceRecord = Omit<SupplierInvoice, 'uuid' | 'amount'> & { readonly amountFen: string };

export function toInvoice({ amountFen, ...row }: InvoiceRecord): SupplierInvoice {
  return asNode('SupplierInvoice', { ...row, amount: money(amountFen) });
}

export async function invoicesByIds(context: Context, ids: readonly string[]): Promise<SupplierInvoice[]> {
  return (await readByIds<InvoiceRecord>(context, invoiceListing, 'x.id', ids)).map(toInvoice);
}

export async function invoiceLinesOf(context: Context, ids: readonly string[]): Promise<SupplierInvoiceLine[]> {
  const rows = await context.read.rows<
    Omit<SupplierInvoiceLine, 'packs' | 'price' | 'amount'> & {
      readonly packs: string | null;
      readonly priceFen: string | null;
      readonly amountFen: string;
    }
  >(
    `SELECT x.invoice_id AS "invoiceId", x.order_line_id AS "orderLineId", x.settlement_id AS "settlementId", x.packs, x.price_fen AS "priceFen", x.amount_fen AS "amountFen"
     FROM supplier_invoice_line x WHERE ${ofBoth} AND x.invoice_id = ANY ($3) ORDER BY x.place`,
    [...reachOf(context), ids],
  );
  return rows.map(({ packs, priceFen, amountFen, ...row }) => ({
    ...row,
    packs: packs === null ? null : Number(packs),
    price: priceFen === null ? null : money(priceFen),
    amount: money(amountFen),
  }));
}

/** In what invoices that the viewer sees differ from order and receipt now; of those that have passed, nothing. */
export async function differencesByInvoice(
  context: Context,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly differences: readonly InvoiceDifference[] }[]> {
  const facts = await invoiceFacts(context.read, ids);
  return [...facts].map(([id, each]) => ({ id, differences: each.lines.length > 0 ? invoiceDifferences(each) : [] }));
}

export const paymentListing: Listing = {
  from: 'payment_request x',
  columns: `x.id, x.number, x.supplier_id AS "supplierId", x.institution_id AS "institutionId", x.amount_fen AS "amountFen", x.state, x.requested_by AS "requestedById",
    x.requested_at AS "requestedAt", x.decided_by AS "decidedById", x.decided_at AS "decidedAt", x.reject_reason AS "rejectReason", x.paid_on AS "paidOn", x.reference, x.version`,
  visible: ofHouseOnly,
  state: 'x.state',
  ofHouse: 'x.institution_id = $4',
  ofSupplier: 'x.supplier_id = $5',
  number: 'x.number',
  at: 'x.requested_at',
};

export type PaymentRecord = Omit<PaymentRequest, 'uuid' | 'amount'> & { readonly amountFen: string };

export function toPayment({ amountFen, ...row }: PaymentRecord): PaymentRequest {
  return asNode('PaymentRequest', { ...row, amount: money(amountFen) });
}

export async function paymentsByIds(context: Context, ids: readonly string[]): Promise<PaymentRequest[]> {
  return (await readByIds<PaymentRecord>(context, paymentListing, 'x.id', ids)).map(toPayment);
}

/** The invoices of payment requests. */
export function invoicesOfPayments(
  context: Context,
  ids: readonly string[],
): Promise<{ readonly paymentId: string; readonly invoiceId: string }[]> {
  return context.read.rows(
    'SELECT payment_id AS "paymentId", invoice_id AS "invoiceId" FROM payment_request_invoice WHERE payment_id = ANY ($1) ORDER BY invoice_id',
    [ids],
  );
}
