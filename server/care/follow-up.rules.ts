/**
 * Decides whether a follow-up can have taken place as it was written down, and what it came to.
 *
 * Source: the forms of the national standard; our choice: an assessment that people leave out follows from the measurements, and one that says
 * "on target" of a value that is not is refused.
 */
import { addDays, type CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { CareCode } from './care.codes';
import { type CareCondition, FollowUpAssessment } from './care.rules';
import type { CarePolicy } from './care-policy.rules';
import { type FollowUpFacts, isOnTarget } from './control.rules';
import {
  type MeasuredValue,
  MeasurementCode,
  type MeasurementErrorCode,
  measurementFaults,
  measurementKinds,
  readMilli,
} from './measurement.rules';

/** A life as far as it is known. */
export interface Lifetime {
  readonly birthDate: CivilDate;
  readonly diedOn: CivilDate | null;
}

/** Why something cannot have taken place on a day. */
export function dayRefusal(
  day: CivilDate,
  { birthDate, diedOn }: Lifetime,
  today: CivilDate,
  field: string,
): Refusal<CareCode> | undefined {
  if (day > today)
    return refusal(
      'DAY_IN_FUTURE',
      `日期 ${day} 晚于今天（${today}），请核对。`,
      `${day} lies in the future, today is ${today}; check it.`,
      field,
    );
  if (day < birthDate)
    return refusal(
      'DAY_BEFORE_BIRTH',
      '日期早于该居民的出生日期，请核对。',
      'The day lies before the birth of the resident; check it.',
      field,
    );
  if (diedOn === null || day <= diedOn) return undefined;
  return refusal(
    'DAY_AFTER_DEATH',
    `该居民已于 ${diedOn} 去世，日期不能晚于这一天；如系误登，请先撤销死亡登记。`,
    `The resident died on ${diedOn}, so that nothing takes place later; if that was entered by mistake, take it back first.`,
    field,
  );
}

/** Why a follow-up of that day is entered too late. */
export function lateRefusal(
  doneOn: CivilDate,
  today: CivilDate,
  { backdateDaysMax }: CarePolicy,
): Refusal<CareCode> | undefined {
  const earliest = addDays(today, -backdateDaysMax);
  if (doneOn >= earliest) return undefined;
  return refusal(
    'DAY_TOO_OLD',
    `随访日期最早可为 ${earliest}（补录期限 ${backdateDaysMax} 天），请核对。`,
    `A follow-up is entered within ${backdateDaysMax} days, so that its day is ${earliest} or later; check it.`,
    'doneOn',
  );
}

/** A measurement as it was typed in. */
export interface TypedValue {
  readonly code: MeasurementCode;
  readonly value: string;
}

/** The values in thousandths, or all that is wrong with them. */
export function readMeasurements(
  typed: readonly TypedValue[],
): { values: MeasuredValue[] } | { faults: Refusal<MeasurementErrorCode>[] } {
  const read = typed.map(({ code, value }) => ({ code, valueMilli: readMilli(value) }));
  const wrong = read.flatMap(({ code, valueMilli }, index) =>
    valueMilli === undefined ? [formFault(code, index)] : [],
  );
  if (wrong.length > 0) return { faults: wrong };
  const values = read.map(({ code, valueMilli }) => ({ code, valueMilli: valueMilli ?? 0n }));
  const faults = measurementFaults(values);
  return faults.length > 0 ? { faults } : { values };
}

function formFault(code: MeasurementCode, index: number): Refusal<MeasurementErrorCode> {
  const { zh, en } = measurementKinds[code];
  return refusal(
    'MEASUREMENT_FORM',
    `${zh}最多填写三位小数，请核对。`,
    `${en} has at most three decimals; check it.`,
    'measurements',
    String(index),
    'value',
  );
}

/** What was found, as the rules of control and schedule want it. */
export function foundOn(doneOn: CivilDate, values: readonly MeasuredValue[]): FollowUpFacts {
  const of = (code: MeasurementCode) => values.find(each => each.code === code)?.valueMilli ?? null;
  return {
    doneOn,
    systolicMilli: of(MeasurementCode.SYSTOLIC),
    diastolicMilli: of(MeasurementCode.DIASTOLIC),
    fastingGlucoseMilli: of(MeasurementCode.GLUCOSE_FASTING),
  };
}

/** What a follow-up came to by its measurements; null when nothing with a target was measured. */
export function assess(
  conditions: readonly CareCondition[],
  found: FollowUpFacts,
  policy: CarePolicy,
): FollowUpAssessment | null {
  const judged = conditions.map(condition => isOnTarget(condition, found, policy)).filter(each => each !== null);
  if (judged.length === 0) return null;
  return judged.every(Boolean) ? FollowUpAssessment.CONTROLLED : FollowUpAssessment.UNCONTROLLED;
}

/** Why an assessment is not believed. */
export function assessmentRefusal(
  said: FollowUpAssessment | null | undefined,
  measured: FollowUpAssessment | null,
): Refusal<CareCode> | undefined {
  if (said !== FollowUpAssessment.CONTROLLED || measured !== FollowUpAssessment.UNCONTROLLED) return undefined;
  return refusal(
    'ASSESSMENT',
    '测量值未达标，不能评为“控制满意”，请核对测量值或改评估。',
    'What was measured is not on target, so that it is not "controlled"; check the values or the assessment.',
    'assessment',
  );
}
