import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import type { Fen } from '../kernel/money';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { invoiceSettlements, lockSettlements } from '../stock/settlement.queries';
import { invoiceFacts, type LockedInvoice, lockInvoice } from './invoice.facts';
import { type InvoiceDifference, invoiceDifferences, sayDifference } from './invoice.rules';
import { authoriseEither, authoriseHouse } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { changedRefusal } from './purchasing.facts';
import { tellOfDispute } from './purchasing.notices';
import { canStep, invoiceMoves, type PurchaseStep } from './purchasing.rules';
import { stateWords } from './purchasing.words';
import { purchasingRefusals, wrongState } from './purchasing-refusals.rules';
import { settlementsToBill } from './settlement.facts';

/** Invoices come in, are matched with order and receipt, disputed, or withdrawn. */

type Outcome = Result<{ readonly invoiceId: string }, PurchasingCode>;

export interface InvoiceWish {
  readonly supplierId: string;
  readonly institutionId: string;
  /** As it stands on the paper. */
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly amountFen: Fen;
  readonly lines: readonly InvoiceWishLine[];
}

export interface InvoiceWishLine {
  readonly orderLineId: string | null;
  readonly settlementId: string | null;
  readonly packs: bigint | null;
  readonly priceFen: Fen | null;
}

