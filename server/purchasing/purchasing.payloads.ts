import { type ClassType, Field, ObjectType } from 'type-graphql';
import { codesOf, mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { PaymentRequest, SupplierInvoice } from './invoice.types';
import { PurchaseOrder, Shipment } from './order.types';
import { type PurchasingCode, purchasingCodes } from './purchasing.codes';
import { GoodsReceipt, GoodsReturn } from './receipt.types';
import { Requisition } from './requisition.types';

/** Payloads of the mutations on purchases. */

type Payload<Name extends string, T> = Record<Name, T | null> & { userErrors: UserError<PurchasingCode>[] };

function payloadOf<Name extends string, T extends object>(
  mutation: string,
  name: Name,
  type: () => ClassType<T>,
  codes: readonly PurchasingCode[],
): ClassType<Payload<Name, T>> {
  const ErrorType = mutationErrors(mutation, codesOf(purchasingCodes, ...codes));

  @Rule('REACHED')
  @ObjectType(`${mutation}Payload`, {
    description: `What \`${mutation.charAt(0).toLowerCase()}${mutation.slice(1)}\` did.`,
  })
  class MutationPayload {
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<PurchasingCode>[];
  }
  Field(type, { nullable: true, description: 'The thing afterwards; null when refused.' })(
    MutationPayload.prototype,
    name,
  );
  return MutationPayload as unknown as ClassType<Payload<Name, T>>;
}

const standing = ['STATE', 'CHANGED'] as const;
const priced = ['NO_CONTRACT', 'NO_PRICE', 'QUANTITY_USED_UP', 'PRICE_ABOVE_CAP', 'PRICE_CHANGED'] as const;
const signing = [...standing, 'OWN_REQUEST', 'ALREADY_DECIDED', 'NOT_YOUR_LEVEL', 'SIGNED_OTHER_LEVEL'] as const;

export type RequisitionPayload = Payload<'requisition', Requisition>;
const ofRequisition = (mutation: string, ...codes: PurchasingCode[]) =>
  payloadOf(mutation, 'requisition', () => Requisition, codes);
export const RequisitionSubmitPayload = ofRequisition(
  'RequisitionSubmit',
  'NO_LINES',
  'LINE_TWICE',
  'PLACE',
  ...priced,
);
export const RequisitionApprovePayload = ofRequisition('RequisitionApprove', ...signing);
export const RequisitionRejectPayload = ofRequisition('RequisitionReject', ...signing, 'REASON_MISSING');
export const RequisitionCancelPayload = ofRequisition('RequisitionCancel', ...standing, 'REASON_MISSING');

export interface OrdersPayload {
  orders: PurchaseOrder[] | null;
  userErrors: UserError<PurchasingCode>[];
}
const SendError = mutationErrors(
  'PurchaseOrderSend',
  codesOf(purchasingCodes, ...standing, ...priced, 'NO_LINES', 'NOT_ONE_GROUP', 'ARRIVAL'),
);

@Rule('REACHED')
@ObjectType({ description: 'What `purchaseOrderSend` did.' })
export class PurchaseOrderSendPayload implements OrdersPayload {
  @Field(() => [PurchaseOrder], {
    nullable: true,
    description: 'The orders, one for each supplier and agreement; null when refused.',
  })
  orders: PurchaseOrder[] | null;
  @Field(() => [SendError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<PurchasingCode>[];
}

export type OrderPayload = Payload<'order', PurchaseOrder>;
const ofOrder = (mutation: string, ...codes: PurchasingCode[]) =>
  payloadOf(mutation, 'order', () => PurchaseOrder, [...standing, ...codes]);
export const PurchaseOrderConfirmPayload = ofOrder(
  'PurchaseOrderConfirm',
  'OTHER_HOUSE',
  'LINE_TWICE',
  'MORE_THAN_ORDERED',
  'PACKS',
);
export const PurchaseOrderRefusePayload = ofOrder('PurchaseOrderRefuse', 'REASON_MISSING');
export const PurchaseOrderCancelPayload = ofOrder('PurchaseOrderCancel', 'REASON_MISSING', 'GOODS_ON_THE_WAY');
export const PurchaseOrderClosePayload = ofOrder('PurchaseOrderClose', 'REASON_MISSING');

export type ShipmentPayload = Payload<'shipment', Shipment>;
export const ShipmentAnnouncePayload = payloadOf('ShipmentAnnounce', 'shipment', () => Shipment, [
  ...standing,
  'NO_LINES',
  'ARRIVAL',
  'OTHER_HOUSE',
  'MORE_THAN_ORDERED',
  'BEYOND_TOLERANCE',
  'NUMBER_TAKEN',
]);

export type ReceiptPayload = Payload<'receipt', GoodsReceipt>;
export const GoodsReceivePayload = payloadOf('GoodsReceive', 'receipt', () => GoodsReceipt, [
  ...standing,
  'NO_LINES',
  'PLACE',
  'PACKS',
  'REASON_MISSING',
  'SCAN',
  'WRONG_ITEM',
  'OTHER_LOT',
  'OTHER_HOUSE',
  'LOT_MISSING',
  'EXPIRY_MISSING',
  'EXPIRED',
  'SHORT_SHELF_LIFE',
  'SERIALS',
  'SERIAL_TWICE',
  'SCANNED_TWICE',
  'BEYOND_TOLERANCE',
  'NOT_IN_STOCK',
]);

export type ReturnPayload = Payload<'goodsReturn', GoodsReturn>;
export const GoodsReturnPayload = payloadOf('GoodsReturn', 'goodsReturn', () => GoodsReturn, [
  'CHANGED',
  'NO_LINES',
  'LINE_TWICE',
  'PLACE',
  'REASON_MISSING',
  'OTHER_HOUSE',
  'MORE_THAN_RECEIVED',
  'SERIALS',
  'NOT_IN_STOCK',
]);

export type InvoicePayload = Payload<'invoice', SupplierInvoice>;
const ofInvoice = (mutation: string, ...codes: PurchasingCode[]) =>
  payloadOf(mutation, 'invoice', () => SupplierInvoice, codes);
export const SupplierInvoiceEnterPayload = ofInvoice(
  'SupplierInvoiceEnter',
  'NO_LINES',
  'OTHER_HOUSE',
  'ISSUED',
  'NUMBER_TAKEN',
);
export const SupplierInvoiceMatchPayload = ofInvoice('SupplierInvoiceMatch', ...standing, 'DIFFERS');
export const SupplierInvoiceDisputePayload = ofInvoice(
  'SupplierInvoiceDispute',
  ...standing,
  'REASON_MISSING',
  'AGREES',
);
export const SupplierInvoiceWithdrawPayload = ofInvoice('SupplierInvoiceWithdraw', ...standing);

export type PaymentPayload = Payload<'paymentRequest', PaymentRequest>;
const ofPayment = (mutation: string, ...codes: PurchasingCode[]) =>
  payloadOf(mutation, 'paymentRequest', () => PaymentRequest, [...standing, ...codes]);
export const PaymentRequestMakePayload = ofPayment(
  'PaymentRequestMake',
  'NO_LINES',
  'NOT_ONE_SUPPLIER',
  'INVOICE_TAKEN',
);
export const PaymentRequestApprovePayload = ofPayment('PaymentRequestApprove', 'OWN_REQUEST', 'ALREADY_DECIDED');
export const PaymentRequestRejectPayload = ofPayment(
  'PaymentRequestReject',
  'OWN_REQUEST',
  'ALREADY_DECIDED',
  'REASON_MISSING',
);
export const PaymentRequestPayPayload = ofPayment('PaymentRequestPay', 'ISSUED');
