import { type Refusal, refusal } from '../kernel/result';
import type { BedPolicy } from './bed-policy.rules';

/**
 * Decides when something happened: now, or the instant that the client states, neither in the future (a minute of clock difference is
 * forgiven) nor further back than the policy allows.
 */
const forgivenMs = 60_000;

export type InstantRefusal = Refusal<'AT_IN_FUTURE' | 'AT_TOO_OLD'>;

export function statedInstant(
  stated: Date | null | undefined,
  now: Date,
  policy: BedPolicy,
): { at: Date } | { refused: InstantRefusal } {
  if (!stated) return { at: now };
  const ageMs = now.getTime() - stated.getTime();
  if (ageMs < -forgivenMs) {
    return {
      refused: refusal(
        'AT_IN_FUTURE',
        '时间在将来，请填写已经发生的时间。',
        'That instant lies in the future; state when it happened.',
        'at',
      ),
    };
  }
  if (ageMs > policy.backdateHoursMax * 3_600_000) {
    const hours = policy.backdateHoursMax;
    return {
      refused: refusal(
        'AT_TOO_OLD',
        `只能补录 ${hours} 小时以内的操作。`,
        `Entries may be dated back ${hours} hours at most.`,
        'at',
      ),
    };
  }
  return { at: ageMs < 0 ? now : stated };
}

/** The instant that ends something begun at `begun`: two events in the same millisecond still need an order. */
export function endOf(begun: Date, at: Date): Date {
  return at > begun ? at : new Date(begun.getTime() + 1);
}
