import type { Database } from '../platform/database/database';
import { readAsSystem } from '../platform/database/system';
import { roundTransitionLines } from './round.rules';

/** Throws when the database would let a round go another way than the rules say, or would not let it go one of theirs. */
export async function checkRoundTransitions(database: Database): Promise<void> {
  const rows = await readAsSystem<{ line: string }>(
    database,
    `SELECT concat_ws(' ', from_state, step, to_state, side) AS line FROM negotiation_transition`,
  );
  const kept = new Set(rows.map(row => row.line));
  const ruled = new Set(roundTransitionLines());
  const differences = [
    ...[...ruled].filter(line => !kept.has(line)).map(line => `the database lacks ${line}`),
    ...[...kept].filter(line => !ruled.has(line)).map(line => `the rules lack ${line}`),
  ];
  if (differences.length > 0)
    throw new Error(`negotiation_transition differs from the rules: ${differences.sort().join('; ')}`);
}
