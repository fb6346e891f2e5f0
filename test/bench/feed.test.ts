import { setTimeout as sleep } from 'node:timers/promises';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Wire } from '../api/wire';
import { bearer, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import { type House, World } from '../support/world';

/** Measures, judges nothing: BENCH=1 npx jest test/bench. The server is a process of its own; this one plays all clients. */
const measure = process.env.BENCH ? describe : describe.skip;

measure('the bed feed', () => {
  let world: World;
  let server: ServerProcess;
  let house: House;
  let authorization: string;
  const wires: Wire[] = [];

  beforeAll(async () => {
    world = await World.make();
    house = (await world.group('A')).lead;
    const personId = await world.person('看板');
    await world.appoint(personId, 'BED_MANAGER', { institutionId: house.institutionId });
    authorization = await bearer(world, personId);
    server = await startServer({
      DATABASE_URL: world.url,
      MEDGROUP_SECRET: secret,
      MEDGROUP_DEMO: 'off',
      LOG_LEVEL: 'warn',
    });
    await server.ready;
  });
  afterAll(async () => {
    for (const wire of wires) wire.socket.terminate();
    await server.end('SIGTERM');
    await world.close();
  });

  const query = `subscription { bedFeed { __typename ... on BedFeedChange { cursor kind occurredAt institutionId wardId bedId state kindOfBed
    stateSince stateUntil stateReason encounterId dischargeOrdered version } ... on BedFeedHeartbeat { cursor at } ... on BedFeedReset { cursor reason } } }`;

  const open = async (count: number) => {
    while (wires.length < count) {
      const wire = await Wire.signedIn(`${server.url}/graphql`, authorization);
      wire.subscribe('1', query);
      await wire.of('1');
      wires.push(wire);
    }
  };
  const metric = async (name: string) => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
  };
  /** Through the server, as clients write: the process that commits tells its own sequencer at once. */
  const step = async (number: number) => {
    const field = number % 2 === 0 ? 'bedClean' : 'bedContaminate';
    const input = { requestId: newUuid(), bedId: toGlobalId('Bed', house.bedIds[0] ?? '') };
    const body = JSON.stringify({
      query: `mutation M($input: BedActionInput!) { ${field}(input: $input) { userErrors { message } } }`,
      variables: { input },
    });
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ data: { [field]: { userErrors: [] } } });
  };

  test('memory of a socket that waits', async () => {
    const before = await metric('process_resident_memory_bytes');
    const heap = await metric('nodejs_heap_size_used_bytes');
    await open(1_000);
    await sleep(1_000);
    const after = await metric('process_resident_memory_bytes');
    const heapAfter = await metric('nodejs_heap_size_used_bytes');
    console.log(
      `memory per idle socket: ${((after - before) / 1e6).toFixed(0)} kB resident, ${((heapAfter - heap) / 1e6).toFixed(0)} kB heap`,
    );
    for (const wire of wires.splice(0)) wire.socket.terminate();
  }, 120_000);

  test('latency from the instant of a change, before its commit, to 200 clients; 20 changes a second', async () => {
    await open(200);
    const latencies: number[] = [];
    for (const { socket } of wires) {
      socket.removeAllListeners('message');
      socket.on('message', data => {
        const occurredAt = /"occurredAt":"([^"]+)"/.exec(String(data))?.[1];
        if (occurredAt) latencies.push(Date.now() - Date.parse(occurredAt));
      });
    }
    for (let number = 1; number <= 200; number += 1) await Promise.all([step(number), sleep(50)]);
    await sleep(500);
    latencies.sort((a, b) => a - b);
    const at = (share: number) => latencies[Math.floor(latencies.length * share)];
    console.log(
      `latency over ${latencies.length} messages: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, max ${latencies.at(-1)} ms`,
    );
  }, 60_000);

  test('fan-out of 2,000 changes to 200 sockets', async () => {
    let received = 0;
    for (const { socket } of wires) {
      socket.removeAllListeners('message');
      socket.on('message', () => {
        received += 1;
      });
    }
    const executed = await metric('medgroup_feed_executions_total');
    const begun = performance.now();
    await world.rows(
      `INSERT INTO outbox (topic, kind, institution_id, ward_id, subject_id, payload)
       SELECT 'BED', 'CLEANED', $1, $2, $3::uuid, jsonb_build_object('bedId', $3::uuid, 'version', n, 'occurredAt', now(), 'state', 'FREE', 'kindOfBed', 'AUTHORISED')
       FROM generate_series(1, 2000) n`,
      [house.institutionId, house.wardId, house.bedIds[0]],
    );
    while (received < 400_000) await sleep(5);
    const seconds = (performance.now() - begun) / 1_000;
    const executions = (await metric('medgroup_feed_executions_total')) - executed;
    console.log(
      `fan-out: ${(400_000 / seconds).toFixed(0)} messages/s (${seconds.toFixed(1)} s), ${executions} executions`,
    );
  }, 120_000);
});
