import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import {
  differencesByInvoice,
  invoiceLinesOf,
  invoicesByIds,
  invoicesOfPayments,
  paymentsByIds,
} from './invoice.queries';
import { orderLinesBy, ordersByIds, ordersForActions, shipmentLinesOf, shipmentsBy } from './order.queries';
import { receiptLinesOf, receiptsBy, returnsBy } from './receipt.queries';
import { approvalsOf, requisitionLinesOf, requisitionsByIds } from './requisition.queries';

/** Batched relations of purchases. */

type Ids = readonly string[];

export const requisitionById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await requisitionsByIds(context, ids), row => row.uuid),
);
export const linesOfRequisition = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await requisitionLinesOf(context, ids), row => row.requisitionId),
);
export const approvalsOfRequisition = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await approvalsOf(context, ids), row => row.requisitionId),
);
export const orderById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await ordersByIds(context, ids), row => row.uuid),
);
export const orderLineById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await orderLinesBy(context, 'id', ids), row => row.uuid),
);
export const linesOfOrder = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await orderLinesBy(context, 'order_id', ids), row => row.orderId),
);
export const orderForActions = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await ordersForActions(context, ids), row => row.id),
);
export const shipmentById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await shipmentsBy(context, 'x.id', ids), row => row.uuid),
);
export const shipmentsOfOrder = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await shipmentsBy(context, 'x.order_id', ids), row => row.orderId),
);
export const linesOfShipment = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await shipmentLinesOf(context, ids), row => row.shipmentId),
);
export const receiptById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await receiptsBy(context, 'x.id', ids), row => row.uuid),
);
export const receiptsOfOrder = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await receiptsBy(context, 'x.order_id', ids), row => row.orderId),
);
export const linesOfReceipt = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await receiptLinesOf(context, ids), row => row.receiptId),
);
export const returnById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await returnsBy(context, 'x.id', ids), row => row.uuid),
);
export const returnsOfReceipt = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await returnsBy(context, 'x.receipt_id', ids), row => row.receiptId),
);
export const invoiceById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await invoicesByIds(context, ids), row => row.uuid),
);
export const linesOfInvoice = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await invoiceLinesOf(context, ids), row => row.invoiceId),
);
export const differencesOfInvoice = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await differencesByInvoice(context, ids), row => row.id),
);
export const paymentById = defineLoader(async (context, ids: Ids) =>
  inOrder(ids, await paymentsByIds(context, ids), row => row.uuid),
);
export const invoicesOfPayment = defineLoader(async (context, ids: Ids) =>
  grouped(ids, await invoicesOfPayments(context, ids), row => row.paymentId),
);
