import { close } from '../../server/joint-wards/joint-ward.commands';
import { JointWardRole } from '../../server/joint-wards/joint-ward.rules';
import { addMember } from '../../server/joint-wards/team.commands';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted, refusal, refused } from '../../server/kernel/result';
import { type Notice, tell } from '../../server/notices/notice.commands';
import { type NoticeKind, noticeKinds, patientSentenceOf, sentenceOf } from '../../server/notices/notice.rules';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Actor } from '../../server/platform/access/scope';
import { inTransaction } from '../../server/platform/database/transaction';
import { forgetWhatIsOver } from '../../server/platform/housekeeper';
import { Wire, type WireMessage } from '../api/wire';
import { Api, bearer } from '../support/api';
import { draftReferral } from '../support/booking';
import { type House, World } from '../support/world';

let world: World;
let api: Api;
let groupId: string;
let lead: House;
let member: House;

beforeAll(async () => {
  world = await World.make();
  ({ groupId, lead, member } = await world.group('A'));
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '3' });
});
afterAll(async () => {
  await api.close();
  await world.close();
});

async function someone(
  post: 'REFERRAL_DESK' | 'WARD_NURSE' | 'GROUP_ADMINISTRATOR' | 'PHYSICIAN',
  at: object,
  during?: string,
) {
  const personId = await world.person(post);
  await world.appoint(personId, post, at as { institutionId: string }, during);
  return personId;
}

function tellAs(actor: Actor, notice: Notice) {
  return inTransaction(world.database, actor, async tx => accepted(await tell(tx, notice)));
}

async function told(kind: NoticeKind): Promise<string[]> {
  const rows = await world.rows<{ person_id: string }>('SELECT person_id FROM notice WHERE kind = $1', [kind]);
  return rows.map(row => row.person_id).sort();
}

const params = { number: 'ZZ000000007' };

