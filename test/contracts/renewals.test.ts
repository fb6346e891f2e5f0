import { Client } from 'pg';
import { addDays, addMonths } from '../../server/kernel/civil-date';
import { newUuid, readGlobalId } from '../../server/kernel/ids';
import { codesIn, secret } from '../support/api';
import { type ServerProcess, startServer } from '../support/server-process';
import { until } from '../support/until';
import { Signing, standingContracts } from './signing';

/** Renewal in bulk: what it would be, what becomes of each contract, and a server that dies in the middle. */
let s: Signing;
/** More than one part, so that there is a middle. */
const contracts = Number(process.env.RENEWALS ?? 70);

beforeAll(async () => {
  s = await Signing.make();
});
afterAll(() => s.close());

interface Batch {
  readonly id: string;
  readonly finishedAt: string | null;
  readonly counts: { all: number; waiting: number; renewed: number; refused: number };
}
const selection = 'batch { id finishedAt counts { all waiting renewed refused } }';

const begin = (contractIds: readonly string[], more: object = {}) =>
  s.act<{ batch: Batch | null }>(
    'contractRenewalBegin',
    {
      teamId: s.id('FamilyTeam', s.teamId),
      contractIds: contractIds.map(id => s.id('FamilyContract', id)),
      ...more,
    },
    selection,
  );
const goOn = (batchId: string, requestId = newUuid()) =>
  s.act<{ batch: Batch | null }>('contractRenewalContinue', { batchId }, selection, 'doctor', requestId);

/** A year that ends in so many days. */
const endingIn = (days: number) => addMonths(addDays(s.today, days), -12);

async function several(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => s.resident()));
}

it('shows what it would be, and renews what was agreed from the end on, in the version on offer', async () => {
  const [ending = '', ended = '', agreed = '', far = '', dead = ''] = await several(5);
  const endingId = await s.standing(ending, endingIn(20));
  const endedId = await s.standing(ended, endingIn(-10));
  const agreedId = await s.standing(agreed, endingIn(5), { auto_renew: false });
  const farId = await s.standing(far, endingIn(100));
  const deadId = await s.standing(dead, endingIn(7));
  await s.world.rows('UPDATE resident SET died_on = $2 WHERE patient_id = $1', [dead, s.daysAgo(1)]);
  const query = `query ($teamId: ID!) { contractRenewals(teamId: $teamId) { contract { id } newStartsOn newEndsOn needsSignature packages { code } obstacle { code } } }`;
  const { data } = await s.ask(query, { teamId: s.id('FamilyTeam', s.teamId) });
  const preview = (id: string) =>
    (data?.contractRenewals as { contract: { id: string } }[]).find(
      row => row.contract.id === s.id('FamilyContract', id),
    );
  const start = addDays(s.today, 20);
  const plain = { packages: [{ code: 'BASIC' }], obstacle: null, needsSignature: false };
  expect(preview(endingId)).toMatchObject({ ...plain, newStartsOn: start, newEndsOn: addMonths(start, 12) });
  expect(preview(endedId)).toMatchObject({ ...plain, newStartsOn: s.today });
  expect(preview(agreedId)).toMatchObject({ needsSignature: true });
  expect(preview(deadId)).toMatchObject({ obstacle: { code: 'RESIDENT_DIED' } });
  expect(preview(farId)).toBeUndefined();

  const { batch } = await begin([endingId, endedId, agreedId, farId, deadId]);
  expect(batch?.counts).toEqual({ all: 5, waiting: 5, renewed: 0, refused: 0 });
  expect(codesIn(await begin([endingId]))).toEqual(['RENEWAL_RUNNING']);
  const open = await s.ask('query ($id: ID!) { familyTeam(id: $id) { openRenewals { id } } }', {
    id: s.id('FamilyTeam', s.teamId),
  });
  expect(open.data?.familyTeam).toEqual({ openRenewals: [{ id: batch?.id }] });
  const done = await goOn(batch?.id ?? '');
  expect(done.batch).toMatchObject({ counts: { waiting: 0, renewed: 2, refused: 3 }, finishedAt: expect.any(String) });
  expect(codesIn(await goOn(batch?.id ?? ''))).toEqual(['RENEWAL_FINISHED']);
  const rows = await s.ask(
    'query ($id: ID!) { renewalBatch(id: $id) { rows { contract { id state } outcome newContract { state startsOn signature { how } renews { id } } obstacle { code message } } } }',
    { id: batch?.id },
  );
  const outcome = (id: string) =>
    (rows.data?.renewalBatch as { rows: { contract: { id: string } }[] }).rows.find(
      row => row.contract.id === s.id('FamilyContract', id),
    );
  expect(outcome(endingId)).toMatchObject({
    outcome: 'RENEWED',
    contract: { state: 'ACTIVE' },
    newContract: {
      state: 'SIGNED',
      startsOn: start,
      signature: { how: 'CARRIED' },
      renews: { id: s.id('FamilyContract', endingId) },
    },
  });
  expect(outcome(endedId)).toMatchObject({
    contract: { state: 'RENEWED' },
    newContract: { state: 'ACTIVE', startsOn: s.today },
  });
  expect(outcome(agreedId)).toMatchObject({ outcome: 'REFUSED', obstacle: { code: 'SIGNATURE_NEEDED' } });
  expect(outcome(farId)).toMatchObject({ obstacle: { code: 'NOT_RENEWABLE' } });
  expect(outcome(deadId)).toMatchObject({ obstacle: { code: 'RESIDENT_DIED' } });
});

