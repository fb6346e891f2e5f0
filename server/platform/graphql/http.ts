import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../access/viewer';
import { auditReads } from '../audit/reveals';
import type { Logger } from '../observability/log';
import type { Metrics } from '../observability/metrics';
import { preciseStatus } from './audits';
import type { Context, ContextParts } from './context';
import { currentExchange, readerOf } from './exchange';
import { causeOf, codeOf, formatError } from './format-error';
import { guardOperation, guardRules, parseOptions, validationOptions } from './guard';
import { requireJson } from './http-errors';

const bodyMax = '256kb';

export interface HttpParts {
  readonly schema: GraphQLSchema;
  /** The server to be drained at the end. */
  readonly server: Server;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Who sends a request, by its Authorization header; throws CallerError. */
  authenticate(header: string | undefined): Promise<Viewer | null>;
  makeContext(parts: Pick<ContextParts, 'requestId' | 'locale' | 'viewer' | 'http'>): Context;
}

export interface HttpEndpoint {
  /** To be mounted behind `beginExchange` and before `answerErrors`. */
  readonly handlers: RequestHandler[];
  /** Lets requests finish, closes the server. */
  close(): Promise<void>;
}

/** GraphQL over HTTP. */
export async function openHttpEndpoint(parts: HttpParts): Promise<HttpEndpoint> {
  const apollo = new ApolloServer<Context>({
    schema: parts.schema,
    introspection: true,
    parseOptions,
    validationRules: guardRules,
    validationOptions,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    logger: parts.log,
    // Signals are answered in one place, which stops this in its turn.
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => tell(error, parts.log),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: parts.server }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      guardPlugin,
      preciseStatus,
      observe(parts),
    ],
  });
  await apollo.start();
  return {
    handlers: [
      requireJson,
      express.json({ limit: bodyMax }),
      identify(parts),
      expressMiddleware(apollo, {
        context: async ({ req, res }) =>
          parts.makeContext({ ...currentExchange(), http: { request: req, response: res } }),
      }),
    ],
    close: () => apollo.stop(),
  };
}

/** Before Apollo, because what fails inside its context has no language and no request id. */
function identify({ authenticate }: HttpParts): RequestHandler {
  return async (request, _response, next) => {
    currentExchange().viewer = await authenticate(request.headers.authorization);
    next();
  };
}

function tell(error: unknown, log: Logger) {
  const exchange = currentExchange();
  if (codeOf(error) === 'INTERNAL')
    log.error({ err: causeOf(error), requestId: exchange.requestId }, 'operation failed');
  return formatError(error, readerOf(exchange));
}

const guardPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request, contextValue }) => {
      const { operationName, variables } = request;
      guardOperation({ schema, document, operationName, variables, viewer: contextValue.viewer });
    },
    // The snapshot ends with the operation; whom it showed is written down before the answer leaves, or it does not leave.
    willSendResponse: ({ contextValue }) => auditReads(contextValue),
  }),
};

function observe({ metrics, log }: HttpParts): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const begun = process.hrtime.bigint();
      return {
        willSendResponse: async ({ operation, operationName, errors, contextValue }) => {
          const code = errors?.[0] ? codeOf(errors[0]) : 'OK';
          const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
          // Only names of operations that exist: what could not be read has none.
          const name = (operation && operationName) || null;
          metrics.operation(operation?.operation ?? 'unreadable', name, code, seconds);
          log.debug({ requestId: contextValue.requestId, operation: name, code, seconds }, 'operation');
        },
      };
    },
  };
}
