import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  actsAs,
  type Group,
  institutionsOf,
  type MemberInstitution,
  useScope,
  useViewer,
  type Viewer,
} from '../app/viewer';

type Post = Viewer['posts'][number]['post'];

/** Whose people a page is about: one house, or the whole group where the viewer's post reaches so far. */
export interface StaffScope {
  group: Group | undefined;
  /** Whether the whole group can be chosen. */
  wholeGroup: boolean;
  houses: readonly MemberInstitution[];
  /** The chosen house; undefined for the whole group. */
  house: MemberInstitution | undefined;
  /** How the API is asked; undefined where no post reaches anywhere. */
  asked: { institutionId: string } | { groupId: string } | undefined;
}

/** What stands in the address for the whole group instead of a house. */
export const wholeGroup = 'all';

const staffPosts: readonly Post[] = ['HR_OFFICER', 'INSTITUTION_ADMINISTRATOR', 'GROUP_ADMINISTRATOR'];
const headcountPosts: readonly Post[] = [...staffPosts, 'FINANCE_OFFICER', 'AUDITOR'];
const reviewPosts: readonly Post[] = ['AUDITOR', 'SECURITY_OFFICER'];

export const useStaffScope = (): StaffScope => useScopeOf(staffPosts);
export const useHeadcountScope = (): StaffScope => useScopeOf(headcountPosts);
export const useReviewScope = (): StaffScope => useScopeOf(reviewPosts);

/** The address decides; without it the group where that is open, else the first house. The API decides what is seen; this spares a refusal. */
function useScopeOf(posts: readonly Post[]): StaffScope {
  const viewer = useViewer();
  const { group } = useScope();
  const [search] = useSearchParams();
  const wanted = search.get('institution');
  return useMemo(() => {
    if (!group) return { group, wholeGroup: false, houses: [], house: undefined, asked: undefined };
    const held = actsAs(viewer).filter(({ post }) => posts.includes(post));
    const all = held.some(post => post.group?.id === group.id);
    const tight = new Set(group.memberships.filter(one => one.role !== 'CITY_PARTNER').map(one => one.institution.id));
    const houses = institutionsOf(group).filter(({ id }) =>
      all ? tight.has(id) : held.some(post => post.institution?.id === id),
    );
    const house = houses.find(one => one.id === wanted) ?? (all ? undefined : houses[0]);
    const asked = house ? { institutionId: house.id } : all ? { groupId: group.id } : undefined;
    return { group, wholeGroup: all, houses, house, asked };
  }, [viewer, group, wanted, posts]);
}
