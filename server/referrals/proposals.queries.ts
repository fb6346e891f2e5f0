import { ageYears, civilDateOf } from '../kernel/civil-date';
import type { Text } from '../kernel/result';
import type { Context } from '../platform/graphql/context';
import type { Equipment, Isolation, Sex } from '../wards/encounter.rules';
import type { BedProposal } from '../wards/overview.types';
import { proposeBeds } from '../wards/proposals.queries';
import { type WardStanding, wardPoints } from './bed-choice.rules';
import { ReferralScene } from './referral.rules';

/** How many of the beds that fit are looked at more closely. */
const lookedAt = 200;

interface Row {
  readonly institutionId: string | null;
  readonly departmentId: string | null;
  readonly scene: ReferralScene;
  readonly patientId: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly isolation: Isolation | null;
  readonly equipment: Equipment[];
}

/** The free beds of the target that fit the patient of a referral, best first, each with its reasons; none for whoever does not see its beds. */
export async function proposeForReferral(context: Context, referralId: string, first: number): Promise<BedProposal[]> {
  const row = await context.read.row<Row>(
    `SELECT r.target_institution_id AS "institutionId", r.target_department_id AS "departmentId", r.scene, r.patient_id AS "patientId", p.sex,
       p.birth_date AS "birthDate", r.requested_isolation AS isolation, r.requested_equipment AS equipment
     FROM referral r JOIN patient p ON p.id = r.patient_id WHERE r.id = $1`,
    [referralId],
  );
  if (!row?.institutionId || row.scene !== ReferralScene.INPATIENT) return [];
  const { sex, isolation, equipment } = row;
  const need = { sex, ageYears: ageYears(row.birthDate, civilDateOf(new Date())), isolation, equipment };
  const proposals = await proposeBeds(context, row.institutionId, null, need, lookedAt);
  const standings = await standingsOf(context, row);
  return proposals
    .map((proposal, place) => ({ place, proposal: withWard(proposal, standings.get(proposal.bed.wardId)) }))
    .sort((a, b) => b.proposal.score - a.proposal.score || a.place - b.place)
    .slice(0, first)
    .map(({ proposal }) => proposal);
}

function withWard(proposal: BedProposal, standing: WardStanding | undefined): BedProposal {
  if (!standing) return proposal;
  const { score, reasons } = wardPoints(standing);
  return {
    ...proposal,
    score: Math.min(100, Math.round(proposal.score / 2) + score),
    reasonsZh: [...reasons.map((reason: Text) => reason.zh), ...proposal.reasonsZh],
    reasonsEn: [...reasons.map((reason: Text) => reason.en), ...proposal.reasonsEn],
  };
}

/** The wards of the target: whether they are of the department asked for, know the patient, and how full they are. */
async function standingsOf(context: Context, row: Row): Promise<Map<string, WardStanding>> {
  const wards = await context.read.rows<WardStanding & { wardId: string }>(
    `SELECT w.id AS "wardId", w.department_id = $2 AS "isOfDepartment",
       EXISTS (SELECT FROM encounter e WHERE e.patient_id = $3 AND e.institution_id = $1 AND e.ward_id = w.id AND e.admitted_at IS NOT NULL) AS "knowsPatient",
       count(b.id)::int AS beds, count(o.id)::int AS taken
     FROM ward w JOIN bed b ON b.ward_id = w.id JOIN bed_open_period p ON p.bed_id = b.id AND p.during @> statement_timestamp()
     LEFT JOIN bed_occupancy o ON o.bed_id = b.id AND o.institution_id = $1 AND o.cancelled_at IS NULL
       AND o.since <= statement_timestamp() AND o.until > statement_timestamp()
     WHERE w.institution_id = $1 GROUP BY w.id`,
    [row.institutionId, row.departmentId, row.patientId],
  );
  return new Map(wards.map(({ wardId, ...standing }) => [wardId, standing]));
}
