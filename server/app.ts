import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { Config } from './config';
import { buildExecutableSchema } from './graphql';
import { authenticate, openAccess } from './platform/access/authenticate';
import type { Database } from './platform/database/database';
import { type Context, type Locale, makeContext, type Services } from './platform/graphql/context';
import { slices } from './slices';

/** A server of the whole API on one port, not yet listening. */
export interface App {
  readonly http: Server;
  /** Listens; answers the port. */
  listen(port: number, host: string): Promise<number>;
  /** Ends streams and requests, then everything that this opened; the database stays with its owner. */
  close(): Promise<void>;
}

/** Where `npm run build` puts the console. */
const consoleFolder = join(__dirname, '../client');

export async function createApp(config: Config, database: Database): Promise<App> {
  const services: Services = {
    access: openAccess(database, config),
    signIn: { oidc: config.oidc, demo: config.demo, demoUsers: [] },
    nodes: Object.assign({}, ...slices.map(slice => slice.nodes)),
  };
  const web = express().disable('x-powered-by').set('trust proxy', config.trustProxy);
  const http = createServer(web);
  const apollo = new ApolloServer<Context>({
    schema: buildExecutableSchema(),
    introspection: true,
    // Signals are answered in one place, which stops this in its turn.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      { requestDidStart: async () => ({ willSendResponse: ({ contextValue }) => contextValue.renew() }) },
    ],
  });
  await apollo.start();

  web.use(
    '/graphql',
    express.json({ limit: '256kb' }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) =>
        makeContext({
          requestId: randomUUID(),
          locale: localeOf(req.headers['accept-language']),
          viewer: await authenticate(req.headers.authorization, services.access),
          database,
          services,
          http: { request: req, response: res },
        }),
    }),
  );
  web.use('/graphiql', express.static(join(consoleFolder, 'graphiql')));
  web.use(express.static(consoleFolder, { index: false }));
  web.get('/{*path}', (_request, response) => response.sendFile(join(consoleFolder, 'index.html')));

  return {
    http,
    listen: (port, host) => listen(http, port, host),
    close: () => apollo.stop(),
  };
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      const address = http.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Chinese unless English is asked for first. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}
