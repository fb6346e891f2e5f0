import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../schema/connection';
import { Money } from '../../schema/money';
import { Node } from '../../schema/node';
import { Instant, LocalDate } from '../../schema/scalars';
import type { Text } from '../kernel/result';
import { Rule } from '../platform/access/rule';
import { InvoiceDifferenceKind } from './invoice.rules';
import './purchasing.enums';
import { PaymentRequestState, SupplierInvoiceState } from './purchasing.rules';
import { stateCountOf } from './state-count.types';

@Rule('REACHED')
@ObjectType('InvoiceDifference', { description: 'In what an invoice differs from order and receipt.' })
export class InvoiceDifferenceType {
  @Field(() => InvoiceDifferenceKind, { description: 'In what.' })
  kind: InvoiceDifferenceKind;
  @Field(() => Int, { nullable: true, description: 'Which line, from 0; null: the invoice as a whole.' })
  line: number | null;
  @Field(() => String, { description: 'What was agreed on or received: packs, or yuan with two decimals.' })
  expected: string;
  @Field(() => String, { description: 'What the invoice says.' })
  invoiced: string;
}

@Rule('REACHED')
@ObjectType({ implements: Node, description: 'An invoice of a supplier to a house 发票.' })
export class SupplierInvoice extends Node {
  @Field(() => String, { description: 'As it stands on the paper.' })
  number: string;
  @Field(() => LocalDate, { description: 'When it was issued.' })
  issuedOn: string;
  @Field(() => Money, { description: 'The amount on the paper.' })
  amount: Money;
  @Field(() => SupplierInvoiceState, { description: 'How far it has come.' })
  state: SupplierInvoiceState;
  @Field(() => Instant, { description: 'When it was entered.' })
  enteredAt: Date;
  @Field(() => String, { nullable: true, description: 'What the house says to the dispute.' })
  disputeReason: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  supplierId: string;
  institutionId: string;
  houseName: Text;
}

@Rule('REACHED')
@ObjectType({ description: 'A line of an invoice: packs of an order line, or what was used of consigned goods.' })
export class SupplierInvoiceLine {
  @Field(() => Int, { nullable: true, description: 'Packs; null for a settlement.' })
  packs: number | null;
  @Field(() => Money, { nullable: true, description: 'Price of a pack; null for a settlement.' })
  price: Money | null;
  @Field(() => Money, { description: 'What the line comes to.' })
  amount: Money;
  invoiceId: string;
  orderLineId: string | null;
  settlementId: string | null;
}

@Rule('REACHED')
@ObjectType({
  implements: Node,
  description: 'Invoices of a supplier that a house asks to have paid 付款申请; asked by one, approved by another.',
})
export class PaymentRequest extends Node {
  @Field(() => String, { description: 'Its number, `FK` and nine digits.' })
  number: string;
  @Field(() => Money, { description: 'What its invoices come to.' })
  amount: Money;
  @Field(() => PaymentRequestState, { description: 'How far it has come.' })
  state: PaymentRequestState;
  @Field(() => Instant, { description: 'When it was asked for.' })
  requestedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was approved or rejected.' })
  decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  rejectReason: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'When it was paid.' })
  paidOn: string | null;
  @Field(() => String, { nullable: true, description: 'The bank’s reference.' })
  reference: string | null;
  @Field(() => Int, { description: 'Counts its changes; hand it back as `expectedVersion`.' })
  version: number;
  supplierId: string;
  institutionId: string;
  requestedById: string;
  decidedById: string | null;
}

export const SupplierInvoiceConnection = connectionOf('SupplierInvoice', () => SupplierInvoice);
export const SupplierInvoiceStateCount = stateCountOf('SupplierInvoice', SupplierInvoiceState);
export const PaymentRequestConnection = connectionOf('PaymentRequest', () => PaymentRequest);
export const PaymentRequestStateCount = stateCountOf('PaymentRequest', PaymentRequestState);
