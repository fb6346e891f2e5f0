import type { Blocker } from '../group/group.rules';
import { civilDateOf } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/transaction';
import { CallerError } from '../platform/errors';
import type { Reader } from '../staffing/appointment.facts';
import { type AppointmentEnd, followAppointments } from '../staffing/appointment.followers';
import { lockSessions, type SessionRecord } from './duty.facts';
import { auditDuty, bookedRefusal, cancelAll } from './duty.writes';
import { clockOf, DutySessionState } from './duty-session.rules';

/**
 * Sessions rest on appointments: one that ends keeps none after it, unless another appointment to the same house carries them. What was planned
 * is cancelled when that is agreed; what is under way ends with the appointment.
 */
followAppointments({ blockers: sessionsAfter, ended: endSessions });

const blockersMax = 50;

async function sessionsAfter(reader: Reader, end: AppointmentEnd): Promise<Blocker[]> {
  const rows = await reader.rows<Named>(
    `SELECT s.id, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.service_zh AS "serviceZh", s.service_en AS "serviceEn", i.name_zh AS "houseZh",
       i.name_en AS "houseEn" FROM duty_session s JOIN institution i ON i.id = s.institution_id
     WHERE ${uncarried} ORDER BY s.starts_at, s.id LIMIT ${blockersMax}`,
    parametersOf(end),
  );
  return rows.map(toBlocker);
}

interface Named {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly serviceZh: string;
  readonly serviceEn: string;
  readonly houseZh: string;
  readonly houseEn: string;
}

function toBlocker({ id, startsAt, endsAt, ...named }: Named): Blocker {
  const times = `${civilDateOf(startsAt)} ${clockOf(startsAt)}–${clockOf(endsAt)}`;
  return {
    kind: 'DUTY_SESSION',
    subject: { type: 'DutySession', uuid: id },
    message: {
      zh: `${times} 在${named.houseZh}有班次（${named.serviceZh}），请先取消或一并取消`,
      en: `a session at ${named.houseEn} on ${times} (${named.serviceEn}); cancel it first, or with it`,
    },
  };
}

/** Live sessions that no appointment would carry any more, that one being cut off at its end. */
const uncarried = `s.person_id = $1 AND s.institution_id = $2 AND s.state IN ('PLANNED', 'CHECKED_IN') AND s.ends_at > $3
  AND NOT coalesce((SELECT range_agg(CASE WHEN a.id = $4 THEN a.during * tstzrange(NULL, $3) ELSE a.during END) FROM appointment a
    WHERE a.person_id = $1 AND a.institution_id = $2 AND a.withdrawn_at IS NULL) @> s.during, false)`;

function parametersOf({ personId, institutionId, until, appointmentId }: AppointmentEnd): unknown[] {
  return [personId, institutionId, until, appointmentId];
}

async function endSessions(tx: Transaction, end: AppointmentEnd & { readonly reason: string }): Promise<void> {
  const ending = await lockSessions(
    tx,
    `id IN (SELECT s.id FROM duty_session s WHERE ${uncarried})`,
    parametersOf(end),
  );
  const underWay = ending.filter(
    ({ state, startsAt }) => state === DutySessionState.CHECKED_IN && startsAt < end.until,
  );
  const rest = ending.filter(session => !underWay.includes(session));
  const booked = await cancelAll(tx, rest, end.reason, await tx.now());
  if (booked.length > 0) throw patientsBooked(booked);
  for (const session of underWay) {
    await tx.rows(
      'UPDATE duty_session SET during = tstzrange(lower(during), $2), version = version + 1 WHERE id = $1',
      [session.id, end.until],
    );
    auditDuty(tx, 'session.cut', 'DutySession', session);
  }
}

/** Ends the whole action: who is booked is rebooked first. */
function patientsBooked(sessions: readonly SessionRecord[]): CallerError {
  return new CallerError('CONFLICT', bookedRefusal(sessions).message);
}
