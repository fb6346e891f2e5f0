import { asNode } from '../../schema/node';
import type { Context } from '../platform/graphql/context';
import type { Recall, RecallFigures, RecallTask } from './recall.types';
import { type BalanceFilter, type BalanceKey, type KeyedBalance, listBalances, seenHouses } from './stock.queries';
import type { StockMovement } from './stock.types';

/** Reads of recalls: who holds, who received, what became of it; in the houses that the viewer sees. */

const columns = `r.id, r.number, r.lot_numbers AS "lotNumbers", r.level, r.reason, r.opened_at AS "openedAt", r.closed_at AS "closedAt", r.close_note AS "closeNote",
  r.version, r.item_id AS "itemId", r.group_id AS "groupId"`;
const isSeen = 'EXISTS (SELECT FROM recall_task t WHERE t.recall_id = r.id AND t.institution_id = ANY ($1))';

export async function recallsBy(context: Context, ids: readonly string[]): Promise<Recall[]> {
  const rows = await context.read.rows<Omit<Recall, 'uuid'>>(
    `SELECT ${columns} FROM recall r WHERE r.id = ANY ($2) AND ${isSeen}`,
    [seenHouses(context), ids],
  );
  return rows.map(row => asNode('Recall', row));
}

/** The newest first; one more than asked for. */
export async function listRecalls(
  context: Context,
  onlyOpen: boolean,
  first: number,
  before: readonly [openedAt: string, id: string] | null,
): Promise<Recall[]> {
  const rows = await context.read.rows<Omit<Recall, 'uuid'>>(
    `SELECT ${columns} FROM recall r WHERE ${isSeen} AND (NOT $2 OR r.closed_at IS NULL)
       AND ($3::timestamptz IS NULL OR (r.opened_at, r.id) < ($3::timestamptz, $4::uuid)) ORDER BY r.opened_at DESC, r.id DESC LIMIT $5`,
    [seenHouses(context), onlyOpen, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('Recall', row));
}

export function tasksOf(context: Context, recallIds: readonly string[]): Promise<RecallTask[]> {
  return context.read.rows<RecallTask>(
    `SELECT t.recall_id AS "recallId", t.institution_id AS "institutionId", t.held_units::float8 AS "heldUnits", t.used_units::float8 AS "usedUnits",
       t.acknowledged_at AS "acknowledgedAt", t.found_units::float8 AS "foundUnits", t.note
     FROM recall_task t JOIN institution i ON i.id = t.institution_id WHERE t.recall_id = ANY ($2) AND t.institution_id = ANY ($1) ORDER BY t.recall_id, i.code`,
    [seenHouses(context), recallIds],
  );
}

const lotsOf = 'SELECT lot_id FROM lot_block WHERE recall_id = $2';

/** What of recalled lots lies where; one more than asked for. */
export async function holdersOf(
  context: Context,
  recallId: string,
  first: number,
  after: BalanceKey | null,
): Promise<KeyedBalance[]> {
  const lots = await context.read.rows<{ lotId: string }>(
    'SELECT lot_id AS "lotId" FROM lot_block WHERE recall_id = $1',
    [recallId],
  );
  const filter: BalanceFilter = {
    institutionIds: seenHouses(context),
    placeId: null,
    itemId: null,
    lotIds: lots.map(({ lotId }) => lotId),
    ownerSupplierId: null,
  };
  return listBalances(context, filter, first, after);
}

/** Uses of recalled lots that did not come back whole, the newest first; one more than asked for. */
export async function recipientsOf(
  context: Context,
  recallId: string,
  first: number,
  before: string | null,
): Promise<StockMovement[]> {
  const rows = await context.read.rows<Omit<StockMovement, 'uuid'>>(
    `SELECT * FROM (
       SELECT m.id, m.sequence, m.kind, m.at, (m.quantity - coalesce((SELECT sum(r.quantity) FROM stock_movement r WHERE r.use_id = m.id), 0))::float8 AS units,
         nullif(m.serial, '') AS serial, m.reason, m.item_id AS "itemId", m.lot_id AS "lotId", m.from_place_id AS "fromPlaceId", m.to_place_id AS "toPlaceId",
         m.owner_supplier_id AS "ownerSupplierId", m.by_id AS "byId", m.patient_id AS "patientId", m.department_id AS "departmentId", m.use_id AS "useId"
       FROM stock_movement m WHERE m.lot_id IN (${lotsOf}) AND m.kind = 'USE' AND m.from_institution_id = ANY ($1) AND ($3::bigint IS NULL OR m.sequence < $3)
     ) u WHERE u.units > 0 ORDER BY u.sequence DESC LIMIT $4`,
    [seenHouses(context), recallId, before, first + 1],
  );
  return rows.map(row => asNode('StockMovement', row));
}

/** What became of the units of recalls. */
export function figuresOf(context: Context, recallIds: readonly string[]): Promise<RecallFigures[]> {
  return context.read.rows<RecallFigures>(
    `SELECT r.id AS "recallId", h.quarantined AS "quarantinedUnits", h.loose AS "looseUnits", v.used AS "usedUnits", v.back AS "sentBackUnits", v.off AS "writtenOffUnits"
     FROM unnest($2::uuid[]) AS r(id)
     CROSS JOIN LATERAL (SELECT coalesce(sum(b.quantity) FILTER (WHERE p.kind = 'QUARANTINE'), 0)::float8 AS quarantined,
         coalesce(sum(b.quantity) FILTER (WHERE p.kind <> 'QUARANTINE'), 0)::float8 AS loose
       FROM lot_block k JOIN stock_balance b ON b.lot_id = k.lot_id AND b.quantity > 0 AND b.institution_id = ANY ($1) JOIN stock_place p ON p.id = b.place_id
       WHERE k.recall_id = r.id) h
     CROSS JOIN LATERAL (SELECT coalesce(sum(CASE m.kind WHEN 'USE' THEN m.quantity WHEN 'RETURN_USE' THEN -m.quantity END), 0)::float8 AS used,
         coalesce(sum(m.quantity) FILTER (WHERE m.kind = 'RETURN_SUPPLIER'), 0)::float8 AS back,
         coalesce(sum(m.quantity) FILTER (WHERE m.kind = 'WRITE_OFF'), 0)::float8 AS off
       FROM lot_block k JOIN stock_movement m ON m.lot_id = k.lot_id AND coalesce(m.from_institution_id, m.to_institution_id) = ANY ($1) WHERE k.recall_id = r.id) v`,
    [seenHouses(context), recallIds],
  );
}
