import { asNode } from '../../schema/node';
import { reached, visible } from '../group/group.queries';
import { addDays, civilDateOf } from '../kernel/civil-date';
import type { Snapshot } from '../platform/database/snapshot';
import { type Context, viewerOf } from '../platform/graphql/context';
import { planColumns } from './duty.facts';
import type { DutyGap, DutyPlan, DutySession, DutyTechnique } from './duty.types';
import { DutyGapReason, horizonDays, plannedDays, sessionOn } from './duty-plan.rules';
import { type DutySessionState, standingState } from './duty-session.rules';

/** Reads of duty: who serves where is known to everybody in the groups of the house. $1 is always the viewer's institutions. */

function seen(context: Context): string[] {
  return reached(viewerOf(context));
}

export async function sessionsBy(
  context: Context,
  column: 'id' | 'slot_session_id',
  ids: readonly string[],
): Promise<DutySession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM duty_session WHERE ${column} = ANY ($2) AND ${inVisible}`,
    [seen(context), ids],
  );
  return rows.map(toSession);
}

/** Which sessions are listed. */
export interface SessionFilter {
  readonly personId: string | null;
  /** The houses of a group, or one. */
  readonly institutionIds: readonly string[] | null;
  /** Those that lie at some time in a period. */
  readonly from: Date;
  readonly until: Date;
  readonly states: readonly DutySessionState[] | null;
}

/** Sessions in the order of their beginning, one more than asked for; `after` is where the last page ended. */
export async function listSessions(
  context: Context,
  filter: SessionFilter,
  first: number,
  after: [startsAt: string, id: string] | null,
): Promise<DutySession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM duty_session WHERE ${filtered}
       AND ($8::timestamptz IS NULL OR (starts_at, id) > ($8::timestamptz, $9::uuid)) ORDER BY starts_at, id LIMIT $10`,
    [...filterParameters(context, filter), after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  return rows.map(toSession);
}

export async function countSessions(context: Context, filter: SessionFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `${visible} SELECT count(*)::integer AS count FROM duty_session WHERE ${filtered}`,
    filterParameters(context, filter),
  );
  return row?.count ?? 0;
}

const inVisible = 'institution_id IN (SELECT institution_id FROM visible)';

/** No session is longer than a day: one that lies in the period begins at most a day before it. */
const filtered = `${inVisible} AND ($2::uuid IS NULL OR person_id = $2) AND ($3::uuid[] IS NULL OR institution_id = ANY ($3))
  AND starts_at >= $4 AND starts_at < $6 AND ends_at > $5
  AND ($7::text[] IS NULL OR CASE WHEN state = 'PLANNED' AND ends_at <= now() - interval '24 hours' THEN 'MISSED' ELSE state END = ANY ($7))`;

function filterParameters(context: Context, filter: SessionFilter): unknown[] {
  const { personId, institutionIds, from, until, states } = filter;
  return [seen(context), personId, institutionIds, new Date(from.getTime() - 86_400_000), from, until, states];
}

const lately = `interval '60 days'`;

/** Whether somebody serves: sessions of the last weeks or to come, or a plan that holds. */
export async function servesDuty(context: Context): Promise<boolean> {
  const row = await context.read.row<{ serves: boolean }>(
    `SELECT EXISTS (SELECT FROM duty_session WHERE person_id = $1 AND starts_at >= now() - ${lately} AND state <> 'CANCELLED')
       OR EXISTS (SELECT FROM duty_plan WHERE person_id = $1 AND (until_on IS NULL OR until_on > group_today())) AS serves`,
    [viewerOf(context).personId],
  );
  return row?.serves ?? false;
}

/** A session as a calendar shows it. */
export type CalendarSession = Pick<
  DutySession,
  'id' | 'personId' | 'institutionId' | 'departmentId' | 'serviceZh' | 'serviceEn' | 'startsAt' | 'endsAt' | 'state'
>;

/** Sessions of people that lie at some time in a period, those that were cancelled left out; only at houses that may be seen by whoever asks. */
export async function sessionsOfPeople(
  context: Context,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<CalendarSession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM duty_session WHERE person_id = ANY ($2) AND starts_at >= $3 AND starts_at < $5 AND ends_at > $4
       AND state <> 'CANCELLED' AND ${inVisible} ORDER BY starts_at, id`,
    [seen(context), personIds, new Date(from.getTime() - 86_400_000), from, until],
  );
  return rows.map(toSession);
}

/** Live sessions of a person that stand in the way of a period without end or with one; the first two hundred. */
export async function conflictsWith(
  context: Context,
  personId: string,
  from: Date,
  until: Date | null,
): Promise<DutySession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM duty_session WHERE person_id = $2 AND starts_at >= $3 AND ends_at > $4
       AND ($5::timestamptz IS NULL OR starts_at < $5) AND state IN ('PLANNED', 'CHECKED_IN') AND ${inVisible} ORDER BY starts_at, id LIMIT 200`,
    [seen(context), personId, new Date(from.getTime() - 86_400_000), from, until],
  );
  return rows.map(toSession);
}

export async function plansBy(context: Context, ids: readonly string[]): Promise<DutyPlan[]> {
  const rows = await context.read.rows<PlanRecord>(
    `${visible} SELECT ${shownPlanColumns} FROM duty_plan WHERE id = ANY ($2) AND ${inVisible}`,
    [seen(context), ids],
  );
  return rows.map(toPlan);
}

