import { addMonths, type CivilDate, daysBetween } from '../kernel/civil-date';
import { decimalOf } from '../kernel/money';

/**
 * Decides which figures of procurement there are and how a value follows from what is summed.
 *
 * Every figure is a numerator against a denominator, both sums over rows that can be listed; a value is the quotient of the sums, never a mean of
 * quotients. What is bought counts on the day on which the house comes to owe it: its own goods on receipt (and back on return), a supplier's on use.
 * Saved is what the same quantity of the same pack would have cost at the price before, less what it costs: the price before is that of the agreement
 * whose price began last before this one's, else the one written down with the round for the pack; what has neither is not compared. Source of the
 * two figures that this makes comparable: savings and group-bought share of the Jiading groups; the rest is our choice.
 */
export enum SupplyFigureCode {
  SAVINGS = 'SAVINGS',
  COMPARED_SHARE = 'COMPARED_SHARE',
  GROUP_SHARE = 'GROUP_SHARE',
  PRICE_SPREAD = 'PRICE_SPREAD',
  DAYS_OF_STOCK = 'DAYS_OF_STOCK',
  STOCK_OUT_RATE = 'STOCK_OUT_RATE',
  EXPIRY_LOSS_RATE = 'EXPIRY_LOSS_RATE',
  ON_TIME_RATE = 'ON_TIME_RATE',
  COMPLETE_RATE = 'COMPLETE_RATE',
  REFUSED_RATE = 'REFUSED_RATE',
  DRUG_INCOME_SHARE = 'DRUG_INCOME_SHARE',
}

/** What numerator and denominator count. */
export enum SupplyFigureUnit {
  YUAN = 'YUAN',
  COUNT = 'COUNT',
}

/** By what a figure is taken apart. */
export enum SupplyFigureSplit {
  INSTITUTION = 'INSTITUTION',
  SUPPLIER = 'SUPPLIER',
  CATEGORY = 'CATEGORY',
}

/** Which rows of a figure are listed. */
export enum SupplyFigurePart {
  ALL = 'ALL',
  COUNTED = 'COUNTED',
  MISSED = 'MISSED',
}

interface FigureRule {
  readonly unit: SupplyFigureUnit;
  /** As of today, whatever the period. */
  readonly isNow: boolean;
  /** The value is numerator × factor ÷ denominator. */
  readonly factor: bigint;
}

/** Days of use that stock is held against. */
export const stockUsageDays = 90;

const money = { unit: SupplyFigureUnit.YUAN, isNow: false, factor: 1n };
const rate = { unit: SupplyFigureUnit.COUNT, isNow: false, factor: 1n };

export const figureRules: Readonly<Record<SupplyFigureCode, FigureRule>> = {
  SAVINGS: money,
  COMPARED_SHARE: money,
  GROUP_SHARE: rate,
  PRICE_SPREAD: money,
  DAYS_OF_STOCK: { unit: SupplyFigureUnit.YUAN, isNow: true, factor: BigInt(stockUsageDays) },
  STOCK_OUT_RATE: { unit: SupplyFigureUnit.COUNT, isNow: true, factor: 1n },
  EXPIRY_LOSS_RATE: money,
  ON_TIME_RATE: rate,
  COMPLETE_RATE: rate,
  REFUSED_RATE: rate,
  DRUG_INCOME_SHARE: money,
};

/** Sums over rows; fen where the figure is one of money. */
export interface FigureSum {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The value with four decimals, rounded half up; null while there is nothing to divide by. */
export function figureValue(code: SupplyFigureCode, { numerator, denominator }: FigureSum): string | null {
  return denominator > 0n ? decimalOf(numerator * figureRules[code].factor, denominator, 4) : null;
}

/** The longest period that figures are made of, in days. */
export const figureDaysMax = 1_100;

export function isFigurePeriod(from: CivilDate, until: CivilDate): boolean {
  const days = daysBetween(from, until);
  return days >= 1 && days <= figureDaysMax;
}

/** The months that a period touches, the earliest first. */
export function figureMonths(from: CivilDate, until: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month < until; month = addMonths(month, 1)) months.push(month);
  return months;
}
