/** Why actions on duty plans and sessions are refused. */
export const dutyCodes = {
  DEPARTMENT: 'The department belongs to another institution.',
  PERIOD: 'The days do not fit together, or lie in the past.',
  TIMES: 'The times do not fit together, or lie in the past.',
  SLOTS: 'The numbers for the slot pool do not go with it.',
  NO_APPOINTMENT: 'The person is not appointed to this institution for all of that time.',
  OVERLAP: 'The person has another session at that time, here or elsewhere.',
  PLAN_ENDED: 'The plan has ended.',
  PLAN_CHANGED: 'The plan has changed since you saw it.',
  SESSION_STATE: 'The session is not in a state for this.',
  SESSION_CHANGED: 'The session has changed since you saw it.',
  NOT_YOURS: 'Only the person whose session it is checks in; only another one vouches for it.',
  TOO_EARLY: 'It is too early for this.',
  TOO_LATE: 'It is too late for this.',
  NOTE_MISSING: 'Say why.',
  TECHNIQUE_TWICE: 'A technique is named twice.',
  BOOKED: 'Patients have numbers of the slot pool; they are listed.',
} as const;
export type DutyCode = keyof typeof dutyCodes;
