import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { auditStock, bookMovements, type NewMovement } from './movement.writes';
import { pickFrom } from './picking.facts';
import type { StockCode } from './stock.codes';
import { StockMovementKind, StockPlaceKind, StockTransferState } from './stock.enums';
import { itemOf, type PlaceFacts, placeOf, requireAt, transitOf } from './stock.facts';
import { tellSent } from './stock.notices';
import { type PackFacts, type QuantityUnit, unitsOf } from './units.rules';

/**
 * Stock goes from place to place. Inside a house that is one step. Between houses it is sent and received: on the way it lies in the receiver's
 * place of transit, and the sender may take it back until it is received. What was the sender's own becomes the receiver's own; what is a
 * supplier's stays the supplier's.
 */

export interface TransferLine {
  readonly itemId: string;
  readonly lotId?: string | null;
  readonly serial?: string | null;
  readonly ownerSupplierId?: string | null;
  readonly quantity: bigint;
  readonly unit: QuantityUnit | null;
  readonly pack: PackFacts | null;
}

export interface TransferInput {
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
  readonly lines: readonly TransferLine[];
  readonly note: string | null;
  readonly sourceKey: string;
}

export interface Transferred {
  readonly movementIds: string[];
  /** Null inside a house. */
  readonly transferId: string | null;
}

/** Moves stock inside a house, or sends it to another one. */
export async function transferStock(tx: Transaction, input: TransferInput): Promise<Result<Transferred, StockCode>> {
  const from = await placeOf(tx, input.fromPlaceId);
  const to = await placeOf(tx, input.toPlaceId);
  requireAt(tx, 'stock.keep', { institutionId: from.institutionId });
  const wrong = wayRefusal(from, to) ?? (await groupRefusal(tx, from, to));
  if (wrong) return refused(wrong);
  const isSent = from.institutionId !== to.institutionId;
  const transferId = isSent ? newUuid() : undefined;
  const lands = isSent ? await transitOf(tx, to.institutionId) : to;
  const movements: NewMovement[] = [];
  for (const [index, line] of input.lines.entries()) {
    const made = await movementsOf(tx, from, to, line, `${input.sourceKey}:${index}`);
    if ('wrong' in made)
      return refused({ ...made.wrong, field: ['lines', String(index), ...(made.wrong.field ?? [])] });
    movements.push(...made.movements.map(each => ({ ...each, to: lands, transferId })));
  }
  if (transferId) await writeTransfer(tx, transferId, from, to, input.note);
  const movementIds = await bookMovements(tx, movements);
  auditStock(tx, isSent ? 'send' : 'move', 'StockPlace', from, { toPlaceId: to.id, transferId });
  if (transferId) await tellSent(tx, transferId, from.institutionId, to.institutionId);
  return accepted({ movementIds, transferId: transferId ?? null });
}

function wayRefusal(from: PlaceFacts, to: PlaceFacts): Refusal<StockCode> | undefined {
  if (from.id === to.id)
    return refusal('SAME_PLACE', '调出与调入是同一库位，无需移动。', 'Nothing is moved to where it is.', 'toPlaceId');
  if (from.kind === StockPlaceKind.TRANSIT || to.kind === StockPlaceKind.TRANSIT)
    return refusal(
      'PLACE',
      '在途库位由系统管理，请接收调拨单。',
      'What is on its way is received, not moved.',
      'toPlaceId',
    );
  return to.isClosed
    ? refusal('PLACE', '目标库位已停用，请选择其他库位。', 'The other place is closed: choose another.', 'toPlaceId')
    : undefined;
}

/** Houses send each other things while both are in one group. */
async function groupRefusal(
  tx: Transaction,
  from: PlaceFacts,
  to: PlaceFacts,
): Promise<Refusal<StockCode> | undefined> {
  if (from.institutionId === to.institutionId) return undefined;
  const shared = await tx.row(
    `SELECT FROM membership a JOIN membership b USING (group_id) WHERE a.institution_id = $1 AND b.institution_id = $2
       AND a.during @> group_today() AND b.during @> group_today()`,
    [from.institutionId, to.institutionId],
  );
  if (shared) return undefined;
  return refusal(
    'PLACE',
    '两家机构目前不在同一集团，请选择本集团的机构。',
    'The two houses are not in one group at this moment: choose a house of the group.',
    'toPlaceId',
  );
}

async function movementsOf(
  tx: Transaction,
  from: PlaceFacts,
  to: PlaceFacts,
  line: TransferLine,
  sourceKey: string,
): Promise<{ readonly movements: NewMovement[] } | { readonly wrong: Refusal<StockCode> }> {
  const item = await itemOf(tx, line.itemId);
  const stated = unitsOf(item, line);
  if ('wrong' in stated) return stated;
  const evenBarred = to.kind === StockPlaceKind.QUARANTINE && from.institutionId === to.institutionId;
  const today = civilDateOf(await tx.now());
  const taken = await pickFrom(tx, from, item, { ...line, units: stated.units, evenBarred }, today);
  if ('wrong' in taken) return taken;
  return {
    movements: taken.picks.map(({ of: { lotId, serial, ownerSupplierId }, units }, index) => ({
      kind: StockMovementKind.TRANSFER,
      itemId: item.id,
      lotId,
      serial,
      ownerSupplierId,
      from,
      units,
      sourceKey: `${sourceKey}:${index}`,
    })),
  };
}

