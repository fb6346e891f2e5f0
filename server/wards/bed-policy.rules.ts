import { limitFaults, type PolicyLimits } from '../group/policy-limits.rules';

/**
 * What a city may set for beds: the policy of kind `bed` of the group, valid on the day. A missing value takes the default, which is our
 * choice; an unknown or absurd value is refused when the version is added.
 */
export interface BedPolicy {
  /** Longest hold, in minutes. */
  readonly holdMinutesMax: number;
  /** How far back an entry may be dated, in hours. */
  readonly backdateHoursMax: number;
  /** How long a departure, a move or an admission may be cancelled, in hours. */
  readonly cancelHoursMax: number;
  /** How many days after departure those who cared still see who it was. */
  readonly identityDaysAfterDeparture: number;
}

export const defaultBedPolicy: BedPolicy = {
  holdMinutesMax: 24 * 60,
  backdateHoursMax: 24,
  cancelHoursMax: 24,
  identityDaysAfterDeparture: 30,
};

const limits: Readonly<Record<keyof BedPolicy, PolicyLimits>> = {
  holdMinutesMax: [5, 7 * 24 * 60],
  backdateHoursMax: [0, 7 * 24],
  cancelHoursMax: [0, 7 * 24],
  identityDaysAfterDeparture: [0, 365],
};

/** Reads a policy's content; what it does not say takes the default. */
export function readBedPolicy(content: object | null): BedPolicy {
  return { ...defaultBedPolicy, ...content };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function bedPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  return limitFaults(content, limits);
}
