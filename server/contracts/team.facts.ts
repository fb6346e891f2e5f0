import type { CivilDate } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import type { Transaction } from '../platform/database/transaction';
import { TeamRole } from './team.rules';
import { fitsRole } from './team-member.rules';

/** Whether somebody has an appointment in an institution now. */
export async function worksIn(tx: Transaction, institutionId: string, personId: string): Promise<boolean> {
  const row = await tx.row(
    'SELECT FROM appointment WHERE institution_id = $1 AND person_id = $2 AND during @> now() LIMIT 1',
    [institutionId, personId],
  );
  return row !== undefined;
}

/** How many residents a team and a doctor have, one resident left out, and whether the doctor is one of the team's on a day. */
export interface Counted {
  readonly doctors: number;
  readonly ofTeam: number;
  readonly ofDoctor: number;
  readonly isInTeam: boolean;
  /** Whether the resident is on the list already, of the team or of the doctor: then nobody is added. */
  readonly isOfTeam: boolean;
  readonly isOfDoctor: boolean;
}

/** Counts across the second wall, so that a doctor of two centres has one list; only with the team locked. */
export async function countResidents(
  tx: Transaction,
  about: {
    readonly teamId: string;
    readonly doctorId: string;
    readonly patientId: string;
    readonly on: CivilDate;
    /** Contracts that give way to a new one, also where they have just ended. */
    readonly replaces: readonly string[];
  },
): Promise<Counted> {
  const [counted] = await tx.acrossHouses(() =>
    tx.rows<Counted>(
      `SELECT (SELECT count(*)::integer FROM family_team_member WHERE team_id = $1 AND ${isDoctorThen}) AS doctors,
         (SELECT count(DISTINCT patient_id)::integer FROM family_contract WHERE team_id = $1 AND ${live} AND patient_id <> $3) AS "ofTeam",
         (SELECT count(DISTINCT patient_id)::integer FROM family_contract WHERE doctor_id = $2 AND ${live} AND patient_id <> $3) AS "ofDoctor",
         EXISTS (SELECT FROM family_team_member WHERE team_id = $1 AND person_id = $2 AND ${isDoctorThen}) AS "isInTeam",
         EXISTS (SELECT FROM family_contract WHERE team_id = $1 AND ${isListed}) AS "isOfTeam",
         EXISTS (SELECT FROM family_contract WHERE doctor_id = $2 AND ${isListed}) AS "isOfDoctor"`,
      [about.teamId, about.doctorId, about.patientId, about.on, about.replaces],
    ),
  );
  return present(counted, 'counts of a team');
}

const live = `state = 'SIGNED' AND ends_on > group_today()`;
const isListed = `patient_id = $3 AND ((${live}) OR id = ANY ($5))`;
const isDoctorThen = `role IN ('LEAD_GP', 'GP') AND starts_on <= $4 AND (ends_on IS NULL OR ends_on > $4)`;

/** An appointment in the centre, or for an adviser in a house of its groups, that fits a role now: $1 the centre, $2 the posts, $3 whether an adviser. */
export const fitAppointment = `a.during @> now() AND a.post = ANY ($2)
  AND (a.institution_id = $1 OR ($3 AND a.institution_id IN (SELECT o.institution_id FROM membership m JOIN membership o USING (group_id)
    WHERE m.institution_id = $1 AND m.during @> group_today() AND o.during @> group_today())))`;

export function fitParameters(institutionId: string, role: TeamRole): unknown[] {
  return [institutionId, fitsRole[role], role === TeamRole.ADVISER];
}

/** Whether somebody may be taken into a team of the centre in a role. */
export async function isFit(
  tx: Transaction,
  institutionId: string,
  personId: string,
  role: TeamRole,
): Promise<boolean> {
  const row = await tx.row(`SELECT FROM appointment a WHERE ${fitAppointment} AND a.person_id = $4 LIMIT 1`, [
    ...fitParameters(institutionId, role),
    personId,
  ]);
  return row !== undefined;
}
