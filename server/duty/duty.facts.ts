import type { CivilDate } from '../kernel/civil-date';
import { present } from '../kernel/invariant';
import type { Period } from '../kernel/period';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { lockPerson } from '../staffing/appointment.facts';
import type { PlanTimes } from './duty-plan.rules';
import type { DutyRights, NamedSession, SessionFacts } from './duty-session.rules';

/** What decides about plans and sessions of one person, who is locked first of all. */

export interface PlanRecord extends PlanTimes {
  readonly id: string;
  readonly personId: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly serviceZh: string;
  readonly serviceEn: string;
  readonly slots: number | null;
  readonly version: number;
}

export interface SessionRecord extends SessionFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly serviceZh: string;
  readonly slotSessionId: string | null;
  readonly version: number;
}

/** Locks a plan after its person; missing ones answer like invisible ones. */
export async function lockPlan(tx: Transaction, id: string): Promise<PlanRecord> {
  await lockHolder(tx, 'duty_plan', id, planMissing);
  const plan = await tx.row<PlanRecord>(`SELECT ${planColumns} FROM duty_plan WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return present(plan, 'plan');
}

/** Locks a session after its person; missing ones answer like invisible ones. */
export async function lockSession(tx: Transaction, id: string): Promise<SessionRecord> {
  await lockHolder(tx, 'duty_session', id, sessionMissing);
  return present((await lockSessions(tx, 'id = $1', [id]))[0], 'session');
}

/** Locks sessions of a person who is locked already, in the order of their ids. */
export function lockSessions(tx: Transaction, condition: string, parameters: unknown[]): Promise<SessionRecord[]> {
  return tx.rows<SessionRecord>(
    `SELECT id, person_id AS "personId", institution_id AS "institutionId", department_id AS "departmentId", service_zh AS "serviceZh",
       starts_at AS "startsAt", ends_at AS "endsAt", state, checked_in_at AS "checkedInAt", slot_session_id AS "slotSessionId", version
     FROM duty_session WHERE ${condition} ORDER BY id FOR NO KEY UPDATE`,
    parameters,
  );
}

export const planMissing = () => notFound('这个排班计划', 'duty plan');
export const sessionMissing = () => notFound('这个班次', 'duty session');

async function lockHolder(
  tx: Transaction,
  table: 'duty_plan' | 'duty_session',
  id: string,
  missing: () => Error,
): Promise<void> {
  const row = await tx.row<{ personId: string }>(`SELECT person_id AS "personId" FROM ${table} WHERE id = $1`, [id]);
  if (!row) throw missing();
  await lockPerson(tx, row.personId);
}

export const planColumns = `id, person_id AS "personId", institution_id AS "institutionId", department_id AS "departmentId", service_zh AS "serviceZh",
  service_en AS "serviceEn", weekday, to_char(starts, 'HH24:MI') AS starts, to_char(ends, 'HH24:MI') AS ends, every_weeks AS "everyWeeks",
  from_on AS "from", until_on AS until, slots, version`;

type Place = { readonly institutionId: string };

/** Only those who plan the duties of a house may. */
export function requirePlanner(tx: Transaction, place: Place): void {
  if (!plansAt(tx, place)) throw forbidden('安排此机构的班次', actions['duty.plan'].means);
}

export function requireSlotManager(tx: Transaction, place: Place): void {
  if (typeof tx.actor === 'string' || may(tx.actor, 'slot.manage', place)) return;
  throw forbidden('管理此机构的号源', actions['slot.manage'].means);
}

/** What whoever acts may do with a session; those who do not work for the house are told so. */
export function rightsAt(tx: Transaction, session: Place & { readonly personId: string }): DutyRights {
  const serves = typeof tx.actor !== 'string' && may(tx.actor, 'duty.own', session);
  const plans = plansAt(tx, session);
  if (!serves && !plans) throw forbidden('办理此班次', actions['duty.plan'].means);
  return { isOwn: serves && tx.personId === session.personId, plans };
}

function plansAt(tx: Transaction, place: Place): boolean {
  return typeof tx.actor === 'string' || may(tx.actor, 'duty.plan', place);
}

/** Whether a department is one of the house. */
export async function isDepartmentOf(tx: Transaction, institutionId: string, departmentId: string): Promise<boolean> {
  const row = await tx.row('SELECT FROM department WHERE id = $1 AND institution_id = $2', [
    departmentId,
    institutionId,
  ]);
  return Boolean(row);
}

/** Which of some periods lie inside the appointments of a person to a house, one after the other without a gap. */
export async function coveredPeriods(
  tx: Transaction,
  personId: string,
  institutionId: string,
  periods: readonly Period[],
): Promise<boolean[]> {
  const rows = await tx.rows<{ covered: boolean }>(
    `SELECT coalesce((SELECT range_agg(a.during) FROM appointment a WHERE a.person_id = $1 AND a.institution_id = $2 AND a.withdrawn_at IS NULL)
       @> tstzrange(p.starts, p.ends), false) AS covered
     FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p(starts, ends, place) ORDER BY place`,
    [personId, institutionId, ...boundsOf(periods)],
  );
  return rows.map(({ covered }) => covered);
}

/** Sessions of a person, anywhere, that overlap one of some periods. */
export function sessionsAmid(
  tx: Transaction,
  personId: string,
  periods: readonly Period[],
  except: string | null = null,
): Promise<NamedSession[]> {
  return tx.rows<NamedSession>(
    `SELECT DISTINCT s.starts_at AS "startsAt", s.ends_at AS "endsAt", i.name_zh AS "institutionZh", i.name_en AS "institutionEn"
     FROM unnest($2::timestamptz[], $3::timestamptz[]) AS p(starts, ends)
     JOIN duty_session s ON s.person_id = $1 AND s.starts_at < p.ends AND s.ends_at > p.starts JOIN institution i ON i.id = s.institution_id
     WHERE s.state IN ('PLANNED', 'CHECKED_IN', 'DONE') AND s.id IS DISTINCT FROM $4::uuid ORDER BY 1`,
    [personId, ...boundsOf(periods), except],
  );
}

export function boundsOf(periods: readonly Period[]): [Date[], (Date | null)[]] {
  return [periods.map(({ from }) => from), periods.map(({ until }) => until)];
}

/** The days of a plan that have a session, whatever became of it. */
export async function madeDays(tx: Transaction, planId: string, from: CivilDate): Promise<Set<CivilDate>> {
  const rows = await tx.rows<{ day: CivilDate }>(
    'SELECT planned_on AS day FROM duty_session WHERE plan_id = $1 AND planned_on >= $2',
    [planId, from],
  );
  return new Set(rows.map(({ day }) => day));
}
