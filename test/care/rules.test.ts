import fc from 'fast-check';
import { CareCondition, CareDueState, FollowUpAssessment, symptomsFor } from '../../server/care/care.rules';
import { carePolicyFaults, defaultCarePolicy as policy, readCarePolicy } from '../../server/care/care-policy.rules';
import {
  CareControl,
  CareStanding,
  controlOn,
  type FollowUpFacts,
  monthsBefore,
  standingByMonth,
  standingOn,
} from '../../server/care/control.rules';
import {
  assess,
  assessmentRefusal,
  dayRefusal,
  lateRefusal,
  readMeasurements,
} from '../../server/care/follow-up.rules';
import {
  MeasurementCode as Code,
  measurementFaults,
  measurementKinds,
  readMilli,
  writeMilli,
} from '../../server/care/measurement.rules';
import { dueRefusal } from '../../server/care/plan.rules';
import { DueReason, dueState, firstDue, nextDue, regularDue } from '../../server/care/schedule.rules';
import { addDays, addMonths, daysBetween } from '../../server/kernel/civil-date';

const { HYPERTENSION, DIABETES, COPD, TUBERCULOSIS } = CareCondition;
const day = fc.integer({ min: 0, max: 3_650 }).map(days => addDays('2020-01-01', days));
const condition = fc.constantFrom(...Object.values(CareCondition));

const bp = (doneOn: string, systolic: number, diastolic: number): FollowUpFacts => ({
  doneOn,
  systolicMilli: BigInt(systolic * 1000),
  diastolicMilli: BigInt(diastolic * 1000),
});
const glucose = (doneOn: string, milli: number): FollowUpFacts => ({ doneOn, fastingGlucoseMilli: BigInt(milli) });

