import { type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import { assertNever } from '../kernel/invariant';
import { contains, type Period } from '../kernel/period';
import { type Refusal, refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';

/**
 * Decides what an agreement on a joint ward (联合病房) and its team may be, after the joint wards of Minhang: beds in one house, run together
 * with another one, under a director of that other house.
 *
 * Choices: an agreement, a place in the team or a drug that begins today begins now, so that nothing is dated back; what ends is ended now,
 * so that what stands in the way is looked at when it happens; something that ends before it began never held.
 */

/** What somebody does in the team. */
export enum JointWardRole {
  DIRECTOR = 'DIRECTOR',
  LEAD_PHYSICIAN = 'LEAD_PHYSICIAN',
  COMMUNITY_PHYSICIAN = 'COMMUNITY_PHYSICIAN',
  NURSE = 'NURSE',
  THERAPIST = 'THERAPIST',
}

export enum JointWardState {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

export enum JointWardAction {
  CLOSE = 'CLOSE',
  EXTEND = 'EXTEND',
  ADD_MEMBER = 'ADD_MEMBER',
  ADD_DRUG = 'ADD_DRUG',
  RECORD_ROUND = 'RECORD_ROUND',
}

/** Why an action on a joint ward is refused: each code once, with the sentence that the schema shows. */
export const jointWardCodes = {
  SAME_HOUSE: 'The partner is the house that the ward belongs to.',
  NOT_ONE_GROUP: 'The two houses are not in one tight group for the whole period.',
  WARD_TAKEN: 'The ward is in another agreement in that time.',
  BEDS_OF_WARD: 'The agreed beds are those of the ward, and none of its open beds is left out.',
  DIRECTOR_HOME: 'The director is a physician of the partner.',
  PERIOD: 'The period is empty, begins in the past or lies outside of the agreement.',
  NOT_LATER: 'The new end is not later than the one agreed on, or there is none.',
  CLOSED: 'The agreement has ended.',
  CHANGED: 'The agreement has changed since you looked (expectedVersion).',
  BLOCKED: 'Patients lie in the agreed beds, or beds are held; they are listed.',
  ALREADY_MEMBER: 'The person is in the team in that time.',
  NOT_EMPLOYED: 'The person has no appointment that fits the role at that house.',
  DIRECTOR_NEEDED: 'A joint ward has a director at any time; name the next one instead.',
  ALREADY_ENDED: 'It has ended already.',
  ALREADY_LISTED: 'The drug is on the list in that time.',
  NOT_ACTIVE: 'The agreement did not hold at that instant.',
  AT_IN_FUTURE: 'The instant lies in the future.',
  NOT_IN_TEAM: 'Somebody named was not in the team at that instant.',
  LEADER_NO_PHYSICIAN: 'The leader of a round is a physician of the team.',
  NOT_IN_WARD: 'A patient named did not lie in an agreed bed at that instant.',
} as const;
export type JointWardCode = keyof typeof jointWardCodes;

export const jointWardRefusals = {
  sameHouse: refusal(
    'SAME_HOUSE',
    '合作机构不能是病区所在机构，请选择另一家机构。',
    'The ward belongs to this house; choose another one as the partner.',
    'partnerInstitutionId',
  ),
  notOneGroup: refusal(
    'NOT_ONE_GROUP',
    '两家机构在整个协议期内须同属一个紧密型集团，请核对机构和期限。',
    'Both houses must be in one tight group for the whole period; check the houses and the period.',
    'partnerInstitutionId',
  ),
  wardTaken: refusal(
    'WARD_TAKEN',
    '该病区在此期间已有联合病房协议，请先结束原协议或选择其他期限。',
    'The ward is in another agreement in that time; end that one first or choose another period.',
    'hostWardId',
  ),
  bedsOfWard: refusal(
    'BEDS_OF_WARD',
    '协议床位须为该病区的床，且须包含其全部开放床位。',
    'Choose beds of this ward only, and all of them that are open.',
    'bedIds',
  ),
  directorHome: refusal(
    'DIRECTOR_HOME',
    '病房主任须为合作机构的在任医师，请重新选择。',
    'The director must be a physician of the partner; choose somebody else.',
    'directorId',
  ),
  notLater: refusal(
    'NOT_LATER',
    '协议只能延长：新的结束日期须晚于现有日期；提前结束请用“结束协议”。',
    'An agreement is only extended: the new end must be later than the present one. To end it earlier, close it.',
    'until',
  ),
  closed: refusal('CLOSED', '该协议已结束。', 'This agreement has ended.', 'jointWardId'),
  changed: refusal(
    'CHANGED',
    '协议信息已被他人更新，请刷新后再试。',
    'The agreement has changed meanwhile; look again.',
    'expectedVersion',
  ),
  blocked: refusal(
    'BLOCKED',
    '协议床位仍有患者或保留，请先安排所列患者。',
    'Patients or holds are in the agreed beds; see to those listed first.',
    'jointWardId',
  ),
  alreadyMember: refusal(
    'ALREADY_MEMBER',
    '此人在该时段已在团队中，请先结束原角色。',
    'This person is in the team in that time; end that role first.',
    'personId',
  ),
  notEmployed: refusal(
    'NOT_EMPLOYED',
    '此人在所属机构没有与该角色相符的有效任职。',
    'This person has no valid appointment that fits the role at that house.',
    'personId',
  ),
  directorNeeded: refusal(
    'DIRECTOR_NEEDED',
    '联合病房须始终有主任，请直接任命新主任。',
    'A joint ward always has a director; name the next one, which ends this one.',
    'role',
  ),
  alreadyEnded: refusal('ALREADY_ENDED', '该记录已结束。', 'This has ended already.', 'id'),
  alreadyListed: refusal(
    'ALREADY_LISTED',
    '该药品在此期间已在目录中。',
    'This drug is on the list in that time.',
    'drugCode',
  ),
  notActive: refusal(
    'NOT_ACTIVE',
    '该时间不在协议有效期内。',
    'The agreement did not hold at that instant; check the time.',
    'at',
  ),
  atInFuture: refusal(
    'AT_IN_FUTURE',
    '时间在将来，请填写已经发生的时间。',
    'That instant lies in the future; state when it happened.',
    'at',
  ),
  notInTeam: refusal(
    'NOT_IN_TEAM',
    '查房人员当时不在联合团队中，请先加入团队。',
    'Somebody named was not in the team then; add them to the team first.',
    'participantIds',
  ),
  leaderNoPhysician: refusal(
    'LEADER_NO_PHYSICIAN',
    '联合查房须由团队医师主持。',
    'A physician of the team leads the round; name one.',
    'leaderId',
  ),
  notInWard: refusal(
    'NOT_IN_WARD',
    '有患者当时不在协议床位，请核对。',
    'A patient named did not lie in an agreed bed then; check the list.',
    'patients',
  ),
} satisfies Record<string, Refusal<JointWardCode>>;

/** What the database's own refusals mean; they speak when two actions race past the rules. */
export const jointWardViolations = {
  joint_ward_agreement_one_per_ward: jointWardRefusals.wardTaken,
  joint_ward_beds_of_ward: jointWardRefusals.bedsOfWard,
  joint_ward_one_group: jointWardRefusals.notOneGroup,
  joint_ward_closed_empty: jointWardRefusals.blocked,
  joint_ward_member_one_role: jointWardRefusals.alreadyMember,
  formulary_item_once: jointWardRefusals.alreadyListed,
} satisfies Violations<JointWardCode>;

/** An agreement as far as decisions need it. */
export interface AgreementFacts {
  readonly id: string;
  readonly hostId: string;
  readonly partnerId: string;
  readonly wardId: string;
  readonly period: Period;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

export function jointWardState(
  { period, withdrawnAt }: Pick<AgreementFacts, 'period' | 'withdrawnAt'>,
  at: Date,
): JointWardState {
  if (withdrawnAt || (period.until && period.until <= at)) return JointWardState.ENDED;
  return at < period.from ? JointWardState.PLANNED : JointWardState.ACTIVE;
}

/** Whether an agreement holds at an instant. */
export function holdsAt(agreement: Pick<AgreementFacts, 'period' | 'withdrawnAt'>, at: Date): boolean {
  return agreement.withdrawnAt === null && contains(agreement.period, at);
}

/** How many days before its end an agreement is announced, the first time and again: a choice. */
export const announcedDays = [30, 7, 1] as const;

/** Why the end of an agreement cannot become another one; null is no end. */
export function extensionRefusal(period: Period, until: Date | null): Refusal<'NOT_LATER'> | undefined {
  const isLater = period.until !== null && (until === null || until > period.until);
  return isLater ? undefined : jointWardRefusals.notLater;
}

/** Why an agreement cannot be changed now. */
export function openRefusal(
  agreement: AgreementFacts,
  now: Date,
  expectedVersion?: number | null,
): Refusal<'CLOSED' | 'CHANGED'> | undefined {
  if (expectedVersion != null && expectedVersion !== agreement.version) return jointWardRefusals.changed;
  return jointWardState(agreement, now) === JointWardState.ENDED ? jointWardRefusals.closed : undefined;
}

/** A period of whole days as somebody asks for it; what begins today begins now. */
export function wishedPeriod(
  from: CivilDate | null | undefined,
  until: CivilDate | null | undefined,
  now: Date,
): Period {
  const today = civilDateOf(now);
  return {
    from: !from || from === today ? now : startOfDay(from),
    until: until ? startOfDay(until) : null,
  };
}

/** Why a period cannot be, by itself or inside another one. */
export function periodRefusal(period: Period, now: Date, inside?: Period): Refusal<'PERIOD'> | undefined {
  if (period.from < now || (period.until && period.until <= period.from)) {
    return refusal(
      'PERIOD',
      '开始日期须从今天起，且早于结束日期。',
      'The period begins today or later, and ends after it begins.',
      'from',
    );
  }
  const fits =
    !inside ||
    (period.from >= inside.from && (inside.until === null || (period.until !== null && period.until <= inside.until)));
  if (fits) return undefined;
  return refusal('PERIOD', '期限超出联合病房协议期。', 'The period lies outside of the agreement.', 'from');
}

/** The end of something inside an agreement that is not stated: that of the agreement. */
export function endingWith(period: Period, agreement: Period): Period {
  return { from: period.from, until: period.until ?? agreement.until };
}

/** At which of the two houses somebody of a role works; undefined where either will do. */
export function homeOfRole(
  role: JointWardRole,
  { hostId, partnerId }: Pick<AgreementFacts, 'hostId' | 'partnerId'>,
): string | undefined {
  switch (role) {
    case JointWardRole.DIRECTOR:
    case JointWardRole.LEAD_PHYSICIAN:
      return partnerId;
    case JointWardRole.COMMUNITY_PHYSICIAN:
      return hostId;
    case JointWardRole.NURSE:
    case JointWardRole.THERAPIST:
      return undefined;
    default:
      return assertNever(role);
  }
}

/** Who may lead a round. */
export function leadsRounds(role: JointWardRole): boolean {
  return role !== JointWardRole.NURSE && role !== JointWardRole.THERAPIST;
}
