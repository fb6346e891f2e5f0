import { civilDateOf, startOfDay } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { type AppointmentEnd, followAppointments } from '../staffing/appointment.followers';
import { lockOrder } from './dispatch.facts';
import { DispatchState } from './dispatch.rules';
import { auditOrder, endExtension, writeEarlyEnd } from './dispatch.writes';

/** An appointment that rests on an order and is ended by itself ends the order: now, or on the day to come. */
followAppointments({
  blockers: async () => [],
  ended: orderEnds,
});

async function orderEnds(tx: Transaction, end: AppointmentEnd & { readonly reason: string }): Promise<void> {
  const row = await tx.row<{ id: string }>(
    `SELECT id FROM dispatch_order WHERE appointment_id = $1 AND state IN ('APPROVED', 'ACTIVE')`,
    [end.appointmentId],
  );
  if (!row) return;
  const order = await lockOrder(tx, row.id);
  const { reason } = end;
  const isOver = order.state !== DispatchState.APPROVED && order.state !== DispatchState.ACTIVE;
  // What ended with the order itself has room already.
  if (isOver || end.until >= startOfDay(order.until)) return;
  const hasNotBegun = order.state === DispatchState.APPROVED && end.until <= startOfDay(order.from);
  if (end.until <= (await tx.now()) || hasNotBegun)
    await writeEarlyEnd(tx, order, { state: hasNotBegun ? DispatchState.CANCELLED : DispatchState.RECALLED, reason });
  else {
    const until = civilDateOf(end.until);
    await tx.rows(
      `UPDATE dispatch_order SET during = daterange(since, $2), end_reason = $3, version = version + 1 WHERE id = $1`,
      [order.id, until, reason],
    );
    auditOrder(tx, 'shorten', order, { until, reason });
  }
  await endExtension(tx, order, { reason, cancelSessions: true });
}
