import { GraphQLError } from 'graphql';

/** A mistake in the request itself, found before anything ran. For programmers, so in English only, as all of GraphQL's own messages are. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
