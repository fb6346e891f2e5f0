/** Monday first, as the API counts them from 1. */
export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export function weekday(nth: number): (typeof weekdays)[number] {
  return weekdays[nth - 1] ?? 'SUN';
}

/** Every how many weeks a plan may take place. */
export const repeats = { 1: 'weekly', 2: 'second', 4: 'fourth' } as const;

export function repeat(everyWeeks: number): (typeof repeats)[keyof typeof repeats] {
  return repeats[everyWeeks as keyof typeof repeats] ?? 'weekly';
}
