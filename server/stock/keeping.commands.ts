import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { markLow } from './low-stock.writes';
import { auditStock, bookMovements } from './movement.writes';
import { pickFrom } from './picking.facts';
import { settle } from './settlement.writes';
import type { StockCode } from './stock.codes';
import { StockMovementKind, StockPlaceKind } from './stock.enums';
import { itemOf, placeOf, requireAt } from './stock.facts';
import { type PackFacts, type QuantityUnit, unitsOf } from './units.rules';

/** Places, their levels, and what is written off. */

export interface PlaceAddInput {
  readonly institutionId: string;
  readonly kind: StockPlaceKind;
  readonly wardId: string | null;
  readonly departmentId: string | null;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly storages: readonly string[];
}

export type PlaceId = { readonly placeId: string };

/** Adds a place to a house; a cabinet belongs to a ward or a department. */
export async function addPlace(tx: Transaction, input: PlaceAddInput): Promise<Result<PlaceId, StockCode>> {
  const { institutionId, kind, wardId, departmentId } = input;
  requireAt(tx, 'stock.keep', { institutionId });
  if (kind === StockPlaceKind.TRANSIT) return refused(madeByItself);
  if (kind === StockPlaceKind.CABINET && !wardId && !departmentId) return refused(whose);
  const own = await tx.row(
    `SELECT FROM institution i WHERE i.id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT FROM ward w WHERE w.id = $2 AND w.institution_id = i.id))
       AND ($3::uuid IS NULL OR EXISTS (SELECT FROM department d WHERE d.id = $3 AND d.institution_id = i.id))`,
    [institutionId, wardId, departmentId],
  );
  if (!own) return refused(otherHouse);
  const id = newUuid();
  await tx.rows(
    `INSERT INTO stock_place (id, institution_id, kind, ward_id, department_id, code, name_zh, name_en, storages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      institutionId,
      kind,
      wardId,
      departmentId,
      input.code.trim(),
      input.nameZh.trim(),
      input.nameEn.trim(),
      input.storages,
    ],
  );
  auditStock(tx, 'place.add', 'StockPlace', { id, institutionId });
  return accepted({ placeId: id });
}

/** Closes a place in which nothing lies any more. */
export async function closePlace(
  tx: Transaction,
  { placeId, expectedVersion }: PlaceId & { readonly expectedVersion?: number | null },
): Promise<Result<PlaceId, StockCode>> {
  const place = await placeOf(tx, placeId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  if (place.isClosed || place.kind === StockPlaceKind.TRANSIT) return refused(madeByItself);
  const held = await tx.row<{ lots: number }>(
    'SELECT count(*)::integer AS lots FROM stock_balance WHERE place_id = $1 AND quantity > 0',
    [place.id],
  );
  if (held && held.lots > 0) return refused(notEmpty(held.lots));
  const closed = await tx.row(
    'UPDATE stock_place SET closed_on = group_today(), version = version + 1 WHERE id = $1 AND version = $2 AND closed_on IS NULL RETURNING id',
    [place.id, expectedVersion ?? place.version],
  );
  if (!closed) return refused(placeChanged);
  auditStock(tx, 'place.close', 'StockPlace', place);
  return accepted({ placeId });
}

export interface ParInput {
  readonly placeId: string;
  readonly itemId: string;
  readonly minUnits: bigint;
  readonly maxUnits: bigint;
}

/** Says how much of an item a place should have: at the lower level, it is filled up to the upper one. Both zero asks for none any more. */
export async function setParLevel(tx: Transaction, input: ParInput): Promise<Result<PlaceId, StockCode>> {
  const place = await placeOf(tx, input.placeId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  const item = await itemOf(tx, input.itemId);
  const { minUnits, maxUnits } = input;
  if (minUnits < 0n || maxUnits < minUnits) return refused(levels);
  await tx.rows(
    `INSERT INTO par_level (place_id, item_id, institution_id, min_units, max_units) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (place_id, item_id) DO UPDATE SET min_units = excluded.min_units, max_units = excluded.max_units, version = par_level.version + 1`,
    [place.id, item.id, place.institutionId, minUnits.toString(), maxUnits.toString()],
  );
  await markLow(tx, [{ placeId: place.id, itemId: item.id }]);
  auditStock(tx, 'par.set', 'StockPlace', place, {
    itemId: item.id,
    min: minUnits.toString(),
    max: maxUnits.toString(),
  });
  return accepted({ placeId: place.id });
}

export interface WriteOffInput {
  readonly placeId: string;
  readonly itemId: string;
  readonly lotId: string | null;
  readonly serial?: string | null;
  readonly ownerSupplierId?: string | null;
  readonly quantity: bigint;
  readonly unit: QuantityUnit | null;
  readonly pack: PackFacts | null;
  readonly reason: string;
  readonly sourceKey: string;
}

/** Writes off what is broken or has expired; what of it was a supplier's is owed like what is used, because the house kept it. */
export async function writeOff(
  tx: Transaction,
  input: WriteOffInput,
): Promise<Result<{ readonly movementIds: string[] }, StockCode>> {
  const place = await placeOf(tx, input.placeId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  const item = await itemOf(tx, input.itemId);
  const stated = unitsOf(item, input);
  if ('wrong' in stated) return refused(stated.wrong);
  if (!input.lotId) return refused(whichLot);
  const today = civilDateOf(await tx.now());
  const taken = await pickFrom(tx, place, item, { ...input, units: stated.units, evenBarred: true }, today);
  if ('wrong' in taken) return refused(taken.wrong);
  const movementIds = await bookMovements(
    tx,
    taken.picks.map(({ of: { lotId, serial, ownerSupplierId }, units }, index) => ({
      kind: StockMovementKind.WRITE_OFF,
      itemId: item.id,
      lotId,
      serial,
      ownerSupplierId,
      from: place,
      units,
      reason: input.reason.trim(),
      sourceKey: `${input.sourceKey}:${index}`,
    })),
  );
  const { institutionId } = place;
  const owed = taken.picks.flatMap(({ of, units }, index) =>
    of.ownerSupplierId
      ? [
          {
            movementId: movementIds[index] ?? '',
            supplierId: of.ownerSupplierId,
            institutionId,
            itemId: item.id,
            units,
          },
        ]
      : [],
  );
  await settle(tx, owed, today);
  auditStock(tx, 'writeoff', 'StockPlace', place, { itemId: item.id, units: stated.units.toString() });
  return accepted({ movementIds });
}

const whichLot = refusal<StockCode>('LOT', '报损须指明批号。', 'Name the lot that is written off.', 'lotId');
const madeByItself = refusal<StockCode>(
  'PLACE',
  '在途库位由系统管理；已停用的库位不能再停用。',
  'Places of transit come by themselves, and what is closed is closed.',
  'kind',
);
const whose = refusal<StockCode>(
  'PLACE',
  '柜须属于某个病区或科室。',
  'A cabinet belongs to a ward or a department.',
  'wardId',
);
const otherHouse = refusal<StockCode>(
  'PLACE',
  '病区或科室不属于该机构。',
  'The ward or department belongs to another house.',
  'wardId',
);
const placeChanged = refusal<StockCode>(
  'CHANGED',
  '该库位刚有变动，请刷新后再试。',
  'The place has changed since you saw it; look again.',
  'expectedVersion',
);
const levels = refusal<StockCode>(
  'LEVELS',
  '下限须不小于零且不大于上限。',
  'The lower level is zero or more, and not above the upper one.',
  'minUnits',
);
function notEmpty(lots: number) {
  return refusal<StockCode>(
    'PLACE',
    `该库位还有 ${lots} 项库存，请先移走。`,
    `${lots} lots still lie in the place: move them first.`,
    'placeId',
  );
}
