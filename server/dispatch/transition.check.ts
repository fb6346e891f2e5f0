import type { Database } from '../platform/database/database';
import { readAsSystem } from '../platform/database/system';
import { dispatchTransitionLines } from './dispatch.rules';

/** Throws when the database would let an order go another way than the rules say, or would not let it go one of theirs. */
export async function checkDispatchTransitions(database: Database): Promise<void> {
  const rows = await readAsSystem<{ line: string }>(
    database,
    `SELECT concat_ws(' ', from_state, step, to_state, side) AS line FROM dispatch_transition`,
  );
  const kept = new Set(rows.map(row => row.line));
  const ruled = new Set(dispatchTransitionLines());
  const differences = [
    ...[...ruled].filter(line => !kept.has(line)).map(line => `the database lacks ${line}`),
    ...[...kept].filter(line => !ruled.has(line)).map(line => `the rules lack ${line}`),
  ];
  if (differences.length > 0)
    throw new Error(`dispatch_transition differs from the rules: ${differences.sort().join('; ')}`);
}
