import { Ctx, Mutation, Resolver } from 'type-graphql';
import { Input } from '../../schema/input';
import { type Fen, readYuan } from '../kernel/money';
import type { Result } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import type { Transaction } from '../platform/database/transaction';
import { CallerError } from '../platform/errors';
import { runCommand } from '../platform/graphql/command';
import type { Context } from '../platform/graphql/context';
import { readId, readOptionalId } from '../platform/graphql/ids';
import { disputeInvoice, enterInvoice, matchInvoice, withdrawInvoice } from './invoice.commands';
import { approvePayment, payPayment, rejectPayment, requestPayment } from './payment.commands';
import type { PurchasingCode } from './purchasing.codes';
import {
  PaymentRequestApproveInput,
  PaymentRequestMakeInput,
  PaymentRequestPayInput,
  PaymentRequestRejectInput,
  SupplierInvoiceDisputeInput,
  SupplierInvoiceEnterInput,
  SupplierInvoiceMatchInput,
  SupplierInvoiceWithdrawInput,
} from './purchasing.inputs';
import { invoiceById, paymentById } from './purchasing.loaders';
import {
  type InvoicePayload,
  type PaymentPayload,
  PaymentRequestApprovePayload,
  PaymentRequestMakePayload,
  PaymentRequestPayPayload,
  PaymentRequestRejectPayload,
  SupplierInvoiceDisputePayload,
  SupplierInvoiceEnterPayload,
  SupplierInvoiceMatchPayload,
  SupplierInvoiceWithdrawPayload,
} from './purchasing.payloads';
import { purchasingViolations } from './purchasing.violations';

/** Mutations on invoices and payments. */
@Resolver()
export class SupplierInvoiceMutations {
  @Rule('SIGNED_IN')
  @Mutation(() => SupplierInvoiceEnterPayload, {
    description: 'Enters an invoice, for its supplier or for the house that pays; it then waits to be matched.',
  })
  supplierInvoiceEnter(
    @Ctx() context: Context,
    @Input(() => SupplierInvoiceEnterInput) input: SupplierInvoiceEnterInput,
  ): Promise<InvoicePayload> {
    const wish = {
      supplierId: readId('Supplier', input.supplierId, 'supplierId'),
      institutionId: readId('Institution', input.institutionId, 'institutionId'),
      number: input.number,
      issuedOn: input.issuedOn,
      amountFen: readFen(input.amount, 'amount'),
      lines: input.lines.map(({ orderLineId, settlementId, packs, price }) => ({
        orderLineId: readOptionalId('PurchaseOrderLine', orderLineId, 'lines', 'orderLineId'),
        settlementId: readOptionalId('StockSettlement', settlementId, 'lines', 'settlementId'),
        packs: packs === null || packs === undefined ? null : BigInt(packs),
        priceFen: price ? readFen(price, 'lines', 'price') : null,
      })),
    };
    return onInvoice(context, 'supplierInvoiceEnter', input, tx => enterInvoice(tx, wish));
  }

  @Rule('purchase.pay')
  @Mutation(() => SupplierInvoiceMatchPayload, {
    description:
      'Matches an invoice with order and receipt, to the fen and the pack; else each difference is an error.',
  })
  supplierInvoiceMatch(
    @Ctx() context: Context,
    @Input(() => SupplierInvoiceMatchInput) input: SupplierInvoiceMatchInput,
  ): Promise<InvoicePayload> {
    const step = { ...input, invoiceId: readInvoiceId(input) };
    return onInvoice(context, 'supplierInvoiceMatch', input, tx => matchInvoice(tx, step));
  }

  @Rule('purchase.pay')
  @Mutation(() => SupplierInvoiceDisputePayload, {
    description: 'Disputes an invoice that does not agree; its differences are listed and told to the supplier.',
  })
  supplierInvoiceDispute(
    @Ctx() context: Context,
    @Input(() => SupplierInvoiceDisputeInput) input: SupplierInvoiceDisputeInput,
  ): Promise<InvoicePayload> {
    const step = { ...input, invoiceId: readInvoiceId(input) };
    return onInvoice(context, 'supplierInvoiceDispute', input, tx => disputeInvoice(tx, step));
  }

