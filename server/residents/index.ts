import type { Slice } from '../platform/graphql/slice';
import { neighbourhoodById } from './neighbourhood.queries';
import { NeighbourhoodResolver } from './neighbourhood.resolver';
import { residentById } from './resident.loaders';
import { ResidentHitResolver, ResidentMergeResolver, ResidentResolver } from './resident.resolver';
import { residentsEntities } from './residents.entities';

/** Residents of community health centres: registration, key populations, search, duplicates, imports. */
export const residents: Slice = {
  resolvers: [NeighbourhoodResolver, ResidentResolver, ResidentHitResolver, ResidentMergeResolver],
  entities: residentsEntities,
  nodes: {
    Neighbourhood: (context, uuid) => context.load(neighbourhoodById, uuid),
    Resident: (context, uuid) => context.load(residentById, uuid),
  },
};
