import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { newUuid, toGlobalId } from '../../server/kernel/ids';
import { Api, bearer } from '../support/api';
import { catalogued } from '../support/catalogue';
import { World } from '../support/world';

/**
 * A recall of one lot among many movements: who holds it and who received it, over HTTP. STOCK_BENCH_MOVEMENTS says how many, and that each question
 * must be answered within a second; else a few, and only that no question reads the whole ledger. STOCK_BENCH_PLANS names a file for the plans.
 */
const isMeasured = process.env.STOCK_BENCH_MOVEMENTS !== undefined;
const size = Number(process.env.STOCK_BENCH_MOVEMENTS ?? 6_000);
const rounds = isMeasured ? 15 : 1;
const lots = Math.max(40, Math.round(size / 500));
const houses = 15;
const batch = 250_000;

let world: World;
let api: Api;
let personId: string;
let recallId: string;
let firstPlace: string;

beforeAll(async () => {
  world = await World.make();
  api = await Api.start(world);
  const { groupId, lead } = await world.group('BENCH');
  personId = await world.person('召回');
  await world.appoint(personId, 'SUPPLY_OFFICER', { groupId });
  const { itemId, supplierId } = await catalogued(world, groupId, lead, personId);
  await loadHouses(groupId);
  await world.rows(
    'INSERT INTO stock_lot (id, item_id, number, expires_on) SELECT gen_random_uuid(), $1, n::text, group_today() + 400 FROM generate_series(1, $2) n',
    [itemId, lots],
  );
  const begun = Date.now();
  await loadMovements(supplierId);
  say(`${size} movements of ${lots} lots in ${houses} houses loaded in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  await world.rows('ANALYZE');
  const [place] = await world.rows<{ id: string }>('SELECT place_id AS id FROM bench_place WHERE nth = 0');
  firstPlace = place?.id ?? '';
  recallId = await opened(groupId, itemId);
}, 7_200_000);
afterAll(async () => {
  await api.close();
  await world.close();
});

/** More houses, a store and a patient for each. */
async function loadHouses(groupId: string): Promise<void> {
  await world.rows(
    'CREATE TABLE bench_place (nth integer, place_id uuid, institution_id uuid, department_id uuid, patient_id uuid)',
  );
  for (let nth = 0; nth < houses; nth += 1) {
    const house = await world.house(`BH${nth}`, 'COMMUNITY');
    await world.join(groupId, house.institutionId, 'MEMBER');
    const { institutionId, departmentId } = house;
    const named = { code: 'ZX', name_zh: '库', name_en: 'store' };
    const placeId = await world.insert('stock_place', { institution_id: institutionId, kind: 'CENTRAL', ...named });
    const { patientId } = await world.patientIn(house, house.bedIds[0] ?? '', '患者');
    await world.rows('INSERT INTO bench_place VALUES ($1, $2, $3, $4, $5)', [
      nth,
      placeId,
      institutionId,
      departmentId,
      patientId,
    ]);
  }
}

/** Each lot comes into each house once and is used up there one by one, by patients and departments in turn, some of it a supplier's. */
async function loadMovements(supplierId: string): Promise<void> {
  const insert = `INSERT INTO stock_movement (id, kind, item_id, lot_id, from_place_id, from_institution_id, to_place_id, to_institution_id, quantity, owner_supplier_id,
    source_key, patient_id, department_id)`;
  await world.rows(
    'CREATE TABLE bench_lot AS SELECT row_number() OVER (ORDER BY id) - 1 AS nth, id, item_id FROM stock_lot',
  );
  await world.rows('CREATE UNIQUE INDEX bench_lot_nth ON bench_lot (nth)');
  await world.rows('ANALYZE bench_lot, bench_place');
  const putBack = size > bulkFrom ? await openForBulk() : undefined;
  await world.rows(
    `${insert} SELECT ${idOf('l.nth * 100 + p.nth')}, 'RECEIPT', l.item_id, l.id, NULL, NULL, p.place_id, p.institution_id, $1, CASE WHEN l.nth % 2 = 0 THEN $2::uuid END,
       'in:' || l.nth || ':' || p.nth, NULL, NULL FROM bench_lot l CROSS JOIN bench_place p`,
    [Math.ceil(size / lots) * 2, supplierId],
  );
  for (let from = lots * houses; from < size; from += batch)
    await world.rows(
      `${insert} SELECT ${idOf('1000000000 + n')}, 'USE', l.item_id, l.id, p.place_id, p.institution_id, NULL, NULL, 1, CASE WHEN l.nth % 2 = 0 THEN $2::uuid END,
         'out:' || n, CASE WHEN n % 3 = 0 THEN p.patient_id END, p.department_id
       FROM generate_series($3::bigint, $4::bigint) n JOIN bench_lot l ON l.nth = n % $1 JOIN bench_place p ON p.nth = (n / $1) % ${houses}`,
      [lots, supplierId, from, Math.min(from + batch, size) - 1],
    );
  await putBack?.();
}

/** Ids in the order of time, as the server makes them. */
const idOf = (nth: string): string => `('01900000-0000-7000-8000-' || lpad(to_hex(${nth}), 12, '0'))::uuid`;

/** Above so many the ledger is written without its trigger, indexes and keys, which are put back afterwards: else it would take most of an hour. */
const bulkFrom = 1_000_000;

/** Takes away what slows writing; answers what puts it back, with the balances that the trigger would have kept. */
async function openForBulk(): Promise<() => Promise<void>> {
  const ledger = 'stock_movement';
  const constraints = await world.rows<{ name: string; definition: string; kind: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition, contype AS kind FROM pg_constraint
     WHERE conrelid = '${ledger}'::regclass AND contype IN ('f', 'u') ORDER BY contype DESC`,
  );
  for (const { name } of constraints) await world.rows(`ALTER TABLE ${ledger} DROP CONSTRAINT ${name}`);
  const indexes = await world.rows<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = '${ledger}' AND indexname <> '${ledger}_pk'`,
  );
  for (const { name } of indexes) await world.rows(`DROP INDEX ${name}`);
  await world.rows(`ALTER TABLE ${ledger} DISABLE TRIGGER USER`);
  return async () => {
    await world.rows(`SET maintenance_work_mem = '1GB'`);
    for (const { definition } of indexes) await world.rows(definition);
    for (const { name, definition, kind } of constraints)
      await world.rows(`ALTER TABLE ${ledger} ADD CONSTRAINT ${name} ${definition}${kind === 'f' ? ' NOT VALID' : ''}`);
    await world.rows(`ALTER TABLE ${ledger} ENABLE TRIGGER USER`);
    const none = '00000000-0000-0000-0000-000000000000';
    await world.rows(
      `INSERT INTO stock_balance (place_id, lot_id, serial, owner_supplier_id, institution_id, item_id, expires_on, quantity)
       SELECT coalesce(m.from_place_id, m.to_place_id), m.lot_id, '', coalesce(m.owner_supplier_id, '${none}'), coalesce(m.from_institution_id, m.to_institution_id),
         m.item_id, l.expires_on, sum(CASE WHEN m.from_place_id IS NULL THEN m.quantity ELSE -m.quantity END)
       FROM ${ledger} m JOIN stock_lot l ON l.id = m.lot_id GROUP BY 1, 2, 4, 5, 6, 7`,
    );
  };
}

/** Opens the recall of one lot by the interface, as the officer of the group does. */
async function opened(groupId: string, itemId: string): Promise<string> {
  const [lot] = await world.rows<{ number: string }>(
    'SELECT number FROM stock_lot WHERE id = (SELECT id FROM bench_lot WHERE nth = 7)',
  );
  const input = {
    requestId: newUuid(),
    groupId: toGlobalId('MedicalGroup', groupId),
    itemId: toGlobalId('CatalogueItem', itemId),
    lotNumbers: [lot?.number],
    level: 1,
    reason: 'bench',
  };
  const begun = performance.now();
  const { data, text } = await api.ask(
    'mutation ($input: RecallOpenInput!) { recallOpen(input: $input) { recall { id } userErrors { message } } }',
    { variables: { input }, authorization: await bearer(world, personId) },
  );
  say(`the recall was opened in ${(performance.now() - begun).toFixed(0)} ms`);
  const answer = data?.recallOpen as { recall: { id: string } | null } | undefined;
  if (!answer?.recall) throw new Error(text);
  return answer.recall.id;
}

const questions = {
  holders:
    'recallHolders(recallId: $id, first: 100) { edges { node { units houseNameZh place { nameZh } lot { number } } } pageInfo { hasNextPage } }',
  recipients:
    'recallRecipients(recallId: $id, first: 100) { edges { node { at units patient { id } department { nameZh } from { nameZh } } } pageInfo { hasNextPage } }',
  figures:
    'recalls(first: 1) { edges { node { number figures { quarantinedUnits looseUnits usedUnits } tasks { heldUnits usedUnits institution { nameZh } } } } }',
};

it.each(Object.entries(questions))(
  'finds the %s of the recalled lot',
  async (name, question) => {
    const times: number[] = [];
    // Loading takes longer than a token lives.
    const authorization = await bearer(world, personId);
    for (let round = -1; round < rounds; round += 1) {
      const begun = performance.now();
      const asked = question.includes('$id') ? `query ($id: ID!) { ${question} }` : `{ ${question} }`;
      const { data, text } = await api.ask(asked, {
        variables: question.includes('$id') ? { id: recallId } : {},
        authorization,
      });
      const took = performance.now() - begun;
      const [list] = Object.values(data ?? {}) as { edges: object[] }[];
      if (!list?.edges.length) throw new Error(text.slice(0, 500));
      if (round >= 0) times.push(took);
    }
    times.sort((one, other) => one - other);
    say(
      `${size} movements, ${name}: median ${times[times.length >> 1]?.toFixed(0)} ms, longest ${times.at(-1)?.toFixed(0)} ms of ${rounds}`,
    );
    if (isMeasured) expect(times[times.length >> 1]).toBeLessThan(1000);
  },
  300_000,
);

it('uses one piece among them as it does among few', async () => {
  const [lot] = await world.rows<{ id: string }>('SELECT id FROM bench_lot WHERE nth = 8');
  const [place] = await world.rows<{ house: string; department: string }>(
    'SELECT institution_id AS house, department_id AS department FROM bench_place WHERE nth = 0',
  );
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await world.rows(
      `INSERT INTO stock_movement (id, kind, item_id, lot_id, from_place_id, from_institution_id, quantity, owner_supplier_id, source_key, department_id)
       SELECT gen_random_uuid(), 'USE', l.item_id, l.id, $2, $3, 1, (SELECT owner_supplier_id FROM stock_movement WHERE lot_id = $1 LIMIT 1), gen_random_uuid()::text, $4
       FROM stock_lot l WHERE l.id = $1`,
      [lot?.id, firstPlace, place?.house, place?.department],
    );
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  say(`${size} movements, one more booked: median ${times[times.length >> 1]?.toFixed(1)} ms`);
}, 300_000);

it('reads no ledger from end to end', async () => {
  const [recall] = await world.rows<{ id: string }>('SELECT id FROM recall');
  const lotsOf = `(SELECT lot_id FROM lot_block WHERE recall_id = '${recall?.id}')`;
  const plans = [];
  for (const [name, sql] of Object.entries({
    holders: `SELECT place_id, lot_id, quantity FROM stock_balance WHERE lot_id IN ${lotsOf} AND quantity > 0 ORDER BY place_id, lot_id LIMIT 101`,
    recipients: `SELECT id, patient_id, department_id FROM stock_movement WHERE lot_id IN ${lotsOf} AND kind = 'USE' ORDER BY sequence DESC LIMIT 101`,
  })) {
    const rows = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`);
    const plan = rows.map(row => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on stock_(movement|balance)/);
    plans.push(`== ${size} movements, ${name}\n${plan}\n`);
  }
  if (process.env.STOCK_BENCH_PLANS) writeFileSync(process.env.STOCK_BENCH_PLANS, plans.join('\n'));
}, 300_000);

/** Straight to the terminal: jest would put a stack under each line. */
function say(line: string): void {
  if (isMeasured) process.stdout.write(`${line} (${cpus().length} cores, load ${load()})\n`);
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