it('renews with papers those who had not agreed, and nobody twice', async () => {
  const [one = '', two = ''] = await several(2);
  const ids = [await s.standing(one, endingIn(9), { auto_renew: false }), await s.standing(two, endingIn(9))];
  expect(codesIn(await begin([]))).toEqual(['RENEWAL_EMPTY']);
  expect(codesIn(await begin([newUuid()]))).toEqual(['RENEWAL_EMPTY']);
  expect(codesIn(await begin(ids, { paper: s.paper({ signedOn: addDays(s.today, 1) }) }))).toEqual(['PAPER_DATE']);
  const { batch } = await begin(ids, { paper: s.paper() });
  const both = await Promise.all([goOn(batch?.id ?? ''), goOn(batch?.id ?? '')]);
  expect(both.flatMap(codesIn)).toEqual(['RENEWAL_FINISHED']);
  const [row] = await s.world.rows<{ n: number; how: string }>(
    `SELECT count(*)::int AS n, min(resident_signed_how) AS how FROM family_contract WHERE renews_id = ANY ($1)`,
    [ids],
  );
  expect(row).toEqual({ n: 2, how: 'PAPER' });
  const again = await begin(ids);
  const { batch: refused } = await goOn(again.batch?.id ?? '');
  expect(refused?.counts).toMatchObject({ renewed: 0, refused: 2 });
});

it('hands those whose doctor has left the team to the one who takes over, and else refuses them', async () => {
  const member = { team_id: s.teamId, person_id: s.people.second, starts_on: '2020-01-01' };
  const past = await s.world.insert('family_team_member', { ...member, role: 'GP', ends_on: s.daysAgo(1) });
  expect(past).toBeTruthy();
  const ids = await standingContracts(s, await several(2), endingIn(9), { doctor_id: s.people.second });
  const { data: shown } = await s.ask(
    'query ($teamId: ID!) { contractRenewals(teamId: $teamId) { contract { id } obstacle { code } } }',
    { teamId: s.id('FamilyTeam', s.teamId) },
  );
  const left = (shown?.contractRenewals as { contract: { id: string }; obstacle: { code: string } | null }[]).filter(
    ({ obstacle }) => obstacle?.code === 'DOCTOR_NOT_IN_TEAM',
  );
  expect(left.map(({ contract }) => contract.id).sort()).toEqual(ids.map(id => s.id('FamilyContract', id)).sort());
  const run = async (contractId: string | undefined, more: object) => {
    const { batch } = await begin([contractId ?? ''], more);
    await goOn(batch?.id ?? '');
    const { data } = await s.ask(
      'query ($id: ID!) { renewalBatch(id: $id) { rows { obstacle { code } newContract { doctor { id } } } } }',
      { id: batch?.id },
    );
    return (data?.renewalBatch as { rows: object[] }).rows;
  };
  expect(await run(ids[0], {})).toEqual([{ obstacle: { code: 'DOCTOR_NOT_IN_TEAM' }, newContract: null }]);
  const doctorId = s.id('Person', s.people.doctor);
  expect(await run(ids[1], { doctorId })).toEqual([{ obstacle: null, newContract: { doctor: { id: doctorId } } }]);
});

