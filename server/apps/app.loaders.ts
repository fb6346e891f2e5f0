import { defineLoader, inOrder } from '../platform/graphql/loader';
import { appsByIds } from './app.queries';

export const appById = defineLoader(async (context, ids: readonly string[]) =>
  inOrder(ids, await appsByIds(context, ids), app => app.uuid),
);
