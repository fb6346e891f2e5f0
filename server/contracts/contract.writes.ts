import { tightGroupOf } from '../group/group.queries';
import type { CivilDate } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { recordWork, takeBackWork } from '../pay/work-event.commands';
import type { Transaction } from '../platform/database/transaction';
import { type Signer, SigningWay } from './contract.rules';

/** Writes of contracts, shared by drafting, signing, renewing, moving and importing. */

export interface NewContract {
  readonly patientId: string;
  readonly institutionId: string;
  readonly teamId: string;
  readonly doctorId: string;
  readonly districtInstitutionId: string | null;
  readonly cityInstitutionId: string | null;
  readonly startsOn: CivilDate;
  readonly agreedUntil: CivilDate;
  readonly autoRenew: boolean;
  readonly packageIds: readonly string[];
  readonly renewsId?: string | null;
  /** The contract that it goes on from, with the chain of both. */
  readonly goesOnFrom?: Link | null;
}

/** A contract that another goes on from. */
export interface Link {
  readonly id: string;
  readonly startsOn: CivilDate;
  readonly chainId: string | null;
  readonly chainFrom: CivilDate | null;
}

/** How the resident signed; the team signs with whoever writes it down. */
export interface Signature {
  readonly how: SigningWay;
  readonly signer: Signer;
  readonly guardianName: string | null;
  readonly witnessId: string | null;
  readonly paperSignedOn: CivilDate | null;
}

/** Writes a draft with its packages; its price is theirs. */
export async function writeDraft(tx: Transaction, contract: NewContract): Promise<string> {
  const id = newUuid();
  const from = contract.goesOnFrom;
  await tx.rows(
    `INSERT INTO family_contract (id, patient_id, institution_id, team_id, doctor_id, district_institution_id, city_institution_id, starts_on, agreed_until,
       ends_on, auto_renew, renews_id, transferred_from_id, chain_id, chain_from, created_by, created_at, price_fen)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15, $16, coalesce(sum(price_fen), 0) FROM service_package WHERE id = ANY ($17)`,
    [
      id,
      contract.patientId,
      contract.institutionId,
      contract.teamId,
      contract.doctorId,
      contract.districtInstitutionId,
      contract.cityInstitutionId,
      contract.startsOn,
      contract.agreedUntil,
      contract.autoRenew,
      contract.renewsId ?? null,
      from?.id ?? null,
      from ? (from.chainId ?? from.id) : null,
      from ? (from.chainFrom ?? from.startsOn) : null,
      tx.personId,
      await tx.now(),
      contract.packageIds,
    ],
  );
  await tx.rows('INSERT INTO family_contract_package (contract_id, package_id) SELECT $1, unnest($2::uuid[])', [
    id,
    contract.packageIds,
  ]);
  return id;
}

/** Signs a draft for both sides. */
export async function writeSignature(tx: Transaction, contractId: string, signature: Signature): Promise<void> {
  const { how, signer, guardianName, witnessId, paperSignedOn } = signature;
  await tx.rows(
    `UPDATE family_contract SET state = 'SIGNED', resident_signed_at = $2, resident_signed_how = $3, signer = $4, guardian_name = $5, witness_id = $6,
       paper_signed_on = $7, team_signed_by = $8, team_signed_at = $2, version = version + 1 WHERE id = $1`,
    [contractId, await tx.now(), how, signer, guardianName, witnessId, paperSignedOn, tx.personId],
  );
}

/** Writes the contract that goes on from one that has ended, under the signature of that one. */
export async function writeOnward(
  tx: Transaction,
  contract: NewContract & Link,
  onward: Partial<NewContract>,
): Promise<string> {
  const id = await writeDraft(tx, { ...contract, ...onward, goesOnFrom: contract });
  const carried = { how: SigningWay.CARRIED, witnessId: null, paperSignedOn: null };
  await writeSignature(tx, id, { ...(await signerOf(tx, contract.id)), ...carried });
  return id;
}

/** Who signed for the resident: the same under a contract that goes on. */
export async function signerOf(
  tx: Transaction,
  contractId: string,
): Promise<{ signer: Signer; guardianName: string | null }> {
  const row = await tx.row<{ signer: Signer; guardianName: string | null }>(
    'SELECT signer, guardian_name AS "guardianName" FROM family_contract WHERE id = $1',
    [contractId],
  );
  return present(row, 'signer of a contract');
}

/** A contract that was signed anew is work of its doctor; one that goes on with another team is not. */
export async function recordSigning(
  tx: Transaction,
  contract: { readonly id: string; readonly institutionId: string; readonly doctorId: string },
  on: CivilDate,
): Promise<void> {
  const { id, institutionId, doctorId } = contract;
  const groupId = await tightGroupOf(tx, institutionId);
  if (!groupId) return;
  const work = { groupId, institutionId, departmentId: null, personId: doctorId, quantityMilli: 1_000n, on };
  await recordWork(tx, [{ ...work, sourceKey: workKey(id), code: 'CONTRACT_SIGNED' }]);
}

/** Takes back the work of a signing that came to nothing. */
export async function takeBackSigning(
  tx: Transaction,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
): Promise<void> {
  const groupId = await tightGroupOf(tx, institutionId);
  if (groupId) await takeBackWork(tx, groupId, workKey(id));
}

function workKey(contractId: string): string {
  return `contract:${contractId}:signed`;
}
