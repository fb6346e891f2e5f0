import { asNode } from '../../schema/node';
import { institutionsFor, suppliersFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { ownHouse, type StockPackState } from './stock.enums';
import type { LotBlock, StockBalance, StockLot, StockMovement, StockPack, StockTransfer } from './stock.types';

/** Reads of stock: of the houses whose stock the viewer sees, $1 throughout; a supplier sees what of its own lies in them. */

export function seenHouses(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'stock.read');
}

/** Lots are no secret: what they are says the catalogue, where they lie says the balance. */
export async function lotsBy(context: Context, ids: readonly string[]): Promise<StockLot[]> {
  const rows = await context.read.rows<Omit<StockLot, 'uuid'>>(
    `SELECT l.id, l.item_id AS "itemId", l.number, l.expires_on AS "expiresOn", l.made_on AS "madeOn" FROM stock_lot l WHERE l.id = ANY ($1)
       AND EXISTS (SELECT FROM stock_balance b WHERE b.lot_id = l.id AND (b.institution_id = ANY ($2) OR b.owner_supplier_id = ANY ($3)))`,
    [ids, seenHouses(context), suppliersFor(viewerOf(context), 'supply.own')],
  );
  return rows.map(row => asNode('StockLot', row));
}

/** Which balances are listed. */
export interface BalanceFilter {
  readonly institutionIds: readonly string[];
  readonly placeId: string | null;
  readonly itemId: string | null;
  readonly lotIds: readonly string[] | null;
  /** Only what is a supplier's. */
  readonly ownerSupplierId: string | null;
}

/** The key of a balance, as a cursor holds it. */
export type BalanceKey = readonly [placeId: string, lotId: string, serial: string, owner: string];

export interface KeyedBalance extends StockBalance {
  readonly key: BalanceKey;
}

/** What lies where, in the order of the balances' own key; one more than asked for. */
export async function listBalances(
  context: Context,
  filter: BalanceFilter,
  first: number,
  after: BalanceKey | null,
): Promise<KeyedBalance[]> {
  const rows = await context.read.rows<Omit<KeyedBalance, 'key'> & { owner: string; rawSerial: string }>(
    `SELECT b.place_id AS "placeId", b.lot_id AS "lotId", b.item_id AS "itemId", nullif(b.owner_supplier_id, '${ownHouse}') AS "ownerSupplierId",
       b.owner_supplier_id AS owner, b.serial AS "rawSerial", nullif(b.serial, '') AS serial, b.quantity::float8 AS units, b.expires_on AS "expiresOn",
       coalesce((SELECT sum(k.units) FROM stock_pack k WHERE k.place_id = b.place_id AND k.lot_id = b.lot_id AND k.state = 'FILLED' AND b.serial = ''
         AND coalesce(k.owner_supplier_id, '${ownHouse}') = b.owner_supplier_id), 0)::float8 AS "packedUnits",
       (SELECT CASE WHEN bool_or(x.kind = 'RECALL') THEN 'RECALL' WHEN count(*) > 0 THEN 'QUARANTINE' END FROM lot_block x
         WHERE x.lot_id = b.lot_id AND x.lifted_at IS NULL AND (x.institution_id IS NULL OR x.institution_id = b.institution_id)) AS block,
       i.storage = ANY (p.storages) AS "isStorageFit", h.name_zh AS "houseNameZh", h.name_en AS "houseNameEn"
     FROM stock_balance b JOIN stock_place p ON p.id = b.place_id JOIN catalogue_item i ON i.id = b.item_id JOIN institution h ON h.id = b.institution_id
     WHERE b.institution_id = ANY ($1) AND b.quantity > 0 AND ($2::uuid IS NULL OR b.place_id = $2) AND ($3::uuid IS NULL OR b.item_id = $3)
       AND ($4::uuid[] IS NULL OR b.lot_id = ANY ($4)) AND ($5::uuid IS NULL OR b.owner_supplier_id = $5)
       AND ($6::uuid IS NULL OR (b.place_id, b.lot_id, b.serial, b.owner_supplier_id) > ($6::uuid, $7::uuid, $8::text, $9::uuid))
     ORDER BY b.place_id, b.lot_id, b.serial, b.owner_supplier_id LIMIT $10`,
    [
      filter.institutionIds,
      filter.placeId,
      filter.itemId,
      filter.lotIds,
      filter.ownerSupplierId,
      ...(after ?? [null, null, null, null]),
      first + 1,
    ],
  );
  return rows.map(({ owner, rawSerial, ...row }) => ({ ...row, key: [row.placeId, row.lotId, rawSerial, owner] }));
}

