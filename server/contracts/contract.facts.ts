import type { CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { ContractEndReason, ContractFacts } from './contract.rules';
import type { ContractCode } from './contracts.codes';

/** What commands lock and know of teams and contracts. The order of locks: patients, teams, doctors, contracts, each in the order of their ids. */

export interface LockedTeam {
  readonly id: string;
  readonly institutionId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly capacity: number | null;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly version: number;
}

/** Locks teams: whoever signs, moves or ends contracts with them waits, so that what was counted stays true. */
export function lockTeams(tx: Transaction, ids: readonly string[]): Promise<LockedTeam[]> {
  return tx.rows<LockedTeam>(
    `SELECT id, institution_id AS "institutionId", name_zh AS "nameZh", name_en AS "nameEn", capacity, opened_on AS "openedOn", closed_on AS "closedOn", version
     FROM family_team WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  );
}

export async function lockTeam(tx: Transaction, id: string): Promise<LockedTeam> {
  const [team] = await lockTeams(tx, [id]);
  if (!team) throw notFound('这个团队', 'team');
  return team;
}

/** Locks doctors, whose lists reach over teams: after teams, before contracts. */
export async function lockDoctors(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows('SELECT FROM person WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
}

export interface LockedContract extends ContractFacts {
  readonly id: string;
  readonly number: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly teamId: string;
  readonly doctorId: string;
  readonly districtInstitutionId: string | null;
  readonly cityInstitutionId: string | null;
  readonly agreedUntil: CivilDate;
  readonly priceFen: string;
  readonly autoRenew: boolean;
  readonly renewsId: string | null;
  /** Of one that goes on from another: the first of the chain, and its first day. */
  readonly chainId: string | null;
  readonly chainFrom: CivilDate | null;
  readonly endReason: ContractEndReason | null;
  readonly packageIds: readonly string[];
  readonly version: number;
}

/** Locks contracts that the viewer sees, in the order of their ids; who asks has locked the patients. */
export async function lockContracts(tx: Transaction, ids: readonly string[]): Promise<LockedContract[]> {
  await tx.rows('SELECT FROM family_contract WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
  // Read after the lock: what was waited for is seen.
  return tx.rows<LockedContract>(
    `SELECT c.id, c.number, c.patient_id AS "patientId", c.institution_id AS "institutionId", c.team_id AS "teamId", c.doctor_id AS "doctorId",
       c.district_institution_id AS "districtInstitutionId", c.city_institution_id AS "cityInstitutionId", c.starts_on AS "startsOn",
       c.agreed_until AS "agreedUntil", c.ends_on AS "endsOn", c.state, c.price_fen AS "priceFen", c.auto_renew AS "autoRenew",
       c.renews_id AS "renewsId", c.chain_id AS "chainId", c.chain_from AS "chainFrom", c.end_reason AS "endReason", c.version,
       EXISTS (SELECT FROM family_contract n WHERE n.renews_id = c.id AND n.state = 'SIGNED') AS "isRenewed",
       ARRAY(SELECT package_id FROM family_contract_package p WHERE p.contract_id = c.id ORDER BY package_id) AS "packageIds"
     FROM family_contract c WHERE c.id = ANY ($1) ORDER BY c.id`,
    [ids],
  );
}

export async function lockContract(tx: Transaction, id: string): Promise<LockedContract> {
  const [contract] = await lockContracts(tx, [id]);
  if (!contract) throw notFound('这份签约', 'contract');
  return contract;
}

/** Whose contract it is, with which team and doctor. */
export interface Parties {
  readonly patientId: string;
  readonly teamId: string;
  readonly doctorId: string;
}

/** The parties of a contract before anything is locked: they never change. */
export async function partiesOf(tx: Transaction, id: string): Promise<Parties> {
  const parties = await tx.row<Parties>(
    'SELECT patient_id AS "patientId", team_id AS "teamId", doctor_id AS "doctorId" FROM family_contract WHERE id = $1',
    [id],
  );
  if (!parties) throw notFound('这份签约', 'contract');
  return parties;
}

/** The signed contract that renews one, if there is one that has not begun to be anything else. */
export async function successorOf(tx: Transaction, contractId: string): Promise<string | null> {
  const row = await tx.row<{ id: string }>(`SELECT id FROM family_contract WHERE renews_id = $1 AND state = 'SIGNED'`, [
    contractId,
  ]);
  return row?.id ?? null;
}

/** Whether what somebody saw of a contract still holds. */
export function changedRefusal(
  { version }: { readonly version: number },
  expectedVersion: number | null | undefined,
): Refusal<ContractCode> | undefined {
  if (expectedVersion === null || expectedVersion === undefined || expectedVersion === version) return undefined;
  return refusal(
    'CONTRACT_CHANGED',
    '该签约刚被他人修改，请刷新后核对再提交。',
    'Somebody has changed this contract since you looked; look again before you go on.',
    'expectedVersion',
  );
}

/** A contract that ran on a day. */
export interface RunningContract {
  readonly contractId: string;
  readonly institutionId: string;
  readonly teamId: string;
  readonly doctorId: string;
}

/** The contract of a resident, or of a duplicate of theirs, that ran on a day; null when none did. */
export async function activeContractOf(
  reader: Pick<Transaction, 'row'>,
  patientId: string,
  on: CivilDate,
): Promise<RunningContract | null> {
  const row = await reader.row<RunningContract>(
    `SELECT c.id AS "contractId", c.institution_id AS "institutionId", c.team_id AS "teamId", c.doctor_id AS "doctorId"
     FROM family_contract c
     WHERE c.patient_id IN (SELECT patient_id FROM resident WHERE patient_id = $1 OR merged_into = $1)
       AND c.state IN ('SIGNED', 'TERMINATED') AND c.starts_on <= $2 AND c.ends_on > $2 ORDER BY c.starts_on DESC LIMIT 1`,
    [patientId, on],
  );
  return row ?? null;
}

export function auditContract(
  tx: Transaction,
  action: string,
  contract: { readonly id: string; readonly institutionId: string },
  detail?: object,
): void {
  tx.audit({
    action: `contract.${action}`,
    institutionId: contract.institutionId,
    subjectKind: 'FamilyContract',
    subjectId: contract.id,
    detail,
  });
}
