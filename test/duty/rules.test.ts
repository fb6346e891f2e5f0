import fc from 'fast-check';
import { type PlanTimes, plannedDays, planRefusals, sessionOn, weekdayOf } from '../../server/duty/duty-plan.rules';
import {
  actionRefusal,
  DutySessionAction,
  DutySessionState,
  outcomeRefusals,
  sessionActions,
  standingState,
  timesRefusal,
} from '../../server/duty/duty-session.rules';
import { addDays, daysBetween } from '../../server/kernel/civil-date';

const plan: PlanTimes = { weekday: 2, starts: '08:00', ends: '11:30', everyWeeks: 1, from: '2026-11-22', until: null };

describe('the days of a plan', () => {
  test('every Tuesday morning', () => {
    expect(plannedDays(plan, '2026-11-22', '2026-12-15')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  });

  test('of two and four weeks count from the first, whenever one looks', () => {
    const fortnightly = { ...plan, everyWeeks: 2 };
    expect(plannedDays(fortnightly, '2026-11-25', '2026-12-23')).toEqual(['2026-12-08', '2026-12-22']);
    expect(plannedDays({ ...plan, everyWeeks: 4 }, '2026-12-01', '2027-01-01')).toEqual(['2026-12-22']);
  });

  test('are those that a brute force finds', () => {
    const day = fc.integer({ min: 0, max: 400 }).map(days => addDays('2026-01-01', days));
    const plans = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      everyWeeks: fc.constantFrom(1, 2, 4),
      from: day,
      until: fc.option(day),
    });
    fc.assert(
      fc.property(plans, day, fc.integer({ min: 0, max: 90 }), (given, from, length) => {
        const times = { ...plan, ...given };
        const until = addDays(from, length);
        const first = Array.from({ length: 7 }, (_, n) => addDays(given.from, n)).find(
          each => weekdayOf(each) === given.weekday,
        );
        const expected = Array.from({ length }, (_, n) => addDays(from, n)).filter(
          each =>
            first !== undefined &&
            each >= first &&
            daysBetween(first, each) % (7 * given.everyWeeks) === 0 &&
            (given.until === null || each < given.until),
        );
        expect(plannedDays(times, from, until)).toEqual(expected);
      }),
    );
  });

  test('a session over midnight ends on the next day', () => {
    const { from, until } = sessionOn({ starts: '22:00', ends: '06:00' }, '2026-12-31');
    expect([from.toISOString(), until?.toISOString()]).toEqual([
      '2026-12-31T14:00:00.000Z',
      '2026-12-31T22:00:00.000Z',
    ]);
    const night = sessionOn({ starts: '18:00', ends: '00:00' }, '2026-12-31');
    expect(night.until?.toISOString()).toBe('2026-12-31T16:00:00.000Z');
  });

  test.each([
    ['well-formed', {}, null, []],
    ['over midnight', { starts: '22:00', ends: '06:00' }, null, []],
    ['over midnight with numbers', { starts: '22:00', ends: '06:00' }, 8, ['slots']],
    ['of no length', { ends: '08:00' }, null, ['ends']],
    ['dated back', { from: '2026-11-21' }, null, ['from']],
    ['that ends before it begins', { until: '2026-11-22' }, null, ['until']],
    ['without such a weekday', { until: '2026-11-24' }, null, ['until']],
  ])('a plan %s is answered so', (_what, change, slots, fields) => {
    expect(planRefusals({ ...plan, ...change }, slots, '2026-11-22').map(({ field }) => field?.[0])).toEqual(fields);
  });
});

