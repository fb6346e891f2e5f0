import { type Page, pageOf } from '../../schema/connection';
import { type CarePolicy, readCarePolicy } from '../care/care-policy.rules';
import { type FamilyDoctorPolicy, readFamilyDoctorPolicy } from '../contracts/family-doctor-policy.rules';
import { policyContentsOf } from '../group/group.queries';
import { groupBy } from '../kernel/grouping';
import { present } from '../kernel/invariant';
import type { Context } from '../platform/graphql/context';
import { type KeptMonth, keptMonths } from './figure-months.queries';
import { type CareFigureCode, CareFigurePart, type FigureMonth, type FigureSum } from './figures.rules';
import { figureSource, figureSql } from './figures.sql';
import { panelRowsOf } from './panel.queries';
import { panelDay } from './panel.scope';
import type { PanelLabel, PanelRow } from './panel.types';

/**
 * Reads of the figures. Across houses, because some who see figures see no residents: the caller has narrowed the houses to those whose figures
 * the viewer sees.
 */

/** Whose figures are asked for: houses, and in them perhaps only one team or one doctor. */
export interface FigureScope {
  readonly houses: readonly string[];
  readonly teamId: string | null;
  readonly doctorId: string | null;
}

/** What counts of those in a month who belong to the same centre, team and doctor. */
export interface FigureRecord extends FigureSum {
  readonly code: CareFigureCode;
  readonly month: string;
  readonly institutionId: string;
  readonly teamId: string | null;
  readonly doctorId: string | null;
  /** When it was reckoned, where something has changed since; null when it is as of now. */
  readonly reckonedAt: Date | null;
}

/** How many residents of centres whose figures have changed are reckoned at once, while somebody waits; with more, those of an hour ago are told. */
const reckonedAtOnceMax = 20_000;
const keptHoursMax = 1;

/**
 * All figures asked for: those that stand as they were kept, and the others reckoned now, one statement for each house, so that none of a large group
 * takes too long.
 */
export async function readFigures(
  context: Context,
  scope: FigureScope,
  codes: readonly CareFigureCode[],
  months: readonly FigureMonth[],
): Promise<FigureRecord[]> {
  if (codes.length === 0 || months.length === 0) return [];
  const limits = await figureLimits(context.read, present(scope.houses[0], 'house'));
  const across = { rows: <Row>(sql: string, values: unknown[]) => context.read.rowsAcrossHouses<Row>(sql, values) };
  const kept = groupBy(await keptMonths(across, scope.houses, months, limits), each => each.institutionId);
  const late = await tooMany(context, scope.houses, months, kept);
  const records: FigureRecord[] = [];
  for (const house of scope.houses) {
    const known = (kept.get(house) ?? []).filter(each => each.stands || late.has(each));
    // Months lie side by side where they are reckoned: from the first on that is not known.
    const from = months.findIndex(({ month }) => !known.some(each => each.month === month));
    const before = from < 0 ? months : months.slice(0, from);
    records.push(...ofScope(known, before, scope, codes));
    if (from >= 0) records.push(...(await reckoned(across, house, scope, codes, months.slice(from), limits)));
  }
  return records;
}

/** The current month of so many residents that nobody waits for it: as it was within the hour, where that is known. */
async function tooMany(
  context: Context,
  houses: readonly string[],
  months: readonly FigureMonth[],
  kept: ReadonlyMap<string, readonly KeptMonth[]>,
): Promise<Set<KeptMonth>> {
  const current = months.find(({ isComplete }) => !isComplete);
  const since = Date.now() - keptHoursMax * 3_600_000;
  const late = houses.flatMap(house =>
    (kept.get(house) ?? []).filter(
      each => each.month === current?.month && !each.stands && each.keptAt.getTime() > since,
    ),
  );
  if (late.length === 0) return new Set();
  const [{ residents } = { residents: 0 }] = await context.read.rowsAcrossHouses<{ residents: number }>(
    'SELECT count(*)::int AS residents FROM resident WHERE institution_id = ANY ($1)',
    [late.map(({ institutionId }) => institutionId)],
  );
  return new Set(residents > reckonedAtOnceMax ? late : []);
}

function ofScope(
  known: readonly KeptMonth[],
  months: readonly FigureMonth[],
  { teamId, doctorId }: FigureScope,
  codes: readonly CareFigureCode[],
): FigureRecord[] {
  return known
    .filter(({ month }) => months.some(each => each.month === month))
    .flatMap(({ institutionId, month, keptAt, stands, sums }) =>
      sums
        .filter(sum => codes.includes(sum.code))
        .filter(sum => (teamId === null || sum.teamId === teamId) && (doctorId === null || sum.doctorId === doctorId))
        .map(sum => ({ ...sum, institutionId, month, reckonedAt: stands ? null : keptAt })),
    );
}

/** The figures of a house as they are now. */
export async function reckoned(
  reader: { rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> },
  house: string,
  { teamId, doctorId }: Omit<FigureScope, 'houses'>,
  codes: readonly CareFigureCode[],
  months: readonly FigureMonth[],
  limits: object,
): Promise<FigureRecord[]> {
  const records = await reader.rows<Omit<FigureRecord, 'reckonedAt'>>(
    figuresSql(codes),
    parametersOf({ houses: [house], teamId, doctorId }, months, limits),
  );
  return records.map(record => ({ ...record, reckonedAt: null }));
}

