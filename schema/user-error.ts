import { type ClassType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Rule } from '../server/platform/access/rule';

/** A refusal as a client reads it. */
export interface UserError<Code extends string> {
  code: Code;
  message: string;
  field?: string[] | null;
}

/**
 * The error type of one mutation with its own closed enum of codes.
 * @param mutation the payload's prefix, such as `BedStayBegin`
 * @param codes each code with the sentence that describes it in the schema
 */
export function mutationErrors<Code extends string>(
  mutation: string,
  codes: Readonly<Record<Code, string>>,
): ClassType<UserError<Code>> {
  const values = Object.fromEntries(Object.keys(codes).map(code => [code, code]));
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(codes).map(([code, description]) => [code, { description }]),
  );
  registerEnumType(values, {
    name: `${mutation}ErrorCode`,
    description: `Why \`${mutation}\` is refused.`,
    valuesConfig,
  });

  @Rule('REACHED')
  @ObjectType(`${mutation}Error`, { description: `A refusal of \`${mutation}\`: nothing happened.` })
  class MutationError implements UserError<Code> {
    @Field(() => values, { description: 'For programs.' })
    code: Code;

    @Field(() => String, {
      description: 'For people, in the language of Accept-Language: what happened, to what, what to do.',
    })
    message: string;

    @Field(() => [String], { nullable: true, description: 'The input field at fault, as a path inside `input`.' })
    field?: string[] | null;
  }
  return MutationError;
}

/** The part of a slice's codes that one mutation can answer. */
export function codesOf<Code extends string, Name extends Code>(
  codes: Readonly<Record<Code, string>>,
  ...names: Name[]
): Record<Name, string> {
  return Object.fromEntries(names.map(name => [name, codes[name]])) as Record<Name, string>;
}
