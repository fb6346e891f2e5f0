import { civilDateOf } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import type { Period } from '../kernel/period';
import { accepted, type Refusal, type Result, refusal, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { slotsOf } from '../slots/duty-slots.commands';
import { lockPerson } from '../staffing/appointment.facts';
import type { DutyCode } from './duty.codes';
import {
  coveredPeriods,
  isDepartmentOf,
  lockSession,
  requirePlanner,
  requireSlotManager,
  rightsAt,
  type SessionRecord,
  sessionsAmid,
} from './duty.facts';
import { tellMoved } from './duty.notices';
import { auditDuty, bookedRefusal, cancelAll, closeSlotsOf, openSlots } from './duty.writes';
import {
  actionRefusal,
  DutySessionAction,
  noAppointmentRefusal,
  overlapRefusal,
  timesRefusal,
} from './duty-session.rules';
import { departmentElsewhere } from './plan.commands';

/** Single sessions: added, checked in to, moved, cancelled, missed. */

export type SessionId = { readonly sessionId: string };

export interface AddInput {
  readonly personId: string;
  readonly institutionId: string;
  readonly departmentId: string;
  readonly serviceZh: string;
  readonly serviceEn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly slots: number | null;
}

/** Adds a session that belongs to no plan. */
export async function addSession(tx: Transaction, input: AddInput): Promise<Result<SessionId, DutyCode>> {
  requirePlanner(tx, input);
  if (input.slots !== null) requireSlotManager(tx, input);
  const { personId, institutionId, departmentId, startsAt, endsAt, slots } = input;
  await lockPerson(tx, personId);
  if (!(await isDepartmentOf(tx, institutionId, departmentId))) return refused(departmentElsewhere);
  const wrong =
    timesRefusal(startsAt, endsAt, await tx.now()) ??
    slotsRefusal(input) ??
    (await placeRefusal(tx, input, { from: startsAt, until: endsAt }));
  if (wrong) return refused(wrong);
  const id = newUuid();
  await tx.rows(
    `INSERT INTO duty_session (id, person_id, institution_id, department_id, service_zh, service_en, during, order_id, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, tstzrange($7, $8), (
       SELECT a.order_id FROM appointment a WHERE a.person_id = $2 AND a.institution_id = $3 AND a.order_id IS NOT NULL AND a.during @> $7::timestamptz LIMIT 1), $9)`,
    [
      id,
      personId,
      institutionId,
      departmentId,
      input.serviceZh.trim(),
      input.serviceEn.trim(),
      startsAt,
      endsAt,
      tx.personId,
    ],
  );
  if (slots !== null) await openSlots(tx, input, [{ id, startsAt, endsAt }], slots);
  auditDuty(tx, 'session.add', 'DutySession', { id, institutionId }, { personId });
  return accepted({ sessionId: id });
}

function slotsRefusal({ slots, startsAt, endsAt }: AddInput): Refusal<DutyCode> | undefined {
  if (slots === null || civilDateOf(startsAt) === civilDateOf(new Date(endsAt.getTime() - 1))) return undefined;
  return refusal(
    'SLOTS',
    '跨午夜的班次不能放号。',
    'A session over midnight opens no numbers in the slot pool.',
    'slots',
  );
}

/** Why somebody cannot be at a house for a time: not appointed there, or elsewhere. */
async function placeRefusal(
  tx: Transaction,
  { personId, institutionId }: Pick<SessionRecord, 'personId' | 'institutionId'>,
  period: Period,
  except: string | null = null,
): Promise<Refusal<DutyCode> | undefined> {
  const [covered] = await coveredPeriods(tx, personId, institutionId, [period]);
  if (!covered) return noAppointmentRefusal([civilDateOf(period.from)], 'startsAt');
  const taken = await sessionsAmid(tx, personId, [period], except);
  return taken.length > 0 ? overlapRefusal(taken, 'startsAt') : undefined;
}

export interface SeenSession {
  readonly sessionId: string;
  readonly expectedVersion?: number | null;
}

/** Locks a session for an action and says why that is not possible now. */
export async function lockFor(
  tx: Transaction,
  action: DutySessionAction,
  { sessionId, expectedVersion }: SeenSession,
): Promise<{ session: SessionRecord; now: Date; wrong: Refusal<DutyCode> | undefined }> {
  const session = await lockSession(tx, sessionId);
  const rights = rightsAt(tx, session);
  const now = await tx.now();
  const changed = (expectedVersion ?? session.version) === session.version ? undefined : sessionChanged;
  return { session, now, wrong: actionRefusal(action, session, rights, now) ?? changed };
}

const sessionChanged = refusal<DutyCode>(
  'SESSION_CHANGED',
  '该班次刚有变动，请刷新后再试。',
  'The session has changed since you saw it; look again.',
  'expectedVersion',
);

/** One checks in to one's own session, from an hour before it until its end. */
export async function checkIn(tx: Transaction, input: SeenSession): Promise<Result<SessionId, DutyCode>> {
  const { session, now, wrong } = await lockFor(tx, DutySessionAction.CHECK_IN, input);
  if (wrong) return refused(wrong);
  await tx.rows(
    `UPDATE duty_session SET state = 'CHECKED_IN', checked_in_at = $2, version = version + 1 WHERE id = $1`,
    [session.id, now],
  );
  auditDuty(tx, 'session.checkin', 'DutySession', session);
  return accepted({ sessionId: session.id });
}

export interface MoveInput extends SeenSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Moves a session to another time at the same house, with its numbers in the slot pool. */
export async function moveSession(tx: Transaction, input: MoveInput): Promise<Result<SessionId, DutyCode>> {
  const { session, now, wrong } = await lockFor(tx, DutySessionAction.MOVE, input);
  if (wrong) return refused(wrong);
  const { startsAt, endsAt } = input;
  const there =
    timesRefusal(startsAt, endsAt, now) ??
    (await placeRefusal(tx, session, { from: startsAt, until: endsAt }, session.id));
  if (there) return refused(there);
  const slots = session.slotSessionId && (await slotsOf(tx, session.slotSessionId));
  const booked = await closeSlotsOf(tx, [session], '班次改期 / The session was moved');
  if (booked.length > 0) return refused(bookedRefusal(booked, 'sessionId'));
  await tx.rows(
    'UPDATE duty_session SET during = tstzrange($2, $3), slot_session_id = NULL, version = version + 1 WHERE id = $1',
    [session.id, startsAt, endsAt],
  );
  if (slots) await openSlots(tx, session, [{ id: session.id, startsAt, endsAt }], slots);
  await tellMoved(tx, session, startsAt);
  auditDuty(tx, 'session.move', 'DutySession', session, { from: session.startsAt, to: startsAt });
  return accepted({ sessionId: session.id });
}

/** Cancels a session, with its numbers in the slot pool. */
export async function cancelSession(
  tx: Transaction,
  input: SeenSession & { readonly reason: string },
): Promise<Result<SessionId, DutyCode>> {
  const { session, now, wrong } = await lockFor(tx, DutySessionAction.CANCEL, input);
  if (wrong) return refused(wrong);
  const booked = await cancelAll(tx, [session], input.reason.trim(), now);
  if (booked.length > 0) return refused(bookedRefusal(booked, 'sessionId'));
  return accepted({ sessionId: session.id });
}

/** Writes down that nobody came, without waiting for the day to pass. */
export async function missSession(tx: Transaction, input: SeenSession): Promise<Result<SessionId, DutyCode>> {
  const { session, now, wrong } = await lockFor(tx, DutySessionAction.MISS, input);
  if (wrong) return refused(wrong);
  await tx.rows(`UPDATE duty_session SET state = 'MISSED', closed_at = $2, version = version + 1 WHERE id = $1`, [
    session.id,
    now,
  ]);
  auditDuty(tx, 'session.miss', 'DutySession', session);
  return accepted({ sessionId: session.id });
}
