/**
 * What a city may set for chronic care: the policy of kind `chronicCare` of the group, valid on the day. A missing value takes the default; an
 * unknown or absurd value is refused when the version is added.
 *
 * Source of the defaults: 国家基本公共卫生服务规范 (at least four follow-ups a year; within two weeks when not controlled; below 140/90 mm[Hg] and
 * 7.0 mmol/L fasting), the monthly visits of the first quarter and the twelve months to being lost from the published studies of Minhang; days
 * after discharge and limits of entry are our choice.
 */
import { limitFaults, numberFault, type PolicyLimits } from '../group/policy-limits.rules';
import { CareCondition } from './care.rules';

export interface CarePolicy {
  /** How many months somebody new in a register is seen every month. */
  readonly firstMonthsMonthly: number;
  /** How often a year somebody is seen afterwards. */
  readonly timesAYear: Readonly<Record<CareCondition, number>>;
  /** How soon again when what was found is not on target, in days. */
  readonly uncontrolledDays: number;
  /** After how many months without a follow-up somebody is lost. */
  readonly lostMonths: number;
  /** Over how many months control is judged. */
  readonly controlMonths: number;
  /** On target below these. */
  readonly systolicMmHgMax: number;
  readonly diastolicMmHgMax: number;
  readonly fastingGlucoseMilliMax: number;
  /** From these on somebody belongs to a hospital: sending them up is proposed. */
  readonly systolicMmHgDanger: number;
  readonly diastolicMmHgDanger: number;
  readonly fastingGlucoseMilliDanger: number;
  /** How soon after discharge, and after arriving from a hospital, somebody is seen, in days. */
  readonly postDischargeDays: number;
  readonly downReferralDays: number;
  /** How far back a follow-up may be dated, and how long it may be cancelled, in days. */
  readonly backdateDaysMax: number;
  readonly cancelDaysMax: number;
  /** How far ahead somebody may be planned, in days. */
  readonly planDaysMax: number;
}

export const defaultCarePolicy: CarePolicy = {
  firstMonthsMonthly: 3,
  timesAYear: {
    [CareCondition.HYPERTENSION]: 4,
    [CareCondition.DIABETES]: 4,
    [CareCondition.COPD]: 4,
    [CareCondition.CORONARY]: 4,
    [CareCondition.STROKE]: 4,
    [CareCondition.MENTAL_DISORDER]: 4,
    [CareCondition.TUBERCULOSIS]: 12,
  },
  uncontrolledDays: 14,
  lostMonths: 12,
  controlMonths: 3,
  systolicMmHgMax: 140,
  diastolicMmHgMax: 90,
  fastingGlucoseMilliMax: 7_000,
  systolicMmHgDanger: 180,
  diastolicMmHgDanger: 110,
  fastingGlucoseMilliDanger: 16_700,
  postDischargeDays: 7,
  downReferralDays: 7,
  backdateDaysMax: 30,
  cancelDaysMax: 30,
  planDaysMax: 366,
};

const limits: Readonly<Record<Exclude<keyof CarePolicy, 'timesAYear'>, PolicyLimits>> = {
  firstMonthsMonthly: [0, 12],
  uncontrolledDays: [1, 90],
  lostMonths: [1, 36],
  controlMonths: [1, 12],
  systolicMmHgMax: [100, 200],
  diastolicMmHgMax: [60, 120],
  fastingGlucoseMilliMax: [4_000, 12_000],
  systolicMmHgDanger: [140, 260],
  diastolicMmHgDanger: [90, 160],
  fastingGlucoseMilliDanger: [10_000, 40_000],
  postDischargeDays: [1, 90],
  downReferralDays: [1, 90],
  backdateDaysMax: [0, 366],
  cancelDaysMax: [0, 366],
  planDaysMax: [31, 1_096],
};
const timesAYearLimits: PolicyLimits = [1, 52];

/** Reads a policy's content; what it does not say takes the default, condition by condition. */
export function readCarePolicy(content: object | null): CarePolicy {
  const stated: Partial<CarePolicy> = content ?? {};
  return { ...defaultCarePolicy, ...stated, timesAYear: { ...defaultCarePolicy.timesAYear, ...stated.timesAYear } };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function carePolicyFaults({ timesAYear, ...numbers }: Readonly<Record<string, unknown>>): string[] {
  return [...limitFaults(numbers, limits), ...(timesAYear === undefined ? [] : timesFaults(timesAYear))];
}

function timesFaults(value: unknown): string[] {
  const known = Object.values(CareCondition).join(', ');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`timesAYear: an object with ${known}`];
  return Object.entries(value).flatMap(([condition, times]) =>
    condition in CareCondition
      ? numberFault(`timesAYear.${condition}`, times, timesAYearLimits)
      : [`timesAYear.${condition}: unknown; known are ${known}`],
  );
}
