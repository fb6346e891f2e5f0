import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { categoriesBy, itemsByIds, packsBy, speakersBy, suppliersByIds } from './catalogue.queries';
import { entriesBy } from './formulary.queries';
import { memberItemsByIds, type ProposalKey, proposalsOf } from './member-item.queries';

/** Batched relations of the catalogue. */

export const supplierById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await suppliersByIds(context, ids), row => row.uuid),
);
export const speakersOfSupplier = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await speakersBy(context, ids), row => row.supplierId),
);
export const categoryById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await categoriesBy(context, 'id', ids), row => row.uuid),
);
export const itemById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await itemsByIds(context, ids), row => row.uuid),
);
export const packById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await packsBy(context, 'id', ids), row => row.uuid),
);
/** Open ones, the smallest first. */
export const packsOfItem = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await packsBy(context, 'item_id', ids), row => row.itemId),
);

export const memberItemById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await memberItemsByIds(context, ids), row => row.uuid),
);
export const proposalsOfMemberItem = defineLoader((context, keys: readonly ProposalKey[]) =>
  proposalsOf(context, keys),
);
export const formularyEntryById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await entriesBy(context, ids), row => row.uuid),
);
