import { daysBetween } from '../residents/civilDays';
import { addDays, type Period } from './period';

/** How long one that has ended is still spoken of; later nobody meant to renew it. */
const spokenOfDays = 30;

/** Days left of a period that ends soon or ended lately, in a list of one; empty when there is nothing to say. */
export function expiring({ from, until }: Period, today: string, warnedDays: number): number[] {
  if (!until || from > today || until > addDays(today, warnedDays) || until < addDays(today, -spokenOfDays)) return [];
  return [Math.max(0, daysBetween(today, until))];
}