describe('a session', () => {
  const { PLANNED, CHECKED_IN, DONE, CANCELLED, MISSED } = DutySessionState;
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
  const session = { personId: 'p', startsAt: at(0), endsAt: at(4), state: PLANNED, checkedInAt: null };
  const own = { isOwn: true, plans: false };
  const planner = { isOwn: false, plans: true };

  test.each([
    ['a day before', at(-24), own, PLANNED, []],
    ['a day before, by the planner', at(-24), planner, PLANNED, ['MOVE', 'CANCEL']],
    ['an hour before', at(-1), own, PLANNED, ['CHECK_IN']],
    ['while it runs', at(3), own, PLANNED, ['CHECK_IN']],
    ['while it runs, by the planner', at(3), planner, PLANNED, ['MOVE', 'CANCEL']],
    ['at its end', at(4), own, PLANNED, []],
    ['after its end, by the planner', at(5), planner, PLANNED, ['FINISH', 'MISS']],
    ['after its end, by a planner whose own it is', at(5), { isOwn: true, plans: true }, PLANNED, ['MISS']],
    ['a day after its end, by the planner', at(28), planner, PLANNED, ['FINISH']],
    ['checked in before it begins', at(-1), own, CHECKED_IN, ['REOPEN']],
    ['checked in', at(1), own, CHECKED_IN, ['FINISH', 'REOPEN']],
    ['checked in, by the planner', at(1), planner, CHECKED_IN, ['FINISH', 'REOPEN']],
    ['done', at(5), own, DONE, ['REOPEN']],
    ['missed', at(50), planner, MISSED, ['FINISH']],
    ['cancelled', at(1), { isOwn: true, plans: true }, CANCELLED, []],
    ['seen by somebody else', at(1), { isOwn: false, plans: false }, CHECKED_IN, []],
  ])('%s allows', (_when, now, rights, state, actions) => {
    const checkedInAt = state === CHECKED_IN || state === DONE ? at(0) : null;
    expect(sessionActions({ ...session, state, checkedInAt }, rights, now)).toEqual(actions);
  });

  test('is missed a day after its end, not a moment earlier', () => {
    expect(standingState(session, new Date(at(28).getTime() - 1))).toBe(PLANNED);
    expect(standingState(session, at(28))).toBe(MISSED);
    expect(standingState({ ...session, state: CHECKED_IN }, at(28))).toBe(CHECKED_IN);
  });

  test('says what is wrong with the moment', () => {
    const code = (action: DutySessionAction, now: Date, rights = own) =>
      actionRefusal(action, session, rights, now)?.code;
    expect(code(DutySessionAction.CHECK_IN, new Date(at(-1).getTime() - 1))).toBe('TOO_EARLY');
    expect(code(DutySessionAction.CHECK_IN, at(4))).toBe('TOO_LATE');
    expect(code(DutySessionAction.CHECK_IN, at(1), planner)).toBe('NOT_YOURS');
    expect(code(DutySessionAction.FINISH, at(1))).toBe('SESSION_STATE');
    expect(code(DutySessionAction.FINISH, at(5))).toBe('NOT_YOURS');
  });

  test('that is vouched for needs a reason, and names each technique once', () => {
    const taught = { nameZh: '足病筛查', nameEn: 'Foot screening', learners: 3 };
    const codes = (checkedInAt: Date | null, note: string | null, techniques = [taught]) =>
      outcomeRefusals({ checkedInAt }, { note, techniques }).map(({ code }) => code);
    expect(codes(at(0), null)).toEqual([]);
    expect(codes(null, ' ')).toEqual(['NOTE_MISSING']);
    expect(codes(null, '忘记签到')).toEqual([]);
    expect(codes(at(0), null, [taught, { ...taught, nameZh: ' 足病筛查' }])).toEqual(['TECHNIQUE_TWICE']);
  });

  test.each([
    ['in the future', at(5), at(9), undefined],
    ['in the past', at(3), at(9), 'startsAt'],
    ['that ends when it begins', at(5), at(5), 'endsAt'],
    ['of a whole day', at(5), at(29), undefined],
    ['longer than a day', at(5), new Date(at(29).getTime() + 1), 'endsAt'],
  ])('single, %s', (_what, startsAt, endsAt, field) => {
    expect(timesRefusal(startsAt, endsAt, at(4))?.field?.[0]).toBe(field);
  });
});
