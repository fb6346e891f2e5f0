import { ratio } from '../../../schema/figures';
import type { InstitutionTier } from '../../group/group.rules';
import { invariant } from '../../kernel/invariant';
import { institutionsFor } from '../../platform/access/viewer';
import { type Context, viewerOf } from '../../platform/graphql/context';
import { nextSlots } from '../../slots/slots.queries';
import type { Equipment, Isolation } from '../../wards/encounter.rules';
import type { Need } from '../../wards/matching.rules';
import { bedSupply, earlierStays } from '../../wards/supply.queries';
import { type BedOffer, offersFor } from '../../wards/supply.rules';
import { diseaseCatalogueOf } from '../catalogue/disease-catalogue.queries';
import { type DiseaseCatalogue, treats } from '../catalogue/disease-catalogue.rules';
import { referralWarnings, warningTexts } from '../catalogue/warnings.rules';
import { houseById, unitById } from '../referral.loaders';
import { directionBetween, ReferralDirection, ReferralScene, ReferralUrgency } from '../referral.rules';
import type { HousePatient } from './house-patient.queries';
import { fitsSpecialty } from './specialty.rules';
import {
  type Candidate,
  distanceMetres,
  kilometresOf,
  type Point,
  type RankedTarget,
  rankTargets,
} from './target.rules';
import type { ReferralTarget } from './target.types';

/** Where a patient may be referred to, best first. Eight statements and the names, however many houses, departments and beds there are. */

/** What is asked for. */
export interface TargetQuestion {
  readonly sourceInstitutionId: string;
  readonly scene: ReferralScene;
  /** Null for both ways inside the group. */
  readonly direction: ReferralDirection | null;
  readonly urgency: ReferralUrgency;
  readonly diagnosisCode: string | null;
  readonly need: Need;
  /** Who it is for; null while nobody was chosen. */
  readonly patient: (HousePatient & { readonly patientId: string }) | null;
}

export async function proposeTargets(
  context: Context,
  question: TargetQuestion,
  first: number,
): Promise<ReferralTarget[]> {
  const { source, departments } = await departmentsFor(context, question);
  const catalogue = await diseaseCatalogueOf(context.read, question.sourceInstitutionId);
  const candidates = await candidatesOf(context, question, source, departments, catalogue);
  const ranked = rankTargets(candidates, question.scene, new Date(), first);
  return (await Promise.all(ranked.map(each => shape(context, question, source, each, catalogue)))).flat();
}