/** Houses in which something of a supplier lies. */
export async function housesHolding(context: Context, supplierId: string): Promise<string[]> {
  const rows = await context.read.rows<{ id: string }>(
    'SELECT DISTINCT institution_id AS id FROM stock_balance WHERE owner_supplier_id = $1 AND quantity > 0',
    [supplierId],
  );
  return rows.map(({ id }) => id);
}

/** Which movements are listed. */
export interface MovementFilter {
  readonly institutionId: string;
  readonly placeId: string | null;
  readonly itemId: string | null;
  readonly lotId: string | null;
  readonly kinds: readonly string[] | null;
}

const movementColumns = `m.id, m.sequence, m.kind, m.at, m.quantity::float8 AS units, nullif(m.serial, '') AS serial, m.reason, m.item_id AS "itemId", m.lot_id AS "lotId",
  m.from_place_id AS "fromPlaceId", m.to_place_id AS "toPlaceId", m.owner_supplier_id AS "ownerSupplierId", m.by_id AS "byId", m.patient_id AS "patientId",
  m.department_id AS "departmentId", m.use_id AS "useId"`;

export async function movementsBy(context: Context, ids: readonly string[]): Promise<StockMovement[]> {
  const rows = await context.read.rows<Omit<StockMovement, 'uuid'>>(
    `SELECT ${movementColumns} FROM stock_movement m WHERE m.id = ANY ($2) AND (m.from_institution_id = ANY ($1) OR m.to_institution_id = ANY ($1))`,
    [seenHouses(context), ids],
  );
  return rows.map(row => asNode('StockMovement', row));
}

/** Movements out of and into a house, the newest first; one more than asked for. */
export async function listMovements(
  context: Context,
  { institutionId, placeId, itemId, lotId, kinds }: MovementFilter,
  first: number,
  before: string | null,
): Promise<StockMovement[]> {
  const side = (end: 'from' | 'to') => `
    (SELECT ${movementColumns} FROM stock_movement m WHERE m.${end}_institution_id = $1 AND ($2::uuid IS NULL OR m.from_place_id = $2 OR m.to_place_id = $2)
       AND ($3::uuid IS NULL OR m.item_id = $3) AND ($4::uuid IS NULL OR m.lot_id = $4) AND ($5::text[] IS NULL OR m.kind = ANY ($5))
       AND ($6::bigint IS NULL OR m.sequence < $6) ORDER BY m.sequence DESC LIMIT $7)`;
  const rows = await context.read.rows<Omit<StockMovement, 'uuid'>>(
    `SELECT DISTINCT ON (sequence) * FROM (${side('from')} UNION ALL ${side('to')}) both_ways ORDER BY sequence DESC LIMIT $7`,
    [institutionId, placeId, itemId, lotId, kinds, before, first + 1],
  );
  return rows.map(row => asNode('StockMovement', row));
}

const transferColumns = `id, number, state, sent_at AS "sentAt", ended_at AS "endedAt", note, version, from_place_id AS "fromPlaceId", to_place_id AS "toPlaceId"`;

export async function transfersBy(context: Context, ids: readonly string[]): Promise<StockTransfer[]> {
  const rows = await context.read.rows<Omit<StockTransfer, 'uuid'>>(
    `SELECT ${transferColumns} FROM stock_transfer WHERE id = ANY ($2) AND (from_institution_id = ANY ($1) OR to_institution_id = ANY ($1))`,
    [seenHouses(context), ids],
  );
  return rows.map(row => asNode('StockTransfer', row));
}

