import { setTimeout as sleep } from 'node:timers/promises';
import { ContractCodes } from '../../server/contracts/contract-code';
import { newUuid, readGlobalId } from '../../server/kernel/ids';
import { codesIn } from '../support/api';
import { MessageGateway } from '../support/message-gateway';
import { Signing } from './signing';

/** Codes: sent to the telephone through the real gateway, tried, wrong, late, too often. */
let gateway: MessageGateway;
let s: Signing;
beforeAll(async () => {
  gateway = await MessageGateway.start();
  s = await Signing.make({ MESSAGE_GATEWAY_URL: gateway.url });
});
afterAll(async () => {
  await s.close();
  await gateway.close();
});

interface Sent {
  readonly to: string;
  readonly expiresAt: string;
  readonly attemptsMax: number;
  readonly demoCode: string | null;
}

const send = (contractId: string, signing = s) =>
  signing.act<{ sent: Sent | null }>('contractCodeSend', { contractId }, 'sent { to expiresAt attemptsMax demoCode }');
const sign = (contractId: string, code: string, requestId = newUuid()) =>
  s.contract('contractSign', { contractId, code }, 'doctor', requestId);

/** The digits of the newest message about a contract, as the telephone shows them. */
async function arrived(number: string, count: number): Promise<string> {
  const about = () => [...gateway.taken.values()].filter(({ body }) => body.text.zh.includes(number));
  const deadline = Date.now() + 20_000;
  while (about().length < count) {
    if (Date.now() > deadline) throw new Error('no message came');
    await sleep(20);
  }
  const digits = about().map(({ body }) => /验证码为(\d{6})/.exec(body.text.zh)?.[1] ?? '');
  return digits.at(-1) ?? '';
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

it('signs by a code that comes to the telephone and stands nowhere else', async () => {
  const patientId = await s.resident();
  const { id, number } = await s.draft(patientId);
  expect(codesIn(await sign(id, '123456'))).toEqual(['CODE_NONE']);
  const { sent } = await send(id);
  expect(sent).toMatchObject({ to: '138****12', attemptsMax: 5, demoCode: null });
  const code = await arrived(number, 1);
  expect(code).toMatch(/^\d{6}$/);
  const everything = await s.world.rows<{ text: string }>(
    `SELECT coalesce((SELECT string_agg(m::text, ' ') FROM outgoing_message m), '') || (SELECT string_agg(c::text, ' ') FROM contract_code c)
       || (SELECT string_agg(o::text, ' ') FROM request_outcome o) || (SELECT string_agg(a::text, ' ') FROM audit_entry a) AS text`,
  );
  expect(everything[0]?.text).not.toMatch(new RegExp(`\\D${code}\\D`));
  const answer = await sign(id, code);
  expect(answer.contract).toMatchObject({ state: 'ACTIVE', signature: { how: 'CODE', signer: 'SELF' } });
}, 30_000);

it('counts what is wrong, also when it is asked again, and then wants another code', async () => {
  const { id, number } = await s.draft(await s.resident());
  await send(id);
  const code = await arrived(number, 1);
  const requestId = newUuid();
  const first = await sign(id, other(code), requestId);
  expect(codesIn(first)).toEqual(['CODE_WRONG']);
  expect(first.userErrors[0]?.message).toContain('4 more');
  expect(await sign(id, other(code), requestId)).toEqual(first);
  for (const left of ['3 more', '2 more', '1 more', 'send another']) {
    const { userErrors } = await sign(id, other(code));
    expect(userErrors[0]?.message).toContain(left);
  }
  expect(codesIn(await sign(id, code))).toEqual(['CODE_SPENT']);
  expect(await s.world.count('contract_code', `contract_id = '${readGlobalId(id)?.uuid}' AND attempts = 5`)).toBe(1);
  await send(id);
  const fresh = await arrived(number, 2);
  expect((await sign(id, fresh)).contract).toMatchObject({ state: 'ACTIVE' });
}, 30_000);

it('takes the last code only, once, and not after its time', async () => {
  const { id, number } = await s.draft(await s.resident());
  await send(id);
  const before = await arrived(number, 1);
  await send(id);
  const last = await arrived(number, 2);
  if (before !== last) expect(codesIn(await sign(id, before))).toEqual(['CODE_WRONG']);
  await s.world.rows(`UPDATE contract_code SET expires_at = sent_at + interval '1 ms' WHERE contract_id = $1`, [
    readGlobalId(id)?.uuid,
  ]);
  expect(codesIn(await sign(id, last))).toEqual(['CODE_EXPIRED']);
}, 30_000);

it('sends five codes an hour at most, and none without a telephone or a draft', async () => {
  const { id } = await s.draft(await s.resident());
  for (let count = 0; count < 5; count += 1) expect(codesIn(await send(id))).toEqual([]);
  expect(codesIn(await send(id))).toEqual(['CODE_TOO_MANY']);
  const without = await s.draft(await s.resident({}, { phone: null }));
  expect(codesIn(await send(without.id))).toEqual(['NO_PHONE']);
  const signed = await s.signed(await s.resident());
  expect(codesIn(await send(signed.id))).toEqual(['CONTRACT_STATE']);
});

it('confirms a service by a code of its own', async () => {
  const contract = await s.signed(await s.resident());
  const { delivery } = await s.act<{ delivery: { id: string } }>(
    'deliveryRecord',
    { contractId: contract.id, itemCode: 'VISIT' },
    'delivery { id }',
  );
  const deliveryId = delivery.id;
  const confirm = (code: string) =>
    s.act('deliveryConfirm', { deliveryId, how: 'CODE', code, rating: 5 }, 'delivery { confirmedHow rating }');
  expect(codesIn(await confirm('123456'))).toEqual(['CODE_NONE']);
  const { sent } = await s.act<{ sent: Sent | null }>('deliveryCodeSend', { deliveryId }, 'sent { to }');
  expect(sent).toEqual({ to: '138****12' });
  const code = await arrived(contract.number, 1);
  expect(codesIn(await confirm(other(code)))).toEqual(['CODE_WRONG']);
  expect(await confirm(code)).toEqual({ delivery: { confirmedHow: 'CODE', rating: 5 }, userErrors: [] });
}, 30_000);

it('does not send a code any more that has expired while the gateway was away', async () => {
  const { id, number } = await s.draft(await s.resident());
  gateway.usually = 503;
  await send(id);
  await s.world.rows(
    `UPDATE outgoing_message SET params = jsonb_set(params, '{until}', '"2020-01-01T00:00:00Z"'), next_at = now() WHERE params ->> 'number' = $1`,
    [number],
  );
  const deadline = Date.now() + 20_000;
  const state = async () =>
    (
      await s.world.rows<{ state: string }>(`SELECT state FROM outgoing_message WHERE params ->> 'number' = $1`, [
        number,
      ])
    )[0]?.state;
  while ((await state()) === 'QUEUED') {
    if (Date.now() > deadline) throw new Error('it waits for ever');
    await sleep(50);
    await s.world.rows(`UPDATE outgoing_message SET next_at = now() WHERE state = 'QUEUED'`);
  }
  gateway.usually = 202;
  expect(await state()).toBe('OVERTAKEN');
}, 30_000);

it('shows its sender the code in a demo', async () => {
  const demo = await Signing.make({ MEDGROUP_DEMO: 'on' });
  try {
    const { id } = await demo.draft(await demo.resident());
    const { sent } = await send(id, demo);
    expect(sent?.demoCode).toMatch(/^\d{6}$/);
    const answer = await demo.contract('contractSign', { contractId: id, code: sent?.demoCode });
    expect(answer.contract).toMatchObject({ state: 'ACTIVE' });
  } finally {
    await demo.close();
  }
}, 30_000);

describe('the digits', () => {
  it('follow from the id and the secret, and spread over the whole million', () => {
    const [ours, theirs] = [new ContractCodes('one secret'), new ContractCodes('another secret')];
    const ids = Array.from({ length: 2_000 }, () => newUuid());
    const digits = ids.map(id => ours.digits(id));
    expect(digits.every(code => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(digits).size).toBeGreaterThan(1_985);
    expect(new Set(digits.map(code => code[0])).size).toBe(10);
    expect(ids.filter((id, index) => theirs.digits(id) === digits[index]).length).toBeLessThan(5);
    expect(ours.matches(ids[0] ?? '', digits[0] ?? '')).toBe(true);
    expect(ours.matches(ids[0] ?? '', '12345')).toBe(false);
  });
});
