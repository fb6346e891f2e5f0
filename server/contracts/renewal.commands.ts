import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { violatedRefusal } from '../platform/database/violations';
import { notFound } from '../platform/errors';
import { authoriseCentre, goneRefusal, type LockedResident, lockResidents } from '../residents/resident.facts';
import {
  auditContract,
  type LockedContract,
  type LockedTeam,
  lockContracts,
  lockDoctors,
  lockTeam,
} from './contract.facts';
import { SigningWay } from './contract.rules';
import { recordSigning, signerOf, writeDraft, writeSignature } from './contract.writes';
import type { ContractCode } from './contracts.codes';
import { contractViolations } from './contracts.violations';
import type { FamilyDoctorPolicy } from './family-doctor-policy.rules';
import { policyAt } from './policy.queries';
import { leftByDoctor } from './renewal.queries';
import { doctorLeft, renewalRefusal, renewalTerm } from './renewal.rules';
import { type Paper, paperRefusals } from './sign.commands';
import { signingFacts } from './signing.facts';
import { signingRefusals } from './signing.rules';

/**
 * Contracts of a team are renewed in bulk: the list is written down first, then taken part by part, each part in a transaction of its own with
 * what became of it. A server that dies leaves the part that it was at as it was; whoever goes on takes what still waits. No contract is renewed
 * twice: a row is done once, and the database lets one signed contract renew another.
 */

/** How many contracts one transaction takes. */
export const renewalChunk = 50;
const contractsMax = 1_000;

export interface BeginInput {
  readonly teamId: string;
  readonly contractIds: readonly string[];
  /** Takes over those whose doctor has left the team. */
  readonly doctorId: string | null;
  readonly paper: Paper | null;
}

export type BatchId = { readonly batchId: string };

