import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Result } from '../../server/kernel/result';
import { loadViewer } from '../../server/platform/access/load-viewer';
import type { Viewer } from '../../server/platform/access/viewer';
import { once } from '../../server/platform/database/once';
import { freeForCommunity, openingRefusals, SlotSessionState, sessionState } from '../../server/slots/slot.rules';
import { communitySlotsMin, defaultSlotPolicy, slotPolicyFaults } from '../../server/slots/slot-policy.rules';
import { bookSlot, releaseSlot } from '../../server/slots/slots.commands';
import { bookingViolations } from '../../server/slots/slots.violations';
import { Api, bearer, requestId } from '../support/api';
import { booking, draftReferral, slotSession } from '../support/booking';
import { type House, World } from '../support/world';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 0, 5, 0) + hours * hour);

describe('the rules of the pool', () => {
  const session = { startsAt: at(24), endsAt: at(28), returnAt: at(12), communitySlots: 8, booked: 3, closedAt: null };

  test.each([
    ['before the return', {}, at(0), SlotSessionState.OPEN, 5],
    ['when all are taken', { booked: 8 }, at(0), SlotSessionState.FULL, 0],
    ['one moment before the return', {}, new Date(at(12).getTime() - 1), SlotSessionState.OPEN, 5],
    ['at the return', {}, at(12), SlotSessionState.RETURNED, 0],
    ['while it runs', {}, at(25), SlotSessionState.RETURNED, 0],
    ['at its end', {}, at(28), SlotSessionState.PAST, 0],
    ['when called off', { closedAt: at(1) }, at(2), SlotSessionState.CLOSED, 0],
  ])('%s', (_when, change, now, state, free) => {
    expect(sessionState({ ...session, ...change }, now)).toBe(state);
    expect(freeForCommunity({ ...session, ...change }, now)).toBe(free);
  });

  test.each([
    [8_000, 10, 8],
    [8_000, 8, 7],
    [8_000, 1, 1],
    [0, 10, 0],
    [10_000, 7, 7],
  ])('%i basis points of %i are at least %i', (communityShareBasisPointsMin, capacity, least) => {
    expect(communitySlotsMin({ ...defaultSlotPolicy, communityShareBasisPointsMin }, capacity)).toBe(least);
  });

  const plan = { startsAt: at(24), endsAt: at(28), returnAt: at(12), capacity: 10, communitySlots: 8, repeatWeeks: 4 };
  test.each([
    ['well-formed', {}, []],
    ['in the past', { startsAt: at(-1), returnAt: at(-2), endsAt: at(1) }, ['startsAt']],
    ['ending before it begins', { endsAt: at(23) }, ['endsAt']],
    ['longer than half a day', { endsAt: at(37) }, ['endsAt']],
    ['returned after it began', { returnAt: at(25) }, ['returnAt']],
    ['with less than the share', { communitySlots: 7 }, ['communitySlots']],
    ['with more than all', { communitySlots: 11 }, ['communitySlots']],
    ['repeated too often', { repeatWeeks: 27 }, ['repeatWeeks']],
  ])('a session %s is answered so', (_what, change, fields) => {
    const limits = { communitySlotsMin: 8, repeatWeeksMax: 26 };
    expect(openingRefusals({ ...plan, ...change }, limits, at(0)).map(({ field }) => field?.[0])).toEqual(fields);
  });

  test('a policy says only what it knows, within limits', () => {
    expect(slotPolicyFaults({ communityShareBasisPointsMin: 9_000, returnMinutesBefore: 60 })).toEqual([]);
    expect(slotPolicyFaults({ communityShareBasisPointsMin: 10_001, share: 1, repeatWeeksMax: 1.5 })).toHaveLength(3);
  });
});

