import { approveOrder } from '../../server/dispatch/approval.commands';
import { openOrdersOf } from '../../server/dispatch/blocker.queries';
import { extendOrder, recallOrder, replaceOrder } from '../../server/dispatch/course.commands';
import { turnDispatchClock } from '../../server/dispatch/dispatch.clock';
import { DispatchKind, DispatchSide } from '../../server/dispatch/dispatch.rules';
import { cancelOrder, requestOrder } from '../../server/dispatch/request.commands';
import { startOfDay } from '../../server/kernel/civil-date';
import { toGlobalId } from '../../server/kernel/ids';
import { accepted } from '../../server/kernel/result';
import { loadViewer } from '../../server/platform/access/load-viewer';
import { inTransaction } from '../../server/platform/database/transaction';
import { shortenAppointment } from '../../server/staffing/appointment.writes';
import { codesOf, done, someone } from '../referrals/referring';
import { Api, bearer, requestId } from '../support/api';
import { Sending } from './sending';

let s: Sending;
let api: Api;

beforeAll(async () => {
  s = await Sending.make('DISP');
  api = await Api.start(s.world);
}, 60_000);
afterAll(async () => {
  await api.close();
  await s.close();
});

const ask = (personId: string, values: Parameters<Sending['wish']>[1] = {}, by = s.signers.home) =>
  s.run(by, tx => requestOrder(tx, s.wish(personId, values), true));
const recall = (orderId: string, cancelSessions = false, by = s.signers.home) =>
  s.run(by, tx => recallOrder(tx, { orderId, reason: '本院急需', cancelSessions }));

/** A physician of the hospital with a licence; registered at the hospital only. */
async function physician(shareBp = 8_000): Promise<{ personId: string; licenceId: string }> {
  const personId = await s.nurse(shareBp);
  const licence = { person_id: personId, kind: 'PHYSICIAN', number: personId.replaceAll('-', '').slice(-20) };
  const licenceId = await s.world.insert('licence', { ...licence, scope_zh: '内科', during: '[2020-01-01,)' });
  return { personId, licenceId };
}

function register(personId: string, licenceId: string, during = '[2020-01-01,)'): Promise<string> {
  const site = { institution_id: s.centre.institutionId, kind: 'FILED', during };
  return s.world.insert('practice_registration', { person_id: personId, licence_id: licenceId, ...site });
}

