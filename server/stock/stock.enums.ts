/** Closed sets of stock; the database knows the same ones. */

export enum StockPlaceKind {
  CENTRAL = 'CENTRAL',
  PHARMACY = 'PHARMACY',
  CABINET = 'CABINET',
  QUARANTINE = 'QUARANTINE',
  TRANSIT = 'TRANSIT',
}

export enum StockMovementKind {
  RECEIPT = 'RECEIPT',
  USE = 'USE',
  RETURN_USE = 'RETURN_USE',
  TRANSFER = 'TRANSFER',
  RETURN_SUPPLIER = 'RETURN_SUPPLIER',
  COUNT = 'COUNT',
  WRITE_OFF = 'WRITE_OFF',
}

export enum StockTransferState {
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  TAKEN_BACK = 'TAKEN_BACK',
}

export enum LotBlockKind {
  RECALL = 'RECALL',
  QUARANTINE = 'QUARANTINE',
}

export enum StockPackState {
  FILLED = 'FILLED',
  OPENED = 'OPENED',
  VOID = 'VOID',
}

export enum StockCountState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}

export enum CountReason {
  LOST = 'LOST',
  BROKEN = 'BROKEN',
  EXPIRED = 'EXPIRED',
  FOUND = 'FOUND',
  MISCOUNTED = 'MISCOUNTED',
  NOT_SCANNED = 'NOT_SCANNED',
}

/** The owner in a balance where stock is the house's own: part of its key, so never null. */
export const ownHouse = '00000000-0000-0000-0000-000000000000';

/** What is looked for among what places hold. */
export enum HoldingState {
  BELOW = 'BELOW',
  NEAR = 'NEAR',
  EXPIRED = 'EXPIRED',
  BLOCKED = 'BLOCKED',
  CONSIGNED = 'CONSIGNED',
}