/** Writes an invoice down as it stands on the paper, by the supplier or the house; whether it agrees is looked at when it is matched. */
export async function enterInvoice(tx: Transaction, wish: InvoiceWish): Promise<Outcome> {
  const { supplierId, institutionId, lines } = wish;
  authoriseEither(tx, supplierId, { action: 'purchase.pay', institutionId }, '该机构', 'institution');
  if (wish.issuedOn > civilDateOf(await tx.now())) return refused(purchasingRefusals.issued);
  const settlements = await settlementsToBill(tx, wish);
  const wrong = await wishRefusal(tx, wish, settlements);
  if (wrong) return refused(wrong);
  const invoiceId = newUuid();
  await tx.rows(
    `INSERT INTO supplier_invoice (id, supplier_id, institution_id, number, issued_on, amount_fen, state, entered_at, entered_by)
     VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8)`,
    [
      ...[invoiceId, supplierId, institutionId, wish.number.trim(), wish.issuedOn, wish.amountFen],
      ...[await tx.now(), tx.personId],
    ],
  );
  for (const [index, { orderLineId, settlementId, packs, priceFen }] of lines.entries())
    await tx.rows(
      `INSERT INTO supplier_invoice_line (id, invoice_id, supplier_id, institution_id, place, order_line_id, settlement_id, packs, price_fen, amount_fen)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[newUuid(), invoiceId, supplierId, institutionId, index, orderLineId, settlementId, packs, priceFen],
        settlementId === null ? (packs ?? 0n) * (priceFen ?? 0n) : present(settlements.get(settlementId), 'settlement'),
      ],
    );
  auditInvoice(tx, 'enter', { id: invoiceId, institutionId }, { supplierId, amountFen: wish.amountFen.toString() });
  return accepted({ invoiceId });
}

/** Order lines and settlements of this house and supplier, each billed in packs and price, or as it was settled. */
async function wishRefusal(
  tx: Transaction,
  { supplierId, institutionId, lines }: InvoiceWish,
  settlements: ReadonlyMap<string, Fen>,
): Promise<Refusal<PurchasingCode> | undefined> {
  if (lines.length === 0) return purchasingRefusals.noLines;
  const orderLineIds = lines.flatMap(({ orderLineId }) => orderLineId ?? []);
  const known = await tx.rows(
    'SELECT FROM purchase_order_line WHERE id = ANY ($1) AND supplier_id = $2 AND institution_id = $3',
    [orderLineIds, supplierId, institutionId],
  );
  const isWhole = lines.every(each =>
    each.orderLineId === null
      ? each.settlementId !== null && settlements.has(each.settlementId)
      : each.settlementId === null && each.packs !== null && each.priceFen !== null,
  );
  return isWhole && known.length === new Set(orderLineIds).size ? undefined : purchasingRefusals.otherHouse;
}

export interface InvoiceStep {
  readonly invoiceId: string;
  readonly expectedVersion?: number | null;
}

/** Matched when it agrees to the fen and the pack; else each difference is a refusal. */
export async function matchInvoice(tx: Transaction, input: InvoiceStep): Promise<Outcome> {
  const invoice = await lockInvoice(tx, input.invoiceId);
  authoriseHouse(tx, 'purchase.pay', invoice.institutionId, '这张发票', 'invoice');
  const wrong = stepRefusal(invoice, 'MATCH', input);
  if (wrong) return refused(wrong);
  const differences = await differencesOf(tx, invoice);
  if (differences.length > 0)
    return refused(
      ...differences.map(each => ({
        ...purchasingRefusals.differs,
        message: sayDifference(each),
        field: lineField(each),
      })),
    );
  await tx.rows(
    `UPDATE supplier_invoice SET state = 'MATCHED', differences = NULL, dispute_reason = NULL, version = version + 1 WHERE id = $1`,
    [invoice.id],
  );
  await billSettlements(tx, invoice);
  auditInvoice(tx, 'match', invoice);
  return accepted({ invoiceId: invoice.id });
}

/** What was used of the supplier's own and stands on an invoice that has passed is asked for by it. */
async function billSettlements(tx: Transaction, { id }: LockedInvoice): Promise<void> {
  for (const { lineId, settlementId } of await settlementLines(tx, id))
    await invoiceSettlements(tx, [settlementId], lineId);
}

function settlementLines(tx: Transaction, invoiceId: string) {
  return tx.rows<{ lineId: string; settlementId: string }>(
    'SELECT id AS "lineId", settlement_id AS "settlementId" FROM supplier_invoice_line WHERE invoice_id = $1 AND settlement_id IS NOT NULL ORDER BY place',
    [invoiceId],
  );
}

function lineField({ line }: InvoiceDifference): string[] {
  return line === null ? ['invoiceId'] : ['lines', String(line)];
}

/** What differs is listed and told to the supplier. */
export async function disputeInvoice(
  tx: Transaction,
  input: InvoiceStep & { readonly reason: string },
): Promise<Outcome> {
  const invoice = await lockInvoice(tx, input.invoiceId);
  authoriseHouse(tx, 'purchase.pay', invoice.institutionId, '这张发票', 'invoice');
  const reason = input.reason.trim();
  const wrong =
    stepRefusal(invoice, 'DISPUTE', input) ?? (reason === '' ? purchasingRefusals.reasonMissing : undefined);
  if (wrong) return refused(wrong);
  const differences = await differencesOf(tx, invoice);
  if (differences.length === 0) return refused(purchasingRefusals.agrees);
  await tx.rows(
    `UPDATE supplier_invoice SET state = 'DISPUTED', differences = $2, dispute_reason = $3, version = version + 1 WHERE id = $1`,
    [invoice.id, JSON.stringify(differences), reason],
  );
  await tellOfDispute(tx, invoice);
  auditInvoice(tx, 'dispute', invoice, { reason, differences: differences.length });
  return accepted({ invoiceId: invoice.id });
}

/** Taken back by whoever may enter it; its number is free again. */
export async function withdrawInvoice(tx: Transaction, input: InvoiceStep): Promise<Outcome> {
  const invoice = await lockInvoice(tx, input.invoiceId);
  const { supplierId, institutionId } = invoice;
  authoriseEither(tx, supplierId, { action: 'purchase.pay', institutionId }, '这张发票', 'invoice');
  const wrong = stepRefusal(invoice, 'WITHDRAW', input);
  if (wrong) return refused(wrong);
  await tx.rows(`UPDATE supplier_invoice SET state = 'WITHDRAWN', version = version + 1 WHERE id = $1`, [invoice.id]);
  auditInvoice(tx, 'withdraw', invoice);
  return accepted({ invoiceId: invoice.id });
}

/** In what it differs now; whoever matches another invoice of the same lines waits. */
async function differencesOf(tx: Transaction, { id }: LockedInvoice): Promise<InvoiceDifference[]> {
  await tx.rows(
    `SELECT FROM purchase_order_line WHERE id IN (SELECT order_line_id FROM supplier_invoice_line WHERE invoice_id = $1) ORDER BY id FOR NO KEY UPDATE`,
    [id],
  );
  const settled = await settlementLines(tx, id);
  await lockSettlements(
    tx,
    settled.map(({ settlementId }) => settlementId),
  );
  const facts = await invoiceFacts(tx, [id]);
  return invoiceDifferences(present(facts.get(id), 'invoice'));
}

function stepRefusal(
  invoice: LockedInvoice,
  step: PurchaseStep,
  { expectedVersion }: InvoiceStep,
): Refusal<PurchasingCode> | undefined {
  if (!canStep(invoiceMoves, invoice.state, step)) return wrongState(stateWords.invoice, stateWords[invoice.state]);
  return changedRefusal(invoice, expectedVersion);
}

function auditInvoice(
  tx: Transaction,
  action: string,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
  detail: object = {},
): void {
  tx.audit({ action: `invoice.${action}`, institutionId, subjectKind: 'SupplierInvoice', subjectId: id, detail });
}
