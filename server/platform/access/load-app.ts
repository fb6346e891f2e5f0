import type { Database } from '../database/database';
import { readAsSystem, writeAsSystem } from '../database/system';
import type { AppScope } from './actions';
import type { Viewer } from './viewer';

interface Row {
  readonly id: string;
  readonly scopes: AppScope[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_this_hour: boolean;
  readonly institution_ids: string[];
}

// What the application was given, as far as it belongs to its group today: a house that leaves takes its data with it.
const select = `
  SELECT a.id, a.scopes, a.created_at, a.expires_at, coalesce(a.last_used_at >= date_trunc('hour', now()), false) AS used_this_hour, ARRAY(
    SELECT m.institution_id FROM membership m
    WHERE m.group_id = a.group_id AND m.institution_id = ANY (a.institution_ids) AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
    ORDER BY m.institution_id) AS institution_ids
  FROM external_app a WHERE a.revoked_at IS NULL AND a.expires_at > now()`;

/** An external application as a viewer, with the rights of this moment; null when it is unknown, revoked or expired. */
export async function loadApp(database: Database, appId: string): Promise<Viewer | null> {
  const [row] = await readAsSystem<Row>(database, `${select} AND a.id = $1`, [appId]);
  return row ? viewerOf(row) : null;
}

/** The application to which a key belongs. Its first use in an hour is written down. */
export async function appOfKey(database: Database, keySha256: string): Promise<Viewer | null> {
  const [row] = await readAsSystem<Row>(database, `${select} AND a.key_sha256 = $1`, [keySha256]);
  if (!row) return null;
  if (!row.used_this_hour) await noteUse(database, row.id);
  return viewerOf(row);
}

function viewerOf({ id, scopes, created_at, expires_at, institution_ids }: Row): Viewer {
  const place = { appointmentId: null, groupId: null, institutionId: null, wardId: null };
  const during = { from: created_at, until: expires_at };
  const grants = scopes.map(post => ({ ...place, post, institutionIds: institution_ids, during }));
  return { kind: 'APP', personId: id, sessionId: null, expiresAt: expires_at, grants };
}

/** Coarse on purpose: whether a key is in use matters, each request of it would only fill the audit. */
async function noteUse(database: Database, appId: string): Promise<void> {
  await writeAsSystem(database, async tx => {
    const noted = await tx.row<{ leadId: string | null }>(
      `UPDATE external_app a SET last_used_at = date_trunc('hour', now())
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < date_trunc('hour', now()))
       RETURNING (SELECT m.institution_id FROM membership m WHERE m.group_id = a.group_id AND m.role = 'LEAD' AND m.during @> group_today()) AS "leadId"`,
      [appId],
    );
    if (noted)
      tx.audit({ action: 'app.use', institutionId: noted.leadId, subjectKind: 'ExternalApp', subjectId: appId });
  });
}
