import { asNode } from '../../schema/node';
import { ageYears, civilDateOf } from '../kernel/civil-date';
import { readRangeText } from '../kernel/period';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type BedRecord, type BedSelection, readBeds } from './bed.records';
import type { Bed, BedOccupancy, Encounter, Patient, PatientIdentity } from './wards.types';

/**
 * Reads of beds, encounters and patients; what the viewer may not see is left out, here and by row-level security. The latter also lets
 * through what the census counts, so that each query names the institutions whose beds the viewer sees.
 */

/** Institutions whose bed states the viewer may see. */
export function seenInstitutions(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'bed.read');
}

export async function bedsNow(context: Context, selection: BedSelection): Promise<Bed[]> {
  return (await readBeds(context.read, selection, seenInstitutions(context))).map(toBed);
}

export async function bedsAt(context: Context, selection: BedSelection, at: Date | null): Promise<Bed[]> {
  return (await readBeds(context.read, selection, seenInstitutions(context), at)).map(toBed);
}

export function toBed(record: BedRecord): Bed {
  return asNode('Bed', record);
}

export async function encountersBy(context: Context, ids: readonly string[]): Promise<Encounter[]> {
  const rows = await context.read.rows<Encounter>(
    `SELECT ${encounterColumns} FROM encounter WHERE id = ANY ($1) AND institution_id = ANY ($2)`,
    [ids, seenInstitutions(context)],
  );
  return rows.map(row => asNode('Encounter', row));
}

/** The waiting list of an institution at an instant (now when null), the longest waiting first. */
export async function waitingAt(context: Context, institutionId: string, at: Date | null): Promise<Encounter[]> {
  const waited = at ? 'planned_at <= $3 AND least(admitted_at, cancelled_at) > $3' : 'false';
  const rows = await context.read.rows<Encounter>(
    `SELECT ${encounterColumns} FROM encounter
     WHERE institution_id = $1 AND institution_id = ANY ($2) AND (state = 'PLANNED' ${at ? 'AND planned_at <= $3' : ''} OR ${waited})
     ORDER BY planned_at, id`,
    at ? [institutionId, seenInstitutions(context), at] : [institutionId, seenInstitutions(context)],
  );
  return rows.map(row => asNode('Encounter', row));
}

const encounterColumns = `id, number, state, institution_id AS "institutionId", ward_id AS "wardId", patient_id AS "patientId",
  admission_route AS "admissionRoute", diagnosis AS "statedDiagnosis", requested_isolation AS "requestedIsolation", requested_equipment AS "requestedEquipment",
  planned_at AS "plannedAt", admitted_at AS "admittedAt", discharge_ordered_at AS "dischargeOrderedAt",
  expected_discharge_on AS "expectedDischargeOn", departed_at AS "departedAt", disposition AS "dischargeDisposition", version`;

/** Masked patients of the institutions given, those of the referrals that the viewer sees, and the residents of their panels. */
export async function patientsBy(
  context: Context,
  ids: readonly string[],
  inside: readonly string[] = seenInstitutions(context),
): Promise<Patient[]> {
  const rows = await context.read.rows<{ id: string; maskedName: string; sex: Patient['sex']; birthDate: string }>(
    `SELECT id, masked_name AS "maskedName", sex, birth_date AS "birthDate" FROM patient p
     WHERE id = ANY ($1) AND (registered_at = ANY ($2)
       OR EXISTS (SELECT FROM encounter e WHERE e.patient_id = p.id AND e.institution_id = ANY ($2))
       OR EXISTS (SELECT FROM referral r WHERE r.patient_id = p.id)
       OR EXISTS (SELECT FROM resident o WHERE o.patient_id = p.id))`,
    [ids, inside],
  );
  const today = civilDateOf(new Date());
  return rows.map(({ birthDate, ...row }) => asNode('Patient', { ...row, ageYears: ageYears(birthDate, today) }));
}

/** Identities of linked patients, with an institution that links the viewer to each; row-level security leaves out all others. */
export interface LinkedIdentity extends PatientIdentity {
  readonly patientId: string;
  readonly institutionId: string;
}

export function identitiesBy(context: Context, ids: readonly string[]): Promise<LinkedIdentity[]> {
  return context.read.rows<LinkedIdentity>(
    `SELECT i.patient_id AS "patientId", i.name, i.id_number AS "idNumber", i.phone, p.birth_date AS "birthDate",
       coalesce(patient_link(i.patient_id), (SELECT e.institution_id FROM encounter e
         WHERE e.patient_id = i.patient_id AND e.ward_id = ANY (viewer_clinical_wards()) ORDER BY e.admitted_at DESC NULLS FIRST LIMIT 1)) AS "institutionId"
     FROM patient_identity i JOIN patient p ON p.id = i.patient_id
     WHERE i.patient_id = ANY ($1)`,
    [ids],
  );
}

export async function occupanciesBy(
  context: Context,
  column: 'id' | 'encounter_id',
  ids: readonly string[],
): Promise<BedOccupancy[]> {
  const stays = column === 'encounter_id' ? `AND kind = 'STAY'` : '';
  const rows = await context.read.rows<OccupancyRecord>(
    `SELECT ${occupancyColumns} FROM bed_occupancy WHERE ${column} = ANY ($1) AND institution_id = ANY ($2) ${stays} ORDER BY since, id`,
    [ids, seenInstitutions(context)],
  );
  return rows.map(toOccupancy);
}

/** What was with a bed, the newest first, one row more than asked for; `before` is where the last page ended. */
export async function historyOfBed(
  context: Context,
  bedId: string,
  first: number,
  before: [from: string, id: string] | null,
): Promise<BedOccupancy[]> {
  const rows = await context.read.rows<OccupancyRecord>(
    `SELECT ${occupancyColumns} FROM bed_occupancy
     WHERE bed_id = $1 AND ($2::timestamptz IS NULL OR (since, id) < ($2::timestamptz, $3::uuid))
     ORDER BY since DESC, id DESC LIMIT $4`,
    [bedId, before?.[0] ?? null, before?.[1] ?? null, first + 1],
  );
  return rows.map(toOccupancy);
}

/** The stays that ended last in each bed, as long as nothing but cleaning has followed: those whose departure may still be cancelled. */
export async function departedStaysBy(context: Context, bedIds: readonly string[]): Promise<BedOccupancy[]> {
  const rows = await context.read.rows<OccupancyRecord>(
    `SELECT latest.* FROM bed CROSS JOIN LATERAL (
       SELECT ${occupancyColumns} FROM bed_occupancy o WHERE o.bed_id = bed.id AND o.cancelled_at IS NULL AND NOT (o.kind = 'BLOCK' AND o.reason IN ('CLEANING', 'CONTAMINATED'))
       ORDER BY o.since DESC LIMIT 1) latest
     WHERE bed.id = ANY ($1) AND latest.kind = 'STAY'
       AND EXISTS (SELECT FROM encounter e WHERE e.id = latest."encounterId" AND e.state = 'DEPARTED' AND e.departed_at = upper(latest.during))`,
    [bedIds],
  );
  return rows.map(toOccupancy);
}

const occupancyColumns = `id, kind, bed_id AS "bedId", during, reason, note, encounter_id AS "encounterId", begun_by AS "begunById",
  cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason"`;

type OccupancyRecord = Omit<BedOccupancy, 'uuid' | 'from' | 'until'> & { during: string };

function toOccupancy({ during, ...row }: OccupancyRecord): BedOccupancy {
  return asNode('BedOccupancy', { ...row, ...readRangeText(during) });
}
