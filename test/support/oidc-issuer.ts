import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A real OpenID Connect issuer, running. */
export interface OidcIssuerProcess {
  readonly issuer: string;
  /** Signs in as somebody, by authorization code with PKCE as a browser would, and answers the tokens. */
  signIn(subject: string, resource?: string): Promise<{ accessToken: string; idToken: string }>;
  /** Signs with a new key from now on; the old one is no longer published. */
  rotate(): Promise<void>;
  end(): Promise<void>;
}

/** What access tokens name as audience. */
export const oidcAudience = 'urn:medgroup';
export const oidcClientId = 'console';
const callback = 'http://127.0.0.1/callback';

export async function startOidcIssuer(): Promise<OidcIssuerProcess> {
  const child = spawn(process.execPath, [join(__dirname, 'oidc-issuer-process.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const lines = createInterface(child.stdout);
  const nextLine = () => new Promise<string>(resolve => lines.once('line', resolve));
  const { issuer } = JSON.parse(await nextLine()) as { issuer: string };
  return {
    issuer,
    signIn: (subject, resource = oidcAudience) => signIn(issuer, subject, resource),
    rotate: async () => {
      const said = nextLine();
      child.stdin.write('rotate\n');
      await said;
    },
    end: () => {
      child.stdin.end();
      return gone;
    },
  };
}

async function signIn(issuer: string, subject: string, resource: string) {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    client_id: oidcClientId,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid beds',
    resource,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const code = await new Browser().authorise(`${issuer}/auth?${query}`, subject);
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: oidcClientId,
      redirect_uri: callback,
      code,
      code_verifier: verifier,
      resource,
    }),
  });
  const tokens = (await answer.json()) as { access_token: string; id_token: string };
  return { accessToken: tokens.access_token, idToken: tokens.id_token };
}

/** As much of a browser as signing in needs: cookies, redirects, and the two forms of the issuer. */
class Browser {
  private readonly cookies = new Map<string, string>();

  /** Follows the flow to the callback; answers the code. */
  async authorise(address: string, subject: string): Promise<string> {
    let next = address;
    let form: URLSearchParams | undefined;
    for (let step = 0; step < 12; step += 1) {
      const response = await this.visit(next, form);
      form = undefined;
      const location = response.headers.get('location');
      if (location) next = new URL(location, next).href;
      if (location && next.startsWith(callback)) return codeOf(next);
      if (location) continue;
      const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1] ?? '';
      form = new URLSearchParams({ prompt, login: subject, password: 'any' });
    }
    throw new Error('the issuer does not come to an end');
  }

  private async visit(address: string, form: URLSearchParams | undefined): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const method = form ? 'POST' : 'GET';
    const response = await fetch(address, { method, body: form, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

function codeOf(address: string): string {
  const code = new URL(address).searchParams.get('code');
  if (!code) throw new Error(`no code in ${address}`);
  return code;
}
