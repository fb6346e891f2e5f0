/**
 * Decides how far requisitions, orders, invoices and payments have come and what may be done with them. The database keeps the same steps in
 * its table purchase_transition; the server compares both when it starts.
 */
export enum RequisitionState {
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
  ORDERED = 'ORDERED',
}

export enum PurchaseOrderState {
  SENT = 'SENT',
  CONFIRMED = 'CONFIRMED',
  REFUSED = 'REFUSED',
  RECEIVING = 'RECEIVING',
  RECEIVED = 'RECEIVED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

export enum SupplierInvoiceState {
  OPEN = 'OPEN',
  MATCHED = 'MATCHED',
  DISPUTED = 'DISPUTED',
  REQUESTED = 'REQUESTED',
  PAID = 'PAID',
  WITHDRAWN = 'WITHDRAWN',
}

export enum PaymentRequestState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  PAID = 'PAID',
}

export type PurchaseStep =
  | 'APPROVE'
  | 'REJECT'
  | 'CANCEL'
  | 'ORDER'
  | 'CONFIRM'
  | 'REFUSE'
  | 'SHIP'
  | 'RECEIVE'
  | 'CLOSE'
  | 'MATCH'
  | 'DISPUTE'
  | 'WITHDRAW'
  | 'REQUEST'
  | 'PAY';

type Moves<State extends string> = Readonly<
  Partial<Record<State, Readonly<Partial<Record<PurchaseStep, readonly State[]>>>>>
>;

export const requisitionMoves: Moves<RequisitionState> = {
  // The last level makes it APPROVED.
  SUBMITTED: {
    APPROVE: [RequisitionState.APPROVED],
    REJECT: [RequisitionState.REJECTED],
    CANCEL: [RequisitionState.CANCELLED],
  },
  APPROVED: { ORDER: [RequisitionState.ORDERED], CANCEL: [RequisitionState.CANCELLED] },
};

const { CONFIRMED, RECEIVING, RECEIVED, CLOSED } = PurchaseOrderState;
export const orderMoves: Moves<PurchaseOrderState> = {
  SENT: {
    CONFIRM: [CONFIRMED],
    REFUSE: [PurchaseOrderState.REFUSED],
    CANCEL: [PurchaseOrderState.CANCELLED],
    CLOSE: [CLOSED],
  },
  CONFIRMED: {
    SHIP: [CONFIRMED],
    RECEIVE: [RECEIVING, RECEIVED],
    CANCEL: [PurchaseOrderState.CANCELLED],
    CLOSE: [CLOSED],
  },
  RECEIVING: { SHIP: [RECEIVING], RECEIVE: [RECEIVING, RECEIVED], CLOSE: [CLOSED] },
};

export const invoiceMoves: Moves<SupplierInvoiceState> = {
  OPEN: {
    MATCH: [SupplierInvoiceState.MATCHED],
    DISPUTE: [SupplierInvoiceState.DISPUTED],
    WITHDRAW: [SupplierInvoiceState.WITHDRAWN],
  },
  DISPUTED: { MATCH: [SupplierInvoiceState.MATCHED], WITHDRAW: [SupplierInvoiceState.WITHDRAWN] },
  MATCHED: { REQUEST: [SupplierInvoiceState.REQUESTED] },
  // A request that was rejected gives its invoices back.
  REQUESTED: { REJECT: [SupplierInvoiceState.MATCHED], PAY: [SupplierInvoiceState.PAID] },
};

export const paymentMoves: Moves<PaymentRequestState> = {
  REQUESTED: { APPROVE: [PaymentRequestState.APPROVED], REJECT: [PaymentRequestState.REJECTED] },
  APPROVED: { PAY: [PaymentRequestState.PAID] },
};

/** Whether a thing in this state may take a step. */
export function canStep<State extends string>(moves: Moves<State>, state: State, step: PurchaseStep): boolean {
  return moves[state]?.[step] !== undefined;
}

/** Every change of state there is, as the database keeps it: `ORDER SENT CONFIRM CONFIRMED`. */
export function purchaseTransitionLines(): string[] {
  const linesOf = (subject: string, moves: Moves<string>) =>
    Object.entries(moves).flatMap(([from, steps = {}]) =>
      Object.entries(steps).flatMap(([step, tos]) => tos.map(to => `${subject} ${from} ${step} ${to}`)),
    );
  return [
    ...linesOf('REQUISITION', requisitionMoves),
    ...linesOf('ORDER', orderMoves),
    ...linesOf('INVOICE', invoiceMoves),
    ...linesOf('PAYMENT', paymentMoves),
  ];
}
