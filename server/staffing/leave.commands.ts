import { addDays, civilDateOf, startOfDay } from '../kernel/civil-date';
import { accepted, type Result, refused } from '../kernel/result';
import type { Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { appointmentsAt } from './appointment.facts';
import { shortenAppointment, tellRightsChanged } from './appointment.writes';
import { cutRegistration } from './licence.commands';
import { changed, leavesInPast, personLeft, type RecordCode, sessionsAfter } from './record.codes';
import { lockRecord } from './record.commands';
import { auditRecord } from './record.facts';
import type { LeaveReason } from './staff.rules';

/** What a leaving ended. */
export interface Left {
  readonly personId: string;
  readonly appointmentIds: readonly string[];
}

/**
 * Somebody leaves: every appointment ends, at whatever house, with registrations and rights that were given to them. People are never deleted:
 * what they did stays theirs.
 */
export async function leaveStaff(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly personId: string;
    readonly expectedVersion: number;
    /** The first day on which they no longer work; null for now. */
    readonly on: string | null;
    readonly reason: LeaveReason;
    readonly cancelSessions: boolean;
  },
): Promise<Result<Left, RecordCode>> {
  const { personId, on, cancelSessions } = input;
  const ready = await lockRecord(tx, viewer, personId);
  if (!ready.ok) return ready;
  const now = await tx.now();
  const today = civilDateOf(now);
  if (ready.value.version !== input.expectedVersion) return refused(changed);
  if (ready.value.leftOn !== null) return refused(personLeft);
  if (on !== null && on <= today) return refused(leavesInPast);
  const until = on === null ? now : startOfDay(on);
  const appointmentIds: string[] = [];
  for (const { id, period } of await appointmentsAt(tx, personId, now, null)) {
    if (period.until !== null && period.until <= until) continue;
    const ended = await shortenAppointment(tx, id, { until, reason: input.reason, cancelSessions });
    if (!ended.ok) return refused(sessionsAfter);
    appointmentIds.push(id);
  }
  await endWhatRestsOn(tx, personId, until, on ?? addDays(today, 1), input.reason);
  await tx.rows('UPDATE staff_record SET left_on = $2, version = version + 1 WHERE person_id = $1', [
    personId,
    on ?? today,
  ]);
  await tx.rows('UPDATE staff_private SET left_reason = $2 WHERE person_id = $1', [personId, input.reason]);
  tellRightsChanged(tx, personId, { institutionId: ready.value.homeInstitutionId, wardId: null });
  await auditRecord(tx, 'staff.leave', personId, { on: on ?? today, appointments: appointmentIds.length });
  return accepted({ personId, appointmentIds });
}

/** Registrations, rights that others gave on, and what was opened in an emergency; wherever it is. */
function endWhatRestsOn(tx: Transaction, personId: string, until: Date, registeredUntil: string, reason: string) {
  return tx.acrossHouses(async () => {
    const registrations = await tx.rows<{ id: string }>(
      'SELECT id FROM practice_registration WHERE person_id = $1 AND during && daterange($2, NULL) ORDER BY id',
      [personId, registeredUntil],
    );
    for (const { id } of registrations) await cutRegistration(tx, id, registeredUntil, reason);
    await tx.rows(
      `UPDATE delegation SET during = CASE WHEN lower(during) < $2 THEN tstzrange(lower(during), least(upper(during), $2)) ELSE during END,
         ended_at = CASE WHEN lower(during) < $2 THEN ended_at ELSE clock_timestamp() END,
         ended_by = CASE WHEN lower(during) < $2 THEN ended_by ELSE $3 END
       WHERE to_person = $1 AND ended_at IS NULL AND upper(during) > $2`,
      [personId, until, tx.personId],
    );
    await tx.rows(
      'UPDATE break_glass SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL AND opened_at <= $2 AND until > $2',
      [personId, until],
    );
  });
}
