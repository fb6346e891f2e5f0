import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureUnit, JointWardFiguresQuery, JointWardIndicator } from '../gql/graphql';
import { assertNever } from '../ui/assertNever';
import { count, decimal, percent, yuan } from '../ui/format';

type Month = NonNullable<JointWardFiguresQuery['jointWardFigures']>['months'][number];

export const indicators: readonly JointWardIndicator[] = [
  'ADMISSIONS',
  'SENT_DOWN',
  'DISCHARGES',
  'BED_USE',
  'AVERAGE_STAY',
  'DISEASES',
  'COST_PER_DISCHARGE',
  'DRUG_COST_PER_DISCHARGE',
];

/** How a figure of this unit is written: rates as per cent, money in yuan with two decimals. */
export function useFigureText(unit: FigureUnit): (value: string | number | null | undefined) => string {
  const { t } = useTranslation();
  return useCallback(
    value => {
      if (value == null) return '—';
      switch (unit) {
        case 'COUNT':
          return decimal(value);
        case 'RATIO':
          return percent(String(value));
        case 'DAYS':
          return t('jointWards.days', { n: decimal(value) });
        case 'YUAN':
          return t('jointWards.yuan', { n: yuan(Number(value)) });
        default:
          return assertNever(unit);
      }
    },
    [unit, t],
  );
}

/** The value of one month; null where there was nothing to divide. */
export function valueIn(indicator: JointWardIndicator, month: Month): number | null {
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  switch (indicator) {
    case 'ADMISSIONS':
      return month.admissions;
    case 'SENT_DOWN':
      return month.sentDown;
    case 'DISCHARGES':
      return month.discharges;
    case 'DISEASES':
      return month.diseases;
    case 'BED_USE':
      return number(month.bedUse.value);
    case 'AVERAGE_STAY':
      return number(month.averageStay.value);
    case 'COST_PER_DISCHARGE':
      return number(month.costPerDischarge);
    case 'DRUG_COST_PER_DISCHARGE':
      return number(month.drugCostPerDischarge);
    default:
      return assertNever(indicator);
  }
}

/** Numerator and denominator of a month, as they are written; undefined for plain counts. */
export function partsIn(indicator: JointWardIndicator, month: Month): readonly [number, number] | undefined {
  switch (indicator) {
    case 'BED_USE':
      return [month.bedUse.numerator, month.bedUse.denominator];
    case 'AVERAGE_STAY':
      return [month.averageStay.numerator, month.averageStay.denominator];
    case 'COST_PER_DISCHARGE':
      return month.cost == null ? undefined : [Number(month.cost), month.discharges];
    case 'DRUG_COST_PER_DISCHARGE':
      return month.drugCost == null ? undefined : [Number(month.drugCost), month.discharges];
    default:
      return undefined;
  }
}

/** The sums of a period behind a rate, ready to be read. */
export function fractionIn(
  indicator: JointWardIndicator,
  months: readonly Month[],
  { from, until }: { from: string; until?: string | null },
): { numerator: string; denominator: string } | undefined {
  const parts = months
    .filter(one => one.month >= from && (!until || one.month < until))
    .flatMap(one => [partsIn(indicator, one) ?? []].filter(both => both.length === 2) as (readonly [number, number])[]);
  if (parts.length === 0) return undefined;
  const numerator = parts.reduce((sum, [above]) => sum + above, 0);
  const denominator = parts.reduce((sum, [, below]) => sum + below, 0);
  const isMoney = indicator === 'COST_PER_DISCHARGE' || indicator === 'DRUG_COST_PER_DISCHARGE';
  return { numerator: isMoney ? yuan(numerator) : count(numerator), denominator: count(denominator) };
}
