import { groupBy } from '../kernel/grouping';
import { divideHalfUp } from '../kernel/money';
import { type PayFacts, subjectOf } from './facts.rules';
import type { HouseKind, Indicator, PayLevel, PayPolicy, Rounding } from './pay-policy.rules';
import type { Problems } from './problems.rules';

/** A measured indicator with the score that it gave. */
export interface ScoreLine {
  readonly level: PayLevel;
  readonly institution: string;
  readonly department: string | null;
  readonly person: string | null;
  readonly indicator: string;
  readonly weight: number;
  readonly valueMilli: bigint;
  /** In units of the policy's last decimal of scores. */
  readonly score: bigint;
}

/** Who is measured, and by whose indicators. */
export interface Subject {
  readonly level: PayLevel;
  readonly house: HouseKind;
  readonly institution: string;
  readonly department: string | null;
  readonly person: string | null;
}

/**
 * Quality factors: the weighted mean of the scores of all indicators of that level and kind of house. Where the policy measures nothing at a
 * level the factor is 1. A missing result is a problem, never a zero.
 */
export class Quality {
  readonly lines: ScoreLine[] = [];
  private readonly indicators: ReadonlyMap<string, readonly Indicator[]>;
  private readonly values = new Map<string, Map<string, bigint>>();
  private readonly factors = new Map<string, bigint>();

  constructor(
    facts: PayFacts,
    private readonly policy: PayPolicy,
    private readonly problems: Problems,
  ) {
    this.indicators = groupBy(policy.indicators, ({ level, house }) => `${level}|${house}`);
    for (const { level, institution, department, person, indicator, valueMilli } of facts.results) {
      const key = subjectOf(level, institution, department, person);
      const known = this.values.get(key) ?? new Map<string, bigint>();
      if (known.has(indicator)) problems.add('INDICATOR_TWICE', `${key} ${indicator}`);
      this.values.set(key, known.set(indicator, valueMilli));
    }
  }

  /** The subject's factor in units of the policy's last decimal of factors. */
  factorOf(subject: Subject): bigint {
    const key = subjectOf(subject.level, subject.institution, subject.department, subject.person);
    const known = this.factors.get(key);
    if (known !== undefined) return known;
    const factor = this.measure(subject, key);
    this.factors.set(key, factor);
    return factor;
  }

  private measure(subject: Subject, key: string): bigint {
    const asked = this.indicators.get(`${subject.level}|${subject.house}`) ?? [];
    const values = this.values.get(key);
    this.findUnknown(key, values, asked);
    if (asked.length === 0) return factorOne(this.policy.rounding);
    const { level, institution, department, person } = subject;
    const scores: { weight: number; score: bigint }[] = [];
    for (const indicator of asked) {
      const valueMilli = values?.get(indicator.code);
      if (valueMilli === undefined) {
        this.problems.add('INDICATOR_MISSING', `${key} ${indicator.code}`);
        continue;
      }
      const { code, weight } = indicator;
      const score = scoreOf(indicator, valueMilli, this.policy.rounding);
      this.lines.push({ level, institution, department, person, indicator: code, weight, valueMilli, score });
      scores.push({ weight, score });
    }
    return weightedMean(scores, this.policy.rounding);
  }

  private findUnknown(key: string, values: ReadonlyMap<string, bigint> | undefined, asked: readonly Indicator[]): void {
    const known = new Set(asked.map(({ code }) => code));
    for (const code of values?.keys() ?? [])
      if (!known.has(code)) this.problems.add('INDICATOR_UNKNOWN', `${key} ${code}`);
  }
}

/** 0 at the floor and beyond, 1 at the target, linear between them and on to the cap. Whether higher or lower is better shows in their order. */
export function scoreOf(
  { floorMilli, targetMilli, capBp }: Pick<Indicator, 'floorMilli' | 'targetMilli' | 'capBp'>,
  valueMilli: bigint,
  { scoreDecimals }: Pick<Rounding, 'scoreDecimals'>,
): bigint {
  const one = 10n ** BigInt(scoreDecimals);
  const isUp = targetMilli > floorMilli;
  const way = isUp ? valueMilli - BigInt(floorMilli) : BigInt(floorMilli) - valueMilli;
  const whole = BigInt(Math.abs(targetMilli - floorMilli));
  const score = divideHalfUp(way * one, whole);
  const cap = divideHalfUp(BigInt(capBp) * one, 10_000n);
  return score < 0n ? 0n : score > cap ? cap : score;
}

/** Σ weight × score ÷ Σ weight, rounded half up to the decimals of factors. */
export function weightedMean(
  scores: readonly { readonly weight: number; readonly score: bigint }[],
  { scoreDecimals, factorDecimals }: Rounding,
): bigint {
  let weights = 0n;
  let sum = 0n;
  for (const { weight, score } of scores) {
    weights += BigInt(weight);
    sum += BigInt(weight) * score;
  }
  if (weights === 0n) return 0n;
  return divideHalfUp(sum * 10n ** BigInt(factorDecimals), weights * 10n ** BigInt(scoreDecimals));
}

function factorOne({ factorDecimals }: Pick<Rounding, 'factorDecimals'>): bigint {
  return 10n ** BigInt(factorDecimals);
}
