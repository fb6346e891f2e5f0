import { type CivilDate, startOfDay } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import { mayInGroup, type Viewer } from '../platform/access/viewer';
import { appointmentFitCodes, shortenCodes } from './appointment.rules';
import type { AppointmentKind } from './staff.rules';

/**
 * Who may give and end appointments, beyond reaching the place.
 * Choices: nobody decides about themselves (four eyes); what belongs to a group as a whole is given by people of the group; an appointment
 * is not dated back, because what was done before it was done without a right; what sends people to another house comes from an order that home,
 * host and group have approved.
 */

export const appointmentBeginCodes = {
  OWN_APPOINTMENT: 'Nobody appoints themselves; somebody else decides.',
  PLACE_UNCLEAR: 'Name exactly one of `institutionId` and `groupId`; ward and department go with their institution.',
  GROUP_LEVEL: 'An appointment to a group is given by somebody appointed to that group.',
  POST_NEEDS_GROUP: 'This post exists in groups only.',
  POST_OF_SUPPLIERS: 'Who speaks for a supplier is named with the supplier, not appointed to a place.',
  PERIOD_EMPTY: '`until` lies after `from`.',
  BEGINS_IN_PAST: 'An appointment begins today or later.',
  PERSON_UNKNOWN: 'Nobody has this id.',
  NEEDS_ORDER: 'This kind comes from a dispatch order that was approved.',
  PRIMARY_ELSEWHERE: 'The primary appointment is at the house of the personnel relation.',
  ...appointmentFitCodes,
} as const;
export type AppointmentBeginCode = keyof typeof appointmentBeginCodes;

export const appointmentEndCodes = {
  OWN_APPOINTMENT: 'Nobody ends their own appointment; somebody else decides.',
  GROUP_LEVEL: 'An appointment to a group is ended by somebody appointed to that group.',
  REASON_MISSING: 'Say why it ends.',
  ENDS_IN_PAST: 'An appointment is not ended in the past: leave `on` out to end it now, or name a later day.',
  FROM_ORDER: 'It comes from a dispatch order: recall the order.',
  ...shortenCodes,
} as const;
export type AppointmentEndCode = keyof typeof appointmentEndCodes;

/** An appointment as somebody asks for it. */
export interface AppointmentWish {
  readonly personId: string;
  readonly post: Post;
  readonly kind: AppointmentKind;
  readonly shareBp: number;
  readonly institutionId: string | null;
  readonly departmentId: string | null;
  readonly wardId: string | null;
  readonly groupId: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

const groupPosts: readonly Post[] = ['GROUP_ADMINISTRATOR'];
const orderedKinds: readonly AppointmentKind[] = ['DISPATCH', 'ROTATION', 'TRAINING', 'DISTRICT_MANAGED'];

/** Why an appointment cannot be given, as far as it shows without looking at others; empty when nothing speaks against it. */
export function refuseBegin(viewer: Viewer, wish: AppointmentWish, today: CivilDate): Refusal<AppointmentBeginCode>[] {
  const { personId, post, kind, groupId, from, until } = wish;
  const refusals: Refusal<AppointmentBeginCode>[] = [];
  if (personId === viewer.personId) refusals.push(ownBegin);
  if (post === 'SUPPLIER') refusals.push(postOfSuppliers);
  else if (!hasOnePlace(wish)) refusals.push(placeUnclear);
  else if (groupId === null && groupPosts.includes(post)) refusals.push(postNeedsGroup);
  else if (groupId !== null && !mayInGroup(viewer, 'appointment.manage', groupId)) refusals.push(groupLevelBegin);
  if (orderedKinds.includes(kind)) refusals.push(needsOrder);
  if (until !== null && until <= from) refusals.push(periodEmpty);
  if (from < today) refusals.push(beginsInPast);
  return refusals;
}

function hasOnePlace({ institutionId, groupId, wardId, departmentId }: AppointmentWish): boolean {
  if ((institutionId === null) === (groupId === null)) return false;
  return institutionId !== null || (wardId === null && departmentId === null);
}

/** An appointment as it stands. */
export interface AppointmentFacts {
  readonly personId: string;
  readonly groupId: string | null;
  readonly orderId: string | null;
}

/** An end as somebody asks for it. */
export interface EndWish {
  /** The first day on which it no longer holds; null for now. */
  readonly on: CivilDate | null;
  readonly reason: string;
}

export function refuseEnd(
  viewer: Viewer,
  { personId, groupId, orderId }: AppointmentFacts,
  { on, reason }: EndWish,
  now: Date,
): Refusal<AppointmentEndCode>[] {
  const refusals: Refusal<AppointmentEndCode>[] = [];
  if (personId === viewer.personId) refusals.push(ownEnd);
  if (groupId !== null && !mayInGroup(viewer, 'appointment.manage', groupId)) refusals.push(groupLevelEnd);
  if (orderId !== null) refusals.push(fromOrder);
  if (on !== null && startOfDay(on) <= now) refusals.push(endsInPast);
  if (reason.trim() === '') refusals.push(reasonMissing);
  return refusals;
}

const ownBegin = refusal(
  'OWN_APPOINTMENT',
  '不能给自己任职，请由另一位有权限的同事办理。',
  'You cannot appoint yourself. Ask a colleague who may.',
  'personId',
);
export const placeUnclear = refusal(
  'PLACE_UNCLEAR',
  '请在机构和集团中只选一个；病区和科室须属于所选机构。',
  'Name either an institution or a group; a ward or department must belong to the institution named.',
  'institutionId',
);
const postNeedsGroup = refusal(
  'POST_NEEDS_GROUP',
  '该岗位只能设在集团。',
  'This post exists in groups only: name the group.',
  'groupId',
);
const postOfSuppliers = refusal(
  'POST_OF_SUPPLIERS',
  '供应商代表不在机构任职，请在供应商目录中指定。',
  'Who speaks for a supplier holds no post at a place: name them with the supplier in the catalogue.',
  'post',
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
const needsOrder = refusal(
  'NEEDS_ORDER',
  '派驻、进修、轮岗和区管镇用须先发起派驻申请，经审批后自动任职。',
  'Dispatch, training, rotation and district-managed posts begin with an approved order: ask for one.',
  'kind',
);
export const personUnknown = refusal('PERSON_UNKNOWN', '没有找到此人。', 'There is no such person.', 'personId');
export const primaryElsewhere = refusal(
  'PRIMARY_ELSEWHERE',
  '主聘任职只能在人事关系所在机构。请选择双聘或其他任职类型。',
  'The primary appointment is at the house of the personnel relation. Choose a dual appointment, or another kind.',
  'kind',
);

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
const fromOrder = refusal(
  'FROM_ORDER',
  '该任职来自派驻单，请在派驻单中召回。',
  'This appointment comes from a dispatch order: recall the order.',
  'appointmentId',
);
const endsInPast = refusal(
  'ENDS_IN_PAST',
  '任职不能倒签结束。请立即结束（不填日期），或选择明天及以后的日期。',
  'An appointment is not ended in the past. End it now by naming no day, or name tomorrow or a later one.',
  'on',
);
const reasonMissing = refusal('REASON_MISSING', '请填写结束原因。', 'Say why the appointment ends.', 'reason');
