import { useCallback } from 'react';
import { ReferralIdentityDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { CoveredName } from '../ui/CoveredName';
import type { Card } from './ReferralCard';

/** Whom a referral is about; `v` means arrived here, so the name has another key. */
export function Identity({ referral }: { referral: Pick<Card, 'id' | 'patient'> }) {
  const { id, patient } = referral;
  const read = useCallback(
    () =>
      client
        .query({ query: ReferralIdentityDocument, variables: { id }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.referral?.patient.identity),
    [id],
  );
  return (
    <div className="ridentity">
      <CoveredName patient={patient} read={read} hotkey="i" />
    </div>
  );
}
