import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';

/** Why changes of records are refused. */
export const recordCodes = {
  NUMBER_TAKEN: 'Somebody else at this house has the number.',
  ALREADY_STAFF: 'The person belongs to a house already; they leave it first.',
  DAY_UNFIT: 'The day makes no sense: born at least 16 years before being hired, hired within a year at the latest.',
  PERSON_UNKNOWN: 'Nobody has this id.',
  NO_RECORD: 'Nobody has put the person on record.',
  CHANGED: 'Somebody has changed it since you looked (expectedVersion).',
  OWN_RECORD: 'Nobody keeps their own record; somebody else does.',
  PERSON_LEFT: 'The person has left.',
  LEAVES_IN_PAST: 'Nobody leaves in the past: leave `on` out for now, or name a later day.',
  SESSIONS_AFTER: 'Duty sessions lie after that day; they are listed. Cancel them with it, or choose a later day.',
  TITLE_TWICE: 'A title of this level is on record since that day.',
  PERIOD_EMPTY: '`until` lies after `from`.',
  LICENCE_TAKEN: 'A licence of this kind and number is on record.',
  RESTED_ON: 'What rests on the days that it would lose is listed; end that first.',
  LICENCE_EXPIRES: 'A registration lies inside the period of its licence.',
  PRIMARY_TWICE: 'The person has a primary site at that time.',
  ALREADY_REGISTERED: 'The person is registered at this site at that time.',
  ALREADY_ENDED: 'It has ended already, or will by then.',
  REASON_MISSING: 'Say why it ends.',
  ENDS_IN_PAST: 'It is not ended in the past: name today or a later day.',
} as const;
export type RecordCode = keyof typeof recordCodes;

export const changed = refusal<RecordCode>(
  'CHANGED',
  '有人刚修改过该记录，请刷新后重试。',
  'Somebody has changed this since you looked. Look again.',
  'expectedVersion',
);
export const personUnknown = refusal<RecordCode>(
  'PERSON_UNKNOWN',
  '没有找到此人。',
  'There is no such person.',
  'personId',
);
export const noRecord = refusal<RecordCode>(
  'NO_RECORD',
  '此人尚未建立人事档案，请先登记。',
  'The person is not on record yet: register them first.',
  'personId',
);
export const alreadyStaff = refusal<RecordCode>(
  'ALREADY_STAFF',
  '此人的人事关系已在某机构，须先办理离职。',
  'The person belongs to a house already; they leave it first.',
  'personId',
);
export const ownRecord = refusal<RecordCode>(
  'OWN_RECORD',
  '不能维护自己的人事档案，请由另一位有权限的同事办理。',
  'You cannot keep your own record. Ask a colleague who may.',
  'personId',
);
export const personLeft = refusal<RecordCode>('PERSON_LEFT', '此人已离职。', 'The person has left.', 'personId');
export const leavesInPast = refusal<RecordCode>(
  'LEAVES_IN_PAST',
  '离职不能倒签。请立即离职（不填日期），或选择明天及以后的日期。',
  'Nobody leaves in the past. Name no day for now, or tomorrow or a later one.',
  'on',
);
export const sessionsAfter = refusal<RecordCode>(
  'SESSIONS_AFTER',
  '离职之后还有出诊排班（见列表）。请一并取消，或选择更晚的日期。',
  'Duty sessions lie after that day; they are listed. Cancel them with it, or choose a later day.',
  'cancelSessions',
);
export const periodEmpty = refusal<RecordCode>(
  'PERIOD_EMPTY',
  '结束日期须晚于开始日期。',
  'The end must lie after the beginning.',
  'until',
);
export const restedOnByRegistrations = refusal<RecordCode>(
  'RESTED_ON',
  '有执业注册依据该证书，见列表。请先结束或缩短这些注册。',
  'Registrations rest on the days that the licence would lose; they are listed. End or shorten them first.',
  'until',
);
export const restedOnByAppointments = refusal<RecordCode>(
  'RESTED_ON',
  '有任职依据该注册，见列表。请先结束或缩短这些任职。',
  'Appointments rest on the days that the registration would lose; they are listed. End or shorten them first.',
  'until',
);
export const alreadyEnded = refusal<RecordCode>(
  'ALREADY_ENDED',
  '它已结束，或在该日之前即将结束。',
  'It has ended already, or will have by that day.',
  'until',
);
export const endsInPast = refusal<RecordCode>(
  'ENDS_IN_PAST',
  '不能倒签结束，请选择明天及以后的日期。',
  'It is not ended in the past: name tomorrow or a later day.',
  'until',
);
export const reasonMissing = refusal<RecordCode>('REASON_MISSING', '请填写结束原因。', 'Say why it ends.', 'reason');
export const licenceUnfit = refusal<RecordCode>(
  'LICENCE_EXPIRES',
  '注册期须在执业证书有效期之内。请缩短注册期，或先延续证书。',
  'The registration must lie inside the period of the licence. Shorten it, or renew the licence first.',
  'until',
);

/** What the database's own refusals mean. */
export const recordViolations = {
  staff_record_number_unique: refusal(
    'NUMBER_TAKEN',
    '本机构已有使用该工号的人员，请核对。',
    'Somebody else at this house has this number; check it.',
    'number',
  ),
  staff_record_pk: alreadyStaff,
  person_title_once: refusal(
    'TITLE_TWICE',
    '该级别的职称自该日起已有记录。',
    'A title of this level is on record since that day.',
    'since',
  ),
  licence_number_unique: refusal(
    'LICENCE_TAKEN',
    '该编号的证书已有记录，请核对。',
    'A licence of this kind and number is on record; check it.',
    'number',
  ),
  licence_rested_on: restedOnByRegistrations,
  practice_registration_rested_on: restedOnByAppointments,
  practice_registration_licensed: licenceUnfit,
  practice_registration_one_primary: refusal(
    'PRIMARY_TWICE',
    '此人在该时段已有主执业地点。请先结束它，或办理多点执业备案。',
    'The person has a primary site at that time. End it first, or file a further site.',
    'kind',
  ),
  practice_registration_once_per_site: refusal(
    'ALREADY_REGISTERED',
    '此人在该时段已在该机构注册。',
    'The person is registered at this site at that time.',
    'institutionId',
  ),
} satisfies Violations<RecordCode>;
