import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** An OpenID Connect issuer whose access tokens the API takes. */
export interface OidcIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly subjectClaim: string;
}

/** Whom the issuer names, and until when. */
export interface OidcSubject {
  readonly subject: string;
  readonly expiresAt: Date;
}

// Asymmetric ones only: a key set is public, so a token signed with a shared secret proves nothing.
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
/** Clocks of two houses may differ by this much. */
const clockToleranceSeconds = 5;
const answerMsMax = 5000;
/** A token with an unknown key has the keys fetched again, but no oftener than this: tokens can be invented. */
const refetchMsMin = 10_000;

/** Checks the issuer's tokens by its published keys, which are fetched when first needed and again when a token names an unknown one. */
export class OidcVerifier {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(
    private readonly options: OidcIssuer,
    private readonly pauseMs = refetchMsMin,
  ) {}

  /** Throws jose's errors for a token that proves nothing, OidcUnavailable when the issuer does not answer. */
  async verify(token: string): Promise<OidcSubject | null> {
    const { subjectClaim } = this.options;
    const payload = await this.payloadOf(token).catch(asUnavailable);
    const subject = payload[subjectClaim];
    if (typeof subject !== 'string' || subject === '' || payload.exp === undefined) return null;
    return { subject, expiresAt: new Date(payload.exp * 1000) };
  }

  private async payloadOf(token: string): Promise<JWTPayload> {
    const { issuer, audience, subjectClaim } = this.options;
    const { payload } = await jwtVerify(token, await this.keySet(), {
      algorithms,
      issuer,
      audience,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', subjectClaim],
    });
    return payload;
  }

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= discoverKeys(this.options.issuer, this.pauseMs).catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }
}

/** The issuer did not answer as OpenID Connect Discovery 1.0 says. */
export class OidcUnavailable extends Error {}

/** jose reports a failed fetch of the key set as its plain error, as a timeout, or as fetch's own error. */
function asUnavailable(error: unknown): never {
  if (error instanceof OidcUnavailable) throw error;
  const silent = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
  const refused = error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC';
  if (silent || refused) throw new OidcUnavailable('the key set cannot be fetched', { cause: error });
  throw error;
}

async function discoverKeys(issuer: string, pauseMs: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(answerMsMax) }).catch((error: unknown) => {
    throw new OidcUnavailable(`${address} cannot be reached`, { cause: error });
  });
  if (!answer.ok) throw new OidcUnavailable(`${address} answers ${answer.status}`);
  const found = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string')
    throw new OidcUnavailable(`${address} does not describe the issuer ${issuer}`);
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: answerMsMax, cooldownDuration: pauseMs });
}
