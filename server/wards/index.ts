import type { Slice } from '../platform/graphql/slice';
import { BedMutations } from './bed.mutations';
import { BedOccupancyResolver, BedResolver, WardBedsResolver } from './bed.resolver';
import { BedFeedResolver } from './bed-feed.resolver';
import { CensusResolver } from './census.resolver';
import { EncounterMutations } from './encounter.mutations';
import { EncounterResolver, PatientResolver } from './encounter.resolver';
import { InstitutionBedUseResolver, OverviewResolver } from './overview.resolver';
import { wardsEntities } from './wards.entities';
import { bedById, encounterById, occupancyById, patientById } from './wards.loaders';

/** Beds in use: encounters, stays, holds, blocks, the board, the census and the feed. */
export const wards: Slice = {
  resolvers: [
    BedResolver,
    BedOccupancyResolver,
    WardBedsResolver,
    EncounterResolver,
    PatientResolver,
    OverviewResolver,
    InstitutionBedUseResolver,
    CensusResolver,
    EncounterMutations,
    BedMutations,
    BedFeedResolver,
  ],
  entities: wardsEntities,
  nodes: {
    Bed: (context, uuid) => context.load(bedById, uuid),
    Encounter: (context, uuid) => context.load(encounterById, uuid),
    BedOccupancy: (context, uuid) => context.load(occupancyById, uuid),
    Patient: (context, uuid) => context.load(patientById, uuid),
  },
};
