import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Viewer } from '../access/viewer';
import type { Locale } from './context';
import type { Reader } from './format-error';

/** What is known of an HTTP request before it is read: enough to answer it, also when it cannot be read. */
export interface Exchange {
  readonly requestId: string;
  readonly locale: Locale;
  /** Known once the token was looked at. */
  viewer: Viewer | null;
}

const current = new AsyncLocalStorage<Exchange>();
const requestIdForm = /^[\w.-]{8,64}$/;

/** Gives each request its id, its own (X-Request-Id) or a new one, and says it in the answer. */
export const beginExchange: RequestHandler = (request, response, next) => {
  const exchange: Exchange = {
    requestId: requestIdOf(request),
    locale: localeOf(request.headers['accept-language']),
    viewer: null,
  };
  response.setHeader('X-Request-Id', exchange.requestId);
  current.run(exchange, next);
};

/** The exchange in which this code runs. */
export function currentExchange(): Exchange {
  return current.getStore() ?? { requestId: 'none', locale: 'zh', viewer: null };
}

export function readerOf({ requestId, locale, viewer }: Exchange): Reader {
  return { requestId, locale, isSignedIn: viewer !== null };
}

export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
}

/** Chinese unless English is asked for first. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}

/** The client's address. Of the proxies' list, only what trusted proxies appended counts: the rest may be invented. */
export function addressOf(request: IncomingMessage, trustProxy: number): string {
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const address = trustProxy > 0 ? told.at(-trustProxy)?.trim() : undefined;
  return address || (request.socket.remoteAddress ?? 'unknown');
}
