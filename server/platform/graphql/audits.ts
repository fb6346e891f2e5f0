import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Context } from './context';
import { codeOf } from './format-error';
import { statusOf } from './http-errors';

const precise = 'application/graphql-response+json';

/**
 * HTTP status codes as GraphQL over HTTP wants them (checked by the 61 audits of `graphql-http`). A client that accepts
 * `application/graphql-response+json` learns from the status that nothing was executed; one that speaks only `application/json` gets 200 for
 * every well-formed request, because there a status could as well come from a proxy.
 */
export const preciseStatus: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ willSendResponse: async answer => setStatus(answer) }),
};

function setStatus({ request, response, errors }: GraphQLRequestContextWillSendResponse<Context>): void {
  const error = errors?.[0];
  if (response.body.kind !== 'single') return;
  const isRefused = error !== undefined && response.body.singleResult.data === undefined;
  if (accepts(request.http?.headers.get('accept'), precise)) {
    response.http.headers.set('content-type', `${precise}; charset=utf-8`);
    if (isRefused) response.http.status = response.http.status === 405 ? 405 : statusOf(codeOf(error));
  } else if (isRefused && isWellFormed(error.extensions.code)) {
    response.http.status = 200;
  }
}

/** Requests without a query, or mutations by GET, are no well-formed GraphQL requests: their status tells. */
function isWellFormed(code: unknown): boolean {
  return code !== 'BAD_REQUEST';
}

function accepts(header: string | undefined, type: string): boolean {
  return header?.split(',').some(range => range.trim().startsWith(type) && !/;\s*q=0(\.0*)?\s*$/.test(range)) ?? false;
}
