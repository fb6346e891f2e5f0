import { type Refusal, refusal } from '../kernel/result';
import type { StockCode } from './stock.codes';

/**
 * Decides what a quantity means in base units. Stock is counted in base units only; packs are so many of them, exactly. Whoever scans a box of
 * a hundred and says 3 must say whether that is boxes or pieces: a guess here is the box taken for the piece.
 */

/** What a quantity counts. */
export enum QuantityUnit {
  BASE = 'BASE',
  PACK = 'PACK',
}

/** A pack as far as reckoning needs it. */
export interface PackFacts {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Base units in one. */
  readonly units: bigint;
}

/** An item as far as reckoning needs it. */
export interface CountedItem {
  readonly baseUnitZh: string;
  readonly baseUnitEn: string;
  readonly tracking: 'LOT' | 'SERIAL';
}

export interface StatedQuantity {
  readonly quantity: bigint;
  readonly unit: QuantityUnit | null;
  /** The pack that was scanned or named; null when nothing but the item is known. */
  readonly pack: PackFacts | null;
}

export type Units = { readonly units: bigint } | { readonly wrong: Refusal<StockCode> };

/** The base units that are meant. */
export function unitsOf(item: CountedItem, { quantity, unit, pack }: StatedQuantity): Units {
  if (quantity <= 0n) return { wrong: noQuantity };
  if (unit === QuantityUnit.BASE) return { units: quantity };
  if (!pack) return unit === null ? { units: quantity } : { wrong: packUnknown };
  if (unit === null && pack.units > 1n) return { wrong: ambiguous(item, pack, quantity) };
  return { units: quantity * pack.units };
}

/** How many whole packs units are; refused when some are left over, with what they are instead. */
export function packsOf(
  item: CountedItem,
  units: bigint,
  pack: PackFacts,
): { readonly packs: bigint } | { readonly wrong: Refusal<StockCode> } {
  const rest = units % pack.units;
  return rest === 0n ? { packs: units / pack.units } : { wrong: notWhole(item, units, pack, rest) };
}

/** What is wrong with the numbers of pieces that go with a quantity. */
export function serialsRefusal(
  { tracking }: Pick<CountedItem, 'tracking'>,
  units: bigint,
  serials: readonly string[],
): Refusal<StockCode> | undefined {
  if (tracking === 'LOT') return serials.length === 0 ? undefined : serialNotWanted;
  if (new Set(serials).size < serials.length) return serialTwice;
  if (serials.some(serial => serial.trim() === '')) return serialsWanted(units, serials.length);
  return BigInt(serials.length) === units ? undefined : serialsWanted(units, serials.length);
}

const noQuantity = refusal<StockCode>('UNIT', '数量须大于零。', 'A quantity above zero is needed.', 'quantity');
const packUnknown = refusal<StockCode>(
  'UNIT',
  '未指明包装，请扫描包装条码，或按最小单位填写数量。',
  'No pack is named: scan it, or say the quantity in base units.',
  'unit',
);
const serialNotWanted = refusal<StockCode>(
  'SERIAL',
  '该品种按批号管理，不填序列号。',
  'This item is kept by lot; its pieces have no numbers.',
  'serials',
);
const serialTwice = refusal<StockCode>(
  'SERIAL_TAKEN',
  '同一序列号填写了两次。',
  'A number of a piece is named twice.',
  'serials',
);

function serialsWanted(units: bigint, given: number): Refusal<StockCode> {
  return refusal(
    'SERIAL',
    `该品种一物一码：${units} 件须有 ${units} 个序列号，现有 ${given} 个。`,
    `Each piece of this item has a number of its own: ${units} pieces need ${units} numbers, ${given} given.`,
    'serials',
  );
}

function ambiguous(item: CountedItem, pack: PackFacts, quantity: bigint): Refusal<StockCode> {
  const { nameZh, nameEn, units } = pack;
  return refusal(
    'UNIT',
    `扫描的${nameZh}含 ${units} ${item.baseUnitZh}：请注明 ${quantity} 是按${nameZh}（共 ${quantity * units} ${item.baseUnitZh}）还是按${item.baseUnitZh}。`,
    `What was scanned (${nameEn}) holds ${units} ${item.baseUnitEn}: say whether ${quantity} means packs (${quantity * units} in all) or ${item.baseUnitEn}.`,
    'unit',
  );
}

function notWhole(item: CountedItem, units: bigint, pack: PackFacts, rest: bigint): Refusal<StockCode> {
  return refusal(
    'UNIT',
    `${units} ${item.baseUnitZh}不是整${pack.nameZh}（每${pack.nameZh} ${pack.units}）：余 ${rest} ${item.baseUnitZh}，请调整数量。`,
    `${units} ${item.baseUnitEn} are not whole packs of ${pack.units} (${pack.nameEn}): ${rest} are left over. Change the number.`,
    'quantity',
  );
}
