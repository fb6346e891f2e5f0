import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { type Refusal, refusal, type Text } from '../kernel/result';
import type { DispatchCode } from './dispatch.codes';
import {
  allowedDispatchActions,
  type DispatchAction,
  DispatchDecision,
  DispatchSide,
  type DispatchStanding,
  DispatchState,
  dispatchSides,
  standingState,
} from './dispatch.rules';
import { alreadyDecided, dispatchRefusals } from './dispatch-refusals.rules';

/** Decides whether somebody may take a step with an order, and for which side they sign it. */

/** An order with what its sides said. */
export interface SignedOrder extends Omit<DispatchStanding, 'waiting' | 'isExtended' | 'isReplaced'> {
  readonly personId: string;
  readonly requestedById: string;
  readonly extendedById: string | null;
  readonly replacedById: string | null;
  readonly approvals: readonly {
    readonly side: DispatchSide;
    readonly decision: DispatchDecision;
    readonly decidedById: string | null;
    readonly decidedAt: Date | null;
    readonly groupSigns: boolean;
  }[];
}

/** The order as the table of states looks at it. */
export function standingOf(order: SignedOrder): DispatchStanding {
  const { state, from, until, requestedSide, approvals, extendedById, replacedById } = order;
  const waiting = approvals.filter(({ decision }) => decision === DispatchDecision.WAITING).map(({ side }) => side);
  return {
    state,
    from,
    until,
    requestedSide,
    waiting: dispatchSides.filter(side => waiting.includes(side)),
    isExtended: extendedById !== null,
    isReplaced: replacedById !== null,
  };
}

/** Why a step cannot be taken today by somebody who stands on these sides. */
export function stepRefusal(
  order: SignedOrder,
  action: DispatchAction,
  sides: readonly DispatchSide[],
  today: CivilDate,
): Refusal<DispatchCode> | undefined {
  const standing = standingOf(order);
  const allowed = allowedDispatchActions(standing, today)[action];
  if (!allowed && action === 'EXTEND' && standing.isExtended) return dispatchRefusals.alreadyExtended;
  if (!allowed && (action === 'EXTEND' || action === 'REPLACE') && standing.isReplaced)
    return dispatchRefusals.alreadyReplaced;
  if (!allowed) return inState(standingState(order.state, order, today));
  return sides.some(side => allowed.includes(side)) ? undefined : notYourSide(allowed);
}

/** For which side somebody signs, or why they do not. Without a side named: the first of theirs that waits. */
export function signingSide(
  order: SignedOrder,
  signerId: string,
  sides: readonly DispatchSide[],
  named: DispatchSide | null,
): DispatchSide | Refusal<DispatchCode> {
  const waiting = order.state === DispatchState.SUBMITTED ? standingOf(order).waiting : [];
  const side = named ?? sides.find(each => waiting.includes(each)) ?? sides[0];
  if (order.personId === signerId) return dispatchRefusals.ownOrder;
  // Neither by oneself nor by rights that whoever asked gave on.
  if (order.requestedById === signerId || side === undefined) return dispatchRefusals.ownRequest;
  if (!sides.includes(side)) return notYourSide([side]);
  const decided = order.approvals.find(each => each.side === side)?.decidedAt;
  if (decided) return alreadyDecided(civilDateOf(decided));
  if (order.state !== DispatchState.SUBMITTED) return inState(order.state);
  if (order.approvals.some(({ decidedById }) => decidedById === signerId)) return dispatchRefusals.signedOtherSide;
  return side;
}

function inState(state: DispatchState): Refusal<DispatchCode> {
  const { zh, en } = states[state];
  return refusal(
    'ORDER_STATE',
    `派驻单目前${zh}，不能这样处理，请刷新查看。`,
    `The order ${en}; this can’t be done with it now. Look at it again.`,
    'orderId',
  );
}

const states: Readonly<Record<DispatchState, Text>> = {
  DRAFT: { zh: '为草稿', en: 'is a draft' },
  SUBMITTED: { zh: '待审批', en: 'waits for its sides' },
  APPROVED: { zh: '已获同意、尚未开始', en: 'was agreed on and has not begun' },
  ACTIVE: { zh: '正在进行', en: 'is running' },
  COMPLETED: { zh: '已完成', en: 'is completed' },
  REJECTED: { zh: '未获同意', en: 'was rejected' },
  RECALLED: { zh: '已召回', en: 'was recalled' },
  CANCELLED: { zh: '已取消', en: 'was cancelled' },
};

const sideNames: Readonly<Record<DispatchSide, Text>> = {
  HOME: { zh: '派出机构', en: 'the home' },
  HOST: { zh: '接收机构', en: 'the host' },
  GROUP: { zh: '集团人力资源中心', en: 'the HR centre of the group' },
};

function notYourSide(allowed: readonly DispatchSide[]): Refusal<DispatchCode> {
  const names = allowed.map(side => sideNames[side]);
  return refusal(
    'NOT_YOUR_SIDE',
    `这一步由${names.map(({ zh }) => zh).join('、')}办理。`,
    `This step belongs to ${names.map(({ en }) => en).join(', ')}.`,
    'side',
  );
}
