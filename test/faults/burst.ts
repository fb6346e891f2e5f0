import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import type { Client } from 'pg';
import WebSocket from 'ws';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { bearer, secret } from '../support/api';
import { until } from '../support/until';
import type { World } from '../support/world';

/** A burst of admissions by several clients at once, in the middle of which something is killed; and what must be true after it. */

export const bedCount = 300;
const clients = 8;

/** A request as a client sees it: its id never changes, however often it is sent. */
export interface Resent {
  readonly requestId: string;
  acknowledged: boolean;
  /** How often the client had to send it again. */
  failures: number;
}

export interface Admission extends Resent {
  readonly bedId: string;
}

export function settingsFor(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: process.env.FAULT_LOG ?? 'silent',
  };
}

/** A house with many beds, and somebody who may admit into them. */
export async function prepare(
  world: World,
  count = bedCount,
): Promise<{ authorization: string; admissions: Admission[] }> {
  const { lead } = await world.group('FAULT');
  const { institutionId, wardId, roomId } = lead;
  await world.rows(
    `WITH made AS (INSERT INTO bed (id, institution_id, ward_id, room_id, code)
       SELECT gen_random_uuid(), $1, $2, $3, 'F' || n FROM generate_series(1, $4::int) n RETURNING id)
     INSERT INTO bed_open_period (id, bed_id, kind, during) SELECT gen_random_uuid(), id, 'AUTHORISED', '[2020-01-01,)' FROM made`,
    [institutionId, wardId, roomId, count],
  );
  const personId = await world.person('床位管理员');
  await world.appoint(personId, 'BED_MANAGER', { institutionId });
  const beds = await world.rows<{ id: string }>(`SELECT id FROM bed WHERE code LIKE 'F%' ORDER BY code`);
  const admissions = beds.map(({ id }) => ({ requestId: newUuid(), bedId: id, acknowledged: false, failures: 0 }));
  return { authorization: await bearer(world, personId), admissions };
}

const admission = `mutation ($input: BedStayBeginInput!) { bedStayBegin(input: $input) { encounter { id } userErrors { code } } }`;

/** Several clients send all admissions, each again and again with the same request id until it is acknowledged. */
export function admitAll(url: string, authorization: string, admissions: readonly Admission[]): Promise<void> {
  return sendAll(admissions, each => admitOnce(url, authorization, each));
}

/** The same for any requests; `send` answers whether one was acknowledged. */
export async function sendAll<Request extends Resent>(
  requests: readonly Request[],
  send: (request: Request) => Promise<boolean>,
): Promise<void> {
  const waiting = [...requests];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      while (!(await send(next))) {
        next.failures += 1;
        await sleep(100);
      }
      next.acknowledged = true;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
}

function admitOnce(url: string, authorization: string, { requestId, bedId }: Admission): Promise<boolean> {
  const patient = { name: '突发患者', sex: 'MALE', birthDate: '1980-01-01' };
  return happened(url, authorization, admission, { requestId, bedId: toGlobalId('Bed', bedId), patient });
}

/** Sends a mutation; whether it was answered without errors. */
export async function happened(url: string, authorization: string, query: string, input: object): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(15_000),
    });
    const { data } = (await response.json()) as { data?: Record<string, { userErrors: object[] }> };
    const [answer] = Object.values(data ?? {});
    return answer?.userErrors.length === 0;
  } catch {
    return false;
  }
}

export function acknowledged(requests: readonly Resent[]): number {
  return requests.filter(each => each.acknowledged).length;
}

/** Every admission is there once: encounter, stay, event, audit; positions have no gap. */
export async function expectExactlyOnce(owner: Client, count = bedCount): Promise<void> {
  await until(async () => (await one(owner, 'SELECT count(*)::int AS n FROM outbox WHERE position IS NULL')) === 0);
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
    encounters: count,
    stays: count,
    events: count,
    allEvents: count,
    audited: count,
    lastPosition: await one(owner, 'SELECT count(*)::int AS n FROM outbox'),
  });
}

async function one(owner: Client, sql: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(sql);
  return rows[0]?.n ?? -1;
}

/** Follows the bed feed as any client would, resuming from the newest cursor after each break. */
export function follow(url: string, authorization: string, onBed: (bedId: string) => void): () => void {
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
