import type { OwnBidFragment, RoundLineFragment, SupplierRoundPageQuery } from '../gql/graphql';

export type SupplierRound = NonNullable<SupplierRoundPageQuery['negotiationRound']>;
export type SupplierOffering = SupplierRound['offerings'][number];

/** How a supplier stands in a round. */
export type Standing = 'NONE' | 'MISSED' | 'SEALED' | 'REVEAL' | 'REVEALED' | 'OPENED' | 'VOID' | 'PUBLISHED';

/** The bid that counts: the one that was not taken back. */
export function liveBid(bids: readonly OwnBidFragment[]): OwnBidFragment | undefined {
  return bids.find(({ withdrawnAt }) => !withdrawnAt);
}

export function standingOf(
  { state, revealUntil }: Pick<RoundLineFragment, 'state' | 'revealUntil'>,
  bid: OwnBidFragment | undefined,
): Standing {
  const isPublished = state === 'PUBLISHED' || state === 'SIGNED';
  if (state === 'OPEN') return bid ? 'SEALED' : 'NONE';
  if (!bid) return isPublished ? 'PUBLISHED' : 'MISSED';
  if (bid.voidReason || (!bid.revealedAt && Date.parse(revealUntil) <= Date.now())) return 'VOID';
  if (isPublished) return 'PUBLISHED';
  if (state === 'CLOSED') return bid.revealedAt ? 'REVEALED' : 'REVEAL';
  return bid.revealedAt ? 'OPENED' : 'VOID';
}
