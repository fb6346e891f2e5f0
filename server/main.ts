import { createApp } from './app';
import { type Config, readConfig } from './config';
import { type Database, openDatabase } from './platform/database/database';
import { startEmbedded } from './platform/database/embedded';
import { migrate } from './platform/database/migrate';
import { inspectServer } from './platform/database/preflight';
import { runUntilSignal, type Stop } from './platform/lifecycle';
import { checkPort, portError } from './platform/port';
import { slices } from './slices';

void runUntilSignal((stops, leaving) => start(readConfig(process.env), stops, leaving));

async function start(config: Config, stops: Stop[], leaving: AbortSignal): Promise<void> {
  await checkPort(config.port, config.host);
  const url = await databaseUrl(config, stops);
  leaving.throwIfAborted();
  await migrate(url);
  leaving.throwIfAborted();
  const database = await open(url, stops);
  const app = await createApp(config, database);
  stops.push(() => app.close());
  const port = await app.listen(config.port, config.host).catch(error => {
    throw portError(error, config.port, config.host);
  });
  console.log(`Medgroup is ready: http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`);
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
