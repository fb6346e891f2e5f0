import {
  SessionBeginDocument,
  SessionEndDocument,
  SessionRefreshDocument,
  SignInOptionsDocument,
  type SignInOptionsQuery,
} from '../gql/graphql';
import { createStore, useStore } from '../ui/store';
import { uuid } from '../ui/uuid';
import { failureOf } from './failure';
import { request } from './request';

/**
 * Who is signed in on this screen. The access token lives in memory only; the refresh token is a cookie that scripts
 * cannot read. Tabs share the cookie, so refreshing takes a lock that spans them: each refresh rotates the token, and
 * two at once would look like a stolen one.
 */
export type Session =
  | { status: 'starting' }
  | { status: 'unreachable' }
  /** `reason`: why the API does not know the person any more, in its words. */
  | { status: 'out'; expired: boolean; reason?: string }
  | { status: 'in' }
  | { status: 'locked'; byHand: boolean };

export const session = createStore<Session>({ status: 'starting' });

/** Steps with every new access token: long connections move over to it before the old one runs out. */
export const renewals = createStore(0);

const loginKey = 'medgroup.login';
const lockKey = 'medgroup.locked';
/** Which outside issuer this screen signed in at. */
export const issuerKey = 'medgroup.oidc';
const refreshBeforeMs = 60_000;
let access: { token: string; expiresAt: number } | undefined;
let renewal: ReturnType<typeof setTimeout> | undefined;
let refreshing: Promise<boolean> | undefined;

export function useSession(): Session {
  return useStore(session);
}

/** The login that was used last on this screen, for the lock. */
export function lastLogin(): string | null {
  return localStorage.getItem(loginKey);
}

export async function startSession(): Promise<void> {
  try {
    if (sessionStorage.getItem(issuerKey)) {
      const { resumeOidc } = await import('../access/oidc');
      if (await resumeOidc()) return;
    }
    const alive = await refreshSession();
    session.set(alive ? arrived() : { status: 'out', expired: false });
  } catch {
    session.set({ status: 'unreachable' });
  }
}

/** A screen that was locked stays locked over a reload. */
function arrived(): Session {
  return localStorage.getItem(lockKey) ? { status: 'locked', byHand: true } : { status: 'in' };
}

export interface SignInRefusal {
  message: string;
  field?: readonly string[] | null;
}

/** Signs in by password. Answers the refusal, or nothing when it worked. Throws when the server cannot be reached. */
export async function signIn(login: string, password: string): Promise<SignInRefusal | undefined> {
  const { sessionBegin } = await request(SessionBeginDocument, {
    input: { requestId: uuid(), login, password, keepRefreshIn: 'COOKIE' },
  });
  const [refusal] = sessionBegin.userErrors;
  if (refusal) return refusal;
  keep(sessionBegin.accessToken, sessionBegin.expiresAt);
  localStorage.setItem(loginKey, login);
  localStorage.removeItem(lockKey);
  session.set({ status: 'in' });
  tabs?.postMessage({ kind: 'began', login } satisfies TabMessage);
  return undefined;
}

/** A token of an outside issuer, and how to get the next one; there is no refresh cookie then. */
export interface IssuedToken {
  token: string;
  expiresAt: string;
}

type IssuerRenewal = () => Promise<IssuedToken | undefined>;

let issuer: IssuerRenewal | undefined;

/** Takes a token that an external issuer gave. */
export function acceptToken({ token, expiresAt }: IssuedToken, renewAtIssuer: IssuerRenewal): void {
  issuer = renewAtIssuer;
  keep(token, expiresAt);
  localStorage.removeItem(loginKey);
  session.set(arrived());
}

export async function signOut(): Promise<void> {
  const token = access?.token;
  forget();
  localStorage.removeItem(lockKey);
  sessionStorage.removeItem(issuerKey);
  session.set({ status: 'out', expired: false });
  tabs?.postMessage({ kind: 'ended' } satisfies TabMessage);
  try {
    await request(SessionEndDocument, { input: { requestId: uuid() } }, token);
  } catch (error) {
    // The screen is signed out either way; an unreachable server lets the refresh token run out by itself.
    if (failureOf(error).code === 'INTERNAL') throw error;
  }
}

export function lock(byHand: boolean): void {
  if (session.get().status !== 'in') return;
  localStorage.setItem(lockKey, '1');
  session.set({ status: 'locked', byHand });
  tabs?.postMessage({ kind: 'locked' } satisfies TabMessage);
}

/** A token for the next request, renewed first when it is about to expire. */
export async function accessToken(): Promise<string | undefined> {
  if (access && access.expiresAt - Date.now() < 5_000) await refreshSession();
  return access?.token;
}

/** Renews the token unless another one is already in place of `refused`. False when the session has ended. */
export function refreshSession(refused?: string): Promise<boolean> {
  if (refused && access && access.token !== refused) return Promise.resolve(true);
  refreshing ??= acrossTabs(refreshNow).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refreshNow(): Promise<boolean> {
  if (issuer) {
    const issued = await issuer();
    if (issued) keep(issued.token, issued.expiresAt);
    else forget();
    return issued !== undefined;
  }
  const { sessionRefresh } = await request(SessionRefreshDocument, { input: { requestId: uuid() } });
  if (sessionRefresh.userErrors.length > 0) {
    forget();
    return false;
  }
  keep(sessionRefresh.accessToken, sessionRefresh.expiresAt);
  return true;
}

/** The session ended while somebody worked: the sign-in page says so and leads back. */
export function sessionLost(reason?: string): void {
  forget();
  sessionStorage.removeItem(issuerKey);
  if (session.get().status !== 'out') session.set({ status: 'out', expired: true, reason });
}

function acrossTabs<T>(body: () => Promise<T>): Promise<T> {
  // Locks exist only on https and localhost; a single tab on plain http needs none.
  return navigator.locks ? navigator.locks.request('medgroup-session', body) : body();
}

function keep(token: string | null | undefined, expiresAt: string | null | undefined): void {
  if (!token || !expiresAt) throw new Error('the API gave no token');
  access = { token, expiresAt: Date.parse(expiresAt) };
  renewals.set(nth => nth + 1);
  clearTimeout(renewal);
  renewal = setTimeout(() => void renew(), Math.max(5_000, access.expiresAt - Date.now() - refreshBeforeMs));
}

async function renew(): Promise<void> {
  try {
    if (!(await refreshSession())) sessionLost();
  } catch {
    // No network now: the next request tries again.
  }
}

function forget(): void {
  access = undefined;
  issuer = undefined;
  clearTimeout(renewal);
}

type TabMessage = { kind: 'began'; login: string } | { kind: 'ended' } | { kind: 'locked' };

const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('medgroup-session');

tabs?.addEventListener('message', (event: MessageEvent<TabMessage>) => {
  const message = event.data;
  if (message.kind === 'ended') {
    forget();
    session.set({ status: 'out', expired: false });
  } else if (message.kind === 'locked') {
    if (session.get().status === 'in') session.set({ status: 'locked', byHand: true });
  } else {
    // Another tab signed in, perhaps as somebody else: this one must not go on under the old name.
    location.reload();
  }
});

let options: Promise<SignInOptionsQuery['signInOptions']> | undefined;

/** What the server offers for signing in; asked once per visit. */
export function signInOptions(): Promise<SignInOptionsQuery['signInOptions']> {
  options ??= request(SignInOptionsDocument, {}).then(
    data => data.signInOptions,
    error => {
      options = undefined;
      throw error;
    },
  );
  return options;
}
