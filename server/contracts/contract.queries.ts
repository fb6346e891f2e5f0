import { money } from '../../schema/money';
import { asNode } from '../../schema/node';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import type { Context } from '../platform/graphql/context';
import { panelHouses } from '../residents/resident.queries';
import { maskName } from '../wards/patient.rules';
import { type ContractFacts, ContractState, contractState, type Signer, type SigningWay } from './contract.rules';
import type { FamilyContract } from './contract.types';

/** Reads of contracts of the centres whose panels the viewer sees; row-level security says the same once more. */

interface ContractRecord
  extends Omit<FamilyContract, 'uuid' | 'state' | 'price' | 'signature'>,
    Pick<ContractFacts, 'isRenewed'> {
  readonly priceFen: string;
  readonly how: SigningWay | null;
  readonly signer: Signer;
  readonly residentSignedAt: Date;
  readonly teamSignedAt: Date;
  readonly guardianName: string | null;
  readonly paperSignedOn: string | null;
  readonly witnessId: string | null;
  readonly teamSignedById: string | null;
}

/** The contracts of the chain of `c` up to itself: what was delivered under one counts for those that go on from it. */
export const chainOf = `(SELECT m.id FROM family_contract m
  WHERE m.id = c.id OR ((m.id = c.chain_id OR m.chain_id = c.chain_id) AND m.starts_on <= c.starts_on))`;

const columns = `c.id, c.number, c.patient_id AS "patientId", c.institution_id AS "institutionId", c.team_id AS "teamId", c.doctor_id AS "doctorId",
  c.district_institution_id AS "districtInstitutionId", c.city_institution_id AS "cityInstitutionId", c.starts_on AS "startsOn",
  c.agreed_until AS "agreedUntil", c.ends_on AS "endsOn", c.state AS "storedState", c.price_fen AS "priceFen", c.auto_renew AS "autoRenew",
  c.resident_signed_how AS how, c.resident_signed_at AS "residentSignedAt", c.signer, c.guardian_name AS "guardianName", c.witness_id AS "witnessId",
  c.paper_signed_on AS "paperSignedOn", c.team_signed_by AS "teamSignedById", c.team_signed_at AS "teamSignedAt", c.renews_id AS "renewsId",
  c.transferred_from_id AS "transferredFromId", c.chain_from AS "chainFrom", c.end_reason AS "endReason", c.end_note AS "endNote", c.ended_at AS "endedAt",
  c.ended_by AS "endedById", c.created_by AS "createdById", c.created_at AS "createdAt", c.version,
  n.id AS "renewedById", n.id IS NOT NULL AS "isRenewed", t.id AS "transferredToId"`;
const joined = `family_contract c LEFT JOIN family_contract n ON n.renews_id = c.id AND n.state = 'SIGNED'
  LEFT JOIN family_contract t ON t.transferred_from_id = c.id`;

export async function contractsByIds(context: Context, ids: readonly string[]): Promise<FamilyContract[]> {
  const rows = await context.read.rows<ContractRecord>(
    `SELECT ${columns} FROM ${joined} WHERE c.id = ANY ($1) AND c.institution_id = ANY ($2)`,
    [ids, panelHouses(context)],
  );
  return rows.map(toContract);
}

/** Contracts of residents and of the duplicates that were merged into them, the newest first. */
export async function contractsOfResidents(
  context: Context,
  patientIds: readonly string[],
): Promise<(FamilyContract & { askedId: string })[]> {
  const rows = await context.read.rows<ContractRecord & { askedId: string }>(
    `SELECT r.asked AS "askedId", ${columns}
     FROM (SELECT a.patient_id AS asked, o.patient_id FROM resident a JOIN resident o ON o.patient_id = a.patient_id OR o.merged_into = a.patient_id
       WHERE a.patient_id = ANY ($1)) r
     JOIN ${joined} ON c.patient_id = r.patient_id WHERE c.institution_id = ANY ($2) ORDER BY c.starts_on DESC, c.id DESC`,
    [patientIds, panelHouses(context)],
  );
  return rows.map(row => ({ ...toContract(row), askedId: row.askedId }));
}

/** The contract that runs today, or else the one that is signed and begins next. */
export function currentOf(contracts: readonly FamilyContract[]): FamilyContract | null {
  const inState = (state: ContractState) => contracts.findLast(contract => contract.state === state);
  return inState(ContractState.ACTIVE) ?? inState(ContractState.SIGNED) ?? null;
}

