import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { authoriseCentre, goneRefusal, lockResident } from '../residents/resident.facts';
import { checkCode } from './code.commands';
import type { DraftOutcome } from './contract.commands';
import {
  auditContract,
  changedRefusal,
  type LockedContract,
  lockContract,
  lockDoctors,
  lockTeam,
  partiesOf,
} from './contract.facts';
import { Signer, SigningWay } from './contract.rules';
import { recordSigning, type Signature, writeSignature } from './contract.writes';
import type { ContractCodes } from './contract-code';
import type { ContractCode } from './contracts.codes';
import { policyAt } from './policy.queries';
import { signingFacts } from './signing.facts';
import { signingRefusals, signingWarnings } from './signing.rules';
import { worksIn } from './team.facts';

/** Contracts are signed, by both sides at once: the resident on paper or by a code, the team with whoever writes it down. */

/** What the paper says that the resident signed. */
export interface Paper {
  readonly signedOn: CivilDate;
  readonly witnessId: string;
}

export interface SignInput {
  readonly contractId: string;
  readonly expectedVersion?: number | null;
  readonly paper: Paper | null;
  readonly code?: string | null;
  readonly signer: Signer;
  readonly guardianName?: string | null;
}

/**
 * Signs a draft. The resident and the team are locked, so that of many at once for one resident the second finds the first; the database would
 * refuse it anyway.
 */
export async function signContract(
  tx: Transaction,
  codes: ContractCodes,
  input: SignInput,
): Promise<Result<DraftOutcome, ContractCode>> {
  const parties = await partiesOf(tx, input.contractId);
  const resident = await lockResident(tx, parties.patientId);
  const team = await lockTeam(tx, parties.teamId);
  await lockDoctors(tx, [parties.doctorId]);
  const contract = await lockContract(tx, input.contractId);
  authoriseCentre(tx, 'contract.keep', contract.institutionId);
  const standing =
    goneRefusal(resident, 'contractId') ?? draftRefusal(contract) ?? changedRefusal(contract, input.expectedVersion);
  if (standing) return refused(standing);
  const policy = await policyAt(tx, contract.institutionId);
  const today = civilDateOf(await tx.now());
  const plan = { ...contract, resident, team, carriesPackages: false, replaces: [] };
  const facts = await signingFacts(tx, policy, today, plan);
  const wrong = [
    ...signingRefusals(facts),
    ...wayRefusals(input),
    ...(await paperRefusals(tx, contract, input.paper, today)),
  ];
  if (wrong.length > 0) return refused(...wrong);
  if (input.code) {
    const checked = await checkCode(tx, codes, { ...contract, contractId: contract.id, deliveryId: null }, input.code);
    if (!checked.ok) return checked;
    if (checked.value.wrong) return accepted({ contractId: contract.id, wrong: checked.value.wrong });
  }
  const signature = signatureOf(input);
  await writeSignature(tx, contract.id, signature);
  await recordSigning(tx, contract, today);
  auditContract(tx, 'sign', contract, { how: signature.how, signer: signature.signer });
  return accepted({ contractId: contract.id, warnings: signingWarnings(facts) });
}

function signatureOf({ paper, signer, guardianName }: SignInput): Signature {
  return {
    how: paper ? SigningWay.PAPER : SigningWay.CODE,
    signer,
    guardianName: signer === Signer.GUARDIAN ? (guardianName?.trim() ?? null) : null,
    witnessId: paper?.witnessId ?? null,
    paperSignedOn: paper?.signedOn ?? null,
  };
}

function draftRefusal({ state }: LockedContract): Refusal<ContractCode> | undefined {
  if (state === 'DRAFT') return undefined;
  return refusal(
    'CONTRACT_STATE',
    state === 'CANCELLED' ? '该签约草稿已作废，请重新拟定。' : '该签约已经签署，请刷新后查看。',
    state === 'CANCELLED' ? 'The draft was put away; draw up another.' : 'The contract is signed already; look again.',
    'contractId',
  );
}

function wayRefusals({ paper, code, signer, guardianName }: SignInput): Refusal<ContractCode>[] {
  const wrong: Refusal<ContractCode>[] = [];
  if ((paper === null) === !code)
    wrong.push(
      refusal(
        'SIGNING_WAY',
        '请填写纸质签署信息或验证码，二者选一。',
        'Say either what the paper says or the code.',
        'paper',
      ),
    );
  if ((signer === Signer.GUARDIAN) !== Boolean(guardianName?.trim()))
    wrong.push(
      refusal(
        'GUARDIAN_NAME',
        '由监护人签署时须填写监护人姓名，本人签署时不填。',
        'A guardian who signs has a name; nobody else needs one.',
        'guardianName',
      ),
    );
  return wrong;
}

const paperDaysMax = 90;

/** What is wrong with what a paper says; nothing where there is none. */
export async function paperRefusals(
  tx: Transaction,
  { institutionId }: { readonly institutionId: string },
  paper: Paper | null,
  today: CivilDate,
): Promise<Refusal<ContractCode>[]> {
  if (!paper) return [];
  const wrong: Refusal<ContractCode>[] = [];
  if (paper.signedOn > today || paper.signedOn < addDays(today, -paperDaysMax))
    wrong.push(
      refusal(
        'PAPER_DATE',
        `签署日期不能晚于今天，也不能早于 ${paperDaysMax} 天前。`,
        `The paper was signed by today, and not more than ${paperDaysMax} days ago.`,
        'paper',
        'signedOn',
      ),
    );
  if (!(await worksIn(tx, institutionId, paper.witnessId)))
    wrong.push(
      refusal(
        'WITNESS_UNKNOWN',
        '见证人目前不在本中心任职，请核对。',
        'The witness has no appointment in the centre; check who it was.',
        'paper',
        'witnessId',
      ),
    );
  return wrong;
}
