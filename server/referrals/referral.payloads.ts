import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationErrors, type UserError } from '../../schema/user-error';
import { Rule } from '../platform/access/rule';
import { bookingCodes } from '../slots/slots.codes';
import { BedProposal } from '../wards/overview.types';
import { type ReferralCode, someCodes } from './referral.codes';
import { Referral } from './referral.types';

/** Payloads of the mutations on referrals: the referral, and why it was refused. */

export interface ReferralPayload {
  referral: Referral | null;
  userErrors: UserError<ReferralCode>[];
}

function referralPayload(name: string, ...codes: ReferralCode[]): ClassType<ReferralPayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${lower(name)}\` did.` })
  class Payload implements ReferralPayload {
    @Field(() => Referral, { nullable: true, description: 'The referral afterwards; null when refused.' })
    referral: Referral | null;
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<ReferralCode>[];
  }
  return Payload;
}

export interface BedChoicePayload extends ReferralPayload {
  nextBest: BedProposal[];
}

function bedChoicePayload(name: string, ...codes: ReferralCode[]): ClassType<BedChoicePayload> {
  const ErrorType = mutationErrors(name, someCodes(...codes));

  @Rule('REACHED')
  @ObjectType(`${name}Payload`, { description: `What \`${lower(name)}\` did.` })
  class Payload implements BedChoicePayload {
    @Field(() => Referral, { nullable: true, description: 'The referral afterwards; null when refused.' })
    referral: Referral | null;
    @Field(() => [BedProposal], { description: 'When the bed was the obstacle: the next best free beds.' })
    nextBest: BedProposal[];
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<ReferralCode>[];
  }
  return Payload;
}

function lower(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const standing = ['REFERRAL_STATE', 'REFERRAL_CHANGED', 'WRONG_SIDE'] as const;
const registration = ['IDENTITY_INVALID', 'IDENTITY_MISMATCH', 'BIRTH_DATE'] as const;
const content = [
  ...standing,
  ...registration,
  'PATIENT_NEEDED',
  'TARGET_NEEDED',
  'DEPARTMENT_ELSEWHERE',
  'SAME_HOUSE',
  'OUTSIDE_UNKNOWN',
  'DIAGNOSIS_UNKNOWN',
  'ENCOUNTER_ELSEWHERE',
] as const;
const bed = [
  'BED_NEEDED',
  'BED_ELSEWHERE',
  'BED_NOT_FREE',
  'BED_NOT_OPEN',
  'HELD_FOR_OTHER',
  'SEX_RULE',
  'AGE_GROUP',
  'ISOLATION_MISSING',
  'EQUIPMENT_MISSING',
  'PATIENT_WAITING',
] as const;

/** Reasons that another bed can mend. */
export const bedCodes: ReadonlySet<ReferralCode> = new Set<ReferralCode>(bed);

export const ReferralDraftPayload = referralPayload('ReferralDraft', ...content);
export const ReferralSubmitPayload = referralPayload(
  'ReferralSubmit',
  ...content,
  'REASON_NEEDED',
  'DIAGNOSIS_NEEDED',
  'OVERRIDE_NEEDED',
  'PATIENT_INSIDE',
  'PATIENT_DIED',
  'DUPLICATE',
);
export const ReferralDiscardPayload = referralPayload('ReferralDiscard', ...standing);
export const ReferralAcceptPayload = bedChoicePayload(
  'ReferralAccept',
  ...standing,
  ...bed,
  'PATIENT_INSIDE',
  'SLOT_NEEDED',
  'SLOT_FOR_INPATIENT',
  ...(Object.keys(bookingCodes) as (keyof typeof bookingCodes)[]),
);
export const ReferralRejectPayload = referralPayload('ReferralReject', ...standing, 'REASON_UNFIT');
export const ReferralHoldChangePayload = bedChoicePayload(
  'ReferralHoldChange',
  ...standing,
  ...bed,
  'HOLD_TOO_LONG',
  'NOTHING_TO_CHANGE',
  'SLOT_NEEDED',
  'SLOT_FOR_INPATIENT',
  ...(Object.keys(bookingCodes) as (keyof typeof bookingCodes)[]),
);
export const ReferralDepartPayload = referralPayload('ReferralDepart', ...standing);
export const ReferralArrivePayload = referralPayload('ReferralArrive', ...standing);
export const ReferralAttendPayload = referralPayload('ReferralAttend', ...standing);
export const ReferralTreatmentEndPayload = referralPayload('ReferralTreatmentEnd', ...standing);
export const ReferralFeedbackPayload = referralPayload('ReferralFeedback', ...standing);
export const ReferralCancelPayload = referralPayload('ReferralCancel', ...standing, 'REASON_UNFIT');
export const ReferralDeathReportPayload = referralPayload('ReferralDeathReport', ...standing);

const RedirectError = mutationErrors(
  'ReferralRedirect',
  someCodes(
    ...standing,
    'REASON_UNFIT',
    'DEPARTMENT_ELSEWHERE',
    'SAME_HOUSE',
    'SAME_TARGET',
    'PATIENT_INSIDE',
    'DUPLICATE',
  ),
);

@Rule('REACHED')
@ObjectType({ description: 'What `referralRedirect` did.' })
export class ReferralRedirectPayload implements ReferralPayload {
  @Field(() => Referral, { nullable: true, description: 'The referral afterwards; null when refused.' })
  referral: Referral | null;
  @Field(() => Referral, {
    nullable: true,
    description: 'The referral to the new target, where you may see it; null when refused.',
  })
  forwarded: Referral | null;
  @Field(() => [RedirectError], { description: 'Empty when it happened; else nothing happened.' })
  userErrors: UserError<ReferralCode>[];
}
