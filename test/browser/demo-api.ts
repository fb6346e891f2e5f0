import { randomUUID } from 'node:crypto';

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** The API as the demo's people use it, for what a journey begins with and for what came of it. */
export class DemoApi {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Asks as one of the demo's people. */
  async as<Data>(login: string, query: string, variables: object = {}): Promise<Data> {
    return this.ask<Data>(query, variables, await this.tokenOf(login));
  }

  /** Runs a mutation with one input; answers its payload, and fails when it was refused. */
  async act<Payload>(
    login: string,
    [name, type, fields]: readonly [string, string, string],
    input: object,
  ): Promise<Payload> {
    const query = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const variables = { input: { requestId: randomUUID(), ...input } };
    const { payload } = await this.as<{ payload: Payload & { userErrors: object[] } }>(login, query, variables);
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  private async tokenOf(login: string): Promise<string> {
    const known = this.tokens.get(login);
    if (known) return known;
    const { sessionBegin } = await this.ask<{ sessionBegin: { accessToken: string } }>(
      'mutation ($input: SessionBeginInput!) { sessionBegin(input: $input) { accessToken } }',
      { input: { requestId: randomUUID(), login, password: `demo-${login}` } },
    );
    this.tokens.set(login, sessionBegin.accessToken);
    return sessionBegin.accessToken;
  }

  private async ask<Data>(query: string, variables: object, bearer?: string): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': 'zh-CN',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Reply<Data>;
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  }
}
