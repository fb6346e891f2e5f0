import { accept } from '../../server/referrals/accept.commands';
import { cancel } from '../../server/referrals/referral.commands';
import { ReferralReason } from '../../server/referrals/referral.rules';
import { Wire, type WireMessage } from '../api/wire';
import { done, Referring } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { MessageGateway } from '../support/message-gateway';

/** What people hear of a referral while it happens: both desks live, the patient by message, the sender when that fails. */
let r: Referring;
let api: Api;
let gateway: MessageGateway;

beforeAll(async () => {
  r = await Referring.make();
  gateway = await MessageGateway.start();
  api = await Api.start(r.world, { MESSAGE_GATEWAY_URL: gateway.url, MESSAGE_GATEWAY_TOKEN: 'a token' });
});
afterAll(async () => {
  await api.close();
  await gateway.close();
  await r.close();
});

interface Heard {
  readonly __typename: string;
  readonly kind?: string;
  readonly state?: string;
  readonly unreadCount?: number;
  readonly notice?: { readonly kind: string; readonly messageZh: string } | null;
}

async function listen(personId: string): Promise<Wire> {
  const wire = await Wire.signedIn(api.address, await bearer(r.world, personId));
  wire.subscribe(
    'referrals',
    'subscription { referralFeed { __typename ... on ReferralFeedChange { kind state heldBedId version } } }',
  );
  wire.subscribe(
    'inbox',
    'subscription { inboxFeed { __typename ... on InboxFeedChange { unreadCount notice { kind messageZh } } } }',
  );
  await wire.of('referrals');
  await wire.of('inbox');
  return wire;
}

function heard({ payload }: WireMessage): Heard {
  const [message] = Object.values((payload as { data: Record<string, Heard> }).data);
  if (!message) throw new Error('nothing');
  return message;
}

const isChange = (message: WireMessage) => /FeedChange$/.test(heard(message).__typename);
const next = (wire: Wire, id: string) =>
  wire.next(message => message.id === id && isChange(message), 3_000).then(heard);

it('reaches both desks within a second, each once, and the patient', async () => {
  const [sender, receiver] = [await listen(r.sender.personId), await listen(r.receiver.personId)];
  const patientId = await r.resident();
  await r.world.rows(`UPDATE patient_identity SET phone = '13800000000' WHERE patient_id = $1`, [patientId]);

  const begun = Date.now();
  const { referralId } = await r.submitted({}, patientId);
  for (const wire of [sender, receiver])
    expect(await next(wire, 'referrals')).toMatchObject({ kind: 'SUBMITTED', state: 'SUBMITTED' });
  expect(await next(receiver, 'inbox')).toMatchObject({ unreadCount: 1, notice: { kind: 'REFERRAL_SUBMITTED' } });
  expect(Date.now() - begun).toBeLessThan(1_000);

  done(await r.run(r.receiver, tx => accept(tx, { referralId, bedId: r.target.bedIds[0] ?? '' })));
  for (const wire of [sender, receiver])
    expect(await next(wire, 'referrals')).toMatchObject({ kind: 'ACCEPTED', heldBedId: expect.any(String) });
  const { notice } = await next(sender, 'inbox');
  expect(notice).toMatchObject({ kind: 'REFERRAL_ACCEPTED' });
  expect(notice?.messageZh).toMatch(/^REF1内科已接收转诊ZZ\d{9}，床位或号源保留至\d+月\d+日 \d\d:\d\d。$/);
  while (gateway.taken.size === 0) await new Promise(resolve => setTimeout(resolve, 20));
  const [message] = [...gateway.taken.values()];
  expect(message?.body).toMatchObject({ channel: 'SMS', to: '13800000000', template: 'REFERRAL_ACCEPTED' });

  gateway.usually = 422;
  done(await r.run(r.sender, tx => cancel(tx, { referralId, reason: ReferralReason.PATIENT_DECLINED })));
  expect(await next(receiver, 'inbox')).toMatchObject({ notice: { kind: 'REFERRAL_CANCELLED' } });
  expect(await next(sender, 'inbox')).toMatchObject({ notice: { kind: 'MESSAGE_FAILED' } });
  for (const wire of [sender, receiver]) {
    expect(await next(wire, 'referrals')).toMatchObject({ kind: 'CANCELLED' });
    expect(wire.messages.filter(isChange)).toEqual([]);
    expect(JSON.stringify(wire.messages)).not.toMatch(/王|肺炎|需住院/);
  }
  await Promise.all([sender.close(), receiver.close()]);
}, 30_000);
