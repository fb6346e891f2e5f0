import { money } from '../../schema/money';
import { groupBy } from '../kernel/grouping';
import { present } from '../kernel/invariant';
import { fixedText, toYuan } from '../kernel/money';
import type { Text } from '../kernel/result';
import { split } from '../kernel/split';
import type { Snapshot } from '../platform/database/snapshot';
import { type Context, say } from '../platform/graphql/context';
import type { PayExplainStep, PayExplanation, PayWorkEvent, PayWorkShare } from './explain.types';
import {
  asSystem,
  departmentLines,
  institutionLines,
  type LineRow,
  pointsText,
  policyOfRun,
  scoresOf,
  shapeLine,
  totalOf,
  visibleLine,
} from './pay.queries';
import { codesOf, itemFor, itemsByCode, PayLevel, type PayPolicy, type WorkItem } from './pay-policy.rules';

/**
 * Walks from a person's fen to single pieces of work. The rows of the line say what was divided; the events of the frozen cycle say what the
 * points were made of, chosen as the engine chooses them. The amount is split over the kinds of work by their points, to the fen.
 */
export async function explain(context: Context, lineId: string, item: string | null): Promise<PayExplanation | null> {
  const row = await visibleLine(context, lineId);
  if (!row) return null;
  const [run] = await context.read.rows<RunRow>(
    `SELECT r.number, r.engine_version AS "engineVersion", r.output_sha256 AS "outputSha256", p.title, p.valid_from AS "validFrom", p.content_sha256 AS sha256
     FROM pay_run r JOIN pay_policy p ON p.id = r.policy_id WHERE r.id = $1`,
    [row.runId],
  );
  const policy = await policyOfRun(context.read, row.runId);
  const { number, engineVersion, outputSha256, title, validFrom, sha256 } = present(run, 'run');
  const [departmentLine] = await departmentLines(context, row.runId, { departmentId: row.departmentId }, policy);
  // The line is visible, so what it was made of is: common work stands in the department's name, scores in the institution's.
  const { institutionLine, scores, work, events } = await asSystem(context, async reader => ({
    institutionLine: (await institutionLines(context, row.runId, row.institutionId, { policy, reader }))[0],
    scores: await scoresOf(reader, row.runId, policy, {
      level: PayLevel.PERSON,
      subjectIds: [row.personId],
      institutionIds: [row.institutionId],
    }),
    work: await readWork(reader, row, policy),
    events: await readEvents(reader, row, policy, item),
  }));
  const explanation = {
    line: await shapeLine(context, row),
    institutionLine: present(institutionLine, 'line of the institution'),
    departmentLine: present(departmentLine, 'line of the department'),
    scores: scores.get(row.personId) ?? [],
    work: sharesOf(row, work),
    events,
    policyTitle: title,
    policyValidFrom: validFrom,
    policySha256: sha256,
    engineVersion,
    runNumber: number,
    outputSha256,
  };
  return { ...explanation, steps: stepsOf(context, row, policy, explanation) };
}

interface RunRow {
  readonly number: number;
  readonly engineVersion: string;
  readonly outputSha256: string;
  readonly title: string;
  readonly validFrom: string;
  readonly sha256: string;
}

/** Own work of the engagement, as the tally attributes it; $1 cycle, $2 person, $3 institution, $4 department, $5 since, $6 until, $7 first day of the period. */
const ownWork = `w.cycle_id = $1 AND w.person_id = $2 AND w.institution_id = $3 AND (w.department_id IS NULL OR w.department_id = $4)
  AND ((w.occurred_on >= $5::date AND ($6::date IS NULL OR w.occurred_on < $6::date))
    OR (w.occurred_on < $7::date AND NOT EXISTS (SELECT FROM pay_engagement e WHERE e.cycle_id = $1 AND e.person_id = $2 AND e.institution_id = $3
      AND e.undone_at IS NULL AND (w.department_id IS NULL OR e.department_id = w.department_id) AND e.since <= w.occurred_on AND (e.until IS NULL OR w.occurred_on < e.until))))`;
