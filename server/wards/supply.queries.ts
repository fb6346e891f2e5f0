import type { Context } from '../platform/graphql/context';
import { now } from './bed.records';
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

/** How often a patient was in the wards of departments of these houses. */
export async function earlierStays(
  context: Context,
  patientId: string,
  institutionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await context.read.rows<{ departmentId: string; count: number }>(
    `SELECT w.department_id AS "departmentId", count(*)::integer AS count FROM encounter e JOIN ward w ON w.id = e.ward_id
     WHERE e.patient_id = $1 AND e.institution_id = ANY ($2) AND e.admitted_at IS NOT NULL AND e.state <> 'CANCELLED' GROUP BY 1`,
    [patientId, institutionIds],
  );
  return new Map(rows.map(({ departmentId, count }) => [departmentId, count]));
}
