import { Client } from 'pg';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { bearer, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import { until } from '../support/until';
import { type House, World } from '../support/world';
import { findings, nothingFound } from './checker';
import { type Handing, handing, moreBeds } from './handing';

/** The server killed inside a handing-over, at each of the tables that it writes: before or after, never between. */
describe('a server that is killed inside a handing-over', () => {
  let world: World;
  let hospital: House;
  let centre: House;
  let directorId: string;
  let agreementId: string;
  let authorization: string;
  let server: ServerProcess | undefined;
  let port: string;
  const settings = () => ({
    DATABASE_URL: world.url,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: 'silent',
  });

  beforeAll(async () => {
    world = await World.make();
    const group = await world.group('KILL');
    hospital = group.lead;
    centre = group.member;
    directorId = await world.person('主任');
    ({ agreementId } = await world.jointWard(centre, hospital, directorId));
    const nurse = await world.person('护士');
    await world.appoint(nurse, 'WARD_NURSE', centre);
    authorization = await bearer(world, nurse);
    server = await startServer(settings());
    await server.ready;
    port = new URL(server.url).port;
  }, 60_000);
  afterAll(async () => {
    await server?.end('SIGKILL');
    await world.close();
  });

  // In the order in which they are written.
  it.each([
    'referral_step',
    'bed_occupancy',
    'transfer',
    'notice',
    'outbox',
    'audit_entry',
  ])('while it waits to write %s leaves everything as it was; the same request does it afterwards', async table => {
    const [[fromBedId = ''], [toBedId = '']] = [
      await moreBeds(world, hospital, 1, newUuid()),
      await moreBeds(world, centre, 1, newUuid()),
    ];
    const patient = await handing(world, {
      from: hospital,
      to: centre,
      fromBedId,
      toBedId,
      agreementId,
      requestedBy: directorId,
    });
    const before = await snapshot(patient);
    const requestId = newUuid();
    const blocker = new Client({ connectionString: world.url });
    await blocker.connect();
    await blocker.query('BEGIN');
    // Readers pass, writers wait.
    await blocker.query(`LOCK TABLE ${table} IN SHARE MODE`);
    const cutOff = complete(patient, requestId);
    await until(async () => (await waitingFor(table)) > 0);
    await server?.end('SIGKILL');
    expect(await cutOff).toBeUndefined();
    await blocker.query('COMMIT');
    await blocker.end();
    await until(async () => (await waitingFor(table)) === 0);
    expect(await snapshot(patient)).toEqual(before);
    expect(await findings(world)).toEqual(nothingFound);

    server = await startServer({ ...settings(), PORT: port });
    await server.ready;
    const done = await complete(patient, requestId);
    expect(done).toMatchObject({ userErrors: [], transfer: { id: expect.any(String) } });
    expect(await complete(patient, requestId)).toEqual(done);
    expect(await world.count('transfer', `referral_id = '${patient.referralId}'`)).toBe(1);
    await until(async () => (await world.count('outbox', 'position IS NULL')) === 0);
    expect(await findings(world)).toEqual(nothingFound);
  }, 60_000);

  async function waitingFor(table: string): Promise<number> {
    const [row] = await world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_locks l WHERE l.relation = $1::regclass AND NOT l.granted`,
      [table],
    );
    return row?.n ?? 0;
  }

  async function complete({ referralId }: Handing, requestId: string): Promise<unknown> {
    const query =
      'mutation ($input: TransferCompleteInput!) { transferComplete(input: $input) { transfer { id } userErrors { code } } }';
    const input = { requestId, referralId: toGlobalId('Referral', referralId) };
    try {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables: { input } }),
      });
      return ((await response.json()) as { data: { transferComplete: unknown } }).data.transferComplete;
    } catch {
      return undefined;
    }
  }

  /** Everything that a handing-over would change. */
  function snapshot({ patientId, referralId, fromBedId, toBedId }: Handing): Promise<object[]> {
    return world.rows(
      `SELECT (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM encounter e WHERE e.patient_id = $1) AS encounters,
         (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM bed_occupancy o WHERE o.bed_id = ANY ($3)) AS beds,
         (SELECT to_jsonb(r) FROM referral r WHERE r.id = $2) AS referral, (SELECT count(*) FROM referral_step WHERE referral_id = $2) AS steps,
         (SELECT count(*) FROM transfer WHERE referral_id = $2) AS transfers, (SELECT count(*) FROM notice WHERE referral_id = $2) AS notices,
         (SELECT count(*) FROM outbox WHERE subject_id = ANY ($3)) AS events, (SELECT jsonb_agg(version ORDER BY id) FROM bed WHERE id = ANY ($3)) AS versions`,
      [patientId, referralId, [fromBedId, toBedId]],
    );
  }
});
