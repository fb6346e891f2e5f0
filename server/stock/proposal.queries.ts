import { addDays, type CivilDate, civilDateOf, daysBetween, startOfDay } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import type { Context } from '../platform/graphql/context';
import { type Pickable, pickList } from './fefo.rules';
import { packsToAsk, surplusOf, takerOf, type User, usageDays } from './proposal.rules';
import type { NearExpiry, ParLevel, StockPickList } from './proposal.types';
import { ownHouse } from './stock.enums';
import { seenHouses } from './stock.queries';

/** What places ask for, what expires soon, and what to pick. */

/** Stock that may be used: not expired, not blocked where it lies, not in quarantine or on its way. */
export const usableStock = (
  balance: string,
  place: string,
): string => `${balance}.quantity > 0 AND ${place}.kind NOT IN ('QUARANTINE', 'TRANSIT')
  AND (${balance}.expires_on IS NULL OR ${balance}.expires_on >= group_today())
  AND NOT EXISTS (SELECT FROM lot_block k WHERE k.lot_id = ${balance}.lot_id AND k.lifted_at IS NULL AND (k.institution_id IS NULL OR k.institution_id = ${balance}.institution_id))`;

interface LevelRecord extends Omit<ParLevel, 'proposedPacks'> {
  readonly packUnits: number;
}

const levelsMax = 1000;

/** The levels of a house or a place; only those that ask for something unless all are wanted. The first thousand, by place and item. */
export async function levelsOf(
  context: Context,
  institutionId: string,
  placeId: string | null,
  all: boolean,
): Promise<ParLevel[]> {
  const rows = await context.read.rows<LevelRecord>(
    `WITH on_order AS MATERIALIZED (SELECT place_id, item_id, units FROM purchase_on_order($1))
     SELECT l.place_id AS "placeId", l.item_id AS "itemId", l.min_units::float8 AS "minUnits", l.max_units::float8 AS "maxUnits",
       coalesce((SELECT sum(b.quantity) FROM stock_balance b WHERE b.place_id = l.place_id AND b.item_id = l.item_id AND ${usableStock('b', 'p')}), 0)::float8 AS units,
       coalesce((SELECT sum(m.quantity) FROM stock_transfer t JOIN stock_movement m ON m.transfer_id = t.id AND m.item_id = l.item_id
         WHERE t.to_institution_id = l.institution_id AND t.to_place_id = l.place_id AND t.state = 'SENT'), 0)::float8 AS "comingUnits",
       coalesce((SELECT sum(o.units) FROM on_order o WHERE o.item_id = l.item_id AND (o.place_id = l.place_id OR o.place_id IS NULL AND p.kind = 'CENTRAL')), 0)::float8 AS "onOrderUnits",
       k.id AS "packId", coalesce(k.units, 1)::float8 AS "packUnits"
     FROM par_level l JOIN stock_place p ON p.id = l.place_id AND p.closed_on IS NULL
     LEFT JOIN LATERAL (SELECT c.id, c.units FROM catalogue_pack c WHERE c.item_id = l.item_id AND c.closed_on IS NULL ORDER BY c.units, c.id LIMIT 1) k ON true
     WHERE l.institution_id = $1 AND l.institution_id = ANY ($3) AND ($2::uuid IS NULL OR l.place_id = $2) AND l.max_units > 0
     ORDER BY l.place_id, l.item_id LIMIT ${levelsMax}`,
    [institutionId, placeId, seenHouses(context)],
  );
  return rows.map(toLevel).filter(({ proposedPacks }) => all || proposedPacks > 0);
}

function toLevel({ packUnits, ...row }: LevelRecord): ParLevel {
  const level = {
    minUnits: BigInt(row.minUnits),
    maxUnits: BigInt(row.maxUnits),
    units: BigInt(row.units),
    coming: BigInt(row.comingUnits),
    onOrder: BigInt(row.onOrderUnits),
  };
  return { ...row, proposedPacks: Number(packsToAsk(level, BigInt(packUnits))) };
}

type ExpiringRecord = Pick<NearExpiry, 'placeId' | 'lotId' | 'itemId' | 'ownerSupplierId' | 'units' | 'expiresOn'>;

const expiringMax = 500;

