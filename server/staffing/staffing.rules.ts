import type { CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import { mayInGroup, type Viewer } from '../platform/access/viewer';

/**
 * Who may give and end appointments, beyond reaching the place.
 * Choices: nobody decides about themselves (four eyes); what belongs to a group as a whole is given by people of the group; an appointment
 * is not dated back, because what was done before it was done without a right.
 */

export const appointmentBeginCodes = {
  OWN_APPOINTMENT: 'Nobody appoints themselves; somebody else decides.',
  PLACE_UNCLEAR: 'Name exactly one of `institutionId` and `groupId`; `wardId` goes with its institution.',
  GROUP_LEVEL: 'An appointment to a group is given by somebody appointed to that group.',
  POST_NEEDS_GROUP: 'This post exists in groups only.',
  PERIOD_EMPTY: '`until` lies after `from`.',
  BEGINS_IN_PAST: 'An appointment begins today or later.',
  ALREADY_APPOINTED: 'The person holds this post at this place in that time.',
  PERSON_UNKNOWN: 'Nobody has this id.',
} as const;
export type AppointmentBeginCode = keyof typeof appointmentBeginCodes;

export const appointmentEndCodes = {
  OWN_APPOINTMENT: 'Nobody ends their own appointment; somebody else decides.',
  GROUP_LEVEL: 'An appointment to a group is ended by somebody appointed to that group.',
  ALREADY_ENDED: 'It has ended already.',
  REASON_MISSING: 'Say why it ends.',
} as const;
export type AppointmentEndCode = keyof typeof appointmentEndCodes;

/** An appointment as somebody asks for it. */
export interface AppointmentWish {
  readonly personId: string;
  readonly post: Post;
  readonly institutionId: string | null;
  readonly wardId: string | null;
  readonly groupId: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

const groupPosts: readonly Post[] = ['GROUP_ADMINISTRATOR'];

/** Why an appointment cannot be given, as far as it shows without looking at others; empty when nothing speaks against it. */
export function refuseBegin(viewer: Viewer, wish: AppointmentWish, today: CivilDate): Refusal<AppointmentBeginCode>[] {
  const { personId, post, institutionId, wardId, groupId, from, until } = wish;
  const refusals: Refusal<AppointmentBeginCode>[] = [];
  if (personId === viewer.personId) refusals.push(ownBegin);
  if ((institutionId === null) === (groupId === null) || (wardId !== null && institutionId === null))
    refusals.push(placeUnclear);
  else if (groupId === null && groupPosts.includes(post)) refusals.push(postNeedsGroup);
  else if (groupId !== null && !mayInGroup(viewer, 'appointment.manage', groupId)) refusals.push(groupLevelBegin);
  if (until !== null && until <= from) refusals.push(periodEmpty);
  if (from < today) refusals.push(beginsInPast);
  return refusals;
}

/** An appointment as it stands. */
export interface AppointmentFacts {
  readonly personId: string;
  readonly groupId: string | null;
  readonly until: Date | null;
}

export function refuseEnd(
  viewer: Viewer,
  { personId, groupId, until }: AppointmentFacts,
  reason: string,
  now: Date,
): Refusal<AppointmentEndCode>[] {
  const refusals: Refusal<AppointmentEndCode>[] = [];
  if (personId === viewer.personId) refusals.push(ownEnd);
  if (groupId !== null && !mayInGroup(viewer, 'appointment.manage', groupId)) refusals.push(groupLevelEnd);
  if (until !== null && until <= now) refusals.push(alreadyEnded);
  if (reason.trim() === '') refusals.push(reasonMissing);
  return refusals;
}

const ownBegin = refusal(
  'OWN_APPOINTMENT',
  '不能给自己任职，请由另一位有权限的同事办理。',
  'You cannot appoint yourself. Ask a colleague who may.',
  'personId',
);
const placeUnclear = refusal(
  'PLACE_UNCLEAR',
  '请在机构和集团中只选一个；病区须属于所选机构。',
  'Name either an institution or a group; a ward must belong to the institution named.',
  'institutionId',
);
const postNeedsGroup = refusal(
  'POST_NEEDS_GROUP',
  '该岗位只能设在集团。',
  'This post exists in groups only: name the group.',
  'groupId',
);
const groupLevelBegin = refusal(
  'GROUP_LEVEL',
  '集团层面的任职只能由该集团的人员办理。',
  'Only people appointed to this group appoint others to it.',
  'groupId',
);
const periodEmpty = refusal(
  'PERIOD_EMPTY',
  '结束日期须晚于开始日期。',
  'The end must lie after the beginning.',
  'until',
);
const beginsInPast = refusal(
  'BEGINS_IN_PAST',
  '任职不能倒签，请从今天或以后开始。',
  'An appointment is not dated back: begin today or later.',
  'from',
);
export const alreadyAppointed = refusal(
  'ALREADY_APPOINTED',
  '此人在该时段已在此处任该岗位。',
  'This person already holds this post here in that time.',
  'post',
);
export const personUnknown = refusal('PERSON_UNKNOWN', '没有找到此人。', 'There is no such person.', 'personId');
export const wardElsewhere = placeUnclear;

const ownEnd = refusal(
  'OWN_APPOINTMENT',
  '不能结束自己的任职，请由另一位有权限的同事办理。',
  'You cannot end your own appointment. Ask a colleague who may.',
  'appointmentId',
);
const groupLevelEnd = refusal(
  'GROUP_LEVEL',
  '集团层面的任职只能由该集团的人员结束。',
  'Only people appointed to this group end appointments to it.',
  'appointmentId',
);
const alreadyEnded = refusal('ALREADY_ENDED', '该任职已结束。', 'This appointment has ended already.', 'appointmentId');
const reasonMissing = refusal('REASON_MISSING', '请填写结束原因。', 'Say why the appointment ends.', 'reason');
