import { hashPassword } from '../../server/platform/access/password';
import { type Answer, Api, bearer, requestId, tokens } from '../support/api';
import { World } from '../support/world';

let world: World;
let api: Api;
let institutionId: string;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world);
  ({
    lead: { institutionId },
  } = await world.group('A'));
});

afterAll(async () => {
  await api.close();
  await world.close();
});

const password = 'correct horse battery';
let passwordHash: string | undefined;
let serial = 0;

/** Somebody new with an account and a post. */
async function member(): Promise<{ login: string; personId: string }> {
  passwordHash ??= await hashPassword(password);
  serial += 1;
  const login = `member-${serial}`;
  const personId = await world.person(login);
  await world.appoint(personId, 'BED_MANAGER', { institutionId });
  await world.rows('INSERT INTO account (person_id, login, password_hash) VALUES ($1, $2, $3)', [
    personId,
    login,
    passwordHash,
  ]);
  return { login, personId };
}

interface Begun {
  accessToken: string | null;
  refreshToken: string | null;
  viewer: { person: { nameEn: string }; actions: string[] } | null;
  userErrors: { code: string; message: string }[];
}

async function begin(login: string, typed = password, keepRefreshIn = 'BODY'): Promise<Begun & { answer: Answer }> {
  const answer = await api.ask(
    `mutation ($input: SessionBeginInput!) { sessionBegin(input: $input) {
      accessToken expiresAt refreshToken viewer { person { nameEn } actions mustChangePassword homeInstitution { code } groups { code } posts { post } }
      userErrors { code message } } }`,
    { variables: { input: { requestId: requestId(), login, password: typed, keepRefreshIn } } },
  );
  return { ...(answer.data?.sessionBegin as Begun), answer };
}

interface Refreshed {
  accessToken: string | null;
  refreshToken: string | null;
  userErrors: { code: string }[];
}

async function refresh(refreshToken?: string, cookie?: string): Promise<Refreshed & { answer: Answer }> {
  const answer = await api.ask(
    `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { accessToken refreshToken userErrors { code } } }`,
    { variables: { input: { requestId: requestId(), refreshToken } }, cookie },
  );
  return { ...(answer.data?.sessionRefresh as Refreshed), answer };
}

const whoAmI = (authorization: string) => api.ask('{ viewer { person { nameEn } } }', { authorization });