export interface ContractFilter {
  readonly institutionId: string | null;
  readonly teamId: string | null;
  readonly states: readonly ContractState[] | null;
  readonly endsFrom: CivilDate | null;
  readonly endsBefore: CivilDate | null;
  /** Only those of which a service is behind. */
  readonly onlyBehind: boolean;
  readonly doctorId: string | null;
  /** Only those that have not ended, and whose doctor has left the team. */
  readonly onlyLeft: boolean;
}

/** Contracts by their end, one more than asked for; `after` is where the last page ended. */
export async function listContracts(
  context: Context,
  filter: ContractFilter,
  first: number,
  after: [endsOn: string, id: string] | null,
): Promise<FamilyContract[]> {
  const rows = await context.read.rows<ContractRecord>(
    `SELECT ${columns} FROM ${joined} WHERE ${filtered} AND ($10::date IS NULL OR (c.ends_on, c.id) > ($10::date, $11::uuid))
     ORDER BY c.ends_on, c.id LIMIT $12`,
    [...filterParameters(context, filter), after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  return rows.map(toContract);
}

export async function countContracts(context: Context, filter: ContractFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${joined} WHERE ${filtered}`,
    filterParameters(context, filter),
  );
  return row?.count ?? 0;
}

/** As `contractState` has it. */
const shownState = `CASE WHEN c.state <> 'SIGNED' THEN c.state WHEN c.starts_on > group_today() THEN 'SIGNED' WHEN c.ends_on > group_today() THEN 'ACTIVE'
  WHEN n.id IS NOT NULL THEN 'RENEWED' ELSE 'EXPIRED' END`;
const filtered = `c.institution_id = ANY ($1) AND ($2::uuid IS NULL OR c.institution_id = $2) AND ($3::uuid IS NULL OR c.team_id = $3)
  AND ($4::text[] IS NULL OR ${shownState} = ANY ($4)) AND ($5::date IS NULL OR c.ends_on >= $5) AND ($6::date IS NULL OR c.ends_on < $6)
  AND (NOT $7 OR (c.state = 'SIGNED' AND c.starts_on < group_today() AND EXISTS (
    SELECT FROM family_contract_package k JOIN service_package_item i ON i.package_id = k.package_id
    WHERE k.contract_id = c.id AND service_expected(coalesce(c.chain_from, c.starts_on), c.agreed_until, i.times_per_year, group_today() - 1) > (
      SELECT count(*) FROM service_delivery d WHERE d.contract_id IN ${chainOf} AND d.package_id = i.package_id AND d.item_code = i.code AND d.cancelled_at IS NULL))))
  AND ($8::uuid IS NULL OR c.doctor_id = $8)
  AND (NOT $9 OR (c.state = 'SIGNED' AND c.ends_on > group_today() AND NOT EXISTS (
    SELECT FROM family_team_member m WHERE m.team_id = c.team_id AND m.person_id = c.doctor_id AND m.role IN ('LEAD_GP', 'GP')
      AND m.starts_on <= greatest(group_today(), c.starts_on) AND (m.ends_on IS NULL OR m.ends_on > group_today()))))`;

function filterParameters(context: Context, filter: ContractFilter): unknown[] {
  const { institutionId, teamId, states, endsFrom, endsBefore, onlyBehind, doctorId, onlyLeft } = filter;
  return [panelHouses(context), institutionId, teamId, states, endsFrom, endsBefore, onlyBehind, doctorId, onlyLeft];
}

function toContract(record: ContractRecord): FamilyContract {
  const { priceFen, how, signer, residentSignedAt, teamSignedAt, guardianName, paperSignedOn, ...row } = record;
  const { isRenewed, storedState, startsOn, endsOn } = row;
  return asNode('FamilyContract', {
    ...row,
    state: contractState({ state: storedState, startsOn, endsOn, isRenewed }, civilDateOf(new Date())),
    price: money(priceFen),
    signature: how && {
      how,
      signer,
      residentSignedAt,
      teamSignedAt,
      paperSignedOn,
      guardianName: guardianName && maskName(guardianName),
      witnessId: row.witnessId,
      teamSignedById: row.teamSignedById,
    },
  });
}
