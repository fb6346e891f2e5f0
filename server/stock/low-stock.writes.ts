import type { Transaction } from '../platform/database/transaction';

/**
 * Notes which places have fallen below their lower level. A level stays marked until enough is there again, so that whoever keeps the place is told once
 * for each time that it is crossed downward. Levels are locked before stock is summed, so of two who take at once the later sees what both took.
 * What merely expires crosses nothing; the list of near expiry tells of it before.
 */

/** A place and an item of which something moved. */
export interface Touched {
  readonly placeId: string;
  readonly itemId: string;
}

/** Marks anew what was touched; answers what has fallen below its level by it. */
export async function markLow(tx: Transaction, touched: readonly Touched[]): Promise<Touched[]> {
  const levels = await tx.rows<Touched>(lockLevels, [JSON.stringify(touched)]);
  if (levels.length === 0) return [];
  const changed = await tx.rows<Touched & { isLow: boolean }>(markLevels, [JSON.stringify(levels)]);
  return changed.filter(({ isLow }) => isLow);
}

const lockLevels = `
  SELECT l.place_id AS "placeId", l.item_id AS "itemId" FROM par_level l
  WHERE (l.place_id, l.item_id) IN (SELECT "placeId", "itemId" FROM jsonb_to_recordset($1::jsonb) AS t("placeId" uuid, "itemId" uuid)) AND l.max_units > 0
  ORDER BY l.place_id, l.item_id FOR NO KEY UPDATE`;

/** Answers the levels whose mark changed. */
const markLevels = `
  UPDATE par_level l SET low_since = CASE WHEN s.units < l.min_units THEN clock_timestamp() END
  FROM (SELECT t."placeId", t."itemId", coalesce(sum(b.quantity), 0) AS units FROM jsonb_to_recordset($1::jsonb) AS t("placeId" uuid, "itemId" uuid)
    LEFT JOIN stock_balance b ON b.place_id = t."placeId" AND b.item_id = t."itemId" AND (b.expires_on IS NULL OR b.expires_on >= group_today())
    GROUP BY t."placeId", t."itemId") s
  WHERE l.place_id = s."placeId" AND l.item_id = s."itemId" AND (s.units < l.min_units) <> (l.low_since IS NOT NULL)
  RETURNING l.place_id AS "placeId", l.item_id AS "itemId", l.low_since IS NOT NULL AS "isLow"`;