describe('the next follow-up', () => {
  test.each([
    ['on the first day', '2026-01-15', '2026-01-15', '2026-02-15', DueReason.NEW],
    ['in the second month', '2026-01-15', '2026-02-20', '2026-03-20', DueReason.NEW],
    ['on the last day of the first three months', '2026-01-15', '2026-04-14', '2026-05-14', DueReason.NEW],
    ['when three months have passed', '2026-01-15', '2026-04-15', '2026-07-15', DueReason.REGULAR],
    ['years later', '2019-06-01', '2026-11-30', '2027-02-28', DueReason.REGULAR],
    ['from the last day of a month', '2026-01-31', '2026-01-31', '2026-02-28', DueReason.NEW],
  ])('%s', (_when, since, from, dueOn, reason) => {
    expect(regularDue(HYPERTENSION, since, from, policy)).toEqual({ dueOn, reason });
  });

  test('follows the times a year of the condition', () => {
    const due = (times: number) =>
      regularDue(COPD, '2020-01-01', '2026-01-31', readCarePolicy({ timesAYear: { COPD: times } })).dueOn;
    expect(due(1)).toBe('2027-01-31');
    expect(due(2)).toBe('2026-07-31');
    expect(due(5)).toBe(addDays('2026-01-31', 73));
    expect(due(12)).toBe('2026-02-28');
    expect(due(52)).toBe(addDays('2026-01-31', 7));
    expect(regularDue(TUBERCULOSIS, '2020-01-01', '2026-03-05', policy).dueOn).toBe('2026-04-05');
  });

  test.each([
    ['on target', bp('2026-11-02', 139, 89), '2027-02-02', DueReason.REGULAR],
    ['at the limit of the systolic', bp('2026-11-02', 140, 80), '2026-11-16', DueReason.UNCONTROLLED],
    ['at the limit of the diastolic', bp('2026-11-02', 120, 90), '2026-11-16', DueReason.UNCONTROLLED],
    ['dangerous', bp('2026-11-02', 180, 80), '2026-11-16', DueReason.DANGER],
    ['not measured', { doneOn: '2026-11-02' }, '2027-02-02', DueReason.REGULAR],
  ])('of a pressure that is %s', (_what, found, dueOn, reason) => {
    expect(nextDue(HYPERTENSION, '2020-01-01', found, policy)).toEqual({ dueOn, reason });
  });

  test('lies after the visit, within the interval of the policy, and at least so many times fit into a year', () => {
    fc.assert(
      fc.property(
        condition,
        day,
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 52 }),
        (which, since, later, times) => {
          const mine = readCarePolicy({ timesAYear: { [which]: times } });
          const from = addDays(since, later);
          const { dueOn } = regularDue(which, since, from, mine);
          expect(dueOn > from).toBe(true);
          expect(daysBetween(from, dueOn)).toBeLessThanOrEqual(366);
          let visits = 0;
          const begin = addMonths(since, 12);
          for (let at = begin; at < addMonths(begin, 12); at = regularDue(which, since, at, mine).dueOn) visits += 1;
          expect(visits).toBeGreaterThanOrEqual(times);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is never later when something is not on target', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 60, max: 250 }),
        fc.integer({ min: 40, max: 150 }),
        (since, later, systolic, diastolic) => {
          const doneOn = addDays(since, later);
          const found = bp(doneOn, systolic, diastolic);
          const next = nextDue(HYPERTENSION, since, found, policy).dueOn;
          expect(next > doneOn).toBe(true);
          expect(next <= regularDue(HYPERTENSION, since, doneOn, policy).dueOn).toBe(true);
          const isOn = systolic < 140 && diastolic < 90;
          expect(daysBetween(doneOn, next) <= policy.uncontrolledDays).toBe(!isOn);
        },
      ),
    );
  });

  test('somebody new is seen in a month, somebody known for long tomorrow', () => {
    expect(firstDue(HYPERTENSION, '2026-11-22', '2026-11-22', policy)).toBe('2026-12-22');
    expect(firstDue(HYPERTENSION, '2019-01-01', '2026-11-22', policy)).toBe('2026-11-23');
  });

  test.each([
    ['2026-11-21', CareDueState.OVERDUE],
    ['2026-11-22', CareDueState.TODAY],
    ['2026-11-23', CareDueState.LATER],
  ])('on a Sunday, what is due on %s is %s', (dueOn, state) => {
    expect(dueState(dueOn, '2026-11-22')).toBe(state);
  });
  test.each([
    ['2026-11-29', CareDueState.THIS_WEEK],
    ['2026-11-30', CareDueState.LATER],
  ])('on a Monday, what is due on %s is %s', (dueOn, state) => {
    expect(dueState(dueOn, '2026-11-23')).toBe(state);
  });

  test.each([
    [null, undefined],
    ['2026-11-21', 'DUE_DAY'],
    ['2026-11-22', undefined],
    ['2027-11-23', undefined],
    ['2027-11-24', 'DUE_DAY'],
  ])('a plan for %s is answered with %s', (dueOn, code) => {
    expect(dueRefusal(dueOn, '2026-11-22', policy, 'dueOn')?.code).toBe(code);
  });
});

