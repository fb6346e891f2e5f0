import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { authoriseCentre, lockResident, mergedRefusal } from '../residents/resident.facts';
import type { DraftOutcome } from './contract.commands';
import {
  auditContract,
  changedRefusal,
  type LockedContract,
  lockContract,
  lockContracts,
  partiesOf,
  successorOf,
} from './contract.facts';
import { ContractEndReason } from './contract.rules';
import { takeBackSigning, writeOnward } from './contract.writes';
import type { ContractCode } from './contracts.codes';
import { endRefusal } from './end.rules';

/** Contracts are ended early, drafts put away. */

export interface EndInput {
  readonly contractId: string;
  readonly expectedVersion?: number | null;
  readonly reason: ContractEndReason;
  readonly note?: string | null;
  readonly on?: CivilDate | null;
}

/** Ends a contract, and the signed one that was to renew it. */
export async function endContract(tx: Transaction, input: EndInput): Promise<Result<DraftOutcome, ContractCode>> {
  const { patientId } = await partiesOf(tx, input.contractId);
  const resident = await lockResident(tx, patientId);
  const { contract, successor } = await lockWithSuccessor(tx, input.contractId);
  authoriseCentre(tx, 'contract.keep', contract.institutionId);
  const today = civilDateOf(await tx.now());
  const note = input.note?.trim() || null;
  // One that has not begun never does: it ends on its first day.
  const on = contract.startsOn > today ? contract.startsOn : (input.on ?? today);
  const wrong =
    (resident.mergedInto ? mergedRefusal('contractId') : undefined) ??
    changedRefusal(contract, input.expectedVersion) ??
    endRefusal(contract, {
      on,
      today,
      note,
      reason: input.reason,
      lastDeliveredOn: await lastDelivery(tx, contract.id),
    });
  if (wrong) return refused(wrong);
  const end = { reason: input.reason, note };
  await writeEnd(tx, contract, { ...end, on });
  if (successor) await writeEnd(tx, successor, { ...end, on: successor.startsOn });
  return accepted({ contractId: contract.id });
}

/** Puts a draft away. */
export async function discardContract(
  tx: Transaction,
  input: { readonly contractId: string; readonly reason: string | null },
): Promise<Result<DraftOutcome, ContractCode>> {
  const { patientId } = await partiesOf(tx, input.contractId);
  await lockResident(tx, patientId);
  const contract = await lockContract(tx, input.contractId);
  authoriseCentre(tx, 'contract.keep', contract.institutionId);
  if (contract.state !== 'DRAFT') return refused(notDraft);
  await writeDiscard(tx, contract, input.reason?.trim() || null);
  return accepted({ contractId: contract.id });
}

/**
 * Ends everything that a resident has with a centre, because they died, moved away or were taken over by another: part of a command that has
 * authorised and locked the patient, across houses.
 */
export async function endContractsOf(
  tx: Transaction,
  patientId: string,
  reason: ContractEndReason.DIED | ContractEndReason.MOVED,
  on: CivilDate,
): Promise<void> {
  const endsOn = dayAfter(reason, on);
  const open = await tx.rows<{ id: string }>(
    `SELECT id FROM family_contract WHERE patient_id = $1 AND (state = 'DRAFT' OR (state = 'SIGNED' AND ends_on > $2))`,
    [patientId, endsOn],
  );
  for (const contract of await lockContracts(
    tx,
    open.map(({ id }) => id),
  )) {
    if (contract.state === 'DRAFT') await writeDiscard(tx, contract, null);
    else
      await writeEnd(tx, contract, {
        reason,
        note: null,
        on: endsOn > contract.startsOn ? endsOn : contract.startsOn,
      });
  }
}

/**
 * Goes on with what a death or a move had ended that was entered by mistake: under the same signature, from where it ended. Part of a command
 * that has locked the patient, across houses. What has been signed since stays, and what would be over by now stays ended.
 */