/** Common work of the department. */
const teamWork = `w.cycle_id = $1 AND w.person_id IS NULL AND w.institution_id = $3 AND w.department_id = $4`;

function placesOf(row: LineRow): unknown[] {
  return [row.cycleId, row.personId, row.institutionId, row.departmentId, row.since, row.engagedUntil, row.from];
}

interface WorkSum {
  readonly item: WorkItem;
  readonly isTeam: boolean;
  readonly quantityMilli: bigint;
  /** The person's, or all of the department's. */
  readonly points: bigint;
  readonly eventCount: number;
}

async function readWork(reader: Snapshot, row: LineRow, policy: PayPolicy): Promise<WorkSum[]> {
  const sums = await reader.rows<{ isTeam: boolean; code: string; on: string; quantity: string; count: number }>(
    `SELECT false AS "isTeam", w.code, w.occurred_on AS "on", sum(w.quantity_milli)::text AS quantity, count(*)::integer AS count
       FROM pay_work_event w WHERE ${ownWork} GROUP BY 2, 3
     UNION ALL SELECT true, w.code, w.occurred_on, sum(w.quantity_milli)::text, count(*)::integer FROM pay_work_event w WHERE ${teamWork} GROUP BY 2, 3`,
    placesOf(row),
  );
  const items = itemsByCode(policy);
  const known = sums.flatMap(each => {
    const item = itemFor(items, each.code, each.on);
    return typeof item === 'string' ? [] : [{ ...each, item }];
  });
  const byItem = groupBy(known, ({ isTeam, item }) => `${isTeam ? 'team' : 'own'}|${item.code}|${item.from ?? ''}`);
  return [...byItem.values()].map(same => {
    const [first] = same;
    const { item, isTeam } = present(first, 'work');
    const quantityMilli = same.reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
    const eventCount = same.reduce((sum, { count }) => sum + count, 0);
    return { item, isTeam, quantityMilli, points: quantityMilli * BigInt(item.pointsMilli), eventCount };
  });
}

/** The person's points and fen by kind of work. Their part of the common work is spread over its kinds by points, to the millionth. */
export function sharesOf(row: Pick<LineRow, 'teamPoints' | 'amountFen'>, work: readonly WorkSum[]): PayWorkShare[] {
  const keyed = work.map((each, index) => ({ ...each, key: String(index).padStart(4, '0') }));
  const team = keyed.filter(({ isTeam }) => isTeam);
  const parts = split(
    BigInt(row.teamPoints),
    team.map(({ key, points }) => ({ key, weight: points })),
  );
  const own = keyed.map(each => ({ ...each, mine: each.isTeam ? (parts.get(each.key) ?? 0n) : each.points }));
  const fen = split(
    BigInt(row.amountFen),
    own.map(({ key, mine }) => ({ key, weight: mine })),
  );
  return own.map(({ item, isTeam, quantityMilli, mine, key, eventCount }) => ({
    item: item.code,
    nameZh: item.nameZh,
    nameEn: item.nameEn,
    unit: item.unit,
    isTeam,
    quantity: fixedText(quantityMilli, 3),
    pointsEach: fixedText(BigInt(item.pointsMilli), 3),
    points: pointsText(mine),
    amount: money(fen.get(key) ?? 0n),
    eventCount,
  }));
}

const eventsMax = 100;

