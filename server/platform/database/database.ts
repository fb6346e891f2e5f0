import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PreparedNames } from './prepared';

// A civil date stays text: as a JavaScript Date it would move by a day east of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);

/** The role that the server works as: it owns nothing and may not delete (migrations grant what it needs). */
const serverRole = 'medgroup_app';

/** The open database, as the unprivileged role. */
export interface Database {
  readonly source: DataSource;
  readonly url: string;
  /** Names of the statements that connections of this process keep prepared. */
  readonly prepared: PreparedNames;
  /** Called after each commit that published events; the feed's sequencer listens here. */
  onPublished: () => void;
  close(): Promise<void>;
}

// biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity list
export async function openDatabase(url: string, entities: Function[], connectionsMax = 20): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    connectTimeoutMS: 5000,
    extra: {
      max: connectionsMax,
      options: `-c role=${serverRole} -c TimeZone=UTC`,
      connectionTimeoutMillis: 10_000,
      // Between two bursts of work a connection keeps what it has prepared.
      idleTimeoutMillis: 300_000,
      // Questions are sent without waiting for the answer to the one before.
      pipeline: true,
    },
  });
  await source.initialize();
  const prepared = new PreparedNames();
  return { source, url, prepared, onPublished: () => undefined, close: () => source.destroy() };
}
