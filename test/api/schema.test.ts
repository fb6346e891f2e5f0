import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** The schema is the manual of integrators: nothing in it is without a word. */
describe('the emitted schema', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter(
    type => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );

  it('describes every type, field, argument and value', () => {
    expect(types.flatMap(undescribed)).toEqual([]);
    expect(types.length).toBeGreaterThan(100);
  });

  it('has no Float, and money or rates in no other inexact form', () => {
    expect(schema.getType('Float')).toBeUndefined();
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const silent = (name: string, thing: { description?: string | null }): string[] =>
    thing.description?.trim() ? [] : [name];
  if (isEnumType(type))
    return [
      ...silent(type.name, type),
      ...type.getValues().flatMap(value => silent(`${type.name}.${value.name}`, value)),
    ];
  if (isInputObjectType(type)) {
    return [
      ...silent(type.name, type),
      ...Object.values(type.getFields()).flatMap(field => silent(`${type.name}.${field.name}`, field)),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return silent(type.name, type);
  const fields = Object.values(type.getFields()).flatMap(field => [
    ...silent(`${type.name}.${field.name}`, field),
    ...field.args.flatMap(argument => silent(`${type.name}.${field.name}(${argument.name}:)`, argument)),
  ]);
  return [...silent(type.name, type), ...fields];
}