describe('signing in', () => {
  it('opens a session and shows who it is', async () => {
    const { login, personId } = await member();
    const begun = await begin(` ${login.toUpperCase()} `);
    expect(begun.userErrors).toEqual([]);
    expect(begun.viewer).toMatchObject({
      person: { nameEn: login },
      mustChangePassword: false,
      homeInstitution: { code: 'A1' },
      groups: [{ code: 'A' }],
      posts: [{ post: 'BED_MANAGER' }],
    });
    expect(begun.viewer?.actions).toContain('bed.admit');
    expect((await whoAmI(`Bearer ${begun.accessToken}`)).data).toEqual({ viewer: { person: { nameEn: login } } });
    expect(await world.count('audit_entry', `action = 'session.begin' AND person_id = '${personId}'`)).toBe(1);
  });

  it('never stores or shows the password', async () => {
    const { login } = await member();
    const { answer } = await begin(login, 'a wrong password');
    expect(answer.text).not.toContain('a wrong password');
    const [dump] = await world.rows<{ text: string }>(
      `SELECT coalesce(string_agg(a::text, ''), '') || (SELECT coalesce(string_agg(r::text, ''), '') FROM request_outcome r) AS text FROM audit_entry a`,
    );
    expect(dump?.text).not.toContain('wrong password');
  });

  it('answers an unknown login and a wrong password alike, up to the lock', async () => {
    const { login, personId } = await member();
    const known: unknown[] = [];
    const unknown: unknown[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      known.push((await begin(login, 'wrong password')).userErrors);
      unknown.push((await begin('nobody-here', 'wrong password')).userErrors);
    }
    expect(known).toEqual(unknown);
    expect(known.map(errors => (errors as { code: string }[])[0]?.code)).toEqual([
      ...Array(4).fill('WRONG_CREDENTIALS'),
      'LOCKED',
      'LOCKED',
    ]);
    expect(JSON.stringify(known[5])).toMatch(/again in 15 minutes/);
    expect((await begin(login)).userErrors[0]?.code).toBe('LOCKED');
    expect(await world.count('session', `person_id = '${personId}'`)).toBe(0);
    expect(await world.count('audit_entry', `action = 'session.failure' AND subject_id = '${personId}'`)).toBe(5);
    expect(await world.count('audit_entry', `action = 'session.lock' AND subject_id = '${personId}'`)).toBe(1);
    await world.rows(`UPDATE account SET locked_until = now() - interval '1 second' WHERE login = $1`, [login]);
    expect((await begin(login)).userErrors).toEqual([]);
    expect(await world.rows('SELECT failures, locked_until FROM account WHERE login = $1', [login])).toEqual([
      { failures: 0, locked_until: null },
    ]);
  });

  it('lets guesses in parallel be no more than guesses in a row', async () => {
    const { login } = await member();
    const answers = await Promise.all(Array.from({ length: 20 }, () => begin(login, 'wrong password')));
    const wrong = answers.filter(({ userErrors }) => userErrors[0]?.code === 'WRONG_CREDENTIALS');
    expect(wrong).toHaveLength(4);
  });

  it('does not let people who share a login and know its password lock each other out', async () => {
    const { login } = await member();
    const answers = await Promise.all(Array.from({ length: 12 }, () => begin(login)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  });

  it('takes no less time for unknown logins', async () => {
    const members = [await member(), await member()];
    const time = async (name: string) => {
      const since = performance.now();
      await begin(name, 'wrong password');
      return performance.now() - since;
    };
    // The quickest of a few, in turn: the machine may be busy, but nobody hashes in half the time.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 8; round += 1) {
      known = Math.min(known, await time(members[round % 2]?.login ?? ''));
      unknown = Math.min(unknown, await time(`x-${round}`));
    }
    expect(unknown / known).toBeGreaterThan(0.5);
  });
});

describe('people of the demo', () => {
  it('sign in where it is played, and nowhere else', async () => {
    const { login, personId } = await member();
    await world.rows('UPDATE account SET demo = true WHERE login = $1', [login]);
    const refused = await begin(login);
    expect(refused.userErrors).toEqual((await begin('nobody-at-all', password)).userErrors);
    const demo = await Api.start(world, { MEDGROUP_DEMO: 'on' });
    const query = `mutation { sessionBegin(input: { requestId: "${requestId()}", login: "${login}", password: "${password}", keepRefreshIn: BODY }) { accessToken } }`;
    const { accessToken } = (await demo.ask(query)).data?.sessionBegin as { accessToken: string };
    await demo.close();
    expect(accessToken).not.toBeNull();
    expect((await whoAmI(`Bearer ${accessToken}`)).code).toBeUndefined();
    const later = await Api.start(world);
    await later.close();
    expect((await whoAmI(`Bearer ${accessToken}`)).code).toBe('UNAUTHENTICATED');
    expect(await world.count('session', `person_id = '${personId}' AND end_reason = 'DEMO_OVER'`)).toBe(1);
  });
});

describe('refreshing', () => {
  it('rotates the token and keeps the session', async () => {
    const { login } = await member();
    const first = await begin(login);
    const second = await refresh(first.refreshToken ?? '');
    expect(second.userErrors).toEqual([]);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await refresh(second.refreshToken ?? '')).userErrors).toEqual([]);
    expect(await world.count('session', `refresh_hash LIKE '%${first.refreshToken}%'`)).toBe(0);
  });

  it('answers two tabs at once with one rotation', async () => {
    const { login } = await member();
    const { refreshToken } = await begin(login);
    const tabs = await Promise.all([1, 2, 3].map(() => refresh(refreshToken ?? '')));
    expect(tabs.every(tab => tab.accessToken !== null && tab.userErrors.length === 0)).toBe(true);
    expect(tabs.filter(tab => tab.refreshToken !== null)).toHaveLength(1);
  });

  it('ends the session when an old token comes back later', async () => {
    const { login, personId } = await member();
    const first = await begin(login);
    const second = await refresh(first.refreshToken ?? '');
    await world.rows(`UPDATE session SET rotated_at = rotated_at - interval '11 seconds' WHERE person_id = $1`, [
      personId,
    ]);
    expect((await refresh(first.refreshToken ?? '')).userErrors[0]?.code).toBe('TOKEN_REUSED');
    expect((await refresh(second.refreshToken ?? '')).userErrors[0]?.code).toBe('SESSION_ENDED');
    expect((await whoAmI(`Bearer ${second.accessToken}`)).code).toBe('UNAUTHENTICATED');
    expect(await world.count('outbox', `kind = 'SESSION_ENDED' AND subject_id = '${personId}'`)).toBe(1);
  });

  it('knows a token that was replaced more than once', async () => {
    const { login } = await member();
    const first = await begin(login);
    const second = await refresh(first.refreshToken ?? '');
    const third = await refresh(second.refreshToken ?? '');
    expect((await refresh(first.refreshToken ?? '')).userErrors[0]?.code).toBe('TOKEN_REUSED');
    expect((await refresh(third.refreshToken ?? '')).userErrors[0]?.code).toBe('SESSION_ENDED');
  });

  it('does not let an invented token end a session', async () => {
    const { login, personId } = await member();
    const { refreshToken } = await begin(login);
    const forged = Buffer.from(refreshToken ?? '', 'base64url');
    forged[20] = forged.readUInt8(20) ^ 1;
    expect((await refresh(forged.toString('base64url'))).userErrors[0]?.code).toBe('NOT_SIGNED_IN');
    expect(await world.count('session', `person_id = '${personId}' AND ended_at IS NULL`)).toBe(1);
  });

  it('works by cookie, which scripts and other sites cannot use', async () => {
    const { login, personId } = await member();
    const { answer, refreshToken } = await begin(login, password, 'COOKIE');
    expect(refreshToken).toBeNull();
    const [cookie = ''] = answer.cookies;
    expect(cookie).toMatch(/^medgroup_refresh=[\w-]+; Max-Age=1209600; Path=\/graphql; HttpOnly; SameSite=Strict$/);
    const refreshed = await refresh(undefined, cookie.split(';')[0]);
    expect(refreshed.accessToken).not.toBeNull();
    expect(refreshed.refreshToken).toBeNull();
    expect(refreshed.answer.cookies[0]).not.toBe(cookie);
    const simple = await fetch(api.address, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: cookie.split(';')[0] ?? '' },
      body: JSON.stringify({ query: `mutation { sessionEnd(input: { requestId: "${requestId()}" }) { ended } }` }),
    });
    expect(simple.status).toBeGreaterThanOrEqual(400);
    expect(await world.count('session', `person_id = '${personId}' AND ended_at IS NULL`)).toBe(1);
  });

  it('says what is missing without a token', async () => {
    expect((await refresh()).userErrors[0]?.code).toBe('NOT_SIGNED_IN');
    expect((await refresh('garbage')).userErrors[0]?.code).toBe('NOT_SIGNED_IN');
  });
});

