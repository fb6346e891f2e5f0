import fc from 'fast-check';
import { type PayOutcome, runEngine } from '../../server/pay/engine.rules';
import type { Engagement, PayFacts, WorkEvent } from '../../server/pay/facts.rules';
import { EngagementKind, HouseKind, PayLevel, type PayPolicy, ReserveShort } from '../../server/pay/pay-policy.rules';
import { examplePolicy } from './example';

/** Pools of all sizes, and what must hold of each: sums at every level, the same bytes in whatever order, larger weights that never get less. */

export const randomPolicy: PayPolicy = { ...examplePolicy, reserveShort: ReserveShort.PRORATE };

const codes = ['I1', 'I2', 'I3', 'I4'];

/** How many people, and pieces of work beyond one for each of them: mostly few, where every rest shows, and now and then a crowd. */
export const randomPool = fc.oneof(
  { weight: 30, arbitrary: poolOf({ people: [1, 4], work: [0, 5] }) },
  { weight: 9, arbitrary: poolOf({ people: [4, 10], work: [4, 20] }) },
  { weight: 1, arbitrary: poolOf({ people: [20, 60], work: [40, 120] }) },
);

interface Sizes {
  readonly people: readonly [min: number, max: number];
  readonly work: readonly [min: number, max: number];
}

function poolOf({ people, work }: Sizes): fc.Arbitrary<RandomPool> {
  return fc
    .record({
      totals: fc.tuple(...codes.map(() => fc.oneof(fc.bigInt(0n, 9n), fc.bigInt(0n, 10n ** 15n)))),
      joined: fc.tuple(...codes.map(() => fc.integer({ min: 1, max: 29 }))),
      values: fc.tuple(...codes.map(() => fc.integer({ min: 51, max: 90 }))),
      count: fc.integer({ min: 1, max: 4 }),
      people: fc.array(
        fc.record({
          at: fc.nat(3),
          department: fc.constantFrom('X', 'Y'),
          post: fc.constantFrom('DOCTOR', 'NURSE', 'HEAD_NURSE'),
          shareBp: fc.integer({ min: 1, max: 10_000 }),
          isTown: fc.boolean(),
        }),
        { minLength: people[0], maxLength: people[1], size: 'max' },
      ),
      work: fc.array(
        fc.record({
          by: fc.nat(people[1]),
          isTeam: fc.boolean(),
          units: fc.integer({ min: 1, max: 1_000_000 }),
          day: fc.integer({ min: 1, max: 30 }),
        }),
        { minLength: work[0], maxLength: work[1], size: 'max' },
      ),
      carried: fc.bigInt(0n, 1000n),
    })
    .map(poolFrom);
}

interface Drawn {
  readonly totals: readonly bigint[];
  readonly joined: readonly number[];
  readonly values: readonly number[];
  readonly count: number;
  readonly people: readonly {
    readonly at: number;
    readonly department: string;
    readonly post: string;
    readonly shareBp: number;
    readonly isTown: boolean;
  }[];
  readonly work: readonly {
    readonly by: number;
    readonly isTeam: boolean;
    readonly units: number;
    readonly day: number;
  }[];
  readonly carried: bigint;
}

interface RandomPool {
  readonly facts: PayFacts;
  readonly events: readonly WorkEvent[];
}

function poolFrom(drawn: Drawn): RandomPool {
  const { totals, joined, values, count, carried } = drawn;
  const houses = codes.slice(0, Math.min(count, drawn.people.length));
  const engagements = drawn.people.map((each, index) => engagementOf(each, index, houses));
  const facts: PayFacts = {
    from: '2026-06-01',
    until: '2026-07-01',
    institutions: houses.map((code, index) => ({
      code,
      house: HouseKind.COMMUNITY,
      totalFen: totals[index] ?? 0n,
      memberFrom: index === 0 ? '2020-01-01' : dayOf(joined[index] ?? 1),
      memberUntil: null,
    })),
    engagements,
    setAside: [],
    results: houses.map((institution, index) => ({
      level: PayLevel.INSTITUTION,
      institution,
      department: null,
      person: null,
      indicator: 'CONTROLLED',
      valueMilli: BigInt(values[index] ?? 0) * 1000n,
    })),
    reserveCarriedFen: carried,
  };
  return { facts, events: eventsOf(drawn, engagements) };
}

