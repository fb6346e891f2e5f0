import type { Slice } from '../platform/graphql/slice';
import {
  LotBlockListResolver,
  StockHoldingConnectionResolver,
  StockHoldingResolver,
  StockMovementReturnResolver,
  StockPackListResolver,
  StockPlaceCareResolver,
  StockPolicyResolver,
} from './holding.resolver';
import { StockKeepingMutations } from './keeping.mutations';
import {
  NearExpiryResolver,
  ParLevelResolver,
  RecallResolver,
  RecallTaskResolver,
  StockCountLineResolver,
  StockCountResolver,
  StockPickResolver,
} from './keeping.resolver';
import { StockPlaceResolver } from './place.resolver';
import { stockEntities } from './stock.entities';
import {
  lotBlockById,
  recallById,
  stockCountById,
  stockLotById,
  stockMovementById,
  stockPackById,
  stockPlaceById,
  stockSettlementById,
  stockTransferById,
} from './stock.loaders';
import { StockMutations } from './stock.mutations';
import {
  LotBlockResolver,
  StockBalanceResolver,
  StockLotResolver,
  StockMovementResolver,
  StockPackResolver,
  StockSettlementResolver,
  StockTransferResolver,
} from './stock.resolver';

/** What lies where, whose it is, and who received it. */
export const stock: Slice = {
  resolvers: [
    StockPlaceResolver,
    StockBalanceResolver,
    StockLotResolver,
    LotBlockResolver,
    StockMovementResolver,
    StockTransferResolver,
    StockSettlementResolver,
    StockPackResolver,
    StockCountResolver,
    StockCountLineResolver,
    RecallResolver,
    RecallTaskResolver,
    ParLevelResolver,
    NearExpiryResolver,
    StockPickResolver,
    StockHoldingResolver,
    StockHoldingConnectionResolver,
    StockPlaceCareResolver,
    StockPolicyResolver,
    StockPackListResolver,
    LotBlockListResolver,
    StockMovementReturnResolver,
    StockMutations,
    StockKeepingMutations,
  ],
  entities: stockEntities,
  nodes: {
    StockPlace: (context, uuid) => context.load(stockPlaceById, uuid),
    StockLot: (context, uuid) => context.load(stockLotById, uuid),
    StockMovement: (context, uuid) => context.load(stockMovementById, uuid),
    StockTransfer: (context, uuid) => context.load(stockTransferById, uuid),
    StockSettlement: (context, uuid) => context.load(stockSettlementById, uuid),
    StockPack: (context, uuid) => context.load(stockPackById, uuid),
    StockCount: (context, uuid) => context.load(stockCountById, uuid),
    LotBlock: (context, uuid) => context.load(lotBlockById, uuid),
    Recall: (context, uuid) => context.load(recallById, uuid),
  },
};
