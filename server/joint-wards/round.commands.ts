import { newUuid } from '../kernel/ids';
import { contains } from '../kernel/period';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { authoriseJoint, lockAgreement, type MemberFacts, teamFrom } from './joint-ward.facts';
import { type AgreementFacts, holdsAt, type JointWardCode, jointWardRefusals, leadsRounds } from './joint-ward.rules';
import { recordRoundWork } from './joint-work.writes';

/** Joint rounds 联合查房: physicians of both houses at the beds of the ward. */

export interface RoundInput {
  readonly jointWardId: string;
  readonly at?: Date | null;
  readonly leaderId: string;
  readonly participantIds: readonly string[];
  readonly note?: string | null;
  /** Who was seen, and what was decided about them. */
  readonly patients: readonly { readonly encounterId: string; readonly note?: string | null }[];
}

/** Writes a round down. */
export async function recordRound(
  tx: Transaction,
  input: RoundInput,
): Promise<Result<{ roundId: string }, JointWardCode>> {
  const agreement = await lockAgreement(tx, input.jointWardId);
  authoriseJoint(tx, 'jointward.work', agreement);
  const now = await tx.now();
  const at = input.at ?? now;
  const team = await teamFrom(tx, agreement.id, at);
  const wrong = roundRefusal(agreement, team, input, at, now) ?? (await patientsRefusal(tx, agreement, input, at));
  if (wrong) return refused(wrong);
  const roundId = newUuid();
  const participantIds = [...new Set([input.leaderId, ...input.participantIds])];
  await tx.rows(
    `INSERT INTO joint_round (id, agreement_id, at, leader_id, participant_ids, note, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [roundId, agreement.id, at, input.leaderId, participantIds, input.note ?? null, tx.personId],
  );
  for (const { encounterId, note } of input.patients) {
    await tx.rows(
      'INSERT INTO joint_round_patient (round_id, encounter_id, host_id, ward_id, note) VALUES ($1, $2, $3, $4, $5)',
      [roundId, encounterId, agreement.hostId, agreement.wardId, note ?? null],
    );
  }
  const rounders = team.filter(({ personId, period }) => participantIds.includes(personId) && contains(period, at));
  await recordRoundWork(tx, roundId, rounders, at);
  tx.audit({
    action: 'jointward.round',
    institutionId: agreement.hostId,
    subjectKind: 'JointRound',
    subjectId: roundId,
    detail: { patients: input.patients.length },
  });
  return accepted({ roundId });
}

function roundRefusal(
  agreement: AgreementFacts,
  team: readonly MemberFacts[],
  { leaderId, participantIds }: RoundInput,
  at: Date,
  now: Date,
): Refusal<JointWardCode> | undefined {
  if (at > now) return jointWardRefusals.atInFuture;
  if (!holdsAt(agreement, at)) return jointWardRefusals.notActive;
  const there = team.filter(member => contains(member.period, at));
  const roles = new Map(there.map(member => [member.personId, member.role]));
  const leader = roles.get(leaderId);
  if (!leader || !participantIds.every(id => roles.has(id))) return jointWardRefusals.notInTeam;
  return leadsRounds(leader) ? undefined : jointWardRefusals.leaderNoPhysician;
}

/** Everybody seen lay in an agreed bed at that instant. */
async function patientsRefusal(
  tx: Transaction,
  agreement: AgreementFacts,
  { patients }: RoundInput,
  at: Date,
): Promise<Refusal<'NOT_IN_WARD'> | undefined> {
  const ids = patients.map(patient => patient.encounterId);
  const lying = await tx.rows(
    `SELECT DISTINCT o.encounter_id FROM joint_ward_bed j JOIN bed_occupancy o ON o.bed_id = j.bed_id
     WHERE j.agreement_id = $1 AND o.encounter_id = ANY ($2) AND o.kind = 'STAY' AND o.cancelled_at IS NULL AND o.since <= $3 AND o.until > $3`,
    [agreement.id, ids, at],
  );
  return lying.length === ids.length ? undefined : jointWardRefusals.notInWard;
}
