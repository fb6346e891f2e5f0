import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../server/demo/generate';
import { toGlobalId } from '../../server/kernel/ids';
import { scopeStatement } from '../../server/platform/access/scope';
import { IdentityHasher } from '../../server/wards/patient-identity';
import { Api, bearer, secret } from '../support/api';
import { freePort, type ServerProcess, startServer } from '../support/server-process';
import { World } from '../support/world';
import { contest, type Side } from './contest';
import { watched } from './watched';

/**
 * The page that a family doctor opens all day, asked of our server, of the floor below it (the same statements over bare node:http and pg), and, where it
 * is installed, of PostGraphile over the same tables.
 * `npm run bench panel-contest` measures among 20,000 residents (BENCH_RESIDENTS); without, it runs once, small, to see that it works.
 */
const isMeasured = process.env.BENCH !== undefined;
const residents = Number(process.env.BENCH_RESIDENTS ?? (isMeasured ? 20_000 : 200));
/** A migrated database that stays for the next run: what of its residents is there already is not made again. */
const kept = process.env.BENCH_DATABASE_URL;
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const size = isMeasured ? { rounds, seconds: 8, connections: 16 } : { rounds: 1, seconds: 1, connections: 4 };

/** 50 rows, 16 fields, three nested things. */
const page = (
  teamId: string,
): string => `{ panel(teamId: "${teamId}", first: 50) { pageInfo { endCursor hasNextPage } edges { cursor node {
  residentId maskedName ageYears sex populations conditions contractState contractFrom contractUntil openPlanCount lastFollowUpOn lastAttemptOn
  hypertensionControl diabetesControl isLost dischargedOn
  neighbourhood { nameZh } doctor { nameZh } nextPlan { taskId kind condition dueOn dueState } } } } }`;

const pagePeer = (
  teamId: string,
): string => `{ allPanelRows(condition: { teamId: "${teamId}" }, first: 50, orderBy: [DUE_ON_ASC, PATIENT_ID_ASC]) {
  pageInfo { endCursor hasNextPage } edges { cursor node {
    patientId maskedName birthDate sex populations conditions contractId contractSince contractUntil planCount seenOn attemptedOn
    systolicMilli glucoseMilli dischargedOn inHospital
    neighbourhood { nameZh } doctor { nameZh } nextPlan { rowId kind condition dueOn state } } } } }`;

const peers = join(__dirname, 'peers');
const peerNode = join(peers, 'node_modules/node/bin/node');

describe('the page of the panel', () => {
  let world: World;
  let server: ServerProcess;
  const processes: ChildProcess[] = [];
  let sides: Side[];
  const folder = mkdtempSync(join(tmpdir(), 'medgroup-bench-'));

  beforeAll(async () => {
    world = await World.make(kept ? { url: kept, drop: async () => undefined } : undefined);
    const identities = new IdentityHasher(secret);
    const onProgress = () => undefined;
    await generate(world.database, {
      residents,
      groups: 1,
      perCentre: isMeasured ? undefined : 200,
      seed: 'bench',
      now: new Date(),
      identities,
      onProgress,
    });
    const [team] = await world.rows<{ id: string; houseId: string }>(
      'SELECT team_id AS id, min(institution_id::text) AS "houseId" FROM panel_row WHERE team_id IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 1',
    );
    const personId = await world.person('看板');
    await world.appoint(personId, 'FAMILY_DOCTOR', { institutionId: team?.houseId ?? '' });
    const authorization = await bearer(world, personId);
    const query = page(toGlobalId('FamilyTeam', team?.id ?? ''));
    server = await startServer({
      DATABASE_URL: world.url,
      MEDGROUP_SECRET: secret,
      MEDGROUP_DEMO: 'off',
      LOG_LEVEL: 'warn',
    });
    await server.ready;
    const file = await observe(query, authorization);
    const floorUrl = await startPeer(process.execPath, 'floor.cjs', file);
    const headers = { 'content-type': 'application/json', authorization };
    const body = JSON.stringify({ query });
    sides = [
      { name: 'Medgroup', url: `${server.url}/graphql`, headers, body },
      { name: 'floor', url: floorUrl, headers, body },
    ];
    if (!isMeasured) return;
    if (existsSync(peerNode)) {
      const url = await startPeer(peerNode, 'postgraphile.mjs', file);
      sides.push({ name: 'PostGraphile', url, headers, body: JSON.stringify({ query: pagePeer(team?.id ?? '') }) });
    } else {
      process.stdout.write(
        'PostGraphile is not installed and left out; this brings it: npm ci --prefix test/bench/peers\n',
      );
    }
  }, 3_600_000);
  afterAll(async () => {
    for (const peer of processes) peer.kill();
    await server.end('SIGTERM');
    await world.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  /** What the server was seen to read for this page, and for whom. */
  async function observe(query: string, authorization: string): Promise<string> {
    const api = await Api.start(world);
    await api.ask(query, { authorization });
    const seen = watched();
    await api.ask(query, { authorization });
    const statements = seen.end();
    await api.close();
    const [first] = statements;
    if (!first) throw new Error('The page was answered without a statement.');
    const scope = scopeStatement(first.viewer);
    const settings = Object.fromEntries(
      [...scope.matchAll(/set_config\('([^']+)', '([^']*)', true\)/g)].map(([, name, value]) => [name, value]),
    );
    const file = join(folder, 'observed.json');
    writeFileSync(file, JSON.stringify({ url: world.url, scope, settings, statements }));
    return file;
  }

  async function startPeer(node: string, script: string, file: string): Promise<string> {
    const port = await freePort();
    const peer = spawn(node, [join(peers, script), file], {
      env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    processes.push(peer);
    await new Promise<void>((resolve, reject) => {
      peer.stdout?.on('data', chunk => String(chunk).includes('ready') && resolve());
      peer.once('exit', () => reject(new Error(`${script} ended before it was ready.`)));
    });
    return `http://127.0.0.1:${port}/`;
  }

  it('is answered by all', async () => {
    for (const { url, headers, body } of sides) {
      const answer = await (await fetch(url, { method: 'POST', headers, body })).text();
      expect(answer).not.toContain('"errors"');
      expect(answer.length).toBeGreaterThan(2_000);
    }
  });

  it('is answered so often', async () => {
    const [ours, floorReached] = await contest('panel-page', sides, size);
    expect(ours?.requestsPerSecond.median).toBeGreaterThan(0);
    expect(floorReached?.requestsPerSecond.median).toBeGreaterThan(0);
  }, 600_000);
});
