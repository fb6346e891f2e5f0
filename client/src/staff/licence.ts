import { daysBetween } from '../residents/civilDays';
import { addDays, type Period } from './period';

/** From how many days before its end a licence or registration is warned of; the server says the same by its policy. */
export const warnedDays = 60;
/** How long one that has ended is still spoken of; later nobody meant to renew it. */
const spokenOfDays = 30;

/** Days left of a period that ends soon or ended lately, in a list of one; empty when there is nothing to say. */
export function expiring({ from, until }: Period, today: string): number[] {
  if (!until || from > today || until > addDays(today, warnedDays) || until < addDays(today, -spokenOfDays)) return [];
  return [Math.max(0, daysBetween(today, until))];
}
