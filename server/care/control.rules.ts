/**
 * Decides how a chronic condition stands on a day: whether the resident is still looked after, and whether what was measured is on target.
 *
 * Source: the published studies of Minhang (per patient and month: under care or lost after twelve months without a visit; over the last three
 * months controlled, uncontrolled, visited without measurement, missed) and the national targets (below 140/90 mm[Hg]; fasting glucose below
 * 7.0 mmol/L). Our choices: any follow-up counts as a visit, whichever condition it was for; the last measurement of the period decides, though
 * a later visit may have gone without one; at the end of a month whole months count; somebody new in a register is not lost before that many months have passed. The function
 * `care_control` of the database decides the same for many residents at once.
 */
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date';
import { CareCondition } from './care.rules';
import type { CarePolicy } from './care-policy.rules';

export enum CareStanding {
  UNDER_CARE = 'UNDER_CARE',
  LOST = 'LOST',
}

export enum CareControl {
  CONTROLLED = 'CONTROLLED',
  UNCONTROLLED = 'UNCONTROLLED',
  UNMEASURED = 'UNMEASURED',
  MISSED = 'MISSED',
}

/** A follow-up that stands, with what of it matters here, in thousandths. */
export interface FollowUpFacts {
  readonly doneOn: CivilDate;
  readonly systolicMilli?: bigint | null;
  readonly diastolicMilli?: bigint | null;
  readonly fastingGlucoseMilli?: bigint | null;
}

export interface RegisterFacts {
  readonly condition: CareCondition;
  readonly since: CivilDate;
}

/** Whether somebody in a register is under care on a day. */
export function standingOn(
  { since }: RegisterFacts,
  followUps: readonly FollowUpFacts[],
  on: CivilDate,
  { lostMonths }: CarePolicy,
): CareStanding {
  const from = monthsBefore(on, lostMonths);
  const isSeen = followUps.some(({ doneOn }) => doneOn > from && doneOn <= on);
  return isSeen || since > from ? CareStanding.UNDER_CARE : CareStanding.LOST;
}

/**
 * How a condition stands on a day over the months before it; null for conditions without a target.
 * @param followUps in the order in which they were recorded
 */
export function controlOn(
  condition: CareCondition,
  followUps: readonly FollowUpFacts[],
  on: CivilDate,
  policy: CarePolicy,
): CareControl | null {
  if (!hasTarget(condition)) return null;
  const from = monthsBefore(on, policy.controlMonths);
  const inside = followUps.filter(({ doneOn }) => doneOn > from && doneOn <= on);
  if (inside.length === 0) return CareControl.MISSED;
  const measured = inside.flatMap(each => {
    const onTarget = isOnTarget(condition, each, policy);
    return onTarget === null ? [] : [{ doneOn: each.doneOn, onTarget }];
  });
  const last = measured.reduce<(typeof measured)[number] | undefined>(
    (latest, each) => (latest && latest.doneOn > each.doneOn ? latest : each),
    undefined,
  );
  if (!last) return CareControl.UNMEASURED;
  return last.onTarget ? CareControl.CONTROLLED : CareControl.UNCONTROLLED;
}

/** The same day so many months before; from the last day of a month the last one of that month, so that months are counted whole. */
export function monthsBefore(on: CivilDate, months: number): CivilDate {
  const isLast = addDays(on, 1).endsWith('-01');
  return isLast ? addDays(addMonths(addDays(on, 1), -months), -1) : addMonths(on, -months);
}

export function hasTarget(condition: CareCondition): boolean {
  return condition === CareCondition.HYPERTENSION || condition === CareCondition.DIABETES;
}

/** Whether what was found is on target for a condition; null when it was not measured, or there is no target. */
export function isOnTarget(
  condition: CareCondition,
  { systolicMilli, diastolicMilli, fastingGlucoseMilli }: Omit<FollowUpFacts, 'doneOn'>,
  policy: CarePolicy,
): boolean | null {
  if (condition === CareCondition.HYPERTENSION) {
    if (systolicMilli == null || diastolicMilli == null) return null;
    return (
      systolicMilli < BigInt(policy.systolicMmHgMax) * 1000n && diastolicMilli < BigInt(policy.diastolicMmHgMax) * 1000n
    );
  }
  if (condition !== CareCondition.DIABETES || fastingGlucoseMilli == null) return null;
  return fastingGlucoseMilli < BigInt(policy.fastingGlucoseMilliMax);
}

/** Whether what was found is so far from the target that somebody belongs to a hospital. */
export function isDangerous(
  { systolicMilli, diastolicMilli, fastingGlucoseMilli }: Omit<FollowUpFacts, 'doneOn'>,
  policy: CarePolicy,
): boolean {
  return (
    (systolicMilli ?? 0n) >= BigInt(policy.systolicMmHgDanger) * 1000n ||
    (diastolicMilli ?? 0n) >= BigInt(policy.diastolicMmHgDanger) * 1000n ||
    (fastingGlucoseMilli ?? 0n) >= BigInt(policy.fastingGlucoseMilliDanger)
  );
}

/** How somebody stood at the end of a month, or stands today in the current one. */
export interface MonthStanding {
  /** Its first day. */
  readonly month: CivilDate;
  readonly standing: CareStanding;
  readonly control: CareControl | null;
}

/** How a register entry stood at the end of each of the last months in which it was open then, the oldest first; today ends the current one. */
export function standingByMonth(
  register: RegisterFacts & { readonly closedOn: CivilDate | null },
  followUps: readonly FollowUpFacts[],
  { months, today }: { readonly months: number; readonly today: CivilDate },
  policy: CarePolicy,
): MonthStanding[] {
  const current = `${today.slice(0, 8)}01`;
  return Array.from({ length: months }, (_, index) => addMonths(current, index + 1 - months)).flatMap(month => {
    const last = addDays(addMonths(month, 1), -1);
    const on = last < today ? last : today;
    if (register.since > on || (register.closedOn !== null && register.closedOn <= on)) return [];
    const standing = standingOn(register, followUps, on, policy);
    return [{ month, standing, control: controlOn(register.condition, followUps, on, policy) }];
  });
}
