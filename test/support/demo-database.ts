import { Client } from 'pg';
import { seedDemo } from '../../server/demo/seed';
import { openDatabase } from '../../server/platform/database/database';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { administer, databaseUrl, demoTemplate } from './cluster';
import { cloneOf, fromEnvironment, type TestDatabase } from './database';

/** The server of whoever takes such a database must use this one: identifiers are hashed with it. */
export const demoSecret = 'a secret of the demo in the tests, long enough';

/**
 * A database that holds the demo as it is at the beginning of the run. Seeding takes long, so the first who asks does it for all; the others
 * wait and clone.
 */
export async function demoDatabase(): Promise<TestDatabase> {
  const server = fromEnvironment('TEST_CLUSTER_URL');
  const template = demoTemplate(fromEnvironment('TEST_CLUSTER_TEMPLATE'));
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) await seedTemplate(server, template);
  } finally {
    await client.end();
  }
  return cloneOf(template);
}

/** Gets its name when it is whole: a run that was cut off leaves none that is half seeded. */
async function seedTemplate(server: string, template: string): Promise<void> {
  const seeding = `${template}_seeding`;
  await administer(server, `DROP DATABASE IF EXISTS ${seeding} WITH (FORCE)`);
  await administer(server, `CREATE DATABASE ${seeding} TEMPLATE ${fromEnvironment('TEST_CLUSTER_TEMPLATE')}`);
  const database = await openDatabase(databaseUrl(server, seeding), [], 4);
  await seedDemo(database, { now: new Date(), identities: new IdentityHasher(demoSecret) });
  await database.close();
  await administer(server, `ALTER DATABASE ${seeding} RENAME TO ${template}`);
}
