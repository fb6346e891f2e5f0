import { type Page, pageOf } from '../../schema/connection';
import { CareCondition, type CareTaskKind, type ContactResult } from '../care/care.rules';
import type { CareControl } from '../care/control.rules';
import { writeMilli } from '../care/measurement.rules';
import { dueState } from '../care/schedule.rules';
import { ageYears, type CivilDate } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { type IdType, toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { may } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { ReferralDirection, ReferralState } from '../referrals/referral.rules';
import { Population } from '../residents/population.rules';
import { panelHouses } from '../residents/resident.queries';
import type { PanelContract, PanelDay } from './panel.rules';
import type { PanelFilter, PanelScope } from './panel.scope';
import { PanelOrder, PanelSql } from './panel.sql';
import type { PanelCounts, PanelLabel, PanelLabelCount, PanelPackage, PanelRow } from './panel.types';

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
}

export async function pageOfPanel(context: Context, asked: PanelAsked): Promise<Page<PanelRow>> {
  const { scope, filter, order, first, cursor } = asked;
  const sql = new PanelSql(scope.day);
  const found = `SELECT p.* FROM panel_row p WHERE ${inScope(sql, scope)} AND ${sql.present} AND ${sql.filtered(filter)}
    AND ${order.behind(sql, cursor)} ${order.by} LIMIT ${first + 1}`;
  const records = await context.read.rows<PanelRecord>(
    `SELECT ${order.selected} AS key, ${rowColumns(sql)} FROM (${found}) p ${rowJoins} ${order.by}`,
    sql.values,
  );
  const page = pageOf(records, first, record => order.cursorOf(record.key, record.id));
  const edges = page.edges.map(({ cursor: place, node }) => ({
    cursor: place,
    node: toPanelRow(context, node, scope.day),
  }));
  return { ...page, edges };
}

/** Rows of residents by their ids, in the order of the ids, also of those who died or moved away. */
export async function panelRowsOf(context: Context, ids: readonly string[], day: PanelDay): Promise<PanelRow[]> {
  const sql = new PanelSql(day);
  const records = await context.read.rows<PanelRecord>(
    `SELECT '' AS key, ${rowColumns(sql)} FROM (SELECT p.* FROM panel_row p WHERE p.patient_id = ANY (${sql.value(ids)})
       AND p.institution_id = ANY (${sql.value(panelHouses(context))})) p ${rowJoins} ORDER BY p.patient_id`,
    sql.values,
  );
  return records.map(record => toPanelRow(context, record, day));
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
): Promise<Map<string, MorningRows>> {
  const sql = new PanelSql(scope.day);
  const base = `${inScope(sql, scope)} AND ${sql.present}`;
  const selects = lists(sql).map(
    ({ name, condition, by, isCounted }) => `(SELECT '${name}' AS list, row_number() OVER (${by}) AS place,
        ${isCounted ? 'count(*) OVER ()' : '0'}::int AS total, p.* FROM panel_row p
      WHERE ${base} AND ${condition} ${by} LIMIT ${most})`,
  );
  const records = await context.read.rows<PanelRecord & { list: string; total: number }>(
    `SELECT p.list, p.total, '' AS key, ${rowColumns(sql)} FROM (${selects.join(' UNION ALL ')}) p ${rowJoins} ORDER BY p.list, p.place`,
    sql.values,
  );
  const found = groupBy(records, ({ list }) => list);
  return new Map(
    [...found].map(([name, of]) => [
      name,
      { rows: of.map(record => toPanelRow(context, record, scope.day)), total: of[0]?.total ?? 0 },
    ]),
  );
}

/** The rows of a team, or of a centre. A team is of one centre, which was looked at: to name that too would read its index beside. */
function inScope(sql: PanelSql, { teamId, institutionId }: PanelScope): string {
  return teamId ? `p.team_id = ${sql.value(teamId)}` : `p.institution_id = ${sql.value(institutionId)}`;
}

