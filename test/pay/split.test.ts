import fc from 'fast-check';
import { decimalOf, divideHalfUp, fixedText, readFixed, readYuan, shareOf, toYuan } from '../../server/kernel/money';
import { type Claim, split } from '../../server/kernel/split';
import { chance } from './chance';

describe('money', () => {
  it.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [-5n, 10n, 0n],
    [-6n, 10n, -1n],
    [15n, 10n, 2n],
    [0n, 7n, 0n],
  ])('%s ÷ %s is %s, half up', (numerator, denominator, is) => expect(divideHalfUp(numerator, denominator)).toBe(is));

  it('takes a share in basis points', () => {
    expect(shareOf(12_345n, 2000)).toBe(2469n);
    expect(shareOf(12n, 2000)).toBe(2n);
    expect(shareOf(13n, 2000)).toBe(3n);
    expect(shareOf(10n ** 15n, 2000)).toBe(2n * 10n ** 14n);
  });

  it.each([
    ['0.01', 1n],
    ['-0.01', -1n],
    ['10000000000000.00', 10n ** 15n],
    ['999999999999999.99', 10n ** 17n - 1n],
    ['0.00', 0n],
  ])('%s yuan are %s fen, both ways', (yuan, fen) => {
    expect(toYuan(fen)).toBe(yuan);
    expect(readYuan(yuan)).toBe(fen);
  });

  it.each(['', '1,000', '1.005', '1e3', '½', '--1', '1000000000000000'])('%j is no amount', text =>
    expect(readYuan(text)).toBeUndefined());

  it('reads and writes thousandths', () => {
    expect(readFixed('1.5', 3)).toBe(1500n);
    expect(readFixed(' 7 ', 3)).toBe(7000n);
    expect(readFixed('1.5000', 3)).toBe(1500n);
    expect(fixedText(-1500n, 3)).toBe('-1.500');
    expect(fixedText(12n, 0)).toBe('12');
    expect(decimalOf(2n, 3n, 4)).toBe('0.6667');
  });
});

describe('a split', () => {
  it('gives 1 fen among 7 to one of them, by key', () => {
    const parts = split(
      1n,
      'gfedcba'.split('').map(key => ({ key, weight: 3n })),
    );
    expect(parts.get('a')).toBe(1n);
    expect([...parts.values()].filter(part => part > 0n)).toHaveLength(1);
  });

  it('divides 10^15 fen by three', () => {
    const parts = split(10n ** 15n, [
      { key: 'c', weight: 1n },
      { key: 'a', weight: 1n },
      { key: 'b', weight: 1n },
    ]);
    expect([parts.get('a'), parts.get('b'), parts.get('c')]).toEqual([
      333_333_333_333_334n,
      333_333_333_333_333n,
      333_333_333_333_333n,
    ]);
  });

  it('of nothing needs no weights, of something does', () => {
    expect(split(0n, [{ key: 'a', weight: 0n }])).toEqual(new Map([['a', 0n]]));
    expect(() => split(1n, [{ key: 'a', weight: 0n }])).toThrow('somebody has a weight');
    expect(() => split(1n, [])).toThrow('somebody has a weight');
    expect(() => split(-1n, [{ key: 'a', weight: 1n }])).toThrow('nothing or more');
    expect(() => split(1n, [{ key: 'a', weight: -1n }])).toThrow('not negative');
    expect(() => split(1n, [twin, twin])).toThrow('once');
  });
  const twin = { key: 'a', weight: 1n };

  it('keeps its laws', () => keepsLaws(split));

  test.each<[string, Splitter]>([
    ['rounds each part', (amount, claims) => by(amount, claims, (exact, total) => divideHalfUp(exact, total))],
    ['cuts each part off', (amount, claims) => by(amount, claims, (exact, total) => exact / total)],
    ['counts in floats', (amount, claims) => by(amount, claims, (e, t) => BigInt(Math.round(Number(e) / Number(t))))],
    ['gives the rest to whoever stands first', restToFirst],
    ['gives the rest to the largest weights', restToLargest],
    ['breaks ties by order', (amount, claims) => renamed(amount, claims)],
  ])('that %s is found out', (_what, wrong) => {
    expect(() => keepsLaws(wrong)).toThrow();
  });
});

