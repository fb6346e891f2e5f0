import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, settings } from '../../server/config';
import { StartupError } from '../../server/platform/startup-error';
import { temporaryFolder } from '../support/cluster';

const secret = 'a secret of thirty-two characters';
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('nothing set: a demo on this machine with an embedded database and a kept secret', () => {
  const config = readConfig({ MEDGROUP_DATA: folder, HOST: ' ', DATABASE_URL: '' });
  expect(config).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataFolder: folder,
    demo: true,
    demoPace: 10,
    oidc: undefined,
    logLevel: 'info',
    accessTokenMinutes: 10,
    refreshTokenDays: 14,
    feedRetentionDays: 7,
    feedRingEvents: 10_000,
    idleHeartbeatSeconds: 10,
    natsUrl: undefined,
    trustProxy: 0,
  });
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(config.secret);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readConfig({ MEDGROUP_DATA: folder }).secret).toBe(config.secret);
});

test('a database of one’s own ends the demo and asks for a secret', () => {
  const DATABASE_URL = 'postgres://owner:word@db/medgroup';
  expect(readConfig({ DATABASE_URL, MEDGROUP_SECRET: secret })).toMatchObject({
    demo: false,
    databaseUrl: DATABASE_URL,
    secret,
  });
  expect(readConfig({ DATABASE_URL, MEDGROUP_DEMO: 'on', MEDGROUP_DATA: folder })).toMatchObject({ demo: true });
  expect(errorsOf({ DATABASE_URL })).toEqual([expect.stringMatching(/^MEDGROUP_SECRET is required with DATABASE_URL/)]);
});

test('an issuer', () => {
  const env = { OIDC_ISSUER: 'https://id.example/realm', OIDC_CLIENT_ID: 'console', MEDGROUP_DATA: folder };
  expect(readConfig(env).oidc).toEqual({
    issuer: 'https://id.example/realm',
    clientId: 'console',
    audience: 'console',
    subjectClaim: 'sub',
  });
});

test.each([
  [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535, not "70000".'],
  [{ PORT: '40.5' }, 'PORT must be a whole number.'],
  [{ PORT: '0x10' }, 'PORT must be a number from 0 to 65535, not "0x10".'],
  [{ DEMO_PACE: '-1' }, 'DEMO_PACE must be a number from 0 to 10000, not "-1".'],
  [{ MEDGROUP_DEMO: 'maybe' }, 'MEDGROUP_DEMO must be on or off, not "maybe".'],
  [{ MEDGROUP_SECRET: 'short' }, 'MEDGROUP_SECRET must have 32 characters or more.'],
  [
    { DATABASE_URL: 'mysql://x', MEDGROUP_SECRET: secret },
    'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
  ],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
  [{ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'c' }, 'OIDC_ISSUER must use https.'],
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID is required with OIDC_ISSUER.'],
  [{ OIDC_CLIENT_ID: 'c' }, 'OIDC_ISSUER is required with OIDC_CLIENT_ID.'],
])('%j is refused', (env, error) => {
  expect(errorsOf(env)).toEqual([error]);
});

test('all errors come at once, and no value of a secret among them', () => {
  const errors = errorsOf({ PORT: 'x', TRUST_PROXY: '11', MEDGROUP_SECRET: 'hidden', DATABASE_URL: 'hidden' });
  expect(errors).toHaveLength(4);
  expect(errors.join()).not.toContain('hidden');
});

test('the manual’s table names each setting once, says what it means and what holds without it', () => {
  expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
  for (const setting of settings) expect('default' in setting !== 'defaultMeaning' in setting).toBe(true);
});

function errorsOf(env: Record<string, string>): string[] {
  try {
    readConfig({ MEDGROUP_DATA: folder, ...env });
  } catch (error) {
    if (error instanceof StartupError) return error.message.split('\n');
    throw error;
  }
  return [];
}
