import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { Client } from 'pg';
import WebSocket from 'ws';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { type EmbeddedPostgres, startEmbedded } from '../../server/platform/database/embedded';
import { migrate } from '../../server/platform/database/migrate';
import { bearer, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import { World } from '../support/world';

/**
 * The server killed in the middle of a burst of admissions, PostgreSQL stopped for five seconds: what was acknowledged is there, nothing
 * happened twice, the feed has no gap, and everything comes back without a hand.
 */

const bedCount = 300;
const clients = 8;

/** One admission as a client sees it: its request id never changes, however often it is sent. */
interface Admission {
  readonly requestId: string;
  readonly bedId: string;
  acknowledged: boolean;
}

describe('a burst of admissions', () => {
  it('survives kill -9 of the server', async () => {
    const world = await World.make();
    const { authorization, admissions } = await prepare(world);
    const settings = settingsFor(world.url);
    let server = await startServer(settings);
    await server.ready;
    const port = new URL(server.url).port;
    const burst = admitAll(server.url, authorization, admissions);
    await until(() => acknowledged(admissions) > bedCount / 4);
    await server.end('SIGKILL');
    const before = acknowledged(admissions);
    expect(before).toBeLessThan(bedCount);
    server = await startServer({ ...settings, PORT: port });
    await server.ready;
    await burst;
    await expectExactlyOnce(world.owner);
    await server.end('SIGTERM');
    await world.close();
  }, 120_000);

  it('survives PostgreSQL being stopped for five seconds, and the feed tells everything', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'medgroup-faults-'));
    // Started as root, PostgreSQL runs as somebody else, who has to get there.
    await chmod(folder, 0o711);
    const door = await Door.open();
    let postgres = await startPostgres(folder, door);
    await migrate(postgres.url);
    const world = await World.make({ url: postgres.url, drop: async () => undefined });
    const { authorization, admissions } = await prepare(world);
    await world.close();
    const server = await startServer(settingsFor(door.through(postgres.url)));
    await server.ready;

    const seen = new Map<string, number>();
    const stopFollowing = follow(server.url, authorization, bedId => seen.set(bedId, (seen.get(bedId) ?? 0) + 1));
    const burst = admitAll(server.url, authorization, admissions);
    await until(() => acknowledged(admissions) > bedCount / 4);
    await postgres.stop();
    await sleep(5000);
    postgres = await startPostgres(folder, door);
    await burst;
    await until(() => seen.size === bedCount);

    const owner = new Client({ connectionString: postgres.url });
    await owner.connect();
    await expectExactlyOnce(owner);
    expect([...seen.values()].every(times => times >= 1)).toBe(true);
    await owner.end();
    stopFollowing();
    await expectCleanEnd(server);
    await postgres.stop();
    door.close();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);
});

function settingsFor(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: process.env.FAULT_LOG ?? 'silent',
  };
}

/** A house with many beds, and somebody who may admit into them. */
async function prepare(world: World): Promise<{ authorization: string; admissions: Admission[] }> {
  const { lead } = await world.group('FAULT');
  const { institutionId, wardId, roomId } = lead;
  await world.rows(
    `WITH made AS (INSERT INTO bed (id, institution_id, ward_id, room_id, code)
       SELECT gen_random_uuid(), $1, $2, $3, 'F' || n FROM generate_series(1, $4::int) n RETURNING id)
     INSERT INTO bed_open_period (id, bed_id, kind, during) SELECT gen_random_uuid(), id, 'AUTHORISED', '[2020-01-01,)' FROM made`,
    [institutionId, wardId, roomId, bedCount],
  );
  const personId = await world.person('床位管理员');
  await world.appoint(personId, 'BED_MANAGER', { institutionId });
  const beds = await world.rows<{ id: string }>(`SELECT id FROM bed WHERE code LIKE 'F%' ORDER BY code`);
  const admissions = beds.map(({ id }) => ({ requestId: newUuid(), bedId: id, acknowledged: false }));
  return { authorization: await bearer(world, personId), admissions };
}

const admission = `mutation ($input: BedStayBeginInput!) { bedStayBegin(input: $input) { encounter { id } userErrors { code } } }`;

/** Several clients send all admissions, each again and again with the same request id until it is acknowledged. */
async function admitAll(url: string, authorization: string, admissions: readonly Admission[]): Promise<void> {
  const waiting = [...admissions];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      while (!(await admitOnce(url, authorization, next))) await sleep(100);
      next.acknowledged = true;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
}

