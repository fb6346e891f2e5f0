import { civilDateOf, startOfDay } from '../kernel/civil-date';
import { type Refusal, type Result, refused } from '../kernel/result';
import { may, type Viewer, withoutRightsOf } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden } from '../platform/errors';
import { lockAppointment, shortenAppointment, unfitFor, writeAppointment } from './appointment.writes';
import {
  type AppointmentBeginCode,
  type AppointmentEndCode,
  type AppointmentWish,
  type EndWish,
  personUnknown,
  placeUnclear,
  primaryElsewhere,
  refuseBegin,
  refuseEnd,
} from './appointment-wish.rules';

type AppointmentId = { readonly appointmentId: string };

/** Gives a person a post. The place is one that the viewer sees; whether they may appoint there is decided here. */
export async function beginAppointment(
  tx: Transaction,
  viewer: Viewer,
  wish: AppointmentWish,
): Promise<Result<AppointmentId, AppointmentBeginCode>> {
  requireReach(withoutRightsOf(viewer, wish.personId), wish);
  // Locked, so that two who appoint the same person see each other.
  const isKnown = await tx.row('SELECT FROM person WHERE id = $1 FOR UPDATE', [wish.personId]);
  const refusals = await refuseWish(tx, viewer, wish);
  if (refusals.length > 0) return refused(...refusals);
  if (!isKnown) return refused(personUnknown);
  return writeAppointment(tx, { ...wish, orderId: null });
}

/** All that speaks against an appointment, without giving it. */
export async function checkAppointment(
  tx: Transaction,
  viewer: Viewer,
  wish: AppointmentWish,
): Promise<Refusal<AppointmentBeginCode>[]> {
  requireReach(withoutRightsOf(viewer, wish.personId), wish);
  const refusals = await refuseWish(tx, viewer, wish);
  const isPeriod = wish.until === null || wish.until > wish.from;
  return isPeriod ? [...refusals, ...(await unfitFor(tx, wish))] : refusals;
}

async function refuseWish(
  tx: Transaction,
  viewer: Viewer,
  wish: AppointmentWish,
): Promise<Refusal<AppointmentBeginCode>[]> {
  const refusals = refuseBegin(viewer, wish, civilDateOf(await tx.now()));
  if (refusals.length > 0) return refusals;
  if (!(await standsIn(tx, wish))) return [placeUnclear];
  return wish.kind === 'PRIMARY' && (await livesElsewhere(tx, wish)) ? [primaryElsewhere] : [];
}

/** Ends an appointment, now or on a day to come, with every right that follows from it. */
export async function endAppointment(
  tx: Transaction,
  viewer: Viewer,
  appointmentId: string,
  wish: EndWish & { readonly cancelSessions: boolean },
): Promise<Result<AppointmentId, AppointmentEndCode>> {
  const found = await lockAppointment(tx, appointmentId);
  requireReach(withoutRightsOf(viewer, found.personId), found);
  const refusals = refuseEnd(viewer, found, wish, await tx.now());
  if (refusals.length > 0) return refused(...refusals);
  return shortenAppointment(tx, appointmentId, {
    until: wish.on === null ? null : startOfDay(wish.on),
    reason: wish.reason.trim(),
    cancelSessions: wish.cancelSessions,
  });
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

interface Place {
  readonly institutionId: string | null;
  readonly wardId: string | null;
}

/** Group appointments are decided by the rules. */
function requireReach(viewer: Viewer, { institutionId, wardId }: Place): void {
  if (institutionId === null || may(viewer, 'appointment.manage', { institutionId, wardId })) return;
  throw forbidden('在此机构办理任职', 'manage appointments at this institution');
}

async function standsIn(
  tx: Transaction,
  { institutionId, wardId, departmentId }: Place & { readonly departmentId: string | null },
): Promise<boolean> {
  const found = await tx.row<{ ward: boolean; department: boolean }>(
    `SELECT $2::uuid IS NULL OR EXISTS (SELECT FROM ward WHERE id = $2 AND institution_id = $1) AS ward,
       $3::uuid IS NULL OR EXISTS (SELECT FROM department WHERE id = $3 AND institution_id = $1) AS department`,
    [institutionId, wardId, departmentId],
  );
  return Boolean(found?.ward && found.department);
}

/** Whether the personnel relation of somebody is at another house. */
async function livesElsewhere(
  tx: Transaction,
  { personId, institutionId }: Pick<AppointmentWish, 'personId' | 'institutionId'>,
): Promise<boolean> {
  const elsewhere = 'SELECT FROM staff_record WHERE person_id = $1 AND home_institution_id <> $2';
  return Boolean(await tx.row(elsewhere, [personId, institutionId]));
}
