import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { auditStock, bookMovements } from './movement.writes';
import { pickFrom } from './picking.facts';
import type { StockCode } from './stock.codes';
import { StockMovementKind, StockPackState, StockPlaceKind } from './stock.enums';
import { blocksOf, itemOf, lockLot, lotRefusal, type PlaceFacts, placeOf, requireAt } from './stock.facts';
import { type PackFacts, type QuantityUnit, unitsOf } from './units.rules';
import { bookUse, type Recipient, recipientOf, type Used } from './use.commands';

/**
 * Fixed packs 定数包: so many units of one lot under one label, brought to where they are used, and used up by one scan. A pack is a claim on the
 * balance of its place: the database lets nobody take what is packed.
 */

export interface FillInput {
  readonly placeId: string;
  /** The label. */
  readonly code: string;
  readonly itemId: string;
  readonly lotId: string | null;
  readonly quantity: bigint;
  readonly unit: QuantityUnit | null;
  readonly pack: PackFacts | null;
}

export type PackId = { readonly packId: string };

/** Fills a pack from one lot and one owner: what expires first that has enough. */
export async function fillPack(tx: Transaction, input: FillInput): Promise<Result<PackId, StockCode>> {
  const place = await placeOf(tx, input.placeId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  if (place.kind === StockPlaceKind.TRANSIT || place.kind === StockPlaceKind.QUARANTINE || place.isClosed)
    return refused(notHere);
  const item = await itemOf(tx, input.itemId);
  if (item.tracking === 'SERIAL') return refused(notPacked);
  const stated = unitsOf(item, input);
  if ('wrong' in stated) return refused(stated.wrong);
  const today = civilDateOf(await tx.now());
  const taken = await pickFrom(tx, place, item, { lotId: input.lotId, units: stated.units }, today);
  if ('wrong' in taken) return refused(taken.wrong);
  const [only, second] = taken.picks;
  if (!only || second) return refused(oneLot);
  const id = newUuid();
  const { lotId, ownerSupplierId } = only.of;
  await tx.rows(
    `INSERT INTO stock_pack (id, code, institution_id, place_id, item_id, lot_id, owner_supplier_id, units, filled_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      input.code.trim(),
      place.institutionId,
      place.id,
      item.id,
      lotId,
      ownerSupplierId,
      stated.units.toString(),
      tx.personId,
    ],
  );
  auditStock(tx, 'pack.fill', 'StockPack', { id, institutionId: place.institutionId });
  return accepted({ packId: id });
}

export interface OpenInput extends Recipient {
  readonly packId: string;
  readonly sourceKey: string;
}

/** Opens a pack: all of it is used up for a patient or a department. */
export async function openPack(tx: Transaction, input: OpenInput): Promise<Result<Used & PackId, StockCode>> {
  const { pack, place } = await lockPack(tx, input.packId);
  requireAt(tx, 'stock.use', place);
  if (pack.state !== StockPackState.FILLED) return refused(over(pack.state));
  const recipient = await recipientOf(tx, place, input);
  if ('wrong' in recipient) return refused(recipient.wrong);
  const today = civilDateOf(await tx.now());
  const { lot, barred } = await barredOf(tx, pack, today);
  if (barred) return refused(barred);
  await endPack(tx, pack.id, StockPackState.OPENED);
  const { lotId, ownerSupplierId } = pack;
  const of = { lotId, lotNumber: lot.number, serial: '', ownerSupplierId, expiresOn: lot.expiresOn, free: 0n };
  const use = { place, item: { id: pack.itemId }, pack: null, sourceKey: input.sourceKey, ...recipient, today };
  const movementIds = await bookUse(tx, use, [{ of: { ...of, isBlocked: false }, units: BigInt(pack.units) }]);
  return accepted({ packId: pack.id, movementIds, left: '0' });
}

/** Takes a pack apart: what is in it lies loose in its place again. */
export async function voidPack(tx: Transaction, { packId }: PackId): Promise<Result<PackId, StockCode>> {
  const { pack, place } = await lockPack(tx, packId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  if (pack.state !== StockPackState.FILLED) return refused(over(pack.state));
  await endPack(tx, pack.id, StockPackState.VOID);
  auditStock(tx, 'pack.void', 'StockPack', { id: pack.id, institutionId: place.institutionId });
  return accepted({ packId: pack.id });
}

export interface PackMoveInput extends PackId {
  readonly toPlaceId: string;
  readonly sourceKey: string;
}

/** Brings a pack to another place of the house, with what is in it. */
export async function movePack(tx: Transaction, input: PackMoveInput): Promise<Result<PackId, StockCode>> {
  const { pack, place } = await lockPack(tx, input.packId);
  requireAt(tx, 'stock.keep', { institutionId: place.institutionId });
  const to = await placeOf(tx, input.toPlaceId);
  if (pack.state !== StockPackState.FILLED) return refused(over(pack.state));
  if (to.id === place.id) return refused(samePlace);
  if (to.institutionId !== place.institutionId || to.isClosed || to.kind === StockPlaceKind.TRANSIT)
    return refused(notHere);
  const { barred } = await barredOf(tx, pack, civilDateOf(await tx.now()));
  if (barred && to.kind !== StockPlaceKind.QUARANTINE) return refused(barred);
  await tx.rows('UPDATE stock_pack SET place_id = $2, version = version + 1 WHERE id = $1', [pack.id, to.id]);
  const { itemId, lotId, ownerSupplierId } = pack;
  const what = { itemId, lotId, ownerSupplierId, units: BigInt(pack.units), from: place, to };
  await bookMovements(tx, [{ ...what, kind: StockMovementKind.TRANSFER, sourceKey: input.sourceKey }]);
  auditStock(tx, 'pack.move', 'StockPack', { id: pack.id, institutionId: place.institutionId }, { toPlaceId: to.id });
  return accepted({ packId: pack.id });
}

interface PackRecord {
  readonly id: string;
  readonly placeId: string;
  readonly itemId: string;
  readonly lotId: string;
  readonly ownerSupplierId: string | null;
  readonly units: string;
  readonly state: StockPackState;
}

async function lockPack(tx: Transaction, id: string): Promise<{ pack: PackRecord; place: PlaceFacts }> {
  const pack = await tx.row<PackRecord>(
    `SELECT id, place_id AS "placeId", item_id AS "itemId", lot_id AS "lotId", owner_supplier_id AS "ownerSupplierId", units, state
     FROM stock_pack WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!pack) throw notFound('这个定数包', 'fixed pack');
  return { pack, place: await placeOf(tx, pack.placeId) };
}

async function barredOf(tx: Transaction, { placeId, lotId }: PackRecord, today: string) {
  const lot = await lockLot(tx, lotId);
  const { institutionId } = await placeOf(tx, placeId);
  const blocks = await blocksOf(tx, institutionId, [lotId]);
  return { lot, barred: lotRefusal(lot, blocks.get(lotId), today) };
}

async function endPack(tx: Transaction, id: string, state: StockPackState): Promise<void> {
  await tx.rows('UPDATE stock_pack SET state = $2, ended_by = $3, ended_at = $4, version = version + 1 WHERE id = $1', [
    id,
    state,
    tx.personId,
    await tx.now(),
  ]);
}

function over(state: StockPackState): Refusal<StockCode> {
  const opened = state === StockPackState.OPENED;
  return refusal(
    'PACK_STATE',
    opened ? '该定数包已扫描使用，剩余 0，请换一个。' : '该定数包已拆包，请扫描其中的单件。',
    opened
      ? 'This pack was scanned and used already, nothing is left of it: take another.'
      : 'This pack was taken apart: scan the single pieces.',
    'packId',
  );
}

const notHere = refusal<StockCode>(
  'PLACE',
  '请选择本机构在用的非隔离、非在途库位。',
  'Choose a place of the house that is open and holds what may be used.',
  'placeId',
);
const samePlace = refusal<StockCode>('SAME_PLACE', '定数包已在该库位。', 'The pack is there already.', 'toPlaceId');
const notPacked = refusal<StockCode>(
  'SERIAL',
  '一物一码的品种不装定数包。',
  'Pieces with numbers of their own are not put into fixed packs.',
  'itemId',
);
const oneLot = refusal<StockCode>(
  'NOT_ENOUGH',
  '一个定数包只装同一批号、同一货权的物资，没有足量的单一批号。',
  'A pack holds one lot of one owner, and no single one has enough.',
  'quantity',
);
