import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import type { Post } from '../../server/platform/access/actions';
import { inTransaction } from '../../server/platform/database/transaction';
import { Api, bearer } from '../support/api';
import { type At, type House, World } from '../support/world';
import { Subscriber, type Told } from './checker';

interface Message {
  readonly __typename: string;
  readonly cursor: string;
  readonly referralId?: string;
  readonly kind?: string;
  readonly version?: number;
  readonly reason?: string;
}

/** The referral feed as programs meet it: through an ordinary client of graphql-ws, over real sockets, with real rights. */
let world: World;
let api: Api;
let groupId: string;
let lead: House;
let member: House;
let foreign: House;
const followers: Follower[] = [];

beforeAll(async () => {
  world = await World.make();
  ({ groupId, lead, member } = await world.group('A'));
  foreign = (await world.group('B')).lead;
  api = await Api.start(world, { IDLE_HEARTBEAT_SECONDS: '1' });
});
afterEach(async () => {
  await Promise.all(followers.splice(0).map(each => each.close()));
});
afterAll(async () => {
  await api.close();
  await world.close();
});

const query = `subscription Feed($after: FeedCursor, $desk: ReferralDesk, $institutionIds: [ID!], $departmentIds: [ID!], $jointWardIds: [ID!], $escalatedOnly: Boolean) {
  referralFeed(after: $after, desk: $desk, institutionIds: $institutionIds, departmentIds: $departmentIds, jointWardIds: $jointWardIds, escalatedOnly: $escalatedOnly) {
    __typename
    ... on ReferralFeedChange { cursor kind occurredAt referralId number state direction scene urgency sourceInstitutionId sourceDepartmentId
      targetInstitutionId targetDepartmentId jointWardId outsideCode heldBedId holdUntil respondBy arriveBy feedbackBy late escalated version }
    ... on ReferralFeedHeartbeat { cursor }
    ... on ReferralFeedReset { cursor reason }
  }
}`;

/** A change of a referral, published as a command publishes it; answers the referral. */
async function change(source: House, target: House | null, more: object = {}, referralId = newUuid()): Promise<string> {
  await inTransaction(world.database, 'SYSTEM', async tx => {
    tx.publish({
      topic: 'REFERRAL',
      kind: 'SUBMITTED',
      institutionId: (target ?? source).institutionId,
      wardId: null,
      subjectId: referralId,
      payload: {
        number: 'ZZ000000001',
        state: 'SUBMITTED',
        direction: 'UP',
        scene: 'INPATIENT',
        urgency: 'ROUTINE',
        sourceInstitutionId: source.institutionId,
        sourceDepartmentId: source.departmentId,
        targetInstitutionId: target?.institutionId ?? null,
        targetDepartmentId: target?.departmentId ?? null,
        jointWardId: null,
        outsideCode: target ? null : 'UNKNOWN',
        heldBedId: null,
        holdUntil: null,
        respondBy: new Date(),
        arriveBy: null,
        feedbackBy: null,
        late: null,
        escalated: false,
        version: 1,
        occurredAt: new Date(),
        ...more,
      },
    });
    return accepted(null);
  });
  return toGlobalId('Referral', referralId);
}

function rightsChanged(personId: string) {
  return inTransaction(world.database, 'SYSTEM', async tx => {
    tx.publish({
      topic: 'ACCESS',
      kind: 'APPOINTMENT_CHANGED',
      institutionId: null,
      wardId: null,
      subjectId: personId,
      payload: {},
    });
    return accepted(null);
  });
}

async function someone(post: Post, at: At) {
  const personId = await world.person(post);
  const appointmentId = await world.appoint(personId, post, at);
  return { personId, appointmentId, authorization: await bearer(world, personId) };
}

/** What comes to a subscriber, in order; its end is the last entry. */
class Follower {
  readonly changes: Message[] = [];
  readonly others: Message[] = [];
  ended: unknown;
  private readonly client: ReturnType<typeof createClient>;
  private readonly looks = new Set<() => void>();

  constructor(authorization: string, variables: object = {}) {
    this.client = createClient({
      url: api.address.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization },
    });
    this.client.subscribe<{ referralFeed: Message }>(
      { query, variables: { ...variables } },
      {
        next: ({ data }) => this.take(data?.referralFeed),
        error: error => this.end(error),
        complete: () => this.end('complete'),
      },
    );
  }

  /** Begun: everything committed from now on comes. */
  static async start(authorization: string, variables: object = {}): Promise<Follower> {
    const follower = new Follower(authorization, variables);
    followers.push(follower);
    await follower.until(() => follower.others.length > 0 || follower.ended !== undefined);
    return follower;
  }

  async until(fits: () => boolean, withinMs = 5_000): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (!fits()) {
      const leftMs = deadline - Date.now();
      if (leftMs <= 0) throw new Error(`not in time: ${JSON.stringify([this.changes, this.others, this.ended])}`);
      await Promise.race([
        new Promise<void>(resolve => this.looks.add(resolve)),
        sleep(leftMs, undefined, { ref: false }),
      ]);
    }
  }

  async seen(count: number): Promise<(string | undefined)[]> {
    await this.until(() => this.changes.length >= count);
    return this.changes.map(each => each.referralId);
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  private take(message: Message | undefined): void {
    if (!message) return;
    (message.__typename === 'ReferralFeedChange' ? this.changes : this.others).push(message);
    this.look();
  }

  private end(how: unknown): void {
    this.ended = how;
    this.look();
  }

  private look(): void {
    for (const look of this.looks) look();
    this.looks.clear();
  }
}

