import { type Period, placeIn } from './period';

/** Shares of full time, in basis points: 10,000 is the whole of it. */
export const fullTimeBp = 10_000;

export interface Shared {
  period: Period;
  shareBp: number;
}

export interface ShareStep {
  from: string;
  until?: string | null;
  bp: number;
}

/** "60 %"; halves keep one digit. */
export function shareText(bp: number): string {
  const percent = bp / 100;
  return `${Number.isInteger(percent) ? percent : percent.toFixed(1)} %`;
}

/** People by share of full time: "3.5", "12". */
export function fullTimeText(bp: number): string {
  const people = bp / fullTimeBp;
  return Number.isInteger(people) ? String(people) : people.toFixed(1);
}

/** How much of somebody's time is given away, from each day on which it changes; days before the first are left out. */
export function sumOfShares(all: readonly Shared[]): ShareStep[] {
  const shared = all.filter(({ shareBp }) => shareBp > 0);
  const days = new Set(shared.flatMap(({ period }) => [period.from, ...(period.until ? [period.until] : [])]));
  const steps: ShareStep[] = [];
  for (const from of [...days].sort()) {
    const bp = shared
      .filter(({ period }) => period.from <= from && (!period.until || from < period.until))
      .reduce((sum, { shareBp }) => sum + shareBp, 0);
    const last = steps.at(-1);
    if (last?.bp === bp) continue;
    if (last) last.until = from;
    steps.push({ from, bp });
  }
  return steps;
}

/** The sum as a stepped line in a box of 100 × 100 whose top is `topBp`; it stays level until the next change. */
export function stepLine(steps: readonly ShareStep[], window: Required<Period>, topBp: number): string {
  const y = (bp: number) => (100 - (bp / topBp) * 100).toFixed(2);
  const points = steps.flatMap(step => {
    const place = placeIn(step, window);
    return place
      ? [`${place.left.toFixed(2)} ${y(step.bp)} L${(place.left + place.width).toFixed(2)} ${y(step.bp)}`]
      : [];
  });
  return points.length > 0 ? `M${points.join(' L')}` : '';
}