/** The sums of figures by month, centre, team and doctor. */
export function figuresSql(codes: readonly CareFigureCode[]): string {
  const parts = codes.map(
    code => `SELECT '${code}' AS code, s.first, s.last, s.institution_id, s.team_id, s.doctor_id, sum(s.num) AS num, sum(s.den) AS den
      FROM (${figureSql(code)}) s GROUP BY 2, 3, 4, 5, 6`,
  );
  return `WITH ${figureSource} SELECT f.code, m.month, f.institution_id AS "institutionId", f.team_id AS "teamId", f.doctor_id AS "doctorId",
       sum(f.num)::int AS numerator, sum(f.den)::int AS denominator
     FROM (${parts.join(' UNION ALL ')}) f JOIN month m ON m.n BETWEEN f.first AND f.last GROUP BY 1, 2, 3, 4, 5 HAVING sum(f.den) > 0`;
}

/** The parameters of every statement on figures. */
export function parametersOf(
  { houses, teamId, doctorId }: FigureScope,
  months: readonly FigureMonth[],
  limits: object,
): unknown[] {
  return [
    houses,
    months.map(({ month }) => month),
    months.map(({ asOf }) => asOf),
    JSON.stringify(limits),
    teamId,
    doctorId,
  ];
}

/** The limits of the policies of today that figures are judged by. */
export async function figureLimits(
  reader: { rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> },
  institutionId: string,
): Promise<Record<string, number>> {
  const contents = await policyContentsOf(reader, institutionId, ['familyDoctor', 'chronicCare']);
  return limitsOf(
    readFamilyDoctorPolicy(contents.get('familyDoctor') ?? null),
    readCarePolicy(contents.get('chronicCare') ?? null),
  );
}

function limitsOf(
  { elderlyYearsMin, childYearsMax }: FamilyDoctorPolicy,
  { systolicMmHgMax, diastolicMmHgMax, fastingGlucoseMilliMax, firstMonthsMonthly, timesAYear }: CarePolicy,
): Record<string, number> {
  return {
    ...timesAYear,
    elderlyYearsMin,
    childYearsMax,
    systolicMmHgMax,
    diastolicMmHgMax,
    fastingGlucoseMilliMax,
    firstMonthsMonthly,
  };
}

/** For how many of the houses the file of the insurer is there, by month. */
export async function readCoverage(
  context: Context,
  houses: readonly string[],
  months: readonly FigureMonth[],
): Promise<Map<string, FigureSum>> {
  const rows = await context.read.rows<FigureSum & { month: string }>(
    `SELECT m.month, count(DISTINCT b.institution_id)::int AS numerator, count(DISTINCT i.id)::int AS denominator
     FROM unnest($2::date[]) AS m(month) CROSS JOIN institution i
     LEFT JOIN visit_batch b ON b.institution_id = i.id AND b.month = m.month AND b.undone_at IS NULL
     WHERE i.id = ANY ($1) AND i.tier IN ('COMMUNITY', 'STATION') GROUP BY 1`,
    [houses, months.map(({ month }) => month)],
  );
  return new Map(rows.map(({ month, ...sum }) => [month, sum]));
}

/** What of a figure is opened. */
export interface FigureOpened {
  readonly code: CareFigureCode;
  readonly part: CareFigurePart;
  readonly month: FigureMonth;
  readonly first: number;
  readonly after: string | null;
}

/** The residents of a part of a figure by their ids, one more than asked for. */
export async function figureResidents(
  context: Context,
  scope: FigureScope,
  { code, part, month, first, after }: FigureOpened,
): Promise<{ id: string }[]> {
  const limits = await figureLimits(context.read, present(scope.houses[0], 'house'));
  return context.read.rowsAcrossHouses<{ id: string }>(
    `WITH ${figureSource} SELECT s.patient_id AS id FROM (${figureSql(code)}) s WHERE $7::uuid IS NULL OR s.patient_id > $7 GROUP BY 1
     HAVING sum(s.den) > 0 AND ${part === CareFigurePart.NUMERATOR ? 'sum(s.num) = sum(s.den)' : 'sum(s.num) < sum(s.den)'} ORDER BY 1 LIMIT ${first + 1}`,
    [...parametersOf(scope, [month], limits), after],
  );
}

/** The residents of a part of a figure, as rows of the panel. */
export async function pageOfFigure(
  context: Context,
  scope: FigureScope,
  opened: FigureOpened,
): Promise<Page<PanelRow>> {
  const page = pageOf(await figureResidents(context, scope, opened), opened.first, ({ id }) => [id]);
  const day = await panelDay(context, present(scope.houses[0], 'house'));
  const found = page.edges.map(({ node }) => node.id);
  const rows = await panelRowsOf(context, found, day);
  const edges = page.edges.flatMap(({ cursor, node }) => {
    const row = rows.find(each => each.uuid === node.id);
    return row ? [{ cursor, node: row }] : [];
  });
  return { ...page, edges };
}

/** The centre of a team; none when there is no such team. */
export async function houseOfTeam(context: Context, teamId: string): Promise<string[]> {
  return ids(context, 'SELECT institution_id AS id FROM family_team WHERE id = $1', teamId);
}

/** The centres in whose teams somebody is or was. */
export async function housesOfDoctor(context: Context, personId: string): Promise<string[]> {
  return ids(
    context,
    'SELECT DISTINCT t.institution_id AS id FROM family_team_member m JOIN family_team t ON t.id = m.team_id WHERE m.person_id = $1',
    personId,
  );
}

async function ids(context: Context, sql: string, parameter: string): Promise<string[]> {
  return (await context.read.rows<{ id: string }>(sql, [parameter])).map(({ id }) => id);
}

/** The names of teams, people and houses. */
export async function labelsOf(
  context: Context,
  table: 'family_team' | 'person' | 'institution',
  ids: readonly string[],
): Promise<PanelLabel[]> {
  return context.read.rows<PanelLabel>(
    `SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM ${table} WHERE id = ANY ($1) ORDER BY name_zh, id`,
    [ids],
  );
}
