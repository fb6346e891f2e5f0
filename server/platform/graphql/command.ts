import type { Refusal, Result } from '../../kernel/result';
import { type Outcome, once } from '../database/once';
import { inTransaction, type Transaction } from '../database/transaction';
import type { Violations } from '../database/violations';
import { type Context, say, viewerOf } from './context';

/** A refusal in the caller's language. */
export interface SpokenError<Code extends string> {
  code: Code;
  message: string;
  field: string[] | null;
}

/** What a mutation's resolver gets back: the ids that the command left, or why it was refused. */
export interface Answer<T, Code extends string> {
  readonly value: T | null;
  readonly userErrors: SpokenError<Code>[];
}

/** Runs a mutation's command once for its requestId and speaks its refusals; what is read afterwards sees what was written. */
export async function runCommand<T extends Outcome, Code extends string>(
  context: Context,
  operation: string,
  input: { requestId: string },
  violations: Violations<Code>,
  body: (tx: Transaction) => Promise<Result<T, Code>>,
): Promise<Answer<T, Code>> {
  // What was read before must not hold a connection while the command waits for its own.
  await context.renew();
  const request = { requestId: input.requestId, operation, input };
  const result = await once(context.database, viewerOf(context), request, violations, body);
  await context.renew();
  return result.ok
    ? { value: result.value, userErrors: [] }
    : { value: null, userErrors: speak(context, result.refusals) };
}

/** A dry run leaves nothing behind, also no answer for its request id: the same one may follow in earnest. */
export async function tryOut<T extends object>(
  context: Context,
  body: (tx: Transaction) => Promise<Result<T, never>>,
): Promise<Answer<T, never>> {
  await context.renew();
  const result = await inTransaction(context.database, viewerOf(context), body);
  return { value: result.ok ? result.value : null, userErrors: [] };
}

/** Runs a command and undoes it whatever came of it: answers why it would be refused now. Nothing is kept, also no answer for a request id. */
export async function rehearse<Code extends string>(
  context: Context,
  body: (tx: Transaction) => Promise<Result<object, Code>>,
): Promise<SpokenError<Code>[]> {
  await context.renew();
  const result = await inTransaction<never, Code>(context.database, viewerOf(context), async tx => {
    const outcome = await body(tx);
    return { ok: false, refusals: outcome.ok ? [] : outcome.refusals };
  });
  await context.renew();
  return result.ok ? [] : speak(context, result.refusals);
}

/** Refusals in the caller's language. */
export function speak<Code extends string>(context: Context, refusals: readonly Refusal<Code>[]): SpokenError<Code>[] {
  return refusals.map(({ code, message, field }) => ({
    code,
    message: say(context, message),
    field: field ? [...field] : null,
  }));
}