describe('telling', () => {
  it('finds those who hold the desk now, each person once, and not whoever acts', async () => {
    const house = await world.house('A3', 'COMMUNITY');
    await world.join(groupId, house.institutionId, 'MEMBER');
    const at = { institutionId: house.institutionId };
    const [desk, colleague, named] = [
      await someone('REFERRAL_DESK', at),
      await someone('REFERRAL_DESK', at),
      await someone('PHYSICIAN', at),
    ];
    await someone('REFERRAL_DESK', at, '[2020-01-01,2021-01-01)');
    await someone('REFERRAL_DESK', at, '[2190-01-01,)');
    await someone('REFERRAL_DESK', { institutionId: member.institutionId });
    const viewer = await loadViewer(world.database, { personId: colleague, sessionId: null });
    await tellAs(viewer ?? 'NOBODY', {
      kind: 'REFERRAL_ACCEPTED',
      recipients: { personIds: [named, desk, colleague], desks: [at, at] },
      params,
    });
    expect(await told('REFERRAL_ACCEPTED')).toEqual([desk, named].sort());
  });

  it('tells the group desk where a house has no desk of its own, and when it is asked for', async () => {
    const admin = await someone('GROUP_ADMINISTRATOR', { groupId });
    const groupDesk = await someone('REFERRAL_DESK', { groupId });
    const elsewhere = await world.group('B');
    await someone('GROUP_ADMINISTRATOR', { groupId: elsewhere.groupId });
    const { institutionId } = lead;
    await tellAs('SYSTEM', { kind: 'REFERRAL_CANCELLED', recipients: { desks: [{ institutionId }] }, params });
    await tellAs('SYSTEM', { kind: 'REFERRAL_EXPIRED', recipients: { groupDesks: [institutionId] }, params });
    expect(await told('REFERRAL_CANCELLED')).toEqual([admin, groupDesk].sort());
    expect(await told('REFERRAL_EXPIRED')).toEqual([admin, groupDesk].sort());
  });

  it('tells the nurses of a ward, not those of the next one', async () => {
    const other = await world.insert('ward', {
      institution_id: lead.institutionId,
      department_id: lead.departmentId,
      code: 'W9',
      name_zh: 'W9',
      name_en: 'W9',
      sex_rule: 'ANY',
      during: '[2020-01-01,)',
    });
    const here = await someone('WARD_NURSE', { institutionId: lead.institutionId, wardId: lead.wardId });
    const anywhere = await someone('WARD_NURSE', { institutionId: lead.institutionId });
    await someone('WARD_NURSE', { institutionId: lead.institutionId, wardId: other });
    await tellAs('SYSTEM', { kind: 'TRANSFER_COMPLETED', recipients: { wardIds: [lead.wardId] }, params });
    expect(await told('TRANSFER_COMPLETED')).toEqual([here, anywhere].sort());
  });

  it('tells the team of a joint ward: who joins, and all when it ends', async () => {
    const director = await someone('PHYSICIAN', { institutionId: lead.institutionId });
    const { agreementId } = await world.jointWard(member, lead, director);
    const nurse = await someone('WARD_NURSE', { institutionId: lead.institutionId });
    const administrator = await world.person('administrator');
    await world.appoint(administrator, 'GROUP_ADMINISTRATOR', { groupId });
    const viewer = await loadViewer(world.database, { personId: administrator, sessionId: null });
    const act = <T>(body: Parameters<typeof inTransaction<T, string>>[2]) =>
      inTransaction(world.database, viewer ?? 'NOBODY', body);
    await act(tx => addMember(tx, { jointWardId: agreementId, personId: nurse, role: JointWardRole.NURSE }));
    expect(await told('JOINT_WARD_JOINED')).toEqual([nurse]);
    await tellAs('SYSTEM', { kind: 'REFERRAL_REOPENED', recipients: { jointWardId: agreementId }, params });
    expect(await told('REFERRAL_REOPENED')).toEqual([director, nurse].sort());
    await act(tx => close(tx, { jointWardId: agreementId, reason: '合作到期' }));
    expect(await told('JOINT_WARD_ENDED')).toEqual([director, nurse].sort());
  });

  it('leaves nothing behind when the action is refused', async () => {
    const desk = await someone('REFERRAL_DESK', { institutionId: member.institutionId });
    const { patientId } = await world.patientIn(member, member.bedIds[2] ?? '', '王小明');
    const events = await world.count('outbox', `topic = 'INBOX'`);
    await inTransaction(world.database, 'SYSTEM', async tx => {
      await tell(tx, { kind: 'REFERRAL_LAPSED', recipients: { personIds: [desk] }, patientId, params });
      return refused(refusal('NO', '否', 'no'));
    });
    expect(await told('REFERRAL_LAPSED')).toEqual([]);
    expect(await world.count('outgoing_message')).toBe(0);
    expect(await world.count('outbox', `topic = 'INBOX'`)).toBe(events);
  });

  it('queues messages for the patient and, where it presses, for staff; keeps no telephone number', async () => {
    const desk = await someone('REFERRAL_DESK', { institutionId: member.institutionId });
    const { patientId } = await world.patientIn(lead, lead.bedIds[1] ?? '', '王小明');
    const telling = { recipients: { personIds: [desk] }, patientId, params };
    await tellAs('SYSTEM', { kind: 'REFERRAL_LAPSED', ...telling });
    await tellAs('SYSTEM', { kind: 'REFERRAL_DEPARTED', ...telling });
    const queued = await world.rows<object>(
      'SELECT recipient_kind, recipient_id, channel, report_to FROM outgoing_message ORDER BY recipient_kind DESC',
    );
    expect(queued).toEqual([
      { recipient_kind: 'PERSON', recipient_id: desk, channel: 'WECHAT', report_to: [desk] },
      { recipient_kind: 'PATIENT', recipient_id: patientId, channel: 'SMS', report_to: [desk] },
    ]);
    expect(JSON.stringify(await world.rows('SELECT * FROM outgoing_message'))).not.toMatch(/13800000000|王/);
  });

  it('has a whole sentence for each kind in both languages, with and without its details', () => {
    const text = { zh: '中心医院', en: 'Central Hospital' };
    const full = {
      number: 'ZZ000000007',
      urgency: 'EMERGENCY',
      reason: 'NO_BED',
      lateness: 'ARRIVAL',
      until: '2026-11-22T02:30:00.000Z',
      source: text,
      target: text,
      department: text,
      ward: text,
      about: 'REFERRAL_ACCEPTED',
    } as const;
    for (const kind of Object.keys(noticeKinds) as NoticeKind[])
      for (const details of [full, { number: 'ZZ000000007' }])
        for (const sentence of [sentenceOf(kind, details), patientSentenceOf(kind, details)]) {
          if (!sentence) continue;
          expect([kind, sentence.zh]).toEqual([kind, expect.stringMatching(/^[^a-yu]{6,}。$/)]);
          expect([kind, sentence.en]).toEqual([kind, expect.stringMatching(/^[A-Z].*\.$/)]);
          expect(sentence.zh + sentence.en).not.toMatch(/undefined|null|NO_BED|ARRIVAL/);
        }
    expect(sentenceOf('REFERRAL_SUBMITTED', full).zh).toContain('请在11月22日 10:30前答复');
  });
});

