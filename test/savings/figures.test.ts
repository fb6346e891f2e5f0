import fc from 'fast-check';
import { type IdType, toGlobalId } from '../../server/kernel/ids';
import { decimalOf } from '../../server/kernel/money';
import { accepted } from '../../server/kernel/result';
import type { Viewer } from '../../server/platform/access/viewer';
import { Snapshot } from '../../server/platform/database/snapshot';
import { inTransaction } from '../../server/platform/database/transaction';
import { figureRules, SupplyFigureCode, SupplyFigureUnit } from '../../server/savings/figures.rules';
import { figureRows } from '../../server/savings/figures.sql';
import { done } from '../referrals/referring';
import { Api, bearer } from '../support/api';
import { type ReckonedRow, reckoned } from './reckoned';
import { type OrderWish, type StockWish, Trading } from './trading';

/** Figures of procurement: what the API says must be what is reckoned one by one from everything that has happened, in random small worlds. */

let t: Trading;
let api: Api;
let officer: Viewer;

beforeAll(async () => {
  t = await Trading.make();
  api = await Api.start(t.s.world);
  officer = t.s.groupOfficer;
  // In one month both houses buy the same, at two prices and at one: so that there is always something to compare.
  const part = { after: 0, packs: 5, late: false, goesBack: false };
  const line = (house: number) => ({ house, packs: 5, promised: 5, parts: [part] });
  const drugs = t.pricesOn(t.day(-60)).filter(({ item }) => item === t.items[2]?.id);
  for (const [house, price] of drugs.entries())
    await t.order(price, { sent: -60, days: 9, state: 'CONFIRMED', lines: [line(house)] });
  const [same] = t.pricesOn(t.day(-60));
  if (same) await t.order(same, { sent: -60, days: 9, state: 'CONFIRMED', lines: [line(0), line(1)] });
  // And each house keeps and uses something, so that no figure is without rows, whatever chance adds.
  for (const house of [0, 1]) {
    const use = { house, isOwn: false, day: -20, units: 20, used: 3, comesBack: false, shelfDays: 900 };
    if (same) await t.consigned(same, use);
    await t.levelled(house, t.items[0]?.id ?? '');
  }
}, 60_000);
afterAll(async () => {
  await api.close();
  await t.s.close();
});

const id = (type: IdType, uuid: string) => toGlobalId(type, uuid);
const codes = Object.values(SupplyFigureCode);

interface Value {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string | null;
}
interface Figure {
  readonly code: SupplyFigureCode;
  readonly total: Value;
  readonly months: (Value & { month: string })[];
  readonly parts: (Value & Record<'institution' | 'supplier' | 'category', { id: string } | null>)[];
}

const document = `query ($filter: SupplyFigureFilter!, $by: SupplyFigureSplit!, $codes: [SupplyFigureCode!]) { supplyFigures(filter: $filter, by: $by, codes: $codes) {
  code total { numerator denominator value } months { month numerator denominator value }
  parts { numerator denominator value institution { id } supplier { id } category { id } } } }`;

async function ask<Data>(viewer: Viewer, query: string, variables: object): Promise<Data> {
  const { data, text } = await api.ask(query, { variables, authorization: await bearer(t.s.world, viewer.personId) });
  if (!data) throw new Error(text);
  return data as Data;
}

interface Chosen {
  readonly from: string;
  readonly until: string;
  readonly house: string | null;
  readonly supplier: string | null;
  readonly kind: string | null;
  readonly category: string | null;
}

const filterOf = ({ from, until, house, supplier, kind, category }: Chosen) => ({
  ...{ groupId: id('MedicalGroup', t.s.groupId), from, until, kind },
  institutionId: house && id('Institution', house),
  supplierId: supplier && id('Supplier', supplier),
  categoryId: category && id('CatalogueCategory', category),
});

function chosen(rows: readonly ReckonedRow[], { house, supplier, kind, category }: Chosen): ReckonedRow[] {
  return rows.filter(row => {
    const item = t.items.find(each => each.id === row.item);
    return (
      (house === null || row.house === house) &&
      (supplier === null || row.supplier === supplier) &&
      (kind === null || item?.kind === kind) &&
      (category === null || item?.category === category)
    );
  });
}

