import type { Text } from '../kernel/result';

/** What keeps a pool from being divided: nothing is guessed, everything is named. */
export const problemMeanings = {
  NO_MEMBERS: { zh: '本周期没有成员单位', en: 'no institution is a member in this period' },
  TOTAL_MISSING: { zh: '缺少绩效工资总量', en: 'the performance total is missing' },
  TOTAL_ABSURD: { zh: '绩效工资总量为负或过大', en: 'the performance total is negative or absurdly large' },
  INDICATOR_MISSING: { zh: '缺少指标结果', en: 'an indicator result is missing' },
  INDICATOR_UNKNOWN: { zh: '政策中没有该指标', en: 'the policy has no such indicator for it' },
  INDICATOR_TWICE: { zh: '指标结果重复', en: 'an indicator result is there twice' },
  EVENT_TWICE: { zh: '工作量来源重复', en: 'a work event is there twice' },
  UNKNOWN_ITEM: { zh: '政策中没有该工作项目', en: 'the policy has no such work item' },
  ITEM_NOT_VALID: { zh: '该工作项目在当日无效', en: 'the work item is not valid on that day' },
  ITEM_ELSEWHERE: { zh: '该工作项目不适用于此类机构', en: 'the work item is not for this kind of institution' },
  QUANTITY_NEGATIVE: { zh: '数量须大于零', en: 'the quantity is not above zero' },
  QUANTITY_ABSURD: { zh: '数量超过该项目上限', en: "the quantity is above the item's limit" },
  EVENT_AFTER_PERIOD: { zh: '发生日期晚于本周期', en: 'it happened after the period' },
  INSTITUTION_UNKNOWN: { zh: '机构不是本周期成员', en: 'the institution is no member in this period' },
  PERSON_NOT_ENGAGED: { zh: '当日该人员在此没有任职', en: 'the person has no appointment there on that day' },
  PERSON_AMBIGUOUS: {
    zh: '该人员在此有多个任职，须注明科室',
    en: 'the person has several appointments there; name the department',
  },
  POST_UNKNOWN: { zh: '政策中没有该岗位系数', en: 'the policy has no factor for the post' },
  ENGAGEMENT_TWICE: { zh: '任职重复', en: 'an appointment is there twice' },
  ENGAGEMENT_OUTSIDE: { zh: '任职不在本周期内', en: 'the appointment lies outside the period' },
  SHARE_ABSURD: {
    zh: '工作时间占比须为 1–10000 基点且合计不超过 10000',
    en: 'shares of full time are 1 to 10000 basis points and 10000 at most together',
  },
  WEIGHTS_ZERO: { zh: '所有权重为零，无法分配', en: 'all weights are zero, so there is nothing to divide by' },
  DEPARTMENT_EMPTY: { zh: '科室有工作量但无人可分', en: 'a department has work but nobody in it' },
  HOME_UNKNOWN: { zh: '缺少原单位，无法核算保底', en: 'the home institution of a guarantee is missing' },
  RESERVE_SHORT: { zh: '预留资金不足以支付保底', en: 'the reserve does not cover the guarantees' },
} as const satisfies Record<string, Text>;
export type ProblemCode = keyof typeof problemMeanings;

/** How often a kind of problem came up, with the first of them. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly count: number;
  readonly subjects: readonly string[];
}

const subjectsMax = 50;

/** Collects problems without growing with a broken import of half a million rows. */
export class Problems {
  private readonly groups = new Map<ProblemCode, { count: number; subjects: string[] }>();

  add(code: ProblemCode, subject: string): void {
    const group = this.groups.get(code) ?? { count: 0, subjects: [] };
    group.count += 1;
    if (group.subjects.length < subjectsMax) group.subjects.push(subject);
    this.groups.set(code, group);
  }

  get list(): ProblemGroup[] {
    const codes = [...this.groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return codes.map(([code, group]) => ({ code, ...group }));
  }
}
