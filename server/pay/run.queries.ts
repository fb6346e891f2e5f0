import { money } from '../../schema/money';
import { departmentById, institutionById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { decimalOf, fixedText } from '../kernel/money';
import type { Context } from '../platform/graphql/context';
import type { PayCycle } from './cycle.types';
import { asSystem } from './pay.queries';
import { policyOfRun } from './pay-policy.queries';
import { PayLevel, type PayPolicy } from './pay-policy.rules';
import { type PayDepartmentLine, type PayInstitutionLine, type PayRun, type PayScore } from './run.types';

/** Reads of runs and of what they divide among institutions and departments. */

interface RunRow extends Omit<PayRun, 'pool' | 'reserve' | 'shared' | 'carriedIn' | 'topUps' | 'carriedOut'> {
  readonly poolFen: string;
  readonly reserveFen: string;
  readonly sharedFen: string;
  readonly carriedInFen: string;
  readonly topUpsFen: string;
  readonly carriedOutFen: string;
}

export async function runsOf(context: Context, cycle: PayCycle): Promise<PayRun[]> {
  const rows = await context.read.rows<RunRow>(
    `SELECT id, number, engine_version AS "engineVersion", input_sha256 AS "inputSha256", output_sha256 AS "outputSha256", event_count AS "eventCount",
       run_at AS "runAt", published_at AS "publishedAt", pool_fen AS "poolFen", reserve_fen AS "reserveFen", shared_fen AS "sharedFen",
       carried_in_fen AS "carriedInFen", top_ups_fen AS "topUpsFen", carried_out_fen AS "carriedOutFen"
     FROM pay_run WHERE cycle_id = $1 ORDER BY number DESC`,
    [cycle.uuid],
  );
  return rows.map(row => ({
    ...row,
    id: toGlobalId('PayRun', row.id),
    pool: money(row.poolFen),
    reserve: money(row.reserveFen),
    shared: money(row.sharedFen),
    carriedIn: money(row.carriedInFen),
    topUps: money(row.topUpsFen),
    carriedOut: money(row.carriedOutFen),
  }));
}

/** A line of an institution as `institutionColumns` reads it. */
export interface InstitutionRow {
  readonly institutionId: string;
  readonly house: PayInstitutionLine['house'];
  readonly totalFen: string;
  readonly memberDays: number;
  readonly periodDays: number;
  readonly contributionFen: string;
  readonly points: string;
  readonly outsidePoints: string;
  readonly factor: string;
  readonly shareFen: string;
  readonly amountFen: string;
}

/** Large numbers as text, so that they survive JSON. */
export const institutionColumns = `l.institution_id AS "institutionId", l.house, l.total_fen::text AS "totalFen", l.member_days AS "memberDays",
  l.period_days AS "periodDays", l.contribution_fen::text AS "contributionFen", l.points::text, l.outside_points::text AS "outsidePoints",
  l.factor::text, l.share_fen::text AS "shareFen", l.amount_fen::text AS "amountFen"`;

/** Lines of all institutions, with their scores. */
export async function institutionLines(context: Context, runId: string): Promise<PayInstitutionLine[]> {
  const policy = await policyOfRun(context.read, runId);
  const rows = await context.read.rows<InstitutionRow>(
    `SELECT ${institutionColumns} FROM pay_institution_line l JOIN institution i ON i.id = l.institution_id WHERE l.run_id = $1 ORDER BY i.code`,
    [runId],
  );
  const ids = rows.map(row => row.institutionId);
  const scores = await asSystem(context, reader =>
    reader.rows<ScoreRow>(
      `SELECT ${scoreColumns} FROM pay_score_line s WHERE s.run_id = $1 AND s.level = $2 AND s.subject_id = ANY ($3) AND s.institution_id = ANY ($3)
       ORDER BY s.indicator`,
      [runId, PayLevel.INSTITUTION, ids],
    ),
  );
  return Promise.all(rows.map(row => shapeInstitution(context, row, policy, scores)));
}

/** A line of an institution, with those of the scores that are its own. */
export async function shapeInstitution(
  context: Context,
  row: InstitutionRow,
  policy: PayPolicy,
  scores: readonly ScoreRow[],
): Promise<PayInstitutionLine> {
  const { factorDecimals } = policy.rounding;
  return {
    institution: await context.load(institutionById, row.institutionId),
    house: row.house,
    total: money(row.totalFen),
    memberDays: row.memberDays,
    periodDays: row.periodDays,
    contribution: money(row.contributionFen),
    points: pointsText(row.points),
    outsidePoints: pointsText(row.outsidePoints),
    factor: fixedText(BigInt(row.factor), factorDecimals),
    weight: decimalOf(BigInt(row.points) * BigInt(row.factor), 10n ** BigInt(6 + factorDecimals), 6),
    share: money(row.shareFen),
    amount: money(row.amountFen),
    scores: shapeScores(scores, row.institutionId, policy),
  };
}

/** Millionths of a point as points. */
export function pointsText(points: string | bigint): string {
  return fixedText(BigInt(points), 6);
}

/** A score as `scoreColumns` reads it. */
export interface ScoreRow {
  readonly subjectId: string;
  readonly indicator: string;
  readonly weight: number;
  readonly valueMilli: string;
  readonly score: string;
}

export const scoreColumns = `s.subject_id AS "subjectId", s.indicator, s.weight, s.value_milli::text AS "valueMilli", s.score::text`;

/** Those of the scores that are of one subject. */
export function shapeScores(rows: readonly ScoreRow[], subjectId: string, policy: PayPolicy): PayScore[] {
  const indicators = new Map(policy.indicators.map(each => [each.code, each]));
  return rows
    .filter(row => row.subjectId === subjectId)
    .map(row => {
      const indicator = present(indicators.get(row.indicator), `indicator ${row.indicator}`);
      const { code, nameZh, nameEn, unit } = indicator;
      return {
        code,
        nameZh,
        nameEn,
        unit,
        class: indicator.class,
        weight: row.weight,
        value: fixedText(BigInt(row.valueMilli), 3),
        floor: fixedText(BigInt(indicator.floorMilli), 3),
        target: fixedText(BigInt(indicator.targetMilli), 3),
        score: fixedText(BigInt(row.score), policy.rounding.scoreDecimals),
      };
    });
}

/** A line of a department as `departmentColumns` reads it. */
export interface DepartmentRow {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly points: string;
  readonly teamPoints: string;
  readonly factor: string;
  readonly amountFen: string;
}

export const departmentColumns = `l.institution_id AS "institutionId", l.department_id AS "departmentId", l.points::text, l.team_points::text AS "teamPoints",
  l.factor::text, l.amount_fen::text AS "amountFen"`;

/** Lines of the departments of institutions. */
export async function departmentLines(
  context: Context,
  runId: string,
  institutionIds: readonly string[],
): Promise<PayDepartmentLine[]> {
  const policy = await policyOfRun(context.read, runId);
  const rows = await context.read.rows<DepartmentRow>(
    `SELECT ${departmentColumns} FROM pay_department_line l JOIN institution i ON i.id = l.institution_id JOIN department d ON d.id = l.department_id
     WHERE l.run_id = $1 AND l.institution_id = ANY ($2) ORDER BY i.code, d.code`,
    [runId, institutionIds],
  );
  return Promise.all(rows.map(row => shapeDepartment(context, row, policy)));
}

export async function shapeDepartment(
  context: Context,
  row: DepartmentRow,
  policy: PayPolicy,
): Promise<PayDepartmentLine> {
  const [institution, department] = await Promise.all([
    context.load(institutionById, row.institutionId),
    context.load(departmentById, row.departmentId),
  ]);
  return {
    institution,
    department,
    points: pointsText(row.points),
    teamPoints: pointsText(row.teamPoints),
    factor: fixedText(BigInt(row.factor), policy.rounding.factorDecimals),
    amount: money(row.amountFen),
  };
}
