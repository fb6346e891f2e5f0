import { resolve } from 'node:path';
import { defaultDataFolder, keptSecret, openDataFolder } from './platform/data-folder';
import { StartupError } from './platform/startup-error';

/** An issuer of OpenID Connect whose users may sign in. */
export interface OidcConfig {
  /** Address of the issuer, exactly as its tokens name it (`iss`). */
  readonly issuer: string;
  /** The console's client id; a public client with PKCE, without a secret. */
  readonly clientId: string;
  /** What access tokens must name as `aud`. */
  readonly audience: string;
  /** The claim that holds the person's identity as this platform knows it. */
  readonly subjectClaim: string;
}

/** A gateway for text messages and the like. */
export interface MessageGatewayConfig {
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string | undefined;
}

/** Everything that the environment decides, read once at the start. */
export interface Config {
  /** TCP port of everything: API, WebSocket, GraphiQL, console. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** A PostgreSQL server of one's own, by its owner role; undefined runs the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the folder for the embedded database and the kept secret. */
  readonly dataFolder: string;
  /** Demo mode: the demo group is loaded, demo users can sign in, the simulator plays. */
  readonly demo: boolean;
  /** How many times faster than life the simulator plays; 0 switches it off. */
  readonly demoPace: number;
  /** What tokens are signed with; at least 32 characters, the same in all processes on one database. */
  readonly secret: string;
  /** Undefined leaves only local accounts. */
  readonly oidc: OidcConfig | undefined;
  readonly logLevel: LogLevel;
  readonly accessTokenMinutes: number;
  readonly refreshTokenDays: number;
  /** How long a key of an external application may open anything. */
  readonly appKeyDays: number;
  /** How long events of the feed can be resumed from the table. */
  readonly feedRetentionDays: number;
  /** How many of the latest events each process keeps in memory. */
  readonly feedRingEvents: number;
  /** A subscription without news says after this many seconds that it is alive. */
  readonly idleHeartbeatSeconds: number;
  /** NATS servers that carry the feed between processes; undefined leaves it to the database. */
  readonly natsUrl: string | undefined;
  /** Where messages to patients and staff are sent; undefined only logs that there was one. */
  readonly messageGateway: MessageGatewayConfig | undefined;
  /** How many reverse proxies stand before this process and may tell the client's address. */
  readonly trustProxy: number;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A setting as the operations manual lists it. */
export interface Setting {
  readonly name: string;
  /** The text used when it is not set; undefined when there is none or `defaultMeaning` tells how it is found. */
  readonly default?: string;
  /** Where the default is not a plain text. */
  readonly defaultMeaning?: string;
  readonly meaning: string;
}

/** All settings, in the order of the manual. An empty value counts as not set. */
export const settings = [
  { name: 'PORT', default: '4000', meaning: 'Port of API, WebSocket, GraphiQL and console.' },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'Address to listen on. The default serves this machine only; 0.0.0.0 opens it to the network.',
  },
  {
    name: 'DATABASE_URL',
    defaultMeaning: 'the embedded PostgreSQL',
    meaning:
      'postgres://owner:password@host:port/database of a PostgreSQL server (15 or newer), by the role that owns the tables. ' +
      'It must be a direct connection or a session pooler: LISTEN does not pass a transaction pooler.',
  },
  {
    name: 'MEDGROUP_DATA',
    defaultMeaning:
      '.data in the project; /var/lib/medgroup where the project lies below a closed folder such as /root',
    meaning: 'Folder of the embedded database and of the kept secret.',
  },
  {
    name: 'MEDGROUP_DEMO',
    defaultMeaning: 'on without DATABASE_URL, else off',
    meaning:
      'Demo mode (on, off): loads the demo group into an empty database, lets demo users sign in, runs the simulator.',
  },
  {
    name: 'DEMO_PACE',
    default: '10',
    meaning: 'How many times faster than life the demo simulator plays; 0 switches it off.',
  },
  {
    name: 'MEDGROUP_SECRET',
    defaultMeaning: 'made once and kept in the data folder; required with DATABASE_URL outside demo mode',
    meaning: 'What tokens are signed with, 32 characters or more; the same for all processes on one database.',
  },
  {
    name: 'OIDC_ISSUER',
    defaultMeaning: 'none: local accounts only',
    meaning: 'Address of an OpenID Connect issuer whose users may sign in, exactly as its tokens name it.',
  },
  {
    name: 'OIDC_CLIENT_ID',
    defaultMeaning: 'required with OIDC_ISSUER',
    meaning: 'Client id of the console (public client, PKCE).',
  },
  { name: 'OIDC_AUDIENCE', defaultMeaning: 'OIDC_CLIENT_ID', meaning: 'What access tokens must name as audience.' },
  { name: 'OIDC_SUBJECT_CLAIM', default: 'sub', meaning: 'Claim that names the person.' },
  { name: 'LOG_LEVEL', default: 'info', meaning: `One of ${logLevels.join(', ')}.` },
  { name: 'ACCESS_TOKEN_MINUTES', default: '10', meaning: 'Life of an access token, 1 to 60 minutes.' },
  { name: 'REFRESH_TOKEN_DAYS', default: '14', meaning: 'Life of a sign-in without use, 1 to 90 days.' },
  {
    name: 'APP_KEY_DAYS',
    default: '365',
    meaning: 'Longest life of the key of an external application, 1 to 730 days.',
  },
  { name: 'FEED_RETENTION_DAYS', default: '7', meaning: 'How long a feed can be resumed, 1 to 90 days.' },
  {
    name: 'FEED_RING_EVENTS',
    default: '10000',
    meaning: 'How many events each process keeps in memory, 100 to 1000000.',
  },
  {
    name: 'IDLE_HEARTBEAT_SECONDS',
    default: '10',
    meaning: 'Silence after which a subscription says that it is alive, 1 to 60.',
  },
  {
    name: 'NATS_URL',
    defaultMeaning: 'none: the database carries it',
    meaning:
      'nats://user:password@host:port (or tls://) of a NATS server with JetStream that carries the feed between processes, the same for all of them.',
  },
  {
    name: 'MESSAGE_GATEWAY_URL',
    defaultMeaning: 'none: messages are only noted in the log',
    meaning: 'Address to which messages to patients and staff are posted as JSON, https unless it is on this machine.',
  },
  {
    name: 'MESSAGE_GATEWAY_TOKEN',
    defaultMeaning: 'none',
    meaning: 'Bearer token for the gateway.',
  },
  { name: 'TRUST_PROXY', default: '0', meaning: 'Number of reverse proxies before this process, 0 to 10.' },
] as const satisfies readonly Setting[];

