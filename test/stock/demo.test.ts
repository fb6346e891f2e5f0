import { demoDatabase } from '../support/demo-database';
import { World } from '../support/world';

/** What the demo has in stock, seen by its owner. */
let world: World;

beforeAll(async () => {
  world = await World.make(await demoDatabase());
}, 300_000);
afterAll(() => world.close());

it('has stock in every house and ward of its group, and books that agree', async () => {
  const [places] = await world.rows(
    `SELECT count(DISTINCT institution_id) > 5 AS houses, count(*) FILTER (WHERE kind = 'CABINET') > 10 AS cabinets FROM stock_place`,
  );
  expect(places).toEqual({ houses: true, cabinets: true });
  const wrong = await world.rows(
    `WITH moved AS (
       SELECT to_place_id AS place, lot_id AS lot, quantity AS units FROM stock_movement WHERE to_place_id IS NOT NULL
       UNION ALL SELECT from_place_id, lot_id, -quantity FROM stock_movement WHERE from_place_id IS NOT NULL)
     SELECT place, lot FROM (SELECT place, lot, sum(units) AS units FROM moved GROUP BY 1, 2) m
     FULL JOIN (SELECT place_id AS place, lot_id AS lot, sum(quantity) AS units FROM stock_balance GROUP BY 1, 2) b USING (place, lot) WHERE m.units IS DISTINCT FROM b.units`,
  );
  expect(wrong).toEqual([]);
  expect(await world.count('stock_movement')).toBeGreaterThan(2_000);
  expect(await world.count('stock_movement', 'patient_id IS NOT NULL')).toBeGreaterThan(5);
});

it('shows what somebody has to look after: an open recall, what expires soon or has, what lies below its level', async () => {
  const [recall] = await world.rows(
    `SELECT count(*)::int AS open, (SELECT count(*) > 0 FROM recall_task WHERE held_units > 0) AS held, (SELECT count(*)::int FROM recall_task WHERE acknowledged_at IS NOT NULL) AS answered
     FROM recall WHERE closed_at IS NULL`,
  );
  expect(recall).toEqual({ open: 1, held: true, answered: 1 });
  expect(await world.count('stock_balance', 'quantity > 0 AND expires_on < group_today()')).toBeGreaterThan(0);
  expect(
    await world.count('stock_balance', 'quantity > 0 AND expires_on BETWEEN group_today() AND group_today() + 60'),
  ).toBeGreaterThan(5);
  expect(
    await world.count(
      'par_level l',
      'min_units > (SELECT sum(quantity) FROM stock_balance b WHERE b.place_id = l.place_id AND b.item_id = l.item_id)',
    ),
  ).toBeGreaterThan(5);
  expect(await world.count('stock_transfer', `state = 'SENT'`)).toBe(1);
});
