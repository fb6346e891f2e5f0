import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Post } from '../../server/platform/access/actions';
import { Snapshot } from '../../server/platform/database/snapshot';
import type { Context } from '../../server/platform/graphql/context';
import { readFigureRows, readStepTimes } from '../../server/referrals/figures/figures.queries';
import { sumFigures } from '../../server/referrals/figures/figures.rules';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

/**
 * Random histories of referrals, and their figures counted twice: by the queries, and by going through every step of every history by hand.
 * FIGURE_ROUNDS (4 unless told) groups of FIGURE_REFERRALS (400) each.
 */
const rounds = Number(process.env.FIGURE_ROUNDS ?? 4);
const referrals = Number(process.env.FIGURE_REFERRALS ?? 400);
const minute = 60_000;
const day = 86_400_000;
const now = Date.now();

interface Step {
  readonly from: string;
  readonly action: string;
  readonly to: string;
  readonly side: string;
  readonly at: number;
  readonly reason: string | null;
}

interface History {
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  readonly direction: string;
  readonly steps: Step[];
  readonly respondBy: number;
  readonly arriveBy: number | null;
  readonly feedbackBy: number | null;
}

let world: World;
beforeAll(async () => {
  world = await World.make();
});
afterAll(() => world.close());

/** Reproducible chance. */
function chances(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const ends = ['REJECTED', 'REDIRECTED', 'CANCELLED', 'EXPIRED', 'DIED', 'LAPSED'];
const reasons = [
  'NO_BED',
  'PATIENT_DECLINED',
  'PATIENT_BETTER',
  'ENTERED_IN_ERROR',
  'WENT_OUTSIDE',
  'DUPLICATE',
  'OTHER',
];

/** A walk along the transitions of the database, begun on a random day of the last 60, stopped anywhere. */
function walk(
  chance: () => number,
  transitions: readonly { from_state: string; action: string; to_state: string; side: string }[],
  houses: readonly string[],
): History {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const source = pick(houses);
  const others = houses.filter(id => id !== source);
  const target = chance() < 0.12 ? null : pick(others);
  const wanted = Math.floor(chance() * 9);
  const steps: Step[] = [];
  let at = now - Math.floor(chance() * 60 * day);
  let state = 'DRAFT';
  while (steps.length < 1 || (steps.length < wanted && !ends.includes(state))) {
    const possible = transitions.filter(
      each =>
        each.from_state === state &&
        each.action !== 'DISCARD' &&
        each.action !== 'FORWARD' &&
        each.action !== 'ADMIT' &&
        each.action !== 'UNADMIT' &&
        (target === null
          ? !['ACCEPT', 'REJECT', 'REDIRECT', 'ARRIVE'].includes(each.action) && each.side !== 'TARGET'
          : !(state === 'SUBMITTED' && each.action === 'DEPART') &&
            !(each.action === 'FEEDBACK' && each.side === 'SOURCE')),
    );
    if (possible.length === 0) break;
    // Forwards more often than not.
    const forward = possible.filter(each => !ends.includes(each.to_state));
    const next = pick(forward.length > 0 && chance() < 0.8 ? forward : possible);
    const reason = ends.includes(next.to_state) ? pick(reasons) : null;
    steps.push({ from: state, action: next.action, to: next.to_state, side: next.side, at, reason });
    state = next.to_state;
    at += Math.floor(chance() * 2 * day);
  }
  const submittedAt = steps[0]?.at ?? 0;
  return {
    id: newUuid(),
    source,
    target,
    direction: pick(['UP', 'DOWN', 'ACROSS']),
    steps,
    respondBy: submittedAt + Math.floor(chance() * 2 * day),
    arriveBy: timeOf(steps, 'ACCEPT') === null && target ? null : submittedAt + Math.floor(chance() * 5 * day),
    feedbackBy: timeOf(steps, 'END_TREATMENT') === null ? null : submittedAt + Math.floor(chance() * 9 * day),
  };
}

function timeOf(steps: readonly Step[], action: string): number | null {
  return steps.findLast(step => step.action === action)?.at ?? null;
}

const stateOf = ({ steps }: History) => steps.at(-1)?.to ?? '';
const endedAt = (history: History) =>
  [...ends, 'CLOSED'].includes(stateOf(history)) ? (history.steps.at(-1)?.at ?? null) : null;

/** Writes histories past the triggers: they make sure of holds and encounters, which figures do not look at. */
async function write(histories: readonly History[], patientId: string, personId: string): Promise<void> {
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const rows = histories.map(history => ({
    id: history.id,
    direction: history.direction,
    state: stateOf(history),
    source: history.source,
    target: history.target,
    outside: history.target ? null : 'UNKNOWN',
    submitted: instant(history.steps[0]?.at ?? 0),
    respond_by: instant(history.respondBy),
    arrive_by: instant(history.arriveBy),
    feedback_by: instant(history.feedbackBy),
    accepted: instant(timeOf(history.steps, 'ACCEPT')),
    departed: instant(timeOf(history.steps, 'DEPART')),
    arrived: instant(timeOf(history.steps, 'ARRIVE')),
    treated: instant(timeOf(history.steps, 'ATTEND')),
    treatment_ended: ['FEEDBACK_DUE', 'CLOSED'].includes(stateOf(history))
      ? instant(timeOf(history.steps, 'END_TREATMENT'))
      : null,
    ended: instant(endedAt(history)),
    end_reason: history.steps.at(-1)?.reason ?? null,
    hold_until: stateOf(history) === 'ACCEPTED' ? instant(now + day) : null,
    feedback: stateOf(history) === 'CLOSED' ? {} : null,
  }));
  const steps = histories.flatMap(({ id, source, target, steps: taken }) =>
    taken.map((step, index) => ({
      id,
      number: index + 1,
      ...step,
      at: instant(step.at),
      house: step.side === 'SOURCE' ? source : step.side === 'TARGET' ? target : null,
      person: step.side === 'SYSTEM' ? null : personId,
    })),
  );
  await world.rows('SET session_replication_role = replica');
  await world.rows(
    `INSERT INTO referral (id, chain_id, direction, scene, urgency, state, patient_id, source_institution_id, target_institution_id, target_department_id,
       outside_code, reason, requested_by, requested_at, submitted_at, respond_by, arrive_by, feedback_by, accepted_at, departed_at, arrived_at, treated_at,
       treatment_ended_at, ended_at, end_reason, hold_until, identity_until, feedback, target_encounter_id)
     SELECT id, id, direction, 'OUTPATIENT', 'ROUTINE', state, $2, source, target, CASE WHEN target IS NOT NULL THEN gen_random_uuid() END, outside, 'x', $3,
       submitted, submitted, respond_by, arrive_by, feedback_by, accepted, departed, arrived, treated, treatment_ended, ended, end_reason, hold_until,
       ended + interval '30 days', feedback, CASE WHEN state = 'ADMITTED' THEN gen_random_uuid() END
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, direction text, state text, source uuid, target uuid, outside text, submitted timestamptz,
       respond_by timestamptz, arrive_by timestamptz, feedback_by timestamptz, accepted timestamptz, departed timestamptz, arrived timestamptz,
       treated timestamptz, treatment_ended timestamptz, ended timestamptz, end_reason text, hold_until timestamptz, feedback jsonb)`,
    [JSON.stringify(rows), patientId, personId],
  );
  await world.rows(
    `INSERT INTO referral_step (referral_id, number, from_state, action, to_state, side, institution_id, person_id, at, reason_code)
     SELECT id, number, "from", action, "to", side, house, person, at, reason
     FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, number integer, "from" text, action text, "to" text, side text, house uuid, person uuid, at timestamptz, reason text)`,
    [JSON.stringify(steps)],
  );
  await world.rows('SET session_replication_role = origin');
}

/** The day in Shanghai. */
const dayOf = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** The same figures, counted by hand. */
function byHand(
  histories: readonly History[],
  houses: readonly string[],
  period: { from: string; until: string },
  sharesGroup: (a: string, b: string, on: string) => boolean,
) {
  const submittedOn = (history: History) => dayOf(history.steps[0]?.at ?? 0);
  const cohort = histories.filter(
    history =>
      submittedOn(history) >= period.from &&
      submittedOn(history) < period.until &&
      stateOf(history) !== 'REDIRECTED' &&
      (houses.includes(history.source) || (history.target !== null && houses.includes(history.target))),
  );
  const last = (history: History) => history.steps.at(-1);
  const withdrawn = cohort.filter(
    each =>
      stateOf(each) === 'CANCELLED' &&
      ['PATIENT_DECLINED', 'PATIENT_BETTER', 'ENTERED_IN_ERROR'].includes(last(each)?.reason ?? ''),
  );
  const counted = cohort.filter(each => each.target !== null && !withdrawn.includes(each));
  const rate = (list: readonly History[], of: readonly History[]) => [list.length, of.length];
  const sent = cohort.filter(each => houses.includes(each.source));
  const wasAccepted = (each: History) => each.steps.some(step => step.action === 'ACCEPT');
  const late = (reached: number | null, by: number | null) => by !== null && (reached ?? now) > by;
  const took = new Map<string, number[]>();
  for (const { steps } of cohort)
    for (const [index, step] of steps.entries()) {
      const before = steps[index - 1];
      if (!before) continue;
      const key = `${step.from} ${step.to}`;
      took.set(key, [...(took.get(key) ?? []), step.at - before.at]);
    }
  const counts = new Map<string, number>();
  for (const each of cohort) {
    const reason = last(each)?.reason;
    if (reason) counts.set(`${stateOf(each)} ${reason}`, (counts.get(`${stateOf(each)} ${reason}`) ?? 0) + 1);
  }
  return {
    submitted: cohort.length,
    withdrawn: withdrawn.length,
    open: cohort.filter(each => ['SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED'].includes(stateOf(each))).length,
    success: rate(
      counted.filter(each => ['ADMITTED', 'ATTENDED', 'FEEDBACK_DUE', 'CLOSED'].includes(stateOf(each))),
      counted,
    ),
    rejected: rate(
      counted.filter(each => stateOf(each) === 'REJECTED'),
      counted,
    ),
    lapsed: rate(
      counted.filter(each => stateOf(each) === 'LAPSED'),
      counted,
    ),
    expired: rate(
      counted.filter(each => stateOf(each) === 'EXPIRED'),
      counted,
    ),
    lost: rate(
      counted.filter(
        each =>
          stateOf(each) === 'LAPSED' ||
          (stateOf(each) === 'EXPIRED' && wasAccepted(each)) ||
          (stateOf(each) === 'CANCELLED' && last(each)?.reason === 'WENT_OUTSIDE'),
      ),
      counted,
    ),
    insideGroup: rate(
      sent.filter(each => each.target !== null && sharesGroup(each.source, each.target, submittedOn(each))),
      sent,
    ),
    ways: ['UP', 'DOWN', 'ACROSS'].map(way => cohort.filter(each => each.direction === way).length),
    late: [
      cohort.filter(each =>
        late(timeOf(each.steps, 'ACCEPT') ?? timeOf(each.steps, 'DEPART') ?? endedAt(each), each.respondBy),
      ).length,
      cohort.filter(each => late(timeOf(each.steps, 'ARRIVE') ?? endedAt(each), each.arriveBy)).length,
      cohort.filter(each => late(endedAt(each), each.feedbackBy)).length,
    ],
    byInstitution: houses.map(id => [
      id,
      ...['UP', 'DOWN', 'ACROSS'].map(
        way => cohort.filter(each => each.source === id && each.direction === way).length,
      ),
      cohort.filter(each => each.target === id).length,
    ]),
    reasons: [...counts].sort(),
    steps: [...took]
      .map(([key, times]) => {
        const sorted = times.sort((a, b) => a - b);
        // The discrete median: the first value at or behind half of them.
        return [key, sorted.length, Math.floor((sorted[Math.ceil(sorted.length / 2) - 1] ?? 0) / minute)];
      })
      .sort(),
  };
}

/** What the queries say, in the same form. */
async function byQuery(houses: readonly string[], period: { from: string; until: string }) {
  const read = new Snapshot(world.database, 'NOBODY');
  try {
    const context = { read } as unknown as Context;
    const sums = sumFigures(await readFigureRows(context, houses, period), houses);
    const steps = await readStepTimes(context, houses, period);
    const pair = (ratio: { numerator: number; denominator: number }) => [ratio.numerator, ratio.denominator];
    return {
      submitted: sums.submitted,
      withdrawn: sums.withdrawn,
      open: sums.open,
      success: pair(sums.success),
      rejected: pair(sums.rejected),
      lapsed: pair(sums.lapsed),
      expired: pair(sums.expired),
      lost: pair(sums.lost),
      insideGroup: pair(sums.insideGroup),
      ways: [sums.up, sums.down, sums.across],
      late: sums.late.map(({ count }) => count),
      byInstitution: sums.byInstitution.map(each => [
        each.institutionId,
        each.up,
        each.down,
        each.across,
        each.received,
      ]),
      reasons: sums.reasons.map(({ state, reason, count }) => [`${state} ${reason}`, count]).sort(),
      steps: steps.map(each => [`${each.fromState} ${each.toState}`, each.count, each.medianMinutes]).sort(),
    };
  } finally {
    await read.close();
  }
}

describe('figures of random histories', () => {
  it(`are the same by query and by hand, in ${rounds} groups of ${referrals}`, async () => {
    const transitions = await world.rows<{ from_state: string; action: string; to_state: string; side: string }>(
      `SELECT from_state, action, to_state, side FROM referral_transition ORDER BY 1, 2, 3, 4`,
    );
    const seen = new Set<string>();
    for (let round = 1; round <= rounds; round += 1) {
      const chance = chances(round);
      const { groupId, lead, member } = await world.group(`F${round}`);
      const guest = await world.house(`F${round}G`, 'COMMUNITY');
      const elsewhere = await world.house(`F${round}E`, 'DISTRICT');
      // The guest was in the group until 20 days ago.
      const left = dayOf(now - 20 * day);
      await world.join(groupId, guest.institutionId, 'MEMBER', `[2020-01-01,${left})`);
      const ids = [lead, member, guest, elsewhere].map(house => house.institutionId);
      const [leadId = '', memberId = '', guestId = '', farId = ''] = ids;
      const patientId = await world.insert('patient', {
        registered_at: memberId,
        masked_name: '王*',
        sex: 'MALE',
        birth_date: '1960-01-01',
      });
      const histories = Array.from({ length: referrals }, () => walk(chance, transitions, ids));
      await write(histories, patientId, await world.person('医生'));
      for (const each of histories) for (const step of each.steps) seen.add(`${step.from} ${step.to}`);
      const sharesGroup = (a: string, b: string, on: string) =>
        [a, b].every(id => id !== farId && (id !== guestId || on < left));
      const days = (from: number, until: number) => ({
        from: dayOf(now - from * day),
        until: dayOf(now - until * day),
      });
      for (const houses of [[leadId, memberId, guestId], [leadId], [memberId, farId]])
        for (const period of [days(90, -1), days(30, 10), days(21, 20), days(200, 100)])
          expect(await byQuery(houses, period)).toEqual(byHand(histories, houses, period, sharesGroup));
    }
    // The walks went everywhere that they can without a bed.
    expect(seen.size).toBeGreaterThan(20);
  }, 120_000);

  it('differ when one step is another: the comparison sees it', async () => {
    const [row] = await world.rows<{ id: string; house: string }>(
      `SELECT id, source_institution_id AS house FROM referral WHERE state = 'ATTENDED' LIMIT 1`,
    );
    const all = { from: dayOf(now - 90 * day), until: dayOf(now + day) };
    const before = await byQuery([row?.house ?? ''], all);
    await world.rows('SET session_replication_role = replica');
    await world.rows(
      `UPDATE referral SET state = 'REJECTED', end_reason = 'NO_BED', ended_at = now(), due_at = NULL, identity_until = now() WHERE id = $1`,
      [row?.id],
    );
    await world.rows('SET session_replication_role = origin');
    const after = await byQuery([row?.house ?? ''], all);
    expect(after.success[0]).toBe((before.success[0] ?? 0) - 1);
    expect(after.rejected[0]).toBe((before.rejected[0] ?? 0) + 1);
  });
});

describe('through the API', () => {
  let api: Api;
  let groupId: string;
  let lead: House;
  let member: House;
  beforeAll(async () => {
    api = await Api.start(world);
    ({ groupId, lead, member } = await world.group('API'));
  });
  afterAll(() => api.close());

  async function ask(post: Post, at: object, args: string) {
    const personId = await world.person(post);
    await world.appoint(personId, post, at as { groupId: string });
    const { data, code } = await api.ask(
      `{ referralFigures(groupId: "${toGlobalId('MedicalGroup', groupId)}" ${args}) { period { from until } figures { submitted success { numerator denominator value }
         steps { fromState } byInstitution { institution { code } } } comparisonPeriod { from } comparison { submitted } } }`,
      { authorization: await bearer(world, personId) },
    );
    return code ?? data?.referralFigures;
  }

  it('are those of the houses that the viewer may see', async () => {
    const period = 'from: "2026-01-01", until: "2026-02-01"';
    const nothing = { submitted: 0, success: { numerator: 0, denominator: 0, value: null }, steps: [] };
    expect(await ask('GROUP_ADMINISTRATOR', { groupId }, period)).toEqual({
      period: { from: '2026-01-01', until: '2026-02-01' },
      figures: { ...nothing, byInstitution: [{ institution: { code: 'API1' } }, { institution: { code: 'API2' } }] },
      comparisonPeriod: null,
      comparison: null,
    });
    const own = { institutionId: member.institutionId };
    expect(await ask('FINANCE_OFFICER', own, period)).toMatchObject({
      figures: { byInstitution: [{ institution: { code: 'API2' } }] },
    });
    const leadOnly = `${period}, institutionId: "${toGlobalId('Institution', lead.institutionId)}"`;
    expect(await ask('REFERRAL_DESK', own, leadOnly)).toBe('NOT_FOUND');
    expect(await ask('WARD_NURSE', own, period)).toBe('FORBIDDEN');
    const elsewhere = await world.group('NOAPI');
    expect(await ask('AUDITOR', { groupId: elsewhere.groupId }, period)).toBe('NOT_FOUND');
  });

  it('stand beside those of another period', async () => {
    const period = 'from: "2026-01-01", until: "2026-02-01"';
    expect(
      await ask('AUDITOR', { groupId }, `${period}, compareFrom: "2025-01-01", compareUntil: "2025-02-01"`),
    ).toMatchObject({ comparisonPeriod: { from: '2025-01-01' }, comparison: { submitted: 0 } });
    expect(await ask('AUDITOR', { groupId }, `${period}, compareFrom: "2025-01-01"`)).toBe('BAD_USER_INPUT');
    expect(await ask('AUDITOR', { groupId }, 'from: "2026-02-01", until: "2026-02-01"')).toBe('BAD_USER_INPUT');
    expect(await ask('AUDITOR', { groupId }, 'from: "2020-02-01", until: "2026-02-01"')).toBe('BAD_USER_INPUT');
  });
});
