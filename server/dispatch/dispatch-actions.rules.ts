import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Action } from '../platform/access/actions';
import type { Viewer } from '../platform/access/viewer';
import { DispatchAction, type DispatchSide } from './dispatch.rules';
import { type DispatchParties, dispatchSidesOf, signingSidesOf } from './dispatch-sides.rules';
import { type SignedOrder, signingSide, stepRefusal } from './signing.rules';

/** Decides what somebody is offered to do with an order: by the rules by which the commands decide. */

export type OrderWithApprovals = SignedOrder & DispatchParties;

/** Which right each step takes to begin with; on which side somebody stands is looked at afterwards. */
const dispatchRightFor: Readonly<Record<DispatchAction, Action>> = {
  SUBMIT: 'dispatch.request',
  MOVE: 'dispatch.request',
  APPROVE: 'dispatch.approve',
  REJECT: 'dispatch.approve',
  CANCEL: 'dispatch.approve',
  RECALL: 'dispatch.approve',
  REPLACE: 'dispatch.request',
  EXTEND: 'dispatch.request',
};

export function actionsFor(viewer: Viewer, order: OrderWithApprovals, now: Date = new Date()): DispatchAction[] {
  return Object.values(DispatchAction).filter(action => mayStep(viewer, order, action, now));
}

function mayStep(viewer: Viewer, order: OrderWithApprovals, action: DispatchAction, now: Date): boolean {
  if (action === DispatchAction.APPROVE || action === DispatchAction.REJECT)
    return waitingSides(viewer, order, now).length > 0;
  const sides = dispatchSidesOf(viewer, dispatchRightFor[action], order, now);
  const today: CivilDate = civilDateOf(now);
  return order.personId !== viewer.personId && stepRefusal(order, action, sides, today) === undefined;
}

/** The sides for which somebody could sign now, their own first. */
export function waitingSides(viewer: Viewer, order: OrderWithApprovals, now: Date = new Date()): DispatchSide[] {
  const sides = signingSidesOf(viewer, order, now);
  return sides.filter(side => signingSide(order, viewer.personId, sides, side) === side);
}
