import { numberFault, type PolicyLimits } from '../group/policy-limits.rules';
import { ReferralUrgency } from './referral.rules';

/**
 * What a city may set for referrals: the policy of kind `referral` of the group that answers, valid on the day. A missing value takes the
 * default, which is our choice; an unknown or absurd value is refused when the version is added.
 */
type PerUrgency = Readonly<Record<ReferralUrgency, number>>;

export interface ReferralPolicy {
  /** Time for an answer, in minutes from submission. */
  readonly respondMinutes: PerUrgency;
  /** How long a bed is held after acceptance, in hours. */
  readonly holdHours: PerUrgency;
  /** Time to arrive, in hours from acceptance. */
  readonly arriveHours: PerUrgency;
  /** Whoever has departed has at least this long to arrive, in hours; the bed is held until then. */
  readonly travelHours: number;
  /** How long the bed is still held for somebody who has arrived, in hours. */
  readonly admitHours: number;
  /** Time for the feedback, in days from the end of the treatment. */
  readonly feedbackDays: number;
  /** A referral without an answer ends this long after the answer was due, in hours. */
  readonly expireHoursAfterRespondBy: number;
  /** A referral whose patient does not come ends this long after the arrival was due, in hours. */
  readonly expireHoursAfterArriveBy: number;
  /** A referral whose patient has arrived, but was neither admitted nor seen, ends this long after that was due, in hours. */
  readonly expireHoursAfterAdmitBy: number;
  /** A bed is held for one referral no longer than this from its acceptance, however often the hold is renewed, in hours. */
  readonly holdHoursMax: number;
  /** How long both sides still see whom an ended referral was about, in days. */
  readonly identityDaysAfterClose: number;
  /** Whether an outpatient referral may be accepted without a slot of the pool. */
  readonly acceptWithoutSlot: boolean;
}

const perUrgency = (routine: number, urgent: number, emergency: number): PerUrgency => ({
  [ReferralUrgency.ROUTINE]: routine,
  [ReferralUrgency.URGENT]: urgent,
  [ReferralUrgency.EMERGENCY]: emergency,
});

export const defaultReferralPolicy: ReferralPolicy = {
  respondMinutes: perUrgency(24 * 60, 120, 15),
  holdHours: perUrgency(48, 24, 4),
  arriveHours: perUrgency(72, 24, 4),
  travelHours: 4,
  admitHours: 4,
  feedbackDays: 7,
  expireHoursAfterRespondBy: 72,
  expireHoursAfterArriveBy: 24,
  expireHoursAfterAdmitBy: 48,
  holdHoursMax: 168,
  identityDaysAfterClose: 30,
  acceptWithoutSlot: true,
};

const urgencyLimits: Readonly<Record<'respondMinutes' | 'holdHours' | 'arriveHours', PolicyLimits>> = {
  respondMinutes: [1, 14 * 24 * 60],
  holdHours: [1, 14 * 24],
  arriveHours: [1, 90 * 24],
};
type NumberKey = Exclude<keyof ReferralPolicy, keyof typeof urgencyLimits | 'acceptWithoutSlot'>;
const numberLimits: Readonly<Record<NumberKey, PolicyLimits>> = {
  travelHours: [1, 72],
  admitHours: [1, 72],
  feedbackDays: [1, 90],
  expireHoursAfterRespondBy: [0, 30 * 24],
  expireHoursAfterArriveBy: [0, 30 * 24],
  expireHoursAfterAdmitBy: [0, 30 * 24],
  holdHoursMax: [1, 30 * 24],
  identityDaysAfterClose: [0, 365],
};

/** Reads a policy's content; what it does not say takes the default, urgency by urgency. */
export function readReferralPolicy(content: object | null): ReferralPolicy {
  const stated: Partial<ReferralPolicy> = content ?? {};
  return {
    ...defaultReferralPolicy,
    ...stated,
    respondMinutes: { ...defaultReferralPolicy.respondMinutes, ...stated.respondMinutes },
    holdHours: { ...defaultReferralPolicy.holdHours, ...stated.holdHours },
    arriveHours: { ...defaultReferralPolicy.arriveHours, ...stated.arriveHours },
  };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function referralPolicyFaults(content: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    if (Object.hasOwn(urgencyLimits, key)) return urgencyFaults(key, value, urgencyLimits[key as 'holdHours']);
    if (Object.hasOwn(numberLimits, key)) return numberFault(key, value, numberLimits[key as NumberKey]);
    if (key === 'acceptWithoutSlot') return typeof value === 'boolean' ? [] : [`${key}: true or false`];
    return [`${key}: unknown; known are ${Object.keys(defaultReferralPolicy).join(', ')}`];
  });
}

function urgencyFaults(key: string, value: unknown, limits: PolicyLimits): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${key}: an object with ${Object.values(ReferralUrgency).join(', ')}`];
  return Object.entries(value).flatMap(([urgency, number]) =>
    urgency in ReferralUrgency
      ? numberFault(`${key}.${urgency}`, number, limits)
      : [`${key}.${urgency}: unknown; known are ${Object.values(ReferralUrgency).join(', ')}`],
  );
}
