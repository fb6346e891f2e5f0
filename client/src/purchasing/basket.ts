import type { PurchaseItemFragment, PurchasePricesQuery } from '../gql/graphql';

/** A requisition while it is being made. */
export interface BasketLine {
  item: PurchaseItemFragment;
  packId: string;
  packs: number;
}

export type Price = PurchasePricesQuery['purchasePrices'][number];

/** The price of a line's pack; none when no contract of the house names it. */
export function priceOf(prices: readonly Price[], line: Pick<BasketLine, 'item' | 'packId'>): Price | undefined {
  return prices.find(({ item, pack }) => item?.id === line.item.id && pack?.id === line.packId);
}

/** Fen of a decimal amount of yuan, without a detour through fractions. */
export function fenOf({ amount }: { amount: string }): bigint {
  const [yuan = '0', rest = ''] = amount.replace('-', '').split('.');
  const fen = BigInt(yuan) * 100n + BigInt(rest.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -fen : fen;
}

/** The decimal amount of fen, as the API takes it. */
export function yuanText(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const whole = fen < 0n ? -fen : fen;
  return `${sign}${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`;
}

/** What the basket comes to, as far as its lines have a price. */
export function basketFen(lines: readonly BasketLine[], prices: readonly Price[]): bigint {
  return lines.reduce((sum, line) => {
    const price = priceOf(prices, line);
    return price ? sum + fenOf(price.price) * BigInt(line.packs) : sum;
  }, 0n);
}

const keyOf = (houseId: string) => `medgroup.basket.${houseId}`;

/** What was chosen before for a house on this screen and was not submitted. */
export function keptBasket(houseId: string): BasketLine[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(houseId)) ?? '[]');
    return Array.isArray(kept) ? (kept as BasketLine[]) : [];
  } catch {
    return [];
  }
}

export function keepBasket(houseId: string, lines: readonly BasketLine[]): void {
  if (lines.length === 0) sessionStorage.removeItem(keyOf(houseId));
  else sessionStorage.setItem(keyOf(houseId), JSON.stringify(lines));
}
