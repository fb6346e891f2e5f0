import { asNode } from '../../schema/node';
import type { CivilDate } from '../kernel/civil-date';
import { type Context } from '../platform/graphql/context';
import type { FormularyEntry } from './house.types';
import { readHouses } from './member-item.queries';

/** Reads of formularies; row-level security says once more whose the viewer sees. */

const columns = `f.id, f.institution_id AS "institutionId", f.ward_id AS "wardId", f.item_id AS "itemId", lower(f.during)::text AS "from",
  upper(f.during)::text AS until, f.restriction, f.version`;

export async function entriesBy(context: Context, ids: readonly string[]): Promise<FormularyEntry[]> {
  const rows = await context.read.rows<Omit<FormularyEntry, 'uuid'>>(
    `SELECT ${columns} FROM formulary_entry f WHERE f.id = ANY ($1) AND f.institution_id = ANY ($2)`,
    [ids, readHouses(context)],
  );
  return rows.map(row => asNode('FormularyEntry', row));
}

export interface FormularyFilter {
  readonly institutionId: string;
  /** Null for what holds in all of the house. */
  readonly wardId: string | null;
  readonly on: CivilDate;
}

/** What may be used at a place on a day, by the code of the item; of a ward what holds in all of its house as well. One more than asked for. */
export async function listEntries(
  context: Context,
  { institutionId, wardId, on }: FormularyFilter,
  first: number,
  after: readonly [code: string, id: string] | null,
): Promise<(FormularyEntry & { code: string })[]> {
  const rows = await context.read.rows<Omit<FormularyEntry, 'uuid'> & { code: string }>(
    `SELECT ${columns}, i.code FROM formulary_entry f JOIN catalogue_item i ON i.id = f.item_id
     WHERE f.institution_id = $1 AND f.institution_id = ANY ($2) AND (f.ward_id IS NULL OR f.ward_id = $3) AND f.withdrawn_at IS NULL AND f.during @> $4::date
       AND ($5::text IS NULL OR (i.code, f.id) > ($5, $6::uuid)) ORDER BY i.code, f.id LIMIT $7`,
    [institutionId, readHouses(context), wardId, on, after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('FormularyEntry', row));
}