async function writeTransfer(
  tx: Transaction,
  id: string,
  from: PlaceFacts,
  to: PlaceFacts,
  note: string | null,
): Promise<void> {
  await tx.rows(
    `INSERT INTO stock_transfer (id, from_place_id, from_institution_id, to_institution_id, to_place_id, note, sent_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, from.id, from.institutionId, to.institutionId, to.id, note?.trim() || null, tx.personId],
  );
}

export interface TransferEndInput {
  readonly transferId: string;
  /** Where to put it; where it was meant to go, or came from, when null. */
  readonly placeId: string | null;
  readonly expectedVersion?: number | null;
}

/** The receiver puts what was sent into one of its places; what was recalled meanwhile, or has expired, goes into quarantine. */
export async function receiveTransfer(
  tx: Transaction,
  input: TransferEndInput,
): Promise<Result<{ readonly transferId: string }, StockCode>> {
  const transfer = await lockTransfer(tx, input.transferId);
  requireAt(tx, 'stock.keep', { institutionId: transfer.toInstitutionId });
  const place = await placeOf(tx, input.placeId ?? transfer.toPlaceId);
  return endTransfer(tx, transfer, input, StockTransferState.RECEIVED, place, transfer.toInstitutionId);
}

/** The sender takes back what nobody has received. */
export async function takeBackTransfer(
  tx: Transaction,
  input: TransferEndInput,
): Promise<Result<{ readonly transferId: string }, StockCode>> {
  const transfer = await lockTransfer(tx, input.transferId);
  requireAt(tx, 'stock.keep', { institutionId: transfer.fromInstitutionId });
  const place = await placeOf(tx, input.placeId ?? transfer.fromPlaceId);
  return endTransfer(tx, transfer, input, StockTransferState.TAKEN_BACK, place, transfer.fromInstitutionId);
}

interface TransferRecord {
  readonly id: string;
  readonly fromPlaceId: string;
  readonly fromInstitutionId: string;
  readonly toPlaceId: string;
  readonly toInstitutionId: string;
  readonly state: StockTransferState;
  readonly version: number;
}

async function lockTransfer(tx: Transaction, id: string): Promise<TransferRecord> {
  const transfer = await tx.row<TransferRecord>(
    `SELECT id, from_place_id AS "fromPlaceId", from_institution_id AS "fromInstitutionId", to_place_id AS "toPlaceId", to_institution_id AS "toInstitutionId",
       state, version FROM stock_transfer WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!transfer) throw notFound('这张调拨单', 'transfer');
  return transfer;
}

async function endTransfer(
  tx: Transaction,
  transfer: TransferRecord,
  { expectedVersion }: TransferEndInput,
  state: StockTransferState.RECEIVED | StockTransferState.TAKEN_BACK,
  place: PlaceFacts,
  institutionId: string,
): Promise<Result<{ readonly transferId: string }, StockCode>> {
  if (transfer.state !== StockTransferState.SENT) return refused(over);
  if ((expectedVersion ?? transfer.version) !== transfer.version) return refused(transferChanged);
  if (place.institutionId !== institutionId || place.kind === StockPlaceKind.TRANSIT || place.isClosed)
    return refused(elsewhere);
  const transit = await transitOf(tx, transfer.toInstitutionId);
  const sent = await tx.rows<Sent>(
    `SELECT item_id AS "itemId", lot_id AS "lotId", serial, quantity, owner_supplier_id AS "ownerSupplierId" FROM stock_movement
     WHERE transfer_id = $1 AND to_place_id = $2 ORDER BY sequence`,
    [transfer.id, transit.id],
  );
  await bookMovements(
    tx,
    sent.map(({ quantity, ...what }, index) => ({
      ...what,
      kind: StockMovementKind.TRANSFER,
      from: transit,
      to: place,
      units: BigInt(quantity),
      transferId: transfer.id,
      sourceKey: `transfer:${transfer.id}:${state}:${index}`,
    })),
  );
  await tx.rows(
    `UPDATE stock_transfer SET state = $2, to_place_id = CASE WHEN $2 = 'RECEIVED' THEN $3::uuid ELSE to_place_id END, ended_by = $4, ended_at = $5,
       version = version + 1 WHERE id = $1`,
    [transfer.id, state, place.id, tx.personId, await tx.now()],
  );
  const action = state === StockTransferState.RECEIVED ? 'receive' : 'takeback';
  auditStock(tx, action, 'StockTransfer', { id: transfer.id, institutionId });
  return accepted({ transferId: transfer.id });
}

interface Sent {
  readonly itemId: string;
  readonly lotId: string;
  readonly serial: string;
  readonly quantity: string;
  readonly ownerSupplierId: string | null;
}

const over = refusal<StockCode>(
  'TRANSFER_STATE',
  '该调拨单已接收或已撤回。',
  'The transfer was received or taken back already.',
  'transferId',
);
const transferChanged = refusal<StockCode>(
  'CHANGED',
  '该调拨单刚有变动，请刷新后再试。',
  'The transfer has changed since you saw it; look again.',
  'expectedVersion',
);
const elsewhere = refusal<StockCode>(
  'PLACE',
  '请选择本机构在用的库位。',
  'Choose a place of your house that is not closed.',
  'placeId',
);