describe('signing out', () => {
  it('ends the session, its tokens and its streams', async () => {
    const { login, personId } = await member();
    const { accessToken, refreshToken } = await begin(login);
    const authorization = `Bearer ${accessToken}`;
    const end = () =>
      api.ask(`mutation { sessionEnd(input: { requestId: "${requestId()}" }) { ended userErrors { code } } }`, {
        authorization,
      });
    expect((await end()).data).toEqual({ sessionEnd: { ended: true, userErrors: [] } });
    expect((await whoAmI(authorization)).code).toBe('UNAUTHENTICATED');
    expect((await end()).code).toBe('UNAUTHENTICATED');
    expect((await refresh(refreshToken ?? '')).userErrors[0]?.code).toBe('SESSION_ENDED');
    expect(await world.count('outbox', `kind = 'SESSION_ENDED' AND subject_id = '${personId}'`)).toBe(1);
    expect(await world.count('audit_entry', `action = 'session.end' AND person_id = '${personId}'`)).toBe(1);
  });

  it('works by cookie alone when the access token is gone', async () => {
    const { login } = await member();
    const { answer } = await begin(login, password, 'COOKIE');
    const cookie = answer.cookies[0]?.split(';')[0];
    const query = `mutation { sessionEnd(input: { requestId: "${requestId()}" }) { ended userErrors { code } } }`;
    const ended = await api.ask(query, { cookie });
    expect(ended.data).toEqual({ sessionEnd: { ended: true, userErrors: [] } });
    expect(ended.cookies[0]).toMatch(/^medgroup_refresh=; Max-Age=0;/);
    expect((await api.ask(query)).data).toMatchObject({ sessionEnd: { userErrors: [{ code: 'NOT_SIGNED_IN' }] } });
  });
});

