import fc from 'fast-check';
import { addDays } from '../../server/kernel/civil-date';
import { isPickable, type Pickable, pickList } from '../../server/stock/fefo.rules';
import { packsToAsk, surplusOf, takerOf } from '../../server/stock/proposal.rules';
import { amountOf, returnAmount, settledAmounts } from '../../server/stock/settlement.rules';
import { packsOf, QuantityUnit, serialsRefusal, unitsOf } from '../../server/stock/units.rules';

const today = '2026-11-22';
const tablet = { baseUnitZh: '片', baseUnitEn: 'tablet', tracking: 'LOT' as const };
const box = { nameZh: '盒', nameEn: 'box', units: 24n };

const stock: fc.Arbitrary<Pickable[]> = fc.array(
  fc.record({
    lotId: fc.uuid(),
    lotNumber: fc.string({ minLength: 1, maxLength: 5 }),
    serial: fc.constant(''),
    ownerSupplierId: fc.option(fc.constantFrom('a', 'b')),
    expiresOn: fc.option(fc.integer({ min: -30, max: 400 }).map(days => addDays(today, days))),
    free: fc.bigInt({ min: 0n, max: 50n }),
    isBlocked: fc.boolean(),
  }),
  { maxLength: 12 },
);

describe('picking', () => {
  it('takes what expires first, never what must not go out, and all that was asked for or says what is missing', () => {
    fc.assert(
      fc.property(stock, fc.bigInt({ min: 1n, max: 300n }), (there, wanted) => {
        const { picks, missing } = pickList(there, wanted, today);
        const taken = picks.reduce((sum, { units }) => sum + units, 0n);
        const good = there.filter(each => isPickable(each, today));
        const all = good.reduce((sum, { free }) => sum + free, 0n);
        expect(taken + missing).toBe(wanted);
        expect(missing).toBe(wanted > all ? wanted - all : 0n);
        for (const { of, units } of picks) {
          expect(units > 0n && units <= of.free).toBe(true);
          expect(of.isBlocked || (of.expiresOn !== null && of.expiresOn < today)).toBe(false);
        }
        const last = (each: Pickable) => each.expiresOn ?? '9999-12-31';
        // Nothing that stays expires before something that goes, and only the last one picked is taken in part.
        for (const { of } of picks)
          for (const stays of good.filter(each => !picks.some(pick => pick.of === each)))
            expect(last(of) <= last(stays)).toBe(true);
        for (const { of, units } of picks.slice(0, -1)) expect(units).toBe(of.free);
      }),
    );
  });

  it('takes the house’s own before a supplier’s of the same day', () => {
    const each = { lotNumber: '1', serial: '', expiresOn: today, free: 5n, isBlocked: false };
    const there = [
      { ...each, lotId: 's', ownerSupplierId: 'a' },
      { ...each, lotId: 'o', ownerSupplierId: null },
    ];
    expect(pickList(there, 6n, today).picks.map(({ of, units }) => [of.lotId, units])).toEqual([
      ['o', 5n],
      ['s', 1n],
    ]);
    expect(pickList(there, 1n, addDays(today, 1)).missing).toBe(1n);
  });
});

describe('a quantity', () => {
  it('is exact in base units whatever it counts, and comes back whole', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (quantity, units) => {
          const pack = { ...box, units };
          const stated = unitsOf(tablet, { quantity, unit: QuantityUnit.PACK, pack });
          expect(stated).toEqual({ units: quantity * units });
          expect(packsOf(tablet, quantity * units, pack)).toEqual({ packs: quantity });
          expect('wrong' in packsOf(tablet, quantity * units + 1n, pack)).toBe(units > 1n);
        },
      ),
    );
  });

  it('is asked for when a box was scanned and nobody said what it counts', () => {
    const said = unitsOf(tablet, { quantity: 3n, unit: null, pack: box });
    expect('wrong' in said && said.wrong.message.en).toBe(
      'What was scanned (box) holds 24 tablet: say whether 3 means packs (72 in all) or tablet.',
    );
    expect(unitsOf(tablet, { quantity: 3n, unit: null, pack: { ...box, units: 1n } })).toEqual({ units: 3n });
    expect('wrong' in unitsOf(tablet, { quantity: 3n, unit: QuantityUnit.PACK, pack: null })).toBe(true);
    expect('wrong' in unitsOf(tablet, { quantity: 0n, unit: null, pack: null })).toBe(true);
  });

  it('goes with one number for each piece that has numbers, and with none otherwise', () => {
    const piece = { tracking: 'SERIAL' as const };
    expect(serialsRefusal(piece, 2n, ['1', '2'])).toBeUndefined();
    for (const serials of [['1'], ['1', '1'], ['1', ' '], []]) expect(serialsRefusal(piece, 2n, serials)).toBeDefined();
    expect(serialsRefusal(tablet, 2n, [])).toBeUndefined();
    expect(serialsRefusal(tablet, 2n, ['1'])?.code).toBe('SERIAL');
  });
});

