import { createHash } from 'node:crypto';
import { present } from '../../kernel/invariant';
import { accepted, type Refusal, type Result, refused } from '../../kernel/result';
import type { Viewer } from '../access/viewer';
import { CallerError } from '../errors';
import type { Database } from './database';
import { inTransaction, type Transaction } from './transaction';
import { type Violations, violatedRefusal } from './violations';

/** A mutation as the client sent it. */
export interface Request {
  readonly requestId: string;
  readonly operation: string;
  readonly input: object;
}

/** What a command leaves behind for its answer and for every repetition of it: an object of plain ids, kept as JSON. */
export type Outcome = object;

type Stored<T, Code extends string> = { value: T } | { refusals: readonly Refusal<Code>[] };

/**
 * Runs a command once per request id. Its outcome, also a refusal, is kept in the same transaction, so that the same id always gets the
 * same answer, whatever happened to the first one on its way back; the same id with another input is the caller's mistake.
 * A refusal undoes everything that the body did.
 */
export async function once<T extends Outcome, Code extends string>(
  database: Database,
  viewer: Viewer,
  request: Request,
  violations: Violations<Code>,
  body: (tx: Transaction) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const result = await inTransaction<Stored<T, Code>, never>(database, viewer, async tx => {
    const earlier = await claim<T, Code>(tx, viewer, request);
    if (earlier) return accepted(earlier);
    const outcome = await attempt(tx, violations, body);
    await tx.rows('UPDATE request_outcome SET outcome = $3 WHERE person_id = $1 AND request_id = $2', [
      viewer.personId,
      request.requestId,
      JSON.stringify(outcome),
    ]);
    return accepted(outcome);
  });
  const stored = present(result.ok ? result.value : undefined, 'outcome');
  return 'value' in stored ? accepted(stored.value) : refused(...stored.refusals);
}

/** Takes the request id, waiting for a twin that is still running; returns the outcome when the id was used before. */
async function claim<T, Code extends string>(
  tx: Transaction,
  viewer: Viewer,
  request: Request,
): Promise<Stored<T, Code> | undefined> {
  const inputSha256 = createHash('sha256').update(JSON.stringify(request.input)).digest('hex');
  const claimed = await tx.row(
    `INSERT INTO request_outcome (person_id, request_id, operation, input_sha256) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [viewer.personId, request.requestId, request.operation, inputSha256],
  );
  if (claimed) return undefined;
  const earlier = await tx.row<{ operation: string; input_sha256: string; outcome: Stored<T, Code> }>(
    'SELECT operation, input_sha256, outcome FROM request_outcome WHERE person_id = $1 AND request_id = $2',
    [viewer.personId, request.requestId],
  );
  const { operation, input_sha256, outcome } = present(earlier, 'earlier outcome');
  if (operation === request.operation && input_sha256 === inputSha256) return outcome;
  throw new CallerError('CONFLICT', {
    zh: '这个 requestId 已用于另一个请求。请为每个新操作生成新的 requestId。',
    en: 'This requestId was used for another request. Make a new requestId for each new action.',
  });
}

async function attempt<T, Code extends string>(
  tx: Transaction,
  violations: Violations<Code>,
  body: (tx: Transaction) => Promise<Result<T, Code>>,
): Promise<Stored<T, Code>> {
  await tx.rows('SAVEPOINT command');
  try {
    const result = await body(tx);
    if (result.ok) {
      // Deferred checks speak now, while the refusal can still be stored.
      await tx.rows('SET CONSTRAINTS ALL IMMEDIATE');
      return { value: result.value };
    }
    await undo(tx);
    return { refusals: result.refusals };
  } catch (error) {
    const violated = violatedRefusal(error, violations);
    if (!violated) throw error;
    await undo(tx);
    return { refusals: [violated] };
  }
}

async function undo(tx: Transaction): Promise<void> {
  tx.discardPending();
  await tx.rows('ROLLBACK TO SAVEPOINT command');
}
