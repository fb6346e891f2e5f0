import { useCallback, useEffect, useRef, useState } from 'react';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import {
  ExpectedDocument,
  ExpectedFeedDocument,
  type ExpectedFeedSubscription,
  type ExpectedFragment,
} from '../gql/graphql';
import { client } from '../graphql/client';
import { type FeedKind, useFeed } from '../graphql/feed';
import type { JointWard } from './JointWardPage';
import { bedOf } from './jointWard';

type ReferralChange = Extract<ExpectedFeedSubscription['referralFeed'], { __typename: 'ReferralFeedChange' }>;

const expectedFeed: FeedKind<ExpectedFeedSubscription, ReferralChange> = {
  document: ExpectedFeedDocument,
  read: data => data.referralFeed,
  occurredAt: change => change.occurredAt,
  // The beds say how old the page is; this stands beside them.
  aside: true,
};

interface Snapshot {
  referrals: readonly ExpectedFragment[];
  cursor: string;
  /** When it was read: a new snapshot begins a new subscription, even at the same cursor. */
  at: string;
}

const settleMs = 400;

/** Referrals that are accepted and not yet there: into an agreed bed, or of a patient who lies in one. Follows the referral feed. */
export function useExpected(
  jointWard: JointWard,
  onChanged: () => void,
): { expected: readonly ExpectedFragment[]; refresh: () => void } {
  const viewer = useViewer();
  const may = mayDo(viewer, 'referral.read') && jointWard.state === 'ACTIVE';
  const hostId = jointWard.host.id;
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [wanted, setWanted] = useState(0);
  const refresh = useCallback(() => setWanted(nth => nth + 1), []);
  const changed = useRef(onChanged);
  changed.current = onChanged;
  useEffect(() => {
    if (!may) return undefined;
    let over = false;
    // A burst of changes is read once.
    const timer = setTimeout(
      () => {
        client.query({ query: ExpectedDocument, variables: { institutionId: hostId } }).then(
          ({ data }) => {
            if (over || !data) return;
            const { edges, feedCursor } = data.referrals;
            setSnapshot({
              referrals: edges.map(edge => edge.node),
              cursor: feedCursor,
              at: new Date().toISOString(),
            });
            // Read behind the cursor: what changed before it comes in no message any more.
            changed.current();
          },
          // The feed tells of the next change, and then it is read again.
          () => undefined,
        );
      },
      wanted === 0 ? 0 : settleMs,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [may, hostId, wanted]);
  useFeed(
    expectedFeed,
    { institutionIds: [hostId] },
    { cursor: snapshot?.cursor, asOf: snapshot?.at, onChanges: refresh, onReset: refresh },
  );
  const agreed = new Set(jointWard.beds.map(bed => bed.id));
  const belongs = ({ source, sourceEncounter, target, heldBed, jointWard: into }: ExpectedFragment) =>
    (target?.id === hostId && (into?.id === jointWard.id || agreed.has(heldBed?.id ?? ''))) ||
    (source.id === hostId && agreed.has(bedOf(sourceEncounter)?.id ?? ''));
  return { expected: snapshot?.referrals.filter(belongs) ?? [], refresh };
}
