import type { Viewer } from '../app/viewer';
import type { StaffFilter, StaffSort } from '../gql/graphql';
import { kinds, levels, posts, professions } from './kinds';

/**
 * What the directory is narrowed to and how it is ordered. All of it stands in the address, so that a view is a link; the last one is kept
 * for the next visit.
 */
export const filterKeys = [
  'q',
  'profession',
  'level',
  'kind',
  'post',
  'away',
  'dispatched',
  'expiring',
  'left',
] as const;
export type FilterKey = (typeof filterKeys)[number];

export const sorts = ['NAME', 'NUMBER', 'HIRED_ON'] as const satisfies readonly StaffSort[];

export const isNarrowed = (search: URLSearchParams) => filterKeys.some(key => search.has(key));

/** What the address says wrongly is left out: an old link still opens. */
export function readFilter(search: URLSearchParams): StaffFilter {
  const one = <T extends string>(key: FilterKey, allowed: readonly T[]) =>
    allowed.find(each => each === search.get(key));
  const yes = (key: FilterKey) => (search.get(key) === '1' ? true : undefined);
  return {
    search: search.get('q')?.trim() || undefined,
    profession: one('profession', professions),
    level: one('level', levels),
    kind: one('kind', kinds),
    post: one('post', posts),
    away: yes('away'),
    dispatched: yes('dispatched'),
    licenceExpires: yes('expiring'),
    left: yes('left'),
  };
}

export function readSort(search: URLSearchParams): StaffSort {
  return sorts.find(one => one === search.get('sort')) ?? 'NAME';
}

/** One view for each person at this browser; words that were searched for are not kept, they may name somebody. */
const keyOf = (viewer: Viewer) => `medgroup.staffView.${viewer.person.id}`;

export function remember(viewer: Viewer, search: URLSearchParams): void {
  const kept = new URLSearchParams(search);
  for (const key of ['q', 'after', 'group']) kept.delete(key);
  localStorage.setItem(keyOf(viewer), kept.toString());
}

export function recall(viewer: Viewer): string | undefined {
  return localStorage.getItem(keyOf(viewer)) || undefined;
}
