import { newUuid } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { Courier, type CourierOptions } from '../../server/notices/courier';
import { type Gateway, HttpGateway, LogGateway } from '../../server/notices/gateway';
import { tell } from '../../server/notices/notice.commands';
import { maskTarget } from '../../server/notices/notice.rules';
import { openDatabase } from '../../server/platform/database/database';
import { inTransaction } from '../../server/platform/database/transaction';
import { makeLogger } from '../../server/platform/observability/log';
import { Metrics } from '../../server/platform/observability/metrics';
import { secret } from '../support/api';
import { draftReferral } from '../support/booking';
import { MessageGateway } from '../support/message-gateway';
import { startServer } from '../support/server-process';
import { type House, World } from '../support/world';

let world: World;
let house: House;
let gateway: MessageGateway;
const couriers: Courier[] = [];
const lines: string[] = [];
const log = makeLogger('info', { write: line => lines.push(line) });
const metrics = new Metrics();

beforeEach(async () => {
  world = await World.make();
  house = (await world.group('A')).lead;
  gateway = await MessageGateway.start();
  lines.length = 0;
});
afterEach(async () => {
  await Promise.all(couriers.splice(0).map(courier => courier.stop()));
  await gateway.close();
  await world.close();
});

function start(through?: Gateway, options: Partial<CourierOptions> = {}): Courier {
  const http = new HttpGateway({ url: gateway.url, token: 'a token', answerMsMax: 800 });
  const pace = { pauseMs: 20, leaseMs: 6_000, idleMs: 20, attemptsMax: 4 };
  const courier = new Courier({
    database: world.database,
    gateway: through ?? http,
    log,
    metrics,
    ...pace,
    ...options,
  });
  couriers.push(courier);
  courier.start();
  return courier;
}

/** A message to a patient, sent by somebody who would hear of its failure; answers the message's id. */
async function queue(kind: 'REFERRAL_ACCEPTED' | 'REFERRAL_CANCELLED' = 'REFERRAL_ACCEPTED', bed = 0) {
  const sender = await world.person('申请医生');
  const { patientId } = await world.patientIn(house, house.bedIds[bed] ?? '', '王小明');
  const recipients = { personIds: [sender] };
  const params = { number: 'ZZ000000009', targetInstitutionId: house.institutionId };
  await inTransaction(world.database, 'SYSTEM', async tx =>
    accepted(await tell(tx, { kind, recipients, patientId, params })),
  );
  const [message] = await world.rows<{ id: string }>('SELECT id FROM outgoing_message WHERE recipient_id = $1', [
    patientId,
  ]);
  return { id: message?.id ?? '', sender, patientId };
}

async function stateOf(id: string) {
  const [row] = await world.rows<{ state: string; attempts: number; failure: string | null }>(
    'SELECT state, attempts, failure FROM outgoing_message WHERE id = $1',
    [id],
  );
  return row;
}

