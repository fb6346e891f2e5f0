import { Arg, type ClassType } from 'type-graphql';

/** The one argument of a mutation. */
export function Input(type: () => ClassType): ReturnType<typeof Arg> {
  return Arg('input', type, { description: 'What to do, with the id of the request.' });
}
