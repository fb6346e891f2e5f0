import { civilDateOf } from '../kernel/civil-date';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { auditStock, bookMovements } from './movement.writes';
import { returnAmount } from './settlement.rules';
import { writeSettlement } from './settlement.writes';
import type { StockCode } from './stock.codes';
import { StockMovementKind } from './stock.enums';
import { lockLot, placeOf, requireAt } from './stock.facts';

/** What was scanned but not used comes back: to where it came from, to whom it belonged, and off what is owed. */

export interface UseReturnInput {
  readonly movementId: string;
  readonly units: bigint;
  readonly reason: string;
  readonly sourceKey: string;
}

/** Takes back what was scanned at use: to its place, to its owner, and off what is owed. */
export async function returnUse(
  tx: Transaction,
  { movementId, units, reason, sourceKey }: UseReturnInput,
): Promise<Result<{ readonly movementId: string }, StockCode>> {
  const use = await readUse(tx, movementId);
  const place = await placeOf(tx, use.placeId);
  requireAt(tx, 'stock.use', place);
  await lockLot(tx, use.lotId);
  const returned = await returnedOf(tx, use.id);
  const left = BigInt(use.quantity) - returned;
  if (units <= 0n || units > left) return refused(tooMuch(left));
  const { itemId, lotId, serial, ownerSupplierId, patientId, encounterId, departmentId } = use;
  const what = { itemId, lotId, serial, ownerSupplierId, patientId, encounterId, departmentId };
  const [returnId = ''] = await bookMovements(tx, [
    { ...what, kind: StockMovementKind.RETURN_USE, to: place, units, reason: reason.trim(), useId: use.id, sourceKey },
  ]);
  if (ownerSupplierId) await credit(tx, { ...use, supplierId: ownerSupplierId }, returnId, returned, units);
  auditStock(tx, 'return', 'StockMovement', { id: returnId, institutionId: place.institutionId }, { useId: use.id });
  return accepted({ movementId: returnId });
}

interface UseRecord {
  readonly id: string;
  readonly placeId: string;
  readonly institutionId: string;
  readonly itemId: string;
  readonly lotId: string;
  readonly serial: string;
  readonly quantity: string;
  readonly ownerSupplierId: string | null;
  readonly patientId: string | null;
  readonly encounterId: string | null;
  readonly departmentId: string | null;
}

async function readUse(tx: Transaction, id: string): Promise<UseRecord> {
  const use = await tx.row<UseRecord>(
    `SELECT id, from_place_id AS "placeId", from_institution_id AS "institutionId", item_id AS "itemId", lot_id AS "lotId", serial, quantity,
       owner_supplier_id AS "ownerSupplierId", patient_id AS "patientId", encounter_id AS "encounterId", department_id AS "departmentId"
     FROM stock_movement WHERE id = $1 AND kind = 'USE'`,
    [id],
  );
  if (!use) throw notFound('这次使用', 'use');
  return use;
}

async function returnedOf(tx: Transaction, useId: string): Promise<bigint> {
  const row = await tx.row<{ units: string }>(
    'SELECT coalesce(sum(quantity), 0) AS units FROM stock_movement WHERE use_id = $1',
    [useId],
  );
  return BigInt(row?.units ?? 0);
}

/** Takes off what is owed what came back, at the price of the use. */
async function credit(
  tx: Transaction,
  use: UseRecord & { readonly supplierId: string },
  movementId: string,
  returned: bigint,
  units: bigint,
): Promise<void> {
  const settled = await tx.row<{ priceLineId: string; priceFen: string; packUnits: string }>(
    `SELECT price_line_id AS "priceLineId", price_fen AS "priceFen", pack_units AS "packUnits" FROM stock_settlement
     WHERE movement_id = $1 AND price_line_id IS NOT NULL FOR NO KEY UPDATE`,
    [use.id],
  );
  const price = settled && {
    priceLineId: settled.priceLineId,
    priceFen: BigInt(settled.priceFen),
    packUnits: BigInt(settled.packUnits),
  };
  const { supplierId, institutionId, itemId } = use;
  const line = { movementId, useId: use.id, supplierId, institutionId, itemId, units: -units };
  const amount = price ? returnAmount(price, BigInt(use.quantity), returned, units) : null;
  await writeSettlement(tx, { ...line, on: civilDateOf(await tx.now()), price: price ?? null }, amount);
}

function tooMuch(left: bigint) {
  return refusal<StockCode>(
    'RETURN',
    left > 0n ? `该次使用最多还能退回 ${left}。` : '该次使用已全部退回。',
    left > 0n ? `At most ${left} of that use can come back.` : 'All of that use has come back already.',
    'quantity',
  );
}
