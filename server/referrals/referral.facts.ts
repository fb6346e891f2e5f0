import { policyContentOf } from '../group/group.queries';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { lockFollowed } from '../wards/encounter.followers';
import type { Equipment, Isolation, Sex } from '../wards/encounter.rules';
import type {
  ReferralDirection,
  ReferralLateness,
  ReferralScene,
  ReferralState,
  ReferralUrgency,
} from './referral.rules';
import { type ReferralPolicy, readReferralPolicy } from './referral-policy.rules';

/** A referral that a command has locked, with all that decides about it. */
export interface ReferralFacts {
  readonly id: string;
  readonly number: string;
  readonly chainId: string;
  readonly direction: ReferralDirection;
  readonly scene: ReferralScene;
  readonly urgency: ReferralUrgency;
  readonly state: ReferralState;
  readonly patientId: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly sourceInstitutionId: string;
  readonly sourceDepartmentId: string | null;
  readonly sourceEncounterId: string | null;
  readonly targetInstitutionId: string | null;
  readonly targetDepartmentId: string | null;
  readonly targetDepartmentName: string | null;
  readonly targetEncounterId: string | null;
  readonly outsideCode: string | null;
  readonly isOutside: boolean;
  readonly hasSourceEncounter: boolean;
  /** Of the coded diagnosis, in Chinese. */
  readonly diagnosisName: string | null;
  readonly diagnosisNote: string | null;
  readonly requestedIsolation: Isolation | null;
  readonly requestedEquipment: Equipment[];
  readonly requestedBy: string;
  readonly acceptedBy: string | null;
  readonly jointWardAgreementId: string | null;
  readonly submittedAt: Date | null;
  readonly respondBy: Date | null;
  readonly arriveBy: Date | null;
  readonly feedbackBy: Date | null;
  readonly acceptedAt: Date | null;
  readonly departedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly holdUntil: Date | null;
  readonly late: ReferralLateness | null;
  readonly version: number;
  /** How many steps it has taken. */
  readonly steps: number;
  /** The bed that was held for it last, unless that entry was cancelled; the hold itself may be over. */
  readonly hold: { readonly id: string; readonly bedId: string; readonly until: Date } | null;
  readonly policy: ReferralPolicy;
}

interface Row extends Omit<ReferralFacts, 'hold' | 'policy'> {
  readonly holdId: string | null;
  readonly heldBedId: string | null;
  readonly heldUntil: Date | null;
}

/** What a command needs before it locks: whom it is about, and whose it is. Missing and invisible ones answer alike. */
export async function seenReferral(
  tx: Transaction,
  id: string,
): Promise<Pick<ReferralFacts, 'patientId' | 'sourceInstitutionId' | 'targetInstitutionId'>> {
  const row = await tx.row<Pick<ReferralFacts, 'patientId' | 'sourceInstitutionId' | 'targetInstitutionId'>>(
    `SELECT patient_id AS "patientId", source_institution_id AS "sourceInstitutionId", target_institution_id AS "targetInstitutionId"
     FROM referral WHERE id = $1`,
    [id],
  );
  if (!row) throw notFound('这份转诊', 'referral');
  return row;
}

/**
 * Locks a patient with all that is open about them, and one referral among it. The beds that are held for the patient are answered: to be
 * locked together with those that the command chooses. Only across houses.
 */
export async function lockReferral(
  tx: Transaction,
  patientId: string,
  id: string,
): Promise<{ referral: ReferralFacts; bedIds: readonly string[] }> {
  const { bedIds } = await lockFollowed(tx, patientId, []);
  const [referral] = await lockReferrals(tx, [id]);
  if (!referral) throw notFound('这份转诊', 'referral');
  return { referral, bedIds };
}

