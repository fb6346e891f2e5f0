import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acknowledged, admitAll, expectExactlyOnce, follow, prepare, settingsFor } from '../faults/burst';
import { freePort, type ServerProcess, startServer } from '../support/server-process';
import { until } from '../support/until';
import { World } from '../support/world';

const patients = 150;

/** The recipe of deploy/nginx.conf as it stands, with other ports: two processes behind nginx, one killed, and nobody notices. */

const nginx = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const describeBehindNginx: jest.Describe = nginx ? describe : skipAloud();

function skipAloud(): jest.Describe {
  console.warn('No nginx found: the test of the load balancer is skipped.');
  return describe.skip;
}

describeBehindNginx('two processes behind nginx', () => {
  let world: World;
  let folder: string;
  let balancer: ChildProcess;
  const servers: ServerProcess[] = [];
  let url: string;
  beforeAll(async () => {
    world = await World.make();
    for (let count = 0; count < 2; count += 1) servers.push(await start());
    folder = mkdtempSync(join(tmpdir(), 'medgroup-nginx-'));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, servers.map(portOf)));
    balancer = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    await until(async () => (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok === true);
  }, 60_000);
  afterAll(async () => {
    balancer.kill('SIGTERM');
    await once(balancer, 'exit');
    rmSync(folder, { recursive: true, force: true });
    for (const server of servers) await server.end('SIGTERM');
    await world.close();
  }, 30_000);

  async function start(port?: string): Promise<ServerProcess> {
    const server = await startServer({ ...settingsFor(world.url), TRUST_PROXY: '1', ...(port ? { PORT: port } : {}) });
    await server.ready;
    return server;
  }

  it('lose one in a burst of admissions: no client has to ask again, and the feed goes on without a gap', async () => {
    const { authorization, admissions } = await prepare(world, patients);
    const seen = new Set<string>();
    const stopFollowing = follow(url, authorization, bedId => seen.add(bedId));
    const burst = admitAll(url, authorization, admissions);
    await until(() => acknowledged(admissions) > patients / 4);
    const [first] = servers as [ServerProcess, ServerProcess];
    await first.end('SIGKILL');
    servers[0] = await start(portOf(first));
    await burst;
    await until(() => seen.size === patients);
    expect(admissions.filter(({ failures }) => failures > 0)).toEqual([]);
    await expectExactlyOnce(world.owner, patients);
    stopFollowing();
  }, 90_000);
});

function portOf(server: ServerProcess): string {
  return new URL(server.url).port;
}

/** The recipe inside of what nginx needs around it, for an ordinary user. */
function configuration(folder: string, port: number, ports: readonly string[]): string {
  const recipe = readFileSync(join(__dirname, '../../deploy/nginx.conf'), 'utf8')
    .replace('127.0.0.1:4001', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:4002', `127.0.0.1:${ports[1]}`)
    .replace('listen 4000', `listen 127.0.0.1:${port}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    kind => `${kind}_temp_path ${join(folder, kind)};`,
  );
  return `daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};
events { worker_connections 256; }
http { access_log off; ${temporary.join(' ')}
${recipe}
}`;
}
