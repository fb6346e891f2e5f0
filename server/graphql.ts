import 'reflect-metadata';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { lexicographicSortSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { openFields } from './apps/open-fields.rules';
import { invariant } from './kernel/invariant';
import { enforceRules } from './platform/access/rule';
import { openToApps } from './platform/graphql/open-fields';
import type { Slice } from './platform/graphql/slice';
import { slices } from './slices';

type Resolver = Slice['resolvers'][number];

/** Builds the executable schema from the slices; refuses to when a field has no access rule. */
export function buildExecutableSchema(from: readonly Slice[] = slices): GraphQLSchema {
  readPlainFields();
  const schema = buildSchemaSync({
    resolvers: quicklySearched(from.flatMap(slice => [...slice.resolvers])),
    // Apollo asserts that the schema is valid; asking it for all of itself would say no more and take as long as a tenth of a start.
    skipCheck: true,
    // GraphQL itself refuses unknown fields; class-validator's whitelist would take away every field without a decorator.
    validate: { whitelist: false },
    pubSub: { publish: neverPublished, subscribe: neverPublished },
  });
  describe(schema.getQueryType(), 'What can be asked. All parts of one operation show the same instant.');
  describe(
    schema.getMutationType(),
    'What can be done. Each mutation takes one `input` with a `requestId`; the same id always gets the same answer.',
  );
  describe(schema.getSubscriptionType(), 'What can be followed, over WebSocket (graphql-transport-ws).');
  // A schema of other slices, as tests build them, has nothing that is open to applications.
  return lexicographicSortSchema(openToApps(enforceRules(schema), from === slices ? openFields : {}));
}

/** type-graphql looks for the class of every resolver here once for each field: thousands of times hundreds. */
function quicklySearched(resolvers: readonly Resolver[]): NonEmptyArray<Resolver> {
  const known = new Set(resolvers);
  const includes = (resolver: Resolver) => known.has(resolver);
  return Object.assign([...resolvers], { includes }) as unknown as NonEmptyArray<Resolver>;
}

/**
 * Lets graphql-js read fields without a resolver of their own: type-graphql would put a function with middlewares before each of them, of which
 * there are none, and a page of fifty rows has more than a thousand.
 */
function readPlainFields(): void {
  invariant(globalThis.TypeGraphQLMetadataStorage, 'type-graphql keeps its metadata elsewhere now');
  // One whose name in the schema is another than in its class has to be found by type-graphql.
  for (const field of globalThis.TypeGraphQLMetadataStorage.fields) field.simple ??= field.name === field.schemaName;
}

/** type-graphql makes the root types itself and leaves them without a word. */
function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}

/** type-graphql wants a pub-sub as soon as there is a subscription; ours read the feed instead. */
function neverPublished(): never {
  throw new Error('subscriptions read the feed, not a pub-sub');
}
