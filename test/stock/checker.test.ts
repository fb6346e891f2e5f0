import { Client } from 'pg';
import { Random } from '../../server/demo/random';
import { newUuid } from '../../server/kernel/ids';
import { Stocking } from './stocking';

/**
 * Many connections receive, issue, send and give back at random; at every checkpoint, while they go on, each balance is the sum of its movements
 * and none is below zero. STOCK_CHECK_MOVEMENTS says how many (800 unless told). The same checker finds balances that are kept by reading
 * and writing back.
 */
const movementsMax = Number(process.env.STOCK_CHECK_MOVEMENTS ?? 800);
const connections = 8;
const seed = process.env.STOCK_CHECK_SEED ?? 'stock';

let s: Stocking;
let clients: Client[];

beforeAll(async () => {
  s = await Stocking.make('CHECK');
  clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: s.world.url });
      await client.connect();
      await client.query(`SET ROLE medgroup_app; SELECT set_config('medgroup.system', 'on', false)`);
      return client;
    }),
  );
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map(client => client.end()));
  await s.close();
});

/** Something that moves: from or to may be outside. */
interface Move {
  readonly kind: 'RECEIPT' | 'USE' | 'RETURN_USE' | 'TRANSFER' | 'RETURN_SUPPLIER';
  readonly lotId: string;
  readonly owner: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly quantity: number;
  readonly useId: string | null;
}

/** A way to keep books; answers whether it was booked, false when there was not enough. */
interface Books {
  readonly book: (client: Client, id: string, move: Move) => Promise<boolean>;
  /** Balances that differ from the sum of their movements, or are below zero. */
  readonly broken: () => Promise<object[]>;
}

/** What is moved, and between which places. */
interface Field {
  readonly lotIds: readonly string[];
  readonly places: readonly string[];
  readonly owners: readonly (string | null)[];
}

interface Tally {
  booked: number;
  refused: number;
  returned: number;
}

/** Books so many random movements over all connections; looks ten times on the way. */
async function run(books: Books, field: Field, count: number): Promise<Tally> {
  const tally: Tally = { booked: 0, refused: 0, returned: 0 };
  let begun = 0;
  const step = Math.ceil(count / 10);
  let next = step;
  const found: object[][] = [];
  const workers = clients.map(async (client, worker) => {
    const random = new Random(`${seed} ${worker}`);
    const uses: { id: string; move: Move; left: number }[] = [];
    while (begun < count) {
      begun += 1;
      const move = randomMove(random, field, uses);
      const id = newUuid();
      const booked = await books.book(client, id, move);
      tally[booked ? 'booked' : 'refused'] += 1;
      if (booked && move.kind === 'USE') uses.push({ id, move, left: move.quantity });
      if (booked && move.kind === 'RETURN_USE') tally.returned += 1;
      if (begun >= next) {
        next += step;
        found.push(await books.broken());
      }
    }
  });
  await Promise.all(workers);
  found.push(await books.broken());
  const broken = found.flat();
  if (broken.length > 0) throw new Error(`balances are not the sums of their movements: ${JSON.stringify(broken[0])}`);
  return tally;
}

function randomMove(random: Random, field: Field, uses: { id: string; move: Move; left: number }[]): Move {
  const dice = random.whole(0, 99);
  const used = uses.at(-1);
  if (dice < 10 && used) {
    const quantity = random.whole(1, used.left);
    used.left -= quantity;
    if (used.left === 0) uses.pop();
    return { ...used.move, kind: 'RETURN_USE', from: null, to: used.move.from, quantity, useId: used.id };
  }
  const lotId = random.pick(field.lotIds);
  const owner = random.pick(field.owners);
  const here = random.pick(field.places);
  const what = { lotId, owner, quantity: random.whole(1, 9), useId: null };
  if (dice < 40) return { ...what, kind: 'RECEIPT', from: null, to: here };
  if (dice < 70) return { ...what, kind: 'USE', from: here, to: null };
  if (dice < 80) return { ...what, kind: 'RETURN_SUPPLIER', from: here, to: null };
  const there = random.pick(field.places.filter(place => place !== here));
  return { ...what, kind: 'TRANSFER', from: here, to: there };
}

