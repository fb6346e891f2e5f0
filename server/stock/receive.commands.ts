import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { bookMovements } from './movement.writes';
import type { StockCode } from './stock.codes';
import { StockMovementKind, StockPlaceKind } from './stock.enums';
import {
  balancesOf,
  blocksOf,
  type ItemFacts,
  itemOf,
  type LotFacts,
  lockLot,
  lotRefusal,
  type PlaceFacts,
  placeOf,
} from './stock.facts';
import { notEnough } from './take.rules';
import { serialsRefusal } from './units.rules';

/**
 * Stock comes in and goes back to its supplier. The parts of other slices' commands: those have authorised, and run them inside their own
 * transaction with `stockViolations` among their violations.
 */

export interface ReceiveInput {
  readonly placeId: string;
  readonly itemId: string;
  readonly lotNumber: string;
  readonly expiresOn: CivilDate | null;
  readonly madeOn?: CivilDate | null;
  /** Of items whose pieces have numbers: one each. */
  readonly serials?: readonly string[];
  /** Base units: whole packs times what is in one. */
  readonly units: bigint;
  /** Whose it stays until it is used; the house's own when null. */
  readonly ownerSupplierId: string | null;
  /** What it comes from, such as `receipt:<line>`: the same thing is never booked twice. */
  readonly sourceKey: string;
}

export interface Received {
  readonly lotId: string;
  readonly movementIds: readonly string[];
}

/** Books what came in; the lot becomes known with it. */
export async function receiveStock(tx: Transaction, input: ReceiveInput): Promise<Result<Received, StockCode>> {
  const place = await placeOf(tx, input.placeId);
  const item = await itemOf(tx, input.itemId);
  const serials = (input.serials ?? []).map(serial => serial.trim());
  const wrong = placeRefusal(place) ?? quantityRefusal(input) ?? serialsRefusal(item, input.units, serials);
  if (wrong) return refused(wrong);
  const lot = await knownLot(tx, input);
  const block = place.kind === StockPlaceKind.QUARANTINE ? undefined : await recallOf(tx, place, lot);
  const barred = lotRefusal(lot, block, civilDateOf(await tx.now())) ?? (await takenRefusal(tx, item, serials));
  if (barred) return refused(barred);
  const movement = {
    kind: StockMovementKind.RECEIPT,
    itemId: item.id,
    lotId: lot.id,
    to: place,
    ownerSupplierId: input.ownerSupplierId,
  };
  const { units, sourceKey } = input;
  const pieces = serials.map(serial => ({ ...movement, serial, units: 1n, sourceKey: `${sourceKey}:${serial}` }));
  const movementIds = await bookMovements(tx, pieces.length > 0 ? pieces : [{ ...movement, units, sourceKey }]);
  return accepted({ lotId: lot.id, movementIds });
}

export interface SupplierReturnInput {
  readonly placeId: string;
  readonly lotId: string;
  readonly serial?: string;
  readonly units: bigint;
  readonly ownerSupplierId: string | null;
  readonly sourceKey: string;
  readonly reason: string;
}

/** Books what goes back to its supplier; expired and blocked lots may. */
export async function returnToSupplier(
  tx: Transaction,
  input: SupplierReturnInput,
): Promise<Result<{ readonly movementId: string }, StockCode>> {
  const place = await placeOf(tx, input.placeId);
  const lot = await lockLot(tx, input.lotId);
  const wrong = quantityRefusal(input);
  if (wrong) return refused(wrong);
  const { serial = '', ownerSupplierId, units } = input;
  const there = (await balancesOf(tx, place.id, [lot.id])).find(
    each => each.serial === serial && each.ownerSupplierId === ownerSupplierId,
  );
  if ((there?.units ?? 0n) - (there?.packed ?? 0n) < units)
    return refused(notEnough(await itemOf(tx, lot.itemId), there));
  const [movementId = ''] = await bookMovements(tx, [
    { ...input, serial, kind: StockMovementKind.RETURN_SUPPLIER, itemId: lot.itemId, from: place },
  ]);
  return accepted({ movementId });
}

function placeRefusal({ isClosed, kind }: PlaceFacts): Refusal<StockCode> | undefined {
  if (isClosed)
    return refusal('PLACE', '该库位已停用，请选择其他库位。', 'The place is closed: choose another.', 'placeId');
  if (kind !== StockPlaceKind.TRANSIT) return undefined;
  return refusal(
    'PLACE',
    '在途库位不能收货，请选择其他库位。',
    'Nothing is received into what is on its way: choose another place.',
    'placeId',
  );
}

function quantityRefusal({ units }: { readonly units: bigint }): Refusal<StockCode> | undefined {
  return units > 0n ? undefined : refusal('UNIT', '数量须大于零。', 'A quantity above zero is needed.', 'quantity');
}

/** Finds the lot or makes it known, and locks it. */
async function knownLot(tx: Transaction, input: ReceiveInput): Promise<LotFacts> {
  const { itemId, lotNumber, expiresOn, madeOn = null } = input;
  const key = [itemId, lotNumber.trim(), expiresOn];
  const find = () =>
    tx.row<{ id: string }>(
      'SELECT id FROM stock_lot WHERE item_id = $1 AND number = $2 AND expires_on IS NOT DISTINCT FROM $3::date',
      key,
    );
  let known = await find();
  if (!known) {
    await tx.rows(
      `INSERT INTO stock_lot (id, item_id, number, expires_on, made_on) VALUES (gen_random_uuid(), $1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [...key, madeOn],
    );
    known = await find();
  }
  return lockLot(tx, known?.id ?? '');
}

async function recallOf(tx: Transaction, place: PlaceFacts, lot: LotFacts) {
  const block = (await blocksOf(tx, place.institutionId, [lot.id])).get(lot.id);
  return block === 'RECALL' ? block : undefined;
}

/** A piece that is here already, or was used here, names itself. */
async function takenRefusal(
  tx: Transaction,
  { id }: ItemFacts,
  serials: readonly string[],
): Promise<Refusal<StockCode> | undefined> {
  if (serials.length === 0) return undefined;
  // Also where another house has it: which one is not told.
  const taken = await tx.acrossHouses(() =>
    tx.row<{ serial: string }>(
      `SELECT serial FROM stock_movement WHERE item_id = $1 AND serial = ANY ($2) AND serial <> '' GROUP BY serial
       HAVING count(*) FILTER (WHERE kind = 'RECEIPT') > count(*) FILTER (WHERE kind = 'RETURN_SUPPLIER') ORDER BY serial LIMIT 1`,
      [id, serials],
    ),
  );
  if (!taken) return undefined;
  return refusal(
    'SERIAL_TAKEN',
    `序列号 ${taken.serial} 已入库或已使用，请核对实物。`,
    `The piece with number ${taken.serial} came in already: check the piece in your hand.`,
    'serials',
  );
}
