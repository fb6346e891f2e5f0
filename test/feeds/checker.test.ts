import { setTimeout as sleep } from 'node:timers/promises';
import { toGlobalId } from '../../server/kernel/ids';
import { type Database, openDatabase } from '../../server/platform/database/database';
import { writeCursor } from '../../server/platform/feed/cursor';
import { Wire } from '../api/wire';
import { bearer, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import { type House, World } from '../support/world';
import { type Source, Subscriber, type Told, write } from './checker';

const writers = 20;
const stepsEach = 40;
const bedCount = 40;

/**
 * Many write, many listen, everybody is cut off again and again, one of two servers is killed: in the end each subscriber knows what the
 * database knows, and nobody was told anything out of order or left anything out on the way.
 */
describe('the feed under the checker', () => {
  let world: World;
  let house: House;
  let authorization: string;

  beforeEach(async () => {
    world = await World.make();
    const { lead } = await world.group('A');
    const bedIds = [...lead.bedIds];
    const place = { institution_id: lead.institutionId, ward_id: lead.wardId, room_id: lead.roomId };
    while (bedIds.length < bedCount) bedIds.push(await world.insert('bed', { ...place, code: `X${bedIds.length}` }));
    house = { ...lead, bedIds };
    const personId = await world.person('看板');
    await world.appoint(personId, 'BED_MANAGER', { institutionId: lead.institutionId });
    authorization = await bearer(world, personId);
  });
  afterEach(() => world.close());

  const newest = async () => {
    const rows = await world.rows<{ id: string; version: number }>('SELECT id, version FROM bed WHERE id = ANY ($1)', [
      house.bedIds,
    ]);
    return new Map(rows.filter(row => row.version > 1).map(row => [row.id, row.version]));
  };

  /** Lets everybody write, then waits until the subscribers know it or nothing more comes. */
  const run = async (subscribers: readonly Subscriber[], during: () => Promise<void> = async () => undefined) => {
    const database = await openDatabase(world.url, [], writers + 2);
    await Promise.all([...Array.from({ length: writers }, () => write(database, house, stepsEach)), during()]);
    await database.close();
    const wanted = await newest();
    const isDone = () =>
      subscribers.every(({ versions }) => [...wanted].every(([id, version]) => versions.get(id) === version));
    for (let tries = 0; tries < 200 && !isDone(); tries += 1) await sleep(50);
    await Promise.all(subscribers.map(subscriber => subscriber.stop()));
    return wanted;
  };

  const settings = () => ({
    DATABASE_URL: world.url,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: 'warn',
  });

  test('two servers, one of them killed: nothing is lost, nothing comes twice, nothing out of order', async () => {
    const servers: ServerProcess[] = [await startServer(settings()), await startServer(settings())];
    await Promise.all(servers.map(server => server.ready));
    const overSocket: Source = (after, cut) => follow(pick(servers).url, authorization, after, cut);
    const subscribers = Array.from({ length: 12 }, () => new Subscriber(overSocket, writeCursor(0), 400));
    const wanted = await run(subscribers, async () => {
      await sleep(500);
      const [killed] = servers.splice(1, 1);
      await killed?.end('SIGKILL');
      await sleep(300);
      const reborn = await startServer(settings());
      await reborn.ready;
      servers.push(reborn);
    });
    await Promise.all(servers.map(server => server.end('SIGTERM')));
    expect(subscribers.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { versions } of subscribers) expect(versions).toEqual(wanted);
    expect(Math.min(...subscribers.map(({ cuts }) => cuts))).toBeGreaterThan(3);
    // The positions themselves have no gap.
    const [feed] = await world.rows('SELECT count(*)::int, min(position)::int, max(position)::int FROM outbox');
    expect(feed).toEqual({ count: writers * stepsEach, min: 1, max: writers * stepsEach });
  }, 90_000);

  test('paging by serial id, which everybody tries first, fails under the same checker', async () => {
    const database = await openDatabase(world.url, []);
    const bySerialId: Source = (after, cut) => pageById(database, after, cut);
    const subscribers = Array.from({ length: 3 }, () => new Subscriber(bySerialId, '0', 400));
    await run(subscribers);
    await database.close();
    expect(subscribers.flatMap(({ faults }) => faults).length).toBeGreaterThan(0);
  }, 90_000);
});

function pick<T>(from: readonly T[]): T {
  const one = from[Math.floor(Math.random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

const feed = `subscription Feed($after: FeedCursor) {
  bedFeed(after: $after) { ... on BedFeedChange { cursor bedId version } ... on BedFeedHeartbeat { cursor } ... on BedFeedReset { cursor reason } }
}`;

async function* follow(
  url: string,
  authorization: string,
  after: string | undefined,
  cut: AbortSignal,
): AsyncIterable<Told> {
  const wire = await Wire.signedIn(`${url}/graphql`, authorization);
  // Half of them say goodbye, half just go.
  cut.addEventListener('abort', () => (Math.random() < 0.5 ? wire.socket.terminate() : wire.socket.close(1000)));
  wire.subscribe('1', feed, { after });
  for (;;) {
    const { type, payload } = await wire.of('1', 60_000);
    if (cut.aborted) return;
    if (type !== 'next') throw new Error(`${type}: ${JSON.stringify(payload)}`);
    const { bedFeed } = (payload as { data: { bedFeed: Told & { reason?: string } } }).data;
    if (bedFeed.reason) throw new Error(`reset: ${bedFeed.reason}`);
    yield { ...bedFeed, bedId: bedFeed.bedId && uuidOf(bedFeed.bedId) };
  }
}

function uuidOf(id: string): string {
  const uuid = Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
  expect(toGlobalId('Bed', uuid)).toBe(id);
  return uuid;
}

async function* pageById(database: Database, after: string | undefined, cut: AbortSignal): AsyncIterable<Told> {
  for (let last = after ?? '0'; !cut.aborted; ) {
    const rows = await database.source.query<{ id: string; payload: { bedId: string; version: number } }[]>(
      'SELECT id, payload FROM outbox WHERE id > $1 ORDER BY id LIMIT 100',
      [last],
    );
    for (const { id, payload } of rows) {
      last = id;
      yield { cursor: id, bedId: payload.bedId, version: payload.version };
    }
    await sleep(5);
  }
}
