import type { TFunction } from 'i18next';
import type { PackagePayer } from '../gql/graphql';
import { yuan } from '../ui/format';

export interface PayerPart {
  payer: PackagePayer;
  amount: { amount: string };
}

const payers: readonly PackagePayer[] = ['INSURANCE', 'PUBLIC_HEALTH', 'RESIDENT'];

/** "120.00 元". */
export function priceText(t: TFunction, amount: string | number): string {
  return t('contracts.yuan', { n: yuan(Number(amount)) });
}

/** Who pays how much: "医保 70.00 + 公卫 30.00 + 个人 20.00". */
export function payersText(t: TFunction, parts: readonly PayerPart[]): string {
  return payers
    .flatMap(payer => {
      const fen = parts.filter(one => one.payer === payer).reduce((sum, one) => sum + fenOf(one.amount.amount), 0);
      return fen > 0 ? [`${t(`contracts.payer.${payer}`)} ${yuan(fen / 100)}`] : [];
    })
    .join(' + ');
}

/** Amounts are added as whole fen: yuan with decimals would not add up. */
export function fenOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}
