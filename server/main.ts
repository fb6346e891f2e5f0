import { type App, createApp } from './app';
import { type Config, readConfig } from './config';
import { type Database, openDatabase } from './platform/database/database';
import { startEmbedded } from './platform/database/embedded';
import { migrate } from './platform/database/migrate';
import { StartupError } from './platform/startup-error';
import { slices } from './slices';

/** What is running, to be stopped in the opposite order. */
type Stop = () => Promise<void>;

async function main(): Promise<void> {
  const stops: Stop[] = [];
  const stop = stopOnSignal(stops);
  try {
    await start(readConfig(process.env), stops);
  } catch (error) {
    report(error);
    process.exitCode = 1;
    await stop();
  }
}

async function start(config: Config, stops: Stop[]): Promise<void> {
  const url = await databaseUrl(config, stops);
  await migrate(url);
  const database = await open(url, stops);
  const app = await createApp(config, database);
  stops.push(() => app.close());
  const port = await listen(app, config);
  console.log(`Medgroup is ready: http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`);
}

async function databaseUrl(config: Config, stops: Stop[]): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl;
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

async function listen(app: App, config: Config): Promise<number> {
  try {
    return await app.listen(config.port, config.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartupError(
      `Port ${config.port} is in use.`,
      `Stop the other program, or choose another: PORT=${config.port + 1} npm start`,
    );
  }
}

/** Stops everything once, newest first, whoever asks; a second signal ends the process at once. */
function stopOnSignal(stops: Stop[]): Stop {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    for (const each of stops.reverse()) await each().catch(report);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  return stop;
}

function report(error: unknown): void {
  if (error instanceof StartupError) console.error(`${error.message}\n${error.hint}`);
  else console.error(error);
}

void main();
