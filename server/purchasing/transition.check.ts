import type { Database } from '../platform/database/database';
import { readAsSystem } from '../platform/database/system';
import { purchaseTransitionLines } from './purchasing.rules';

/** Throws when the database would let a purchase go another way than the rules say, or would not let it go one of theirs. */
export async function checkPurchaseTransitions(database: Database): Promise<void> {
  const rows = await readAsSystem<{ line: string }>(
    database,
    `SELECT concat_ws(' ', subject, from_state, step, to_state) AS line FROM purchase_transition`,
  );
  const kept = new Set(rows.map(row => row.line));
  const ruled = new Set(purchaseTransitionLines());
  const differences = [
    ...[...ruled].filter(line => !kept.has(line)).map(line => `the database lacks ${line}`),
    ...[...kept].filter(line => !ruled.has(line)).map(line => `the rules lack ${line}`),
  ];
  if (differences.length > 0)
    throw new Error(`purchase_transition differs from the rules: ${differences.sort().join('; ')}`);
}
