import { type Page, pageOf } from '../../schema/connection';
import { CareCondition } from '../care/care.rules';
import { groupBy } from '../kernel/grouping';
import { type IdType, toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { may } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { Population } from '../residents/population.rules';
import { panelHouses } from '../residents/resident.queries';
import { type PanelRecord, rowSource, ShownRow } from './panel.row';
import type { PanelDay } from './panel.rules';
import type { PanelFilter, PanelScope } from './panel.scope';
import { PanelOrder, PanelSql } from './panel.sql';
import type { PanelCounts, PanelLabel, PanelLabelCount, PanelRow } from './panel.types';

/**
 * Reads of the panel: one statement for the rows of a page with everything that is shown of them, one for all counts. Each names the centres
 * whose residents the viewer sees; row-level security says the same once more.
 */

/** What a page of the panel is about. */
export interface PanelAsked {
  readonly scope: PanelScope;
  readonly filter: PanelFilter;
  readonly order: PanelOrder;
  readonly first: number;
  readonly cursor: readonly string[] | null;
  /** The fields that are asked of its rows. */
  readonly fields: ReadonlySet<string>;
}

export async function pageOfPanel(context: Context, asked: PanelAsked): Promise<Page<PanelRow>> {
  const { scope, filter, order, first, cursor, fields } = asked;
  const sql = new PanelSql(scope.day);
  const found = `SELECT p.* FROM panel_row p WHERE ${inScope(sql, scope)} AND ${sql.present} AND ${sql.filtered(filter)}
    AND ${order.behind(sql, cursor)} ${order.by} LIMIT ${first + 1}`;
  const { columns, joins } = rowSource(sql, fields);
  const records = await context.read.rows<PanelRecord & { key: string }>(
    `SELECT ${order.selected} AS key, ${columns} FROM (${found}) p ${joins} ${order.by}`,
    sql.values,
  );
  const page = pageOf(records, first, record => order.cursorOf(record.key, record.id));
  const shown = shownTo(context, scope.day);
  return { ...page, edges: page.edges.map(({ cursor: place, node }) => ({ cursor: place, node: shown(node) })) };
}

/** Rows of residents by their ids, in the order of the ids, also of those who died or moved away. */
export async function panelRowsOf(context: Context, ids: readonly string[], day: PanelDay): Promise<PanelRow[]> {
  const sql = new PanelSql(day);
  const { columns, joins } = rowSource(sql);
  const records = await context.read.rows<PanelRecord>(
    `SELECT ${columns} FROM (SELECT p.* FROM panel_row p WHERE p.patient_id = ANY (${sql.value(ids)})
       AND p.institution_id = ANY (${sql.value(panelHouses(context))})) p ${joins} ORDER BY p.patient_id`,
    sql.values,
  );
  return records.map(shownTo(context, day));
}

/** A list of the morning page: which rows, in which order. */
export interface MorningList {
  readonly name: string;
  readonly condition: string;
  readonly by: string;
  /** Whether all are counted, also those that the list has no room for; what `counts` has anyway is not counted twice. */
  readonly isCounted?: boolean;
}

/** A short list, and of one that is counted how many there are. */
export interface MorningRows {
  readonly rows: PanelRow[];
  readonly total: number;
}

/** Several short lists at once. */
export async function morningRows(
  context: Context,
  scope: PanelScope,
  lists: (sql: PanelSql) => MorningList[],
  most: number,
  fields: ReadonlySet<string>,
): Promise<Map<string, MorningRows>> {
  const sql = new PanelSql(scope.day);
  const base = `${inScope(sql, scope)} AND ${sql.present}`;
  const selects = lists(sql).map(
    ({ name, condition, by, isCounted }) => `(SELECT '${name}' AS list, row_number() OVER (${by}) AS place,
        ${isCounted ? 'count(*) OVER ()' : '0'}::int AS total, p.* FROM panel_row p
      WHERE ${base} AND ${condition} ${by} LIMIT ${most})`,
  );
  const { columns, joins } = rowSource(sql, fields);
  const records = await context.read.rows<PanelRecord & { list: string; total: number }>(
    `SELECT p.list, p.total, ${columns} FROM (${selects.join(' UNION ALL ')}) p ${joins} ORDER BY p.list, p.place`,
    sql.values,
  );
  const shown = shownTo(context, scope.day);
  const found = groupBy(records, ({ list }) => list);
  return new Map([...found].map(([name, of]) => [name, { rows: of.map(shown), total: of[0]?.total ?? 0 }]));
}

/** The rows of a team, or of a centre. A team is of one centre, which was looked at: to name that too would read its index beside. */
function inScope(sql: PanelSql, { teamId, institutionId }: PanelScope): string {
  return teamId ? `p.team_id = ${sql.value(teamId)}` : `p.institution_id = ${sql.value(institutionId)}`;
}

/** Records as rows; whether the viewer cares for those of a centre is looked up once for each centre. */
function shownTo(context: Context, { today }: PanelDay): (record: PanelRecord) => PanelRow {
  const cared = new Map<string, boolean>();
  return record => {
    const isCaredFor = cared.get(record.house) ?? caresFor(context, record.house);
    cared.set(record.house, isCaredFor);
    return new ShownRow(record, today, isCaredFor);
  };
}

/** Whether the viewer looks after the residents of a centre: what other houses do with them is for those alone. */
export function caresFor(context: Context, institutionId: string): boolean {
  return may(viewerOf(context), 'resident.identify', { institutionId });
}

export function labelOf(type: IdType, { id, nameZh, nameEn }: PanelLabel): PanelLabel {
  return { id: toGlobalId(type, id), nameZh, nameEn };
}

/** What is counted, each name with its condition. */
function countedBy(sql: PanelSql): Record<CountName, string> {
  return {
    all: 'true',
    overdue: sql.overdue,
    dueToday: sql.dueToday,
    dueThisWeek: sql.dueThisWeek,
    withoutPlan: sql.withoutPlan,
    controlled: `${sql.hypertensionControl} = 'CONTROLLED' OR ${sql.diabetesControl} = 'CONTROLLED'`,
    uncontrolled: `${sql.hypertensionControl} = 'UNCONTROLLED' OR ${sql.diabetesControl} = 'UNCONTROLLED'`,
    unmeasured: `${sql.hypertensionControl} = 'UNMEASURED' OR ${sql.diabetesControl} = 'UNMEASURED'`,
    missed: `${sql.hypertensionControl} = 'MISSED' OR ${sql.diabetesControl} = 'MISSED'`,
    lost: sql.lost,
    recentlyDischarged: sql.recentlyDischarged,
    referralOpen: 'p.referral_id IS NOT NULL',
    contracted: sql.contracted,
    contractExpiring: sql.expiring,
    notContracted: `NOT ${sql.contracted}`,
  };
}
type CountName = Exclude<keyof PanelCounts, `by${string}`>;

/** What a filter finds in a scope. */
export async function countOfPanel(context: Context, scope: PanelScope, filter: PanelFilter): Promise<number> {
  const sql = new PanelSql(scope.day);
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM panel_row p WHERE ${inScope(sql, scope)} AND ${sql.present} AND ${sql.filtered(filter)}`,
    sql.values,
  );
  return present(row, 'count').count;
}

/**
 * All counts of a team or centre in one pass: first by everything that residents are told apart by, which leaves few rows, then summed up.
 */
export async function countsOfPanel(context: Context, scope: PanelScope): Promise<PanelCounts> {
  const sql = new PanelSql(scope.day);
  const counted = Object.entries(countedBy(sql));
  const counts = counted.map(([name, condition]) => `count(*) FILTER (WHERE ${condition}) AS "${name}"`);
  const row = await context.read.row<CountRecord>(
    `WITH g AS MATERIALIZED (
       SELECT p.populations, p.conditions, p.neighbourhood_id, p.team_id, count(*) FILTER (WHERE ${sql.elderly}) AS elderly,
         count(*) FILTER (WHERE ${sql.child}) AS child, ${counts.join(', ')}
       FROM panel_row p WHERE ${inScope(sql, scope)} AND ${sql.present} GROUP BY 1, 2, 3, 4)
     SELECT ${counted.map(([name]) => `coalesce(sum(g."${name}"), 0)::int AS "${name}"`).join(', ')},
       coalesce(sum(g.elderly), 0)::int AS elderly, coalesce(sum(g.child), 0)::int AS child,
       ${counters('populations')} AS populations, ${counters('conditions')} AS conditions,
       ${labels('neighbourhood', 'neighbourhood_id')} AS "byNeighbourhood", ${labels('family_team', 'team_id')} AS "byTeam" FROM g`,
    sql.values,
  );
  const { elderly, child, populations, conditions, byNeighbourhood, byTeam, ...sums } = present(row, 'counts');
  const ofPopulation: Partial<Record<Population, number>> = {
    ...populations,
    [Population.ELDERLY]: elderly,
    [Population.CHILD]: child,
  };
  return {
    ...sums,
    byPopulation: Object.values(Population).flatMap(population => {
      const count = ofPopulation[population] ?? 0;
      return count > 0 ? [{ population, count }] : [];
    }),
    byCondition: Object.values(CareCondition).flatMap(condition => {
      const count = conditions?.[condition] ?? 0;
      return count > 0 ? [{ condition, count }] : [];
    }),
    byNeighbourhood: labelCounts('Neighbourhood', byNeighbourhood),
    byTeam: labelCounts('FamilyTeam', byTeam),
  };
}

const counters = (column: 'populations' | 'conditions'): string =>
  `(SELECT jsonb_object_agg(name, n) FROM (SELECT u.name, sum(g."all") AS n FROM g, unnest(g.${column}) AS u(name) GROUP BY 1) c)`;

const label = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'nameZh', ${alias}.name_zh, 'nameEn', ${alias}.name_en) END`;

const labels = (table: string, column: string): string =>
  `(SELECT jsonb_agg(jsonb_build_object('label', ${label('o')}, 'count', c.n) ORDER BY o.code) FROM (
     SELECT g.${column} AS id, sum(g."all")::int AS n FROM g GROUP BY 1) c LEFT JOIN ${table} o ON o.id = c.id)`;

type CountRecord = Record<CountName | 'elderly' | 'child', number> & {
  readonly populations: Record<string, number> | null;
  readonly conditions: Record<string, number> | null;
  readonly byNeighbourhood: PanelLabelCount[] | null;
  readonly byTeam: PanelLabelCount[] | null;
};

function labelCounts(type: IdType, counts: readonly PanelLabelCount[] | null): PanelLabelCount[] {
  return (counts ?? []).map(({ label: known, count }) => ({ label: known && labelOf(type, known), count }));
}
