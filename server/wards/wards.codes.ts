/** Why an action on beds and encounters is refused: each code once, with the sentence that the schema shows. */
export const codes = {
  BED_NOT_FREE: 'Somebody or something else is with the bed at that instant.',
  BED_NOT_OPEN: 'The bed does not exist for use at that instant.',
  BED_CHANGED: 'The bed has changed since you looked (expectedVersion).',
  BED_STATE: 'The state of the bed does not allow this.',
  HELD_FOR_OTHER: 'The bed is held for somebody else.',
  SEX_RULE: 'The ward or room takes the other sex.',
  AGE_GROUP: 'The ward takes another age group.',
  ISOLATION_MISSING: 'The bed does not offer the isolation that the patient needs.',
  EQUIPMENT_MISSING: 'The bed lacks equipment that the patient needs.',
  PATIENT_IN_BED: 'The patient already lies in a bed, here or in another house.',
  PATIENT_WAITING: 'The patient already waits for this ward.',
  ENCOUNTER_STATE: 'The state of the encounter does not allow this.',
  ENCOUNTER_CHANGED: 'The encounter has changed since you looked (expectedVersion).',
  AT_IN_FUTURE: 'The instant lies in the future.',
  AT_TOO_OLD: 'The instant lies further back than the policy allows.',
  AT_BEFORE_STAY: 'The instant lies before the stay that it would end.',
  TOO_LATE: 'The time to cancel this is over.',
  NOT_LATEST: 'Something has happened since; cancel that first.',
  HOLD_TOO_LONG: 'The hold is longer than the policy allows, or already over.',
  SAME_BED: 'Both are the same bed.',
  OTHER_INSTITUTION: 'The beds stand in different institutions; that is a transfer, not a move.',
  DESTINATION_NEEDED: 'This way of leaving names the receiving institution.',
  IDENTITY_MISMATCH: 'The identity number belongs to somebody of another name, birth date or sex.',
  IDENTITY_INVALID: 'The identity number is not well-formed.',
  BIRTH_DATE: 'The date of birth lies in the future or too far back.',
  PATIENT_OR_ENCOUNTER: 'Give either a patient or a planned encounter.',
  BLOCKED: 'Something stands in the way; the blockers are listed.',
  ALREADY_CLOSED: 'It is closed already.',
  ALREADY_OPEN: 'It is open already.',
  OF_REFERRAL: 'It belongs to a referral; change the referral, and this follows.',
  PART_OF_TRANSFER: 'It is part of a transfer between two houses; cancel the transfer as a whole.',
  WARD_CLOSED: 'The ward is closed.',
} as const;

export type WardsCode = keyof typeof codes;

/** The part of the codes that one mutation can answer. */
export function someCodes<Code extends WardsCode>(...names: Code[]): Record<Code, string> {
  return Object.fromEntries(names.map(name => [name, codes[name] as string])) as Record<Code, string>;
}
