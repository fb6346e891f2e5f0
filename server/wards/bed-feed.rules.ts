import { may, nextChange, reachOf, type Viewer } from '../platform/access/viewer';
import type { Interest } from '../platform/feed/cohort';

/**
 * Decides which events of the bed feed a subscriber is sent: those inside its filter, in institutions whose beds it may see at the moment of
 * sending. The places of a patient's past are not hidden from who may see the institution now: events carry no names.
 */

/** Institutions and wards asked for, by their UUIDs; null asks for all. Both narrow. */
export interface BedFilter {
  readonly institutionIds: readonly string[] | null;
  readonly wardIds: readonly string[] | null;
}

export function bedInterest(viewer: Viewer, filter: BedFilter): Interest {
  const institutions = filter.institutionIds && new Set(filter.institutionIds);
  const wards = filter.wardIds && new Set(filter.wardIds);
  return {
    key: JSON.stringify(['BED', sorted(filter.institutionIds), sorted(filter.wardIds), reachOf(viewer, 'bed.read')]),
    changesAt: nextChange(viewer),
    admits: ({ topic, institutionId, wardId }) =>
      topic === 'BED' &&
      institutionId !== null &&
      (!institutions || institutions.has(institutionId)) &&
      (!wards || (wardId !== null && wards.has(wardId))) &&
      may(viewer, 'bed.read', { institutionId, wardId }),
  };
}

function sorted(ids: readonly string[] | null): string[] | null {
  return ids && [...new Set(ids)].sort();
}
