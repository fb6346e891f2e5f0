import { Api, bearer, tokens } from '../support/api';
import { World } from '../support/world';
import { codeIn, Wire } from './wire';

/** The rules of https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md, from outside, with a client that knows none of them. */
describe('graphql-transport-ws', () => {
  let world: World;
  let api: Api;
  let authorization: string;
  let personId: string;
  const feed = 'subscription Feed { bedFeed { __typename ... on BedFeedHeartbeat { cursor } } }';

  beforeAll(async () => {
    world = await World.make();
    const { lead } = await world.group('A');
    personId = await world.person('护士甲');
    await world.appoint(personId, 'WARD_NURSE', { institutionId: lead.institutionId });
    authorization = await bearer(world, personId);
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  const open = () => Wire.open(api.address);
  const signedIn = () => Wire.signedIn(api.address, authorization);
  /** A stream that has begun. */
  const streaming = async (id = '1') => {
    const wire = await signedIn();
    wire.subscribe(id, feed);
    await wire.of(id);
    return wire;
  };

  describe('handshake', () => {
    test('chooses the protocol among several', async () => {
      const wire = await Wire.open(api.address, ['graphql-ws', 'graphql-transport-ws']);
      expect(wire.socket.protocol).toBe('graphql-transport-ws');
      await wire.close();
    });

    test.each([
      ['another', 'graphql-ws'],
      ['an unknown', 'chat'],
    ])('closes 4406 with %s protocol', async (_which, protocol) => {
      // The server names no protocol in its answer; the client of ws calls that an error, a browser opens and is closed.
      const outcome = await Wire.open(api.address, protocol).then(
        wire => wire.closed,
        (error: Error) => error.message,
      );
      expect(outcome).toEqual('Server sent no subprotocol');
    });

    test('closes 4406 without a protocol', async () => {
      const wire = await Wire.open(api.address, []);
      expect(await wire.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
    });

    test('refuses another address in the shape of GraphQL', async () => {
      const response = await fetch(api.address.replace('/graphql', '/elsewhere'), {
        headers: { connection: 'upgrade', upgrade: 'websocket' },
      }).catch(() => undefined);
      // fetch drops the upgrade headers; the bare client shows the status.
      expect(response?.status ?? 200).toBeLessThan(500);
      await expect(Wire.open(api.address.replace('/graphql', '/elsewhere'))).rejects.toThrow('404');
    });
  });

  describe('connection', () => {
    test('is acknowledged once initialised', async () => {
      const wire = await open();
      wire.send({ type: 'connection_init', payload: { authorization } });
      expect(await wire.next()).toEqual({ type: 'connection_ack' });
      await wire.close();
    });

    test('closes 4408 when nobody initialises it', async () => {
      const wire = await open();
      expect(await wire.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
    }, 15_000);

    test('closes 4429 when initialised twice, acknowledged or not', async () => {
      const wire = await signedIn();
      wire.send({ type: 'connection_init', payload: { authorization } });
      expect((await wire.closed).code).toBe(4429);
      const hasty = await open();
      hasty.send({ type: 'connection_init', payload: { authorization } });
      hasty.send({ type: 'connection_init', payload: { authorization } });
      expect((await hasty.closed).code).toBe(4429);
    });

    test.each([
      ['no payload', undefined],
      ['no token', {}],
      ['a token that is none', { authorization: 'Bearer x.y.z' }],
      ['a header that is none', { authorization: 'Basic eDp5' }],
      ['a number for a token', { authorization: 7 }],
    ])('closes 4401 with %s', async (_what, payload) => {
      const wire = await open();
      wire.send({ type: 'connection_init', payload });
      expect((await wire.closed).code).toBe(4401);
    });

    test('closes 4403 with an expired token, and when the token expires', async () => {
      const session = await world.begunSession(personId);
      const long = await tokens.issueAccess(personId, session, new Date(Date.now() - 11 * 60_000));
      const late = await open();
      late.send({ type: 'connection_init', payload: { authorization: `Bearer ${long.token}` } });
      expect(await late.closed).toEqual({ code: 4403, reason: 'The access token has expired' });
      const soon = await tokens.issueAccess(personId, session, new Date(Date.now() - 10 * 60_000 + 2_500));
      const wire = await Wire.signedIn(api.address, `Bearer ${soon.token}`);
      wire.subscribe('1', feed);
      await wire.of('1');
      expect(await wire.closed).toEqual({ code: 4403, reason: 'The access token has expired' });
    }, 15_000);
  });

  describe('messages', () => {
    test.each([
      ['no JSON', 'hello'],
      ['half a JSON', '{"type":"connection_init"'],
      ['nothing', ''],
      ['no object', '42'],
      ['null', 'null'],
      ['an array', '[]'],
      ['no type', '{}'],
      ['a type that is no text', '{"type":1}'],
      ['an unknown type', '{"type":"start","id":"1"}'],
      ['connection_init with a payload that is no object', '{"type":"connection_init","payload":"x"}'],
      ['subscribe without id', '{"type":"subscribe","payload":{"query":"{a}"}}'],
      ['subscribe with an empty id', '{"type":"subscribe","id":"","payload":{"query":"{a}"}}'],
      ['subscribe with a numeric id', '{"type":"subscribe","id":1,"payload":{"query":"{a}"}}'],
      ['subscribe without payload', '{"type":"subscribe","id":"1"}'],
      ['subscribe without query', '{"type":"subscribe","id":"1","payload":{}}'],
      [
        'subscribe with variables that are no object',
        '{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}}',
      ],
      [
        'subscribe with a numeric operation name',
        '{"type":"subscribe","id":"1","payload":{"query":"{a}","operationName":1}}',
      ],
      [
        'subscribe with extensions that are no object',
        '{"type":"subscribe","id":"1","payload":{"query":"{a}","extensions":"x"}}',
      ],
      ['complete without id', '{"type":"complete"}'],
      ['ping with a payload that is no object', '{"type":"ping","payload":1}'],
      ['pong with a payload that is no object', '{"type":"pong","payload":"x"}'],
    ])('close 4400 when it is %s', async (_what, text) => {
      const wire = await signedIn();
      wire.sendText(text);
      expect((await wire.closed).code).toBe(4400);
    });

    test.each(['connection_ack', 'next', 'error'])('of the server (%s) sent by a client end the socket', async type => {
      const wire = await signedIn();
      wire.send({ type, id: '1', payload: {} });
      expect((await wire.closed).code).toBe(4400);
    });

    test('close 4400 when they are binary', async () => {
      const wire = await signedIn();
      wire.socket.send(Buffer.from('{"type":"ping"}'));
      expect((await wire.closed).code).toBe(4400);
    });

    test('close 1009 above 32 KB', async () => {
      const wire = await signedIn();
      wire.send({ type: 'ping', payload: { text: 'x'.repeat(40_000) } });
      expect((await wire.closed).code).toBe(1009);
    });

    test('close 1008 when there are too many of them', async () => {
      const wire = await signedIn();
      for (let sent = 0; sent < 400; sent += 1) wire.send({ type: 'pong' });
      expect((await wire.closed).code).toBe(1008);
    });

    test('ping is answered with pong and its payload, before the acknowledgement too', async () => {
      const wire = await open();
      wire.send({ type: 'ping' });
      expect(await wire.next()).toEqual({ type: 'pong' });
      wire.send({ type: 'ping', payload: { at: 1 } });
      expect(await wire.next()).toEqual({ type: 'pong', payload: { at: 1 } });
      wire.send({ type: 'connection_init', payload: { authorization } });
      expect(await wire.next()).toEqual({ type: 'connection_ack' });
      await wire.close();
    });

    test('pong without ping is no fault', async () => {
      const wire = await signedIn();
      wire.send({ type: 'pong' });
      wire.send({ type: 'ping' });
      expect(await wire.next()).toEqual({ type: 'pong' });
      await wire.close();
    });
  });

  describe('operations', () => {
    test('close 4401 before the acknowledgement', async () => {
      const wire = await open();
      wire.subscribe('1', feed);
      expect(await wire.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
    });

    test('stream results under their id', async () => {
      const wire = await signedIn();
      wire.subscribe('a', feed);
      const message = await wire.of('a');
      expect(message).toEqual({
        id: 'a',
        type: 'next',
        payload: { data: { bedFeed: { __typename: 'BedFeedHeartbeat', cursor: expect.any(String) } } },
      });
      await wire.close();
    });

    test('close 4409 under an id in use', async () => {
      const wire = await streaming('1');
      wire.subscribe('1', feed);
      expect(await wire.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
    });

    test('close 4409 also while the first is still being opened', async () => {
      const wire = await signedIn();
      wire.subscribe('1', feed);
      wire.subscribe('1', feed);
      expect((await wire.closed).code).toBe(4409);
    });

    test('end with complete; the id is free again and nothing more comes under it', async () => {
      const wire = await streaming('1');
      wire.send({ id: '1', type: 'complete' });
      wire.subscribe('1', feed);
      expect((await wire.of('1')).type).toBe('next');
      expect(wire.messages).toEqual([]);
      await wire.close();
    });

    test('close 4409 when two take an id that was just set free', async () => {
      const wire = await streaming('1');
      wire.send({ id: '1', type: 'complete' });
      wire.subscribe('1', feed);
      wire.subscribe('1', feed);
      expect((await wire.closed).code).toBe(4409);
    });

    test('that are not known or already over may be completed', async () => {
      const wire = await signedIn();
      wire.send({ id: 'never', type: 'complete' });
      wire.send({ type: 'ping' });
      expect(await wire.next()).toEqual({ type: 'pong' });
      await wire.close();
    });

    test('completed while they are being opened never begin', async () => {
      const wire = await signedIn();
      wire.subscribe('1', feed);
      wire.send({ id: '1', type: 'complete' });
      await expect(wire.of('1', 500)).rejects.toThrow('no such message');
      expect(wire.socket.readyState).toBe(wire.socket.OPEN);
      await wire.close();
    });

    test('answer error, and no complete after it, when they cannot begin', async () => {
      const wire = await signedIn();
      for (const [id, query, code] of [
        ['syntax', 'subscription {', 'BAD_USER_INPUT'],
        ['validation', 'subscription { nothing }', 'BAD_USER_INPUT'],
        ['query', '{ viewer { actions } }', 'BAD_USER_INPUT'],
        [
          'mutation',
          'mutation { sessionEnd(input: {requestId: "0190e3a0-0000-7000-8000-000000000000"}) { ended } }',
          'BAD_USER_INPUT',
        ],
        [
          'nameless',
          'subscription A { bedFeed { __typename } } subscription B { bedFeed { __typename } }',
          'BAD_USER_INPUT',
        ],
        ['cursor', 'subscription { bedFeed(after: "AAAA") { __typename } }', 'BAD_USER_INPUT'],
        ['id', 'subscription { bedFeed(institutionIds: ["x"]) { __typename } }', 'BAD_USER_INPUT'],
      ] as const) {
        wire.subscribe(id, query);
        const message = await wire.of(id);
        expect([id, message.type, codeIn(message)]).toEqual([id, 'error', code]);
      }
      wire.send({ type: 'ping' });
      expect(await wire.next()).toEqual({ type: 'pong' });
      expect(wire.messages).toEqual([]);
      await wire.close();
    });

    test('run side by side, up to twenty on a socket', async () => {
      const wire = await signedIn();
      for (let id = 1; id <= 21; id += 1) wire.subscribe(String(id), feed);
      for (let id = 1; id <= 20; id += 1) expect((await wire.of(String(id))).type).toBe('next');
      expect(codeIn(await wire.of('21'))).toBe('RATE_LIMITED');
      await wire.close();
    });
  });

  test('a client that leaves takes its streams along', async () => {
    const metric = async () => {
      const text = await (await fetch(api.address.replace('/graphql', '/metrics'))).text();
      return Number(/^medgroup_feed_subscribers (\d+)$/m.exec(text)?.[1]);
    };
    const before = await metric();
    const wires = await Promise.all([streaming(), streaming(), streaming()]);
    expect(await metric()).toBe(before + 3);
    wires[0]?.socket.terminate();
    await wires[1]?.close();
    wires[2]?.send({ id: '1', type: 'complete' });
    for (let tries = 0; tries < 50 && (await metric()) > before; tries += 1)
      await new Promise(resolve => setTimeout(resolve, 20));
    expect(await metric()).toBe(before);
    await wires[2]?.close();
  });

  test('closes 1001 when the server stops', async () => {
    const other = await Api.start(world);
    const wire = await Wire.signedIn(other.address, authorization);
    wire.subscribe('1', feed);
    await wire.of('1');
    await other.close();
    expect((await wire.closed).code).toBe(1001);
  });
});
