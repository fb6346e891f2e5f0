import { Random } from '../../server/demo/random';
import { seedDuties } from '../../server/demo/seed-duty';
import { conflictsWith, sessionsOfPeople } from '../../server/duty/duty.queries';
import { weekdayOf } from '../../server/duty/duty-plan.rules';
import { finishSession, reopenSession } from '../../server/duty/finish.commands';
import { keepDuties } from '../../server/duty/keeping.commands';
import { beginPlan, endPlan, fillPlan } from '../../server/duty/plan.commands';
import { addSession, cancelSession, checkIn, missSession, moveSession } from '../../server/duty/session.commands';
import { addDays, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import type { Viewer } from '../../server/platform/access/viewer';
import { writeAsSystem } from '../../server/platform/database/system';
import { inTransaction } from '../../server/platform/database/transaction';
import { makeContext } from '../../server/platform/graphql/context';
import { openSession } from '../../server/slots/slots.commands';
import { shortenAppointment } from '../../server/staffing/appointment.writes';
import { codesOf, done, someone } from '../referrals/referring';
import { Api, bearer, requestId } from '../support/api';
import { booking } from '../support/booking';
import { hours, range, Serving } from './serving';

let s: Serving;
let api: Api;

beforeAll(async () => {
  s = await Serving.make();
  api = await Api.start(s.world);
}, 60_000);
afterAll(async () => {
  await api.close();
  await s.close();
});

const hour = 3_600_000;
const inHours = (from: number, until: number) =>
  range(new Date(Date.now() + from * hour), new Date(Date.now() + until * hour));
const begin = (personId: string, values: Parameters<Serving['plan']>[1] = {}, viewer: Viewer = s.centreDesk) =>
  s.run(viewer, tx => beginPlan(tx, s.plan(personId, values)));
const live = (personId: string) =>
  s.sessions(`person_id = '${personId}' AND state IN ('PLANNED', 'CHECKED_IN', 'DONE')`);

/** What somebody was told of sessions, in order. */
const toldOf = (personId: string) =>
  s.world
    .rows<{ kind: string; count?: number }>(
      `SELECT kind, (params->>'count')::integer AS count FROM notice WHERE person_id = $1 ORDER BY at, id`,
      [personId],
    )
    .then(rows => rows.map(({ kind, count }) => (count === null ? { kind } : { kind, count })));

describe('a plan', () => {
  it('makes the sessions of its next eight weeks, once, and those of cancelled days never again', async () => {
    const expert = await s.expert();
    const { planId } = done(await begin(expert));
    const made = await live(expert);
    expect(made.map(({ plannedOn }) => plannedOn)).toEqual(
      Array.from({ length: 8 }, (_, week) => addDays(s.first, week * 7)),
    );
    expect(made[0]?.startsAt).toEqual(new Date(startOfDay(s.first).getTime() + 8 * hour));
    expect(made[0]?.endsAt).toEqual(new Date(startOfDay(s.first).getTime() + 11.5 * hour));
    const [first] = made;
    done(await s.run(s.centreDesk, tx => cancelSession(tx, { sessionId: first?.id ?? '', reason: '停诊' })));
    done(
      await s.run(s.centreDesk, tx =>
        moveSession(tx, { sessionId: made[1]?.id ?? '', ...times(addDays(s.first, 8), 13, 16) }),
      ),
    );
    expect(await toldOf(expert)).toEqual([{ kind: 'DUTY_CANCELLED', count: 1 }, { kind: 'DUTY_MOVED' }]);
    expect(done(await s.run(s.centreDesk, tx => fillPlan(tx, planId))).made).toBe(0);
    expect(await keepDuties(s.world.database)).toEqual({ made: 0, missed: 0 });
    expect(await live(expert)).toHaveLength(7);
    await s.world.rows(`UPDATE duty_session SET plan_id = NULL, planned_on = NULL WHERE id = $1`, [made[5]?.id]);
    await s.world.rows(`UPDATE duty_session SET during = $2 WHERE id = $1`, [made[5]?.id, inHours(1, 2)]);
    expect(await keepDuties(s.world.database)).toEqual({ made: 1, missed: 0 });
  });

  it('goes over from one appointment to the next, and waits for the next where there is none', async () => {
    const change = startOfDay(addDays(s.first, 22));
    const expert = await s.expert(`[2020-01-01,${change.toISOString()})`);
    const { planId } = done(await begin(expert, { slots: null }));
    expect(await live(expert)).toHaveLength(4);
    const gaps = await gapsOf(planId);
    expect(gaps).toHaveLength(4);
    expect(gaps[0]).toEqual({ on: addDays(s.first, 28), reason: 'NO_APPOINTMENT' });
    const centre = { institutionId: s.centre.institutionId };
    await s.world.appoint(expert, 'PHYSICIAN', centre, `[${change.toISOString()},)`);
    const night = { startsAt: new Date(change.getTime() - 2 * hour), endsAt: new Date(change.getTime() + 5 * hour) };
    done(await s.run(s.centreDesk, tx => addSession(tx, { ...s.plan(expert), ...night })));
    await s.session(expert, { during: hours(addDays(s.first, 35), '11:29', '12:00') });
    expect((await keepDuties(s.world.database)).made).toBe(3);
    expect(await gapsOf(planId)).toEqual([{ on: addDays(s.first, 35), reason: 'OVERLAP' }]);
  });

  it('is refused without an appointment, on top of another session, and by one minute', async () => {
    const stranger = await s.world.person('外人');
    expect(codesOf(await begin(stranger))).toEqual(['NO_APPOINTMENT']);
    const expert = await s.expert();
    const elsewhere = { institution_id: s.hospital.institutionId, department_id: s.hospital.departmentId };
    await s.session(expert, { ...elsewhere, during: hours(addDays(s.first, 14), '11:29', '12:00') });
    const refused = await begin(expert);
    expect(codesOf(refused)).toEqual(['OVERLAP']);
    expect(refused.ok === false && refused.refusals[0]?.message.en).toContain(
      `${addDays(s.first, 14)} 11:29–12:00 at DUTY1`,
    );
    expect(await s.world.count('duty_plan', `person_id = '${expert}'`)).toBe(0);
    done(await begin(expert, { ends: '11:29' }));
    done(await begin(expert, { starts: '11:29', ends: '11:30', everyWeeks: 4 }));
    expect(codesOf(await begin(expert, { starts: '11:28', ends: '11:31', everyWeeks: 4 }))).toEqual(['OVERLAP']);
  });

  it('runs over midnight, and meets the next morning', async () => {
    const expert = await s.expert();
    done(await begin(expert, { starts: '22:00', ends: '06:00' }));
    const [first] = await live(expert);
    expect(first?.endsAt).toEqual(new Date(startOfDay(addDays(s.first, 1)).getTime() + 6 * hour));
    const next = weekdayOf(addDays(s.first, 1));
    expect(codesOf(await begin(expert, { weekday: next, starts: '05:59', ends: '08:00' }))).toEqual(['OVERLAP']);
    done(await begin(expert, { weekday: next, starts: '06:00', ends: '08:00' }));
  });

  it('of one morning goes to one of many who plan it at once, at two houses', async () => {
    const expert = await s.expert();
    const hospital = { institutionId: s.hospital.institutionId, departmentId: s.hospital.departmentId };
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0 ? begin(expert) : begin(expert, { ...hospital, starts: '09:00' }, s.hospitalDesk),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(result => codesOf(result))).toEqual(Array(9).fill('OVERLAP'));
    expect(await live(expert)).toHaveLength(8);
    expect(await s.world.count('duty_plan', `person_id = '${expert}'`)).toBe(1);
  });

  it('ends with what was planned after it', async () => {
    const expert = await s.expert();
    const { planId } = done(await begin(expert));
    const until = addDays(s.first, 15);
    const end = (day: string, expectedVersion = 1) =>
      s.run(s.centreDesk, tx => endPlan(tx, { planId, until: day, expectedVersion, reason: '轮岗结束' }));
    expect(codesOf(await end(addDays(s.today, -1)))).toEqual(['PERIOD']);
    expect(codesOf(await end(until, 2))).toEqual(['PLAN_CHANGED']);
    done(await end(until));
    expect((await live(expert)).map(({ plannedOn }) => plannedOn)).toEqual(
      [0, 7, 14].map(days => addDays(s.first, days)),
    );
    expect(codesOf(await end(until, 2))).toEqual(['PERIOD']);
    expect((await keepDuties(s.world.database)).made).toBe(0);
  });
});

