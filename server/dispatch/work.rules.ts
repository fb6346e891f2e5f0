import { addDays, addMonths, type CivilDate, daysBetween } from '../kernel/civil-date';
import { type DispatchDays, DispatchKind } from './dispatch.rules';

/**
 * Decides what an order brings to the pay pool: the days on which somebody worked for another house, month by month.
 *
 * Choices: a month counts when it is over, or when the order is: each month of an order has one key, so that nothing counts twice, and none
 * comes before it was worked. Somebody with a share of a day has that share of it. Trainees and managers give no days; what a district-managed
 * post is worth stands in the pay policy itself.
 */
export function givesDays(kind: DispatchKind): boolean {
  return kind === DispatchKind.DISPATCH || kind === DispatchKind.ROTATION;
}

export interface MonthWorked {
  /** `2026-11`. */
  readonly month: string;
  /** The last day that it counts. */
  readonly on: CivilDate;
  /** The first day after it. */
  readonly until: CivilDate;
  /** Thousandths of a day. */
  readonly quantityMilli: bigint;
}

/**
 * The months of an order that can be counted and were not.
 * @param held the days on which it held up to now
 * @param isOver whether it holds no more; else the month of today waits
 * @param countedUntil the first day that was not counted
 */
export function monthsWorked(
  held: DispatchDays,
  shareBp: number,
  { isOver, countedUntil, today }: { isOver: boolean; countedUntil: CivilDate | null; today: CivilDate },
): MonthWorked[] {
  const end = isOver ? held.until : earlier(held.until, firstOfMonth(today));
  const months: MonthWorked[] = [];
  for (let from = countedUntil ?? held.from; from < end; ) {
    const until = earlier(end, addMonths(firstOfMonth(from), 1));
    const days = daysBetween(from, until);
    months.push({
      month: from.slice(0, 7),
      on: addDays(until, -1),
      until,
      quantityMilli: (BigInt(days) * BigInt(shareBp) + 5n) / 10n,
    });
    from = until;
  }
  return months.filter(({ quantityMilli }) => quantityMilli > 0n);
}

function firstOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}
