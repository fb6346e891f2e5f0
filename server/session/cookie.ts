import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse, serialize } from 'cookie';

/**
 * The refresh token of a browser. Scripts cannot read it, other sites' pages cannot make a browser send it (SameSite=Strict), and
 * only /graphql gets it, where a request without a preflight is refused.
 */
const name = 'medgroup_refresh';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export function readRefreshCookie(http: Exchange | undefined): string | undefined {
  return parse(http?.request.headers.cookie ?? '')[name] || undefined;
}

export function setRefreshCookie(http: Exchange, token: string, days: number): void {
  append(http, token, days * 86_400);
}

export function clearRefreshCookie(http: Exchange): void {
  append(http, '', 0);
}

function append({ request, response }: Exchange, value: string, maxAge: number): void {
  const secure = 'secure' in request && request.secure === true;
  const cookie = serialize(name, value, { httpOnly: true, sameSite: 'strict', path: '/graphql', maxAge, secure });
  response.appendHeader('Set-Cookie', cookie);
}
