import type { Action, Post } from './actions';

/**
 * What somebody may do in a joint ward by their place in its team: the right of a post, in that ward only, and only while an appointment at
 * home to one of the posts in `home` holds. A therapist looks and writes nothing: treatments are not orders. Choices: the posts of each role,
 * and which looks reach beyond the door; therapists have no post of their own yet, so that they are appointed as physicians or nurses.
 */
export const teamPosts = {
  DIRECTOR: { post: 'PHYSICIAN', looksOnly: false, home: ['PHYSICIAN'] },
  LEAD_PHYSICIAN: { post: 'PHYSICIAN', looksOnly: false, home: ['PHYSICIAN'] },
  COMMUNITY_PHYSICIAN: { post: 'PHYSICIAN', looksOnly: false, home: ['PHYSICIAN', 'FAMILY_DOCTOR'] },
  NURSE: { post: 'WARD_NURSE', looksOnly: false, home: ['WARD_NURSE'] },
  THERAPIST: { post: 'PHYSICIAN', looksOnly: true, home: ['PHYSICIAN', 'WARD_NURSE'] },
} as const satisfies Record<string, { post: Post; looksOnly: boolean; home: readonly Post[] }>;

/** Whether a post at home fits a role: for being named, and for every right that follows from it. */
export function fitsRole(role: TeamRole, post: Post): boolean {
  return (teamPosts[role].home as readonly Post[]).includes(post);
}

/** What somebody does in the team of a joint ward. */
export type TeamRole = keyof typeof teamPosts;

/** What somebody may do who only looks. */
export const looks: readonly Action[] = ['group.read', 'bed.read', 'patient.identify', 'jointward.read'];

/** What reaches the host beyond the joint ward: its places and bed states, which name nobody. */
export const throughoutHost: readonly Action[] = ['group.read', 'bed.read'];
