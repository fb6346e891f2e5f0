import { asNode } from '../../schema/node';
import { groupsFor, institutionsFor, mayAnywhere, suppliersFor, type Viewer } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Person } from '../staffing/staffing.types';
import type { SupplyKind } from './catalogue.enums';
import type { CatalogueCategory, CatalogueItem, CataloguePack, Supplier } from './catalogue.types';
import { readSearch } from './search.rules';

/**
 * Reads of suppliers and items. The catalogue of a group is open to whoever reads the catalogue in one of its houses; whoever speaks for a supplier
 * sees what an item is, because bids and orders name it, and of suppliers their own.
 */

/** Groups whose catalogue the viewer sees; $1 their houses, $2 groups as such. */
const seenGroups = `(SELECT group_id FROM membership WHERE institution_id = ANY ($1) AND during @> group_today() UNION SELECT unnest($2::uuid[]))`;

function seenBy(viewer: Viewer): [string[], string[]] {
  return [institutionsFor(viewer, 'catalogue.read'), groupsFor(viewer, 'catalogue.read')];
}

/** Suppliers for whom the viewer speaks. */
export function ownSuppliers(viewer: Viewer): string[] {
  return [...new Set([...suppliersFor(viewer, 'supply.own'), ...suppliersFor(viewer, 'bid.own')])];
}

const supplierColumns = `s.id, s.code, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.kind, s.credit_code AS "creditCode",
  s.licence_until AS "licenceUntil", s.contact_phone AS "contactPhone", s.closed_on AS "closedOn", s.version`;

export async function suppliersByIds(context: Context, ids: readonly string[]): Promise<Supplier[]> {
  const viewer = viewerOf(context);
  const own = ownSuppliers(viewer);
  const seen = mayAnywhere(viewer, 'catalogue.read') ? ids : ids.filter(id => own.includes(id));
  const rows = await context.read.rows<Omit<Supplier, 'uuid'>>(
    `SELECT ${supplierColumns} FROM supplier s WHERE s.id = ANY ($1)`,
    [seen],
  );
  return rows.map(row => asNode('Supplier', row));
}

/** Who speaks for suppliers now, by name; for those who keep a catalogue. */
export async function speakersBy(
  context: Context,
  ids: readonly string[],
): Promise<(Person & { supplierId: string })[]> {
  const rows = await context.read.rows<Omit<Person, 'uuid'> & { supplierId: string }>(
    `SELECT p.id, p.name_zh AS "nameZh", p.name_en AS "nameEn", a.supplier_id AS "supplierId" FROM appointment a JOIN person p ON p.id = a.person_id
     WHERE a.supplier_id = ANY ($1) AND a.ends_at > now() ORDER BY p.name_zh COLLATE "zh-x-icu", p.id`,
    [ids],
  );
  return rows.map(row => asNode('Person', row));
}

export interface SupplierFilter {
  readonly search: string | null;
  readonly onlyOpen: boolean;
}

/** Suppliers by code, one more than asked for. */
export async function listSuppliers(
  context: Context,
  { search, onlyOpen }: SupplierFilter,
  first: number,
  after: string | null,
): Promise<Supplier[]> {
  const words = search?.toLowerCase().replace(/[\\%_]/g, '\\$&');
  const rows = await context.read.rows<Omit<Supplier, 'uuid'>>(
    `SELECT ${supplierColumns} FROM supplier s
     WHERE ($1::text IS NULL OR lower(s.code) LIKE $1 || '%' OR s.initials LIKE $1 || '%' OR lower(s.name_zh || ' ' || s.name_en) LIKE '%' || $1 || '%'
         OR lower(s.credit_code) = $1)
       AND (NOT $2 OR s.closed_on IS NULL OR s.closed_on > group_today()) AND ($3::text IS NULL OR s.code > $3)
     ORDER BY s.code LIMIT $4`,
    [words ?? null, onlyOpen, after, first + 1],
  );
  return rows.map(row => asNode('Supplier', row));
}

