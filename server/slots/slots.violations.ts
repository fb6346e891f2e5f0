import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { BookingCode, ClosingCode, OpeningCode } from './slots.codes';

const full = refusal(
  'SLOT_FULL',
  '号源刚刚被约满，请选择其他门诊。',
  'The last number has just been taken; choose another session.',
  'slotSessionId',
);
const taken = refusal(
  'SLOT_TAKEN',
  '该患者在此门诊已有号，或该转诊已约其他门诊。',
  'The patient has a number of this session already, or the referral one of another.',
  'slotSessionId',
);

/** What the database's own refusals of a booking mean. */
export const bookingViolations = {
  slot_session_not_overbooked: full,
  slot_booking_one_per_number: full,
  slot_booking_in_share: full,
  slot_booking_one_per_patient: taken,
  slot_booking_one_per_referral: taken,
} satisfies Violations<BookingCode>;

/** What the database's own refusals of an opening mean. */
export const openingViolations = {
  slot_session_one_place_at_a_time: refusal(
    'OVERLAP',
    '该专家在此时间（或重复的某一周）已有门诊，请调整时间。',
    'The clinician has another session at that time, or in one of the weeks; choose another time.',
    'startsAt',
  ),
} satisfies Violations<OpeningCode>;

/** What the database's own refusals of a closing mean. */
export const closingViolations = {
  slot_session_closed_empty: refusal(
    'BOOKED',
    '仍有患者预约，请先改约或取消。',
    'Patients are booked; rebook or cancel them first.',
  ),
} satisfies Violations<ClosingCode>;
