import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { priceLinesFor } from '../negotiation/price.queries';
import type { Transaction } from '../platform/database/transaction';
import { type PackPrice, signedAmount } from './settlement.rules';

/** What a house owes suppliers for what it used up of theirs, written with the movement that used it. */

/** A price line as a settlement keeps it. */
export interface SettledPrice extends PackPrice {
  readonly priceLineId: string;
}

/** Something of a supplier's that was used up, or lost while the house kept it. */
export interface Owed {
  readonly movementId: string;
  readonly supplierId: string;
  readonly institutionId: string;
  readonly itemId: string;
  /** Base units; below zero where more was found than was thought. */
  readonly units: bigint;
  /** The pack that was scanned: its price goes first. */
  readonly packId?: string | null;
}

/** Writes what is owed at the price of the day; where none holds, the line waits to be priced. */
export async function settle(tx: Transaction, owed: readonly Owed[], on: CivilDate): Promise<void> {
  for (const each of owed) {
    const price = await priceOf(tx, each, on);
    await writeSettlement(tx, { ...each, useId: each.movementId, on, price }, price && signedAmount(price, each.units));
  }
}

/** The price of an item's pack at a house on a day from one supplier: of the pack that was scanned, else of the smallest that has one. */
export async function priceOf(
  tx: Transaction,
  { institutionId, supplierId, itemId, packId }: Omit<Owed, 'movementId' | 'units'>,
  on: CivilDate,
): Promise<SettledPrice | null> {
  const packs = await tx.rows<{ id: string; units: string }>(
    'SELECT id, units FROM catalogue_pack WHERE item_id = $1 ORDER BY id = $2 DESC, units, id',
    [itemId, packId ?? null],
  );
  const wishes = packs.map(({ id }) => ({ itemId, packId: id, supplierId, evenUsedUp: true }));
  // Whoever uses something need not see what it costs.
  const lines = await tx.acrossHouses(() => priceLinesFor(tx, institutionId, on, wishes));
  for (const [index, line] of lines.entries()) {
    const packUnits = BigInt(packs[index]?.units ?? 1);
    if (line.ok) return { priceLineId: line.value.priceLineId, priceFen: line.value.priceFen, packUnits };
  }
  return null;
}

interface NewSettlement extends Owed {
  readonly useId: string;
  readonly on: CivilDate;
  readonly price: SettledPrice | null;
}

/** Writes down what is owed for a use or its return; without an amount where no price held. */
export async function writeSettlement(
  tx: Transaction,
  { movementId, useId, supplierId, institutionId, itemId, on, units, price }: NewSettlement,
  amountFen: bigint | null,
): Promise<void> {
  await tx.rows(
    `INSERT INTO stock_settlement (id, movement_id, use_id, supplier_id, institution_id, item_id, used_on, quantity, price_line_id, price_fen, pack_units, amount_fen)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      newUuid(),
      movementId,
      useId,
      supplierId,
      institutionId,
      itemId,
      on,
      units.toString(),
      price?.priceLineId ?? null,
      price?.priceFen.toString() ?? null,
      price?.packUnits.toString() ?? null,
      amountFen?.toString() ?? null,
    ],
  );
}