/** Transfers to and from a house, the newest first; one more than asked for. */
export async function listTransfers(
  context: Context,
  institutionId: string,
  onlyOpen: boolean,
  first: number,
  before: readonly [sentAt: string, id: string] | null,
): Promise<StockTransfer[]> {
  const rows = await context.read.rows<Omit<StockTransfer, 'uuid'>>(
    `SELECT ${transferColumns} FROM stock_transfer WHERE (from_institution_id = $1 OR to_institution_id = $1) AND (NOT $2 OR state = 'SENT')
       AND ($3::timestamptz IS NULL OR (sent_at, id) < ($3::timestamptz, $4::uuid)) ORDER BY sent_at DESC, id DESC LIMIT $5`,
    [institutionId, onlyOpen, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('StockTransfer', row));
}

/** What was sent by transfers. */
export async function sentBy(
  context: Context,
  transferIds: readonly string[],
): Promise<(StockMovement & { transferId: string })[]> {
  const rows = await context.read.rows<Omit<StockMovement, 'uuid'> & { transferId: string }>(
    `SELECT ${movementColumns}, m.transfer_id AS "transferId" FROM stock_movement m JOIN stock_transfer t ON t.id = m.transfer_id
     WHERE m.transfer_id = ANY ($1) AND m.from_place_id = t.from_place_id ORDER BY m.sequence`,
    [transferIds],
  );
  return rows.map(row => asNode('StockMovement', row));
}

const blockColumns = 'id, kind, reason, since, lifted_at AS "liftedAt", lot_id AS "lotId"';

/** Blocks by their own ids, or those of lots that hold now, as far as the viewer's houses are meant. */
export async function blocksBy(context: Context, column: 'id' | 'lot_id', ids: readonly string[]): Promise<LotBlock[]> {
  const rows = await context.read.rows<Omit<LotBlock, 'uuid'>>(
    `SELECT ${blockColumns} FROM lot_block
     WHERE ${column} = ANY ($2) AND (institution_id = ANY ($1) OR institution_id IS NULL AND EXISTS (
       SELECT FROM recall_task t WHERE t.recall_id = lot_block.recall_id AND t.institution_id = ANY ($1))) AND ($3 OR lifted_at IS NULL) ORDER BY since, id`,
    [seenHouses(context), ids, column === 'id'],
  );
  return rows.map(row => asNode('LotBlock', row));
}

const packColumns = `id, code, units::float8 AS units, state, filled_at AS "filledAt", place_id AS "placeId", lot_id AS "lotId", item_id AS "itemId",
  owner_supplier_id AS "ownerSupplierId"`;

export async function packsById(context: Context, ids: readonly string[]): Promise<StockPack[]> {
  const rows = await context.read.rows<Omit<StockPack, 'uuid'>>(
    `SELECT ${packColumns} FROM stock_pack WHERE id = ANY ($2) AND institution_id = ANY ($1)`,
    [seenHouses(context), ids],
  );
  return rows.map(row => asNode('StockPack', row));
}

/** The pack of a house with this label. */
export async function packByCode(context: Context, institutionId: string, code: string): Promise<StockPack | null> {
  const row = await context.read.row<Omit<StockPack, 'uuid'>>(
    `SELECT ${packColumns} FROM stock_pack WHERE institution_id = $1 AND code = $2`,
    [institutionId, code.trim()],
  );
  return row ? asNode('StockPack', row) : null;
}

/** Packs of a house, the newest first; one more than asked for. */
export async function listPacks(
  context: Context,
  { institutionId, placeId, state }: { institutionId: string; placeId: string | null; state: StockPackState },
  first: number,
  before: readonly [filledAt: string, id: string] | null,
): Promise<StockPack[]> {
  const rows = await context.read.rows<Omit<StockPack, 'uuid'>>(
    `SELECT ${packColumns} FROM stock_pack WHERE institution_id = $1 AND ($2::uuid IS NULL OR place_id = $2) AND state = $3
       AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', filled_at), id) < ($4::timestamptz, $5::uuid))
     ORDER BY date_trunc('milliseconds', filled_at) DESC, id DESC LIMIT $6`,
    [institutionId, placeId, state, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('StockPack', row));
}

/** Blocks that hold in a house, the newest first; one more than asked for. */
export async function listBlocks(
  context: Context,
  institutionId: string,
  onlyOpen: boolean,
  first: number,
  before: readonly [since: string, id: string] | null,
): Promise<LotBlock[]> {
  const rows = await context.read.rows<Omit<LotBlock, 'uuid'>>(
    `SELECT ${blockColumns} FROM lot_block b WHERE (b.institution_id = $1 OR b.institution_id IS NULL AND EXISTS (
         SELECT FROM recall_task t WHERE t.recall_id = b.recall_id AND t.institution_id = $1)) AND (NOT $2 OR b.lifted_at IS NULL)
       AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', b.since), b.id) < ($3::timestamptz, $4::uuid))
     ORDER BY date_trunc('milliseconds', b.since) DESC, b.id DESC LIMIT $5`,
    [institutionId, onlyOpen, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('LotBlock', row));
}

/** What of blocked lots lies in the houses that a block is about. */
export function heldOf(context: Context, blockIds: readonly string[]): Promise<{ blockId: string; units: number }[]> {
  return context.read.rows(
    `SELECT k.id AS "blockId", sum(b.quantity)::float8 AS units FROM lot_block k JOIN stock_balance b ON b.lot_id = k.lot_id AND b.quantity > 0
     WHERE k.id = ANY ($2) AND b.institution_id = ANY ($1) AND (k.institution_id IS NULL OR k.institution_id = b.institution_id) GROUP BY k.id`,
    [seenHouses(context), blockIds],
  );
}

/** What came back from uses. */
export function returnedFrom(context: Context, useIds: readonly string[]): Promise<{ useId: string; units: number }[]> {
  return context.read.rows(
    'SELECT use_id AS "useId", sum(quantity)::float8 AS units FROM stock_movement WHERE use_id = ANY ($1) GROUP BY use_id',
    [useIds],
  );
}
