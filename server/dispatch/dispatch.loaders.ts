import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { approvalsOf, ordersBy } from './dispatch.queries';
import { signersOf } from './stand-in.queries';

/** Batched relations of orders. */

export const dispatchOrderById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await ordersBy(context, 'id', ids), row => row.uuid),
);
export const dispatchOrdersOfPerson = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await ordersBy(context, 'person_id', ids), row => row.personId),
);
export const approvalsOfOrder = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await approvalsOf(context, ids), row => row.orderId),
);
/** Who may answer for the sides of an order. */
export const signersOfOrder = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await signersOf(context.read, ids), row => row.orderId),
);
