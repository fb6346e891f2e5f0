import { type Refusal, refusal } from '../kernel/result';
import type { Post } from '../platform/access/actions';

/**
 * Whether somebody may give the rights of an appointment on.
 * Choices: only one's own, so that what was given is not given on; for as long as the policy says; rights of a clinical post only to somebody who
 * holds that post too; one at a time for each appointment. What its giver asked for nobody approves by it.
 */
export const delegationBeginCodes = {
  NOT_YOURS: 'One gives on the rights of one’s own appointments only; what was given to one is not given on.',
  APPOINTMENT_ENDED: 'The appointment has ended, or will have before the time begins.',
  TO_ONESELF: 'Nobody gives rights on to themselves.',
  PERIOD_EMPTY: '`until` lies after `from`.',
  BEGINS_IN_PAST: 'Rights are not given on in the past.',
  TOO_LONG: 'Longer than the policy of the group allows.',
  COLLEAGUE_UNFIT: 'They hold no appointment in the group now or, for a clinical post, not that post.',
  ALREADY_DELEGATED: 'The rights of the appointment are given on at that time already.',
} as const;
export type DelegationBeginCode = keyof typeof delegationBeginCodes;

export const delegationEndCodes = { ALREADY_ENDED: 'It has ended already.' } as const;
export type DelegationEndCode = keyof typeof delegationEndCodes;

const clinicalPosts: readonly string[] = [
  'PHYSICIAN',
  'WARD_NURSE',
  'FAMILY_DOCTOR',
  'COMMUNITY_NURSE',
  'PHARMACIST',
] satisfies Post[];

export interface DelegationFacts {
  readonly isOwn: boolean;
  readonly isToOneself: boolean;
  readonly post: string;
  readonly appointmentUntil: Date | null;
  readonly from: Date;
  readonly until: Date;
  readonly now: Date;
  readonly daysMax: number;
  /** Posts that the colleague holds in the group now, by their own appointments. */
  readonly colleaguePosts: readonly string[];
}

export function refuseDelegation(facts: DelegationFacts): Refusal<DelegationBeginCode>[] {
  const { from, until, now, daysMax, appointmentUntil, post, colleaguePosts } = facts;
  const refusals: Refusal<DelegationBeginCode>[] = [];
  if (!facts.isOwn) refusals.push(notYours);
  if (facts.isToOneself) refusals.push(toOneself);
  if (appointmentUntil !== null && (appointmentUntil <= now || appointmentUntil <= from)) refusals.push(ended);
  if (until <= from) refusals.push(periodEmpty);
  else if (until.getTime() - from.getTime() > daysMax * 86_400_000) refusals.push(tooLong(daysMax));
  if (from < now) refusals.push(beginsInPast);
  const isFit = clinicalPosts.includes(post) ? colleaguePosts.includes(post) : colleaguePosts.length > 0;
  if (!facts.isToOneself && !isFit) refusals.push(colleagueUnfit);
  return refusals;
}

const notYours = refusal<DelegationBeginCode>(
  'NOT_YOURS',
  '只能委托本人的任职；受托的权限不能再转委托。',
  'You give on the rights of your own appointments only; what was given to you is not given on.',
  'appointmentId',
);
const toOneself = refusal<DelegationBeginCode>(
  'TO_ONESELF',
  '不能委托给自己。',
  'You cannot give rights on to yourself.',
  'toPersonId',
);
const ended = refusal<DelegationBeginCode>(
  'APPOINTMENT_ENDED',
  '该任职已结束，或在委托开始之前结束。',
  'The appointment has ended, or will have before that time begins.',
  'appointmentId',
);
const periodEmpty = refusal<DelegationBeginCode>(
  'PERIOD_EMPTY',
  '结束时间须晚于开始时间。',
  'The end must lie after the beginning.',
  'until',
);
const beginsInPast = refusal<DelegationBeginCode>(
  'BEGINS_IN_PAST',
  '委托不能倒签，请从现在或以后开始。',
  'Rights are not given on in the past: begin now or later.',
  'from',
);
const colleagueUnfit = refusal<DelegationBeginCode>(
  'COLLEAGUE_UNFIT',
  '此人目前在集团内没有任职；临床岗位的权限只能委托给担任同一岗位的同事。',
  'They hold no appointment in the group now; rights of a clinical post go only to a colleague who holds that post.',
  'toPersonId',
);
const alreadyDelegated = refusal<DelegationBeginCode>(
  'ALREADY_DELEGATED',
  '该任职在这段时间已委托他人，请先结束原委托或改期。',
  'The rights of this appointment are given on at that time already. End that first, or choose another time.',
  'from',
);
export const delegationEnded = refusal<DelegationEndCode>(
  'ALREADY_ENDED',
  '该委托已结束。',
  'It has ended already.',
  'delegationId',
);

function tooLong(daysMax: number): Refusal<DelegationBeginCode> {
  return refusal(
    'TOO_LONG',
    `一次委托最长 ${daysMax} 天，请缩短。`,
    `At most ${daysMax} days at once: choose a shorter time.`,
    'until',
  );
}

/** What the database's own refusal means. */
export const delegationViolations = { delegation_one_at_a_time: alreadyDelegated };
