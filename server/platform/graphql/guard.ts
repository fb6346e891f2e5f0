import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isLeafType,
  isListType,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  type ValidationContext,
  validate,
  visit,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { hasHalfCharacter } from '../../kernel/half-character';
import type { Viewer } from '../access/viewer';
import { CallerError } from '../errors';
import { badRequest } from './bad-request';
import type { CostHints } from './cost';
import { refuseClosedFields } from './open-fields';

/** What one operation may ask for, over HTTP and WebSocket alike. The console's own operations stay below a third of each. */
export const limits = {
  documentBytes: 32 * 1024,
  tokens: 2_000,
  /** Fields inside fields; the schema's own description is measured by graphql-js. */
  depth: 12,
  aliases: 30,
  rootFields: 10,
  directives: 20,
  /** Objects that the answer may hold, see `cost`. */
  cost: 50_000,
  /** Characters and values in all variables together. */
  variableCharacters: 200_000,
  variableValues: 10_000,
  variableDepth: 20,
  /** Errors told at once about one document. */
  errors: 10,
} as const;

/** How many entries a list without `first` is taken to have. */
const listLength = 10;

export const parseOptions = { maxTokens: limits.tokens };

export const validationOptions = { maxErrors: limits.errors };

/** Rules about the document alone, beside those of GraphQL. */
export const guardRules = [isSmall, isShallow, hasFewAliases, hasFewRootFields, hasFewDirectives, hasNoNul];

/** Reads a document as Apollo does for HTTP, for the other transport; throws or returns what is wrong with it. */
export function readDocument(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  if (Buffer.byteLength(text) > limits.documentBytes) return [tooBig()];
  const document = parse(text, parseOptions);
  const errors = validate(schema, document, [...specifiedRules, ...guardRules], validationOptions);
  return errors.length > 0 ? errors : document;
}

/** An operation about to run. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly viewer: Viewer | null;
}

/** Checks what depends on the variables and on who asks; throws what the caller may read. */
export function guardOperation(operation: Operation): void {
  const { document, viewer } = operation;
  checkVariables(operation.variables ?? {});
  if (!viewer && readsSchema(document))
    throw new CallerError('UNAUTHENTICATED', { zh: '登录后才能读取接口说明。', en: 'Sign in to read the schema.' });
  if (viewer?.kind === 'APP') refuseClosedFields(operation.schema, document);
  const cost = costOfOperation(operation);
  if (cost > limits.cost) throw badRequest(`The answer may hold ${cost} objects, more than ${limits.cost}.`);
}

/**
 * The number of objects that the answer may hold; 0 for an operation whose variables cannot be coerced, because the execution answers that
 * and does not begin.
 */
export function costOfOperation({ schema, document, operationName, variables }: Omit<Operation, 'viewer'>): number {
  const definition = getOperationAST(document, operationName);
  const given = variables ?? {};
  if (!definition || getVariableValues(schema, definition.variableDefinitions ?? [], given).errors) return 0;
  const name = definition.name?.value;
  return getComplexity({ schema, query: document, variables: given, operationName: name, estimators: [costOf] });
}

/**
 * One for each object, times `first` for a page, times the number of ids for a list asked for
 * by ids, times ten or what the field says of itself for any other list; and what the field itself costs, where it says so.
 */
