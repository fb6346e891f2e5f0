import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { shortenAppointment, writeAppointment } from '../staffing/appointment.writes';
import type { DispatchCode } from './dispatch.codes';
import { authoriseSigning, changedRefusal, type LockedOrder, lockOrder, readOrder } from './dispatch.facts';
import { tellEverybody, tellRequester } from './dispatch.notices';
import { DispatchDecision, type DispatchSide, DispatchState, standingState } from './dispatch.rules';
import { auditOrder, endEarly, endExtension, type OrderId } from './dispatch.writes';
import { dispatchRefusals } from './dispatch-refusals.rules';
import { wishRefusals } from './dispatch-wish.rules';
import { signingSide, standingOf } from './signing.rules';
import { asDispatchRefusal, lookUpWish, planOf } from './wish.facts';

/** Sides say yes or no. With the last yes the appointment is written, or nothing is: then the order waits, and says why. */

type Outcome = Result<OrderId, DispatchCode>;

export interface SigningStep {
  readonly orderId: string;
  readonly expectedVersion?: number | null;
  readonly side: DispatchSide | null;
}

export async function approveOrder(
  tx: Transaction,
  input: SigningStep & { readonly note: string | null },
): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const side = sideToSign(tx, order, input);
  if (typeof side !== 'string') return refused(side);
  await writeDecision(tx, order, side, DispatchDecision.APPROVED, input.note?.trim() || null);
  auditOrder(tx, 'approve', order, { side });
  const isLast = standingOf(order).waiting.length === 1;
  return isLast ? agree(tx, order) : accepted({ orderId: order.id });
}

export async function rejectOrder(tx: Transaction, input: SigningStep & { readonly reason: string }): Promise<Outcome> {
  const order = await lockOrder(tx, input.orderId);
  const side = sideToSign(tx, order, input);
  if (typeof side !== 'string') return refused(side);
  const reason = input.reason.trim();
  if (reason === '') return refused(dispatchRefusals.reasonMissing);
  await writeDecision(tx, order, side, DispatchDecision.REJECTED, reason);
  await tx.rows(
    `UPDATE dispatch_order SET state = 'REJECTED', decided_at = $2, ended_at = $2, ended_by = $3, end_reason = $4, version = version + 1 WHERE id = $1`,
    [order.id, await tx.now(), tx.personId, reason],
  );
  await tellRequester(tx, 'DISPATCH_REJECTED', order);
  auditOrder(tx, 'reject', order, { side, reason });
  return accepted({ orderId: order.id });
}

/** Of two who sign for one side, the second is told that it is done, whatever version they saw. */
function sideToSign(tx: Transaction, order: LockedOrder, input: SigningStep): DispatchSide | Refusal<DispatchCode> {
  const sides = authoriseSigning(tx, order);
  const side = signingSide(order, present(tx.personId, 'signer'), sides, input.side);
  if (typeof side !== 'string') return side;
  return changedRefusal(order, input.expectedVersion) ?? side;
}

async function writeDecision(
  tx: Transaction,
  order: LockedOrder,
  side: DispatchSide,
  decision: DispatchDecision,
  reason: string | null,
): Promise<void> {
  await tx.rows(
    `UPDATE dispatch_approval SET decision = $3, decided_by = $4, decided_at = $5, reason = $6 WHERE order_id = $1 AND side = $2`,
    [order.id, side, decision, tx.personId, await tx.now(), reason],
  );
}

/** All sides have agreed: the appointment is written, and whoever is replaced makes room. */
async function agree(tx: Transaction, order: LockedOrder): Promise<Outcome> {
  const { homeId, hostId } = order;
  // Neither house leaves the group meanwhile.
  await tx.rows('SELECT FROM membership WHERE institution_id = ANY ($1) ORDER BY id FOR SHARE', [[homeId, hostId]]);
  const now = await tx.now();
  const today = civilDateOf(now);
  const found = await lookUpWish(tx, order, { requesterId: null, today, orderId: order.id });
  const wrong = wishRefusals(order, found.facts);
  if (wrong.length > 0) return refused(...wrong);
  const extended = order.extendsId ? await stillThere(tx, order.extendsId, order.from) : true;
  if (!extended) return refused(dispatchRefusals.notAdjoining);
  if (order.replacesId) {
    const room = await makeRoom(tx, order, order.replacesId);
    if (!room.ok) return room;
  }
  const { hostDepartmentId, id } = order;
  const written = await writeAppointment(tx, { ...planOf(order), departmentId: hostDepartmentId, orderId: id });
  if (!written.ok) return refused(...written.refusals.map(asDispatchRefusal));
  await tx.rows(
    `UPDATE dispatch_order SET state = 'APPROVED', decided_at = $2, appointment_id = $3, version = version + 1 WHERE id = $1`,
    [id, now, written.value.appointmentId],
  );
  await tellEverybody(tx, 'DISPATCH_APPROVED', order, order.from);
  auditOrder(tx, 'agreed', order, { from: order.from, until: order.until });
  // One that begins today holds at once.
  if (order.from <= today) await lockOrder(tx, id);
  return accepted({ orderId: id });
}

/** Whether the order before still runs up to the day on which this one goes on. */
async function stillThere(tx: Transaction, orderId: string, from: string): Promise<boolean> {
  const before = await readOrder(tx, orderId);
  const standing = [DispatchState.APPROVED, DispatchState.ACTIVE, DispatchState.COMPLETED];
  return before.until === from && standing.includes(before.state);
}

/** Ends the order whose place is taken: on the day on which the other begins, or now where that is today; one that has not begun is taken back. */
async function makeRoom(tx: Transaction, order: LockedOrder, replacedId: string): Promise<Outcome> {
  const replaced = await lockOrder(tx, replacedId);
  const today = civilDateOf(await tx.now());
  const standing = standingState(replaced.state, replaced, today);
  const reason = `replaced by ${order.number}`;
  if (standing === DispatchState.APPROVED && order.from <= replaced.from)
    return endEarly(tx, replaced, { state: DispatchState.CANCELLED, reason, cancelSessions: true });
  if (standing === DispatchState.ACTIVE && order.from <= today)
    return endEarly(tx, replaced, { state: DispatchState.RECALLED, reason, cancelSessions: true });
  if (standing !== DispatchState.APPROVED && standing !== DispatchState.ACTIVE) return accepted({ orderId: order.id });
  if (order.from >= replaced.until) return accepted({ orderId: order.id });
  await tx.rows(
    `UPDATE dispatch_order SET during = daterange(since, $2), end_reason = $3, version = version + 1 WHERE id = $1`,
    [replaced.id, order.from, reason],
  );
  const until = startOfDay(order.from);
  const appointmentId = present(replaced.appointmentId, 'appointment of an order');
  const shortened = await shortenAppointment(tx, appointmentId, { until, reason, cancelSessions: true });
  if (!shortened.ok) return refused({ ...dispatchRefusals.outsidePeriod });
  auditOrder(tx, 'shorten', replaced, { until: order.from, reason });
  return endExtension(tx, replaced, { reason, cancelSessions: true });
}
