import type { Database } from '../platform/database/database';
import { readAsSystem } from '../platform/database/system';
import { transitionLines } from './referral.rules';

/** Throws when the database would let a referral go another way than the rules say, or would not let it go one of theirs. */
export async function checkTransitions(database: Database): Promise<void> {
  const rows = await readAsSystem<{ line: string }>(
    database,
    `SELECT concat_ws(' ', from_state, action, to_state, side) AS line FROM referral_transition`,
  );
  const kept = new Set(rows.map(row => row.line));
  const ruled = new Set(transitionLines());
  const differences = [
    ...[...ruled].filter(line => !kept.has(line)).map(line => `the database lacks ${line}`),
    ...[...kept].filter(line => !ruled.has(line)).map(line => `the rules lack ${line}`),
  ];
  if (differences.length > 0)
    throw new Error(`referral_transition differs from the rules: ${differences.sort().join('; ')}`);
}