type SettingName = (typeof settings)[number]['name'];

/**
 * Reads and checks the environment. Throws one StartupError that lists everything that is wrong with it.
 * Makes the data folder and the kept secret if no MEDGROUP_SECRET is given and one is needed.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const reader = new Reader(env);
  const databaseUrl = reader.address('DATABASE_URL', ['postgres:', 'postgresql:']);
  const demo = reader.flag('MEDGROUP_DEMO', databaseUrl === undefined);
  const dataFolder = reader.text('MEDGROUP_DATA');
  const secret = reader.text('MEDGROUP_SECRET');
  if (secret !== undefined && secret.length < 32) reader.wrong('MEDGROUP_SECRET', 'must have 32 characters or more');
  if (secret === undefined && databaseUrl !== undefined && !demo)
    reader.wrong('MEDGROUP_SECRET', 'is required with DATABASE_URL; make one with "openssl rand -hex 32"');
  const config = {
    port: reader.whole('PORT', 0, 65_535),
    host: reader.text('HOST') ?? '',
    databaseUrl,
    demo,
    demoPace: reader.number('DEMO_PACE', 0, 10_000),
    oidc: readOidc(reader),
    logLevel: reader.choice('LOG_LEVEL', logLevels),
    accessTokenMinutes: reader.whole('ACCESS_TOKEN_MINUTES', 1, 60),
    refreshTokenDays: reader.whole('REFRESH_TOKEN_DAYS', 1, 90),
    appKeyDays: reader.whole('APP_KEY_DAYS', 1, 730),
    feedRetentionDays: reader.whole('FEED_RETENTION_DAYS', 1, 90),
    feedRingEvents: reader.whole('FEED_RING_EVENTS', 100, 1_000_000),
    idleHeartbeatSeconds: reader.whole('IDLE_HEARTBEAT_SECONDS', 1, 60),
    natsUrl: reader.address('NATS_URL', ['nats:', 'tls:']),
    messageGateway: readMessageGateway(reader),
    trustProxy: reader.whole('TRUST_PROXY', 0, 10),
  };
  reader.finish();
  const folder = resolve(dataFolder ?? defaultDataFolder());
  return { ...config, dataFolder: folder, secret: secret ?? makeSecret(folder) };
}

function readOidc(reader: Reader): OidcConfig | undefined {
  const issuer = reader.address('OIDC_ISSUER', ['https:', 'http:']);
  const clientId = reader.text('OIDC_CLIENT_ID');
  const audience = reader.text('OIDC_AUDIENCE') ?? clientId;
  const subjectClaim = reader.text('OIDC_SUBJECT_CLAIM') ?? '';
  if (issuer === undefined) {
    if (clientId !== undefined) reader.wrong('OIDC_ISSUER', 'is required with OIDC_CLIENT_ID');
    return undefined;
  }
  if (isOpenToOthers(issuer)) reader.wrong('OIDC_ISSUER', 'must use https');
  if (clientId === undefined || audience === undefined) {
    reader.wrong('OIDC_CLIENT_ID', 'is required with OIDC_ISSUER');
    return undefined;
  }
  return { issuer, clientId, audience, subjectClaim };
}

function readMessageGateway(reader: Reader): MessageGatewayConfig | undefined {
  const url = reader.address('MESSAGE_GATEWAY_URL', ['https:', 'http:']);
  const token = reader.text('MESSAGE_GATEWAY_TOKEN');
  if (url === undefined) {
    if (token !== undefined) reader.wrong('MESSAGE_GATEWAY_URL', 'is required with MESSAGE_GATEWAY_TOKEN');
    return undefined;
  }
  if (isOpenToOthers(url)) reader.wrong('MESSAGE_GATEWAY_URL', 'must use https');
  return { url, token };
}

/** Whether others can read what is sent there. */
function isOpenToOthers(address: string): boolean {
  return address.startsWith('http:') && !['localhost', '127.0.0.1'].includes(new URL(address).hostname);
}

