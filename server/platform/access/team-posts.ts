import type { Action, Post } from './actions';

/**
 * What somebody may do in a joint ward by their place in its team: the right of a post, in that ward only. A therapist looks and writes
 * nothing: treatments are not orders. Choices: the posts of each role, and which looks reach beyond the door.
 */
export const teamPosts = {
  DIRECTOR: { post: 'PHYSICIAN', looksOnly: false },
  LEAD_PHYSICIAN: { post: 'PHYSICIAN', looksOnly: false },
  COMMUNITY_PHYSICIAN: { post: 'PHYSICIAN', looksOnly: false },
  NURSE: { post: 'WARD_NURSE', looksOnly: false },
  THERAPIST: { post: 'PHYSICIAN', looksOnly: true },
} as const satisfies Record<string, { post: Post; looksOnly: boolean }>;

/** What somebody does in the team of a joint ward. */
export type TeamRole = keyof typeof teamPosts;

/** What somebody may do who only looks. */
export const looks: readonly Action[] = ['group.read', 'bed.read', 'patient.identify', 'jointward.read'];

/** What reaches the host beyond the joint ward: its places and bed states, which name nobody. */
export const throughoutHost: readonly Action[] = ['group.read', 'bed.read'];
