import type { Blocker } from '../group/group.rules';
import type { Reader } from './appointment.facts';

/** What rests on a licence or a registration, and would lose its ground if that ended on a day. Colleagues and sites are no secret. */

interface RestedRow {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly from: string;
  readonly until: string | null;
}

/** Registrations under a licence that reach beyond a day; none when the licence has no end. */
export async function registrationsOn(reader: Reader, licenceId: string, until: string | null): Promise<Blocker[]> {
  const rows = await reader.rows<RestedRow>(
    `SELECT r.id, i.name_zh AS zh, i.name_en AS en, lower(r.during) AS "from", upper(r.during) AS until
     FROM practice_registration r JOIN institution i ON i.id = r.institution_id
     WHERE r.licence_id = $1 AND $2::date IS NOT NULL AND r.during && daterange($2, NULL) ORDER BY lower(r.during), r.id`,
    [licenceId, until],
  );
  return rows.map(row => ({
    kind: 'REGISTRATION',
    subject: { type: 'PracticeRegistration', uuid: row.id },
    message: { zh: `在${row.zh}的执业注册（${daysZh(row)}）`, en: `Registration at ${row.en} (${daysEn(row)})` },
  }));
}

/** Appointments to treat at the site of a registration that reach beyond a day. */
export async function appointmentsOn(reader: Reader, registrationId: string, until: string): Promise<Blocker[]> {
  const rows = await reader.rows<RestedRow>(
    `SELECT a.id, i.name_zh AS zh, i.name_en AS en, lower(civil_days(a.during)) AS "from", upper(civil_days(a.during)) AS until
     FROM practice_registration r
     JOIN appointment a ON a.person_id = r.person_id AND a.institution_id = r.institution_id AND a.withdrawn_at IS NULL
     JOIN institution i ON i.id = r.institution_id
     WHERE r.id = $1 AND a.post IN ('PHYSICIAN', 'FAMILY_DOCTOR')
       AND a.kind IN ('PRIMARY', 'DUAL', 'DISPATCH', 'ROTATION', 'DISTRICT_MANAGED')
       AND civil_days(a.during) && (r.during * daterange($2, NULL)) ORDER BY lower(a.during), a.id`,
    [registrationId, until],
  );
  return rows.map(row => ({
    kind: 'APPOINTMENT',
    subject: { type: 'Appointment', uuid: row.id },
    message: { zh: `在${row.zh}的任职（${daysZh(row)}）`, en: `Appointment at ${row.en} (${daysEn(row)})` },
  }));
}

function daysZh({ from, until }: RestedRow): string {
  return until ? `${from} 至 ${until} 之前` : `${from} 起`;
}

function daysEn({ from, until }: RestedRow): string {
  return until ? `${from} until ${until}` : `from ${from} on`;
}
