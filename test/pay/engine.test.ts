import fc from 'fast-check';
import { type PayOutcome, runEngine } from '../../server/pay/engine.rules';
import type { PayFacts, WorkEvent } from '../../server/pay/facts.rules';
import { PayLevel, type PayPolicy, ReserveShort } from '../../server/pay/pay-policy.rules';
import { scoreOf, weightedMean } from '../../server/pay/quality.rules';
import { chance } from './chance';
import { exampleEvents, exampleFacts, examplePolicy } from './example';
import { addUp, conserves, randomPolicy, randomPool } from './random-pools';

function divided(facts: PayFacts, events: readonly WorkEvent[], policy: PayPolicy): Extract<PayOutcome, { ok: true }> {
  const outcome = runEngine(facts, events, policy);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

/** The problems of a run with something changed, as `CODE: first subject`. */
function problems(change: Partial<PayFacts>, events = exampleEvents, policy: Partial<PayPolicy> = {}): string[] {
  const outcome = runEngine({ ...exampleFacts, ...change }, events, { ...examplePolicy, ...policy });
  return outcome.ok ? [] : outcome.problems.map(({ code, subjects }) => `${code}: ${subjects[0]}`);
}

describe('the worked example of docs/pay-pool.md', () => {
  const { result } = divided(exampleFacts, exampleEvents, examplePolicy);

  it('collects and shares the pool', () => {
    expect(result.pool).toEqual({
      poolFen: 33_000n,
      reserveFen: 1650n,
      sharedFen: 31_350n,
      carriedInFen: 1000n,
      topUpsFen: 2397n,
      carriedOutFen: 253n,
    });
    expect(
      result.institutions.map(line => [
        line.institution,
        line.contributionFen,
        line.points,
        line.factor,
        line.shareFen,
        line.amountFen,
      ]),
    ).toEqual([
      ['C1', 10_000n, 10_000_000n, 800_000n, 7962n, 47_962n],
      ['C2', 3000n, 6_000_000n, 1_000_000n, 5971n, 32_971n],
      ['H1', 20_000n, 20_000_000n, 875_000n, 17_417n, 97_417n],
    ]);
    expect(result.institutions[1]).toMatchObject({ memberDays: 15, periodDays: 30, outsidePoints: 2_000_000n });
  });

  it('goes on to departments, people and guarantees', () => {
    expect(result.departments.map(line => [line.institution, line.department, line.amountFen])).toEqual([
      ['C1', 'GP', 47_962n],
      ['C2', 'GP', 32_971n],
      ['H1', 'MED', 48_709n],
      ['H1', 'WARD', 48_708n],
    ]);
    expect(result.people.map(line => [line.engagement, line.ownPoints, line.teamPoints, line.amountFen])).toEqual([
      ['D', 7_000_000n, 0n, 33_573n],
      ['E', 3_000_000n, 0n, 14_389n],
      ['F', 6_000_000n, 0n, 24_728n],
      ['G', 2_000_000n, 0n, 8243n],
      ['A', 10_000_000n, 0n, 48_709n],
      ['B', 0n, 6_666_667n, 34_382n],
      ['C', 0n, 3_333_333n, 14_326n],
    ]);
    expect(result.topUps).toEqual([
      { engagement: 'E', guarantee: 'TOWN', promisedFen: 16_486n, earnedFen: 14_389n, amountFen: 2097n },
      { engagement: 'A', guarantee: 'DISPATCH', promisedFen: 300n, earnedFen: 0n, amountFen: 300n },
    ]);
  });

  it('keeps its bytes: a change here is a change of the engine and takes a new version', () => {
    const { inputSha256, outputSha256 } = divided(exampleFacts, exampleEvents, examplePolicy);
    expect({ inputSha256, outputSha256 }).toMatchInlineSnapshot(`
      {
        "inputSha256": "8319bc7ce4d37e72247679d52b7fa35a695b32579310043053d927c0f7608d79",
        "outputSha256": "4c9d790906d7b4098ea6a34b101f4927b8704c8d63da5f746b07887ddc8ee174",
      }
    `);
  });
});

describe('what cannot be divided is refused with a list', () => {
  const event = (change: Partial<WorkEvent>): WorkEvent[] => [
    ...exampleEvents.slice(0, 1).map(each => ({ ...each, ...change, key: '0' })),
    ...exampleEvents,
  ];
  const engagements = exampleFacts.engagements;
  const first = engagements.slice(0, 1);

  test.each<[string, string[], string[]]>([
    [
      'no members',
      problems({ institutions: [], engagements: [], results: [] }, []),
      ['NO_MEMBERS: 2026-06-01 – 2026-07-01'],
    ],
    [
      'a missing total',
      problems({
        institutions: exampleFacts.institutions.map(each => (each.code === 'C1' ? { ...each, totalFen: null } : each)),
      }),
      ['TOTAL_MISSING: C1'],
    ],
    [
      'a negative total',
      problems({
        institutions: exampleFacts.institutions.map(each => (each.code === 'C1' ? { ...each, totalFen: -1n } : each)),
      }),
      ['TOTAL_ABSURD: C1 -1'],
    ],
    [
      'a missing indicator',
      problems({ results: exampleFacts.results.slice(1) }),
      ['INDICATOR_MISSING: INSTITUTION|H1|| STAY'],
    ],
    [
      'an indicator twice',
      problems({ results: [...exampleFacts.results, ...exampleFacts.results.slice(0, 1)] }),
      ['INDICATOR_TWICE: INSTITUTION|H1|| STAY'],
    ],
    ['an item nobody knows', problems({}, event({ code: 'MAGIC' })), ['UNKNOWN_ITEM: 0 H1 MAGIC 2026-06-05']],
    [
      'an item of another time',
      problems({}, exampleEvents, { items: examplePolicy.items.map(each => ({ ...each, until: '2026-06-20' })) }),
      ['ITEM_NOT_VALID: 7 C2 FOLLOW_UP 2026-06-20'],
    ],
    [
      'an item of the other kind of house',
      problems({}, event({ code: 'FOLLOW_UP' })),
      ['ITEM_ELSEWHERE: 0 H1 FOLLOW_UP 2026-06-05'],
    ],
    ['a negative quantity', problems({}, event({ quantityMilli: -1n })), ['QUANTITY_NEGATIVE: 0 H1 VISIT 2026-06-05']],
    [
      'an absurd quantity',
      problems({}, event({ quantityMilli: 1_000_001n })),
      ['QUANTITY_ABSURD: 0 H1 VISIT 2026-06-05'],
    ],
    ['work after the period', problems({}, event({ on: '2026-07-01' })), ['EVENT_AFTER_PERIOD: 0 H1 VISIT 2026-07-01']],
    ['a source that comes twice', problems({}, [...exampleEvents, ...exampleEvents.slice(0, 1)]), ['EVENT_TWICE: 1']],
    ['work of a stranger', problems({}, event({ person: 'X' })), ['PERSON_NOT_ENGAGED: 0 H1 MED X 2026-06-05']],
    [
      'work after somebody left',
      problems({}, event({ person: 'C', department: null, on: '2026-06-16' })),
      ['PERSON_NOT_ENGAGED: 0 H1 – C 2026-06-16'],
    ],
    [
      'work of somebody with two appointments in one house, without a department',
      problems(
        {
          engagements: [
            ...engagements.map(each => ({ ...each, shareBp: 5000 })),
            ...first.map(each => ({ ...each, key: 'A2', department: 'WARD', shareBp: 5000 })),
          ],
        },
        event({ department: null }),
      ),
      ['PERSON_AMBIGUOUS: 0 H1 – A 2026-06-05'],
    ],
    [
      'more than full time',
      problems({
        engagements: [
          ...engagements,
          ...first.map(each => ({ ...each, key: 'A2', institution: 'C1', department: 'GP', shareBp: 1 })),
        ],
      }),
      ['SHARE_ABSURD: A 10001'],
    ],
    [
      'a post without a factor',
      problems({ engagements: engagements.map(each => (each.key === 'A' ? { ...each, post: 'WIZARD' } : each)) }),
      ['POST_UNKNOWN: A WIZARD'],
    ],
    [
      'an appointment of another time',
      problems({
        engagements: [...engagements, ...first.map(each => ({ ...each, key: 'A2', until: '2026-06-01' }))],
      }),
      ['ENGAGEMENT_OUTSIDE: A2'],
    ],
    ['no work at all', problems({}, []), ['WEIGHTS_ZERO: pool']],
    [
      'work in a department without people',
      problems({ engagements: engagements.filter(({ department }) => department !== 'WARD') }),
      ['DEPARTMENT_EMPTY: H1|WARD'],
    ],
    [
      'a guarantee without a home',
      problems({ engagements: engagements.map(each => ({ ...each, home: null })) }),
      ['HOME_UNKNOWN: E –'],
    ],
    ['a reserve that is too small', problems({ reserveCarriedFen: 0n }), ['RESERVE_SHORT: 2397 > 1650']],
  ])('%s', (_what, is, should) => expect(is).toEqual(expect.arrayContaining(should)));

  it('names all of it at once', () => {
    const found = problems({ results: exampleFacts.results.slice(1) }, event({ code: 'MAGIC' }));
    expect(found).toEqual(['INDICATOR_MISSING: INSTITUTION|H1|| STAY', 'UNKNOWN_ITEM: 0 H1 MAGIC 2026-06-05']);
  });
});

describe('special cases', () => {
  it('pays somebody with two appointments twice, each for its own work', () => {
    const second = { key: 'A2', institution: 'C1', department: 'GP', shareBp: 5000 };
    const engagements = exampleFacts.engagements.flatMap(each =>
      each.key === 'A'
        ? [
            { ...each, shareBp: 5000 },
            { ...each, ...second },
          ]
        : [each],
    );
    const extra = { ...exampleEvents[3], key: '8', person: 'A', quantityMilli: 2000n } as WorkEvent;
    const { result } = divided(
      { ...exampleFacts, engagements, reserveCarriedFen: 9000n },
      [...exampleEvents, extra],
      examplePolicy,
    );
    const own = result.people.filter(({ person }) => person === 'A');
    expect(own.map(({ institution, ownPoints }) => [institution, ownPoints])).toEqual([
      ['C1', 1_000_000n],
      ['H1', 10_000_000n],
    ]);
  });

  it('counts what came late for the person’s only appointment', () => {
    const late = { ...exampleEvents[0], key: '0', on: '2026-05-30' } as WorkEvent;
    const { result } = divided(exampleFacts, [late, ...exampleEvents], examplePolicy);
    expect(result.people.find(({ person }) => person === 'A')?.ownPoints).toBe(20_000_000n);
  });

  it('cuts guarantees in proportion where the policy says so', () => {
    const facts = { ...exampleFacts, reserveCarriedFen: 0n };
    const { result } = divided(facts, exampleEvents, { ...examplePolicy, reserveShort: ReserveShort.PRORATE });
    expect(result.topUps.map(line => line.amountFen)).toEqual([1443n, 207n]);
    expect(result.pool.carriedOutFen).toBe(0n);
  });

  it('divides 1 fen and 10^15 fen alike', () => {
    for (const totalFen of [1n, 10n ** 15n]) {
      const institutions = exampleFacts.institutions.map(each => ({ ...each, totalFen }));
      const policy = { ...examplePolicy, reserveShort: ReserveShort.PRORATE };
      expect(
        conserves(divided({ ...exampleFacts, institutions }, exampleEvents, policy), exampleFacts.reserveCarriedFen),
      ).toEqual([]);
    }
  });

  it('measures departments and people where the policy does', () => {
    const [stay] = examplePolicy.indicators;
    if (!stay) throw new Error('no indicator');
    const indicators = [
      ...examplePolicy.indicators,
      { ...stay, code: 'CLEAN', level: PayLevel.DEPARTMENT, floorMilli: 0, targetMilli: 10_000 },
      { ...stay, code: 'KIND', level: PayLevel.PERSON, floorMilli: 0, targetMilli: 10_000 },
    ];
    const policy = { ...examplePolicy, indicators };
    expect(runEngine(exampleFacts, exampleEvents, policy)).toMatchObject({
      ok: false,
      problems: [{ code: 'INDICATOR_MISSING', count: 5 }],
    });
    const of = (
      level: PayLevel,
      department: string | null,
      person: string | null,
      indicator: string,
      value: bigint,
    ) => ({
      level,
      institution: 'H1',
      department,
      person,
      indicator,
      valueMilli: value,
    });
    const results = [
      ...exampleFacts.results,
      of(PayLevel.DEPARTMENT, 'MED', null, 'CLEAN', 10_000n),
      of(PayLevel.DEPARTMENT, 'WARD', null, 'CLEAN', 5000n),
      ...['A', 'B', 'C'].map(person => of(PayLevel.PERSON, null, person, 'KIND', person === 'B' ? 0n : 10_000n)),
    ];
    const { result } = divided({ ...exampleFacts, results }, exampleEvents, policy);
    expect(result.departments.filter(line => line.institution === 'H1').map(line => line.factor)).toEqual([
      1_000_000n,
      500_000n,
    ]);
    expect(result.people.find(line => line.person === 'B')?.amountFen).toBe(0n);
  });
});

describe('scores and factors', () => {
  const higher = { floorMilli: 50_000, targetMilli: 80_000, capBp: 12_000 };
  const lower = { floorMilli: 10_000, targetMilli: 7000, capBp: 10_000 };
  const rounding = { scoreDecimals: 6, factorDecimals: 6 };

  test.each([
    [higher, 50_000n, 0n],
    [higher, 49_000n, 0n],
    [higher, 80_000n, 1_000_000n],
    [higher, 83_000n, 1_100_000n],
    [higher, 99_000n, 1_200_000n],
    [lower, 7000n, 1_000_000n],
    [lower, 8500n, 500_000n],
    [lower, 11_000n, 0n],
    [lower, 0n, 1_000_000n],
  ])('%j at %s is %s', (indicator, value, score) => expect(scoreOf(indicator, value, rounding)).toBe(score));

  it('never fall when a result gets better', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(5000),
        fc.nat(50_000),
        fc.nat(20_000),
        fc.boolean(),
        (value, step, floor, width, isUp) => {
          const targetMilli = isUp ? floor + width + 1 : floor - width - 1;
          const indicator = { floorMilli: floor, targetMilli, capBp: 11_000 };
          const better = isUp ? value + step : value - step;
          const [one, two] = [
            scoreOf(indicator, BigInt(value), rounding),
            scoreOf(indicator, BigInt(better), rounding),
          ];
          const other = { weight: 3, score: 500_000n };
          return (
            two >= one &&
            weightedMean([{ weight: 2, score: two }, other], rounding) >=
              weightedMean([{ weight: 2, score: one }, other], rounding)
          );
        },
      ),
      chance,
    );
  });
});

describe('random pools', () => {
  it('can be divided, most of them', () => {
    const outcomes = fc.sample(randomPool, 100).map(({ facts, events }) => runEngine(facts, events, randomPolicy));
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(50);
  });

  it('add up at every level, whatever the order, and follow the weights', () => {
    fc.assert(addUp, chance);
  }, 3_600_000);

  it('never give an institution less for more work', () => {
    fc.assert(
      fc.property(randomPool, fc.integer({ min: 1, max: 500 }), ({ facts, events }, more) => {
        const before = runEngine(facts, events, randomPolicy);
        const [grown] = events;
        if (!before.ok || !grown) return true;
        const after = runEngine(
          facts,
          events.map(each => (each === grown ? { ...each, quantityMilli: each.quantityMilli + BigInt(more) } : each)),
          randomPolicy,
        );
        return !after.ok || shareOf(after, grown.institution) >= shareOf(before, grown.institution);
      }),
      chance,
    );
  }, 3_600_000);
});

type Divided = Extract<PayOutcome, { ok: true }>;

function shareOf({ result }: Divided, code: string): bigint {
  return result.institutions.find(({ institution }) => institution === code)?.shareFen ?? 0n;
}
