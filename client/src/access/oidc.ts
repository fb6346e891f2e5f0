import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { acceptToken } from '../graphql/session';

/** Signing in at the issuer of the organisation: authorization code with PKCE. Loaded only where one is configured. */
export interface Issuer {
  issuer: string;
  clientId: string;
  scope: string;
}

const issuerKey = 'medgroup.oidc';

function managerFor(issuer: Issuer): UserManager {
  return new UserManager({
    authority: issuer.issuer,
    client_id: issuer.clientId,
    scope: issuer.scope,
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
  const user = await managerFor(JSON.parse(stored) as Issuer).signinRedirectCallback();
  const expiresAt = new Date((user.expires_at ?? 0) * 1_000).toISOString();
  acceptToken(user.access_token, expiresAt);
  return typeof user.state === 'string' ? user.state : '/';
}
