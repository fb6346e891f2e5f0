import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { gapsOf, plansBy, sessionsBy, techniquesOf } from './duty.queries';

/** Batched reads of duty. */

export const dutyPlanById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await plansBy(context, ids), row => row.uuid),
);
export const dutySessionById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await sessionsBy(context, 'id', ids), row => row.uuid),
);
/** The session of duty that opened one of the slot pool. */
export const dutyOfSlotSession = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await sessionsBy(context, 'slot_session_id', ids), row => row.slotSessionId),
);
export const techniquesOfSession = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await techniquesOf(context, ids), row => row.sessionId),
);
export const gapsOfPlan = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await gapsOf(context, ids), row => row.planId),
);
