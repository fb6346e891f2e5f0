import { may, mayForSupplier, type Viewer, withoutRightsOf } from '../platform/access/viewer';
import { hasSigned, levelsOf, type SignedRequisition, waitingLevel } from './approval.rules';
import {
  canStep,
  invoiceMoves,
  orderMoves,
  type PaymentRequestState,
  type PurchaseOrderState,
  paymentMoves,
  RequisitionState,
  requisitionMoves,
  type SupplierInvoiceState,
} from './purchasing.rules';

/** Decides what somebody is offered to do with a purchase: by the rules by which the commands decide. */

export enum RequisitionAction {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  CANCEL = 'CANCEL',
  ORDER = 'ORDER',
}

export enum PurchaseOrderAction {
  CONFIRM = 'CONFIRM',
  REFUSE = 'REFUSE',
  CANCEL = 'CANCEL',
  CLOSE = 'CLOSE',
  SHIP = 'SHIP',
}

export enum ShipmentAction {
  RECEIVE = 'RECEIVE',
}

export enum GoodsReceiptAction {
  RETURN = 'RETURN',
}

export enum SupplierInvoiceAction {
  MATCH = 'MATCH',
  DISPUTE = 'DISPUTE',
  WITHDRAW = 'WITHDRAW',
  REQUEST_PAYMENT = 'REQUEST_PAYMENT',
}

export enum PaymentRequestAction {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  PAY = 'PAY',
}

/** What somebody may do with a requisition now; `at` is the instant at which rights are looked at. */
export function requisitionActions(
  viewer: Viewer,
  requisition: SignedRequisition & { readonly state: RequisitionState },
  at: Date = new Date(),
): RequisitionAction[] {
  const { institutionId, state } = requisition;
  const waiting = state === RequisitionState.SUBMITTED ? waitingLevel(requisition) : null;
  const signs =
    waiting !== null &&
    levelsOf(viewer, requisition, at).includes(waiting) &&
    !hasSigned(requisition, viewer.personId) &&
    may(viewer, 'purchase.approve', { institutionId }, at);
  const rights = {
    CANCEL: may(viewer, 'purchase.request', { institutionId }, at),
    ORDER: may(viewer, 'purchase.order', { institutionId }, at),
  };
  return Object.values(RequisitionAction).filter(action =>
    action === RequisitionAction.APPROVE || action === RequisitionAction.REJECT
      ? signs
      : rights[action] && canStep(requisitionMoves, state, action),
  );
}

export interface OrderForActions {
  readonly state: PurchaseOrderState;
  readonly supplierId: string;
  /** Of all its lines, also those that the viewer does not see. */
  readonly institutionIds: readonly string[];
  readonly isShipped: boolean;
}

/** What somebody may do with an order now; taking it back needs the right in every house of it. */
export function orderActions(viewer: Viewer, order: OrderForActions, at: Date = new Date()): PurchaseOrderAction[] {
  const { state, supplierId, institutionIds, isShipped } = order;
  const supplies = mayForSupplier(viewer, 'supply.own', supplierId, at);
  const buys = institutionIds.every(institutionId => may(viewer, 'purchase.order', { institutionId }, at));
  const receives = institutionIds.some(institutionId => may(viewer, 'purchase.receive', { institutionId }, at));
  const rights: Readonly<Record<PurchaseOrderAction, boolean>> = {
    CONFIRM: supplies,
    REFUSE: supplies,
    CANCEL: buys && !isShipped,
    CLOSE: buys,
    SHIP: supplies || receives,
  };
  return Object.values(PurchaseOrderAction).filter(action => rights[action] && canStep(orderMoves, state, action));
}

export function shipmentActions(
  viewer: Viewer,
  shipment: { readonly institutionId: string; readonly orderState: PurchaseOrderState; readonly isTaken: boolean },
  at: Date = new Date(),
): ShipmentAction[] {
  const { institutionId, orderState, isTaken } = shipment;
  const receives = may(viewer, 'purchase.receive', { institutionId }, at);
  return receives && !isTaken && canStep(orderMoves, orderState, 'RECEIVE') ? [ShipmentAction.RECEIVE] : [];
}

export function receiptActions(
  viewer: Viewer,
  { institutionId, isReturned }: { readonly institutionId: string; readonly isReturned: boolean },
  at: Date = new Date(),
): GoodsReceiptAction[] {
  return !isReturned && may(viewer, 'purchase.receive', { institutionId }, at) ? [GoodsReceiptAction.RETURN] : [];
}

export function invoiceActions(
  viewer: Viewer,
  invoice: { readonly institutionId: string; readonly supplierId: string; readonly state: SupplierInvoiceState },
  at: Date = new Date(),
): SupplierInvoiceAction[] {
  const { institutionId, supplierId, state } = invoice;
  const pays = may(viewer, 'purchase.pay', { institutionId }, at);
  const supplies = mayForSupplier(viewer, 'supply.own', supplierId, at);
  return Object.values(SupplierInvoiceAction).filter(action => {
    const right = pays || (action === SupplierInvoiceAction.WITHDRAW && supplies);
    const step = action === SupplierInvoiceAction.REQUEST_PAYMENT ? 'REQUEST' : action;
    return right && canStep(invoiceMoves, state, step);
  });
}

export function paymentActions(
  viewer: Viewer,
  payment: { readonly institutionId: string; readonly requestedById: string; readonly state: PaymentRequestState },
  at: Date = new Date(),
): PaymentRequestAction[] {
  const { institutionId, requestedById, state } = payment;
  const own = withoutRightsOf(viewer, requestedById);
  const decides = viewer.personId !== requestedById && may(own, 'purchase.approve', { institutionId }, at);
  const pays = may(viewer, 'purchase.pay', { institutionId }, at);
  return Object.values(PaymentRequestAction).filter(
    action => (action === PaymentRequestAction.PAY ? pays : decides) && canStep(paymentMoves, state, action),
  );
}
