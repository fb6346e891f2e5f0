import { isGranted } from '../platform/access/actions';
import { may, type Viewer, validGrants } from '../platform/access/viewer';
import { ReferralSide } from './referral.rules';

/** Decides on which sides of a referral somebody stands: by the appointments of this moment. The desk of the group stands beside both houses. */

export interface Houses {
  readonly sourceInstitutionId: string;
  readonly targetInstitutionId: string | null;
}

export function sidesOf(viewer: Viewer, houses: Houses, at: Date = new Date()): ReferralSide[] {
  const { sourceInstitutionId, targetInstitutionId } = houses;
  const sides: ReferralSide[] = [];
  if (may(viewer, 'referral.send', { institutionId: sourceInstitutionId }, at)) sides.push(ReferralSide.SOURCE);
  if (targetInstitutionId && may(viewer, 'referral.receive', { institutionId: targetInstitutionId }, at))
    sides.push(ReferralSide.TARGET);
  if (isGroupDesk(viewer, houses, at)) sides.push(ReferralSide.GROUP);
  return sides;
}

/** A referral desk that is appointed to the group as such, or its administrator. */
function isGroupDesk(viewer: Viewer, { sourceInstitutionId, targetInstitutionId }: Houses, at: Date): boolean {
  return validGrants(viewer, at).some(
    ({ post, groupId, institutionIds }) =>
      isGranted('referral.cancel', post) &&
      (post === 'GROUP_ADMINISTRATOR' || (post === 'REFERRAL_DESK' && groupId !== null)) &&
      (institutionIds.includes(sourceInstitutionId) ||
        (targetInstitutionId !== null && institutionIds.includes(targetInstitutionId))),
  );
}

/** What decides, beside the houses, how long a referral tells whom it is about, and to whom. */
export interface Telling extends Houses {
  readonly submittedAt: Date | null;
  /** Null while it is open. */
  readonly identityUntil: Date | null;
}

/**
 * Whether somebody sees why a patient is referred, and what is told about them: whoever sees by the referral who it is, and as long. Before it
 * is submitted it says to the source alone what was written there, and opens no name.
 */
export function mayReadContent(viewer: Viewer, referral: Telling, at: Date = new Date()): boolean {
  const { sourceInstitutionId, targetInstitutionId, submittedAt, identityUntil } = referral;
  if (identityUntil !== null && identityUntil <= at) return false;
  return [sourceInstitutionId, submittedAt && targetInstitutionId].some(
    institutionId => institutionId !== null && may(viewer, 'referral.identify', { institutionId }, at),
  );
}
