import { housesOfGroup } from '../contracts/team.queries';
import { toGlobalId } from '../kernel/ids';
import { institutionsFor } from '../platform/access/viewer';
import { notFound } from '../platform/errors';
import { type Context, viewerOf } from '../platform/graphql/context';
import { readStaffSearch, type StaffSort } from './directory.rules';
import type { StaffCounts, StaffFilter, StaffMember, StaffPlace } from './directory.types';
import { staffingPolicyAt } from './policy.queries';

/** Who works in houses: by their personnel relation there, or by an appointment that holds now. */

/** The houses whose people the viewer may list, of one house or of a group; throws when there are none. */
export async function staffPlace(
  context: Context,
  place: { readonly institutionId: string | null; readonly groupId: string | null },
): Promise<StaffPlace> {
  const mine = institutionsFor(viewerOf(context), 'staff.read');
  const asked = place.groupId ? await housesOfGroup(context, place.groupId) : [place.institutionId ?? ''];
  const institutionIds = asked.filter(id => mine.includes(id));
  if (institutionIds.length === 0) throw notFound('这里的人员', 'staff of this place');
  return { institutionIds, groupId: institutionIds.length === asked.length ? place.groupId : null };
}

/**
 * $1 houses, $2 the group or null, $3 how many days a licence's end is soon, $4 whether those who left are meant.
 * `away`: sent to another house, or with rights given on. Searching and sorting read all people of the place: of the second wall's rows no
 * pattern finds an index.
 */
const members = `
  WITH place AS (SELECT unnest($1::uuid[]) AS institution_id),
  held AS (
    SELECT a.person_id, array_agg(DISTINCT a.kind) AS kinds, array_agg(DISTINCT a.post) AS posts
    FROM appointment a
    WHERE (a.institution_id IN (SELECT institution_id FROM place) OR a.group_id = $2) AND a.ends_at > now() AND a.during @> now()
    GROUP BY a.person_id),
  known AS (
    SELECT s.person_id FROM staff_record s WHERE s.home_institution_id IN (SELECT institution_id FROM place)
      AND (s.left_on IS NOT NULL AND s.left_on <= group_today()) = $4
    UNION SELECT h.person_id FROM held h WHERE NOT $4),
  sent AS (
    SELECT DISTINCT a.person_id FROM known k JOIN appointment a ON a.person_id = k.person_id
      JOIN staff_record s ON s.person_id = a.person_id
    WHERE a.ends_at > now() AND a.during @> now() AND a.kind IN ('DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED')
      AND a.institution_id <> s.home_institution_id),
  ending AS (
    SELECT DISTINCT r.person_id FROM known k JOIN practice_registration r ON r.person_id = k.person_id
    WHERE r.during @> group_today() AND upper(r.during) <= group_today() + $3::integer
      AND NOT EXISTS (SELECT FROM practice_registration n WHERE n.person_id = r.person_id AND n.institution_id = r.institution_id
        AND lower(n.during) = upper(r.during))),
  on_leave AS (
    SELECT DISTINCT d.from_person AS person_id FROM known k JOIN delegation d ON d.from_person = k.person_id
    WHERE d.during @> now() AND d.ended_at IS NULL),
  titled AS (
    SELECT DISTINCT ON (t.person_id) t.person_id, t.level FROM known k JOIN person_title t ON t.person_id = k.person_id
    WHERE t.since <= group_today()
    ORDER BY t.person_id, array_position('{JUNIOR,INTERMEDIATE,ASSOCIATE_SENIOR,SENIOR}', t.level) DESC),
  member AS (
    SELECT p.id, p.name_zh, p.name_en, s.number, s.initials, s.hired_on, s.profession, t.level, coalesce(h.kinds, '{}') AS kinds,
      coalesce(h.posts, '{}') AS posts, n.person_id IS NOT NULL AS sent, e.person_id IS NOT NULL AS ending,
      n.person_id IS NOT NULL OR l.person_id IS NOT NULL AS away
    FROM known k JOIN person p ON p.id = k.person_id LEFT JOIN staff_record s ON s.person_id = k.person_id
      LEFT JOIN held h ON h.person_id = k.person_id LEFT JOIN titled t ON t.person_id = k.person_id
      LEFT JOIN sent n ON n.person_id = k.person_id LEFT JOIN ending e ON e.person_id = k.person_id
      LEFT JOIN on_leave l ON l.person_id = k.person_id)`;

/** $5 a name's pattern, $6 one of initials, $7 one of a number. */
const searched = `($5::text IS NULL OR m.name_zh LIKE $5 OR m.name_en ILIKE $5 OR m.initials LIKE $6 OR m.number LIKE $7)`;

/** What stands in the order, for each of the orders; always with the id last. */
const keys: Readonly<Record<StaffSort, string>> = {
  NAME: 'm.name_zh COLLATE "zh-x-icu"',
  NUMBER: `coalesce(m.number, '')`,
  HIRED_ON: `coalesce(m.hired_on, '1000-01-01')`,
};

