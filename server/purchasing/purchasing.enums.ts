import { describeEnum } from '../../schema/described-enum';
import { ApprovalDecision, ApprovalLevel } from './approval.rules';
import { InvoiceDifferenceKind } from './invoice.rules';
import { PaymentRequestState, PurchaseOrderState, RequisitionState, SupplierInvoiceState } from './purchasing.rules';
import {
  GoodsReceiptAction,
  PaymentRequestAction,
  PurchaseOrderAction,
  RequisitionAction,
  ShipmentAction,
  SupplierInvoiceAction,
} from './purchasing-actions.rules';

/** Tells GraphQL of the closed sets of this slice. */

describeEnum(RequisitionState, 'RequisitionState', 'How far a requisition 请购单 has come.', {
  SUBMITTED: 'Waits for its levels.',
  APPROVED: 'Approved by all levels; waits to be ordered.',
  REJECTED: 'One level said no.',
  CANCELLED: 'Taken back.',
  ORDERED: 'Its lines stand on orders.',
});
describeEnum(ApprovalLevel, 'ApprovalLevel', 'Who signs a requisition, one after the other.', {
  HOUSE: 'The administrator of the house.',
  FINANCE: 'A finance officer of the house or the group.',
  GROUP: 'The administrator of the group.',
});
describeEnum(ApprovalDecision, 'ApprovalDecision', 'What a level says.', {
  WAITING: 'Nothing yet.',
  APPROVED: 'Yes.',
  REJECTED: 'No, with a reason.',
});
describeEnum(PurchaseOrderState, 'PurchaseOrderState', 'How far an order 订单 has come, today.', {
  SENT: 'Waits for the supplier.',
  CONFIRMED: 'The supplier will bring what it confirmed.',
  REFUSED: 'The supplier brings nothing.',
  RECEIVING: 'A part was received.',
  RECEIVED: 'All that was confirmed was received.',
  CLOSED: 'Nothing more is awaited.',
  CANCELLED: 'Taken back by the houses.',
});
describeEnum(SupplierInvoiceState, 'SupplierInvoiceState', 'How far an invoice 发票 has come.', {
  OPEN: 'Waits to be matched.',
  MATCHED: 'Agrees with order and receipt.',
  DISPUTED: 'Does not agree; the supplier was told why.',
  REQUESTED: 'Stands on a payment request.',
  PAID: 'Paid.',
  WITHDRAWN: 'Taken back.',
});
describeEnum(PaymentRequestState, 'PaymentRequestState', 'How far a payment request 付款申请 has come.', {
  REQUESTED: 'Waits for another one to approve it.',
  APPROVED: 'Approved; waits to be paid.',
  REJECTED: 'Rejected, with a reason; its invoices are free again.',
  PAID: 'Paid.',
});
describeEnum(InvoiceDifferenceKind, 'InvoiceDifferenceKind', 'In what an invoice differs.', {
  PRICE: 'The price is not that of the order.',
  PACKS: 'More packs than were received and not invoiced yet.',
  CONSIGNED: 'Goods that stay the supplier’s until they are used are billed by settlement.',
  SETTLEMENT: 'The settlement has another amount, or was invoiced before.',
  SUM: 'The lines do not come to the amount on the paper.',
});
describeEnum(
  RequisitionAction,
  'RequisitionAction',
  'What you may do with a requisition now; the mutation still decides.',
  {
    APPROVE: '`requisitionApprove`.',
    REJECT: '`requisitionReject`.',
    CANCEL: '`requisitionCancel`.',
    ORDER: '`purchaseOrderSend`.',
  },
);
describeEnum(
  PurchaseOrderAction,
  'PurchaseOrderAction',
  'What you may do with an order now; the mutation still decides.',
  {
    CONFIRM: '`purchaseOrderConfirm`.',
    REFUSE: '`purchaseOrderRefuse`.',
    CANCEL: '`purchaseOrderCancel`.',
    CLOSE: '`purchaseOrderClose`.',
    SHIP: '`shipmentAnnounce`.',
  },
);
describeEnum(ShipmentAction, 'ShipmentAction', 'What you may do with a shipment now; the mutation still decides.', {
  RECEIVE: '`goodsReceive`.',
});
describeEnum(
  GoodsReceiptAction,
  'GoodsReceiptAction',
  'What you may do with a receipt now; the mutation still decides.',
  {
    RETURN: '`goodsReturn`.',
  },
);
describeEnum(
  SupplierInvoiceAction,
  'SupplierInvoiceAction',
  'What you may do with an invoice now; the mutation still decides.',
  {
    MATCH: '`supplierInvoiceMatch`.',
    DISPUTE: '`supplierInvoiceDispute`.',
    WITHDRAW: '`supplierInvoiceWithdraw`.',
    REQUEST_PAYMENT: '`paymentRequestMake`.',
  },
);
describeEnum(
  PaymentRequestAction,
  'PaymentRequestAction',
  'What you may do with a payment request now; the mutation still decides.',
  {
    APPROVE: '`paymentRequestApprove`.',
    REJECT: '`paymentRequestReject`.',
    PAY: '`paymentRequestPay`.',
  },
);
