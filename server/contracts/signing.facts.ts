import { tightGroupOf } from '../group/group.queries';
import type { CivilDate } from '../kernel/civil-date';
import type { Text } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { agePopulations, type Population } from '../residents/population.rules';
import type { LockedResident } from '../residents/resident.facts';
import type { LockedTeam } from './contract.facts';
import type { FamilyDoctorPolicy } from './family-doctor-policy.rules';
import type { PackageFacts, SigningFacts } from './signing.rules';
import { countResidents } from './team.facts';
import { doctorLoad, teamLoad } from './team.rules';

/** What is to be signed: a draft, a renewal, a contract that goes on with another team. */
export interface SigningPlan {
  readonly resident: LockedResident;
  readonly team: LockedTeam;
  readonly doctorId: string;
  readonly districtInstitutionId: string | null;
  readonly cityInstitutionId: string | null;
  readonly startsOn: CivilDate;
  readonly agreedUntil: CivilDate;
  readonly packageIds: readonly string[];
  readonly carriesPackages: boolean;
  /** Contracts that give way to this one. */
  readonly replaces: readonly string[];
}

/** Gathers what decides about a signing, with resident and team locked. */
export async function signingFacts(
  tx: Transaction,
  policy: FamilyDoctorPolicy,
  today: CivilDate,
  plan: SigningPlan,
): Promise<SigningFacts> {
  const { resident, team, doctorId, startsOn, agreedUntil } = plan;
  const { patientId } = resident;
  const counted = await countResidents(tx, {
    teamId: team.id,
    doctorId,
    patientId,
    on: startsOn,
    replaces: plan.replaces,
  });
  const load = { capacity: team.capacity, doctors: counted.doctors, contracted: counted.ofTeam };
  const tiers = await tiersOf(tx, [team.institutionId, plan.districtInstitutionId, plan.cityInstitutionId]);
  const [community, district, city] = tiers;
  return {
    today,
    startsOn,
    agreedUntil,
    resident: {
      institutionId: resident.institutionId,
      birthDate: resident.birthDate,
      populations: await populationsOn(tx, resident, startsOn, policy),
    },
    others: await otherContracts(tx, plan),
    team: { ...team, load: teamLoad(policy, load), hasResident: counted.isOfTeam },
    doctor: {
      isInTeam: counted.isInTeam,
      load: doctorLoad(policy, counted.ofDoctor),
      hasResident: counted.isOfDoctor,
    },
    roomy: counted.ofTeam < teamLoad(policy, load).max ? [] : await roomyTeams(tx, policy, team),
    combination: { community: community ?? 'UNKNOWN', district: district ?? null, city: city ?? null },
    packages: await packageFacts(tx, team.institutionId, plan.packageIds),
    packagesNamed: plan.packageIds.length,
    carriesPackages: plan.carriesPackages,
  };
}

/** The tiers of institutions in their order; an unknown one has a tier that fits nowhere. */
async function tiersOf(tx: Transaction, ids: readonly (string | null)[]): Promise<(string | null)[]> {
  const rows = await tx.rows<{ id: string; tier: string }>('SELECT id, tier FROM institution WHERE id = ANY ($1)', [
    ids.filter(id => id !== null),
  ]);
  const tiers = new Map(rows.map(({ id, tier }) => [id, tier]));
  return ids.map(id => id && (tiers.get(id) ?? 'UNKNOWN'));
}

/** What a resident belongs to on a day: what is recorded, and what follows from age. */
async function populationsOn(
  tx: Transaction,
  { patientId, birthDate }: LockedResident,
  on: CivilDate,
  policy: FamilyDoctorPolicy,
): Promise<Population[]> {
  const rows = await tx.rows<{ population: Population }>(
    `SELECT DISTINCT population FROM key_population
     WHERE patient_id IN (SELECT patient_id FROM resident WHERE patient_id = $1 OR merged_into = $1) AND until IS NULL`,
    [patientId],
  );
  return [...agePopulations(birthDate, on, policy), ...rows].map(({ population }) => population);
}

/** Signed contracts in the time of the plan, in whichever centre: one resident, one contract. */
function otherContracts(tx: Transaction, plan: SigningPlan): Promise<SigningFacts['others']> {
  return tx.acrossHouses(() =>
    tx.rows(
      `SELECT starts_on AS "startsOn", ends_on AS "endsOn", institution_id = $4 AS "isHere" FROM family_contract
       WHERE patient_id IN (SELECT patient_id FROM resident WHERE patient_id = $1 OR merged_into = $1) AND state IN ('SIGNED', 'TERMINATED')
         AND starts_on < $3 AND ends_on > $2 AND ends_on > starts_on AND id <> ALL ($5) ORDER BY starts_on`,
      [plan.resident.patientId, plan.startsOn, plan.agreedUntil, plan.team.institutionId, plan.replaces],
    ),
  );
}

const roomyShown = 3;

/** Open teams of the same centre that can take on somebody, those with the most room first. */
async function roomyTeams(
  tx: Transaction,
  policy: FamilyDoctorPolicy,
  { id, institutionId }: LockedTeam,
): Promise<{ name: Text; free: number }[]> {
  const rows = await tx.rows<{
    zh: string;
    en: string;
    capacity: number | null;
    doctors: number;
    contracted: number;
  }>(
    `SELECT t.name_zh AS zh, t.name_en AS en, t.capacity,
       (SELECT count(*)::integer FROM family_team_member m WHERE m.team_id = t.id AND m.role IN ('LEAD_GP', 'GP')
          AND m.starts_on <= group_today() AND (m.ends_on IS NULL OR m.ends_on > group_today())) AS doctors,
       (SELECT count(DISTINCT c.patient_id)::integer FROM family_contract c WHERE c.team_id = t.id AND c.state = 'SIGNED' AND c.ends_on > group_today()) AS contracted
     FROM family_team t WHERE t.institution_id = $1 AND t.id <> $2 AND t.closed_on IS NULL`,
    [institutionId, id],
  );
  return rows
    .map(({ zh, en, ...team }) => ({ name: { zh, en }, free: teamLoad(policy, team).max - team.contracted }))
    .filter(({ free }) => free > 0)
    .sort((a, b) => b.free - a.free)
    .slice(0, roomyShown);
}

async function packageFacts(
  tx: Transaction,
  institutionId: string,
  packageIds: readonly string[],
): Promise<PackageFacts[]> {
  const groupId = await tightGroupOf(tx, institutionId);
  const rows = await tx.rows<Omit<PackageFacts, 'name'> & { zh: string; en: string }>(
    `SELECT code, name_zh AS zh, name_en AS en, populations, valid_from AS "validFrom", valid_until AS "validUntil", group_id IS NOT DISTINCT FROM $2 AS "isOfGroup"
     FROM service_package WHERE id = ANY ($1) ORDER BY code`,
    [packageIds, groupId],
  );
  return rows.map(({ zh, en, ...offered }) => ({ ...offered, name: { zh, en } }));
}
