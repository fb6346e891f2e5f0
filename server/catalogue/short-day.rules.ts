import { type CivilDate, isCivilDate } from '../kernel/civil-date';

/**
 * Decides which day six digits mean. GS1 General Specifications 7.12: the year is the nearest one that ends so, from 49 years back to 50 ahead;
 * day 00 is the last of the month.
 */
export function readShortDay(digits: string, today: CivilDate): CivilDate | undefined {
  const parts = /^(\d{2})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return dayOf(fullYear(Number(year), Number(today.slice(0, 4))), month, day);
}

/** Eight digits with the whole year; day 00 is the last of the month as well. */
export function readLongDay(digits: string): CivilDate | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  return parts ? dayOf(Number(parts[1]), parts[2] ?? '', parts[3] ?? '') : undefined;
}

function fullYear(short: number, now: number): number {
  const near = now - (now % 100) + short;
  if (near - now > 50) return near - 100;
  return near - now <= -50 ? near + 100 : near;
}

function dayOf(year: number, month: string, day: string): CivilDate | undefined {
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  const text = `${String(year).padStart(4, '0')}-${month}-${day === '00' ? String(last).padStart(2, '0') : day}`;
  return isCivilDate(text) ? text : undefined;
}
