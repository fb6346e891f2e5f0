import type { Database } from './database';
import { readAsSystem } from './system';

/**
 * The check of a slice whose transitions are kept by a table of the database too. It throws when the database would let something go another
 * way than the rules say, or would not let it go one of theirs.
 * @param table the transitions in the database
 * @param columns of the table, in the order of their words in a line
 * @param ruled the lines by the rules, such as `DRAFT SUBMIT SUBMITTED SOURCE`
 */
export function transitionCheck(
  table: string,
  columns: readonly string[],
  ruled: () => string[],
): (database: Database) => Promise<void> {
  return async database => {
    const rows = await readAsSystem<{ line: string }>(
      database,
      `SELECT concat_ws(' ', ${columns.join(', ')}) AS line FROM ${table}`,
    );
    const wrong = differences(
      rows.map(({ line }) => line),
      ruled(),
    );
    if (wrong.length > 0) throw new Error(`${table} differs from the rules: ${wrong.join('; ')}`);
  };
}

function differences(kept: string[], ruled: string[]): string[] {
  return [
    ...ruled.filter(line => !kept.includes(line)).map(line => `the database lacks ${line}`),
    ...kept.filter(line => !ruled.includes(line)).map(line => `the rules lack ${line}`),
  ].sort();
}
