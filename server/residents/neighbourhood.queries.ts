import { asNode } from '../../schema/node';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { defineLoader, inOrder } from '../platform/graphql/loader';
import type { Neighbourhood } from './neighbourhood.types';

/** Neighbourhoods of the centres whose residents the viewer sees, by code. */
export async function neighbourhoodsBy(
  context: Context,
  column: 'id' | 'institution_id',
  ids: readonly string[],
): Promise<Neighbourhood[]> {
  const rows = await context.read.rows<Neighbourhood>(
    `SELECT id, institution_id AS "institutionId", code, name_zh AS "nameZh", name_en AS "nameEn", kind, town_zh AS "townZh", town_en AS "townEn"
     FROM neighbourhood WHERE ${column} = ANY ($1) AND institution_id = ANY ($2) ORDER BY institution_id, code`,
    [ids, institutionsFor(viewerOf(context), 'resident.read')],
  );
  return rows.map(row => asNode('Neighbourhood', row));
}

export const neighbourhoodById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await neighbourhoodsBy(context, 'id', ids), row => row.uuid),
);