function engagementOf(drawn: Drawn['people'][number], index: number, houses: readonly string[]): Engagement {
  const { at, department, post, shareBp, isTown } = drawn;
  // No house without people: nobody could get its money, and the pool would be refused.
  const institution = houses[index < houses.length ? index : at % houses.length] ?? '';
  return {
    key: `P${index}`,
    person: `P${index}`,
    institution,
    department,
    post,
    kind: isTown ? EngagementKind.DISTRICT_MANAGED : EngagementKind.PRIMARY,
    shareBp,
    from: '2026-01-01',
    until: null,
    home: institution,
    fixedFen: null,
  };
}

/** Everybody does something, so that most pools can be divided. */
function eventsOf({ people, work }: Drawn, engagements: readonly Engagement[]): WorkEvent[] {
  const little = people.map((_, by) => ({ by, isTeam: false, units: 1, day: 30 }));
  return [...little, ...work].map((each, index) => {
    const by = engagements[each.by % engagements.length];
    return {
      key: `E${String(index).padStart(3, '0')}`,
      institution: by?.institution ?? '',
      department: by?.department ?? '',
      person: each.isTeam ? null : (by?.person ?? ''),
      code: 'FOLLOW_UP',
      quantityMilli: BigInt(each.units),
      on: dayOf(each.day),
    };
  });
}

function dayOf(day: number): string {
  return `2026-06-${String(day).padStart(2, '0')}`;
}

/** Holds of every pool that can be divided; the others say why they cannot. */
export const addUp = fc.property(randomPool, fc.nat(), ({ facts, events }, turn) => {
  const outcome = runEngine(facts, events, randomPolicy);
  if (!outcome.ok) return outcome.problems.every(({ code }) => code === 'WEIGHTS_ZERO' || code === 'DEPARTMENT_EMPTY');
  const turned = runEngine(turnedFacts(facts, turn), rotated(events, turn), randomPolicy);
  return (
    conserves(outcome, facts.reserveCarriedFen).length === 0 &&
    isMonotone(outcome) &&
    turned.ok &&
    turned.inputSha256 === outcome.inputSha256 &&
    turned.outputSha256 === outcome.outputSha256
  );
});

function rotated<T>(items: readonly T[], turn: number): T[] {
  const at = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(at), ...items.slice(0, at)].reverse();
}

function turnedFacts(facts: PayFacts, turn: number): PayFacts {
  return {
    ...facts,
    institutions: rotated(facts.institutions, turn),
    engagements: rotated(facts.engagements, turn),
    results: rotated(facts.results, turn),
  };
}

type Divided = Extract<PayOutcome, { ok: true }>;

/** Where a sum differs from the whole; empty when every fen is there. */
export function conserves({ result }: Divided, carriedFen: bigint): string[] {
  const { pool, institutions, departments, people, topUps } = result;
  const sum = <T>(items: readonly T[], of: (item: T) => bigint) => items.reduce((total, each) => total + of(each), 0n);
  const checks: [string, bigint, bigint][] = [
    ['contributions', sum(institutions, each => each.contributionFen), pool.poolFen],
    ['shares', sum(institutions, each => each.shareFen), pool.sharedFen],
    ['pool', pool.sharedFen + pool.reserveFen, pool.poolFen],
    ['reserve', sum(topUps, each => each.amountFen) + pool.carriedOutFen, pool.reserveFen + carriedFen],
    ['whole', sum(people, each => each.amountFen) + pool.reserveFen, sum(institutions, each => each.totalFen)],
    ...institutions.map((each): [string, bigint, bigint] => [
      each.institution,
      sum(
        departments.filter(({ institution }) => institution === each.institution),
        line => line.amountFen,
      ),
      each.amountFen,
    ]),
    ...departments.map((each): [string, bigint, bigint] => [
      `${each.institution} ${each.department}`,
      sum(
        people.filter(
          ({ institution, department }) => institution === each.institution && department === each.department,
        ),
        line => line.amountFen,
      ),
      each.amountFen,
    ]),
  ];
  return checks.filter(([, is, should]) => is !== should).map(([name, is, should]) => `${name}: ${is} ≠ ${should}`);
}

/** Among those who share one amount a larger weight never gets less. */
function isMonotone({ result }: Divided): boolean {
  const inOrder = (lines: readonly { weight: bigint; fen: bigint }[]) =>
    lines.every(a => lines.every(b => a.weight <= b.weight || a.fen >= b.fen));
  return (
    inOrder(result.institutions.map(each => ({ weight: each.weight, fen: each.shareFen }))) &&
    result.departments.every(({ institution, department }) =>
      inOrder(
        result.people
          .filter(each => each.institution === institution && each.department === department)
          .map(each => ({ weight: each.weight, fen: each.amountFen })),
      ),
    )
  );
}
