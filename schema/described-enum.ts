import { registerEnumType } from 'type-graphql';

/**
 * Tells GraphQL of a closed set, with a description for each of its values: leaving one out is a compile error.
 * @param values an enum, or a record whose keys are the values
 */
export function describeEnum<Value extends string>(
  values: Readonly<Record<Value, unknown>>,
  name: string,
  description: string,
  described: Readonly<Record<Value, string>>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(described).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(values as Record<string, string>, { name, description, valuesConfig });
}

/** A closed set that is nothing but words with their descriptions; answers it for `@Field`. */
export function enumOfWords<Word extends string>(
  name: string,
  description: string,
  described: Readonly<Record<Word, string>>,
): Record<Word, Word> {
  const values = Object.fromEntries(Object.keys(described).map(word => [word, word])) as Record<Word, Word>;
  describeEnum(values, name, description, described);
  return values;
}
