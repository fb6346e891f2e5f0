import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from './config';
import { findDrift, findRemains } from './platform/database/drift';
import { startEmbedded } from './platform/database/embedded';
import { migrate } from './platform/database/migrate';
import { inspectServer } from './platform/database/preflight';
import { StartupError } from './platform/startup-error';
import { slices } from './slices';

/** Migrates the database that the environment names; with --check tries the migrations on one of its own. */
async function main(): Promise<void> {
  if (process.argv.includes('--check')) await withTemporaryDatabase(check);
  else await withDatabase(readConfig(process.env), migrate);
}

/** Fails when entities and migrations differ, or when a migration cannot be taken back and done again. */
async function check(url: string): Promise<void> {
  await migrate(url);
  const drift = await findDrift(
    url,
    slices.flatMap(slice => [...slice.entities]),
  );
  const remains = await findRemains(url);
  await migrate(url);
  if (drift.length > 0) report('Entities and migrations differ; this would mend the database:', drift);
  if (remains.length > 0) report('Taking back the migrations leaves behind:', remains);
}

function report(what: string, lines: readonly string[]): void {
  console.error([what, ...lines.map(line => `  ${line}`)].join('\n'));
  process.exitCode = 1;
}

async function withDatabase(config: Config, body: (url: string) => Promise<void>): Promise<void> {
  if (config.databaseUrl) {
    await inspectServer(config.databaseUrl);
    await body(config.databaseUrl);
  } else {
    await withEmbedded(config.dataFolder, true, body);
  }
  console.log('The database is up to date.');
}

async function withTemporaryDatabase(body: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'medgroup-check-'));
  // Started as root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  try {
    await withEmbedded(folder, false, body);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withEmbedded(dataFolder: string, durable: boolean, body: (url: string) => Promise<void>): Promise<void> {
  const embedded = await startEmbedded({ dataFolder, durable, log: () => undefined });
  try {
    await body(embedded.url);
  } finally {
    await embedded.stop();
  }
}

main().catch(error => {
  console.error(error instanceof StartupError ? `${error.message}\n${error.hint}` : error);
  process.exitCode = 1;
});