async function readEvents(
  reader: Snapshot,
  row: LineRow,
  policy: PayPolicy,
  code: string | null,
): Promise<PayWorkEvent[]> {
  const codes = code === null ? null : policy.items.filter(item => item.code === code).flatMap(codesOf);
  const rows = await reader.rows<{ sourceKey: string; on: string; code: string; isTeam: boolean; quantity: string }>(
    `SELECT w.source_key AS "sourceKey", w.occurred_on AS "on", w.code, w.person_id IS NULL AS "isTeam", w.quantity_milli::text AS quantity
     FROM (SELECT w.* FROM pay_work_event w WHERE ${ownWork} UNION ALL SELECT w.* FROM pay_work_event w WHERE ${teamWork}) w
     WHERE $8::text[] IS NULL OR w.code = ANY ($8) ORDER BY w.occurred_on DESC, w.source_key LIMIT ${eventsMax}`,
    [...placesOf(row), codes],
  );
  const items = itemsByCode(policy);
  return rows.flatMap(each => {
    const item = itemFor(items, each.code, each.on);
    if (typeof item === 'string') return [];
    const points = BigInt(each.quantity) * BigInt(item.pointsMilli);
    const isLate = each.on < row.from;
    return [
      { ...each, item: item.code, isLate, quantity: fixedText(BigInt(each.quantity), 3), points: pointsText(points) },
    ];
  });
}

type Explained = Omit<PayExplanation, 'steps'>;

/** The way from the pool to the person, each step a sentence with its numbers. */
function stepsOf(context: Context, row: LineRow, policy: PayPolicy, explained: Explained): PayExplainStep[] {
  const { institutionLine: house, departmentLine: department, line } = explained;
  const step = (kind: string, text: Text, amount: PayExplainStep['amount']) => ({
    kind,
    sentence: say(context, text),
    amount,
  });
  const rate = fixedText(BigInt(policy.contributionRateBp), 2);
  const name = (of: { nameZh: string; nameEn: string } | null, language: 'zh' | 'en') =>
    (language === 'zh' ? of?.nameZh : of?.nameEn) ?? '–';
  return [
    step(
      'CONTRIBUTION',
      {
        zh: `${name(house.institution, 'zh')}绩效工资总量 ${house.total.amount} 元，按 ${rate}% 缴入统筹池（成员 ${house.memberDays}/${house.periodDays} 天）`,
        en: `${name(house.institution, 'en')} has a performance total of ${house.total.amount} yuan and gives ${rate}% of it to the pool (${house.memberDays} of ${house.periodDays} days a member)`,
      },
      house.contribution,
    ),
    step(
      'SHARE',
      {
        zh: `从统筹池分得：工作量 ${house.points} 点 × 质量系数 ${house.factor} = 权重 ${house.weight}`,
        en: `It gets from the pool by weight: ${house.points} points × quality ${house.factor} = ${house.weight}`,
      },
      house.share,
    ),
    step(
      'INSTITUTION',
      { zh: '机构可分配：总量 − 缴入 + 分得', en: 'To divide inside: total − given + got' },
      house.amount,
    ),
    step(
      'DEPARTMENT',
      {
        zh: `${name(department.department, 'zh')}：${department.points} 点 × 质量系数 ${department.factor}`,
        en: `${name(department.department, 'en')}: ${department.points} points × quality ${department.factor}`,
      },
      department.amount,
    ),
    step(
      'PERSON',
      {
        zh: `本人：（个人 ${line.ownPoints} 点 + 科室共同工作中的份额 ${line.teamPoints} 点）× 岗位系数 ${line.postFactor} × 质量系数 ${line.factor}`,
        en: `You: (own work ${line.ownPoints} + part of the common work ${line.teamPoints} points) × post ${line.postFactor} × quality ${line.factor}`,
      },
      line.amount,
    ),
    ...line.topUps.map(each =>
      step(
        'TOP_UP',
        {
          zh: `保底 ${each.guarantee}：应得 ${each.promised.amount} 元，已得 ${each.earned.amount} 元`,
          en: `Guarantee ${each.guarantee}: ${each.promised.amount} yuan promised, ${each.earned.amount} earned`,
        },
        each.amount,
      ),
    ),
    ...line.adjustments.map(each =>
      step('ADJUSTMENT', { zh: `调整：${each.reason}`, en: `Correction: ${each.reason}` }, each.amount),
    ),
    step(
      'TOTAL',
      { zh: `合计 ${toYuan(totalOf(row))} 元`, en: `Together ${toYuan(totalOf(row))} yuan` },
      money(totalOf(row)),
    ),
  ];
}
