import fc from 'fast-check';
import { approveOrder } from '../../server/dispatch/approval.commands';
import { DispatchKind, DispatchState } from '../../server/dispatch/dispatch.rules';
import {
  bpDaysText,
  daysText,
  daysTogether,
  type SupportFacts,
  type SupportOrder,
  supportFigures,
  supportRows,
} from '../../server/dispatch/scorecard.rules';
import {
  defaultSupportPolicy,
  readSupportPolicy,
  type SupportPolicy,
  supportPolicyFaults,
} from '../../server/dispatch/support-policy.rules';
import { monthsWorked } from '../../server/dispatch/work.rules';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../../server/kernel/civil-date';
import { toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { Sending } from './sending';

const first = '2026-01-01';
const day = (n: number) => addDays(first, n);
const levels = ['JUNIOR', 'INTERMEDIATE', 'ASSOCIATE_SENIOR', 'SENIOR'] as const;
const houses = ['h1', 'h2', 'h3'];
const people = ['p1', 'p2', 'p3', 'p4'];

const order = fc
  .record({
    kind: fc.constantFrom(...Object.values(DispatchKind)),
    personId: fc.constantFrom(...people),
    homeId: fc.constantFrom(...houses),
    hostId: fc.constantFrom(...houses),
    shareBp: fc.integer({ min: 0, max: 10_000 }),
    start: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 40 }),
    state: fc.constantFrom(
      DispatchState.APPROVED,
      DispatchState.ACTIVE,
      DispatchState.COMPLETED,
      DispatchState.RECALLED,
      DispatchState.CANCELLED,
    ),
    ended: fc.nat({ max: 39 }),
    chain: fc.nat({ max: 4 }),
    asked: fc.integer({ min: 1, max: 500 }),
  })
  .filter(({ homeId, hostId }) => homeId !== hostId);

type Drawn = typeof order extends fc.Arbitrary<infer T> ? T : never;

function orderOf(drawn: Drawn, index: number): SupportOrder {
  const { kind, personId, homeId, hostId, shareBp, start, length, state, ended, chain, asked } = drawn;
  const decidedAt = new Date(startOfDay(day(start)).getTime() - 3_600_000);
  const recalledAt = new Date(startOfDay(day(start + Math.min(ended, length - 1))).getTime() + 36_000_000);
  return {
    id: `o${index}`,
    chainId: `${kind} ${personId} ${homeId} ${hostId} ${chain}`,
    kind,
    personId,
    homeId,
    hostId,
    shareBp,
    from: day(start),
    until: day(start + length),
    state,
    submittedAt: new Date(decidedAt.getTime() - asked * 3_600_000),
    decidedAt,
    endedAt: state === DispatchState.RECALLED ? recalledAt : null,
  };
}

const work = fc.record({
  order: fc.nat({ max: 30 }),
  on: fc.integer({ min: 0, max: 100 }),
  sessions: fc.integer({ min: 1, max: 3 }),
  patients: fc.nat({ max: 30 }),
  techniques: fc.nat({ max: 2 }),
  learners: fc.nat({ max: 9 }),
});

const otherPolicy: SupportPolicy = readSupportPolicy({
  dayFen: { DISPATCH: { NONE: 1, JUNIOR: 333, SENIOR: 77_777 }, ROTATION: { INTERMEDIATE: 4_321 } },
  sessionFen: 12_345,
});

