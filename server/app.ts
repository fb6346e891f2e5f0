import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import type { Config } from './config';
import { ContractCodes } from './contracts/contract-code';
import { demoUsers } from './demo/demo-users';
import { publishedIndicators } from './demo/reference';
import { turnDispatchClock } from './dispatch/dispatch.clock';
import { keepDuties } from './duty/keeping.commands';
import { buildExecutableSchema } from './graphql';
import { announceEndings } from './joint-wards/ending.commands';
import { turnNegotiationClock } from './negotiation/negotiation.clock';
import { Courier } from './notices/courier';
import { HttpGateway, LogGateway } from './notices/gateway';
import { keepFigures } from './panel/figure-months.clock';
import { authenticate, openAccess } from './platform/access/authenticate';
import { Sealer } from './platform/audit/sealer';
import { consoleRoutes, safeHeaders } from './platform/console';
import type { Database } from './platform/database/database';
import { Feed } from './platform/feed/feed';
import { type ContextParts, makeContext, type Services } from './platform/graphql/context';
import { addressOf, beginExchange } from './platform/graphql/exchange';
import { openHttpEndpoint } from './platform/graphql/http';
import { answerErrors } from './platform/graphql/http-errors';
import { attachSocket } from './platform/graphql/socket';
import { forgetWhatIsOver } from './platform/housekeeper';
import { backlogOf, observabilityRoutes, poolState } from './platform/observability/health';
import { makeLogger } from './platform/observability/log';
import { Metrics } from './platform/observability/metrics';
import { Recurring } from './platform/recurring';
import { closeOverdueOrders } from './purchasing/purchasing.clock';
import { ReferralClock } from './referrals/clock';
import { endDemoSessions } from './session/session.commands';
import { slices } from './slices';
import { IdentityHasher } from './wards/patient-identity';

/** A server of the whole API on one port, not yet listening. */
export interface App {
  readonly http: Server;
  /** Listens; answers the port. */
  listen(port: number, host: string): Promise<number>;
  /** Ends streams and requests, then everything that this opened; the database stays with its owner. */
  close(): Promise<void>;
}

/** How often what is long over is forgotten, and what ends soon announced. */
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Where `npm run build` puts the console. */
const consoleFolder = join(__dirname, '../client');

export async function createApp(config: Config, database: Database, log = makeLogger(config.logLevel)): Promise<App> {
  const metrics = new Metrics();
  const access = openAccess(database, config);
  const onRightsChanged = (personId: string) => access.viewers.invalidate(personId);
  const feed = new Feed(database, { ...config, url: database.url, log, onRightsChanged });
  const contractCodes = new ContractCodes(config.secret);
  const services: Services = {
    access,
    feed,
    signIn: { oidc: config.oidc, demo: config.demo, demoUsers: config.demo ? demoUsers() : [] },
    identityHasher: new IdentityHasher(config.secret),
    contractCodes,
    publishedFigures: publishedIndicators(),
    nodes: Object.assign({}, ...slices.map(slice => slice.nodes)),
  };
  metrics.watch({ feed: () => feed.state, pool: () => poolState(database), backlog: () => backlogOf(database) });
  const web = express().disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy);
  const http = createServer(web);
  const shared = {
    schema: buildExecutableSchema(),
    log,
    metrics,
    authenticate: (header: string | undefined) => authenticate(header, access),
    makeContext: (parts: Omit<ContextParts, 'database' | 'services'>) => makeContext({ ...parts, database, services }),
  };
  for (const slice of slices) await slice.check?.(database);
  if (!config.demo) await endDemoSessions(access);
  await feed.start();
  const sealer = new Sealer(database, error => log.error({ err: error }, 'sealing the audit failed'));
  sealer.start();
  const hourly = [
    forgetWhatIsOver,
    announceEndings,
    turnDispatchClock,
    keepDuties,
    turnNegotiationClock,
    closeOverdueOrders,
  ].map(
    work =>
      new Recurring(
        hourMs,
        () => work(database),
        error => log.error({ err: error }, `${work.name} failed`),
      ),
  );
  const keeping = new Recurring(
    minuteMs,
    () => keepFigures(database),
    error => log.error({ err: error }, 'keeping figures failed'),
  );
  for (const work of [...hourly, keeping]) work.start();
  const referralClock = new ReferralClock(database, error => log.error({ err: error }, 'a clock of a referral failed'));
  referralClock.start();
  const gateway = config.messageGateway ? new HttpGateway(config.messageGateway) : new LogGateway(log);
  const courier = new Courier({
    database,
    gateway,
    log,
    metrics,
    digitsOf: codeId => contractCodes.digits(codeId),
  });
  courier.start();
  const socket = attachSocket(http, {
    ...shared,
    current: viewer => access.viewers.current(viewer),
    addressOf: request => addressOf(request, config.trustProxy),
  });
  const endpoint = await openHttpEndpoint({ ...shared, server: http });

  web.use(safeHeaders(config.oidc?.issuer));
  web.use(beginExchange);
  web.use(observabilityRoutes({ database, feed }, metrics));
  web.use('/graphql', endpoint.handlers);
  web.use(consoleRoutes(consoleFolder));
  web.use(answerErrors(log));

  return {
    http,
    listen: (port, host) => listen(http, port, host),
    close: async () => {
      // Sockets first: they would keep the server open. Requests finish while the feed still runs.
      await socket.close();
      await endpoint.close();
      await sealer.stop();
      for (const work of [...hourly, keeping]) await work.stop();
      await referralClock.stop();
      await courier.stop();
      await feed.stop();
    },
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