interface DepartmentRow {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly institutionCode: string;
  readonly departmentCode: string;
  readonly departmentZh: string;
  readonly tier: InstitutionTier;
  readonly sharesGroup: boolean;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

type Source = Pick<DepartmentRow, 'tier' | 'latitude' | 'longitude'>;

/** The departments of the houses in question: those of the sender's groups, or of other groups where it goes across. */
async function departmentsFor(
  context: Context,
  { sourceInstitutionId, direction }: TargetQuestion,
): Promise<{ source: Source; departments: DepartmentRow[] }> {
  const [source] = await context.read.rows<Source>('SELECT tier, latitude, longitude FROM institution WHERE id = $1', [
    sourceInstitutionId,
  ]);
  invariant(source, 'the house whose rights were checked');
  const rows = await context.read.rows<DepartmentRow>(departmentsSql, [
    sourceInstitutionId,
    direction === ReferralDirection.ACROSS,
  ]);
  return { source, departments: rows.filter(row => !direction || directionBetween(source, row) === direction) };
}

const departmentsSql = `
  WITH own AS (SELECT group_id FROM membership WHERE institution_id = $1 AND during @> group_today()),
  house AS (
    SELECT m.institution_id AS id, bool_or(m.group_id IN (SELECT group_id FROM own)) AS shares
    FROM membership m WHERE m.during @> group_today() AND m.institution_id <> $1 GROUP BY 1)
  SELECT i.id AS "institutionId", d.id AS "departmentId", i.code AS "institutionCode", d.code AS "departmentCode", d.name_zh AS "departmentZh",
    i.tier, house.shares AS "sharesGroup", i.latitude, i.longitude
  FROM house JOIN institution i ON i.id = house.id JOIN department d ON d.institution_id = i.id
  WHERE house.shares OR $2`;

async function candidatesOf(
  context: Context,
  question: TargetQuestion,
  source: Source,
  departments: readonly DepartmentRow[],
  catalogue: DiseaseCatalogue,
): Promise<Candidate[]> {
  const { scene, need, patient, diagnosisCode } = question;
  const houses = [...new Set(departments.map(({ institutionId }) => institutionId))];
  const offers = offersFor(need, await bedSupply(context, houses));
  const slots = scene === ReferralScene.INPATIENT ? new Map() : await nextSlots(context, houses);
  const answers = await answerMinutes(context, houses);
  const earlier = patient ? await earlierVisits(context, patient.patientId) : new Map<string, number>();
  return departments.flatMap(row => {
    const offer = offers.get(row.departmentId);
    if (scene === ReferralScene.INPATIENT && !offer?.couldFit) return [];
    return [
      {
        ...row,
        ...placeOf(scene, need.isolation, offer),
        fitsSpecialty: fitsSpecialty(row.departmentZh, diagnosisCode, need.ageYears),
        treats: diagnosisCode === null ? null : treats(catalogue, row.tier, diagnosisCode),
        nextSlot: slots.get(row.departmentId) ?? null,
        distanceMetres: distanceMetres(pointOf(source), pointOf(row)),
        answerMinutes: answers.get(row.departmentId) ?? null,
        earlier: earlier.get(row.departmentId) ?? 0,
        isHome: patient?.registeredAt === row.institutionId,
      },
    ];
  });
}

function placeOf(scene: ReferralScene, isolation: Isolation | null, offer: BedOffer | undefined) {
  const wantsBed = scene === ReferralScene.INPATIENT;
  return {
    freeBeds: wantsBed ? (offer?.freeBeds ?? 0) : null,
    occupied: offer?.occupied ?? 0,
    authorised: offer?.authorised ?? 0,
    sexRules: wantsBed ? (offer?.sexRules ?? []) : [],
    isolation: wantsBed ? isolation : null,
  };
}

function pointOf({ latitude, longitude }: Pick<Source, 'latitude' | 'longitude'>): Point | null {
  return latitude === null || longitude === null ? null : { latitude: Number(latitude), longitude: Number(longitude) };
}

/** Median minutes to the first answer of each department in 90 days; of all its referrals, whoever sent them. */
async function answerMinutes(context: Context, institutionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await context.read.rowsAcrossHouses<{ departmentId: string; minutes: number }>(
    `SELECT r.target_department_id AS "departmentId",
       round(extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY s.at - r.submitted_at)) / 60)::integer AS minutes
     FROM referral r JOIN referral_step s ON s.referral_id = r.id AND s.from_state = 'SUBMITTED' AND s.side = 'TARGET'
     WHERE r.target_institution_id = ANY ($1) AND r.submitted_at > now() - interval '90 days' GROUP BY 1`,
    [institutionIds],
  );
  return new Map(rows.map(({ departmentId, minutes }) => [departmentId, minutes]));
}

/**
 * How often the patient was treated in a department: stays, and referrals that reached it. Only of houses whose stays and referrals the viewer
 * sees anyway: where else somebody was is nobody's to learn by asking for a place.
 */
async function earlierVisits(context: Context, patientId: string): Promise<Map<string, number>> {
  const viewer = viewerOf(context);
  const visits = await earlierStays(context, patientId, institutionsFor(viewer, 'bed.read'));
  const rows = await context.read.rows<{ departmentId: string; count: number }>(
    `SELECT target_department_id AS "departmentId", count(*)::integer AS count FROM referral
     WHERE patient_id = $1 AND target_institution_id = ANY ($2) AND treated_at IS NOT NULL AND target_encounter_id IS NULL
       AND target_department_id IS NOT NULL GROUP BY 1`,
    [patientId, institutionsFor(viewer, 'referral.read')],
  );
  for (const { departmentId, count } of rows) visits.set(departmentId, (visits.get(departmentId) ?? 0) + count);
  return visits;
}

/** With names; nothing where a place has gone meanwhile. */
async function shape(
  context: Context,
  { scene, urgency, diagnosisCode }: TargetQuestion,
  source: Source,
  target: RankedTarget,
  catalogue: DiseaseCatalogue,
): Promise<ReferralTarget[]> {
  const institution = await context.load(houseById, target.institutionId);
  const department = await context.load(unitById, target.departmentId);
  if (!institution || !department) return [];
  const direction = directionBetween(source, target);
  const facts = { direction, urgency, diagnosisCode, sourceTier: source.tier, targetTier: target.tier };
  return [
    {
      institution,
      department,
      direction,
      score: target.score,
      reasonsZh: target.reasons.map(({ zh }) => zh),
      reasonsEn: target.reasons.map(({ en }) => en),
      freeBeds: target.freeBeds,
      nextSlotAt: scene === ReferralScene.INPATIENT ? null : (target.nextSlot?.startsAt ?? null),
      distanceKm: target.distanceMetres === null ? null : kilometresOf(target.distanceMetres),
      occupancy: ratio(target.occupied, target.authorised),
      answerMinutes: target.answerMinutes,
      warnings: referralWarnings(facts, catalogue).map(code => ({
        code,
        messageZh: warningTexts[code].zh,
        messageEn: warningTexts[code].en,
      })),
    },
  ];
}

/** What the patient needs of a bed: as stated, or else as the encounter says. */
export function needFor(
  patient: HousePatient | null,
  stated: { readonly isolation?: Isolation | null; readonly equipment?: readonly Equipment[] | null },
  unknown: Pick<Need, 'sex' | 'ageYears'>,
): Need {
  return {
    sex: patient?.sex ?? unknown.sex,
    ageYears: patient?.ageYears ?? unknown.ageYears,
    isolation: stated.isolation ?? patient?.isolation ?? null,
    equipment: stated.equipment ?? patient?.equipment ?? [],
  };
}
