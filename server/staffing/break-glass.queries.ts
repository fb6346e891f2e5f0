import { asNode } from '../../schema/node';
import { tightGroupOf } from '../group/group.queries';
import { actions } from '../platform/access/actions';
import { institutionsFor, type Viewer } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Reader } from './appointment.facts';
import type { BreakGlass } from './break-glass.types';
import { readStaffingPolicy } from './staffing-policy.rules';

type Row = Omit<BreakGlass, 'uuid' | 'isOpen' | 'reviewDueAt'> & { readonly policy: object | null };

const select = `SELECT b.id, b.person_id AS "personId", b.institution_id AS "institutionId", b.ward_id AS "wardId", b.post, b.purpose, b.reason,
    b.opened_at AS "openedAt", b.until, b.ended_at AS "endedAt", b.reviewed_at AS "reviewedAt", b.reviewed_by AS "reviewedById", b.justified,
    b.review_note AS "reviewNote",
    (SELECT v.content FROM policy_version v JOIN membership m ON m.group_id = v.group_id
      WHERE m.institution_id = b.institution_id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today() AND v.kind = 'staffing'
        AND v.valid_from <= group_today() ORDER BY v.valid_from DESC LIMIT 1) AS policy
  FROM break_glass b`;

/** Openings by their ids, as the second wall shows them. */
export async function openingsByIds(context: Context, ids: readonly string[]): Promise<BreakGlass[]> {
  return shape(await context.read.rows<Row>(`${select} WHERE b.id = ANY ($1)`, [ids]));
}

/** The viewer's own that run now, the newest first. */
export async function ownOpenings(context: Context): Promise<BreakGlass[]> {
  const running = 'WHERE b.person_id = $1 AND b.until > now() AND b.ended_at IS NULL ORDER BY b.opened_at DESC, b.id';
  return shape(await context.read.rows<Row>(`${select} ${running}`, [viewerOf(context).personId]));
}

/** Openings at houses that the viewer audits, the newest first; one more than asked for. */
export async function openingsAt(
  context: Context,
  institutionIds: readonly string[],
  { waiting, first, after }: { readonly waiting: boolean; readonly first: number; readonly after: string | null },
): Promise<BreakGlass[]> {
  const audited = institutionsFor(viewerOf(context), 'audit.read');
  const houses = institutionIds.filter(id => audited.includes(id));
  const rows = await context.read.rows<Row>(
    `${select} WHERE b.institution_id = ANY ($1) AND (NOT $2 OR b.reviewed_at IS NULL)
       AND ($3::uuid IS NULL OR (b.opened_at, b.id) < (SELECT opened_at, id FROM break_glass WHERE id = $3))
     ORDER BY b.opened_at DESC, b.id DESC LIMIT $4`,
    [houses, waiting, after, first + 1],
  );
  return shape(rows);
}

function shape(rows: readonly Row[]): BreakGlass[] {
  const now = new Date();
  return rows.map(({ policy, ...row }) =>
    asNode('BreakGlass', {
      ...row,
      isOpen: row.endedAt === null && row.until > now,
      reviewDueAt: new Date(row.openedAt.getTime() + readStaffingPolicy(policy).reviewDays * 86_400_000),
    }),
  );
}

/** The clinical posts that somebody holds in the tight group of a house by own appointments: those that they may open there. */
export async function postsToOpen(tx: Reader, viewer: Viewer, institutionId: string): Promise<string[]> {
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) return [];
  const rows = await tx.rows<{ post: string }>(
    `SELECT DISTINCT a.post FROM appointment a
     WHERE a.person_id = $1 AND a.during @> now() AND a.post = ANY ($3) AND (a.group_id = $2 OR a.institution_id IN (
       SELECT m.institution_id FROM membership m WHERE m.group_id = $2 AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()))
     ORDER BY 1`,
    [viewer.personId, groupId, actions['access.break'].posts],
  );
  return rows.map(({ post }) => post);
}
