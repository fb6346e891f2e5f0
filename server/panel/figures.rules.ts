/**
 * Names the figures of family-doctor work, and decides which days they look at and what of them is shown to whom.
 *
 * Each figure is numerator ÷ denominator of residents (or promised services, or visits) as they stood on the last day of a month, today in the
 * current one. A figure of a team, centre or group is the quotient of the sums, never a mean of quotients.
 *
 * Everybody counts who was registered by that day, had not died and not moved away, and is no duplicate; what was written down for a duplicate
 * counts for the one it was merged into. A resident belongs to the team and doctor of the last contract with the centre begun by then, and
 * without one (or when that team has closed) to the first open team, by code, that serves the neighbourhood, and to whoever leads that team.
 *
 * CONTRACTING_RATE: under contract ÷ residents. KEY_POPULATION_RATE: the same among key populations. FULFILMENT_RATE: services delivered ÷ services
 * due by then, of the contracts that run, each service at most what was due; one that goes on from another, after a transfer, keeps its promise
 * and what was delivered. SERVED_RATE: contracts that run with at least one service ÷ contracts that run. …_STANDARD_RATE: with as many follow-ups
 * in the twelve months before as the policy says for the whole months in the register, monthly at first ÷ in the register for a month at least. …_CONTROL_RATE: on target at the last follow-up of the twelve months before that was for the
 * condition ÷ in the register; who was not measured then is not on target. IN_COMBINATION_RATE: visits of the month in one of the houses of
 * the contract ÷ all known visits of the month of key residents under contract; its coverage says for how many of the centres the file of the
 * insurer is there, without which visits elsewhere are not known.
 *
 * The past is told of the residents of today: who went to another centre counts there, also for the months before.
 *
 * Source: DOMAIN §4; the windows, the whole months and whom somebody belongs to are our choice.
 */
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date';

export enum CareFigureCode {
  CONTRACTING_RATE = 'CONTRACTING_RATE',
  KEY_POPULATION_RATE = 'KEY_POPULATION_RATE',
  FULFILMENT_RATE = 'FULFILMENT_RATE',
  SERVED_RATE = 'SERVED_RATE',
  HYPERTENSION_STANDARD_RATE = 'HYPERTENSION_STANDARD_RATE',
  HYPERTENSION_CONTROL_RATE = 'HYPERTENSION_CONTROL_RATE',
  DIABETES_STANDARD_RATE = 'DIABETES_STANDARD_RATE',
  DIABETES_CONTROL_RATE = 'DIABETES_CONTROL_RATE',
  IN_COMBINATION_RATE = 'IN_COMBINATION_RATE',
}

export enum CareFigureLevel {
  DOCTOR = 'DOCTOR',
  TEAM = 'TEAM',
  INSTITUTION = 'INSTITUTION',
}

/** Whose residents a figure opens to. */
export enum CareFigurePart {
  NUMERATOR = 'NUMERATOR',
  MISSING = 'MISSING',
}

export const figureMonthsMax = 24;

/** A month as figures see it. */
export interface FigureMonth {
  /** Its first day. */
  readonly month: CivilDate;
  /** The day that it is looked at: its last one, or today. */
  readonly asOf: CivilDate;
  readonly isComplete: boolean;
}

/** The months from one to another, both included, none of them in the future. */
export function figureMonths(from: CivilDate, until: CivilDate, today: CivilDate): FigureMonth[] {
  const months: FigureMonth[] = [];
  for (let month = monthOf(from); month <= monthOf(until) && month <= today; month = addMonths(month, 1)) {
    const last = addDays(addMonths(month, 1), -1);
    months.push({ month, asOf: last < today ? last : today, isComplete: last < today });
  }
  return months;
}

export function monthOf(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

/** Numerator and denominator of something in a month. */
export interface FigureSum {
  readonly numerator: number;
  readonly denominator: number;
}

/** What is shown of a sum: small parts are hidden from those who may not see whom they are about. */
export interface ShownSum {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isMasked: boolean;
}

const smallMax = 4;

/** A part of fewer than five tells who it is; so does the rest when it is that small. */
export function shownSum({ numerator, denominator }: FigureSum, seesRows: boolean): ShownSum {
  if (seesRows) return { numerator, denominator, isMasked: false };
  if (isSmall(denominator)) return { numerator: null, denominator: null, isMasked: true };
  if (isSmall(numerator) || isSmall(denominator - numerator)) return { numerator: null, denominator, isMasked: true };
  return { numerator, denominator, isMasked: false };
}

function isSmall(count: number): boolean {
  return count > 0 && count <= smallMax;
}

/**
 * What is shown of the parts of a whole that is shown: when a single one is hidden it follows from the others, so that the next smallest is
 * hidden with it.
 */
export function shownParts(parts: readonly FigureSum[], seesRows: boolean): ShownSum[] {
  const shown = parts.map(part => shownSum(part, seesRows));
  if (shown.filter(({ isMasked }) => isMasked).length !== 1) return shown;
  const other = parts
    .map((part, index) => ({ part, index }))
    .filter(({ index, part }) => !shown[index]?.isMasked && part.denominator > 0)
    .sort((a, b) => a.part.denominator - b.part.denominator || a.part.numerator - b.part.numerator)[0];
  return shown.map((sum, index) =>
    index === other?.index ? { numerator: null, denominator: null, isMasked: true } : sum,
  );
}
