import type { Post } from '../platform/access/actions';
import { posts } from '../platform/access/actions';
import { fitsRole } from '../platform/access/team-posts';
import type { Context } from '../platform/graphql/context';
import { homeOfRole, type JointWardRole } from './joint-ward.rules';

/** Somebody who could take a role now, and the house whose appointment makes them fit. */
export interface Candidate {
  readonly personId: string;
  readonly homeId: string;
}

/** Who could take a role in a joint ward of these two houses, by name. */
export function candidatesFor(
  context: Context,
  role: JointWardRole,
  houses: { readonly hostId: string; readonly partnerId: string },
): Promise<Candidate[]> {
  const only = homeOfRole(role, houses);
  const homes = only ? [only] : [houses.hostId, houses.partnerId];
  const fitting: Post[] = posts.filter(post => fitsRole(role, post));
  return context.read.rows<Candidate>(
    `SELECT person_id AS "personId", home_id AS "homeId" FROM (
       SELECT DISTINCT a.person_id, a.institution_id AS home_id, p.name_zh FROM appointment a JOIN person p ON p.id = a.person_id
       WHERE a.institution_id = ANY ($1) AND a.post = ANY ($2) AND a.during @> statement_timestamp()) fitting
     ORDER BY name_zh COLLATE "zh-x-icu", person_id, home_id LIMIT ${listed}`,
    [homes, fitting],
  );
}

/** More than a hospital has physicians. */
const listed = 2_000;
