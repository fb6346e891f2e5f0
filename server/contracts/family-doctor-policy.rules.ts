import { limitFaults, type PolicyLimits } from '../group/policy-limits.rules';
import { type AgePolicy, defaultAgePolicy } from '../residents/population.rules';

/**
 * What a city may set for family-doctor contracts: the policy of kind `familyDoctor` of the group, valid on the day. A missing value takes the
 * default; an unknown or absurd value is refused when the version is added.
 *
 * Source of the defaults: at most 1,500 residents per general practitioner is Xiamen's, a term of a year, elderly from 65 and children to 6 are
 * the national standard of basic public health services; the warning at nine tenths, windows and codes are our choice.
 */
export interface FamilyDoctorPolicy extends AgePolicy {
  /** More contracts per general practitioner than this are refused. */
  readonly residentsPerGpMax: number;
  /** From here on it is said that a doctor's list is nearly full. */
  readonly residentsPerGpWarn: number;
  readonly termMonths: number;
  /** How long before its end a contract may be renewed, and is shown as ending. */
  readonly renewalDaysBefore: number;
  /** How long after its end it may still be renewed, from that day on. */
  readonly renewalDaysAfter: number;
  /** A service counts as due soon this long before its day. */
  readonly serviceDueDays: number;
  /** How long a code confirms. */
  readonly codeMinutes: number;
  readonly codeAttemptsMax: number;
  readonly codesPerHourMax: number;
}

export const defaultFamilyDoctorPolicy: FamilyDoctorPolicy = {
  ...defaultAgePolicy,
  residentsPerGpMax: 1_500,
  residentsPerGpWarn: 1_350,
  termMonths: 12,
  renewalDaysBefore: 60,
  renewalDaysAfter: 30,
  serviceDueDays: 30,
  codeMinutes: 10,
  codeAttemptsMax: 5,
  codesPerHourMax: 5,
};

const limits: Readonly<Record<keyof FamilyDoctorPolicy, PolicyLimits>> = {
  residentsPerGpMax: [1, 20_000],
  residentsPerGpWarn: [1, 20_000],
  termMonths: [1, 60],
  renewalDaysBefore: [0, 90],
  renewalDaysAfter: [0, 366],
  serviceDueDays: [0, 180],
  elderlyYearsMin: [50, 100],
  childYearsMax: [0, 17],
  codeMinutes: [1, 60],
  codeAttemptsMax: [1, 10],
  codesPerHourMax: [1, 60],
};

/** Reads a policy's content; what it does not say takes the default. */
export function readFamilyDoctorPolicy(content: object | null): FamilyDoctorPolicy {
  return { ...defaultFamilyDoctorPolicy, ...content };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function familyDoctorPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  const faults = limitFaults(content, limits);
  const { residentsPerGpWarn, residentsPerGpMax } = readFamilyDoctorPolicy(content);
  return faults.length > 0 || residentsPerGpWarn <= residentsPerGpMax
    ? faults
    : [`residentsPerGpWarn: not more than residentsPerGpMax, ${residentsPerGpMax}`];
}
