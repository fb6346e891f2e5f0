import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorAccount } from './demo-users';

/** The server could not be reached or did not answer in time: try again later. */
export class Unreachable extends Error {}

/** The server answered with errors instead of data. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const answerWithinMs = 20_000;
/** A token is renewed this long before it ends. */
const renewBeforeMs = 60_000;
const attemptsMax = 4;

interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly endsAt: number;
}

interface Issued {
  readonly accessToken: string | null;
  readonly expiresAt: string | null;
  readonly refreshToken: string | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** What the simulator needs of the API. */
export interface Api {
  query<Data>(document: string, variables?: object): Promise<Data>;
  mutate<Data>(document: string, input: object): Promise<Data>;
}

/** A client of the public API like any other: signs in, renews its tokens, repeats an unanswered request under the same id. */
export class ApiClient implements Api {
  private tokens: Tokens | null = null;

  constructor(
    private readonly url: string,
    private readonly account: SimulatorAccount,
    private readonly signal: AbortSignal,
  ) {}

  /** Runs a query. Throws Unreachable or Refused. */
  async query<Data>(document: string, variables: object = {}): Promise<Data> {
    try {
      return await this.send<Data>(document, variables, await this.accessToken());
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'UNAUTHENTICATED') throw error;
      this.tokens = null;
      return this.send<Data>(document, variables, await this.accessToken());
    }
  }

  /**
   * Runs a mutation with a request id of its own. When no answer comes, the same request is sent again: the id makes sure that it happens
   * once at most.
   */
  async mutate<Data>(document: string, input: object): Promise<Data> {
    const variables = { input: { ...input, requestId: randomUUID() } };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.query<Data>(document, variables);
      } catch (error) {
        if (!(error instanceof Unreachable) || attempt === attemptsMax) throw error;
        await sleep(250 * 2 ** attempt, undefined, { signal: this.signal });
      }
    }
  }

  private async accessToken(): Promise<string> {
    if (!this.tokens || this.tokens.endsAt - renewBeforeMs < Date.now()) {
      const refresh = this.tokens?.refresh;
      // A refresh token works once: whatever becomes of the request, it is not tried again.
      this.tokens = null;
      this.tokens = (refresh ? await this.renew(refresh) : null) ?? (await this.signIn());
    }
    return this.tokens.access;
  }

  private async renew(refreshToken: string): Promise<Tokens | null> {
    const variables = { input: { requestId: randomUUID(), refreshToken } };
    const { sessionRefresh } = await this.send<{ sessionRefresh: Issued }>(refreshDocument, variables);
    return readTokens(sessionRefresh);
  }

  private async signIn(): Promise<Tokens> {
    const { login, password } = this.account;
    const input = { requestId: randomUUID(), login, password, keepRefreshIn: 'BODY' };
    const { sessionBegin } = await this.send<{ sessionBegin: Issued }>(signInDocument, { input });
    const [error] = sessionBegin.userErrors;
    const tokens = readTokens(sessionBegin);
    if (!tokens) throw new Refused(error?.code ?? 'NO_TOKEN', `${login}: ${error?.message ?? 'no token was given'}`);
    return tokens;
  }

  private async send<Data>(query: string, variables: object, token?: string): Promise<Data> {
    const { status, body } = await this.post(JSON.stringify({ query, variables }), token);
    const [error] = body.errors ?? [];
    if (error) {
      const code = error.extensions?.code ?? 'UNKNOWN';
      if (code === 'INTERNAL' || code === 'RATE_LIMITED' || status >= 500)
        throw new Unreachable(`${code}: ${error.message}`);
      throw new Refused(code, error.message);
    }
    if (!body.data) throw new Unreachable(`status ${status} without data`);
    return body.data as Data;
  }

  private async post(body: string, token?: string): Promise<{ status: number; body: Answer }> {
    // Not AbortSignal.any: hung on a signal that lives for days it would keep every request in memory.
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, answerWithinMs);
    this.signal.addEventListener('abort', end, { once: true });
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body,
        signal: ending.signal,
      });
      return { status: response.status, body: (await response.json()) as Answer };
    } catch (error) {
      this.signal.throwIfAborted();
      throw new Unreachable(reasonOf(error));
    } finally {
      clearTimeout(timer);
      this.signal.removeEventListener('abort', end);
    }
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function readTokens({ accessToken, expiresAt, refreshToken }: Issued): Tokens | null {
  if (!accessToken || !expiresAt) return null;
  return { access: accessToken, refresh: refreshToken, endsAt: Date.parse(expiresAt) };
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

export const signInDocument = `mutation SimulatorSignIn($input: SessionBeginInput!) {
  sessionBegin(input: $input) { accessToken expiresAt refreshToken userErrors { code message } }
}`;

export const refreshDocument = `mutation SimulatorRefresh($input: SessionRefreshInput!) {
  sessionRefresh(input: $input) { accessToken expiresAt refreshToken userErrors { code message } }
}`;