/** What expires in a house within so many days and may still be used, the first 500; with the house of the group that would use it up. */
export async function nearExpiryOf(
  context: Context,
  institutionId: string,
  groupHouses: readonly string[],
  withinDays: number,
): Promise<NearExpiry[]> {
  const today = civilDateOf(new Date());
  const rows = await context.read.rows<ExpiringRecord>(
    `SELECT b.place_id AS "placeId", b.lot_id AS "lotId", b.item_id AS "itemId", nullif(b.owner_supplier_id, '${ownHouse}') AS "ownerSupplierId",
       b.quantity::float8 AS units, b.expires_on AS "expiresOn"
     FROM stock_balance b JOIN stock_place p ON p.id = b.place_id
     WHERE b.institution_id = $1 AND b.institution_id = ANY ($3) AND b.expires_on < $2 AND ${usableStock('b', 'p')} ORDER BY b.expires_on, b.place_id, b.lot_id LIMIT ${expiringMax}`,
    [institutionId, addDays(today, withinDays), seenHouses(context)],
  );
  const users = await usersOf(context, groupHouses, [...new Set(rows.map(({ itemId }) => itemId))], today);
  return rows.map(row => toNearExpiry(row, institutionId, users.get(row.itemId) ?? [], today));
}

/** Who has used items lately, and what they have. */
async function usersOf(
  context: Context,
  houses: readonly string[],
  itemIds: readonly string[],
  today: CivilDate,
): Promise<Map<string, (User & { itemId: string })[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await context.read.rows<{ institutionId: string; itemId: string; used: string; has: string }>(
    `SELECT institution_id AS "institutionId", item_id AS "itemId", used, has FROM stock_usage($1, $2, $3)`,
    [houses, itemIds, startOfDay(addDays(today, -usageDays))],
  );
  const users = rows.map(row => ({ ...row, used: BigInt(row.used), has: BigInt(row.has) }));
  return groupBy(users, ({ itemId }) => itemId);
}

function toNearExpiry(
  row: ExpiringRecord,
  institutionId: string,
  users: readonly User[],
  today: CivilDate,
): NearExpiry {
  const own = users.find(user => user.institutionId === institutionId);
  const surplus = surplusOf(BigInt(row.units), own?.used ?? 0n, row.expiresOn, today);
  const others = users.filter(user => user.institutionId !== institutionId);
  const taker = surplus > 0n ? takerOf(surplus, row.expiresOn, today, others) : undefined;
  return {
    ...row,
    daysLeft: daysBetween(today, row.expiresOn),
    surplusUnits: Number(surplus),
    takerUnits: Number(taker?.units ?? 0n),
    takerId: taker?.institutionId ?? null,
  };
}

/** Which lots of an item to take from a place for a quantity, what expires first first. */
export async function pickListOf(
  context: Context,
  placeId: string,
  itemId: string,
  units: number,
): Promise<StockPickList> {
  const rows = await context.read.rows<Omit<Pickable, 'free'> & { free: string }>(
    `SELECT b.lot_id AS "lotId", l.number AS "lotNumber", b.serial, nullif(b.owner_supplier_id, '${ownHouse}') AS "ownerSupplierId", b.expires_on AS "expiresOn",
       b.quantity - coalesce((SELECT sum(k.units) FROM stock_pack k WHERE k.place_id = b.place_id AND k.lot_id = b.lot_id AND k.state = 'FILLED' AND b.serial = ''
         AND coalesce(k.owner_supplier_id, '${ownHouse}') = b.owner_supplier_id), 0) AS free, NOT (${usableStock('b', 'p')}) AS "isBlocked"
     FROM stock_balance b JOIN stock_lot l ON l.id = b.lot_id JOIN stock_place p ON p.id = b.place_id
     WHERE b.place_id = $1 AND b.item_id = $2 AND b.quantity > 0 AND b.institution_id = ANY ($3)`,
    [placeId, itemId, seenHouses(context)],
  );
  const stock = rows.map(row => ({ ...row, free: BigInt(row.free) }));
  const { picks, missing } = pickList(stock, BigInt(units), civilDateOf(new Date()));
  return {
    picks: picks.map(({ of: { lotId, serial, ownerSupplierId }, units: taken }) => ({
      lotId,
      serial: serial || null,
      ownerSupplierId,
      units: Number(taken),
    })),
    missingUnits: Number(missing),
  };
}
