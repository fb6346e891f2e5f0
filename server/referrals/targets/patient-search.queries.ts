import type { Context } from '../../platform/graphql/context';
import { maskName } from '../../wards/patient.rules';
import { knownThere } from '../known-patient.rules';
import { endOfPrefix, type PatientSearch } from './patient-search.rules';

/**
 * Patients whom a house knows and has not to forget, for somebody who wants to refer one. Nobody else is found, whatever
 * is asked: what is searched by is compared only inside the house. By name and telephone those are found whom the viewer may identify; of
 * those who lie in the house or wait for it, others too, as far as their masked name fits. Somebody with the identity card in hand finds its
 * owner.
 */
export interface FoundPatient {
  readonly patientId: string;
  /** The last encounter in the house. */
  readonly encounterId: string | null;
  readonly wardId: string | null;
  /** Where the patient lies now. */
  readonly bedId: string | null;
  /** When the house last saw the patient; null for a resident who was never there. */
  readonly lastSeenAt: Date | null;
}

export function searchPatients(
  context: Context,
  institutionId: string,
  search: PatientSearch,
  first: number,
): Promise<FoundPatient[]> {
  const { condition, parameters } = conditionFor(context, search);
  return context.read.rows<FoundPatient>(
    `SELECT p.id AS "patientId", e.id AS "encounterId", e.ward_id AS "wardId", o.bed_id AS "bedId",
       CASE WHEN e.admitted_at IS NULL THEN e.planned_at ELSE coalesce(e.departed_at, now()) END AS "lastSeenAt"
     FROM (${condition}) found JOIN patient p ON p.id = found.id
     LEFT JOIN LATERAL (SELECT * FROM encounter e WHERE e.patient_id = p.id AND e.institution_id = $1 AND e.state <> 'CANCELLED'
       ORDER BY e.state NOT IN ('ADMITTED', 'DISCHARGE_ORDERED'), coalesce(e.admitted_at, e.planned_at) DESC LIMIT 1) e ON true
     LEFT JOIN bed_occupancy o ON o.encounter_id = e.id AND o.kind = 'STAY' AND o.cancelled_at IS NULL AND o.until > now() AND e.state <> 'PLANNED'
     WHERE ${knownThere({ id: 'p.id', registeredAt: 'p.registered_at' }, '$1')}
     ORDER BY e.state IN ('ADMITTED', 'DISCHARGE_ORDERED') DESC NULLS LAST, "lastSeenAt" DESC NULLS LAST, p.id LIMIT $2`,
    [institutionId, first, ...parameters],
  );
}

/** Ids of patients that may be the ones; the house is looked at afterwards. */
function conditionFor(context: Context, search: PatientSearch): { condition: string; parameters: unknown[] } {
  switch (search.by) {
    case 'NOTHING':
      return {
        condition: `SELECT patient_id AS id FROM encounter WHERE institution_id = $1 AND state IN ('ADMITTED', 'DISCHARGE_ORDERED')`,
        parameters: [],
      };
    case 'ID_NUMBER':
      return {
        condition: `SELECT patient_id AS id FROM patient_with_id_hash($3, '')`,
        parameters: [context.services.identityHasher.hash(search.idNumber)],
      };
    case 'ENCOUNTER':
      return {
        condition: 'SELECT patient_id AS id FROM encounter WHERE institution_id = $1 AND number = $3',
        parameters: [search.number],
      };
    case 'PHONE':
      return {
        condition:
          'SELECT patient_id AS id FROM patient_identity WHERE phone_end = $3 AND ($4::text IS NULL OR phone = $4)',
        parameters: [search.end, search.whole],
      };
    case 'NAME':
      return {
        condition: `SELECT patient_id AS id FROM patient_identity WHERE name COLLATE "C" >= $3 AND name COLLATE "C" < $4 UNION ${maskedLike('p.masked_name = $5')}`,
        parameters: [search.name, endOfPrefix(search.name), maskName(search.name)],
      };
    case 'SURNAME':
      return { condition: maskedLike('starts_with(p.masked_name, $3)'), parameters: [search.name] };
  }
}

/** Whoever lies in the house or waits for it: few enough to look at each, and their masks are on the board anyway. */
const maskedLike = (fits: string): string => `SELECT p.id FROM encounter e JOIN patient p ON p.id = e.patient_id
  WHERE e.institution_id = $1 AND e.state IN ('PLANNED', 'ADMITTED', 'DISCHARGE_ORDERED') AND ${fits}`;
