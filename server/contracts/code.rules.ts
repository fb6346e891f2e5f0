import { type Refusal, refusal } from '../kernel/result';
import type { ContractCode } from './contracts.codes';

/** Decides whether the last code that was sent may still be tried. */
export interface CodeFacts {
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly usedAt: Date | null;
}

/** Why a code cannot be tried, whatever was entered; a code that was never sent and one that was used are the same. */
export function codeRefusal(
  code: CodeFacts | undefined,
  attemptsMax: number,
  now: Date,
): Refusal<ContractCode> | undefined {
  if (!code || code.usedAt) return refusal('CODE_NONE', '请先发送验证码。', 'Send a code first.', 'code');
  if (code.expiresAt <= now)
    return refusal('CODE_EXPIRED', '验证码已过期，请重新发送。', 'The code has expired; send another.', 'code');
  if (code.attempts < attemptsMax) return undefined;
  return refusal(
    'CODE_SPENT',
    '验证码输错次数过多，请重新发送。',
    'The code was wrong too often; send another.',
    'code',
  );
}
