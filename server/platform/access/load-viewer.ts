import { invariant } from '../../kernel/invariant';
import type { Database } from '../database/database';
import { readAsSystem } from '../database/system';
import type { Post } from './actions';
import { loadApp } from './load-app';
import { type TeamRole, teamPosts } from './team-posts';
import type { Grant, Viewer } from './viewer';

/** Whose rights are asked for: a person, by a session of ours or, without one, by somebody else's proof of identity; or an application. */
export interface Identity {
  readonly kind?: 'APP';
  readonly personId: string;
  readonly sessionId: string | null;
}

interface Row {
  /** Null when the person holds nothing at all. */
  readonly valid_from: Date | null;
  readonly valid_until: Date | null;
  readonly appointment_id: string | null;
  readonly post: Post | null;
  readonly joint_ward_id: string | null;
  readonly team_role: TeamRole | null;
  readonly given_by: string | null;
  readonly break_glass_id: string | null;
  readonly group_id: string | null;
  readonly institution_id: string | null;
  readonly ward_id: string | null;
  readonly supplier_id: string | null;
  readonly institution_ids: string[];
}

// What has not ended, also what is to come: what is valid at an instant is then known without asking again. A group's appointment reaches
// the institutions that are its members today; a city partner stays its own master. Who is in the team of a joint ward works in the host's
// ward for as long as the agreement, the place in the team and an appointment at home that fits the role all hold: nothing of it is stored twice.
// What is given on for a leave holds while the appointment, the delegation and any appointment of the receiver's own do; what is opened in an emergency, until it is closed.
const fittingPosts = Object.entries(teamPosts).flatMap(([role, { home }]) =>
  home.map(post => `('${role}', '${post}')`),
);
const institutionIds = `CASE WHEN a.institution_id IS NOT NULL THEN ARRAY[a.institution_id] ELSE ARRAY(
    SELECT m.institution_id FROM membership m
    WHERE m.group_id = a.group_id AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
    ORDER BY m.institution_id
  ) END`;
const select = `
  SELECT g.* FROM person p
  LEFT JOIN LATERAL (
    SELECT a.id AS appointment_id, a.post, NULL::uuid AS joint_ward_id, NULL AS team_role, NULL::uuid AS given_by, NULL::uuid AS break_glass_id,
      a.group_id, a.institution_id, a.ward_id, a.supplier_id, lower(a.during) AS valid_from, upper(a.during) AS valid_until, ${institutionIds} AS institution_ids
    FROM appointment a WHERE a.person_id = p.id AND a.ends_at > now()
    UNION ALL
    SELECT a.id, a.post, NULL, NULL, d.from_person, NULL, a.group_id, a.institution_id, a.ward_id, a.supplier_id, lower(held), upper(held), ${institutionIds}
    FROM delegation d JOIN appointment a ON a.id = d.appointment_id
    CROSS JOIN LATERAL (SELECT unnest(range_agg(o.during)) AS working FROM appointment o WHERE o.person_id = p.id) w
    CROSS JOIN LATERAL (SELECT a.during * working * tstzrange(lower(d.during), greatest(lower(d.during), least(upper(d.during), d.ended_at))) AS held) o
    WHERE d.to_person = p.id AND NOT isempty(held) AND upper(held) > now()
    UNION ALL
    SELECT NULL, b.post, NULL, NULL, NULL, b.id, NULL, b.institution_id, b.ward_id, NULL, b.opened_at, least(b.until, b.ended_at), ARRAY[b.institution_id]
    FROM break_glass b WHERE b.person_id = p.id AND b.until > now() AND b.ended_at IS NULL
    UNION ALL
    SELECT NULL, NULL, j.id, t.role, NULL, NULL, NULL, j.host_id, j.ward_id, NULL, lower(held), upper(held), ARRAY[j.host_id]
    FROM joint_ward_member t
    JOIN joint_ward_agreement j ON j.id = t.agreement_id AND j.withdrawn_at IS NULL
    JOIN appointment h ON h.person_id = t.person_id AND h.institution_id = t.home_id AND (t.role, h.post) IN (${fittingPosts.join(', ')})
    CROSS JOIN LATERAL (SELECT j.during * t.during * h.during AS held) o
    WHERE t.person_id = p.id AND t.withdrawn_at IS NULL AND NOT isempty(held) AND (upper_inf(held) OR upper(held) > now())
  ) g ON true
  WHERE p.id = $1`;

const inSession =
  'AND EXISTS (SELECT FROM session s WHERE s.id = $2 AND s.person_id = p.id AND s.ended_at IS NULL AND s.expires_at > now())';
// Own appointments before others' of the same instant: where somebody is at home is said by their own.
const oldestFirst =
  'ORDER BY given_by IS NOT NULL, break_glass_id IS NOT NULL, valid_from, appointment_id, joint_ward_id';

/** The viewer with all rights of this moment and those to come; null when the person is unknown or the session has ended. */
export async function loadViewer(database: Database, identity: Identity): Promise<Viewer | null> {
  const { kind, personId, sessionId } = identity;
  if (kind === 'APP') return loadApp(database, personId);
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
  if (row.valid_from === null) return [];
  const place = {
    groupId: row.group_id,
    institutionId: row.institution_id,
    wardId: row.ward_id,
    supplierId: row.supplier_id ?? undefined,
    institutionIds: row.institution_ids,
    during: { from: row.valid_from, until: row.valid_until },
  };
  if (row.post) {
    const givenBy = row.given_by ?? undefined;
    const breakGlassId = row.break_glass_id ?? undefined;
    return [{ ...place, appointmentId: row.appointment_id, post: row.post, givenBy, breakGlassId }];
  }
  invariant(row.joint_ward_id && row.team_role, 'a right rests on an appointment or on a team');
  const { post, looksOnly } = teamPosts[row.team_role];
  return [{ ...place, appointmentId: null, post, team: { jointWardId: row.joint_ward_id, looksOnly } }];
}
