import { daysBetween } from '../residents/civilDays';

/** A period of civil days, half-open: `until` is the first day after it. */
export interface Period {
  from: string;
  until?: string | null;
}

const dayMs = 86_400_000;

export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10);
}

/** The last day of a period: what people say where the API names the day after. */
export function lastDay(until: string): string {
  return addDays(until, -1);
}

/** "2026-01-01 – 2026-06-30"; one without an end has the word for that. */
export function saidPeriod({ from, until }: Period, open: string): string {
  return `${from} – ${until ? lastDay(until) : open}`;
}

export function holdsOn({ from, until }: Period, day: string): boolean {
  return from <= day && (!until || day < until);
}

/** Whether an appointment gives rights now: one that was ended at once is over although its last day is not. */
export function isInForce({ period, endsAt }: { period: Period; endsAt?: string | null }, today: string): boolean {
  return holdsOn(period, today) && (!endsAt || Date.parse(endsAt) > Date.now());
}

export function overlaps(one: Period, other: Period): boolean {
  return (!other.until || one.from < other.until) && (!one.until || other.from < one.until);
}

/** Where a period lies in a window, in hundredths of the window's width; undefined when outside of it. */
export function placeIn(period: Period, window: Required<Period>): { left: number; width: number } | undefined {
  const whole = daysBetween(window.from, window.until ?? window.from);
  if (whole <= 0 || !overlaps(period, window)) return undefined;
  const begins = Math.max(0, daysBetween(window.from, period.from));
  const ends = period.until ? Math.min(whole, daysBetween(window.from, period.until)) : whole;
  return { left: (begins / whole) * 100, width: ((ends - begins) / whole) * 100 };
}

/** Every day from the first up to the one after the last. */
export function daysOf(from: string, until: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, nth) => addDays(from, nth));
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export function weekdayName(day: string): (typeof weekdays)[number] {
  return weekdays[weekdayOf(day) - 1] ?? 'SUN';
}

export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function addMonths(firstDay: string, n: number): string {
  const [year = 0, month = 1] = firstDay.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
}
