import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLInputType,
  getIntrospectionQuery,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  parse,
  print,
  typeFromAST,
} from 'graphql';
import { buildExecutableSchema } from '../../server/graphql';
import type { Viewer } from '../../server/platform/access/viewer';
import { CallerError } from '../../server/platform/errors';
import { costOfOperation, guardOperation, limits, readDocument } from '../../server/platform/graphql/guard';

const schema = buildExecutableSchema();
const viewer: Viewer = { personId: '', sessionId: null, grants: [] };

/** Why a document or its operation is refused; undefined when it may run. */
function refusal(
  text: string,
  variables: Record<string, unknown> = {},
  by: Viewer | null = viewer,
): string | undefined {
  try {
    const read = readDocument(schema, text);
    if (!('kind' in read)) return read[0]?.message;
    guardOperation({ schema, document: read, variables, viewer: by });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the guard', () => {
  test('lets every operation of the console pass', () => {
    const operations = consoleOperations();
    expect(operations.length).toBeGreaterThan(20);
    expect(operations.map(text => refusal(text, variablesFor(text))).filter(Boolean)).toEqual([]);
    const costs = operations.map(text =>
      costOfOperation({ schema, document: parse(text), variables: variablesFor(text) }),
    );
    // Only what answers no object costs nothing; the dearest one runs a whole calculation again.
    expect(operations.filter((_operation, index) => costs[index] === 0).map(nameIn)).toEqual(['PayPolicyDefault']);
    expect(Math.max(...costs)).toBeLessThan(limits.cost / 2);
  });

  test('lets the signed-in read the schema, visitors not', () => {
    expect(refusal(getIntrospectionQuery())).toBeUndefined();
    expect(refusal(getIntrospectionQuery(), {}, null)).toBe('Sign in to read the schema.');
    expect(refusal('{ __type(name: "Bed") { name } }', {}, null)).toBe('Sign in to read the schema.');
    expect(refusal('{ __typename }', {}, null)).toBeUndefined();
  });

  const repeat = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  test.each<[string, string, RegExp]>([
    ['too many bytes', `{ __typename } # ${'x'.repeat(limits.documentBytes)}`, /bytes/],
    ['too many tokens', `{ ${repeat(3_000, () => 'a')} }`, /tokens/],
    ['ten thousand fields', `{ ${repeat(10_000, index => `f${index}`)} }`, /bytes|tokens/],
    ['too many aliases', `{ viewer { ${repeat(31, index => `a${index}: actions`)} } }`, /aliases/],
    ['too many root fields', `{ ${repeat(11, () => '__typename')} }`, /root fields/],
    [
      'too many root fields in fragments',
      `{ ...f ...f ...f } fragment f on Query { ${repeat(4, () => '__typename')} }`,
      /root fields/,
    ],
    [
      'too many directives',
      `{ viewer { ${repeat(21, () => '... on Viewer @include(if: true) { actions }')} } }`,
      /directives/,
    ],
    [
      'too deep',
      `{ ${'bed(id: "x") { ward { '.repeat(1)}${'department { wards { '.repeat(7)} id ${'} }'.repeat(8)} }`,
      /levels deep/,
    ],
    [
      'too deep by fragments',
      `{ ward(id: "x") { ...a } } fragment a on Ward { department { wards { ...b } } } fragment b on Ward { department { wards { ...c } } }
       fragment c on Ward { department { wards { ...d } } } fragment d on Ward { department { wards { department { wards { department { id } } } } } }`,
      /levels deep/,
    ],
    ['a circle of fragments', '{ viewer { ...f } } fragment f on Viewer { person { id } ...f }', /spread/],
    ['a text with U+0000', '{ bed(id: "a\\u0000b") { id } }', /U\+0000/],
  ])('refuses %s', (_what, text, message) => expect(refusal(text)).toMatch(message));

  test('refuses what an answer could cost, by the variables too', () => {
    const text =
      'query Q($first: Int!) { medicalGroups(first: $first) { edges { node { memberships { institution { wards { beds { id room { id } } } } } } } } }';
    expect(refusal(text, { first: 1 })).toBeUndefined();
    expect(refusal(text, { first: 100 })).toMatch(/may hold \d+ objects/);
  });

  test('measures fragments that double at every step without expanding them', () => {
    const fragments = repeat(60, index => `fragment f${index} on Person { id ...f${index + 1} ...f${index + 1} }`);
    const begun = Date.now();
    expect(refusal(`{ viewer { person { ...f0 } } } ${fragments} fragment f60 on Person { id }`)).toMatch(
      /nodes|objects/,
    );
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  test.each<[string, unknown, string]>([
    ['U+0000', { input: { name: 'a\0b' } }, 'A text holds the character U+0000, which cannot be kept.'],
    [
      'half a character',
      { input: { name: 'a\ud83d' } },
      'A text holds half a character, which cannot be kept. Enter it anew.',
    ],
    ['too much text', { text: 'x'.repeat(limits.variableCharacters + 1) }, 'The variables are too large or too deep.'],
    ['too many values', { list: Array(limits.variableValues + 1).fill(1) }, 'The variables are too large or too deep.'],
    [
      'too deep a value',
      JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`),
      'The variables are too large or too deep.',
    ],
  ])('refuses variables with %s', (_what, variables, message) =>
    expect(refusal('{ __typename }', variables as Record<string, unknown>)).toBe(message));

  test('takes whole characters beyond the first 65,536', () =>
    expect(refusal('{ __typename }', { name: '𠮷野家 😀' })).toBeUndefined());

  test('names the variable at fault', () => {
    expect.assertions(1);
    try {
      guardOperation({
        schema,
        document: parse('{ __typename }'),
        variables: { input: { names: ['a', '\0'] } },
        viewer,
      });
    } catch (error) {
      expect((error as CallerError).field).toEqual(['input', 'names', '1']);
    }
  });
});

/** Variables that an operation needs, of the right types. */
function variablesFor(operation: string): Record<string, unknown> {
  const definitions = parse(operation).definitions.flatMap(each =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    definitions.map(({ variable, type }) => {
      const typed = typeFromAST(schema, type as never) as GraphQLInputType;
      return [variable.name.value, sample(typed)];
    }),
  );
}

function nameIn(operation: string): string | undefined {
  return /^\w+ (\w+)/.exec(operation)?.[1];
}

const samples: Record<string, unknown> = {
  Decimal: '1.5',
  UUID: '0190e3a0-0000-7000-8000-000000000000',
  DateTime: '2026-01-01T00:00:00.000Z',
  LocalDate: '2026-01-01',
  LocalTime: '08:30',
  Int: 100,
  Boolean: true,
};

function sample(type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [sample(named.ofType)];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return samples[named.name] ?? 'x';
  return Object.fromEntries(Object.values(named.getFields()).map(field => [field.name, sample(field.type)]));
}

/** Each operation of the client with the fragments of all its documents that it needs. */
function consoleOperations(): string[] {
  const folder = join(__dirname, '../../client/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.graphql'));
  const definitions = files.flatMap(name => parse(readFileSync(join(folder, name), 'utf8')).definitions);
  const fragments = new Map(
    definitions.flatMap(each =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, print(each)] as const] : [],
    ),
  );
  return definitions
    .filter(each => each.kind === Kind.OPERATION_DEFINITION)
    .map(each => withFragments(print(each), fragments));
}

function withFragments(operation: string, fragments: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  let text = operation;
  for (let size = -1; size !== used.size; ) {
    size = used.size;
    for (const [, name = ''] of text.matchAll(/\.\.\.(?!\s*on\b)\s*(\w+)/g)) {
      if (!used.has(name)) text += `\n${fragments.get(name)}`;
      used.add(name);
    }
  }
  return text;
}