/** Locks referrals in the order of their ids: after patients and encounters, before slots, rooms and beds. Only across houses. */
export async function lockReferrals(tx: Transaction, ids: readonly string[]): Promise<ReferralFacts[]> {
  await tx.rows('SELECT 1 FROM referral WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
  return readReferrals(tx, 'r.id = ANY ($1)', [ids]);
}

/** The referral that an encounter fulfils, locked with its patient before; undefined when there is none. */
export async function referralOfEncounter(tx: Transaction, encounterId: string): Promise<ReferralFacts | undefined> {
  return (await readReferrals(tx, 'r.target_encounter_id = $1', [encounterId]))[0];
}

/** What has been submitted for a patient and has not led to a treatment yet. */
export function openReferralsOf(tx: Transaction, patientId: string): Promise<ReferralFacts[]> {
  return readReferrals(tx, `r.patient_id = $1 AND r.state IN ('SUBMITTED', 'ACCEPTED', 'DEPARTED', 'ARRIVED')`, [
    patientId,
  ]);
}

async function readReferrals(tx: Transaction, where: string, parameters: unknown[]): Promise<ReferralFacts[]> {
  const rows = await tx.rows<Row>(`${select} WHERE ${where} ORDER BY r.id`, parameters);
  const policies = new Map<string, ReferralPolicy>();
  for (const row of rows) {
    const house = answeringHouse(row);
    if (!policies.has(house)) policies.set(house, await referralPolicyOf(tx, house));
  }
  return rows.map(({ holdId, heldBedId, heldUntil, ...row }) => ({
    ...row,
    hold: holdId && heldBedId && heldUntil ? { id: holdId, bedId: heldBedId, until: heldUntil } : null,
    policy: policies.get(answeringHouse(row)) ?? readReferralPolicy(null),
  }));
}

/** Whose clocks count: the target's; out of the group the source's. */
export function answeringHouse(houses: Pick<ReferralFacts, 'sourceInstitutionId' | 'targetInstitutionId'>): string {
  return houses.targetInstitutionId ?? houses.sourceInstitutionId;
}

/** The referral policy that holds today in the tight group of an institution. */
async function referralPolicyOf(tx: Transaction, institutionId: string): Promise<ReferralPolicy> {
  return readReferralPolicy(await policyContentOf(tx, institutionId, 'referral'));
}

const select = `
  SELECT r.id, r.number, r.chain_id AS "chainId", r.direction, r.scene, r.urgency, r.state, r.patient_id AS "patientId", p.sex,
    p.birth_date AS "birthDate", r.source_institution_id AS "sourceInstitutionId", r.source_department_id AS "sourceDepartmentId",
    r.source_encounter_id AS "sourceEncounterId", r.target_institution_id AS "targetInstitutionId", r.target_department_id AS "targetDepartmentId",
    d.name_zh AS "targetDepartmentName",
    r.target_encounter_id AS "targetEncounterId", r.outside_code AS "outsideCode", r.outside_code IS NOT NULL AS "isOutside",
    r.source_encounter_id IS NOT NULL AS "hasSourceEncounter", r.diagnosis_note AS "diagnosisNote",
    (SELECT x.name_zh FROM diagnosis x WHERE x.code = r.diagnosis_code) AS "diagnosisName", r.requested_isolation AS "requestedIsolation",
    r.requested_equipment AS "requestedEquipment", r.requested_by AS "requestedBy", r.accepted_by AS "acceptedBy", r.joint_ward_agreement_id AS "jointWardAgreementId",
    r.submitted_at AS "submittedAt", r.respond_by AS "respondBy", r.arrive_by AS "arriveBy", r.feedback_by AS "feedbackBy",
    r.accepted_at AS "acceptedAt", r.departed_at AS "departedAt", r.arrived_at AS "arrivedAt", r.hold_until AS "holdUntil", r.late, r.version,
    (SELECT count(*)::int FROM referral_step s WHERE s.referral_id = r.id) AS steps,
    h.id AS "holdId", h.bed_id AS "heldBedId", h.until AS "heldUntil"
  FROM referral r JOIN patient p ON p.id = r.patient_id LEFT JOIN department d ON d.id = r.target_department_id
  LEFT JOIN LATERAL (SELECT o.id, o.bed_id, o.until FROM bed_occupancy o WHERE o.referral_id = r.id AND o.cancelled_at IS NULL
    ORDER BY o.since DESC LIMIT 1) h ON true`;
