import { addDays, type CivilDate, civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import type { Period } from '../kernel/period';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { lockPerson } from '../staffing/appointment.facts';
import type { DutyCode } from './duty.codes';
import {
  boundsOf,
  coveredPeriods,
  isDepartmentOf,
  lockPlan,
  lockSessions,
  madeDays,
  type PlanRecord,
  requirePlanner,
  requireSlotManager,
  sessionsAmid,
} from './duty.facts';
import { auditDuty, bookedRefusal, cancelAll, openSlots } from './duty.writes';
import { horizonDays, type PlanTimes, plannedDays, planRefusals, sessionOn } from './duty-plan.rules';
import { noAppointmentRefusal, overlapRefusal } from './duty-session.rules';

/** Recurring plans of duty, and the sessions that follow from them. */

type PlanId = { readonly planId: string };

export interface PlanInput extends PlanTimes {
  readonly personId: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly serviceZh: string;
  readonly serviceEn: string;
  readonly slots: number | null;
}

/** Begins a plan with the sessions of its next eight weeks: all of them or none. */
export async function beginPlan(tx: Transaction, input: PlanInput): Promise<Result<PlanId, DutyCode>> {
  requirePlanner(tx, input);
  if (input.slots !== null) requireSlotManager(tx, input);
  const { personId, institutionId, departmentId } = input;
  await lockPerson(tx, personId);
  if (!(await isDepartmentOf(tx, institutionId, departmentId))) return refused(departmentElsewhere);
  const now = await tx.now();
  const wrong = planRefusals(input, input.slots, civilDateOf(now));
  if (wrong.length > 0) return refused(...wrong);
  const hindered = await hindrance(tx, input, now);
  if (hindered) return refused(hindered);
  const plan = { ...input, id: newUuid(), version: 1 };
  await insertPlan(tx, plan);
  await fill(tx, plan, now);
  auditDuty(tx, 'plan.begin', 'DutyPlan', plan, { personId, from: input.from, until: input.until });
  return accepted({ planId: plan.id });
}

export const departmentElsewhere = refusal<DutyCode>(
  'DEPARTMENT',
  '该科室不属于所选机构。',
  'The department belongs to another institution.',
  'departmentId',
);

/** The first sessions must be possible: the person is appointed for the first of them, and free for all that are made. */
async function hindrance(tx: Transaction, plan: PlanInput, now: Date): Promise<Refusal<DutyCode> | undefined> {
  const begin = plan.from > civilDateOf(now) ? plan.from : civilDateOf(now);
  const days = plannedDays(plan, begin, addDays(begin, horizonDays));
  const periods = days.map(day => sessionOn(plan, day));
  const covered = await coveredPeriods(tx, plan.personId, plan.institutionId, periods);
  if (covered[0] === false) {
    return noAppointmentRefusal(
      days.filter((_, index) => !covered[index]),
      'from',
    );
  }
  const coming = periods.filter(({ from }, index) => covered[index] && from > now);
  const taken = await sessionsAmid(tx, plan.personId, coming);
  return taken.length > 0 ? overlapRefusal(taken, 'starts') : undefined;
}

async function insertPlan(tx: Transaction, plan: PlanInput & { readonly id: string }): Promise<void> {
  await tx.rows(
    `INSERT INTO duty_plan (id, person_id, institution_id, department_id, service_zh, service_en, weekday, starts, ends, every_weeks, from_on, until_on,
       slots, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      plan.id,
      plan.personId,
      plan.institutionId,
      plan.departmentId,
      plan.serviceZh.trim(),
      plan.serviceEn.trim(),
      plan.weekday,
      plan.starts,
      plan.ends,
      plan.everyWeeks,
      plan.from,
      plan.until,
      plan.slots,
      tx.personId,
    ],
  );
}

/** Makes the sessions of a plan that are missing in the next eight weeks, on demand. */
export async function fillPlan(tx: Transaction, planId: string): Promise<Result<PlanId & { made: number }, DutyCode>> {
  const plan = await lockPlan(tx, planId);
  requirePlanner(tx, plan);
  const made = await fill(tx, plan, await tx.now());
  if (made > 0) auditDuty(tx, 'plan.fill', 'DutyPlan', plan, { made });
  return accepted({ planId, made });
}

/**
 * Makes what is missing of a plan whose person is locked: never a day twice, also not one that was cancelled or moved; not where the person is
 * not appointed or has another session. Answers how many were made.
 */
export async function fill(tx: Transaction, plan: PlanRecord, now: Date): Promise<number> {
  const today = civilDateOf(now);
  const known = await madeDays(tx, plan.id, today);
  const days = plannedDays(plan, today, addDays(today, horizonDays)).filter(day => !known.has(day));
  if (days.length === 0) return 0;
  const made = await insertSessions(
    tx,
    plan,
    days.map(day => ({ day, period: sessionOn(plan, day) })),
    now,
  );
  if (plan.slots !== null) await openSlots(tx, plan, made, plan.slots);
  return made.length;
}

async function insertSessions(
  tx: Transaction,
  plan: PlanRecord,
  days: readonly { readonly day: CivilDate; readonly period: Period }[],
  now: Date,
): Promise<{ id: string; startsAt: Date; endsAt: Date }[]> {
  return tx.rows(
    `INSERT INTO duty_session (id, plan_id, planned_on, person_id, institution_id, department_id, service_zh, service_en, during, order_id, created_by)
     SELECT d.id, $1, d.day, $2, $3, $4, $5, $6, tstzrange(d.starts, d.ends), (
       SELECT a.order_id FROM appointment a WHERE a.person_id = $2 AND a.institution_id = $3 AND a.order_id IS NOT NULL AND a.during @> d.starts LIMIT 1), $7
     FROM unnest($8::uuid[], $9::date[], $10::timestamptz[], $11::timestamptz[]) AS d(id, day, starts, ends)
     WHERE d.starts > $12 AND (SELECT range_agg(a.during) FROM appointment a
       WHERE a.person_id = $2 AND a.institution_id = $3 AND a.withdrawn_at IS NULL) @> tstzrange(d.starts, d.ends)
     ON CONFLICT DO NOTHING RETURNING id, starts_at AS "startsAt", ends_at AS "endsAt"`,
    [
      plan.id,
      plan.personId,
      plan.institutionId,
      plan.departmentId,
      plan.serviceZh,
      plan.serviceEn,
      tx.personId,
      days.map(() => newUuid()),
      days.map(({ day }) => day),
      ...boundsOf(days.map(({ period }) => period)),
      now,
    ],
  );
}

export interface PlanEndInput {
  readonly planId: string;
  readonly expectedVersion?: number | null;
  /** The first day on which it does not take place any more. */
  readonly until: CivilDate;
  readonly reason: string;
}

/** Ends a plan on a day; what was planned from that day on is cancelled with it. */
export async function endPlan(tx: Transaction, input: PlanEndInput): Promise<Result<PlanId, DutyCode>> {
  const plan = await lockPlan(tx, input.planId);
  requirePlanner(tx, plan);
  const now = await tx.now();
  const wrong = endRefusal(plan, input, civilDateOf(now));
  if (wrong) return refused(wrong);
  const until = input.until > plan.from ? input.until : plan.from;
  const rest = await lockSessions(tx, `plan_id = $1 AND planned_on >= $2 AND state = 'PLANNED' AND starts_at > $3`, [
    plan.id,
    until,
    now,
  ]);
  const reason = input.reason.trim();
  const booked = await cancelAll(tx, rest, reason, now);
  if (booked.length > 0) return refused(bookedRefusal(booked, 'until'));
  await tx.rows(
    'UPDATE duty_plan SET until_on = $2, ended_at = $3, ended_by = $4, end_reason = $5, version = version + 1 WHERE id = $1',
    [plan.id, until, now, tx.personId, reason],
  );
  auditDuty(tx, 'plan.end', 'DutyPlan', plan, { until, cancelled: rest.length });
  return accepted({ planId: plan.id });
}

function endRefusal(plan: PlanRecord, input: PlanEndInput, today: CivilDate): Refusal<DutyCode> | undefined {
  if (plan.until !== null && plan.until <= today)
    return refusal('PLAN_ENDED', `该排班计划已于 ${plan.until} 结束。`, `The plan ended on ${plan.until}.`, 'planId');
  if ((input.expectedVersion ?? plan.version) !== plan.version) {
    return refusal(
      'PLAN_CHANGED',
      '该排班计划刚有变动，请刷新后再试。',
      'The plan has changed since you saw it; look again.',
      'expectedVersion',
    );
  }
  if (input.until < today)
    return refusal('PERIOD', '计划不能在过去结束，请选今天或以后。', 'A plan ends today or later.', 'until');
  if (plan.until === null || input.until < plan.until) return undefined;
  return refusal(
    'PERIOD',
    `该计划本来就在 ${plan.until} 结束，请选更早的日期。`,
    `The plan ends on ${plan.until} anyway; choose an earlier day.`,
    'until',
  );
}
