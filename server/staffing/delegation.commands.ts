import { leadOf, tightGroupOf } from '../group/group.queries';
import { newUuid } from '../kernel/ids';
import { toRangeText } from '../kernel/period';
import { accepted, type Result, refused } from '../kernel/result';
import { actions } from '../platform/access/actions';
import { may, mayInGroup, type Viewer } from '../platform/access/viewer';
import type { Transaction } from '../platform/database/transaction';
import { forbidden, notFound } from '../platform/errors';
import { type HeldAppointment, lockPerson } from './appointment.facts';
import { lockAppointment, tellRightsChanged } from './appointment.writes';
import {
  type DelegationBeginCode,
  type DelegationEndCode,
  delegationEnded,
  refuseDelegation,
} from './delegation.rules';
import { staffingPolicyAt } from './policy.queries';
import type { DelegationReason } from './staff.rules';

type DelegationId = { readonly delegationId: string };

/** Gives the rights of an own appointment to a colleague for a time. */
export async function beginDelegation(
  tx: Transaction,
  viewer: Viewer,
  input: {
    readonly appointmentId: string;
    readonly toPersonId: string;
    /** Null for now. */
    readonly from: Date | null;
    readonly until: Date;
    readonly reason: DelegationReason;
    readonly note: string | null;
  },
): Promise<Result<DelegationId, DelegationBeginCode>> {
  const { appointmentId, toPersonId, until, reason, note } = input;
  await lockBoth(tx, viewer.personId, toPersonId);
  const appointment = await lockAppointment(tx, appointmentId);
  const home = appointment.institutionId ?? (await leadOf(tx, appointment.groupId));
  const now = await tx.now();
  const from = input.from ?? now;
  const refusals = refuseDelegation({
    isOwn: appointment.personId === viewer.personId,
    isToOneself: toPersonId === viewer.personId,
    post: appointment.post,
    appointmentUntil: appointment.period.until,
    from,
    until,
    now,
    daysMax: (await staffingPolicyAt(tx, home ?? '')).delegationDaysMax,
    colleaguePosts: await postsIn(tx, toPersonId, appointment.groupId ?? (home && (await tightGroupOf(tx, home)))),
  });
  if (refusals.length > 0) return refused(...refusals);
  const delegationId = newUuid();
  await tx.rows(
    `INSERT INTO delegation (id, appointment_id, from_person, to_person, during, reason, note, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5::tstzrange, $6, $7, $8, $3)`,
    [
      delegationId,
      appointmentId,
      viewer.personId,
      toPersonId,
      toRangeText({ from, until }),
      reason,
      note?.trim() || null,
      now,
    ],
  );
  await tellSides(tx, 'delegation.begin', delegationId, appointment, toPersonId, { from, until });
  return accepted({ delegationId });
}

/** The two people of a delegation, in the order of their ids. */
async function lockBoth(tx: Transaction, one: string, other: string): Promise<void> {
  for (const personId of [...new Set([one, other])].sort()) await lockPerson(tx, personId);
}

/** Posts that somebody holds now in a group or at its houses, by appointments of their own. */
async function postsIn(tx: Transaction, personId: string, groupId: string | null): Promise<string[]> {
  const rows = await tx.rows<{ post: string }>(
    `SELECT DISTINCT a.post FROM appointment a
     WHERE a.person_id = $1 AND a.during @> now() AND (a.group_id = $2 OR a.institution_id IN (
       SELECT m.institution_id FROM membership m WHERE m.group_id = $2 AND m.during @> group_today()))`,
    [personId, groupId],
  );
  return rows.map(({ post }) => post);
}

/** Ends a delegation now: its giver, its receiver, or whoever manages appointments at the place. */
export async function endDelegation(
  tx: Transaction,
  viewer: Viewer,
  delegationId: string,
): Promise<Result<DelegationId, DelegationEndCode>> {
  const known = await tx.row<{ appointmentId: string }>(
    'SELECT appointment_id AS "appointmentId" FROM delegation WHERE id = $1',
    [delegationId],
  );
  if (!known) throw notFound('该委托', 'delegation');
  const appointment = await lockAppointment(tx, known.appointmentId);
  const delegation = await tx.row<{ toPersonId: string; until: Date; endedAt: Date | null }>(
    `SELECT to_person AS "toPersonId", upper(during) AS until, ended_at AS "endedAt" FROM delegation WHERE id = $1 FOR UPDATE`,
    [delegationId],
  );
  if (!delegation) throw notFound('该委托', 'delegation');
  const { toPersonId, until, endedAt } = delegation;
  const isSide = [appointment.personId, toPersonId].includes(viewer.personId);
  if (!isSide && !managesAppointment(viewer, appointment))
    throw forbidden('结束该委托', actions['appointment.manage'].means);
  const now = await tx.now();
  if (endedAt !== null || until <= now) return refused(delegationEnded);
  await tx.rows('UPDATE delegation SET ended_at = $2, ended_by = $3 WHERE id = $1', [
    delegationId,
    now,
    viewer.personId,
  ]);
  await tellSides(tx, 'delegation.end', delegationId, appointment, toPersonId, {});
  return accepted({ delegationId });
}

/** Whether somebody manages appointments at the place of one. */
export function managesAppointment(
  viewer: Viewer,
  { institutionId, groupId, wardId }: Pick<HeldAppointment, 'institutionId' | 'groupId' | 'wardId'>,
): boolean {
  if (institutionId !== null) return may(viewer, 'appointment.manage', { institutionId, wardId });
  return groupId !== null && mayInGroup(viewer, 'appointment.manage', groupId);
}

async function tellSides(
  tx: Transaction,
  action: string,
  delegationId: string,
  appointment: HeldAppointment,
  toPersonId: string,
  detail: object,
): Promise<void> {
  // The giver's own list of what they gave on changes too.
  for (const personId of [appointment.personId, toPersonId]) tellRightsChanged(tx, personId, appointment);
  tx.audit({
    action,
    institutionId: appointment.institutionId ?? (await leadOf(tx, appointment.groupId)),
    subjectKind: 'Delegation',
    subjectId: delegationId,
    detail: { ...detail, appointmentId: appointment.id, post: appointment.post, toPersonId },
  });
}
