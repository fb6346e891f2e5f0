import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import { tellClosed } from './negotiation.notices';
import { lockRound } from './round.facts';
import { RoundState } from './round.rules';

/**
 * Writes down what time alone does to rounds: they close at their deadline, and fail where nobody bid or nobody revealed in time. What is shown
 * or allowed is computed from the clock: whether this runs changes nothing but when it is written, and when people are told.
 */
export async function turnNegotiationClock(database: Database): Promise<void> {
  const due = await readAsSystem<{ id: string; state: RoundState }>(
    database,
    `SELECT id, state FROM negotiation_round
     WHERE state = 'OPEN' AND bids_until <= now() OR state = 'CLOSED' AND reveal_until <= now() ORDER BY bids_until, id`,
  );
  for (const { id, state } of due)
    await writeAsSystem(database, async tx => {
      const round = await lockRound(tx, id);
      if (state === RoundState.OPEN && round.state === RoundState.CLOSED)
        await tellClosed(tx, round, round.revealUntil);
    });
}
