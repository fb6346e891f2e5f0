import './encounter.follower';
import type { Slice } from '../platform/graphql/slice';
import { ImportResolver, visitBatchById } from './import.resolver';
import { neighbourhoodById } from './neighbourhood.queries';
import { NeighbourhoodResolver } from './neighbourhood.resolver';
import { IdentityOpeningResolver, openingById } from './opening.resolver';
import { residentById } from './resident.loaders';
import { ResidentMutations } from './resident.mutations';
import { ResidentHitResolver, ResidentMergeResolver, ResidentResolver } from './resident.resolver';
import { residentsEntities } from './residents.entities';

/** Residents of community health centres: registration, key populations, search, duplicates, imports. */
export const residents: Slice = {
  resolvers: [
    NeighbourhoodResolver,
    ResidentResolver,
    ResidentHitResolver,
    ResidentMergeResolver,
    ResidentMutations,
    IdentityOpeningResolver,
    ImportResolver,
  ],
  entities: residentsEntities,
  nodes: {
    Neighbourhood: (context, uuid) => context.load(neighbourhoodById, uuid),
    VisitBatch: (context, uuid) => context.load(visitBatchById, uuid),
    IdentityOpening: (context, uuid) => context.load(openingById, uuid),
    Resident: (context, uuid) => context.load(residentById, uuid),
  },
};
