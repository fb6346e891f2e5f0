import { policyContentOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { present } from '../kernel/invariant';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import {
  bookingRefusal,
  openingRefusals,
  type SessionFacts,
  type SessionName,
  SlotSessionState,
  sessionState,
} from './slot.rules';
import { communitySlotsMin, readSlotPolicy } from './slot-policy.rules';
import type { BookingCode, ClosingCode, OpeningCode } from './slots.codes';
import { openingViolations } from './slots.violations';

/** The slot pool: sessions opened and closed, numbers booked and released. Sessions are locked after referrals, before rooms and beds. */

export interface BookInput {
  readonly sessionId: string;
  readonly referralId: string;
  readonly patientId: string;
  /** Where the referral goes: the session must be there. */
  readonly institutionId: string;
  readonly departmentId?: string | null;
}

/**
 * Books the lowest free number of a session for a referral, as a part of a command that has authorised and locked the referral. Refused with
 * the next sessions when there is none left.
 */
export async function bookSlot(
  tx: Transaction,
  input: BookInput,
): Promise<Result<{ bookingId: string; number: number }, BookingCode>> {
  const session = await lockSession(tx, input.sessionId);
  const now = await tx.now();
  const wrong = elsewhereRefusal(session, input) ?? bookingRefusal(session, now, await nextSessions(tx, session, now));
  if (wrong) return refused(wrong);
  const bookingId = newUuid();
  const row = await tx.row<{ number: number }>(
    `INSERT INTO slot_booking (id, session_id, number, referral_id, patient_id, booked_at, booked_by)
     SELECT $1, $2, min(n), $3, $4, $5, $6 FROM generate_series(1, $7::integer) AS n
     WHERE n NOT IN (SELECT number FROM slot_booking WHERE session_id = $2 AND cancelled_at IS NULL) RETURNING number`,
    [bookingId, session.id, input.referralId, input.patientId, now, tx.personId, session.communitySlots],
  );
  return accepted({ bookingId, number: present(row, 'booking').number });
}

/** Locks the sessions in which referrals have numbers, in the order of ids: before rooms and beds, whatever is released later. */
export async function lockBookedSessions(tx: Transaction, referralIds: readonly string[]): Promise<void> {
  await tx.rows(
    `SELECT 1 FROM slot_session WHERE id IN (SELECT session_id FROM slot_booking WHERE referral_id = ANY ($1) AND cancelled_at IS NULL)
     ORDER BY id FOR NO KEY UPDATE`,
    [referralIds],
  );
}

/** Gives back the number of a referral, if it has one; from the return of the session on it is the public's. */
export async function releaseSlot(tx: Transaction, referralId: string, reason: string): Promise<void> {
  await tx.rows(
    'UPDATE slot_booking SET cancelled_at = $2, cancel_reason = $3 WHERE referral_id = $1 AND cancelled_at IS NULL',
    [referralId, await tx.now(), reason],
  );
}

function elsewhereRefusal(session: LockedSession, input: BookInput): Refusal<BookingCode> | undefined {
  const isThere =
    session.institutionId === input.institutionId &&
    session.departmentId === (input.departmentId ?? session.departmentId);
  if (isThere) return undefined;
  return refusal(
    'SLOT_ELSEWHERE',
    '该门诊不在转诊的接收机构或科室，请选择接收方的门诊。',
    'The session is not in the house and department that the referral goes to; choose one there.',
    'slotSessionId',
  );
}

const nextShown = 3;

/** The next sessions of the department that still have numbers for the community. */
function nextSessions(tx: Transaction, session: LockedSession, now: Date): Promise<SessionName[]> {
  return tx.rows<SessionName>(
    `SELECT starts_at AS "startsAt", clinician_name AS "clinicianName", community_slots - booked AS free FROM slot_session
     WHERE institution_id = $1 AND department_id = $2 AND id <> $3 AND closed_at IS NULL AND return_at > $4 AND booked < community_slots
     ORDER BY starts_at, id LIMIT ${nextShown}`,
    [session.institutionId, session.departmentId, session.id, now],
  );
}

export interface OpenInput {
  readonly institutionId: string;
  readonly departmentId: string;
  readonly clinicianName: string;
  readonly service: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly communitySlots: number;
  readonly returnAt?: Date | null;
  /** How many further weeks it takes place at the same time. */
  readonly repeatWeeks: number;
}

/** Opens a session, and the same in each of the following weeks: all of them or none. */
export async function openSession(
  tx: Transaction,
  input: OpenInput,
): Promise<Result<{ sessionIds: string[] }, OpeningCode>> {
  const { institutionId } = input;
  requireManager(tx, institutionId);
  const department = await tx.row('SELECT FROM department WHERE id = $1 AND institution_id = $2', [
    input.departmentId,
    institutionId,
  ]);
  if (!department)
    return refused(
      refusal('DEPARTMENT', '该科室不属于所选机构。', 'The department belongs to another institution.', 'departmentId'),
    );
  const policy = readSlotPolicy(await policyContentOf(tx, institutionId, 'slotPool'));
  const returnAt = input.returnAt ?? new Date(input.startsAt.getTime() - policy.returnMinutesBefore * 60_000);
  const limits = {
    communitySlotsMin: communitySlotsMin(policy, input.capacity),
    repeatWeeksMax: policy.repeatWeeksMax,
  };
  const refusals = openingRefusals({ ...input, returnAt }, limits, await tx.now());
  if (refusals.length > 0) return refused(...refusals);
  if (await servesByDuty(tx, input)) return refused(openingViolations.slot_session_one_place_at_a_time);
  const sessionIds = Array.from({ length: input.repeatWeeks + 1 }, () => newUuid());
  // Weeks are of 168 hours: Asia/Shanghai keeps no daylight saving.
  await tx.rows(
    `INSERT INTO slot_session (id, institution_id, department_id, clinician_name, service, starts_at, ends_at, return_at, capacity, community_slots, opened_by)
     SELECT id, $2, $3, $4, $5, $6::timestamptz + week * (place - 1), $7::timestamptz + week * (place - 1), $8::timestamptz + week * (place - 1), $9, $10, $11
     FROM unnest($1::uuid[]) WITH ORDINALITY AS s(id, place), (SELECT interval '168 hours') AS w(week)`,
    [
      sessionIds,
      institutionId,
      input.departmentId,
      input.clinicianName.trim(),
      input.service.trim(),
      input.startsAt,
      input.endsAt,
      returnAt,
      input.capacity,
      input.communitySlots,
      tx.personId,
    ],
  );
  for (const id of sessionIds) audit(tx, 'slot.session.open', institutionId, id);
  return accepted({ sessionIds });
}

/** Whether somebody of that name has a session then, in one of the weeks, that a duty of theirs opened. */
async function servesByDuty(tx: Transaction, input: OpenInput): Promise<boolean> {
  const { institutionId, clinicianName, startsAt, endsAt, repeatWeeks } = input;
  const row = await tx.row(
    `SELECT FROM slot_session s, generate_series(0, $5::integer) AS nth, make_interval(hours => 168 * nth) AS later
     WHERE s.institution_id = $1 AND s.clinician_id IS NOT NULL AND s.clinician_name = $2 AND s.closed_at IS NULL
       AND s.starts_at < $4::timestamptz + later AND s.ends_at > $3::timestamptz + later LIMIT 1`,
    [institutionId, clinicianName.trim(), startsAt, endsAt, repeatWeeks],
  );
  return Boolean(row);
}

export interface CloseInput {
  readonly sessionId: string;
  readonly expectedVersion?: number | null;
  readonly reason: string;
}

/** Closes a session in which nobody is booked. */
export async function closeSession(
  tx: Transaction,
  input: CloseInput,
): Promise<Result<{ sessionId: string }, ClosingCode>> {
  const session = await lockSession(tx, input.sessionId);
  requireManager(tx, session.institutionId);
  const now = await tx.now();
  const wrong = closingRefusal(session, input.expectedVersion ?? null, now);
  if (wrong) return refused(wrong);
  await tx.rows('UPDATE slot_session SET closed_at = $2, close_reason = $3, version = version + 1 WHERE id = $1', [
    session.id,
    now,
    input.reason,
  ]);
  audit(tx, 'slot.session.close', session.institutionId, session.id);
  return accepted({ sessionId: session.id });
}

function closingRefusal(
  session: LockedSession,
  expectedVersion: number | null,
  now: Date,
): Refusal<ClosingCode> | undefined {
  const state = sessionState(session, now);
  if (state === SlotSessionState.CLOSED || state === SlotSessionState.PAST) {
    return refusal('SESSION_STATE', '该门诊已停诊或已结束。', 'The session is closed or over.', 'sessionId');
  }
  if (session.booked > 0) {
    return refusal(
      'BOOKED',
      `仍有 ${session.booked} 名患者预约，请先改约或取消所列转诊。`,
      `${session.booked} patients are booked; rebook or cancel the referrals listed.`,
      'sessionId',
    );
  }
  if (expectedVersion === null || expectedVersion === session.version) return undefined;
  return refusal(
    'SESSION_CHANGED',
    '该门诊刚有变动，请刷新后再试。',
    'The session has changed since you saw it; look again.',
    'expectedVersion',
  );
}

export interface LockedSession extends SessionFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly version: number;
}

/** Locks a session: after referrals, before rooms and beds. Missing ones answer like invisible ones. */
export async function lockSession(tx: Transaction, id: string): Promise<LockedSession> {
  const row = await tx.row<LockedSession>(
    `SELECT id, institution_id AS "institutionId", department_id AS "departmentId", starts_at AS "startsAt", ends_at AS "endsAt", return_at AS "returnAt",
       community_slots AS "communitySlots", booked, closed_at AS "closedAt", version
     FROM slot_session WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!row) throw notFound('这个门诊', 'session');
  return row;
}

/** Somebody who may not even look is told that there is nothing, somebody who may look but not act is told so. */
function requireManager(tx: Transaction, institutionId: string): void {
  if (typeof tx.actor === 'string' || may(tx.actor, 'slot.manage', { institutionId })) return;
  if (!may(tx.actor, 'referral.read', { institutionId })) throw notFound('这个机构的门诊', 'institution with sessions');
  throw forbidden('管理门诊号源', actions['slot.manage'].means);
}

function audit(tx: Transaction, action: string, institutionId: string, subjectId: string): void {
  tx.audit({ action, institutionId, subjectKind: 'SlotSession', subjectId });
}
