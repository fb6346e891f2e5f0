import { type ClassType, Field, ObjectType } from 'type-graphql';
import { Rule } from '../server/platform/access/rule';
import { mutationErrors, type UserError } from './user-error';

/** What a mutation answers: the thing under its name. */
export type Payload<Name extends string, Thing, Code extends string> = Record<Name, Thing | null> & {
  userErrors: UserError<Code>[];
};

/**
 * The payload of a mutation that leaves one thing: it under its name, and why nothing happened.
 * @param mutation the field's name, such as `stockCountOpen`
 * @param codes each code that it may answer with the sentence that describes it in the schema
 */
export function payloadOf<Name extends string, Thing extends object, Code extends string>(
  mutation: string,
  name: Name,
  thing: () => ClassType<Thing>,
  codes: Partial<Record<Code, string>>,
): ClassType<Payload<Name, Thing, Code>> {
  const prefix = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const ErrorType = mutationErrors(prefix, codes as Record<Code, string>);

  @Rule('REACHED')
  @ObjectType(`${prefix}Payload`, { description: `What \`${mutation}\` did.` })
  class Answer {
    @Field(() => [ErrorType], { description: 'Empty when it happened; else nothing happened.' })
    userErrors: UserError<Code>[];
  }
  Field(() => thing(), { nullable: true, description: 'It afterwards; null when refused.' })(Answer.prototype, name);
  return Answer as unknown as ClassType<Payload<Name, Thing, Code>>;
}
