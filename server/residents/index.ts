import type { Slice } from '../platform/graphql/slice';
import { neighbourhoodById } from './neighbourhood.queries';
import { NeighbourhoodResolver } from './neighbourhood.resolver';
import { residentsEntities } from './residents.entities';

/** Residents of community health centres: registration, key populations, search, duplicates, imports. */
export const residents: Slice = {
  resolvers: [NeighbourhoodResolver],
  entities: residentsEntities,
  nodes: {
    Neighbourhood: (context, uuid) => context.load(neighbourhoodById, uuid),
  },
};
