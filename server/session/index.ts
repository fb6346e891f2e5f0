import type { Slice } from '../platform/graphql/slice';
import { sessionEntities } from './session.entities';
import { SessionResolver, ViewerResolver } from './session.resolver';

/** Signing in and out, and who one is. */
export const session: Slice = {
  resolvers: [SessionResolver, ViewerResolver],
  entities: sessionEntities,
  nodes: {},
};