describe('the pool', () => {
  let world: World;
  let api: Api;
  let groupId: string;
  let lead: House;
  let member: House;
  let desk: Viewer;
  let deskToken: string;

  beforeAll(async () => {
    world = await World.make();
    api = await Api.start(world);
    ({ groupId, lead, member } = await world.group('SLOT'));
    [desk, deskToken] = await deskOf(lead);
  });
  afterAll(async () => {
    await api.close();
    await world.close();
  });

  async function deskOf(house: House): Promise<[Viewer, string]> {
    const personId = await world.person('转诊办');
    await world.appoint(personId, 'REFERRAL_DESK', { institutionId: house.institutionId });
    const viewer = await loadViewer(world.database, { personId, sessionId: await world.begunSession(personId) });
    if (!viewer) throw new Error('no viewer');
    return [viewer, await bearer(world, personId)];
  }

  const patient = () =>
    world.insert('patient', {
      registered_at: member.institutionId,
      masked_name: '王*',
      sex: 'MALE',
      birth_date: '1960-01-01',
    });

  /** A referral on its way to the lead, as the acceptance has it before it books. */
  async function incoming(): Promise<{ referralId: string; patientId: string }> {
    const patientId = await patient();
    return { referralId: await draftReferral(world, member, lead, patientId), patientId };
  }

  function book(
    sessionId: string,
    referral: { referralId: string; patientId: string },
    place: object = {},
  ): Promise<Result<{ bookingId: string; number: number }>> {
    const input = {
      sessionId,
      ...referral,
      institutionId: lead.institutionId,
      departmentId: lead.departmentId,
      ...place,
    };
    const request = { requestId: newUuid(), operation: 'book', input };
    return once(world.database, desk, request, bookingViolations, tx =>
      // The acceptance works across houses, and has locked a referral that the target may see.
      tx.rows("SELECT set_config('medgroup.system', 'on', true)").then(() => bookSlot(tx, input)),
    );
  }

  const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

  it('gives 8 numbers to 50 who book at once, and tells the others what is free', async () => {
    const sessionId = await slotSession(world, lead, 8);
    await slotSession(world, lead, 3, { clinician_name: '李主任' });
    const referrals = await Promise.all(Array.from({ length: 50 }, incoming));
    const results = await Promise.all(referrals.map(each => book(sessionId, each)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(8);
    expect(new Set(results.flatMap(codes))).toEqual(new Set(['SLOT_FULL']));
    const refused = results.find(({ ok }) => !ok);
    expect(refused?.ok === false && refused.refusals[0]?.message.zh).toMatch(/可改约：.*李主任（余 3）/);
    const numbers = await world.rows<{ number: number }>(
      'SELECT number FROM slot_booking WHERE session_id = $1 AND cancelled_at IS NULL ORDER BY 1',
      [sessionId],
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await world.count('slot_session', `id = '${sessionId}' AND booked = 8`)).toBe(1);
  });

  it('gives a released number to the next', async () => {
    const sessionId = await slotSession(world, lead, 2);
    const [first, second, third] = [await incoming(), await incoming(), await incoming()];
    expect((await book(sessionId, first)).ok && (await book(sessionId, second)).ok).toBe(true);
    expect(codes(await book(sessionId, third))).toEqual(['SLOT_FULL']);
    await once(world.database, desk, { requestId: newUuid(), operation: 'release', input: {} }, {}, async tx => {
      await tx.rows("SELECT set_config('medgroup.system', 'on', true)");
      await releaseSlot(tx, first.referralId, 'CANCELLED');
      await releaseSlot(tx, newUuid(), 'CANCELLED');
      return { ok: true, value: {} };
    });
    const again = await book(sessionId, third);
    expect(again.ok && again.value.number).toBe(1);
    expect(await world.count('slot_session', `id = '${sessionId}' AND booked = 2 AND version = 5`)).toBe(1);
  });

  it('refuses what is not to be had, and says why', async () => {
    const past = { starts_at: new Date(Date.now() - 5 * hour), ends_at: new Date(Date.now() - hour) };
    const returned = await slotSession(world, lead, 4, { return_at: new Date(Date.now() - 1000) });
    const over = await slotSession(world, lead, 4, { ...past, return_at: past.starts_at });
    const closed = await slotSession(world, lead, 4, { closed_at: new Date(), close_reason: '停诊' });
    const open = await slotSession(world, lead, 4);
    const other = await slotSession(world, lead, 4);
    const one = await incoming();
    expect(codes(await book(returned, one))).toEqual(['SLOT_RETURNED']);
    expect(codes(await book(over, one))).toEqual(['SLOT_PAST']);
    expect(codes(await book(closed, one))).toEqual(['SLOT_CLOSED']);
    expect(codes(await book(open, one, { institutionId: member.institutionId }))).toEqual(['SLOT_ELSEWHERE']);
    expect(codes(await book(open, one, { departmentId: member.departmentId }))).toEqual(['SLOT_ELSEWHERE']);
    expect(codes(await book(open, one))).toEqual([]);
    expect(codes(await book(other, one))).toEqual(['SLOT_TAKEN']);
    const twin = { ...one, referralId: await draftReferral(world, member, lead, one.patientId) };
    expect(codes(await book(open, twin))).toEqual(['SLOT_TAKEN']);
    await expect(book(newUuid(), one)).rejects.toThrow('No such session');
  });

  describe('in the database', () => {
    const constraints: [what: string, constraint: string, attempt: () => Promise<unknown>][] = [
      [
        'two sessions of one clinician at once',
        'slot_session_one_place_at_a_time',
        async () => {
          await slotSession(world, lead, 4, { clinician_name: '同一人' });
          await slotSession(world, lead, 4, { clinician_name: '同一人' });
        },
      ],
      [
        'more numbers for the community than there are',
        'slot_session_share_within',
        () => slotSession(world, lead, 4, { community_slots: 5 }),
      ],
      [
        'a return after the beginning',
        'slot_session_period',
        () => slotSession(world, lead, 4, { return_at: new Date(Date.now() + 3 * 86_400_000) }),
      ],
      [
        'a booking beyond the share',
        'slot_booking_in_share',
        async () =>
          booking(
            world,
            await slotSession(world, lead, 4),
            { source: member, target: lead, patientId: await patient() },
            5,
          ),
      ],
      [
        'a booking after the return',
        'slot_booking_in_share',
        async () =>
          booking(world, await slotSession(world, lead, 4, { return_at: new Date(Date.now() - 1000) }), {
            source: member,
            target: lead,
            patientId: await patient(),
          }),
      ],
      [
        'one number twice',
        'slot_booking_one_per_number',
        async () => {
          const sessionId = await slotSession(world, lead, 4);
          await booking(world, sessionId, { source: member, target: lead, patientId: await patient() });
          await booking(world, sessionId, { source: member, target: lead, patientId: await patient() });
        },
      ],
      [
        'more bookings than the share, whatever their numbers',
        'slot_session_not_overbooked',
        async () => {
          const sessionId = await slotSession(world, lead, 1);
          await booking(world, sessionId, { source: member, target: lead, patientId: await patient() });
          await world.rows('DROP INDEX slot_booking_one_per_number');
          try {
            await booking(world, sessionId, { source: member, target: lead, patientId: await patient() });
          } finally {
            await world.rows(
              'CREATE UNIQUE INDEX slot_booking_one_per_number ON slot_booking (session_id, number) WHERE cancelled_at IS NULL',
            );
          }
        },
      ],
      [
        'closing while somebody is booked',
        'slot_session_closed_empty',
        async () => {
          const sessionId = await slotSession(world, lead, 4);
          await booking(world, sessionId, { source: member, target: lead, patientId: await patient() });
          await world.rows(`UPDATE slot_session SET closed_at = now(), close_reason = 'x' WHERE id = $1`, [sessionId]);
        },
      ],
    ];
    it.each(constraints)('%s is refused by %s', async (_what, constraint, attempt) => {
      await expect(attempt()).rejects.toMatchObject({ constraint });
    });
  });

  const session = `id state communitySlots booked freeForCommunity startsAt returnAt version availableActions bookings { number }`;

  async function open(input: object, authorization = deskToken) {
    const startsAt = new Date(Date.now() + 3 * 86_400_000);
    return api.ask(
      `mutation ($input: SlotSessionOpenInput!) { slotSessionOpen(input: $input) { sessions { ${session} } userErrors { code field message } } }`,
      {
        variables: {
          input: {
            requestId: requestId(),
            institutionId: toGlobalId('Institution', lead.institutionId),
            departmentId: toGlobalId('Department', lead.departmentId),
            clinicianName: '周主任',
            service: '心内科专家门诊',
            startsAt: startsAt.toISOString(),
            endsAt: new Date(startsAt.getTime() + 4 * hour).toISOString(),
            capacity: 10,
            communitySlots: 8,
            ...input,
          },
        },
        authorization,
      },
    );
  }

  it('opens a session for as many weeks as told, all or none, with the return that the policy sets', async () => {
    await world.insert('policy_version', {
      group_id: groupId,
      kind: 'slotPool',
      valid_from: '2020-01-01',
      content: '{"returnMinutesBefore":120}',
      content_sha256: '',
      source: 'test',
      signed_at: new Date(),
    });
    const { data } = await open({ repeatWeeks: 3 });
    const { sessions } = data?.slotSessionOpen as { sessions: { startsAt: string; returnAt: string }[] };
    expect(sessions).toHaveLength(4);
    const starts = sessions.map(each => Date.parse(each.startsAt));
    expect(starts.map(each => (each - (starts[0] ?? 0)) / (24 * hour))).toEqual([0, 7, 14, 21]);
    expect(Date.parse(sessions[0]?.returnAt ?? '')).toBe((starts[0] ?? 0) - 2 * hour);
    expect(sessions[0]).toMatchObject({ state: 'OPEN', freeForCommunity: 8, availableActions: ['BOOK', 'CLOSE'] });
    const before = await world.count('slot_session');
    const third = new Date((starts[2] ?? 0) - 14 * 24 * hour + hour).toISOString();
    const clash = await open({
      repeatWeeks: 2,
      startsAt: third,
      endsAt: new Date(Date.parse(third) + hour).toISOString(),
    });
    expect(clash.data?.slotSessionOpen).toMatchObject({
      sessions: [],
      userErrors: [{ code: 'OVERLAP', field: ['startsAt'] }],
    });
    const little = await open({ clinicianName: '另一人', communitySlots: 7 });
    expect(little.data?.slotSessionOpen).toMatchObject({ userErrors: [{ code: 'SHARE' }] });
    const foreign = await open({ departmentId: toGlobalId('Department', member.departmentId) });
    expect(foreign.data?.slotSessionOpen).toMatchObject({ userErrors: [{ code: 'DEPARTMENT' }] });
    expect(await world.count('slot_session')).toBe(before);
    const [, memberToken] = await deskOf(member);
    expect((await open({}, memberToken)).code).toBe('NOT_FOUND');
  });

  it('calls a session off only when nobody is booked, and says who is', async () => {
    const sessionId = await slotSession(world, lead, 4);
    const patientId = await patient();
    const bookingId = await booking(world, sessionId, { source: lead, target: member, patientId });
    const close = async (input: object = {}) =>
      (
        await api.ask(
          `mutation ($input: SlotSessionCloseInput!) { slotSessionClose(input: $input) { session { state } blockers { id number } userErrors { code } } }`,
          {
            variables: {
              input: {
                requestId: requestId(),
                slotSessionId: toGlobalId('SlotSession', sessionId),
                reason: '出差',
                ...input,
              },
            },
            authorization: deskToken,
          },
        )
      ).data?.slotSessionClose;
    expect(await close()).toEqual({
      session: null,
      blockers: [{ id: toGlobalId('SlotBooking', bookingId), number: 1 }],
      userErrors: [{ code: 'BOOKED' }],
    });
    await world.rows(`UPDATE slot_booking SET cancelled_at = now(), cancel_reason = 'x' WHERE id = $1`, [bookingId]);
    expect(await close({ expectedVersion: 2 })).toMatchObject({ userErrors: [{ code: 'SESSION_CHANGED' }] });
    expect(await close({ expectedVersion: 3 })).toMatchObject({ session: { state: 'CLOSED' }, userErrors: [] });
    expect(await close()).toMatchObject({ userErrors: [{ code: 'SESSION_STATE' }] });
    expect(await world.count('audit_entry', `action = 'slot.session.close'`)).toBe(1);
  });

  it('lists what comes, free ones alone when asked, page by page, to the group and to nobody else', async () => {
    const elsewhere = await world.group('OTHER');
    const [, stranger] = await deskOf(elsewhere.lead);
    const full = await slotSession(world, member, 1, {
      starts_at: new Date(Date.now() + 30 * hour),
      ends_at: new Date(Date.now() + 31 * hour),
    });
    await booking(world, full, { source: lead, target: member, patientId: await patient() });
    const free = await slotSession(world, member, 2);
    const list = async (args: string, authorization: string) =>
      (
        await api.ask(
          `{ slotSessions(institutionId: "${toGlobalId('Institution', member.institutionId)}" ${args}) { totalCount edges { node { id booked } } pageInfo { endCursor hasNextPage } } }`,
          { authorization },
        )
      ).data?.slotSessions as {
        totalCount: number;
        edges: { node: { id: string } }[];
        pageInfo: { endCursor: string };
      };
    const first = await list('first: 1', deskToken);
    expect(first).toMatchObject({
      totalCount: 2,
      edges: [{ node: { id: toGlobalId('SlotSession', free), booked: 0 } }],
    });
    const second = await list(`first: 1, after: "${first.pageInfo.endCursor}"`, deskToken);
    expect(second.edges.map(({ node }) => node)).toEqual([{ id: toGlobalId('SlotSession', full), booked: 1 }]);
    expect((await list('onlyFree: true', deskToken)).totalCount).toBe(1);
    expect((await list('', stranger)).totalCount).toBe(0);
  });
});
