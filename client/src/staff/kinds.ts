import type { Post } from '../gql/graphql';
import type { vocabulary } from './words/vocabulary';

/** The closed lists of the API, in the order in which people choose. */
type Said = typeof vocabulary.zh;
export type Kind = keyof Said['kind'];
export type Profession = keyof Said['profession'];
export type Level = keyof Said['level'];
export type Education = keyof Said['education'];
export type LicenceKind = keyof Said['licence'];

export const kinds = [
  'PRIMARY',
  'DUAL',
  'DISPATCH',
  'ROTATION',
  'TRAINING',
  'DISTRICT_MANAGED',
  'MANAGEMENT',
  'ADDITIONAL',
] as const satisfies readonly Kind[];

/** Those that are given by hand; the others come from dispatch orders. */
export const kindsByHand = ['PRIMARY', 'DUAL', 'MANAGEMENT', 'ADDITIONAL'] as const satisfies readonly Kind[];

export const professions = [
  'DOCTOR',
  'NURSE',
  'PHARMACIST',
  'TECHNICIAN',
  'PUBLIC_HEALTH',
  'MANAGER',
  'SUPPORT',
] as const satisfies readonly Profession[];

export const levels = ['JUNIOR', 'INTERMEDIATE', 'ASSOCIATE_SENIOR', 'SENIOR'] as const satisfies readonly Level[];

export const educations = [
  'SECONDARY',
  'COLLEGE',
  'BACHELOR',
  'MASTER',
  'DOCTORATE',
] as const satisfies readonly Education[];

export const licenceKinds = [
  'PHYSICIAN',
  'ASSISTANT_PHYSICIAN',
  'NURSE',
  'PHARMACIST',
  'PUBLIC_HEALTH',
] as const satisfies readonly LicenceKind[];

/** The posts of the catalogue, those of patients first. */
export const posts = [
  'PHYSICIAN',
  'FAMILY_DOCTOR',
  'WARD_NURSE',
  'COMMUNITY_NURSE',
  'PHARMACIST',
  'BED_MANAGER',
  'REFERRAL_DESK',
  'INSTITUTION_ADMINISTRATOR',
  'GROUP_ADMINISTRATOR',
  'HR_OFFICER',
  'FINANCE_OFFICER',
  'AUDITOR',
  'SECURITY_OFFICER',
  'SUPPLY_OFFICER',
  'EMPLOYEE',
] as const satisfies readonly Post[];