describe('the inbox', () => {
  const query = `query Inbox($first: Int = 20, $after: String, $unreadOnly: Boolean = false) {
    inbox(first: $first, after: $after, unreadOnly: $unreadOnly) {
      totalCount unreadCount feedCursor pageInfo { endCursor hasNextPage }
      edges { node { id kind messageZh messageEn at readAt link referral { id patient { maskedName } } } }
    }
  }`;
  interface Inbox {
    readonly totalCount: number;
    readonly unreadCount: number;
    readonly feedCursor: string;
    readonly pageInfo: { endCursor: string; hasNextPage: boolean };
    readonly edges: { node: { id: string; kind: string; link: string | null; readAt: string | null } }[];
  }
  const read = async (authorization: string, variables: object = {}): Promise<Inbox> => {
    const answer = await api.ask(query, { authorization, variables });
    if (!answer.data) throw new Error(answer.text);
    return answer.data.inbox as Inbox;
  };
  const mark = async (authorization: string, input: object) => {
    const mutation = `mutation M($input: NoticesReadInput!) { noticesRead(input: $input) { notices { id } unreadCount userErrors { code } } }`;
    const answer = await api.ask(mutation, { authorization, variables: { input: { requestId: newUuid(), ...input } } });
    return answer.data?.noticesRead as { notices: { id: string }[]; unreadCount: number; userErrors: object[] };
  };
  const reader = async () => {
    const personId = await someone('PHYSICIAN', { institutionId: lead.institutionId });
    return { personId, authorization: await bearer(world, personId) };
  };
  const send = (personIds: string[], kind: NoticeKind = 'REFERRAL_ARRIVED', referralId?: string) =>
    tellAs('SYSTEM', {
      kind,
      referralId,
      recipients: { personIds },
      params: { ...params, targetInstitutionId: lead.institutionId },
    });

  it('shows each person their own, the newest first, page by page', async () => {
    const [one, other] = [await reader(), await reader()];
    const { patientId } = await world.patientIn(lead, lead.bedIds[2] ?? '', '李大勇');
    const referralId = await draftReferral(world, lead, member, patientId);
    await send([one.personId, other.personId]);
    await send([one.personId], 'REFERRAL_ADMITTED', referralId);
    await send([one.personId], 'REFERRAL_CLOSED');
    const first = await read(one.authorization, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, unreadCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.edges.map(edge => edge.node)).toMatchObject([
      { kind: 'REFERRAL_CLOSED', messageZh: 'A1已反馈转诊ZZ000000007的诊疗结果，请查看后续方案和用药。', link: null },
      {
        kind: 'REFERRAL_ADMITTED',
        link: `/referrals/${toGlobalId('Referral', referralId)}`,
        referral: { id: toGlobalId('Referral', referralId), patient: { maskedName: '李**' } },
      },
    ]);
    const rest = await read(one.authorization, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.edges.map(edge => edge.node.kind)).toEqual(['REFERRAL_ARRIVED']);
    expect((await read(other.authorization)).totalCount).toBe(1);
  });

  it('marks what is named or all, only the own ones, once for a request', async () => {
    const [one, other] = [await reader(), await reader()];
    await send([one.personId, other.personId]);
    await send([one.personId]);
    const foreign = (await read(other.authorization)).edges[0]?.node.id ?? '';
    expect(await mark(one.authorization, { ids: [foreign] })).toEqual({ notices: [], unreadCount: 2, userErrors: [] });
    expect((await read(other.authorization)).unreadCount).toBe(1);
    const own = (await read(one.authorization)).edges[0]?.node.id ?? '';
    const requestId = newUuid();
    for (let twice = 0; twice < 2; twice += 1)
      expect(await mark(one.authorization, { requestId, ids: [own] })).toMatchObject({
        notices: [{ id: own }],
        unreadCount: 1,
      });
    expect((await read(one.authorization, { unreadOnly: true })).edges).toHaveLength(1);
    expect(await mark(one.authorization, { all: true })).toMatchObject({ unreadCount: 0, userErrors: [] });
    expect(await mark(one.authorization, {})).toMatchObject({ notices: [], userErrors: [{ code: 'NOTHING_NAMED' }] });
  });

  it('tells an open window what is new, and what was read in another one; nobody else', async () => {
    const [one, other] = [await reader(), await reader()];
    const subscription = `subscription F($after: FeedCursor) { inboxFeed(after: $after) { __typename
      ... on InboxFeedChange { cursor unreadCount notice { kind messageEn } } ... on InboxFeedHeartbeat { cursor } ... on InboxFeedReset { reason } } }`;
    const { feedCursor } = await read(one.authorization);
    await send([one.personId]);
    const [wire, quiet] = [
      await Wire.signedIn(api.address, one.authorization),
      await Wire.signedIn(api.address, other.authorization),
    ];
    wire.subscribe('1', subscription, { after: feedCursor });
    quiet.subscribe('1', subscription);
    const message = ({ payload }: WireMessage) =>
      (payload as { data: { inboxFeed: { __typename: string } } }).data.inboxFeed;
    const change = () =>
      wire.next(each => each.type === 'next' && message(each).__typename === 'InboxFeedChange').then(message);
    expect(await change()).toMatchObject({ unreadCount: 1, notice: { kind: 'REFERRAL_ARRIVED' } });
    await send([one.personId], 'REFERRAL_ATTENDED');
    expect(await change()).toMatchObject({ unreadCount: 2, notice: { kind: 'REFERRAL_ATTENDED' } });
    await mark(one.authorization, { all: true });
    expect(await change()).toMatchObject({ unreadCount: 0, notice: null });
    expect(quiet.messages.filter(each => message(each).__typename === 'InboxFeedChange')).toEqual([]);
    await Promise.all([wire.close(), quiet.close()]);
  });

  it('is forgotten as soon as the window is closed, also while nothing comes', async () => {
    const { authorization } = await reader();
    const subscribers = async () => {
      const text = await (await fetch(api.address.replace('/graphql', '/metrics'))).text();
      return Number(/^medgroup_feed_subscribers (\d+)$/m.exec(text)?.[1]);
    };
    const before = await subscribers();
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', 'subscription { inboxFeed { __typename } }');
    await wire.of('1');
    expect(await subscribers()).toBe(before + 1);
    wire.send({ id: '1', type: 'complete' });
    wire.subscribe('1', 'subscription { inboxFeed { __typename } }');
    await wire.of('1', 500);
    expect(await subscribers()).toBe(before + 1);
    await wire.close();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await subscribers()).toBe(before);
  });

  it('ends with the session', async () => {
    const { personId } = await reader();
    const sessionId = await world.begunSession(personId);
    const authorization = await bearer(world, personId, sessionId);
    const wire = await Wire.signedIn(api.address, authorization);
    wire.subscribe('1', 'subscription { inboxFeed { __typename } }');
    await wire.of('1');
    const input = { requestId: newUuid() };
    await api.ask('mutation M($input: SessionEndInput!) { sessionEnd(input: $input) { ended } }', {
      authorization,
      variables: { input },
    });
    expect((await wire.closed).code).toBe(4401);
  });

  it('forgets what is three months old', async () => {
    const { personId, authorization } = await reader();
    await send([personId]);
    await send([personId], 'REFERRAL_CLOSED');
    await world.rows(
      `UPDATE notice SET at = now() - interval '91 days' WHERE person_id = $1 AND kind = 'REFERRAL_CLOSED'`,
      [personId],
    );
    await forgetWhatIsOver(world.database);
    expect((await read(authorization)).edges.map(edge => edge.node.kind)).toEqual(['REFERRAL_ARRIVED']);
  });
});
