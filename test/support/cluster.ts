import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../server/platform/database/embedded';
import { isHeld } from '../../server/platform/database/embedded-hold';
import { migrate } from '../../server/platform/database/migrate';

/** The server of one test run, with a migrated database to clone from. */
export interface TestCluster {
  /** Connection string of a superuser; its database is never used by tests. */
  readonly url: string;
  /** Name of the migrated database. */
  readonly template: string;
  stop(): Promise<void>;
}

const prefix = 'medgroup-test-';

/** Starts an embedded server without safety against power loss, or takes the one of TEST_DATABASE_URL. */
export async function startTestCluster(): Promise<TestCluster> {
  const external = process.env.TEST_DATABASE_URL;
  const server = external ? { url: external, stop: async () => undefined } : await startTemporary();
  const template = `medgroup_template_${randomBytes(4).toString('hex')}`;
  try {
    await administer(server.url, `CREATE DATABASE ${template} STRATEGY file_copy`);
    await migrate(databaseUrl(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: server.url,
    template,
    stop: async () => {
      if (external) {
        for (const name of [template, demoTemplate(template)]) {
          await administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        }
      }
      await server.stop();
    },
  };
}

/** Name of the database with the demo, beside the migrated one. */
export function demoTemplate(template: string): string {
  return `${template}_demo`;
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement that no transaction may hold, such as CREATE DATABASE. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A new folder below the system's temporary one that PostgreSQL's account can reach too. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}

async function startTemporary(): Promise<{ url: string; stop(): Promise<void> }> {
  removeAbandoned();
  const dataFolder = temporaryFolder();
  const postgres = await startEmbedded({ dataFolder, durable: false, log: () => undefined });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not tidy up; its lock names a process that is gone. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !existsSync(join(folder, 'medgroup.lock')) || isHeld(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
