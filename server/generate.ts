import './production';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readConfig } from './config';
import { type GenerateOptions, generate, OtherSeed } from './demo/generate';
import { centresMax, groupsMax, residentsPerCentre } from './demo/generate.rules';
import { seedDemo } from './demo/seed';
import { openDatabase } from './platform/database/database';
import { startEmbedded } from './platform/database/embedded';
import { migrate } from './platform/database/migrate';
import { inspectServer } from './platform/database/preflight';
import { runToEnd, type Stop } from './platform/lifecycle';
import { StartupError } from './platform/startup-error';
import { slices } from './slices';
import { IdentityHasher } from './wards/patient-identity';

/**
 * Fills the database that the environment names with invented groups of residents, in demo mode beside the demo. May be stopped, and goes on when it is
 * started again.
 */
void runToEnd(async (stops, leaving) => {
  const { residents, groups, seed } = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  const url = config.databaseUrl ?? (await startOwn(config.dataFolder, stops));
  if (config.databaseUrl) await inspectServer(url);
  await migrate(url);
  const database = await openDatabase(
    url,
    slices.flatMap(slice => [...slice.entities]),
  );
  stops.push(() => database.close());
  const identities = new IdentityHasher(config.secret);
  if (config.demo) await seedDemo(database, { now: new Date(), identities });
  const { onProgress, end } = progressOf(residents);
  const options: GenerateOptions = {
    residents,
    groups,
    seed,
    now: new Date(),
    identities,
    onProgress,
    signal: leaving,
  };
  const written = await generate(database, options).catch(explain).finally(end);
  console.log(`Written: ${written.residents} residents of ${written.centres} centres.`);
  if (leaving.aborted) console.log('Stopped before the end; the same command goes on from here.');
});

const usage = 'npm run generate -- --residents 1000000 --groups 4 --seed medgroup';

function readArguments(args: string[]): { residents: number; groups: number; seed: string } {
  const options = { residents: { type: 'string' }, groups: { type: 'string' }, seed: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args, options });
    return {
      residents: whole('residents', values.residents, 1, centresMax * residentsPerCentre),
      groups: whole('groups', values.groups ?? '1', 1, groupsMax),
      seed: values.seed ?? 'medgroup',
    };
  } catch (error) {
    throw new StartupError((error as Error).message, `For example: ${usage}`);
  }
}

function whole(name: string, text: string | undefined, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new Error(`--${name} must be a whole number from ${min} to ${max}.`);
}

async function startOwn(dataFolder: string, stops: Stop[]): Promise<string> {
  const { url, stop } = await startEmbedded({ dataFolder, durable: true, log: line => console.log(line) });
  stops.push(stop);
  return url;
}

/** A bar that moves on a terminal; elsewhere a line now and then. */
function progressOf(residents: number): { onProgress: (standing: number) => void; end: () => void } {
  const bar = new SingleBar({
    format: '{bar} {percentage} % · {value} of {total} residents · {duration_formatted}, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 30_000,
  });
  bar.start(residents, 0);
  return { onProgress: standing => bar.update(standing), end: () => bar.stop() };
}

function explain(error: unknown): never {
  if (!(error instanceof OtherSeed)) throw error;
  throw new StartupError(
    error.message,
    'Go on with that seed, or take another database: generated groups are not written over.',
  );
}
