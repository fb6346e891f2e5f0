import { invariant } from './invariant';

/**
 * Civil days of the group. Every day that people speak of (bed-days, policies, memberships) is a day in Asia/Shanghai,
 * which has kept UTC+8 without daylight saving since 1991; the database uses the named zone for older dates.
 */
export const groupTimeZone = 'Asia/Shanghai';
const offsetHours = 8;

/** A civil date `YYYY-MM-DD`. */
export type CivilDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isCivilDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The civil day in which an instant falls. */
export function civilDateOf(instant: Date): CivilDate {
  return new Date(instant.getTime() + offsetHours * 3_600_000).toISOString().slice(0, 10);
}

/** The instant at which a civil day begins (00:00). */
export function startOfDay(date: CivilDate): Date {
  invariant(isCivilDate(date), `not a civil date: ${date}`);
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetHours * 3_600_000);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later or earlier, or the last one of that month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Whole days from one civil date to another. */
export function daysBetween(from: CivilDate, until: CivilDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** Completed years of life on a day. */
export function ageYears(birthDate: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
