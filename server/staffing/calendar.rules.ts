import { type CivilDate, daysBetween } from '../kernel/civil-date';
import { CallerError } from '../platform/errors';

/** The longest calendar that is answered at once, in days. */
const calendarDaysMax = 400;

/** Days of a calendar, half-open; refused when there are none, or too many at once. */
export function readCalendarDays(from: CivilDate, until: CivilDate): { from: CivilDate; until: CivilDate } {
  const days = daysBetween(from, until);
  if (days > 0 && days <= calendarDaysMax) return { from, until };
  throw new CallerError(
    'BAD_USER_INPUT',
    {
      zh: `请选择 1 至 ${calendarDaysMax} 天。`,
      en: `Ask for 1 to ${calendarDaysMax} days.`,
    },
    ['until'],
  );
}
