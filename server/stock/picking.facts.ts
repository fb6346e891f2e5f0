import type { CivilDate } from '../kernel/civil-date';
import type { Refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { type Pick, type Pickable, pickList } from './fefo.rules';
import type { StockCode } from './stock.codes';
import {
  type BalanceFacts,
  balancesOf,
  blocksOf,
  type ItemFacts,
  type LotFacts,
  lockLots,
  lotRefusal,
  type PlaceFacts,
} from './stock.facts';
import { notEnough } from './take.rules';

/** What shall be taken from a place, as far as it is said; the rest is chosen by expiry. */
export interface TakeWish {
  readonly lotId?: string | null;
  readonly serial?: string | null;
  /** Undefined takes whosever comes first, null only the house's own. */
  readonly ownerSupplierId?: string | null;
  readonly units: bigint;
  /** Also what has expired or is blocked: into quarantine, back to the supplier, written off. */
  readonly evenBarred?: boolean;
}

export interface Taken {
  readonly picks: readonly Pick[];
  /** What is left loose in the place of all that was asked for. */
  readonly left: bigint;
}

/** Locks the lots of an item that lie in a place and chooses what to take of them. */
export async function pickFrom(
  tx: Transaction,
  place: PlaceFacts,
  item: ItemFacts,
  wish: TakeWish,
  today: CivilDate,
): Promise<Taken | { readonly wrong: Refusal<StockCode> }> {
  const lotIds = wish.lotId ? [wish.lotId] : await lotsOfItem(tx, place.id, item.id);
  const lots = await lockLots(tx, lotIds);
  const stock = (await balancesOf(tx, place.id, lotIds)).filter(each => isMeant(each, wish));
  const blocks = wish.evenBarred ? new Map() : await blocksOf(tx, place.institutionId, lotIds);
  const pickables = stock.flatMap(each => toPickable(each, lots.get(each.lotId), blocks.has(each.lotId)));
  const { picks, missing } = pickList(pickables, wish.units, wish.evenBarred ? '0001-01-01' : today);
  if (missing === 0n) return { picks, left: sum(pickables.map(({ free }) => free)) - wish.units };
  const lot = wish.lotId ? lots.get(wish.lotId) : undefined;
  const barred = lot && !wish.evenBarred ? lotRefusal(lot, blocks.get(lot.id), today) : undefined;
  return { wrong: barred ?? notEnough(item, totalOf(stock, pickables, today)) };
}

/** Lots of an item of which something lies in a place. */
async function lotsOfItem(tx: Transaction, placeId: string, itemId: string): Promise<string[]> {
  const rows = await tx.rows<{ lotId: string }>(
    'SELECT DISTINCT lot_id AS "lotId" FROM stock_balance WHERE place_id = $1 AND item_id = $2 AND quantity > 0',
    [placeId, itemId],
  );
  return rows.map(({ lotId }) => lotId);
}

function isMeant({ serial, ownerSupplierId }: BalanceFacts, wish: TakeWish): boolean {
  if (wish.serial && serial !== wish.serial) return false;
  return wish.ownerSupplierId === undefined || ownerSupplierId === wish.ownerSupplierId;
}

function toPickable(
  { lotId, serial, ownerSupplierId, units, packed }: BalanceFacts,
  lot: LotFacts | undefined,
  isBlocked: boolean,
): Pickable[] {
  if (!lot) return [];
  const { number: lotNumber, expiresOn } = lot;
  return [{ lotId, lotNumber, serial, ownerSupplierId, expiresOn, free: units - packed, isBlocked }];
}

/** What may be taken in all, and what of it is packed. */
function totalOf(stock: readonly BalanceFacts[], pickables: readonly Pickable[], today: CivilDate) {
  const barred = new Set(
    pickables
      .filter(({ isBlocked, expiresOn }) => isBlocked || (expiresOn !== null && expiresOn < today))
      .map(({ lotId }) => lotId),
  );
  const good = stock.filter(({ lotId }) => !barred.has(lotId));
  return { units: sum(good.map(({ units }) => units)), packed: sum(good.map(({ packed }) => packed)) };
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
