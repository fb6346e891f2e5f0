import { useQuery } from '@apollo/client/react';
import { type StockPlaceKind, type StockSpotFragment, StockSpotsDocument } from '../gql/graphql';

/** Stores first, then cabinets, then what must not be used. */
const kinds: readonly StockPlaceKind[] = ['CENTRAL', 'PHARMACY', 'CABINET', 'QUARANTINE', 'TRANSIT'];

/** Places in the order in which people look for them. */
export function inPlaceOrder<Place extends { kind: StockPlaceKind }>(places: readonly Place[]): Place[] {
  return [...places].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

/** The open places of a house, those of transit left out: nobody puts anything there by hand. */
export function useSpots(institutionId: string | undefined): readonly StockSpotFragment[] {
  const { data } = useQuery(StockSpotsDocument, {
    variables: { institutionId: institutionId ?? '' },
    skip: !institutionId,
  });
  const places = data?.stockPlaces.edges.map(edge => edge.node) ?? [];
  return inPlaceOrder(places).filter(({ kind }) => kind !== 'TRANSIT');
}
