import type { Random } from './random';
import type { Specialty } from './specialties';

/**
 * The rhythm of a hospital's day and week, as the history and the simulator of the demo play it. Invented, after what hospitals report in
 * general: rounds and orders in the morning, departures before noon, planned admissions in office hours, emergencies with an evening
 * peak, quiet nights, few planned admissions at weekends. Hours and weekdays are those of Asia/Shanghai.
 */
export type Happening = 'PLANNED_ADMISSION' | 'EMERGENCY' | 'DEPARTURE' | 'DISCHARGE_ORDER' | 'MOVE' | 'DEATH';

const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;
const shanghaiOffset = 8 * hour;

/** Weight of each hour, 0 to 23. */
const hourWeights: Readonly<Record<Happening, readonly number[]>> = {
  PLANNED_ADMISSION: [0, 0, 0, 0, 0, 0, 0, 1, 5, 12, 14, 11, 5, 9, 12, 11, 8, 4, 2, 1, 0.5, 0, 0, 0],
  EMERGENCY: [2, 1.5, 1.2, 1, 1, 1.2, 1.8, 2.5, 4, 5.5, 6, 5.5, 5, 5, 5, 5, 5, 5.5, 6, 6.5, 6, 5, 4, 3],
  DEPARTURE: [0.1, 0, 0, 0, 0, 0.1, 0.3, 1, 5, 14, 20, 16, 8, 8, 9, 7, 5, 2, 1, 0.6, 0.4, 0.2, 0.1, 0.1],
  DISCHARGE_ORDER: [0, 0, 0, 0, 0, 0, 0.2, 2, 18, 16, 9, 4, 1, 3, 6, 8, 7, 3, 1, 0.4, 0.2, 0, 0, 0],
  MOVE: [0.4, 0.3, 0.2, 0.2, 0.2, 0.3, 0.5, 1, 4, 8, 10, 8, 4, 6, 9, 9, 7, 5, 3, 2, 2, 1.5, 1, 0.6],
  DEATH: [4, 4, 4, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
};

/** Monday to Sunday. */
const weekdayWeights: Readonly<Record<Happening, readonly number[]>> = {
  PLANNED_ADMISSION: [1.3, 1.2, 1.15, 1.1, 0.95, 0.6, 0.7],
  EMERGENCY: [1.04, 1, 0.98, 0.98, 1, 1, 1],
  DEPARTURE: [1, 1, 1.03, 1.05, 1.2, 1, 0.72],
  DISCHARGE_ORDER: [1, 1, 1.03, 1.1, 1.15, 0.95, 0.77],
  MOVE: [1.1, 1.1, 1.1, 1.05, 1, 0.8, 0.85],
  DEATH: [1, 1, 1, 1, 1, 1, 1],
};

/** How full a house is at midnight against its mean, Monday to Sunday. */
const midnightShape = [0.004, 0.022, 0.028, 0.02, -0.006, -0.032, -0.036];

/** Day surgery works on weekdays, a little on Saturday. */
const daySurgeryShape = [1.25, 1.3, 1.3, 1.3, 1.2, 0.55, 0.1];

/** Hour of the day in Asia/Shanghai with its fraction, 0 up to 24. */
export function localHour(at: number): number {
  return ((at + shanghaiOffset) % day) / hour;
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekday(at: number): number {
  return (Math.floor((at + shanghaiOffset) / day) + 3) % 7;
}

/** A day's weights against their mean. */
const hourShares = Object.fromEntries(
  Object.entries(hourWeights).map(([what, hours]) => {
    const mean = hours.reduce((sum, weight) => sum + weight, 0) / hours.length;
    return [what, hours.map(weight => weight / mean)];
  }),
) as Record<Happening, number[]>;

/** Share of a mean week's events that fall into an hour at this instant: 1 is the mean over the whole week. */
export function intensity(what: Happening, at: number): number {
  return (hourShares[what][Math.floor(localHour(at))] ?? 0) * (weekdayWeights[what][weekday(at)] ?? 1);
}

/**
 * The same for a house that is played faster than life. Day and night stay as they are, but what comes earlier in the day than something else
 * (orders before admissions) must not run ahead by many days' worth in an hour: the difference to the common rhythm shrinks with the pace.
 */
export function pacedIntensity(what: Happening, at: number, pace: number): number {
  return pacedRhythm(at, pace)(what);
}

/** The same for several happenings at one instant. */
export function pacedRhythm(at: number, pace: number): (what: Happening) => number {
  const common = commonRhythm.reduce((sum, each) => sum + intensity(each, at), 0) / commonRhythm.length;
  return what => common + (intensity(what, at) - common) / Math.max(1, pace);
}

const commonRhythm: readonly Happening[] = ['PLANNED_ADMISSION', 'EMERGENCY', 'DISCHARGE_ORDER', 'DEPARTURE'];

/** An instant of the day that begins at `dayStart`, after what usually happens when. */
export function timeOfDay(what: Happening, dayStart: number, random: Random): number {
  return dayStart + Math.floor((random.weighted(hourWeights[what]) + random.unit()) * hour);
}

/** Patients at midnight against the mean of the house on this day. */
export function midnightFactor(dayStart: number): number {
  const slow = 0.015 * Math.sin((2 * Math.PI * dayStart) / (17 * day));
  return 1 + (midnightShape[weekday(dayStart)] ?? 0) + slow;
}

export function daySurgeryFactor(dayStart: number): number {
  return daySurgeryShape[weekday(dayStart)] ?? 1;
}

/** Length of a stay in midnights: lognormal around the specialty's mean; 0 leaves on the day of coming. */
export function stayNights(specialty: Specialty, scale: number, random: Random): number {
  if (specialty.stayDays === 0 || random.chance(0.012)) return 0;
  const { spread } = specialty;
  const mean = Math.log(specialty.stayDays * scale) - (spread * spread) / 2;
  return Math.min(150, Math.max(1, Math.round(Math.exp(mean + spread * random.normal()))));
}

/** How long it takes until a left bed is clean: quick by day, slower at night. */
export function cleaningTime(at: number, random: Random): number {
  const night = localHour(at) < 7 || localHour(at) >= 21;
  return Math.round(random.between(18, 55) * (night ? 1.8 : 1) * minute);
}
