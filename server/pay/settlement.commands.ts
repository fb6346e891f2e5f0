import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import type { CycleId, CycleWish } from './cycle.commands';
import { lockCycle, refuseState, refuseVersion, writeStep } from './cycle.records';
import { PayCycleAction } from './cycle.rules';
import type { PayCode } from './pay.codes';

/**
 * Settles a cycle: writes the ledger, in which every transaction balances, pool and funds end empty and everybody is owed exactly their lines.
 * All of it in one transaction; afterwards the cycle never changes.
 */
export async function settle(tx: Transaction, viewer: Viewer, wish: CycleWish): Promise<Result<CycleId, PayCode>> {
  const cycle = await lockCycle(tx, viewer, 'pay.manage', wish.cycleId);
  const wrong = refuseState(cycle, PayCycleAction.SETTLE) ?? refuseVersion(cycle, wish.expectedVersion);
  if (wrong) return refused(wrong);
  const at = await tx.now();
  return tx.acrossHouses(async () => {
    const open = await tx.row(`SELECT FROM pay_appeal WHERE cycle_id = $1 AND state = 'RAISED' LIMIT 1`, [cycle.id]);
    const isTerm = cycle.appealUntil !== null && civilDateOf(at) < cycle.appealUntil;
    if (open || isTerm)
      return refused(
        refusal(
          'TOO_EARLY',
          open ? '仍有申诉未答复。' : `申诉期到 ${cycle.appealUntil}（不含）才结束。`,
          open ? 'An appeal is open.' : `Appeals may be raised until ${cycle.appealUntil} (not included).`,
        ),
      );
    for (const [kind, entries] of Object.entries(bookings)) {
      const transactionId = newUuid();
      await tx.rows('INSERT INTO pay_ledger_transaction (id, cycle_id, kind, at) VALUES ($1, $2, $3, $4)', [
        transactionId,
        cycle.id,
        kind,
        at,
      ]);
      await tx.rows(
        `INSERT INTO pay_ledger_entry (transaction_id, number, account, institution_id, person_id, amount_fen)
         SELECT $1, row_number() OVER (ORDER BY account, institution_id, person_id), account, institution_id, person_id, amount_fen
         FROM (SELECT account, institution_id, person_id, sum(fen)::bigint AS amount_fen FROM (${entries}) e(account, institution_id, person_id, fen)
           GROUP BY 1, 2, 3 HAVING sum(fen) <> 0) booked
         WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL`,
        [transactionId, cycle.runId, cycle.id],
      );
    }
    await writeStep(tx, viewer, cycle, PayCycleAction.SETTLE, { at });
    return accepted({ cycleId: cycle.id });
  });
}

const house = 'FROM pay_institution_line WHERE run_id = $2';
const person = 'FROM pay_person_line WHERE run_id = $2';

/** What each transaction books: into an account with plus, out of it with minus. $2 is the run, $3 the cycle. */
const bookings: Readonly<Record<string, string>> = {
  BUDGET: `SELECT 'BUDGET', institution_id, NULL::uuid, -total_fen ${house} UNION ALL SELECT 'FUND', institution_id, NULL, total_fen ${house}`,
  CONTRIBUTION: `SELECT 'FUND', institution_id, NULL::uuid, -contribution_fen ${house} UNION ALL SELECT 'POOL', NULL, NULL, contribution_fen ${house}`,
  RESERVE: `SELECT 'POOL', NULL::uuid, NULL::uuid, -reserve_fen FROM pay_run WHERE id = $2 UNION ALL SELECT 'RESERVE', NULL, NULL, reserve_fen FROM pay_run WHERE id = $2`,
  SHARE: `SELECT 'POOL', NULL::uuid, NULL::uuid, -share_fen ${house} UNION ALL SELECT 'FUND', institution_id, NULL, share_fen ${house}`,
  PAY: `SELECT 'FUND', institution_id, NULL::uuid, -amount_fen ${person} UNION ALL SELECT 'PAYABLE', institution_id, person_id, amount_fen ${person}`,
  TOP_UP: `SELECT 'RESERVE', NULL::uuid, NULL::uuid, -amount_fen FROM pay_top_up_line WHERE run_id = $2
    UNION ALL SELECT 'PAYABLE', institution_id, person_id, amount_fen FROM pay_top_up_line WHERE run_id = $2`,
  ADJUSTMENT: `SELECT 'RESERVE', NULL::uuid, NULL::uuid, -amount_fen FROM pay_adjustment WHERE cycle_id = $3
    UNION ALL SELECT 'PAYABLE', institution_id, person_id, amount_fen FROM pay_adjustment WHERE cycle_id = $3`,
};
