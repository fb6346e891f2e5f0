import type { Period } from '../kernel/period';

/** Decides how much of somebody's time their appointments take, instant by instant. In basis points of full time; the whole is 10,000. */
export const fullTimeBp = 10_000;

/** Something that takes a share of somebody's time. */
export interface ShareTaken {
  readonly period: Period;
  readonly shareBp: number;
}

/** A stretch of time in which the sum stays the same. */
export interface ShareStretch {
  readonly from: Date;
  readonly until: Date | null;
  readonly bp: number;
}

const never = Number.POSITIVE_INFINITY;

/** The sums over a period, in order and without a gap; they change only where something begins or ends. */
export function sharesOver(taken: readonly ShareTaken[], { from, until }: Period): ShareStretch[] {
  const end = until?.getTime() ?? never;
  const edges = taken.flatMap(({ period }) => [period.from.getTime(), period.until?.getTime() ?? never]);
  const inside = edges.filter(edge => edge > from.getTime() && edge < end);
  const starts = [...new Set([from.getTime(), ...inside])].sort((a, b) => a - b);
  const stretches = starts.map((start, at): ShareStretch => {
    const stop = starts[at + 1] ?? end;
    return { from: new Date(start), until: stop === never ? null : new Date(stop), bp: sumAt(taken, start) };
  });
  return joined(stretches);
}

function sumAt(taken: readonly ShareTaken[], at: number): number {
  return taken
    .filter(({ period }) => period.from.getTime() <= at && at < (period.until?.getTime() ?? never))
    .reduce((sum, { shareBp }) => sum + shareBp, 0);
}

/** Stretches that follow each other with the same sum are one. */
function joined(stretches: readonly ShareStretch[]): ShareStretch[] {
  const result: ShareStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last?.bp === stretch.bp) result[result.length - 1] = { ...last, until: stretch.until };
    else result.push(stretch);
  }
  return result;
}
