import { newUuid } from '../../server/kernel/ids';
import { closeCount, enterCount, openCount } from '../../server/stock/count.commands';
import { setParLevel } from '../../server/stock/keeping.commands';
import { CountReason } from '../../server/stock/stock.enums';
import { readStockPolicy, stockPolicyFaults } from '../../server/stock/stock-policy.rules';
import { takeForUse } from '../../server/stock/use.commands';
import { codesOf, done } from '../referrals/referring';
import { Stocking } from './stocking';

/** Levels that are crossed, and the policy of stock. */

let s: Stocking;

beforeAll(async () => {
  s = await Stocking.make('LEVEL');
}, 60_000);
afterAll(() => s.close());

const take = (itemId: string, units: number) =>
  s.run(s.nurse, tx =>
    takeForUse(tx, {
      placeId: s.cabinet,
      itemId,
      quantity: BigInt(units),
      unit: null,
      pack: null,
      sourceKey: `test:${newUuid()}`,
    }),
  );
const told = (personId: string) => s.world.count('notice', `kind = 'STOCK_LOW' AND person_id = '${personId}'`);

describe('a place that falls below the level of an item', () => {
  it('is told to who keeps it once, and again only after it was filled up', async () => {
    const itemId = await s.anItem('LV001');
    await s.stocked(s.cabinet, 10, { itemId });
    const level = { placeId: s.cabinet, itemId, minUnits: 8n, maxUnits: 20n };
    done(await s.run(s.keeper, tx => setParLevel(tx, level)));
    done(await take(itemId, 2));
    expect(await told(s.keeper.personId)).toBe(0);
    done(await take(itemId, 1));
    done(await take(itemId, 1));
    expect(await told(s.keeper.personId)).toBe(1);
    expect(await told(s.pharmacist.personId)).toBe(0);
    await s.stocked(s.cabinet, 5, { itemId });
    done(await take(itemId, 4));
    expect(await told(s.keeper.personId)).toBe(2);
  });

  it('is told once when two take at the same time what together crosses it', async () => {
    const itemId = await s.anItem('LV002');
    await s.stocked(s.cabinet, 5, { itemId });
    await s.stocked(s.cabinet, 5, { itemId });
    done(await s.run(s.keeper, tx => setParLevel(tx, { placeId: s.cabinet, itemId, minUnits: 9n, maxUnits: 20n })));
    const before = await told(s.keeper.personId);
    for (const taken of await Promise.all([take(itemId, 1), take(itemId, 1)])) done(taken);
    expect((await told(s.keeper.personId)) - before).toBe(1);
  });

  it('is no news to whoever sets a level above what is there', async () => {
    const itemId = await s.anItem('LV003');
    await s.stocked(s.cabinet, 5, { itemId });
    const before = await told(s.keeper.personId);
    done(await s.run(s.keeper, tx => setParLevel(tx, { placeId: s.cabinet, itemId, minUnits: 9n, maxUnits: 20n })));
    done(await take(itemId, 1));
    expect((await told(s.keeper.personId)) - before).toBe(0);
  });
});

describe('the policy of stock', () => {
  it('takes what it does not say from the defaults, and refuses what is absurd', () => {
    expect(readStockPolicy({ nearExpiryDays: 30 })).toMatchObject({
      nearExpiryDays: 30,
      countReasons: Object.values(CountReason),
    });
    expect(stockPolicyFaults({ nearExpiryDays: 30, countReasons: ['LOST'] })).toEqual([]);
    expect(stockPolicyFaults({ nearExpiryDays: 0 })).toHaveLength(1);
    expect(stockPolicyFaults({ countReasons: [] })).toHaveLength(1);
    expect(stockPolicyFaults({ countReasons: ['STOLEN'] })).toHaveLength(1);
  });

  it('says by which reasons a count may differ from the books', async () => {
    const { lotId } = await s.stocked(s.store, 10);
    await s.world.insert('policy_version', {
      group_id: s.groupId,
      kind: 'stock',
      valid_from: s.today,
      content: JSON.stringify({ countReasons: ['BROKEN'] }),
      content_sha256: '0'.repeat(64),
      source: 'test',
      signed_by: s.keeper.personId,
      signed_at: new Date(),
    });
    const { countId } = done(await s.run(s.keeper, tx => openCount(tx, { placeId: s.store })));
    const line = { lotId, serial: null, ownerSupplierId: null, counted: 9n, note: null };
    const enter = (reason: CountReason) =>
      s.run(s.keeper, tx => enterCount(tx, { countId, lines: [{ ...line, reason }] }));
    expect(codesOf(await enter(CountReason.LOST))).toEqual(['REASON']);
    done(await enter(CountReason.BROKEN));
    done(await s.run(s.keeper, tx => closeCount(tx, { countId })));
    expect(await s.units(lotId)).toBe(9);
  });
});
