import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import helmet from 'helmet';

/** Hashed names: what lies here under a name never changes. */
const assets = { immutable: true, maxAge: '1y', fallthrough: false };

/** Serves the built console and GraphiQL; each address that is no file is the console's own. */
export function consoleRoutes(folder: string): Router {
  const routes = express.Router();
  routes.use('/assets', express.static(join(folder, 'assets'), assets));
  routes.use('/graphiql', express.static(join(folder, 'graphiql')));
  routes.use(express.static(folder, { index: false }));
  routes.get('/{*path}', (_request, response) => response.sendFile(join(folder, 'index.html'), { maxAge: 0 }));
  return routes;
}

/**
 * What browsers are told with every answer: scripts, styles and connections from here only, nobody may frame us, nothing is guessed.
 * Styles may stand inline, because the UI kit writes them so. TLS is the proxy's matter, so nothing is upgraded here.
 * @param issuer the identity provider that the console may talk to
 */
export function safeHeaders(issuer: string | undefined): RequestHandler {
  const self = "'self'";
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        baseUri: [self],
        connectSrc: [self, 'ws:', 'wss:', ...(issuer ? [new URL(issuer).origin] : [])],
        fontSrc: [self, 'data:'],
        formAction: [self],
        frameAncestors: ["'none'"],
        frameSrc: ["'none'"],
        imgSrc: [self, 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: [self],
        styleSrc: [self, "'unsafe-inline'"],
        workerSrc: [self, 'blob:'],
      },
    },
    strictTransportSecurity: false,
  });
}
