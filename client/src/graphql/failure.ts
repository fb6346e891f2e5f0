import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong with a request, in the closed list of codes that the API has, plus NETWORK when no answer came. */
export interface Failure {
  code:
    | 'UNAUTHENTICATED'
    | 'FORBIDDEN'
    | 'BAD_USER_INPUT'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'RATE_LIMITED'
    | 'INTERNAL'
    | 'NETWORK';
  /** The API's own words; absent when no answer came. */
  message?: string;
  requestId?: string;
}

const codes = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'INTERNAL',
]);

interface PlainError {
  message: string;
  extensions?: Record<string, unknown>;
}

export function failureOf(error: unknown): Failure {
  const first = firstGraphQLError(error);
  if (!first) return { code: 'NETWORK' };
  const code = String(first.extensions?.code ?? 'INTERNAL');
  const requestId = first.extensions?.requestId;
  return {
    code: (codes.has(code) ? code : 'INTERNAL') as Failure['code'],
    message: first.message,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  };
}

function firstGraphQLError(error: unknown): PlainError | undefined {
  if (error instanceof RequestRefused) return error.errors[0];
  if (CombinedGraphQLErrors.is(error)) return error.errors[0];
  if (ServerError.is(error)) return fromBody(error.bodyText);
  return undefined;
}

function fromBody(text: string): PlainError | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const errors = (body as { errors?: PlainError[] } | null)?.errors;
    return Array.isArray(errors) ? errors[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The API answered a plain request with errors and no data. */
export class RequestRefused extends Error {
  constructor(readonly errors: readonly PlainError[]) {
    super(errors[0]?.message ?? 'refused');
  }
}