function times(day: string, from: number, until: number): { startsAt: Date; endsAt: Date } {
  const midnight = startOfDay(day).getTime();
  return { startsAt: new Date(midnight + from * hour), endsAt: new Date(midnight + until * hour) };
}

async function gapsOf(planId: string): Promise<{ on: string; reason: string }[]> {
  const answer = await api.ask(
    `{ node(id: "${toGlobalId('DutyPlan', planId)}") { ... on DutyPlan { gaps { on reason } availableActions } } }`,
    { authorization: await bearer(s.world, s.centreDesk.personId) },
  );
  return (answer.data?.node as { gaps: { on: string; reason: string }[] }).gaps;
}

describe('the numbers of the slot pool', () => {
  async function booked(expert: string, nth: number) {
    const { planId } = done(await begin(expert, { slots: 12 }));
    const session = (await live(expert))[nth];
    const patientId = await s.world.insert('patient', {
      registered_at: s.centre.institutionId,
      masked_name: '李*',
      sex: 'MALE',
      birth_date: '1960-01-01',
    });
    const place = { source: s.hospital, target: s.centre, patientId };
    const bookingId = await booking(s.world, session?.slotSessionId ?? '', place);
    return { planId, sessionId: session?.id ?? '', slotId: session?.slotSessionId ?? '', bookingId };
  }
  const unbook = (id: string) =>
    s.world.rows(`UPDATE slot_booking SET cancelled_at = now(), cancel_reason = 'x' WHERE id = $1`, [id]);

  it('open with each session, move and close with it, and hold it while patients are booked', async () => {
    const expert = await s.expert();
    const { sessionId, slotId, bookingId } = await booked(expert, 1);
    expect(
      await s.world.count(
        'slot_session',
        `capacity = 12 AND community_slots = 12 AND closed_at IS NULL
      AND id IN (SELECT slot_session_id FROM duty_session WHERE person_id = '${expert}')`,
      ),
    ).toBe(8);
    const there = times(addDays(s.first, 9), 14, 17);
    expect(codesOf(await s.run(s.centreDesk, tx => moveSession(tx, { sessionId, ...there })))).toEqual(['BOOKED']);
    const cancel = await api.ask(
      `mutation ($input: DutySessionCancelInput!) { dutySessionCancel(input: $input) { session { id } userErrors { code }
         blockers { id slotSession { booked bookings { number } } } } }`,
      {
        variables: {
          input: { requestId: requestId(), sessionId: toGlobalId('DutySession', sessionId), reason: '停诊' },
        },
        authorization: await bearer(s.world, s.centreDesk.personId),
      },
    );
    expect(cancel.data?.dutySessionCancel).toMatchObject({
      session: null,
      userErrors: [{ code: 'BOOKED' }],
      blockers: [{ id: toGlobalId('DutySession', sessionId), slotSession: { booked: 1 } }],
    });
    expect(await s.world.count('duty_session', `id = '${sessionId}' AND state = 'PLANNED' AND version = 1`)).toBe(1);
    expect(await s.world.count('slot_session', `id = '${slotId}' AND closed_at IS NULL`)).toBe(1);
    await unbook(bookingId);
    done(await s.run(s.centreDesk, tx => moveSession(tx, { sessionId, ...there })));
    expect(await s.world.count('slot_session', `id = '${slotId}' AND closed_at IS NOT NULL`)).toBe(1);
    const [moved] = await s.sessions(`id = '${sessionId}'`);
    expect(
      await s.world.count(
        'slot_session',
        `id = '${moved?.slotSessionId}' AND starts_at = '${there.startsAt.toISOString()}' AND capacity = 12`,
      ),
    ).toBe(1);
    done(await s.run(s.centreDesk, tx => cancelSession(tx, { sessionId, reason: '停诊' })));
    expect(await s.world.count('slot_session', `id = '${moved?.slotSessionId}' AND close_reason = '停诊'`)).toBe(1);
  });

  it('collide by person: two experts of one name hold their clinics side by side, a desk opens none for either', async () => {
    const name = `同名${newUuid()}`;
    const [one, other] = [await s.expert(), await s.expert()];
    await s.world.rows('UPDATE person SET name_zh = $2 WHERE id = ANY ($1)', [[one, other], name]);
    for (const expert of [one, other]) done(await begin(expert, { slots: 12 }));
    for (const expert of [one, other])
      expect((await live(expert)).every(({ slotSessionId }) => slotSessionId !== null)).toBe(true);
    const desk = {
      institutionId: s.centre.institutionId,
      departmentId: s.centre.departmentId,
      clinicianName: name,
      service: '专家门诊',
      capacity: 10,
      communitySlots: 10,
      repeatWeeks: 1,
    };
    const open = (day: string) =>
      inTransaction(s.world.database, s.centreDesk, tx => openSession(tx, { ...desk, ...times(day, 11, 13) }));
    expect(codesOf(await open(addDays(s.first, 7)))).toEqual(['OVERLAP']);
    done(await open(addDays(s.first, 8)));
    // Nor is a second one opened for whoever a desk named already.
    const third = await s.expert();
    await s.world.rows('UPDATE person SET name_zh = $2 WHERE id = $1', [third, name]);
    const at = times(addDays(s.first, 8), 12, 14);
    const { sessionId } = done(await s.run(s.centreDesk, tx => addSession(tx, { ...s.plan(third), ...at, slots: 5 })));
    expect(await s.sessions(`id = '${sessionId}'`)).toMatchObject([{ state: 'PLANNED', slotSessionId: null }]);
  });

  it('hold the end of a plan and of the appointment it rests on', async () => {
    const expert = await s.expert();
    const otherDesk = await someone(s.world, '转诊台', { institutionId: s.centre.institutionId }, 'REFERRAL_DESK');
    const { planId, bookingId } = await booked(expert, 2);
    const end = () => s.run(s.centreDesk, tx => endPlan(tx, { planId, until: s.first, reason: '调离' }));
    expect(codesOf(await end())).toEqual(['BOOKED']);
    const [appointment] = await appointmentsAtCentre(expert);
    await expect(shorten(appointment?.id ?? '', { cancelSessions: true })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await live(expert)).toHaveLength(8);
    await unbook(bookingId);
    done(await end());
    expect(await live(expert)).toHaveLength(0);
    expect(await toldOf(expert)).toEqual([{ kind: 'DUTY_CANCELLED', count: 8 }]);
    expect(await toldOf(otherDesk.personId)).toEqual([{ kind: 'DUTY_CANCELLED', count: 8 }]);
    expect(
      await s.world.count(
        'slot_session',
        `closed_at IS NULL AND id IN (SELECT slot_session_id FROM duty_session WHERE plan_id = '${planId}')`,
      ),
    ).toBe(0);
  });

  it('are opened only by those who manage them', async () => {
    const hr = await someone(s.world, '人事', { institutionId: s.centre.institutionId }, 'HR_OFFICER');
    const expert = await s.expert();
    await expect(begin(expert, { slots: 5 }, hr)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    done(await begin(expert, {}, hr));
  });
});

describe('the end of an appointment', () => {
  it('is refused while sessions lie after it, with the list, or cancels them when told to', async () => {
    const expert = await s.expert();
    done(await begin(expert));
    const [appointment] = await appointmentsAtCentre(expert);
    const until = startOfDay(addDays(s.first, 15));
    expect(codesOf(await shorten(appointment?.id ?? '', { until }))).toEqual(['SESSIONS_AFTER']);
    expect(await live(expert)).toHaveLength(8);
    expect(await toldOf(expert)).toEqual([]);
    done(await shorten(appointment?.id ?? '', { until, cancelSessions: true }));
    expect(await live(expert)).toHaveLength(3);
    expect(await toldOf(expert)).toEqual([{ kind: 'DUTY_CANCELLED', count: 5 }]);
  });

  it('leaves what another appointment to the house carries', async () => {
    const expert = await s.expert();
    await s.world.appoint(expert, 'FAMILY_DOCTOR', { institutionId: s.centre.institutionId });
    done(await begin(expert));
    const [appointment] = await appointmentsAtCentre(expert);
    done(await shorten(appointment?.id ?? '', {}));
    expect(await live(expert)).toHaveLength(8);
  });

  it('cuts off what is under way', async () => {
    const expert = await s.expert();
    const id = await s.session(expert, { during: inHours(-1, 1), state: 'CHECKED_IN', checked_in_at: new Date() });
    const [appointment] = await appointmentsAtCentre(expert);
    expect(codesOf(await shorten(appointment?.id ?? '', {}))).toEqual(['SESSIONS_AFTER']);
    done(await shorten(appointment?.id ?? '', { cancelSessions: true }));
    const [session] = await s.sessions(`id = '${id}'`);
    expect(session?.state).toBe('CHECKED_IN');
    expect(session?.endsAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('and a session at the same moment: one of the two is refused, whichever comes first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const expert = await s.expert();
      const [appointment] = await appointmentsAtCentre(expert);
      const at = times(addDays(s.first, 20), 8, 12);
      const [added, ended] = await Promise.all([
        s.run(s.centreDesk, tx => addSession(tx, { ...s.plan(expert), ...at })),
        shorten(appointment?.id ?? '', { until: startOfDay(addDays(s.first, 5)) }),
      ]);
      expect([added.ok, ended.ok].filter(Boolean)).toHaveLength(1);
      expect([...codesOf(added), ...codesOf(ended)]).toEqual([added.ok ? 'SESSIONS_AFTER' : 'NO_APPOINTMENT']);
    }
  });
});

const appointmentsAtCentre = (personId: string) =>
  s.world.rows<{ id: string }>(
    `SELECT id FROM appointment WHERE person_id = $1 AND institution_id = $2 AND post = 'PHYSICIAN'`,
    [personId, s.centre.institutionId],
  );

function shorten(id: string, how: { until?: Date; cancelSessions?: boolean }) {
  return inTransaction(s.world.database, s.centreDesk, tx =>
    shortenAppointment(tx, id, { until: null, reason: '调离', cancelSessions: false, ...how }),
  );
}

describe('a session', () => {
  it('is checked in to by oneself, finished with what it brought, and reopened with all of it taken back', async () => {
    const expert = await s.expert();
    const own = await s.viewer(expert);
    const sessionId = await s.session(expert, { during: inHours(-1, 2) });
    expect(codesOf(await s.run(s.centreDesk, tx => checkIn(tx, { sessionId })))).toEqual(['NOT_YOURS']);
    expect(codesOf(await s.run(own, tx => checkIn(tx, { sessionId, expectedVersion: 7 })))).toEqual([
      'SESSION_CHANGED',
    ]);
    done(await s.run(own, tx => checkIn(tx, { sessionId })));
    const taught = [
      { nameZh: '动态血糖监测', nameEn: 'Continuous glucose monitoring', learners: 4 },
      { nameZh: '足病筛查', nameEn: 'Foot screening', learners: 2 },
    ];
    const finish = (values: object = {}) =>
      s.run(own, tx => finishSession(tx, { sessionId, patientsSeen: 17, techniques: taught, note: null, ...values }));
    expect(codesOf(await finish({ techniques: [taught[0], taught[0]] }))).toEqual(['TECHNIQUE_TWICE']);
    done(await finish());
    const work = () =>
      s.world.rows<{ code: string; count: number }>(
        `SELECT code, count(*)::int AS count FROM pay_work_event WHERE person_id = $1 AND undone_at IS NULL GROUP BY 1 ORDER BY 1`,
        [expert],
      );
    const both = [
      { code: 'DUTY_SESSION_HELD', count: 1 },
      { code: 'TECHNIQUE_TAUGHT', count: 2 },
    ];
    expect(await work()).toEqual(both);
    expect(codesOf(await finish())).toEqual(['SESSION_STATE']);
    done(await s.run(own, tx => reopenSession(tx, { sessionId })));
    expect(await work()).toEqual([]);
    expect(await s.world.count('duty_technique', `session_id = '${sessionId}' AND cancelled_at IS NULL`)).toBe(0);
    expect((await s.sessions(`id = '${sessionId}'`))[0]?.state).toBe('CHECKED_IN');
    done(await finish({ techniques: [taught[0]] }));
    expect(await work()).toEqual([both[0], { code: 'TECHNIQUE_TAUGHT', count: 1 }]);
  });

  it('that its person forgot to check in to is vouched for by another, who says why', async () => {
    const expert = await s.expert();
    const own = await s.viewer(expert);
    const sessionId = await s.session(expert, { during: inHours(-30, -26) });
    const finish = (viewer: Viewer, note: string | null) =>
      s.run(viewer, tx => finishSession(tx, { sessionId, patientsSeen: 9, techniques: [], note }));
    expect(codesOf(await finish(own, '忘记签到'))).toEqual(['NOT_YOURS']);
    expect(codesOf(await finish(s.centreDesk, null))).toEqual(['NOTE_MISSING']);
    expect((await keepDuties(s.world.database)).missed).toBe(1);
    expect((await s.sessions(`id = '${sessionId}'`))[0]?.state).toBe('MISSED');
    done(await finish(s.centreDesk, '忘记签到'));
    done(await s.run(s.centreDesk, tx => reopenSession(tx, { sessionId })));
    const over = await s.session(expert, { during: inHours(-5, -1) });
    expect(codesOf(await s.run(own, tx => checkIn(tx, { sessionId: over })))).toEqual(['TOO_LATE']);
    done(await s.run(s.centreDesk, tx => missSession(tx, { sessionId: over })));
  });

  it('overlaps no other of its person by a minute, wherever; and touches one', async () => {
    const expert = await s.expert();
    const day = addDays(s.first, 3);
    const add = (from: number, until: number, hospital = false) => {
      const place = hospital ? s.hospital : s.centre;
      return s.run(hospital ? s.hospitalDesk : s.centreDesk, tx =>
        addSession(tx, {
          ...s.plan(expert),
          institutionId: place.institutionId,
          departmentId: place.departmentId,
          ...times(day, from, until),
        }),
      );
    };
    done(await add(8, 12));
    expect(codesOf(await add(12 - 1 / 60, 14, true))).toEqual(['OVERLAP']);
    done(await add(12, 14, true));
    expect(codesOf(await add(6, 8 + 1 / 60))).toEqual(['OVERLAP']);
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => add(15, 17, n % 2 === 0)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('shows in calendars and conflicts, of those who may see the house', async () => {
    const expert = await s.expert();
    done(await begin(expert));
    const foreign = await s.world.group('FAR');
    const stranger = await someone(s.world, '外集团', { institutionId: foreign.lead.institutionId }, 'HR_OFFICER');
    const seen = async (viewer: Viewer) => {
      const context = makeContext({
        requestId: newUuid(),
        locale: 'en',
        viewer,
        database: s.world.database,
        services: {} as never,
      });
      const from = startOfDay(addDays(s.first, 1));
      const all = await sessionsOfPeople(context, [expert], from, startOfDay(addDays(s.first, 15)));
      const met = await conflictsWith(context, expert, from, null);
      await context.end();
      return [all.length, met.length];
    };
    expect(await seen(s.hospitalDesk)).toEqual([2, 7]);
    expect(await seen(stranger)).toEqual([0, 0]);
    const token = await bearer(s.world, stranger.personId);
    const [session] = await live(expert);
    const asked = await api.ask(
      `mutation ($input: DutySessionCancelInput!) { dutySessionCancel(input: $input) { userErrors { code } } }`,
      {
        variables: {
          input: { requestId: requestId(), sessionId: toGlobalId('DutySession', session?.id ?? ''), reason: 'x' },
        },
        authorization: token,
      },
    );
    expect(asked.code).toBe('NOT_FOUND');
  });

  it('is listed page by page, each once, with what one may do with it', async () => {
    const expert = await s.expert();
    done(await begin(expert));
    const page = async (after: string | null) =>
      (
        await api.ask(
          `query ($after: String) { dutySessions(personId: "${toGlobalId('Person', expert)}", from: "${s.today}", until: "${addDays(s.today, 90)}", first: 3, after: $after) {
             totalCount pageInfo { endCursor hasNextPage } edges { node { startsAt state availableActions person { nameZh } institution { nameZh } plan { id } techniques { nameZh } } } } }`,
          { variables: { after }, authorization: await bearer(s.world, s.centreDesk.personId) },
        )
      ).data?.dutySessions as {
        totalCount: number;
        pageInfo: { endCursor: string; hasNextPage: boolean };
        edges: { node: { startsAt: string; availableActions: string[] } }[];
      };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const starts = [first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.startsAt));
    expect(new Set(starts).size).toBe(8);
    expect([first.totalCount, third.pageInfo.hasNextPage]).toEqual([8, false]);
    expect(first.edges[0]?.node.availableActions).toEqual(['MOVE', 'CANCEL']);
  });
});

describe('the demo', () => {
  it('has held the clinics of those who were sent, inside their appointments, and goes on with them', async () => {
    const since = startOfDay(addDays(s.today, -500));
    const expert = await s.world.person('下沉专家');
    // Past the triggers: whether they are registered is not what this is about.
    await s.world.rows('SET session_replication_role = replica');
    await s.world.insert('appointment', {
      person_id: expert,
      post: 'PHYSICIAN',
      institution_id: s.centre.institutionId,
      kind: 'DUAL',
      share_bp: 2_000,
      during: `[${since.toISOString()},)`,
    });
    await s.world.rows('SET session_replication_role = origin');
    await writeAsSystem(s.world.database, tx => seedDuties(tx, new Date(), new Random('clinics')));
    const held = await s.sessions(`person_id = '${expert}'`);
    expect(held.length).toBeGreaterThan(70);
    expect(held.filter(({ state }) => state === 'DONE').length).toBeGreaterThan(60);
    expect(new Set(held.map(({ plannedOn }) => weekdayOf(plannedOn ?? '')))).toEqual(new Set([2]));
    expect(await s.world.count('duty_technique')).toBeGreaterThan(3);
    expect((await keepDuties(s.world.database)).made).toBeGreaterThan(6);
  });
});

describe('the database refuses', () => {
  let expert: string;
  beforeAll(async () => {
    expert = await s.expert('[2020-01-01,2030-01-01)');
  });
  const write = (values: Record<string, unknown>) => s.session(expert, values);
  const day = '2026-01-05';
  const cases: [string, string, () => Promise<unknown>][] = [
    [
      'two sessions that overlap by a minute, at two houses',
      'duty_session_one_place_at_a_time',
      async () => {
        await write({ during: hours(day, '08:00', '12:00') });
        const elsewhere = { institution_id: s.hospital.institutionId, department_id: s.hospital.departmentId };
        await write({ ...elsewhere, during: hours(day, '11:59', '13:00') });
      },
    ],
    [
      'a session without an appointment',
      'duty_session_within_appointment',
      () => write({ during: hours('2030-01-01', '08:00', '12:00') }),
    ],
    [
      'one that outlasts it by a minute',
      'duty_session_within_appointment',
      () => write({ during: '[2029-12-31T20:00Z,2030-01-01T00:01Z)' }),
    ],
    [
      'one that is moved out of it',
      'duty_session_within_appointment',
      async () => {
        const id = await write({ during: hours('2026-02-02', '08:00', '12:00') });
        await s.world.rows('UPDATE duty_session SET during = $2 WHERE id = $1', [
          id,
          hours('2031-01-01', '08:00', '12:00'),
        ]);
      },
    ],
    [
      'one that comes back to life outside of it',
      'duty_session_within_appointment',
      async () => {
        const off = { state: 'CANCELLED', closed_at: new Date(), cancel_reason: 'x' };
        const id = await write({ during: hours('2031-01-01', '08:00', '12:00'), ...off });
        await s.world.rows(
          `UPDATE duty_session SET state = 'PLANNED', closed_at = NULL, cancel_reason = NULL WHERE id = $1`,
          [id],
        );
      },
    ],
    [
      'an appointment that is shortened below a session',
      'appointment_sessions_inside',
      async () => {
        const other = await s.expert();
        await s.session(other, { during: inHours(100, 104) });
        await s.world.rows(
          `UPDATE appointment SET during = tstzrange(lower(during), now() + interval '102 hours') WHERE person_id = $1 AND institution_id = $2`,
          [other, s.centre.institutionId],
        );
      },
    ],
    [
      'an appointment that goes from under a session',
      'appointment_sessions_inside',
      async () => {
        const other = await s.expert();
        await s.session(other, { during: inHours(100, 104) });
        await s.world.rows('DELETE FROM appointment WHERE person_id = $1 AND institution_id = $2', [
          other,
          s.centre.institutionId,
        ]);
      },
    ],
    [
      'a department of another house',
      'duty_session_department_fk',
      () => write({ department_id: s.hospital.departmentId, during: hours('2026-03-02', '08:00', '09:00') }),
    ],
    [
      'a session longer than a day',
      'duty_session_period',
      () => write({ during: '[2026-04-01T00:00Z,2026-04-02T00:01Z)' }),
    ],
    [
      'one that is done without numbers',
      'duty_session_state_facts',
      () => write({ state: 'DONE', checked_in_at: new Date(), during: inHours(-9, -8) }),
    ],
    [
      'one that is cancelled without a reason',
      'duty_session_state_facts',
      () => write({ state: 'CANCELLED', closed_at: new Date() }),
    ],
    ['one of no known state', 'duty_session_state_known', () => write({ state: 'LATE' })],
    [
      'one that is vouched for by its own person',
      'duty_session_vouched',
      () =>
        write({
          state: 'DONE',
          done_at: new Date(),
          done_by: expert,
          note: 'x',
          patients_seen: 1,
          during: inHours(-9, -8),
        }),
    ],
    [
      'more than 500 patients',
      'duty_session_patients_sane',
      () =>
        write({
          state: 'DONE',
          checked_in_at: new Date(),
          done_at: new Date(),
          patients_seen: 501,
          during: inHours(-9, -8),
        }),
    ],
    [
      'a technique of a session that was not held',
      'duty_technique_of_held',
      async () => {
        const id = await write({ during: hours('2026-05-04', '08:00', '09:00') });
        await s.world.insert('duty_technique', {
          session_id: id,
          name_zh: '技',
          name_en: 't',
          learners: 1,
          taught_on: '2026-05-04',
        });
      },
    ],
    [
      'a session reopened with its techniques',
      'duty_technique_of_held',
      async () => {
        const id = await write({
          state: 'DONE',
          checked_in_at: new Date(),
          done_at: new Date(),
          patients_seen: 1,
          during: inHours(-19, -18),
        });
        await s.world.insert('duty_technique', {
          session_id: id,
          name_zh: '技',
          name_en: 't',
          learners: 1,
          taught_on: '2026-05-04',
        });
        await s.world.rows(
          `UPDATE duty_session SET state = 'CHECKED_IN', done_at = NULL, patients_seen = NULL WHERE id = $1`,
          [id],
        );
      },
    ],
    [
      'a day of a plan twice',
      'duty_session_once_per_day',
      async () => {
        const { planId } = done(await begin(await s.expert()));
        const [row] = await s.sessions(`plan_id = '${planId}'`);
        await write({ plan_id: planId, planned_on: row?.plannedOn, during: hours('2026-06-01', '08:00', '09:00') });
      },
    ],
    ['a plan that begins when it ends', 'duty_plan_times', () => planned({ ends: '08:00' })],
    ['a plan with numbers over midnight', 'duty_plan_times', () => planned({ ends: '06:00', slots: 5 })],
    ['a plan on an eighth day', 'duty_plan_weekday_known', () => planned({ weekday: 8 })],
    ['a plan every three weeks', 'duty_plan_every_known', () => planned({ every_weeks: 3 })],
    ['a plan that ends before it begins', 'duty_plan_period', () => planned({ until_on: '2025-12-31' })],
  ];
  const planned = (values: object) =>
    s.world.insert('duty_plan', {
      person_id: expert,
      institution_id: s.centre.institutionId,
      department_id: s.centre.departmentId,
      service_zh: '门诊',
      service_en: 'Clinic',
      weekday: 1,
      starts: '08:00',
      ends: '12:00',
      every_weeks: 1,
      from_on: '2026-01-01',
      ...values,
    });

  it.each(cases)('%s: %s', async (_what, constraint, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ constraint });
  });

  it('but lets a night pass from one appointment to the next', async () => {
    const other = await s.expert('[2020-01-01,2026-07-01T00:00+08)');
    await s.world.appoint(other, 'FAMILY_DOCTOR', { institutionId: s.centre.institutionId }, '[2026-07-01T00:00+08,)');
    await s.session(other, { during: hours('2026-06-30', '20:00', '08:00') });
  });

  it('whoever is nobody: an application sees no duties', async () => {
    await s.world.rows('BEGIN');
    await s.world.rows('SET LOCAL ROLE medgroup_app');
    const [row] = await s.world.rows<{ count: number }>('SELECT count(*)::int AS count FROM duty_session');
    await s.world.rows('ROLLBACK');
    expect(row?.count).toBe(0);
  });
});
