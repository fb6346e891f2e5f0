import { may, nextChange, reachOf, type Viewer } from '../platform/access/viewer';
import type { Interest } from '../platform/feed/cohort';
import type { FeedEvent } from '../platform/feed/event';
import type { ReferralDesk } from './referral.enums';

/**
 * Decides which events of the referral feed a subscriber is sent: those of the side and the places asked for, in houses whose referrals they
 * may see at the moment of sending. A referral between two houses of one viewer comes once. Events carry no names and no reasons.
 */

/** What happens to referrals, as the feed tells it. */
export const referralEventKinds = {
  SUBMITTED: 'It was sent to the target.',
  ACCEPTED: 'The target accepted it; a bed or slot is held.',
  REJECTED: 'The target did not take it.',
  REDIRECTED: 'It was sent on; the chain goes on with another referral, which is told of too.',
  HOLD_CHANGED: 'Another bed, slot or time is held.',
  DEPARTED: 'The patient set out.',
  ARRIVED: 'The patient arrived.',
  ADMITTED: 'The patient was admitted.',
  ATTENDED: 'The patient was seen.',
  FEEDBACK_DUE: 'The treatment ended; the source waits for the result.',
  CLOSED: 'The result came back.',
  CANCELLED: 'It was cancelled.',
  EXPIRED: 'Nobody answered, or nobody came.',
  DIED: 'The patient died before arrival.',
  LAPSED: 'The hold ended.',
  LATE: 'A clock has run out; the desk of the group knows.',
  REOPENED: 'A step was taken back.',
  CHANGED: 'Something else about it changed.',
} as const;
export type ReferralEventKind = keyof typeof referralEventKinds;

/** What a subscriber asks for, by UUIDs; null asks for all. Everything narrows. */
export interface ReferralFeedFilter {
  readonly desk: ReferralDesk;
  readonly institutionIds: readonly string[] | null;
  readonly departmentIds: readonly string[] | null;
  readonly jointWardIds: readonly string[] | null;
  readonly escalatedOnly: boolean;
}

/** The parts of a REFERRAL event's payload that decide who is sent it. */
interface Sides {
  readonly sourceInstitutionId: string;
  readonly sourceDepartmentId: string | null;
  readonly targetInstitutionId: string | null;
  readonly targetDepartmentId: string | null;
  readonly jointWardId: string | null;
  readonly escalated: boolean;
}

export function referralInterest(viewer: Viewer, filter: ReferralFeedFilter): Interest {
  const { desk, escalatedOnly } = filter;
  const institutions = filter.institutionIds && new Set(filter.institutionIds);
  const departments = filter.departmentIds && new Set(filter.departmentIds);
  const jointWards = filter.jointWardIds && new Set(filter.jointWardIds);
  const asked = [sorted(institutions), sorted(departments), sorted(jointWards)];
  const isSide = (institutionId: string | null, departmentId: string | null): boolean =>
    institutionId !== null &&
    (!institutions || institutions.has(institutionId)) &&
    (!departments || (departmentId !== null && departments.has(departmentId))) &&
    may(viewer, 'referral.read', { institutionId });
  return {
    key: JSON.stringify(['REFERRAL', desk, escalatedOnly, ...asked, reachOf(viewer, 'referral.read')]),
    changesAt: nextChange(viewer),
    admits: event => {
      if (event.topic !== 'REFERRAL') return false;
      const sides = sidesIn(event);
      if (escalatedOnly && !sides.escalated) return false;
      if (jointWards && !(sides.jointWardId !== null && jointWards.has(sides.jointWardId))) return false;
      const isIncoming = desk !== 'OUTGOING' && isSide(sides.targetInstitutionId, sides.targetDepartmentId);
      return isIncoming || (desk !== 'INCOMING' && isSide(sides.sourceInstitutionId, sides.sourceDepartmentId));
    },
  };
}

function sidesIn({ payload }: FeedEvent): Sides {
  return payload as unknown as Sides;
}

function sorted(ids: ReadonlySet<string> | null): string[] | null {
  return ids && [...ids].sort();
}
