/**
 * Decides when somebody in a register is to be seen next.
 *
 * Source: the national standard (at least so many times a year, within two weeks when not on target) and the practice of Minhang (somebody new
 * monthly for three months, then quarterly). Our choices: months are calendar months, the last day of a short month standing in for days that
 * it lacks; `n` times a year is every 12 ÷ n months, or every 365 ÷ n days when that is no whole number; the first follow-up falls on one month
 * after the register was opened, and never before tomorrow; a proposal is only that, people may choose another day.
 */
import { addDays, addMonths, type CivilDate, daysBetween } from '../kernel/civil-date';
import { CareCondition, CareDueState } from './care.rules';
import type { CarePolicy } from './care-policy.rules';
import { type FollowUpFacts, isDangerous, isOnTarget } from './control.rules';

export enum DueReason {
  NEW = 'NEW',
  REGULAR = 'REGULAR',
  UNCONTROLLED = 'UNCONTROLLED',
  DANGER = 'DANGER',
}

export interface DueProposal {
  readonly dueOn: CivilDate;
  readonly reason: DueReason;
}

/** When somebody who is new in a register is seen first: a month later, or tomorrow when that has passed. */
export function firstDue(condition: CareCondition, since: CivilDate, today: CivilDate, policy: CarePolicy): CivilDate {
  const due = regularDue(condition, since, since, policy).dueOn;
  return due > today ? due : addDays(today, 1);
}

/** When somebody is seen next after a follow-up, or after one that was missed, if nothing is amiss. */
export function regularDue(
  condition: CareCondition,
  since: CivilDate,
  from: CivilDate,
  { firstMonthsMonthly, timesAYear }: CarePolicy,
): DueProposal {
  if (from < addMonths(since, firstMonthsMonthly)) return { dueOn: addMonths(from, 1), reason: DueReason.NEW };
  const times = timesAYear[condition];
  const dueOn = 12 % times === 0 ? addMonths(from, 12 / times) : addDays(from, Math.max(1, Math.floor(365 / times)));
  return { dueOn, reason: DueReason.REGULAR };
}

/** When somebody is seen next, by what was found. */
export function nextDue(
  condition: CareCondition,
  since: CivilDate,
  found: FollowUpFacts,
  policy: CarePolicy,
): DueProposal {
  const regular = regularDue(condition, since, found.doneOn, policy);
  const isOff = isOnTarget(condition, found, policy) === false;
  const isDanger = isDangerous(found, policy);
  if (!isOff && !isDanger) return regular;
  const soon = addDays(found.doneOn, policy.uncontrolledDays);
  return {
    dueOn: soon < regular.dueOn ? soon : regular.dueOn,
    reason: isDanger ? DueReason.DANGER : DueReason.UNCONTROLLED,
  };
}

/** How urgent a planned task is on a day; weeks end on Sunday. */
export function dueState(dueOn: CivilDate, today: CivilDate): CareDueState {
  if (dueOn < today) return CareDueState.OVERDUE;
  if (dueOn === today) return CareDueState.TODAY;
  return dueOn <= sundayOf(today) ? CareDueState.THIS_WEEK : CareDueState.LATER;
}

function sundayOf(day: CivilDate): CivilDate {
  // 1970-01-04 was a Sunday.
  const behind = (((daysBetween('1970-01-04', day) % 7) + 7) % 7) as number;
  return addDays(day, behind === 0 ? 0 : 7 - behind);
}
