import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../server/platform/database/embedded';
import { migrate } from '../../server/platform/database/migrate';
import { type ServerProcess, startServer } from '../support/server-process';
import { until } from '../support/until';
import { World } from '../support/world';
import { acknowledged, admitAll, bedCount, expectExactlyOnce, follow, prepare, settingsFor } from './burst';

/**
 * The server killed in the middle of a burst of admissions, PostgreSQL stopped for five seconds: what was acknowledged is there, nothing
 * happened twice, the feed has no gap, and everything comes back without a hand.
 */

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
