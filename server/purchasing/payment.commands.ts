import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { may, withoutRightsOf } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { lockInvoices } from './invoice.facts';
import { authoriseHouse } from './purchasing.access';
import type { PurchasingCode } from './purchasing.codes';
import { changedRefusal, groupOfHouse } from './purchasing.facts';
import { tellPayers } from './purchasing.notices';
import {
  canStep,
  type PaymentRequestState,
  type PurchaseStep,
  paymentMoves,
  SupplierInvoiceState,
} from './purchasing.rules';
import { stateWords } from './purchasing.words';
import { purchasingRefusals, wrongState } from './purchasing-refusals.rules';

/** What matched is asked to be paid by one, and approved by another. */

type Outcome = Result<{ readonly paymentId: string }, PurchasingCode>;

/** Asks for matched invoices of one supplier and one house to be paid; they stand on this request until it is rejected. */
export async function requestPayment(
  tx: Transaction,
  { invoiceIds }: { readonly invoiceIds: readonly string[] },
): Promise<Outcome> {
  const ids = [...new Set(invoiceIds)];
  const invoices = await lockInvoices(tx, ids);
  for (const { institutionId } of invoices) authoriseHouse(tx, 'purchase.pay', institutionId, '这张发票', 'invoice');
  const [first] = invoices;
  if (!first) return refused({ ...purchasingRefusals.noLines, field: ['invoiceIds'] });
  const { supplierId, institutionId } = first;
  if (invoices.some(each => each.supplierId !== supplierId || each.institutionId !== institutionId))
    return refused(purchasingRefusals.notOneSupplier);
  const other = invoices.find(({ state }) => state !== SupplierInvoiceState.MATCHED);
  if (other) return refused(wrongState(stateWords.invoice, stateWords[other.state]));
  const paymentId = newUuid();
  const amountFen = invoices.reduce((sum, each) => sum + BigInt(each.amountFen), 0n);
  const row = await tx.row<{ number: string }>(
    `INSERT INTO payment_request (id, institution_id, supplier_id, amount_fen, state, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, 'REQUESTED', $5, $6) RETURNING number`,
    [paymentId, institutionId, supplierId, amountFen, tx.personId, await tx.now()],
  );
  await tx.rows(
    `INSERT INTO payment_request_invoice (payment_id, invoice_id, institution_id) SELECT $1, id, $3 FROM unnest($2::uuid[]) AS i(id)`,
    [paymentId, ids, institutionId],
  );
  await tx.rows(`UPDATE supplier_invoice SET state = 'REQUESTED', version = version + 1 WHERE id = ANY ($1)`, [ids]);
  const groupId = await groupOfHouse(tx, institutionId);
  await tellPayers(tx, { number: present(row, 'payment').number, institutionId, groupId });
  auditPayment(tx, 'request', { id: paymentId, institutionId }, { amountFen: amountFen.toString() });
  return accepted({ paymentId });
}

export interface PaymentStep {
  readonly paymentId: string;
  readonly expectedVersion?: number | null;
}

/** Approves a request; never by whoever made it. */
export async function approvePayment(tx: Transaction, input: PaymentStep): Promise<Outcome> {
  const payment = await lockPayment(tx, input.paymentId);
  const wrong = decideRefusal(tx, payment, 'APPROVE', input);
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE payment_request SET state = 'APPROVED', decided_by = $2, decided_at = $3, version = version + 1 WHERE id = $1`,
    [payment.id, tx.personId, await tx.now()],
  );
  auditPayment(tx, 'approve', payment);
  return accepted({ paymentId: payment.id });
}

/** Its invoices may stand on another request again. */
export async function rejectPayment(
  tx: Transaction,
  input: PaymentStep & { readonly reason: string },
): Promise<Outcome> {
  const payment = await lockPayment(tx, input.paymentId);
  const reason = input.reason.trim();
  const wrong =
    decideRefusal(tx, payment, 'REJECT', input) ?? (reason === '' ? purchasingRefusals.reasonMissing : undefined);
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE payment_request SET state = 'REJECTED', decided_by = $2, decided_at = $3, reject_reason = $4, version = version + 1 WHERE id = $1`,
    [payment.id, tx.personId, await tx.now(), reason],
  );
  await moveInvoices(tx, payment.id, SupplierInvoiceState.MATCHED);
  await tx.rows('UPDATE payment_request_invoice SET is_released = true WHERE payment_id = $1', [payment.id]);
  auditPayment(tx, 'reject', payment, { reason });
  return accepted({ paymentId: payment.id });
}

