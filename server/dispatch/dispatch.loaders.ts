import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { approvalsOf, ordersBy } from './dispatch.queries';

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