async function until(id: string, state: string): Promise<void> {
  const deadline = Date.now() + 8_000;
  while ((await stateOf(id))?.state !== state) {
    if (Date.now() > deadline) throw new Error(`not ${state}: ${JSON.stringify(await stateOf(id))}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

describe('the HTTP gateway', () => {
  it('gets the message once, under its key, with the number read when it is sent', async () => {
    const { id, patientId } = await queue();
    await world.rows(`UPDATE patient_identity SET phone = '13911112222' WHERE patient_id = $1`, [patientId]);
    start();
    await until(id, 'SENT');
    expect(gateway.received).toHaveLength(1);
    const [{ key, headers, body } = { key: '', headers: {}, body: undefined }] = gateway.received;
    expect(key).toBe(id);
    expect(headers.authorization).toBe('Bearer a token');
    expect(body).toMatchObject({ id, channel: 'SMS', to: '13911112222', template: 'REFERRAL_ACCEPTED' });
    expect(body?.text.zh).toBe('您的转诊ZZ000000009已由A1接收。如有变化请联系您的医生。');
    expect(JSON.stringify(body)).not.toContain('王');
    const uses = await world.count(
      'audit_entry',
      `action = 'patient.message' AND subject_id = '${patientId}' AND purpose = 'CARE'`,
    );
    expect(uses).toBe(1);
  });

  it('that fails, hangs, or breaks off after taking it gets the message again under the same key', async () => {
    for (const trouble of [500, 503, 429, 'HANG', 'DROP'] as const) {
      gateway.next.push(trouble);
    }
    const [first, second] = [await queue('REFERRAL_ACCEPTED', 0), await queue('REFERRAL_CANCELLED', 1)];
    start(undefined, { attemptsMax: 8 });
    await until(first.id, 'SENT');
    await until(second.id, 'SENT');
    expect(gateway.received).toHaveLength(7);
    expect([...gateway.taken.keys()].sort()).toEqual([first.id, second.id].sort());
    expect(gateway.offers(first.id) + gateway.offers(second.id)).toBe(7);
  });

  it('that refuses is not asked again; the log, the metrics and the sender hear of it', async () => {
    gateway.usually = 422;
    const { id, sender, patientId } = await queue();
    start();
    await until(id, 'FAILED');
    expect(await stateOf(id)).toEqual({ state: 'FAILED', attempts: 1, failure: 'HTTP_422' });
    expect(gateway.received).toHaveLength(1);
    expect(lines.join('')).toContain('message given up');
    expect(await metrics.registry.metrics()).toMatch(/medgroup_messages_total\{channel="SMS",outcome="FAILED"\} 1/);
    const notices = await world.rows('SELECT person_id, params FROM notice WHERE kind = $1', ['MESSAGE_FAILED']);
    expect(notices).toEqual([{ person_id: sender, params: { number: 'ZZ000000009', about: 'REFERRAL_ACCEPTED' } }]);
    expect(lines.join('')).not.toMatch(/13800000000|王/);
    expect(patientId).not.toBe('');
  });

  it('that never recovers is given up after so many attempts, each later than the one before', async () => {
    gateway.usually = 500;
    const { id } = await queue();
    start();
    await until(id, 'FAILED');
    expect(await stateOf(id)).toEqual({ state: 'FAILED', attempts: 4, failure: 'HTTP_500' });
    expect(gateway.offers(id)).toBe(4);
    const pauses = lines.flatMap(line => /"inMs":(\d+)/.exec(line)?.[1] ?? []).map(Number);
    expect(pauses).toHaveLength(3);
    for (const [step, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(20 * 2 ** step * 0.74);
      expect(pause).toBeLessThanOrEqual(20 * 2 ** step * 1.26);
    }
  });

  it('gets each message once from several processes at work on one queue', async () => {
    const { patientId } = await queue();
    await world.rows(
      `INSERT INTO outgoing_message (id, recipient_kind, recipient_id, channel, kind, params)
       SELECT gen_random_uuid(), 'PATIENT', $1, 'SMS', 'REFERRAL_ACCEPTED', '{}' FROM generate_series(1, 59)`,
      [patientId],
    );
    const another = await openDatabase(world.url, [], 4);
    start();
    start(undefined, { database: another });
    const deadline = Date.now() + 8_000;
    while ((await world.count('outgoing_message', `state = 'SENT'`)) < 60 && Date.now() < deadline)
      await new Promise(resolve => setTimeout(resolve, 20));
    await Promise.all(couriers.splice(0).map(courier => courier.stop()));
    await another.close();
    expect(gateway.received).toHaveLength(60);
    expect(gateway.taken.size).toBe(60);
  });

  it('does not hold up the way out of the server', async () => {
    gateway.usually = 'HANG';
    const { id } = await queue();
    const courier = start(new HttpGateway({ url: gateway.url, token: undefined }));
    while (gateway.received.length === 0) await new Promise(resolve => setTimeout(resolve, 10));
    const begun = Date.now();
    await courier.stop();
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect((await stateOf(id))?.state).toBe('QUEUED');
  });
});

it('a patient without a telephone is not a failure', async () => {
  const { id, patientId } = await queue();
  await world.rows('UPDATE patient_identity SET phone = NULL WHERE patient_id = $1', [patientId]);
  start();
  await until(id, 'NO_ADDRESS');
  expect(gateway.received).toHaveLength(0);
  expect(await world.count('notice', `kind = 'MESSAGE_FAILED'`)).toBe(0);
});

it('what waits for a patient is not sent any more when the same referral has gone on', async () => {
  const source = await world.house('B1', 'COMMUNITY');
  const { patientId } = await world.patientIn(house, house.bedIds[0] ?? '', '王小明');
  const referralId = await draftReferral(world, source, house, patientId);
  const say = (kind: 'REFERRAL_ACCEPTED' | 'REFERRAL_LATE' | 'REFERRAL_CANCELLED') =>
    inTransaction(world.database, 'SYSTEM', async tx =>
      accepted(
        await tell(tx, {
          kind,
          referralId,
          recipients: {},
          patientId,
          params: { number: 'ZZ000000009', lateness: 'ARRIVAL' },
        }),
      ),
    );
  const states = () =>
    world.rows<{ kind: string; state: string }>('SELECT kind, state FROM outgoing_message ORDER BY queued_at');
  await say('REFERRAL_ACCEPTED');
  await say('REFERRAL_LATE');
  expect(await states()).toEqual([{ kind: 'REFERRAL_ACCEPTED', state: 'QUEUED' }]);
  await say('REFERRAL_CANCELLED');
  expect(await states()).toEqual([
    { kind: 'REFERRAL_ACCEPTED', state: 'OVERTAKEN' },
    { kind: 'REFERRAL_CANCELLED', state: 'QUEUED' },
  ]);
  start();
  while (gateway.received.length === 0) await new Promise(resolve => setTimeout(resolve, 10));
  expect(gateway.received.map(({ body }) => body?.template)).toEqual(['REFERRAL_CANCELLED']);
});

it('a colleague is reached by the name in the house’s directory', async () => {
  const personId = await world.person('值班', 'wecom-4711');
  await inTransaction(world.database, 'SYSTEM', async tx =>
    accepted(
      await tell(tx, {
        kind: 'REFERRAL_LATE',
        recipients: { personIds: [personId] },
        params: { number: 'ZZ000000001' },
      }),
    ),
  );
  start();
  while (gateway.taken.size === 0) await new Promise(resolve => setTimeout(resolve, 10));
  expect(gateway.received[0]?.body).toMatchObject({ channel: 'WECHAT', to: 'wecom-4711', template: 'REFERRAL_LATE' });
});

it('without a gateway the log says that there was something to be told, not what or whom', async () => {
  const { id } = await queue();
  start(new LogGateway(log));
  await until(id, 'LOGGED');
  expect(lines.join('')).toContain('138****00');
  expect(lines.join('')).not.toMatch(/13800000000|王|转诊/);
  expect(maskTarget('12345')).toBe('****');
});

it('a server killed while it sends leaves the message to the next one, which sends it under the same key', async () => {
  gateway.usually = 'HANG';
  const { id } = await queue();
  const settings = {
    DATABASE_URL: world.url,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: 'warn',
    MESSAGE_GATEWAY_URL: gateway.url,
    MESSAGE_GATEWAY_TOKEN: newUuid(),
  };
  const killed = await startServer(settings);
  await killed.ready;
  while (gateway.received.length === 0) await new Promise(resolve => setTimeout(resolve, 10));
  await killed.end('SIGKILL');
  expect(await stateOf(id)).toEqual({ state: 'QUEUED', attempts: 1, failure: null });
  gateway.usually = 202;
  const next = await startServer(settings);
  await next.ready;
  // It is still the dead one's for the rest of its lease.
  await new Promise(resolve => setTimeout(resolve, 1_500));
  expect(gateway.received).toHaveLength(1);
  await world.rows('UPDATE outgoing_message SET next_at = now()');
  await until(id, 'SENT');
  expect(gateway.offers(id)).toBe(2);
  expect(gateway.taken.size).toBe(1);
  await next.end('SIGTERM');
}, 30_000);
