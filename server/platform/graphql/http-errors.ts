import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Text } from '../../kernel/result';
import { CallerError, type ErrorCode } from '../errors';
import type { Logger } from '../observability/log';
import { currentExchange, readerOf } from './exchange';
import { codeOf, formatError } from './format-error';

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

export function statusOf(code: ErrorCode): number {
  return statuses[code];
}

/** What Express and its body parser call what they cannot read. */
const unreadable: Readonly<Record<number, Text>> = {
  400: {
    zh: '请求无法读取：请求体须为有效的 JSON 对象。',
    en: 'The request cannot be read: its body must be a JSON object.',
  },
  413: { zh: '请求体过大，上限为 256 KB。', en: 'The request body is too large; the limit is 256 KB.' },
  415: {
    zh: '请用 application/json（UTF-8，gzip、deflate、br 或不压缩）发送请求。',
    en: 'Send the request as application/json (UTF-8; gzip, deflate, br or uncompressed).',
  },
};

/** A request with another body than JSON is answered here, rather than as one without a body. */
export const requireJson: RequestHandler = (request, _response, next) => {
  const isOther = request.method === 'POST' && request.is('application/json') === false;
  next(isOther ? { status: 415 } : undefined);
};

/**
 * The last stop of every failed request: an answer in the shape of GraphQL, whatever failed. Express would send a page with a stack trace.
 */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const exchange = currentExchange();
    const { status, error: told } = readError(error);
    if (codeOf(told) === 'INTERNAL') log.error({ err: error, requestId: exchange.requestId }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(status).json({ errors: [formatError(told, readerOf(exchange))] });
  };
}

function readError(error: unknown): { status: number; error: unknown } {
  if (error instanceof CallerError) return { status: statusOf(error.code), error };
  const status = statusIn(error);
  if (status < 400 || status >= 500) return { status: 500, error };
  const text = unreadable[status] ?? unreadable[400];
  return { status, error: text ? new CallerError('BAD_USER_INPUT', text) : error };
}

function statusIn(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return Number.isInteger(status) ? status : 500;
}