const plansMax = 500;

/** Plans of a house or a person, those that still hold unless all are asked for; in the order of the week. */
export async function listPlans(
  context: Context,
  institutionId: string | null,
  personId: string | null,
  all: boolean,
): Promise<DutyPlan[]> {
  const rows = await context.read.rows<PlanRecord>(
    `${visible} SELECT ${shownPlanColumns} FROM duty_plan WHERE ($2::uuid IS NULL OR institution_id = $2) AND ($3::uuid IS NULL OR person_id = $3)
       AND ($4 OR until_on IS NULL OR until_on > group_today()) AND ${inVisible} ORDER BY weekday, starts, id LIMIT ${plansMax}`,
    [seen(context), institutionId, personId, all],
  );
  return rows.map(toPlan);
}

export async function techniquesOf(context: Context, sessionIds: readonly string[]): Promise<DutyTechnique[]> {
  return context.read.rows<DutyTechnique>(
    `SELECT session_id AS "sessionId", name_zh AS "nameZh", name_en AS "nameEn", learners, taught_on AS "taughtOn" FROM duty_technique
     WHERE session_id = ANY ($1) AND cancelled_at IS NULL ORDER BY id`,
    [sessionIds],
  );
}

/** Sessions of a plan to come in whose numbers of the slot pool patients are booked, from a day on. */
export async function bookedSessionsOf(context: Context, planId: string, from: string): Promise<DutySession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM duty_session WHERE plan_id = $2 AND planned_on >= $3 AND state = 'PLANNED' AND ${inVisible}
       AND EXISTS (SELECT FROM slot_session l WHERE l.id = slot_session_id AND l.booked > 0) ORDER BY starts_at, id`,
    [seen(context), planId, from],
  );
  return rows.map(toSession);
}

/** The days of plans in the next eight weeks that have no session, and why. */
export async function gapsOf(context: Context, planIds: readonly string[]): Promise<(DutyGap & { planId: string })[]> {
  const today = civilDateOf(new Date());
  const plans = (await plansBy(context, planIds)).filter(plan => !plan.endedAt);
  const missing = await missingDays(context.read, plans, today);
  const days = missing.flatMap(({ plan, days: of }) => of.map(on => ({ plan, on, period: sessionOn(plan, on) })));
  const rows = await context.read.rows<{ covered: boolean }>(
    `SELECT coalesce((SELECT range_agg(a.during) FROM appointment a WHERE a.person_id = d.person AND a.institution_id = d.house AND a.withdrawn_at IS NULL)
       @> tstzrange(d.starts, d.ends), false) AS covered
     FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS d(person, house, starts, ends, place) ORDER BY place`,
    [
      days.map(({ plan }) => plan.personId),
      days.map(({ plan }) => plan.institutionId),
      days.map(({ period }) => period.from),
      days.map(({ period }) => period.until),
    ],
  );
  const { NO_APPOINTMENT, OVERLAP } = DutyGapReason;
  return days
    .map(({ plan, on, period }, index) => ({
      planId: plan.uuid,
      on,
      reason: rows[index]?.covered ? OVERLAP : NO_APPOINTMENT,
      isComing: period.from > new Date(),
    }))
    .filter(({ isComing }) => isComing);
}

/** The days of plans in the next eight weeks for which no session was ever made. */
async function missingDays(
  read: Pick<Snapshot, 'rows'>,
  plans: readonly DutyPlan[],
  today: string,
): Promise<{ plan: TimedPlan; days: string[] }[]> {
  const made = await read.rows<{ planId: string; day: string }>(
    'SELECT plan_id AS "planId", planned_on AS day FROM duty_session WHERE plan_id = ANY ($1) AND planned_on >= $2',
    [plans.map(({ uuid }) => uuid), today],
  );
  const known = new Set(made.map(({ planId, day }) => `${planId} ${day}`));
  return plans.map(plan => {
    const timed = { ...plan, ...plan.period };
    const days = plannedDays(timed, today, addDays(today, horizonDays));
    return { plan: timed, days: days.filter(day => !known.has(`${plan.uuid} ${day}`)) };
  });
}

type TimedPlan = DutyPlan & { readonly from: string; readonly until: string | null };

const sessionColumns = `id, plan_id AS "planId", planned_on AS "plannedOn", person_id AS "personId", institution_id AS "institutionId",
  department_id AS "departmentId", service_zh AS "serviceZh", service_en AS "serviceEn", starts_at AS "startsAt", ends_at AS "endsAt", state,
  checked_in_at AS "checkedInAt", done_at AS "doneAt", done_by AS "doneById", patients_seen AS "patientsSeen", note, cancel_reason AS "cancelReason",
  slot_session_id AS "slotSessionId", order_id AS "orderId", version`;
const shownPlanColumns = `${planColumns}, ended_at AS "endedAt", end_reason AS "endReason"`;

type SessionRecord = Omit<DutySession, 'uuid'>;
type PlanRecord = Omit<DutyPlan, 'uuid' | 'period'> & { readonly from: string; readonly until: string | null };

function toSession(record: SessionRecord): DutySession {
  return asNode('DutySession', { ...record, state: standingState(record, new Date()) });
}

function toPlan({ from, until, ...record }: PlanRecord): DutyPlan {
  return asNode('DutyPlan', { ...record, period: { from, until } });
}
