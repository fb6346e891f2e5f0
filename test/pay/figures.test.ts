import { canonical, canonicalSha256 } from '../../server/pay/canonical.rules';
import { runEngine } from '../../server/pay/engine.rules';
import { ImportKind, type ImportLookup, readRow } from '../../server/pay/import.rules';
import { compare, figuresOf, gini } from '../../server/pay/pay-figures.rules';
import { PayLevel } from '../../server/pay/pay-policy.rules';
import { exampleEvents, exampleFacts, examplePolicy } from './example';

describe('figures of a division', () => {
  test.each<[bigint[], string | null]>([
    [[], null],
    [[0n, 0n], null],
    [[5n, 5n, 5n, 5n], '0.000000'],
    [[0n, 0n, 0n, 9n], '0.750000'],
    [[1n, 3n], '0.250000'],
    [[1n, 1n, 10n ** 17n], '0.666667'],
  ])('the Gini coefficient of %p is %p', (amounts, is) => expect(gini(amounts)).toBe(is));

  it('of the worked example are those of a pocket calculator', () => {
    const outcome = runEngine(exampleFacts, exampleEvents, examplePolicy);
    if (!outcome.ok) throw new Error('refused');
    const figures = figuresOf(exampleFacts, outcome.result);
    // H1: 97,417 fen and 300 of the dispatch for 75 days; C1 and C2: 80,933 and 2,097 for 120 days; each times 365.
    expect(figures.hospital).toEqual({ people: 3, paidFen: '97717', averageYearFen: '475556' });
    expect(figures.community).toEqual({ people: 4, paidFen: '83030', averageYearFen: '252550' });
    expect(figures.gapFen).toBe('223006');
    expect(figures.fixedShare).toBeNull();
    expect(figures.distribution.reduce((sum, { people }) => sum + people, 0)).toBe(7);
  });

  it('count who gains and who loses', () => {
    const before = new Map([
      ['a', 10n],
      ['b', 10n],
      ['c', 10n],
    ]);
    const after = new Map([
      ['a', 12n],
      ['b', 10n],
      ['d', 3n],
    ]);
    expect(compare(before, after)).toEqual({ gainers: 2, losers: 1, unchanged: 1, gainedFen: '5', lostFen: '10' });
  });
});

describe('canonical bytes', () => {
  it('do not depend on the order of fields, and rows are written as anything else', () => {
    expect(canonical({ b: 1n, a: [null, 'x', undefined, 2] })).toBe('{"a":[null,"x",null,2],"b":"1"}');
    expect(canonical([1n, [2n], { z: 0, y: 'é"' }])).toBe('["1",["2"],{"y":"é\\"","z":0}]');
    expect(canonicalSha256({ a: 1, b: 2 })).toBe(canonicalSha256({ b: 2, a: 1 }));
    expect(canonicalSha256(['ab', 'c'])).not.toBe(canonicalSha256(['a', 'bc']));
  });
});

describe('a row of a list', () => {
  const lookup: ImportLookup = {
    from: '2026-06-01',
    until: '2026-07-01',
    institutions: new Map([['H1', 'h1']]),
    members: new Map([
      ['H1', 'h1'],
      ['C1', 'c1'],
    ]),
    departments: new Map([['h1|MED', 'med']]),
    staff: new Map([['h1|007', 'bond']]),
    items: null,
    indicators: new Map([
      ['STAY', PayLevel.INSTITUTION],
      ['KIND', PayLevel.PERSON],
    ]),
    posts: null,
  };
  const read = (kind: ImportKind, ...cells: string[]) => {
    const row = readRow(kind, 7, cells, lookup);
    return Array.isArray(row) ? row.map(({ cell, message }) => `${cell}: ${message.en}`) : row.value;
  };

  test.each<[ImportKind, string[], unknown]>([
    [ImportKind.TOTAL, ['H1', '1000.5'], { institutionId: 'h1', totalFen: 100_050n }],
    [ImportKind.TOTAL, ['H1', '-1'], ['B7: not an amount in yuan with at most two decimals']],
    [ImportKind.TOTAL, ['H1', '1,000'], ['B7: not an amount in yuan with at most two decimals']],
    [ImportKind.TOTAL, ['H1', ''], ['B7: the performance total (yuan) is missing']],
    [ImportKind.TOTAL, ['C1', '1'], ['A7: its facts are not yours to bring']],
    [ImportKind.TOTAL, ['H1', '1', 'x'], ['C7: a column too many']],
    [ImportKind.QUANTITY, ['H1', '', '', 'X', '0', '2026-06-01'], ['E7: too small']],
    [ImportKind.QUANTITY, ['H1', '', '', 'X', '-3', '2026-06-01'], ['E7: too small']],
    [ImportKind.QUANTITY, ['H1', '', '', 'X', '1', '2026-07-01'], ['F7: lies after the period']],
    [
      ImportKind.QUANTITY,
      ['H1', '', '008', 'X', '1', '1/6/2026'],
      ['F7: not a day (YYYY-MM-DD)', 'C7: no such staff number; import the roster first'],
    ],
    [
      ImportKind.INDICATOR,
      ['H1', '', '', 'STAY', '8.5'],
      expect.objectContaining({ level: 'INSTITUTION', valueMilli: 8500n }),
    ],
    [
      ImportKind.INDICATOR,
      ['H1', '', '007', 'KIND', '1'],
      expect.objectContaining({ level: 'PERSON', personId: 'bond' }),
    ],
    [
      ImportKind.INDICATOR,
      ['H1', 'MED', '', 'STAY', '1'],
      ['D7: this indicator measures INSTITUTION; see department and staff number'],
    ],
    [
      ImportKind.INDICATOR,
      ['H1', '', '', 'NONE', 'x'],
      ['D7: the policy has no such indicator', 'E7: not a number with at most 3 decimals'],
    ],
  ])('%s %j', (kind, cells, is) => expect(read(kind, ...cells)).toEqual(is));
});
