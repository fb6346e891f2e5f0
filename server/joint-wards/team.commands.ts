import { newUuid } from '../kernel/ids';
import { type Period, readRangeText, toRangeText } from '../kernel/period';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import { fitsRole } from '../platform/access/team-posts';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import { authoriseJoint, lockAgreement, type MemberFacts, teamFrom } from './joint-ward.facts';
import { tellTeam } from './joint-ward.notices';
import {
  type AgreementFacts,
  endingWith,
  homeOfRole,
  type JointWardCode,
  JointWardRole,
  jointWardRefusals,
  openRefusal,
  periodRefusal,
  wishedPeriod,
} from './joint-ward.rules';

/** Who works in a joint ward; rights in the ward follow from it and end with it. */

type MemberId = { readonly memberId: string };

export interface MemberAddInput {
  readonly jointWardId: string;
  readonly personId: string;
  readonly role: JointWardRole;
  readonly homeInstitutionId?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Takes somebody into the team; a new director follows the one before. */
export async function addMember(tx: Transaction, input: MemberAddInput): Promise<Result<MemberId, JointWardCode>> {
  const agreement = await lockAgreement(tx, input.jointWardId);
  authoriseJoint(tx, 'jointward.manage', agreement);
  const now = await tx.now();
  const { personId, role } = input;
  const wished = wishedPeriod(input.from, input.until, now);
  // An agreement that is to come takes its team from its first instant on, whatever day is named before it.
  const from = wished.from < agreement.period.from ? agreement.period.from : wished.from;
  const period = endingWith({ ...wished, from }, agreement.period);
  const wrong = openRefusal(agreement, now) ?? periodRefusal(period, now, agreement.period);
  if (wrong) return refused(wrong);
  if (role === JointWardRole.DIRECTOR && !reachesEnd(period, agreement.period))
    return refused(jointWardRefusals.directorNeeded);
  const homeId = await homeOf(tx, agreement, input, period.from);
  if (!homeId) return refused(jointWardRefusals.notEmployed);
  const team = await teamFrom(tx, agreement.id, period.from);
  if (team.some(member => member.personId === personId && overlap(member.period, period)))
    return refused(jointWardRefusals.alreadyMember);
  const directors = role === JointWardRole.DIRECTOR ? team.filter(member => member.role === role) : [];
  for (const director of directors) await endMembership(tx, director, period.from, null);
  const memberId = newUuid();
  await tx.rows(
    'INSERT INTO joint_ward_member (id, agreement_id, person_id, role, home_id, during) VALUES ($1, $2, $3, $4, $5, $6)',
    [memberId, agreement.id, personId, role, homeId, toRangeText(period)],
  );
  await teamChanged(tx, agreement, 'jointward.member.add', memberId, [
    personId,
    ...directors.map(each => each.personId),
  ]);
  await tellTeam(tx, 'JOINT_WARD_JOINED', agreement, [personId]);
  return accepted({ memberId });
}

function reachesEnd(period: Period, agreement: Period): boolean {
  return period.until?.getTime() === agreement.until?.getTime();
}

function overlap(one: Period, other: Period): boolean {
  return (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
}

/** The house that somebody comes from, where an appointment there fits the role. */
async function homeOf(
  tx: Transaction,
  agreement: AgreementFacts,
  { personId, role, homeInstitutionId }: MemberAddInput,
  at: Date,
): Promise<string | undefined> {
  const only = homeOfRole(role, agreement) ?? homeInstitutionId;
  const houses = [agreement.hostId, agreement.partnerId].filter(id => !only || id === only);
  for (const homeId of houses) if (await isEmployed(tx, { personId, role, homeId }, at)) return homeId;
  return undefined;
}

/** Whether an appointment at a house, valid at an instant, fits a role. */
export async function isEmployed(
  tx: Transaction,
  { personId, role, homeId }: { personId: string; role: JointWardRole; homeId: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx.rows<{ post: Post }>(
    'SELECT post FROM appointment WHERE person_id = $1 AND institution_id = $2 AND during @> $3::timestamptz',
    [personId, homeId, at],
  );
  return rows.some(({ post }) => fitsRole(role, post));
}

/** Ends somebody's place in the team now; a director is followed by another one instead. */
export async function endMember(
  tx: Transaction,
  input: { memberId: string; reason: string },
): Promise<Result<MemberId, JointWardCode>> {
  const agreement = await lockAgreement(tx, await agreementOfMember(tx, input.memberId));
  authoriseJoint(tx, 'jointward.manage', agreement);
  const now = await tx.now();
  const member = await memberById(tx, input.memberId);
  const wrong = endRefusal(member, now);
  if (wrong) return refused(wrong);
  await endMembership(tx, member, now, input.reason);
  await teamChanged(tx, agreement, 'jointward.member.end', member.id, [member.personId]);
  return accepted({ memberId: member.id });
}

async function agreementOfMember(tx: Transaction, memberId: string): Promise<string> {
  const row = await tx.row<{ id: string }>('SELECT agreement_id AS id FROM joint_ward_member WHERE id = $1', [
    memberId,
  ]);
  if (!row) throw notFound('这位团队成员', 'member of a team');
  return row.id;
}

type Ending = MemberFacts & { readonly withdrawnAt: Date | null };

async function memberById(tx: Transaction, id: string): Promise<Ending> {
  const row = await tx.row<Omit<Ending, 'period'> & { readonly during: string }>(
    `SELECT id, person_id AS "personId", role, during, withdrawn_at AS "withdrawnAt" FROM joint_ward_member WHERE id = $1`,
    [id],
  );
  if (!row) throw notFound('这位团队成员', 'member of a team');
  return { ...row, period: readRangeText(row.during) };
}

function endRefusal({ role, period, withdrawnAt }: Ending, now: Date): Refusal<JointWardCode> | undefined {
  if (withdrawnAt || (period.until && period.until <= now)) return jointWardRefusals.alreadyEnded;
  return role === JointWardRole.DIRECTOR ? jointWardRefusals.directorNeeded : undefined;
}

/** What has not begun by then never holds. */
async function endMembership(
  tx: Transaction,
  { id, period }: MemberFacts,
  at: Date,
  reason: string | null,
): Promise<void> {
  const change = period.from < at ? 'during = tstzrange(lower(during), $2)' : 'withdrawn_at = $2';
  await tx.rows(`UPDATE joint_ward_member SET ${change}, end_reason = $3 WHERE id = $1`, [id, at, reason]);
}

async function teamChanged(
  tx: Transaction,
  agreement: AgreementFacts,
  action: string,
  memberId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx.rows('UPDATE joint_ward_agreement SET version = version + 1 WHERE id = $1', [agreement.id]);
  rightsChanged(tx, agreement, personIds);
  const { hostId: institutionId } = agreement;
  tx.audit({ action, institutionId, subjectKind: 'JointWardMember', subjectId: memberId, detail: { personIds } });
}

/** Tells open streams that what these people may see has changed. */
export function rightsChanged(
  tx: Transaction,
  { hostId: institutionId, wardId }: Pick<AgreementFacts, 'hostId' | 'wardId'>,
  personIds: readonly string[],
): void {
  for (const subjectId of personIds)
    tx.publish({ topic: 'ACCESS', kind: 'APPOINTMENT_CHANGED', institutionId, wardId, subjectId, payload: {} });
}
