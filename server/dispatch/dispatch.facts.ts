import type { InstitutionTier } from '../group/group.rules';
import { type CivilDate, civilDateOf, startOfDay } from '../kernel/civil-date';
import type { Action, Post } from '../platform/access/actions';
import { actions } from '../platform/access/actions';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import type { Education, TitleLevel } from '../staffing/staff.rules';
import type { DispatchDecision, DispatchKind, DispatchSide } from './dispatch.rules';
import { DispatchState, standingState } from './dispatch.rules';
import { dispatchRefusals } from './dispatch-refusals.rules';
import { dispatchSidesOf, signingSidesOf } from './dispatch-sides.rules';
import { groupSigns } from './stand-in.queries';

/** What commands on orders read and lock: the people first, in the order of their ids, then the orders. */

export interface LockedApproval {
  readonly side: DispatchSide;
  readonly decision: DispatchDecision;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly groupSigns: boolean;
}

export interface LockedOrder {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly kind: DispatchKind;
  readonly personId: string;
  readonly homeId: string;
  readonly hostId: string;
  readonly hostDepartmentId: string | null;
  readonly post: Post;
  readonly shareBp: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly purpose: string;
  readonly state: DispatchState;
  readonly requestedById: string;
  readonly requestedSide: DispatchSide;
  readonly appointmentId: string | null;
  readonly chainId: string;
  readonly extendsId: string | null;
  readonly replacesId: string | null;
  readonly workedUntil: CivilDate | null;
  readonly endedAt: Date | null;
  readonly version: number;
  readonly approvals: readonly LockedApproval[];
  /** The order that goes on from it, and the one that takes its place, unless those came to nothing. */
  readonly extendedById: string | null;
  readonly replacedById: string | null;
}

