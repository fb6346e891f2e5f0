import { weekdayOf } from '../../server/duty/duty-plan.rules';
import { keepDuties } from '../../server/duty/keeping.commands';
import { endPlan, fillPlan } from '../../server/duty/plan.commands';
import { addSession, cancelSession, moveSession } from '../../server/duty/session.commands';
import { addDays, startOfDay } from '../../server/kernel/civil-date';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { inTransaction } from '../../server/platform/database/transaction';
import { openSession } from '../../server/slots/slots.commands';
import { shortenAppointment } from '../../server/staffing/appointment.writes';
import { codesOf, done, someone } from '../referrals/referring';
import { Api, bearer, requestId } from '../support/api';
import { booking } from '../support/booking';
import { hour, hours, inHours, Serving, times } from './serving';

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

const begin: Serving['begin'] = (...asked) => s.begin(...asked);
const live = (personId: string) => s.live(personId);

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
