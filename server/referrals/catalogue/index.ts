import type { Slice } from '../../platform/graphql/slice';
import { catalogueEntities } from './catalogue.entities';
import { CatalogueResolver } from './catalogue.resolver';

/** What referrals are coded with. */
export const catalogue: Slice = { resolvers: [CatalogueResolver], entities: catalogueEntities, nodes: {} };
