import { daysBetween } from '../kernel/civil-date';
import { groupBy } from '../kernel/grouping';
import { present } from '../kernel/invariant';
import { divideHalfUp, type Fen, shareOf } from '../kernel/money';
import { split } from '../kernel/split';
import { CanonicalHash, canonical } from './canonical.rules';
import type { Engagement, PayFacts, PayInstitution, WorkEvent } from './facts.rules';
import { checkFacts } from './facts-check.rules';
import { type HouseKind, PayLevel, type PayPolicy } from './pay-policy.rules';
import { type ProblemGroup, Problems } from './problems.rules';
import { Quality, type ScoreLine } from './quality.rules';
import { departmentKey, memberDays, shareTeamPoints, Tally } from './tally.rules';
import { guarantee, type TopUpLine } from './top-ups.rules';

/**
 * Divides the pay pool (DOMAIN: the pay pool). Pure: no clock, no database, no chance.
 *
 * 1 contribution = total × rate, by days of membership · 2 workload = Σ quantity × points · 3 quality factor = Σ weight × score ÷ Σ weight ·
 * 4 weight = workload × factor · 5 (pool − reserve) by weight, ties by institution code · 6 inside a member the own rest and the share go to
 * departments (points × factor, ties by department code) and to people (points × post factor × factor, ties by engagement) · 7 guarantees out
 * of the reserve. At every level the parts add up to the whole.
 */
export const engineVersion = 'pay-engine 1.0.0';

/** Everything that a run computed, with what each line was made of, in the order of codes. */
export interface PayResult {
  readonly pool: PoolLine;
  readonly institutions: readonly InstitutionLine[];
  readonly departments: readonly DepartmentLine[];
  readonly people: readonly PersonLine[];
  readonly scores: readonly ScoreLine[];
  readonly topUps: readonly TopUpLine[];
}

export interface PoolLine {
  readonly poolFen: Fen;
  /** Set aside of the pool. */
  readonly reserveFen: Fen;
  /** pool − reserve: what is shared by weight. */
  readonly sharedFen: Fen;
  readonly carriedInFen: Fen;
  readonly topUpsFen: Fen;
  /** reserve + carried in − top-ups: stays in the reserve. */
  readonly carriedOutFen: Fen;
}

export interface InstitutionLine {
  readonly institution: string;
  readonly house: HouseKind;
  readonly totalFen: Fen;
  readonly memberDays: number;
  readonly periodDays: number;
  readonly contributionFen: Fen;
  /** Millionths of a point, of the days of membership. */
  readonly points: bigint;
  /** Millionths of a point outside membership, which play no part in the pool. */
  readonly outsidePoints: bigint;
  readonly factor: bigint;
  readonly weight: bigint;
  readonly shareFen: Fen;
  /** total − contribution + share: what its departments get. */
  readonly amountFen: Fen;
}

export interface DepartmentLine {
  readonly institution: string;
  readonly department: string;
  readonly points: bigint;
  readonly teamPoints: bigint;
  readonly factor: bigint;
  readonly weight: bigint;
  readonly amountFen: Fen;
}

export interface PersonLine {
  readonly engagement: string;
  readonly person: string;
  readonly institution: string;
  readonly department: string;
  readonly post: string;
  /** Millionths of a point of own events. */
  readonly ownPoints: bigint;
  /** The part of the department's own work. */
  readonly teamPoints: bigint;
  readonly postFactorBp: number;
  readonly factor: bigint;
  readonly weight: bigint;
  readonly amountFen: Fen;
}

/** What a run of the engine answers: a result with its hashes, or everything that stands in the way. */
export type PayOutcome =
  | { readonly ok: true; readonly result: PayResult; readonly inputSha256: string; readonly outputSha256: string }
  | { readonly ok: false; readonly problems: readonly ProblemGroup[] };

