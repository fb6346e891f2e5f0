import { Client } from 'pg';
import { migrate } from '../../server/platform/database/migrate';
import { inspectServer } from '../../server/platform/database/preflight';
import { StartupError } from '../../server/platform/startup-error';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { playOldServer, withListener } from '../support/fake-server';

let database: TestDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

test('a server that has everything passes', async () => {
  await expect(inspectServer(database.url)).resolves.toBeUndefined();
});

describe('refused in one line that names the place and never the password', () => {
  test('nobody listens', () =>
    expectRefusal('postgres://owner:hidden@127.0.0.1:1/db', /No PostgreSQL server listens at 127.0.0.1:1\/db/));

  test('no such host', () =>
    expectRefusal('postgres://owner:hidden@nowhere.invalid/db', /no host of that name|does not answer/));

  test('wrong password', () => expectRefusal(changed({ password: 'hidden' }), /refuses this user and password/));

  test('unknown database', () => expectRefusal(changed({ pathname: '/hidden_not' }), /no such database/));

  test('a server that is no PostgreSQL', async () => {
    await withListener(
      socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      port => expectRefusal(`postgres://owner:hidden@127.0.0.1:${port}/db`, /does not answer/),
    );
  });

  test('a server that never says anything', async () => {
    await withListener(
      () => undefined,
      port => expectRefusal(`postgres://owner:hidden@127.0.0.1:${port}/db`, /does not answer: timeout/),
    );
  });

  test('PostgreSQL 14', async () => {
    await withListener(playOldServer, port =>
      expectRefusal(`postgres://owner:hidden@127.0.0.1:${port}/db`, /too old: 14\.9, Medgroup needs 15 or newer/),
    );
  });

  test('a database that cannot hold Chinese', async () => {
    await run(database.url, `CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    try {
      await expectRefusal(changed({ pathname: '/latin' }), /keeps text as LATIN1/);
    } finally {
      await run(database.url, 'DROP DATABASE latin WITH (FORCE)');
    }
  });
});

describe('an owner who is no superuser', () => {
  const owner = 'preflight_owner';

  beforeAll(async () => {
    await run(database.url, `CREATE ROLE ${owner} LOGIN PASSWORD 'plain'`);
    await run(database.url, `ALTER DATABASE ${new URL(database.url).pathname.slice(1)} OWNER TO ${owner}`);
    // The role is the whole cluster's: other test files may have made it already, or not yet.
    await run(
      database.url,
      `DO $$ BEGIN CREATE ROLE medgroup_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN END $$`,
    );
  });

  test('is refused while it can neither make the server’s role nor become it', () =>
    expectRefusal(changed({ username: owner, password: 'plain' }), /may not create the role medgroup_app/));

  test('can migrate once the role is granted to it', async () => {
    await run(database.url, `GRANT medgroup_app TO ${owner}`);
    const url = changed({ username: owner, password: 'plain' });
    await inspectServer(url);
    await migrate(url);
    await run(url, 'SET ROLE medgroup_app');
  });
});

function changed(parts: Partial<Pick<URL, 'username' | 'password' | 'pathname'>>): string {
  return Object.assign(new URL(database.url), parts).href;
}

async function expectRefusal(url: string, message: RegExp): Promise<void> {
  const error = await inspectServer(url).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  const { message: line, hint } = error as StartupError;
  expect(line).toMatch(message);
  expect(line).not.toContain('\n');
  expect(line + hint).not.toContain('hidden@');
}

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
