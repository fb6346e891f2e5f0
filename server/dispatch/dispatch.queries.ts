import { asNode } from '../../schema/node';
import { type CivilDate, civilDateOf } from '../kernel/civil-date';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { type DispatchKind, type DispatchSide, type DispatchState, standingState } from './dispatch.rules';
import type { DispatchApproval, DispatchOrder, DispatchPlanRow } from './dispatch.types';
import { signingPlaces } from './dispatch-sides.rules';
import { groupSigns } from './stand-in.queries';

/** Reads of orders: for HR of both houses and of the group, and for whoever is sent; row-level security says the same once more. */

/** $1 is the houses whose orders the viewer sees, $2 the viewer. */
const mine = `(o.person_id = $2 OR o.home_institution_id = ANY ($1) OR o.host_institution_id = ANY ($1))`;

function reach(context: Context): [string[], string] {
  const viewer = viewerOf(context);
  return [institutionsFor(viewer, 'dispatch.read'), viewer.personId];
}

const isOverdue = `(o.state = 'SUBMITTED' AND EXISTS (SELECT FROM dispatch_approval v WHERE v.order_id = o.id AND v.decision = 'WAITING' AND v.due_at <= statement_timestamp()))`;

const columns = `o.id, o.number, o.group_id AS "groupId", o.kind, o.person_id AS "personId", o.home_institution_id AS "homeId",
  o.host_institution_id AS "hostId", o.host_department_id AS "hostDepartmentId", o.post, o.share_bp AS "shareBp", o.since, o.until, o.purpose,
  o.state AS "storedState", o.requested_by AS "requestedById", o.requested_side AS "requestedSide", o.requested_at AS "requestedAt",
  o.submitted_at AS "submittedAt", o.decided_at AS "decidedAt", o.began_at AS "beganAt", o.ended_at AS "endedAt", o.ended_by AS "endedById",
  o.end_reason AS "endReason", o.appointment_id AS "appointmentId", o.chain_id AS "chainId", o.extends_id AS "extendsId",
  o.replaces_id AS "replacesId", o.version, ${isOverdue} AS "isOverdue",
  (SELECT e.id FROM dispatch_order e WHERE e.extends_id = o.id AND e.state NOT IN ('REJECTED', 'CANCELLED')) AS "extendedById",
  (SELECT r.id FROM dispatch_order r WHERE r.replaces_id = o.id AND r.state NOT IN ('REJECTED', 'CANCELLED')) AS "replacedById"`;

interface OrderRecord extends Omit<DispatchOrder, 'uuid' | 'state' | 'during'> {
  readonly since: CivilDate;
  readonly until: CivilDate;
}

/** Orders by their own ids, or those of persons, the newest first. */
export async function ordersBy(
  context: Context,
  column: 'id' | 'person_id' | 'appointment_id',
  ids: readonly string[],
): Promise<DispatchOrder[]> {
  const rows = await context.read.rows<OrderRecord>(
    `SELECT ${columns} FROM dispatch_order o WHERE ${mine} AND o.${column} = ANY ($3) ORDER BY o.since DESC, o.id DESC`,
    [...reach(context), ids],
  );
  return rows.map(toOrder);
}

function toOrder({ since, until, ...row }: OrderRecord): DispatchOrder {
  const today = civilDateOf(new Date());
  const state = standingState(row.storedState, { from: since, until }, today);
  return asNode('DispatchOrder', { ...row, state, during: { from: since, until } });
}