function costOf({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  if (isLeafType(getNamedType(field.type))) return 0;
  return 1 + costHint(field, 'cost', 0) + childComplexity * lengthOf(field, args, type.name);
}

function costHint(field: GraphQLField<unknown, unknown>, name: keyof CostHints, otherwise: number): number {
  const hint = (field.extensions as CostHints)[name];
  return hint ?? otherwise;
}

function lengthOf(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>, parent: string): number {
  if (typeof args.first === 'number') return Math.max(1, args.first);
  if (Array.isArray(args.ids)) return Math.max(1, args.ids.length);
  // The edges of a page were already counted with its `first`.
  return isListType(getNullableType(field.type)) && !parent.endsWith('Connection')
    ? costHint(field, 'listLength', listLength)
    : 1;
}

function isSmall(context: ValidationContext): ASTVisitor {
  const body = context.getDocument().loc?.source.body ?? '';
  if (Buffer.byteLength(body) > limits.documentBytes) context.reportError(tooBig());
  return {};
}

function tooBig(): GraphQLError {
  return badRequest(`The document has more than ${limits.documentBytes} bytes.`);
}

function isShallow(context: ValidationContext): ASTVisitor {
  const depthOf = measure(context, (fields, depthOfFragment) =>
    Math.max(0, ...fields.map(field => ('depth' in field ? field.depth : depthOfFragment(field.fragment)))),
  );
  const depth = Math.max(0, ...operationsOf(context.getDocument()).map(depthOf));
  if (depth > limits.depth)
    context.reportError(badRequest(`The document is ${depth} levels deep, more than ${limits.depth}.`));
  return {};
}

function hasFewRootFields(context: ValidationContext): ASTVisitor {
  const countOf = measure(context, (fields, countOfFragment) =>
    fields.reduce((sum, field) => sum + ('depth' in field ? 1 : countOfFragment(field.fragment)), 0),
  );
  const count = Math.max(0, ...operationsOf(context.getDocument()).map(countOf));
  if (count > limits.rootFields)
    context.reportError(badRequest(`The operation has ${count} root fields, more than ${limits.rootFields}.`));
  return {};
}

/** A field with its own depth, or a fragment that stands in its place. */
type Selected = { readonly depth: number } | { readonly fragment: FragmentDefinitionNode };

/**
 * A measure of a selection that is taken once for each fragment, however often it is spread: measuring by expansion would take exponential
 * time. Circles of fragments measure 0 here and are refused by another rule.
 */
function measure(
  context: ValidationContext,
  combine: (fields: Selected[], ofFragment: (fragment: FragmentDefinitionNode) => number) => number,
): (set: SelectionSetNode) => number {
  const known = new Map<FragmentDefinitionNode, number>();
  const ofFragment = (fragment: FragmentDefinitionNode): number => {
    const before = known.get(fragment);
    if (before !== undefined) return before;
    known.set(fragment, 0);
    const measured = ofSet(fragment.selectionSet);
    known.set(fragment, measured);
    return measured;
  };
  const ofSet = (set: SelectionSetNode): number => combine(selectedIn(set), ofFragment);
  const selectedIn = (set: SelectionSetNode): Selected[] =>
    set.selections.flatMap((selection): Selected[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return selectedIn(selection.selectionSet);
      if (selection.kind === Kind.FIELD) {
        const inner = selection.name.value.startsWith('__') ? undefined : selection.selectionSet;
        return [{ depth: 1 + (inner ? ofSet(inner) : 0) }];
      }
      const fragment = context.getFragment(selection.name.value);
      return fragment ? [{ fragment }] : [];
    });
  return ofSet;
}

function operationsOf(document: DocumentNode): SelectionSetNode[] {
  return document.definitions.flatMap(node => (node.kind === Kind.OPERATION_DEFINITION ? [node.selectionSet] : []));
}

function hasFewAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias) aliases += 1;
      if (aliases === limits.aliases + 1)
        context.reportError(badRequest(`The document has more than ${limits.aliases} aliases.`));
    },
  };
}

function hasFewDirectives(context: ValidationContext): ASTVisitor {
  let directives = 0;
  return {
    Directive() {
      directives += 1;
      if (directives === limits.directives + 1)
        context.reportError(badRequest(`The document has more than ${limits.directives} directives.`));
    },
  };
}

/** PostgreSQL cannot keep U+0000 in a text. */
function hasNoNul(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (node.value.includes('\0')) context.reportError(badRequest('A text holds the character U+0000.'));
    },
  };
}

const schemaReaders = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for `__schema` or `__type`. */
function readsSchema(document: DocumentNode): boolean {
  const known = schemaReaders.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    Field(node) {
      if (node.name.value === '__schema' || node.name.value === '__type') found = true;
    },
  });
  schemaReaders.set(document, found);
  return found;
}

function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  let characters = 0;
  let values = 0;
  const look = (value: unknown, path: string[]): void => {
    values += 1;
    if (typeof value === 'string') {
      characters += value.length;
      if (value.includes('\0')) throw nulIn(path);
      if (hasHalfCharacter(value)) throw halfIn(path);
    }
    if (values > limits.variableValues || characters > limits.variableCharacters || path.length > limits.variableDepth)
      throw new CallerError('BAD_USER_INPUT', {
        zh: '变量过大或嵌套过深。',
        en: 'The variables are too large or too deep.',
      });
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  look(variables, []);
}

function nulIn(path: string[]): CallerError {
  const text = {
    zh: '文本中含有字符 U+0000，无法保存。',
    en: 'A text holds the character U+0000, which cannot be kept.',
  };
  return new CallerError('BAD_USER_INPUT', text, path);
}

/** As \ud83d without its other half: neither UTF-8 nor the JSON of the database has it. In a document GraphQL refuses it by itself. */
function halfIn(path: string[]): CallerError {
  const text = {
    zh: '文本中含有不完整的字符，无法保存。请重新输入。',
    en: 'A text holds half a character, which cannot be kept. Enter it anew.',
  };
  return new CallerError('BAD_USER_INPUT', text, path);
}
