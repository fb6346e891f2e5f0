import { type Refusal, refusal } from '../kernel/result';
import { split } from '../kernel/split';

/**
 * Decides who may be awarded an offering, and how what was awarded is shared among the houses.
 *
 * Source: DOMAIN §7 (scored award with reasons; 统采分签, each house signs its own contract). Choices: up to the announced number of winners,
 * together no more than was asked for and each no more than they offer; whoever passes over a better ranked bid says why; nobody at all, with
 * a reason, fails the offering. What a winner was awarded is shared by what the houses asked for, with the method of largest remainder.
 */

export const awardCodes = {
  OFFERING_AWARDED_TWICE: 'A bid is named twice for one offering.',
  BID_NOT_COUNTED: 'The bid does not count, or says nothing of this offering.',
  TOO_MANY_WINNERS: 'More winners than were announced.',
  ABOVE_DEMAND: 'More is awarded than was asked for.',
  ABOVE_BID: 'More is awarded than the bid offers.',
  PACKS: 'An award is of one pack at least.',
  REASON_MISSING: 'Say why.',
} as const;
export type AwardCode = keyof typeof awardCodes;

/** A bid for the offering that counts. */
export interface AwardableLine {
  readonly bidId: string;
  readonly packsMax: bigint;
  readonly rank: number | null;
}

export interface AwardWish {
  readonly bidId: string;
  readonly packs: bigint;
  readonly reason: string | null;
}

/** Why an offering cannot be awarded like this; undefined where it can. */
export function awardRefusal(
  wishes: readonly AwardWish[],
  lines: readonly AwardableLine[],
  offering: { readonly packs: bigint; readonly winnersMax: number },
): Refusal<AwardCode> | undefined {
  const ranked = new Map(lines.flatMap(line => (line.rank === null ? [] : [[line.bidId, line] as const])));
  const awarded = new Set(wishes.map(({ bidId }) => bidId));
  if (awarded.size < wishes.length) return awardRefusals.twice;
  if (wishes.length > offering.winnersMax) return tooMany(offering.winnersMax);
  for (const { bidId, packs, reason } of wishes) {
    const line = ranked.get(bidId);
    if (line?.rank == null) return awardRefusals.notCounted;
    if (packs < 1n) return awardRefusals.packs;
    if (packs > line.packsMax) return aboveBid(line.packsMax);
    const { rank } = line;
    const passedOver = [...ranked.values()].some(
      other => other.rank !== null && other.rank < rank && !awarded.has(other.bidId),
    );
    if (passedOver && !reason?.trim()) return awardRefusals.passedOver;
  }
  const sum = wishes.reduce((total, { packs }) => total + packs, 0n);
  return sum > offering.packs ? aboveDemand(offering.packs) : undefined;
}

/** What each house agrees to of what a winner was awarded; houses that get nothing are left out. */
export function shareAward(packs: bigint, demand: ReadonlyMap<string, bigint>): Map<string, bigint> {
  const claims = [...demand].map(([key, weight]) => ({ key, weight }));
  return new Map([...split(packs, claims)].filter(([, part]) => part > 0n));
}

const awardRefusals = {
  twice: refusal(
    'OFFERING_AWARDED_TWICE',
    '同一报价被选择了两次，请合并数量。',
    'A bid is named twice; put its packs together.',
    'awards',
  ),
  notCounted: refusal(
    'BID_NOT_COUNTED',
    '所选报价无效或未报该标的，请从比较表中选择有效报价。',
    'This bid does not count, or says nothing of this offering; choose one of the comparison.',
    'awards',
  ),
  packs: refusal('PACKS', '中选数量至少为 1 个包装。', 'An award is of one pack at least.', 'awards'),
  passedOver: refusal(
    'REASON_MISSING',
    '未选择综合评分更高的报价，请填写理由。',
    'A bid with a better score is passed over: say why.',
    'awards',
  ),
} satisfies Record<string, Refusal<AwardCode>>;

function tooMany(winnersMax: number): Refusal<AwardCode> {
  return refusal(
    'TOO_MANY_WINNERS',
    `该标的公布的中选家数上限为 ${winnersMax}，请减少中选供应商。`,
    `${winnersMax} winners at most were announced for this offering; choose fewer.`,
    'awards',
  );
}

function aboveBid(packsMax: bigint): Refusal<AwardCode> {
  return refusal(
    'ABOVE_BID',
    `该供应商最多可供 ${packsMax} 个包装，请减少数量。`,
    `This supplier offers ${packsMax} packs at most; award fewer.`,
    'awards',
  );
}

function aboveDemand(packs: bigint): Refusal<AwardCode> {
  return refusal(
    'ABOVE_DEMAND',
    `各成员需求合计 ${packs} 个包装，中选数量不能超过需求。`,
    `The houses asked for ${packs} packs together; award no more.`,
    'awards',
  );
}
