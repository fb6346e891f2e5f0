import type { Slice } from '../platform/graphql/slice';
import { SupplyFiguresResolver } from './figures.resolver';

/** What buying together saved, and how stock and suppliers do. */
export const savings: Slice = { resolvers: [SupplyFiguresResolver], entities: [], nodes: {} };
