import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { CallerError, type ErrorCode } from '../errors';
import type { Locale } from './context';

/** Who reads an error. */
export interface Reader {
  readonly requestId: string;
  readonly locale: Locale;
  /** Suggestions name parts of the schema, which visitors may not read. */
  readonly isSignedIn: boolean;
}

const messageLengthMax = 500;

/**
 * An error as its reader may see it: a code of the closed list, a text that says what to do, never a value that was sent, a statement or a
 * stack. Whatever is not the caller's fault is INTERNAL with the request id by which the log tells more.
 */
export function formatError(error: unknown, reader: Reader): GraphQLFormattedError {
  const { message, ...extensions } = explain(error, reader);
  const place = error instanceof GraphQLError ? { locations: error.locations, path: error.path } : {};
  return { message, ...place, extensions };
}

/** The code of an error, for metrics and for deciding what to log. */
export function codeOf(error: unknown): ErrorCode {
  const cause = causeOf(error);
  if (cause instanceof CallerError) return cause.code;
  return cause instanceof ArgumentValidationError || isOfRequest(error) ? 'BAD_USER_INPUT' : 'INTERNAL';
}

/** What was thrown, without GraphQL's wrapping. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error;
}

interface Explanation {
  readonly message: string;
  readonly code: ErrorCode;
  readonly field?: readonly string[];
  readonly requestId?: string;
}

function explain(error: unknown, reader: Reader): Explanation {
  const cause = causeOf(error);
  if (cause instanceof CallerError) {
    const field = cause.field ? { field: cause.field } : {};
    return { message: cause.text[reader.locale], code: cause.code, ...field };
  }
  if (cause instanceof ArgumentValidationError) return explainArguments(cause, reader.locale);
  if (isOfRequest(error)) return { message: readable((error as Error).message, reader), code: 'BAD_USER_INPUT' };
  return { message: internal(reader), code: 'INTERNAL', requestId: reader.requestId };
}

function internal({ locale, requestId }: Reader): string {
  return locale === 'zh'
    ? `服务器出错，操作未完成。请稍后再试；如仍出错，请把编号 ${requestId} 告诉管理员。`
    : `Something went wrong on the server. Try again; if it stays, tell the administrator the number ${requestId}.`;
}

/** What Apollo calls the mistakes of a request. */
const requestCodes: readonly unknown[] = [
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** Errors of GraphQL itself about what was sent: before the execution, or while arguments were read. */
function isOfRequest(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  if (requestCodes.includes(error.extensions.code)) return true;
  const cause = error.originalError;
  // Before the execution there is no path; what points at the document is about the document.
  if (error.path === undefined)
    return cause === undefined || cause instanceof GraphQLError || error.nodes !== undefined;
  return cause instanceof GraphQLError && (cause.nodes ?? []).some(node => node.kind !== 'Field');
}

const invalidValue = /^(Variable "\$\w+") got invalid value [\s\S]*?(?: at "([^"]*)")?; ([\s\S]*)$/;

/** GraphQL's message without the value that it repeats: it may hold a password, or a megabyte. */
function readable(message: string, { isSignedIn }: Reader): string {
  const match = invalidValue.exec(message);
  const text = match ? `${match[1]}${match[2] ? ` at "${match[2]}"` : ''} is not valid: ${match[3]}` : message;
  const blank = withoutValue(text);
  const told = isSignedIn ? blank : blank.replace(/ Did you mean [^?]*\?/, '');
  return told.length > messageLengthMax ? `${told.slice(0, messageLengthMax)} …` : told;
}

/** `Int cannot represent non-integer value: "abc"` and its like. */
function withoutValue(text: string): string {
  return text
    .replace(/(cannot represent [^:]*value): [\s\S]*$/, '$1.')
    .replace(/, found [\s\S]*$/, '.')
    .replace(/Value "[^"]*" does/, 'This value does');
}

interface FieldErrors {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly FieldErrors[];
}

/** class-validator's errors carry the whole input; only the field and the rule are told. */
function explainArguments(error: ArgumentValidationError, locale: Locale): Explanation {
  const found = (error.extensions.validationErrors as readonly FieldErrors[]).map(first);
  const { field, rule, text } = found[0] ?? { field: [], rule: '', text: '' };
  const message = locale === 'zh' ? `字段 ${field.join('.')} ${ruleInChinese(rule, text)}。` : `${text}.`;
  return { message, code: 'BAD_USER_INPUT', field };
}

/** Limits with their number, which stands last in the English sentence; other rules by name. */
function ruleInChinese(rule: string, text: string): string {
  const [limit] = /\d+(?=\D*$)/.exec(text) ?? [];
  const sentence = limit === undefined ? undefined : limits[rule]?.(limit);
  return sentence ?? `不符合规则 ${rule}`;
}

const limits: Readonly<Record<string, (limit: string) => string>> = {
  min: limit => `不能小于 ${limit}`,
  max: limit => `不能大于 ${limit}`,
  minLength: limit => `至少 ${limit} 个字`,
  maxLength: limit => `不能超过 ${limit} 个字`,
  arrayMinSize: limit => `至少 ${limit} 项`,
  arrayMaxSize: limit => `不能超过 ${limit} 项`,
};

function first(error: FieldErrors): { field: string[]; rule: string; text: string } {
  const inner = error.children?.[0];
  if (inner) {
    const { field, ...rest } = first(inner);
    return { field: [error.property, ...field], ...rest };
  }
  const [rule = '', text = ''] = Object.entries(error.constraints ?? {})[0] ?? [];
  return { field: [error.property], rule, text };
}
