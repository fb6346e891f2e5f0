import { civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, mayForSupplier } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import type { NegotiationCode } from './negotiation.codes';
import type { AgreementState } from './negotiation.enums';
import { negotiationRefusals } from './negotiation-refusals.rules';
import { authoriseRound } from './round.facts';

/** Agreements of the group and contracts of its houses are signed by both sides, and ended. 统采分签: first the group, then each house itself. */

export type AgreementId = { readonly agreementId: string };
export type ContractId = { readonly contractId: string };
type Side = 'BUYER' | 'SUPPLIER';

interface Signed {
  readonly state: AgreementState;
  readonly version: number;
  readonly buyerSignedBy: string | null;
  readonly supplierSignedBy: string | null;
}

interface LockedAgreement extends Signed {
  readonly id: string;
  readonly groupId: string;
  readonly supplierId: string;
  readonly roundId: string | null;
  readonly number: string;
}

export interface AgreementStep extends AgreementId {
  readonly expectedVersion?: number | null;
}

/** Signs an agreement for the group or for the supplier; with the second signature it holds, and with the last one its round is signed. */
export async function signAgreement(
  tx: Transaction,
  step: AgreementStep,
  side: Side,
): Promise<Result<AgreementId, NegotiationCode>> {
  const agreement = await lockAgreement(tx, step.agreementId);
  if (side === 'BUYER') await authoriseRound(tx, 'agreement.sign', agreement);
  else authoriseSupplier(tx, agreement.supplierId);
  const wrong = signingRefusal(agreement, side, tx.personId, step.expectedVersion);
  if (wrong) return refused(wrong);
  const column = side === 'BUYER' ? 'group' : 'supplier';
  await tx.rows(
    `UPDATE agreement SET ${column}_signed_by = $2, ${column}_signed_at = $3, state = $4, version = version + 1 WHERE id = $1`,
    [agreement.id, tx.personId, await tx.now(), stateAfter(agreement)],
  );
  audit(tx, 'agreement.sign', null, 'Agreement', agreement.id, { number: agreement.number, side });
  await settleAfter(tx, agreement.roundId);
  return accepted({ agreementId: agreement.id });
}

/** Ends an agreement from today, with the contracts that rest on it; its prices hold up to today. */
export async function endAgreement(
  tx: Transaction,
  step: AgreementStep & { readonly reason: string },
): Promise<Result<AgreementId, NegotiationCode>> {
  const agreement = await lockAgreement(tx, step.agreementId);
  await authoriseRound(tx, 'agreement.sign', agreement);
  const reason = step.reason.trim();
  const wrong = endingRefusal(agreement, reason, step.expectedVersion);
  if (wrong) return refused(wrong);
  const today = civilDateOf(await tx.now());
  const ended = `state = 'TERMINATED', ended_on = $2, end_reason = $3, version = version + 1`;
  await tx.rows(`UPDATE member_contract SET ${ended} WHERE agreement_id = $1 AND state <> 'TERMINATED'`, [
    agreement.id,
    today,
    reason,
  ]);
  await tx.rows(`UPDATE agreement SET ${ended} WHERE id = $1`, [agreement.id, today, reason]);
  await tx.rows(
    `UPDATE price_line SET during = daterange(lower(during), $2) WHERE agreement_id = $1 AND lower(during) < $2 AND upper(during) > $2`,
    [agreement.id, today],
  );
  audit(tx, 'agreement.end', null, 'Agreement', agreement.id, { number: agreement.number, reason });
  await settleAfter(tx, agreement.roundId, reason);
  return accepted({ agreementId: agreement.id });
}

