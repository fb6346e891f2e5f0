import { assertNever } from '../kernel/invariant';
import { ReferralLateness, ReferralState } from './referral.rules';
import type { ReferralPolicy } from './referral-policy.rules';

/**
 * Decides what time alone does to a referral: a hold that ends lets it lapse, a clock that runs out makes it late and calls the desk of the
 * group, and what stays without answer, arrival or treatment for much longer ends. What leaves the group knows no answer and no arrival; there the clock
 * waits for the feedback.
 */
export interface Timed {
  readonly state: ReferralState;
  readonly isOutside: boolean;
  readonly holdUntil: Date | null;
  readonly respondBy: Date | null;
  readonly arriveBy: Date | null;
  readonly feedbackBy: Date | null;
  readonly arrivedAt: Date | null;
  readonly late: ReferralLateness | null;
}

export type ClockStep =
  | { readonly does: 'LAPSE' }
  | { readonly does: 'EXPIRE' }
  | { readonly does: 'LATE'; readonly lateness: ReferralLateness };

interface Deadline {
  readonly at: Date;
  readonly step: ClockStep;
}

/** What the clock has to do by now: the step whose time came first. */
export function clockStep(referral: Timed, policy: ReferralPolicy, now: Date): ClockStep | undefined {
  const next = nextDeadline(referral, policy);
  return next && next.at <= now ? next.step : undefined;
}

/** When the clock has to look at it next; null when never. */
export function dueAt(referral: Timed, policy: ReferralPolicy): Date | null {
  return nextDeadline(referral, policy)?.at ?? null;
}

function nextDeadline(referral: Timed, policy: ReferralPolicy): Deadline | undefined {
  return deadlines(referral, policy).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
}

function deadlines(referral: Timed, policy: ReferralPolicy): Deadline[] {
  const { state, isOutside, holdUntil, respondBy, arriveBy, feedbackBy } = referral;
  switch (state) {
    case ReferralState.SUBMITTED:
      return [
        ...late(referral, ReferralLateness.RESPONSE, respondBy),
        ...expire(respondBy, policy.expireHoursAfterRespondBy),
      ];
    case ReferralState.ACCEPTED:
      return [
        ...(holdUntil ? [{ at: holdUntil, step: { does: 'LAPSE' } } as const] : []),
        ...late(referral, ReferralLateness.ARRIVAL, arriveBy),
      ];
    case ReferralState.DEPARTED:
      return isOutside
        ? [
            ...late(referral, ReferralLateness.FEEDBACK, feedbackBy),
            ...expire(feedbackBy, policy.expireHoursAfterArriveBy),
          ]
        : [...late(referral, ReferralLateness.ARRIVAL, arriveBy), ...expire(arriveBy, policy.expireHoursAfterArriveBy)];
    case ReferralState.ARRIVED: {
      const admitBy = admitByOf(referral, policy);
      return [
        ...late(referral, ReferralLateness.TREATMENT, admitBy),
        ...expire(admitBy, policy.expireHoursAfterAdmitBy),
      ];
    }
    case ReferralState.FEEDBACK_DUE:
      return late(referral, ReferralLateness.FEEDBACK, feedbackBy);
    case ReferralState.DRAFT:
    case ReferralState.ADMITTED:
    case ReferralState.ATTENDED:
    case ReferralState.CLOSED:
    case ReferralState.REJECTED:
    case ReferralState.REDIRECTED:
    case ReferralState.CANCELLED:
    case ReferralState.EXPIRED:
    case ReferralState.DIED:
    case ReferralState.LAPSED:
      return [];
    default:
      return assertNever(state);
  }
}

/** Whoever has arrived is admitted or seen by the policy's time, or while the bed is still held. */
function admitByOf({ arrivedAt, holdUntil }: Timed, policy: ReferralPolicy): Date | null {
  return arrivedAt && laterOf(holdUntil, hoursLater(arrivedAt, policy.admitHours));
}

function late(referral: Timed, lateness: ReferralLateness, by: Date | null): Deadline[] {
  return by === null || referral.late === lateness ? [] : [{ at: by, step: { does: 'LATE', lateness } }];
}

function expire(by: Date | null, hoursAfter: number): Deadline[] {
  return by === null ? [] : [{ at: hoursLater(by, hoursAfter), step: { does: 'EXPIRE' } }];
}

export function minutesLater(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

export function hoursLater(from: Date, hours: number): Date {
  return minutesLater(from, hours * 60);
}

/** Of two instants the later one. */
export function laterOf(a: Date | null, b: Date): Date {
  return a && a > b ? a : b;
}
