import { toGlobalId } from '../../server/kernel/ids';
import { Sealer } from '../../server/platform/audit/sealer';
import { Api, bearer } from '../support/api';
import { type House, World } from '../support/world';

let world: World;
let api: Api;
let here: House;
let elsewhere: House;
let auditorId: string;
let authorization: string;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world);
  ({ lead: here } = await world.group('A'));
  ({ lead: elsewhere } = await world.group('B'));
  auditorId = await world.person('auditor');
  await world.appoint(auditorId, 'AUDITOR', here);
  authorization = await bearer(world, auditorId);
  for (let index = 0; index < 25; index += 1) {
    await write('act.here', here, auditorId, { index });
    await write('act.elsewhere', elsewhere, null, { index });
  }
});
afterAll(async () => {
  await api.close();
  await world.close();
});

async function write(action: string, house: House, personId: string | null, detail: object): Promise<void> {
  await world.rows(
    `INSERT INTO audit_entry (action, institution_id, person_id, subject_kind, subject_id, detail) VALUES ($1, $2, $3, 'Bed', $4, $5)`,
    [action, house.institutionId, personId, house.bedIds[0], detail],
  );
}

interface Page {
  edges: {
    cursor: string;
    node: { id: string; action: string; detail: string; subjectId: string; person: object | null };
  }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

async function page(args: string): Promise<Page> {
  const query = `{ auditEntries(${args}) { edges { cursor node { id at action detail subjectId subjectKind number person { nameEn } } } pageInfo { endCursor hasNextPage } } }`;
  const answer = await api.ask(query, { authorization });
  expect(answer.code).toBeUndefined();
  return answer.data?.auditEntries as Page;
}

it('shows an auditor the entries of the own house only, the newest first, each once', async () => {
  const seen: Page['edges'] = [];
  let next: Page | undefined;
  do {
    next = await page(next ? `first: 10, after: "${next.pageInfo.endCursor}"` : 'first: 10');
    seen.push(...next.edges);
    // Entries that arrive meanwhile do not move the pages.
    await write('act.later', here, null, {});
  } while (next.pageInfo.hasNextPage);
  expect(seen.map(({ node }) => node.action)).toEqual(Array(25).fill('act.here'));
  expect(seen.map(({ node }) => JSON.parse(node.detail).index)).toEqual(Array.from({ length: 25 }, (_, i) => 24 - i));
  expect(seen[0]?.node).toMatchObject({
    subjectId: toGlobalId('Bed', here.bedIds[0] ?? ''),
    person: { nameEn: 'auditor' },
  });
});

it('filters by person and action', async () => {
  expect((await page('first: 100, action: "act.later"')).edges.every(({ node }) => node.action === 'act.later')).toBe(
    true,
  );
  expect((await page(`first: 100, personId: "${toGlobalId('Person', auditorId)}"`)).edges).toHaveLength(25);
  expect((await page('action: "act.elsewhere"')).edges).toEqual([]);
});

it('refuses cursors and numbers that are none', async () => {
  const codes = async (args: string) =>
    (await api.ask(`{ auditEntries(${args}) { pageInfo { hasNextPage } } }`, { authorization })).code;
  expect(await codes('after: "x"')).toBe('BAD_USER_INPUT');
  expect(await codes(`after: "${Buffer.from('["1 OR 1=1"]').toString('base64url')}"`)).toBe('BAD_USER_INPUT');
  expect(await codes('first: 0')).toBe('BAD_USER_INPUT');
  expect(await codes('first: 101')).toBe('BAD_USER_INPUT');
  expect(await codes(`personId: "${toGlobalId('Bed', here.bedIds[0] ?? '')}"`)).toBe('BAD_USER_INPUT');
});

it('finds an entry by its id, and none of another house', async () => {
  const [edge] = (await page('first: 1')).edges;
  const node = async (id: string) =>
    (
      await api.ask(`query ($id: ID!) { node(id: $id) { id ... on AuditEntry { action } } }`, {
        variables: { id },
        authorization,
      })
    ).data?.node;
  expect(await node(edge?.node.id ?? '')).toEqual({ id: edge?.node.id, action: edge?.node.action });
  const [foreign] = await world.rows<{ id: string }>(
    `SELECT lpad(to_hex(min(id)), 12, '0') AS id FROM audit_entry WHERE action = 'act.elsewhere'`,
  );
  expect(await node(toGlobalId('AuditEntry', `00000000-0000-8000-8000-${foreign?.id}`))).toBeNull();
});

it('verifies the chain and names what is broken', async () => {
  const verify = async () =>
    (await api.ask('{ auditVerification { ok sealedEntries unsealedEntries firstBroken message } }', { authorization }))
      .data?.auditVerification;
  const sealer = new Sealer(world.database, error => {
    throw error;
  });
  // The server seals too; whoever has the lock goes first.
  while ((await world.count('audit_seal')) < (await world.count('audit_entry'))) await sealer.sealAll();
  const count = await world.count('audit_entry');
  expect(await verify()).toMatchObject({ ok: true, sealedEntries: count, unsealedEntries: 0, firstBroken: null });
  expect((await page('first: 1')).edges[0]?.node).toMatchObject({ number: count });
  await world.rows(
    `UPDATE audit_entry SET detail = '{}' WHERE id = (SELECT entry_id FROM audit_seal WHERE number = 3)`,
  );
  expect(await verify()).toMatchObject({
    ok: false,
    firstBroken: 3,
    message: 'The chain breaks at entry 3: it was changed. Tell the security officer at once.',
  });
});