function codeOf(ended: unknown): string | undefined {
  return Array.isArray(ended) ? ended[0]?.extensions?.code : (ended as { code?: string } | undefined)?.code;
}

test('both houses see a referral, each once; nobody else', async () => {
  const [source, target, stranger] = [
    await Follower.start((await someone('FAMILY_DOCTOR', { institutionId: member.institutionId })).authorization),
    await Follower.start((await someone('REFERRAL_DESK', { institutionId: lead.institutionId })).authorization),
    await Follower.start((await someone('REFERRAL_DESK', { institutionId: foreign.institutionId })).authorization),
  ];
  const both = await Follower.start((await someone('GROUP_ADMINISTRATOR', { groupId })).authorization);
  const first = await change(member, lead);
  const second = await change(foreign, null);
  const third = await change(lead, member);
  for (const follower of [source, target, both]) expect(await follower.seen(2)).toEqual([first, third]);
  expect(await stranger.seen(1)).toEqual([second]);
  expect(target.changes[0]).toEqual({
    __typename: 'ReferralFeedChange',
    cursor: expect.any(String),
    kind: 'SUBMITTED',
    occurredAt: expect.any(String),
    referralId: first,
    number: 'ZZ000000001',
    state: 'SUBMITTED',
    direction: 'UP',
    scene: 'INPATIENT',
    urgency: 'ROUTINE',
    sourceInstitutionId: toGlobalId('Institution', member.institutionId),
    sourceDepartmentId: toGlobalId('Department', member.departmentId),
    targetInstitutionId: toGlobalId('Institution', lead.institutionId),
    targetDepartmentId: toGlobalId('Department', lead.departmentId),
    jointWardId: null,
    outsideCode: null,
    heldBedId: null,
    holdUntil: null,
    respondBy: expect.any(String),
    arriveBy: null,
    feedbackBy: null,
    late: null,
    escalated: false,
    version: 1,
  });
});

test('narrows to a desk, to places, to a joint ward, to what is late', async () => {
  const { authorization } = await someone('GROUP_ADMINISTRATOR', { groupId });
  const institutionIds = [toGlobalId('Institution', lead.institutionId)];
  const jointWardId = newUuid();
  const asked = {
    incoming: { desk: 'INCOMING', institutionIds },
    outgoing: { desk: 'OUTGOING', institutionIds },
    department: { desk: 'INCOMING', departmentIds: [toGlobalId('Department', member.departmentId)] },
    jointWard: { jointWardIds: [toGlobalId('JointWard', jointWardId)] },
    late: { escalatedOnly: true },
    all: {},
  };
  const desks = Object.fromEntries(
    await Promise.all(
      Object.entries(asked).map(async ([name, variables]) => [name, await Follower.start(authorization, variables)]),
    ),
  ) as Record<keyof typeof asked, Follower>;
  const up = await change(member, lead);
  const down = await change(lead, member, { jointWardId });
  const late = await change(member, lead, { late: 'RESPONSE', escalated: true });
  expect(await desks.all.seen(3)).toEqual([up, down, late]);
  expect(await desks.incoming.seen(2)).toEqual([up, late]);
  expect(await desks.outgoing.seen(1)).toEqual([down]);
  expect(await desks.department.seen(1)).toEqual([down]);
  expect(await desks.jointWard.seen(1)).toEqual([down]);
  expect(await desks.late.seen(1)).toEqual([late]);
});

test('refuses a house that is not yours, and a cursor that is nobody’s', async () => {
  const { authorization } = await someone('REFERRAL_DESK', { institutionId: lead.institutionId });
  const elsewhere = { institutionIds: [toGlobalId('Institution', foreign.institutionId)] };
  expect(codeOf((await Follower.start(authorization, elsewhere)).ended)).toBe('NOT_FOUND');
  expect(codeOf((await Follower.start(authorization, { after: 'bm9uZQ' })).ended)).toBe('BAD_USER_INPUT');
  const auditor = await someone('AUDITOR', { institutionId: lead.institutionId });
  expect(codeOf((await Follower.start(auditor.authorization)).ended)).toBe('FORBIDDEN');
});

