import type { Context } from '../platform/graphql/context';
import { HitReason } from './resident.rules';
import type { ResidentHit } from './resident.types';
import type { ResidentSearch } from './resident-search.rules';

/**
 * Residents of one centre whom the viewer may identify. What is searched by is compared only inside that centre, so that the answer tells
 * nothing of anybody elsewhere; of a duplicate the one that it was merged into is found.
 */
export async function searchResidents(
  context: Context,
  institutionId: string,
  searches: readonly ResidentSearch[],
  first: number,
): Promise<ResidentHit[]> {
  const hits = new Map<string, ResidentHit>();
  for (const search of searches) {
    const { condition, parameters } = conditionFor(context, search);
    const rows = await context.read.rows<{ patientId: string }>(
      `SELECT coalesce(r.merged_into, r.patient_id) AS "patientId" FROM resident r
       WHERE r.institution_id = $1 AND $1 = ANY (viewer_residents()) AND ${condition} LIMIT $2`,
      [institutionId, first, ...parameters],
    );
    for (const { patientId } of rows) if (!hits.has(patientId)) hits.set(patientId, { patientId, reason: search.by });
  }
  return [...hits.values()].slice(0, first);
}

/** Residents of one centre whose telephone numbers end alike: far more than there are in the largest. */
const sameEndMax = 10_000;

function conditionFor(
  context: Context,
  { by, said, whole }: ResidentSearch,
): { condition: string; parameters: unknown[] } {
  switch (by) {
    case HitReason.ID_NUMBER:
      return {
        condition: `r.patient_id IN (SELECT f.patient_id FROM patient_with_id_hash($3, '') f)`,
        parameters: [context.services.identityHasher.hash(said)],
      };
    case HitReason.PHONE:
      return {
        // Of a whole number the end finds many more than are shown; all of them are compared.
        condition: `r.patient_id IN (SELECT f.patient_id FROM resident_find($1, 'PHONE', $3, CASE WHEN $4::text IS NULL THEN $2 ELSE ${sameEndMax} END) f)
          AND ($4::text IS NULL OR EXISTS (SELECT FROM patient_identity i WHERE i.patient_id = r.patient_id AND i.phone = $4))`,
        parameters: [said, whole ?? null],
      };
    case HitReason.NAME:
    case HitReason.INITIALS:
      return {
        condition: `r.patient_id IN (SELECT f.patient_id FROM resident_find($1, $3, $4, $2) f)`,
        parameters: [by, said],
      };
    case HitReason.LOCAL_NUMBER:
      return { condition: 'r.local_number = $3', parameters: [said] };
    case HitReason.INSURER_NUMBER:
      return { condition: 'r.insurer_number = $3', parameters: [said] };
  }
}
