import type { DispatchKind, DispatchSide, DispatchState, Post } from '../gql/graphql';

/** The closed lists of the API, in the order in which people choose. */
export const orderKinds = [
  'DISPATCH',
  'TRAINING',
  'ROTATION',
  'DISTRICT_MANAGED',
  'MANAGEMENT',
] as const satisfies readonly DispatchKind[];

export const orderStates = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'ACTIVE',
  'COMPLETED',
  'REJECTED',
  'RECALLED',
  'CANCELLED',
] as const satisfies readonly DispatchState[];

export const sides = ['HOME', 'HOST', 'GROUP'] as const satisfies readonly DispatchSide[];

/** As what people are sent. */
export const sentPosts = [
  'PHYSICIAN',
  'WARD_NURSE',
  'FAMILY_DOCTOR',
  'COMMUNITY_NURSE',
  'PHARMACIST',
  'INSTITUTION_ADMINISTRATOR',
] as const satisfies readonly Post[];

/** Whether the days of an order can still be given or taken. */
export function isOpen(state: DispatchState): boolean {
  return state === 'DRAFT' || state === 'SUBMITTED';
}
