import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations';

/**
 * What the entities say and the migrations do not, or the other way round: one line per difference, as the statement
 * that would mend the database. Needs a database that is migrated. Foreign keys are the migrations' alone.
 */
// biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity list
export async function findDrift(ownerUrl: string, entities: Function[]): Promise<string[]> {
  return withSource(ownerUrl, entities, async source => {
    await declareGeneratedColumns(source);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.query('DROP TABLE typeorm_metadata');
    const queries = upQueries.map(({ query }) => query).filter(query => !/DROP CONSTRAINT "\w+_fk"$/.test(query));
    const drift: string[] = [];
    for (const query of queries) if (await isRealDefault(source, query)) drift.push(query);
    return drift;
  });
}

/** Tells TypeORM, where it looks for them, that generated columns have the expressions of the entities: those are the migrations' alone. */
async function declareGeneratedColumns(source: DataSource): Promise<void> {
  await source.query(
    `CREATE TABLE typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)`,
  );
  for (const { tableName, columns } of source.entityMetadatas) {
    for (const { databaseName, generatedType, asExpression } of columns) {
      if (!generatedType) continue;
      await source.query(
        `INSERT INTO typeorm_metadata VALUES ('GENERATED_COLUMN', current_database(), 'public', $1, $2, $3)`,
        [tableName, databaseName, asExpression],
      );
    }
  }
}

/** TypeORM compares defaults by their letters; PostgreSQL spells an expression its own way. So try it. */
async function isRealDefault(source: DataSource, query: string): Promise<boolean> {
  if (!/ALTER COLUMN "\w+" SET DEFAULT/.test(query)) return true;
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    const before = await runner.query(defaults);
    await runner.query(query);
    const after = await runner.query(defaults);
    return JSON.stringify(before) !== JSON.stringify(after);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const defaults = `SELECT adrelid, adnum, pg_get_expr(adbin, adrelid) AS expression FROM pg_attrdef ORDER BY 1, 2`;

/** Takes all migrations back, newest first, and names what is left that they should have removed. */
export async function findRemains(ownerUrl: string): Promise<string[]> {
  return withSource(ownerUrl, [], async source => {
    for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
    const rows: { remains: string }[] = await source.query(remains);
    return rows.map(row => row.remains);
  });
}

const remains = `
  SELECT format('%s %s', CASE c.relkind WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'relation' END, c.relname) AS remains
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relname !~ '^migrations'
  UNION ALL
  SELECT format('function %s', p.proname) FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('type %s', t.typname) FROM pg_type t
   WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`;

// biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity list
async function withSource<T>(url: string, entities: Function[], body: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({ type: 'postgres', url, entities, migrations, installExtensions: false });
  await source.initialize();
  try {
    return await body(source);
  } finally {
    await source.destroy();
  }
}