describe('changing the password', () => {
  const change = async (authorization: string, currentPassword: string, newPassword: string, id = requestId()) =>
    (
      await api.ask(
        `mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { changed userErrors { code field } } }`,
        { authorization, variables: { input: { requestId: id, currentPassword, newPassword } } },
      )
    ).data?.passwordChange as { changed: boolean; userErrors: { code: string }[] };

  it('ends the other sessions and keeps this one', async () => {
    const { login, personId } = await member();
    const [here, there] = [await begin(login), await begin(login)];
    const authorization = `Bearer ${here.accessToken}`;
    const id = requestId();
    expect(await change(authorization, password, 'an even better phrase', id)).toEqual({
      changed: true,
      userErrors: [],
    });
    expect(await change(authorization, password, 'an even better phrase', id)).toEqual({
      changed: true,
      userErrors: [],
    });
    expect((await whoAmI(authorization)).code).toBeUndefined();
    expect((await whoAmI(`Bearer ${there.accessToken}`)).code).toBe('UNAUTHENTICATED');
    expect((await begin(login)).userErrors[0]?.code).toBe('WRONG_CREDENTIALS');
    expect((await begin(login, 'an even better phrase')).userErrors).toEqual([]);
    expect(await world.count('audit_entry', `action = 'password.change' AND person_id = '${personId}'`)).toBe(1);
  });

  it('refuses weak ones and a wrong old one, and changes nothing', async () => {
    const { login, personId } = await member();
    const authorization = `Bearer ${(await begin(login)).accessToken}`;
    const before = await world.rows('SELECT password_hash FROM account WHERE person_id = $1', [personId]);
    const codes = async (next: string) => (await change(authorization, password, next)).userErrors.map(e => e.code);
    expect(await codes('short')).toEqual(['TOO_SHORT']);
    expect(await codes('aaaaaaaaaaaa')).toEqual(['TOO_COMMON']);
    expect(await codes('Password123')).toEqual(['TOO_COMMON']);
    expect(await codes(password)).toEqual(['SAME_AS_OLD']);
    expect(await codes('x'.repeat(100) + 'abcdef'.repeat(20))).toEqual(['TOO_LONG']);
    expect((await change(authorization, 'not the old one', 'an even better phrase')).userErrors[0]?.code).toBe(
      'WRONG_CREDENTIALS',
    );
    expect(await world.rows('SELECT password_hash FROM account WHERE person_id = $1', [personId])).toEqual(before);
  });
});

describe('tokens that prove nothing', () => {
  it.each([
    ['garbage', 'Bearer garbage'],
    ['no scheme', 'abc'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['three empty parts', 'Bearer ..'],
  ])('are refused: %s', async (_name, authorization) => {
    const answer = await whoAmI(authorization);
    expect(answer.code).toBe('UNAUTHENTICATED');
    expect(answer.text).not.toMatch(/stack|node_modules|jose/i);
  });

  it('are refused: expired, of an ended session, of another person', async () => {
    const { personId } = await member();
    const sessionId = await world.begunSession(personId);
    const expired = await tokens.issueAccess(personId, sessionId, new Date(Date.now() - 3_600_000));
    const answer = await whoAmI(`Bearer ${expired.token}`);
    expect(answer.code).toBe('UNAUTHENTICATED');
    expect(answer.message).toMatch(/expired/);
    const other = await member();
    expect((await whoAmI(await bearer(world, other.personId, sessionId))).code).toBe('UNAUTHENTICATED');
    await world.rows('UPDATE session SET ended_at = now() WHERE id = $1', [sessionId]);
    expect((await whoAmI(await bearer(world, personId, sessionId))).code).toBe('UNAUTHENTICATED');
  });

  it('leave a visitor without a header alone', async () => {
    expect((await api.ask('{ signInOptions { password demo oidc { issuer } demoUsers { login } } }')).data).toEqual({
      signInOptions: { password: true, demo: false, oidc: null, demoUsers: [] },
    });
    expect((await api.ask('{ viewer { actions } }')).code).toBe('UNAUTHENTICATED');
  });
});
