import { asNode } from '../../schema/node';
import { groupBy } from '../kernel/grouping';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { MemberItemState, SupplyKind } from './catalogue.enums';
import type { MappingProposal, MatchRate, MemberItem } from './house.types';

/** Reads of what houses keep under their own codes; row-level security says once more whose the viewer sees. */

const state = `CASE WHEN m.item_id IS NOT NULL THEN 'MAPPED' WHEN m.set_aside_reason IS NOT NULL THEN 'SET_ASIDE' ELSE 'OPEN' END`;
const columns = `m.id, m.institution_id AS "institutionId", m.kind, m.code, m.name_zh AS "nameZh", m.specification_zh AS "specificationZh",
  m.manufacturer_zh AS "manufacturerZh", m.unit_zh AS "unitZh", m.national_code AS "nationalCode", m.insurer_code AS "insurerCode", ${state} AS state,
  m.units_per_unit::integer AS "unitsPerUnit", m.mapped_at AS "mappedAt", m.set_aside_reason AS "setAsideReason", m.closed_on AS "closedOn", m.version,
  m.item_id AS "itemId", m.mapped_by AS "mappedById"`;

/** The houses whose own items the viewer sees. */
export function readHouses(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'catalogue.read');
}

export async function memberItemsByIds(context: Context, ids: readonly string[]): Promise<MemberItem[]> {
  const rows = await context.read.rows<Omit<MemberItem, 'uuid'>>(
    `SELECT ${columns} FROM member_item m WHERE m.id = ANY ($1) AND m.institution_id = ANY ($2)`,
    [ids, readHouses(context)],
  );
  return rows.map(row => asNode('MemberItem', row));
}

export interface MemberItemFilter {
  readonly institutionId: string;
  readonly state: MemberItemState | null;
  readonly kinds: readonly SupplyKind[] | null;
  readonly search: string | null;
}

/** What a house keeps, by its code, one more than asked for. */
export async function listMemberItems(
  context: Context,
  filter: MemberItemFilter,
  first: number,
  after: string | null,
): Promise<MemberItem[]> {
  const rows = await context.read.rows<Omit<MemberItem, 'uuid'>>(
    `SELECT ${columns} FROM member_item m WHERE ${kept} AND ($6::text IS NULL OR m.code > $6) ORDER BY m.code LIMIT $7`,
    [...keptParameters(context, filter), after, first + 1],
  );
  return rows.map(row => asNode('MemberItem', row));
}