  @Rule('SIGNED_IN')
  @Mutation(() => SupplierInvoiceWithdrawPayload, {
    description: 'Takes back an invoice that has not passed; its number is free again.',
  })
  supplierInvoiceWithdraw(
    @Ctx() context: Context,
    @Input(() => SupplierInvoiceWithdrawInput) input: SupplierInvoiceWithdrawInput,
  ): Promise<InvoicePayload> {
    const step = { ...input, invoiceId: readInvoiceId(input) };
    return onInvoice(context, 'supplierInvoiceWithdraw', input, tx => withdrawInvoice(tx, step));
  }

  @Rule('purchase.pay')
  @Mutation(() => PaymentRequestMakePayload, { description: 'Asks to have matched invoices of one supplier paid.' })
  paymentRequestMake(
    @Ctx() context: Context,
    @Input(() => PaymentRequestMakeInput) input: PaymentRequestMakeInput,
  ): Promise<PaymentPayload> {
    const invoiceIds = input.invoiceIds.map(id => readId('SupplierInvoice', id, 'invoiceIds'));
    return onPayment(context, 'paymentRequestMake', input, tx => requestPayment(tx, { invoiceIds }));
  }

  @Rule('purchase.approve')
  @Mutation(() => PaymentRequestApprovePayload, { description: 'Approves a payment that somebody else asked for.' })
  paymentRequestApprove(
    @Ctx() context: Context,
    @Input(() => PaymentRequestApproveInput) input: PaymentRequestApproveInput,
  ): Promise<PaymentPayload> {
    const step = { ...input, paymentId: readPaymentId(input) };
    return onPayment(context, 'paymentRequestApprove', input, tx => approvePayment(tx, step));
  }

  @Rule('purchase.approve')
  @Mutation(() => PaymentRequestRejectPayload, {
    description: 'Rejects a payment that somebody else asked for; its invoices are free again.',
  })
  paymentRequestReject(
    @Ctx() context: Context,
    @Input(() => PaymentRequestRejectInput) input: PaymentRequestRejectInput,
  ): Promise<PaymentPayload> {
    const step = { ...input, paymentId: readPaymentId(input) };
    return onPayment(context, 'paymentRequestReject', input, tx => rejectPayment(tx, step));
  }

  @Rule('purchase.pay')
  @Mutation(() => PaymentRequestPayPayload, { description: 'Writes down that an approved payment was made.' })
  paymentRequestPay(
    @Ctx() context: Context,
    @Input(() => PaymentRequestPayInput) input: PaymentRequestPayInput,
  ): Promise<PaymentPayload> {
    const step = { ...input, paymentId: readPaymentId(input), reference: input.reference ?? null };
    return onPayment(context, 'paymentRequestPay', input, tx => payPayment(tx, step));
  }
}

function readInvoiceId(input: { readonly invoiceId: string }): string {
  return readId('SupplierInvoice', input.invoiceId, 'invoiceId');
}

function readPaymentId(input: { readonly paymentRequestId: string }): string {
  return readId('PaymentRequest', input.paymentRequestId, 'paymentRequestId');
}

/** A thousand million yuan: times the packs of a line it still is an amount that can be kept. */
const fenMax = 100_000_000_000n;

function readFen(text: string, ...field: string[]): Fen {
  const fen = readYuan(text);
  if (fen !== undefined && fen > 0n && fen <= fenMax) return fen;
  throw new CallerError(
    'BAD_USER_INPUT',
    {
      zh: '金额须大于零、不超过十亿元，最多两位小数。',
      en: 'An amount lies above zero, up to a thousand million yuan, with two decimals at most.',
    },
    field,
  );
}

async function onInvoice(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ readonly invoiceId: string }, PurchasingCode>>,
): Promise<InvoicePayload> {
  const { value, userErrors } = await runCommand(context, operation, input, purchasingViolations, body);
  return { invoice: value && (await context.load(invoiceById, value.invoiceId)), userErrors };
}

async function onPayment(
  context: Context,
  operation: string,
  input: { requestId: string },
  body: (tx: Transaction) => Promise<Result<{ readonly paymentId: string }, PurchasingCode>>,
): Promise<PaymentPayload> {
  const { value, userErrors } = await runCommand(context, operation, input, purchasingViolations, body);
  return { paymentRequest: value && (await context.load(paymentById, value.paymentId)), userErrors };
}
