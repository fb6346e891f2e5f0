import { money } from '../../schema/money';
import { toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { mayInGroup, type Viewer } from '../platform/access/viewer';
import { Snapshot } from '../platform/database/snapshot';
import { type Context, viewerOf } from '../platform/graphql/context';
import { requireSeen } from './authorise';
import { type CycleRecord, cycleColumns } from './cycle.records';
import { actionsFrom, isPublished, PayCycleAction } from './cycle.rules';
import { type PayCycle, type PayLedgerBalance } from './cycle.types';
import { asSystem, isSeen } from './pay.queries';

/** Reads of cycles and of their ledger. */

export async function cyclesOf(context: Context, groupId: string): Promise<PayCycle[]> {
  await requireSeen(context.read, viewerOf(context), groupId);
  const rows = await context.read.rows<CycleRecord>(
    `SELECT ${cycleColumns} FROM pay_cycle WHERE group_id = $1 ORDER BY period DESC`,
    [groupId],
  );
  return rows.map(row => shapeCycle(viewerOf(context), row));
}

/** A cycle by its id; null when it is missing or of a group that the viewer does not see. */
export async function cycleById(context: Context, id: string): Promise<PayCycle | null> {
  const [row] = await context.read.rows<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1`, [id]);
  return row && (await isSeen(context, row.groupId)) ? shapeCycle(viewerOf(context), row) : null;
}

export async function cycleRecord(reader: Pick<Snapshot, 'rows'>, id: string): Promise<CycleRecord> {
  const [row] = await reader.rows<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1`, [id]);
  return present(row, 'cycle');
}

function shapeCycle(viewer: Viewer, { id, from, until, ...row }: CycleRecord): PayCycle {
  const manages = mayInGroup(viewer, 'pay.manage', row.groupId);
  const signs = mayInGroup(viewer, 'pay.sign', row.groupId);
  const availableActions = actionsFrom(row.state).filter(
    action => manages || (action === PayCycleAction.UNFREEZE && signs),
  );
  return { ...row, id: toGlobalId('PayCycle', id), uuid: id, period: { from, until }, availableActions };
}

/** Whether the viewer may see the results of a cycle: finance from the run on, everybody else from publication on. */
export function mayReadResults(viewer: Viewer, cycle: Pick<PayCycle, 'groupId' | 'state'>): boolean {
  return isPublished(cycle.state) || mayInGroup(viewer, 'pay.manage', cycle.groupId);
}

/** The ledger of a settled cycle by transaction and account. */
export async function ledgerOf(context: Context, cycleId: string): Promise<PayLedgerBalance[]> {
  const rows = await asSystem(context, reader =>
    reader.rows<{ transaction: string; account: string; fen: string }>(
      `SELECT t.kind AS transaction, e.account, sum(e.amount_fen)::text AS fen FROM pay_ledger_transaction t JOIN pay_ledger_entry e ON e.transaction_id = t.id
       WHERE t.cycle_id = $1 GROUP BY 1, 2
       ORDER BY array_position('{BUDGET,CONTRIBUTION,RESERVE,SHARE,PAY,TOP_UP,ADJUSTMENT}', t.kind), e.account`,
      [cycleId],
    ),
  );
  return rows.map(({ fen, ...row }) => ({ ...row, amount: money(fen) }));
}
