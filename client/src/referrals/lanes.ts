import type { ReferralCardFragment, ReferralState } from '../gql/graphql';

/** The columns of the desk. States that ask nothing different of the person at the desk share one. */
export const lanes = [
  { key: 'draft', states: ['DRAFT'] },
  { key: 'submitted', states: ['SUBMITTED'] },
  { key: 'accepted', states: ['ACCEPTED'] },
  { key: 'coming', states: ['DEPARTED', 'ARRIVED'] },
  { key: 'treated', states: ['ADMITTED', 'ATTENDED'] },
  { key: 'feedback', states: ['FEEDBACK_DUE'] },
  {
    key: 'ended',
    states: ['CLOSED', 'REJECTED', 'REDIRECTED', 'CANCELLED', 'EXPIRED', 'DIED', 'LAPSED'],
  },
] as const satisfies readonly {
  key: string;
  states: readonly ReferralState[];
}[];

export type LaneKey = (typeof lanes)[number]['key'];

const laneOfState = new Map<ReferralState, LaneKey>(lanes.flatMap(({ key, states }) => states.map(one => [one, key])));

export function laneOf(state: ReferralState): LaneKey {
  return laneOfState.get(state) ?? 'ended';
}

export type DeadlineKind = 'respond' | 'hold' | 'arrive' | 'feedback';

/** What has to happen by when, and since when it is awaited. */
export interface Deadline {
  kind: DeadlineKind;
  from: number;
  until: number;
}

type Clocked = Pick<
  ReferralCardFragment,
  | 'state'
  | 'submittedAt'
  | 'respondBy'
  | 'acceptedAt'
  | 'holdUntil'
  | 'arriveBy'
  | 'departedAt'
  | 'treatmentEndedAt'
  | 'feedbackBy'
>;

/** The clock that runs for a referral now; undefined while nobody owes anything by a certain time. */
export function deadlineOf(referral: Clocked): Deadline | undefined {
  switch (referral.state) {
    case 'SUBMITTED':
      return deadline('respond', referral.submittedAt, referral.respondBy);
    case 'ACCEPTED':
      return referral.holdUntil
        ? deadline('hold', referral.acceptedAt, referral.holdUntil)
        : deadline('arrive', referral.acceptedAt, referral.arriveBy);
    case 'DEPARTED':
      return deadline('arrive', referral.departedAt, referral.arriveBy);
    case 'FEEDBACK_DUE':
      return deadline('feedback', referral.treatmentEndedAt, referral.feedbackBy);
    default:
      return undefined;
  }
}

function deadline(kind: DeadlineKind, from: string | null | undefined, until: string | null | undefined) {
  return until
    ? {
        kind,
        from: from ? Date.parse(from) : Date.parse(until),
        until: Date.parse(until),
      }
    : undefined;
}

const rank = { EMERGENCY: 0, URGENT: 1, ROUTINE: 2 } as const;

/** What is due first stands first; what has ended, the newest first. */
export function inOrder(a: ReferralCardFragment, b: ReferralCardFragment): number {
  if (a.endedAt && b.endedAt) return b.endedAt.localeCompare(a.endedAt);
  const [dueA, dueB] = [deadlineOf(a)?.until, deadlineOf(b)?.until];
  if (dueA !== undefined && dueB !== undefined && dueA !== dueB) return dueA - dueB;
  return rank[a.urgency] - rank[b.urgency] || a.requestedAt.localeCompare(b.requestedAt) || a.id.localeCompare(b.id);
}
