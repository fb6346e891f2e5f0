import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations';

/** Any one number: whoever holds this advisory lock migrates, others wait. */
const migrationLock = 7_310_201;

/** Brings a database up to the newest migration, as its owner; safe to call from several servers that start at once. */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    installExtensions: false,
    connectTimeoutMS: 5000,
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await source.runMigrations({ transaction: 'each' });
    // Whatever a migration has put behind a wall is closed to external applications too, unless it is named as open.
    await lock.query('SELECT close_to_apps()');
    // The server tells by this table whether it may take requests.
    await lock.query('GRANT SELECT ON migrations TO medgroup_app');
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
