import { type Refusal, refusal } from '../kernel/result';

/**
 * Guessing is stopped by locking the login for a while. Choices: five failures in a row lock for 15 minutes; a success starts the count
 * anew, and so does the end of a lock. Logins that nobody has are counted alike, so that the answer never tells which ones exist.
 */
const failuresMax = 5;
const lockMinutes = 15;

/** What is known about a login's failures. */
export interface Failures {
  readonly count: number;
  readonly lockedUntil: Date | null;
}

export const noFailures: Failures = { count: 0, lockedUntil: null };

/** Until when a login is locked; null when it is not. */
export function lockEnd({ lockedUntil }: Failures, now: Date): Date | null {
  return lockedUntil && lockedUntil > now ? lockedUntil : null;
}

/** Counts an attempt as failed before its password is looked at, so that guesses in parallel are no more than guesses in a row. */
export function withFailure({ count, lockedUntil }: Failures, now: Date): Failures {
  const failures = lockedUntil === null ? count + 1 : 1;
  const locked = failures >= failuresMax;
  return { count: failures, lockedUntil: locked ? new Date(now.getTime() + lockMinutes * 60_000) : null };
}

export function lockedRefusal(until: Date, now: Date): Refusal<'LOCKED'> {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return refusal(
    'LOCKED',
    `连续 ${failuresMax} 次密码错误，登录已锁定，请在 ${minutes} 分钟后重试。`,
    `Locked after ${failuresMax} wrong passwords in a row. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  );
}
