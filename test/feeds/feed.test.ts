import { newUuid } from '../../server/kernel/ids';
import { Snapshot } from '../../server/platform/database/snapshot';
import { CallerError } from '../../server/platform/errors';
import type { Interest } from '../../server/platform/feed/cohort';
import { readCursor, writeCursor } from '../../server/platform/feed/cursor';
import { type Feed, feedPosition } from '../../server/platform/feed/feed';
import { forgetEvents } from '../../server/platform/feed/retention';
import { asking, everything, FeedWorld, take, tell } from './feeding';

describe('a cursor', () => {
  test.each([0, 1, 35, 36, 1_000_000, Number.MAX_SAFE_INTEGER])('stands for position %d', position => {
    const cursor = writeCursor(position);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(readCursor(cursor)).toBe(position);
  });

  test.each([
    '',
    'x',
    'YQ',
    '!!',
    Buffer.from('b1').toString('base64url'),
    Buffer.from('a01').toString('base64url'),
  ])('%j is none', text => expect(readCursor(text)).toBeUndefined());
});

describe('the feed', () => {
  let world: FeedWorld;
  beforeEach(async () => {
    world = await FeedWorld.make();
  });
  afterEach(() => world.close());

  const ids = (count: number) => Array.from({ length: count }, () => newUuid());
  const until = async (feed: Feed, position: number) => {
    while (feed.head < position) await new Promise(resolve => setTimeout(resolve, 5));
  };

  test('begins live with a heartbeat and sends what is committed, in order', async () => {
    const feed = await world.feed();
    const stream = feed.subscribe(asking())[Symbol.asyncIterator]();
    expect((await take(stream, 1)).map(tell)).toEqual(['heartbeat']);
    const [a = '', b = '', c = ''] = ids(3);
    await world.publish(a, b);
    await world.publish(c);
    const messages = await take(stream, 3);
    expect(messages.map(tell)).toEqual([a, b, c]);
    expect(messages.map(message => message.position)).toEqual([1, 2, 3]);
    await stream.return?.();
  });

  test('goes on behind a snapshot without gap or repetition', async () => {
    const feed = await world.feed();
    const [a = '', b = '', c = ''] = ids(3);
    await world.publish(a);
    await until(feed, 1);
    const snapshot = new Snapshot(world.database, 'SYSTEM');
    const after = await feedPosition(snapshot);
    await world.publish(b);
    await snapshot.close();
    const stream = feed.subscribe(asking({ after }))[Symbol.asyncIterator]();
    await world.publish(c);
    const told = (await take(stream, 3)).map(tell);
    expect(told.filter(each => each !== 'heartbeat')).toEqual([b, c]);
    await stream.return?.();
  });

  test('gives a position to what a process left behind when it died', async () => {
    const feed = await world.feed();
    const stream = feed.subscribe(asking())[Symbol.asyncIterator]();
    await take(stream, 1);
    const [a = ''] = ids(1);
    // A commit of which nobody tells the sequencer.
    await world.database.source.query(
      `INSERT INTO outbox (topic, kind, subject_id, payload) VALUES ('BED', 'CLEANED', $1, '{}')`,
      [a],
    );
    expect((await take(stream, 1)).map(tell)).toEqual([a]);
    await stream.return?.();
  });

  test('says that it is alive when nothing happens, with a cursor that moves on past what is not shown', async () => {
    const feed = await world.feed({ idleHeartbeatSeconds: 0.2 });
    const nothing: Interest = { key: 'nothing', admits: () => false };
    const stream = feed.subscribe(asking({ interest: nothing }))[Symbol.asyncIterator]();
    const [first] = await take(stream, 1);
    await world.publish(...ids(5));
    await until(feed, 5);
    const [second, third] = await take(stream, 2);
    expect([first, second, third].map(message => message && tell(message))).toEqual(Array(3).fill('heartbeat'));
    expect([first?.position, third?.position]).toEqual([0, 5]);
    await stream.return?.();
  });

  test('reads from the table for whoever is behind the memory, then joins the others', async () => {
    const feed = await world.feed({ feedRingEvents: 10 });
    const past = ids(300);
    for (const id of past) await world.publish(id);
    await until(feed, 300);
    const stream = feed.subscribe(asking({ after: 0 }))[Symbol.asyncIterator]();
    const messages = await take(stream, 301);
    expect(messages.map(tell)).toEqual([...past, 'heartbeat']);
    const [next = ''] = ids(1);
    await world.publish(next);
    expect((await take(stream, 1)).map(tell)).toEqual([next]);
    await stream.return?.();
  });

  test('resets a cursor beyond its end and goes on from there', async () => {
    const feed = await world.feed();
    await world.publish(...ids(3));
    await until(feed, 3);
    const stream = feed.subscribe(asking({ after: 99 }))[Symbol.asyncIterator]();
    expect((await take(stream, 2)).map(tell)).toEqual(['AHEAD', 'heartbeat']);
    const [next = ''] = ids(1);
    await world.publish(next);
    expect((await take(stream, 1)).map(tell)).toEqual([next]);
    await stream.return?.();
  });

  test('takes a cursor that another process was the first to read', async () => {
    const feed = await world.feed();
    await world.publish(...ids(3));
    await until(feed, 3);
    // As if this process had not yet heard of the last event.
    const late = await world.another();
    const stream = late.subscribe(asking({ after: 3 }))[Symbol.asyncIterator]();
    expect((await take(stream, 1)).map(tell)).toEqual(['heartbeat']);
    await stream.return?.();
  });

  test('resets a cursor older than the history, and a subscriber that falls behind it', async () => {
    const feed = await world.feed({ feedRingEvents: 10 });
    const slow = feed.subscribe(asking())[Symbol.asyncIterator]();
    await take(slow, 1);
    await world.publish(...ids(600));
    await until(feed, 600);
    expect(await forgetEvents(world.database, new Date())).toBe(600);
    const [next = ''] = ids(1);
    await world.publish(...ids(1_500));
    await until(feed, 2_100);
    const old = feed.subscribe(asking({ after: 5 }))[Symbol.asyncIterator]();
    expect((await take(old, 1)).map(tell)).toEqual(['EXPIRED']);
    // What was rendered for it before is still there; then it learns that it was too slow.
    const told: string[] = [];
    for (let next = await slow.next(); !next.done; next = await slow.next()) {
      told.push(tell(next.value));
      if (next.value.kind === 'reset') break;
    }
    expect(told.at(-1)).toBe('TOO_SLOW');
    expect(told.length).toBeLessThan(600);
    await world.publish(next);
    await expect(take(slow, 1).then(messages => messages.map(tell))).resolves.toEqual([next]);
    await Promise.all([slow.return?.(), old.return?.()]);
  });

  test('forgets only what is old, and says where it begins', async () => {
    const feed = await world.feed();
    await world.publish(...ids(5));
    await until(feed, 5);
    await world.database.source.query(
      "UPDATE outbox SET recorded_at = recorded_at - interval '8 days' WHERE position <= 2",
    );
    expect(await forgetEvents(world.database, new Date(Date.now() - 7 * 86_400_000))).toBe(2);
    const [head] = await world.database.source.query('SELECT position::int, oldest::int FROM feed_head');
    expect(head).toEqual({ position: 5, oldest: 3 });
    expect(await feed.place(2)).toBe('KEPT');
    const fresh = await world.another();
    expect(await fresh.place(1)).toBe('EXPIRED');
    expect(await fresh.place(2)).toBe('KEPT');
  });

  test('executes once for a cohort, each member at its own pace; a slow one costs nobody anything', async () => {
    const feed = await world.feed();
    let rendered = 0;
    const render = async (message: Parameters<typeof tell>[0]) => {
      rendered += 1;
      return tell(message);
    };
    const join = () => feed.subscribe(asking()).shared('same', render);
    const members = [join(), join(), join()];
    const slow = join();
    for (const member of [...members, slow]) await take(member, 1);
    expect(feed.state).toMatchObject({ cohorts: 1, subscribers: 4 });
    rendered = 0;
    const many = ids(2_000);
    const reading = Promise.all(members.map(member => take(member, many.length)));
    for (let at = 0; at < many.length; at += 100) await world.publish(...many.slice(at, at + 100));
    for (const messages of await reading) expect(messages).toEqual(many);
    expect(rendered).toBe(many.length);
    // The slow one has fallen out, reads for itself, and misses nothing.
    expect(await take(slow, many.length)).toEqual(many);
    expect(rendered).toBeGreaterThan(many.length);
    rendered = 0;
    const [next = ''] = ids(1);
    await world.publish(next);
    for (const member of [...members, slow]) expect(await take(member, 1)).toEqual([next]);
    expect(rendered).toBe(1);
    await Promise.all([...members, slow].map(member => member.return()));
    expect(feed.state).toMatchObject({ cohorts: 0, subscribers: 0 });
  });

  test('shows nothing more once rights are gone, and ends with the reason', async () => {
    const personId = newUuid();
    const told: string[] = [];
    const feed = await world.feed({ onRightsChanged: id => told.push(id) });
    const gone = new CallerError('FORBIDDEN', { zh: '', en: '' });
    const renew = async () => {
      throw gone;
    };
    const stream = feed.subscribe(asking({ personId, renew }))[Symbol.asyncIterator]();
    const other = feed.subscribe(asking())[Symbol.asyncIterator]();
    await Promise.all([take(stream, 1), take(other, 1)]);
    const [before = '', after = ''] = ids(2);
    await world.publish(before);
    expect((await take(stream, 1)).map(tell)).toEqual([before]);
    await world.rightsChange(personId);
    await world.publish(after);
    await expect(stream.next()).rejects.toBe(gone);
    expect(told).toEqual([personId]);
    expect((await take(other, 2)).map(tell)).toEqual([before, after]);
    await other.return?.();
    expect(feed.state.subscribers).toBe(0);
  });

  test('tells a subscriber that its rights changed, then goes on with the new ones', async () => {
    const personId = newUuid();
    const feed = await world.feed();
    const [hidden = '', shown = ''] = ids(2);
    const less: Interest = { key: 'less', admits: event => event.subjectId === shown };
    let interest = everything;
    const stream = feed.subscribe(asking({ personId, renew: async () => interest }))[Symbol.asyncIterator]();
    await take(stream, 1);
    await world.rightsChange(personId);
    await world.publish(hidden);
    // Unchanged rights are no reason to fetch anything again.
    expect((await take(stream, 1)).map(tell)).toEqual([hidden]);
    interest = less;
    await world.rightsChange(personId);
    await world.publish(hidden, shown);
    expect((await take(stream, 2)).map(tell)).toEqual(['RIGHTS_CHANGED', shown]);
    await stream.return?.();
  });

  test('ends at once when the subscriber leaves, also while nothing happens', async () => {
    const feed = await world.feed();
    const stream = feed.subscribe(asking())[Symbol.asyncIterator]();
    await take(stream, 1);
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
    expect(feed.state).toMatchObject({ cohorts: 0, subscribers: 0 });
  });

  test('comes back when its connections are cut', async () => {
    const feed = await world.feed();
    const stream = feed.subscribe(asking())[Symbol.asyncIterator]();
    await take(stream, 1);
    for (let round = 0; round < 3; round += 1) {
      await world.database.source
        .query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'medgroup feed%' AND datname = current_database()",
        )
        .catch(() => undefined);
      const [next = ''] = ids(1);
      await world.publish(next);
      expect((await take(stream, 1)).map(tell)).toEqual([next]);
    }
    await stream.return?.();
  });
});
