import { useEffect, useState } from 'react';
import { PayPolicyFaultsDocument } from '../gql/graphql';
import { client } from '../graphql/client';
import { useSettled } from '../ui/FindField';

/** What the API finds wrong with a policy while it is being written, by path; nothing while it stands as it was kept. */
export function useFaults(content: string, changed: boolean): ReadonlyMap<string, string> {
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const settled = useSettled(content);
  useEffect(() => {
    if (!changed) {
      setFaults(new Map());
      return undefined;
    }
    let stale = false;
    client.query({ query: PayPolicyFaultsDocument, variables: { content: settled }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => {
        if (!stale) setFaults(new Map(data?.payPolicyFaults.map(({ path, message }) => [path, message])));
      },
      // Keeping it will say what is wrong.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [settled, changed]);
  return faults;
}
