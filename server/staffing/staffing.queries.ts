import { asNode } from '../../schema/node';
import { leadOf, reached, visible } from '../group/group.queries';
import { civilDaysOf } from '../kernel/period';
import type { Transaction } from '../platform/database/transaction';
import type { Context } from '../platform/graphql/context';
import { viewerOf } from '../platform/graphql/context';
import type { Appointment, Person } from './staffing.types';

/**
 * Colleagues are no secret inside a group: a viewer sees themselves and everybody who has or had a post at a place that the viewer
 * sees, or belongs to it.
 * $1 is the viewer's institutions, $2 the ids asked for.
 */
export const atVisiblePlace = `(a.institution_id IN (SELECT institution_id FROM visible) OR a.group_id IN (SELECT group_id FROM visible))`;

export async function personsByIds(context: Context, ids: readonly string[]): Promise<Person[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<{ id: string; nameZh: string; nameEn: string }>(
    `${visible} SELECT p.id, p.name_zh AS "nameZh", p.name_en AS "nameEn" FROM person p
     WHERE p.id = ANY ($2) AND (p.id = $3 OR EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND ${atVisiblePlace})
       OR EXISTS (SELECT FROM staff_record s WHERE s.person_id = p.id AND s.home_institution_id IN (SELECT institution_id FROM visible)))`,
    [reached(viewer), ids, viewer.personId],
  );
  return rows.map(row => asNode('Person', row));
}

/** Appointments by their own ids, ended ones too, or those of persons: that have not ended, or all that ever gave rights. */
export async function appointmentsBy(
  context: Context,
  column: 'id' | 'person_id',
  ids: readonly string[],
  also: 'LIVE' | 'ENDED' = 'LIVE',
): Promise<Appointment[]> {
  const viewer = viewerOf(context);
  const rows = await context.read.rows<Row>(
    `${visible} SELECT a.id, a.person_id AS "personId", a.post, a.group_id AS "groupId", a.institution_id AS "institutionId",
       a.ward_id AS "wardId", a.department_id AS "departmentId", a.order_id AS "orderId", a.kind, a.share_bp AS "shareBp",
       a.end_reason AS "reasonOfEnd", lower(a.during) AS since, upper(a.during) AS until
     FROM appointment a
     WHERE a.${column} = ANY ($2) AND (a.person_id = $3 OR ${atVisiblePlace})
       AND ($4 = 'id' OR ($5 = 'ENDED' AND a.withdrawn_at IS NULL) OR a.ends_at > now())
     ORDER BY lower(a.during), a.id`,
    [reached(viewer), ids, viewer.personId, column, also],
  );
  return rows.map(({ since, until, ...row }) =>
    asNode('Appointment', { ...row, beginsAt: since, endsAt: until, period: civilDaysOf({ from: since, until }) }),
  );
}

type Row = Omit<Appointment, 'uuid' | 'period' | 'beginsAt' | 'endsAt'> & {
  readonly since: Date;
  readonly until: Date | null;
};

/**
 * Where the audit files what concerns a person, and who pays them: the house of their personnel relation; else the institution of their oldest
 * valid appointment, or the lead hospital of its group.
 */
export async function homeInstitution(tx: Transaction, personId: string): Promise<string | null> {
  const record = await tx.row<{ institutionId: string }>(
    'SELECT home_institution_id AS "institutionId" FROM staff_record WHERE person_id = $1 AND (left_on IS NULL OR left_on > group_today())',
    [personId],
  );
  if (record) return record.institutionId;
  const home = await tx.row<{ institutionId: string | null; groupId: string | null }>(
    `SELECT institution_id AS "institutionId", group_id AS "groupId" FROM appointment
     WHERE person_id = $1 AND during @> now() ORDER BY lower(during), id LIMIT 1`,
    [personId],
  );
  return home ? (home.institutionId ?? leadOf(tx, home.groupId)) : null;
}
