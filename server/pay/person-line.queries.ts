import { type Page, pageOf } from '../../schema/connection';
import { money } from '../../schema/money';
import { departmentById, institutionById } from '../group/group.loaders';
import { toGlobalId } from '../kernel/ids';
import { fixedText, toYuan } from '../kernel/money';
import { institutionsFor } from '../platform/access/viewer';
import { notePayRead } from '../platform/audit/reveals';
import { type Context, viewerOf } from '../platform/graphql/context';
import { personById } from '../staffing/staffing.loaders';
import { canonicalSha256 } from './canonical.rules';
import type { PayCycleState } from './cycle.rules';
import { signedPolicy } from './pay-policy.queries';
import { type PayExport, type PayPersonLine } from './person-line.types';
import { pointsText } from './run.queries';

/** Reads of the lines of people. */

/** A line of a person with everything that hangs on it. */
export interface LineRow {
  readonly id: string;
  readonly runId: string;
  readonly policyId: string;
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
  SELECT l.id, l.run_id AS "runId", r.policy_id AS "policyId", c.id AS "cycleId", c.code AS "cycleCode", c.state AS "cycleState", lower(c.period) AS "from", upper(c.period) AS until,
    l.person_id AS "personId", e.staff_number AS "staffNumber", l.institution_id AS "institutionId", l.department_id AS "departmentId", e.post,
    e.since, e.until AS "engagedUntil", e.share_bp AS "shareBp", l.own_points AS "ownPoints", l.team_points AS "teamPoints",
    l.post_factor_bp AS "postFactorBp", l.factor, l.amount_fen AS "amountFen",
    (SELECT jsonb_agg(jsonb_build_object('guarantee', t.guarantee, 'promised', t.promised_fen::text, 'earned', t.earned_fen::text, 'amount', t.amount_fen::text) ORDER BY t.guarantee)
      FROM pay_top_up_line t WHERE t.person_line_id = l.id) AS "topUps",
    (SELECT jsonb_agg(jsonb_build_object('amount', a.amount_fen::text, 'reason', a.reason, 'at', a.made_at) ORDER BY a.made_at)
      FROM pay_adjustment a WHERE a.person_line_id = l.id) AS adjustments
  FROM pay_person_line l JOIN pay_run r ON r.id = l.run_id JOIN pay_cycle c ON c.run_id = r.id
  JOIN pay_engagement e ON e.id = l.engagement_id`;

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

/** A line as the API shows it; who looks at somebody else's leaves a trace. */
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
  const { personId, institutionId, cycleId } = row;
  if (personId !== viewerOf(context).personId) notePayRead(context, { personId, institutionId, cycleId });
  const { factorDecimals } = (await signedPolicy(context.read, row.policyId)).rounding;
  const [person, institution, department] = await Promise.all([
    context.load(personById, row.personId),
    context.load(institutionById, row.institutionId),
    context.load(departmentById, row.departmentId),
  ]);
  return {
    id: toGlobalId('PayPersonLine', row.id),
    uuid: row.id,
    cycleId: toGlobalId('PayCycle', row.cycleId),
    cycleCode: row.cycleCode,
    period: { from: row.from, until: row.until },
    cycleState: row.cycleState,
    person,
    staffNumber: row.staffNumber,
    institution,
    department,
    post: row.post,
    engaged: { from: row.since, until: row.engagedUntil },
    share: fixedText(BigInt(row.shareBp), 4),
    ownPoints: pointsText(row.ownPoints),
    teamPoints: pointsText(row.teamPoints),
    postFactor: fixedText(BigInt(row.postFactorBp), 4),
    factor: fixedText(BigInt(row.factor), factorDecimals),
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

/** Rows for the payroll system of an institution, with control totals; null unless the viewer reads its pay. */
export async function exportOf(context: Context, cycleId: string, institutionId: string): Promise<PayExport | null> {
  if (!institutionsFor(viewerOf(context), 'pay.read').includes(institutionId)) return null;
  notePayRead(context, { personId: null, institutionId, cycleId });
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
