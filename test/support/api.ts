import { Agent, request } from 'node:http';
import { createApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { newUuid } from '../../server/kernel/ids';
import { Tokens } from '../../server/platform/access/tokens';
import type { World } from './world';

export const secret = 'a secret of the tests, longer than 32 characters';
export const tokens = new Tokens(secret, 10);

/** An answer of the API, with what came around it. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  /** `extensions.code` of the first error. */
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly cookies: readonly string[];
  readonly text: string;
}

export interface Ask {
  readonly variables?: object;
  readonly authorization?: string;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

/** The real server over real HTTP, on a free port. */
export class Api {
  private readonly connections = new Agent({ keepAlive: true });

  private constructor(
    readonly address: string,
    private readonly stop: () => Promise<void>,
  ) {}

  static async start(world: World, environment: Record<string, string> = {}): Promise<Api> {
    const config = readConfig({
      DATABASE_URL: world.url,
      MEDGROUP_SECRET: secret,
      LOG_LEVEL: 'silent',
      MEDGROUP_DEMO: 'off',
      ...environment,
    });
    const app = await createApp(config, world.database);
    const port = await app.listen(0, '127.0.0.1');
    return new Api(`http://127.0.0.1:${port}/graphql`, () => app.close());
  }

  async close(): Promise<void> {
    await this.stop();
    this.connections.destroy();
  }

  async ask(query: string, { variables, authorization, cookie, headers }: Ask = {}): Promise<Answer> {
    const { status, cookies, text } = await this.post(JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(authorization === undefined ? {} : { authorization }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    });
    const body = JSON.parse(text) as {
      data?: Record<string, unknown> | null;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    return {
      status,
      data: body.data ?? null,
      code: body.errors?.[0]?.extensions?.code,
      message: body.errors?.[0]?.message,
      cookies,
      text,
    };
  }

  /** As `fetch` would, for a fifth of its price: some suites ask tens of thousands of times. */
  private post(body: string, headers: Record<string, string>): Promise<Pick<Answer, 'status' | 'cookies' | 'text'>> {
    return new Promise((resolve, reject) => {
      const options = { method: 'POST', agent: this.connections, headers };
      const asked = request(this.address, options, response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', part => {
          text += part;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [], text }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

/** The Authorization header of somebody who signed in, without the cost of a password. */
export async function bearer(world: World, personId: string, sessionId?: string): Promise<string> {
  const session = sessionId ?? (await world.begunSession(personId));
  return `Bearer ${(await tokens.issueAccess(personId, session)).token}`;
}

export function requestId(): string {
  return newUuid();
}

/** The codes of what a mutation refused; empty when it happened. */
export function codesIn({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }): string[] {
  return userErrors.map(({ code }) => code);
}