async function admitOnce(url: string, authorization: string, { requestId, bedId }: Admission): Promise<boolean> {
  const patient = { name: '突发患者', sex: 'MALE', birthDate: '1980-01-01' };
  const variables = { input: { requestId, bedId: toGlobalId('Bed', bedId), patient } };
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: admission, variables }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data } = (await response.json()) as { data?: { bedStayBegin?: { userErrors: object[] } } };
    return data?.bedStayBegin?.userErrors.length === 0;
  } catch {
    return false;
  }
}

function acknowledged(admissions: readonly Admission[]): number {
  return admissions.filter(each => each.acknowledged).length;
}

/** Every admission is there once: encounter, stay, event, audit; positions have no gap. */
async function expectExactlyOnce(owner: Client): Promise<void> {
  await untilAsync(
    async () => (await one(owner, 'SELECT count(*)::int AS n FROM outbox WHERE position IS NULL')) === 0,
  );
  const counts = {
    encounters: await one(owner, `SELECT count(*)::int AS n FROM encounter WHERE state = 'ADMITTED'`),
    stays: await one(
      owner,
      `SELECT count(DISTINCT bed_id)::int AS n FROM bed_occupancy WHERE kind = 'STAY' AND cancelled_at IS NULL`,
    ),
    events: await one(owner, `SELECT count(DISTINCT subject_id)::int AS n FROM outbox WHERE kind = 'STAY_BEGUN'`),
    allEvents: await one(owner, `SELECT count(*)::int AS n FROM outbox WHERE kind = 'STAY_BEGUN'`),
    audited: await one(owner, `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'bed.stay.begin'`),
    lastPosition: await one(owner, 'SELECT max(position)::int AS n FROM outbox'),
  };
  expect(counts).toEqual({
    encounters: bedCount,
    stays: bedCount,
    events: bedCount,
    allEvents: bedCount,
    audited: bedCount,
    lastPosition: await one(owner, 'SELECT count(*)::int AS n FROM outbox'),
  });
}

async function one(owner: Client, sql: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(sql);
  return rows[0]?.n ?? -1;
}

/** Follows the bed feed as any client would, resuming from the newest cursor after each break. */
function follow(url: string, authorization: string, onBed: (bedId: string) => void): () => void {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
  });
  const query = `subscription ($after: FeedCursor) { bedFeed(after: $after) { ... on BedFeedChange { cursor bedId } ... on BedFeedHeartbeat { heartbeat: cursor } } }`;
  let after: string | undefined;
  let following = true;
  void (async () => {
    while (following) {
      try {
        for await (const { data } of client.iterate<{
          bedFeed: { cursor?: string; heartbeat?: string; bedId?: string };
        }>({ query, variables: { after } })) {
          after = data?.bedFeed.cursor ?? data?.bedFeed.heartbeat ?? after;
          if (data?.bedFeed.bedId) onBed(data.bedFeed.bedId);
        }
      } catch {
        // Cut off: resumed below from the newest cursor.
      }
      await sleep(200);
    }
  })();
  return () => {
    following = false;
    void client.dispose();
  };
}

async function expectCleanEnd(server: ServerProcess): Promise<void> {
  const { code, signal } = await server.end('SIGTERM');
  expect({ code, signal }).toEqual({ code: 0, signal: null });
}

async function startPostgres(dataFolder: string, door: Door): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ dataFolder, durable: true, log: () => undefined });
  door.leadTo(Number(new URL(postgres.url).port));
  return postgres;
}

/** A TCP port that stays the same while PostgreSQL behind it comes back on another one. */
class Door {
  private target = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    server.on('connection', incoming => this.pass(incoming));
  }

  static open(): Promise<Door> {
    const server = createServer();
    return new Promise(resolve =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(new Door(server, typeof address === 'object' && address ? address.port : 0));
      }),
    );
  }

  leadTo(port: number): void {
    this.target = port;
  }

  through(url: string): string {
    const address = new URL(url);
    address.port = String(this.port);
    return address.toString();
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private pass(incoming: Socket): void {
    const outgoing = connect(this.target, '127.0.0.1');
    for (const socket of [incoming, outgoing]) {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    }
    incoming.on('error', () => outgoing.destroy()).on('close', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy()).on('close', () => incoming.destroy());
    incoming.pipe(outgoing).pipe(incoming);
  }
}

async function until(holds: () => boolean): Promise<void> {
  await untilAsync(async () => holds());
}

async function untilAsync(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not happen in a minute');
    await sleep(50);
  }
}
