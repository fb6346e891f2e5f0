import { randomUUID } from 'node:crypto';

export interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A mutation by its name, the type of its input, and the fields that are asked for. */
type Mutation = readonly [name: string, input: string, fields: string];

/** The API as the demo's people use it, for what a journey begins with and for what came of it. */
export class DemoApi {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Asks as one of the demo's people. */
  async as<Data>(login: string, query: string, variables: object = {}): Promise<Data> {
    return dataOf(await this.ask<Data>(query, variables, await this.tokenOf(login)));
  }

  /** Runs a mutation with one input; answers its payload, and fails when it was refused. */
  async act<Payload>(login: string, mutation: Mutation, input: object): Promise<Payload> {
    const payload = await this.send<Payload>(login, mutation, input);
    if (payload.userErrors.length > 0) throw new Error(`${mutation[0]}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** The same, but answers nothing when it was refused. */
  async attempt<Payload>(login: string, mutation: Mutation, input: object): Promise<Payload | undefined> {
    const payload = await this.send<Payload>(login, mutation, input);
    return payload.userErrors.length === 0 ? payload : undefined;
  }

  private async send<Payload>(
    login: string,
    [name, type, fields]: Mutation,
    input: object,
  ): Promise<Payload & { userErrors: object[] }> {
    const query = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const variables = { input: { requestId: randomUUID(), ...input } };
    return (await this.as<{ payload: Payload & { userErrors: object[] } }>(login, query, variables)).payload;
  }

  private async tokenOf(login: string): Promise<string> {
    const known = this.tokens.get(login);
    if (known) return known;
    const { sessionBegin } = dataOf(
      await this.ask<{ sessionBegin: { accessToken: string } }>(
        'mutation ($input: SessionBeginInput!) { sessionBegin(input: $input) { accessToken } }',
        { input: { requestId: randomUUID(), login, password: `demo-${login}` } },
      ),
    );
    this.tokens.set(login, sessionBegin.accessToken);
    return sessionBegin.accessToken;
  }

  /** Asks with any token, or none; answers whatever comes. */
  async ask<Data>(query: string, variables: object, bearer?: string): Promise<Reply<Data>> {
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
    return (await response.json()) as Reply<Data>;
  }
}

function dataOf<Data>({ data, errors }: Reply<Data>): Data {
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}
