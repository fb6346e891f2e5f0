import { leadOf } from '../group/group.queries';
import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { newUuid } from '../kernel/ids';
import { toRangeText } from '../kernel/period';
import { accepted, type Result, refused } from '../kernel/result';
import { may, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import {
  type AppointmentBeginCode,
  type AppointmentEndCode,
  type AppointmentWish,
  alreadyAppointed,
  personUnknown,
  refuseBegin,
  refuseEnd,
  wardElsewhere,
} from './staffing.rules';

type AppointmentId = { readonly appointmentId: string };

/** Gives a person a post. The place is one that the viewer sees; whether they may appoint there is decided here. */
export async function beginAppointment(
  tx: Transaction,
  viewer: Viewer,
  wish: AppointmentWish,
): Promise<Result<AppointmentId, AppointmentBeginCode>> {
  requireReach(viewer, wish);
  const refusals = refuseBegin(viewer, wish, civilDateOf(await tx.now()));
  if (refusals.length > 0) return refused(...refusals);
  if (!(await standsIn(tx, wish))) return refused(wardElsewhere);
  // Locked, so that two who appoint the same person see each other.
  if (!(await tx.row('SELECT FROM person WHERE id = $1 FOR UPDATE', [wish.personId]))) return refused(personUnknown);
  if (await holdsAlready(tx, wish)) return refused(alreadyAppointed);
  const appointmentId = newUuid();
  await tx.rows(
    `INSERT INTO appointment (id, person_id, post, group_id, institution_id, ward_id, during) VALUES ($1, $2, $3, $4, $5, $6, $7::tstzrange)`,
    [appointmentId, ...placeAndPost(wish), rangeOf(wish)],
  );
  await record(
    tx,
    'appointment.begin',
    { ...wish, id: appointmentId },
    { post: wish.post, from: wish.from, until: wish.until },
  );
  return accepted({ appointmentId });
}

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly groupId: string | null;
  readonly institutionId: string | null;
  readonly wardId: string | null;
  readonly until: Date | null;
}

/** Ends an appointment now, with every right that follows from it. */
export async function endAppointment(
  tx: Transaction,
  viewer: Viewer,
  appointmentId: string,
  reason: string,
): Promise<Result<AppointmentId, AppointmentEndCode>> {
  const found = await tx.row<Row>(
    `SELECT id, person_id AS "personId", group_id AS "groupId", institution_id AS "institutionId", ward_id AS "wardId", upper(during) AS until
     FROM appointment WHERE id = $1 FOR UPDATE`,
    [appointmentId],
  );
  if (!found) throw notFound('该任职', 'appointment');
  requireReach(viewer, found);
  const now = await tx.now();
  const refusals = refuseEnd(viewer, found, reason, now);
  if (refusals.length > 0) return refused(...refusals);
  // One that has not begun shrinks to the instant before now, and so never gives a right.
  await tx.rows(
    `UPDATE appointment SET during = tstzrange(least(lower(during), $2::timestamptz - interval '1 millisecond'), $2), end_reason = $3 WHERE id = $1`,
    [appointmentId, now, reason.trim()],
  );
  await record(tx, 'appointment.end', found, { reason: reason.trim() });
  return accepted({ appointmentId });
}

/** A group has other members: what those who are appointed to it see changes at once, also in open streams. */
export async function tellGroupPeople(tx: Transaction, groupIds: readonly string[]): Promise<void> {
  const people = await tx.rows<{ personId: string }>(
    `SELECT DISTINCT person_id AS "personId" FROM appointment WHERE group_id = ANY ($1) AND (upper_inf(during) OR upper(during) > now())`,
    [groupIds],
  );
  for (const { personId } of people)
    tx.publish({
      topic: 'ACCESS',
      kind: 'GROUP_CHANGED',
      institutionId: null,
      wardId: null,
      subjectId: personId,
      payload: {},
    });
}

type Place = Pick<Row, 'groupId' | 'institutionId' | 'wardId'>;

/** Group appointments are decided by the rules. */
function requireReach(viewer: Viewer, { institutionId, wardId }: Place): void {
  if (institutionId === null || may(viewer, 'appointment.manage', { institutionId, wardId })) return;
  throw forbidden('在此机构办理任职', 'manage appointments at this institution');
}

async function standsIn(tx: Transaction, { institutionId, wardId }: Place): Promise<boolean> {
  if (wardId === null) return true;
  return Boolean(await tx.row('SELECT FROM ward WHERE id = $1 AND institution_id = $2', [wardId, institutionId]));
}

async function holdsAlready(tx: Transaction, wish: AppointmentWish): Promise<boolean> {
  const same = await tx.row(
    `SELECT FROM appointment WHERE person_id = $1 AND post = $2 AND group_id IS NOT DISTINCT FROM $3
       AND institution_id IS NOT DISTINCT FROM $4 AND ward_id IS NOT DISTINCT FROM $5 AND during && $6::tstzrange`,
    [...placeAndPost(wish), rangeOf(wish)],
  );
  return Boolean(same);
}

function placeAndPost(wish: AppointmentWish): unknown[] {
  return [wish.personId, wish.post, wish.groupId, wish.institutionId, wish.wardId];
}

function rangeOf({ from, until }: AppointmentWish): string {
  return toRangeText({ from: startOfDay(from), until: until === null ? null : startOfDay(until) });
}

/** Tells open streams that rights changed, and the audit who changed them. A group's lines stand with its lead hospital. */
async function record(
  tx: Transaction,
  action: string,
  appointment: Place & { readonly id: string; readonly personId: string },
  detail: object,
): Promise<void> {
  const { id, personId, groupId, institutionId, wardId } = appointment;
  const at = institutionId ?? (await leadOf(tx, groupId));
  tx.publish({ topic: 'ACCESS', kind: 'APPOINTMENT_CHANGED', institutionId, wardId, subjectId: personId, payload: {} });
  tx.audit({
    action,
    institutionId: at,
    subjectKind: 'Appointment',
    subjectId: id,
    detail: { ...detail, personId, groupId, wardId },
  });
}
