import { defineLoader, grouped, inOrder } from '../platform/graphql/loader';
import { countLinesOf, countsBy } from './count.queries';
import { placeFiguresOf, stockPolicyOf } from './holding.queries';
import { placesBy } from './place.queries';
import { figuresOf, recallsBy, tasksOf } from './recall.queries';
import { settlementsBy } from './settlement.queries';
import { blocksBy, heldOf, lotsBy, movementsBy, packsById, returnedFrom, sentBy, transfersBy } from './stock.queries';
import { defaultStockPolicy } from './stock-policy.rules';

/** Batched reads of stock. */

export const stockPlaceById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await placesBy(context, ids), row => row.uuid),
);
export const stockLotById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await lotsBy(context, ids), row => row.uuid),
);
export const stockMovementById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await movementsBy(context, ids), row => row.uuid),
);
export const stockTransferById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await transfersBy(context, ids), row => row.uuid),
);
export const stockSettlementById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await settlementsBy(context, ids), row => row.uuid),
);
export const stockPackById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await packsById(context, ids), row => row.uuid),
);
export const stockCountById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await countsBy(context, ids), row => row.uuid),
);
export const lotBlockById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await blocksBy(context, 'id', ids), row => row.uuid),
);
export const recallById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await recallsBy(context, ids), row => row.uuid),
);
/** What was sent by a transfer. */
export const sentByTransfer = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await sentBy(context, ids), row => row.transferId),
);
export const linesOfCount = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await countLinesOf(context, ids), row => row.countId),
);
/** Blocks of a lot that hold now. */
export const blocksOfLot = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await blocksBy(context, 'lot_id', ids), row => row.lotId),
);
export const tasksOfRecall = defineLoader(async (context, ids: readonly string[]) =>
  grouped(ids, await tasksOf(context, ids), row => row.recallId),
);
export const figuresOfRecall = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await figuresOf(context, ids), row => row.recallId),
);
export const heldOfBlock = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await heldOf(context, ids), row => row.blockId),
);
export const returnedOfUse = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await returnedFrom(context, ids), row => row.useId),
);
/** What somebody has to look after in a place, by the policy of the group that the first of them belongs to: places of one list are of one group. */
export const figuresOfPlace = defineLoader(async (context, ids: readonly string[]) => {
  const [place] = await placesBy(context, ids.slice(0, 1));
  const { nearExpiryDays } = place ? await stockPolicyOf(context.read, place.institutionId) : defaultStockPolicy;
  return inOrder(ids, await placeFiguresOf(context, ids, nearExpiryDays), row => row.placeId);
});
