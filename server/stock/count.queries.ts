import { asNode } from '../../schema/node';
import type { Context } from '../platform/graphql/context';
import type { StockCount, StockCountLine } from './count.types';
import { ownHouse } from './stock.enums';
import { seenHouses } from './stock.queries';

/** Reads of counts. */

const columns = `id, number, state, opened_at AS "openedAt", ended_at AS "endedAt", place_id AS "placeId"`;

export async function countsBy(context: Context, ids: readonly string[]): Promise<StockCount[]> {
  const rows = await context.read.rows<Omit<StockCount, 'uuid'>>(
    `SELECT ${columns} FROM stock_count WHERE id = ANY ($2) AND institution_id = ANY ($1)`,
    [seenHouses(context), ids],
  );
  return rows.map(row => asNode('StockCount', row));
}

/** Counts of a house, the newest first; one more than asked for. */
export async function listCounts(
  context: Context,
  institutionId: string,
  first: number,
  before: readonly [openedAt: string, id: string] | null,
): Promise<StockCount[]> {
  const rows = await context.read.rows<Omit<StockCount, 'uuid'>>(
    `SELECT ${columns} FROM stock_count WHERE institution_id = $1 AND ($2::timestamptz IS NULL OR (opened_at, id) < ($2::timestamptz, $3::uuid))
     ORDER BY opened_at DESC, id DESC LIMIT $4`,
    [institutionId, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('StockCount', row));
}

export function countLinesOf(context: Context, countIds: readonly string[]): Promise<StockCountLine[]> {
  return context.read.rows<StockCountLine>(
    `SELECT count_id AS "countId", lot_id AS "lotId", nullif(serial, '') AS serial, nullif(owner_supplier_id, '${ownHouse}') AS "ownerSupplierId",
       expected::float8 AS expected, counted::float8 AS counted, reason, note
     FROM stock_count_line WHERE count_id = ANY ($1) ORDER BY lot_id, stock_count_line.serial, owner_supplier_id`,
    [countIds],
  );
}
