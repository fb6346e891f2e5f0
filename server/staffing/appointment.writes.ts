import { leadOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { toRangeText } from '../kernel/period';
import { accepted, type Refusal, type Result, refused } from '../kernel/result';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import {
  appointmentsAt,
  type HeldAppointment,
  instantsOf,
  leftOn,
  lockPerson,
  registrationsAt,
} from './appointment.facts';
import { blockersOfEnd, tellAppointmentEnded } from './appointment.followers';
import {
  type AppointmentFitCode,
  type AppointmentPlan,
  alreadyEnded,
  needsRegistration,
  refuseFit,
  type ShortenCode,
  sessionsAfter,
} from './appointment.rules';

/** How appointments are written: by whoever may appoint, and by a dispatch order that was approved. Who may is for the caller to decide. */

/** An appointment that is to be written. */
export interface NewAppointment extends AppointmentPlan {
  readonly departmentId: string | null;
  /** The dispatch order that it comes from. */
  readonly orderId: string | null;
}

type AppointmentId = { readonly appointmentId: string };

/** Writes an appointment when it fits the person; all that speaks against it is said at once. Locks the person. */
export async function writeAppointment(
  tx: Transaction,
  plan: NewAppointment,
): Promise<Result<AppointmentId, AppointmentFitCode>> {
  await lockPerson(tx, plan.personId);
  const unfit = await unfitFor(tx, plan);
  if (unfit.length > 0) return refused(...unfit);
  const appointmentId = newUuid();
  const { personId, post, groupId, institutionId, wardId, departmentId, orderId, kind, shareBp } = plan;
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, group_id, institution_id, ward_id, department_id, order_id, kind, share_bp, during)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::tstzrange)`,
    [
      ...[appointmentId, personId, post, groupId, institutionId, wardId, departmentId, orderId, kind, shareBp],
      toRangeText(instantsOf(plan)),
    ],
  );
  const detail = { post, kind, shareBp, from: plan.from, until: plan.until, orderId };
  await recordRights(tx, 'appointment.begin', { ...plan, id: appointmentId }, detail);
  return accepted({ appointmentId });
}

/** All that speaks against an appointment, as far as it follows from the person. */
export async function unfitFor(tx: Transaction, plan: AppointmentPlan): Promise<Refusal<AppointmentFitCode>[]> {
  const period = instantsOf(plan);
  const { personId, institutionId } = plan;
  return refuseFit(plan, period, {
    held: await appointmentsAt(tx, personId, period.from, period.until),
    registrations:
      institutionId !== null && needsRegistration(plan)
        ? await tx.acrossHouses(() => registrationsAt(tx, personId, institutionId))
        : [],
    leftOn: await leftOn(tx, personId),
  });
}

/** How an appointment is shortened. */
export interface Shortening {
  /** The first instant at which it no longer holds; null for this one. */
  readonly until: Date | null;
  readonly reason: string;
  /** Whether what lies after the end is cancelled; else it stands in the way. */
  readonly cancelSessions?: boolean;
}

/** Ends an appointment now or at an instant to come, with every right that follows from it. Locks the person. */
export async function shortenAppointment(
  tx: Transaction,
  appointmentId: string,
  { until, reason, cancelSessions = false }: Shortening,
): Promise<Result<AppointmentId, ShortenCode>> {
  const appointment = await lockAppointment(tx, appointmentId);
  const now = await tx.now();
  const ending = until ?? now;
  const ends = appointment.period.until;
  if (ends !== null && (ends <= now || ends <= ending)) return refused(alreadyEnded);
  const end = {
    appointmentId,
    personId: appointment.personId,
    institutionId: appointment.institutionId,
    until: ending,
  };
  const isBlocked = await tx.acrossHouses(async () => {
    if (!cancelSessions && (await blockersOfEnd(tx, end)).length > 0) return true;
    await tellAppointmentEnded(tx, { ...end, reason });
    return false;
  });
  if (isBlocked) return refused(sessionsAfter);
  await writeEnd(tx, appointment, ending, now, reason);
  await recordRights(tx, 'appointment.end', appointment, { reason, until: ending, cancelSessions });
  for (const personId of await delegatesOf(tx, appointmentId)) tellRightsChanged(tx, personId, appointment);
  return accepted({ appointmentId });
}

/** Who has the rights of an appointment given to them, now or to come. */
async function delegatesOf(tx: Transaction, appointmentId: string): Promise<string[]> {
  const rows = await tx.acrossHouses(() =>
    tx.rows<{ personId: string }>(
      `SELECT DISTINCT to_person AS "personId" FROM delegation WHERE appointment_id = $1 AND ended_at IS NULL AND upper(during) > now()`,
      [appointmentId],
    ),
  );
  return rows.map(({ personId }) => personId);
}

/** One that has not begun by then is taken back: it shrinks to the instant before now, and so never gives a right. */
function writeEnd(tx: Transaction, { id, period }: HeldAppointment, until: Date, now: Date, reason: string) {
  if (period.from < until)
    return tx.rows('UPDATE appointment SET during = tstzrange(lower(during), $2), end_reason = $3 WHERE id = $1', [
      id,
      until,
      reason,
    ]);
  return tx.rows(
    `UPDATE appointment SET during = tstzrange($2::timestamptz - interval '1 millisecond', $2), withdrawn_at = $2, end_reason = $3 WHERE id = $1`,
    [id, now, reason],
  );
}

/** An appointment with its person locked. */
export async function lockAppointment(tx: Transaction, appointmentId: string): Promise<HeldAppointment> {
  const known = await tx.row<{ personId: string }>('SELECT person_id AS "personId" FROM appointment WHERE id = $1', [
    appointmentId,
  ]);
  if (!known) throw notFound('该任职', 'appointment');
  await lockPerson(tx, known.personId);
  const found = await tx.row<Omit<HeldAppointment, 'period'> & { since: Date; until: Date | null }>(
    `SELECT id, person_id AS "personId", kind, post, share_bp AS "shareBp", group_id AS "groupId", institution_id AS "institutionId",
       ward_id AS "wardId", department_id AS "departmentId", order_id AS "orderId", lower(during) AS since, upper(during) AS until
     FROM appointment WHERE id = $1 FOR UPDATE`,
    [appointmentId],
  );
  if (!found) throw notFound('该任职', 'appointment');
  const { since, until, ...row } = found;
  return { ...row, period: { from: since, until } };
}

interface Placed {
  readonly id: string;
  readonly personId: string;
  readonly groupId: string | null;
  readonly institutionId: string | null;
  readonly wardId: string | null;
}

/** Tells open streams that rights changed, and the audit who changed them. A group's lines stand with its lead hospital. */
export async function recordRights(tx: Transaction, action: string, place: Placed, detail: object): Promise<void> {
  const { id, personId, groupId, institutionId, wardId } = place;
  tellRightsChanged(tx, personId, place);
  tx.audit({
    action,
    institutionId: institutionId ?? (await leadOf(tx, groupId)),
    subjectKind: 'Appointment',
    subjectId: id,
    detail: { ...detail, personId, groupId, wardId },
  });
}

/** What somebody may do changed, or will at an instant to come: their open streams look again. */
export function tellRightsChanged(
  tx: Transaction,
  personId: string,
  { institutionId, wardId }: Pick<Placed, 'institutionId' | 'wardId'>,
): void {
  tx.publish({ topic: 'ACCESS', kind: 'APPOINTMENT_CHANGED', institutionId, wardId, subjectId: personId, payload: {} });
}
