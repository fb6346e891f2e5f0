import type { Slice } from '../platform/graphql/slice';
import { appEntities } from './app.entities';
import { appById } from './app.loaders';
import { ExternalAppResolver } from './app.resolver';

/** External applications: who is let in from outside, to what, for how long. */
export const apps: Slice = {
  resolvers: [ExternalAppResolver],
  entities: appEntities,
  nodes: { ExternalApp: (context, uuid) => context.load(appById, uuid) },
};
