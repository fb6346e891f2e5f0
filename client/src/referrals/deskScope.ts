import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Group, institutionsOf, type MemberInstitution, useScope, useViewer, type Viewer } from '../app/viewer';
import type { ReferralDesk } from '../gql/graphql';
import { useAddress } from '../ui/useAddress';
import { useParam } from '../wards/BoardPage';
import type { Card } from './ReferralCard';
import { isLate } from './useDesk';

export interface DeskScope {
  desk: ReferralDesk;
  desks: readonly ReferralDesk[];
  group: Group | undefined;
  institution: MemberInstitution | undefined;
  institutions: readonly MemberInstitution[];
}

/** Houses of the group whose referrals the viewer's posts reach. The API decides; this only spares a refusal. */
export function reachedBy(viewer: Viewer, group: Group | undefined): readonly MemberInstitution[] {
  if (!group) return [];
  const groupWide = viewer.posts.some(post => post.group?.id === group.id);
  return institutionsOf(group).filter(({ id }) => groupWide || viewer.posts.some(post => post.institution?.id === id));
}

/** Which desk of which house: the address decides, then what the post is for. */
export function useDeskScope(): DeskScope {
  const viewer = useViewer();
  const { group } = useScope();
  const [search] = useSearchParams();
  return useMemo(() => {
    const institutions = reachedBy(viewer, group);
    const groupWide = viewer.posts.some(post => post.group?.id === group?.id);
    const desks: readonly ReferralDesk[] = groupWide ? ['INCOMING', 'OUTGOING', 'GROUP'] : ['INCOMING', 'OUTGOING'];
    const wanted = desks.find(one => one === search.get('desk')?.toUpperCase());
    return {
      desk: wanted ?? usualDesk(viewer, groupWide),
      desks,
      group,
      institution:
        institutions.find(one => one.id === search.get('institution')) ??
        institutions.find(one => one.id === viewer.homeInstitution?.id) ??
        institutions[0],
      institutions,
    };
  }, [viewer, group, search]);
}

function usualDesk(viewer: Viewer, groupWide: boolean): ReferralDesk {
  if (groupWide) return 'GROUP';
  return viewer.posts.some(one => one.post === 'FAMILY_DOCTOR') ? 'OUTGOING' : 'INCOMING';
}

/** What the desk is narrowed to. */
export interface DeskFilter {
  urgency: ReadonlySet<string>;
  scene: string | undefined;
  department: string | undefined;
  late: boolean;
}

const remembered = ['desk', 'urgency', 'scene', 'department', 'late'] as const;
const memoryKey = (viewer: Viewer) => `medgroup.referralDesk.${viewer.person.id}`;

/** The filter of the address. An address without one begins with what this person had chosen last on this screen. */
export function useDeskFilter(): [DeskFilter, (key: string, value: string | undefined) => void] {
  const viewer = useViewer();
  const [search, setParam] = useParam();
  const [, change] = useAddress();
  useEffect(() => {
    const kept = localStorage.getItem(memoryKey(viewer));
    if (!kept || remembered.some(key => new URLSearchParams(location.search).has(key))) return;
    change(Object.fromEntries(new URLSearchParams(kept)), { replace: true });
    // Once, on arrival.
  }, [viewer, change]);
  const choose = (key: string, value: string | undefined) => {
    const next = new URLSearchParams([...search].filter(([one]) => remembered.some(each => each === one)));
    if (value) next.set(key, value);
    else next.delete(key);
    localStorage.setItem(memoryKey(viewer), next.toString());
    setParam(key, value);
  };
  const urgency = search.get('urgency') ?? '';
  const filter = useMemo(
    () => ({
      urgency: new Set(urgency.split(',').filter(Boolean)),
      scene: search.get('scene') ?? undefined,
      department: search.get('department') ?? undefined,
      late: search.get('late') === '1',
    }),
    [urgency, search],
  );
  return [filter, choose];
}

/** Whether a card passes the filter; an empty filter lets all through. */
export function passesFilter(card: Card, filter: DeskFilter): boolean {
  return (
    (filter.urgency.size === 0 || filter.urgency.has(card.urgency)) &&
    (filter.scene === undefined || card.scene === filter.scene) &&
    (filter.department === undefined ||
      card.targetDepartment?.id === filter.department ||
      card.sourceDepartment?.id === filter.department) &&
    (!filter.late || isLate(card))
  );
}
