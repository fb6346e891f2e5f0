import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseCentre, goneRefusal, type LockedResident, lockResident } from '../residents/resident.facts';
import type { DraftOutcome } from './contract.commands';
import {
  auditContract,
  changedRefusal,
  type LockedContract,
  type LockedTeam,
  lockDoctors,
  lockTeams,
  partiesOf,
} from './contract.facts';
import { ContractEndReason } from './contract.rules';
import { writeOnward } from './contract.writes';
import type { ContractCode } from './contracts.codes';
import { lastDelivery, lockWithSuccessor, writeEnd } from './end.commands';
import { policyAt } from './policy.queries';
import { signingFacts } from './signing.facts';
import { signingRefusals, signingWarnings } from './signing.rules';

/** A resident changes to another team or doctor: the contract ends, one that goes on from it in the chain begins on the same day. */

export interface TransferInput {
  readonly contractId: string;
  readonly expectedVersion: number | null;
  readonly toTeamId: string;
  readonly doctorId: string;
  readonly reason: string;
}

/** Moves a contract, and the signed one that was to renew it. What was delivered stays with the contract under which it was. */
export async function transferContract(
  tx: Transaction,
  input: TransferInput,
): Promise<Result<DraftOutcome, ContractCode>> {
  const parties = await partiesOf(tx, input.contractId);
  const resident = await lockResident(tx, parties.patientId);
  const teams = await lockTeams(tx, [...new Set([parties.teamId, input.toTeamId])]);
  await lockDoctors(tx, [input.doctorId]);
  const { contract, successor } = await lockWithSuccessor(tx, input.contractId);
  authoriseCentre(tx, 'contract.transfer', contract.institutionId);
  const team = teams.find(({ id }) => id === input.toTeamId);
  if (!team) throw notFound('这个团队', 'team');
  const today = civilDateOf(await tx.now());
  const startsOn = await goesOnFrom(tx, contract, today);
  const standing =
    goneRefusal(resident, 'contractId') ??
    changedRefusal(contract, input.expectedVersion) ??
    movableRefusal(contract, startsOn) ??
    sameRefusal(contract, input);
  if (standing) return refused(standing);
  const policy = await policyAt(tx, contract.institutionId);
  const facts = await signingFacts(tx, policy, today, {
    ...contract,
    resident,
    team,
    doctorId: input.doctorId,
    startsOn,
    carriesPackages: true,
    replaces: successor ? [contract.id, successor.id] : [contract.id],
  });
  const wrong = signingRefusals(facts);
  if (wrong.length > 0) return refused(...wrong);
  const move = { resident, team, doctorId: input.doctorId, reason: input.reason.trim() };
  const contractId = await moveOne(tx, contract, { ...move, startsOn, renewsId: contract.renewsId });
  if (successor) await moveOne(tx, successor, { ...move, startsOn: successor.startsOn, renewsId: contractId });
  return accepted({ contractId, warnings: signingWarnings(facts) });
}

/** Today, or the first day of one that has not begun; the day after when a service was delivered today already. */
async function goesOnFrom(tx: Transaction, contract: LockedContract, today: CivilDate): Promise<CivilDate> {
  const delivered = await lastDelivery(tx, contract.id);
  const earliest = delivered !== null && delivered >= today ? addDays(delivered, 1) : today;
  return earliest > contract.startsOn ? earliest : contract.startsOn;
}

interface Move {
  readonly resident: LockedResident;
  readonly team: LockedTeam;
  readonly doctorId: string;
  readonly reason: string;
  readonly startsOn: CivilDate;
  readonly renewsId: string | null;
}

async function moveOne(tx: Transaction, contract: LockedContract, move: Move): Promise<string> {
  const { team, doctorId, startsOn, reason, renewsId } = move;
  await writeEnd(tx, contract, { reason: ContractEndReason.TRANSFERRED, note: reason, on: startsOn });
  const { institutionId } = team;
  const id = await writeOnward(tx, contract, { institutionId, teamId: team.id, doctorId, startsOn, renewsId });
  auditContract(tx, 'transfer', { id, institutionId });
  return id;
}

function movableRefusal(
  { state, agreedUntil, endsOn }: LockedContract,
  startsOn: CivilDate,
): Refusal<ContractCode> | undefined {
  if (state === 'SIGNED' && startsOn < endsOn && startsOn < agreedUntil) return undefined;
  return refusal(
    'CONTRACT_STATE',
    '该签约未签署、已到期或已终止，不能转团队；请重新签约。',
    'The contract is not signed, or has ended; sign anew instead.',
    'contractId',
  );
}

function sameRefusal({ teamId, doctorId }: LockedContract, input: TransferInput): Refusal<ContractCode> | undefined {
  if (teamId !== input.toTeamId || doctorId !== input.doctorId) return undefined;
  return refusal(
    'SAME_TEAM',
    '该居民已由这个团队的这位医生管理，请选择其他团队或医生。',
    'The resident has this team and doctor already; choose another.',
    'toTeamId',
  );
}
