import { addDays, type CivilDate, daysBetween, startOfDay } from '../kernel/civil-date';
import type { Period } from '../kernel/period';
import { type Refusal, refusal } from '../kernel/result';
import type { DutyCode } from './duty.codes';

/**
 * Decides on which days the sessions of a plan fall, and whether a plan may be begun.
 * Choices: a plan of every two or four weeks counts from its first day of the right weekday; a session that ends at or before the time at
 * which it begins ends on the next day; times are those of the wall clock in Asia/Shanghai, which keeps no daylight saving.
 */

/** How far ahead sessions are made: eight weeks. */
export const horizonDays = 56;

/** Why a day of a plan has no session. */
export enum DutyGapReason {
  NO_APPOINTMENT = 'NO_APPOINTMENT',
  OVERLAP = 'OVERLAP',
}

export enum DutyPlanAction {
  END = 'END',
  FILL = 'FILL',
}

/** When a plan takes place. */
export interface PlanTimes {
  /** Monday is 1, Sunday 7. */
  readonly weekday: number;
  /** `08:00`. */
  readonly starts: string;
  readonly ends: string;
  readonly everyWeeks: number;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** The days of a plan from one day until before another. */
export function plannedDays(plan: PlanTimes, from: CivilDate, until: CivilDate): CivilDate[] {
  const last = plan.until !== null && plan.until < until ? plan.until : until;
  const step = plan.everyWeeks * 7;
  const first = firstDay(plan);
  const missed = Math.max(0, Math.ceil(daysBetween(first, from) / step));
  const days: CivilDate[] = [];
  for (let day = addDays(first, missed * step); day < last; day = addDays(day, step)) days.push(day);
  return days;
}

function firstDay({ weekday, from }: PlanTimes): CivilDate {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: CivilDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** From when until when the session of a day takes place; over midnight when it ends at or before the time of its beginning. */
export function sessionOn({ starts, ends }: Pick<PlanTimes, 'starts' | 'ends'>, day: CivilDate): Period {
  const from = minutesOf(starts);
  const until = minutesOf(ends);
  return { from: minuteOf(day, from), until: minuteOf(day, until > from ? until : until + minutesPerDay) };
}

const minutesPerDay = 24 * 60;

function minuteOf(day: CivilDate, minute: number): Date {
  return new Date(startOfDay(day).getTime() + minute * 60_000);
}

/** `08:30` or `08:30:00` as minutes since midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Why a plan cannot be begun, as far as it shows without looking at others. */
export function planRefusals(plan: PlanTimes, slots: number | null, today: CivilDate): Refusal<DutyCode>[] {
  const refusals: Refusal<DutyCode>[] = [];
  if (plan.from < today) refusals.push(beginsInPast);
  if (plan.until !== null && plan.until <= plan.from) refusals.push(periodEmpty);
  else if (plan.until !== null && plannedDays(plan, plan.from, plan.until).length === 0) refusals.push(noDay);
  if (minutesOf(plan.starts) === minutesOf(plan.ends)) refusals.push(sameTime);
  if (slots !== null && minutesOf(plan.ends) <= minutesOf(plan.starts)) refusals.push(slotsByNight);
  return refusals;
}

const beginsInPast = refusal<DutyCode>(
  'PERIOD',
  '排班不能倒签，请从今天或以后开始。',
  'A plan is not dated back: begin today or later.',
  'from',
);
const periodEmpty = refusal<DutyCode>(
  'PERIOD',
  '结束日期须晚于开始日期。',
  'The end must lie after the beginning.',
  'until',
);
const noDay = refusal<DutyCode>(
  'PERIOD',
  '该期间内没有所选的星期，请延长期间。',
  'The period holds no such weekday; make it longer.',
  'until',
);
const sameTime = refusal<DutyCode>(
  'TIMES',
  '开始与结束时间不能相同。',
  'A session does not begin when it ends.',
  'ends',
);
const slotsByNight = refusal<DutyCode>(
  'SLOTS',
  '跨午夜的班次不能放号。',
  'A session over midnight opens no numbers in the slot pool.',
  'slots',
);
