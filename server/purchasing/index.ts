import { transitionCheck } from '../platform/database/transitions';
import type { Slice } from '../platform/graphql/slice';
import { invoiceEntities } from './invoice.entities';
import { SupplierInvoiceMutations } from './invoice.mutations';
import {
  InvoiceDifferenceResolver,
  PaymentRequestConnectionResolver,
  PaymentRequestResolver,
  SupplierInvoiceConnectionResolver,
  SupplierInvoiceLineResolver,
  SupplierInvoiceResolver,
} from './invoice.resolver';
import { BillableResolver, PurchasePriceResolver, SuppliedHouseResolver } from './offer.resolver';
import { orderEntities } from './order.entities';
import { PurchaseOrderMutations } from './order.mutations';
import {
  PurchaseOrderConnectionResolver,
  PurchaseOrderLineResolver,
  PurchaseOrderProposalResolver,
  PurchaseOrderResolver,
} from './order.resolver';
import './ordered.queries';
import {
  invoiceById,
  orderById,
  paymentById,
  receiptById,
  requisitionById,
  returnById,
  shipmentById,
} from './purchasing.loaders';
import { purchaseTransitionLines } from './purchasing.rules';
import { GoodsReceiptMutations } from './receipt.mutations';
import { requisitionEntities } from './requisition.entities';
import { RequisitionMutations } from './requisition.mutations';
import {
  RequisitionApprovalResolver,
  RequisitionConnectionResolver,
  RequisitionLineResolver,
  RequisitionResolver,
} from './requisition.resolver';
import {
  GoodsReceiptConnectionResolver,
  GoodsReceiptLineResolver,
  GoodsReceiptResolver,
  GoodsReturnResolver,
  ShipmentConnectionResolver,
  ShipmentLineResolver,
  ShipmentResolver,
} from './shipment.resolver';

/** Buying: what houses ask for and who signs it, orders with their split, receipts by scan, invoices and payments. */
export const purchasing: Slice = {
  resolvers: [
    RequisitionResolver,
    RequisitionConnectionResolver,
    RequisitionLineResolver,
    RequisitionApprovalResolver,
    RequisitionMutations,
    PurchasePriceResolver,
    BillableResolver,
    SuppliedHouseResolver,
    PurchaseOrderResolver,
    PurchaseOrderConnectionResolver,
    PurchaseOrderLineResolver,
    PurchaseOrderProposalResolver,
    PurchaseOrderMutations,
    ShipmentResolver,
    ShipmentConnectionResolver,
    ShipmentLineResolver,
    GoodsReceiptResolver,
    GoodsReceiptConnectionResolver,
    GoodsReceiptLineResolver,
    GoodsReturnResolver,
    GoodsReceiptMutations,
    SupplierInvoiceResolver,
    SupplierInvoiceConnectionResolver,
    SupplierInvoiceLineResolver,
    InvoiceDifferenceResolver,
    SupplierInvoiceMutations,
    PaymentRequestResolver,
    PaymentRequestConnectionResolver,
  ],
  entities: [...requisitionEntities, ...orderEntities, ...invoiceEntities],
  nodes: {
    Requisition: (context, uuid) => context.load(requisitionById, uuid),
    PurchaseOrder: (context, uuid) => context.load(orderById, uuid),
    Shipment: (context, uuid) => context.load(shipmentById, uuid),
    GoodsReceipt: (context, uuid) => context.load(receiptById, uuid),
    GoodsReturn: (context, uuid) => context.load(returnById, uuid),
    SupplierInvoice: (context, uuid) => context.load(invoiceById, uuid),
    PaymentRequest: (context, uuid) => context.load(paymentById, uuid),
  },
  check: transitionCheck('purchase_transition', ['subject', 'from_state', 'step', 'to_state'], purchaseTransitionLines),
};
