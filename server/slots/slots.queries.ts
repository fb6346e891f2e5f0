import { asNode } from '../../schema/node';
import { visible } from '../group/group.queries';
import { institutionsFor } from '../platform/access/viewer';
import { type Context, viewerOf } from '../platform/graphql/context';
import { freeForCommunity, type SessionFacts, sessionState } from './slot.rules';
import type { SlotBooking, SlotSession } from './slots.types';

/**
 * Reads of the slot pool. Sessions are known to everybody in the group who sees referrals: that is what the pool is for. Who is booked is
 * known to those who see the referral; row-level security leaves out the rest.
 */

function seen(context: Context): string[] {
  return institutionsFor(viewerOf(context), 'referral.read');
}

export async function sessionsBy(context: Context, ids: readonly string[]): Promise<SlotSession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM slot_session WHERE id = ANY ($2) AND institution_id IN (SELECT institution_id FROM visible)`,
    [seen(context), ids],
  );
  return rows.map(toSession);
}

/** Which sessions are listed. */
export interface SessionFilter {
  readonly institutionId: string | null;
  readonly departmentId: string | null;
  readonly from: Date;
  readonly until: Date | null;
  /** Only those with numbers that the community may book now. */
  readonly onlyFree: boolean;
}

/** Sessions in the order of their beginning, one more than asked for; `after` is where the last page ended. */
export async function listSessions(
  context: Context,
  filter: SessionFilter,
  first: number,
  after: [startsAt: string, id: string] | null,
): Promise<SlotSession[]> {
  const rows = await context.read.rows<SessionRecord>(
    `${visible} SELECT ${sessionColumns} FROM slot_session WHERE ${filtered}
       AND ($7::timestamptz IS NULL OR (starts_at, id) > ($7::timestamptz, $8::uuid))
     ORDER BY starts_at, id LIMIT $9`,
    [...filterParameters(context, filter), after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  return rows.map(toSession);
}

export async function countSessions(context: Context, filter: SessionFilter): Promise<number> {
  const row = await context.read.row<{ count: number }>(
    `${visible} SELECT count(*)::integer AS count FROM slot_session WHERE ${filtered}`,
    filterParameters(context, filter),
  );
  return row?.count ?? 0;
}

const filtered = `institution_id IN (SELECT institution_id FROM visible) AND ($2::uuid IS NULL OR institution_id = $2)
  AND ($3::uuid IS NULL OR department_id = $3) AND starts_at >= $4 AND ($5::timestamptz IS NULL OR starts_at < $5)
  AND (NOT $6 OR (closed_at IS NULL AND return_at > now() AND booked < community_slots))`;

function filterParameters(context: Context, filter: SessionFilter): unknown[] {
  return [seen(context), filter.institutionId, filter.departmentId, filter.from, filter.until, filter.onlyFree];
}

/** The next session of each department of some houses that has numbers for the community, and how many: one statement. */
export async function nextSlots(
  context: Context,
  institutionIds: readonly string[],
): Promise<Map<string, { startsAt: Date; free: number }>> {
  const rows = await context.read.rows<{ departmentId: string; startsAt: Date; free: number }>(
    `SELECT DISTINCT ON (department_id) department_id AS "departmentId", starts_at AS "startsAt", community_slots - booked AS free
     FROM slot_session
     WHERE institution_id = ANY ($1) AND starts_at > now() AND closed_at IS NULL AND return_at > now() AND booked < community_slots
     ORDER BY department_id, starts_at, id`,
    [institutionIds],
  );
  return new Map(rows.map(({ departmentId, ...slot }) => [departmentId, slot]));
}

/** Live bookings of sessions, by number. */
export async function bookingsOfSessions(context: Context, sessionIds: readonly string[]): Promise<SlotBooking[]> {
  const rows = await context.read.rows<BookingRecord>(
    `SELECT ${bookingColumns} FROM slot_booking WHERE session_id = ANY ($1) AND cancelled_at IS NULL ORDER BY number`,
    [sessionIds],
  );
  return rows.map(row => asNode('SlotBooking', row));
}

export async function bookingsBy(context: Context, ids: readonly string[]): Promise<SlotBooking[]> {
  const rows = await context.read.rows<BookingRecord>(
    `SELECT ${bookingColumns} FROM slot_booking WHERE id = ANY ($1)`,
    [ids],
  );
  return rows.map(row => asNode('SlotBooking', row));
}

/** The live booking of each referral, or else its last one. */
export async function bookingsOfReferrals(context: Context, referralIds: readonly string[]): Promise<SlotBooking[]> {
  const rows = await context.read.rows<BookingRecord>(
    `SELECT DISTINCT ON (referral_id) ${bookingColumns} FROM slot_booking WHERE referral_id = ANY ($1)
     ORDER BY referral_id, cancelled_at IS NOT NULL, booked_at DESC`,
    [referralIds],
  );
  return rows.map(row => asNode('SlotBooking', row));
}

const sessionColumns = `id, institution_id AS "institutionId", department_id AS "departmentId", clinician_name AS "clinicianName", service,
  starts_at AS "startsAt", ends_at AS "endsAt", capacity, community_slots AS "communitySlots", booked, return_at AS "returnAt",
  closed_at AS "closedAt", close_reason AS "closeReason", version`;
const bookingColumns = `id, session_id AS "sessionId", referral_id AS "referralId", number, booked_at AS "bookedAt", cancelled_at AS "cancelledAt",
  cancel_reason AS "cancelReason"`;

type SessionRecord = Omit<SlotSession, 'uuid' | 'state' | 'freeForCommunity'> & SessionFacts;
type BookingRecord = Omit<SlotBooking, 'uuid'>;

function toSession(record: SessionRecord): SlotSession {
  const now = new Date();
  return asNode('SlotSession', {
    ...record,
    state: sessionState(record, now),
    freeForCommunity: freeForCommunity(record, now),
  });
}