test('goes on behind the cursor of a board, and of a list', async () => {
  const { authorization } = await someone('REFERRAL_DESK', { institutionId: lead.institutionId });
  for (const snapshot of ['referralBoard(desk: INCOMING)', 'referrals']) {
    const answer = await api.ask(`{ ${snapshot} { feedCursor } }`, { authorization });
    const [read] = Object.values(answer.data ?? {}) as { feedCursor: string }[];
    const changed = await change(member, lead);
    const follower = await Follower.start(authorization, { after: read?.feedCursor });
    expect(await follower.seen(1)).toEqual([changed]);
  }
});

test('ends with FORBIDDEN when the right is lost, before anything later is shown', async () => {
  const { authorization, personId, appointmentId } = await someone('REFERRAL_DESK', {
    institutionId: lead.institutionId,
  });
  const follower = await Follower.start(authorization);
  await change(member, lead);
  await follower.seen(1);
  await world.rows("UPDATE appointment SET during = '[2020-01-01,2020-01-02)' WHERE id = $1", [appointmentId]);
  await rightsChanged(personId);
  const begun = Date.now();
  await change(member, lead);
  await follower.until(() => follower.ended !== undefined);
  expect(Date.now() - begun).toBeLessThan(1_000);
  expect(codeOf(follower.ended)).toBe('FORBIDDEN');
  expect(follower.changes).toHaveLength(1);
});

test('resets when rights grow, then shows what they add', async () => {
  const { authorization, personId } = await someone('REFERRAL_DESK', { institutionId: foreign.institutionId });
  const follower = await Follower.start(authorization);
  await world.appoint(personId, 'REFERRAL_DESK', { institutionId: lead.institutionId });
  await rightsChanged(personId);
  await follower.until(() => follower.others.some(each => each.reason === 'RIGHTS_CHANGED'));
  const shown = await change(member, lead);
  expect(await follower.seen(1)).toEqual([shown]);
});

test('a place in the team of a joint ward shows none of the host’s other referrals', async () => {
  const personId = await world.person('联合病房医生');
  await world.appoint(personId, 'PHYSICIAN', { institutionId: lead.institutionId });
  await world.jointWard(member, lead, personId);
  const doctor = await Follower.start(await bearer(world, personId));
  const desk = await Follower.start(
    (await someone('REFERRAL_DESK', { institutionId: member.institutionId })).authorization,
  );
  const own = await change(foreign, lead);
  const hosts = await change(member, null);
  expect(await desk.seen(1)).toEqual([hosts]);
  expect(await doctor.seen(1)).toEqual([own]);
});

test('loses nothing and leaves no gap, however often it is cut off', async () => {
  const { authorization } = await someone('REFERRAL_DESK', { institutionId: lead.institutionId });
  const board = await api.ask('{ referralBoard(desk: INCOMING) { feedCursor } }', { authorization });
  const { feedCursor } = board.data?.referralBoard as { feedCursor: string };
  const subscribers = Array.from({ length: 4 }, () => new Subscriber(follow, feedCursor, 250));
  const referrals = Array.from({ length: 6 }, () => newUuid());
  const versions = new Map(referrals.map(id => [id, 1]));
  for (let step = 0; step < 400; step += 1) {
    const referralId = referrals[Math.floor(Math.random() * referrals.length)] ?? '';
    const version = (versions.get(referralId) ?? 1) + 1;
    versions.set(referralId, version);
    await change(member, lead, { version }, referralId);
    await change(foreign, null, { version });
    if (step % 8 === 0) await sleep(5);
  }
  const expected = Object.fromEntries([...versions].map(([id, version]) => [toGlobalId('Referral', id), version]));
  for (const subscriber of subscribers) {
    const deadline = Date.now() + 10_000;
    const isWhole = () => Object.entries(expected).every(([id, version]) => subscriber.versions.get(id) === version);
    while (!isWhole() && Date.now() < deadline) await sleep(50);
    await subscriber.stop();
    expect(subscriber.faults).toEqual([]);
    expect(Object.fromEntries([...subscriber.versions].filter(([id]) => id in expected))).toEqual(expected);
    expect(subscriber.versions.size).toBe(referrals.length);
    expect(subscriber.cuts).toBeGreaterThan(2);
  }

  /** What the checker follows, from a cursor until it is cut off without a word. */
  async function* follow(after: string | undefined, cut: AbortSignal): AsyncGenerator<Told> {
    const sockets: WebSocket[] = [];
    class Cut extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols);
        sockets.push(this.on('error', () => undefined));
      }
    }
    const client = createClient({
      url: api.address.replace('http', 'ws'),
      webSocketImpl: Cut,
      retryAttempts: 0,
      connectionParams: { authorization },
    });
    const cutOff = () => {
      for (const socket of sockets) socket.terminate();
    };
    cut.addEventListener('abort', cutOff, { once: true });
    for await (const { data } of client.iterate<{ referralFeed: Message }>({
      query,
      variables: { after, desk: 'INCOMING' },
    })) {
      if (!data) continue;
      const { cursor, referralId, version } = data.referralFeed;
      yield { cursor, bedId: referralId, version };
    }
  }
}, 60_000);
