import { defineLoader, inOrder } from '../platform/graphql/loader';
import { placesBy } from './place.queries';

/** Batched reads of stock. */

export const stockPlaceById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await placesBy(context, ids), row => row.uuid),
);
