import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer, tokens } from '../support/api';
import { type House, World } from '../support/world';
import { codeIn, Wire } from './wire';

/** Whatever nonsense comes in: a typed answer in the shape of GraphQL, and nothing changed. */
describe('bad input', () => {
  let world: World;
  let api: Api;
  let authorization: string;
  let personId: string;
  let own: House;
  let foreign: House;
  let encounterId: string;

  beforeAll(async () => {
    world = await World.make();
    own = (await world.group('A')).lead;
    foreign = (await world.group('B')).lead;
    personId = await world.person('床位');
    await world.appoint(personId, 'BED_MANAGER', { institutionId: own.institutionId });
    authorization = await bearer(world, personId);
    ({ encounterId } = await world.patientIn(own, own.bedIds[0] ?? '', '王小明'));
    await world.patientIn(foreign, foreign.bedIds[0] ?? '', '李大明');
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  /** Every row and version of the database. Outcomes of requests are left out: a refusal is an answer, and is kept. */
  const everything = async () => {
    const tables = await world.rows<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT IN ('request_outcome', 'audit_seal') ORDER BY 1`,
    );
    const states: Record<string, unknown> = {};
    for (const { name } of tables) {
      const [state] = await world.rows(
        `SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} t`,
      );
      states[name] = state;
    }
    return states;
  };

  /** What no answer may show. */
  const isReadable = (text: string) => {
    expect(text).not.toMatch(
      /<html|<!doctype|node_modules|\.ts:\d|\.js:\d|\bat \w+ \(|SELECT |INSERT |UPDATE |QueryFailed|pg_|constraint "/i,
    );
    expect(text.length).toBeLessThan(10_000);
  };

  const unchanged = async (act: () => Promise<void>) => {
    const before = await everything();
    await act();
    expect(await everything()).toEqual(before);
  };

  const begin =
    'mutation M($input: BedStayBeginInput!) { bedStayBegin(input: $input) { userErrors { code message field } } }';
  const clean = 'mutation M($input: BedActionInput!) { bedClean(input: $input) { userErrors { code message field } } }';
  const hold = 'mutation M($input: BedHoldInput!) { bedHold(input: $input) { userErrors { code message field } } }';
  const depart =
    'mutation M($input: BedStayDepartInput!) { bedStayDepart(input: $input) { userErrors { code message field } } }';
  const patient = { name: '张三', sex: 'MALE', birthDate: '1960-01-01' };
  const bedOf = (house: House, index = 1) => toGlobalId('Bed', house.bedIds[index] ?? '');
  const admission = (extra: object = {}) => ({
    input: { requestId: newUuid(), bedId: bedOf(own), patient, admissionRoute: 'OUTPATIENT', ...extra },
  });

  test.each<[string, string, string, () => object | undefined]>([
    [
      'an unknown id',
      'NOT_FOUND',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: toGlobalId('Bed', newUuid()) } }),
    ],
    ['an id that is none', 'BAD_USER_INPUT', clean, () => ({ input: { requestId: newUuid(), bedId: 'x' } })],
    ['an empty id', 'BAD_USER_INPUT', clean, () => ({ input: { requestId: newUuid(), bedId: '' } })],
    [
      'an id with SQL in it',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: "'; DROP TABLE bed; --" } }),
    ],
    [
      'an id of another type',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: toGlobalId('Ward', own.wardId) } }),
    ],
    [
      'a bed of a foreign institution',
      'NOT_FOUND',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(foreign) } }),
    ],
    ['a bed of a foreign institution to admit to', 'NOT_FOUND', begin, () => admission({ bedId: bedOf(foreign) })],
    [
      'a number for an id of a request',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: 7, bedId: bedOf(own) } }),
    ],
    [
      'a text for a number',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), expectedVersion: 'one' } }),
    ],
    [
      'a number beyond 32 bits',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), expectedVersion: 1e12 } }),
    ],
    [
      'a list for a text',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), note: ['a', 'b'] } }),
    ],
    [
      'an unknown field',
      'BAD_USER_INPUT',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), surprise: 1 } }),
    ],
    ['a missing field', 'BAD_USER_INPUT', clean, () => ({ input: { requestId: newUuid() } })],
    ['no variables', 'BAD_USER_INPUT', clean, () => undefined],
    ['an unknown value of an enum', 'BAD_USER_INPUT', begin, () => admission({ admissionRoute: 'FLYING' })],
    [
      'a date that is none',
      'BAD_USER_INPUT',
      begin,
      () => admission({ patient: { ...patient, birthDate: '1960-02-30' } }),
    ],
    [
      'an instant that is none',
      'BAD_USER_INPUT',
      hold,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), until: 'tomorrow' } }),
    ],
    ['U+0000 in a text', 'BAD_USER_INPUT', begin, () => admission({ diagnosis: 'a\0b' })],
    ['U+0000 in a nested text', 'BAD_USER_INPUT', begin, () => admission({ patient: { ...patient, name: '张\0三' } })],
  ])('%s: %s', async (_what, code, query, variables) =>
    unchanged(async () => {
      const answer = await api.ask(query, { authorization, variables: variables() });
      expect(answer.code).toBe(code);
      expect(answer.message).toEqual(expect.stringMatching(/\S/));
      isReadable(answer.text);
    }));

  test.each<[string, string, string, () => object]>([
    ['an instant in the far past', 'bedStayBegin', begin, () => admission({ at: '1900-01-01T00:00:00.000Z' })],
    ['an instant in the far future', 'bedStayBegin', begin, () => admission({ at: '2199-12-31T00:00:00.000Z' })],
    [
      'a hold in the past',
      'bedHold',
      hold,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), until: '2001-01-01T00:00:00.000Z' } }),
    ],
    [
      'a hold for a hundred years',
      'bedHold',
      hold,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), until: '2126-01-01T00:00:00.000Z' } }),
    ],
    [
      'a departure before the arrival',
      'bedStayDepart',
      depart,
      () => ({
        input: {
          requestId: newUuid(),
          encounterId: toGlobalId('Encounter', encounterId),
          disposition: 'HOME',
          at: '1950-01-01T00:00:00.000Z',
        },
      }),
    ],
    [
      'somebody born in the future',
      'bedStayBegin',
      begin,
      () => admission({ patient: { ...patient, birthDate: '2150-01-01' } }),
    ],
    [
      'a version that nobody has',
      'bedClean',
      clean,
      () => ({ input: { requestId: newUuid(), bedId: bedOf(own), expectedVersion: 999 } }),
    ],
  ])('%s: the business says no, and why', async (_what, field, query, variables) =>
    unchanged(async () => {
      const answer = await api.ask(query, { authorization, variables: variables() });
      const payload = answer.data?.[field] as { userErrors: { code: string; message: string }[] } | undefined;
      expect([answer.text, payload?.userErrors.length]).toEqual([answer.text, 1]);
      expect(payload?.userErrors[0]?.code).toMatch(/^[A-Z_]+$/);
      isReadable(answer.text);
    }));

  test.each<[string, string, () => object]>([
    [
      'a day that is none',
      'query Q($at: DateTime) { bedBoard(institutionId: "x", at: $at) { at } }',
      () => ({ at: '2026-13-01' }),
    ],
    [
      'an instant before the epoch of the system',
      'query Q($id: ID!, $at: DateTime) { bedBoard(institutionId: $id, at: $at) { at } }',
      () => ({ id: toGlobalId('Institution', own.institutionId), at: '0001-01-01T00:00:00Z' }),
    ],
    [
      'an instant after the end of time',
      'query Q($id: ID!, $at: DateTime) { bedBoard(institutionId: $id, at: $at) { at } }',
      () => ({ id: toGlobalId('Institution', own.institutionId), at: '9999-12-31T23:59:59Z' }),
    ],
    [
      'a page of none',
      'query Q($first: Int!) { medicalGroups(first: $first) { edges { cursor } } }',
      () => ({ first: 0 }),
    ],
    [
      'a page of less than none',
      'query Q($first: Int!) { medicalGroups(first: $first) { edges { cursor } } }',
      () => ({ first: -1 }),
    ],
    [
      'a page of a million',
      'query Q($first: Int!) { medicalGroups(first: $first) { edges { cursor } } }',
      () => ({ first: 1_000_000 }),
    ],
    [
      'a cursor that is none',
      'query Q($after: String) { medicalGroups(after: $after) { edges { cursor } } }',
      () => ({ after: '!' }),
    ],
    ['an unknown node', 'query Q($id: ID!) { node(id: $id) { id } }', () => ({ id: 'nonsense' })],
  ])('a query with %s', async (_what, query, variables) =>
    unchanged(async () => {
      const answer = await api.ask(query, { authorization, variables: variables() });
      // Either a typed error or nothing; never an internal one.
      expect(answer.code ?? JSON.stringify(answer.data)).toMatch(/^(BAD_USER_INPUT|NOT_FOUND|.*null.*|.*"at".*)$/);
      isReadable(answer.text);
    }));

  /** A raw request, so that every header and byte is ours. */
  const raw = (headers: Record<string, string>, body: string | Buffer, method = 'POST', path = '/graphql') =>
    new Promise<{ status: number; type: string; text: string; requestId: string }>((resolve, reject) => {
      const request = httpRequest(
        new URL(path, api.address),
        { method, headers: { 'accept-language': 'en', ...headers } },
        response => {
          let text = '';
          response.setEncoding('utf8').on('data', chunk => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              requestId: String(response.headers['x-request-id']),
              text,
            }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  const json = { 'content-type': 'application/json' };
  const good = JSON.stringify({ query: '{ __typename }' });

  test.each<[string, number, Record<string, string>, string | Buffer]>([
    ['malformed JSON', 400, json, '{"query": "{ __typename }"'],
    ['JSON that is no object', 400, json, '"{ __typename }"'],
    ['JSON null', 400, json, 'null'],
    ['a list of operations', 400, json, '[{"query":"{ __typename }"}]'],
    ['an empty body', 400, json, ''],
    ['an empty object', 400, json, '{}'],
    ['a query that is no text', 400, json, '{"query": 7}'],
    ['variables that are no object', 400, json, '{"query": "{ __typename }", "variables": [1]}'],
    [
      'a text of 1 MB',
      413,
      json,
      JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(1_048_576) } }),
    ],
    ['bytes that are no gzip', 400, { ...json, 'content-encoding': 'gzip' }, good],
    ['half a gzip', 400, { ...json, 'content-encoding': 'gzip' }, gzipSync(good).subarray(0, 20)],
    [
      'a gzip that unfolds to a megabyte',
      413,
      { ...json, 'content-encoding': 'gzip' },
      gzipSync(`"${'x'.repeat(1_048_576)}"`),
    ],
    ['an unknown encoding', 415, { ...json, 'content-encoding': 'snappy' }, good],
    ['an unknown charset', 415, { 'content-type': 'application/json; charset=klingon' }, good],
    ['plain text', 415, { 'content-type': 'text/plain' }, good],
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'],
    ['an upload', 415, { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['XML', 415, { 'content-type': 'application/xml' }, '<query/>'],
    ['a content type that is none', 415, { 'content-type': 'nonsense' }, good],
    ['a form in the address', 400, json, ''],
  ])('%s over HTTP: %d', async (_what, status, headers, body) =>
    unchanged(async () => {
      const answer = await raw({ ...headers, authorization }, body);
      expect([answer.status, answer.type]).toEqual([status, expect.stringMatching(/^application\/json/)]);
      expect(JSON.parse(answer.text).errors[0]).toEqual({
        message: expect.any(String),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      });
      expect(answer.requestId).toMatch(/^[\w-]{36}$/);
      isReadable(answer.text);
    }));

  test.each<[string, string, string]>([
    ['a mutation by GET', 'GET', '/graphql?query=mutation%7B__typename%7D'],
    ['a query by GET from a foreign page', 'GET', '/graphql?query=%7B__typename%7D'],
    ['variables in an address that are no JSON', 'GET', '/graphql?query=%7B__typename%7D&variables=%7B'],
    ['a broken address', 'GET', '/graphql/%E0%A4%A'],
    ['another method', 'PUT', '/graphql'],
    ['yet another method', 'DELETE', '/graphql'],
  ])('%s', async (_what, method, path) => {
    const answer = await raw({ authorization }, '', method, path);
    expect([answer.status >= 400 && answer.status < 500, answer.type]).toEqual([true, expect.stringMatching(/json/)]);
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    isReadable(answer.text);
  });

  test.each<[string, () => string]>([
    ['ten thousand fields', () => `{ ${'a '.repeat(10_000)} }`],
    [
      'ten thousand aliases',
      () => `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}:viewer{actions}`).join(' ')} }`,
    ],
    ['forty thousand bytes of fragments', () => `{ ${'... on Query { viewer { actions } } '.repeat(1_100)} }`],
    ['ten thousand brackets', () => '{a'.repeat(10_000)],
    ['an unknown field', () => '{ passwords }'],
    ['no GraphQL', () => 'DROP TABLE bed'],
    ['U+0000', () => '{ bed(id: "\\u0000") { id } }'],
  ])('a document with %s', async (_what, query) => {
    const begun = Date.now();
    const answer = await api.ask(query(), { authorization });
    expect(answer.code).toBe('BAD_USER_INPUT');
    expect(Date.now() - begun).toBeLessThan(1_000);
    isReadable(answer.text);
  });

  test('suggestions are for those who may read the schema', async () => {
    expect((await api.ask('{ vieweer { actions } }', { authorization })).message).toMatch(/Did you mean/);
    expect((await api.ask('{ vieweer { actions } }')).message).not.toMatch(/Did you mean/);
  });

  test('what was sent is not sent back: it may be a password', async () => {
    const query = 'mutation M($input: SessionBeginInput!) { sessionBegin(input: $input) { accessToken } }';
    for (const input of [
      { login: 'a', password: 'hunter2' },
      { requestId: newUuid(), login: 'a', password: ['hunter2'] },
    ]) {
      const answer = await api.ask(query, { variables: { input } });
      expect(answer.code).toBe('BAD_USER_INPUT');
      expect(answer.text).not.toContain('hunter2');
    }
    const literal = await api.ask(
      'mutation { sessionBegin(input: { login: "a", password: ["hunter2"] }) { accessToken } }',
    );
    expect(literal.code).toBe('BAD_USER_INPUT');
    expect(literal.text).not.toContain('hunter2');
  });

  test.each<[string, () => Promise<string>]>([
    ['none', async () => 'Bearer nonsense'],
    ['of another scheme', async () => 'Basic YTpi'],
    ['empty', async () => 'Bearer '],
    ['signed by somebody else', async () => `${await bearer(world, personId)}x`],
    [
      'expired',
      async () =>
        `Bearer ${(await tokens.issueAccess(personId, await world.begunSession(personId), new Date(Date.now() - 3_600_000))).token}`,
    ],
    ['of a session that is unknown', async () => `Bearer ${(await tokens.issueAccess(personId, newUuid())).token}`],
    [
      'of a session of somebody else',
      async () => `Bearer ${(await tokens.issueAccess(newUuid(), await world.begunSession(personId))).token}`,
    ],
  ])('a token that is %s', async (_what, header) => {
    const token = await header();
    await unchanged(async () => {
      const answer = await api.ask(clean, {
        authorization: token,
        variables: { input: { requestId: newUuid(), bedId: bedOf(own) } },
      });
      expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
      isReadable(answer.text);
      const wire = await Wire.open(api.address);
      wire.send({ type: 'connection_init', payload: { authorization: token } });
      expect([4401, 4403]).toContain((await wire.closed).code);
    });
  });

  test('without a token nothing can be done', async () =>
    unchanged(async () => {
      const answer = await api.ask(clean, { variables: { input: { requestId: newUuid(), bedId: bedOf(own) } } });
      expect(answer.code).toBe('UNAUTHENTICATED');
    }));

  describe('over WebSocket', () => {
    let wire: Wire;
    beforeEach(async () => {
      wire = await Wire.signedIn(api.address, authorization);
    });
    afterEach(async () => {
      await wire.close();
    });

    const feed =
      'subscription S($institutionIds: [ID!], $wardIds: [ID!], $after: FeedCursor) { bedFeed(institutionIds: $institutionIds, wardIds: $wardIds, after: $after) { __typename } }';

    test.each<[string, string, string, () => object | undefined]>([
      ['a mutation', 'BAD_USER_INPUT', clean, () => ({ input: { requestId: newUuid(), bedId: bedOf(own) } })],
      ['a query', 'BAD_USER_INPUT', '{ viewer { actions } }', () => undefined],
      ['the schema', 'BAD_USER_INPUT', '{ __schema { types { name } } }', () => undefined],
      ['a document that is none', 'BAD_USER_INPUT', 'subscription {', () => undefined],
      ['ten thousand fields', 'BAD_USER_INPUT', `subscription { ${'a '.repeat(10_000)} }`, () => undefined],
      ['a text for a list of ids', 'BAD_USER_INPUT', feed, () => ({ institutionIds: { a: 1 } })],
      ['an id that is none', 'BAD_USER_INPUT', feed, () => ({ institutionIds: ['x'] })],
      ['an id of another type', 'BAD_USER_INPUT', feed, () => ({ wardIds: [toGlobalId('Bed', own.bedIds[0] ?? '')] })],
      ['an unknown institution', 'NOT_FOUND', feed, () => ({ institutionIds: [toGlobalId('Institution', newUuid())] })],
      [
        'a foreign institution',
        'NOT_FOUND',
        feed,
        () => ({ institutionIds: [toGlobalId('Institution', foreign.institutionId)] }),
      ],
      ['an unknown ward', 'NOT_FOUND', feed, () => ({ wardIds: [toGlobalId('Ward', newUuid())] })],
      ['a foreign ward', 'NOT_FOUND', feed, () => ({ wardIds: [toGlobalId('Ward', foreign.wardId)] })],
      ['too many ids', 'BAD_USER_INPUT', feed, () => ({ wardIds: Array(201).fill(toGlobalId('Ward', own.wardId)) })],
      ['a cursor that is none', 'BAD_USER_INPUT', feed, () => ({ after: 'AAAA' })],
      ['a cursor of another form', 'BAD_USER_INPUT', feed, () => ({ after: '!' })],
      [
        'a cursor of another form in the document',
        'BAD_USER_INPUT',
        'subscription { bedFeed(after: "!") { __typename } }',
        () => undefined,
      ],
      ['U+0000', 'BAD_USER_INPUT', feed, () => ({ institutionIds: ['\0'] })],
    ])('%s: %s', async (_what, code, query, variables) =>
      unchanged(async () => {
        wire.subscribe('1', query, variables());
        const message = await wire.of('1');
        expect([message.type, codeIn(message)]).toEqual(['error', code]);
        isReadable(JSON.stringify(message));
      }));

    test('what is foreign answers like what is not there', async () => {
      const answers: unknown[] = [];
      for (const uuid of [foreign.institutionId, newUuid()]) {
        wire.subscribe(uuid, feed, { institutionIds: [toGlobalId('Institution', uuid)] });
        answers.push((await wire.of(uuid)).payload);
      }
      expect(answers[0]).toEqual(answers[1]);
    });

    test('a text of 1 MB ends the socket', async () => {
      const other = await Wire.signedIn(api.address, authorization);
      other.subscribe('1', feed, { after: 'x'.repeat(1_048_576) });
      expect((await other.closed).code).toBe(1009);
    });
  });
});
