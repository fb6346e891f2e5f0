import type { CivilDate } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import { type Refusal, refusal } from '../kernel/result';
import { type Action, actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import type { StockCode } from './stock.codes';
import { LotBlockKind, ownHouse, StockPlaceKind } from './stock.enums';
import type { CountedItem } from './units.rules';

/** What decides about stock. Lots are locked before anything of them is looked at: nothing of them moves meanwhile. */

export interface PlaceFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly kind: StockPlaceKind;
  readonly wardId: string | null;
  readonly departmentId: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isClosed: boolean;
  readonly version: number;
}

export interface ItemFacts extends CountedItem {
  readonly id: string;
  readonly groupId: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface LotFacts {
  readonly id: string;
  readonly itemId: string;
  readonly number: string;
  readonly expiresOn: CivilDate | null;
}

/** Stock of a lot in a place, of one owner. */
export interface BalanceFacts {
  readonly placeId: string;
  readonly lotId: string;
  readonly serial: string;
  readonly ownerSupplierId: string | null;
  readonly units: bigint;
  /** What of it is in fixed packs. */
  readonly packed: bigint;
}

export const placeMissing = () => notFound('这个库位', 'stock place');
export const itemMissing = () => notFound('这个品种', 'catalogue item');
export const lotMissing = () => notFound('这个批号', 'lot');

/** A place; missing ones answer like invisible ones. */
export async function placeOf(tx: Transaction, id: string): Promise<PlaceFacts> {
  const place = await tx.row<PlaceFacts>(`SELECT ${placeColumns} FROM stock_place WHERE id = $1`, [id]);
  if (!place) throw placeMissing();
  return place;
}

const placeColumns = `id, institution_id AS "institutionId", kind, ward_id AS "wardId", department_id AS "departmentId", name_zh AS "nameZh", name_en AS "nameEn",
  closed_on IS NOT NULL AS "isClosed", version`;

/** Only those who may do this at the house of a place may; an act of a ward's cabinet is asked for that ward. */
export function requireAt(
  tx: Transaction,
  action: Action,
  place: Pick<PlaceFacts, 'institutionId'> & { wardId?: string | null },
): void {
  if (typeof tx.actor === 'string' || may(tx.actor, action, place)) return;
  throw forbidden('在此机构办理库存业务', actions[action].means);
}

/** The place where a house keeps what others have sent it; made when first needed. */
export async function transitOf(tx: Transaction, institutionId: string): Promise<PlaceFacts> {
  const find = () =>
    tx.row<PlaceFacts>(`SELECT ${placeColumns} FROM stock_place WHERE institution_id = $1 AND kind = 'TRANSIT'`, [
      institutionId,
    ]);
  const known = await find();
  if (known) return known;
  await tx.rows(
    `INSERT INTO stock_place (id, institution_id, kind, code, name_zh, name_en, storages)
     VALUES (gen_random_uuid(), $1, 'TRANSIT', 'TRANSIT', '在途', 'On the way', '{ROOM,COOL,COLD,FROZEN}') ON CONFLICT DO NOTHING`,
    [institutionId],
  );
  return present(await find(), 'place of transit');
}

/** An item of the catalogue; not found where there is none. */
export async function itemOf(tx: Transaction, id: string): Promise<ItemFacts> {
  const item = await tx.row<ItemFacts>(
    `SELECT id, group_id AS "groupId", name_zh AS "nameZh", name_en AS "nameEn", base_unit_zh AS "baseUnitZh", base_unit_en AS "baseUnitEn", tracking
     FROM catalogue_item WHERE id = $1`,
    [id],
  );
  if (!item) throw itemMissing();
  return item;
}

/** Locks lots, in the order of their ids; answers them by id. */
export async function lockLots(tx: Transaction, ids: readonly string[]): Promise<Map<string, LotFacts>> {
  await tx.rows('SELECT stock_lots_held($1)', [[...new Set(ids)]]);
  const rows = await tx.rows<LotFacts>(
    'SELECT id, item_id AS "itemId", number, expires_on AS "expiresOn" FROM stock_lot WHERE id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(row => [row.id, row]));
}

/** Locks one lot; not found where there is none. */
export async function lockLot(tx: Transaction, id: string): Promise<LotFacts> {
  const lot = (await lockLots(tx, [id])).get(id);
  if (!lot) throw lotMissing();
  return lot;
}

/** What there is of lots in a place, that which was used up left out. */
export async function balancesOf(
  tx: Transaction,
  placeId: string,
  lotIds: readonly string[] | null,
): Promise<BalanceFacts[]> {
  const rows = await tx.rows<Omit<BalanceFacts, 'units' | 'packed'> & { units: string; packed: string }>(
    `SELECT place_id AS "placeId", lot_id AS "lotId", serial, nullif(owner_supplier_id, '${ownHouse}') AS "ownerSupplierId", quantity AS units,
       coalesce((SELECT sum(p.units) FROM stock_pack p WHERE p.place_id = b.place_id AND p.lot_id = b.lot_id AND p.state = 'FILLED' AND b.serial = ''
         AND coalesce(p.owner_supplier_id, '${ownHouse}') = b.owner_supplier_id), 0) AS packed
     FROM stock_balance b WHERE place_id = $1 AND quantity > 0 AND ($2::uuid[] IS NULL OR lot_id = ANY ($2))`,
    [placeId, lotIds],
  );
  return rows.map(row => ({ ...row, units: BigInt(row.units), packed: BigInt(row.packed) }));
}

/** Why lots are blocked at a house: a recall goes before a quarantine. */
export async function blocksOf(
  tx: Transaction,
  institutionId: string,
  lotIds: readonly string[],
): Promise<Map<string, LotBlockKind>> {
  const rows = await tx.rows<{ lotId: string; kind: LotBlockKind }>(
    `SELECT lot_id AS "lotId", CASE WHEN bool_or(kind = 'RECALL') THEN 'RECALL' ELSE 'QUARANTINE' END AS kind
     FROM lot_block WHERE lot_id = ANY ($1) AND lifted_at IS NULL AND (institution_id IS NULL OR institution_id = $2) GROUP BY lot_id`,
    [lotIds, institutionId],
  );
  return new Map(rows.map(({ lotId, kind }) => [lotId, kind]));
}

/** Why nothing of a lot goes out, or comes in, on a day. */
export function lotRefusal(
  lot: Pick<LotFacts, 'number' | 'expiresOn'>,
  block: LotBlockKind | undefined,
  today: CivilDate,
): Refusal<StockCode> | undefined {
  const { number, expiresOn } = lot;
  if (block === LotBlockKind.RECALL)
    return refusal(
      'RECALLED',
      `批号 ${number} 已被召回，请移入隔离库位。`,
      `Lot ${number} is recalled: put it into quarantine.`,
      'lotId',
    );
  if (block === LotBlockKind.QUARANTINE)
    return refusal(
      'QUARANTINED',
      `批号 ${number} 在本机构待检隔离，放行后才能使用或调出。`,
      `Lot ${number} is in quarantine here until it is released.`,
      'lotId',
    );
  if (expiresOn === null || expiresOn >= today) return undefined;
  return refusal(
    'EXPIRED',
    `批号 ${number} 已于 ${expiresOn} 到期，请移入隔离库位、退货或报损。`,
    `Lot ${number} expired on ${expiresOn}: put it into quarantine, send it back or write it off.`,
    'lotId',
  );
}
