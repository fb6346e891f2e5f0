import { divideHalfUp, type Fen } from '../kernel/money';
import { split } from '../kernel/split';
import type { Engagement, PayFacts } from './facts.rules';
import { type Guarantee, type HomeAverage, type PayPolicy, ReserveShort, type Subsidy } from './pay-policy.rules';
import type { Problems } from './problems.rules';
import { engagedDays, type ItemTally } from './tally.rules';

/** What a guarantee adds to a person's pay, out of the reserve: a line of its own. */
export interface TopUpLine {
  readonly engagement: string;
  readonly guarantee: string;
  /** What the rule promises in all: the average for those days, or the subsidy. */
  readonly promisedFen: Fen;
  /** What the split gave already, where the rule counts it. */
  readonly earnedFen: Fen;
  /** promised − earned, cut when the reserve is short and the policy cuts. */
  readonly amountFen: Fen;
}

interface Paid {
  readonly engagement: string;
  readonly institution: string;
  readonly amountFen: Fen;
}

interface Parts {
  readonly people: readonly Paid[];
  /** Own work by engagement and item. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, ItemTally>>;
  readonly availableFen: Fen;
  readonly problems: Problems;
}

/** The top-ups of a period in the order of guarantees and engagements. */
export function guarantee(facts: PayFacts, policy: PayPolicy, parts: Parts): TopUpLine[] {
  const wanted = policy.guarantees.flatMap(each => linesOf(each, facts, parts)).filter(line => line.amountFen > 0n);
  const cost = wanted.reduce((sum, line) => sum + line.amountFen, 0n);
  if (cost <= parts.availableFen) return wanted;
  if (policy.reserveShort === ReserveShort.REFUSE) {
    parts.problems.add('RESERVE_SHORT', `${cost} > ${parts.availableFen}`);
    return [];
  }
  const cut = split(
    parts.availableFen,
    wanted.map(line => ({ key: keyOf(line), weight: line.amountFen })),
  );
  return wanted.map(line => ({ ...line, amountFen: cut.get(keyOf(line)) ?? 0n }));
}

function linesOf(rule: Guarantee, facts: PayFacts, parts: Parts): TopUpLine[] {
  const engagements = [...facts.engagements].sort((a, b) => (a.key < b.key ? -1 : 1));
  return rule.kind === 'SUBSIDY'
    ? engagements.flatMap(each => subsidy(rule, each, parts))
    : homeAverages(rule, engagements, facts, parts);
}

function subsidy({ code, item, fenPerUnit }: Subsidy, { key }: Engagement, { own }: Parts): TopUpLine[] {
  const done = own.get(key)?.get(item)?.quantityMilli ?? 0n;
  const promisedFen = divideHalfUp(done * BigInt(fenPerUnit), 1000n);
  return [{ engagement: key, guarantee: code, promisedFen, earnedFen: 0n, amountFen: promisedFen }];
}

/** The average of the home institution per day of full time, for as many days of as much of full time, rounded half up. */
function homeAverages(
  { code, engagement: kind }: HomeAverage,
  engagements: readonly Engagement[],
  facts: PayFacts,
  { people, problems }: Parts,
): TopUpLine[] {
  const earned = new Map(people.map(({ engagement, amountFen }) => [engagement, amountFen]));
  const houses = new Map<string, { fen: Fen; time: bigint }>();
  for (const each of engagements) {
    const house = houses.get(each.institution) ?? { fen: 0n, time: 0n };
    house.fen += earned.get(each.key) ?? 0n;
    house.time += timeOf(each, facts);
    houses.set(each.institution, house);
  }
  return engagements
    .filter(each => each.kind === kind)
    .flatMap(each => {
      const home = each.home === null ? undefined : houses.get(each.home);
      if (!home) {
        problems.add('HOME_UNKNOWN', `${each.key} ${each.home ?? '–'}`);
        return [];
      }
      const promisedFen = divideHalfUp(home.fen * timeOf(each, facts), home.time);
      const earnedFen = earned.get(each.key) ?? 0n;
      return [{ engagement: each.key, guarantee: code, promisedFen, earnedFen, amountFen: promisedFen - earnedFen }];
    });
}

/** Days × share of full time. */
function timeOf(engagement: Engagement, facts: PayFacts): bigint {
  return BigInt(engagedDays(engagement, facts) * engagement.shareBp);
}

function keyOf({ guarantee: code, engagement }: TopUpLine): string {
  return `${code}|${engagement}`;
}