function makeSecret(folder: string): string {
  openDataFolder(folder);
  return keptSecret(folder, 'secret');
}

/** Takes values out of the environment and remembers what was wrong with them. */
class Reader {
  private readonly errors: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  text(name: SettingName): string | undefined {
    const setting: Setting | undefined = settings.find(candidate => candidate.name === name);
    return this.env[name]?.trim() || setting?.default;
  }

  whole(name: SettingName, min: number, max: number): number {
    const value = this.number(name, min, max);
    if (!Number.isInteger(value) && this.inRange(value, min, max)) this.wrong(name, 'must be a whole number');
    return value;
  }

  number(name: SettingName, min: number, max: number): number {
    const text = this.text(name) ?? '';
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!this.inRange(value, min, max)) this.wrong(name, `must be a number from ${min} to ${max}, not "${text}"`);
    return value;
  }

  flag(name: SettingName, fallback: boolean): boolean {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return fallback;
    if (['on', 'true', 'yes', '1'].includes(text)) return true;
    if (!['off', 'false', 'no', '0'].includes(text)) this.wrong(name, `must be on or off, not "${text}"`);
    return false;
  }

  choice<T extends string>(name: SettingName, choices: readonly [T, ...T[]]): T {
    const text = this.text(name)?.toLowerCase();
    const found = choices.find(choice => choice === text);
    if (!found) this.wrong(name, `must be one of ${choices.join(', ')}, not "${text}"`);
    return found ?? choices[0];
  }

  /** The value is not repeated in the error: an address may hold a password. */
  address(name: SettingName, protocols: readonly string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const fits = URL.canParse(text) && protocols.includes(new URL(text).protocol);
    if (!fits) this.wrong(name, `must be an address that begins with ${protocols.map(p => `${p}//`).join(' or ')}`);
    return fits ? text : undefined;
  }

  wrong(name: SettingName, what: string): void {
    this.errors.push(`${name} ${what}.`);
  }

  finish(): void {
    if (this.errors.length === 0) return;
    throw new StartupError(this.errors.join('\n'), 'Correct these environment variables; README lists them all.');
  }

  private inRange(value: number, min: number, max: number): boolean {
    return value >= min && value <= max;
  }
}
