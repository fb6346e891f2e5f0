import { addDays, type CivilDate, daysBetween } from '../kernel/civil-date';

/**
 * Decides what a contract promises of each service, how much of that is due by a day, and whether it is on time.
 *
 * A term promises its share of the times a year, rounded half up, at least once. The k-th of n services is due by the end of the k-th n-th of
 * the term: four in a year are one a quarter, in whichever week of it. What is due soon shows before it is late. `service_promised` and
 * `service_expected` in the database count the same. Sources: none says how services spread over a year; the even spread is our choice.
 */
export enum FulfilmentState {
  DONE = 'DONE',
  ON_TIME = 'ON_TIME',
  DUE_SOON = 'DUE_SOON',
  BEHIND = 'BEHIND',
  NEVER_SERVED = 'NEVER_SERVED',
}

/** The term as agreed, half-open. */
export interface Term {
  readonly startsOn: CivilDate;
  readonly agreedUntil: CivilDate;
}

/** How often the term promises a service that is due so many times a year. */
export function promisedTimes({ startsOn, agreedUntil }: Term, timesPerYear: number): number {
  return Math.max(1, Math.floor((timesPerYear * daysBetween(startsOn, agreedUntil) + 182) / 365));
}

/** How many of them are due by the end of a day. */
export function expectedTimes(term: Term, timesPerYear: number, byEndOf: CivilDate): number {
  const days = daysBetween(term.startsOn, term.agreedUntil);
  const gone = Math.max(0, Math.min(daysBetween(term.startsOn, byEndOf) + 1, days));
  return Math.floor((gone * promisedTimes(term, timesPerYear)) / days);
}

/** The last day on which the next service is on time; null when all are delivered. */
export function nextDueOn(term: Term, timesPerYear: number, delivered: number): CivilDate | null {
  const promised = promisedTimes(term, timesPerYear);
  if (delivered >= promised) return null;
  const days = daysBetween(term.startsOn, term.agreedUntil);
  return addDays(term.startsOn, Math.ceil(((delivered + 1) * days) / promised) - 1);
}

/** One service of a contract and what became of it so far. */
export interface Served {
  readonly timesPerYear: number;
  readonly delivered: number;
}

/** How it stands on a day; `until` is when the contract ended or ends, later days count as its last. */
export function fulfilmentState(
  term: Term & { readonly endsOn: CivilDate },
  { timesPerYear, delivered }: Served,
  today: CivilDate,
  serviceDueDays: number,
): FulfilmentState {
  const dueOn = nextDueOn(term, timesPerYear, delivered);
  if (dueOn === null) return FulfilmentState.DONE;
  const isOver = today >= term.endsOn;
  if (dueOn < (isOver ? term.endsOn : today))
    return delivered === 0 ? FulfilmentState.NEVER_SERVED : FulfilmentState.BEHIND;
  return !isOver && dueOn <= addDays(today, serviceDueDays) ? FulfilmentState.DUE_SOON : FulfilmentState.ON_TIME;
}
