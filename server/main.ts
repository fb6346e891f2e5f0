import './production';
import { createApp } from './app';
import { type Config, readConfig } from './config';
import { demoUsers, simulatorAccounts } from './demo/demo-users';
import { seedDemo } from './demo/seed';
import { startSimulator } from './demo/simulator';
import { type Database, openDatabase } from './platform/database/database';
import { startEmbedded } from './platform/database/embedded';
import { migrate } from './platform/database/migrate';
import { inspectServer } from './platform/database/preflight';
import { runUntilSignal, type Stop } from './platform/lifecycle';
import { makeLogger } from './platform/observability/log';
import { checkPort, portError } from './platform/port';
import { slices } from './slices';
import { IdentityHasher } from './wards/patient-identity';

void runUntilSignal((stops, leaving) => start(readConfig(process.env), stops, leaving));

async function start(config: Config, stops: Stop[], leaving: AbortSignal): Promise<void> {
  await checkPort(config.port, config.host);
  const url = await databaseUrl(config, stops);
  leaving.throwIfAborted();
  await migrate(url);
  leaving.throwIfAborted();
  const database = await open(url, stops);
  if (config.demo) await loadDemo(config, database);
  leaving.throwIfAborted();
  const app = await createApp(config, database);
  stops.push(() => app.close());
  const port = await app.listen(config.port, config.host).catch(error => {
    throw portError(error, config.port, config.host);
  });
  if (config.demo) stops.push(play(config, port, leaving));
  console.log(welcome(config, port));
}

/** Lets the demo live; it ends by itself when the server leaves. */
function play(config: Config, port: number, leaving: AbortSignal): Stop {
  const host = config.host === '0.0.0.0' ? '127.0.0.1' : config.host;
  const simulator = startSimulator({
    url: `http://${host}:${port}/graphql`,
    accounts: simulatorAccounts(),
    pace: config.demoPace,
    signal: leaving,
    log: makeLogger(config.logLevel),
  });
  return () => simulator.ended;
}

async function loadDemo(config: Config, database: Database): Promise<void> {
  const { loaded, institutions, beds } = await seedDemo(database, {
    now: new Date(),
    identities: new IdentityHasher(config.secret),
  });
  if (loaded)
    console.log(
      `Demo loaded: ${institutions} institutions, ${beds} beds. Institutions are real, everything else is invented.`,
    );
}

/** What the person at the terminal needs next. */
function welcome(config: Config, port: number): string {
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  const lines = [
    '',
    `Medgroup is ready.`,
    `  Console   ${address}`,
    `  GraphiQL  ${address}/graphiql`,
    `  GraphQL   ${address}/graphql (HTTP and WebSocket)`,
  ];
  if (config.demo) {
    lines.push('', 'Demo users (login / password):');
    for (const { login, password, nameEn, post } of demoUsers()) {
      lines.push(
        `  ${login.padEnd(15)} ${password.padEnd(20)} ${post.toLowerCase().replaceAll('_', ' ').padEnd(26)} ${nameEn}`,
      );
    }
  }
  return lines.join('\n');
}

async function databaseUrl(config: Config, stops: Stop[]): Promise<string> {
  if (config.databaseUrl) {
    await inspectServer(config.databaseUrl);
    return config.databaseUrl;
  }
  const embedded = await startEmbedded({
    dataFolder: config.dataFolder,
    durable: true,
    log: line => console.log(line),
  });
  stops.push(() => embedded.stop());
  return embedded.url;
}

async function open(url: string, stops: Stop[]): Promise<Database> {
  const entities = slices.flatMap(slice => [...slice.entities]);
  const database = await openDatabase(url, entities);
  stops.push(() => database.close());
  return database;
}