function valueOfRows(code: SupplyFigureCode, rows: readonly ReckonedRow[]): Value {
  const { unit, factor } = figureRules[code];
  const text = (value: bigint) => (unit === SupplyFigureUnit.YUAN ? decimalOf(value, 100n, 2) : value.toString());
  const add = (which: 'numerator' | 'denominator') => rows.reduce((sum, row) => sum + row[which], 0n);
  const [numerator, denominator] = [add('numerator'), add('denominator')];
  const value = denominator > 0n ? decimalOf(numerator * factor, denominator, 4) : null;
  return { numerator: text(numerator), denominator: text(denominator), value };
}

const splits = {
  INSTITUTION: ({ house }: ReckonedRow) => id('Institution', house),
  SUPPLIER: ({ supplier }: ReckonedRow) => supplier && id('Supplier', supplier),
  CATEGORY: ({ item }: ReckonedRow) => {
    const category = t.items.find(each => each.id === item)?.category;
    return category ? id('CatalogueCategory', category) : null;
  },
};

async function expectFigures(viewer: Viewer, houses: string[], choice: Chosen): Promise<void> {
  for (const [by, keyOf] of Object.entries(splits)) {
    const { supplyFigures } = await ask<{ supplyFigures: Figure[] }>(viewer, document, {
      filter: filterOf(choice),
      by,
    });
    expect(supplyFigures.map(({ code }) => code)).toEqual(codes);
    for (const { code, total, months, parts } of supplyFigures) {
      const rows = chosen(reckoned(t, code, { from: choice.from, until: choice.until, houses }), choice);
      expect({ code, ...total }).toEqual({ code, ...valueOfRows(code, rows) });
      if (!figureRules[code].isNow)
        for (const { month, ...value } of months)
          expect({ code, month, ...value }).toEqual({
            ...{ code, month },
            ...valueOfRows(
              code,
              rows.filter(({ day }) => day.startsWith(month.slice(0, 7))),
            ),
          });
      // Stock and use of nothing are no rows of the database; a pencil writes zeros.
      const some = rows.filter(({ numerator, denominator }) => numerator !== 0n || denominator !== 0n);
      const keys = new Set(some.flatMap(row => keyOf(row) ?? []));
      const answered = parts.flatMap(({ institution, supplier, category, ...value }) =>
        /^[-0.]+$/.test(value.numerator + value.denominator) &&
        !keys.has((institution ?? supplier ?? category)?.id ?? '')
          ? []
          : [[(institution ?? supplier ?? category)?.id ?? '', value]],
      );
      const expected = [...keys].map(key => [
        key,
        valueOfRows(
          code,
          rows.filter(row => keyOf(row) === key),
        ),
      ]);
      expect({ code, by, parts: Object.fromEntries(answered) }).toEqual({
        code,
        by,
        parts: Object.fromEntries(expected),
      });
    }
  }
}

