import { ageYears, civilDateOf } from '../kernel/civil-date';
import type { Context } from '../platform/graphql/context';
import { now } from './bed.records';
import type { Equipment, Isolation, Sex } from './encounter.rules';
import type { BedSupply } from './supply.rules';

/**
 * What houses can offer a patient, for somebody who looks for a place: counts only, so that they may be told to the whole group. The caller
 * has checked that the viewer may look for a place for this patient.
 */

/** Open beds of houses by department and kind: one statement, however many houses. */
export function bedSupply(context: Context, institutionIds: readonly string[]): Promise<BedSupply[]> {
  return context.read.rowsAcrossHouses<BedSupply>(supplySql, [institutionIds]);
}

const supplySql = `
  WITH open AS (
    SELECT w.department_id, w.sex_rule, w.age_from, w.age_until, b.isolation, b.equipment, p.kind, o.kind AS taken,
      CASE WHEN w.sex_rule = 'SAME_ROOM' AND o.kind IS NULL THEN ARRAY(
        SELECT DISTINCT patient.sex FROM bed other
        JOIN bed_occupancy s ON s.bed_id = other.id AND s.kind = 'STAY' AND s.cancelled_at IS NULL AND s.since <= ${now} AND s.until > ${now}
        JOIN patient ON patient.id = s.patient_id
        WHERE other.room_id = b.room_id AND other.id <> b.id ORDER BY 1) ELSE '{}' END AS roommates
    FROM bed b JOIN ward w ON w.id = b.ward_id AND w.during @> ${now}
    JOIN bed_open_period p ON p.bed_id = b.id AND p.during @> ${now}
    LEFT JOIN bed_occupancy o ON o.bed_id = b.id AND o.institution_id = b.institution_id AND o.cancelled_at IS NULL AND o.since <= ${now} AND o.until > ${now}
    WHERE b.institution_id = ANY ($1))
  SELECT department_id AS "departmentId", sex_rule AS "sexRule", age_from AS "ageFrom", age_until AS "ageUntil", isolation, equipment,
    roommates AS "roommateSexes", count(*) FILTER (WHERE kind = 'AUTHORISED')::integer AS authorised,
    count(*) FILTER (WHERE taken = 'STAY')::integer AS occupied, count(*) FILTER (WHERE taken IS NULL)::integer AS free
  FROM open GROUP BY department_id, sex_rule, age_from, age_until, isolation, equipment, roommates`;

/** A patient of a house, with what decides about a place. */
export interface HousePatient {
  readonly sex: Sex;
  readonly ageYears: number;
  readonly registeredAt: string;
  /** Of an encounter that was named. */
  readonly isolation: Isolation | null;
  readonly equipment: Equipment[];
}

/** A patient whom a house knows, registered there or by an encounter there; undefined for everybody else. */
export async function patientOfHouse(
  context: Context,
  institutionId: string,
  wanted: { readonly patientId: string | null; readonly encounterId: string | null },
): Promise<(HousePatient & { patientId: string }) | undefined> {
  const row = await context.read.row<HousePatient & { patientId: string; birthDate: string }>(
    `SELECT p.id AS "patientId", p.sex, p.birth_date AS "birthDate", p.registered_at AS "registeredAt", e.requested_isolation AS isolation,
       coalesce(e.requested_equipment, '{}') AS equipment
     FROM patient p LEFT JOIN encounter e ON e.patient_id = p.id AND e.id = $3 AND e.institution_id = $1
     WHERE p.id = coalesce($2, (SELECT patient_id FROM encounter WHERE id = $3 AND institution_id = $1)) AND ($3::uuid IS NULL OR e.id IS NOT NULL)
       AND (p.registered_at = $1 OR EXISTS (SELECT FROM encounter own WHERE own.patient_id = p.id AND own.institution_id = $1))`,
    [institutionId, wanted.patientId, wanted.encounterId],
  );
  if (!row) return undefined;
  const { birthDate, ...patient } = row;
  return { ...patient, ageYears: ageYears(birthDate, civilDateOf(new Date())) };
}

/** How often a patient was in the wards of departments, anywhere. */
export async function earlierStays(context: Context, patientId: string): Promise<Map<string, number>> {
  const rows = await context.read.rowsAcrossHouses<{ departmentId: string; count: number }>(
    `SELECT w.department_id AS "departmentId", count(*)::integer AS count FROM encounter e JOIN ward w ON w.id = e.ward_id
     WHERE e.patient_id = $1 AND e.admitted_at IS NOT NULL AND e.state <> 'CANCELLED' GROUP BY 1`,
    [patientId],
  );
  return new Map(rows.map(({ departmentId, count }) => [departmentId, count]));
}