/** Writes down which contracts of a team are to be renewed. */
export async function beginRenewal(tx: Transaction, input: BeginInput): Promise<Result<BatchId, ContractCode>> {
  const team = await lockTeam(tx, input.teamId);
  authoriseCentre(tx, 'contract.keep', team.institutionId);
  const today = civilDateOf(await tx.now());
  if (team.closedOn !== null && team.closedOn <= today) return refused(closed);
  const contractIds = [...new Set(input.contractIds)];
  const named = await tx.rows('SELECT FROM family_contract WHERE id = ANY ($1) AND team_id = $2', [
    contractIds,
    team.id,
  ]);
  if (named.length === 0 || named.length < contractIds.length || named.length > contractsMax) return refused(empty);
  const wrong = await paperRefusals(tx, team, input.paper, today);
  if (wrong.length > 0) return refused(...wrong);
  const batchId = newUuid();
  await tx.rows(
    `INSERT INTO renewal_batch (id, institution_id, team_id, paper_signed_on, witness_id, doctor_id, requested_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      batchId,
      team.institutionId,
      team.id,
      input.paper?.signedOn ?? null,
      input.paper?.witnessId ?? null,
      input.doctorId,
      tx.personId,
      await tx.now(),
    ],
  );
  await tx.rows('INSERT INTO renewal_batch_row (batch_id, contract_id) SELECT $1, unnest($2::uuid[])', [
    batchId,
    contractIds,
  ]);
  tx.audit({
    action: 'contract.renewal_begin',
    institutionId: team.institutionId,
    subjectKind: 'RenewalBatch',
    subjectId: batchId,
    detail: { contracts: contractIds.length },
  });
  return accepted({ batchId });
}

interface Batch {
  readonly id: string;
  readonly institutionId: string;
  readonly teamId: string;
  readonly paperSignedOn: CivilDate | null;
  readonly witnessId: string | null;
  readonly doctorId: string | null;
  readonly finishedAt: Date | null;
}

/** Renews the next contracts that wait. The batch is locked first of all: of two that go on at once the second takes what the first left. */
export async function continueRenewal(tx: Transaction, batchId: string): Promise<Result<BatchId, ContractCode>> {
  const batch = await lockBatch(tx, batchId);
  authoriseCentre(tx, 'contract.keep', batch.institutionId);
  if (batch.finishedAt) return refused(finished);
  const waiting = await tx.rows<{ contractId: string; patientId: string; doctorId: string }>(
    `SELECT r.contract_id AS "contractId", c.patient_id AS "patientId", c.doctor_id AS "doctorId" FROM renewal_batch_row r JOIN family_contract c ON c.id = r.contract_id
     WHERE r.batch_id = $1 AND r.outcome = 'WAITING' ORDER BY r.contract_id LIMIT ${renewalChunk}`,
    [batchId],
  );
  const residents = await lockResidents(
    tx,
    waiting.map(({ patientId }) => patientId),
  );
  const team = await lockTeam(tx, batch.teamId);
  await lockDoctors(tx, [...waiting.map(({ doctorId }) => doctorId), ...(batch.doctorId ? [batch.doctorId] : [])]);
  const contracts = await lockContracts(
    tx,
    waiting.map(({ contractId }) => contractId),
  );
  const renewing = { batch, team, policy: await policyAt(tx, batch.institutionId), today: civilDateOf(await tx.now()) };
  for (const contract of contracts) {
    const resident = residents.find(({ patientId }) => patientId === contract.patientId);
    await keepOutcome(tx, batchId, contract.id, await renewOne(tx, renewing, contract, resident));
  }
  await tx.rows(
    `UPDATE renewal_batch SET finished_at = $2
     WHERE id = $1 AND NOT EXISTS (SELECT FROM renewal_batch_row WHERE batch_id = $1 AND outcome = 'WAITING')`,
    [batchId, await tx.now()],
  );
  return accepted({ batchId });
}

async function lockBatch(tx: Transaction, batchId: string): Promise<Batch> {
  const batch = await tx.row<Batch>(
    `SELECT id, institution_id AS "institutionId", team_id AS "teamId", paper_signed_on AS "paperSignedOn", witness_id AS "witnessId",
       doctor_id AS "doctorId", finished_at AS "finishedAt" FROM renewal_batch WHERE id = $1 FOR NO KEY UPDATE`,
    [batchId],
  );
  if (!batch) throw notFound('这批续签', 'renewal');
  return batch;
}

interface Renewing {
  readonly batch: Batch;
  readonly team: LockedTeam;
  readonly policy: FamilyDoctorPolicy;
  readonly today: CivilDate;
}

/** Renews one contract, or says why not; what the database refuses undoes this one only. */
async function renewOne(
  tx: Transaction,
  renewing: Renewing,
  contract: LockedContract,
  resident: LockedResident | undefined,
): Promise<Result<{ id: string }, ContractCode>> {
  const { batch, team, policy, today } = renewing;
  if (!resident) return refused(elsewhere);
  const standing =
    goneRefusal(resident, 'contractIds') ?? renewalRefusal(contract, batch.paperSignedOn !== null, today, policy);
  if (standing) return refused(standing);
  const term = renewalTerm(contract, today, policy);
  const packageIds = await offeredThen(tx, contract, term.startsOn);
  const isLeft = (await leftByDoctor(tx, [{ contractId: contract.id, on: term.startsOn }])).size > 0;
  if (isLeft && batch.doctorId === null) return refused(doctorLeft);
  const doctorId = (isLeft && batch.doctorId) || contract.doctorId;
  const plan = {
    ...contract,
    ...term,
    doctorId,
    resident,
    team,
    packageIds,
    carriesPackages: false,
    replaces: [contract.id],
  };
  const wrong = signingRefusals(await signingFacts(tx, policy, today, plan));
  if (wrong.length > 0) return refused(...wrong);
  await tx.rows('SAVEPOINT renewal');
  try {
    const id = await writeDraft(tx, {
      ...contract,
      ...term,
      doctorId,
      packageIds,
      renewsId: contract.id,
    });
    const { paperSignedOn, witnessId } = batch;
    const how = paperSignedOn ? SigningWay.PAPER : SigningWay.CARRIED;
    await writeSignature(tx, id, { ...(await signerOf(tx, contract.id)), how, paperSignedOn, witnessId });
    await recordSigning(tx, { ...contract, doctorId, id }, today);
    auditContract(tx, 'renew', { ...contract, id });
    return accepted({ id });
  } catch (error) {
    const violated = violatedRefusal<ContractCode>(error, contractViolations);
    if (!violated) throw error;
    await tx.rows('ROLLBACK TO SAVEPOINT renewal');
    return refused(violated);
  }
}

/** The packages of a contract in the version on offer on a day; one that is not any more stays, and is refused by its name. */
async function offeredThen(tx: Transaction, contract: LockedContract, on: CivilDate): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT coalesce(n.id, p.id) AS id FROM service_package p LEFT JOIN service_package n ON n.group_id = p.group_id AND n.code = p.code
       AND n.valid_from <= $2 AND (n.valid_until IS NULL OR n.valid_until > $2)
     WHERE p.id = ANY ($1) ORDER BY p.code`,
    [contract.packageIds, on],
  );
  return rows.map(({ id }) => id);
}

async function keepOutcome(
  tx: Transaction,
  batchId: string,
  contractId: string,
  outcome: Result<{ id: string }, ContractCode>,
): Promise<void> {
  const why = outcome.ok ? undefined : present(outcome.refusals[0], 'reason of a refusal');
  await tx.rows(
    `UPDATE renewal_batch_row SET outcome = $3, new_contract_id = $4, code = $5, message_zh = $6, message_en = $7
     WHERE batch_id = $1 AND contract_id = $2 AND outcome = 'WAITING'`,
    [
      batchId,
      contractId,
      outcome.ok ? 'RENEWED' : 'REFUSED',
      outcome.ok ? outcome.value.id : null,
      why?.code ?? null,
      why?.message.zh ?? null,
      why?.message.en ?? null,
    ],
  );
}

const empty: Refusal<ContractCode> = refusal(
  'RENEWAL_EMPTY',
  `请选择该团队的 1 至 ${contractsMax} 份签约。`,
  `Name 1 to ${contractsMax} contracts of the team.`,
  'contractIds',
);
const closed: Refusal<ContractCode> = refusal(
  'TEAM_CLOSED',
  '该团队已撤销，请先将居民转到其他团队。',
  'The team is closed; move its residents to another first.',
  'teamId',
);
const finished: Refusal<ContractCode> = refusal(
  'RENEWAL_FINISHED',
  '这批续签已全部处理完毕。',
  'Everything in this renewal is done.',
  'batchId',
);
const elsewhere: Refusal<ContractCode> = refusal(
  'RESIDENT_ELSEWHERE',
  '该居民已由另一家社区卫生服务中心管理，不能在此续签。',
  'Another centre looks after the resident now; it is not renewed here.',
  'contractIds',
);