describe('an order', () => {
  it('becomes an appointment with its third signature, from midnight to midnight', async () => {
    const nurse = await s.nurse();
    const orderId = await s.asked(nurse);
    const { homeToo, host, group } = s.signers;
    done(await s.approve(homeToo, orderId));
    done(await s.approve(host, orderId));
    expect(await s.order(orderId)).toMatchObject({ state: 'SUBMITTED', appointmentId: null });
    done(await s.approve(group, orderId));
    const order = await s.order(orderId);
    expect(order.state).toBe('APPROVED');
    const [appointment] = await s.world.rows<{ kind: string; share: number; from: Date; until: Date }>(
      'SELECT kind, share_bp AS share, lower(during) AS from, upper(during) AS until FROM appointment WHERE id = $1',
      [order.appointmentId],
    );
    const period = { from: startOfDay(s.day(7)), until: startOfDay(s.day(37)) };
    expect(appointment).toEqual({ kind: 'DISPATCH', share: 2_000, ...period });
    expect(await told(nurse)).toEqual(['DISPATCH_APPROVED']);
  });

  it.each<[string, Parameters<Sending['wish']>[1], string[]]>([
    ['with its end before its beginning', { from: '2999-01-02', until: '2999-01-01' }, ['PERIOD_EMPTY']],
    ['of no day', { from: '2999-01-02', until: '2999-01-02' }, ['PERIOD_EMPTY']],
    ['of more than five years', { from: '2999-01-01', until: '3004-01-02' }, ['PERIOD_TOO_LONG']],
    ['that is dated back', { from: '2020-01-01', until: '2020-02-01' }, ['BEGINS_IN_PAST']],
    ['of 110 %', { shareBp: 11_000 }, ['SHARE']],
    ['of no time', { shareBp: 0 }, ['SHARE']],
    ['as a trainee to a house of a lower level', { kind: DispatchKind.TRAINING }, ['DIRECTION']],
    ['as an auditor', { post: 'AUDITOR' }, ['POST']],
    ['to a district-managed post without title or degree', { kind: DispatchKind.DISTRICT_MANAGED }, ['NOT_ELIGIBLE']],
  ])('%s is refused, and nothing is written', async (_what, values, codes) => {
    const nurse = await s.nurse();
    expect(codesOf(await ask(nurse, values))).toEqual(codes);
    expect(await s.world.count('dispatch_order', `person_id = '${nurse}'`)).toBe(0);
  });

  it('to one’s own house, to a department of another, and about oneself is refused', async () => {
    const nurse = await s.nurse();
    const { homeToo, home } = s.signers;
    expect(codesOf(await ask(nurse, { hostId: s.hospital.institutionId }))).toEqual(['SAME_HOUSE']);
    expect(codesOf(await ask(nurse, { hostDepartmentId: s.hospital.departmentId }))).toEqual(['DEPARTMENT_ELSEWHERE']);
    expect(codesOf(await ask(await s.world.person('外人'), {}, s.signers.host))).toEqual(['NO_HOME']);
    await s.world.insert('appointment', {
      person_id: homeToo.personId,
      post: 'WARD_NURSE',
      institution_id: s.hospital.institutionId,
      kind: 'PRIMARY',
      share_bp: 5_000,
      during: '[2020-01-01,)',
    });
    expect(codesOf(await ask(homeToo.personId, {}, homeToo))).toEqual(['OWN_ORDER']);
    const aboutHer = await s.asked(homeToo.personId, { kind: DispatchKind.ROTATION }, home);
    expect(codesOf(await s.approve(homeToo, aboutHer))).toEqual(['OWN_ORDER']);
  });

  it('of a kind for one person at one time is asked for by one of many who ask at once', async () => {
    const nurse = await s.nurse();
    const { home, homeToo, host, hostToo, group } = s.signers;
    const results = await Promise.all([home, homeToo, host, hostToo, group].map(by => ask(nurse, {}, by)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(Array(4).fill('ALREADY_ASKED'));
  });

  it('to a district-managed post takes an intermediate title or a master’s degree', async () => {
    const titled = await s.nurse();
    const title = { title_zh: '主管护师', title_en: 'Nurse-in-charge', level: 'INTERMEDIATE', since: '2024-01-01' };
    await s.world.insert('person_title', { person_id: titled, ...title });
    done(await ask(titled, { kind: DispatchKind.DISTRICT_MANAGED }));
    const learned = await s.nurse();
    await s.world.rows(`UPDATE staff_record SET education = 'MASTER' WHERE person_id = $1`, [learned]);
    done(await ask(learned, { kind: DispatchKind.DISTRICT_MANAGED }));
  });
});

describe('a signature', () => {
  it('is not whoever asked’s, not a second one of the same person, and not for another side', async () => {
    const orderId = await s.asked(await s.nurse());
    const { home, host, group } = s.signers;
    expect(codesOf(await s.approve(home, orderId))).toEqual(['OWN_REQUEST']);
    expect(codesOf(await s.approve(host, orderId, DispatchSide.HOME))).toEqual(['NOT_YOUR_SIDE']);
    expect(codesOf(await s.approve(group, orderId, DispatchSide.HOST))).toEqual(['NOT_YOUR_SIDE']);
    const both = await someoneOfBoth();
    done(await s.approve(both, orderId, DispatchSide.HOST));
    expect(codesOf(await s.approve(both, orderId, DispatchSide.HOME))).toEqual(['SIGNED_OTHER_SIDE']);
  });

  it('is not given by the rights that whoever asked gave on for a leave', async () => {
    const { homeToo } = s.signers;
    const orderId = await s.asked(await s.nurse(), {}, homeToo);
    const deputy = await s.world.person('代理');
    await s.world.appoint(deputy, 'WARD_NURSE', { institutionId: s.hospital.institutionId });
    const [appointment] = await s.world.rows<{ id: string }>(
      'SELECT id FROM appointment WHERE person_id = $1 AND post = $2',
      [homeToo.personId, 'INSTITUTION_ADMINISTRATOR'],
    );
    const now = Date.now();
    await s.world.insert('delegation', {
      appointment_id: appointment?.id,
      from_person: homeToo.personId,
      to_person: deputy,
      during: `[${new Date(now - 60_000).toISOString()},${new Date(now + 3_600_000).toISOString()})`,
      reason: 'LEAVE',
      created_at: new Date(),
      created_by: homeToo.personId,
    });
    const viewer = await loadViewer(s.world.database, { personId: deputy, sessionId: null });
    if (!viewer) throw new Error('no viewer');
    expect(codesOf(await s.approve(viewer, orderId))).toEqual(['OWN_REQUEST']);
    const others = await s.asked(await s.nurse());
    done(await s.approve(viewer, others));
  });

  it('is the group’s in place of a house where nobody else may: three people still sign, and the group is told', async () => {
    const lonely = await s.world.house('DISP7', 'COMMUNITY');
    await s.world.join(s.groupId, lonely.institutionId, 'MEMBER');
    const only = await someone(s.world, '唯一人事', { institutionId: lonely.institutionId }, 'HR_OFFICER');
    const { homeToo, group, groupToo } = s.signers;
    const orderId = await s.asked(await s.nurse(), { hostId: lonely.institutionId }, only);
    expect(await told(groupToo.personId, orderId)).toEqual(['DISPATCH_SUBMITTED']);
    expect(codesOf(await s.approve(only, orderId))).toEqual(['OWN_REQUEST']);
    expect(await signersOf(orderId)).toMatchObject({ HOST: [true, 2], GROUP: [false, 2] });
    done(await s.approve(groupToo, orderId, DispatchSide.HOST));
    expect(codesOf(await s.approve(groupToo, orderId))).toEqual(['SIGNED_OTHER_SIDE']);
    expect(await signersOf(orderId)).toMatchObject({ HOST: [false, 0], GROUP: [false, 1] });
    done(await s.approve(homeToo, orderId));
    done(await s.approve(group, orderId));
    expect((await s.order(orderId)).state).toBe('APPROVED');
    // With somebody else there, the house signs for itself again.
    await someone(s.world, '中心主任', { institutionId: lonely.institutionId }, 'INSTITUTION_ADMINISTRATOR');
    const next = await s.asked(await s.nurse(), { hostId: lonely.institutionId }, only);
    expect(codesOf(await s.approve(group, next, DispatchSide.HOST))).toEqual(['NOT_YOUR_SIDE']);
  });

  it('for one side is one of two at once; the second is told', async () => {
    const orderId = await s.asked(await s.nurse());
    const { host, hostToo } = s.signers;
    const results = await Promise.all([host, hostToo].map(by => s.approve(by, orderId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(['ALREADY_DECIDED']);
  });

  it('of three sides at once makes one appointment', async () => {
    const orderId = await s.asked(await s.nurse());
    const { homeToo, host, group } = s.signers;
    const results = await Promise.all([homeToo, host, group].map(by => s.approve(by, orderId)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await s.order(orderId)).state).toBe('APPROVED');
    expect(await s.world.count('appointment', `order_id = '${orderId}'`)).toBe(1);
  });

  it('is refused as the last one where the appointment can’t be written; the order waits and says why', async () => {
    const { personId, licenceId } = await physician(9_000);
    const orderId = await s.asked(personId, { post: 'PHYSICIAN' });
    const { homeToo, host, group } = s.signers;
    done(await s.approve(homeToo, orderId));
    done(await s.approve(host, orderId));
    expect(codesOf(await s.approve(group, orderId))).toEqual(['SHARE_EXCEEDED', 'NOT_REGISTERED']);
    expect(await s.order(orderId)).toMatchObject({ state: 'SUBMITTED', appointmentId: null });
    expect(await s.world.count('dispatch_approval', `order_id = '${orderId}' AND decision = 'APPROVED'`)).toBe(2);
    expect(await obstaclesOf(orderId)).toEqual(['SHARE_EXCEEDED', 'NOT_REGISTERED']);
    await s.world.rows(`UPDATE appointment SET share_bp = 8000 WHERE person_id = $1`, [personId]);
    const registrationId = await register(personId, licenceId, `[2020-01-01,${s.day(30)})`);
    expect(codesOf(await s.approve(group, orderId))).toEqual(['NOT_REGISTERED']);
    await s.world.rows(`UPDATE practice_registration SET during = '[2020-01-01,)' WHERE id = $1`, [registrationId]);
    expect(await obstaclesOf(orderId)).toEqual([]);
    done(await s.approve(group, orderId));
  });

  it('comes too late where the first day is past: the order is moved, and asks anew', async () => {
    const orderId = await s.asked(await s.nurse(), { from: s.day(1), until: s.day(9) });
    const { homeToo, host, group } = s.signers;
    done(await s.approve(homeToo, orderId));
    done(await s.approve(host, orderId));
    await s.pass(2);
    expect(codesOf(await s.approve(group, orderId))).toEqual(['BEGINS_IN_PAST']);
    expect(await obstaclesOf(orderId)).toEqual(['BEGINS_IN_PAST']);
  });
});

describe('a recall', () => {
  it('ends the rights at once, and is told to open streams', async () => {
    const nurse = await s.nurse();
    const orderId = await s.agreed(nurse, { from: s.today, until: s.day(20) });
    const there = async () =>
      (await loadViewer(s.world.database, { personId: nurse, sessionId: null }))?.grants.some(
        ({ institutionId }) => institutionId === s.centre.institutionId,
      );
    expect(await there()).toBe(true);
    const events = `topic = 'ACCESS' AND subject_id = '${nurse}'`;
    const before = await s.world.count('outbox', events);
    done(await recall(orderId));
    expect(await there()).toBe(false);
    expect(await s.world.count('outbox', events)).toBe(before + 1);
    expect(await s.order(orderId)).toMatchObject({ state: 'RECALLED', endReason: '本院急需' });
    expect(codesOf(await recall(orderId))).toEqual(['ORDER_STATE']);
  });

  it('waits for the sessions after it, or cancels them', async () => {
    const nurse = await s.nurse();
    const orderId = await s.agreed(nurse, { from: s.today, until: s.day(20) });
    const from = startOfDay(s.day(3));
    const sessionId = await s.world.insert('duty_session', {
      person_id: nurse,
      institution_id: s.centre.institutionId,
      department_id: s.centre.departmentId,
      service_zh: '门诊',
      service_en: 'Clinic',
      during: `[${from.toISOString()},${new Date(from.getTime() + 3_600_000).toISOString()})`,
      order_id: orderId,
    });
    expect(codesOf(await recall(orderId))).toEqual(['SESSIONS_AFTER']);
    expect((await s.order(orderId)).state).toBe('ACTIVE');
    done(await recall(orderId, true));
    expect(await s.world.rows('SELECT state FROM duty_session WHERE id = $1', [sessionId])).toEqual([
      { state: 'CANCELLED' },
    ]);
  });

  it('follows when the appointment is ended by itself, with what was to go on', async () => {
    const nurse = await s.nurse();
    const orderId = await s.agreed(nurse, { from: s.today, until: s.day(20) });
    const step = { orderId, until: s.day(30), purpose: null };
    const next = done(await s.run(s.signers.home, tx => extendOrder(tx, step))).orderId;
    const { appointmentId } = await s.order(orderId);
    const reason = '离职';
    await inTransaction(s.world.database, s.signers.home, async tx => {
      done(await shortenAppointment(tx, appointmentId ?? '', { until: startOfDay(s.day(5)), reason }));
      return accepted({});
    });
    expect(await s.order(orderId)).toMatchObject({ state: 'ACTIVE', until: s.day(5) });
    expect(await s.order(next)).toMatchObject({ state: 'CANCELLED', endReason: reason });
    await inTransaction(s.world.database, s.signers.home, async tx => {
      done(await shortenAppointment(tx, appointmentId ?? '', { until: null, reason }));
      return accepted({});
    });
    expect((await s.order(orderId)).state).toBe('RECALLED');
  });
});

it('sends somebody else for the rest, and whoever is there stays until that is agreed on', async () => {
  const [first, second] = [await s.nurse(), await s.nurse()];
  const orderId = await s.agreed(first, { from: s.today, until: s.day(20) });
  const step = { orderId, personId: second, from: s.day(5), reason: '产假' };
  const { home, homeToo, host, group } = s.signers;
  const next = done(await s.run(home, tx => replaceOrder(tx, step))).orderId;
  expect(codesOf(await s.run(home, tx => replaceOrder(tx, step)))).toEqual(['ALREADY_REPLACED']);
  for (const by of [homeToo, host]) done(await s.approve(by, next));
  expect(await s.order(orderId)).toMatchObject({ state: 'ACTIVE', until: s.day(20) });
  done(await s.approve(group, next));
  expect(await s.order(orderId)).toMatchObject({ state: 'ACTIVE', until: s.day(5) });
  expect(await s.order(next)).toMatchObject({ state: 'APPROVED', since: s.day(5), until: s.day(20) });
});

it('writes down what the calendar does, reminds once, and hands each month to the pay pool once', async () => {
  const nurse = await s.nurse();
  const orderId = await s.agreed(nurse, { from: s.today, until: s.day(70), shareBp: 4_000 });
  const late = await s.asked(await s.nurse());
  await s.pass(65);
  await turnDispatchClock(s.world.database);
  await turnDispatchClock(s.world.database);
  expect((await s.order(orderId)).state).toBe('ACTIVE');
  expect(await told(s.signers.host.personId, late)).toEqual(['DISPATCH_SUBMITTED', 'DISPATCH_OVERDUE']);
  expect((await s.order(late)).state).toBe('SUBMITTED');
  const months = () =>
    s.world.rows<{ key: string; on: string; milli: string }>(
      `SELECT source_key AS key, occurred_on::text AS on, quantity_milli AS milli FROM pay_work_event WHERE source_key LIKE 'dispatch:${orderId}:%' ORDER BY 1`,
    );
  const running = await months();
  // The days before this month, two fifths of each.
  const dayOfMonth = Number(s.today.slice(8));
  expect(running.reduce((sum, { milli }) => sum + Number(milli), 0)).toBe((65 - (dayOfMonth - 1)) * 400);
  await s.pass(5);
  await turnDispatchClock(s.world.database);
  await turnDispatchClock(s.world.database);
  expect((await s.order(orderId)).state).toBe('COMPLETED');
  expect(new Set((await months()).map(({ key }) => key)).size).toBe((await months()).length);
});

it('keeps both houses in their group until it is over', async () => {
  const away = await s.world.house('DISP9', 'COMMUNITY');
  await s.world.join(s.groupId, away.institutionId, 'MEMBER');
  const orderId = await s.asked(await s.nurse(), { hostId: away.institutionId }, s.signers.home);
  const blocking = async () => {
    let found: string[] = [];
    await inTransaction(s.world.database, s.signers.groupToo, async tx => {
      found = (await openOrdersOf(tx, away.institutionId)).map(({ kind }) => kind);
      return accepted({});
    });
    return found;
  };
  expect(await blocking()).toEqual(['OPEN_DISPATCH']);
  done(await s.run(s.signers.home, tx => cancelOrder(tx, { orderId, reason: null, cancelSessions: false })));
  expect(await blocking()).toEqual([]);
});

describe('the API', () => {
  it('lists what waits for whom, offers what the rules allow, and checks before anybody is asked', async () => {
    const orderId = await s.asked(await s.nurse());
    const id = toGlobalId('DispatchOrder', orderId);
    const query = `query ($id: ID!, $filter: DispatchOrderFilter) {
      dispatchOrder(id: $id) { state waitingForMe availableActions approvals { side decision isOverdue } obstacles { code } }
      dispatchOrders(filter: $filter, first: 100) { totalCount edges { node { id } } } }`;
    const look = async (by: { personId: string }) => {
      const variables = { id, filter: { waitingForMe: true } };
      const { data, message } = await api.ask(query, { variables, authorization: await bearer(s.world, by.personId) });
      expect(message).toBeUndefined();
      const { dispatchOrder, dispatchOrders } = data as {
        dispatchOrder: { waitingForMe: string[]; availableActions: string[] };
        dispatchOrders: { totalCount: number; edges: { node: { id: string } }[] };
      };
      return {
        sides: dispatchOrder.waitingForMe,
        actions: dispatchOrder.availableActions,
        isListed: dispatchOrders.edges.some(({ node }) => node.id === id),
      };
    };
    const { home, homeToo, host, group } = s.signers;
    expect(await look(home)).toEqual({ sides: [], actions: ['MOVE', 'CANCEL'], isListed: false });
    expect(await look(host)).toEqual({ sides: ['HOST'], actions: ['APPROVE', 'REJECT'], isListed: true });
    const groups = { sides: ['GROUP'], actions: ['APPROVE', 'REJECT', 'CANCEL'], isListed: true };
    expect(await look(group)).toEqual(groups);
    const theirs = { sides: ['HOME'], actions: ['MOVE', 'APPROVE', 'REJECT', 'CANCEL'], isListed: true };
    expect(await look(homeToo)).toEqual(theirs);
    done(await s.run(homeToo, tx => approveOrder(tx, { orderId, side: null, note: '同意' })));
    expect(await look(homeToo)).toEqual({ sides: [], actions: ['MOVE', 'CANCEL'], isListed: false });
  });

  it('checks a wish: what refuses it, what has to be put in order, and how full the days would be', async () => {
    const { personId } = await physician(9_000);
    const { data, message } = await api.ask(
      `query ($input: DispatchCheckInput!) { dispatchCheck(input: $input) {
        isAskable isEligible refusals { code } obstacles { code } shares { shareBp during { from until } } conflicts { service } home { id } } }`,
      {
        authorization: await bearer(s.world, s.signers.home.personId),
        variables: {
          input: {
            personId: toGlobalId('Person', personId),
            kind: 'DISPATCH',
            hostInstitutionId: toGlobalId('Institution', s.centre.institutionId),
            post: 'PHYSICIAN',
            shareBp: 2_000,
            from: s.day(7),
            until: s.day(37),
          },
        },
      },
    );
    expect(message).toBeUndefined();
    expect(data?.dispatchCheck).toEqual({
      isAskable: true,
      isEligible: false,
      refusals: [],
      obstacles: [{ code: 'SHARE_EXCEEDED' }, { code: 'NOT_REGISTERED' }],
      shares: [{ shareBp: 11_000, during: { from: s.day(7), until: s.day(37) } }],
      conflicts: [],
      home: { id: toGlobalId('Institution', s.hospital.institutionId) },
    });
  });

  it('answers a repeated request once, and shows an order to whoever is sent', async () => {
    const nurse = await s.nurse();
    const input = {
      requestId: requestId(),
      personId: toGlobalId('Person', nurse),
      kind: 'DISPATCH',
      hostInstitutionId: toGlobalId('Institution', s.centre.institutionId),
      post: 'WARD_NURSE',
      shareBp: 2_000,
      from: s.day(7),
      until: s.day(37),
      purpose: '糖尿病护理门诊',
      submit: true,
    };
    const request = `mutation ($input: DispatchRequestInput!) { dispatchRequest(input: $input) { order { id number } userErrors { code } } }`;
    const authorization = await bearer(s.world, s.signers.home.personId);
    const first = await api.ask(request, { variables: { input }, authorization });
    const again = await api.ask(request, { variables: { input }, authorization });
    expect(first.message).toBeUndefined();
    expect(again.data).toEqual(first.data);
    expect(await s.world.count('dispatch_order', `person_id = '${nurse}'`)).toBe(1);
    const own = await api.ask('{ dispatchOrders { edges { node { number availableActions home { id } } } } }', {
      authorization: await bearer(s.world, nurse),
    });
    expect(own.text).toContain('"availableActions":[]');
  });
});

async function someoneOfBoth() {
  const personId = await s.world.person('两院人事');
  await s.world.appoint(personId, 'HR_OFFICER', { institutionId: s.hospital.institutionId });
  await s.world.appoint(personId, 'HR_OFFICER', { institutionId: s.centre.institutionId });
  const viewer = await loadViewer(s.world.database, { personId, sessionId: null });
  if (!viewer) throw new Error('no viewer');
  return viewer;
}

async function told(personId: string, orderId: string | null = null): Promise<string[]> {
  const rows = await s.world.rows<{ kind: string }>(
    `SELECT kind FROM notice WHERE person_id = $1 AND ($2::text IS NULL OR params->>'dispatchOrderId' = $2) ORDER BY at, id`,
    [personId, orderId],
  );
  return rows.map(({ kind }) => kind);
}

/** For each side: whether the group signs in its place, and how many may. */
async function signersOf(orderId: string): Promise<Record<string, [boolean, number]>> {
  const { data, message } = await api.ask(
    `query ($id: ID!) { dispatchOrder(id: $id) { approvals { side groupSigns signers { id } } } }`,
    {
      variables: { id: toGlobalId('DispatchOrder', orderId) },
      authorization: await bearer(s.world, s.signers.group.personId),
    },
  );
  expect(message).toBeUndefined();
  type Approval = { side: string; groupSigns: boolean; signers: object[] };
  const { approvals } = (data as { dispatchOrder: { approvals: Approval[] } }).dispatchOrder;
  return Object.fromEntries(approvals.map(({ side, groupSigns, signers }) => [side, [groupSigns, signers.length]]));
}

async function obstaclesOf(orderId: string): Promise<string[]> {
  const { data, message } = await api.ask(`query ($id: ID!) { dispatchOrder(id: $id) { obstacles { code } } }`, {
    variables: { id: toGlobalId('DispatchOrder', orderId) },
    authorization: await bearer(s.world, s.signers.group.personId),
  });
  expect(message).toBeUndefined();
  return (data as { dispatchOrder: { obstacles: { code: string }[] } }).dispatchOrder.obstacles.map(({ code }) => code);
}
