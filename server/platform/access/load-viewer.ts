import type { Database } from '../database/database';
import { readAsSystem } from '../database/system';
import type { Post } from './actions';
import type { Grant, Viewer } from './viewer';

/** Whose rights are asked for: a person, by a session of ours or, without one, by somebody else's proof of identity. */
export interface Identity {
  readonly personId: string;
  readonly sessionId: string | null;
}

interface Row {
  readonly appointment_id: string | null;
  readonly post: Post;
  readonly group_id: string | null;
  readonly institution_id: string | null;
  readonly ward_id: string | null;
  readonly institution_ids: string[];
  readonly valid_from: Date;
  readonly valid_until: Date | null;
}

// Appointments that have not ended, also those to come: what is valid at an instant is then known without asking again.
// A group's appointment reaches the institutions that are its members today; a city partner stays its own master.
const select = `
  SELECT a.id AS appointment_id, a.post, a.group_id, a.institution_id, a.ward_id,
    lower(a.during) AS valid_from, upper(a.during) AS valid_until,
    CASE WHEN a.institution_id IS NOT NULL THEN ARRAY[a.institution_id] ELSE ARRAY(
      SELECT m.institution_id FROM membership m
      WHERE m.group_id = a.group_id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
      ORDER BY m.institution_id
    ) END AS institution_ids
  FROM person p
  LEFT JOIN appointment a ON a.person_id = p.id AND (upper_inf(a.during) OR upper(a.during) > now())
  WHERE p.id = $1`;

const inSession =
  'AND EXISTS (SELECT FROM session s WHERE s.id = $2 AND s.person_id = p.id AND s.ended_at IS NULL AND s.expires_at > now())';
const oldestFirst = 'ORDER BY lower(a.during), a.id';

/** The viewer with all rights of this moment and those to come; null when the person is unknown or the session has ended. */
export async function loadViewer(database: Database, identity: Identity): Promise<Viewer | null> {
  const { personId, sessionId } = identity;
  const rows = sessionId
    ? await readAsSystem<Row>(database, `${select} ${inSession} ${oldestFirst}`, [personId, sessionId])
    : await readAsSystem<Row>(database, `${select} ${oldestFirst}`, [personId]);
  if (rows.length === 0) return null;
  return { personId, sessionId, grants: rows.flatMap(row => grantOf(row)) };
}

/** The person whom an outside issuer calls by this subject. */
export async function personOfSubject(database: Database, subject: string): Promise<string | null> {
  const rows = await readAsSystem<{ id: string }>(database, 'SELECT id FROM person WHERE oidc_subject = $1', [subject]);
  return rows[0]?.id ?? null;
}

function grantOf(row: Row): Grant[] {
  if (row.appointment_id === null) return [];
  return [
    {
      appointmentId: row.appointment_id,
      post: row.post,
      groupId: row.group_id,
      institutionId: row.institution_id,
      wardId: row.ward_id,
      institutionIds: row.institution_ids,
      during: { from: row.valid_from, until: row.valid_until },
    },
  ];
}
