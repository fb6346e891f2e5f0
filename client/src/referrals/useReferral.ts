import { useCallback, useEffect, useRef, useState } from 'react';
import { ReferralPageDocument, type ReferralPageQuery } from '../gql/graphql';
import { client } from '../graphql/client';
import { useFeed } from '../graphql/feed';
import { referralFeed } from './useDesk';

export type FullReferral = NonNullable<ReferralPageQuery['referral']>;

export interface ReferralState {
  referral: FullReferral | undefined;
  /** Asked for and not there, or not visible. */
  missing: boolean;
  error: unknown;
  reload: () => void;
  /** When the feed last changed it. */
  changedAt: number;
}

/** One referral, read again whenever the feed names it. */
export function useReferral(id: string): ReferralState {
  const [state, setState] = useState<Omit<ReferralState, 'reload'> & { cursor?: string; asOf?: string }>(nothing);
  const newest = useRef(0);
  const load = useCallback(
    async (changedAt: number) => {
      newest.current += 1;
      const mine = newest.current;
      try {
        const { data } = await client.query({
          query: ReferralPageDocument,
          variables: { id },
          fetchPolicy: 'no-cache',
        });
        if (mine !== newest.current) return;
        const referral = data?.referral ?? undefined;
        setState(before => ({
          ...before,
          referral,
          missing: !referral,
          error: undefined,
          changedAt,
          cursor: before.cursor ?? data?.head.feedCursor,
        }));
      } catch (error) {
        if (mine === newest.current) setState(before => ({ ...before, error }));
      }
    },
    [id],
  );
  useEffect(() => {
    setState(nothing);
    void load(0);
  }, [load]);
  useFeed(
    referralFeed,
    {},
    {
      cursor: state.cursor,
      onChanges: changes => {
        if (changes.some(change => change.referralId === id)) void load(Date.now());
      },
      onReset: () => void load(0),
    },
  );
  const reload = useCallback(() => void load(0), [load]);
  return { ...state, reload };
}

const nothing = {
  referral: undefined,
  missing: false,
  error: undefined,
  changedAt: 0,
};
