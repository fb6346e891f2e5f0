import { type ExecutionResult, execute, type VariableDefinitionNode } from 'graphql';
import { CallerError } from '../errors';
import { FeedStream } from '../feed/feed';
import { causeOf, codeOf, formatError } from './format-error';
import type { Running, SocketParts } from './socket';

/** The result of one event as JSON, ready to be sent to everybody who is shown the same. */
export interface Rendered {
  readonly text: string;
}

type Parts = Pick<SocketParts, 'makeContext' | 'current' | 'log' | 'metrics'>;

/**
 * The results of a subscription. A stream of the feed is shared: subscribers with the same document, variables, language and rights take
 * part in one execution and one serialisation per event. Since nobody in particular asks there, it runs as nobody: a field that looks at
 * the viewer finds nothing, so that it is noticed, rather than the rights of whoever happened to be first.
 */
export function resultsOf(running: Running, parts: Parts): AsyncGenerator<ExecutionResult, void, void> {
  const { source } = running;
  const results = source instanceof FeedStream ? shareResults(source, running, parts) : ownResults(running, parts);
  // What graphql-ws passes on is never looked into, see `splice`.
  return results as AsyncGenerator<unknown, void, void> as AsyncGenerator<ExecutionResult, void, void>;
}

function shareResults(source: FeedStream, running: Running, parts: Parts): AsyncGenerator<Rendered, void, void> {
  return source.shared(keyOf(running), message => renderFor({ ...running, viewer: null }, message, parts));
}

/** Each event by itself, with the rights of its subscriber. Whoever leaves while nothing comes is gone at once: a generator would sleep on. */
function ownResults(running: Running, parts: Parts): AsyncGenerator<Rendered, void, void> {
  const events = running.source[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorResult<Rendered, void>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      const step = await events.next();
      return step.done ? end() : { done: false, value: await renderOwn(running, step.value, parts) };
    },
    return: end,
    throw: async error => {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}

async function renderOwn(running: Running, event: unknown, parts: Parts): Promise<Rendered> {
  const viewer = running.viewer && (await parts.current(running.viewer));
  if (running.viewer && !viewer)
    throw new CallerError('UNAUTHENTICATED', {
      zh: '会话已结束，请重新登录。',
      en: 'The session has ended. Sign in again.',
    });
  return renderFor({ ...running, viewer }, event, parts);
}

/** Executes the operation for one event, in a context of its own: loaders and snapshot are as fresh as the event. */
async function renderFor(running: Running, event: unknown, parts: Parts): Promise<Rendered> {
  const { locale, requestId, viewer } = running;
  const context = parts.makeContext({ requestId, locale, viewer });
  try {
    parts.metrics.feedExecuted();
    const result = await execute({ ...running, rootValue: event, contextValue: context });
    return { text: JSON.stringify(formatted(result, running, parts)) };
  } finally {
    await context.end();
  }
}

function formatted({ data, errors }: ExecutionResult, { locale, requestId, viewer }: Running, { log }: Parts): object {
  for (const error of errors ?? [])
    if (codeOf(error) === 'INTERNAL') log.error({ err: causeOf(error), requestId }, 'event failed');
  const reader = { requestId, locale, isSignedIn: viewer !== null };
  return errors ? { errors: errors.map(error => formatError(error, reader)), data } : { data };
}

/** Everything but rights that decides what is sent for an event. Where a subscriber begins does not: cursors only choose the events. */
function keyOf({ text, operationName, variableValues, document, locale }: Running): string {
  const cursors = new Set<string>();
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition')
      for (const variable of definition.variableDefinitions ?? [])
        if (isCursor(variable)) cursors.add(variable.variable.name.value);
  const variables = Object.entries(variableValues ?? {}).filter(([name]) => !cursors.has(name));
  return JSON.stringify([text, operationName ?? null, variables.sort(([a], [b]) => (a < b ? -1 : 1)), locale]);
}

function isCursor({ type }: VariableDefinitionNode): boolean {
  const named = type.kind === 'NonNullType' ? type.type : type;
  return named.kind === 'NamedType' && named.name.value === 'FeedCursor';
}