describe('what is owed', () => {
  const price = fc.record({
    priceFen: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    packUnits: fc.bigInt({ min: 1n, max: 1000n }),
  });

  it('is the price of the pack for a whole one, and within half a fen of its share for a part', () => {
    fc.assert(
      fc.property(price, fc.bigInt({ min: 1n, max: 10_000n }), (of, units) => {
        expect(amountOf(of, of.packUnits)).toBe(of.priceFen);
        const off = 2n * (amountOf(of, units) * of.packUnits - of.priceFen * units);
        expect(off <= of.packUnits && off > -of.packUnits).toBe(true);
      }),
    );
    expect(amountOf({ priceFen: 1000n, packUnits: 3n }, 1n)).toBe(333n);
    expect(amountOf({ priceFen: 1n, packUnits: 2n }, 1n)).toBe(1n);
  });

  it('is nothing when all came back, in however many parts', () => {
    fc.assert(
      fc.property(price, fc.array(fc.bigInt({ min: 1n, max: 20n }), { minLength: 1, maxLength: 6 }), (of, parts) => {
        const used = parts.reduce((sum, part) => sum + part, 0n);
        let returned = 0n;
        let owed = amountOf(of, used);
        for (const part of parts) {
          const credit = returnAmount(of, used, returned, part);
          expect(credit <= 0n).toBe(true);
          owed += credit;
          returned += part;
        }
        expect(owed).toBe(0n);
        // Priced all at once later, it comes to the same.
        const lines = [{ units: used, isReturn: false }, ...parts.map(part => ({ units: -part, isReturn: true }))];
        const amounts = settledAmounts(of, lines);
        expect(amounts[0]).toBe(amountOf(of, used));
        expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(0n);
        expect(amounts.slice(1).every(amount => amount <= 0n)).toBe(true);
      }),
    );
  });

  it('what a count has found is worth as much as what it had lost', () => {
    const of = { priceFen: 1_000n, packUnits: 3n };
    expect(settledAmounts(of, [{ units: -5n, isReturn: false }])).toEqual([-amountOf(of, 5n)]);
  });
});

describe('a proposal', () => {
  const level = { minUnits: 10n, maxUnits: 30n, units: 9n, coming: 0n, onOrder: 0n };

  it('fills up in whole packs, not above the upper level, and counts what is on its way', () => {
    expect(packsToAsk(level, 10n)).toBe(2n);
    expect(packsToAsk(level, 100n)).toBe(1n);
    expect(packsToAsk({ ...level, units: 10n }, 10n)).toBe(0n);
    expect(packsToAsk({ ...level, coming: 1n }, 10n)).toBe(0n);
    expect(packsToAsk({ ...level, onOrder: 1n }, 10n)).toBe(0n);
    expect(packsToAsk({ ...level, minUnits: 0n, maxUnits: 0n, units: 0n }, 10n)).toBe(0n);
  });

  it('sends what expires soon to whom uses most of it in time, on top of what they have', () => {
    const soon = addDays(today, 30);
    const users = [
      { institutionId: 'a', used: 90n, has: 25n },
      { institutionId: 'b', used: 60n, has: 0n },
      { institutionId: 'c', used: 300n, has: 100n },
    ];
    expect(takerOf(50n, soon, today, users)).toEqual({ institutionId: 'b', units: 20n });
    expect(takerOf(3n, soon, today, users)).toEqual({ institutionId: 'a', units: 3n });
    expect(takerOf(50n, today, today, users)).toBeUndefined();
    expect(surplusOf(50n, 90n, soon, today)).toBe(20n);
    expect(surplusOf(50n, 900n, soon, today)).toBe(0n);
  });
});
