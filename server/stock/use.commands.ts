import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { Pick } from './fefo.rules';
import { auditStock, bookMovements } from './movement.writes';
import { pickFrom } from './picking.facts';
import { settle } from './settlement.writes';
import type { StockCode } from './stock.codes';
import { StockMovementKind, StockPlaceKind } from './stock.enums';
import { type ItemFacts, itemOf, type PlaceFacts, placeOf, requireAt } from './stock.facts';
import { type PackFacts, type QuantityUnit, unitsOf } from './units.rules';

/** The scan at use: in one transaction the piece leaves the books, a supplier's becomes a debt, and whoever received it is written down. */

/** Who receives what is used: the patient of a stay, or else a department. */
export interface Recipient {
  readonly encounterId?: string | null;
  readonly departmentId?: string | null;
}

export interface UseInput extends Recipient {
  readonly placeId: string;
  readonly itemId: string;
  readonly lotId?: string | null;
  readonly serial?: string | null;
  readonly ownerSupplierId?: string | null;
  readonly quantity: bigint;
  readonly unit: QuantityUnit | null;
  /** The pack that was scanned. */
  readonly pack: (PackFacts & { readonly id: string }) | null;
  /** What it comes from: the same scan is never booked twice. */
  readonly sourceKey: string;
}

export interface Used {
  readonly movementIds: string[];
  /** Base units of what was asked for that are left loose in the place. */
  readonly left: string;
}

/** Uses stock up for a patient or a department. */
export async function takeForUse(tx: Transaction, input: UseInput): Promise<Result<Used, StockCode>> {
  const place = await placeOf(tx, input.placeId);
  requireAt(tx, 'stock.use', place);
  const item = await itemOf(tx, input.itemId);
  const stated = unitsOf(item, input);
  if ('wrong' in stated) return refused(stated.wrong);
  const wrong = placeRefusal(place) ?? serialRefusal(item, input, stated.units);
  if (wrong) return refused(wrong);
  const recipient = await recipientOf(tx, place, input);
  if ('wrong' in recipient) return refused(recipient.wrong);
  const today = civilDateOf(await tx.now());
  const taken = await pickFrom(tx, place, item, { ...input, units: stated.units }, today);
  if ('wrong' in taken) return refused(taken.wrong);
  const movementIds = await bookUse(tx, { place, item, ...input, ...recipient, today }, taken.picks);
  return accepted({ movementIds, left: taken.left.toString() });
}

interface Booking {
  readonly place: PlaceFacts;
  readonly item: { readonly id: string };
  readonly pack: { readonly id: string } | null;
  readonly sourceKey: string;
  readonly patientId: string | null;
  readonly encounterId: string | null;
  readonly departmentId: string | null;
  readonly today: CivilDate;
}

/** Books what was picked, with what it makes the house owe. */
export async function bookUse(tx: Transaction, use: Booking, picks: readonly Pick[]): Promise<string[]> {
  const { place, item, pack, sourceKey, patientId, encounterId, departmentId, today } = use;
  const movementIds = await bookMovements(
    tx,
    picks.map(({ of: { lotId, serial, ownerSupplierId }, units }, index) => ({
      kind: StockMovementKind.USE,
      itemId: item.id,
      lotId,
      serial,
      from: place,
      units,
      ownerSupplierId,
      sourceKey: `${sourceKey}:${index}`,
      patientId,
      encounterId,
      departmentId,
    })),
  );
  const owed = picks.flatMap(({ of: { ownerSupplierId: supplierId }, units }, index) =>
    supplierId
      ? [
          {
            movementId: movementIds[index] ?? '',
            supplierId,
            institutionId: place.institutionId,
            itemId: item.id,
            units,
            packId: pack?.id,
          },
        ]
      : [],
  );
  await settle(tx, owed, today);
  for (const id of movementIds)
    auditStock(tx, 'use', 'StockMovement', { id, institutionId: place.institutionId }, { itemId: item.id });
  return movementIds;
}

function placeRefusal({ kind, isClosed }: PlaceFacts): Refusal<StockCode> | undefined {
  if (!isClosed && kind !== StockPlaceKind.QUARANTINE && kind !== StockPlaceKind.TRANSIT) return undefined;
  return refusal(
    'PLACE',
    '该库位已停用，或为隔离、在途库位，不能直接使用其中物资。',
    'The place is closed, or holds what is in quarantine or on its way: nothing there is used.',
    'placeId',
  );
}

function serialRefusal({ tracking }: ItemFacts, { serial }: UseInput, units: bigint): Refusal<StockCode> | undefined {
  if (tracking === 'LOT' || (serial && units === 1n)) return undefined;
  return refusal(
    'SERIAL',
    '该品种一物一码，请逐件扫描序列号使用。',
    'Each piece of this item has a number of its own: scan one at a time.',
    'serial',
  );
}

/** The patient of a stay at the house, or a department of it; that of the place when neither is named. */
export async function recipientOf(
  tx: Transaction,
  place: PlaceFacts,
  { encounterId = null, departmentId = null }: Recipient,
): Promise<
  | { readonly patientId: string | null; readonly encounterId: string | null; readonly departmentId: string | null }
  | { readonly wrong: Refusal<StockCode> }
> {
  const department = await departmentOf(tx, place, departmentId);
  if (encounterId) {
    const stay = await tx.row<{ patientId: string }>(
      `SELECT patient_id AS "patientId" FROM encounter WHERE id = $1 AND institution_id = $2`,
      [encounterId, place.institutionId],
    );
    if (!stay) return { wrong: notHere('encounterId') };
    return { patientId: stay.patientId, encounterId, departmentId: department };
  }
  if (!department) return { wrong: notHere('departmentId') };
  return { patientId: null, encounterId: null, departmentId: department };
}

async function departmentOf(tx: Transaction, place: PlaceFacts, departmentId: string | null): Promise<string | null> {
  const row = await tx.row<{ id: string }>(
    `SELECT d.id FROM department d WHERE d.institution_id = $1
       AND d.id = coalesce($2::uuid, $3::uuid, (SELECT w.department_id FROM ward w WHERE w.id = $4))`,
    [place.institutionId, departmentId, place.departmentId, place.wardId],
  );
  return row?.id ?? null;
}

function notHere(field: string): Refusal<StockCode> {
  return refusal(
    'RECIPIENT',
    '请指定在本机构就诊的患者或本机构的科室。',
    'Name a patient who is cared for at this house, or a department of it.',
    field,
  );
}
