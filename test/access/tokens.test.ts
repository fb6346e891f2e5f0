import { SignJWT, UnsecuredJWT } from 'jose';
import { newUuid } from '../../server/kernel/ids';
import { Tokens } from '../../server/platform/access/tokens';

const secret = 'a secret of this test, longer than 32 characters';
const tokens = new Tokens(secret, 10);
const personId = newUuid();
const sessionId = newUuid();

describe('access tokens', () => {
  it('name person and session until they expire', async () => {
    const { token, expiresAt } = await tokens.issueAccess(personId, sessionId, new Date());
    expect(await tokens.verifyAccess(token)).toEqual({ personId, sessionId });
    expect(Math.abs(expiresAt.getTime() - Date.now() - 600_000)).toBeLessThan(2000);
  });

  it('are refused when they expired', async () => {
    const { token } = await tokens.issueAccess(personId, sessionId, new Date(Date.now() - 601_000));
    await expect(tokens.verifyAccess(token)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
  });

  it('are refused without a signature, by another secret, or altered', async () => {
    const { token } = await tokens.issueAccess(personId, sessionId);
    const unsigned = new UnsecuredJWT({ sid: sessionId }).setSubject(personId).setIssuer('medgroup');
    await expect(tokens.verifyAccess(unsigned.setExpirationTime('1h').encode())).rejects.toThrow();
    const foreign = await new Tokens(`${secret}.`, 10).issueAccess(personId, sessionId);
    await expect(tokens.verifyAccess(foreign.token)).rejects.toThrow();
    const [head, , signature] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: newUuid(), sid: sessionId, exp: 2 ** 32 })).toString('base64url');
    await expect(tokens.verifyAccess(`${head}.${claims}.${signature}`)).rejects.toThrow();
  });

  it('are not any other JWT made with the raw secret', async () => {
    const raw = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer('medgroup')
      .setAudience('medgroup-api')
      .setSubject(personId)
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret));
    await expect(tokens.verifyAccess(raw)).rejects.toThrow();
  });
});

describe('refresh tokens', () => {
  it('name their session and differ each time', () => {
    const [one, other] = [tokens.makeRefresh(sessionId), tokens.makeRefresh(sessionId)];
    expect(one).not.toBe(other);
    expect(tokens.sessionOfRefresh(one)).toBe(sessionId);
  });

  it('cannot be invented or altered', () => {
    const bytes = Buffer.from(tokens.makeRefresh(sessionId), 'base64url');
    bytes[0] = bytes.readUInt8(0) ^ 1;
    expect(tokens.sessionOfRefresh(bytes.toString('base64url'))).toBeNull();
    expect(tokens.sessionOfRefresh('garbage')).toBeNull();
    expect(tokens.sessionOfRefresh('')).toBeNull();
    expect(new Tokens(`${secret}.`, 10).sessionOfRefresh(tokens.makeRefresh(sessionId))).toBeNull();
  });
});
