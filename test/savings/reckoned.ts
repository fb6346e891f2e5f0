import { addDays, type CivilDate } from '../../server/kernel/civil-date';
import { SupplyFigureCode } from '../../server/savings/figures.rules';
import { halfUp, type Price, type Trading } from './trading';

/** The figures once more, from what was written down, by loops: what a sum in the database must agree with. */

export interface ReckonedRow {
  readonly day: CivilDate;
  readonly house: string;
  readonly supplier: string | null;
  readonly item: string | null;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface ReckonedPeriod {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Those whose figures the viewer sees. */
  readonly houses: readonly string[];
}

const monthOf = (day: CivilDate): CivilDate => `${day.slice(0, 7)}-01`;

export function reckoned(t: Trading, code: SupplyFigureCode, period: ReckonedPeriod): ReckonedRow[] {
  const { facts } = t;
  const { today } = t.s;
  const isIn = (day: CivilDate) => period.from <= day && day < period.until;
  const seen = <Row extends { readonly house: string }>(rows: readonly Row[]) =>
    rows.filter(({ house }) => period.houses.includes(house));
  const bought = seen(facts.bought).filter(({ day }) => isIn(day));
  const lines = seen(facts.lines).filter(({ due, state }) => isIn(due) && state !== 'CANCELLED');
  const isRefused = ({ state, promised }: (typeof lines)[number]) => state === 'REFUSED' || promised === 0n;
  const due = lines.filter(line => !isRefused(line) && line.due < today);
  const one = (count: boolean, row: Omit<ReckonedRow, 'numerator' | 'denominator'>): ReckonedRow => ({
    ...row,
    numerator: count ? 1n : 0n,
    denominator: 1n,
  });
  switch (code) {
    case SupplyFigureCode.SAVINGS:
      return bought.flatMap(({ price, units, amount, ...row }) => {
        const before = priceBefore(t, price);
        const was = before === undefined ? 0n : halfUp(before * units, price.packUnits);
        return before === undefined
          ? []
          : [{ ...row, supplier: price.supplier, numerator: was - amount, denominator: was }];
      });
    case SupplyFigureCode.COMPARED_SHARE:
      return bought.map(({ price, amount, ...row }) => {
        const numerator = priceBefore(t, price) === undefined ? 0n : amount;
        return { ...row, supplier: price.supplier, numerator, denominator: amount };
      });
    case SupplyFigureCode.PRICE_SPREAD:
      return spread(bought.map(each => ({ ...each, supplier: each.price.supplier, day: monthOf(each.day) })));
    case SupplyFigureCode.GROUP_SHARE:
      return seen(facts.receipts)
        .filter(({ day }) => isIn(day))
        .map(({ ofOrder, ...row }) => one(ofOrder, row));
    case SupplyFigureCode.ON_TIME_RATE:
      return due.map(line =>
        one(sum(line.got.filter(({ day }) => day <= line.due).map(({ packs }) => packs)) >= line.promised, {
          ...line,
          day: line.due,
        }),
      );
    case SupplyFigureCode.COMPLETE_RATE:
      return due.map(line => one(sum(line.got.map(({ packs }) => packs)) >= line.packs, { ...line, day: line.due }));
    case SupplyFigureCode.REFUSED_RATE:
      return lines.map(line => one(isRefused(line), { ...line, day: line.due }));
    case SupplyFigureCode.EXPIRY_LOSS_RATE:
      return seen(facts.moves)
        .filter(({ day }) => isIn(day))
        .map(({ units, kind, ...row }) => {
          const denominator = worth(t, row.item, units);
          return { ...row, numerator: kind === 'LOSS' ? denominator : 0n, denominator };
        });
    case SupplyFigureCode.DAYS_OF_STOCK:
      return period.houses.flatMap(house =>
        t.items.map(({ id: item }) => {
          const mine = (row: { house: string; item: string }) => row.house === house && row.item === item;
          const held = sum(facts.held.filter(row => mine(row) && row.expiresOn >= today).map(({ units }) => units));
          const late = facts.moves.filter(row => mine(row) && row.kind === 'USE' && row.day >= addDays(today, -90));
          const used = sum(late.map(({ units }) => units));
          return {
            day: today,
            house,
            supplier: null,
            item,
            numerator: worth(t, item, held),
            denominator: worth(t, item, used),
          };
        }),
      );
    case SupplyFigureCode.STOCK_OUT_RATE:
      return seen(facts.levels).map(({ house, place, item }) => {
        const held = facts.held.filter(row => row.place === place && row.item === item && row.expiresOn >= today);
        return one(sum(held.map(({ units }) => units)) === 0n, { day: today, house, supplier: null, item });
      });
    case SupplyFigureCode.DRUG_INCOME_SHARE:
      return seen(facts.incomes)
        .filter(({ month, medical, drugs }) => isIn(month) && medical !== null && drugs !== null)
        .map(({ house, month, medical, drugs }) => ({
          ...{ day: month, house, supplier: null, item: null },
          ...{ numerator: drugs ?? 0n, denominator: medical ?? 0n },
        }));
  }
}

/** That of the price whose time began last before this one's, the lowest of several that began together. */
function priceBefore(t: Trading, { item, packId, from }: Price): bigint | undefined {
  const before = t.prices.filter(each => each.item === item && each.packId === packId && each.from < from);
  const last = before
    .map(each => each.from)
    .sort()
    .at(-1);
  return before
    .filter(each => each.from === last)
    .map(({ fen }) => fen)
    .sort((one, other) => (one < other ? -1 : 1))[0];
}

type Paid = Omit<ReckonedRow, 'numerator' | 'denominator'> & { readonly units: bigint; readonly amount: bigint };

function spread(bought: readonly Paid[]): ReckonedRow[] {
  const months = grouped(bought, ({ item, day }) => `${item} ${day}`);
  return months.flatMap(ofMonth => {
    const houses = grouped(ofMonth, ({ house }) => house)
      .map(rows => ({
        house: rows[0]?.house ?? '',
        units: sum(rows.map(each => each.units)),
        amount: sum(rows.map(each => each.amount)),
      }))
      .filter(({ units, amount }) => units > 0n && amount > 0n);
    if (houses.length < 2) return [];
    const least = houses.reduce((best, each) => (each.amount * best.units < best.amount * each.units ? each : best));
    const counted = ofMonth.filter(({ house }) => houses.some(each => each.house === house));
    return grouped(counted, ({ house, supplier }) => `${house} ${supplier}`).map(rows => {
      const [units, amount] = [sum(rows.map(each => each.units)), sum(rows.map(each => each.amount))];
      const { day = '', house = '', supplier = null, item = null } = rows[0] ?? {};
      return {
        day,
        house,
        supplier,
        item,
        numerator: amount - halfUp(least.amount * units, least.units),
        denominator: amount,
      };
    });
  });
}

/** At the newest price that has begun; of several the cheapest. */
function worth(t: Trading, item: string, units: bigint): bigint {
  const begun = t.prices.filter(each => each.item === item && each.from <= t.s.today);
  const last = begun
    .map(each => each.from)
    .sort()
    .at(-1);
  const [price] = begun.filter(each => each.from === last).sort((one, other) => (one.fen < other.fen ? -1 : 1));
  return price ? halfUp(price.fen * units, price.packUnits) : 0n;
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
