import { bookingCodes } from '../slots/slots.codes';
import { codes as wardsCodes } from '../wards/wards.codes';

/** Why an action on a referral is refused: each code once, with the sentence that the schema shows. */
export const codes = {
  REFERRAL_STATE: 'The state of the referral does not allow this.',
  REFERRAL_CHANGED: 'The referral has changed since you looked (expectedVersion).',
  WRONG_SIDE: 'This is for the other side of the referral.',
  TARGET_NEEDED: 'A target is needed: an institution with its department, or one outside of the group.',
  DEPARTMENT_ELSEWHERE: 'The department belongs to another institution.',
  SAME_HOUSE: 'Source and target are one house.',
  SAME_TARGET: 'The referral goes there already.',
  OUTSIDE_UNKNOWN: 'No such institution outside of the group.',
  DIAGNOSIS_UNKNOWN: 'No such code of a diagnosis.',
  REASON_NEEDED: 'A reason is needed.',
  REASON_UNFIT: 'This reason is not one for this action.',
  DIAGNOSIS_NEEDED: 'A diagnosis is needed, coded or in words.',
  OVERRIDE_NEEDED: 'The referral goes against the disease catalogue; say why all the same.',
  PATIENT_NEEDED: 'Give either a known patient or a new one.',
  ENCOUNTER_ELSEWHERE: 'The stay is not one of this patient in the source.',
  PATIENT_INSIDE: 'The patient is in the target already.',
  PATIENT_DIED: 'The patient has died.',
  DUPLICATE: 'The patient has an open referral to that department.',
  BED_NEEDED: 'An inpatient referral is accepted with a bed.',
  BED_ELSEWHERE: 'The bed stands in another house.',
  BED_NOT_FREE: wardsCodes.BED_NOT_FREE,
  BED_NOT_OPEN: wardsCodes.BED_NOT_OPEN,
  HELD_FOR_OTHER: wardsCodes.HELD_FOR_OTHER,
  SEX_RULE: wardsCodes.SEX_RULE,
  AGE_GROUP: wardsCodes.AGE_GROUP,
  ISOLATION_MISSING: wardsCodes.ISOLATION_MISSING,
  EQUIPMENT_MISSING: wardsCodes.EQUIPMENT_MISSING,
  PATIENT_WAITING: wardsCodes.PATIENT_WAITING,
  HOLD_TOO_LONG: 'The hold is longer than the policy allows, or already over.',
  NOTHING_TO_CHANGE: 'Neither another bed nor another time was given.',
  SLOT_NEEDED: 'The policy wants a slot of the pool for this.',
  SLOT_FOR_INPATIENT: 'A slot is for outpatients; an inpatient referral takes a bed.',
  IDENTITY_MISMATCH: wardsCodes.IDENTITY_MISMATCH,
  IDENTITY_INVALID: wardsCodes.IDENTITY_INVALID,
  BIRTH_DATE: wardsCodes.BIRTH_DATE,
  ...bookingCodes,
} as const;

export type ReferralCode = keyof typeof codes;

/** The part of the codes that one mutation can answer. */
export function someCodes<Code extends ReferralCode>(...names: Code[]): Record<Code, string> {
  return Object.fromEntries(names.map(name => [name, codes[name] as string])) as Record<Code, string>;
}
