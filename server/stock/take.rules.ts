import { type Refusal, refusal } from '../kernel/result';
import type { StockCode } from './stock.codes';
import type { CountedItem } from './units.rules';

/** Decides whether so much may be taken, and says what is left when not. */

/** What there is of something in a place. */
export interface There {
  readonly units: bigint;
  readonly packed: bigint;
}

/** Says what is left, and what of it is packed. */
export function notEnough(
  item: Pick<CountedItem, 'baseUnitZh' | 'baseUnitEn'>,
  there: There | undefined,
): Refusal<StockCode> {
  const { units, packed } = there ?? { units: 0n, packed: 0n };
  const { baseUnitZh: zh, baseUnitEn: en } = item;
  if (packed > 0n)
    return refusal(
      'PACKED',
      `散存只剩 ${units - packed} ${zh}，另有 ${packed} ${zh}在定数包中，请扫描定数包或先拆包。`,
      `Only ${units - packed} ${en} are left loose; ${packed} are in fixed packs: open one, or take it apart.`,
      'quantity',
    );
  return refusal(
    'NOT_ENOUGH',
    units > 0n ? `库存不足：该处只剩 ${units} ${zh}，请减少数量。` : '该处已无此批号库存，可能刚被领用，请刷新后另选。',
    units > 0n
      ? `There are only ${units} ${en} left there: take less.`
      : 'Nothing of this is left there; somebody may just have taken it. Look again and choose another.',
    'quantity',
  );
}
