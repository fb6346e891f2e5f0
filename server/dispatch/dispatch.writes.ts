import { policyContentOf } from '../group/group.queries';
import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { shortenAppointment } from '../staffing/appointment.writes';
import { readStaffingPolicy } from '../staffing/staffing-policy.rules';
import type { DispatchCode } from './dispatch.codes';
import { type LockedOrder, lockOrder, readOrder } from './dispatch.facts';
import { tellDeciders, tellEverybody } from './dispatch.notices';
import { type DispatchSide, DispatchState, dispatchSides } from './dispatch.rules';
import type { DispatchWish } from './dispatch-wish.rules';
import { recordDays } from './work.commands';

/** What commands on orders write. */

export type OrderId = { readonly orderId: string };

/** An order that is to be written down. */
export interface NewOrder extends DispatchWish {
  readonly groupId: string;
  readonly homeId: string;
  readonly requestedSide: DispatchSide;
  readonly extendsId: string | null;
  readonly replacesId: string | null;
  /** The chain that it goes on from; null: it begins one. */
  readonly chainId: string | null;
}

/** Writes a draft. */
export async function writeOrder(tx: Transaction, order: NewOrder): Promise<string> {
  const id = newUuid();
  await tx.rows(
    `INSERT INTO dispatch_order (id, group_id, kind, person_id, home_institution_id, host_institution_id, host_department_id, post, share_bp, during,
       purpose, state, requested_by, requested_side, requested_at, chain_id, extends_id, replaces_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, daterange($10, $11), $12, 'DRAFT', $13, $14, $15, $16, $17, $18)`,
    [
      ...[id, order.groupId, order.kind, order.personId, order.homeId, order.hostId, order.hostDepartmentId],
      ...[order.post, order.shareBp, order.from, order.until, order.purpose.trim(), tx.personId, order.requestedSide],
      ...[await tx.now(), order.chainId ?? id, order.extendsId, order.replacesId],
    ],
  );
  auditOrder(tx, 'request', { ...order, id });
  return id;
}

/** Asks the three sides; their time runs from now. */
export async function askSides(tx: Transaction, orderId: string): Promise<void> {
  const order = await readOrder(tx, orderId);
  const now = await tx.now();
  const dueAt = await dueFrom(tx, order.hostId, now);
  await tx.rows(
    `UPDATE dispatch_order SET state = 'SUBMITTED', submitted_at = $2, version = version + 1 WHERE id = $1`,
    [orderId, now],
  );
  for (const side of dispatchSides)
    await tx.rows(`INSERT INTO dispatch_approval (id, order_id, side, due_at) VALUES ($1, $2, $3, $4)`, [
      newUuid(),
      orderId,
      side,
      dueAt,
    ]);
  await tellDeciders(tx, 'DISPATCH_SUBMITTED', order, dispatchSides, dueAt);
  auditOrder(tx, 'submit', order);
}

/** Gives an order other days. What was said to the old days is void: its sides are asked anew. */
export async function moveDays(
  tx: Transaction,
  order: LockedOrder,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
): Promise<void> {
  await tx.rows(`UPDATE dispatch_order SET during = daterange($2, $3), version = version + 1 WHERE id = $1`, [
    order.id,
    from,
    until,
  ]);
  if (order.state === DispatchState.SUBMITTED) {
    const dueAt = await dueFrom(tx, order.hostId, await tx.now());
    await tx.rows(
      `UPDATE dispatch_approval SET decision = 'WAITING', decided_by = NULL, decided_at = NULL, reason = NULL, reminded_at = NULL, due_at = $2
       WHERE order_id = $1`,
      [order.id, dueAt],
    );
    await tellDeciders(tx, 'DISPATCH_SUBMITTED', order, dispatchSides, dueAt);
  }
  auditOrder(tx, 'move', order, { from, until });
}

async function dueFrom(tx: Transaction, hostId: string, now: Date): Promise<Date> {
  const { approvalDays } = readStaffingPolicy(await policyContentOf(tx, hostId, 'staffing'));
  return new Date(now.getTime() + approvalDays * 86_400_000);
}

/** How an order ends before its time. */
export interface EarlyEnd {
  readonly state: DispatchState.CANCELLED | DispatchState.RECALLED;
  readonly reason: string | null;
  readonly cancelSessions: boolean;
}

/**
 * Ends an order now, with its appointment and every right that follows from it, and what was to go on from it. The order is settled and locked.
 */
export async function endEarly(
  tx: Transaction,
  order: LockedOrder,
  end: EarlyEnd,
): Promise<Result<OrderId, DispatchCode>> {
  await writeEarlyEnd(tx, order, end);
  if (order.appointmentId) {
    const { reason, cancelSessions } = end;
    const shortened = await shortenAppointment(tx, order.appointmentId, {
      until: null,
      reason: reason ?? '',
      cancelSessions,
    });
    // One that ended otherwise, in the same transaction, is what was asked for.
    const blocking = shortened.ok ? [] : shortened.refusals.filter(({ code }) => code === 'SESSIONS_AFTER');
    if (blocking.length > 0) return refused(...blocking.map(each => ({ ...each, code: 'SESSIONS_AFTER' as const })));
  }
  return endExtension(tx, order, end);
}

/** The same, where the appointment has ended already. */
export async function writeEarlyEnd(
  tx: Transaction,
  order: LockedOrder,
  { state, reason }: Pick<EarlyEnd, 'state' | 'reason'>,
): Promise<void> {
  const now = await tx.now();
  await tx.rows(
    `UPDATE dispatch_order SET state = $2, ended_at = $3, ended_by = $4, end_reason = $5, version = version + 1 WHERE id = $1`,
    [order.id, state, now, tx.personId, reason],
  );
  const kind = state === DispatchState.RECALLED ? 'DISPATCH_RECALLED' : 'DISPATCH_CANCELLED';
  if (order.state !== DispatchState.DRAFT) await tellEverybody(tx, kind, order);
  if (state === DispatchState.RECALLED) await recordDays(tx, await readOrder(tx, order.id));
  auditOrder(tx, state === DispatchState.RECALLED ? 'recall' : 'cancel', order, { reason });
}

/** Nothing goes on from what has ended early. */
export async function endExtension(
  tx: Transaction,
  order: LockedOrder,
  end: Pick<EarlyEnd, 'reason' | 'cancelSessions'>,
): Promise<Result<OrderId, DispatchCode>> {
  if (!order.extendedById) return accepted({ orderId: order.id });
  const extension = await lockOrder(tx, order.extendedById);
  const ended = await endEarly(tx, extension, { ...end, state: DispatchState.CANCELLED });
  return ended.ok ? accepted({ orderId: order.id }) : ended;
}

export function auditOrder(
  tx: Transaction,
  action: string,
  { id, homeId, hostId, kind, personId }: Pick<LockedOrder, 'id' | 'homeId' | 'hostId' | 'kind' | 'personId'>,
  detail: object = {},
): void {
  tx.audit({
    action: `dispatch.${action}`,
    institutionId: homeId,
    subjectKind: 'DispatchOrder',
    subjectId: id,
    detail: { kind, personId, hostId, ...detail },
  });
}
