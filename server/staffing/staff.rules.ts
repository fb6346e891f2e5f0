/** Closed sets of staff; they are told to GraphQL in staff.types.ts. */

/**
 * How somebody belongs to a place. PRIMARY: the personnel relation's own post. DUAL: a second one of an equal kind 双聘. DISPATCH: sent down to a
 * community 下沉. TRAINING: a stay to learn 进修. DISTRICT_MANAGED: 区管镇用. ADDITIONAL: a further post beside the working time 兼任岗位.
 */
const appointmentKinds = [
  'PRIMARY',
  'DUAL',
  'DISPATCH',
  'ROTATION',
  'TRAINING',
  'DISTRICT_MANAGED',
  'MANAGEMENT',
  'ADDITIONAL',
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

export const professions = [
  'DOCTOR',
  'NURSE',
  'PHARMACIST',
  'TECHNICIAN',
  'PUBLIC_HEALTH',
  'MANAGER',
  'SUPPORT',
] as const;
export type Profession = (typeof professions)[number];

/** Who counts as a health professional in the structure of a house [rule JD]. */
export const healthProfessions: readonly Profession[] = [
  'DOCTOR',
  'NURSE',
  'PHARMACIST',
  'TECHNICIAN',
  'PUBLIC_HEALTH',
];

/** From the lowest to the highest. */
export const educations = ['SECONDARY', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE'] as const;
export type Education = (typeof educations)[number];

/** From the lowest to the highest. */
export const titleLevels = ['JUNIOR', 'INTERMEDIATE', 'ASSOCIATE_SENIOR', 'SENIOR'] as const;
export type TitleLevel = (typeof titleLevels)[number];

export const licenceKinds = ['PHYSICIAN', 'ASSISTANT_PHYSICIAN', 'NURSE', 'PHARMACIST', 'PUBLIC_HEALTH'] as const;
export type LicenceKind = (typeof licenceKinds)[number];

const registrationKinds = ['PRIMARY', 'FILED'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

const leaveReasons = ['RETIRED', 'RESIGNED', 'TRANSFERRED', 'CONTRACT_ENDED', 'DIED', 'OTHER'] as const;
export type LeaveReason = (typeof leaveReasons)[number];

const delegationReasons = ['LEAVE', 'SICK', 'TRAINING', 'OTHER'] as const;
export type DelegationReason = (typeof delegationReasons)[number];

const breakGlassPurposes = ['EMERGENCY', 'DISASTER', 'CARE', 'OTHER'] as const;
export type BreakGlassPurpose = (typeof breakGlassPurposes)[number];

/** Posts that rights can be opened for in an emergency: the clinical ones. */
export const breakGlassPosts = ['PHYSICIAN', 'WARD_NURSE', 'FAMILY_DOCTOR'] as const;
export type BreakGlassPost = (typeof breakGlassPosts)[number];

/** Whether a word belongs to one of these sets. */
export function isOneOf<Word extends string>(words: readonly Word[], said: string): said is Word {
  return (words as readonly string[]).includes(said);
}
