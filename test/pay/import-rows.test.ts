import { ImportKind, type ImportLookup, readRow } from '../../server/pay/import.rules';
import { itemsByCode } from '../../server/pay/pay-policy.rules';
import { examplePolicy } from './example';

/** Amounts and quantities of lists that nobody can mean: each is refused in its cell, and none becomes another number. */
const lookup: ImportLookup = {
  from: '2026-06-01',
  until: '2026-07-01',
  institutions: new Map([['H1', 'h1']]),
  members: new Map([['H1', 'h1']]),
  departments: new Map(),
  staff: new Map([['h1|A', 'a']]),
  items: itemsByCode(examplePolicy),
  indicators: null,
  posts: null,
};

function said(kind: ImportKind, cells: readonly string[]): string[] {
  const read = readRow(kind, 7, cells, lookup);
  return Array.isArray(read) ? read.map(({ cell, message }) => `${cell} ${message.en}`) : [];
}

const quantity = (amount: string, on = '2026-06-05') => said(ImportKind.QUANTITY, ['H1', '', 'A', 'VISIT', amount, on]);
const total = (amount: string) => said(ImportKind.TOTAL, ['H1', amount]);

it.each([
  ['', 'E7 the quantity is missing'],
  ['0', 'E7 too small'],
  ['-1', 'E7 too small'],
  ['1000000000001', 'E7 too large'],
  ['1.2345', 'E7 not a number with at most 3 decimals'],
  ['1e3', 'E7 not a number with at most 3 decimals'],
  ['十', 'E7 not a number with at most 3 decimals'],
])('a quantity of %j', (amount, fault) => expect(quantity(amount)).toEqual([fault]));

it.each(['-0.01', '1.005', '1000000000000000.01', 'NaN', '1,000'])('a total of %j', amount =>
  expect(total(amount)).toEqual(['B7 not an amount in yuan with at most two decimals']));

it('takes what can be meant: one fen, 10^15 fen, nothing at all, a thousandth of a unit', () => {
  for (const amount of ['0.01', '10000000000000.00', '0']) expect(total(amount)).toEqual([]);
  expect(quantity('0.001')).toEqual([]);
});

it('work after the period, and days that are none', () => {
  expect(quantity('1', '2026-07-01')).toEqual(['F7 lies after the period']);
  expect(quantity('1', '2026-06-31')).toEqual(['F7 not a day (YYYY-MM-DD)']);
});