describe('control', () => {
  const on = '2026-11-30';
  test.each([
    ['nobody was seen', [], CareControl.MISSED],
    ['the last visit was a day too long ago', [bp('2026-08-31', 120, 80)], CareControl.MISSED],
    ['the last visit was just inside', [bp('2026-09-01', 120, 80)], CareControl.CONTROLLED],
    ['a visit went without a measurement', [{ doneOn: '2026-11-01' }], CareControl.UNMEASURED],
    ['only one of the two was measured', [{ doneOn: '2026-11-01', systolicMilli: 120_000n }], CareControl.UNMEASURED],
    ['only the glucose was measured', [glucose('2026-11-01', 6_000)], CareControl.UNMEASURED],
    ['the last measurement decides', [bp('2026-09-10', 150, 95), bp('2026-11-10', 139, 89)], CareControl.CONTROLLED],
    [
      'also where the list is not in order',
      [bp('2026-11-10', 139, 89), bp('2026-09-10', 150, 95)],
      CareControl.CONTROLLED,
    ],
    ['the later of one day decides', [bp('2026-11-10', 150, 95), bp('2026-11-10', 139, 89)], CareControl.CONTROLLED],
    [
      'a visit without measurement hides nothing',
      [bp('2026-10-10', 141, 80), { doneOn: '2026-11-10' }],
      CareControl.UNCONTROLLED,
    ],
    ['a visit of tomorrow does not count', [bp('2026-12-01', 120, 80)], CareControl.MISSED],
    ['the limits are not on target', [bp('2026-11-10', 140, 89)], CareControl.UNCONTROLLED],
  ])('where %s', (_what, followUps, control) => {
    expect(controlOn(HYPERTENSION, followUps, on, policy)).toBe(control);
  });

  test.each([
    ['2026-11-22', 3, '2026-08-22'],
    ['2026-11-30', 3, '2026-08-31'],
    ['2026-02-28', 3, '2025-11-30'],
    ['2028-02-28', 12, '2027-02-28'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-03-30', 1, '2026-02-28'],
  ])('months before %s, %i of them, begin after %s', (on, months, from) => {
    expect(monthsBefore(on, months)).toBe(from);
  });

  test.each([
    [6_999, CareControl.CONTROLLED],
    [7_000, CareControl.UNCONTROLLED],
  ])('a fasting glucose of %i thousandths is %s', (milli, control) => {
    expect(controlOn(DIABETES, [glucose('2026-11-01', milli)], on, policy)).toBe(control);
  });

  test('a condition without a target is not judged', () => {
    expect(controlOn(COPD, [bp('2026-11-01', 120, 80)], on, policy)).toBeNull();
  });

  test.each([
    ['new and not seen', '2026-01-01', [], CareStanding.UNDER_CARE],
    ['long there and never seen', '2025-11-30', [], CareStanding.LOST],
    ['a day less than long there', '2025-12-01', [], CareStanding.UNDER_CARE],
    ['long there, last seen twelve months ago', '2020-01-01', [bp('2025-11-30', 120, 80)], CareStanding.LOST],
    ['long there, seen a day later', '2020-01-01', [bp('2025-12-01', 120, 80)], CareStanding.UNDER_CARE],
  ])('somebody %s', (_who, since, followUps, standing) => {
    expect(standingOn({ condition: HYPERTENSION, since }, followUps, on, policy)).toBe(standing);
  });
});

test('a register is judged by month while it was open', () => {
  const register = { condition: HYPERTENSION, since: '2026-06-15', closedOn: '2026-10-31' };
  const months = standingByMonth(register, [bp('2026-06-20', 120, 80)], { months: 12, today: '2026-11-22' }, policy);
  expect(months.map(({ month, control }) => [month, control])).toEqual([
    ['2026-06-01', CareControl.CONTROLLED],
    ['2026-07-01', CareControl.CONTROLLED],
    ['2026-08-01', CareControl.CONTROLLED],
    ['2026-09-01', CareControl.MISSED],
  ]);
});

describe('measurements', () => {
  test.each([
    ['138', 138_000n],
    ['6.1', 6_100n],
    ['6.123', 6_123n],
    ['6.1230', 6_123n],
    ['0.5', 500n],
    ['-1', -1_000n],
    ['6.1234', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%s is %s thousandths', (text, milli) => {
    expect(readMilli(text)).toBe(milli);
  });

  test('are written as they were read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), milli => {
        expect(readMilli(writeMilli(milli))).toBe(BigInt(milli));
      }),
    );
    expect(writeMilli(138_000)).toBe('138');
    expect(writeMilli('6050')).toBe('6.05');
  });

  test.each([
    [
      'a pressure of 1300/80',
      [
        [Code.SYSTOLIC, '1300'],
        [Code.DIASTOLIC, '80'],
      ],
      ['MEASUREMENT_IMPLAUSIBLE'],
    ],
    [
      'a pressure upside down',
      [
        [Code.SYSTOLIC, '80'],
        [Code.DIASTOLIC, '130'],
      ],
      ['PRESSURE_ORDER'],
    ],
    [
      'both the same',
      [
        [Code.SYSTOLIC, '90'],
        [Code.DIASTOLIC, '90'],
      ],
      ['PRESSURE_ORDER'],
    ],
    ['half a pressure', [[Code.DIASTOLIC, '80']], ['PRESSURE_PAIR']],
    [
      'the same twice',
      [
        [Code.WEIGHT, '60'],
        [Code.WEIGHT, '61'],
      ],
      ['MEASUREMENT_TWICE'],
    ],
    ['a glucose in mg/dL', [[Code.GLUCOSE_FASTING, '110']], ['MEASUREMENT_IMPLAUSIBLE']],
    ['too many decimals', [[Code.GLUCOSE_FASTING, '6.1234']], ['MEASUREMENT_FORM']],
    ['a negative weight', [[Code.WEIGHT, '-60']], ['MEASUREMENT_IMPLAUSIBLE']],
    [
      'all that is plausible',
      [
        [Code.SYSTOLIC, '138'],
        [Code.DIASTOLIC, '86'],
        [Code.GLUCOSE_FASTING, '6.1'],
      ],
      [],
    ],
  ] as [string, [Code, string][], string[]][])('%s', (_what, typed, codes) => {
    const read = readMeasurements(typed.map(([code, value]) => ({ code, value })));
    expect('faults' in read ? read.faults.map(fault => fault.code) : []).toEqual(codes);
  });

  test('are plausible just inside the limits, and not outside', () => {
    for (const code of Object.values(Code)) {
      const { minMilli, maxMilli } = measurementKinds[code];
      const codes = (milli: number) =>
        measurementFaults([{ code, valueMilli: BigInt(milli) }]).map(fault => fault.code);
      for (const inside of [minMilli, maxMilli]) expect(codes(inside)).not.toContain('MEASUREMENT_IMPLAUSIBLE');
      for (const outside of [minMilli - 1, maxMilli + 1]) expect(codes(outside)).toContain('MEASUREMENT_IMPLAUSIBLE');
    }
  });

  test('are judged by what the follow-up was for', () => {
    const found = {
      doneOn: '2026-11-01',
      systolicMilli: 150_000n,
      diastolicMilli: 80_000n,
      fastingGlucoseMilli: 6_000n,
    };
    expect(assess([HYPERTENSION, DIABETES], found, policy)).toBe(FollowUpAssessment.UNCONTROLLED);
    expect(assess([DIABETES], found, policy)).toBe(FollowUpAssessment.CONTROLLED);
    expect(assess([COPD], found, policy)).toBeNull();
  });

  test('are not called controlled when they are not', () => {
    const { CONTROLLED, UNCONTROLLED, COMPLICATION } = FollowUpAssessment;
    expect(assessmentRefusal(CONTROLLED, UNCONTROLLED)?.code).toBe('ASSESSMENT');
    expect(assessmentRefusal(COMPLICATION, UNCONTROLLED)).toBeUndefined();
    expect(assessmentRefusal(CONTROLLED, null)).toBeUndefined();
  });
});

