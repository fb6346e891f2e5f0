import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { isUuid } from '../../kernel/ids';
import type { Identity } from './load-viewer';

/** What our own access tokens say about themselves. */
export const tokenIssuer = 'medgroup';
const tokenAudience = 'medgroup-api';
const tokenType = 'at+jwt';
const secretBytes = 32;
const tagBytes = 16;
const sessionIdBytes = 16;
/** How many access tokens are remembered as genuine: a shift's worth of people. */
const verifiedMax = 5_000;

/** An access token and when it ends. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes and checks the platform's tokens. Keys are derived from the one secret of the installation, one per purpose (HKDF, RFC 5869).
 *
 * An access token is a JWT that names person and session. A refresh token is the session's id, 32 random bytes and a keyed tag that shows
 * that it was made here: so an old one is recognised as stolen or replayed, while invented ones cannot end anybody's session.
 */
export class Tokens {
  private readonly accessKey: Uint8Array;
  private readonly refreshKey: Uint8Array;
  private readonly fingerprintKey: Uint8Array;
  /** Tokens that were found genuine, until they end: only their signature is not looked at again, their session is. */
  private readonly verified = new Map<string, { readonly identity: Identity; readonly expiresAt: number }>();

  constructor(
    secret: string,
    private readonly accessTokenMinutes: number,
  ) {
    this.accessKey = derive(secret, 'medgroup access token');
    this.refreshKey = derive(secret, 'medgroup refresh token');
    this.fingerprintKey = derive(secret, 'medgroup request fingerprint');
  }

  async issueAccess(personId: string, sessionId: string, now = new Date()): Promise<AccessToken> {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expiresAt = issuedAt + this.accessTokenMinutes * 60;
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: tokenType })
      .setIssuer(tokenIssuer)
      .setAudience(tokenAudience)
      .setSubject(personId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.accessKey);
    return { token, expiresAt: new Date(expiresAt * 1000) };
  }

  /** Whom a token names. Throws jose's errors; JWTExpired tells that it was good once. */
  async verifyAccess(token: string): Promise<Identity | null> {
    const known = this.verified.get(token);
    if (known && known.expiresAt > Date.now()) return known.identity;
    this.verified.delete(token);
    const { payload } = await jwtVerify(token, this.accessKey, {
      algorithms: ['HS256'],
      issuer: tokenIssuer,
      audience: tokenAudience,
      typ: tokenType,
      requiredClaims: ['sub', 'exp', 'sid'],
    });
    const { sub, sid, exp } = payload;
    if (typeof sub !== 'string' || typeof sid !== 'string' || !isUuid(sub) || !isUuid(sid)) return null;
    const identity = { personId: sub, sessionId: sid };
    this.remember(token, identity, Number(exp) * 1_000);
    return identity;
  }

  private remember(token: string, identity: Identity, expiresAt: number): void {
    const oldest = this.verified.keys().next();
    if (this.verified.size >= verifiedMax && !oldest.done) this.verified.delete(oldest.value);
    this.verified.set(token, { identity, expiresAt });
  }

  makeRefresh(sessionId: string): string {
    const body = Buffer.concat([Buffer.from(sessionId.replaceAll('-', ''), 'hex'), randomBytes(secretBytes)]);
    return Buffer.concat([body, this.tag(body)]).toString('base64url');
  }

  /** The session for which a refresh token was made; null when it was not made here. */
  sessionOfRefresh(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== sessionIdBytes + secretBytes + tagBytes) return null;
    const body = bytes.subarray(0, sessionIdBytes + secretBytes);
    if (!timingSafeEqual(this.tag(body), bytes.subarray(body.length))) return null;
    const hex = body.toString('hex', 0, sessionIdBytes);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** Names a request with secrets in it without keeping anything from which they could be guessed. */
  fingerprint(input: object): string {
    return createHmac('sha256', this.fingerprintKey).update(JSON.stringify(input)).digest('hex');
  }

  private tag(body: Buffer): Buffer {
    return createHmac('sha256', this.refreshKey).update(body).digest().subarray(0, tagBytes);
  }
}

/** How a refresh token is kept: whoever reads the table cannot use it. */
export function hashOfRefresh(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function derive(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}
