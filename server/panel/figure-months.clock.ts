import { addMonths, civilDateOf } from '../kernel/civil-date';
import type { Database } from '../platform/database/database';
import { readAsSystem, writeAsSystem } from '../platform/database/system';
import type { Transaction } from '../platform/database/transaction';
import { type KeptMonth, keptMonths, thisCluster, unseen } from './figure-months.queries';
import { figureLimits, figuresSql, parametersOf } from './figures.queries';
import { CareFigureCode, type FigureMonth, figureMonths, figureMonthsMax } from './figures.rules';

/** How long one turn goes on: whoever stops the server waits for it. What is left waits for the next. */
const turnMs = 5_000;
/** The current month changes all the time; so long it is left as it was. */
const currentKeptMs = 30 * 60_000;

/**
 * Keeps the figures of the months of every centre that something has changed in, so that those of a whole group need not be reckoned while somebody
 * waits. Whether this runs changes nothing of what is told but how fast; only the current month of very many residents may be told as it was.
 */
export async function keepFigures(database: Database, budgetMs = turnMs): Promise<void> {
  const until = Date.now() + budgetMs;
  for (const house of await housesByAge(database)) {
    if (Date.now() > until) return;
    await writeAsSystem(database, tx => keepFiguresOf(tx, house));
  }
}

/** Those of which least is kept come first, then those whose months were kept longest ago. */
async function housesByAge(database: Database): Promise<string[]> {
  const rows = await readAsSystem<{ id: string }>(
    database,
    `SELECT i.id FROM institution i LEFT JOIN LATERAL (SELECT max(k.kept_at) AS kept_at FROM care_figure_month k WHERE k.institution_id = i.id) k ON true
     WHERE EXISTS (SELECT FROM resident r WHERE r.institution_id = i.id) ORDER BY k.kept_at NULLS FIRST, i.id`,
  );
  return rows.map(({ id }) => id);
}

/** Brings the months of a centre up to date; answers how many were reckoned. One process at a time: what it takes away, another might still need. */
export async function keepFiguresOf(tx: Transaction, house: string): Promise<number> {
  const [lock] = await tx.rows<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('care_figure_month'), hashtext($1::text)) AS mine`,
    [house],
  );
  if (!lock?.mine) return 0;
  const today = civilDateOf(await tx.now());
  const months = figureMonths(addMonths(today, 1 - figureMonthsMax), today, today);
  const limits = await figureLimits(tx, house);
  const kept = await keptMonths(tx, [house], months, limits);
  const from = months.findIndex(month => isDue(month, kept));
  if (from < 0) return 0;
  const due = months.slice(from);
  await tx.rows(keep, [...parametersOf({ houses: [house], teamId: null, doctorId: null }, due, limits), house]);
  await tx.rows('DELETE FROM care_figure_month WHERE institution_id = $1 AND month < $2', [house, months[0]?.month]);
  await tx.rows(forget, [house]);
  return due.length;
}

function isDue({ month, isComplete }: FigureMonth, kept: readonly KeptMonth[]): boolean {
  const known = kept.find(each => each.month === month);
  if (!known) return true;
  return !known.stands && (isComplete || known.keptAt.getTime() < Date.now() - currentKeptMs);
}

/** One statement: what it reckons from is what its snapshot says. */
const keep = `
  INSERT INTO care_figure_month AS k (institution_id, month, as_of, limits, snapshot, cluster, kept_at, sums)
  SELECT $7, m.month, m.as_of, $4::jsonb, pg_current_snapshot()::text, ${thisCluster}, clock_timestamp(), coalesce(f.sums, '[]')
  FROM unnest($2::date[], $3::date[]) AS m(month, as_of) LEFT JOIN (
    SELECT f.month, jsonb_agg(jsonb_build_object('code', f.code, 'teamId', f."teamId", 'doctorId', f."doctorId", 'numerator', f.numerator, 'denominator', f.denominator)) AS sums
    FROM (${figuresSql(Object.values(CareFigureCode))}) f GROUP BY 1) f ON f.month = m.month
  ON CONFLICT ON CONSTRAINT care_figure_month_pk DO UPDATE SET (as_of, limits, snapshot, cluster, kept_at, sums)
    = (excluded.as_of, excluded.limits, excluded.snapshot, excluded.cluster, excluded.kept_at, excluded.sums)`;

/** Changes that all months have seen that they matter to. */
const forget = `
  DELETE FROM care_figure_change c WHERE c.institution_id = $1 AND NOT EXISTS (
    SELECT FROM care_figure_month k WHERE k.institution_id = c.institution_id AND k.as_of >= c.since AND ${unseen('c', 'k')})
    AND c.since <= (SELECT max(k.as_of) FROM care_figure_month k WHERE k.institution_id = $1)`;
