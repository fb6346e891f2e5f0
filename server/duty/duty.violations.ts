import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { DutyCode } from './duty.codes';

/** What the database's own refusals mean, should the rules ever let something through. */
export const dutyViolations = {
  duty_session_one_place_at_a_time: refusal(
    'OVERLAP',
    '此人该时段刚有了其他排班，请改时间。',
    'The person has just got another session at that time; choose another.',
  ),
  duty_session_within_appointment: refusal(
    'NO_APPOINTMENT',
    '此人在整个班次内没有本机构的任职。',
    'The person is not appointed to this house for the whole of the session.',
  ),
} satisfies Violations<DutyCode>;
