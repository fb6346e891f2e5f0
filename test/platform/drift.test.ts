import { Client } from 'pg';
import { findDrift, findRemains } from '../../server/platform/database/drift';
import { slices } from '../../server/slices';
import { type TestDatabase, testDatabase } from '../support/database';

const entities = slices.flatMap(slice => [...slice.entities]);
let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

test('entities and migrations say the same', async () => {
  expect(await findDrift(database.url, entities)).toEqual([]);
});

test.each([
  ['a column that no entity has', 'ALTER TABLE ward ADD COLUMN forgotten text', 'forgotten'],
  ['a column of another type', 'ALTER TABLE department ALTER COLUMN code TYPE varchar(20)', 'code'],
  ['a default that is another', `ALTER TABLE encounter ALTER COLUMN number SET DEFAULT 'ZY'`, 'number'],
  ['a check that is gone', 'ALTER TABLE ward DROP CONSTRAINT ward_sex_rule_known', 'ward_sex_rule_known'],
  ['an exclusion that is gone', 'ALTER TABLE membership DROP CONSTRAINT membership_one_lead', 'membership_one_lead'],
])('%s is found', async (_what, statement, named) => {
  await run(statement);
  expect((await findDrift(database.url, entities)).join('\n')).toContain(named);
});

test('the migrations can be taken back without a trace', async () => {
  expect(await findRemains(database.url)).toEqual([]);
});

test('what a migration forgets to remove is found', async () => {
  await run('CREATE FUNCTION forgotten() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$');
  expect(await findRemains(database.url)).toEqual(['function forgotten']);
});

async function run(statement: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
