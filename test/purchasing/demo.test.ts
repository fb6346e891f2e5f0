import { seedPurchasing } from '../../server/demo/seed-purchasing';
import { accepted } from '../../server/kernel/result';
import { inTransaction } from '../../server/platform/database/transaction';
import { done } from '../referrals/referring';
import { Stocking } from '../stock/stocking';
import { itemOf } from '../support/catalogue';
import { agreed } from '../support/purchasing';

/** The purchases of the demo, made in a small group that is called as the one of the demo. */
it('the demo buys what its stock came from, and has it invoiced and paid', async () => {
  const s = await Stocking.make('JD-N');
  const { world, groupId, hospital, centre, catalogue } = s;
  for (const login of ['supplycentre', 'finance', 'groupadmin'])
    await world.rows(`INSERT INTO account (person_id, login, password_hash) VALUES ($1, $2, '')`, [
      await world.person(login),
      login,
    ]);
  const lines = [];
  for (let nth = 0; nth < 240; nth += 1) {
    const itemId = await itemOf(world, groupId, catalogue.categoryId, `H1${nth.toString().padStart(4, '0')}`);
    const pack = { item_id: itemId, group_id: groupId, name_zh: '盒', name_en: 'box', units: 10 };
    lines.push({ itemId, packId: await world.insert('catalogue_pack', pack), priceFen: 900 + nth, packsMax: null });
  }
  const houses = [hospital, centre].map(({ institutionId }) => ({ institutionId, packs: 1_200 }));
  const half = { first: lines.slice(0, 120), second: lines.slice(120) };
  await agreed(world, { groupId, supplierId: catalogue.supplierId, lines: half.first, houses });
  await agreed(world, {
    groupId,
    supplierId: catalogue.otherSupplierId,
    lines: half.second,
    houses,
    isConsigned: true,
  });
  for (const [nth, { itemId }] of lines.slice(100, 150).entries())
    await s.stocked(nth % 2 ? s.store : s.pharmacy, 200, {
      itemId,
      sourceKey: `demo:${nth}`,
      ownerSupplierId: nth < 20 ? null : catalogue.otherSupplierId,
    });
  done(
    await inTransaction<object, never>(world.database, 'SYSTEM', async tx => {
      await seedPurchasing(tx, new Date());
      return accepted({});
    }),
  );
  const states = async (table: string) => {
    const rows = await world.rows<{ state: string }>(`SELECT DISTINCT state FROM ${table} ORDER BY state`);
    return rows.map(({ state }) => state);
  };
  // Which of the other states come up follows from ids, which differ here from run to run.
  expect(await states('requisition')).toContain('ORDERED');
  expect(await states('purchase_order')).toContain('RECEIVED');
  expect(await states('supplier_invoice')).toContain('PAID');
  expect(await world.count('goods_receipt_line')).toBeGreaterThanOrEqual(50);
  expect(await world.count('supplier_invoice_line')).toBeGreaterThan(0);
  await s.close();
}, 60_000);