describe('days', () => {
  const life = { birthDate: '1950-02-03', diedOn: '2026-11-10' };
  test.each([
    ['tomorrow', '2026-11-23', { ...life, diedOn: null }, 'DAY_IN_FUTURE'],
    ['today', '2026-11-22', { ...life, diedOn: null }, undefined],
    ['before birth', '1950-02-02', life, 'DAY_BEFORE_BIRTH'],
    ['the day of death', '2026-11-10', life, undefined],
    ['after death', '2026-11-11', life, 'DAY_AFTER_DEATH'],
  ])('%s', (_when, on, lifetime, code) => {
    expect(dayRefusal(on, lifetime, '2026-11-22', 'doneOn')?.code).toBe(code);
  });
  test.each([
    ['2026-10-23', undefined],
    ['2026-10-22', 'DAY_TOO_OLD'],
  ])('a follow-up of %s is entered on 22 November: %s', (doneOn, code) => {
    expect(lateRefusal(doneOn, '2026-11-22', policy)?.code).toBe(code);
  });
});

test('a policy says only what it knows, within limits', () => {
  expect(carePolicyFaults({ lostMonths: 12, timesAYear: { HYPERTENSION: 6 } })).toEqual([]);
  expect(carePolicyFaults({ lostMonths: 0, months: 1, timesAYear: { GOUT: 4, COPD: 60 } })).toHaveLength(4);
  expect(carePolicyFaults({ timesAYear: [4] })).toHaveLength(1);
  expect(readCarePolicy({ timesAYear: { COPD: 2 } }).timesAYear).toEqual({ ...policy.timesAYear, COPD: 2 });
});

test('symptoms are offered once, whatever they belong to', () => {
  const offered = symptomsFor([HYPERTENSION, DIABETES]);
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered.at(-1)).toBe('OTHER');
});
