import { civilDateOf } from '../kernel/civil-date';
import { accepted, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { DispatchCode } from './dispatch.codes';
import { authoriseSides, changedRefusal, lockOrder } from './dispatch.facts';
import { DispatchAction, DispatchSide, DispatchState } from './dispatch.rules';
import { askSides, endEarly, type OrderId, writeOrder } from './dispatch.writes';
import { dispatchRefusals, notLater } from './dispatch-refusals.rules';
import { wishRefusals } from './dispatch-wish.rules';
import type { OrderStep } from './request.commands';
import { stepRefusal } from './signing.rules';
import { lookUpWish } from './wish.facts';

/** What becomes of an order that was agreed on: recall, replacement, extension. */

type Outcome = Result<OrderId, DispatchCode>;

export interface RecallStep extends OrderStep {
  readonly reason: string;
  readonly cancelSessions: boolean;
}

/** Ends an order now; the rights that follow from it end with it, and no sooner: nothing is dated back. */
export async function recallOrder(tx: Transaction, input: RecallStep): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const sides = authoriseSides(tx, 'dispatch.approve', order);
  const reason = input.reason.trim();
  const wrong =
    changedRefusal(order, input.expectedVersion) ??
    stepRefusal(order, DispatchAction.RECALL, sides, civilDateOf(await tx.now())) ??
    (order.personId === tx.personId ? dispatchRefusals.ownOrder : undefined) ??
    (reason === '' ? dispatchRefusals.reasonMissing : undefined);
  if (wrong) return refused(wrong);
  return endEarly(tx, order, { state: DispatchState.RECALLED, reason, cancelSessions: input.cancelSessions });
}

export interface ReplaceStep extends OrderStep {
  readonly personId: string;
  readonly from: string | null;
  readonly reason: string;
}

/** Asks for somebody else of the same house for the rest of an order; whoever is there stays until all sides have agreed. */
export async function replaceOrder(tx: Transaction, input: ReplaceStep): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId, [input.personId]);
  const sides = authoriseSides(tx, 'dispatch.request', order);
  const today = civilDateOf(await tx.now());
  const wrong =
    changedRefusal(order, input.expectedVersion) ??
    stepRefusal(order, DispatchAction.REPLACE, sides, today) ??
    (input.reason.trim() === '' ? dispatchRefusals.reasonMissing : undefined) ??
    (input.personId === order.personId ? dispatchRefusals.samePerson : undefined);
  if (wrong) return refused(wrong);
  const earliest = order.from > today ? order.from : today;
  const from = input.from ?? earliest;
  if (from < order.from || from >= order.until) return refused(dispatchRefusals.outsidePeriod);
  const wish = { ...order, personId: input.personId, from };
  const found = await lookUpWish(tx, wish, { requesterId: tx.personId, today });
  const refusals = wishRefusals(wish, found.facts);
  if (found.homeId !== order.homeId) refusals.unshift(dispatchRefusals.otherHome);
  if (refusals.length > 0) return refused(...refusals);
  const orderId = await writeOrder(tx, {
    ...wish,
    purpose: `${order.purpose}（${input.reason.trim()}）`.slice(0, 1000),
    requestedSide: sideFor(sides),
    extendsId: null,
    replacesId: order.id,
    chainId: null,
  });
  await askSides(tx, orderId);
  return accepted({ orderId });
}

export interface ExtendStep extends OrderStep {
  readonly until: string;
  readonly purpose: string | null;
}

/** Asks for more time: a new order that begins where this one ends. */
export async function extendOrder(tx: Transaction, input: ExtendStep): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const sides = authoriseSides(tx, 'dispatch.request', order);
  const today = civilDateOf(await tx.now());
  const wrong =
    changedRefusal(order, input.expectedVersion) ??
    stepRefusal(order, DispatchAction.EXTEND, sides, today) ??
    (input.until > order.until ? undefined : notLater(order.until));
  if (wrong) return refused(wrong);
  const wish = { ...order, from: order.until, until: input.until, purpose: input.purpose?.trim() || order.purpose };
  const found = await lookUpWish(tx, wish, { requesterId: tx.personId, today });
  const refusals = wishRefusals(wish, found.facts);
  if (found.homeId !== order.homeId && refusals.length === 0) refusals.push(dispatchRefusals.noHome);
  if (refusals.length > 0) return refused(...refusals);
  const { id, chainId } = order;
  const requestedSide = sideFor(sides);
  const orderId = await writeOrder(tx, { ...wish, requestedSide, extendsId: id, replacesId: null, chainId });
  await askSides(tx, orderId);
  return accepted({ orderId });
}

function sideFor(sides: readonly DispatchSide[]): DispatchSide {
  return Object.values(DispatchSide).find(side => sides.includes(side)) ?? DispatchSide.GROUP;
}
