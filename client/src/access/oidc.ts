import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { acceptToken } from '../graphql/session';

/** Signing in at the issuer of the organisation: authorization code with PKCE. Loaded only where one is configured. */
export interface Issuer {
  issuer: string;
  clientId: string;
  scope: string;
  /** For whom an access token is asked; null: the ID token is sent to the API instead. */
  audience?: string | null;
}

const issuerKey = 'medgroup.oidc';

function managerFor(issuer: Issuer): UserManager {
  return new UserManager({
    authority: issuer.issuer,
    client_id: issuer.clientId,
    scope: issuer.scope,
    ...audienceOf(issuer),
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/sign-in`,
    response_type: 'code',
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

export async function beginOidc(issuer: Issuer, returnTo: string): Promise<void> {
  sessionStorage.setItem(issuerKey, JSON.stringify(issuer));
  await managerFor(issuer).signinRedirect({ state: returnTo });
}

/** Finishes at the return address; answers where the person wanted to go. */
export async function finishOidc(): Promise<string> {
  const stored = sessionStorage.getItem(issuerKey);
  if (!stored) throw new Error('no sign-in was begun on this screen');
  const issuer = JSON.parse(stored) as Issuer;
  const user = await managerFor(issuer).signinRedirectCallback();
  if (issuer.audience) acceptToken(user.access_token, instantOf(user.expires_at));
  else acceptToken(user.id_token ?? '', instantOf(user.profile.exp));
  return typeof user.state === 'string' ? user.state : '/';
}

/** Issuers differ in the word for it: RFC 8707 says `resource` and wants an address, others say `audience`. */
function audienceOf({ audience }: Issuer): { resource?: string; extraQueryParams?: Record<string, string> } {
  if (!audience) return {};
  return { extraQueryParams: { audience }, ...(URL.canParse(audience) ? { resource: audience } : {}) };
}

function instantOf(epochSeconds: number | undefined): string {
  return new Date((epochSeconds ?? 0) * 1_000).toISOString();
}
