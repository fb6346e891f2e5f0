import { Arg, type ClassType, Field, InputType } from 'type-graphql';
import { Uuid } from './scalars';

/** The one argument of a mutation. */
export function Input(type: () => ClassType): ReturnType<typeof Arg> {
  return Arg('input', type, { description: 'What to do, with the id of the request.' });
}

@InputType({ description: 'What every mutation takes.' })
export abstract class CommandInput {
  @Field(() => Uuid, {
    description: 'Made anew by the client for each action: the same id always gets the same answer.',
  })
  requestId: string;
}
