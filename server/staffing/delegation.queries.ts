import { asNode } from '../../schema/node';
import { reached, visible } from '../group/group.queries';
import { toRangeText } from '../kernel/period';
import { type Context, viewerOf } from '../platform/graphql/context';
import type { Delegation, DelegationState } from './delegation.types';

type Row = Omit<Delegation, 'uuid' | 'period' | 'state'> & { readonly since: Date; readonly until: Date };

const select = `SELECT id, appointment_id AS "appointmentId", from_person AS "fromPersonId", to_person AS "toPersonId", lower(during) AS since,
    greatest(lower(during), least(upper(during), ended_at)) AS until, reason AS "reasonOfGiver", note AS "noteOfGiver", ended_at AS "endedAt"
  FROM delegation`;

/** Delegations by their own ids or those of an appointment, as the second wall shows them, the newest first. */
export async function delegationsBy(
  context: Context,
  column: 'id' | 'appointment_id',
  ids: readonly string[],
): Promise<Delegation[]> {
  return shape(
    await context.read.rows<Row>(`${select} WHERE ${column} = ANY ($1) ORDER BY lower(during) DESC, id`, [ids]),
  );
}

/** What somebody has given on or has been given, the newest first. */
export async function delegationsOfPersons(context: Context, personIds: readonly string[]): Promise<Delegation[]> {
  const sides = 'WHERE from_person = ANY ($1) OR to_person = ANY ($1) ORDER BY lower(during) DESC, id';
  return shape(await context.read.rows<Row>(`${select} ${sides}`, [personIds]));
}

/** Those that lie within a period, of the givers. */
export async function leavesWithin(
  context: Context,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<Delegation[]> {
  const found = `WHERE from_person = ANY ($1) AND during && $2::tstzrange AND (ended_at IS NULL OR ended_at > lower(during)) ORDER BY lower(during), id`;
  return shape(await context.read.rows<Row>(`${select} ${found}`, [personIds, toRangeText({ from, until })]));
}

function shape(rows: readonly Row[]): Delegation[] {
  const now = new Date();
  return rows.map(({ since, until, ...row }) =>
    asNode('Delegation', { ...row, period: { from: since, until }, state: stateAt(since, until, now) }),
  );
}

function stateAt(from: Date, until: Date, now: Date): DelegationState {
  if (until <= now) return 'ENDED';
  return from > now ? 'UPCOMING' : 'RUNNING';
}

const candidatesMax = 30;

/** Colleagues at the place of an appointment, or in its groups, by name or initials; not its holder. */
export async function candidatesFor(
  context: Context,
  appointmentId: string,
  pattern: { readonly name: string; readonly initials: string | null } | null,
): Promise<string[]> {
  const rows = await context.read.rows<{ id: string }>(
    `${visible}, own AS (SELECT person_id, institution_id, group_id FROM appointment WHERE id = $2),
     colleague AS (
       SELECT a.person_id AS id, bool_or(a.institution_id = own.institution_id OR a.group_id = own.group_id) AS near
       FROM own, appointment a
       WHERE a.ends_at > now() AND a.during @> now() AND a.person_id <> own.person_id
         AND (a.institution_id IN (SELECT institution_id FROM visible) OR a.group_id IN (SELECT group_id FROM visible))
       GROUP BY a.person_id)
     SELECT p.id FROM colleague c JOIN person p ON p.id = c.id LEFT JOIN staff_record s ON s.person_id = p.id
     WHERE $3::text IS NULL OR p.name_zh LIKE $3 OR p.name_en ILIKE $3 OR s.initials LIKE $4
     ORDER BY c.near DESC NULLS LAST, p.name_zh COLLATE "zh-x-icu", p.id LIMIT ${candidatesMax}`,
    [reached(viewerOf(context)), appointmentId, pattern?.name ?? null, pattern?.initials ?? null],
  );
  return rows.map(({ id }) => id);
}
