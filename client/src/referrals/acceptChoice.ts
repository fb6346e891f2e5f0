import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  type ProposalFragment,
  type ReferralAcceptInput,
  ReferralBedProposalsDocument,
  type SlotSessionFragment,
  SlotSessionsDocument,
} from '../gql/graphql';
import type { Card } from './ReferralCard';

/** What acceptance would hold: beds or slots, the best first, one of them chosen. */
export interface AcceptChoice {
  kind: 'bed' | 'slot';
  loading: boolean;
  error: unknown;
  beds: readonly ProposalFragment[];
  slots: readonly SlotSessionFragment[];
  chosen: number;
  choose: (index: number) => void;
  /** What to send; undefined while nothing fitting is on screen. */
  input: Pick<ReferralAcceptInput, 'bedId' | 'slotSessionId'> | undefined;
  reload: () => void;
}

const slotsShown = 5;

/** Proposals for an open referral that the viewer may accept; nothing is asked for others. */
export function useAcceptChoice(card: Card | undefined): AcceptChoice {
  const asked = card?.availableActions.includes('ACCEPT') ? card : undefined;
  const kind = asked?.scene === 'INPATIENT' ? 'bed' : 'slot';
  const [chosen, choose] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card is another choice
  useEffect(() => choose(0), [asked?.id]);
  const beds = useQuery(ReferralBedProposalsDocument, {
    variables: { referralId: asked?.id ?? '' },
    skip: !asked || kind !== 'bed',
    fetchPolicy: 'network-only',
  });
  const slots = useQuery(SlotSessionsDocument, {
    variables: {
      institutionId: asked?.target?.id,
      departmentId: asked?.targetDepartment?.id,
      onlyFree: true,
      first: slotsShown,
    },
    skip: !asked || kind !== 'slot',
    fetchPolicy: 'network-only',
  });
  const bedList = kind === 'bed' && asked ? (beds.data?.referralBedProposals ?? []) : [];
  const slotList = kind === 'slot' && asked ? (slots.data?.slotSessions.edges.map(edge => edge.node) ?? []) : [];
  const used = kind === 'bed' ? beds : slots;
  const [bed, slot] = [bedList[chosen], slotList[chosen]];
  return {
    kind,
    loading: asked !== undefined && used.loading && bedList.length + slotList.length === 0,
    error: asked && used.error,
    beds: bedList,
    slots: slotList,
    chosen,
    choose,
    input: bed ? { bedId: bed.bed.id } : slot ? { slotSessionId: slot.id } : undefined,
    reload: () => void used.refetch(),
  };
}
