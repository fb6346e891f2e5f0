import type { SupplyKind } from '../catalogue/catalogue.enums';
import { readSearch } from '../catalogue/search.rules';
import { policyContentOf } from '../group/group.queries';
import type { Context } from '../platform/graphql/context';
import type { StockHolding, StockPlaceFigures } from './holding.types';
import { HoldingState, ownHouse } from './stock.enums';
import { seenHouses } from './stock.queries';
import { readStockPolicy, type StockPolicy } from './stock-policy.rules';

/** What places hold, by item: the map of stock. */

export async function stockPolicyOf(
  reader: Parameters<typeof policyContentOf>[0],
  institutionId: string,
): Promise<StockPolicy> {
  return readStockPolicy(await policyContentOf(reader, institutionId, 'stock'));
}

export interface HoldingFilter {
  /** Houses that the viewer sees. */
  readonly institutionIds: readonly string[];
  readonly placeId: string | null;
  readonly itemId: string | null;
  readonly search: string | null;
  readonly kinds: readonly SupplyKind[] | null;
  readonly state: HoldingState | null;
  readonly nearDays: number;
}

/** Where a page goes on: the code of the item, that of the place, and the place. */
export type HoldingCursor = readonly [itemCode: string, placeCode: string, placeId: string];

export interface KeyedHolding extends StockHolding {
  readonly key: HoldingCursor;
}

/** What of houses lies where, one row for each place and item, $1 the houses and $2 how many days are near. Levels of which nothing is there are rows as well. */
const holdings = `
  SELECT place_id, item_id, coalesce(b.units, 0) AS units, coalesce(b.consigned, 0) AS consigned, coalesce(b.blocked, 0) AS blocked, coalesce(b.expired, 0) AS expired,
    coalesce(b.lots, 0) AS lots, b.expires_on, l.min_units, l.max_units,
    b.usable_until < group_today() + $2::integer AS is_near,
    l.min_units > coalesce(b.units, 0) - coalesce(b.blocked, 0) - coalesce(b.expired, 0) AS is_below
  FROM (
    SELECT s.place_id, s.item_id, sum(s.quantity) AS units, sum(s.quantity) FILTER (WHERE s.owner_supplier_id <> '${ownHouse}') AS consigned,
      count(DISTINCT s.lot_id) AS lots, min(s.expires_on) AS expires_on, sum(s.quantity) FILTER (WHERE s.expires_on < group_today()) AS expired,
      min(s.expires_on) FILTER (WHERE s.expires_on >= group_today()) AS usable_until,
      sum(s.quantity) FILTER (WHERE (s.expires_on IS NULL OR s.expires_on >= group_today()) AND s.lot_id IN (
        SELECT k.lot_id FROM lot_block k WHERE k.lifted_at IS NULL AND (k.institution_id IS NULL OR k.institution_id = s.institution_id))) AS blocked
    FROM stock_balance s WHERE s.institution_id = ANY ($1) AND s.quantity > 0 AND ($3::uuid IS NULL OR s.place_id = $3) AND ($4::uuid IS NULL OR s.item_id = $4)
    GROUP BY s.place_id, s.item_id) b
  FULL JOIN (SELECT place_id, item_id, min_units, max_units FROM par_level
    WHERE institution_id = ANY ($1) AND max_units > 0 AND ($3::uuid IS NULL OR place_id = $3) AND ($4::uuid IS NULL OR item_id = $4)) l USING (place_id, item_id)`;

const inState: Readonly<Record<HoldingState, string>> = {
  BELOW: `h.is_below AND p.kind NOT IN ('QUARANTINE', 'TRANSIT')`,
  NEAR: 'h.is_near',
  EXPIRED: 'h.expired > 0',
  BLOCKED: 'h.blocked > 0',
  CONSIGNED: 'h.consigned > 0',
};

/** What places hold, by the codes of items and places; one more than asked for. */
export async function listHoldings(
  context: Context,
  filter: HoldingFilter,
  first: number,
  after: HoldingCursor | null,
): Promise<KeyedHolding[]> {
  const { from, parameters } = holdingsWhere(filter);
  const next = parameters.length + 1;
  const rows = await context.read.rows<Omit<KeyedHolding, 'key'> & { itemCode: string; placeCode: string }>(
    `SELECT h.place_id AS "placeId", h.item_id AS "itemId", h.units::float8 AS units, h.consigned::float8 AS "consignedUnits", h.blocked::float8 AS "blockedUnits",
       h.expired::float8 AS "expiredUnits", h.lots::integer AS lots, h.expires_on AS "expiresOn", h.expires_on - group_today() AS "daysLeft",
       h.min_units::float8 AS "minUnits", h.max_units::float8 AS "maxUnits", i.code AS "itemCode", p.code AS "placeCode"
     ${from} AND ($${next}::text IS NULL OR (i.code, p.code, p.id) > ($${next}, $${next + 1}::text, $${next + 2}::uuid))
     ORDER BY i.code, p.code, p.id LIMIT $${next + 3}`,
    [...parameters, ...(after ?? [null, null, null]), first + 1],
  );
  return rows.map(({ itemCode, placeCode, ...row }) => ({ ...row, key: [itemCode, placeCode, row.placeId] }));
}

export async function countHoldings(context: Context, filter: HoldingFilter): Promise<number> {
  const { from, parameters } = holdingsWhere(filter);
  const row = await context.read.row<{ count: number }>(`SELECT count(*)::integer AS count ${from}`, parameters);
  return row?.count ?? 0;
}

function holdingsWhere({ institutionIds, nearDays, placeId, itemId, kinds, search, state }: HoldingFilter) {
  const parameters: unknown[] = [institutionIds, nearDays, placeId, itemId, kinds];
  const words = readSearch(search ?? '').terms.map(({ pattern, isBeginning, gtin }) => {
    parameters.push(pattern);
    const at = `$${parameters.length}`;
    if (isBeginning) return `(i.initials LIKE ${at} OR lower(i.code) LIKE ${at})`;
    if (!gtin) return `i.search_text LIKE ${at}`;
    parameters.push(gtin);
    return `(i.search_text LIKE ${at} OR i.id IN (SELECT k.item_id FROM catalogue_pack k WHERE k.gtin = $${parameters.length}))`;
  });
  const where = [
    '($5::text[] IS NULL OR i.kind = ANY ($5))',
    'p.closed_on IS NULL',
    ...words,
    ...(state ? [inState[state]] : []),
  ];
  const from = `FROM (${holdings}) h JOIN stock_place p ON p.id = h.place_id JOIN catalogue_item i ON i.id = h.item_id WHERE ${where.join(' AND ')}`;
  return { from, parameters };
}

/** What somebody has to look after in places; places of other houses have no figures. */
export async function placeFiguresOf(
  context: Context,
  placeIds: readonly string[],
  nearDays: number,
): Promise<StockPlaceFigures[]> {
  const some = (what: string) => `count(*) FILTER (WHERE ${what})::integer`;
  return context.read.rows<StockPlaceFigures>(
    `SELECT p.id AS "placeId", ${some('h.units > 0')} AS items, ${some('h.consigned > 0')} AS consigned,
       ${some(inState.BELOW)} AS below, ${some('h.is_near')} AS near, ${some('h.expired > 0')} AS expired, ${some('h.blocked > 0')} AS blocked
     FROM stock_place p LEFT JOIN (${holdings}) h ON h.place_id = p.id WHERE p.id = ANY ($5) AND p.institution_id = ANY ($1) GROUP BY p.id`,
    [seenHouses(context), nearDays, null, null, placeIds],
  );
}
