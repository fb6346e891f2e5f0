import { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { makeLogger } from '../../server/platform/observability/log';
import { Metrics } from '../../server/platform/observability/metrics';
import { Api, bearer } from '../support/api';
import { World } from '../support/world';

describe('the log', () => {
  const logged = (write: (log: ReturnType<typeof makeLogger>) => void) => {
    let text = '';
    const log = makeLogger(
      'info',
      new Writable({
        write: (chunk, _encoding, done) => {
          text += String(chunk);
          done();
        },
      }),
    );
    write(log);
    return text;
  };

  test('is one JSON object a line', () => {
    const line: unknown = JSON.parse(logged(log => log.info({ requestId: 'r1' }, 'hello')));
    expect(line).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-/), requestId: 'r1', msg: 'hello' });
  });

  test.each([
    'password',
    'newPassword',
    'token',
    'refreshToken',
    'authorization',
    'cookie',
    'name',
    'idNumber',
    'phone',
    'birthDate',
  ])('never shows a %s', field => {
    const text = logged(log =>
      log.info({ [field]: 'hunter2', input: { [field]: 'hunter2' }, a: { b: { [field]: 'hunter2' } } }, 'x'),
    );
    expect(text).toContain('[redacted]');
    expect(text).not.toContain('hunter2');
  });

  test('shows of a database error what failed, not the values', () => {
    const driver = Object.assign(new Error('duplicate key value violates "x"'), {
      code: '23505',
      constraint: 'x',
      detail: 'Key (name)=(王小明)',
    });
    const error = new QueryFailedError('INSERT INTO patient_identity VALUES ($1)', ['王小明'], driver);
    const text = logged(log => log.error({ err: error }, 'failed'));
    expect(text).toContain('"constraint":"x"');
    expect(text).not.toContain('王小明');
  });

  test('shows nothing of a value that PostgreSQL quotes', () => {
    const driver = Object.assign(new Error('invalid input syntax for type uuid: "王小明"'), {
      code: '22P02',
      detail: undefined,
    });
    expect(
      logged(log => log.error({ err: new QueryFailedError('SELECT $1', ['王小明'], driver) }, 'failed')),
    ).not.toContain('王小明');
  });
});

describe('metrics', () => {
  test('tell apart only so many names that clients choose', async () => {
    const metrics = new Metrics();
    for (let number = 0; number < 1_000; number += 1) metrics.operation('query', `Q${number}`, 'OK', 0.01);
    const names = new Set(
      [...(await metrics.registry.metrics()).matchAll(/operation_seconds_count\{.*name="(\w+)"/g)].map(
        match => match[1],
      ),
    );
    expect(names.size).toBe(201);
    expect(names).toContain('other');
  });
});

describe('the server', () => {
  let world: World;
  let api: Api;
  beforeAll(async () => {
    world = await World.make();
    api = await Api.start(world);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(api.address.replace('/graphql', path), { headers });

  test('says that it lives and that it is ready', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ live: true });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, missing: [] }]);
  });

  test('is not ready when a migration is missing, and says which', async () => {
    const [newest] = await world.rows<{ id: number; name: string }>(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING id, name',
    );
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, missing: [newest?.name] }]);
    await world.rows('INSERT INTO migrations (id, timestamp, name) VALUES ($1, 0, $2)', [newest?.id, newest?.name]);
    expect((await get('/health/ready')).status).toBe(200);
  });

  test('answers at its own address only, which a proxy can close', async () => {
    for (const path of ['/METRICS', '/Metrics', '/metrics/'])
      expect([path, (await (await get(path)).text()).includes('medgroup_operation_seconds')]).toEqual([path, false]);
  });

  test('counts operations by name and code', async () => {
    const authorization = await bearer(world, await world.person('甲'));
    await api.ask('query Mine { viewer { actions } }', { authorization });
    await api.ask('query Mine { viewer { actions } }');
    await api.ask('query Broken {');
    const text = await (await get('/metrics')).text();
    expect(text).toContain('medgroup_operation_seconds_count{kind="query",name="Mine",code="OK"} 1');
    expect(text).toContain('medgroup_operation_seconds_count{kind="query",name="Mine",code="UNAUTHENTICATED"} 1');
    expect(text).toContain(
      'medgroup_operation_seconds_count{kind="unreadable",name="anonymous",code="BAD_USER_INPUT"} 1',
    );
    for (const name of [
      'feed_position',
      'feed_ring_events',
      'feed_cohorts',
      'feed_subscribers',
      'feed_unstamped',
      'pool_connections',
      'audit_unsealed',
    ])
      expect(text).toMatch(new RegExp(`^medgroup_${name} \\d+$`, 'm'));
  });

  test('takes a request id, or makes one, and says it', async () => {
    expect((await get('/health/live', { 'x-request-id': 'my-own-id.1' })).headers.get('x-request-id')).toBe(
      'my-own-id.1',
    );
    expect((await get('/health/live', { 'x-request-id': 'not an id' })).headers.get('x-request-id')).toMatch(
      /^[\w-]{36}$/,
    );
  });
});
