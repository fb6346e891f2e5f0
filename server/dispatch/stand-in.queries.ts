import { isGranted, posts } from '../platform/access/actions';
import type { Snapshot } from '../platform/database/snapshot';
import type { DispatchSide } from './dispatch.rules';

/**
 * Who answers for a side. Where nobody of a house may (its only officer asked, is sent, or has signed for another side), the group signs in its
 * place: by somebody who has not signed yet, so that three signatures are still those of three people. A right that somebody gave on for a leave
 * leaves the house with its own officer and does not count here.
 */

const signingPosts = posts.filter(post => isGranted('dispatch.approve', post));

const house = `CASE v.side WHEN 'HOME' THEN o.home_institution_id WHEN 'HOST' THEN o.host_institution_id END`;

/** That appointment `h` is one by which its holder may still sign order `o`. */
const maySign = `h.post = ANY ('{${signingPosts.join(',')}}') AND h.during @> statement_timestamp() AND h.person_id NOT IN (o.requested_by, o.person_id)
  AND NOT EXISTS (SELECT FROM dispatch_approval x WHERE x.order_id = o.id AND x.decided_by = h.person_id)`;

/** That the group signs for side `v` of order `o`: a house waits, and nobody there may answer. */
export const groupSigns = `(o.state = 'SUBMITTED' AND v.decision = 'WAITING' AND v.side <> 'GROUP'
  AND NOT EXISTS (SELECT FROM appointment h WHERE h.institution_id = ${house} AND ${maySign}))`;

export interface Signer {
  readonly orderId: string;
  readonly side: DispatchSide;
  readonly personId: string;
}

/** Who may answer for the sides of orders that wait, in the order of their names. */
export function signersOf(read: Pick<Snapshot, 'rows'>, orderIds: readonly string[]): Promise<Signer[]> {
  return read.rows<Signer>(
    `SELECT v.order_id AS "orderId", v.side, h.person_id AS "personId"
     FROM dispatch_approval v JOIN dispatch_order o ON o.id = v.order_id
     JOIN appointment h ON (h.institution_id = ${house} OR (h.group_id = o.group_id AND (v.side = 'GROUP' OR ${groupSigns}))) AND ${maySign}
     JOIN person p ON p.id = h.person_id
     WHERE v.order_id = ANY ($1) AND o.state = 'SUBMITTED' AND v.decision = 'WAITING'
     GROUP BY v.order_id, v.side, h.person_id, p.name_zh ORDER BY p.name_zh COLLATE "zh-x-icu", h.person_id`,
    [orderIds],
  );
}
