/** Why actions on the slot pool are refused; the codes of a booking answer the acceptance of a referral. */
export const bookingCodes = {
  SLOT_FULL: 'The community numbers of the session are taken; others are named.',
  SLOT_RETURNED: 'What the community had not used returned to the public; others are named.',
  SLOT_CLOSED: 'The session is closed; others are named.',
  SLOT_PAST: 'The session is over; others are named.',
  SLOT_ELSEWHERE: 'The session is in another house or department than the referral.',
  SLOT_TAKEN: 'The patient has a number of this session, or the referral one of another.',
} as const;
export type BookingCode = keyof typeof bookingCodes;

export const openingCodes = {
  TIMES: 'The times do not fit together.',
  SHARE: 'The community gets less than the policy demands, or more than there is.',
  REPEAT: 'Repeated more weeks than the policy allows.',
  OVERLAP: 'The clinician has another session at that time.',
  DEPARTMENT: 'The department belongs to another institution.',
} as const;
export type OpeningCode = keyof typeof openingCodes;

export const closingCodes = {
  SESSION_STATE: 'The session is closed or over.',
  SESSION_CHANGED: 'The session has changed since you saw it.',
  BOOKED: 'Patients are booked; they are listed.',
} as const;
export type ClosingCode = keyof typeof closingCodes;
