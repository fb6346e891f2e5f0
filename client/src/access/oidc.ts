import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { acceptToken, type IssuedToken, issuerKey } from '../graphql/session';

/** Signing in at the issuer of the organisation: authorization code with PKCE. Loaded only where one is configured. */
export interface Issuer {
  issuer: string;
  clientId: string;
  scope: string;
  /** For whom an access token is asked; null: the API takes the ID token instead. */
  audience?: string | null;
}

interface Stored {
  readonly issuer: Issuer;
  readonly manager: UserManager;
}

export async function beginOidc(issuer: Issuer, returnTo: string): Promise<void> {
  sessionStorage.setItem(issuerKey, JSON.stringify(issuer));
  await managerFor(issuer).signinRedirect({ state: returnTo });
}

/** Finishes at the return address; answers where the person wanted to go. */
export async function finishOidc(): Promise<string> {
  const stored = storedIssuer();
  if (!stored) throw new Error('no sign-in was begun on this screen');
  const user = await stored.manager.signinRedirectCallback();
  accept(stored, user);
  return typeof user.state === 'string' ? user.state : '/';
}

/** After a reload: the token that is still good, or a new one. False when the person must sign in again. */
export async function resumeOidc(): Promise<boolean> {
  const stored = storedIssuer();
  const user = await stored?.manager.getUser();
  if (!stored || !user) return false;
  const good = user.expired ? await renewed(stored.manager) : user;
  if (good) accept(stored, good);
  return good !== undefined;
}

function accept({ issuer, manager }: Stored, user: User): void {
  acceptToken(issuedBy(issuer, user), async () => {
    const next = await renewed(manager);
    return next && issuedBy(issuer, next);
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

/** An access token serves only where it was asked for the API's audience; the ID token's audience is the console itself. */
function issuedBy({ audience }: Issuer, user: User): IssuedToken {
  const [token, expires] = audience ? [user.access_token, user.expires_at] : [user.id_token ?? '', user.profile.exp];
  return { token, expiresAt: new Date((expires ?? 0) * 1_000).toISOString() };
}

/** Issuers differ in the word for it: RFC 8707 says `resource` and wants an address, others say `audience`. */
function audienceOf({ audience }: Issuer): { resource?: string; extraQueryParams?: Record<string, string> } {
  if (!audience) return {};
  return { extraQueryParams: { audience }, ...(URL.canParse(audience) ? { resource: audience } : {}) };
}

function storedIssuer(): Stored | undefined {
  const stored = sessionStorage.getItem(issuerKey);
  if (!stored) return undefined;
  const issuer = JSON.parse(stored) as Issuer;
  return { issuer, manager: managerFor(issuer) };
}

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