/** A run over events that are in memory; they may come in any order. */
export function runEngine(facts: PayFacts, events: readonly WorkEvent[], policy: PayPolicy): PayOutcome {
  const engine = new Engine(facts, policy);
  for (const event of [...events].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) engine.add(event);
  return engine.finish();
}

/** A run whose events come one by one, in the order of their keys, from wherever they are kept. */
export class Engine {
  private readonly problems = new Problems();
  private readonly tally: Tally;

  constructor(
    private readonly facts: PayFacts,
    private readonly policy: PayPolicy,
  ) {
    checkFacts(facts, policy, this.problems);
    this.tally = new Tally(facts, policy, this.problems);
  }

  get eventCount(): number {
    return this.tally.eventCount;
  }

  add(event: WorkEvent): void {
    this.tally.add(event);
  }

  /** Divides, in one go. */
  finish(): PayOutcome {
    const steps = this.finishing();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** Divides in small steps, so that a server can answer others between them. The result does not depend on who waits how long. */
  *finishing(): Generator<undefined, PayOutcome> {
    const eventsSha256 = this.tally.end();
    const result = yield* this.divide();
    if (!result || this.problems.list.length > 0) return { ok: false, problems: this.problems.list };
    const inputSha256 = yield* inputHashOf(this.facts, this.policy, eventsSha256);
    const outputSha256 = yield* hashOf(result);
    return { ok: true, result, inputSha256, outputSha256 };
  }

  private *divide(): Generator<undefined, PayResult | undefined> {
    const { facts, policy, problems, tally } = this;
    const quality = new Quality(facts, policy, problems);
    const measured = yield* this.measure(quality);
    if (problems.list.length > 0) return undefined;
    const shared = this.dividePool(measured.institutions);
    if (!shared) return undefined;
    const departments = shared.institutions.flatMap(line => this.divideHouse(line, measured));
    const byPost = new Map(policy.posts.map(({ code, factorBp }) => [code, factorBp]));
    const people = departments.flatMap(line => divideDepartment(line, measured, { facts, tally, problems, byPost }));
    if (problems.list.length > 0) return undefined;
    const reserveFen = shared.pool.reserveFen + shared.pool.carriedInFen;
    const topUps = guarantee(facts, policy, { people, own: tally.own, availableFen: reserveFen, problems });
    const topUpsFen = sumOf(topUps, line => line.amountFen);
    return {
      pool: { ...shared.pool, topUpsFen, carriedOutFen: reserveFen - topUpsFen },
      institutions: shared.institutions,
      departments,
      people,
      scores: quality.lines,
      topUps,
    };
  }

  /** Factors of everybody who is measured, in the order of codes. */
  private *measure(quality: Quality): Generator<undefined, Measured> {
    const { facts, tally } = this;
    const engaged = groupBy(
      byCode(facts.engagements, ({ key }) => key),
      ({ institution, department }) => departmentKey(institution, department),
    );
    // Somebody engaged or active in a house that is no member is a problem already; there is nothing to measure them by.
    const houses = new Map(facts.institutions.map(({ code, house }) => [code, house]));
    const ofHouse = (level: PayLevel, institution: string, department: string | null, person: string | null) =>
      quality.factorOf({
        level,
        house: present(houses.get(institution), institution),
        institution,
        department,
        person,
      });
    const institutions = byCode(facts.institutions, ({ code }) => code).map(each => ({
      member: each,
      factor: ofHouse(PayLevel.INSTITUTION, each.code, null, null),
    }));
    const keys = [...new Set([...engaged.keys(), ...tally.departments.keys()])].sort();
    const departments = keys
      .filter(key => houses.has(key.split('|')[0] ?? ''))
      .map(key => {
        const [institution = '', department = ''] = key.split('|');
        return { key, institution, department, factor: ofHouse(PayLevel.DEPARTMENT, institution, department, null) };
      });
    const factorOfPerson = new Map<string, bigint>();
    for (const { key } of departments) {
      for (const each of engaged.get(key) ?? [])
        factorOfPerson.set(each.key, ofHouse(PayLevel.PERSON, each.institution, null, each.person));
      yield;
    }
    return { institutions, departments, engaged, factorOfPerson };
  }

  private dividePool(measured: Measured['institutions']): Shared | undefined {
    const { facts, policy, problems, tally } = this;
    const periodDays = daysBetween(facts.from, facts.until);
    const lines = measured.map(({ member, factor }) => {
      const { code, house } = member;
      const totalFen = present(member.totalFen, 'total');
      const days = memberDays(member, facts);
      const points = tally.institutions.get(code)?.poolPoints ?? 0n;
      return {
        institution: code,
        house,
        totalFen,
        memberDays: days,
        periodDays,
        contributionFen: contributionOf(totalFen, policy.contributionRateBp, days, periodDays),
        points,
        outsidePoints: tally.institutions.get(code)?.outsidePoints ?? 0n,
        factor,
        weight: points * factor,
      };
    });
    const poolFen = sumOf(lines, line => line.contributionFen);
    const reserveFen = shareOf(poolFen, policy.reserveBp);
    const sharedFen = poolFen - reserveFen;
    const shares = divideOrRefuse(problems, sharedFen, 'pool', lines, line => line.institution);
    if (!shares) return undefined;
    const pool = { poolFen, reserveFen, sharedFen, carriedInFen: facts.reserveCarriedFen };
    const institutions = lines.map(line => {
      const shareFen = shares.get(line.institution) ?? 0n;
      return { ...line, shareFen, amountFen: line.totalFen - line.contributionFen + shareFen };
    });
    return { pool, institutions };
  }

  private divideHouse(house: InstitutionLine, { departments, engaged }: Measured): DepartmentLine[] {
    const { problems, tally } = this;
    const lines = departments
      .filter(({ institution }) => institution === house.institution)
      .map(({ key, institution, department, factor }) => {
        const counted = tally.departments.get(key);
        const points = counted?.points ?? 0n;
        if (points > 0n && !engaged.has(key)) problems.add('DEPARTMENT_EMPTY', key);
        const teamPoints = counted ? sumOf([...counted.team.values()], ({ points: each }) => each) : 0n;
        return { institution, department, points, teamPoints, factor, weight: points * factor };
      });
    const parts = divideOrRefuse(problems, house.amountFen, house.institution, lines, line => line.department);
    return parts ? lines.map(line => ({ ...line, amountFen: parts.get(line.department) ?? 0n })) : [];
  }
}

/** total × rate × days of membership ÷ days of the period, rounded half up once. */
function contributionOf(totalFen: Fen, rateBp: number, days: number, periodDays: number): Fen {
  return divideHalfUp(totalFen * BigInt(rateBp) * BigInt(days), 10_000n * BigInt(periodDays));
}

interface Measured {
  readonly institutions: readonly { readonly member: PayInstitution; readonly factor: bigint }[];
  readonly departments: readonly {
    readonly key: string;
    readonly institution: string;
    readonly department: string;
    readonly factor: bigint;
  }[];
  readonly engaged: ReadonlyMap<string, readonly Engagement[]>;
  readonly factorOfPerson: ReadonlyMap<string, bigint>;
}

interface Shared {
  readonly pool: Omit<PoolLine, 'topUpsFen' | 'carriedOutFen'>;
  readonly institutions: readonly InstitutionLine[];
}

interface DepartmentParts {
  readonly facts: PayFacts;
  readonly tally: Tally;
  readonly problems: Problems;
  readonly byPost: ReadonlyMap<string, number>;
}

function divideDepartment(
  department: DepartmentLine,
  { engaged, factorOfPerson }: Measured,
  { facts, tally, problems, byPost }: DepartmentParts,
): PersonLine[] {
  const key = departmentKey(department.institution, department.department);
  const engagements = engaged.get(key) ?? [];
  const team = engagements.length > 0 ? shareTeamPoints(department.teamPoints, engagements, facts) : new Map();
  const lines = engagements.map(each => {
    const ownPoints = sumOf([...(tally.own.get(each.key)?.values() ?? [])], ({ points }) => points);
    const teamPoints = team.get(each.key) ?? 0n;
    const postFactorBp = byPost.get(each.post) ?? 0;
    const factor = factorOfPerson.get(each.key) ?? 0n;
    const weight = (ownPoints + teamPoints) * BigInt(postFactorBp) * factor;
    return { ...namesOf(each), ownPoints, teamPoints, postFactorBp, factor, weight };
  });
  const parts = divideOrRefuse(problems, department.amountFen, key, lines, line => line.engagement);
  return parts ? lines.map(line => ({ ...line, amountFen: parts.get(line.engagement) ?? 0n })) : [];
}

function namesOf({ key, person, institution, department, post }: Engagement) {
  return { engagement: key, person, institution, department, post };
}

/** The split of an amount, or the problem that nobody has a weight. */
function divideOrRefuse<Line extends { readonly weight: bigint }>(
  problems: Problems,
  amountFen: Fen,
  what: string,
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Map<string, bigint> | undefined {
  if (amountFen > 0n && lines.every(({ weight }) => weight === 0n)) {
    problems.add('WEIGHTS_ZERO', what);
    return undefined;
  }
  return split(
    amountFen,
    lines.map(line => ({ key: keyOf(line), weight: line.weight })),
  );
}

/** SHA-256 of the canonical lines of a result. Scores, of which there may be many, are rows of values in the order of their fields. */
function* hashOf(result: PayResult): Generator<undefined, string> {
  const hash = new CanonicalHash().line(result.pool);
  for (const lines of [result.institutions, result.departments, result.people, result.topUps])
    for (const line of lines) hash.line(line);
  for (const page of pagesOf(result.scores)) {
    for (const { level, institution, department, person, indicator, weight, valueMilli, score } of page)
      hash.line([level, institution, department, person, indicator, weight, valueMilli, score]);
    yield;
  }
  return hash.end();
}

/** SHA-256 of engine version, policy and facts, these in the order of their keys: the order in which they came plays no part. */
function* inputHashOf(facts: PayFacts, policy: PayPolicy, eventsSha256: string): Generator<undefined, string> {
  const { from, until, reserveCarriedFen } = facts;
  const hash = new CanonicalHash().line(engineVersion).line(policy).line([from, until, reserveCarriedFen]);
  for (const institution of byCode(facts.institutions, ({ code }) => code)) hash.line(institution);
  for (const engagement of byCode(facts.engagements, ({ key }) => key)) hash.line(engagement);
  // Where nobody is set aside there is no line: what was divided before anybody could be keeps its bytes.
  for (const each of byCode(facts.setAside, ({ institution, person }) => `${institution}|${person}`))
    hash.line(['SET_ASIDE', each.institution, each.person, each.reason]);
  const rows: string[] = [];
  for (const page of pagesOf(facts.results)) {
    for (const { level, institution, department, person, indicator, valueMilli } of page)
      rows.push(canonical([level, institution, department, person, indicator, valueMilli]));
    yield;
  }
  rows.sort();
  for (const page of pagesOf(rows)) {
    for (const row of page) hash.line(row);
    yield;
  }
  return hash.line(eventsSha256).end();
}

const linesPerStep = 2000;

function* pagesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += linesPerStep) yield items.slice(from, from + linesPerStep);
}

function byCode<T>(items: readonly T[], codeOf: (item: T) => string): T[] {
  return items
    .map(item => ({ item, code: codeOf(item) }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map(({ item }) => item);
}

function sumOf<T>(items: readonly T[], of: (item: T) => bigint): bigint {
  return items.reduce((sum, item) => sum + of(item), 0n);
}
