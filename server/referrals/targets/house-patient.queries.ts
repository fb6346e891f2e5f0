import { ageYears, civilDateOf } from '../../kernel/civil-date';
import type { Context } from '../../platform/graphql/context';
import type { Equipment, Isolation, Sex } from '../../wards/encounter.rules';
import { knownThere } from '../known-patient.rules';

/** A patient of a house, with what decides about a place. */
export interface HousePatient {
  readonly sex: Sex;
  readonly ageYears: number;
  readonly registeredAt: string;
  /** Of an encounter that was named. */
  readonly isolation: Isolation | null;
  readonly equipment: Equipment[];
}

/** A patient whom a house knows; undefined for everybody else. */
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
       AND ${knownThere({ id: 'p.id', registeredAt: 'p.registered_at' }, '$1')}`,
    [institutionId, wanted.patientId, wanted.encounterId],
  );
  if (!row) return undefined;
  const { birthDate, ...patient } = row;
  return { ...patient, ageYears: ageYears(birthDate, civilDateOf(new Date())) };
}
