import { type Page, pageOf } from '../../schema/connection';
import { money } from '../../schema/money';
import { departmentById, institutionById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { decimalOf, fixedText, toYuan } from '../kernel/money';
import { institutionsFor, mayInGroup, type Viewer } from '../platform/access/viewer';
import { Snapshot } from '../platform/database/snapshot';
import { type Context, viewerOf } from '../platform/graphql/context';
import { personById } from '../staffing/staffing.loaders';
import type { PayAppeal } from './appeal.types';
import { requireSeen } from './authorise';
import { canonicalSha256 } from './canonical.rules';
import { type CycleRecord, cycleColumns } from './cycle.records';
import { actionsFrom, isPublished, PayCycleAction, type PayCycleState } from './cycle.rules';
import type { PayCycle, PayLedgerBalance } from './cycle.types';
import { PayLevel, type PayPolicy } from './pay-policy.rules';
import type { PayPolicyVersion } from './pay-policy.types';
import { PayPolicyState } from './pay-policy.types';
import type { PayExport, PayPersonLine } from './person-line.types';
import type { PayDepartmentLine, PayInstitutionLine, PayRun, PayScore } from './run.types';

/** Reads of the pay pool. What belongs to the group as a whole is read as the system, after it is clear that the viewer may see it. */

export async function asSystem<T>(context: Context, body: (reader: Snapshot) => Promise<T>): Promise<T> {
  const reader = new Snapshot(context.database, 'SYSTEM');
  try {
    return await body(reader);
  } finally {
    await reader.close();
  }
}

export async function policiesOf(context: Context, groupId: string): Promise<PayPolicyVersion[]> {
  await requireSeen(context.read, viewerOf(context), groupId);
  return readPolicies(context, 'group_id', groupId);
}

/** A policy by its id; null when it is missing or of a group that the viewer does not see. */
export async function policyById(
  context: Context,
  id: string,
): Promise<(PayPolicyVersion & { groupId: string }) | null> {
  const [row] = await context.read.rows<{ groupId: string }>(
    'SELECT group_id AS "groupId" FROM pay_policy WHERE id = $1',
    [id],
  );
  if (!row || !(await isSeen(context, row.groupId))) return null;
  const [policy] = await readPolicies(context, 'id', id);
  return policy ? { ...policy, groupId: row.groupId } : null;
}

async function readPolicies(context: Context, column: 'id' | 'group_id', id: string): Promise<PayPolicyVersion[]> {
  const rows = await context.read.rows<
    Omit<PayPolicyVersion, 'viewerCanSign' | 'content'> & { id: string; groupId: string; content: PayPolicy }
  >(
    `SELECT id, group_id AS "groupId", title, source, valid_from AS "validFrom", state, content, content_sha256 AS "contentSha256", version,
       signed_at AS "signedAt", signed_by AS "signedById", authors AS "authorIds"
     FROM pay_policy WHERE ${column} = $1 ORDER BY valid_from DESC, created_at DESC`,
    [id],
  );
  const viewer = viewerOf(context);
  return rows.map(row => ({
    ...row,
    id: toGlobalId('PayPolicy', row.id),
    content: JSON.stringify(row.content),
    viewerCanSign:
      row.state === PayPolicyState.DRAFT &&
      mayInGroup(viewer, 'pay.sign', row.groupId) &&
      !row.authorIds.includes(viewer.personId),
  }));
}

async function isSeen(context: Context, groupId: string): Promise<boolean> {
  return requireSeen(context.read, viewerOf(context), groupId).then(
    () => true,
    () => false,
  );
}

export async function cyclesOf(context: Context, groupId: string): Promise<PayCycle[]> {
  await requireSeen(context.read, viewerOf(context), groupId);
  const rows = await context.read.rows<CycleRecord>(
    `SELECT ${cycleColumns} FROM pay_cycle WHERE group_id = $1 ORDER BY period DESC`,
    [groupId],
  );
  return rows.map(row => shapeCycle(viewerOf(context), row));
}

/** A cycle by its id; null when it is missing or of a group that the viewer does not see. */
export async function cycleById(context: Context, id: string): Promise<PayCycle | null> {
  const [row] = await context.read.rows<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1`, [id]);
  return row && (await isSeen(context, row.groupId)) ? shapeCycle(viewerOf(context), row) : null;
}

export async function cycleRecord(reader: Pick<Snapshot, 'rows'>, id: string): Promise<CycleRecord> {
  const [row] = await reader.rows<CycleRecord>(`SELECT ${cycleColumns} FROM pay_cycle WHERE id = $1`, [id]);
  return present(row, 'cycle');
}

function shapeCycle(viewer: Viewer, { id, from, until, ...row }: CycleRecord): PayCycle {
  const manages = mayInGroup(viewer, 'pay.manage', row.groupId);
  const signs = mayInGroup(viewer, 'pay.sign', row.groupId);
  const availableActions = actionsFrom(row.state).filter(
    action => manages || (action === PayCycleAction.UNFREEZE && signs),
  );
  return { ...row, id: toGlobalId('PayCycle', id), uuid: id, period: { from, until }, availableActions };
}

/** Whether the viewer may see the results of a cycle: finance from the run on, everybody else from publication on. */
export function mayReadResults(viewer: Viewer, cycle: Pick<PayCycle, 'groupId' | 'state'>): boolean {
  return isPublished(cycle.state) || mayInGroup(viewer, 'pay.manage', cycle.groupId);
}

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

/** The policy of a run, as its lines were counted. */
export async function policyOfRun(reader: Pick<Snapshot, 'rows'>, runId: string): Promise<PayPolicy> {
  const [row] = await reader.rows<{ content: PayPolicy }>(
    'SELECT p.content FROM pay_run r JOIN pay_policy p ON p.id = r.policy_id WHERE r.id = $1',
    [runId],
  );
  return present(row, 'policy of a run').content;
}

interface InstitutionRow {
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

/** Lines of institutions, all of them or one, with their scores; `read` where the caller has the policy and a system's reader open. */
export async function institutionLines(
  context: Context,
  runId: string,
  institutionId: string | null,
  read?: { readonly policy: PayPolicy; readonly reader: Snapshot },
): Promise<PayInstitutionLine[]> {
  const policy = read?.policy ?? (await policyOfRun(context.read, runId));
  const rows = await context.read.rows<InstitutionRow>(
    `SELECT l.institution_id AS "institutionId", house, total_fen AS "totalFen", member_days AS "memberDays", period_days AS "periodDays",
       contribution_fen AS "contributionFen", points, outside_points AS "outsidePoints", factor, share_fen AS "shareFen", amount_fen AS "amountFen"
     FROM pay_institution_line l JOIN institution i ON i.id = l.institution_id
     WHERE run_id = $1 AND ($2::uuid IS NULL OR l.institution_id = $2) ORDER BY i.code`,
    [runId, institutionId],
  );
  const ids = rows.map(row => row.institutionId);
  const subjects = { level: PayLevel.INSTITUTION, subjectIds: ids, institutionIds: ids };
  const scores = read
    ? await scoresOf(read.reader, runId, policy, subjects)
    : await asSystem(context, reader => scoresOf(reader, runId, policy, subjects));
  const { factorDecimals } = policy.rounding;
  return Promise.all(
    rows.map(async row => ({
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
      scores: scores.get(row.institutionId) ?? [],
    })),
  );
}

/** Millionths of a point as points. */
export function pointsText(points: string | bigint): string {
  return fixedText(BigInt(points), 6);
}

/** Some who were measured at a level, and where: somebody may be measured in two houses. */
export interface Measured {
  readonly level: PayLevel;
  readonly subjectIds: readonly string[];
  readonly institutionIds: readonly string[];
}

/** The scores of some subjects, by subject, read as the system: whether the viewer may see them the caller has made sure. */
export async function scoresOf(
  reader: Snapshot,
  runId: string,
  policy: PayPolicy,
  { level, subjectIds, institutionIds }: Measured,
): Promise<Map<string, PayScore[]>> {
  const rows = await reader.rows<{
    subjectId: string;
    indicator: string;
    weight: number;
    valueMilli: string;
    score: string;
  }>(
    `SELECT subject_id AS "subjectId", indicator, weight, value_milli AS "valueMilli", score FROM pay_score_line
     WHERE run_id = $1 AND level = $2 AND subject_id = ANY ($3) AND institution_id = ANY ($4) ORDER BY indicator`,
    [runId, level, subjectIds, institutionIds],
  );
  const indicators = new Map(policy.indicators.map(each => [each.code, each]));
  const scores = new Map<string, PayScore[]>();
  for (const row of rows) {
    const indicator = present(indicators.get(row.indicator), `indicator ${row.indicator}`);
    const { code, nameZh, nameEn, unit } = indicator;
    const score: PayScore = {
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
    scores.set(row.subjectId, [...(scores.get(row.subjectId) ?? []), score]);
  }
  return scores;
}

/** Lines of the departments of institutions, or of one department. */
export async function departmentLines(
  context: Context,
  runId: string,
  where: { readonly institutionIds: readonly string[] } | { readonly departmentId: string },
  policy?: PayPolicy,
): Promise<PayDepartmentLine[]> {
  const { factorDecimals } = (policy ?? (await policyOfRun(context.read, runId))).rounding;
  const isOne = 'departmentId' in where;
  const rows = await context.read.rows<{
    institutionId: string;
    departmentId: string;
    points: string;
    teamPoints: string;
    factor: string;
    amountFen: string;
  }>(
    `SELECT l.institution_id AS "institutionId", l.department_id AS "departmentId", points, team_points AS "teamPoints", factor, amount_fen AS "amountFen"
     FROM pay_department_line l JOIN institution i ON i.id = l.institution_id JOIN department d ON d.id = l.department_id
     WHERE run_id = $1 AND l.${isOne ? 'department_id' : 'institution_id'} = ANY ($2) ORDER BY i.code, d.code`,
    [runId, isOne ? [where.departmentId] : where.institutionIds],
  );
  return Promise.all(
    rows.map(async row => ({
      institution: await context.load(institutionById, row.institutionId),
      department: await context.load(departmentById, row.departmentId),
      points: pointsText(row.points),
      teamPoints: pointsText(row.teamPoints),
      factor: fixedText(BigInt(row.factor), factorDecimals),
      amount: money(row.amountFen),
    })),
  );
}

/** A line of a person with everything that hangs on it. */
export interface LineRow {
  readonly id: string;
  readonly runId: string;
  readonly cycleId: string;
  readonly cycleCode: string;
  readonly cycleState: PayCycleState;
  readonly from: string;
  readonly until: string;
  readonly personId: string;
  readonly staffNumber: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly post: string;
  readonly since: string;
  readonly engagedUntil: string | null;
  readonly shareBp: number;
  readonly ownPoints: string;
  readonly teamPoints: string;
  readonly postFactorBp: number;
  readonly factor: string;
  readonly factorDecimals: number;
  readonly amountFen: string;
  readonly topUps:
    | readonly {
        readonly guarantee: string;
        readonly promised: string;
        readonly earned: string;
        readonly amount: string;
      }[]
    | null;
  readonly adjustments: readonly { readonly amount: string; readonly reason: string; readonly at: string }[] | null;
}

const lineSelect = `
  SELECT l.id, l.run_id AS "runId", c.id AS "cycleId", c.code AS "cycleCode", c.state AS "cycleState", lower(c.period) AS "from", upper(c.period) AS until,
    l.person_id AS "personId", e.staff_number AS "staffNumber", l.institution_id AS "institutionId", l.department_id AS "departmentId", e.post,
    e.since, e.until AS "engagedUntil", e.share_bp AS "shareBp", l.own_points AS "ownPoints", l.team_points AS "teamPoints",
    l.post_factor_bp AS "postFactorBp", l.factor, (p.content -> 'rounding' ->> 'factorDecimals')::integer AS "factorDecimals", l.amount_fen AS "amountFen",
    (SELECT jsonb_agg(jsonb_build_object('guarantee', t.guarantee, 'promised', t.promised_fen::text, 'earned', t.earned_fen::text, 'amount', t.amount_fen::text) ORDER BY t.guarantee)
      FROM pay_top_up_line t WHERE t.person_line_id = l.id) AS "topUps",
    (SELECT jsonb_agg(jsonb_build_object('amount', a.amount_fen::text, 'reason', a.reason, 'at', a.made_at) ORDER BY a.made_at)
      FROM pay_adjustment a WHERE a.person_line_id = l.id) AS adjustments
  FROM pay_person_line l JOIN pay_run r ON r.id = l.run_id JOIN pay_cycle c ON c.run_id = r.id
  JOIN pay_engagement e ON e.id = l.engagement_id JOIN pay_policy p ON p.id = r.policy_id`;

/** A page of the viewer's own lines, the latest run first. Others' lines that the viewer may see are not among them. */
export async function ownLines(context: Context, first: number, beforeId: string | null): Promise<Page<PayPersonLine>> {
  const rows = await context.read.rows<LineRow>(
    `${lineSelect} WHERE l.person_id = $1 AND r.published_at IS NOT NULL AND ($2::uuid IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`,
    [viewerOf(context).personId, beforeId, first + 1],
  );
  return shapePage(context, rows, first);
}

async function shapePage(context: Context, rows: LineRow[], first: number): Promise<Page<PayPersonLine>> {
  const page = pageOf(rows, first, row => [row.id]);
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node }) => ({ cursor, node: await shapeLine(context, node) })),
  );
  return { ...page, edges };
}

/** A line that the viewer may see, by row-level security: the own one, one of a department that they head, or any as finance. */
export async function visibleLine(context: Context, id: string): Promise<LineRow | null> {
  const [row] = await context.read.rows<LineRow>(`${lineSelect} WHERE l.id = $1`, [id]);
  return row ?? null;
}

export interface LineFilter {
  readonly cycleId: string;
  readonly institutionId: string | null;
  readonly departmentId: string | null;
  readonly first: number;
  readonly afterId: string | null;
}

/** A page of the lines of a cycle that the viewer may see. */
export async function linesOf(context: Context, filter: LineFilter): Promise<Page<PayPersonLine>> {
  const rows = await context.read.rows<LineRow>(
    `${lineSelect} WHERE c.id = $1 AND ($2::uuid IS NULL OR l.institution_id = $2) AND ($3::uuid IS NULL OR l.department_id = $3)
       AND ($4::uuid IS NULL OR l.id > $4) ORDER BY l.id LIMIT $5`,
    [filter.cycleId, filter.institutionId, filter.departmentId, filter.afterId, filter.first + 1],
  );
  return shapePage(context, rows, filter.first);
}

export async function shapeLine(context: Context, row: LineRow): Promise<PayPersonLine> {
  const topUps = (row.topUps ?? []).map(each => ({
    guarantee: each.guarantee,
    promised: money(each.promised),
    earned: money(each.earned),
    amount: money(each.amount),
  }));
  const adjustments = (row.adjustments ?? []).map(each => ({
    amount: money(each.amount),
    reason: each.reason,
    madeAt: new Date(each.at),
  }));
  return {
    id: toGlobalId('PayPersonLine', row.id),
    uuid: row.id,
    cycleId: toGlobalId('PayCycle', row.cycleId),
    cycleCode: row.cycleCode,
    period: { from: row.from, until: row.until },
    cycleState: row.cycleState,
    person: await context.load(personById, row.personId),
    staffNumber: row.staffNumber,
    institution: await context.load(institutionById, row.institutionId),
    department: await context.load(departmentById, row.departmentId),
    post: row.post,
    engaged: { from: row.since, until: row.engagedUntil },
    share: fixedText(BigInt(row.shareBp), 4),
    ownPoints: pointsText(row.ownPoints),
    teamPoints: pointsText(row.teamPoints),
    postFactor: fixedText(BigInt(row.postFactorBp), 4),
    factor: fixedText(BigInt(row.factor), row.factorDecimals),
    amount: money(row.amountFen),
    topUps,
    adjustments,
    total: money(totalOf(row)),
  };
}

/** Split, guarantees and corrections together. */
export function totalOf(row: Pick<LineRow, 'amountFen' | 'topUps' | 'adjustments'>): bigint {
  const extras = [...(row.topUps ?? []), ...(row.adjustments ?? [])];
  return extras.reduce((sum, { amount }) => sum + BigInt(amount), BigInt(row.amountFen));
}

/** The appeals of a cycle that the viewer may see: the own ones, or as finance all. */
export async function appealsOf(context: Context, cycleId: string): Promise<PayAppeal[]> {
  return readAppeals(context, 'cycle_id', cycleId);
}

/** The appeals against a line, as far as the viewer may see them. */
export function appealsAgainst(context: Context, lineId: string): Promise<PayAppeal[]> {
  return readAppeals(context, 'person_line_id', lineId);
}

export async function appealById(context: Context, id: string): Promise<PayAppeal | null> {
  return (await readAppeals(context, 'id', id))[0] ?? null;
}

async function readAppeals(
  context: Context,
  column: 'id' | 'cycle_id' | 'person_line_id',
  id: string,
): Promise<PayAppeal[]> {
  const rows = await context.read.rows<{
    id: string;
    lineId: string;
    reason: string;
    raisedAt: Date;
    state: PayAppeal['state'];
    answer: string | null;
    answeredAt: Date | null;
    personId: string;
    answeredById: string | null;
  }>(
    `SELECT id, person_line_id AS "lineId", reason, raised_at AS "raisedAt", state, answer, answered_at AS "answeredAt", person_id AS "personId",
       answered_by AS "answeredById" FROM pay_appeal WHERE ${column} = $1 ORDER BY raised_at, id LIMIT 1000`,
    [id],
  );
  return Promise.all(
    rows.map(async row => ({
      ...row,
      id: toGlobalId('PayAppeal', row.id),
      lineId: toGlobalId('PayPersonLine', row.lineId),
      lineUuid: row.lineId,
      person: await context.load(personById, row.personId),
      answeredBy: row.answeredById ? await context.load(personById, row.answeredById) : null,
    })),
  );
}

/** The ledger of a settled cycle by transaction and account. */
export async function ledgerOf(context: Context, cycleId: string): Promise<PayLedgerBalance[]> {
  const rows = await asSystem(context, reader =>
    reader.rows<{ transaction: string; account: string; fen: string }>(
      `SELECT t.kind AS transaction, e.account, sum(e.amount_fen)::text AS fen FROM pay_ledger_transaction t JOIN pay_ledger_entry e ON e.transaction_id = t.id
       WHERE t.cycle_id = $1 GROUP BY 1, 2
       ORDER BY array_position('{BUDGET,CONTRIBUTION,RESERVE,SHARE,PAY,TOP_UP,ADJUSTMENT}', t.kind), e.account`,
      [cycleId],
    ),
  );
  return rows.map(({ fen, ...row }) => ({ ...row, amount: money(fen) }));
}

/** Rows for the payroll system of an institution, with control totals; null unless the viewer reads its pay. */
export async function exportOf(context: Context, cycleId: string, institutionId: string): Promise<PayExport | null> {
  if (!institutionsFor(viewerOf(context), 'pay.read').includes(institutionId)) return null;
  const rows = await context.read.rows<LineRow & { nameZh: string; departmentCode: string }>(
    `SELECT line.*, n.name_zh AS "nameZh", d.code AS "departmentCode" FROM (${lineSelect} WHERE c.id = $1 AND l.institution_id = $2) line
     JOIN person n ON n.id = line."personId" JOIN department d ON d.id = line."departmentId" ORDER BY d.code, line."staffNumber", line.since`,
    [cycleId, institutionId],
  );
  const sums = { amount: 0n, topUps: 0n, adjustments: 0n };
  const shown = rows.map(row => {
    const topUps = sumOf(row.topUps);
    const adjustments = sumOf(row.adjustments);
    sums.amount += BigInt(row.amountFen);
    sums.topUps += topUps;
    sums.adjustments += adjustments;
    return {
      staffNumber: row.staffNumber,
      nameZh: row.nameZh,
      departmentCode: row.departmentCode,
      post: row.post,
      amount: toYuan(BigInt(row.amountFen)),
      topUps: toYuan(topUps),
      adjustments: toYuan(adjustments),
      total: toYuan(totalOf(row)),
    };
  });
  return {
    rows: shown,
    rowCount: shown.length,
    amount: money(sums.amount),
    topUps: money(sums.topUps),
    adjustments: money(sums.adjustments),
    total: money(sums.amount + sums.topUps + sums.adjustments),
    sha256: canonicalSha256(shown),
  };
}

function sumOf(parts: readonly { readonly amount: string }[] | null): bigint {
  return (parts ?? []).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}