/** Counted day by day and one by one. */
function byHand(facts: SupportFacts, from: number, until: number) {
  const sum = {
    personDays: 0,
    fullTimeBpDays: 0,
    traineeDays: 0,
    sessions: 0,
    patients: 0,
    techniques: 0,
    learners: 0,
  };
  let fen = 0n;
  const chains = new Set<string>();
  const trainees = new Set<string>();
  const times: number[] = [];
  const policyAt = (on: string) => facts.policies.filter(({ since }) => since === null || since <= on).at(-1)?.policy;
  for (const each of facts.orders) {
    let ownBp = 0n;
    for (let n = from; n < until; n += 1) {
      const on = day(n);
      if (!heldOn(each, on, facts.today)) continue;
      const policy = policyAt(on) ?? defaultSupportPolicy;
      const had = facts.titles.filter(title => title.personId === each.personId && title.since <= on);
      const level = [...levels].reverse().find(one => had.some(title => title.level === one)) ?? 'NONE';
      ownBp += BigInt(policy.dayFen[each.kind][level]) * BigInt(each.shareBp);
      if (each.kind === 'TRAINING') {
        sum.traineeDays += 1;
        trainees.add(each.chainId);
      } else {
        sum.personDays += 1;
        sum.fullTimeBpDays += each.shareBp;
        chains.add(each.chainId);
      }
      for (const done of facts.work.filter(one => one.orderId === each.id && one.on === on)) {
        sum.sessions += done.sessions;
        sum.patients += done.patients;
        sum.techniques += done.techniques;
        sum.learners += done.learners;
        fen += BigInt(done.sessions * policy.sessionFen + done.techniques * policy.techniqueFen);
      }
    }
    const [whole, rest] = [ownBp / 10_000n, ownBp % 10_000n];
    fen += whole + (rest * 2n >= 10_000n ? 1n : 0n);
    const agreedOn = each.decidedAt ? civilDateOf(each.decidedAt) : '';
    if (each.decidedAt && each.submittedAt && agreedOn >= day(from) && agreedOn < day(until))
      times.push(each.decidedAt.getTime() - each.submittedAt.getTime());
  }
  times.sort((a, b) => a - b);
  const half = times.length / 2;
  const median =
    times.length === 0
      ? null
      : times.length % 2 === 1
        ? (times[Math.floor(half)] ?? 0)
        : Math.floor(((times[half - 1] ?? 0) + (times[half] ?? 0)) / 2);
  return {
    ...sum,
    subsidyFen: fen,
    personTimes: chains.size,
    trainees: trainees.size,
    approvals: times.length,
    approvalMsMedian: median,
  };
}

function heldOn(each: SupportOrder, on: string, today: string): boolean {
  if (each.state === 'CANCELLED' || on > today || on < each.from || on >= each.until) return false;
  return each.state !== 'RECALLED' || each.endedAt === null || on <= civilDateOf(each.endedAt);
}

it('is what is counted by hand, whatever was done', () => {
  fc.assert(
    fc.property(
      fc.array(order, { maxLength: 25 }),
      fc.array(work, { maxLength: 40 }),
      fc.array(
        fc.record({
          personId: fc.constantFrom(...people),
          level: fc.constantFrom(...levels),
          since: fc.integer({ min: -30, max: 90 }).map(day),
        }),
        { maxLength: 8 },
      ),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 110 }),
      (drawn, done, titles, changed, from, length, now) => {
        const orders = drawn.map(orderOf);
        const facts: SupportFacts = {
          orders,
          work: done.map(each => ({ ...each, orderId: `o${each.order}`, on: day(each.on) })),
          titles,
          policies: [
            { since: null, policy: defaultSupportPolicy },
            { since: day(changed), policy: otherPolicy },
          ],
          today: day(now),
        };
        const within = { from: day(from), until: day(from + length) };
        expect(supportFigures(facts, within)).toEqual(byHand(facts, from, from + length));
        const rows = supportRows(facts, within, 'PAIR');
        const total = supportFigures(facts, within);
        for (const key of ['personDays', 'personTimes', 'trainees', 'sessions', 'approvals'] as const)
          expect(rows.reduce((sum, row) => sum + row.figures[key], 0)).toBe(total[key]);
        expect(rows.reduce((sum, row) => sum + row.figures.subsidyFen, 0n)).toBe(total.subsidyFen);
        const persons = supportRows(facts, within, 'PERSON');
        expect(persons.reduce((sum, row) => sum + row.figures.personDays, 0)).toBe(total.personDays);
      },
    ),
    { numRuns: Number(process.env.DISPATCH_RUNS ?? 150) },
  );
});

it('counts each day once where periods lie on each other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 20 })), { maxLength: 12 }), drawn => {
      const periods = drawn.map(([start, length]) => ({ from: day(start), until: day(start + length) }));
      const days = new Set(
        drawn.flatMap(([start, length]) => Array.from({ length }, (_, index) => day(start + index))),
      );
      expect(daysTogether(periods)).toBe(days.size);
    }),
  );
});

it('hands each day of an order to the pay pool once, whenever it is looked at', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 150 }),
      fc.array(fc.integer({ min: 1, max: 220 }), { maxLength: 8 }),
      (start, length, looks) => {
        const held = { from: day(start), until: day(start + length) };
        const keys = new Set<string>();
        let countedUntil: string | null = null;
        let milli = 0n;
        for (const today of [...looks.sort((a, b) => a - b), 400].map(day)) {
          if (today < held.from) continue;
          const isOver = held.until <= today;
          const now = { from: held.from, until: isOver ? held.until : addDays(today, 1) };
          for (const month of monthsWorked(now, 3_300, { isOver, countedUntil, today })) {
            expect(keys.has(month.month)).toBe(false);
            expect(month.on < today).toBe(true);
            keys.add(month.month);
            countedUntil = month.until;
            milli += month.quantityMilli;
          }
        }
        expect(milli).toBe(BigInt(daysBetween(held.from, held.until)) * 330n);
      },
    ),
  );
});

