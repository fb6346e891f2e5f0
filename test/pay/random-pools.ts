import fc from 'fast-check';
import { type PayOutcome, runEngine } from '../../server/pay/engine.rules';
import type { PayFacts, WorkEvent } from '../../server/pay/facts.rules';
import { EngagementKind, HouseKind, PayLevel, type PayPolicy, ReserveShort } from '../../server/pay/pay-policy.rules';
import { examplePolicy } from './example';

/** Pools of all sizes, and what must hold of each: sums at every level, the same bytes in whatever order, larger weights that never get less. */

export const randomPolicy: PayPolicy = { ...examplePolicy, reserveShort: ReserveShort.PRORATE };

const codes = ['I1', 'I2', 'I3', 'I4'];

export const randomPool = fc
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
      { minLength: 4, maxLength: 10 },
    ),
    work: fc.array(
      fc.record({
        by: fc.nat(20),
        isTeam: fc.boolean(),
        units: fc.integer({ min: 1, max: 1_000_000 }),
        day: fc.integer({ min: 1, max: 30 }),
      }),
      { minLength: 4, maxLength: 20 },
    ),
    carried: fc.bigInt(0n, 1000n),
  })
  .map(({ totals, joined, values, count, people, work, carried }) => {
    const houses = codes.slice(0, count);
    const dayOf = (day: number) => `2026-06-${String(day).padStart(2, '0')}`;
    const engagements = people.map((each, index) => ({
      key: `P${index}`,
      person: `P${index}`,
      institution: houses[each.at % count] ?? '',
      department: each.department,
      post: each.post,
      kind: each.isTown ? EngagementKind.DISTRICT_MANAGED : EngagementKind.PRIMARY,
      shareBp: each.shareBp,
      from: '2026-01-01',
      until: null,
      home: houses[each.at % count] ?? '',
      fixedFen: null,
    }));
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
    // Everybody does something, so that most pools can be divided.
    const little = people.map((_, by) => ({ by, isTeam: false, units: 1, day: 30 }));
    const events = [...little, ...work].map((each, index): WorkEvent => {
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
    return { facts, events };
  });

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