const label = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'nameZh', ${alias}.name_zh, 'nameEn', ${alias}.name_en) END`;

function rowColumns(sql: PanelSql): string {
  return `p.patient_id AS id, p.institution_id AS "institutionId", p.masked_name AS "maskedName", p.sex, p.birth_date AS "birthDate", p.populations, p.conditions,
    ${label('i')} AS institution, ${label('n')} AS neighbourhood, ${label('t')} AS team, ${label('d')} AS doctor, ${label('h')} AS "dischargedFrom", ${label('b')} AS "inHospital",
    ${sql.contractState} AS "contractState", p.contract_id AS "contractId", p.contract_since AS "contractFrom", p.contract_until AS "contractUntil",
    coalesce(s.packages, '[]') AS packages, k.id AS "taskId", k.version AS "taskVersion", p.due_kind AS "dueKind", p.due_condition AS "dueCondition",
    p.due_on AS "dueOn", p.plan_count AS "openPlanCount", p.seen_on AS "lastFollowUpOn", p.attempted_on AS "lastAttemptOn",
    p.attempt_result AS "lastAttemptResult", p.systolic_milli AS systolic, p.diastolic_milli AS diastolic, p.pressure_on AS "pressureOn",
    p.glucose_milli AS glucose, p.glucose_on AS "glucoseOn", ${sql.hypertensionControl} AS "hypertensionControl",
    ${sql.diabetesControl} AS "diabetesControl", ${sql.lost} AS "isLost", p.discharged_on AS "dischargedOn", p.referral_id AS "referralId",
    p.referral_state AS "referralState", p.referral_direction AS "referralDirection", ${sql.elderly} AS "isElderly", ${sql.child} AS "isChild"`;
}

/** Everything that is shown of a row by name. */
const rowJoins = `JOIN institution i ON i.id = p.institution_id LEFT JOIN neighbourhood n ON n.id = p.neighbourhood_id
  LEFT JOIN family_team t ON t.id = p.team_id LEFT JOIN person d ON d.id = p.doctor_id LEFT JOIN institution h ON h.id = p.discharged_from
  LEFT JOIN institution b ON b.id = p.in_hospital
  LEFT JOIN care_task k ON k.id = p.task_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('code', o.code, 'nameZh', o.name_zh, 'nameEn', o.name_en) ORDER BY o.code) AS packages
    FROM family_contract_package c JOIN service_package o ON o.id = c.package_id WHERE c.contract_id = p.contract_id) s ON true`;

interface PanelRecord {
  readonly key: string;
  readonly id: string;
  readonly institutionId: string;
  readonly maskedName: string;
  readonly sex: PanelRow['sex'];
  readonly birthDate: CivilDate;
  readonly populations: Population[];
  readonly conditions: CareCondition[];
  readonly institution: PanelLabel;
  readonly neighbourhood: PanelLabel | null;
  readonly team: PanelLabel | null;
  readonly doctor: PanelLabel | null;
  readonly dischargedFrom: PanelLabel | null;
  readonly inHospital: PanelLabel | null;
  readonly contractState: PanelContract;
  readonly contractId: string | null;
  readonly contractFrom: CivilDate | null;
  readonly contractUntil: CivilDate | null;
  readonly packages: PanelPackage[];
  readonly taskId: string | null;
  readonly taskVersion: number;
  readonly dueKind: CareTaskKind;
  readonly dueCondition: CareCondition | null;
  readonly dueOn: CivilDate;
  readonly openPlanCount: number;
  readonly lastFollowUpOn: CivilDate | null;
  readonly lastAttemptOn: CivilDate | null;
  readonly lastAttemptResult: ContactResult | null;
  readonly systolic: string | null;
  readonly diastolic: string | null;
  readonly pressureOn: CivilDate | null;
  readonly glucose: string | null;
  readonly glucoseOn: CivilDate | null;
  readonly hypertensionControl: CareControl | null;
  readonly diabetesControl: CareControl | null;
  readonly isLost: boolean;
  readonly dischargedOn: CivilDate | null;
  readonly referralId: string | null;
  readonly referralState: ReferralState;
  readonly referralDirection: ReferralDirection;
  readonly isElderly: boolean;
  readonly isChild: boolean;
}

function toPanelRow(context: Context, record: PanelRecord, { today }: PanelDay): PanelRow {
  const { id, contractId, taskId, systolic, diastolic, pressureOn, glucose, glucoseOn } = record;
  return {
    ...record,
    uuid: id,
    residentId: toGlobalId('Resident', id),
    patientId: toGlobalId('Patient', id),
    ageYears: ageYears(record.birthDate, today),
    institution: labelOf('Institution', record.institution),
    neighbourhood: record.neighbourhood && labelOf('Neighbourhood', record.neighbourhood),
    team: record.team && labelOf('FamilyTeam', record.team),
    doctor: record.doctor && labelOf('Person', record.doctor),
    populations: populationsOf(record),
    contractId: contractId && toGlobalId('FamilyContract', contractId),
    nextPlan: taskId ? planOf(record, taskId, today) : null,
    bloodPressure:
      systolic && diastolic && pressureOn
        ? { systolic: writeMilli(systolic), diastolic: writeMilli(diastolic), on: pressureOn }
        : null,
    glucose: glucose && glucoseOn ? { value: writeMilli(glucose), on: glucoseOn } : null,
    ...(caresFor(context, record.institutionId) ? elsewhereOf(record) : nothingElsewhere),
  };
}

/** Whether the viewer looks after the residents of a centre: what other houses do with them is for those alone. */
export function caresFor(context: Context, institutionId: string): boolean {
  return may(viewerOf(context), 'resident.identify', { institutionId });
}

type Elsewhere = Pick<PanelRow, 'inHospital' | 'dischargedOn' | 'dischargedFrom' | 'openReferral'>;

const nothingElsewhere: Elsewhere = { inHospital: null, dischargedOn: null, dischargedFrom: null, openReferral: null };

function elsewhereOf(record: PanelRecord): Elsewhere {
  const { inHospital, dischargedOn, dischargedFrom, referralId, referralState: state, referralDirection } = record;
  return {
    inHospital: inHospital && labelOf('Institution', inHospital),
    dischargedOn,
    dischargedFrom: dischargedFrom && labelOf('Institution', dischargedFrom),
    openReferral: referralId ? { id: toGlobalId('Referral', referralId), state, direction: referralDirection } : null,
  };
}

function planOf(record: PanelRecord, taskId: string, today: CivilDate): PanelRow['nextPlan'] {
  const { dueOn, dueKind: kind, dueCondition: condition, taskVersion: version } = record;
  return { taskId: toGlobalId('CareTask', taskId), version, kind, condition, dueOn, dueState: dueState(dueOn, today) };
}

function populationsOf({ populations, isElderly, isChild }: PanelRecord): Population[] {
  const byAge = [isElderly ? Population.ELDERLY : null, isChild ? Population.CHILD : null];
  return [...byAge.filter(population => population !== null), ...populations];
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
