import { newUuid } from '../../server/kernel/ids';
import { openDatabase } from '../../server/platform/database/database';
import { Snapshot } from '../../server/platform/database/snapshot';
import { makeContext, type Services } from '../../server/platform/graphql/context';
import { type TestDatabase, testDatabase } from '../support/database';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.drop());

it('answers questions asked at the same time, one after the other, in one instant', async () => {
  const database = await openDatabase(test.url, [], 2);
  const snapshot = new Snapshot(database, 'SYSTEM');
  const asked = Array.from({ length: 20 }, (_, index) =>
    snapshot.row<{ index: number; id: string }>('SELECT $1::int AS index, pg_current_snapshot()::text AS id', [index]),
  );
  const answers = await Promise.all(asked);
  expect(answers.map(answer => answer?.index)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(new Set(answers.map(answer => answer?.id)).size).toBe(1);
  await snapshot.close();
  await database.close();
});

it('lets late parts of an ended operation neither read on nor keep a connection', async () => {
  const database = await openDatabase(test.url, [], 1);
  const parts = { requestId: newUuid(), locale: 'en' as const, viewer: null, database, services: {} as Services };
  for (let round = 0; round < 3; round += 1) {
    const context = makeContext(parts);
    const running = context.read.row<{ slept: boolean }>('SELECT pg_sleep(0.05) IS NULL AS slept');
    const ended = context.end();
    await expect(context.read.rows('SELECT 1')).rejects.toThrow('this operation has ended');
    expect(await running).toEqual({ slept: false });
    await ended;
    await expect(context.read.rows('SELECT 1')).rejects.toThrow('this operation has ended');
  }
  // The only connection is free again.
  expect(await database.source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await database.close();
});
