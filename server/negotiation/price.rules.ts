import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';

/**
 * Decides at which price line a house buys a pack of an item on a day.
 *
 * Source: DOMAIN §7 (统采分签: an order refers to a price line valid on its day, by a contract that the house itself has signed). Choices: of
 * several lines the cheapest of which enough is left, among equal ones the older agreement; enough is left when neither what the house agreed
 * to nor what the group did would be exceeded.
 */

/** A price line by which a house may buy on the day, as its signed contract has it. */
export interface LineOffer {
  readonly priceLineId: string;
  readonly contractId: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly groupId: string;
  readonly supplierId: string;
  readonly itemId: string;
  readonly packId: string;
  readonly priceFen: bigint;
  readonly isConsigned: boolean;
  /** What the house agreed to. */
  readonly packsAgreed: bigint;
  /** What the group agreed to; null: no limit. */
  readonly packsMax: bigint | null;
  /** Ordered by the house, and by all houses, so far. */
  readonly packsOrdered: bigint;
  readonly packsOrderedByAll: bigint;
}

/** The line at which is bought, with how many packs are left of it for this house. */
export interface LinePrice extends Omit<LineOffer, 'packsAgreed' | 'packsMax' | 'packsOrdered' | 'packsOrderedByAll'> {
  readonly packsLeft: bigint;
}

const priceCodes = {
  NO_CONTRACT: 'The house has no signed contract by which it may buy this item.',
  NO_PRICE: 'No price of the house’s contracts holds for this pack on this day.',
  QUANTITY_USED_UP: 'What was agreed on is ordered already.',
} as const;
export type PriceCode = keyof typeof priceCodes;

export interface PriceWish {
  readonly packs: bigint;
  /** Whether the line is answered although nothing is left of it: for what was ordered within the quantity before. */
  readonly evenUsedUp: boolean;
}

/**
 * Of the lines that hold for the pack on the day the one to buy at.
 * @param hasContract whether the house has a signed contract for the item at all
 */
export function chooseLine(
  offers: readonly LineOffer[],
  { packs, evenUsedUp }: PriceWish,
  hasContract: boolean,
): Result<LinePrice, PriceCode> {
  if (offers.length === 0) return refused(hasContract ? priceRefusals.noPrice : priceRefusals.noContract);
  const cheapestFirst = offers.map(withLeft).sort(cheaper);
  const chosen =
    cheapestFirst.find(({ packsLeft }) => packsLeft >= packs) ?? (evenUsedUp ? cheapestFirst[0] : undefined);
  return chosen ? accepted(chosen) : refused(usedUp(cheapestFirst.reduce(mostLeft, 0n)));
}

function withLeft({ packsAgreed, packsMax, packsOrdered, packsOrderedByAll, ...line }: LineOffer): LinePrice {
  const ofHouse = packsAgreed - packsOrdered;
  const ofGroup = packsMax === null ? ofHouse : packsMax - packsOrderedByAll;
  const left = ofHouse < ofGroup ? ofHouse : ofGroup;
  return { ...line, packsLeft: left > 0n ? left : 0n };
}

function cheaper(a: LinePrice, b: LinePrice): number {
  if (a.priceFen !== b.priceFen) return a.priceFen < b.priceFen ? -1 : 1;
  return a.agreementNumber < b.agreementNumber ? -1 : 1;
}

function mostLeft(most: bigint, { packsLeft }: LinePrice): bigint {
  return packsLeft > most ? packsLeft : most;
}

const priceRefusals = {
  noContract: refusal(
    'NO_CONTRACT',
    '本机构没有可采购该品种的已签合同，请先签订成员合同或联系集团物资中心。',
    'The house has no signed contract for this item; sign its member contract first, or ask the supply centre of the group.',
    'itemId',
  ),
  noPrice: refusal(
    'NO_PRICE',
    '该包装在当日没有有效的价格条目，请核对包装和日期。',
    'No price holds for this pack on this day; check the pack and the day.',
    'packId',
  ),
} satisfies Record<string, Refusal<PriceCode>>;

function usedUp(left: bigint): Refusal<PriceCode> {
  return refusal(
    'QUANTITY_USED_UP',
    `约定数量内还可采购 ${left} 个包装，请减少数量或联系集团物资中心。`,
    `Of what was agreed on ${left} packs are left; take fewer, or ask the supply centre of the group.`,
    'packs',
  );
}
