import { addDays, type CivilDate } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Post } from '../platform/access/actions';
import type { TeamCode } from './contracts.codes';
import { TeamRole } from './team.rules';

/**
 * Decides who may belong to a team as what, and from when on. Choices: a doctor of the team is appointed as family doctor in the centre; an
 * adviser is a physician of any house of the group; whoever does public health or assists may have any post of the centre that cares for people;
 * what is entered late reaches back at most a year.
 */
export const fitsRole: Readonly<Record<TeamRole, readonly Post[]>> = {
  [TeamRole.LEAD_GP]: ['FAMILY_DOCTOR'],
  [TeamRole.GP]: ['FAMILY_DOCTOR'],
  [TeamRole.NURSE]: ['COMMUNITY_NURSE', 'WARD_NURSE'],
  [TeamRole.PUBLIC_HEALTH]: ['FAMILY_DOCTOR', 'PHYSICIAN', 'COMMUNITY_NURSE'],
  [TeamRole.ADVISER]: ['PHYSICIAN'],
  [TeamRole.ASSISTANT]: ['FAMILY_DOCTOR', 'PHYSICIAN', 'COMMUNITY_NURSE', 'WARD_NURSE', 'REFERRAL_DESK', 'PHARMACIST'],
};

const daysBackMax = 366;
const daysAheadMax = 366;

/** Why somebody cannot belong to a team from a day on. */
export function memberDayRefusal(
  { openedOn }: { readonly openedOn: CivilDate },
  startsOn: CivilDate,
  today: CivilDate,
): Refusal<TeamCode> | undefined {
  const earliest = [openedOn, addDays(today, -daysBackMax)].sort().at(-1) ?? today;
  if (startsOn >= earliest && startsOn <= addDays(today, daysAheadMax)) return undefined;
  return refusal(
    'MEMBER_DATES',
    `开始日期须在 ${earliest} 与 ${addDays(today, daysAheadMax)} 之间。`,
    `The first day lies between ${earliest} and ${addDays(today, daysAheadMax)}.`,
    'startsOn',
  );
}
