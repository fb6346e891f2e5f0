import { groupBy } from '../kernel/grouping';
import { bidContentText, type SealedLine, sealOf } from '../negotiation/bid-seal.rules';
import type { RoundKind } from '../negotiation/round.rules';
import { type OfferedLine, scoreLines } from '../negotiation/score.rules';
import type { Random } from './random';

/**
 * What the demo's negotiation rounds offer and what is bid in them. Every price is invented: some yuan for a box of drugs or consumables, hundreds
 * for a reagent, thousands for an implant. Two suppliers bid for everything, and score by the same rules as everybody.
 */

export const demoWeights = { priceBp: 6_000, qualityBp: 3_000, deliveryBp: 1_000 };

/** Something of the catalogue in its smallest pack, and how many houses keep it. */
export interface DemoGood {
  readonly itemId: string;
  readonly packId: string;
  readonly kind: RoundKind;
  readonly isHighValue: boolean;
  readonly houseIds: readonly string[];
}

export interface DemoOffering {
  readonly id: string;
  readonly position: number;
  readonly good: DemoGood;
  readonly previousFen: bigint;
  readonly ceilingFen: bigint;
  /** What each house asked for. */
  readonly demand: ReadonlyMap<string, bigint>;
  readonly packs: bigint;
}

export interface DemoBidder {
  readonly supplierId: string;
  readonly code: string;
  readonly personId: string;
}

/** A line that was bid, by whom, with its score. */
export interface DemoBidLine extends OfferedLine, SealedLine {
  readonly bidId: string;
  readonly supplierId: string;
  readonly offering: DemoOffering;
  readonly scoreBp: number;
  readonly rank: number;
}

export interface DemoBid {
  readonly id: string;
  readonly bidder: DemoBidder;
  readonly content: string;
  readonly nonce: string;
  readonly seal: string;
}

/** What is offered of these goods, and what houses need of it over two years. */
export function inventOfferings(goods: readonly DemoGood[], random: Random, at: number): DemoOffering[] {
  return goods.map((good, index) => {
    const previousFen = priceOf(good, random);
    const demand = new Map(good.houseIds.map(houseId => [houseId, BigInt(packsOf(good, random))]));
    return {
      id: random.uuid(at),
      position: index + 1,
      good,
      previousFen,
      ceilingFen: previousFen,
      demand,
      packs: [...demand.values()].reduce((sum, packs) => sum + packs, 0n),
    };
  });
}

function priceOf({ kind, isHighValue }: DemoGood, random: Random): bigint {
  if (isHighValue) return BigInt(random.whole(1_200, 12_000) * 100);
  if (kind === 'REAGENT') return BigInt(random.whole(200, 2_000) * 100);
  return BigInt(random.whole(350, kind === 'DRUG' ? 16_000 : 9_000));
}

function packsOf({ kind, isHighValue }: DemoGood, random: Random): number {
  if (isHighValue) return random.whole(10, 80);
  return kind === 'REAGENT' ? random.whole(10, 120) : random.whole(60, 1_500);
}

/** What each bidder seals for a round: below the price before, one of the two by more. */
export function inventBids(
  round: { readonly number: string; readonly sealedAt: Date },
  offerings: readonly DemoOffering[],
  bidders: readonly DemoBidder[],
  random: Random,
): { bids: DemoBid[]; lines: DemoBidLine[] } {
  const sealed = bidders.map(bidder => {
    const lines = offerings.map(offering => lineOf(offering, random));
    const nonce = random.uuid(round.sealedAt.getTime()).replaceAll('-', '');
    const content = bidContentText({ roundNumber: round.number, supplierCode: bidder.code, lines });
    const bid = { id: random.uuid(round.sealedAt.getTime()), bidder, content, nonce, seal: sealOf(content, nonce) };
    return { bid, lines };
  });
  const all = sealed.flatMap(({ bid, lines }) =>
    lines.map(line => ({
      ...line,
      bidId: bid.id,
      supplierId: bid.bidder.supplierId,
      supplierCode: bid.bidder.code,
      sealedAt: round.sealedAt,
    })),
  );
  const scored = [...groupBy(all, line => line.offering)].flatMap(([offering, lines]) =>
    scoreLines(lines, offering.ceilingFen, demoWeights).flatMap(line => (line.voidReason === null ? [line] : [])),
  );
  return { bids: sealed.map(({ bid }) => bid), lines: scored };
}

function lineOf(offering: DemoOffering, random: Random): SealedLine & { readonly offering: DemoOffering } {
  const priceFen = (offering.previousFen * BigInt(random.whole(820, 995))) / 1_000n;
  return {
    offering,
    position: offering.position,
    priceFen,
    packsMax: offering.packs + BigInt(random.whole(0, 200)),
    deliveryDays: random.whole(1, 5),
    qualityLevel: random.whole(3, 5),
  };
}
