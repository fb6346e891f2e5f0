import { limitFaults, type PolicyLimits } from '../group/policy-limits.rules';
import { isOneOf, type TitleLevel, titleLevels } from './staff.rules';

/**
 * What a city may set for staff: the policy of kind `staffing` of the group, valid on the day. A missing value takes the default; an unknown or
 * absurd value is refused when the version is added.
 *
 * Source of the defaults: three days for an approval, at least 85 % health professionals and at most 15 % managers and support, a review of
 * quotas every two years, and an intermediate title or a master's degree for 区管镇用 are Jiading's; the rest is our choice.
 */
export interface StaffingPolicy {
  /** How long an approver has. */
  readonly approvalDays: number;
  readonly delegationDaysMax: number;
  readonly breakGlassMinutes: number;
  /** How long an emergency opening may wait for its review. */
  readonly reviewDays: number;
  /** From how long before its end a licence is shown as ending. */
  readonly licenceWarnDays: number;
  readonly managersSupportBpMax: number;
  readonly healthProfessionalBpMin: number;
  readonly quotaReviewMonths: number;
  readonly districtManagedMinLevel: TitleLevel;
}

export const defaultStaffingPolicy: StaffingPolicy = {
  approvalDays: 3,
  delegationDaysMax: 90,
  breakGlassMinutes: 240,
  reviewDays: 3,
  licenceWarnDays: 60,
  managersSupportBpMax: 1_500,
  healthProfessionalBpMin: 8_500,
  quotaReviewMonths: 24,
  districtManagedMinLevel: 'INTERMEDIATE',
};

const limits: Readonly<Record<Exclude<keyof StaffingPolicy, 'districtManagedMinLevel'>, PolicyLimits>> = {
  approvalDays: [1, 30],
  delegationDaysMax: [1, 366],
  breakGlassMinutes: [5, 1_440],
  reviewDays: [1, 30],
  licenceWarnDays: [0, 366],
  managersSupportBpMax: [0, 10_000],
  healthProfessionalBpMin: [0, 10_000],
  quotaReviewMonths: [1, 120],
};

/** Reads a policy's content; what it does not say takes the default. */
export function readStaffingPolicy(content: object | null): StaffingPolicy {
  return { ...defaultStaffingPolicy, ...content };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function staffingPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  const { districtManagedMinLevel: level = defaultStaffingPolicy.districtManagedMinLevel, ...numbers } = content;
  const faults = limitFaults(numbers, limits);
  if (typeof level !== 'string' || !isOneOf(titleLevels, level))
    faults.push(`districtManagedMinLevel: one of ${titleLevels.join(', ')}`);
  return faults;
}