type Splitter = (amount: bigint, claims: readonly Claim[]) => Map<string, bigint>;

const amount = fc.oneof(fc.bigInt(0n, 50n), fc.bigInt(0n, 10n ** 15n));
const weight = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 18n));
const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
const unlike = keys.chain(all => fc.tuple(...all.map(key => weight.map(each => ({ key, weight: each })))));
/** Nothing but ties. */
const alike = fc.tuple(keys, weight).map(([all, each]) => all.map(key => ({ key, weight: each })));
const claims = fc
  .oneof({ weight: 3, arbitrary: unlike }, { weight: 1, arbitrary: alike })
  .filter(all => all.some(each => each.weight > 0n));

/** The rule as equations: an exact sum, units of the rest only to larger remainders and then smaller keys, monotone, whatever the order. */
function keepsLaws(splitter: Splitter): void {
  fc.assert(
    fc.property(amount, claims, fc.nat(), (whole, all, turn) => {
      const parts = splitter(whole, all);
      const at = turn % all.length;
      const turned = splitter(whole, [...all.slice(at), ...all.slice(0, at)].reverse());
      return (
        sum(parts.values()) === whole &&
        all.every(({ key }) => turned.get(key) === parts.get(key)) &&
        followsRule(whole, all, parts)
      );
    }),
    { ...chance, endOnFailure: true },
  );
}

function followsRule(whole: bigint, all: readonly Claim[], parts: Map<string, bigint>): boolean {
  const total = sum(all.map(each => each.weight));
  const shares = all.map(({ key, weight: each }) => {
    const part = parts.get(key) ?? -1n;
    return { key, each, part, extra: part - (whole * each) / total, remainder: (whole * each) % total };
  });
  return shares.every(
    a =>
      (a.extra === 0n || a.extra === 1n) &&
      (a.each > 0n || a.part === 0n) &&
      shares.every(
        b =>
          (a.each <= b.each || a.part >= b.part) &&
          (a.extra >= b.extra || b.remainder > a.remainder || (b.remainder === a.remainder && b.key < a.key)),
      ),
  );
}

function sum(values: Iterable<bigint>): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}

function by(whole: bigint, all: readonly Claim[], part: (exact: bigint, total: bigint) => bigint): Map<string, bigint> {
  const total = sum(all.map(each => each.weight));
  return new Map(all.map(({ key, weight: each }) => [key, part(whole * each, total)]));
}

function restToFirst(whole: bigint, all: readonly Claim[]): Map<string, bigint> {
  const parts = by(whole, all, (exact, total) => exact / total);
  const first = all[0]?.key ?? '';
  const given = sum(parts.values());
  return parts.set(first, (parts.get(first) ?? 0n) + whole - given);
}

function restToLargest(whole: bigint, all: readonly Claim[]): Map<string, bigint> {
  const parts = by(whole, all, (exact, total) => exact / total);
  let rest = whole - sum(parts.values());
  for (const { key } of [...all].sort((a, b) =>
    a.weight === b.weight ? (a.key < b.key ? -1 : 1) : a.weight > b.weight ? -1 : 1,
  )) {
    if (rest === 0n) break;
    parts.set(key, (parts.get(key) ?? 0n) + 1n);
    rest -= 1n;
  }
  return parts;
}

function renamed(whole: bigint, all: readonly Claim[]): Map<string, bigint> {
  const places = all.map(({ weight: each }, index) => ({ key: String(index).padStart(3, '0'), weight: each }));
  const parts = split(whole, places);
  return new Map(all.map(({ key }, index) => [key, parts.get(String(index).padStart(3, '0')) ?? 0n]));
}
