import { RoundComparisonDocument, type RoundComparisonQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { offeringsPageSize } from './OfferedItem';

export type ComparedOffering = NonNullable<RoundComparisonQuery['negotiationRound']>['offerings'][number];
export type ComparedLine = ComparedOffering['comparison'][number];
export interface Winner {
  bidId: string;
  packs: number;
}

/** Whether an offering is awarded or given up. */
export function isDecided({ awards, failReason }: ComparedOffering): boolean {
  return awards.length > 0 || failReason != null;
}

/** Bids for an offering that count, the best score first. */
export function rankedLines({ comparison }: ComparedOffering): ComparedLine[] {
  return comparison.filter(({ rank }) => rank != null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** Awards by score: the best first, the next only for what the one before cannot deliver, as many as were announced. */
export function bestAwards(offering: ComparedOffering): Winner[] {
  let left = offering.packs ?? 0;
  const winners: Winner[] = [];
  for (const { bid, packsMax } of rankedLines(offering)) {
    if (left === 0 || winners.length === offering.winnersMax || !bid) break;
    const packs = Math.min(left, packsMax);
    winners.push({ bidId: bid.id, packs });
    left -= packs;
  }
  return winners;
}

/** Whether somebody with a better score is passed over: that asks for a reason. */
export function passesOver(offering: ComparedOffering, winners: readonly Pick<Winner, 'bidId'>[]): boolean {
  const awarded = new Set(winners.map(({ bidId }) => bidId));
  const ranked = rankedLines(offering);
  const last = ranked.findLastIndex(({ bid }) => bid && awarded.has(bid.id));
  return ranked.slice(0, last + 1).some(({ bid }) => bid && !awarded.has(bid.id));
}

/** All offerings of a round with what was bid for them, read page by page. */
export async function readComparison(
  id: string,
  most: number,
  onRead: (done: number) => void,
): Promise<ComparedOffering[]> {
  const all: ComparedOffering[] = [];
  while (all.length < most) {
    const { data } = await client.query({
      query: RoundComparisonDocument,
      variables: { id, skip: all.length, first: offeringsPageSize },
      fetchPolicy: 'no-cache',
    });
    const page = data?.negotiationRound?.offerings ?? [];
    all.push(...page);
    onRead(all.length);
    if (page.length < offeringsPageSize) break;
  }
  return all;
}
