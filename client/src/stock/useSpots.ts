import { useQuery } from '@apollo/client/react';
import { type StockSpotFragment, StockSpotsDocument } from '../gql/graphql';

/** The open places of a house, those of transit left out: nobody puts anything there by hand. */
export function useSpots(institutionId: string | undefined): readonly StockSpotFragment[] {
  const { data } = useQuery(StockSpotsDocument, {
    variables: { institutionId: institutionId ?? '' },
    skip: !institutionId,
  });
  return data?.stockPlaces.edges.map(edge => edge.node).filter(({ kind }) => kind !== 'TRANSIT') ?? [];
}
