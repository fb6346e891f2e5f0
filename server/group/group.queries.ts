import { asNode } from '../../schema/node';
import { readRangeText } from '../kernel/period';
import type { Text } from '../kernel/result';
import { institutionsFor, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import type { Context } from '../platform/graphql/context';
import { viewerOf } from '../platform/graphql/context';
import type { Department, Institution, MedicalGroup, Membership, PolicyVersion, Room, Ward } from './group.types';

/**
 * Places are no secret inside a group: who works in one of its houses sees them all. $1 is always the viewer's institutions; `visible`
 * holds every institution that shares, or once shared, a group in which one of them is today.
 */
export const visible = `
  WITH visible AS (
    SELECT DISTINCT other.institution_id, other.group_id
    FROM membership own JOIN membership other USING (group_id)
    WHERE own.institution_id = ANY ($1) AND own.during @> group_today()
  )`;

/** The institutions whose groups the viewer sees. */
export function reached(viewer: Viewer): string[] {
  return institutionsFor(viewer, 'group.read');
}

export async function groupsByIds(context: Context, ids: readonly string[]): Promise<MedicalGroup[]> {
  const rows = await context.read.rows<GroupRow>(
    `${visible} SELECT ${groupColumns} FROM medical_group WHERE id = ANY ($2) AND id IN (SELECT group_id FROM visible)`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('MedicalGroup', row));
}

/** The viewer's groups in the order of their codes, one more than asked for. */
export async function listGroups(context: Context, first: number, afterCode: string): Promise<MedicalGroup[]> {
  const rows = await context.read.rows<GroupRow>(
    `${visible} SELECT ${groupColumns} FROM medical_group WHERE id IN (SELECT group_id FROM visible) AND code > $2 ORDER BY code LIMIT $3`,
    [reached(viewerOf(context)), afterCode, first + 1],
  );
  return rows.map(row => asNode('MedicalGroup', row));
}

export async function countGroups(context: Context): Promise<number> {
  const row = await context.read.row<{ count: string }>(`${visible} SELECT count(DISTINCT group_id) FROM visible`, [
    reached(viewerOf(context)),
  ]);
  return Number(row?.count ?? 0);
}

export async function institutionsByIds(context: Context, ids: readonly string[]): Promise<Institution[]> {
  const rows = await context.read.rows<InstitutionRecord>(
    `${visible} SELECT id, code, name_zh AS "nameZh", name_en AS "nameEn", tier, version FROM institution
     WHERE id = ANY ($2) AND id IN (SELECT institution_id FROM visible)`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('Institution', row));
}

/** Memberships of all times, those of groups (by `group_id`) or of institutions (by `institution_id`). */
export async function membershipsBy(
  context: Context,
  column: 'id' | 'group_id' | 'institution_id',
  ids: readonly string[],
): Promise<Membership[]> {
  const rows = await context.read.rows<MembershipRecord>(
    `${visible} SELECT m.id, m.group_id AS "groupId", m.institution_id AS "institutionId", m.role, lower(m.during) AS "from", upper(m.during) AS until
     FROM membership m JOIN institution i ON i.id = m.institution_id
     WHERE m.${column} = ANY ($2) AND m.group_id IN (SELECT group_id FROM visible)
     ORDER BY array_position('{LEAD,MEMBER,CITY_PARTNER}', m.role), i.code, m.during`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(({ from, until, ...row }) => asNode('Membership', { ...row, period: { from, until } }));
}

export async function departmentsBy(
  context: Context,
  column: 'id' | 'institution_id',
  ids: readonly string[],
): Promise<Department[]> {
  const rows = await context.read.rows<Department>(
    `${visible} SELECT id, institution_id AS "institutionId", parent_id AS "parentId", code, name_zh AS "nameZh", name_en AS "nameEn" FROM department
     WHERE ${column} = ANY ($2) AND institution_id IN (SELECT institution_id FROM visible) ORDER BY code`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('Department', row));
}

export async function wardsBy(
  context: Context,
  column: 'id' | 'institution_id' | 'department_id',
  ids: readonly string[],
): Promise<Ward[]> {
  const rows = await context.read.rows<Ward & { during: string }>(
    `${visible} SELECT id, institution_id AS "institutionId", department_id AS "departmentId", code, name_zh AS "nameZh", name_en AS "nameEn",
       sex_rule AS "sexRule", age_from AS "ageFrom", age_until AS "ageUntil", during, version
     FROM ward WHERE ${column} = ANY ($2) AND institution_id IN (SELECT institution_id FROM visible) ORDER BY institution_id, code`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(({ during, ...row }) => asNode('Ward', { ...row, period: readRangeText(during) }));
}

export async function roomsBy(context: Context, column: 'id' | 'ward_id', ids: readonly string[]): Promise<Room[]> {
  const rows = await context.read.rows<Room>(
    `${visible} SELECT r.id, r.ward_id AS "wardId", r.code FROM room r JOIN ward w ON w.id = r.ward_id
     WHERE r.${column} = ANY ($2) AND w.institution_id IN (SELECT institution_id FROM visible) ORDER BY r.code`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('Room', row));
}

export async function policyVersionsBy(
  context: Context,
  column: 'id' | 'group_id',
  ids: readonly string[],
): Promise<PolicyVersion[]> {
  const rows = await context.read.rows<PolicyVersion>(
    `${visible} SELECT id, group_id AS "groupId", kind, valid_from AS "validFrom", content::text AS content, content_sha256 AS "contentSha256",
       source, signed_by AS "signedById", signed_at AS "signedAt"
     FROM policy_version WHERE ${column} = ANY ($2) AND group_id IN (SELECT group_id FROM visible) ORDER BY kind, valid_from DESC`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('PolicyVersion', row));
}

/** The lead hospital of a group today, whoever asks. */
export async function leadOf(tx: Transaction, groupId: string | null): Promise<string | null> {
  const lead = await tx.row<{ id: string }>(
    `SELECT institution_id AS id FROM membership WHERE group_id = $1 AND role = 'LEAD' AND during @> group_today()`,
    [groupId],
  );
  return lead?.id ?? null;
}

/** Names of institutions, departments and wards by their ids, whoever asks: they are no secret to those who are told of them. */
export async function placeNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, Text>> {
  const rows = await tx.rows<{ id: string; zh: string; en: string }>(
    `SELECT id, name_zh AS zh, name_en AS en FROM institution WHERE id = ANY ($1)
     UNION ALL SELECT id, name_zh, name_en FROM department WHERE id = ANY ($1)
     UNION ALL SELECT id, name_zh, name_en FROM ward WHERE id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]));
}

/** What the policy of a kind says today in the tight group of an institution; null where nobody has said anything. */
export async function policyContentOf(
  reader: Pick<Transaction, 'row'>,
  institutionId: string,
  kind: string,
): Promise<object | null> {
  const row = await reader.row<{ content: object }>(
    `SELECT v.content FROM policy_version v JOIN membership m ON m.group_id = v.group_id
     WHERE m.institution_id = $1 AND m.role <> 'CITY_PARTNER' AND m.during @> group_today() AND v.kind = $2 AND v.valid_from <= group_today()
     ORDER BY v.valid_from DESC LIMIT 1`,
    [institutionId, kind],
  );
  return row?.content ?? null;
}

/** Every version of a policy of a group, the oldest first: for what is reckoned by the policy of each day. */
export function policyVersionsOfKind(
  reader: { rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> },
  groupId: string,
  kind: string,
): Promise<{ validFrom: string; content: object }[]> {
  return reader.rows(
    'SELECT valid_from AS "validFrom", content FROM policy_version WHERE group_id = $1 AND kind = $2 ORDER BY valid_from',
    [groupId, kind],
  );
}

/** The tight group that an institution belongs to today; null when it is in none. */
export async function tightGroupOf(reader: Pick<Transaction, 'row'>, institutionId: string): Promise<string | null> {
  const row = await reader.row<{ groupId: string }>(
    `SELECT group_id AS "groupId" FROM membership WHERE institution_id = $1 AND role <> 'CITY_PARTNER' AND during @> group_today()`,
    [institutionId],
  );
  return row?.groupId ?? null;
}

/** What the policies of several kinds say today in the tight group of an institution, in one statement; a kind of which nobody has said anything is missing. */
export async function policyContentsOf(
  reader: { rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> },
  institutionId: string,
  kinds: readonly string[],
): Promise<Map<string, object>> {
  const rows = await reader.rows<{ kind: string; content: object }>(
    `SELECT DISTINCT ON (v.kind) v.kind, v.content FROM policy_version v JOIN membership m ON m.group_id = v.group_id
     WHERE m.institution_id = $1 AND m.role <> 'CITY_PARTNER' AND m.during @> group_today() AND v.kind = ANY ($2) AND v.valid_from <= group_today()
     ORDER BY v.kind, v.valid_from DESC`,
    [institutionId, kinds],
  );
  return new Map(rows.map(({ kind, content }) => [kind, content]));
}

const groupColumns = 'id, code, name_zh AS "nameZh", name_en AS "nameEn", district, version';
type GroupRow = Omit<MedicalGroup, 'uuid'>;
type InstitutionRecord = Omit<Institution, 'uuid'>;
type MembershipRecord = Omit<Membership, 'uuid' | 'period'> & { from: string; until: string | null };