it('says days with two decimals', () => {
  expect([daysText(0), daysText(86_400_000), daysText(432_000), daysText(431_999)]).toEqual([
    '0.00',
    '1.00',
    '0.01',
    '0.00',
  ]);
  expect([bpDaysText(10_000), bpDaysText(50), bpDaysText(49)]).toEqual(['1.00', '0.01', '0.00']);
});

it('refuses a policy that is none', () => {
  expect(supportPolicyFaults({ dayFen: { DISPATCH: { SENIOR: 20_000 } }, sessionFen: 0 })).toEqual([]);
  expect(
    supportPolicyFaults({ dayFen: { DISPATCH: { SENIOR: -1, CHIEF: 1 }, VISIT: {} }, sessionFen: 1.5, more: 1 }),
  ).toHaveLength(5);
  expect(supportPolicyFaults({ dayFen: [] })).toHaveLength(1);
});

describe('asked over the API', () => {
  let s: Sending;
  let api: Api;
  beforeAll(async () => {
    s = await Sending.make('CARD');
    api = await Api.start(s.world);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await s.close();
  });

  it('shows a pair and a person what they did, to those who see the orders; and a certificate to oneself and HR', async () => {
    const nurse = await s.nurse();
    const { home, homeToo, host, group } = s.signers;
    const orderId = await s.asked(nurse, { from: s.today, until: s.day(30) });
    for (const by of [homeToo, host, group])
      expect((await s.run(by, tx => approveOrder(tx, { orderId, side: null, note: null }))).ok).toBe(true);
    await s.pass(9);
    const from = startOfDay(s.day(-3)).getTime() + 3_600_000;
    const sessionId = await s.world.insert('duty_session', {
      person_id: nurse,
      institution_id: s.centre.institutionId,
      department_id: s.centre.departmentId,
      service_zh: '门诊',
      service_en: 'Clinic',
      during: `[${new Date(from).toISOString()},${new Date(from + 3_600_000).toISOString()})`,
      order_id: orderId,
      state: 'DONE',
      checked_in_at: new Date(from),
      done_at: new Date(from + 3_600_000),
      patients_seen: 12,
    });
    const technique = { session_id: sessionId, name_zh: '动态血糖', name_en: 'CGM', learners: 4, taught_on: s.day(-3) };
    await s.world.insert('duty_technique', technique);
    const query = `query ($group: ID!, $person: ID!, $from: LocalDate!, $until: LocalDate!) {
      supportScorecard(groupId: $group, from: $from, until: $until, by: PERSON) { rows { giver { id } receiver { id } person { id }
        figures { personTimes personDays fullTimeDays sessions patients techniques learners trainees subsidy { amount } approvals } } }
      serviceCertificate(personId: $person) { days fullTimeDays sessions periods { days isRunning host { id } } } }`;
    const variables = {
      group: toGlobalId('MedicalGroup', s.groupId),
      person: toGlobalId('Person', nurse),
      from: s.day(-30),
      until: s.day(1),
    };
    const { data, message } = await api.ask(query, { variables, authorization: await bearer(s.world, home.personId) });
    expect(message).toBeUndefined();
    expect(data).toEqual({
      supportScorecard: {
        rows: [
          {
            giver: { id: toGlobalId('Institution', s.hospital.institutionId) },
            receiver: { id: toGlobalId('Institution', s.centre.institutionId) },
            person: { id: toGlobalId('Person', nurse) },
            figures: {
              personTimes: 1,
              personDays: 10,
              fullTimeDays: '2.00',
              sessions: 1,
              patients: 12,
              techniques: 1,
              learners: 4,
              trainees: 0,
              // Ten days of a fifth at 50 yuan without a title, a session and a technique.
              subsidy: { amount: '700.00' },
              approvals: 1,
            },
          },
        ],
      },
      serviceCertificate: {
        days: 10,
        fullTimeDays: '2.00',
        sessions: 1,
        periods: [{ days: 10, isRunning: true, host: { id: toGlobalId('Institution', s.centre.institutionId) } }],
      },
    });
    const own = await api.ask(`{ viewer { person { serviceCertificate { days } } } }`, {
      authorization: await bearer(s.world, nurse),
    });
    expect(own.text).toContain('"days":10');
    const others = await api.ask(query, { variables, authorization: await bearer(s.world, host.personId) });
    expect(others.data?.serviceCertificate).toBeNull();
  });
});
