import { asNode } from '../../schema/node';
import { groupsFor, institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { stateOf } from './app.rules';
import type { ExternalApp } from './app.types';

/** Reads of external applications, for those who manage them in one of their houses, or in the group. */

type Row = Omit<ExternalApp, 'uuid' | 'state'>;

const select = `
  SELECT id, group_id AS "groupId", name, contact, scopes, institution_ids AS "institutionIds", key_prefix AS "keyPrefix", created_by AS "createdById",
    created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt", revoke_reason AS "revokeReason"
  FROM external_app WHERE (institution_ids && $1::uuid[] OR group_id = ANY ($2::uuid[]))`;

export async function appsByIds(context: Context, ids: readonly string[]): Promise<ExternalApp[]> {
  return toApps(await context.read.rows<Row>(`${select} AND id = ANY ($3)`, [...managed(context), ids]));
}

/** The applications of a group, the newest first, ended ones too. */
export async function appsOfGroup(context: Context, groupId: string): Promise<ExternalApp[]> {
  const rows = await context.read.rows<Row>(`${select} AND group_id = $3 ORDER BY created_at DESC, id DESC`, [
    ...managed(context),
    groupId,
  ]);
  return toApps(rows);
}

/** The houses, and the groups as such, in which the viewer manages applications. */
function managed(context: Context): [string[], string[]] {
  const viewer = viewerOf(context);
  return [institutionsFor(viewer, 'app.manage'), groupsFor(viewer, 'app.manage')];
}

function toApps(rows: readonly Row[]): ExternalApp[] {
  const now = new Date();
  return rows.map(row => asNode('ExternalApp', { ...row, state: stateOf(row, now) }));
}