const orders: fc.Arbitrary<OrderWish> = fc.record({
  sent: fc.integer({ min: -300, max: -1 }),
  days: fc.integer({ min: 1, max: 40 }),
  state: fc.constantFrom('CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'REFUSED', 'CANCELLED'),
  lines: fc
    .uniqueArray(
      fc.record({
        house: fc.integer({ min: 0, max: 1 }),
        packs: fc.integer({ min: 1, max: 9 }),
        promised: fc.integer({ min: 0, max: 9 }),
        parts: fc.array(
          fc.record({
            after: fc.integer({ min: 0, max: 60 }),
            packs: fc.integer({ min: 1, max: 9 }),
            late: fc.boolean(),
            goesBack: fc.boolean(),
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 2, selector: ({ house }) => house },
    )
    .map(lines => lines.map(line => ({ ...line, promised: Math.min(line.promised, line.packs) }))),
});
const stocks: fc.Arbitrary<StockWish> = fc.record({
  house: fc.integer({ min: 0, max: 1 }),
  isOwn: fc.boolean(),
  day: fc.integer({ min: -250, max: -1 }),
  units: fc.integer({ min: 1, max: 50 }),
  used: fc.integer({ min: 0, max: 50 }),
  comesBack: fc.boolean(),
  shelfDays: fc.constantFrom(10, 60, 900),
});
const index = fc.nat({ max: 5 });
const choices = fc.record({
  from: fc.integer({ min: -320, max: -30 }),
  days: fc.integer({ min: 1, max: 340 }),
  house: fc.option(fc.integer({ min: 0, max: 1 })),
  supplier: fc.option(fc.integer({ min: 0, max: 1 })),
  kind: fc.option(fc.constantFrom('DRUG', 'CONSUMABLE')),
  category: fc.option(fc.integer({ min: 0, max: 2 })),
});

it('are what is reckoned one by one, whatever is asked for', async () => {
  const { hospital, centre, catalogue } = t.s;
  const houses = [hospital.institutionId, centre.institutionId];
  const suppliers = [catalogue.supplierId, catalogue.otherSupplierId];
  const worlds = fc.record({
    orders: fc.array(fc.tuple(index, orders), { minLength: 3, maxLength: 6 }),
    stocks: fc.array(fc.tuple(index, stocks), { minLength: 3, maxLength: 8 }),
    levels: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 })), { maxLength: 2 }),
    incomes: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.bigInt(1n, 9_999n)),
        fc.bigInt(1n, 99_999n),
      ),
      { maxLength: 3 },
    ),
    choice: choices,
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ choice, ...made }) => {
      for (const [at, wish] of made.orders) {
        const prices = t.pricesOn(t.day(wish.sent));
        const price = prices[at % prices.length];
        if (price) await t.order(price, wish);
      }
      for (const [at, wish] of made.stocks) {
        const prices = t.pricesOn(t.day(wish.day));
        const price = prices[at % prices.length];
        if (price) await t.consigned(price, wish);
      }
      for (const [house, item] of made.levels) await t.levelled(house, t.items[item]?.id ?? '');
      for (const [house, month, drugs, medical] of made.incomes)
        await t.earned(house, `2026-0${month}-01`, medical, drugs);
      const from = t.day(choice.from);
      await expectFigures(officer, houses, {
        from,
        until: t.day(Math.min(choice.from + choice.days, 40)),
        house: choice.house === null ? null : (houses[choice.house] ?? null),
        supplier: choice.supplier === null ? null : (suppliers[choice.supplier] ?? null),
        kind: choice.kind,
        category: choice.category === null ? null : (t.items[choice.category]?.category ?? null),
      });
    }),
    // Each run adds to the same world: what failed would not be the same again.
    { numRuns: Number(process.env.SAVINGS_RUNS ?? 4), endOnFailure: true },
  );
}, 120_000);

const everything = (): Chosen => ({
  ...{ from: t.day(-400), until: t.day(60) },
  ...{ house: null, supplier: null, kind: null, category: null },
});

it('are of one’s own house for who works there, and of none for who only nurses there', async () => {
  await expectFigures(t.s.keeper, [t.s.hospital.institutionId], everything());
  const foreign = {
    filter: { ...filterOf(everything()), institutionId: id('Institution', t.s.centre.institutionId) },
    by: 'SUPPLIER',
  };
  const asked = async (viewer: Viewer) =>
    (await api.ask(document, { variables: foreign, authorization: await bearer(t.s.world, viewer.personId) })).code;
  expect(await asked(t.s.keeper)).toBe('NOT_FOUND');
  expect(await asked(t.s.nurse)).toBe('FORBIDDEN');
});

