import { civilDateOf } from '../kernel/civil-date';
import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { type LockedOrder, lockOrder, readOrder } from './dispatch.facts';
import { tellDeciders } from './dispatch.notices';
import type { DispatchSide } from './dispatch.rules';
import { recordDays } from './work.commands';

/**
 * Writes down what time alone does to orders: they begin, they are completed, their months are handed to the pay pool, and answers become
 * overdue. Everything that is shown or allowed is computed from the calendar: whether this runs changes nothing but when it is written.
 */
export async function turnDispatchClock(database: Database): Promise<void> {
  for (const id of await ordersToSettle(database))
    await writeAsSystem(database, async tx => recordDays(tx, await lockOrder(tx, id)));
  for (const { orderId, side } of await overdueAnswers(database))
    await writeAsSystem(database, tx => remind(tx, orderId, side));
}

/** How many are looked at in one turn; the rest waits for the next. */
const turnMax = 2_000;

/** Orders that have begun or ended by today, and those that run with a month that is over. */
async function ordersToSettle(database: Database): Promise<string[]> {
  const today = civilDateOf(new Date());
  const rows = await readAsSystem<{ id: string }>(
    database,
    `SELECT id FROM dispatch_order WHERE state IN ('APPROVED', 'ACTIVE') AND since <= $1
       AND (state = 'APPROVED' OR until <= $1 OR (kind IN ('DISPATCH', 'ROTATION') AND coalesce(worked_until, since) < date_trunc('month', $1::date)::date))
     ORDER BY since, id LIMIT ${turnMax}`,
    [today],
  );
  return rows.map(({ id }) => id);
}

function overdueAnswers(database: Database): Promise<{ orderId: string; side: DispatchSide }[]> {
  return readAsSystem(
    database,
    `SELECT v.order_id AS "orderId", v.side FROM dispatch_approval v JOIN dispatch_order o ON o.id = v.order_id
     WHERE v.decision = 'WAITING' AND v.reminded_at IS NULL AND v.due_at <= now() AND o.state = 'SUBMITTED' ORDER BY v.due_at, v.id LIMIT ${turnMax}`,
  );
}

/** Tells those who let the time pass, and whoever asked: once for each time that the sides were asked. */
async function remind(tx: Transaction, orderId: string, side: DispatchSide): Promise<void> {
  await tx.rows('SELECT FROM dispatch_order WHERE id = $1 FOR NO KEY UPDATE', [orderId]);
  const order: LockedOrder = await readOrder(tx, orderId);
  const now = await tx.now();
  const due = await tx.row<{ dueAt: Date }>(
    `UPDATE dispatch_approval SET reminded_at = $3 WHERE order_id = $1 AND side = $2 AND decision = 'WAITING' AND reminded_at IS NULL AND due_at <= $3
     RETURNING due_at AS "dueAt"`,
    [orderId, side, now],
  );
  if (due && order.state === 'SUBMITTED') await tellDeciders(tx, 'DISPATCH_OVERDUE', order, [side], due.dueAt);
}
