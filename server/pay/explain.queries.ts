import { money } from '../../schema/money';
import { groupBy } from '../kernel/grouping';
import { type IdType, isUuid, toGlobalId } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { fixedText, toYuan } from '../kernel/money';
import type { Text } from '../kernel/result';
import { split } from '../kernel/split';
import { type Context, say, viewerOf } from '../platform/graphql/context';
import type { PayExplainStep, PayExplanation, PayWorkEvent, PayWorkShare } from './explain.types';
import { type EventRow, readParts, type WorkDay } from './explain-parts.queries';
import { signedPolicy } from './pay-policy.queries';
import { codesOf, itemFor, itemsByCode, type PayPolicy, type WorkItem } from './pay-policy.rules';
import { type LineRow, shapeLine, totalOf, visibleLine } from './person-line.queries';
import { pointsText, shapeDepartment, shapeInstitution, shapeScores } from './run.queries';
import { isWorkKind, workKinds } from './work-kinds.rules';

/**
 * Walks from a person's fen to single pieces of work. The rows of the line say what was divided; the events of the frozen cycle say what the
 * points were made of, chosen as the engine chooses them. The amount is split over the kinds of work by their points, to the fen.
 */
export async function explain(context: Context, lineId: string, item: string | null): Promise<PayExplanation | null> {
  const row = await visibleLine(context, lineId);
  if (!row) return null;
  const policy = await signedPolicy(context.read, row.policyId);
  const { run, house, department, scores, work, events } = await readParts(context, row, codesOfItem(policy, item));
  const [line, institutionLine, departmentLine] = await Promise.all([
    shapeLine(context, row),
    shapeInstitution(context, house, policy, scores),
    shapeDepartment(context, department, policy),
  ]);
  const explanation = {
    line,
    institutionLine,
    departmentLine,
    scores: shapeScores(scores, row.personId, policy),
    work: sharesOf(row, sumsOf(work, policy)),
    events: shapeEvents(context, events, row, policy),
    policyTitle: run.title,
    policyValidFrom: run.validFrom,
    policySha256: run.sha256,
    engineVersion: run.engineVersion,
    runNumber: run.number,
    outputSha256: run.outputSha256,
  };
  return { ...explanation, steps: stepsOf(context, row, policy, explanation) };
}

/** The codes by which events of an item are known; null for all. */
function codesOfItem(policy: PayPolicy, item: string | null): string[] | null {
  return item === null ? null : policy.items.filter(({ code }) => code === item).flatMap(codesOf);
}

interface WorkSum {
  readonly item: WorkItem;
  readonly isTeam: boolean;
  readonly quantityMilli: bigint;
  /** The person's, or all of the department's. */
  readonly points: bigint;
  readonly eventCount: number;
}

/** Days and codes put together by the items that they stood for. */
function sumsOf(work: readonly WorkDay[], policy: PayPolicy): WorkSum[] {
  const items = itemsByCode(policy);
  const known = work.flatMap(each => {
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
function sharesOf(row: Pick<LineRow, 'teamPoints' | 'amountFen'>, work: readonly WorkSum[]): PayWorkShare[] {
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

function shapeEvents(context: Context, events: readonly EventRow[], row: LineRow, policy: PayPolicy): PayWorkEvent[] {
  const items = itemsByCode(policy);
  return events.flatMap(each => {
    const item = itemFor(items, each.code, each.on);
    if (typeof item === 'string') return [];
    const points = BigInt(each.quantity) * BigInt(item.pointsMilli);
    const isLate = each.on < row.from;
    const quantity = fixedText(BigInt(each.quantity), 3);
    const source = say(context, sourceOf(each));
    const recordId = recordOf(each.sourceKey);
    return [{ ...each, source, recordId, item: item.code, isLate, quantity, points: pointsText(points) }];
  });
}

function sourceOf({ code, fileName }: EventRow): Text {
  if (fileName !== null) return { zh: `清单 ${fileName}`, en: `List ${fileName}` };
  return isWorkKind(code) ? workKinds[code] : { zh: code, en: code };
}

/** What the first word of a key names, where it is a thing with an id of its own. */
const records: Readonly<Record<string, IdType>> = {
  'duty-session': 'DutySession',
  'follow-up': 'FollowUp',
  referral: 'Referral',
  contract: 'FamilyContract',
  delivery: 'ServiceDelivery',
  transfer: 'Transfer',
};

function recordOf(sourceKey: string): string | null {
  const [word = '', uuid = ''] = sourceKey.split(':');
  const type = records[word];
  return type && isUuid(uuid) ? toGlobalId(type, uuid) : null;
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
  const isOwn = row.personId === viewerOf(context).personId;
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
        zh: `${isOwn ? '您' : '该员工'}：（个人 ${line.ownPoints} 点 + 科室共同工作中的份额 ${line.teamPoints} 点）× 岗位系数 ${line.postFactor} × 质量系数 ${line.factor}`,
        en: `${isOwn ? 'You' : 'This person'}: (own work ${line.ownPoints} + part of the common work ${line.teamPoints} points) × post ${line.postFactor} × quality ${line.factor}`,
      },
      line.amount,
    ),
    ...line.topUps.map(each =>
      step(
        'TOP_UP',
        {
          zh: `${guaranteed(policy, each.guarantee).zh}：应得 ${each.promised.amount} 元，已得 ${each.earned.amount} 元，由预留资金补足`,
          en: `${guaranteed(policy, each.guarantee).en}: ${each.promised.amount} yuan promised, ${each.earned.amount} earned; the reserve pays the rest as far as it goes`,
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

/** What a guarantee promises, in words. */
function guaranteed(policy: PayPolicy, code: string): Text {
  const rule = policy.guarantees.find(each => each.code === code);
  if (rule?.kind === 'HOME_AVERAGE')
    return { zh: '不低于原单位平均水平', en: 'No less than the average of the home institution' };
  const item = policy.items.find(each => each.code === rule?.item);
  return item ? { zh: `${item.nameZh}补贴`, en: `Subsidy: ${item.nameEn}` } : { zh: code, en: code };
}
