import type { FamilyDoctorPolicy } from './family-doctor-policy.rules';

/**
 * Decides who belongs to a family-doctor team as what, how many residents it may take on, and what is said when it is nearly full.
 *
 * A team's bound is its own, or else the policy's number for each of its general practitioners; the bound of one doctor is always the policy's.
 */
export enum TeamRole {
  LEAD_GP = 'LEAD_GP',
  GP = 'GP',
  NURSE = 'NURSE',
  PUBLIC_HEALTH = 'PUBLIC_HEALTH',
  ADVISER = 'ADVISER',
  ASSISTANT = 'ASSISTANT',
}

/** Roles in which somebody has residents of their own. */
export const doctorRoles: readonly TeamRole[] = [TeamRole.LEAD_GP, TeamRole.GP];

/** How full something is: a doctor's list or a team. */
export interface Load {
  readonly contracted: number;
  readonly max: number;
  readonly warn: number;
}

export enum Fullness {
  FREE = 'FREE',
  NEARLY_FULL = 'NEARLY_FULL',
  FULL = 'FULL',
}

/** How full it is before one more is taken on. */
export function fullness({ contracted, max, warn }: Load): Fullness {
  if (contracted >= max) return Fullness.FULL;
  return contracted >= warn ? Fullness.NEARLY_FULL : Fullness.FREE;
}

export function doctorLoad(policy: FamilyDoctorPolicy, contracted: number): Load {
  return { contracted, max: policy.residentsPerGpMax, warn: policy.residentsPerGpWarn };
}

/** A bound of the team's own is warned of in the policy's proportion, rounded down. */
export function teamLoad(
  policy: FamilyDoctorPolicy,
  team: { readonly capacity: number | null; readonly doctors: number; readonly contracted: number },
): Load {
  const { capacity, doctors, contracted } = team;
  const { residentsPerGpMax, residentsPerGpWarn } = policy;
  if (capacity === null) return { contracted, max: doctors * residentsPerGpMax, warn: doctors * residentsPerGpWarn };
  return { contracted, max: capacity, warn: Math.floor((capacity * residentsPerGpWarn) / residentsPerGpMax) };
}
