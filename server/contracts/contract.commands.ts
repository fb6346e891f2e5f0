import { addDays, addMonths, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { authoriseCentre, goneRefusal, lockResident } from '../residents/resident.facts';
import { auditContract, lockDoctors, lockTeam } from './contract.facts';
import { writeDraft } from './contract.writes';
import type { ContractCode } from './contracts.codes';
import { policyAt } from './policy.queries';
import { signingFacts } from './signing.facts';
import { signingRefusals, signingWarnings, type Warning } from './signing.rules';

/** Contracts are drawn up. */

export interface DraftOutcome {
  readonly contractId: string;
  readonly warnings?: readonly Warning[];
  /** The code was wrong; that it was tried is counted, and nothing else happened. */
  readonly wrong?: Refusal<ContractCode>;
}

export interface DraftInput {
  readonly patientId: string;
  readonly teamId: string;
  readonly doctorId: string;
  readonly districtInstitutionId: string | null;
  readonly cityInstitutionId: string | null;
  readonly packageIds: readonly string[];
  readonly startsOn: CivilDate | null;
  readonly autoRenew: boolean;
}

/** Draws up a contract that could be signed as it is. One that begins where another ends renews that one. */
export async function draftContract(tx: Transaction, input: DraftInput): Promise<Result<DraftOutcome, ContractCode>> {
  const resident = await lockResident(tx, input.patientId);
  authoriseCentre(tx, 'contract.keep', resident.institutionId);
  const team = await lockTeam(tx, input.teamId);
  await lockDoctors(tx, [input.doctorId]);
  const gone = goneRefusal(resident);
  if (gone) return refused(gone);
  const policy = await policyAt(tx, resident.institutionId);
  const today = civilDateOf(await tx.now());
  const startsOn = input.startsOn ?? today;
  const packageIds = [...new Set(input.packageIds)];
  const term = { startsOn, agreedUntil: addMonths(startsOn, policy.termMonths) };
  const plan = { ...input, ...term, resident, team, packageIds, carriesPackages: false, replaces: [] };
  const facts = await signingFacts(tx, policy, today, plan);
  const wrong = signingRefusals(facts);
  if (wrong.length > 0) return refused(...wrong);
  const renewsId = await endingBefore(tx, input.patientId, startsOn, policy.renewalDaysAfter);
  const { institutionId } = team;
  const contractId = await writeDraft(tx, { ...input, ...term, institutionId, packageIds, renewsId });
  auditContract(tx, 'draft', { id: contractId, institutionId });
  return accepted({ contractId, warnings: signingWarnings(facts) });
}

/** The contract that a new one renews: the last that ended, as agreed, on its first day or not long before. */
async function endingBefore(
  tx: Transaction,
  patientId: string,
  startsOn: CivilDate,
  renewalDaysAfter: number,
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(
    `SELECT c.id FROM family_contract c WHERE c.patient_id = $1 AND c.state = 'SIGNED' AND c.ends_on BETWEEN $2 AND $3
       AND NOT EXISTS (SELECT FROM family_contract n WHERE n.renews_id = c.id AND n.state = 'SIGNED') ORDER BY c.ends_on DESC LIMIT 1`,
    [patientId, addDays(startsOn, -renewalDaysAfter), startsOn],
  );
  return row?.id ?? null;
}
