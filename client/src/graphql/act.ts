import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { uuid } from '../ui/uuid';
import { client } from './client';
import { failureOf } from './failure';

const tries = 3;
const pauseMs = 600;
/** A connection that has died says nothing: after this long without an answer the same request is sent again. */
const answerMs = 30_000;

/** The input of a mutation without the request id, which `act` adds. */
export type Without<Input> = Omit<Input, 'requestId'>;

/**
 * Runs a mutation once, however often it has to be sent: every try carries the same request id, so the server answers a
 * repeat with the first outcome. Throws when no answer came after all tries, with `again` to go on under the same id. Whoever keeps the
 * request beyond this page keeps its id with it, and hands it in again.
 */
export function act<Data, Input extends { requestId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  input: Without<Input>,
  requestId: string = uuid(),
): Promise<Data> {
  const full = { ...input, requestId } as Input;
  return attempt(document, full);
}

async function attempt<Data, Input extends { requestId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  input: Input,
): Promise<Data> {
  for (let nth = 1; ; nth += 1) {
    try {
      const { data } = await client.mutate<Data, { input: Input }>({
        mutation: document,
        variables: { input },
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal: AbortSignal.timeout(answerMs) } },
      } as never);
      if (!data) throw new Error('the API gave no data');
      return data as Data;
    } catch (error) {
      if (failureOf(error).code !== 'NETWORK') throw error;
      if (nth >= tries) throw new NoAnswer(() => attempt(document, input));
      await new Promise(resolve => setTimeout(resolve, pauseMs * nth));
    }
  }
}

/** No answer came. `again` repeats under the same request id: it cannot happen twice. */
export class NoAnswer extends Error {
  constructor(readonly again: () => Promise<unknown>) {
    super('no answer');
  }
}
