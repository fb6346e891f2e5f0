import type { Slice } from '../platform/graphql/slice';
import { headcountEntities } from './headcount.entities';
import { headcountQuotaById } from './headcount.loaders';
import { HeadcountQuotaResolver, HeadcountResolver, HeadcountReviewResolver } from './headcount.resolver';

/** How many people houses may have, how many they have, and what moves would change. */
export const headcount: Slice = {
  resolvers: [HeadcountResolver, HeadcountQuotaResolver, HeadcountReviewResolver],
  entities: headcountEntities,
  nodes: { HeadcountQuota: (context, uuid) => context.load(headcountQuotaById, uuid) },
};