/** The books of the server. */
function realBooks(): Books {
  const house = s.hospital.institutionId;
  const retryable = new Set(['40P01', '40001']);
  const book: Books['book'] = async (client, id, move) => {
    const { kind, lotId, owner, from, to, quantity, useId } = move;
    try {
      await client.query(
        `INSERT INTO stock_movement (id, kind, item_id, lot_id, from_place_id, from_institution_id, to_place_id, to_institution_id, quantity, owner_supplier_id, source_key,
           department_id, reason, use_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          ...[id, kind, s.catalogue.itemId, lotId, from, from && house, to, to && house, quantity, owner, id],
          ...[kind.endsWith('USE') ? s.hospital.departmentId : null, kind.startsWith('RETURN') ? 'x' : null, useId],
        ],
      );
      return true;
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      if (constraint === 'stock_balance_not_negative') return false;
      if (code && retryable.has(code)) return book(client, id, move);
      throw error;
    }
  };
  const broken = () =>
    s.world.rows<object>(
      `WITH moved AS (
         SELECT to_place_id AS place, lot_id AS lot, coalesce(owner_supplier_id, '00000000-0000-0000-0000-000000000000') AS owner, quantity AS units FROM stock_movement WHERE to_place_id IS NOT NULL
         UNION ALL SELECT from_place_id, lot_id, coalesce(owner_supplier_id, '00000000-0000-0000-0000-000000000000'), -quantity FROM stock_movement WHERE from_place_id IS NOT NULL
       ), sums AS (SELECT place, lot, owner, sum(units) AS units FROM moved GROUP BY 1, 2, 3)
       SELECT place, lot, m.units AS moved, b.quantity AS held
       FROM sums m FULL JOIN stock_balance b ON (b.place_id, b.lot_id, b.owner_supplier_id) = (m.place, m.lot, m.owner)
       WHERE coalesce(m.units, 0) <> coalesce(b.quantity, 0) OR b.quantity < 0 LIMIT 3`,
    );
  return { book, broken };
}

/** Books kept by reading a balance and writing it back. */
function readModifyWriteBooks(): Books {
  const change = async (client: Client, place: string, lot: string, units: number) => {
    const { rows } = await client.query('SELECT quantity FROM scratch_balance WHERE place = $1 AND lot = $2', [
      place,
      lot,
    ]);
    const after = Number(rows[0]?.quantity ?? 0) + units;
    if (after < 0) return false;
    await client.query('UPDATE scratch_balance SET quantity = $3 WHERE place = $1 AND lot = $2', [place, lot, after]);
    await client.query('INSERT INTO scratch_movement VALUES ($1, $2, $3)', [place, lot, units]);
    return true;
  };
  const book: Books['book'] = async (client, _id, { lotId, from, to, quantity }) => {
    await client.query('BEGIN');
    try {
      const done =
        (!from || (await change(client, from, lotId, -quantity))) &&
        (!to || (await change(client, to, lotId, quantity)));
      await client.query(done ? 'COMMIT' : 'ROLLBACK');
      return done;
    } catch {
      // A deadlock of two transfers: not booked.
      await client.query('ROLLBACK');
      return false;
    }
  };
  const broken = () =>
    s.world.rows<object>(
      `SELECT b.place, b.lot, b.quantity AS held, sum(m.units) AS moved FROM scratch_balance b LEFT JOIN scratch_movement m USING (place, lot)
       GROUP BY b.place, b.lot, b.quantity HAVING b.quantity <> coalesce(sum(m.units), 0) OR b.quantity < 0`,
    );
  return { book, broken };
}

async function fieldOf(lots: number): Promise<Field> {
  const lotIds: string[] = [];
  for (let n = 0; n < lots; n += 1)
    lotIds.push(await s.world.insert('stock_lot', { item_id: s.catalogue.itemId, number: newUuid().slice(-9) }));
  return { lotIds, places: [s.store, s.cabinet], owners: [null, s.catalogue.supplierId] };
}

it('keeps each balance at the sum of its movements, and never below zero', async () => {
  const field = await fieldOf(12);
  const begun = Date.now();
  const { booked, refused, returned } = await run(realBooks(), field, movementsMax);
  const seconds = (Date.now() - begun) / 1000;
  if (process.env.STOCK_CHECK_MOVEMENTS)
    process.stdout.write(
      `${booked} booked, ${refused} refused for want of stock, ${returned} returns, ${seconds.toFixed(1)} s\n`,
    );
  expect(booked + refused).toBeGreaterThanOrEqual(movementsMax);
  // Both sides of the guard were met.
  expect(refused).toBeGreaterThan(movementsMax / 50);
  expect(booked).toBeGreaterThan(movementsMax / 2);
  expect(returned).toBeGreaterThan(0);
}, 3_600_000);

it('finds balances that are read and written back', async () => {
  await s.world.rows(`CREATE TABLE scratch_balance (place uuid, lot uuid, quantity bigint, PRIMARY KEY (place, lot));
    CREATE TABLE scratch_movement (place uuid, lot uuid, units bigint); GRANT ALL ON scratch_balance, scratch_movement TO medgroup_app`);
  const field = await fieldOf(1);
  for (const place of field.places)
    await s.world.rows('INSERT INTO scratch_balance VALUES ($1, $2, 0)', [place, field.lotIds[0]]);
  await expect(run(readModifyWriteBooks(), field, 400)).rejects.toThrow('balances are not the sums of their movements');
}, 60_000);