export interface OrderFilter {
  readonly states: readonly DispatchState[] | null;
  readonly kinds: readonly DispatchKind[] | null;
  readonly institutionId: string | null;
  readonly side: DispatchSide | null;
  readonly groupId: string | null;
  readonly personId: string | null;
  readonly search: string | null;
  readonly waitingForMe: boolean;
  readonly overdue: boolean;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** As `standingState` has it. */
const shownState = `CASE WHEN o.state NOT IN ('APPROVED', 'ACTIVE') THEN o.state WHEN o.until <= group_today() THEN 'COMPLETED'
  WHEN o.since <= group_today() THEN 'ACTIVE' ELSE 'APPROVED' END`;

/** A side waits whose place is the viewer's; nobody signs what they or whose rights they have asked for, what is about them, or what they signed. */
const waitsForMe = `(o.state = 'SUBMITTED' AND o.requested_by <> $2 AND o.person_id <> $2
  AND EXISTS (SELECT FROM dispatch_approval v JOIN unnest($14::uuid[], $15::uuid[]) AS mine(place, giver)
      ON mine.place = CASE v.side WHEN 'HOME' THEN o.home_institution_id WHEN 'HOST' THEN o.host_institution_id ELSE o.group_id END
        OR (mine.place = o.group_id AND ${groupSigns})
    WHERE v.order_id = o.id AND v.decision = 'WAITING' AND mine.giver IS DISTINCT FROM o.requested_by AND mine.giver IS DISTINCT FROM o.person_id)
  AND NOT EXISTS (SELECT FROM dispatch_approval v WHERE v.order_id = o.id AND v.decided_by = $2))`;

const filtered = `${mine} AND ($3::text[] IS NULL OR ${shownState} = ANY ($3)) AND ($4::text[] IS NULL OR o.kind = ANY ($4))
  AND ($5::uuid IS NULL OR (o.home_institution_id = $5 AND $6::text IS DISTINCT FROM 'HOST') OR (o.host_institution_id = $5 AND $6::text IS DISTINCT FROM 'HOME'))
  AND ($7::uuid IS NULL OR o.group_id = $7) AND ($8::uuid IS NULL OR o.person_id = $8)
  AND ($9::text IS NULL OR position(upper($9) IN o.number) > 0
    OR EXISTS (SELECT FROM person p WHERE p.id = o.person_id AND (position($9 IN p.name_zh) > 0 OR position(lower($9) IN lower(p.name_en)) > 0)))
  AND (NOT $10 OR ${waitsForMe}) AND (NOT $11 OR ${isOverdue}) AND ($12::date IS NULL OR o.until > $12) AND ($13::date IS NULL OR o.since < $13)`;

function filterParameters(context: Context, filter: OrderFilter): unknown[] {
  const { states, kinds, institutionId, side, groupId, personId, search, waitingForMe, overdue, from, until } = filter;
  const places = signingPlaces(viewerOf(context));
  return [
    ...reach(context),
    states,
    kinds,
    institutionId,
    side,
    groupId,
    personId,
    search,
    waitingForMe,
    overdue,
    from,
    until,
    places.map(({ placeId }) => placeId),
    places.map(({ giverId }) => giverId),
  ];
}

/** Where a page of orders ended: whether it was among those that wait for the viewer, when it was asked for, and its id. */
export type OrderPlace = readonly [waits: boolean, requestedAt: string, id: string];

/** Orders, those that wait for the viewer before all others, the newest first, one more than asked for; `before` is where the last page ended. */
export async function listOrders(
  context: Context,
  filter: OrderFilter,
  first: number,
  before: OrderPlace | null,
): Promise<WaitingOrder[]> {
  const rows = await context.read.rows<OrderRecord & { readonly waits: boolean }>(
    `SELECT * FROM (SELECT ${columns}, ${waitsForMe} AS waits FROM dispatch_order o WHERE ${filtered}) o
     WHERE $16::boolean IS NULL OR (o.waits, o."requestedAt", o.id) < ($16, $17::timestamptz, $18::uuid)
     ORDER BY o.waits DESC, o."requestedAt" DESC, o.id DESC LIMIT $19`,
    [...filterParameters(context, filter), before?.[0] ?? null, before?.[1] ?? null, before?.[2] ?? null, first + 1],
  );
  return rows.map(({ waits, ...row }) => ({ ...toOrder(row), waits }));
}

/** An order in a list, with whether it waits for whoever reads it. */
export type WaitingOrder = DispatchOrder & { readonly waits: boolean };

export async function countOrders(context: Context, filter: OrderFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `SELECT count(*)::integer AS count FROM dispatch_order o WHERE ${filtered}`,
    filterParameters(context, filter),
  );
  return row?.count ?? 0;
}

/** What the sides of orders say, home first. */
export function approvalsOf(context: Context, orderIds: readonly string[]): Promise<DispatchApproval[]> {
  return context.read.rows<DispatchApproval>(
    `SELECT v.order_id AS "orderId", v.side, v.decision, v.due_at AS "dueAt", v.decided_by AS "decidedById", v.decided_at AS "decidedAt", v.reason,
       o.state = 'SUBMITTED' AND v.decision = 'WAITING' AND v.due_at <= statement_timestamp() AS "isOverdue", ${groupSigns} AS "groupSigns"
     FROM dispatch_approval v JOIN dispatch_order o ON o.id = v.order_id
     WHERE v.order_id = ANY ($1) ORDER BY array_position('{HOME,HOST,GROUP}', v.side)`,
    [orderIds],
  );
}

/** How many people a planner shows at once. */
const planRowsMax = 200;

/**
 * Who has orders in some days, as far as the viewer sees them, by home and name: people with their orders
 * that were not rejected or cancelled.
 */
export function planRows(
  context: Context,
  place: { readonly groupId: string | null; readonly institutionId: string | null },
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
  kinds: readonly DispatchKind[] | null,
): Promise<DispatchPlanRow[]> {
  return context.read.rows<DispatchPlanRow>(
    `SELECT o.person_id AS "personId", o.home_institution_id AS "homeId", array_agg(o.id ORDER BY o.since, o.id) AS "orderIds"
     FROM dispatch_order o JOIN person p ON p.id = o.person_id JOIN institution h ON h.id = o.home_institution_id
     WHERE ${mine} AND ($3::uuid IS NULL OR o.group_id = $3) AND ($4::uuid IS NULL OR o.home_institution_id = $4 OR o.host_institution_id = $4)
       AND o.until > $5 AND o.since < $6 AND o.state NOT IN ('REJECTED', 'CANCELLED') AND ($7::text[] IS NULL OR o.kind = ANY ($7))
     GROUP BY o.person_id, o.home_institution_id, h.code, p.name_zh ORDER BY h.code, p.name_zh COLLATE "zh-x-icu", o.person_id LIMIT ${planRowsMax}`,
    [...reach(context), place.groupId, place.institutionId, from, until, kinds],
  );
}
