import { decodeJwt, errors } from 'jose';
import type { Database } from '../database/database';
import { CallerError } from '../errors';
import { AppDoor } from './app-door';
import { looksLikeAppKey } from './app-key';
import { loadViewer, personOfSubject } from './load-viewer';
import { type OidcIssuer, OidcUnavailable, OidcVerifier } from './oidc';
import { Tokens, tokenIssuer } from './tokens';
import type { Viewer } from './viewer';
import { ViewerCache } from './viewer-cache';

/** What the environment decides about signing in. */
export interface AccessOptions {
  readonly secret: string;
  readonly accessTokenMinutes: number;
  readonly refreshTokenDays: number;
  /** How long a key of an external application may open anything. */
  readonly appKeyDays: number;
  readonly oidc: OidcIssuer | undefined;
  /** Whether the demo's people may sign in. */
  readonly demo: boolean;
}

/** Everything that answers "who is this": one per process. */
export interface Access {
  readonly database: Database;
  readonly tokens: Tokens;
  readonly oidc: OidcVerifier | null;
  readonly apps: AppDoor;
  readonly viewers: ViewerCache;
  readonly refreshTokenDays: number;
  readonly appKeyDays: number;
  readonly demo: boolean;
}

declare module '../graphql/context' {
  interface Services {
    readonly access: Access;
  }
}

export function openAccess(database: Database, options: AccessOptions): Access {
  return {
    database,
    tokens: new Tokens(options.secret, options.accessTokenMinutes),
    oidc: options.oidc ? new OidcVerifier(options.oidc) : null,
    apps: new AppDoor(database),
    viewers: new ViewerCache(database),
    refreshTokenDays: options.refreshTokenDays,
    appKeyDays: options.appKeyDays,
    demo: options.demo,
  };
}

/**
 * Who sends an operation, by the Authorization header of an HTTP request or by the field of the same name in a socket's connection_init: a
 * person by a token, an external application by its key.
 * Null without a header. Throws CallerError UNAUTHENTICATED for a header that proves nothing: silence would show a signed-in person the
 * world of a visitor.
 */
export async function authenticate(header: string | undefined, access: Access): Promise<Viewer | null> {
  if (header === undefined || header === '') return null;
  const token = /^Bearer ([\w.-]+)$/i.exec(header.trim())?.[1];
  if (!token) throw invalidToken();
  if (looksLikeAppKey(token)) return ofApp(token, access);
  try {
    const viewer = issuerOf(token) === tokenIssuer ? await ofSession(token, access) : await ofIssuer(token, access);
    if (!viewer) throw sessionEnded();
    return viewer;
  } catch (error) {
    throw readable(error);
  }
}

async function ofApp(key: string, { apps }: Access): Promise<Viewer> {
  const app = await apps.admit(key);
  if (!app) throw invalidKey();
  return app;
}

function issuerOf(token: string): string | undefined {
  return decodeJwt(token).iss;
}

async function ofSession(token: string, { tokens, database }: Access): Promise<Viewer | null> {
  const identity = await tokens.verifyAccess(token);
  if (!identity) throw invalidToken();
  return loadViewer(database, identity);
}

async function ofIssuer(token: string, { oidc, database }: Access): Promise<Viewer | null> {
  if (!oidc) throw invalidToken();
  const proof = await oidc.verify(token);
  if (!proof) throw invalidToken();
  const personId = await personOfSubject(database, proof.subject);
  if (!personId) throw unknownPerson();
  const viewer = await loadViewer(database, { personId, sessionId: null });
  return viewer && { ...viewer, expiresAt: proof.expiresAt };
}

const invalidToken = unauthenticated('访问令牌无效，请重新登录。', 'The access token is not valid. Sign in again.');
const invalidKey = unauthenticated(
  '应用密钥无效、已过期或已撤销，请联系登记它的管理员。',
  'The key of this application is not valid, has expired or was revoked. Ask the administrator who registered it.',
);
const expiredToken = unauthenticated(
  '访问令牌已过期，请刷新会话或重新登录。',
  'The access token has expired. Refresh the session or sign in again.',
);
const sessionEnded = unauthenticated('会话已结束，请重新登录。', 'The session has ended. Sign in again.');
const unknownPerson = unauthenticated(
  '本平台没有与此身份对应的人员，请联系人力资源中心。',
  'Nobody here belongs to this identity. Ask the HR centre to link it.',
);
const issuerSilent = unauthenticated(
  '统一身份认证服务暂时无法访问，请稍后再试。',
  'The identity provider cannot be reached. Try again in a moment.',
);

function readable(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return expiredToken();
  if (error instanceof OidcUnavailable) return issuerSilent();
  return error instanceof errors.JOSEError ? invalidToken() : error;
}

function unauthenticated(zh: string, en: string): () => CallerError {
  return () => new CallerError('UNAUTHENTICATED', { zh, en });
}