export async function categoriesBy(
  context: Context,
  column: 'id' | 'group_id',
  ids: readonly string[],
): Promise<CatalogueCategory[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<Omit<CatalogueCategory, 'uuid'>>(
    `SELECT id, group_id AS "groupId", kind, code, name_zh AS "nameZh", name_en AS "nameEn" FROM catalogue_category
     WHERE ${column} = ANY ($3) AND (group_id IN ${seenGroups} OR $4) ORDER BY kind, code`,
    [...seenBy(viewer), ids, ownSuppliers(viewer).length > 0],
  );
  return rows.map(row => asNode('CatalogueCategory', row));
}

const itemColumns = `i.id, i.group_id AS "groupId", i.category_id AS "categoryId", i.code, i.kind, i.name_zh AS "nameZh", i.name_en AS "nameEn", i.initials,
  i.specification_zh AS "specificationZh", i.dosage_form_zh AS "dosageFormZh", i.manufacturer_zh AS "manufacturerZh", i.base_unit_zh AS "baseUnitZh",
  i.base_unit_en AS "baseUnitEn", i.national_code AS "nationalCode", i.insurer_code AS "insurerCode", i.storage, i.tracking,
  i.is_essential AS "isEssential", i.is_high_value AS "isHighValue", i.listed_from AS "listedFrom", i.unlisted_on AS "unlistedOn",
  i.unlist_reason AS "unlistReason", i.version`;

export async function itemsByIds(context: Context, ids: readonly string[]): Promise<CatalogueItem[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<Omit<CatalogueItem, 'uuid'>>(
    `SELECT ${itemColumns} FROM catalogue_item i WHERE i.id = ANY ($3) AND (i.group_id IN ${seenGroups} OR $4)`,
    [...seenBy(viewer), ids, ownSuppliers(viewer).length > 0],
  );
  return rows.map(row => asNode('CatalogueItem', row));
}

export interface ItemFilter {
  readonly groupId: string;
  readonly search: string | null;
  readonly kinds: readonly SupplyKind[] | null;
  readonly categoryId: string | null;
  readonly onlyListed: boolean;
  readonly onlyEssential: boolean;
}

/** Where a page of items goes on: how near the last row was, and its code. */
export type ItemCursor = readonly [nearness: string, code: string];

export type FoundItem = CatalogueItem & { readonly nearness: number };

/** Items of a group that fit all words of a search, the nearest first, then by code; one more than asked for. */
export async function listItems(
  context: Context,
  filter: ItemFilter,
  first: number,
  after: ItemCursor | null,
): Promise<FoundItem[]> {
  const { where, parameters, nearness } = itemsWhere(context, filter);
  const next = parameters.length + 1;
  const rows = await context.read.rows<Omit<FoundItem, 'uuid'>>(
    `SELECT * FROM (SELECT ${itemColumns}, ${nearness} AS nearness FROM catalogue_item i WHERE ${where}) f
     WHERE $${next}::integer IS NULL OR (nearness, code) > ($${next}, $${next + 1}) ORDER BY nearness, code LIMIT $${next + 2}`,
    [...parameters, after ? Number(after[0]) : null, after?.[1] ?? null, first + 1],
  );
  return rows.map(row => asNode('CatalogueItem', row));
}

