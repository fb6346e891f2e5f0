import { asNode } from '../../schema/node';
import { visible } from '../group/group.queries';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { StockPlace } from './place.types';

/** Reads of stock places: whoever sees stock of a house knows the places of all houses of its groups, to send something there. */

export async function placesBy(context: Context, ids: readonly string[]): Promise<StockPlace[]> {
  const rows = await context.read.rows<PlaceRecord>(
    `${visible} SELECT ${placeColumns} FROM stock_place WHERE id = ANY ($2) AND ${inVisible}`,
    [seen(context), ids],
  );
  return rows.map(toPlace);
}

/** The places of a house, those that are closed left out unless asked for; one more than asked for, in the order of their codes. */
export async function listPlaces(
  context: Context,
  institutionId: string,
  closedToo: boolean,
  first: number,
  afterCode: string,
): Promise<StockPlace[]> {
  const rows = await context.read.rows<PlaceRecord>(
    `${visible} SELECT ${placeColumns} FROM stock_place WHERE institution_id = $2 AND ${inVisible} AND ($3 OR closed_on IS NULL) AND code > $4
     ORDER BY code LIMIT $5`,
    [seen(context), institutionId, closedToo, afterCode, first + 1],
  );
  return rows.map(toPlace);
}

function seen(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'stock.read');
}

const inVisible = 'institution_id IN (SELECT institution_id FROM visible)';
const placeColumns = `id, institution_id AS "institutionId", kind, ward_id AS "wardId", department_id AS "departmentId", code, name_zh AS "nameZh",
  name_en AS "nameEn", storages, closed_on AS "closedOn", version`;
type PlaceRecord = Omit<StockPlace, 'uuid'>;

function toPlace(record: PlaceRecord): StockPlace {
  return asNode('StockPlace', record);
}
