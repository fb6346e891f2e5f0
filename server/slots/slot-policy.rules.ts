import { limitFaults, type PolicyLimits } from '../group/policy-limits.rules';

/**
 * What a city may set for the slot pool: the policy of kind `slotPool` of the group, valid on the day. A missing value takes the default; an
 * unknown or absurd value is refused when the version is added. That lead hospitals release at least 80 % of expert slots to the community
 * first is published for Jiading; when unused ones return to the public is our choice.
 */
export interface SlotPolicy {
  /** Least share of a session's numbers that is the community's first, in basis points. */
  readonly communityShareBasisPointsMin: number;
  /** How long before a session unused community numbers return to the public, in minutes, unless the session says otherwise. */
  readonly returnMinutesBefore: number;
  /** How many weeks a session may be repeated. */
  readonly repeatWeeksMax: number;
}

export const defaultSlotPolicy: SlotPolicy = {
  communityShareBasisPointsMin: 8_000,
  returnMinutesBefore: 24 * 60,
  repeatWeeksMax: 26,
};

const limits: Readonly<Record<keyof SlotPolicy, PolicyLimits>> = {
  communityShareBasisPointsMin: [0, 10_000],
  returnMinutesBefore: [0, 14 * 24 * 60],
  repeatWeeksMax: [0, 52],
};

/** Reads a policy's content; what it does not say takes the default. */
export function readSlotPolicy(content: object | null): SlotPolicy {
  return { ...defaultSlotPolicy, ...content };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function slotPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  return limitFaults(content, limits);
}

/** Least community numbers of a session, rounded up: 80 % of 8 is 7. */
export function communitySlotsMin({ communityShareBasisPointsMin }: SlotPolicy, capacity: number): number {
  return Math.ceil((capacity * communityShareBasisPointsMin) / 10_000);
}
