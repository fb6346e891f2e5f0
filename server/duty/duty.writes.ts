import { civilDateOf } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { closeSlotsOfDuties, openSlotsOfDuties } from '../slots/duty-slots.commands';
import type { DutyCode } from './duty.codes';
import type { PlanRecord, SessionRecord } from './duty.facts';
import { tellCancelled } from './duty.notices';
import { clockOf } from './duty-session.rules';

/** What several commands on duty write. */

/** Opens numbers in the slot pool for sessions of one person at one house; the one who sees the patients is named by the Chinese name. */
export async function openSlots(
  tx: Transaction,
  of: Pick<PlanRecord, 'personId' | 'institutionId' | 'departmentId' | 'serviceZh'>,
  sessions: readonly { readonly id: string; readonly startsAt: Date; readonly endsAt: Date }[],
  slots: number,
): Promise<void> {
  if (sessions.length === 0) return;
  const person = await tx.row<{ name: string }>('SELECT name_zh AS name FROM person WHERE id = $1', [of.personId]);
  const { institutionId, departmentId } = of;
  const what = {
    institutionId,
    departmentId,
    clinicianId: of.personId,
    clinicianName: person?.name ?? '',
    service: of.serviceZh,
    slots,
  };
  const opened = await openSlotsOfDuties(
    tx,
    sessions.map(({ id, startsAt, endsAt }) => ({ ...what, dutySessionId: id, startsAt, endsAt })),
  );
  await tx.rows(
    `UPDATE duty_session s SET slot_session_id = o.slot FROM unnest($1::uuid[], $2::uuid[]) AS o(duty, slot) WHERE s.id = o.duty`,
    [opened.map(({ dutySessionId }) => dutySessionId), opened.map(({ slotSessionId }) => slotSessionId)],
  );
}

/** Cancels sessions that are locked, with their numbers in the slot pool, and tells of it; when patients are booked, cancels none and answers those sessions. */
export async function cancelAll(
  tx: Transaction,
  sessions: readonly SessionRecord[],
  reason: string,
  now: Date,
): Promise<SessionRecord[]> {
  const booked = await closeSlotsOf(tx, sessions, reason);
  if (booked.length > 0) return booked;
  await tx.rows(
    `UPDATE duty_session SET state = 'CANCELLED', closed_at = $2, cancel_reason = $3, version = version + 1 WHERE id = ANY ($1)`,
    [sessions.map(({ id }) => id), now, reason],
  );
  for (const session of sessions) auditDuty(tx, 'session.cancel', 'DutySession', session);
  await tellCancelled(tx, sessions);
  return [];
}

/** Closes the numbers that sessions have in the slot pool; answers those in which patients are booked. */
export async function closeSlotsOf(
  tx: Transaction,
  sessions: readonly SessionRecord[],
  reason: string,
): Promise<SessionRecord[]> {
  const ids = sessions.flatMap(({ slotSessionId }) => slotSessionId ?? []);
  if (ids.length === 0) return [];
  const booked = new Set(await closeSlotsOfDuties(tx, ids, reason));
  return sessions.filter(({ slotSessionId }) => slotSessionId !== null && booked.has(slotSessionId));
}

/** Names the sessions whose numbers are booked, the first three of them. */
export function bookedRefusal(sessions: readonly SessionRecord[], ...field: string[]): Refusal<DutyCode> {
  const times = sessions
    .slice(0, 3)
    .map(({ startsAt }) => `${civilDateOf(startsAt)} ${clockOf(startsAt)}`)
    .join(', ');
  return refusal(
    'BOOKED',
    `号源池中已有患者预约（${times}），请先改约或取消所列预约。`,
    `Patients are booked in the slot pool (${times}): rebook or cancel those first.`,
    ...field,
  );
}

/** A line of the audit; whose duty it is stands in the row, not here. */
export function auditDuty(
  tx: Transaction,
  action: string,
  subjectKind: 'DutyPlan' | 'DutySession',
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
  detail?: object,
): void {
  tx.audit({ action: `duty.${action}`, institutionId, subjectKind, subjectId: id, detail });
}
