import { newUuid } from '../kernel/ids';
import type { Transaction } from '../platform/database/transaction';
import { markLow } from './low-stock.writes';
import type { StockMovementKind } from './stock.enums';
import { tellLow } from './stock.notices';

/** What every command on stock writes. The balances follow by the ledger's trigger and by nothing else. */

/** A place as a movement names it. */
export interface MovedPlace {
  readonly id: string;
  readonly institutionId: string;
}

/** A movement to be booked. */
export interface NewMovement {
  readonly kind: StockMovementKind;
  readonly itemId: string;
  readonly lotId: string;
  readonly serial?: string;
  readonly from?: MovedPlace;
  readonly to?: MovedPlace;
  /** Base units. */
  readonly units: bigint;
  /** Whose it is; the house's own when null. */
  readonly ownerSupplierId: string | null;
  /** What it comes from: the same thing is never booked twice. */
  readonly sourceKey: string;
  readonly patientId?: string | null;
  readonly encounterId?: string | null;
  readonly departmentId?: string | null;
  readonly reason?: string | null;
  readonly useId?: string;
  readonly transferId?: string;
}

/** Books movements in one statement, so that all their balances are locked in one order; answers their ids in the order given. */
export async function bookMovements(tx: Transaction, movements: readonly NewMovement[]): Promise<string[]> {
  const rows = movements.map(({ from, to, units, ...rest }) => ({
    ...rest,
    id: newUuid(),
    quantity: units.toString(),
    fromId: from?.id,
    fromHouse: from?.institutionId,
    toId: to?.id,
    toHouse: to?.institutionId,
  }));
  if (rows.length === 0) return [];
  await tx.rows(insertMovements, [JSON.stringify(rows), tx.personId]);
  const touched = rows.flatMap(({ itemId, fromId, toId }) =>
    [fromId, toId].flatMap(placeId => (placeId ? [{ placeId, itemId }] : [])),
  );
  await tellLow(tx, await markLow(tx, touched));
  return rows.map(({ id }) => id);
}

const insertMovements = `
  INSERT INTO stock_movement (id, kind, item_id, lot_id, serial, from_place_id, from_institution_id, to_place_id, to_institution_id, quantity, owner_supplier_id, by_id,
    source_key, patient_id, encounter_id, department_id, reason, use_id, transfer_id)
  SELECT id, kind, "itemId", "lotId", coalesce(serial, ''), "fromId", "fromHouse", "toId", "toHouse", quantity, "ownerSupplierId", $2,
    "sourceKey", "patientId", "encounterId", "departmentId", reason, "useId", "transferId"
  FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, kind text, "itemId" uuid, "lotId" uuid, serial text, "fromId" uuid, "fromHouse" uuid, "toId" uuid, "toHouse" uuid,
    quantity bigint, "ownerSupplierId" uuid, "sourceKey" text, "patientId" uuid, "encounterId" uuid, "departmentId" uuid, reason text, "useId" uuid, "transferId" uuid)`;

/** A line of the audit; what was moved stands in the ledger, not here. */
export function auditStock(
  tx: Transaction,
  action: string,
  subjectKind: string,
  { id, institutionId }: MovedPlace,
  detail?: object,
): void {
  tx.audit({ action: `stock.${action}`, institutionId, subjectKind, subjectId: id, detail });
}
