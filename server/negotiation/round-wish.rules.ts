import { addMonths, type CivilDate } from '../kernel/civil-date';
import type { Refusal } from '../kernel/result';
import type { NegotiationCode } from './negotiation.codes';
import { negotiationRefusals } from './negotiation-refusals.rules';
import type { RoundKind } from './round.rules';
import type { ScoreWeights } from './score.rules';

/**
 * Decides whether a round may be written down as it is wished.
 *
 * Choices: deadlines lie ahead and in their order; prices hold from a day to another, three years at most; the three weights add up to the
 * whole; an earlier price says where it is from.
 */

export interface RoundWish extends ScoreWeights {
  readonly titleZh: string;
  readonly kind: RoundKind;
  readonly demandUntil: Date;
  readonly bidsUntil: Date;
  readonly revealUntil: Date;
  readonly termFrom: CivilDate;
  readonly termUntil: CivilDate;
  readonly isConsigned: boolean;
}

const termMonthsMax = 36;

/** What is wrong with the terms of a round; all of it at once. */
export function roundWishRefusals(wish: RoundWish, now: Date): Refusal<NegotiationCode>[] {
  const { titleZh, demandUntil, bidsUntil, revealUntil, termFrom, termUntil, priceBp, qualityBp, deliveryBp } = wish;
  const isAhead = now < demandUntil && demandUntil <= bidsUntil && bidsUntil < revealUntil;
  const isTerm = termFrom < termUntil && termUntil <= addMonths(termFrom, termMonthsMax);
  const isWhole = Math.min(priceBp, qualityBp, deliveryBp) >= 0 && priceBp + qualityBp + deliveryBp === 10_000;
  return [
    ...(titleZh.trim() === '' ? [negotiationRefusals.title] : []),
    ...(isAhead ? [] : [negotiationRefusals.deadlines]),
    ...(isTerm ? [] : [negotiationRefusals.term]),
    ...(isWhole ? [] : [negotiationRefusals.weights]),
  ];
}

export interface OfferingWish {
  readonly itemId: string;
  readonly packId: string;
  /** Null: none; undefined: not an amount of money. */
  readonly ceilingFen: bigint | null | undefined;
  readonly previousFen: bigint | null | undefined;
  readonly previousSource: string | null;
  readonly winnersMax: number;
}

/** @param offerable packs that may be offered in this round */
export function offeringWishRefusals(
  { packId, ceilingFen, previousFen, previousSource, winnersMax }: OfferingWish,
  offerable: ReadonlySet<string>,
): Refusal<NegotiationCode>[] {
  const prices = [ceilingFen, previousFen];
  const isPriced = prices.every(fen => fen === null || (fen !== undefined && fen > 0n));
  return [
    ...(offerable.has(packId) ? [] : [negotiationRefusals.itemNotOfferable]),
    ...(isPriced ? [] : [negotiationRefusals.price]),
    ...(previousFen != null && !previousSource?.trim() ? [negotiationRefusals.previousWithoutSource] : []),
    ...(winnersMax >= 1 && winnersMax <= 5 ? [] : [negotiationRefusals.winners]),
  ];
}