/** An agreement that the viewer sees, locked behind its round. */
async function lockAgreement(tx: Transaction, id: string): Promise<LockedAgreement> {
  const known = await tx.row<{ roundId: string | null }>('SELECT round_id AS "roundId" FROM agreement WHERE id = $1', [
    id,
  ]);
  if (!known) throw notFound('该协议', 'agreement');
  await tx.acrossHouses(() =>
    tx.rows('SELECT FROM negotiation_round WHERE id = $1 FOR NO KEY UPDATE', [known.roundId]),
  );
  const row = await tx.row<LockedAgreement>(
    `SELECT id, group_id AS "groupId", supplier_id AS "supplierId", round_id AS "roundId", number, state, version,
       group_signed_by AS "buyerSignedBy", supplier_signed_by AS "supplierSignedBy" FROM agreement WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!row) throw notFound('该协议', 'agreement');
  return row;
}

/** A round is signed when none of its agreements waits and one of them was signed; where all have ended unsigned it has failed. */
async function settleAfter(tx: Transaction, roundId: string | null, reason = ''): Promise<void> {
  if (!roundId) return;
  await tx.acrossHouses(async () => {
    const row = await tx.row<{ open: number; signed: number; state: string }>(
      `SELECT r.state, count(*) FILTER (WHERE a.state = 'DRAFT')::integer AS open,
         count(*) FILTER (WHERE a.group_signed_at IS NOT NULL AND a.supplier_signed_at IS NOT NULL)::integer AS signed
       FROM negotiation_round r JOIN agreement a ON a.round_id = r.id WHERE r.id = $1 GROUP BY r.id`,
      [roundId],
    );
    if (row?.state !== 'PUBLISHED' || row.open > 0) return;
    const now = await tx.now();
    if (row.signed > 0)
      await tx.rows(
        `UPDATE negotiation_round SET state = 'SIGNED', signed_at = $2, version = version + 1 WHERE id = $1`,
        [roundId, now],
      );
    else
      await tx.rows(
        `UPDATE negotiation_round SET state = 'FAILED', failed_at = $2, fail_reason = $3, version = version + 1 WHERE id = $1`,
        [roundId, now, reason],
      );
  });
}

interface LockedContract extends Signed {
  readonly id: string;
  readonly supplierId: string;
  readonly institutionId: string;
  readonly agreementState: AgreementState;
  readonly number: string;
}

export interface ContractStep extends ContractId {
  readonly expectedVersion?: number | null;
}

/** Signs the contract of a house, for the house or for the supplier, once the agreement of the group is signed. */
export async function signContract(
  tx: Transaction,
  step: ContractStep,
  side: Side,
): Promise<Result<ContractId, NegotiationCode>> {
  const contract = await lockContract(tx, step.contractId);
  if (side === 'BUYER') authoriseHouse(tx, contract.institutionId);
  else authoriseSupplier(tx, contract.supplierId);
  const early = contract.state === 'DRAFT' && contract.agreementState !== 'SIGNED';
  const wrong =
    signingRefusal(contract, side, tx.personId, step.expectedVersion) ??
    (early ? negotiationRefusals.agreementNotSigned : undefined);
  if (wrong) return refused(wrong);
  const column = side === 'BUYER' ? 'institution' : 'supplier';
  await tx.rows(
    `UPDATE member_contract SET ${column}_signed_by = $2, ${column}_signed_at = $3, state = $4, version = version + 1 WHERE id = $1`,
    [contract.id, tx.personId, await tx.now(), stateAfter(contract)],
  );
  audit(tx, 'contract.sign', contract.institutionId, 'MemberContract', contract.id, { number: contract.number, side });
  return accepted({ contractId: contract.id });
}

/** Ends the contract of one house from today; the agreement and other houses' contracts go on. */
export async function endContract(
  tx: Transaction,
  step: ContractStep & { readonly reason: string },
): Promise<Result<ContractId, NegotiationCode>> {
  const contract = await lockContract(tx, step.contractId);
  authoriseHouse(tx, contract.institutionId);
  const reason = step.reason.trim();
  const wrong = endingRefusal(contract, reason, step.expectedVersion);
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE member_contract SET state = 'TERMINATED', ended_on = $2, end_reason = $3, version = version + 1 WHERE id = $1`,
    [contract.id, civilDateOf(await tx.now()), reason],
  );
  const { institutionId, number } = contract;
  audit(tx, 'contract.end', institutionId, 'MemberContract', contract.id, { number, reason });
  return accepted({ contractId: contract.id });
}

/** A contract that the viewer sees, locked behind its agreement. */
async function lockContract(tx: Transaction, id: string): Promise<LockedContract> {
  const known = await tx.row<{ agreementId: string }>(
    'SELECT agreement_id AS "agreementId" FROM member_contract WHERE id = $1',
    [id],
  );
  if (!known) throw notFound('该合同', 'contract');
  await tx.rows('SELECT FROM agreement WHERE id = $1 FOR SHARE', [known.agreementId]);
  const row = await tx.row<LockedContract>(
    `SELECT c.id, c.supplier_id AS "supplierId", c.institution_id AS "institutionId", c.number, c.state, c.version, a.state AS "agreementState",
       c.institution_signed_by AS "buyerSignedBy", c.supplier_signed_by AS "supplierSignedBy"
     FROM member_contract c JOIN agreement a ON a.id = c.agreement_id WHERE c.id = $1 FOR NO KEY UPDATE OF c`,
    [id],
  );
  if (!row) throw notFound('该合同', 'contract');
  return row;
}

function stateAfter({ buyerSignedBy, supplierSignedBy }: Signed): AgreementState {
  return buyerSignedBy || supplierSignedBy ? 'SIGNED' : 'DRAFT';
}

function signingRefusal(
  { state, version, buyerSignedBy, supplierSignedBy }: Signed,
  side: Side,
  signerId: string | null,
  expectedVersion?: number | null,
): Refusal<NegotiationCode> | undefined {
  const [own, other] = side === 'BUYER' ? [buyerSignedBy, supplierSignedBy] : [supplierSignedBy, buyerSignedBy];
  if (own) return negotiationRefusals.signedBySide;
  if (state !== 'DRAFT') return negotiationRefusals.agreementState;
  if (expectedVersion != null && expectedVersion !== version) return negotiationRefusals.agreementChanged;
  return other === signerId ? negotiationRefusals.signedOtherSide : undefined;
}

function endingRefusal(
  { state, version }: Signed,
  reason: string,
  expectedVersion?: number | null,
): Refusal<NegotiationCode> | undefined {
  if (state === 'TERMINATED') return negotiationRefusals.agreementState;
  if (expectedVersion != null && expectedVersion !== version) return negotiationRefusals.agreementChanged;
  return reason === '' ? negotiationRefusals.reasonMissing : undefined;
}

function authoriseSupplier(tx: Transaction, supplierId: string): void {
  if (typeof tx.actor === 'string' || mayForSupplier(tx.actor, 'bid.own', supplierId)) return;
  throw forbidden('代表该供应商签署', actions['bid.own'].means);
}

function authoriseHouse(tx: Transaction, institutionId: string): void {
  if (typeof tx.actor === 'string' || may(tx.actor, 'agreement.sign', { institutionId })) return;
  throw forbidden('代表该机构签署', actions['agreement.sign'].means);
}

function audit(
  tx: Transaction,
  action: string,
  institutionId: string | null,
  subjectKind: string,
  subjectId: string,
  detail: object,
): void {
  tx.audit({ action, institutionId, subjectKind, subjectId, detail });
}