it('open to the rows that they sum up, page by page', async () => {
  const query = `query ($filter: SupplyFigureFilter!, $code: SupplyFigureCode!, $part: SupplyFigurePart!, $after: String) {
    supplyFigureRows(filter: $filter, code: $code, part: $part, first: 30, after: $after) {
      edges { node { day numerator denominator institution { id } item { id } supplier { id } order { id } } } pageInfo { hasNextPage endCursor } } }`;
  type Listed = { numerator: string; denominator: string; day: string };
  type Listing = { edges: { node: Listed }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const filter = filterOf(everything());
  const listed = async (code: SupplyFigureCode, part: string) => {
    const rows: Listed[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Listing = (await ask<{ supplyFigureRows: Listing }>(officer, query, { filter, code, part, after }))
        .supplyFigureRows;
      rows.push(...page.edges.map(({ node }) => node));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    return rows;
  };
  const houses = [t.s.hospital.institutionId, t.s.centre.institutionId];
  for (const code of codes) {
    const expected = reckoned(t, code, { from: t.day(-400), until: t.day(60), houses });
    const all = await listed(code, 'ALL');
    const isMoney = figureRules[code].unit === SupplyFigureUnit.YUAN;
    const fen = (value: string) => BigInt(isMoney ? value.replace('.', '') : value);
    // Stock and use of nothing are no rows of the database; a pencil writes zeros.
    const some = expected.filter(row => row.numerator !== 0n || row.denominator !== 0n);
    const found = all.filter(row => fen(row.numerator) !== 0n || fen(row.denominator) !== 0n);
    const inOrder = (rows: string[]) => rows.sort();
    expect(inOrder(found.map(row => `${row.day} ${fen(row.numerator)} ${fen(row.denominator)}`))).toEqual(
      inOrder(some.map(row => `${row.day} ${row.numerator} ${row.denominator}`)),
    );
    expect(all.map(({ day }) => day)).toEqual(
      all
        .map(({ day }) => day)
        .sort()
        .reverse(),
    );
    const missed = await listed(code, 'MISSED');
    expect([missed.length, (await listed(code, 'COUNTED')).length]).toEqual([
      all.filter(row => fen(row.numerator) === 0n).length,
      all.filter(row => fen(row.numerator) !== 0n).length,
    ]);
  }
}, 60_000);

it('show nothing of another house past the interface: the second wall', async () => {
  // What was imported month by month names nobody and lies behind the first wall only.
  for (const code of codes.filter(each => each !== SupplyFigureCode.DRUG_INCOME_SHARE)) {
    const count = async (viewer: Viewer | 'SYSTEM') => {
      const both = [t.s.hospital.institutionId, t.s.centre.institutionId];
      const parameters = [both, t.day(-400), t.day(60), t.s.groupId, t.s.hospital.institutionId];
      const rows = await inTransaction(t.s.world.database, viewer, async tx =>
        accepted(
          (
            await tx.row<{ n: number }>(
              `SELECT count(*)::int AS n FROM (${figureRows[code]}) r WHERE house_id = $5`,
              parameters,
            )
          )?.n,
        ),
      );
      return done(rows) ?? 0;
    };
    expect([code, (await count('SYSTEM')) > 0, await count(t.s.pharmacist)]).toEqual([code, true, 0]);
  }
});

it('are asked for in one statement each, however much there is', async () => {
  const query = jest.spyOn(Snapshot.prototype, 'rows');
  await ask(officer, document, { filter: filterOf(everything()), by: 'CATEGORY' });
  const statements = query.mock.calls.map(([sql]) => sql);
  query.mockRestore();
  expect(statements.filter(sql => sql.includes('GROUPING SETS'))).toHaveLength(codes.length);
  // Besides: the group, its members and the categories; the server also works for itself meanwhile.
  const labels = statements.filter(sql =>
    /FROM (medical_group|membership|catalogue_category|institution|supplier)\b/.test(sql),
  );
  expect(labels.length).toBeLessThan(8);
});

it('are refused for no days, and for more than three years', async () => {
  const authorization = await bearer(t.s.world, officer.personId);
  for (const [from, until] of [
    [t.day(0), t.day(0)],
    [t.day(-1_101), t.day(0)],
  ] as const) {
    const filter = { ...filterOf(everything()), from, until };
    expect((await api.ask(document, { variables: { filter, by: 'SUPPLIER' }, authorization })).code).toBe(
      'BAD_USER_INPUT',
    );
  }
});