/** Writes down that an approved request was paid, with its invoices. */
export async function payPayment(
  tx: Transaction,
  input: PaymentStep & { readonly paidOn: CivilDate; readonly reference: string | null },
): Promise<Outcome> {
  const payment = await lockPayment(tx, input.paymentId);
  authoriseHouse(tx, 'purchase.pay', payment.institutionId, '这张付款申请', 'payment request');
  const wrong = stepRefusal(payment, 'PAY', input);
  if (wrong) return refused(wrong);
  if (input.paidOn > civilDateOf(await tx.now())) return refused({ ...purchasingRefusals.issued, field: ['paidOn'] });
  await tx.rows(
    `UPDATE payment_request SET state = 'PAID', paid_on = $2, reference = $3, version = version + 1 WHERE id = $1`,
    [payment.id, input.paidOn, input.reference?.trim() || null],
  );
  await moveInvoices(tx, payment.id, SupplierInvoiceState.PAID);
  auditPayment(tx, 'pay', payment);
  return accepted({ paymentId: payment.id });
}

async function moveInvoices(tx: Transaction, paymentId: string, state: SupplierInvoiceState): Promise<void> {
  await tx.rows(
    `UPDATE supplier_invoice SET state = $2, version = version + 1
     WHERE id IN (SELECT invoice_id FROM payment_request_invoice WHERE payment_id = $1 AND NOT is_released)`,
    [paymentId, state],
  );
}

interface LockedPayment {
  readonly id: string;
  readonly institutionId: string;
  readonly state: PaymentRequestState;
  readonly requestedById: string;
  readonly version: number;
}

/** Invoices are locked before the requests that they stand on. */
async function lockPayment(tx: Transaction, id: string): Promise<LockedPayment> {
  const invoices = await tx.rows<{ invoiceId: string }>(
    'SELECT invoice_id AS "invoiceId" FROM payment_request_invoice WHERE payment_id = $1',
    [id],
  );
  const ids = invoices.map(({ invoiceId }) => invoiceId);
  await tx.rows('SELECT FROM supplier_invoice WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
  const row = await tx.row<LockedPayment>(
    `SELECT id, institution_id AS "institutionId", state, requested_by AS "requestedById", version FROM payment_request WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!row) throw notFound('这张付款申请', 'payment request');
  return row;
}

/** Nobody approves what they asked for, nor by the rights of whoever asked. */
function decideRefusal(
  tx: Transaction,
  payment: LockedPayment,
  step: 'APPROVE' | 'REJECT',
  input: PaymentStep,
): Refusal<PurchasingCode> | undefined {
  const { institutionId, requestedById } = payment;
  authoriseHouse(tx, 'purchase.approve', institutionId, '这张付款申请', 'payment request');
  if (tx.personId === requestedById) return purchasingRefusals.ownRequest;
  if (typeof tx.actor !== 'string') {
    const own = withoutRightsOf(tx.actor, requestedById);
    if (!may(own, 'purchase.approve', { institutionId })) return purchasingRefusals.ownRequest;
  }
  return stepRefusal(payment, step, input);
}

function stepRefusal(
  payment: LockedPayment,
  step: PurchaseStep,
  { expectedVersion }: PaymentStep,
): Refusal<PurchasingCode> | undefined {
  if (!canStep(paymentMoves, payment.state, step)) {
    const isDecided = step === 'APPROVE' || step === 'REJECT';
    return isDecided ? purchasingRefusals.alreadyDecided : wrongState(stateWords.payment, stateWords[payment.state]);
  }
  return changedRefusal(payment, expectedVersion);
}

function auditPayment(
  tx: Transaction,
  action: string,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
  detail: object = {},
): void {
  tx.audit({ action: `payment.${action}`, institutionId, subjectKind: 'PaymentRequest', subjectId: id, detail });
}
