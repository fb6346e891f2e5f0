import { policyContentOf } from '../group/group.queries';
import { present } from '../kernel/invariant';
import { type Period, readRangeText } from '../kernel/period';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { BedKind, OccupancyKind } from './bed.rules';
import { type BedPolicy, readBedPolicy } from './bed-policy.rules';
import type { DischargeDisposition, EncounterState, Equipment, Isolation, Sex } from './encounter.rules';
import type { Place } from './matching.rules';

/** A bed that a command has locked, with all that decides about it. */
export interface BedFacts extends Place {
  readonly id: string;
  readonly code: string;
  readonly institutionId: string;
  readonly wardId: string;
  readonly version: number;
  /** Null while the bed does not exist for use. */
  readonly kind: BedKind | null;
  /** What is with it from the instant on: the first occupancy that has not ended by then. */
  readonly occupancy: OccupancyFacts | null;
}

export interface OccupancyFacts {
  readonly id: string;
  readonly kind: OccupancyKind;
  readonly period: Period;
  readonly reason: string | null;
  readonly encounterId: string | null;
  /** Of a hold: the referral that it is for. */
  readonly referralId: string | null;
}

/**
 * Locks beds, and before them their rooms (a room may hold one sex only), both in the order of their ids, so that two commands on the same
 * beds wait for each other instead of deadlocking. Ask for the clock afterwards.
 */
export async function lockBeds(tx: Transaction, bedIds: readonly string[]): Promise<void> {
  await tx.rows(
    'SELECT 1 FROM room WHERE id IN (SELECT room_id FROM bed WHERE id = ANY ($1)) ORDER BY id FOR NO KEY UPDATE',
    [bedIds],
  );
  await tx.rows('SELECT 1 FROM bed WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [bedIds]);
}

/** The facts of a locked bed at an instant. */
export async function bedFacts(tx: Transaction, bedId: string, at: Date): Promise<BedFacts> {
  const row = present(await tx.row<BedFactsRow>(bedFactsSql, [bedId, at]), 'bed');
  const { occupancyId, occupancyKind, during, reason, encounterId, referralId, ...facts } = row;
  const occupancy =
    occupancyId && occupancyKind && during
      ? { id: occupancyId, kind: occupancyKind, period: readRangeText(during), reason, encounterId, referralId }
      : null;
  return { ...facts, occupancy };
}

interface BedFactsRow extends Omit<BedFacts, 'occupancy'> {
  readonly occupancyId: string | null;
  readonly occupancyKind: OccupancyKind | null;
  readonly during: string | null;
  readonly reason: string | null;
  readonly encounterId: string | null;
  readonly referralId: string | null;
}

const bedFactsSql = `
  SELECT b.id, b.code, b.institution_id AS "institutionId", b.ward_id AS "wardId", b.version, b.isolation, b.equipment,
    w.sex_rule AS "sexRule", w.age_from AS "ageFrom", w.age_until AS "ageUntil", p.kind,
    o.id AS "occupancyId", o.kind AS "occupancyKind", o.during, o.reason, o.encounter_id AS "encounterId", o.referral_id AS "referralId",
    ARRAY(SELECT patient.sex FROM bed other
      JOIN bed_occupancy s ON s.bed_id = other.id AND s.kind = 'STAY' AND s.cancelled_at IS NULL AND s.until > $2
      JOIN patient ON patient.id = s.patient_id
      WHERE other.room_id = b.room_id AND other.id <> b.id) AS "roommateSexes"
  FROM bed b JOIN ward w ON w.id = b.ward_id
  LEFT JOIN bed_open_period p ON p.bed_id = b.id AND p.during @> $2::timestamptz
  LEFT JOIN LATERAL (SELECT * FROM bed_occupancy o WHERE o.bed_id = b.id AND o.cancelled_at IS NULL AND o.until > $2
    ORDER BY o.since LIMIT 1) o ON true
  WHERE b.id = $1`;

/** Where a bed stands; missing beds answer like invisible ones. */
export async function placeOfBed(tx: Transaction, bedId: string): Promise<{ institutionId: string; wardId: string }> {
  const row = await tx.row<{ institutionId: string; wardId: string }>(
    'SELECT institution_id AS "institutionId", ward_id AS "wardId" FROM bed WHERE id = $1',
    [bedId],
  );
  if (!row) throw notFound('这张床', 'bed');
  return row;
}

/** The house of beds, and the department to which they belong through their wards, by bed. */
export async function placesOfBeds(
  tx: Transaction,
  bedIds: readonly string[],
): Promise<Map<string, { institutionId: string; departmentId: string }>> {
  const rows = await tx.rows<{ id: string; institutionId: string; departmentId: string }>(
    `SELECT b.id, b.institution_id AS "institutionId", w.department_id AS "departmentId" FROM bed b JOIN ward w ON w.id = b.ward_id
     WHERE b.id = ANY ($1)`,
    [bedIds],
  );
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

/** An encounter that a command has locked. */
export interface EncounterFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly wardId: string;
  readonly patientId: string;
  readonly state: EncounterState;
  readonly version: number;
  readonly plannedAt: Date | null;
  readonly admittedAt: Date | null;
  readonly dischargeOrderedAt: Date | null;
  readonly departedAt: Date | null;
  readonly disposition: DischargeDisposition | null;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly requestedIsolation: Isolation | null;
  readonly requestedEquipment: Equipment[];
  /** The referral that it fulfils. */
  readonly referralId: string | null;
}

/** Locks encounters in the order of their ids, before any bed; missing and invisible ones answer alike. */
export async function lockEncounters(tx: Transaction, ids: readonly string[]): Promise<EncounterFacts[]> {
  const rows = await tx.rows<EncounterFacts>(
    `SELECT e.id, e.institution_id AS "institutionId", e.ward_id AS "wardId", e.patient_id AS "patientId", e.state, e.version,
       e.planned_at AS "plannedAt", e.admitted_at AS "admittedAt", e.discharge_ordered_at AS "dischargeOrderedAt", e.departed_at AS "departedAt", e.disposition,
       e.requested_isolation AS "requestedIsolation", e.requested_equipment AS "requestedEquipment", e.referral_id AS "referralId",
       p.sex, p.birth_date AS "birthDate"
     FROM encounter e JOIN patient p ON p.id = e.patient_id WHERE e.id = ANY ($1) ORDER BY e.id FOR NO KEY UPDATE OF e`,
    [ids],
  );
  return ids.map(id => rows.find(row => row.id === id) ?? missingEncounter());
}

function missingEncounter(): never {
  throw notFound('这次住院', 'encounter');
}

/** A stay of an encounter that is not cancelled, the latest first. */
export interface StayFacts {
  readonly id: string;
  readonly bedId: string;
  readonly period: Period;
  /** When it was entered. */
  readonly recordedAt: Date;
}

export async function staysOf(tx: Transaction, encounterId: string): Promise<StayFacts[]> {
  const rows = await tx.rows<Omit<StayFacts, 'period'> & { during: string }>(
    `SELECT id, bed_id AS "bedId", during, recorded_at AS "recordedAt" FROM bed_occupancy
     WHERE encounter_id = $1 AND kind = 'STAY' AND cancelled_at IS NULL ORDER BY since DESC`,
    [encounterId],
  );
  return rows.map(({ during, ...stay }) => ({ ...stay, period: readRangeText(during) }));
}

/** The bed policy that holds today in the tight group of an institution. */
export async function bedPolicyOf(tx: Transaction, institutionId: string): Promise<BedPolicy> {
  return readBedPolicy(await policyContentOf(tx, institutionId, 'bed'));
}