export async function countMemberItems(context: Context, filter: MemberItemFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::integer AS count FROM member_item m WHERE ${kept}`,
    keptParameters(context, filter),
  );
  return row?.count ?? 0;
}

const kept = `m.institution_id = $1 AND m.institution_id = ANY ($2) AND m.closed_on IS NULL AND ($3::text IS NULL OR ${state} = $3)
  AND ($4::text[] IS NULL OR m.kind = ANY ($4))
  AND ($5::text IS NULL OR lower(m.code) LIKE $5 || '%' OR m.initials LIKE $5 || '%' OR lower(m.name_zh || ' ' || m.specification_zh) LIKE '%' || $5 || '%')`;

function keptParameters(context: Context, { institutionId, state, kinds, search }: MemberItemFilter): unknown[] {
  const words =
    search
      ?.trim()
      .toLowerCase()
      .replace(/[\\%_]/g, '\\$&') || null;
  return [institutionId, readHouses(context), state, kinds, words];
}

/** What to propose for one thing of a house. */
export interface ProposalKey {
  readonly memberItemId: string;
  readonly first: number;
}

/**
 * Listed items of the group that may be the counterpart, the likeliest first: of the same national or insurer's code, else by likeness of name with
 * specification and of maker. A trigram index finds them: the catalogue is behind no wall, and what is asked for has passed it before.
 */
export async function proposalsOf(context: Context, keys: readonly ProposalKey[]): Promise<MappingProposal[][]> {
  const most = Math.max(...keys.map(({ first }) => first));
  const rows = await context.read.rows<MappingProposal & { memberItemId: string }>(
    `SELECT m.id AS "memberItemId", c.*,
       CASE WHEN c.base = m.unit_zh THEN 1 ELSE (SELECT min(p.units)::integer FROM catalogue_pack p
         WHERE p.item_id = c."itemId" AND p.closed_on IS NULL AND p.name_zh = m.unit_zh HAVING count(DISTINCT p.units) = 1) END AS "unitsPerUnit"
     FROM member_item m
     JOIN membership g ON g.institution_id = m.institution_id AND g.role <> 'CITY_PARTNER' AND g.during @> group_today()
     CROSS JOIN LATERAL (
       SELECT i.id AS "itemId", i.code, i.base_unit_zh AS base, CASE WHEN i.national_code = m.national_code THEN 'NATIONAL_CODE'
           WHEN i.insurer_code = m.insurer_code THEN 'INSURER_CODE' ELSE 'NAME' END AS ground,
         CASE WHEN i.national_code = m.national_code OR i.insurer_code = m.insurer_code THEN 10000
           ELSE floor(8500 * similarity(i.plain_name, m.plain_name) + 1400 * similarity(i.manufacturer_zh, m.manufacturer_zh))::integer END AS "likenessBp"
       FROM catalogue_item i
       WHERE i.id = ANY (ARRAY(
           SELECT n.id FROM catalogue_item n WHERE n.group_id = g.group_id AND n.national_code = m.national_code
           UNION SELECT n.id FROM catalogue_item n WHERE n.group_id = g.group_id AND n.insurer_code = m.insurer_code
           UNION SELECT n.id FROM catalogue_item n WHERE n.group_id = g.group_id AND n.plain_name % m.plain_name))
         AND i.kind = m.kind AND (i.unlisted_on IS NULL OR i.unlisted_on > group_today())
       ORDER BY "likenessBp" DESC, i.code LIMIT $3) c
     WHERE m.id = ANY ($1) AND m.institution_id = ANY ($2) ORDER BY m.id, c."likenessBp" DESC, c.code`,
    [keys.map(({ memberItemId }) => memberItemId), readHouses(context), most],
  );
  const grouped = groupBy(rows, row => row.memberItemId);
  return keys.map(({ memberItemId, first }) => (grouped.get(memberItemId) ?? []).slice(0, first));
}

/**
 * How much of the lead hospital's list a house keeps: items that somebody has mapped, each once. What the lead hospital keeps is counted across the
 * second wall; nothing but the numbers leaves. Null where the viewer does not see the house.
 */
export async function matchRateOf(
  context: Context,
  institutionId: string,
  kinds: readonly SupplyKind[] | null,
): Promise<MatchRate | null> {
  if (!readHouses(context).includes(institutionId)) return null;
  const [row] = await context.read.rowsAcrossHouses<Omit<MatchRate, 'rateBp'>>(
    `WITH lead AS (
         SELECT l.institution_id AS id FROM membership o JOIN membership l ON l.group_id = o.group_id AND l.role = 'LEAD' AND l.during @> group_today()
         WHERE o.institution_id = $1 AND o.role <> 'CITY_PARTNER' AND o.during @> group_today()),
       own AS (SELECT DISTINCT item_id FROM member_item WHERE institution_id = $1 AND item_id IS NOT NULL AND closed_on IS NULL),
       list AS (SELECT DISTINCT m.item_id FROM member_item m JOIN lead ON lead.id = m.institution_id
         WHERE m.item_id IS NOT NULL AND m.closed_on IS NULL AND ($2::text[] IS NULL OR m.kind = ANY ($2)))
       SELECT (SELECT count(*)::integer FROM list WHERE item_id IN (SELECT item_id FROM own)) AS shared, (SELECT count(*)::integer FROM list) AS "ofLead",
         (SELECT count(*)::integer FROM member_item m WHERE m.institution_id = $1 AND m.item_id IS NULL AND m.set_aside_reason IS NULL
           AND m.closed_on IS NULL AND ($2::text[] IS NULL OR m.kind = ANY ($2))) AS open
       FROM lead`,
    [institutionId, kinds],
  );
  if (!row) return null;
  return { ...row, rateBp: row.ofLead === 0 ? null : Math.floor((row.shared * 10_000) / row.ofLead) };
}
