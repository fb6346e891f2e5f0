import type { History, HistoryFrame, Scales } from './history.rules';
import { startOfLocalDay } from './history.rules';
import type { House } from './houses.rules';
import { day } from './rhythm.rules';

/**
 * Measures a played history by the definitions of the national hospital statistics and turns the scales until it meets the aim. Occupied
 * bed-days are patients at 24:00, extra beds included; who comes and goes before that counts 1. Open bed-days are the authorised beds.
 */
export interface Measured {
  /** Occupied ÷ open bed-days of the last 30 complete days. */
  readonly use: number;
  /** Bed-days of the discharged ÷ discharges of the same days. */
  readonly stayDays: number;
}

const measuredDays = 30;

/** Nearer to the aim than this (relative) needs no further try. */
const nearEnough = 0.008;
const triesMax = 24;
/** Small houses scatter by chance: following each result only in part keeps the scales from running after it. */
const follow = 0.6;

export function measure(history: History, frame: HistoryFrame): Measured {
  const until = frame.today;
  const from = until - measuredDays * day;
  let occupied = 0;
  let discharges = 0;
  let dischargedDays = 0;
  for (const encounter of history.encounters) {
    const came = startOfLocalDay(encounter.admittedAt);
    const left = encounter.departedAt === null ? Number.POSITIVE_INFINITY : startOfLocalDay(encounter.departedAt);
    const leftCounted = Math.max(left, came + day);
    occupied += Math.max(0, Math.min(leftCounted, until) - Math.max(came, from)) / day;
    if (left < from || left >= until) continue;
    discharges += 1;
    dischargedDays += (leftCounted - came) / day;
  }
  const open = history.beds.filter(bed => bed.plan.kind === 'AUTHORISED').length * measuredDays;
  return { use: occupied / open, stayDays: dischargedDays / Math.max(1, discharges) };
}

/** Plays with better and better scales and keeps the best history. */
export async function calibrate(
  house: House,
  frame: HistoryFrame,
  play: (scales: Scales, attempt: number) => Promise<History>,
): Promise<{ history: History; measured: Measured }> {
  let scales: Scales = { use: 1, stay: 1 };
  let best: { history: History; measured: Measured; error: number } | undefined;
  for (let attempt = 1; attempt <= triesMax; attempt += 1) {
    const history = await play(scales, attempt);
    const measured = measure(history, frame);
    const error = Math.max(Math.abs(measured.use / house.use - 1), Math.abs(measured.stayDays / house.stayDays - 1));
    if (!best || error < best.error) best = { history, measured, error };
    if (best.error < nearEnough) break;
    scales = {
      use: scales.use * (house.use / measured.use) ** follow,
      stay: scales.stay * (house.stayDays / measured.stayDays) ** follow,
    };
  }
  if (!best) throw new RangeError('no try');
  return best;
}
