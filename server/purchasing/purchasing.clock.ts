import { civilDateOf } from '../kernel/civil-date';
import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import { lockPurchaseOrder } from './purchasing.facts';

/** How many are looked at in one turn; the rest waits for the next. */
const turnMax = 2_000;

/**
 * Writes down that the time of orders is over. What is shown or allowed is computed from the calendar: whether this runs changes nothing but
 * when it is written.
 */
export async function closeOverdueOrders(database: Database): Promise<void> {
  const rows = await readAsSystem<{ id: string }>(
    database,
    `SELECT id FROM purchase_order WHERE state IN ('SENT', 'CONFIRMED', 'RECEIVING') AND closes_on <= $1 ORDER BY closes_on, id LIMIT ${turnMax}`,
    [civilDateOf(new Date())],
  );
  for (const { id } of rows) await writeAsSystem(database, tx => lockPurchaseOrder(tx, id));
}
