import { setTimeout as sleep } from 'node:timers/promises';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { readCursor } from '../../server/platform/feed/cursor';
import { codeIn, Wire, type WireMessage } from '../api/wire';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

interface Message {
  readonly __typename: string;
  readonly cursor: string;
  readonly bedId?: string;
  readonly kind?: string;
  readonly version?: number;
  readonly reason?: string;
}

/** The bed feed as clients meet it: over real sockets, with real rights. */
describe('the bed feed', () => {
  let world: World;
  let api: Api;
  let lead: House;
  let member: House;
  let groupId: string;
  let foreign: House;

  beforeAll(async () => {
    world = await World.make();
    ({ groupId, lead, member } = await world.group('A'));
    foreign = (await world.group('B')).lead;
    api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const query = `subscription Feed($after: FeedCursor, $institutionIds: [ID!], $wardIds: [ID!]) {
    bedFeed(after: $after, institutionIds: $institutionIds, wardIds: $wardIds) {
      __typename
      ... on BedFeedChange { cursor bedId kind version stateReason }
      ... on BedFeedHeartbeat { cursor }
      ... on BedFeedReset { cursor reason }
    }
  }`;

  const messageIn = ({ payload }: WireMessage) => (payload as { data: { bedFeed: Message } }).data.bedFeed;
  /** The next message that is no heartbeat. */
  const nextChange = async (wire: Wire, id = '1'): Promise<Message> => {
    for (;;) {
      const message = await wire.of(id);
      if (message.type !== 'next') throw new Error(JSON.stringify(message));
      if (messageIn(message).__typename !== 'BedFeedHeartbeat') return messageIn(message);
    }
  };
  const follow = async (authorization: string, variables: object = {}): Promise<Wire> => {
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', query, variables);
    expect(messageIn(await wire.of('1')).__typename).toBe('BedFeedHeartbeat');
    return wire;
  };
  const nurse = async (house: House) => {
    const personId = await world.person('护士');
    const appointmentId = await world.appoint(personId, 'WARD_NURSE', { institutionId: house.institutionId });
    const sessionId = await world.begunSession(personId);
    return { personId, appointmentId, sessionId, authorization: await bearer(world, personId, sessionId) };
  };
  /** A change of a bed, published as a command publishes it. */
  const change = async (house: House, bed = 0) => {
    const bedId = house.bedIds[bed] ?? '';
    await inTransaction(world.database, 'SYSTEM', async tx => {
      const [row] = await tx.rows<{ version: number }>('SELECT version FROM bed WHERE id = $1', [bedId]);
      const { institutionId, wardId } = house;
      const payload = { bedId, institutionId, wardId, state: 'FREE', version: row?.version, occurredAt: new Date() };
      tx.publish({ topic: 'BED', kind: 'CLEANED', institutionId, wardId, subjectId: bedId, payload });
      return accepted(null);
    });
    return toGlobalId('Bed', bedId);
  };
  const rightsChanged = (personId: string, kind = 'APPOINTMENT_CHANGED') =>
    inTransaction(world.database, 'SYSTEM', async tx => {
      tx.publish({ topic: 'ACCESS', kind, institutionId: null, wardId: null, subjectId: personId, payload: {} });
      return accepted(null);
    });

  test('shows what the viewer may see, and no more', async () => {
    const { authorization } = await nurse(lead);
    const wire = await follow(authorization);
    await change(foreign);
    await change(member);
    const shown = await change(lead);
    expect(await nextChange(wire)).toMatchObject({ bedId: shown, kind: 'CLEANED', version: 1 });
    await wire.close();
  });

  test('narrows to institutions and wards', async () => {
    const personId = await world.person('集团');
    await world.appoint(personId, 'GROUP_ADMINISTRATOR', { groupId });
    const authorization = await bearer(world, personId);
    const institutionIds = [toGlobalId('Institution', member.institutionId)];
    const all = await follow(authorization);
    const one = await follow(authorization, { institutionIds });
    const ward = await follow(authorization, { wardIds: [toGlobalId('Ward', lead.wardId)] });
    const none = await follow(authorization, { institutionIds, wardIds: [toGlobalId('Ward', lead.wardId)] });
    const a = await change(lead);
    const b = await change(member);
    expect([(await nextChange(all)).bedId, (await nextChange(all)).bedId]).toEqual([a, b]);
    expect((await nextChange(one)).bedId).toBe(b);
    expect((await nextChange(ward)).bedId).toBe(a);
    await sleep(200);
    expect(none.messages.filter(message => messageIn(message).__typename === 'BedFeedChange')).toEqual([]);
    await Promise.all([all, one, ward, none].map(wire => wire.close()));
  });

  test('goes on behind the cursor of a board', async () => {
    const { authorization } = await nurse(lead);
    const board = await api.ask('query B($id: ID!) { bedBoard(institutionId: $id) { feedCursor } }', {
      authorization,
      variables: { id: toGlobalId('Institution', lead.institutionId) },
    });
    const { feedCursor } = board.data?.bedBoard as { feedCursor: string };
    expect(readCursor(feedCursor)).toEqual(expect.any(Number));
    const changed = await change(lead, 1);
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', query, { after: feedCursor });
    expect((await nextChange(wire)).bedId).toBe(changed);
    await wire.close();
  });

  test('tells of a command that went through the API', async () => {
    const { authorization } = await nurse(lead);
    const wire = await follow(authorization);
    const bedId = toGlobalId('Bed', lead.bedIds[2] ?? '');
    const answer = await api.ask(
      'mutation M($input: BedActionInput!) { bedContaminate(input: $input) { bed { version } userErrors { message } } }',
      { authorization, variables: { input: { requestId: newUuid(), bedId } } },
    );
    expect(answer.data?.bedContaminate).toEqual({ bed: { version: 2 }, userErrors: [] });
    expect(await nextChange(wire)).toMatchObject({ bedId, kind: 'CONTAMINATED', version: 2 });
    await wire.close();
  });

  test('says every second that it is alive, when told to', async () => {
    const wire = await follow((await nurse(lead)).authorization);
    const begun = Date.now();
    for (let beats = 0; beats < 2; beats += 1)
      expect(messageIn(await wire.of('1')).__typename).toBe('BedFeedHeartbeat');
    expect(Date.now() - begun).toBeGreaterThan(1_000);
    expect(Date.now() - begun).toBeLessThan(4_000);
    await wire.close();
  });

  test('resets a cursor that lies ahead', async () => {
    const { authorization } = await nurse(lead);
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', query, { after: Buffer.from('azzzzz').toString('base64url') });
    expect(messageIn(await wire.of('1'))).toMatchObject({ __typename: 'BedFeedReset', reason: 'AHEAD' });
    await wire.close();
  });

  test('ends with FORBIDDEN when the appointment ends, before anything later is shown', async () => {
    const { authorization, personId, appointmentId } = await nurse(lead);
    const wire = await follow(authorization);
    await change(lead);
    await nextChange(wire);
    await world.rows("UPDATE appointment SET during = '[2020-01-01,2020-01-02)' WHERE id = $1", [appointmentId]);
    await rightsChanged(personId);
    await change(lead);
    await change(lead);
    for (;;) {
      const message = await wire.of('1');
      if (message.type === 'error') {
        expect(codeIn(message)).toBe('FORBIDDEN');
        break;
      }
      expect(messageIn(message).__typename).toBe('BedFeedHeartbeat');
    }
    wire.subscribe('2', query);
    expect(codeIn(await wire.of('2'))).toBe('FORBIDDEN');
    await wire.close();
  });

  test('ends with UNAUTHENTICATED and closes 4401 when the session ends', async () => {
    const { authorization } = await nurse(lead);
    const wire = await follow(authorization);
    const ended = await api.ask('mutation M($input: SessionEndInput!) { sessionEnd(input: $input) { ended } }', {
      authorization,
      variables: { input: { requestId: newUuid() } },
    });
    expect(ended.data).toEqual({ sessionEnd: { ended: true } });
    const message = await wire.next(({ type }) => type === 'error');
    expect(codeIn(message)).toBe('UNAUTHENTICATED');
    expect((await wire.closed).code).toBe(4401);
  });

  test('resets when rights grow, then shows what they add', async () => {
    const { authorization, personId } = await nurse(lead);
    const wire = await follow(authorization);
    await world.appoint(personId, 'BED_MANAGER', { institutionId: member.institutionId });
    await rightsChanged(personId);
    const shown = await change(member);
    expect(await nextChange(wire)).toMatchObject({ __typename: 'BedFeedReset', reason: 'RIGHTS_CHANGED' });
    expect((await nextChange(wire)).bedId).toBe(shown);
    await wire.close();
  });

  test('executes once for many sockets of different people with the same rights', async () => {
    const house = await world.house('C1', 'DISTRICT');
    await world.join(groupId, house.institutionId, 'MEMBER');
    const people: Awaited<ReturnType<typeof nurse>>[] = [];
    while (people.length < 12) people.push(await nurse(house));
    const wires = await Promise.all(people.map(({ authorization }) => follow(authorization)));
    await sleep(100);
    const before = await metric('medgroup_feed_executions_total');
    const sent = await metric('medgroup_feed_messages_total');
    const changes = 50;
    for (let step = 0; step < changes; step += 1) await change(house);
    for (const wire of wires) for (let step = 0; step < changes; step += 1) await nextChange(wire);
    const executions = (await metric('medgroup_feed_executions_total')) - before;
    // Heartbeats of this and other cohorts may fall in between; without sharing it would be 600.
    expect(executions).toBeGreaterThanOrEqual(changes);
    expect(executions).toBeLessThan(changes + 20);
    expect((await metric('medgroup_feed_messages_total')) - sent).toBeGreaterThanOrEqual(changes * wires.length);
    await Promise.all(wires.map(wire => wire.close()));
  });

  test('costs no memory when a client does not read, and loses it nothing', async () => {
    const house = await world.house('D1', 'DISTRICT');
    await world.join(groupId, house.institutionId, 'MEMBER');
    const [slow, quick] = [
      await follow((await nurse(house)).authorization),
      await follow((await nurse(house)).authorization),
    ];
    slow.socket.pause();
    const changes = 5_000;
    const sent = await metric('medgroup_feed_messages_total');
    await world.rows(
      `INSERT INTO outbox (topic, kind, institution_id, ward_id, subject_id, payload)
       SELECT 'BED', 'CLEANED', $1, $2, $3::uuid, jsonb_build_object('bedId', $3::uuid, 'version', n, 'occurredAt', now(), 'stateReason', repeat('x', 6000))
       FROM generate_series(1, $4::int) n`,
      [house.institutionId, house.wardId, house.bedIds[0], changes],
    );
    for (let step = 0; step < changes; step += 1) await nextChange(quick);
    // Thirty megabytes went to the quick one. The slow one got what the system's own buffers take, then was asked for nothing more:
    // what it has not read lies in the table.
    const sentToSlow = (await metric('medgroup_feed_messages_total')) - sent - changes;
    expect(sentToSlow).toBeLessThan(changes * 0.75);
    slow.socket.resume();
    for (let version = 1; version <= changes; version += 1) expect((await nextChange(slow)).version).toBe(version);
    await Promise.all([slow.close(), quick.close()]);
  }, 60_000);

  test('speaks the language of its subscriber', async () => {
    const { authorization } = await nurse(lead);
    for (const [locale, message] of [
      ['zh', '没有找到病区，或您无权查看。'],
      ['en', 'No such ward, or you may not see it.'],
    ] as const) {
      const wire = await Wire.open(api.address);
      wire.send({ type: 'connection_init', payload: { authorization, locale } });
      await wire.next(({ type }) => type === 'connection_ack');
      wire.subscribe('1', query, { wardIds: [toGlobalId('Ward', newUuid())] });
      expect((await wire.of('1')).payload).toMatchObject([{ message }]);
      await wire.close();
    }
  });

  async function metric(name: string): Promise<number> {
    const text = await (await fetch(api.address.replace('/graphql', '/metrics'))).text();
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  }
});
