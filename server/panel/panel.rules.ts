/**
 * Decides what the panel of a family doctor tells apart on a day: which plans are late, who is under contract, who is lost, what counts as
 * recent. Rows keep plain days; what follows from today is decided here and by the SQL that reads the same days.
 *
 * Source: DOMAIN's panel query. Our choices: a week ends on Sunday; a discharge is recent for thirty days; whoever left hospital since the
 * last working day (Monday to Friday) counts as discharged yesterday; public holidays are not known.
 */
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date';

/** Which plans are listed: those of the week include today's. */
export enum PanelDue {
  OVERDUE = 'OVERDUE',
  TODAY = 'TODAY',
  THIS_WEEK = 'THIS_WEEK',
  NONE = 'NONE',
}

/** How a resident stands under contract on a day; one that ends soon is active too. */
export enum PanelContract {
  ACTIVE = 'ACTIVE',
  EXPIRING = 'EXPIRING',
  UPCOMING = 'UPCOMING',
  EXPIRED = 'EXPIRED',
  NONE = 'NONE',
}

export enum PanelSort {
  DUE = 'DUE',
  AGE = 'AGE',
  LAST_FOLLOW_UP = 'LAST_FOLLOW_UP',
  SYSTOLIC = 'SYSTOLIC',
  GLUCOSE = 'GLUCOSE',
  CONTRACT_UNTIL = 'CONTRACT_UNTIL',
}

/** A discharge is recent for so many days. */
const recentDischargeDays = 30;

/** What of the policies the panel needs. */
export interface PanelPolicy {
  readonly elderlyYearsMin: number;
  readonly childYearsMax: number;
  readonly renewalDaysBefore: number;
  readonly controlMonths: number;
  readonly lostMonths: number;
  readonly systolicMmHgMax: number;
  readonly diastolicMmHgMax: number;
  readonly fastingGlucoseMilliMax: number;
}

/** The days and limits that a row is compared with: computed once, so that the database compares plain columns. */
export interface PanelDay {
  readonly today: CivilDate;
  /** The first day after this week. */
  readonly weekUntil: CivilDate;
  /** The last working day before today. */
  readonly lastWorkday: CivilDate;
  /** Born on or before it: elderly. */
  readonly elderlyBornUntil: CivilDate;
  /** Born on or after it: a child. */
  readonly childBornFrom: CivilDate;
  /** A contract that ends on or before it ends soon. */
  readonly expiringUntil: CivilDate;
  /** Control is judged by what lies after it. */
  readonly controlAfter: CivilDate;
  /** Seen last on or before it: lost. */
  readonly lostAfter: CivilDate;
  /** Discharged after it: recently. */
  readonly dischargedAfter: CivilDate;
  readonly systolicBelowMilli: number;
  readonly diastolicBelowMilli: number;
  readonly glucoseBelowMilli: number;
}

export function panelDayOf(today: CivilDate, policy: PanelPolicy): PanelDay {
  return {
    today,
    weekUntil: addDays(today, 8 - weekdayOf(today)),
    lastWorkday: lastWorkdayBefore(today),
    elderlyBornUntil: addMonths(today, -12 * policy.elderlyYearsMin),
    // Seven years old from the seventh birthday on.
    childBornFrom: addDays(addMonths(today, -12 * (policy.childYearsMax + 1)), 1),
    expiringUntil: addDays(today, policy.renewalDaysBefore),
    controlAfter: addMonths(today, -policy.controlMonths),
    lostAfter: addMonths(today, -policy.lostMonths),
    dischargedAfter: addDays(today, -recentDischargeDays),
    systolicBelowMilli: policy.systolicMmHgMax * 1000,
    diastolicBelowMilli: policy.diastolicMmHgMax * 1000,
    glucoseBelowMilli: policy.fastingGlucoseMilliMax,
  };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: CivilDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function lastWorkdayBefore(today: CivilDate): CivilDate {
  const yesterday = addDays(today, -1);
  return addDays(yesterday, -Math.max(weekdayOf(yesterday) - 5, 0));
}
