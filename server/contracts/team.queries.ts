import { asNode } from '../../schema/node';
import { reached, visible } from '../group/group.queries';
import { type Context, viewerOf } from '../platform/graphql/context';
import { policiesOf } from './policy.queries';
import { fitAppointment, fitParameters } from './team.facts';
import { doctorLoad, fullness, type Load, type TeamRole, teamLoad } from './team.rules';
import type { FamilyDoctorLoad, FamilyTeam, FamilyTeamLoad, FamilyTeamMember } from './team.types';

/** Reads of teams: like places, they are no secret in the group. How many residents they have is counted across the second wall's view. */

type TeamRecord = Omit<FamilyTeam, 'uuid'>;

export async function teamsBy(
  context: Context,
  column: 'id' | 'institution_id',
  ids: readonly string[],
): Promise<FamilyTeam[]> {
  const rows = await context.read.rows<TeamRecord>(
    `${visible} SELECT id, institution_id AS "institutionId", code, name_zh AS "nameZh", name_en AS "nameEn", capacity, opened_on AS "openedOn",
       closed_on AS "closedOn", version
     FROM family_team WHERE ${column} = ANY ($2) AND institution_id IN (SELECT institution_id FROM visible) ORDER BY institution_id, code`,
    [reached(viewerOf(context)), ids],
  );
  return rows.map(row => asNode('FamilyTeam', row));
}

/** Ids of the members of a group that are its houses today. */
export async function housesOfGroup(context: Context, groupId: string): Promise<string[]> {
  const rows = await context.read.rows<{ id: string }>(
    `SELECT institution_id AS id FROM membership WHERE group_id = $1 AND role <> 'CITY_PARTNER' AND during @> group_today()`,
    [groupId],
  );
  return rows.map(({ id }) => id);
}

type MemberRecord = Omit<FamilyTeamMember, 'uuid'>;

/** Who belongs to teams now or will, the lead first; or members by their own ids, also those of before. */
export async function membersBy(
  context: Context,
  column: 'id' | 'team_id',
  ids: readonly string[],
): Promise<FamilyTeamMember[]> {
  const rows = await context.read.rows<MemberRecord>(
    `${visible} SELECT m.id, m.team_id AS "teamId", m.person_id AS "personId", m.role, m.starts_on AS "startsOn", m.ends_on AS "endsOn"
     FROM family_team_member m JOIN family_team t ON t.id = m.team_id
     WHERE m.${column} = ANY ($2) AND t.institution_id IN (SELECT institution_id FROM visible)
       AND ($3 = 'id' OR m.ends_on IS NULL OR m.ends_on > group_today())
     ORDER BY array_position('{LEAD_GP,GP,NURSE,PUBLIC_HEALTH,ADVISER,ASSISTANT}', m.role), m.starts_on, m.id`,
    [reached(viewerOf(context)), ids, column],
  );
  return rows.map(row => asNode('FamilyTeamMember', row));
}

export function areasBy(context: Context, teamIds: readonly string[]): Promise<{ teamId: string; id: string }[]> {
  return context.read.rows(
    `SELECT team_id AS "teamId", neighbourhood_id AS id FROM family_team_area JOIN neighbourhood n ON n.id = neighbourhood_id
     WHERE team_id = ANY ($1) ORDER BY n.code`,
    [teamIds],
  );
}

/** Ids of the people who may be taken into a team of a centre in a role, by the beginning of their appointment. */
export async function candidatesOf(context: Context, institutionId: string, role: TeamRole): Promise<string[]> {
  const rows = await context.read.rows<{ id: string }>(
    `SELECT a.person_id AS id FROM appointment a WHERE ${fitAppointment} GROUP BY a.person_id ORDER BY min(lower(a.during)), a.person_id LIMIT 500`,
    fitParameters(institutionId, role),
  );
  return rows.map(({ id }) => id);
}

/** What a contract is counted as from the day it is signed until it ends. */
const live = `state = 'SIGNED' AND ends_on > group_today()`;

/** How full teams are; null for those whose residents the viewer does not see. */
export async function loadsOf(
  context: Context,
  teamIds: readonly string[],
): Promise<(FamilyTeamLoad & { teamId: string })[]> {
  const rows = await context.read.rows<{
    teamId: string;
    institutionId: string;
    capacity: number | null;
    doctors: number;
    contracted: number;
  }>(
    `SELECT t.id AS "teamId", t.institution_id AS "institutionId", t.capacity,
       (SELECT count(*)::integer FROM family_team_member m WHERE m.team_id = t.id AND m.role IN ('LEAD_GP', 'GP')
          AND m.starts_on <= group_today() AND (m.ends_on IS NULL OR m.ends_on > group_today())) AS doctors,
       (SELECT count(DISTINCT c.patient_id)::integer FROM family_contract c WHERE c.team_id = t.id AND ${live}) AS contracted
     FROM family_team t WHERE t.id = ANY ($1) AND t.institution_id = ANY (viewer_panel())`,
    [teamIds],
  );
  const policies = await policiesOf(
    context,
    rows.map(row => row.institutionId),
  );
  return rows.map(({ teamId, institutionId, ...team }) => ({
    teamId,
    ...shown(teamLoad(policies(institutionId), team)),
  }));
}

/** The doctors of teams with their lists, the emptiest first. */
export async function doctorsOf(
  context: Context,
  teamIds: readonly string[],
): Promise<(FamilyDoctorLoad & { teamId: string })[]> {
  const rows = await context.read.rows<{ teamId: string; institutionId: string; personId: string; contracted: number }>(
    `WITH doctor AS (
       SELECT m.team_id, t.institution_id, m.person_id FROM family_team_member m JOIN family_team t ON t.id = m.team_id
       WHERE m.team_id = ANY ($1) AND t.institution_id = ANY (viewer_panel()) AND m.role IN ('LEAD_GP', 'GP')
         AND m.starts_on <= group_today() AND (m.ends_on IS NULL OR m.ends_on > group_today()))
     SELECT d.team_id AS "teamId", d.institution_id AS "institutionId", d.person_id AS "personId", coalesce(l.contracted, 0) AS contracted
     FROM doctor d LEFT JOIN doctor_list_lengths(ARRAY(SELECT person_id FROM doctor)) l ON l.doctor_id = d.person_id
     ORDER BY 4, d.person_id`,
    [teamIds],
  );
  const policies = await policiesOf(
    context,
    rows.map(row => row.institutionId),
  );
  return rows.map(({ teamId, institutionId, personId, contracted }) => ({
    teamId,
    personId,
    load: shown(doctorLoad(policies(institutionId), contracted)),
  }));
}

export function shown(load: Load): FamilyTeamLoad {
  return { ...load, fullness: fullness(load) };
}
