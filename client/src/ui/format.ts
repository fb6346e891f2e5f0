import i18next, { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { language } from '../locales';

/** How the console writes numbers, rates, names and times. Civil time is Asia/Shanghai wherever the screen stands. */
const zone = 'Asia/Shanghai';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** "93.4 %" out of the decimal string of a ratio; a dash when there is no denominator. */
export function percent(value: string | null | undefined, digits = 1): string {
  return value == null ? '—' : `${(Number(value) * 100).toFixed(digits)} %`;
}

export function decimal(value: string | number | null | undefined, digits = 1): string {
  return value == null ? '—' : Number(value).toFixed(digits);
}

/** An amount of money with two decimals: "1,234.50". */
export function yuan(value: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const clockWithSeconds = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const civilDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const shortDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, month: '2-digit', day: '2-digit' });

export type Instant = string | number;

const millis = (at: Instant) => (typeof at === 'number' ? at : Date.parse(at));

/** The civil date, "2026-11-22". */
export function dateOf(at: Instant): string {
  return civilDay.format(millis(at));
}

/** The time of day, with the date when it is not today. */
export function timeOf(at: Instant, now: number = Date.now()): string {
  const time = clock.format(millis(at));
  return dateOf(at) === dateOf(now) ? time : `${shortDay.format(millis(at))} ${time}`;
}

export function secondsOf(at: Instant): string {
  return clockWithSeconds.format(millis(at));
}

/** A length of time in one unit, as a nurse would say it: "35 分", "6 时", "2 天". */
export function lengthOf(ms: number): string {
  const t = i18next.t;
  if (ms < minute) return t('duration.now');
  if (ms < 2 * hour) return t('duration.minutes', { n: Math.floor(ms / minute) });
  if (ms < 2 * day) return t('duration.hours', { n: Math.floor(ms / hour) });
  return t('duration.days', { n: Math.floor(ms / day) });
}

export function ageOf(at: Instant, now: number): string {
  return lengthOf(Math.max(0, now - millis(at)));
}

export interface Named {
  nameZh: string;
  nameEn: string;
}

/** The name in the chosen language. */
export function nameOf(named: Named): string {
  return language() === 'zh' ? named.nameZh : named.nameEn;
}

/** `nameOf` for components: they render again when the language changes. */
export function useName(): (named: Named) => string {
  useTranslation();
  return nameOf;
}

export function person(
  t: TFunction,
  patient: { maskedName: string; sex: 'MALE' | 'FEMALE' | 'UNKNOWN' | 'UNSPECIFIED'; ageYears: number },
): string {
  return `${patient.maskedName} ${t(`sex.${patient.sex}`)} ${patient.ageYears}`;
}
