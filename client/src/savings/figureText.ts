import type { TFunction } from 'i18next';
import type { SupplyFigureCode, SupplyFigureSplit, SupplyFigureWholeFragment } from '../gql/graphql';
import { count, decimal, nameOf, percent, yuan } from '../ui/format';

export type Figure = SupplyFigureWholeFragment;
export type Share = Figure['parts'][number];
type Value = Pick<Figure['total'], 'numerator' | 'denominator' | 'value'>;

/** "4.2 %", "17.3 days", or a dash. */
export function valueText(t: TFunction, code: SupplyFigureCode, value: string | null | undefined): string {
  if (code !== 'DAYS_OF_STOCK') return percent(value);
  return value == null ? '—' : t('savings.days', { n: decimal(value) });
}

/** "1,203.50 ÷ 28,410.00". */
export function fractionText({ unit }: Pick<Figure, 'unit'>, { numerator, denominator }: Value): string {
  return `${amountText(unit, numerator)} ÷ ${amountText(unit, denominator)}`;
}

export function amountText(unit: Figure['unit'], amount: string): string {
  return unit === 'YUAN' ? yuan(Number(amount)) : count(Number(amount));
}

/** "2026-11". */
export function monthText(month: string): string {
  return month.slice(0, 7);
}

const keyOf = { INSTITUTION: 'institution', SUPPLIER: 'supplier', CATEGORY: 'category' } as const;

/** The house, supplier or category of a part; none where the viewer may not know it. */
export function partOf(by: SupplyFigureSplit, share: Share) {
  return share[keyOf[by]];
}

/** The name of the address's filter for a part. */
export function filterOf(by: SupplyFigureSplit): string {
  return keyOf[by];
}

export function partName(by: SupplyFigureSplit, share: Share): string {
  const part = partOf(by, share);
  return part ? nameOf(part) : '—';
}
