import { tightGroupOf } from '../group/group.queries';
import { addMonths, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { newUuid } from '../kernel/ids';
import { accepted, type Result } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import type { Services } from '../platform/graphql/context';
import type { Fault } from '../platform/graphql/row-faults';
import { authoriseCentre } from '../residents/resident.facts';
import { lockPatients } from '../wards/encounter.followers';
import { lockTeams } from './contract.facts';
import {
  type ContractEntry,
  type PlacedContract,
  placeContracts,
  type SheetPlaces,
  type SheetResident,
  type SheetTeam,
} from './contract-sheet.rules';
import { policyAt } from './policy.queries';

/** What an import did, or would do. */
export interface ContractImport {
  readonly added: number;
  readonly unchanged: number;
  readonly faults: readonly Fault[];
}

/**
 * Takes contracts that were signed on paper. A list with a fault is refused as a whole. What was signed was signed: neither capacity nor the
 * populations of packages hinder, and it is no work of this month. Set by set, not row by row.
 */
export function importContracts(
  tx: Transaction,
  hasher: Services['identityHasher'],
  input: { readonly institutionId: string; readonly entries: readonly ContractEntry[]; readonly dryRun: boolean },
): Promise<Result<ContractImport, never>> {
  const { institutionId, entries, dryRun } = input;
  authoriseCentre(tx, 'resident.import', institutionId);
  return tx.acrossHouses(async () => {
    const residents = await findResidents(tx, hasher, institutionId, entries);
    // The patients first, in the order of their ids; what is read of them afterwards stays true.
    await lockPatients(tx, [...new Set(residents.map(({ patientId }) => patientId))]);
    const places = await placesOf(tx, institutionId, residents);
    const { contracts, unchanged, faults } = placeContracts(entries, places, addMonths);
    const added = contracts.length;
    if (faults.length > 0 || dryRun) return accepted({ added, unchanged, faults });
    await write(tx, institutionId, contracts);
    tx.audit({
      action: 'contract.import',
      institutionId,
      subjectKind: 'Institution',
      subjectId: institutionId,
      detail: { added, unchanged },
    });
    return accepted({ added, unchanged, faults });
  });
}

interface Found extends Omit<SheetResident, 'contracts'> {
  readonly at: number;
  readonly line: number;
}

/** The residents of the centre whom the rows name, by the hash of the identity number or by the number of the centre. */
async function findResidents(
  tx: Transaction,
  hasher: Services['identityHasher'],
  institutionId: string,
  entries: readonly ContractEntry[],
): Promise<Found[]> {
  const asked = entries.map(({ line, idNumber, localNumber }) => ({
    line,
    hash: idNumber && hasher.hash(idNumber),
    localNumber: idNumber ? null : localNumber,
  }));
  return tx.rows<Found>(
    `SELECT a.line, r.patient_id AS "patientId", p.birth_date AS "birthDate",
       r.died_on IS NOT NULL OR r.moved_out_on IS NOT NULL OR r.merged_into IS NOT NULL AS "isGone"
     FROM jsonb_to_recordset($2::jsonb) AS a(line integer, hash text, "localNumber" text)
     LEFT JOIN patient_identity i ON i.id_hash = a.hash
     JOIN resident r ON r.institution_id = $1 AND (r.patient_id = i.patient_id OR (r.local_number = a."localNumber" AND r.merged_into IS NULL))
     JOIN patient p ON p.id = r.patient_id`,
    [institutionId, JSON.stringify(asked)],
  );
}

async function placesOf(tx: Transaction, institutionId: string, residents: readonly Found[]): Promise<SheetPlaces> {
  const { termMonths } = await policyAt(tx, institutionId);
  const contracts = groupBy(await contractsOf(tx, residents), ({ patientId }) => patientId);
  const byLine = new Map(
    residents.map(found => [found.line, { ...found, contracts: contracts.get(found.patientId) ?? [] }]),
  );
  const teams = await teamsOf(tx, institutionId);
  const packages = await packagesOf(tx, institutionId);
  const houses = await tx.rows<{ id: string; code: string; tier: string }>('SELECT id, code, tier FROM institution');
  const houseOf = new Map(houses.map(house => [house.code, house]));
  return {
    today: civilDateOf(await tx.now()),
    termEnd: startsOn => addMonths(startsOn, termMonths),
    resident: ({ line }) => byLine.get(line),
    team: name => teams.find(({ code, nameZh }) => code === name || nameZh === name),
    packageOn: (code, on) =>
      packages.find(
        each =>
          (each.code === code || each.nameZh === code) &&
          each.validFrom <= on &&
          (each.validUntil === null || each.validUntil > on),
      )?.id,
    institution: code => houseOf.get(code),
  };
}

type KeptContract = SheetResident['contracts'][number] & { readonly patientId: string };

function contractsOf(tx: Transaction, residents: readonly Found[]): Promise<KeptContract[]> {
  return tx.rows<KeptContract>(
    `SELECT patient_id AS "patientId", team_id AS "teamId", starts_on AS "startsOn", ends_on AS "endsOn" FROM family_contract
     WHERE patient_id = ANY ($1) AND state IN ('SIGNED', 'TERMINATED') AND ends_on > starts_on`,
    [residents.map(({ patientId }) => patientId)],
  );
}

async function teamsOf(
  tx: Transaction,
  institutionId: string,
): Promise<(SheetTeam & { readonly code: string; readonly nameZh: string })[]> {
  const ids = await tx.rows<{ id: string; code: string }>(
    'SELECT id, code FROM family_team WHERE institution_id = $1',
    [institutionId],
  );
  const codes = new Map(ids.map(({ id, code }) => [id, code]));
  const teams = await lockTeams(tx, [...codes.keys()]);
  const doctors = await tx.rows<SheetTeam['doctors'][number] & { teamId: string }>(
    `SELECT m.team_id AS "teamId", m.person_id AS id, p.name_zh AS name, m.role = 'LEAD_GP' AS leads, m.starts_on AS "startsOn", m.ends_on AS "endsOn"
     FROM family_team_member m JOIN person p ON p.id = m.person_id WHERE m.team_id = ANY ($1) AND m.role IN ('LEAD_GP', 'GP')`,
    [[...codes.keys()]],
  );
  const ofTeam = groupBy(doctors, ({ teamId }) => teamId);
  return teams.map(team => ({ ...team, code: codes.get(team.id) ?? '', doctors: ofTeam.get(team.id) ?? [] }));
}

interface OfferedPackage {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
}

async function packagesOf(tx: Transaction, institutionId: string): Promise<OfferedPackage[]> {
  return tx.rows<OfferedPackage>(
    `SELECT id, code, name_zh AS "nameZh", valid_from AS "validFrom", valid_until AS "validUntil" FROM service_package WHERE group_id = $1`,
    [await tightGroupOf(tx, institutionId)],
  );
}

async function write(tx: Transaction, institutionId: string, contracts: readonly PlacedContract[]): Promise<void> {
  const rows = JSON.stringify(contracts.map(contract => ({ id: newUuid(), ...contract })));
  await tx.rows(
    `INSERT INTO family_contract (id, patient_id, institution_id, team_id, doctor_id, district_institution_id, city_institution_id, starts_on, agreed_until,
       ends_on, state, price_fen, resident_signed_at, resident_signed_how, signer, guardian_name, paper_signed_on, team_signed_by, team_signed_at,
       created_by, created_at)
     SELECT r.id, "patientId", $2, "teamId", "doctorId", "districtInstitutionId", "cityInstitutionId", "startsOn", "agreedUntil", "agreedUntil", 'SIGNED',
       (SELECT sum(price_fen) FROM service_package WHERE id = ANY ("packageIds")), $3, 'PAPER',
       CASE WHEN "guardianName" IS NULL THEN 'SELF' ELSE 'GUARDIAN' END, "guardianName", "signedOn", $4, $3, $4, $3
     FROM ${listed}`,
    [rows, institutionId, await tx.now(), tx.personId],
  );
  await tx.rows(
    `INSERT INTO family_contract_package (contract_id, package_id) SELECT r.id, unnest("packageIds") FROM ${listed}`,
    [rows],
  );
}

const listed = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "patientId" uuid, "teamId" uuid, "doctorId" uuid, "districtInstitutionId" uuid,
  "cityInstitutionId" uuid, "startsOn" date, "agreedUntil" date, "signedOn" date, "guardianName" text, "packageIds" uuid[])`;