describe(`${contracts} renewals on a server that is killed in the middle`, () => {
  let server: ServerProcess | undefined;
  const settings = () => ({
    DATABASE_URL: s.world.url,
    MEDGROUP_SECRET: secret,
    MEDGROUP_DEMO: 'off',
    LOG_LEVEL: 'silent',
  });
  const start = async (port?: string) => {
    const started = await startServer({ ...settings(), ...(port ? { PORT: port } : {}) });
    await started.ready;
    return started;
  };
  afterAll(() => server?.end('SIGKILL'));

  /** Goes on over the killed server's port; undefined when no answer comes. */
  async function goOnAt(url: string, batchId: string, requestId: string): Promise<Batch | undefined> {
    const query = `mutation ($input: ContractRenewalContinueInput!) { contractRenewalContinue(input: $input) { ${selection} userErrors { code } } }`;
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: s.tokens.doctor },
        body: JSON.stringify({ query, variables: { input: { requestId, batchId } } }),
      });
      const body = (await response.json()) as { data: { contractRenewalContinue: { batch: Batch } } };
      return body.data.contractRenewalContinue.batch;
    } catch {
      return undefined;
    }
  }

  const renewed = (ids: readonly string[]) =>
    s.world.rows<{ n: number; of: number }>(
      'SELECT count(*)::int AS n, count(DISTINCT renews_id)::int AS of FROM family_contract WHERE renews_id = ANY ($1)',
      [ids],
    );

  it('are each renewed once: what was cut off is as it was, and is taken up again', async () => {
    const ids = await standingContracts(s, await several(contracts), endingIn(15));
    const { batch } = await begin(ids);
    const batchId = batch?.id ?? '';
    server = await start();
    const port = new URL(server.url).port;
    const first = await goOnAt(server.url, batchId, newUuid());
    expect(first?.counts.renewed).toBe(50);

    // The second part waits for a row that somebody else holds, so that it is killed in the midst of its contracts.
    const blocker = new Client({ connectionString: s.world.url });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query(
      `SELECT FROM renewal_batch_row WHERE batch_id = $1 AND outcome = 'WAITING' ORDER BY contract_id OFFSET 10 LIMIT 1 FOR UPDATE`,
      [readGlobalId(batchId)?.uuid],
    );
    const requestId = newUuid();
    const cutOff = goOnAt(server.url, batchId, requestId);
    await until(async () => (await waiting()) > 0);
    await server.end('SIGKILL');
    expect(await cutOff).toBeUndefined();
    await blocker.query('ROLLBACK');
    await blocker.end();
    await until(async () => (await waiting()) === 0);
    expect(await renewed(ids)).toEqual([{ n: 50, of: 50 }]);

    server = await start(port);
    let state = await goOnAt(server.url, batchId, requestId);
    expect(state?.counts.renewed).toBe(Math.min(100, contracts));
    expect(await goOnAt(server.url, batchId, requestId)).toEqual(state);
    while (state && state.counts.waiting > 0) state = await goOnAt(server.url, batchId, newUuid());
    expect(state?.counts).toEqual({ all: contracts, waiting: 0, renewed: contracts, refused: 0 });
    expect(await renewed(ids)).toEqual([{ n: contracts, of: contracts }]);
    const [work] = await s.world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pay_work_event WHERE source_key IN (SELECT 'contract:' || id || ':signed' FROM family_contract WHERE renews_id = ANY ($1))`,
      [ids],
    );
    expect(work?.n).toBe(contracts);
  }, 120_000);

  async function waiting(): Promise<number> {
    const [row] = await s.world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE renewal_batch_row%'`,
    );
    return row?.n ?? 0;
  }
});
