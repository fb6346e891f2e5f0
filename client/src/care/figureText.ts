import type { TFunction } from 'i18next';
import type { CareFigureCode, CareFigurePointFragment, CareFiguresQuery } from '../gql/graphql';
import { count, decimal, percent } from '../ui/format';

export type Figure = CareFiguresQuery['careFigures'][number];
type Point = CareFigurePointFragment;

/** "1,203 ÷ 2,410", or that it is hidden, or that there was nothing to divide by. */
export function fractionText(t: TFunction, { numerator, denominator, isMasked }: Point): string {
  if (isMasked) return t('care.figures.masked');
  if (numerator == null || denominator == null) return '—';
  return `${count(numerator)} ÷ ${count(denominator)}`;
}

export function valueText({ value }: Point): string {
  return percent(value);
}

/** In percentage points since the first month that has a value, with its sign. */
export function changeText({ series }: Figure): string {
  const known = series.filter(one => one.value != null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return '—';
  const points = (Number(last.value) - Number(first.value)) * 100;
  return `${points > 0 ? '+' : points < 0 ? '−' : '±'}${decimal(Math.abs(points))}`;
}

export function figureOf(figures: readonly Figure[], code: CareFigureCode): Figure | undefined {
  return figures.find(one => one.code === code);
}

export function lastPoint(figure: Figure | undefined): Point | undefined {
  return figure?.series.at(-1);
}

/** "2026-11". */
export function monthText(month: string): string {
  return month.slice(0, 7);
}
