import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { bookingsBy, bookingsOfReferrals, bookingsOfSessions, sessionsBy } from './slots.queries';

/** Batched reads of the slot pool. */

export const slotSessionById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await sessionsBy(context, ids), row => row.uuid),
);
export const slotBookingById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await bookingsBy(context, ids), row => row.uuid),
);
export const bookingsOfSession = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await bookingsOfSessions(context, ids), row => row.sessionId),
);
/** The live booking of a referral, or else its last one. */
export const slotOfReferral = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await bookingsOfReferrals(context, ids), row => row.referralId),
);
