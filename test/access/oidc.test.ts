import { SignJWT } from 'jose';
import { authenticate, openAccess } from '../../server/platform/access/authenticate';
import { OidcVerifier } from '../../server/platform/access/oidc';
import { Api, requestId, secret } from '../support/api';
import { type OidcIssuerProcess, oidcAudience, oidcClientId, startOidcIssuer } from '../support/oidc-issuer';
import { World } from '../support/world';

let world: World;
let issuer: OidcIssuerProcess;
let api: Api;
let personId: string;

beforeAll(async () => {
  world = await World.make();
  issuer = await startOidcIssuer();
  api = await Api.start(world, {
    OIDC_ISSUER: issuer.issuer,
    OIDC_CLIENT_ID: oidcClientId,
    OIDC_AUDIENCE: oidcAudience,
  });
  const { lead } = await world.group('A');
  personId = await world.person('outside', 'staff-17');
  await world.appoint(personId, 'BED_MANAGER', lead);
});
afterAll(async () => {
  await api.close();
  await issuer.end();
  await world.close();
});

const whoAmI = (token: string) =>
  api.ask('{ viewer { person { nameEn } mustChangePassword } }', { authorization: `Bearer ${token}` });

it('takes the access token of the issuer for the person it names', async () => {
  const { accessToken } = await issuer.signIn('staff-17');
  expect((await whoAmI(accessToken)).data).toEqual({
    viewer: { person: { nameEn: 'outside' }, mustChangePassword: false },
  });
});

it('tells the console where to go', async () => {
  const { data } = await api.ask('{ signInOptions { password oidc { issuer clientId scope audience } } }');
  expect(data?.signInOptions).toEqual({
    password: true,
    oidc: { issuer: issuer.issuer, clientId: oidcClientId, scope: 'openid profile', audience: oidcAudience },
  });
});

it('refuses somebody whom nobody here knows', async () => {
  const { accessToken } = await issuer.signIn('a stranger');
  const answer = await whoAmI(accessToken);
  expect([answer.code, answer.message]).toEqual(['UNAUTHENTICATED', expect.stringMatching(/HR centre/)]);
});

it('refuses tokens for others and tokens of others', async () => {
  const { accessToken, idToken } = await issuer.signIn('staff-17', 'urn:other');
  expect((await whoAmI(accessToken)).code).toBe('UNAUTHENTICATED');
  expect((await whoAmI(idToken)).code).toBe('UNAUTHENTICATED');
  const forged = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer.issuer)
    .setAudience(oidcAudience)
    .setSubject('staff-17')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
  expect((await whoAmI(forged)).code).toBe('UNAUTHENTICATED');
});

it('has no session or password of ours to end or change', async () => {
  const { accessToken } = await issuer.signIn('staff-17');
  const authorization = `Bearer ${accessToken}`;
  const end = `mutation { sessionEnd(input: { requestId: "${requestId()}" }) { userErrors { code } } }`;
  expect((await api.ask(end, { authorization })).data).toEqual({ sessionEnd: { userErrors: [{ code: 'NOT_OURS' }] } });
  const change = `mutation { passwordChange(input: { requestId: "${requestId()}", currentPassword: "x", newPassword: "y" }) { userErrors { code } } }`;
  expect((await api.ask(change, { authorization })).data).toEqual({
    passwordChange: { userErrors: [{ code: 'NO_PASSWORD' }] },
  });
});

it('follows the issuer to new keys, and drops the old ones', async () => {
  const options = { issuer: issuer.issuer, audience: oidcAudience, subjectClaim: 'sub' };
  const access = {
    ...openAccess(world.database, {
      secret,
      accessTokenMinutes: 10,
      refreshTokenDays: 1,
      appKeyDays: 1,
      oidc: options,
      demo: false,
    }),
    oidc: new OidcVerifier(options, 0),
  };
  const old = await issuer.signIn('staff-17');
  const viewer = await authenticate(`Bearer ${old.accessToken}`, access);
  expect(viewer).toMatchObject({ personId, sessionId: null, expiresAt: expect.any(Date) });
  await issuer.rotate();
  const fresh = await issuer.signIn('staff-17');
  expect((await authenticate(`Bearer ${fresh.accessToken}`, access))?.personId).toBe(personId);
  await expect(authenticate(`Bearer ${old.accessToken}`, access)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('says so when the issuer does not answer, and asks it again the next time', async () => {
  const silent = new OidcVerifier({ issuer: 'http://127.0.0.1:9', audience: oidcAudience, subjectClaim: 'sub' });
  const { accessToken } = await issuer.signIn('staff-17');
  await expect(silent.verify(accessToken)).rejects.toThrow(/cannot be reached/);
  await expect(silent.verify(accessToken)).rejects.toThrow(/cannot be reached/);
});
