import { tightGroupOf } from '../group/group.queries';
import { civilDateOf } from '../kernel/civil-date';
import { recordWork } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';
import type { LockedOrder } from './dispatch.facts';
import { DispatchState, heldDays, standingState } from './dispatch.rules';
import { givesDays, monthsWorked } from './work.rules';

/** Hands the days of an order to the pay pool of the house that pays the person, as far as they can be counted now. The order is locked. */
export async function recordDays(tx: Transaction, order: LockedOrder): Promise<void> {
  if (!givesDays(order.kind)) return;
  const today = civilDateOf(await tx.now());
  const held = heldDays(order, today);
  if (!held) return;
  const isOver = standingState(order.state, order, today) !== DispatchState.ACTIVE;
  const months = monthsWorked(held, order.shareBp, { isOver, countedUntil: order.workedUntil, today });
  const groupId = await tightGroupOf(tx, order.homeId);
  const last = months.at(-1);
  if (!last || !groupId) return;
  await recordWork(
    tx,
    months.map(({ month, on, quantityMilli }) => ({
      groupId,
      institutionId: order.homeId,
      departmentId: null,
      personId: order.personId,
      code: 'DISPATCH_DAY' as const,
      quantityMilli,
      on,
      sourceKey: `dispatch:${order.id}:${month}`,
    })),
  );
  await tx.rows('UPDATE dispatch_order SET worked_until = $2 WHERE id = $1', [order.id, last.until]);
}
