import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { bearer, secret } from '../support/api';
import { registeredApp } from '../support/app';
import { freePort, type ServerProcess, startServer } from '../support/server-process';
import { type House, World } from '../support/world';

/** The example that others copy, as they run it: a process of its own against the built server, with a key. */
const example = join(__dirname, '../../docs/examples/bed-mirror.mjs');
const folder = mkdtempSync(join(tmpdir(), 'bed-mirror-'));
const file = join(folder, 'beds.json');

interface Bed {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly stateUntil: string | null;
}

let world: World;
let server: ServerProcess;
let port: string;
let houses: House[];
let nurse: string;
let app: { appId: string; key: string; authorization: string };
let mirror: ChildProcess | undefined;
let said = '';

beforeAll(async () => {
  world = await World.make();
  const { groupId, lead, member } = await world.group('A');
  houses = [lead, member];
  const personId = await world.person('床位协调员');
  await world.appoint(personId, 'BED_MANAGER', { institutionId: lead.institutionId });
  await world.appoint(personId, 'BED_MANAGER', { institutionId: member.institutionId });
  nurse = await bearer(world, personId);
  app = await registeredApp(world, { groupId, institutionIds: houses.map(house => house.institutionId) });
  port = String(await freePort());
  await startAgain();
});
afterAll(async () => {
  mirror?.kill('SIGKILL');
  await server.end('SIGTERM');
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function startAgain(): Promise<void> {
  server = await startServer({
    DATABASE_URL: world.url,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: 'silent',
    PORT: port,
    IDLE_HEARTBEAT_SECONDS: '1',
  });
  await server.ready;
}

function startMirror(): ChildProcess {
  const child = spawn(process.execPath, [example], {
    env: { PATH: process.env.PATH, MEDGROUP_URL: `${server.url}/graphql`, MEDGROUP_KEY: app.key, MIRROR_FILE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', chunk => {
    said += String(chunk);
  });
  mirror = child;
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function ask(query: string, variables: object, authorization = nurse): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Beds change as people change them. */
async function work(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const house = houses[step % houses.length];
    const bed = house?.bedIds[Math.floor(Math.random() * house.bedIds.length)] ?? '';
    const field = Math.random() < 0.5 ? 'bedClean' : 'bedContaminate';
    await ask(`mutation M($input: BedActionInput!) { ${field}(input: $input) { userErrors { code } } }`, {
      input: { requestId: newUuid(), bedId: toGlobalId('Bed', bed) },
    });
  }
}

async function board(): Promise<Map<string, Bed>> {
  const beds = new Map<string, Bed>();
  for (const { institutionId } of houses) {
    const { bedBoard } = (await ask(
      'query B($id: ID!) { bedBoard(institutionId: $id) { wards { beds { id state version stateUntil } } } }',
      { id: toGlobalId('Institution', institutionId) },
    )) as { bedBoard: { wards: { beds: Bed[] }[] } };
    for (const { beds: inWard } of bedBoard.wards) for (const bed of inWard) beds.set(bed.id, bed);
  }
  return beds;
}

/** What the file says; it can be read at any time, or is not there yet. */
function mirrored(): { cursor?: string; beds: Record<string, Bed> } {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { beds: {} };
}

async function untilEqual(): Promise<void> {
  const expected = [...(await board()).values()];
  const deadline = Date.now() + 15_000;
  for (;;) {
    const { beds } = mirrored();
    const is = expected
      .map(({ id }) => beds[id])
      .map(bed => bed && { id: bed.id, state: bed.state, version: bed.version, stateUntil: bed.stateUntil });
    if (JSON.stringify(is) === JSON.stringify(expected) && Object.keys(beds).length === expected.length) return;
    if (Date.now() > deadline)
      throw new Error(`the file is not the board:\n${JSON.stringify(is)}\n${JSON.stringify(expected)}\n${said}`);
    await sleep(50);
  }
}

test('mirrors the board from the first snapshot on', async () => {
  await work(5);
  startMirror();
  await untilEqual();
  await work(10);
  await untilEqual();
}, 30_000);

test('goes on where it was after being killed in the middle, without another snapshot', async () => {
  const snapshots = () => said.split('snapshot:').length - 1;
  const before = snapshots();
  for (let times = 0; times < 4; times += 1) {
    const working = work(12);
    await sleep(40 + Math.random() * 120);
    await kill(mirror ?? startMirror());
    const at = mirrored().cursor;
    await working;
    expect(mirrored().cursor).toBe(at);
    startMirror();
  }
  await untilEqual();
  expect(snapshots()).toBe(before);
}, 40_000);

test('comes back when the server was killed and started again', async () => {
  await server.end('SIGKILL');
  await startAgain();
  await work(6);
  await untilEqual();
  expect(said).toContain('cut off');
}, 40_000);

test('begins anew when the server says that changes are missing', async () => {
  await kill(mirror ?? startMirror());
  const { beds } = mirrored();
  const [first = ''] = Object.keys(beds);
  const wrong = { ...beds, [first]: { ...beds[first], state: 'OCCUPIED', version: 10_000 } };
  writeFileSync(file, JSON.stringify({ cursor: Buffer.from('azzzzz').toString('base64url'), beds: wrong }));
  startMirror();
  await untilEqual();
  expect(said).toContain('reset: AHEAD');
}, 30_000);

test('ends with a reason when the key is revoked', async () => {
  const ended = new Promise<number | null>(resolve => mirror?.once('exit', resolve));
  const admin = await world.person('管理员');
  await world.appoint(admin, 'INSTITUTION_ADMINISTRATOR', { institutionId: houses[0]?.institutionId ?? '' });
  await world.appoint(admin, 'INSTITUTION_ADMINISTRATOR', { institutionId: houses[1]?.institutionId ?? '' });
  await ask(
    'mutation M($input: ExternalAppRevokeInput!) { externalAppRevoke(input: $input) { userErrors { message } } }',
    { input: { requestId: newUuid(), externalAppId: toGlobalId('ExternalApp', app.appId), reason: 'test' } },
    await bearer(world, admin),
  );
  expect(await ended).toBe(1);
  expect(said).toContain('The key opens nothing any more');
}, 30_000);
