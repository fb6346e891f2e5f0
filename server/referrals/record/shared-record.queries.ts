import { institutionsFor } from '../../platform/access/viewer';
import { type Context, viewerOf } from '../../platform/graphql/context';
import type { SharedEncounter, SharedReferral } from './shared-record.types';

/**
 * What the houses of the receiver's tight group, city partners apart, know of the patient of a referral. For those who may identify its patient at the target, from
 * submission until the referral is over and its days have passed; the rule is decided behind the second wall, the record is read across houses.
 */

/** A referral that opens the record of its patient to the viewer. */
export interface RecordDoor {
  readonly referralId: string;
  readonly patientId: string;
  readonly targetInstitutionId: string;
}

export function recordDoors(context: Context, referralIds: readonly string[]): Promise<RecordDoor[]> {
  return context.read.rows<RecordDoor>(
    `SELECT id AS "referralId", patient_id AS "patientId", target_institution_id AS "targetInstitutionId" FROM referral
     WHERE id = ANY ($1) AND submitted_at IS NOT NULL AND (identity_until IS NULL OR identity_until > now()) AND target_institution_id = ANY ($2)`,
    [referralIds, institutionsFor(viewerOf(context), 'referral.identify')],
  );
}

export type EncounterRow = Omit<SharedEncounter, 'institution' | 'ward'> & {
  readonly referralId: string;
  readonly institutionId: string;
  readonly wardId: string;
};

export type ReferralRow = Omit<SharedReferral, 'source' | 'target' | 'diagnosis'> & {
  readonly referralId: string;
  readonly sourceInstitutionId: string;
  readonly targetInstitutionId: string | null;
  readonly diagnosisCode: string | null;
};

const rowsMax = 50;

/** $1 referrals, in whose order stand $2 their patients and $3 their targets. */
const doors = `
  door AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS d(referral_id, patient_id, target_id)),
  house AS (
    SELECT DISTINCT door.referral_id, other.institution_id FROM door
    JOIN membership own ON own.institution_id = door.target_id AND own.role <> 'CITY_PARTNER' AND own.during @> group_today()
    JOIN membership other ON other.group_id = own.group_id AND other.role <> 'CITY_PARTNER' AND other.during @> group_today())`;

function parametersOf(open: readonly RecordDoor[]): unknown[] {
  return [
    open.map(each => each.referralId),
    open.map(each => each.patientId),
    open.map(each => each.targetInstitutionId),
  ];
}

export function sharedEncounters(context: Context, open: readonly RecordDoor[]): Promise<EncounterRow[]> {
  return context.read.rowsAcrossHouses<EncounterRow>(
    `WITH ${doors}
     SELECT door.referral_id AS "referralId", e.* FROM door CROSS JOIN LATERAL (
       SELECT e.institution_id AS "institutionId", e.ward_id AS "wardId", e.state, e.admitted_at AS "admittedAt", e.departed_at AS "departedAt",
         e.diagnosis, e.disposition FROM encounter e
       WHERE e.patient_id = door.patient_id AND e.admitted_at IS NOT NULL AND e.state <> 'CANCELLED'
         AND e.institution_id IN (SELECT institution_id FROM house WHERE house.referral_id = door.referral_id)
       ORDER BY e.admitted_at DESC LIMIT ${rowsMax}) e`,
    parametersOf(open),
  );
}

export function sharedReferrals(context: Context, open: readonly RecordDoor[]): Promise<ReferralRow[]> {
  return context.read.rowsAcrossHouses<ReferralRow>(
    `WITH ${doors}
     SELECT door.referral_id AS "referralId", r.* FROM door CROSS JOIN LATERAL (
       SELECT r.number, r.direction, r.scene, r.state, r.source_institution_id AS "sourceInstitutionId", r.target_institution_id AS "targetInstitutionId",
         r.diagnosis_code AS "diagnosisCode", r.submitted_at AS "submittedAt", r.ended_at AS "endedAt" FROM referral r
       WHERE r.patient_id = door.patient_id AND r.submitted_at IS NOT NULL AND r.id <> door.referral_id
         AND EXISTS (SELECT FROM house WHERE house.referral_id = door.referral_id AND house.institution_id IN (r.source_institution_id, r.target_institution_id))
       ORDER BY r.submitted_at DESC LIMIT ${rowsMax}) r`,
    parametersOf(open),
  );
}
