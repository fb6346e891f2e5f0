import { newUuid } from '../kernel/ids';
import { invariant } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { tell } from '../notices/notice.commands';
import { maskTarget } from '../notices/notice.rules';
import type { Transaction } from '../platform/database/transaction';
import { authoriseCentre, goneRefusal, lockResident } from '../residents/resident.facts';
import { type CodeFacts, codeRefusal } from './code.rules';
import { auditContract, type LockedContract, lockContract, partiesOf } from './contract.facts';
import type { ContractCodes } from './contract-code';
import type { ContractCode } from './contracts.codes';
import { lockDelivery } from './delivery.commands';
import { policyAt } from './policy.queries';

/** Codes that a resident confirms by: sent to their telephone, entered by the staff who are with them. */

/** What is kept of a code that was sent; the digits are not. */
export interface SentOutcome {
  readonly codeId: string;
  readonly to: string;
  /** ISO 8601: the outcome is kept as JSON. */
  readonly expiresAt: string;
  readonly attemptsMax: number;
}

/** Sends the code by which a resident signs a draft. */
export async function sendSigningCode(tx: Transaction, contractId: string): Promise<Result<SentOutcome, ContractCode>> {
  const { patientId } = await partiesOf(tx, contractId);
  const resident = await lockResident(tx, patientId);
  const contract = await lockContract(tx, contractId);
  authoriseCentre(tx, 'contract.keep', contract.institutionId);
  const wrong = goneRefusal(resident, 'contractId') ?? (contract.state === 'DRAFT' ? undefined : notDraft);
  return wrong ? refused(wrong) : send(tx, contract, null);
}

/** Sends the code by which a resident confirms a service. */
export async function sendDeliveryCode(
  tx: Transaction,
  deliveryId: string,
): Promise<Result<SentOutcome, ContractCode>> {
  const delivery = await lockDelivery(tx, deliveryId);
  if (delivery.confirmedAt || delivery.cancelledAt) return refused(settled);
  return send(tx, await lockContract(tx, delivery.contractId), deliveryId);
}

async function send(
  tx: Transaction,
  contract: LockedContract,
  deliveryId: string | null,
): Promise<Result<SentOutcome, ContractCode>> {
  const policy = await policyAt(tx, contract.institutionId);
  const now = await tx.now();
  const known = await tx.acrossHouses(() =>
    tx.row<{ phone: string | null }>('SELECT phone FROM patient_identity WHERE patient_id = $1', [contract.patientId]),
  );
  if (!known?.phone) return refused(noPhone);
  const sent = await tx.row<{ count: number }>(
    `SELECT count(*)::integer AS count FROM contract_code WHERE contract_id = $1 AND sent_at > $2::timestamptz - interval '1 hour'`,
    [contract.id, now],
  );
  if ((sent?.count ?? 0) >= policy.codesPerHourMax) return refused(tooMany(policy.codesPerHourMax));
  const codeId = newUuid();
  const expiresAt = new Date(now.getTime() + policy.codeMinutes * 60_000).toISOString();
  await tx.rows(
    `INSERT INTO contract_code (id, contract_id, institution_id, delivery_id, sent_at, sent_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [codeId, contract.id, contract.institutionId, deliveryId, now, tx.personId, expiresAt],
  );
  await tell(tx, {
    kind: 'CONTRACT_CODE',
    recipients: {},
    patientId: contract.patientId,
    params: { number: contract.number, until: expiresAt, codeId },
  });
  auditContract(tx, 'code_send', contract, { for: deliveryId ? 'DELIVERY' : 'SIGNING' });
  return accepted({ codeId, to: maskTarget(known.phone), expiresAt, attemptsMax: policy.codeAttemptsMax });
}

/** What a code that was entered comes to: it holds, or it is wrong and was counted. */
export interface CodeCheck {
  readonly wrong?: Refusal<ContractCode>;
}

/**
 * Checks a code that was entered, with the contract locked: only the last one sent holds, once. A wrong one is counted, so that whoever asks
 * must let the transaction commit: `wrong` is an answer, not a refusal. Refused is what needs no counting.
 */
export async function checkCode(
  tx: Transaction,
  codes: ContractCodes,
  about: { readonly contractId: string; readonly institutionId: string; readonly deliveryId: string | null },
  said: string,
): Promise<Result<CodeCheck, ContractCode>> {
  const { codeAttemptsMax } = await policyAt(tx, about.institutionId);
  const now = await tx.now();
  const code = await tx.row<CodeFacts & { id: string }>(
    `SELECT id, expires_at AS "expiresAt", attempts, used_at AS "usedAt" FROM contract_code
     WHERE contract_id = $1 AND delivery_id IS NOT DISTINCT FROM $2 ORDER BY sent_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE`,
    [about.contractId, about.deliveryId],
  );
  const unusable = codeRefusal(code, codeAttemptsMax, now);
  if (unusable) return refused(unusable);
  invariant(code, 'a code that may be tried');
  if (codes.matches(code.id, said)) {
    await tx.rows('UPDATE contract_code SET used_at = $2 WHERE id = $1', [code.id, now]);
    return accepted({});
  }
  await tx.rows('UPDATE contract_code SET attempts = attempts + 1 WHERE id = $1', [code.id]);
  return accepted({ wrong: wrongCode(codeAttemptsMax - code.attempts - 1) });
}

function wrongCode(left: number): Refusal<ContractCode> {
  return refusal(
    'CODE_WRONG',
    left > 0 ? `验证码不正确，还可再试 ${left} 次。` : '验证码不正确，已不能再试，请重新发送。',
    left > 0
      ? `The code is wrong; ${left} more attempts.`
      : 'The code is wrong and cannot be tried again; send another.',
    'code',
  );
}

function tooMany(max: number): Refusal<ContractCode> {
  return refusal(
    'CODE_TOO_MANY',
    `一小时内最多发送 ${max} 次验证码，请稍后再试，或改用纸质签署。`,
    `At most ${max} codes within an hour; wait, or use paper.`,
    'contractId',
  );
}

const noPhone = refusal<ContractCode>(
  'NO_PHONE',
  '该居民没有登记手机号，请先补登，或改用纸质签署。',
  'No telephone number of the resident is known; add it first, or use paper.',
  'contractId',
);
const notDraft = refusal<ContractCode>(
  'CONTRACT_STATE',
  '该签约已签署或已作废，无须验证码。',
  'The contract was signed or put away; it needs no code.',
  'contractId',
);
const settled = refusal<ContractCode>(
  'DELIVERY_STATE',
  '该次服务已确认或已撤销，请刷新后核对。',
  'This was confirmed or taken back already; look again.',
  'deliveryId',
);
