import { civilDateOf } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { accepted, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import type { DispatchCode } from './dispatch.codes';
import { authoriseSides, changedRefusal, type LockedOrder, lockOrder, lockPersons } from './dispatch.facts';
import { DispatchAction, DispatchSide, DispatchState } from './dispatch.rules';
import { askSides, endEarly, moveDays, type OrderId, writeOrder } from './dispatch.writes';
import { dispatchRefusals } from './dispatch-refusals.rules';
import { dispatchSidesOf } from './dispatch-sides.rules';
import { type DispatchWish, wishRefusals } from './dispatch-wish.rules';
import { stepRefusal } from './signing.rules';
import { type LookedUpWish, lookUpWish } from './wish.facts';

/** Orders are written down, asked for, moved and taken back. */

type Outcome = Result<OrderId, DispatchCode>;

/** Writes an order down, and asks its sides where that is wished. */
export async function requestOrder(tx: Transaction, wish: DispatchWish, submit: boolean): Promise<Outcome> {
  await lockPersons(tx, [wish.personId]);
  const found = await lookUpWish(tx, wish, { requesterId: tx.personId, today: civilDateOf(await tx.now()) });
  const requestedSide = requestingSide(tx, wish, found);
  const wrong = wishRefusals(wish, found.facts);
  if (wrong.length > 0) return refused(...wrong);
  const orderId = await writeOrder(tx, {
    ...wish,
    homeId: present(found.homeId, 'home'),
    groupId: present(found.groupId, 'group'),
    requestedSide,
    extendsId: null,
    replacesId: null,
    chainId: null,
  });
  if (submit) await askSides(tx, orderId);
  return accepted({ orderId });
}

/** For which side the viewer asks: for a house of their own before the group. */
function requestingSide(
  tx: Transaction,
  { hostId }: Pick<DispatchWish, 'hostId'>,
  { homeId, groupId }: Pick<LookedUpWish, 'homeId' | 'groupId'>,
): DispatchSide {
  const { actor } = tx;
  if (typeof actor === 'string') return DispatchSide.GROUP;
  const houses = [homeId, hostId].filter(id => id !== null);
  if (!houses.some(institutionId => may(actor, 'dispatch.request', { institutionId })))
    throw forbidden('为这两家机构申请派驻', actions['dispatch.request'].means);
  const sides = dispatchSidesOf(actor, 'dispatch.request', { groupId: groupId ?? '', homeId: homeId ?? '', hostId });
  return Object.values(DispatchSide).find(side => sides.includes(side)) ?? DispatchSide.GROUP;
}

export interface OrderStep {
  readonly orderId: string;
  readonly expectedVersion?: number | null;
}

/** Asks the three sides. */
export async function submitOrder(tx: Transaction, input: OrderStep): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const sides = authoriseSides(tx, 'dispatch.request', order);
  const today = civilDateOf(await tx.now());
  const wrong = changedRefusal(order, input.expectedVersion) ?? stepRefusal(order, DispatchAction.SUBMIT, sides, today);
  if (wrong) return refused(wrong);
  const found = await lookUpWish(tx, order, { requesterId: tx.personId, today, orderId: order.id });
  const refusals = wishRefusals(order, found.facts);
  if (refusals.length > 0) return refused(...refusals);
  await askSides(tx, order.id);
  return accepted({ orderId: order.id });
}

export interface MoveStep extends OrderStep {
  readonly from: string;
  readonly until: string;
}

/** Gives an order that is not agreed on other days; what sides have said to the old ones is void. */
export async function moveOrder(tx: Transaction, input: MoveStep): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const sides = authoriseSides(tx, 'dispatch.request', order);
  const today = civilDateOf(await tx.now());
  const wrong = changedRefusal(order, input.expectedVersion) ?? stepRefusal(order, DispatchAction.MOVE, sides, today);
  if (wrong) return refused(wrong);
  const wish = { ...order, from: input.from, until: input.until };
  const found = await lookUpWish(tx, wish, { requesterId: tx.personId, today, orderId: order.id });
  const refusals = [...wishRefusals(wish, found.facts), ...(await rootRefusals(tx, order, wish))];
  if (refusals.length > 0) return refused(...refusals);
  await moveDays(tx, order, wish);
  return accepted({ orderId: order.id });
}

/** An extension begins where the order before it ends; a replacement lies within the order whose place it takes. */
async function rootRefusals(tx: Transaction, order: LockedOrder, { from, until }: MoveStep | DispatchWish) {
  const rootId = order.extendsId ?? order.replacesId;
  if (!rootId) return [];
  const root = present(
    await tx.row<{ since: string; until: string }>('SELECT since, until FROM dispatch_order WHERE id = $1', [rootId]),
    'order before',
  );
  if (order.extendsId) return from === root.until ? [] : [dispatchRefusals.notAdjoining];
  return from >= root.since && from < root.until && until > from ? [] : [dispatchRefusals.outsidePeriod];
}

export interface CancelStep extends OrderStep {
  readonly reason: string | null;
  readonly cancelSessions: boolean;
}

/** Takes back an order that has not begun, with its appointment. */
export async function cancelOrder(tx: Transaction, input: CancelStep): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const sides = authoriseSides(tx, 'dispatch.approve', order);
  const reason = input.reason?.trim() || null;
  const wrong =
    changedRefusal(order, input.expectedVersion) ??
    stepRefusal(order, DispatchAction.CANCEL, sides, civilDateOf(await tx.now())) ??
    (order.personId === tx.personId ? dispatchRefusals.ownOrder : undefined) ??
    (order.state === DispatchState.APPROVED && reason === null ? dispatchRefusals.reasonMissing : undefined);
  if (wrong) return refused(wrong);
  return endEarly(tx, order, { state: DispatchState.CANCELLED, reason, cancelSessions: input.cancelSessions });
}
