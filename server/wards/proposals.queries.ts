import type { Context } from '../platform/graphql/context';
import { now, occupancyAt } from './bed.records';
import type { Equipment, Isolation, Sex } from './encounter.rules';
import { type Candidate, type Need, rankBeds } from './matching.rules';
import type { BedProposal } from './overview.types';
import { bedById } from './wards.loaders';
import { seenInstitutions } from './wards.queries';

/** The free beds of an institution that fit a patient, best first. */
export async function proposeBeds(
  context: Context,
  institutionId: string,
  wardId: string | null,
  need: Need,
  first: number,
): Promise<BedProposal[]> {
  if (!seenInstitutions(context).includes(institutionId)) return [];
  const candidates = await context.read.rows<Candidate>(freeBeds, [[institutionId]]);
  const ranked = rankBeds(need, candidates, wardId, first);
  const beds = await Promise.all(ranked.map(each => context.load(bedById, each.bedId)));
  return ranked.flatMap(({ score, reasons }, index) => {
    const bed = beds[index];
    return bed
      ? [{ bed, score, reasonsZh: reasons.map(reason => reason.zh), reasonsEn: reasons.map(reason => reason.en) }]
      : [];
  });
}

const freeBeds = `
  SELECT b.id AS "bedId", b.ward_id AS "wardId", b.code, p.kind = 'EXTRA' AS "isExtra", b.isolation, b.equipment,
    w.sex_rule AS "sexRule", w.age_from AS "ageFrom", w.age_until AS "ageUntil",
    ARRAY(SELECT patient.sex FROM bed other
      JOIN bed_occupancy s ON s.bed_id = other.id AND s.kind = 'STAY' AND s.cancelled_at IS NULL AND s.since <= ${now} AND s.until > ${now}
      JOIN patient ON patient.id = s.patient_id
      WHERE other.room_id = b.room_id AND other.id <> b.id) AS "roommateSexes"
  FROM bed b JOIN ward w ON w.id = b.ward_id AND w.during @> ${now}
  JOIN bed_open_period p ON p.bed_id = b.id AND p.during @> ${now}
  ${occupancyAt(now, '$1')}
  WHERE b.institution_id = ANY ($1) AND o.id IS NULL`;

/** What an encounter needs of a bed, with the ward that it waits for or lies in. */
export async function needOfEncounterById(
  context: Context,
  encounterId: string,
): Promise<{ institutionId: string; wardId: string; need: Need } | undefined> {
  const row = await context.read.row<{
    institutionId: string;
    wardId: string;
    sex: Sex;
    ageYears: number;
    isolation: Isolation | null;
    equipment: Equipment[];
  }>(
    `SELECT e.institution_id AS "institutionId", e.ward_id AS "wardId", p.sex, extract(year FROM age(group_today(), p.birth_date))::integer AS "ageYears",
       e.requested_isolation AS isolation, e.requested_equipment AS equipment
     FROM encounter e JOIN patient p ON p.id = e.patient_id WHERE e.id = $1`,
    [encounterId],
  );
  if (!row) return undefined;
  const { institutionId, wardId, ...need } = row;
  return { institutionId, wardId, need };
}
