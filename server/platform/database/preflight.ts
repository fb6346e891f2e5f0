import { Client } from 'pg';
import { StartupError } from '../startup-error';

/** The oldest PostgreSQL whose SQL the migrations may use, as `server_version_num` counts. */
const oldestVersion = 150_000;
const extensions = ['btree_gist', 'pg_trgm'];
const hint = 'Check DATABASE_URL; without it Medgroup starts a PostgreSQL of its own.';

/** What a server tells about itself, as text: the first row of one statement. */
interface Facts {
  readonly version: string;
  readonly version_number: string;
  readonly encoding: string;
  readonly missing: string | null;
  readonly may_make_role: string;
}

/**
 * Looks at a foreign PostgreSQL server before anything is done to it. Throws a StartupError with one line when it
 * cannot be reached, is too old, or lacks what the migrations need. The password is never repeated.
 */
export async function inspectServer(databaseUrl: string): Promise<void> {
  const place = placeOf(databaseUrl);
  const facts = await ask(databaseUrl, place);
  if (Number(facts.version_number) < oldestVersion)
    throw new StartupError(
      `The PostgreSQL server at ${place} is too old: ${facts.version}, Medgroup needs 15 or newer.`,
      hint,
    );
  if (facts.encoding !== 'UTF8')
    throw new StartupError(
      `The database at ${place} keeps text as ${facts.encoding}, which cannot hold Chinese.`,
      'Create it anew: createdb --encoding=UTF8 --template=template0',
    );
  if (facts.missing)
    throw new StartupError(
      `The PostgreSQL server at ${place} lacks the extensions ${facts.missing}.`,
      'Install the contrib package of that server (postgresql-contrib).',
    );
  if (facts.may_make_role !== 'yes')
    throw new StartupError(
      `The role of DATABASE_URL at ${place} may not create the role medgroup_app, as which the server works.`,
      'As its administrator: ALTER ROLE … CREATEROLE, or CREATE ROLE medgroup_app and GRANT it to that role.',
    );
}

async function ask(connectionString: string, place: string): Promise<Facts> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(question);
    if (rows[0]) return rows[0];
    throw new Error('it did not answer a question');
  } catch (error) {
    throw explain(error, place);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const question = `
  SELECT current_setting('server_version') AS version,
         current_setting('server_version_num') AS version_number,
         current_setting('server_encoding') AS encoding,
         (SELECT string_agg(needed, ', ') FROM unnest('{${extensions.join(',')}}'::text[]) AS needed
           WHERE needed NOT IN (SELECT name FROM pg_available_extensions)) AS missing,
         CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))
                OR EXISTS (SELECT FROM pg_roles WHERE rolname = 'medgroup_app' AND pg_has_role(oid, 'MEMBER'))
              THEN 'yes' ELSE 'no' END AS may_make_role`;

function explain(error: unknown, place: string): StartupError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const what: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL server listens at ${place}.`,
    ENOTFOUND: `There is no host of that name: ${place}.`,
    EAI_AGAIN: `There is no host of that name: ${place}.`,
    '28P01': `The PostgreSQL server at ${place} refuses this user and password.`,
    '28000': `The PostgreSQL server at ${place} refuses this user.`,
    '3D000': `There is no such database at ${place}.`,
    '53300': `The PostgreSQL server at ${place} has no connection left.`,
    '57P03': `The PostgreSQL server at ${place} is starting or stopping.`,
  };
  const line = what[code] ?? `The PostgreSQL server at ${place} does not answer: ${(message || code).split('\n')[0]}.`;
  return new StartupError(line, hint, { cause: error });
}

function placeOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