/** Locks an order with its person, and others whom the action is about; what the calendar has done to it meanwhile is written down first. */
export async function lockOrder(
  tx: Transaction,
  id: string,
  otherPersonIds: readonly string[] = [],
): Promise<LockedOrder> {
  const known = await tx.row<{ personId: string; replacesPersonId: string | null }>(
    `SELECT o.person_id AS "personId", r.person_id AS "replacesPersonId" FROM dispatch_order o LEFT JOIN dispatch_order r ON r.id = o.replaces_id
     WHERE o.id = $1`,
    [id],
  );
  if (!known) throw orderNotFound();
  const { personId, replacesPersonId } = known;
  await lockPersons(tx, [personId, ...(replacesPersonId ? [replacesPersonId] : []), ...otherPersonIds]);
  await tx.rows('SELECT FROM dispatch_order WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return settled(tx, await readOrder(tx, id));
}

/** Locks people: whoever appoints, sends or ends them waits. */
export async function lockPersons(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows('SELECT FROM person WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
}

export async function readOrder(tx: Transaction, id: string): Promise<LockedOrder> {
  const row = await tx.row<LockedOrder>(
    `SELECT o.id, o.number, o.group_id AS "groupId", o.kind, o.person_id AS "personId", o.home_institution_id AS "homeId",
       o.host_institution_id AS "hostId", o.host_department_id AS "hostDepartmentId", o.post, o.share_bp AS "shareBp", o.since AS "from", o.until,
       o.purpose, o.state, o.requested_by AS "requestedById", o.requested_side AS "requestedSide", o.appointment_id AS "appointmentId",
       o.chain_id AS "chainId", o.extends_id AS "extendsId", o.replaces_id AS "replacesId", o.worked_until AS "workedUntil", o.ended_at AS "endedAt",
       o.version,
       (SELECT e.id FROM dispatch_order e WHERE e.extends_id = o.id AND e.state NOT IN ('REJECTED', 'CANCELLED')) AS "extendedById",
       (SELECT r.id FROM dispatch_order r WHERE r.replaces_id = o.id AND r.state NOT IN ('REJECTED', 'CANCELLED')) AS "replacedById"
     FROM dispatch_order o WHERE o.id = $1`,
    [id],
  );
  if (!row) throw orderNotFound();
  const approvals = await tx.rows<LockedApproval>(
    `SELECT v.side, v.decision, v.decided_by AS "decidedById", v.decided_at AS "decidedAt", ${groupSigns} AS "groupSigns"
     FROM dispatch_approval v JOIN dispatch_order o ON o.id = v.order_id WHERE v.order_id = $1 ORDER BY v.side`,
    [id],
  );
  return { ...row, approvals };
}

/** Writes down what the calendar has done to an order: it has begun, it has ended as agreed. */
async function settled(tx: Transaction, order: LockedOrder): Promise<LockedOrder> {
  const standing = standingState(order.state, order, civilDateOf(await tx.now()));
  if (standing === order.state) return order;
  if (order.state === DispatchState.APPROVED)
    await tx.rows(`UPDATE dispatch_order SET state = 'ACTIVE', began_at = $2, version = version + 1 WHERE id = $1`, [
      order.id,
      startOfDay(order.from),
    ]);
  if (standing === DispatchState.COMPLETED)
    await tx.rows(`UPDATE dispatch_order SET state = 'COMPLETED', ended_at = $2, version = version + 1 WHERE id = $1`, [
      order.id,
      startOfDay(order.until),
    ]);
  return readOrder(tx, order.id);
}

function orderNotFound(): Error {
  return notFound('这张派驻单', 'dispatch order');
}

/** The sides on which the transaction's viewer stands; whoever stands on none may look, and do nothing. */
export function authoriseSides(
  tx: Transaction,
  action: Action,
  order: Pick<LockedOrder, 'groupId' | 'homeId' | 'hostId'>,
): DispatchSide[] {
  if (typeof tx.actor === 'string') return [];
  const sides = dispatchSidesOf(tx.actor, action, order);
  if (sides.length === 0) throw forbidden('办理这张派驻单', actions[action].means);
  return sides;
}

/** The sides for which the transaction's viewer may sign; none where all that they have was given to them by whoever asked or is sent. */
export function authoriseSigning(tx: Transaction, order: LockedOrder): DispatchSide[] {
  authoriseSides(tx, 'dispatch.approve', order);
  return typeof tx.actor === 'string' ? [] : signingSidesOf(tx.actor, order);
}

/** Whether what somebody saw of an order still holds. */
export function changedRefusal({ version }: Pick<LockedOrder, 'version'>, expectedVersion: number | null | undefined) {
  const isSame = expectedVersion === null || expectedVersion === undefined || expectedVersion === version;
  return isSame ? undefined : dispatchRefusals.changed;
}

/** Somebody as far as it decides whether they may be sent. */
export interface SentPerson {
  readonly homeId: string | null;
  readonly homeTier: InstitutionTier | null;
  readonly education: Education | null;
  readonly level: TitleLevel | null;
}

type Reader = Pick<Transaction, 'row'>;

/** Who is sent: their home is the house of their personnel relation, or else that of their primary appointment on the first day. */
export async function sentPerson(reader: Reader, personId: string, on: CivilDate): Promise<SentPerson> {
  const row = await reader.row<SentPerson>(
    `SELECT i.id AS "homeId", i.tier AS "homeTier", s.education,
       (SELECT t.level FROM person_title t WHERE t.person_id = p.id AND t.since <= $2
         ORDER BY array_position('{JUNIOR,INTERMEDIATE,ASSOCIATE_SENIOR,SENIOR}', t.level) DESC LIMIT 1) AS level
     FROM person p LEFT JOIN staff_record s ON s.person_id = p.id AND (s.left_on IS NULL OR s.left_on > $2)
     LEFT JOIN institution i ON i.id = coalesce(s.home_institution_id, (SELECT a.institution_id FROM appointment a WHERE a.person_id = p.id
       AND a.kind = 'PRIMARY' AND a.withdrawn_at IS NULL AND a.during @> ($2::date)::timestamp AT TIME ZONE 'Asia/Shanghai' LIMIT 1))
     WHERE p.id = $1`,
    [personId, on],
  );
  if (!row) throw notFound('此人', 'person');
  return row;
}

/** The tight group in which two houses are together on every day of an order, as far as is known today. */
export async function commonGroup(
  reader: Reader,
  homeId: string,
  hostId: string,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
): Promise<string | null> {
  if (until <= from) return null;
  const row = await reader.row<{ groupId: string }>(
    `SELECT h.group_id AS "groupId" FROM membership h JOIN membership p ON p.group_id = h.group_id AND p.during && h.during
     WHERE h.institution_id = $1 AND p.institution_id = $2 AND h.role <> 'CITY_PARTNER' AND p.role <> 'CITY_PARTNER'
     GROUP BY h.group_id HAVING range_agg(h.during * p.during) @> daterange($3, $4)`,
    [homeId, hostId, from, until],
  );
  return row?.groupId ?? null;
}
