import type { Slice } from '../platform/graphql/slice';
import { StockPlaceResolver } from './place.resolver';
import { stockEntities } from './stock.entities';
import { stockPlaceById } from './stock.loaders';

/** What lies where, whose it is, and who received it. */
export const stock: Slice = {
  resolvers: [StockPlaceResolver],
  entities: stockEntities,
  nodes: {
    StockPlace: (context, uuid) => context.load(stockPlaceById, uuid),
  },
};