export async function restoreContractsOf(
  tx: Transaction,
  patientId: string,
  reason: ContractEndReason.DIED | ContractEndReason.MOVED,
  on: CivilDate,
): Promise<void> {
  const endsOn = dayAfter(reason, on);
  const ended = await tx.rows<{ id: string }>(
    `SELECT id FROM family_contract c WHERE patient_id = $1 AND state = 'TERMINATED' AND end_reason = $2 AND ends_on = greatest(starts_on, $3::date)
       AND agreed_until > group_today() AND NOT EXISTS (SELECT FROM family_contract n WHERE n.transferred_from_id = c.id)
       AND NOT EXISTS (SELECT FROM family_contract o WHERE o.patient_id = c.patient_id AND o.state IN ('SIGNED', 'TERMINATED')
         AND o.starts_on < c.agreed_until AND o.ends_on > c.ends_on)`,
    [patientId, reason, endsOn],
  );
  const contracts = await lockContracts(
    tx,
    ended.map(({ id }) => id),
  );
  const onward = new Map<string, string>();
  for (const contract of [...contracts].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const renewsId = contract.renewsId && (onward.get(contract.renewsId) ?? contract.renewsId);
    const id = await writeOnward(tx, contract, { startsOn: contract.endsOn, renewsId });
    onward.set(contract.id, id);
    auditContract(tx, 'restore', { id, institutionId: contract.institutionId });
  }
}

/** The day of a death still belongs to a contract, that of a move does not. */
function dayAfter(reason: ContractEndReason.DIED | ContractEndReason.MOVED, on: CivilDate): CivilDate {
  return reason === ContractEndReason.DIED ? addDays(on, 1) : on;
}

/** Locks a contract with the signed one that renews it, in the order of their ids. */
export async function lockWithSuccessor(
  tx: Transaction,
  contractId: string,
): Promise<{ contract: LockedContract; successor: LockedContract | undefined }> {
  const successorId = await successorOf(tx, contractId);
  const locked = await lockContracts(tx, successorId ? [contractId, successorId] : [contractId]);
  const contract = locked.find(({ id }) => id === contractId) ?? (await lockContract(tx, contractId));
  return { contract, successor: locked.find(({ id, state }) => id === successorId && state === 'SIGNED') };
}

/** When a service was last delivered under a contract. */
export async function lastDelivery(tx: Transaction, contractId: string): Promise<CivilDate | null> {
  const row = await tx.row<{ on: CivilDate | null }>(
    'SELECT max(delivered_on) AS on FROM service_delivery WHERE contract_id = $1 AND cancelled_at IS NULL',
    [contractId],
  );
  return row?.on ?? null;
}

export interface End {
  readonly reason: ContractEndReason;
  readonly note: string | null;
  readonly on: CivilDate;
}

export async function writeEnd(tx: Transaction, contract: LockedContract, { reason, note, on }: End): Promise<void> {
  await tx.rows(
    `UPDATE family_contract SET state = 'TERMINATED', ends_on = $2, end_reason = $3, end_note = $4, ended_at = $5, ended_by = $6, version = version + 1
     WHERE id = $1`,
    [contract.id, on, reason, note, await tx.now(), tx.personId],
  );
  // A signing that came to nothing is no work; one that goes on with another team is.
  if (on === contract.startsOn && reason !== ContractEndReason.TRANSFERRED) await takeBackSigning(tx, contract);
  auditContract(tx, 'end', contract, { reason });
}

async function writeDiscard(tx: Transaction, contract: LockedContract, note: string | null): Promise<void> {
  await tx.rows(
    `UPDATE family_contract SET state = 'CANCELLED', end_note = $2, ended_at = $3, ended_by = $4, version = version + 1 WHERE id = $1`,
    [contract.id, note, await tx.now(), tx.personId],
  );
  auditContract(tx, 'discard', contract);
}

const notDraft: Refusal<ContractCode> = refusal(
  'CONTRACT_STATE',
  '只有未签署的草稿可以作废；已签署的请办理解约。',
  'Only a draft is put away; end one that is signed.',
  'contractId',
);