/** A page of the directory, one more than asked for. The cursor is a person: no name leaves in it. */
export async function listStaff(
  context: Context,
  place: StaffPlace,
  filter: StaffFilter,
  page: {
    readonly sort: StaffSort;
    readonly first: number;
    readonly after: string | null;
    readonly only?: readonly string[] | null;
  },
): Promise<StaffMember[]> {
  const key = keys[page.sort];
  const rows = await context.read.rows<{ id: string }>(
    `${members} SELECT m.id FROM member m WHERE ${searched} AND ${filtered}
       AND ($15::uuid IS NULL OR (${key}, m.id) > (SELECT ${key}, m.id FROM member m WHERE m.id = $15))
       AND ($17::uuid[] IS NULL OR m.id = ANY ($17))
     ORDER BY ${key}, m.id LIMIT $16`,
    [...(await parametersOf(context, place, filter)), page.after, page.first + 1, page.only ?? null],
  );
  return rows.map(({ id }) => ({ id: toGlobalId('Person', id), uuid: id }));
}

const filtered = `($8::text IS NULL OR m.profession = $8) AND ($9::text IS NULL OR m.level = $9) AND ($10::text IS NULL OR $10 = ANY (m.kinds))
  AND ($11::text IS NULL OR $11 = ANY (m.posts)) AND (NOT $12 OR m.ending) AND (NOT $13 OR m.away) AND (NOT $14 OR m.sent)`;

export async function countStaff(context: Context, place: StaffPlace, filter: StaffFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `${members} SELECT count(*)::integer AS count FROM member m WHERE ${searched} AND ${filtered}`,
    await parametersOf(context, place, filter),
  );
  return row?.count ?? 0;
}

async function parametersOf(context: Context, place: StaffPlace, filter: StaffFilter): Promise<unknown[]> {
  const { profession, level, kind, post, licenceExpires, away, dispatched } = filter;
  const facets = [profession ?? null, level ?? null, kind ?? null, post ?? null];
  return [...(await searchOf(context, place, filter)), ...facets, ...[licenceExpires, away, dispatched].map(Boolean)];
}

async function searchOf(context: Context, place: StaffPlace, filter: StaffFilter): Promise<unknown[]> {
  const { licenceWarnDays } = await staffingPolicyAt(context.read, place.institutionIds[0] ?? '');
  const search = readStaffSearch(filter.search);
  const patterns = [search?.name ?? null, search?.initials ?? null, search?.number ?? null];
  return [place.institutionIds, place.groupId, licenceWarnDays, Boolean(filter.left), ...patterns];
}

/** How many each filter would show by itself, among those that the search finds. */
export async function staffCounts(context: Context, place: StaffPlace, filter: StaffFilter): Promise<StaffCounts> {
  const rows = await context.read.rows<{ facet: string; word: string | null; count: number }>(
    `${members}, found AS (SELECT * FROM member m WHERE ${searched})
     SELECT 'all' AS facet, NULL AS word, count(*)::integer AS count FROM found
     UNION ALL SELECT 'profession', profession, count(*)::integer FROM found WHERE profession IS NOT NULL GROUP BY profession
     UNION ALL SELECT 'level', level, count(*)::integer FROM found WHERE level IS NOT NULL GROUP BY level
     UNION ALL SELECT 'kind', kind, count(*)::integer FROM found, unnest(kinds) AS kind GROUP BY kind
     UNION ALL SELECT 'ending', NULL, count(*)::integer FROM found WHERE ending
     UNION ALL SELECT 'away', NULL, count(*)::integer FROM found WHERE away
     UNION ALL SELECT 'sent', NULL, count(*)::integer FROM found WHERE sent
     ORDER BY 1, 2`,
    await searchOf(context, place, filter),
  );
  const one = (facet: string) => rows.find(row => row.facet === facet)?.count ?? 0;
  const by = (facet: string) => rows.filter(row => row.facet === facet).map(({ word, count }) => ({ word, count }));
  return {
    all: one('all'),
    byProfession: by('profession').map(({ word, count }) => ({ profession: word, count })),
    byLevel: by('level').map(({ word, count }) => ({ level: word, count })),
    byKind: by('kind').map(({ word, count }) => ({ kind: word, count })),
    licenceExpiring: one('ending'),
    away: one('away'),
    dispatched: one('sent'),
  } as StaffCounts;
}

/** Until when people are away from home, sent elsewhere or with rights given on; null for those who are not, or without an end. */
export function awayOf(
  context: Context,
  personIds: readonly string[],
): Promise<{ personId: string; until: Date | null }[]> {
  return context.read.rows(
    `SELECT person_id AS "personId", nullif(max(until), 'infinity') AS until FROM (
       SELECT a.person_id, a.ends_at AS until FROM appointment a JOIN staff_record s ON s.person_id = a.person_id
       WHERE a.person_id = ANY ($1) AND a.ends_at > now() AND a.during @> now() AND a.institution_id <> s.home_institution_id
         AND a.kind IN ('DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED')
       UNION ALL
       SELECT d.from_person, upper(d.during) FROM delegation d WHERE d.from_person = ANY ($1) AND d.during @> now() AND d.ended_at IS NULL
     ) AS gone GROUP BY person_id`,
    [personIds],
  );
}

/** The first day on which a running registration of somebody ends. */
export function licenceEndsOf(
  context: Context,
  personIds: readonly string[],
): Promise<{ personId: string; until: string | null }[]> {
  return context.read.rows(
    `SELECT person_id AS "personId", min(upper(during)) AS until FROM practice_registration
     WHERE person_id = ANY ($1) AND during @> group_today() GROUP BY person_id`,
    [personIds],
  );
}
