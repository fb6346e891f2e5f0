import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { acceptToken, type IssuedToken, issuerKey } from '../graphql/session';

/** Signing in at the issuer of the organisation: authorization code with PKCE. Loaded only where one is configured. */
export interface Issuer {
  issuer: string;
  clientId: string;
  scope: string;
}

export async function beginOidc(issuer: Issuer, returnTo: string): Promise<void> {
  sessionStorage.setItem(issuerKey, JSON.stringify(issuer));
  await managerFor(issuer).signinRedirect({ state: returnTo });
}

/** Finishes at the return address; answers where the person wanted to go. */
export async function finishOidc(): Promise<string> {
  const manager = storedManager();
  if (!manager) throw new Error('no sign-in was begun on this screen');
  const user = await manager.signinRedirectCallback();
  accept(manager, user);
  return typeof user.state === 'string' ? user.state : '/';
}

/** After a reload: the token that is still good, or a new one. False when the person must sign in again. */
export async function resumeOidc(): Promise<boolean> {
  const manager = storedManager();
  const user = await manager?.getUser();
  if (!manager || !user) return false;
  const good = user.expired ? await renewed(manager) : user;
  if (good) accept(manager, good);
  return good !== undefined;
}

function accept(manager: UserManager, user: User): void {
  acceptToken(issuedBy(user), async () => {
    const next = await renewed(manager);
    return next && issuedBy(next);
  });
}

/** The issuer may refuse: then its own session has ended. */
async function renewed(manager: UserManager): Promise<User | undefined> {
  try {
    return (await manager.signinSilent()) ?? undefined;
  } catch {
    return undefined;
  }
}

function issuedBy(user: User): IssuedToken {
  return { token: user.access_token, expiresAt: new Date((user.expires_at ?? 0) * 1_000).toISOString() };
}

function storedManager(): UserManager | undefined {
  const stored = sessionStorage.getItem(issuerKey);
  return stored ? managerFor(JSON.parse(stored) as Issuer) : undefined;
}

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
