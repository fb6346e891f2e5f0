import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { matchPath, useLocation, useSearchParams } from 'react-router';
import { ViewerDocument, type ViewerQuery } from '../gql/graphql';
import { Failure, Loading } from '../ui/States';

export type Viewer = ViewerQuery['viewer'];
export type Group = Viewer['groups'][number];
export type Membership = Group['memberships'][number];
export type MemberInstitution = Membership['institution'];

const Context = createContext<Viewer | undefined>(undefined);

/** Loads who is signed in, once; everything below may rely on it. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  if (data) return <Context value={data.viewer}>{children}</Context>;
  return (
    <div className="viewer-wait">
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />}
    </div>
  );
}

export function useViewer(): Viewer {
  const viewer = useContext(Context);
  if (!viewer) throw new Error('useViewer outside ViewerProvider');
  return viewer;
}

export interface Scope {
  group: Group | undefined;
  /** Institutions of the group, the lead hospital first. */
  institutions: readonly MemberInstitution[];
  /** Those of them that have wards and whose beds the viewer's posts reach. */
  boards: readonly MemberInstitution[];
  institution: MemberInstitution | undefined;
}

/** What somebody looked at last on this screen; the next person must not inherit it. */
const groupKey = (viewer: Viewer) => `medgroup.group.${viewer.person.id}`;
const institutionKey = (viewer: Viewer) => `medgroup.institution.${viewer.person.id}`;

/** Which group and institution the page is about: the address decides, then the last choice, then the home institution. */
export function useScope(): Scope {
  const viewer = useViewer();
  const { pathname } = useLocation();
  // The top bar stands outside the route, so the parameter is read from the address.
  const institutionId = matchPath('/beds/:institutionId', pathname)?.params.institutionId;
  const [search] = useSearchParams();
  const wantedGroup = search.get('group');
  return useMemo(() => {
    const wanted = institutionId ?? localStorage.getItem(institutionKey(viewer)) ?? viewer.homeInstitution?.id;
    const group =
      viewer.groups.find(one => one.id === wantedGroup) ??
      (institutionId ? viewer.groups.find(one => has(one, institutionId)) : undefined) ??
      viewer.groups.find(one => one.id === localStorage.getItem(groupKey(viewer))) ??
      viewer.groups.find(one => has(one, viewer.homeInstitution?.id)) ??
      viewer.groups[0];
    const institutions = group ? institutionsOf(group) : [];
    const boards = group ? boardsOf(viewer, group) : [];
    const institution =
      institutions.find(one => one.id === institutionId) ??
      boards.find(one => one.id === wanted) ??
      boards.find(one => one.id === viewer.homeInstitution?.id) ??
      boards[0];
    return { group, institutions, boards, institution };
  }, [viewer, institutionId, wantedGroup]);
}

export function rememberScope(viewer: Viewer, groupId: string | undefined, institutionId?: string): void {
  if (groupId) localStorage.setItem(groupKey(viewer), groupId);
  if (institutionId) localStorage.setItem(institutionKey(viewer), institutionId);
}

const has = (group: Group, institutionId: string | undefined) =>
  group.memberships.some(one => one.institution.id === institutionId);

const roleOrder = { LEAD: 0, MEMBER: 1, CITY_PARTNER: 2 } as const;

export function institutionsOf(group: Group): readonly MemberInstitution[] {
  return [...group.memberships].sort((a, b) => roleOrder[a.role] - roleOrder[b.role]).map(one => one.institution);
}

type Held = Pick<Viewer['posts'][number], 'post' | 'institution' | 'group'>;

/** As what somebody acts now: in their own posts, in those that were given to them, and where they opened rights in an emergency. */
export function actsAs(viewer: Viewer): readonly Held[] {
  const given = viewer.delegations.flatMap(({ state, to, appointment }) =>
    state === 'RUNNING' && to?.id === viewer.person.id && appointment ? [appointment] : [],
  );
  const opened = viewer.breakGlasses.map(({ post, institution }) => ({ post, institution, group: null }));
  return [...viewer.posts, ...given, ...opened];
}

/** A post at an institution reaches that one, a post at a group its tight members. The API decides; this only spares a refusal. */
export function reachedBy(viewer: Viewer, group: Group): readonly MemberInstitution[] {
  const tight = new Set(group.memberships.filter(one => one.role !== 'CITY_PARTNER').map(one => one.institution.id));
  const held = actsAs(viewer);
  return institutionsOf(group).filter(({ id }) =>
    held.some(post => (post.institution ? post.institution.id === id : post.group?.id === group.id && tight.has(id))),
  );
}

/** Those of them that have wards. */
export function boardsOf(viewer: Viewer, group: Group): readonly MemberInstitution[] {
  return reachedBy(viewer, group).filter(({ wards }) => wards.length > 0);
}
