import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { newUuid } from '../../server/kernel/ids';
import type { Feed } from '../../server/platform/feed/feed';
import { describeWithNats, NatsServer } from '../support/nats';
import { asking, FeedWorld, take, tell } from './feeding';

const patienceMs = 20_000;

/** The feed of several processes with NATS between them: the same events in the same order as without it, whatever becomes of NATS. */
describeWithNats('the feed over NATS', () => {
  let nats: NatsServer;
  let world: FeedWorld;
  let feeds: Feed[];
  beforeEach(async () => {
    nats = await NatsServer.make();
    world = await FeedWorld.make();
    feeds = [await world.feed({ natsUrl: nats.url }), await world.another({ natsUrl: nats.url })];
    await upAgain();
  });
  afterEach(async () => {
    await world.close();
    await nats.close();
  });

  const until = async (what: () => boolean): Promise<void> => {
    const from = Date.now();
    while (!what() && Date.now() - from < patienceMs) await new Promise(resolve => setTimeout(resolve, 5));
    expect(what()).toBe(true);
  };
  const upAgain = () => until(() => feeds.every(({ state }) => state.relay?.isUp));
  const carried = () => feeds.map(({ state }) => state.relay?.carried ?? 0);
  const arrived = (position: number) => until(() => feeds.every(({ head }) => head === position));
  const ids = (count: number) => Array.from({ length: count }, () => newUuid());

  /** Everything that each process shows, in its order. */
  const shown = (count: number) =>
    Promise.all(
      feeds.map(async feed =>
        (await take(feed.subscribe(asking({ after: 0 }))[Symbol.asyncIterator](), count)).map(tell),
      ),
    );

  it('carries every event to every process, once, in order, without waiting for the next look at the table', async () => {
    const subjects = ids(60);
    for (const [at, subject] of subjects.entries()) {
      await world.publish(subject);
      await arrived(at + 1);
    }
    expect(carried()).toEqual([60, 60]);
    expect(await shown(60)).toEqual([subjects, subjects]);
  }, 60_000);

  it('goes on from the table when NATS is killed, and over NATS when it is back', async () => {
    const subjects = ids(90);
    for (const subject of subjects.slice(0, 30)) await world.publish(subject);
    await arrived(30);
    await nats.kill();
    for (const subject of subjects.slice(30, 60)) await world.publish(subject);
    await arrived(60);
    const before = carried();
    expect(before.every(count => count <= 60)).toBe(true);
    await nats.start();
    await upAgain();
    for (const subject of subjects.slice(60)) await world.publish(subject);
    await arrived(90);
    expect(carried().every((count, at) => count > (before[at] ?? 0))).toBe(true);
    expect(await shown(90)).toEqual([subjects, subjects]);
  }, 60_000);

  it('takes more in one commit than a message holds', async () => {
    const subjects = ids(2_500);
    await world.publish(...subjects);
    await arrived(2_500);
    expect(new Set((await shown(2_500)).flat()).size).toBe(2_500);
  }, 60_000);

  it('ignores what carries no signature of its own', async () => {
    const connection = await connect({ servers: new URL(nats.url).host, user: 'feed', pass: 'word' });
    const manager = await jetstream(connection).jetstreamManager();
    await world.publish(newUuid());
    await arrived(1);
    const { state } = await manager.streams.info('MEDGROUP_FEED', { subjects_filter: '>' });
    const [subject] = Object.keys(state.subjects ?? {});
    const forged = {
      position: '2',
      topic: 'BED',
      kind: 'CLEANED',
      institutionId: null,
      wardId: null,
      subjectId: newUuid(),
      payload: {},
    };
    await jetstream(connection).publish(subject ?? '', JSON.stringify([forged]));
    const genuine = newUuid();
    await world.publish(genuine);
    await arrived(2);
    expect((await shown(2)).map(all => all[1])).toEqual([genuine, genuine]);
    await connection.close();
  }, 60_000);
});
