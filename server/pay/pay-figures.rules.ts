import { decimalOf, divideHalfUp, type Fen } from '../kernel/money';
import type { PayResult } from './engine.rules';
import type { PayFacts } from './facts.rules';
import { HouseKind } from './pay-policy.rules';
import { engagedDays } from './tally.rules';

/**
 * Figures by which two divisions are compared: averages of hospitals and community centres and their gap, the distribution, the Gini
 * coefficient (exact, as a quotient of whole numbers), the share of fixed pay. A person is counted once, whatever the number of appointments.
 */
export interface PayFigures {
  readonly people: number;
  readonly paidFen: string;
  readonly hospital: HouseFigures;
  readonly community: HouseFigures;
  /** Average of the hospitals minus that of the community, per full-time year. */
  readonly gapFen: string | null;
  /** 0 equal, 1 all to one; six decimals. Null when nobody is paid. */
  readonly gini: string | null;
  /** Fixed pay ÷ (fixed pay + what is divided), four decimals; null unless everybody's fixed pay is known. */
  readonly fixedShare: string | null;
  readonly fixedKnown: number;
  /** How many people lie between two amounts. */
  readonly distribution: readonly Bracket[];
}

export interface HouseFigures {
  readonly people: number;
  readonly paidFen: string;
  /** Pay for 365 days of full time, half up; null without people. */
  readonly averageYearFen: string | null;
}

export interface Bracket {
  readonly fromFen: string;
  readonly untilFen: string | null;
  readonly people: number;
}

/** Pay by person: the split and the guarantees. */
export function payByPerson({ people, topUps }: PayResult): Map<string, Fen> {
  const personOf = new Map(people.map(({ engagement, person }) => [engagement, person]));
  const paid = new Map<string, Fen>();
  const add = (person: string, fen: Fen) => paid.set(person, (paid.get(person) ?? 0n) + fen);
  for (const { person, amountFen } of people) add(person, amountFen);
  for (const { engagement, amountFen } of topUps) add(personOf.get(engagement) ?? '', amountFen);
  return paid;
}

export function figuresOf(facts: PayFacts, result: PayResult): PayFigures {
  const paid = payByPerson(result);
  const amounts = [...paid.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const hospital = houseFigures(facts, result, HouseKind.HOSPITAL);
  const community = houseFigures(facts, result, HouseKind.COMMUNITY);
  const gapFen =
    hospital.averageYearFen === null || community.averageYearFen === null
      ? null
      : (BigInt(hospital.averageYearFen) - BigInt(community.averageYearFen)).toString();
  const paidFen = amounts.reduce((sum, fen) => sum + fen, 0n);
  const fixed = facts.engagements.flatMap(({ fixedFen }) => (fixedFen === null ? [] : [fixedFen]));
  const fixedFen = fixed.reduce((sum, fen) => sum + fen, 0n);
  const isKnown = fixed.length === facts.engagements.length && fixedFen + paidFen > 0n;
  return {
    people: amounts.length,
    paidFen: paidFen.toString(),
    hospital,
    community,
    gapFen,
    gini: gini(amounts),
    fixedShare: isKnown ? decimalOf(fixedFen, fixedFen + paidFen, 4) : null,
    fixedKnown: fixed.length,
    distribution: bracketsOf(amounts),
  };
}

/** Σ (2i − n − 1) x ÷ (n Σ x) over amounts in ascending order, i from 1: exact until it is written. */
export function gini(ascending: readonly Fen[]): string | null {
  const count = BigInt(ascending.length);
  let [weighted, total] = [0n, 0n];
  ascending.forEach((fen, index) => {
    weighted += (2n * BigInt(index + 1) - count - 1n) * fen;
    total += fen;
  });
  return total === 0n ? null : decimalOf(weighted, count * total, 6);
}

function houseFigures(facts: PayFacts, { people, topUps }: PayResult, kind: HouseKind): HouseFigures {
  const houses = new Set(facts.institutions.filter(({ house }) => house === kind).map(({ code }) => code));
  const time = new Map(facts.engagements.map(each => [each.key, BigInt(engagedDays(each, facts) * each.shareBp)]));
  const added = new Map<string, Fen>();
  for (const { engagement, amountFen } of topUps) added.set(engagement, (added.get(engagement) ?? 0n) + amountFen);
  const here = people.filter(({ institution }) => houses.has(institution));
  let [paidFen, timeSum] = [0n, 0n];
  for (const { engagement, amountFen } of here) {
    paidFen += amountFen + (added.get(engagement) ?? 0n);
    timeSum += time.get(engagement) ?? 0n;
  }
  const averageYearFen = timeSum === 0n ? null : divideHalfUp(paidFen * 3_650_000n, timeSum).toString();
  return { people: new Set(here.map(({ person }) => person)).size, paidFen: paidFen.toString(), averageYearFen };
}

const bracketCount = 12;

/** Brackets of equal round width from 0 up; the last one is open. */
function bracketsOf(ascending: readonly Fen[]): Bracket[] {
  const highest = ascending.at(-1) ?? 0n;
  const width = roundUp(highest / BigInt(bracketCount) + 1n);
  const counts = Array.from({ length: bracketCount }, () => 0);
  for (const fen of ascending) {
    const place = Math.min(Number(fen / width), bracketCount - 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((people, index) => ({
    fromFen: (width * BigInt(index)).toString(),
    untilFen: index === bracketCount - 1 ? null : (width * BigInt(index + 1)).toString(),
    people,
  }));
}

/** 1, 2 or 5 times a power of ten, not below. */
function roundUp(value: bigint): bigint {
  for (let power = 1n; ; power *= 10n) for (const step of [1n, 2n, 5n]) if (power * step >= value) return power * step;
}

/** What a person gains or loses by the other division. */
export interface Comparison {
  readonly gainers: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly gainedFen: string;
  readonly lostFen: string;
}

export function compare(before: ReadonlyMap<string, Fen>, after: ReadonlyMap<string, Fen>): Comparison {
  const people = new Set([...before.keys(), ...after.keys()]);
  let [gainers, losers, gainedFen, lostFen] = [0, 0, 0n, 0n];
  for (const person of people) {
    const change = (after.get(person) ?? 0n) - (before.get(person) ?? 0n);
    if (change > 0n) gainers += 1;
    if (change < 0n) losers += 1;
    gainedFen += change > 0n ? change : 0n;
    lostFen += change < 0n ? -change : 0n;
  }
  return {
    gainers,
    losers,
    unchanged: people.size - gainers - losers,
    gainedFen: gainedFen.toString(),
    lostFen: lostFen.toString(),
  };
}
