import { useCallback } from 'react';
import { ResidentIdentityDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import type { Identity } from '../ui/CoveredName';

/** Reads who a resident is, never from a cache: each look is an audited read. Stable between renders. */
export function useReadResident(residentId: string): () => Promise<Identity | null | undefined> {
  return useCallback(
    () =>
      client
        .query({ query: ResidentIdentityDocument, variables: { id: residentId }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.resident?.patient.identity),
    [residentId],
  );
}
