import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { lexicographicSortSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { enforceRules } from './platform/access/rule';
import type { Slice } from './platform/graphql/slice';
import { slices } from './slices';

/** Builds the executable schema from the slices; refuses to when a field has no access rule. */
export function buildExecutableSchema(from: readonly Slice[] = slices): GraphQLSchema {
  const resolvers = from.flatMap(slice => [...slice.resolvers]);
  const schema = buildSchemaSync({
    // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
    resolvers: resolvers as unknown as NonEmptyArray<Function>,
    // GraphQL itself refuses unknown fields; class-validator's whitelist would take away every field without a decorator.
    validate: { whitelist: false },
    pubSub: { publish: neverPublished, subscribe: neverPublished },
  });
  return lexicographicSortSchema(enforceRules(schema));
}

/** type-graphql wants a pub-sub as soon as there is a subscription; ours read the feed instead. */
function neverPublished(): never {
  throw new Error('subscriptions read the feed, not a pub-sub');
}
