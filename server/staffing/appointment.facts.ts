import { type CivilDate, startOfDay } from '../kernel/civil-date';
import { type Period, toRangeText } from '../kernel/period';
import type { Transaction } from '../platform/database/transaction';
import { notFound } from '../platform/errors';
import type { AppointmentKind } from './staff.rules';

/** What is known of a person when something about their appointments is decided. */

/** Something that reads: a transaction, or the snapshot of a query. */
export type Reader = Pick<Transaction, 'rows' | 'row'>;

/** Days, half-open; `until` null means without end. */
export interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** An appointment that holds at some time within what was asked. */
export interface HeldAppointment {
  readonly id: string;
  readonly personId: string;
  readonly kind: AppointmentKind;
  readonly post: string;
  readonly shareBp: number;
  readonly groupId: string | null;
  readonly institutionId: string | null;
  readonly wardId: string | null;
  readonly departmentId: string | null;
  readonly orderId: string | null;
  readonly period: Period;
}

/** Locks a person: whoever changes something of them waits. Before every other lock. */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  if (!(await tx.row('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]))) throw notFound('此人', 'person');
}

/** The appointments of a person that hold at some time of a period, the oldest first. */
export async function appointmentsAt(
  tx: Reader,
  personId: string,
  from: Date,
  until: Date | null,
): Promise<HeldAppointment[]> {
  const rows = await tx.rows<Omit<HeldAppointment, 'period'> & { since: Date; until: Date | null }>(
    `SELECT id, person_id AS "personId", kind, post, share_bp AS "shareBp", group_id AS "groupId", institution_id AS "institutionId",
       ward_id AS "wardId", department_id AS "departmentId", order_id AS "orderId", lower(during) AS since, upper(during) AS until
     FROM appointment WHERE person_id = $1 AND withdrawn_at IS NULL AND during && $2::tstzrange ORDER BY lower(during), id`,
    [personId, toRangeText({ from, until })],
  );
  return rows.map(({ since, until: end, ...row }) => ({ ...row, period: { from: since, until: end } }));
}

/** Days of an appointment as the instants at which rights begin and end. */
export function instantsOf({ from, until }: Days): Period {
  return { from: startOfDay(from), until: until === null ? null : startOfDay(until) };
}

/** A registration at a house, with the end of the licence that it lies in. */
export interface RegisteredAt extends Days {
  readonly id: string;
  readonly licenceUntil: CivilDate | null;
}

/** Where and when somebody is registered, at one house, in order. Of a licence that is walled off from the reader the end stays unknown. */
export function registrationsAt(tx: Reader, personId: string, institutionId: string): Promise<RegisteredAt[]> {
  return tx.rows<RegisteredAt>(
    `SELECT r.id, lower(r.during) AS "from", upper(r.during) AS until, upper(l.during) AS "licenceUntil"
     FROM practice_registration r LEFT JOIN licence l ON l.id = r.licence_id
     WHERE r.person_id = $1 AND r.institution_id = $2 AND NOT isempty(r.during) ORDER BY lower(r.during)`,
    [personId, institutionId],
  );
}

/** The first day on which somebody no longer works in the group; null while they do, or when no record says. */
export async function leftOn(tx: Reader, personId: string): Promise<CivilDate | null> {
  const row = await tx.row<{ leftOn: CivilDate | null }>(
    'SELECT left_on AS "leftOn" FROM staff_record WHERE person_id = $1',
    [personId],
  );
  return row?.leftOn ?? null;
}
