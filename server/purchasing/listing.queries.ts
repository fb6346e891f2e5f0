import { institutionsFor, suppliersFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';

/**
 * How every list of purchases is read: narrowed to the viewer's houses and suppliers, filtered, by keyset, and counted by state. What differs
 * from list to list stands in its description.
 */
export interface Listing {
  /** The table with its alias `x`, and what is joined to it. */
  readonly from: string;
  readonly columns: string;
  /** Of the houses $1 and the suppliers $2. */
  readonly visible: string;
  /** The state as it is shown; null where there is none. */
  readonly state: string | null;
  /** Whether a row is of the house $4. */
  readonly ofHouse: string;
  /** Whether a row is of the supplier $5. */
  readonly ofSupplier: string;
  readonly number: string;
  /** The column of the time by which it is listed. */
  readonly at: string;
}

export interface ListFilter {
  readonly states: readonly string[] | null;
  readonly institutionId: string | null;
  readonly supplierId: string | null;
  readonly search: string | null;
  /** One more condition, of this slice’s own making, with its parameters from $8 on. */
  readonly also?: { readonly sql: string; readonly parameters: readonly unknown[] };
}

/** What the viewer reads of purchases: houses and suppliers. */
export function reachOf(context: Context): [houses: string[], suppliers: string[]] {
  const viewer = viewerOf(context);
  return [institutionsFor(viewer, 'purchase.read'), suppliersFor(viewer, 'supply.own')];
}

/** A row of one house and one supplier. */
export const ofBoth = '(x.institution_id = ANY ($1) OR x.supplier_id = ANY ($2))';
/** What only the house sees. */
export const ofHouseOnly = '(x.institution_id = ANY ($1) AND $2::uuid[] IS NOT NULL)';

/** Rows by ids, in no order. */
export function readByIds<Row>(
  context: Context,
  listing: Listing,
  column: string,
  ids: readonly string[],
): Promise<Row[]> {
  return context.read.rows<Row>(
    `SELECT ${listing.columns} FROM ${listing.from} WHERE ${listing.visible} AND ${column} = ANY ($3) ORDER BY ${listing.at}, x.id`,
    [...reachOf(context), ids],
  );
}

/** A page, the newest first, one more than asked for. */
export function readPage<Row>(
  context: Context,
  listing: Listing,
  filter: ListFilter,
  first: number,
  before: readonly [at: string, id: string] | null,
): Promise<Row[]> {
  const parameters = parametersOf(context, filter);
  const next = parameters.length;
  return context.read.rows<Row>(
    `SELECT ${listing.columns} FROM ${listing.from} WHERE ${conditionOf(listing, filter)}
       AND ($${next + 1}::timestamptz IS NULL OR (${listing.at}, x.id) < ($${next + 1}::timestamptz, $${next + 2}::uuid))
     ORDER BY ${listing.at} DESC, x.id DESC LIMIT $${next + 3}`,
    [...parameters, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
}

export async function countAll(context: Context, listing: Listing, filter: ListFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${listing.from} WHERE ${conditionOf(listing, filter)}`,
    parametersOf(context, filter),
  );
  return row?.count ?? 0;
}

/** How many there are in each state, whatever states were asked for. */
export function countStates(
  context: Context,
  listing: Listing,
  filter: ListFilter,
): Promise<{ state: string; count: number }[]> {
  return context.read.rows(
    `SELECT ${listing.state} AS state, count(*)::integer AS count FROM ${listing.from} WHERE ${conditionOf(listing, filter)} GROUP BY 1 ORDER BY 1`,
    parametersOf(context, { ...filter, states: null }),
  );
}

function conditionOf({ visible, state, ofHouse, ofSupplier, number }: Listing, { also }: ListFilter): string {
  return `${visible} AND ($3::text[] IS NULL OR ${state ?? 'NULL::text'} = ANY ($3)) AND ($4::uuid IS NULL OR ${ofHouse}) AND ($5::uuid IS NULL OR ${ofSupplier})
    AND ($6::text IS NULL OR position(upper($6) IN upper(${number})) > 0) AND $7::boolean${also ? ` AND ${also.sql}` : ''}`;
}

function parametersOf(context: Context, filter: ListFilter): unknown[] {
  const { states, institutionId, supplierId, search, also } = filter;
  return [...reachOf(context), states, institutionId, supplierId, search, true, ...(also?.parameters ?? [])];
}
