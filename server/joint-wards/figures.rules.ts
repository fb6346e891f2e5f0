import { changePercent, type Fraction, fraction, fractionText, meanOf } from '../kernel/fraction';

/**
 * Decides how a joint ward is compared before and after, as the joint wards of Minhang were: the mean of the monthly values of each period,
 * and the change in per cent of the first.
 *
 * Choices: a month in which there is nothing to divide (no discharge, no bed, no imported cost) takes no part in the mean of that figure; all
 * is reckoned exactly and rounded once, half up. Beside the mean stands the figure of the period as a whole, because a rate of sums is not
 * the mean of rates. "As a whole", cost per discharge is taken over the months whose cost is known.
 */

export enum JointWardIndicator {
  ADMISSIONS = 'ADMISSIONS',
  SENT_DOWN = 'SENT_DOWN',
  DISCHARGES = 'DISCHARGES',
  BED_USE = 'BED_USE',
  AVERAGE_STAY = 'AVERAGE_STAY',
  DISEASES = 'DISEASES',
  COST_PER_DISCHARGE = 'COST_PER_DISCHARGE',
  DRUG_COST_PER_DISCHARGE = 'DRUG_COST_PER_DISCHARGE',
}

export enum FigureUnit {
  COUNT = 'COUNT',
  RATIO = 'RATIO',
  DAYS = 'DAYS',
  YUAN = 'YUAN',
}

/** What was counted in a month. */
export interface MonthCounts {
  /** The first day. */
  readonly month: string;
  readonly admissions: number;
  readonly sentDown: number;
  readonly discharges: number;
  readonly dischargedBedDays: number;
  readonly diseases: number;
  readonly occupied: number;
  readonly open: number;
  /** Fen; null where nobody has imported it. */
  readonly cost: bigint | null;
  readonly drugCost: bigint | null;
}

/** A figure of a month as numerator and denominator; null where there is nothing to count. */
type Parts = (month: MonthCounts) => readonly [bigint | number, bigint | number] | null;

const fenPerYuan = 100n;
const perDischarge = (fen: bigint | null, discharges: number): [bigint, bigint] | null =>
  fen === null ? null : [fen, fenPerYuan * BigInt(discharges)];

const indicators: Readonly<Record<JointWardIndicator, { unit: FigureUnit; parts: Parts }>> = {
  ADMISSIONS: { unit: FigureUnit.COUNT, parts: month => [month.admissions, 1] },
  SENT_DOWN: { unit: FigureUnit.COUNT, parts: month => [month.sentDown, 1] },
  DISCHARGES: { unit: FigureUnit.COUNT, parts: month => [month.discharges, 1] },
  BED_USE: { unit: FigureUnit.RATIO, parts: month => [month.occupied, month.open] },
  AVERAGE_STAY: { unit: FigureUnit.DAYS, parts: month => [month.dischargedBedDays, month.discharges] },
  DISEASES: { unit: FigureUnit.COUNT, parts: month => [month.diseases, 1] },
  COST_PER_DISCHARGE: { unit: FigureUnit.YUAN, parts: month => perDischarge(month.cost, month.discharges) },
  DRUG_COST_PER_DISCHARGE: { unit: FigureUnit.YUAN, parts: month => perDischarge(month.drugCost, month.discharges) },
};

const decimals: Readonly<Record<FigureUnit, number>> = { COUNT: 2, RATIO: 4, DAYS: 2, YUAN: 2 };
const percentDecimals = 2;

/** A figure before and after. */
export interface Comparison {
  readonly indicator: JointWardIndicator;
  readonly unit: FigureUnit;
  readonly before: PeriodFigure;
  readonly after: PeriodFigure;
  readonly changePercent: string | null;
}

/** A figure of a period: how many months it could be formed in, their mean, and the period as a whole. */
export interface PeriodFigure {
  readonly months: number;
  readonly mean: string | null;
  readonly whole: string | null;
}

export function compare(before: readonly MonthCounts[], after: readonly MonthCounts[]): Comparison[] {
  return Object.values(JointWardIndicator).map(indicator => {
    const { unit, parts } = indicators[indicator];
    const [one, other] = [valuesOf(before, parts), valuesOf(after, parts)];
    const [meanBefore, meanAfter] = [meanOf(one), meanOf(other)];
    const change = meanBefore && meanAfter && changePercent(meanBefore, meanAfter);
    return {
      indicator,
      unit,
      before: periodFigure(before, one, indicator),
      after: periodFigure(after, other, indicator),
      changePercent: change && fractionText(change, percentDecimals),
    };
  });
}

/** A figure of one month; null where there is nothing to divide. */
export function figureOf(indicator: JointWardIndicator, month: MonthCounts): string | null {
  const { unit, parts } = indicators[indicator];
  const [value] = valuesOf([month], parts);
  return value ? fractionText(value, decimals[unit]) : null;
}

function valuesOf(months: readonly MonthCounts[], parts: Parts): Fraction[] {
  return months.flatMap(month => {
    const both = parts(month);
    const value = both && fraction(both[0], both[1]);
    return value ? [value] : [];
  });
}

function periodFigure(
  months: readonly MonthCounts[],
  values: readonly Fraction[],
  indicator: JointWardIndicator,
): PeriodFigure {
  const { unit } = indicators[indicator];
  const text = (value: Fraction | null): string | null => value && fractionText(value, decimals[unit]);
  return { months: values.length, mean: text(meanOf(values)), whole: text(wholeOf(months, indicator)) };
}

/** The sums of the period, divided; counts are just summed. Diseases of several months cannot be summed: the same one may come again. */
function wholeOf(months: readonly MonthCounts[], indicator: JointWardIndicator): Fraction | null {
  if (indicator === JointWardIndicator.DISEASES) return null;
  const { unit, parts } = indicators[indicator];
  const all = months.flatMap(month => {
    const both = parts(month);
    return both ? [[BigInt(both[0]), BigInt(both[1])] as const] : [];
  });
  const numerator = all.reduce((sum, [above]) => sum + above, 0n);
  if (unit === FigureUnit.COUNT) return fraction(numerator);
  return fraction(
    numerator,
    all.reduce((sum, [, below]) => sum + below, 0n),
  );
}
