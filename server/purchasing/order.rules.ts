import { addDays, type CivilDate } from '../kernel/civil-date';
import { invariant } from '../kernel/invariant';
import { basisPointsWhole, type Fen } from '../kernel/money';
import { canStep, orderMoves, PurchaseOrderState } from './purchasing.rules';

/**
 * Decides how requisitions become orders, what of a line counts against contract and price line, and when an order is over.
 *
 * One order goes to one supplier under one agreement; each line of it stays the line of one house, so that the split is never lost. The order
 * in which lines stand is that of houses and items as they were asked for.
 */
export interface LineToOrder {
  readonly requisitionLineId: string;
  readonly institutionId: string;
  readonly supplierId: string;
  readonly agreementId: string;
  readonly packs: bigint;
  readonly priceFen: Fen;
}

export interface OrderPlan<Line extends LineToOrder> {
  readonly supplierId: string;
  readonly agreementId: string;
  readonly amountFen: Fen;
  readonly lines: readonly Line[];
}

/** Lines as orders, one for each supplier and agreement; no line is lost, doubled or changed. */
export function mergeOrders<Line extends LineToOrder>(lines: readonly Line[]): OrderPlan<Line>[] {
  const merged = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.supplierId} ${line.agreementId}`;
    merged.set(key, [...(merged.get(key) ?? []), line]);
  }
  return [...merged.values()].map(each => {
    const [first] = each;
    invariant(first, 'an order has a line');
    return { supplierId: first.supplierId, agreementId: first.agreementId, amountFen: amountOf(each), lines: each };
  });
}

export function amountOf(lines: readonly { readonly packs: bigint; readonly priceFen: Fen }[]): Fen {
  return lines.reduce((sum, { packs, priceFen }) => sum + packs * priceFen, 0n);
}

/** A number of packs with a tolerance in basis points, rounded down. */
export function withTolerance(packs: bigint, toleranceBp: number): bigint {
  return packs + (packs * BigInt(toleranceBp)) / basisPointsWhole;
}

/** The packs of a line, as far as they have come. */
export interface LinePacks {
  readonly packs: bigint;
  /** Null until the supplier has answered. */
  readonly packsConfirmed: bigint | null;
  readonly packsShipped: bigint;
  readonly packsReceived: bigint;
  readonly packsReturned: bigint;
}

/** What of a line counts against the contract and the price line; the database has the same in purchase_packs_counted(). */
export function packsCounted(state: PurchaseOrderState, line: LinePacks): bigint {
  const { packs, packsConfirmed, packsReceived, packsReturned } = line;
  if (state === PurchaseOrderState.REFUSED || state === PurchaseOrderState.CANCELLED) return 0n;
  if (state === PurchaseOrderState.CLOSED) return packsReceived - packsReturned;
  const promised = packsConfirmed ?? packs;
  return (packsReceived > promised ? packsReceived : promised) - packsReturned;
}

/** How far an order has come once goods were received. */
export function stateAfterReceipt(
  lines: readonly LinePacks[],
): PurchaseOrderState.RECEIVING | PurchaseOrderState.RECEIVED {
  const isWhole = lines.every(({ packs, packsConfirmed, packsReceived }) => packsReceived >= (packsConfirmed ?? packs));
  return isWhole ? PurchaseOrderState.RECEIVED : PurchaseOrderState.RECEIVING;
}

/** The day on which an order that is still open is closed. */
export function closingDay(latestArrivalOn: CivilDate, autoCloseDays: number): CivilDate {
  return addDays(latestArrivalOn, autoCloseDays + 1);
}

/** How far an order has come today, whether or not anything has written it down. */
export function standingOrderState(
  { state, closesOn }: { readonly state: PurchaseOrderState; readonly closesOn: CivilDate },
  today: CivilDate,
): PurchaseOrderState {
  return today >= closesOn && canStep(orderMoves, state, 'CLOSE') ? PurchaseOrderState.CLOSED : state;
}