export async function countItems(context: Context, filter: ItemFilter): Promise<number> {
  const { where, parameters } = itemsWhere(context, filter);
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::integer AS count FROM catalogue_item i WHERE ${where}`,
    parameters,
  );
  return row?.count ?? 0;
}

function itemsWhere(context: Context, filter: ItemFilter) {
  const { groupId, search, kinds, categoryId, onlyListed, onlyEssential } = filter;
  const said = readSearch(search ?? '');
  const parameters: unknown[] = [
    ...seenBy(viewerOf(context)),
    groupId,
    kinds,
    categoryId,
    onlyListed,
    onlyEssential,
    said.text,
  ];
  const parts = said.terms.map(({ pattern, isBeginning, gtin }) => {
    parameters.push(pattern);
    const at = `$${parameters.length}`;
    if (isBeginning) return `(i.initials LIKE ${at} OR lower(i.code) LIKE ${at})`;
    if (!gtin) return `i.search_text LIKE ${at}`;
    parameters.push(gtin);
    return `(i.search_text LIKE ${at} OR i.id = ANY (ARRAY(SELECT p.item_id FROM catalogue_pack p WHERE p.group_id = $3 AND p.gtin = $${parameters.length})))`;
  });
  const where = [
    `i.group_id = $3 AND i.group_id IN ${seenGroups}`,
    '($4::text[] IS NULL OR i.kind = ANY ($4))',
    '($5::uuid IS NULL OR i.category_id = $5)',
    '(NOT $6 OR (i.listed_from <= group_today() AND (i.unlisted_on IS NULL OR i.unlisted_on > group_today())))',
    '(NOT $7 OR i.is_essential)',
    ...parts,
  ].join(' AND ');
  // Without a search all are as near, and the index on codes has them in order.
  const nearness =
    said.text === ''
      ? '0'
      : `CASE WHEN lower(i.code) = $8 OR lower(i.national_code) = $8 OR lower(i.insurer_code) = $8 THEN 0
    WHEN lower(i.name_zh) = $8 OR i.initials = $8 THEN 1 WHEN starts_with(i.initials, $8) OR starts_with(lower(i.name_zh), $8) THEN 2 ELSE 3 END`;
  return { where: `${where} AND $8::text IS NOT NULL`, parameters, nearness };
}

type PackRecord = Omit<CataloguePack, 'uuid' | 'units'> & { readonly units: string };

/** Packs by their own ids, or those of items, the smallest first; of items only what is open. */
export async function packsBy(
  context: Context,
  column: 'id' | 'item_id',
  ids: readonly string[],
): Promise<CataloguePack[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<PackRecord>(
    `SELECT p.id, p.item_id AS "itemId", p.group_id AS "groupId", p.name_zh AS "nameZh", p.name_en AS "nameEn", p.units, p.gtin, p.agency,
       p.device_identifier AS "deviceIdentifier", p.closed_on AS "closedOn", p.version
     FROM catalogue_pack p WHERE p.${column} = ANY ($3) AND (p.group_id IN ${seenGroups} OR $4)
       AND ($5 = 'id' OR p.closed_on IS NULL OR p.closed_on > group_today())
     ORDER BY p.item_id, p.units, p.name_zh, p.id`,
    [...seenBy(viewer), ids, ownSuppliers(viewer).length > 0, column],
  );
  return rows.map(({ units, ...row }) => asNode('CataloguePack', { ...row, units: Number(units) }));
}

/** The group whose catalogue a house buys by. */
export async function groupOfHouse(
  reader: Pick<Context['read'], 'row'>,
  institutionId: string,
): Promise<string | null> {
  const row = await reader.row<{ groupId: string }>(
    `SELECT group_id AS "groupId" FROM membership WHERE institution_id = $1 AND role <> 'CITY_PARTNER' AND during @> group_today() LIMIT 1`,
    [institutionId],
  );
  return row?.groupId ?? null;
}

/** Ids of the open packs of a group that carry a device identifier or a GTIN. */
export async function packsCarrying(
  context: Context,
  groupId: string,
  { agency, deviceIdentifier, gtin }: { agency: string; deviceIdentifier: string | null; gtin: string | null },
): Promise<string[]> {
  const rows = await context.read.rows<{ id: string }>(
    `SELECT id FROM catalogue_pack WHERE group_id = $1 AND closed_on IS NULL AND ((agency = $2 AND device_identifier = $3) OR gtin = $4)`,
    [groupId, agency, deviceIdentifier, gtin],
  );
  return rows.map(({ id }) => id);
}
